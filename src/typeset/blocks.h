// The Book's blocks as a column of type: how paragraphs, letters, verse, breaks and pictures are set.
#pragma once

#include <octavo/book.h>

#include "typeset/galley.h"
#include "typeset/tools.h"

#include <span>

namespace octavo::typesetter {

/// Where text stands in the text block, and how.
struct Column {
  Length x = 0, measure = 0;
  TextStyle text{};
  Alignment alignment = Alignment::justified;
  bool indents = true;         ///< paragraphs after the first begin with an indent
  bool headline = false;       ///< headings are an article's
  bool verse_at_start = false; ///< and not in the middle of the measure
  bool speech = false;         ///< it is spoken: directions stand at its start
  int lists = 0;               ///< how many it is inside of
};

class BlockSetter {
public:
  BlockSetter(const Tools& tools, Galley& galley) : tools_(tools), galley_(galley) {}

  /// What may stand at the head of blocks.
  enum class Head : std::uint8_t {
    plain,
    epigraph, ///< a short quotation is one
    opening,  ///< the same, and the first paragraph of the text gets a lead-in
  };

  void blocks(std::span<const Block> blocks, const Column& column, Head head = Head::plain);

private:
  /// Begins the place that links to `block` lead to.
  void mark(const Block& block);
  void block(const Block& block, const Column& column);
  void paragraph(const Paragraph& paragraph, const Column& column);
  void prose(const Paragraph& paragraph, const Column& column);
  /// Sets a chapter's first paragraph with a drop cap; false where it cannot have one, and nothing is set.
  bool drop_cap(const Spans& spans, const Column& column);
  void dateline(const Paragraph& paragraph, const Column& column);
  void direction(const Paragraph& paragraph, const Column& column);
  void centred(const Paragraph& paragraph, const Column& column);
  /// The lines that the source leaves free before a paragraph.
  void gap(const Paragraph& paragraph);
  void set(const Spans& spans, const ParagraphShape& shape, const Column& column);
  void headnote(const Paragraph& paragraph, const Column& column);
  void signature(const Paragraph& paragraph, const Column& column, ParagraphRole role);
  void scene_break(const Break& mark, bool last);
  /// The design's own, between two scenes.
  void ornament();
  void inset(const Blocks& blocks, const Column& column);
  /// A quotation above a chapter's first words.
  void epigraph(const Quote& quote, const Column& column);
  /// `blocks` inside of another block.
  void inner(std::span<const Block> blocks, const Column& column);
  void verse(const Verse& verse, const Column& column);
  void heading(const Heading& heading, const Column& column);
  void preformatted(const Preformatted& preformatted, const Column& column);
  void figure(const Figure& figure, const Column& column);
  void aside(const Aside& aside, const Column& column);
  void document(const Document& document, const Column& column);
  void dialogue(const Dialogue& dialogue, const Column& column);
  void turn(const Turn& turn, DialogueKind kind, const Column& column);
  Spans speaker(const Turn& turn, DialogueKind kind, const Column& column);
  void list(const List& list, const Column& column);
  void table(const Table& table, const Column& column);
  void table_as_text(const Table& table, const Column& column);

  const Tools& tools_;
  Galley& galley_;
  bool heads_ = false;    ///< a quotation that comes first is an epigraph
  bool opening_ = false;  ///< the next paragraph of the text gets a lead-in
  bool flush_ = true;     ///< and is not indented
  bool epigraph_ = false; ///< what came last stands above the chapter's text
  bool begun_ = false;    ///< there is text that a break can be after
  bool broken_ = false;   ///< nothing came since the last break
  bool headed_ = false;   ///< a heading came last
  Length stopped_ = 0;    ///< where the last line of the speech before ended, if it is verse; 0: it is not
  bool centred_ = false;  ///< the last paragraph was set in the middle by its source
};

/// How a stage direction is set: in italics, once, where it is emphasised throughout.
TextStyle direction_style(const Paragraph& paragraph, TextStyle text);

/// Whether all words of paragraphs are emphasised, but for those that say whose words they are; false where
/// there is anything else.
bool is_emphasised_throughout(std::span<const Block> blocks);

/// `column` narrower at the start of its lines by `by`, as long as that leaves a measure worth the name.
Column indented(Column column, Length by, Length em, bool right_to_left);

/// `column` narrower on both sides by `by`, as long as that leaves a measure worth the name.
Column inset(Column column, Length by, Length em);

} // namespace octavo::typesetter

// The Book's blocks and running text as XHTML. What stands around them, the document, is in pages.h.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include "epub/figures.h"
#include "epub/page_list.h"
#include "epub/plan.h"
#include "epub/xml.h"

namespace octavo::epub {

class XhtmlWriter {
public:
  /// Writes to `xml` a document of `plan`, with the marks that `pages` has for it. Pictures go to `figures`,
  /// and what could not be kept as the Book has it to `notes`.
  XhtmlWriter(Xml& xml, const Plan& plan, PageList& pages, Figures& figures, Notes& notes)
      : xml_(xml), plan_(plan), pages_(pages), figures_(figures), notes_(notes) {}

  /// Makes these footnotes known, before anything that refers to them is written.
  void expect(const std::vector<Footnote>& footnotes);
  /// Writes all footnotes that were made known, each with a link back to its first reference.
  void footnotes(int level);

  /// `level` is that of a Heading among the blocks: 2 for <h2>. With `opening`, the first paragraph of the
  /// text gets a lead-in.
  void blocks(std::span<const Block> blocks, int level, bool opening = false);
  /// A piece of running text as the Book has it, which its page marks are known by.
  void inlines(const Inlines& inlines);
  /// An element on a line of its own with such a text in it. Where all of that is in another language, the
  /// element says so.
  void text_element(const char* name, std::initializer_list<Attribute> attributes, const Inlines& text);

private:
  /// The id of a block's element; empty: it has none.
  std::string_view id_of(const Block& block) const;
  void paragraph(const Paragraph& paragraph, bool opening, std::string_view id);
  void scene_break(const Break& mark, std::string_view id);
  void preformatted(const Preformatted& preformatted);
  void verse(const Verse& verse, std::string_view id);
  void figure(const Figure& figure, std::string_view id);
  void aside(const Aside& aside, int level, std::string_view id);
  void dialogue(const Dialogue& dialogue, int level, std::string_view id);
  void list(const List& list, int level, std::string_view id);
  void table(const Table& table, std::string_view id);
  void quotation(const char* name, const char* type, const Blocks& blocks, int level, std::string_view id);
  void foreign(const Styled& styled);
  /// What an element says of a language; `tag` is well formed.
  void language_attributes(const std::string& tag);
  void link(const Link& link);
  void reference(const NoteReference& reference);
  void document(const octavo::Document& document, int level, std::string_view id);
  void turn(const Turn& turn, DialogueKind kind, int level);
  void footnote(const Footnote& footnote, int number, int level);
  void opening_inlines(const Inlines& inlines);
  void pieces(std::span<const Inline> inlines);
  /// Text of the piece that is open, with the marks in it.
  void words(std::string_view text);
  void begin_marks(const void* piece);
  /// Writes the marks that stand where the text has come to; at its end, all that are left.
  void marks_here();
  void end_marks();

  Xml& xml_;
  const Plan& plan_;
  PageList& pages_;
  Figures& figures_;
  Notes& notes_;
  std::vector<const Footnote*> footnotes_{};
  std::unordered_map<std::string, int> numbers_{}; ///< of footnotes in this document, from 1
  std::unordered_map<int, int> references_{};      ///< how often each has been referred to
  int line_ = 0;                                   ///< of the block being written, for notes
  bool in_link_ = false;                           ///< a link in a link is none
  std::span<const MarkInPiece> marks_{};           ///< those that are still to come in the open piece
  int characters_ = 0;                             ///< of it that are written, as far as marks are to come
};

/// The element name of a heading: "h1" to "h6".
const char* heading_name(int level);

} // namespace octavo::epub

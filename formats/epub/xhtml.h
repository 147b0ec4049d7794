// The Book's blocks and running text as XHTML. What stands around them, the document, is in pages.h.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include "epub/figures.h"
#include "epub/plan.h"
#include "epub/xml.h"

namespace octavo::epub {

class XhtmlWriter {
public:
  /// Writes to `xml` a document of `plan`. Pictures go to `figures`, and what could not be kept as the Book
  /// has it to `notes`.
  XhtmlWriter(Xml& xml, const Plan& plan, Figures& figures, Notes& notes)
      : xml_(xml), plan_(plan), figures_(figures), notes_(notes) {}

  /// Makes these footnotes known, before anything that refers to them is written.
  void expect(const std::vector<Footnote>& footnotes);
  /// Writes all footnotes that were made known, each with a link back to its first reference.
  void footnotes(int level);

  /// `level` is that of a Heading among the blocks: 2 for <h2>. With `opening`, the first paragraph of the
  /// text gets a lead-in.
  void blocks(const Blocks& blocks, int level, bool opening = false);
  void inlines(const Inlines& inlines);

private:
  void paragraph(const Paragraph& paragraph, bool opening);
  void scene_break(const Break& mark);
  void verse(const Verse& verse);
  void figure(const Figure& figure);
  void aside(const Aside& aside, int level);
  void dialogue(const Dialogue& dialogue, int level);
  void list(const List& list, int level);
  void table(const Table& table);
  void quotation(const char* name, const Blocks& blocks, int level);
  void foreign(const Styled& styled);
  void link(const Link& link);
  void reference(const NoteReference& reference);
  void document(const octavo::Document& document, int level);
  void turn(const Turn& turn, DialogueKind kind, int level);
  void footnote(const Footnote& footnote, int number, int level);
  void opening_inlines(const Inlines& inlines);

  Xml& xml_;
  const Plan& plan_;
  Figures& figures_;
  Notes& notes_;
  std::vector<const Footnote*> footnotes_{};
  std::unordered_map<std::string, int> numbers_{}; ///< of footnotes in this document, from 1
  std::unordered_map<int, int> references_{};      ///< how often each has been referred to
  int line_ = 0;                                   ///< of the block being written, for notes
  bool in_link_ = false;                           ///< a link in a link is none
};

/// The element name of a heading: "h1" to "h6".
const char* heading_name(int level);

} // namespace octavo::epub

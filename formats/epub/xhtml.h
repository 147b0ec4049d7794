// The Book's blocks and running text as XHTML. What stands around them, the document, is in pages.h.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include "epub/figures.h"
#include "epub/xml.h"

namespace octavo::epub {

class XhtmlWriter {
public:
  /// Writes to `xml`. Pictures go to `figures`, and what could not be kept as the Book has it to `notes`.
  XhtmlWriter(Xml& xml, Figures& figures, Notes& notes) : xml_(xml), figures_(figures), notes_(notes) {}

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
  void link(const Link& link);
  void opening_inlines(const Inlines& inlines);

  Xml& xml_;
  Figures& figures_;
  Notes& notes_;
  int line_ = 0;         ///< of the block being written, for notes
  bool in_link_ = false; ///< a link in a link is none
};

/// The element name of a heading: "h1" to "h6".
const char* heading_name(int level);

} // namespace octavo::epub

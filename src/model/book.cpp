// Comparison of the model's values, member by member; where something came from does not count.
#include <octavo/book.h>

namespace octavo {

bool operator==(const Emphasis& a, const Emphasis& b) {
  return a.children == b.children;
}
bool operator==(const Strong& a, const Strong& b) {
  return a.children == b.children;
}
bool operator==(const Styled& a, const Styled& b) {
  return a.style == b.style && a.language == b.language && a.children == b.children;
}
bool operator==(const Link& a, const Link& b) {
  return a.target == b.target && a.children == b.children;
}
bool operator==(const Inline& a, const Inline& b) {
  return a.node == b.node;
}

bool operator==(const Paragraph& a, const Paragraph& b) {
  return a.role == b.role && a.gap_before == b.gap_before && a.content == b.content;
}
bool operator==(const Break& a, const Break& b) {
  return a.kind == b.kind && a.lines == b.lines && a.mark == b.mark;
}
bool operator==(const VerseLine& a, const VerseLine& b) {
  return a.indent == b.indent && a.content == b.content;
}
bool operator==(const Stanza& a, const Stanza& b) {
  return a.lines == b.lines;
}
bool operator==(const Verse& a, const Verse& b) {
  return a.stanzas == b.stanzas;
}
bool operator==(const Letter& a, const Letter& b) {
  return a.blocks == b.blocks;
}
bool operator==(const Quote& a, const Quote& b) {
  return a.blocks == b.blocks;
}
bool operator==(const Heading& a, const Heading& b) {
  return a.content == b.content;
}
bool operator==(const Preformatted& a, const Preformatted& b) {
  return a.text == b.text;
}
bool operator==(const Figure& a, const Figure& b) {
  return a.image == b.image && a.caption == b.caption;
}
bool operator==(const Aside& a, const Aside& b) {
  return a.kind == b.kind && a.label == b.label && a.blocks == b.blocks;
}
bool operator==(const Document& a, const Document& b) {
  return a.kind == b.kind && a.blocks == b.blocks;
}
bool operator==(const Turn& a, const Turn& b) {
  return a.time == b.time && a.speaker == b.speaker && a.blocks == b.blocks;
}
bool operator==(const Dialogue& a, const Dialogue& b) {
  return a.kind == b.kind && a.turns == b.turns;
}
bool operator==(const ListItem& a, const ListItem& b) {
  return a.blocks == b.blocks;
}
bool operator==(const List& a, const List& b) {
  return a.ordered == b.ordered && a.start == b.start && a.items == b.items && a.numbers == b.numbers &&
         a.reversed == b.reversed;
}
bool operator==(const TableCell& a, const TableCell& b) {
  return a.columns == b.columns && a.rows == b.rows && a.header == b.header && a.content == b.content;
}
bool operator==(const TableRow& a, const TableRow& b) {
  return a.header == b.header && a.cells == b.cells;
}
bool operator==(const Table& a, const Table& b) {
  return a.columns == b.columns && a.rows == b.rows && a.caption == b.caption;
}
bool operator==(const Block& a, const Block& b) {
  return a.id == b.id && a.node == b.node;
}

bool operator==(const Footnote& a, const Footnote& b) {
  return a.id == b.id && a.label == b.label && a.blocks == b.blocks;
}
bool operator==(const Section& a, const Section& b) {
  return a.kind == b.kind && a.label == b.label && a.title == b.title && a.subtitle == b.subtitle &&
         a.number == b.number && a.id == b.id && a.blocks == b.blocks && a.footnotes == b.footnotes &&
         a.children == b.children && a.note == b.note;
}
bool operator==(const Book& a, const Book& b) {
  return a.metadata == b.metadata && a.cover == b.cover && a.sections == b.sections;
}

} // namespace octavo

// See every_node.h.
#include "typeset/every_node.h"

#include "epub/samples.h"

namespace octavo::tests {
namespace {

const char* const sentence = "The wind went over the hills and came back from the sea before anybody had "
                             "shut the windows of the long corridor.";

} // namespace

Turn turn(std::string_view speaker, Blocks blocks, std::string_view time) {
  Turn out;
  out.time = time;
  if (!speaker.empty())
    out.speaker = plain(speaker);
  out.blocks = std::move(blocks);
  return out;
}

ListItem item(std::string_view text) {
  return {{paragraph(text)}};
}

TableRow row(const std::vector<std::string>& cells, bool header) {
  TableRow out;
  out.header = header;
  for (const std::string& cell : cells)
    out.cells.push_back({plain(cell)});
  return out;
}

Block play() {
  const Verse verse{{Stanza{{plain("To be, or not to be, that is the question:"),
                             plain("Whether ’tis nobler in the mind to suffer")}}},
                    {}};
  return {Dialogue{
      DialogueKind::play,
      {turn("", {paragraph("Enter HAMLET.", ParagraphRole::direction)}),
       turn("HAMLET.", {paragraph("(aside)", ParagraphRole::direction),
                        paragraph(std::string("A little more than kin. ") + sentence)}),
       turn("The Ghost:", {paragraph("Swear!"), paragraph("Once more.")}), turn("HAMLET.", {{verse}}),
       turn("", {paragraph(std::string("He looks into the grave. ") + sentence, ParagraphRole::direction)})},
      {}}};
}

Block chat() {
  return {Dialogue{DialogueKind::chat,
                   {turn("Bob:", {paragraph("where are you")}, "[10:32]"),
                    turn("Alice:", {paragraph(std::string("on the train. ") + sentence)}, "[10:33]"),
                    turn("", {paragraph("Bob has left.")}, "[10:34]")},
                   {}}};
}

Block table() {
  Table out;
  out.columns = {CellAlignment::start, CellAlignment::center, CellAlignment::end};
  out.caption = plain("The stores of the ship");
  out.rows = {row({"Ware", "Where from", "Weight"}, true), row({"Sand", "Varna", "9"}),
              row({"Boxes of earth", "Varna", "1337"})};
  TableRow sum = row({"All that was written down", "1346"});
  sum.cells.front().columns = 2;
  out.rows.push_back(sum);
  return {out};
}

Block lists() {
  List innermost;
  innermost.items = {item("innermost")};
  List inner;
  inner.items = {item("inner one"), {{paragraph("inner two"), {innermost}}}};
  List outer;
  outer.ordered = true;
  outer.start = 9;
  outer.items = {item("nine"),
                 {{paragraph(std::string("ten: ") + sentence), paragraph("Still ten."), {inner}}}};
  return {outer};
}

Block inlines() {
  const auto styled = [](InlineStyle style, std::string_view text) {
    return Inline{Styled{style, plain(text)}};
  };
  Paragraph out;
  out.content = {Inline{Text{"It was "}},
                 styled(InlineStyle::underlined, "quite underlined"),
                 Inline{Text{" and "}},
                 styled(InlineStyle::struck, "struck out"),
                 Inline{Text{", the 2"}},
                 styled(InlineStyle::superscript, "nd"),
                 Inline{Text{" of H"}},
                 styled(InlineStyle::subscript, "2"),
                 Inline{Text{"O, as "}},
                 styled(InlineStyle::code, "main()"),
                 Inline{Text{" said"}},
                 Inline{NoteReference{"n1", "1"}},
                 Inline{Text{" and another"}},
                 Inline{NoteReference{"n2", "*"}},
                 Inline{Text{" in "}},
                 Inline{Link{"#two", plain("the other chapter")}},
                 Inline{Text{" or "}},
                 Inline{Link{"https://example.org/", plain("elsewhere")}},
                 Inline{Text{"."}}};
  return {out};
}

Book every_node() {
  const auto document = [](DocumentKind kind, Blocks blocks) {
    return Block{Document{kind, std::move(blocks), {}}};
  };
  Section notice = section(SectionKind::notice, "notice", "", {paragraph("Drowning."), paragraph("Wolves.")});
  notice.label = "Content Warnings";
  Section one = section(
      SectionKind::chapter, "one", "The First Chapter",
      {{Aside{NoteKind::disclaimer, "Disclaimer", {paragraph("I own nothing of this.")}, {}}},
       paragraph("London, 3 May", ParagraphRole::dateline),
       paragraph(sentence),
       inlines(),
       {Aside{NoteKind::content_warning, "Warning", {paragraph("Blood in what follows.")}, {}}},
       paragraph(sentence),
       document(DocumentKind::telegram,
                {paragraph("ARRIVE TUESDAY STOP SEND CARRIAGE STOP"), paragraph("ELLEN")}),
       document(DocumentKind::newspaper, {{Heading{plain("A Storm at Whitby"), {}}},
                                          paragraph("From our correspondent", ParagraphRole::dateline),
                                          paragraph(sentence)}),
       document(DocumentKind::notice, {paragraph("No Trespassing"), paragraph("Beware of the dog")}),
       paragraph("She read it twice.", ParagraphRole::centered),
       paragraph("And once more.", ParagraphRole::centered),
       paragraph(sentence),
       {Quote{{paragraph("All things are one."), paragraph("— Heraclitus", ParagraphRole::attribution)}, {}}},
       play(),
       paragraph(sentence),
       chat(),
       lists(),
       table(),
       paragraph(sentence)});
  one.footnotes = {{"n1", "1", {paragraph(std::string("The first note. ") + sentence)}, {}},
                   {"n2", "*", {paragraph("The other note.")}, {}}};
  return book("Every Node",
              {notice, one, section(SectionKind::chapter, "two", "Two", {paragraph(sentence)})});
}

} // namespace octavo::tests

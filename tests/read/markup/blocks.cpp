// See blocks.h.
#include "read/markup/blocks.h"

namespace octavo::tests {
namespace {

std::string words(const Inlines& inlines) {
  std::string out;
  for (const Inline& part : inlines)
    out += std::visit(
        Match{[](const Text& text) { return text.text; }, [](const LineBreak&) { return std::string(" / "); },
              [](const Emphasis& emphasis) { return "<i>" + words(emphasis.children) + "</i>"; },
              [](const Strong& strong) { return "<b>" + words(strong.children) + "</b>"; },
              [](const Styled& styled) {
                if (styled.style == InlineStyle::foreign)
                  return "<lang " + styled.language + ">" + words(styled.children) + "</lang>";
                const std::string tag = styled.style == InlineStyle::underlined    ? "u"
                                        : styled.style == InlineStyle::struck      ? "s"
                                        : styled.style == InlineStyle::superscript ? "sup"
                                        : styled.style == InlineStyle::subscript   ? "sub"
                                                                                   : "code";
                return "<" + tag + ">" + words(styled.children) + "</" + tag + ">";
              },
              [](const Link& link) { return "<a " + link.target + ">" + words(link.children) + "</a>"; },
              [](const NoteReference& reference) { return "{" + reference.label + "}"; }},
        part.node);
  return out;
}

std::string shown(const Blocks& blocks, const std::string& indent) {
  const std::string deeper = indent + "  ";
  std::string out;
  const auto say = [&](const std::string& line) { out += indent + line + "\n"; };
  for (const Block& block : blocks)
    std::visit(
        Match{[&](const Paragraph& p) {
                say((p.role == ParagraphRole::body ? "p" : std::string(name(p.role))) + " " +
                    words(p.content));
              },
              [&](const Break& b) {
                say(b.kind == BreakKind::space ? "space " + std::to_string(b.lines) : "break " + b.mark);
              },
              [&](const Verse& verse) {
                say("verse");
                for (std::size_t i = 0; i < verse.stanzas.size(); ++i) {
                  if (i > 0)
                    out += deeper + "-\n";
                  for (const VerseLine& line : verse.stanzas[i].lines)
                    out += deeper + std::string(static_cast<std::size_t>(line.indent), '>') +
                           words(line.content) + "\n";
                }
              },
              [&](const Letter& letter) { say("letter"), out += shown(letter.blocks, deeper); },
              [&](const Quote& quote) { say("quote"), out += shown(quote.blocks, deeper); },
              [&](const Heading& heading) { say("heading " + words(heading.content)); },
              [&](const Preformatted& text) {
                std::string line = text.text;
                for (std::size_t at = 0; (at = line.find('\n', at)) != std::string::npos;)
                  line.replace(at, 1, "\\n");
                say("pre " + line);
              },
              [&](const Figure& figure) {
                say("figure [" + figure.image.alt + "]" +
                    (figure.caption.empty() ? "" : " " + words(figure.caption)));
              },
              [&](const Aside& aside) {
                say(std::string(name(aside.kind)) + (aside.label.empty() ? "" : " [" + aside.label + "]"));
                out += shown(aside.blocks, deeper);
              },
              [&](const Document& document) {
                say(std::string(name(document.kind)));
                out += shown(document.blocks, deeper);
              },
              [&](const Dialogue& dialogue) { say(std::string(name(dialogue.kind))); },
              [&](const List& list) {
                say(list.ordered ? "list " + std::to_string(list.start) : "list");
                for (const ListItem& item : list.items)
                  out += shown(item.blocks, deeper);
              },
              [&](const Table& table) {
                std::string line = "table";
                for (const CellAlignment alignment : table.columns)
                  line += " " + std::string(name(alignment));
                say(line);
                for (const TableRow& row : table.rows) {
                  line = row.header ? "# " : "";
                  for (std::size_t i = 0; i < row.cells.size(); ++i)
                    line += (i > 0 ? " | " : "") + words(row.cells[i].content);
                  out += deeper + line + "\n";
                }
              }},
        block.node);
  return out;
}

std::string heading_of(const Section& section, const std::string& indent) {
  return indent + std::string(name(section.kind)) +
         (section.label.empty() ? "" : " [" + section.label + "]") +
         (section.title.empty() ? "" : " " + plain_text(section.title)) + "\n";
}

std::string headings(const Sections& sections, const std::string& indent) {
  std::string out;
  for (const Section& section : sections)
    out += heading_of(section, indent) + headings(section.children, indent + "  ");
  return out;
}

} // namespace

Reading read_as_markdown(std::string_view text, const Load& load) {
  ReadOptions options;
  options.from = InputFormat::markdown;
  options.load = load;
  return read(text, options);
}

std::string blocks_of(std::string_view text, const Load& load) {
  const Book book = read_as_markdown(text, load).book;
  std::string out;
  for (const Section& section : book.sections) {
    if (book.sections.size() > 1)
      out += heading_of(section, "");
    out += shown(section.blocks, "");
    for (const Footnote& note : section.footnotes)
      out += "note " + note.label + "\n" + shown(note.blocks, "  ");
    for (const Section& child : section.children)
      out += heading_of(child, "") + shown(child.blocks, "  ");
  }
  return out;
}

std::string sections_of(std::string_view text) {
  return headings(read_as_markdown(text).book.sections, "");
}

std::string shown(const Book& book) {
  std::string out;
  for (const Section& section : book.sections)
    out += heading_of(section, "") + shown(section.blocks, "");
  return out;
}

std::string small_png() {
  // One white pixel.
  static constexpr unsigned char bytes[] = {
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
      0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00,
      0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0x00, 0x01, 0x01, 0x01, 0x00,
      0xB1, 0x38, 0xF6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
  std::string png(reinterpret_cast<const char*>(bytes), sizeof bytes);
  return png;
}

} // namespace octavo::tests

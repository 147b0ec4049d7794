// See outline.h.
#include "read/outline.h"

namespace octavo::tests {
namespace {

std::string range(const Origin& origin) {
  return std::to_string(origin.first_line) +
         (origin.last_line != origin.first_line ? "-" + std::to_string(origin.last_line) : "");
}

bool is_plain(const Block& block) {
  const auto* const p = std::get_if<Paragraph>(&block.node);
  return p != nullptr && p->role == ParagraphRole::body && p->gap_before == 0 &&
         p->origin.first_line == p->origin.last_line && p->origin.rule == Rule::line;
}

void write(std::string& out, const std::string& indent, const Blocks& blocks) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_plain(blocks[i])) {
      std::size_t last = i;
      const auto line = [&](std::size_t k) { return std::get<Paragraph>(blocks[k].node).origin.first_line; };
      while (last + 1 < blocks.size() && is_plain(blocks[last + 1]) && line(last + 1) == line(last) + 1)
        ++last;
      out += indent + "p " + std::to_string(line(i)) + (last > i ? ".." + std::to_string(line(last)) : "") +
             "\n";
      i = last;
      continue;
    }
    out += indent;
    std::visit(
        Match{[&](const Paragraph& p) {
                out += p.role == ParagraphRole::body ? "p" : std::string(name(p.role));
                out += " " + range(p.origin);
                if (p.origin.rule != Rule::line)
                  out += " " + std::string(name(p.origin.rule));
                if (p.gap_before > 0)
                  out += " gap " + std::to_string(p.gap_before);
                out += "\n";
              },
              [&](const Break& b) {
                out += (b.kind == BreakKind::space ? "space " : "ornament ") + range(b.origin) +
                       (b.kind == BreakKind::space ? " x" + std::to_string(b.lines) : " " + b.mark) + "\n";
              },
              [&](const Verse& v) {
                out += "verse " + range(v.origin) + " " + std::to_string(v.stanzas.size()) + " stanzas\n";
              },
              [&](const Letter& l) {
                out += "letter " + range(l.origin) + "\n";
                write(out, indent + "  ", l.blocks);
              },
              [&](const Quote& q) {
                out += "quote " + range(q.origin) + "\n";
                write(out, indent + "  ", q.blocks);
              },
              [&](const Heading& h) { out += "heading " + range(h.origin) + " " + marked(h.content) + "\n"; },
              [&](const Preformatted& p) { out += "preformatted " + range(p.origin) + "\n"; },
              [&](const Figure&) { out += "figure\n"; },
              [&](const Aside& aside) {
                out += std::string(name(aside.kind)) + " " + range(aside.origin) +
                       (aside.label.empty() ? "" : " [" + aside.label + "]") + "\n";
                write(out, indent + "  ", aside.blocks);
              },
              [&](const Document& document) {
                out += std::string(name(document.kind)) + " " + range(document.origin) + "\n";
                write(out, indent + "  ", document.blocks);
              },
              [&](const Dialogue& dialogue) {
                out += std::string(name(dialogue.kind)) + " " + range(dialogue.origin) + "\n";
                for (const Turn& turn : dialogue.turns) {
                  out += indent + "  turn " + range(turn.origin) +
                         (turn.time.empty() ? "" : " " + turn.time) + " " + marked(turn.speaker) + "\n";
                  write(out, indent + "    ", turn.blocks);
                }
              },
              [&](const List& list) {
                out += (list.ordered ? "list " + std::to_string(list.start) : std::string("list")) + "\n";
                for (const ListItem& item : list.items)
                  write(out, indent + "  ", item.blocks);
              },
              [&](const Table& table) {
                out += "table " + std::to_string(table.columns.size()) + "x" +
                       std::to_string(table.rows.size()) + "\n";
              }},
        blocks[i].node);
  }
}

void write(std::string& out, const std::string& indent, const Sections& sections) {
  for (const Section& section : sections) {
    out += indent + std::string(name(section.kind)) + " " + range(section.origin) + " " +
           std::string(name(section.origin.rule));
    if (section.heading.first_line > 0)
      out += ", heading " + range(section.heading) + " " + std::string(name(section.heading.rule));
    for (const std::string& part : {section.label, marked(section.title), marked(section.subtitle)})
      if (!part.empty())
        out += " | " + part;
    if (section.number)
      out += " #" + std::to_string(*section.number);
    out += "\n";
    write(out, indent + "  ", section.blocks);
    for (const Footnote& footnote : section.footnotes) {
      out += indent + "  footnote [" + footnote.label + "] " + range(footnote.origin) + "\n";
      write(out, indent + "    ", footnote.blocks);
    }
    write(out, indent + "  ", section.children);
  }
}

} // namespace

std::string marked(const Inlines& inlines) {
  std::string out;
  for (const Inline& piece : inlines)
    std::visit(Match{[&](const Text& text) { out += text.text; }, [&](const LineBreak&) { out += '/'; },
                     [&](const Emphasis& e) { out += "<i>" + marked(e.children) + "</i>"; },
                     [&](const Strong& s) { out += "<b>" + marked(s.children) + "</b>"; },
                     [&](const Styled& styled) {
                       out += "<" + std::string(name(styled.style));
                       if (!styled.language.empty())
                         out += "=" + styled.language;
                       out += " " + marked(styled.children) + ">";
                     },
                     [&](const NoteReference& reference) { out += "^[" + reference.label + "]"; },
                     [&](const Link& l) { out += "<" + l.target + ">"; }},
               piece.node);
  return out;
}

std::string outline(const Book& book) {
  std::string out;
  write(out, "", book.sections);
  return out;
}

std::string outline(std::string_view text) {
  return outline(read(text).book);
}

std::string lines_of(const Notes& notes, Severity severity) {
  std::string out;
  for (const Note& note : notes)
    if (note.severity == severity)
      out += (out.empty() ? "" : " ") + std::to_string(note.line);
  return out;
}

} // namespace octavo::tests

// A Book's characters without its structure, and how many words they are.
#include <octavo/book.h>

#include "text/byte_set.h"
#include "text/unicode.h"

namespace octavo {
namespace {

void append(std::string& out, const Inlines& inlines) {
  for (const Inline& piece : inlines)
    std::visit(Match{[&](const Text& text) { out += text.text; }, [&](const LineBreak&) { out += ' '; },
                     [&](const Emphasis& emphasis) { append(out, emphasis.children); },
                     [&](const Strong& strong) { append(out, strong.children); },
                     [&](const Styled& styled) { append(out, styled.children); },
                     [&](const Link& link) { append(out, link.children); },
                     [&](const NoteReference& reference) { out += reference.label; }},
               piece.node);
}

void append_line(std::string& out, const Inlines& inlines) {
  append(out, inlines);
  out += '\n';
}

void append(std::string& out, const Blocks& blocks) {
  for (const Block& block : blocks)
    std::visit(Match{[&](const Paragraph& paragraph) { append_line(out, paragraph.content); },
                     [&](const Break& mark) { out += mark.mark + '\n'; },
                     [&](const Verse& verse) {
                       for (const Stanza& stanza : verse.stanzas)
                         for (const VerseLine& line : stanza.lines)
                           append_line(out, line.content);
                     },
                     [&](const Letter& letter) { append(out, letter.blocks); },
                     [&](const Quote& quote) { append(out, quote.blocks); },
                     [&](const Heading& heading) { append_line(out, heading.content); },
                     [&](const Preformatted& preformatted) { out += preformatted.text + '\n'; },
                     [&](const Figure& figure) { append_line(out, figure.caption); },
                     [&](const Aside& aside) {
                       if (!aside.label.empty())
                         out += aside.label + '\n';
                       append(out, aside.blocks);
                     },
                     [&](const Document& document) { append(out, document.blocks); },
                     [&](const Dialogue& dialogue) {
                       for (const Turn& turn : dialogue.turns) {
                         if (!turn.time.empty())
                           out += turn.time + ' ';
                         append(out, turn.speaker);
                         out += turn.speaker.empty() ? "" : " ";
                         append(out, turn.blocks);
                       }
                     },
                     [&](const List& list) {
                       for (const ListItem& item : list.items)
                         append(out, item.blocks);
                     },
                     [&](const Table& table) {
                       if (!table.caption.empty())
                         append_line(out, table.caption);
                       for (const TableRow& row : table.rows) {
                         for (const TableCell& cell : row.cells) {
                           append(out, cell.content);
                           out += ' ';
                         }
                         out += '\n';
                       }
                     }},
               block.node);
}

void append(std::string& out, const Sections& sections) {
  for (const Section& section : sections) {
    if (!section.label.empty())
      out += section.label + '\n';
    if (!section.title.empty())
      append_line(out, section.title);
    if (!section.subtitle.empty())
      append_line(out, section.subtitle);
    append(out, section.blocks);
    for (const Footnote& footnote : section.footnotes) {
      out += footnote.label + ' ';
      append(out, footnote.blocks);
    }
    append(out, section.children);
  }
}

constexpr text::ByteSet letters_and_digits = [] {
  text::ByteSet set("");
  for (char c = 0; c < 0x7F; ++c)
    if (text::is_ascii_alphanumeric(c))
      set.add(c);
  return set;
}();
constexpr text::ByteSet spaces(" \t\n\v\f\r");

std::size_t words(std::string_view text) {
  const auto is_ascii = [&](std::size_t at) { return static_cast<unsigned char>(text[at]) < 0x80; };
  std::size_t count = 0;
  bool counted = false; // whether the present run of characters holds a letter or digit already
  for (std::size_t at = 0; at < text.size();) {
    if (counted) {
      while (at < text.size() && is_ascii(at) && !spaces.contains(text[at]))
        ++at;
    } else {
      while (at < text.size() && is_ascii(at) && !letters_and_digits.contains(text[at]))
        ++at;
    }
    if (at == text.size())
      break;
    if (is_ascii(at)) { // the word's end, or a word
      counted = !counted;
      count += counted ? 1 : 0;
      ++at;
      continue;
    }
    const char32_t c = text::next(text, at);
    if (text::is_space(c)) {
      counted = false;
    } else if (text::is_ideographic(c)) { // written without spaces: each is counted
      counted = false;
      ++count;
    } else if (!counted && text::is_alphanumeric(c)) {
      counted = true;
      ++count;
    }
  }
  return count;
}

std::size_t words(const Sections& sections) {
  std::size_t count = 0;
  for (const Section& section : sections)
    if (is_body(section.kind))
      count += words(plain_text(section.blocks)) + words(section.children);
  return count;
}

} // namespace

std::string plain_text(const Inlines& inlines) {
  std::string out;
  append(out, inlines);
  return out;
}

std::string plain_text(const Blocks& blocks) {
  std::string out;
  append(out, blocks);
  return out;
}

std::string plain_text(const Book& book) {
  std::string out;
  append(out, book.sections);
  return out;
}

std::size_t word_count(const Book& book) {
  return words(book.sections);
}

Inlines plain(std::string_view text) {
  return {Inline{Text{std::string(text)}}};
}

} // namespace octavo

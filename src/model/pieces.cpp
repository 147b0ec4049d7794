// See pieces.h.
#include "model/pieces.h"

#include "model/shown.h"
#include "text/printable.h"
#include "text/unicode.h"

namespace octavo::model {
namespace {

class Pieces {
public:
  Pieces(const std::function<void(const void*, int)>& visit, int& number) : visit_(visit), number_(number) {}

  void add(const Blocks& blocks) {
    for (const Block& block : blocks)
      std::visit(
          Match{[&](const Paragraph& one) { add(&one.content); }, [](const Break&) {},
                [&](const Verse& one) {
                  for (const Stanza& stanza : one.stanzas)
                    for (const VerseLine& line : stanza.lines)
                      add(&line.content);
                },
                [&](const Letter& one) { add(one.blocks); }, [&](const Quote& one) { add(one.blocks); },
                [&](const Heading& one) { add(&one.content); }, [&](const Preformatted& one) { add(&one); },
                [&](const Figure& one) {
                  add(&one);
                  add(&one.caption);
                },
                [&](const Aside& one) {
                  add(&one);
                  add(one.blocks);
                },
                [&](const Document& one) { add(one.blocks); },
                [&](const Dialogue& one) {
                  for (const Turn& turn : one.turns) {
                    add(&turn);
                    add(&turn.speaker);
                    add(turn.blocks);
                  }
                },
                [&](const List& one) {
                  for (const ListItem& item : one.items)
                    add(item.blocks);
                },
                [&](const Table& one) {
                  add(&one.caption);
                  for (const TableRow& row : one.rows)
                    for (const TableCell& cell : row.cells)
                      add(&cell.content);
                }},
          block.node);
  }

private:
  void add(const void* piece) { visit_(piece, ++number_); }

  const std::function<void(const void*, int)>& visit_;
  int& number_;
};

void append(std::string& out, const Inlines& inlines) {
  for (const Inline& piece : inlines)
    std::visit(Match{[&](const Text& text) { out += text.text; }, [&](const LineBreak&) { out += ' '; },
                     [&](const Emphasis& emphasis) { append(out, emphasis.children); },
                     [&](const Strong& strong) { append(out, strong.children); },
                     [&](const Styled& styled) { append(out, styled.children); },
                     [&](const Link& link) {
                       if (has_text(link.children))
                         append(out, link.children);
                       else
                         out += link.target;
                     },
                     [&](const NoteReference& reference) { out += text::one_line(reference.label); }},
               piece.node);
}

void each_section(const Sections& sections, const std::function<void(const Section&, int)>& visit,
                  int& number) {
  for (const Section& section : sections) {
    visit(section, number++);
    each_section(section.children, visit, number);
  }
}

} // namespace

void each_piece(const Section& section, const std::function<void(const void*, int)>& visit) {
  int number = 0;
  visit(&section, number);
  visit(&section.title, number);
  visit(&section.subtitle, ++number);
  Pieces(visit, number).add(section.blocks);
}

void each_section(const Sections& sections, const std::function<void(const Section&, int)>& visit) {
  int number = 0;
  each_section(sections, visit, number);
}

std::string shown_text(const Inlines& inlines) {
  std::string out;
  append(out, inlines);
  return out;
}

int counted_characters(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size();)
    count += text::is_space(text::next(text, at)) ? 0 : 1;
  return count;
}

std::size_t at_character(std::string_view text, int characters) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!text::is_space(text::next(text, at)) && characters-- == 0)
      return begin;
  }
  return text.size();
}

} // namespace octavo::model

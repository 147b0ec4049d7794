// See shown.h.
#include "model/shown.h"

#include "text/unicode.h"

#include <algorithm>
#include <string_view>

namespace octavo::model {
namespace {

bool visible(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (!text::is_space(c) && c >= 0x20 && !(c >= 0x7F && c <= 0x9F))
      return true;
  }
  return false;
}

} // namespace

bool has_text(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
    return std::visit(Match{[](const Text& text) { return visible(text.text); }, //
                            [](const LineBreak&) { return false; },
                            [](const Emphasis& emphasis) { return has_text(emphasis.children); },
                            [](const Strong& strong) { return has_text(strong.children); },
                            [](const Styled& styled) { return has_text(styled.children); },
                            [](const Link& link) { return has_text(link.children) || visible(link.target); },
                            [](const NoteReference& reference) { return visible(reference.label); }},
                      piece.node);
  });
}

bool shows(const Block& block) {
  const auto any = [](const Blocks& blocks) { return std::any_of(blocks.begin(), blocks.end(), shows); };
  return std::visit(
      Match{[](const Paragraph& paragraph) { return has_text(paragraph.content); },
            [](const Break&) { return true; },
            [](const Verse& verse) {
              return std::any_of(verse.stanzas.begin(), verse.stanzas.end(), [](const Stanza& stanza) {
                return std::any_of(stanza.lines.begin(), stanza.lines.end(),
                                   [](const VerseLine& line) { return has_text(line.content); });
              });
            },
            [&](const Letter& letter) { return any(letter.blocks); },
            [&](const Quote& quote) { return any(quote.blocks); },
            [](const Heading& heading) { return has_text(heading.content); },
            [](const Preformatted& preformatted) { return visible(preformatted.text); },
            [](const Figure&) { return true; }, [&](const Aside& aside) { return any(aside.blocks); },
            [&](const Document& document) { return any(document.blocks); },
            [&](const Dialogue& dialogue) {
              return std::any_of(dialogue.turns.begin(), dialogue.turns.end(), [&](const Turn& turn) {
                return visible(turn.time) || has_text(turn.speaker) || any(turn.blocks);
              });
            },
            [&](const List& list) {
              return std::any_of(list.items.begin(), list.items.end(),
                                 [&](const ListItem& item) { return any(item.blocks); });
            },
            [](const Table& table) {
              return has_text(table.caption) ||
                     std::any_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) {
                       return std::any_of(row.cells.begin(), row.cells.end(),
                                          [](const TableCell& cell) { return has_text(cell.content); });
                     });
            }},
      block.node);
}

} // namespace octavo::model

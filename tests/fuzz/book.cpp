// See book.h.
#include "book.h"

#include "fuzz.h"
#include "model/characters.h"
#include "text/unicode.h"

#include <octavo/format.h>
#include <octavo/json.h>

#include <set>

namespace octavo::fuzz {
namespace {

void require_clean(const std::string& text, bool preformatted = false) {
  require(text::is_valid(text), "all text is valid UTF-8");
  for (std::size_t at = 0; at < text.size();)
    require(model::is_book_character(text::next(text, at), preformatted), "no text holds control characters");
}

void require_sound(const Inlines& inlines) {
  for (const Inline& part : inlines)
    std::visit(Match{
                   [](const Text& text) { require_clean(text.text); },
                   [](const LineBreak&) {},
                   [](const Emphasis& emphasis) { require_sound(emphasis.children); },
                   [](const Strong& strong) { require_sound(strong.children); },
                   [](const Styled& styled) { require_sound(styled.children); },
                   [](const NoteReference& reference) { require_clean(reference.label); },
                   [](const Link& link) {
                     require_clean(link.target);
                     require_sound(link.children);
                   },
               },
               part.node);
}

void require_sound(const Blocks& blocks) {
  for (const Block& block : blocks)
    std::visit(Match{
                   [](const Paragraph& paragraph) { require_sound(paragraph.content); },
                   [](const Break& pause) { require_clean(pause.mark); },
                   [](const Verse& verse) {
                     for (const Stanza& stanza : verse.stanzas)
                       for (const VerseLine& line : stanza.lines)
                         require_sound(line.content);
                   },
                   [](const Letter& letter) { require_sound(letter.blocks); },
                   [](const Quote& quote) { require_sound(quote.blocks); },
                   [](const Heading& heading) { require_sound(heading.content); },
                   [](const Preformatted& text) { require_clean(text.text, true); },
                   [](const Figure& figure) { require_sound(figure.caption); },
                   [](const Aside& aside) {
                     require_clean(aside.label);
                     require_sound(aside.blocks);
                   },
                   [](const Document& document) { require_sound(document.blocks); },
                   [](const Dialogue& dialogue) {
                     for (const Turn& turn : dialogue.turns) {
                       require_clean(turn.time);
                       require_sound(turn.speaker);
                       require_sound(turn.blocks);
                     }
                   },
                   [](const List& list) {
                     for (const ListItem& item : list.items)
                       require_sound(item.blocks);
                   },
                   [](const Table& table) {
                     require_sound(table.caption);
                     for (const TableRow& row : table.rows)
                       for (const TableCell& cell : row.cells)
                         require_sound(cell.content);
                   },
               },
               block.node);
}

bool is_id(const std::string& id) {
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

void require_sound(const Sections& sections, std::set<std::string>& ids) {
  for (const Section& section : sections) {
    require(is_id(section.id), "ids are of [a-z0-9-] and start with a letter");
    require(ids.insert(section.id).second, "ids are unique");
    require_clean(section.label);
    require_sound(section.title);
    require_sound(section.subtitle);
    require_sound(section.blocks);
    for (const Footnote& footnote : section.footnotes) {
      require(is_id(footnote.id), "ids of notes are of [a-z0-9-] and start with a letter");
      require(ids.insert(footnote.id).second, "ids of notes are unique");
      require_clean(footnote.label);
      require_sound(footnote.blocks);
    }
    require_sound(section.children, ids);
  }
}

} // namespace

void require_sound(const Book& book) {
  std::set<std::string> ids;
  require_sound(book.sections, ids);
  require_clean(book.metadata.title);
}

void require_writable(const Book& book) {
  require(from_json(to_json(book)) == book, "JSON there and back gives the same book");
  WriteOptions options;
  options.draw_cover = false; // its picture takes longer than all the rest
  require(!format_named("epub").write(book, options).bytes.empty(), "every book is written as an EPUB");
}

} // namespace octavo::fuzz

// Where in the Book each page begins: the text after that place is what the page shows first.
#include "typeset/every_node.h"
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"
#include "model/pieces.h"
#include "text/unicode.h"

#include <octavo/typeset.h>

#include <algorithm>
#include <map>

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (text::is_alphanumeric(text::next(text, at)))
      out += text.substr(begin, at - begin);
  }
  return out;
}

/// The pieces of a book that are running text, or the titles of sections, by their numbers.
std::map<std::pair<int, int>, std::string> texts_of(const Book& book) {
  std::map<std::pair<int, int>, std::string> out;
  model::each_section(book.sections, [&](const Section& section, int number) {
    std::map<const void*, int> numbers;
    model::each_piece(section, [&](const void* piece, int n) { numbers.emplace(piece, n); });
    out[{number, 0}] = section.label + model::shown_text(section.title);
    out[{number, numbers.at(&section.subtitle)}] = model::shown_text(section.subtitle);
    const auto add = [&](const auto& self, const Blocks& blocks) -> void {
      const auto text = [&](const Inlines& one) { out[{number, numbers.at(&one)}] = model::shown_text(one); };
      for (const Block& block : blocks)
        std::visit(Match{[&](const Paragraph& one) { text(one.content); }, [](const Break&) {},
                         [&](const Verse& one) {
                           for (const Stanza& stanza : one.stanzas)
                             for (const VerseLine& line : stanza.lines)
                               text(line.content);
                         },
                         [&](const Letter& one) { self(self, one.blocks); },
                         [&](const Quote& one) { self(self, one.blocks); },
                         [&](const Heading& one) { text(one.content); },
                         [&](const Preformatted& one) {
                           out[{number, numbers.at(&one)}] = one.text;
                         },
                         [&](const Figure& one) { text(one.caption); },
                         [&](const Aside& one) {
                           out[{number, numbers.at(&one)}] = one.label;
                           self(self, one.blocks);
                         },
                         [&](const Document& one) { self(self, one.blocks); },
                         [&](const Dialogue& one) {
                           for (const Turn& turn : one.turns) {
                             out[{number, numbers.at(&turn)}] = turn.time;
                             text(turn.speaker);
                             self(self, turn.blocks);
                           }
                         },
                         [&](const List& one) {
                           for (const ListItem& item : one.items)
                             self(self, item.blocks);
                         },
                         [&](const Table& one) {
                           text(one.caption);
                           for (const TableRow& row : one.rows)
                             for (const TableCell& cell : row.cells)
                               text(cell.content);
                         }},
                   block.node);
    };
    add(add, section.blocks);
  });
  return out;
}

bool in_note_or_label(const Pages& pages, int element) {
  for (; element >= 0; element = pages.structure[static_cast<std::size_t>(element)].parent)
    if (const ElementRole role = pages.structure[static_cast<std::size_t>(element)].role;
        role == ElementRole::note || role == ElementRole::label)
      return true;
  return false;
}

/// The letters of what `page` shows of the book, in reading order, but for labels and notes.
std::string shown_letters(const Pages& pages, const Page& page) {
  std::string out;
  for (const Item& item : page.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node);
        run != nullptr && item.purpose == Purpose::text && !in_note_or_label(pages, item.element))
      out += letters(run->text);
  return out;
}

/// Checks every page of `book`; gives back how many begin within a piece.
int check_beginnings(const Book& book, const Style& style) {
  const Pages pages = typeset(book, style).pages;
  const auto texts = texts_of(book);
  int within = 0;
  TextPlace last{-1, 0, 0};
  for (const Page& page : pages.pages) {
    if (!page.begins) {
      // Pages of text begin somewhere, but for the last, with the colophon.
      CHECK((page.kind != PageKind::body || &page == &pages.pages.back()));
      continue;
    }
    INFO(page.label);
    CHECK(last != *page.begins);
    last = *page.begins;
    within += last.characters > 0 ? 1 : 0;
    const std::string& piece = texts.at({last.section, last.piece});
    const std::size_t at = model::at_character(piece, last.characters);
    CHECK((at == 0 || !text::is_alphanumeric(text::last(piece.substr(0, at)))));
    const std::string after = letters(std::string_view(piece).substr(at)).substr(0, 24);
    const std::string shown = shown_letters(pages, page);
    INFO(after << " / " << shown.substr(0, 40));
    if (last.piece == 0) { // its label may be made for it
      CHECK(shown.substr(0, 100).find(letters(texts.at({last.section, 0}))) != std::string::npos);
      continue;
    }
    // A word that the page's turn divides is all after the place.
    bool found = shown.starts_with(after);
    const std::size_t word = std::min(piece.find_first_of(" \n—", at), piece.size());
    for (std::size_t cut = at; cut < word && !found; ++cut)
      found = shown.starts_with(letters(std::string_view(piece).substr(cut)).substr(0, 24));
    CHECK(found);
  }
  return within;
}

Style small_pages() {
  Style style;
  style.width = 3 * inch;
  style.height = 3 * inch + inch / 2;
  return style;
}

/// As many paragraphs of some ten lines each, all different.
Blocks long_prose(int paragraphs) {
  Blocks out;
  int number = 0;
  for (int i = 0; i < paragraphs; ++i) {
    std::string text;
    for (int sentence = 0; sentence < 9; ++sentence) {
      text += "“Nobody,” she said for the ";
      text += std::to_string(++number);
      text += "th time—and meant it—“comes here without misunderstandings.” ";
    }
    out.push_back(paragraph(text));
  }
  return out;
}

Blocks repeated(int times, const Blocks& blocks) {
  Blocks out;
  for (int i = 0; i < times; ++i)
    out.insert(out.end(), blocks.begin(), blocks.end());
  return out;
}

} // namespace

TEST_CASE("A page begins where its first words are in the book", "[typeset]") {
  Style style;
  CHECK(check_beginnings(one_chapter(long_prose(60)), style) > 5);
  CHECK(check_beginnings(one_chapter(long_prose(20)), small_pages()) > 10);
  style.two_sided = true;
  style.opening = Opening::drop_cap;
  CHECK(check_beginnings(one_chapter(long_prose(60)), style) > 5);
}

TEST_CASE("A page begins within whatever a story has beside prose", "[typeset]") {
  check_beginnings(every_node(), small_pages());
  check_beginnings(every_node(), {});
  check_beginnings(specimen(), small_pages());
  Paragraph mixed = std::get<Paragraph>(inlines().node);
  for (int i = 0; i < 3; ++i)
    mixed.content.insert(mixed.content.end(), mixed.content.begin(), mixed.content.end());
  for (const Block& block : {play(), chat(), table(), lists(), Block{mixed}}) {
    Book book = one_chapter(repeated(12, {block, paragraph("And so on.")}));
    book.sections.front().footnotes = {{"n1", "1", {paragraph("A note.")}, {}},
                                       {"n2", "*", {paragraph("Another note, of more words.")}, {}}};
    book.sections.push_back(section(SectionKind::chapter, "two", "Two", {paragraph("Once.")}));
    check_beginnings(book, small_pages());
  }
  const Verse poem{std::vector(9, Stanza{{plain("“Whose woods are these,” I think I know;"),
                                          plain("his house is in the village, though")}}),
                   {}};
  check_beginnings(one_chapter(repeated(4, {{poem}, {Preformatted{"x = 1\n  y = 2\n\nz", {}}}})),
                   small_pages());
}

TEST_CASE("A divided word is all on the later page", "[typeset]") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "Donaudampfschifffahrtsgesellschaftskapitänswitwen ";
  Book book = one_chapter({paragraph(text)});
  book.metadata.language = "de";
  const Pages pages = typeset(book, small_pages()).pages;
  int divided = 0;
  for (const Page& page : pages.pages)
    if (page.begins && page.begins->characters > 0) {
      CHECK(page.begins->characters % 49 == 0);
      divided += shown_letters(pages, page).starts_with("Donaudampf") ? 0 : 1;
    }
  CHECK(divided > 0);
}

TEST_CASE("A place is before the quotation mark of its first word", "[typeset]") {
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += "“oh,” ";
  int within = 0;
  for (const Page& page : typeset(one_chapter({paragraph(text)}), small_pages()).pages.pages)
    if (page.begins && page.begins->characters > 0) {
      CHECK(page.begins->characters % 5 == 0); // “oh,”
      ++within;
    }
  CHECK(within > 3);
}

namespace {

/// Checks that each page of a chapter of one paragraph begins after so many letters as stand before it.
void check_counted(const std::string& text, const std::string& language) {
  Book book = one_chapter({paragraph(text)});
  book.metadata.language = language;
  const Pages pages = typeset(book, small_pages()).pages;
  int shown = 0, within = 0;
  for (const Page& page : pages.pages) {
    if (!page.begins)
      continue;
    if (page.begins->piece > 0) {
      CHECK(page.begins->characters == shown);
      ++within;
    }
    for (const Item& item : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node);
          run != nullptr && item.purpose == Purpose::text && item.element >= 0 &&
          pages.structure[static_cast<std::size_t>(item.element)].role == ElementRole::paragraph)
        shown += model::counted_characters(letters(run->text));
  }
  CHECK(within > 1);
}

} // namespace

TEST_CASE("Text from right to left and without spaces has its pages' beginnings", "[typeset]") {
  std::string hebrew, japanese;
  for (int i = 0; i < 90; ++i) {
    hebrew += "בבוקר התעוררתי לקול הגשם ";
    japanese += "私は猫である名前はまだ無い";
  }
  check_counted(hebrew, "he");
  check_counted(japanese, "ja");
}

TEST_CASE("Marks are of all pages with a label", "[typeset]") {
  const Pages pages = typeset(one_chapter(prose(40)), small_pages()).pages;
  const PageMarks marks = page_marks(pages);
  REQUIRE(marks.size() == pages.pages.size());
  CHECK(marks.front() == PageMark{"i", PageKind::title, std::nullopt});
  const auto one = std::find_if(marks.begin(), marks.end(), [](const PageMark& m) { return m.label == "1"; });
  REQUIRE(one != marks.end());
  CHECK(one->begins->section == 0);
}

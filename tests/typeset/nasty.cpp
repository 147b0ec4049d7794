// Texts as they are in the wild: all of them are set, nothing is lost, nothing leaves the page.
#include "typeset/every_node.h"
#include "typeset/geometry.h"
#include "typeset/set_pages.h"

#include <octavo/read.h>

#include "catch.h"
#include "epub/samples.h"
#include "support.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

/// The book's own text without what is drawn as an ornament or said by contents, title page and imprint.
std::string said(const Pages& pages) {
  Pages story;
  for (const Page& page : pages.pages)
    if (page.kind != PageKind::title && page.kind != PageKind::imprint && page.kind != PageKind::contents)
      story.pages.push_back(page);
  return characters(story);
}

void without_ornaments(Sections& sections) {
  for (Section& one : sections) {
    if (one.kind == SectionKind::description)
      one.label.clear();
    std::erase_if(one.blocks, [](const Block& block) { return std::holds_alternative<Break>(block.node); });
    without_ornaments(one.children);
  }
}

/// All that the book says is on its pages, in its order.
void check_nothing_lost(const Book& book, const Pages& pages) {
  Book story = book;
  without_ornaments(story.sections);
  const std::string wanted = characters(plain_text(story));
  const std::string found = said(pages);
  // What is made for untitled sections may come between.
  std::size_t at = 0;
  std::size_t i = 0;
  for (; i < wanted.size() && at < found.size(); ++at)
    if (found[at] == wanted[i])
      ++i;
  INFO("lost at: " << wanted.substr(i, 60));
  CHECK(i == wanted.size());
  CHECK(found.size() < wanted.size() + 40 * (1 + book.sections.size()));
}

/// The same characters in any order: glyphs of a text from right to left stand in the order they are drawn
/// in.
void check_same_characters(std::string_view text, const Pages& pages) {
  std::string wanted = characters(text), found = said(pages);
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  CHECK(std::includes(found.begin(), found.end(), wanted.begin(), wanted.end()));
}

Pages set(std::string_view story) {
  const Reading reading = read(story);
  Pages pages = typeset(reading.book).pages;
  check_sound(pages);
  return pages;
}

std::string times(std::string_view text, int n) {
  std::string out;
  for (int i = 0; i < n; ++i)
    out += text;
  return out;
}

} // namespace

TEST_CASE("The seeds are set without loss, on one side and on two") {
  for (const char* const name : {"000_b46bd2c1f4bab3ad", "001_3d0e764c404c45aa", "002_e987af29a75bcd8f"})
    for (const bool two_sided : {false, true}) {
      INFO(name);
      const Book book = read(file("seeds/" + std::string(name) + ".txt")).book;
      Style style;
      style.two_sided = two_sided;
      const Typesetting set = typeset(book, style);
      check_sound(set.pages);
      check_nothing_lost(book, set.pages);
    }
}

TEST_CASE("A book with one of everything is set without loss") {
  const Book book = specimen();
  for (const Length width : {3 * inch, 5 * inch, 9 * inch}) {
    Style style;
    style.width = width;
    const Typesetting set = typeset(book, style);
    check_sound(set.pages);
  }
}

TEST_CASE("The same book gives the same pages") {
  const Book book = specimen();
  CHECK(dump(typeset(book).pages) == dump(typeset(book).pages));
}

TEST_CASE("A text of nothing but emoji") {
  const std::string story = times("🦄🎉 ", 400);
  check_same_characters(story, set(story));
}

TEST_CASE("A hundred thousand empty lines") {
  const Pages pages = set("Before.\n" + std::string(100'000, '\n') + "After.\n");
  CHECK(pages.pages.size() < 6);
  CHECK(said(pages).find("Before.") != std::string::npos);
  CHECK(said(pages).find("After.") != std::string::npos);
}

TEST_CASE("A word of five thousand characters") {
  const std::string scream = times("A", 5'000);
  CHECK(said(set("She said:\n" + scream + "\n")).find(scream) != std::string::npos);
}

TEST_CASE("Arabic, Hebrew and Chinese") {
  for (const std::string text : {"كان يا ما كان في قديم الزمان رجل يعيش في قرية صغيرة. ",
                                 "היה היה פעם איש זקן שגר בכפר קטן על שפת הים. ",
                                 "从前有一个人，住在海边的小村子里。他每天都去看海。"}) {
    const std::string story = times(text, 60);
    check_same_characters(story, set(story + "\n" + story + "\n"));
  }
}

TEST_CASE("Titles of any length and kind") {
  for (const std::string& title :
       {times("Title ", 50), times("W", 300), times("🦄", 60), std::string("\xFF\xFE bad"),
        times("Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", 30), times("many words ", 600),
        std::string("עברית"), std::string("   ")}) {
    Book book = one_chapter(prose(3));
    book.metadata.title = title;
    book.metadata.subtitle = title;
    book.metadata.publisher = title;
    book.metadata.contributors = {{title, "", "aut"}, {title, "", "trl"}};
    book.metadata.series = {{title, title}};
    book.metadata.source_url = "https://example.org/" + times("x", 300);
    book.sections.front().title = plain(title);
    book.sections.front().subtitle = plain(title);
    book.sections.front().label = title;
    book.sections.push_back(book.sections.front());
    Style style;
    style.two_sided = true;
    const Typesetting set = typeset(book, style);
    check_sound(set.pages);
    CHECK(said(set.pages).find("Paragraph0.") != std::string::npos);
  }
}

TEST_CASE("Bytes that are no text, and controls, in a book made by hand") {
  Paragraph odd;
  odd.content = {Inline{Text{"a\x01"
                             "b\tc\nd  \xFF e"}},
                 Inline{LineBreak{}},
                 Inline{Text{""}},
                 Inline{Emphasis{{}}},
                 Inline{Link{"no address", {}}},
                 Inline{Link{"", plain("")}}};
  const Typesetting set = typeset(one_chapter({{odd},
                                               paragraph(""),
                                               paragraph(" \n "),
                                               {Letter{}},
                                               {Quote{}},
                                               {Verse{}},
                                               {Verse{{Stanza{}, Stanza{{Inlines{}}}}, {}}},
                                               {Heading{}},
                                               {Preformatted{"\n\n\x02", {}}}}));
  check_sound(set.pages);
  CHECK(said(set.pages).find("abcd\uFFFDe") != std::string::npos);
  CHECK(std::any_of(set.notes.begin(), set.notes.end(),
                    [](const Note& note) { return note.code == "link-dropped"; }));
}

TEST_CASE("Letters in quotations in letters, down to where no measure is left") {
  Block inner = paragraph("The innermost words.");
  for (int i = 0; i < 60; ++i)
    inner = i % 2 == 0 ? Block{Letter{{inner}, {}}} : Block{Quote{{inner}, {}}};
  const Typesetting set = typeset(one_chapter({inner}));
  check_sound(set.pages);
  CHECK(said(set.pages).find("Theinnermostwords.") != std::string::npos);
}

TEST_CASE("Lists in lists, plays in plays and tables of everything, down to where no measure is left") {
  Block inner = paragraph("The innermost words.");
  for (int i = 0; i < 100; ++i)
    switch (i % 5) {
    case 0: inner = {List{i % 2 == 0, i, {{{inner}}, {}}, {}}}; break;
    case 1: inner = {Dialogue{DialogueKind::play, {turn("A name:", {inner})}, {}}}; break;
    case 2: inner = {Dialogue{DialogueKind::chat, {turn("", {inner}, "10:32"), {}}, {}}}; break;
    case 3: inner = {Aside{NoteKind::content_warning, "Warning", {inner}, {}}}; break;
    default: inner = {Document{DocumentKind::notice, {inner}, {}}}; break;
    }
  Block lists = paragraph("The innermost item.");
  for (int i = 0; i < 100; ++i)
    lists = {List{i % 2 == 0, 1'000'000'000 - i, {{{lists}}}, {}}};
  const Typesetting set = typeset(one_chapter({inner, lists}));
  check_sound(set.pages);
  CHECK(said(set.pages).find("Theinnermostwords.") != std::string::npos);
  CHECK(said(set.pages).find("Theinnermostitem.") != std::string::npos);
}

TEST_CASE("Nodes that hold nothing are nothing") {
  const auto with = [](auto kind) { return Block{Document{kind, {}, {}}}; };
  const Typesetting set = typeset(one_chapter({{Aside{}},
                                               {Aside{NoteKind::content_warning, "", {{List{}}}, {}}},
                                               with(DocumentKind::telegram),
                                               with(DocumentKind::newspaper),
                                               with(DocumentKind::notice),
                                               {Dialogue{}},
                                               {Dialogue{DialogueKind::chat, {{}, turn("", {}), {}}, {}}},
                                               {List{}},
                                               {List{true, 5, {{}, {}}, {}}},
                                               {Table{}},
                                               {Table{{CellAlignment::end}, {{}, {true, {{}, {}}}}, {}, {}}},
                                               paragraph("", ParagraphRole::direction),
                                               paragraph("Words.")}));
  check_sound(set.pages);
  CHECK(text(set.pages.pages.back()) == "The Chapter\nWords.\n");
}

TEST_CASE("Nodes of long words, and from right to left") {
  for (const std::string& words : {times("A", 5'000), times("שלום עולם ", 60), times("🦄", 300)}) {
    Book every = every_node();
    Table table;
    table.rows = {row({words, "x", words}, true), row({"y", words, "z"})};
    List list;
    list.items = {item(words), item("x")};
    Paragraph styled;
    for (const InlineStyle style : {InlineStyle::underlined, InlineStyle::struck, InlineStyle::superscript,
                                    InlineStyle::subscript, InlineStyle::code})
      styled.content.push_back({Styled{style, plain(words)}});
    styled.content.push_back({NoteReference{"n1", words}});
    Dialogue both{DialogueKind::chat, {turn(words, {paragraph(words)}, words)}, {}};
    every.sections[1].blocks.insert(
        every.sections[1].blocks.begin(),
        {{table},
         {list},
         {styled},
         {both},
         {Dialogue{DialogueKind::play, both.turns, {}}},
         {Aside{NoteKind::content_warning, words, {paragraph(words)}, {}}},
         {Document{DocumentKind::notice, {paragraph(words), {Heading{plain(words), {}}}}, {}}},
         paragraph(words, ParagraphRole::direction),
         paragraph(words, ParagraphRole::dateline),
         paragraph(words, ParagraphRole::centered),
         paragraph(words, ParagraphRole::attribution)});
    for (const char* const language : {"en", "he"}) {
      every.metadata.language = language;
      const Typesetting set = typeset(every);
      check_sound(set.pages);
      // Numbers of lists and labels of notes come on top.
      check_same_characters(plain_text(every), set.pages);
    }
  }
}

TEST_CASE("A book with every node is set without loss, and in order but for its notes") {
  Book every = every_node();
  const Typesetting set = typeset(every);
  check_sound(set.pages);
  check_same_characters(plain_text(every), set.pages);
  for (Section& one : every.sections)
    one.footnotes.clear();
  check_nothing_lost(every, typeset(every).pages);
}

TEST_CASE("A page of eight short lines holds any book") {
  Style style;
  style.width = 2 * inch;
  style.height = 3 * inch;
  style.margins = Margins{20 * point, 60 * point, 20 * point, 20 * point};
  const Book book = read(file("seeds/002_e987af29a75bcd8f.txt")).book;
  const Typesetting set = typeset(book, style);
  check_sound(set.pages);
  check_nothing_lost(book, set.pages);
  CHECK(set.notes.front().code == "measure-narrow");
  check_sound(typeset(specimen(), style).pages);
  check_sound(typeset(every_node(), style).pages);
}

TEST_CASE("Margins of nothing keep everything on the page") {
  Style style;
  style.margins = Margins{0, 0, 0, 0};
  Book book = specimen();
  Blocks quoted = prose(2);
  for (int i = 0; i < 40; ++i)
    quoted.push_back(
        paragraph("“Quoted,” “and quoted,” - “again,” - “and - ‘again’-.” " + times("“…”, ", i)));
  book.sections.push_back(section(SectionKind::chapter, "quoted", "“Quoted”", quoted));
  for (const Length width : {2 * inch, 5 * inch, 6 * inch}) {
    style.width = width;
    check_sound(typeset(book, style).pages);
  }
  style.margins = Margins{0, 0, inch, style.font_size / 4};
  style.two_sided = true;
  check_sound(typeset(book, style).pages);
}

TEST_CASE("Verse that begins with any number of quotes stays in the text block") {
  for (const int quotes : {1, 30, 7'000})
    for (const char* const quote : {"“", "\""}) {
      INFO(quotes);
      const Stanza stanza{{plain(times(quote, quotes) + "Oh, she is the one who loves you more than any"),
                           plain("Other, and " + times(quote, quotes) + " more")}};
      const Pages pages = typeset(one_chapter({{Verse{{stanza}, {}}}})).pages;
      check_sound(pages);
      const typesetter::Geometry geometry = typesetter::geometry({});
      for (const Page& page : pages.pages)
        for (const SetLine& line : set_lines(page)) {
          CHECK(line.x > geometry.recto_left - Style{}.font_size / 2);
          CHECK(line.x < geometry.recto_left + geometry.measure);
        }
      CHECK(said(pages).find("Oh,") != std::string::npos);
    }
}

TEST_CASE("A character that no font has keeps its box in a caption") {
  Style style;
  style.system_fonts = false;
  const Pages pages = typeset(one_chapter({{Figure{png(), plain("\uE123"), {}}}}), style).pages;
  check_sound(pages);
  const Page& page = pages.pages.back();
  const SetLine caption = line_that_begins(pages, "\uE123");
  int rules = 0;
  for (const Item& item : page.items)
    if (const auto* const fill = std::get_if<Fill>(&item.node)) {
      ++rules;
      CHECK(std::abs(fill->area.x - caption.x) < style.font_size);
    }
  CHECK(rules == 4);
}

TEST_CASE("Contents of any depth have room for words on the narrowest page") {
  Style style;
  style.width = 8 * style.font_size;
  style.height = 4 * inch;
  style.margins = Margins{20 * point, 40 * point, 0, 0};
  Section inner = section(SectionKind::chapter, "c", "The innermost chapter", {paragraph("Words.")});
  for (int i = 0; i < 8; ++i)
    inner = [&] {
      Section outer = section(SectionKind::part, "p" + std::to_string(i), "Part number " + std::to_string(i));
      outer.children = {inner, section(SectionKind::chapter, "d" + std::to_string(i), "A chapter", prose(1))};
      return outer;
    }();
  const Pages pages = typeset(book("Deep", {inner}), style).pages;
  check_sound(pages);
  for (const Page& page : pages.pages)
    if (page.kind == PageKind::contents)
      for (const Item& item : page.items)
        if (const auto* const run = std::get_if<GlyphRun>(&item.node))
          CHECK(std::all_of(run->glyphs.begin(), run->glyphs.end(),
                            [](const Glyph& glyph) { return glyph.advance >= 0; }));
  CHECK(text(pages.pages[page_with(pages, "Contents")]).find("Part") != std::string::npos);
}

TEST_CASE("A font that only discarded tries were set in is not listed") {
  Book book = one_chapter(prose(1));
  book.metadata.title = times("many words ", 60);
  book.sections.front().title = plain(book.metadata.title);
  const Pages pages = typeset(book).pages;
  check_sound(pages);
  CHECK(!pages.fonts.empty());
}

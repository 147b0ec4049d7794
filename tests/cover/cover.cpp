// A cover from a book's metadata: its words, whole and on the page, and the same ones always.
#include <octavo/cover.h>

#include "catch.h"

#include <octavo/error.h>
#include <octavo/format.h>

#include <algorithm>
#include <set>

using namespace octavo;

namespace {

Book book(std::string_view title, std::string_view author = {}) {
  Book out;
  out.metadata.title = title;
  out.metadata.language = "en";
  if (!author.empty())
    out.metadata.contributors.push_back({std::string(author), "", "aut"});
  return out;
}

/// The text of all runs, those of one line joined as they stand, spaces and breaks as spaces.
std::string said(const Page& page) {
  std::string out;
  Length baseline = 0;
  for (const Item& item : page.items)
    if (const auto* const run = std::get_if<GlyphRun>(&item.node)) {
      if (!out.empty() && run->origin.y != baseline)
        out += ' ';
      baseline = run->origin.y;
      out += run->text;
    }
  return out;
}

/// Whether all glyphs stand between the page's sides, and all baselines between its head and foot.
bool is_on_page(const Page& page) {
  return std::all_of(page.items.begin(), page.items.end(), [&](const Item& item) {
    const auto* const run = std::get_if<GlyphRun>(&item.node);
    if (run == nullptr)
      return true;
    Length width = 0;
    for (const Glyph& glyph : run->glyphs)
      width += glyph.advance;
    return run->origin.x >= 0 && run->origin.x + width <= page.width && run->origin.y - run->size / 2 > 0 &&
           run->origin.y < page.height;
  });
}

Page page_of(const Typesetting& cover) {
  REQUIRE(cover.pages.pages.size() == 1);
  return cover.pages.pages[0];
}

} // namespace

TEST_CASE("a cover says title, authors and series", "[cover]") {
  Book one = book("The Tower of Glass", "Ann Other");
  one.metadata.contributors.push_back({"Kit Sorrell", "", "aut"});
  one.metadata.contributors.push_back({"A. Translator", "", "trl"});
  one.metadata.subtitle = "A Romance";
  one.metadata.series.push_back({"Towers", "3"});
  for (const std::string_view style : cover_styles()) {
    CAPTURE(style);
    const Typesetting pages = draw_cover(one, {std::string(style)});
    const std::string text = said(page_of(pages));
    for (const char* const part : {"Towers · 3", "The Tower", "A Romance", "Ann Other · Kit Sorrell"})
      CHECK(text.find(part) != std::string::npos);
    CHECK(text.find("Translator") == std::string::npos);
    CHECK(page_of(pages).kind == PageKind::cover);
    CHECK(page_of(pages).label == "Cover");
    CHECK(is_on_page(page_of(pages)));
  }
}

TEST_CASE("nothing that is not known is on a cover", "[cover]") {
  CHECK(said(page_of(draw_cover(book("Alone")))) == "Alone");
  CHECK(said(page_of(draw_cover(book("", "Ann Other")))) == "Ann Other");
  CHECK(said(page_of(draw_cover(Book{}))).empty());
  CHECK(!page_of(draw_cover(Book{})).items.empty());
}

TEST_CASE("a book without a title of its own is called what its first section is", "[cover]") {
  Book one = book("");
  one.sections.emplace_back();
  one.sections[0].title = plain("Harmony");
  CHECK(said(page_of(draw_cover(one))) == "Harmony");
}

TEST_CASE("a cover is labelled in the book's language", "[cover]") {
  Book one = book("Nacht");
  one.metadata.language = "de";
  CHECK(page_of(draw_cover(one)).label == "Umschlag");
}

TEST_CASE("words of any length and script stay on the page", "[cover]") {
  std::string sentence = "Over the Hills";
  while (sentence.size() < 290)
    sentence += ", and Far Away";
  const std::string titles[] = {sentence,
                                std::string(300, 'M'),
                                std::string(5000, 'a'),
                                "Donaudampfschifffahrtsgesellschaftskapitän",
                                "紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢紅樓夢",
                                "ألف ليلة وليلة",
                                "🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄"
                                "🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄",
                                "Z\u0351\u036B\u0343a\u0334\u0321l\u0489go",
                                "bad \xFF\xC3 bytes\nand\tcontrols\x01",
                                "\u200B",
                                "I"};
  for (const std::string_view style : cover_styles())
    for (const std::string& title : titles) {
      CAPTURE(style, title);
      Book one = book(title, title);
      one.metadata.subtitle = title;
      one.metadata.series.push_back({title, title});
      CHECK(is_on_page(page_of(draw_cover(one, {std::string(style)}))));
    }
}

TEST_CASE("words stay on pages of any shape", "[cover]") {
  Book one = book("The Strange Case of Dr Jekyll and Mr Hyde", "Robert Louis Stevenson");
  one.metadata.series.push_back({"Cases", "1"});
  for (const std::string_view style : cover_styles())
    for (const auto& [width, height] :
         {std::pair{3, 3}, std::pair{11, 8}, std::pair{4, 12}, std::pair{1, 1}}) {
      CAPTURE(style, width, height);
      CHECK(is_on_page(page_of(draw_cover(one, {std::string(style), width * inch, height * inch}))));
    }
}

TEST_CASE("a cover may be as large as a page of a PDF", "[cover]") {
  std::string endless = "Over the Hills";
  while (endless.size() < 290)
    endless += ", and Far Away";
  for (const std::string_view style : cover_styles())
    for (const auto& [width, height] : {std::pair{150, 150}, std::pair{200, 200}, std::pair{200, 1}}) {
      CAPTURE(style, width, height);
      Book one = book(endless, "Ann Other");
      one.metadata.subtitle = std::string(600, 'M');
      const Page page = page_of(draw_cover(one, {std::string(style), width * inch, height * inch}));
      CHECK(page.width == width * inch);
      CHECK(is_on_page(page));
    }
}

TEST_CASE("a large cover looks as a small one does", "[cover]") {
  for (const std::string_view style : cover_styles()) {
    CAPTURE(style);
    const Page small =
        page_of(draw_cover(book("Dawn", "Ann Other"), {std::string(style), 10 * inch, 16 * inch}));
    const Page large =
        page_of(draw_cover(book("Dawn", "Ann Other"), {std::string(style), 100 * inch, 160 * inch}));
    REQUIRE(small.items.size() == large.items.size());
    for (std::size_t i = 0; i < small.items.size(); ++i)
      if (const auto* const run = std::get_if<GlyphRun>(&small.items[i].node)) {
        const auto& grown = std::get<GlyphRun>(large.items[i].node);
        CHECK(grown.text == run->text);
        CHECK(std::abs(grown.size / 10 - run->size) <= run->size / 1000);
        CHECK(std::abs(grown.origin.x / 10 - run->origin.x) <= point);
        CHECK(std::abs(grown.origin.y / 10 - run->origin.y) <= point);
      }
  }
}

TEST_CASE("a title of 300 characters is all there", "[cover]") {
  std::string title;
  for (int i = 1; title.size() < 295; ++i)
    title += (i == 1 ? "w" : " w") + std::to_string(i);
  for (const std::string_view style : cover_styles()) {
    CAPTURE(style);
    CHECK(said(page_of(draw_cover(book(title, "Ann Other"), {std::string(style)}))) == title + " Ann Other");
  }
}

TEST_CASE("a cover follows from what the book is known by", "[cover]") {
  const auto art = [](const Book& one) {
    std::vector<Item> items = page_of(draw_cover(one)).items;
    std::erase_if(items, [](const Item& item) { return item.purpose == Purpose::text; });
    return items;
  };
  Book one = book("Dawn", "Ann Other");
  const auto first = art(one);
  CHECK(first == art(one));
  one.sections.emplace_back();
  one.metadata.description = "More is known of it now.";
  CHECK(first == art(one));
  CHECK(first != art(book("Dusk", "Ann Other")));
}

TEST_CASE("a shelf of covers has every composition", "[cover]") {
  std::set<std::size_t> kinds;
  for (int i = 0; i < 60; ++i)
    kinds.insert(page_of(draw_cover(book("Book " + std::to_string(i)))).items.size());
  CHECK(kinds.size() >= cover_styles().size());
}

TEST_CASE("a cover's language is read as the pages' is", "[cover]") {
  Book one = book("Nacht");
  one.metadata.language = "de_DE.UTF-8";
  CHECK(page_of(draw_cover(one)).label == "Umschlag");
}

TEST_CASE("a character that no font has is noted, in every format", "[cover]") {
  Book one = book("Dawn \U000F1234");
  const Typesetting cover = draw_cover(one, {"", 5 * inch, 8 * inch, "libertinus", false});
  CHECK(said(page_of(cover)) == "Dawn");
  const Notes& notes = cover.notes;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "glyph-missing");
  WriteOptions options;
  options.style.system_fonts = false;
  for (const char* const format : {"pdf", "epub"}) {
    const Notes all = format_named(format).write(one, options).notes;
    CHECK(std::count(all.begin(), all.end(), notes[0]) == 1);
  }
}

TEST_CASE("a cover takes what it shares with the pages from their style", "[cover]") {
  WriteOptions options;
  options.cover_style = "frame";
  options.style.width = 6 * inch;
  options.style.height = 9 * inch;
  options.style.family = "eb-garamond";
  options.style.system_fonts = false;
  const Typesetting cover = draw_cover(book("Dawn"), cover_options(options));
  CHECK(page_of(cover).width == 6 * inch);
  CHECK(page_of(cover).height == 9 * inch);
  REQUIRE(!cover.pages.fonts.empty());
  for (const Font& font : cover.pages.fonts)
    CHECK(font.name.starts_with("EBGaramond"));
  CHECK(page_of(cover) == page_of(draw_cover(book("Dawn"), {"frame", 6 * inch, 9 * inch, "eb-garamond"})));
}

TEST_CASE("options that make no cover are refused", "[cover]") {
  const auto message = [](const CoverOptions& options) {
    try {
      draw_cover(book("Dawn"), options);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_option);
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(message({"nothing"}).find("choose one of label, frame") != std::string::npos);
  CHECK(!message({"", 0, 8 * inch}).empty());
  CHECK(!message({"", 5 * inch, -1}).empty());
  CHECK(!message({"", 5 * inch, 200 * inch + 1}).empty());
  CHECK(!message({"", 5 * inch, 8 * inch, "no-such-family"}).empty());
}

TEST_CASE("what no font has the characters of is not on the cover", "[cover]") {
  CoverOptions options;
  options.system_fonts = false;
  const Typesetting half = draw_cover(book("銀河鉄道の夜", "K. Miyazawa"), options);
  const std::string words = said(half.pages.pages.at(0));
  CHECK_THAT(words, Catch::Contains("iyazawa"));
  CHECK(words.find("河") == std::string::npos);
  CHECK(std::any_of(half.notes.begin(), half.notes.end(),
                    [](const Note& note) { return note.code == "cover-unlettered"; }));
  CHECK(std::any_of(half.notes.begin(), half.notes.end(),
                    [](const Note& note) { return note.code == "glyph-missing"; }));
  const Typesetting whole = draw_cover(book("Élan – “naïve”", "Ł. Đặng"), options);
  CHECK(whole.notes.empty());
}

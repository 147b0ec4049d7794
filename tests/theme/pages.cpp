// What themes do to pages, covers and style sheets.
#include "catch.h"

#include "cover/colour.h"
#include "epub/style.h"
#include "image/pixels.h"
#include "typeset/every_node.h"

#include <octavo/cover.h>
#include <octavo/theme.h>

using namespace octavo;

namespace {

Book small_book() {
  Book book;
  book.metadata.title = "The Mill";
  for (int i = 0; i < 2; ++i) {
    Section chapter;
    chapter.kind = SectionKind::chapter;
    chapter.title = {{Text{"The Miller of the Valley"}}};
    for (int n = 0; n < 30; ++n) {
      Paragraph paragraph;
      paragraph.content = {
          {Text{"It was a quiet evening, and the people of the town had gone to bed long before "
                "the last train came in from the north; nobody saw who left it."}}};
      chapter.blocks.push_back({paragraph});
      if (n == 15)
        chapter.blocks.push_back({Break{}});
    }
    book.sections.push_back(chapter);
  }
  return book;
}

/// The first run of `purpose` on the page; null where there is none.
const GlyphRun* run_of(const Page& page, Purpose purpose) {
  for (const Item& item : page.items)
    if (item.purpose == purpose)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node))
        return run;
  return nullptr;
}

} // namespace

TEST_CASE("every theme's text stays inside the page and off its paper's colour", "[theme]") {
  const Book book = small_book();
  for (const std::string_view name : themes()) {
    INFO(name);
    const Style style = theme(name).style;
    const Typesetting set = typeset(book, style);
    CHECK(set.notes.empty());
    for (const Page& page : set.pages.pages)
      for (const Item& item : page.items)
        if (const auto* const run = std::get_if<GlyphRun>(&item.node)) {
          CHECK(run->origin.x >= 0);
          CHECK(run->origin.y <= page.height);
          CHECK(cover::contrast(run->colour, style.design.paper) >= 300);
        }
  }
}

TEST_CASE("paper that is not white is painted under all that a page holds", "[theme]") {
  const Style style = theme("screen").style;
  for (const Page& page : typeset(small_book(), style).pages.pages) {
    REQUIRE_FALSE(page.items.empty());
    const auto* const ground = std::get_if<Fill>(&page.items.front().node);
    REQUIRE(ground != nullptr);
    CHECK(ground->area == Rectangle{0, 0, style.width, style.height});
    CHECK(ground->colour == style.design.paper);
    CHECK(page.items.front().purpose == Purpose::decoration);
  }
}

TEST_CASE("nothing is smaller than 16 points where the text is larger", "[theme]") {
  const Book book = tests::every_node();
  const Style style = theme("large-print").style;
  for (const Page& page : typeset(book, style).pages.pages)
    for (const Item& item : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node); run != nullptr && !run->unseen) {
        CAPTURE(run->text);
        CHECK(run->size >= 16 * point);
      }
}

TEST_CASE("a dark picture that one can see through has a light ground on dark paper", "[theme]") {
  const auto png = [](std::uint8_t shade, std::uint8_t rest) {
    image::Decoded picture;
    picture.pixels = {8, 8, 4, {}};
    for (int i = 0; i < 64; ++i)
      picture.pixels.data.insert(picture.pixels.data.end(),
                                 {shade, shade, shade, i % 8 == 0 ? std::uint8_t{255} : rest});
    Book book = small_book();
    Figure figure;
    figure.image.media_type = "image/png";
    figure.image.bytes = image::encode_png(picture);
    book.sections.front().blocks.insert(book.sections.front().blocks.begin(), Block{figure});
    return book;
  };
  const auto has_ground = [](const Book& book, std::string_view name) {
    for (const Page& page : typeset(book, theme(name).style).pages.pages)
      for (std::size_t i = 1; i < page.items.size(); ++i)
        if (const auto* const picture = std::get_if<Picture>(&page.items[i].node)) {
          const auto* const fill = std::get_if<Fill>(&page.items[i - 1].node);
          return fill != nullptr && fill->area.width > picture->area.width &&
                 fill->area.x < picture->area.x && fill->area.width < page.width &&
                 page.items[i - 1].purpose == Purpose::decoration;
        }
    return false;
  };
  CHECK(has_ground(png(0, 0), "screen"));
  CHECK_FALSE(has_ground(png(0, 0), "classic"));
  CHECK_FALSE(has_ground(png(255, 0), "screen")); // light lines are seen
  CHECK_FALSE(has_ground(png(0, 255), "screen")); // nothing shows through
}

TEST_CASE("folios and running feet stand at the outer edge of facing pages", "[theme]") {
  const Typesetting set = typeset(small_book(), theme("modern").style);
  int left = 0, right = 0;
  for (const Page& page : set.pages.pages) {
    const GlyphRun* const folio = run_of(page, Purpose::folio);
    const GlyphRun* const foot = run_of(page, Purpose::running_head);
    if (folio == nullptr || foot == nullptr)
      continue;
    CHECK(folio->origin.y == foot->origin.y);
    if (folio->origin.x < foot->origin.x) {
      CHECK(folio->origin.x < page.width / 2);
      ++left;
    } else {
      CHECK(folio->origin.x > page.width / 2);
      ++right;
    }
  }
  CHECK(left > 0);
  CHECK(right > 0);
}

TEST_CASE("margins that are parts of the page follow its size", "[theme]") {
  const auto first_x = [](Style style) {
    style.two_sided = false;
    for (const Page& page : typeset(small_book(), style).pages.pages)
      if (page.kind == PageKind::opener)
        return run_of(page, Purpose::text)->origin.x;
    return 0;
  };
  Style style = theme("large-print").style;
  const Length narrow = first_x(style);
  style.width *= 2;
  CHECK(first_x(style) > narrow);
}

TEST_CASE("a cover is chosen from what its theme allows", "[theme]") {
  WriteOptions options;
  options.style = theme("classic").style;
  options.style.design.cover.compositions = {"frame"};
  options.style.design.cover.palettes = {"mint"};
  options.style.design.cover.ground = CoverGround::dark;
  Book book;
  for (const char* const title : {"One", "Two", "Three", "Four"}) {
    book.metadata.title = title;
    const Typesetting cover = draw_cover(book, cover_options(options));
    const auto* const ground = std::get_if<Fill>(&cover.pages.pages.front().items.front().node);
    REQUIRE(ground != nullptr);
    CHECK(ground->colour == Colour{0x17, 0x32, 0x4D}); // mint's deep one
  }
  options.style.design.cover.palettes = {"beige"};
  CHECK_THROWS_WITH(draw_cover(book, cover_options(options)),
                    Catch::Contains("no palette of covers 'beige'"));
}

TEST_CASE("an EPUB's style sheet says in what a design differs, and names no colour", "[theme]") {
  const std::string usual = epub::style_sheet({});
  for (const std::string_view name : themes()) {
    INFO(name);
    const std::string sheet = epub::style_sheet(theme(name).style);
    CHECK(sheet.starts_with(usual));
    CHECK((sheet.size() > usual.size()) == (name != "classic"));
    CHECK(sheet.find('#', usual.size()) == std::string::npos);
    CHECK(sheet.find("background", usual.size()) == std::string::npos);
  }
  Style style;
  style.design.style_sheet = "p.mine { margin: 0; }\n";
  CHECK(epub::style_sheet(style).ends_with(style.design.style_sheet));
}

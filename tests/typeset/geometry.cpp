// From a style to the places of a page.
#include "typeset/geometry.h"
#include "typeset/measure.h"

#include <octavo/error.h>

#include "catch.h"

using namespace octavo;
using typesetter::Geometry;

namespace {

Style sized(Length width, Length height) {
  Style style;
  style.width = width;
  style.height = height;
  return style;
}

std::string refusal(const Style& style) {
  try {
    typesetter::geometry(style);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_option);
    return error.what();
  }
  return {};
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A paperback's page has about 62 characters a line and margins on all sides") {
  const Style style;
  const Geometry page = typesetter::geometry(style);
  CHECK(page.measure == 280 * point);
  CHECK(page.recto_left == 40 * point);
  CHECK(page.verso_left == page.recto_left);
  CHECK(page.lines == 33);
  CHECK(page.running_head > style.font_size);
  CHECK(page.running_head < page.first_baseline - style.leading);
  CHECK(page.folio > page.baseline(page.lines - 1) + style.leading);
  CHECK(page.folio < style.height - style.font_size);
  typesetter::Setter setter({style.family, "en", false});
  const int characters = typesetter::characters_per_line(setter, page, typesetter::Looks(style, "en"));
  CHECK(characters >= 60);
  CHECK(characters <= 65);
}

TEST_CASE("Every common trim gets a measure that can be read") {
  for (const auto& [width, height] :
       {std::pair{306, 495}, {360, 576}, {396, 612}, {432, 648}, {420, 595}, {595, 842}, {612, 792}}) {
    INFO(width << " x " << height);
    Style style = sized(width * point, height * point);
    typesetter::Setter setter({style.family, "en", false});
    Notes notes;
    const Geometry page = typesetter::geometry(style);
    typesetter::check_measure(setter, page, typesetter::Looks(style, "en"), notes);
    CHECK(notes.empty());
    CHECK(page.recto_left > 0);
    CHECK(page.recto_left + page.measure < style.width);
    CHECK(page.baseline(page.lines - 1) < style.height);
  }
}

TEST_CASE("Facing pages have their smaller margins inside") {
  Style style;
  style.two_sided = true;
  const Geometry page = typesetter::geometry(style);
  CHECK(page.recto_left < page.verso_left);
  CHECK(page.recto_left + page.verso_left + page.measure == style.width);
}

TEST_CASE("Margins that are given are kept") {
  Style style;
  style.two_sided = true;
  style.margins = Margins{72 * point, 60 * point, 50 * point, 30 * point};
  const Geometry page = typesetter::geometry(style);
  CHECK(page.recto_left == 50 * point);
  CHECK(page.verso_left == 30 * point);
  CHECK(page.measure == 280 * point);
  CHECK(page.first_baseline > 72 * point);
  CHECK(page.baseline(page.lines - 1) <= style.height - 60 * point);
  style.margins = Margins{0, 0, 40 * point, 40 * point};
  CHECK(typesetter::geometry(style).running_head == 0);
  CHECK(typesetter::geometry(style).folio == 0);
}

TEST_CASE("Punctuation hangs out only where both margins have room for it") {
  Style style;
  CHECK(typesetter::geometry(style).protrudes);
  const Length room = style.font_size / 2;
  style.margins = Margins{inch, inch, room, room};
  CHECK(typesetter::geometry(style).protrudes);
  style.margins = Margins{inch, inch, inch, room - 1};
  CHECK(!typesetter::geometry(style).protrudes);
  style.margins = Margins{inch, inch, 0, inch};
  CHECK(!typesetter::geometry(style).protrudes);
}

TEST_CASE("What leaves no room for text is named") {
  Style style;
  style.margins = Margins{50 * point, 50 * point, 200 * point, 150 * point};
  CHECK(holds(refusal(style), "side margins of 200 and 150 pt leave only 10 pt"));
  style.margins = Margins{300 * point, 250 * point, 40 * point, 40 * point};
  CHECK(holds(refusal(style), "margins of 300 pt above and 250 pt below leave room for"));
  style = {};
  style.font_size = 0;
  CHECK(holds(refusal(style), "a font size of 0 pt"));
  style = {};
  style.leading = 5 * point;
  CHECK(holds(refusal(style), "a leading of 5 pt"));
  style = {};
  style.width = -point;
  CHECK(holds(refusal(style), "a page width of -1 pt"));
  CHECK(holds(refusal(sized(360 * point, 80 * point)), "leave room for"));
  style = {};
  style.margins = Margins{-point, 0, 0, 0};
  CHECK(holds(refusal(style), "a top margin of -1 pt"));
  CHECK(typesetter::geometry(sized(200 * inch, 200 * inch)).lines > 500);
}

TEST_CASE("Lines that are hard to read are noted") {
  Style style = sized(5 * inch, 8 * inch);
  style.font_size = 6 * point;
  style.leading = 8 * point;
  style.margins = Margins{50 * point, 50 * point, 20 * point, 20 * point};
  typesetter::Setter setter({style.family, "en", false});
  Notes notes;
  typesetter::check_measure(setter, typesetter::geometry(style), typesetter::Looks(style, "en"), notes);
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().code == "measure-wide");
  style.font_size = 16 * point;
  style.leading = 20 * point;
  style.margins->inner = style.margins->outer = 80 * point;
  typesetter::check_measure(setter, typesetter::geometry(style), typesetter::Looks(style, "en"), notes);
  REQUIRE(notes.size() == 2);
  CHECK(notes.back().code == "measure-narrow");
}

TEST_CASE("Pages are seen in pairs unless they are wide, or said to be seen alone", "[typeset]") {
  Style style;
  CHECK(typesetter::geometry(style).in_pairs);
  style.in_pairs = false;
  CHECK_FALSE(typesetter::geometry(style).in_pairs);
  style.two_sided = true;
  CHECK(typesetter::geometry(style).in_pairs);
  style.two_sided = false;
  style.in_pairs = true;
  std::swap(style.width, style.height);
  CHECK_FALSE(typesetter::geometry(style).in_pairs);
}

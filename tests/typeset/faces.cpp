// The bundled faces: all there, each what its name says, and none faked.
#include "typeset/faces.h"

#include "catch.h"
#include "typeset/set_lines.h"

#include <set>

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

TEST_CASE("every bundled face is read, under its own name", "[typeset]") {
  std::set<std::string> names;
  for (std::size_t i = 0; i < bundled_count; ++i) {
    const Face& face = bundled(static_cast<Bundled>(i));
    names.insert(face.description().name);
    CHECK(face.units_per_em() >= 1000);
    CHECK(face.metrics().x_height > 0);
    CHECK(face.metrics().cap_height > face.metrics().x_height);
    CHECK(face.metrics().ascender > 0);
    CHECK(face.metrics().descender > 0);
    CHECK(&bundled(static_cast<Bundled>(i)) == &face);
  }
  CHECK(names.size() == bundled_count);
  CHECK(names.count("LibertinusSerif-BoldItalic") == 1);
  CHECK(names.count("EBGaramond-Italic") == 1);
}

TEST_CASE("a style without small capitals of its own takes the text face's", "[typeset]") {
  const Family& libertinus = family("libertinus");
  TextStyle style = ten_points();
  style.typeface = Typeface::display;
  CHECK(face_for(libertinus, style) == Bundled::libertinus_display);
  style.caps = Caps::small;
  CHECK(face_for(libertinus, style) == Bundled::libertinus_serif_regular);
  for (const std::string_view name : {"libertinus", "eb-garamond"})
    for (const Bundled face : family(name).text)
      CHECK(bundled(face).has_small_caps());
}

TEST_CASE("metrics grow with the size", "[typeset]") {
  const Setter setter(SetterOptions{});
  TextStyle style = ten_points();
  const FontMetrics ten = setter.metrics(style);
  style.size = 20 * point;
  const FontMetrics twenty = setter.metrics(style);
  CHECK(ten.x_height > 4 * point);
  CHECK(ten.x_height < 5 * point);
  CHECK(std::abs(twenty.cap_height - 2 * ten.cap_height) <= 1);
  CHECK(setter.has(style, U'é'));
  CHECK_FALSE(setter.has(style, U'🦄'));
}

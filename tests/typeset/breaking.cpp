// Line breaking: the best breaks of all, and what they are weighed by.
#include "typeset/breaker.h"

#include "catch.h"
#include "typeset/set_lines.h"

#include <numeric>

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

// Words of these widths with spaces of ten between them.
std::vector<Place> words(const std::vector<int>& widths) {
  std::vector<Place> places(1);
  places[0].kind = PlaceKind::start;
  Sum sum;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    sum.width += widths[i];
    Place place;
    place.before = sum;
    sum.width += 10;
    sum.spaces += 10;
    place.after = sum;
    place.piece = static_cast<std::uint32_t>(i + 1);
    place.kind = i + 1 < widths.size() ? PlaceKind::space : PlaceKind::end;
    places.push_back(place);
  }
  return places;
}

LineGoal goal(std::int64_t width) {
  LineGoal out;
  out.first = out.other = width;
  return out;
}

using Ends = std::vector<std::uint32_t>;

} // namespace

TEST_CASE("the breaks are the best of the whole paragraph, not of each line", "[typeset]") {
  // Filling each line as far as it goes would put two words on the first and leave the second with one long
  // gap.
  const std::vector<Place> places = words({45, 40, 20, 60, 45, 46});
  const Ends ends = break_lines(places, goal(100), {100'000, true}).front().ends;
  std::int64_t worst = 0, worst_greedy = 0;
  const auto gap_of = [&](std::uint32_t from, std::uint32_t to) {
    return std::abs(shortfall(places[from], places[to], 100));
  };
  for (std::size_t i = 0; i + 1 < ends.size(); ++i)
    worst = std::max(worst, gap_of(i == 0 ? 0 : ends[i - 1], ends[i]));
  std::uint32_t from = 0;
  for (std::uint32_t to = 1; to < places.size(); ++to)
    if (shortfall(places[from], places[to], 100) < 0) {
      worst_greedy = std::max(worst_greedy, gap_of(from, to - 1));
      from = to - 1;
    }
  CHECK(worst <= worst_greedy);
  CHECK(ends.back() == 6);
}

TEST_CASE("a breaking within the tolerance, or none", "[typeset]") {
  CHECK(break_lines(words({45, 45, 45, 45}), goal(100), {100, false}).front().ends == Ends{2, 4});
  CHECK(break_lines(words({60, 60, 60}), goal(100), {100, false}).empty());
  CHECK(break_lines(words({60, 60, 60}), goal(100), {0, true}).front().ends == Ends{1, 2, 3});
  CHECK(break_lines(words({60, 300, 60}), goal(100), {0, true}).front().ends == Ends{1, 2, 3});
}

TEST_CASE("one run gives the best breaking and those of a line less and more", "[typeset]") {
  const std::vector<Place> places = words(std::vector<int>(600, 21));
  const auto breakings = break_lines(places, goal(312), {10'000, false}, true);
  const auto alone = break_lines(places, goal(312), {10'000, false});
  REQUIRE(alone.size() == 1);
  REQUIRE(breakings.size() == 3);
  CHECK(breakings[0].ends == alone[0].ends);
  CHECK(breakings[0].demerits == alone[0].demerits);
  for (const Breaking& one : breakings) {
    CHECK(static_cast<int>(one.ends.size()) == static_cast<int>(breakings[0].ends.size()) + one.looseness);
    CHECK(one.demerits >= breakings[0].demerits);
    CHECK(one.ends.back() == places.size() - 1);
  }
  CHECK(breakings[1].looseness == -1);
  CHECK(breakings[2].looseness == 1);
}

TEST_CASE("a long paragraph has settings of a line less or more, which say the same", "[typeset]") {
  SetterOptions options;
  options.language = "en";
  Setter setter(options);
  std::string text;
  for (int i = 0; i < 30; ++i)
    text +=
        "The old king had " + std::to_string(i + 7) + " daughters and a garden by the sea, and no peace. ";
  text.pop_back();
  const auto bare = [](const Lines& lines) {
    std::string all;
    for (const Line& line : lines)
      for (const char c : text_of(line))
        if (c != ' ')
          all += c;
    for (std::size_t at = all.find("\xC2\xAD"); at != std::string::npos; at = all.find("\xC2\xAD"))
      all.erase(at, 2);
    return all;
  };
  const ParagraphShape form = shape(260 * point);
  const std::vector<Setting> settings = setter.settings(spans(text), form);
  REQUIRE(settings.size() > 1);
  CHECK(settings.front().looseness == 0);
  CHECK(text_of(settings.front().lines) == text_of(setter.paragraph(spans(text), form)));
  for (const Setting& one : settings) {
    CHECK(static_cast<int>(one.lines.size()) ==
          static_cast<int>(settings.front().lines.size()) + one.looseness);
    CHECK(bare(one.lines) == bare(settings.front().lines));
    CHECK(one.demerits >= settings.front().demerits);
    for (std::size_t i = 0; i + 1 < one.lines.size(); ++i)
      CHECK(one.lines[i].left + one.lines[i].width == form.measure);
  }
  CHECK(setter.settings(spans("Two words"), form).size() == 1);
  CHECK(setter.settings(spans(text + "\nand more"), form).size() == 1);
  CHECK(setter.settings(spans(text), shape(260 * point, Alignment::start)).size() == 1);
}

TEST_CASE("hyphens are not put under one another where it can be helped", "[typeset]") {
  SetterOptions options;
  options.language = "en";
  Setter setter(options);
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += "an extraordinary case to see of a misunderstanding in all the communication of it ";
  int row = 0, longest = 0, hyphens = 0;
  for (const Line& line : setter.paragraph(spans(text), shape(140 * point))) {
    row = line.hyphenated ? row + 1 : 0;
    hyphens += line.hyphenated ? 1 : 0;
    longest = std::max(longest, row);
  }
  CHECK(hyphens > 0);
  CHECK(longest <= 2);
}

TEST_CASE("nothing is hyphenated where the caller forbids it", "[typeset]") {
  SetterOptions options;
  options.language = "en";
  Setter setter(options);
  ParagraphShape form = shape(110 * point); // as wide as its words
  form.hyphenate = false;
  for (const Line& line :
       setter.paragraph(spans("an extraordinary misunderstanding of internationalisation"), form))
    CHECK_FALSE(line.hyphenated);
}

TEST_CASE("a paragraph of two hundred thousand words is set", "[typeset]") {
  std::string text;
  for (int i = 0; i < 200'000; ++i)
    text += i % 7 == 0 ? "wanderer " : i % 3 == 0 ? "the " : "night ";
  Setter setter(SetterOptions{});
  const Lines lines = setter.paragraph(spans(text), shape(300 * point));
  CHECK(lines.size() > 10'000);
  for (const Line& line : lines)
    if (line.left + line.width > 300 * point)
      FAIL("too wide");
}

TEST_CASE("no line is wider than the measure, whatever the text", "[typeset]") {
  const std::string long_word(5'000, 'A');
  std::string emoji, held;
  for (int i = 0; i < 300; ++i) {
    emoji += "🦄";
    held += "no\u00A0break\u00A0";
  }
  for (const Alignment alignment :
       {Alignment::justified, Alignment::start, Alignment::end, Alignment::centred})
    for (const std::string& text :
         {long_word, "a " + long_word + " b", emoji, held, std::string("https://example.com/") + long_word,
          std::string(3'000, '-'),
          std::string("國王國王國王國王國王國王國王國王國王國王國王國王國王國王國王")}) {
      Setter setter(SetterOptions{});
      ParagraphShape form = shape(100 * point, alignment);
      form.protrude = false;
      std::string all;
      for (const Line& line : setter.paragraph(spans(text), form)) {
        CHECK(line.left + line.width <= form.measure);
        // Where no font of the system has an ideograph, a box stands for it, which is no glyph.
        if (std::all_of(line.items.begin(), line.items.end(),
                        [](const Item& item) { return std::holds_alternative<GlyphRun>(item.node); }))
          CHECK(drawn_width(line) == line.width);
        all += text_of(line);
      }
      const auto bare = [](std::string one) {
        for (const std::string_view space : {" ", "\u00A0"})
          for (std::size_t at = one.find(space); at != std::string::npos; at = one.find(space))
            one.erase(at, space.size());
        return one;
      };
      CHECK(bare(all) == bare(text));
    }
}

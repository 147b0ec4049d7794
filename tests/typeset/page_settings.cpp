// Pages made level by other settings of their paragraphs: the choice of what costs least over a chapter.
#include "typeset/page_costs.h"
#include "typeset/pagination.h"

#include "catch.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <tuple>

using namespace octavo;
using namespace octavo::typesetter;

namespace {

Slots lines_of_paragraph(int count) {
  Slots out(static_cast<std::size_t>(count));
  for (int i = 0; i + 1 < count; ++i)
    out[static_cast<std::size_t>(i)].turn_after = i == 0 || i + 2 == count ? turn_cost::widow : 0;
  return out;
}

/// A paragraph of so many lines, or as many more (or less) at a cost.
struct Way {
  int gained = 0;
  std::int64_t cost = 0;
};
void paragraph(Slots& slots, int lines, const std::vector<Way>& ways = {}) {
  Slots best = lines_of_paragraph(lines);
  for (Slot& slot : best) { // unlike its neighbours: spaces between them may differ
    slot.prose.paragraph = true;
    slot.x = static_cast<Length>(slots.size());
  }
  best.front().span = best.size();
  for (const Way& way : ways) {
    SlotSetting other;
    other.slots = lines_of_paragraph(lines + way.gained);
    other.cost = way.cost;
    best.front().others.push_back(std::move(other));
  }
  std::move(best.begin(), best.end(), std::back_inserter(slots));
}

std::vector<int> heights(const Paginated& set) {
  std::vector<int> out;
  for (const PageSlots& page : set.pages) {
    int height = 0;
    for (std::size_t i = page.first; i < page.last; ++i)
      height += set.slots[i].lines;
    out.push_back(height);
  }
  return out;
}
using Heights = std::vector<int>;

// ------------------------------------------------------------------------------------ all there is to try

/// What it costs to end pages where they end least badly, of all ways to end them.
using Known = std::map<std::tuple<std::size_t, bool, int>, std::int64_t>;
std::int64_t least_cost(const Slots& slots, const PageShape& shape, std::size_t from, bool recto, int facing,
                        Known& known) {
  const auto [place, unknown] = known.emplace(std::tuple(from, recto, facing), 0);
  if (!unknown)
    return place->second;
  constexpr auto none = std::numeric_limits<std::int64_t>::max() / 2;
  while (from < slots.size() && slots[from].kind == SlotKind::space)
    ++from;
  std::int64_t least = none;
  int lines = 0, spaces = 0; // the spaces as they are in the best setting
  for (std::size_t i = from; i < slots.size(); ++i) {
    lines += slots[i].lines;
    if (slots[i].kind == SlotKind::space)
      spaces += slots[i].prose.spaces > 0 ? static_cast<int>(slots[i].prose.spaces) : slots[i].lines;
    if (lines > shape.lines)
      break;
    if (slots[i].kind == SlotKind::space)
      continue;
    if (i + 1 == slots.size()) {
      const int missing = from > 0 ? std::max(0, page_cost::last_page_least - lines + spaces) : 0;
      least = std::min(least, page_cost::per_line_of_short_end * missing);
      continue;
    }
    const int lines_short = shape.lines - lines;
    const int counted = std::min(lines_short, 3);
    std::int64_t cost = slots[i].turn_after + page_cost::of_short(lines_short);
    if (recto && from > 0)
      cost += page_cost::of_unlike(std::abs(counted - facing));
    least = std::min(least, cost + least_cost(slots, shape, i + 1, !recto, counted, known));
  }
  return place->second = least;
}

/// The same over all settings of all paragraphs and spaces.
std::int64_t least_cost_of_all(const Slots& slots, const PageShape& shape, std::size_t at = 0,
                               const Slots& set = {}) {
  if (at == slots.size()) {
    Known known;
    return least_cost(set, shape, 0, shape.begins_recto, 0, known);
  }
  const Slot& first = slots[at];
  const auto with = [&](const Slot* from, std::size_t count, std::int64_t cost) {
    Slots more = set;
    more.insert(more.end(), from, from + count);
    return cost + least_cost_of_all(slots, shape, at + first.span, more);
  };
  std::int64_t least = with(&first, first.span, 0);
  for (const SlotSetting& other : first.others)
    least = std::min(least, with(other.slots.data(), other.slots.size(), other.cost));
  if (first.kind == SlotKind::space && at > 0)
    for (const int gained : {-1, 1})
      if (Slot space = first; (space.lines += gained) > 0) {
        space.prose.spaces = first.lines;
        least = std::min(least, with(&space, 1, page_cost::other_space));
      }
  return least;
}

/// Numbers that look like chance, the same everywhere.
class Chance {
public:
  explicit Chance(std::uint32_t seed) : state_(seed * 2'654'435'761u + 1) {}
  int below(int limit) {
    state_ = state_ * 1'664'525u + 1'013'904'223u;
    return static_cast<int>((state_ >> 16) % static_cast<std::uint32_t>(limit));
  }

private:
  std::uint32_t state_;
};

Slots by_chance(std::uint32_t seed, int paragraphs, bool spaces) {
  Chance chance(seed);
  Slots out;
  for (int i = 0; i < paragraphs; ++i) {
    const int lines = 1 + chance.below(5);
    std::vector<Way> ways;
    if (chance.below(2) == 0)
      ways.push_back({1, 50 + 50 * chance.below(60)});
    if (lines > 1 && chance.below(3) == 0)
      ways.push_back({-1, 50 + 50 * chance.below(60)});
    paragraph(out, lines, ways);
    if (lines > 1 && chance.below(4) == 0)
      out[out.size() - static_cast<std::size_t>(lines)].turn_after += turn_cost::hyphen;
    if (spaces && i + 1 < paragraphs && chance.below(4) == 0) {
      Slot space;
      space.kind = SlotKind::space;
      space.lines = 1 + chance.below(2);
      out.push_back(space);
    }
  }
  return out;
}

} // namespace

TEST_CASE("A paragraph of a line more fills a page, of a line less mends one") {
  Slots slots;
  paragraph(slots, 9, {{1, 300}});
  paragraph(slots, 20);
  paragraph(slots, 9);
  Paginated set = paginate(slots, {10, true});
  CHECK(heights(set) == Heights{10, 10, 10, 9});
  CHECK(set.slots.size() == 39);
  CHECK(set.cost == 300);

  slots.clear();
  paragraph(slots, 7, {{1, 900}, {-1, 200}});
  paragraph(slots, 4, {{1, 100}});
  paragraph(slots, 30);
  set = paginate(slots, {10, true});
  CHECK(heights(set).front() == 10);
  CHECK(set.cost == 200);
}

TEST_CASE("The cheapest paragraph of the page gives the line") {
  Slots slots;
  for (const std::int64_t cost : {500, 90, 700})
    paragraph(slots, 3, {{1, cost}});
  paragraph(slots, 24);
  Paginated set = paginate(slots, {10, true});
  CHECK(set.cost == 90);
  CHECK(set.slots.size() == 34);
  // The second paragraph is the one that is longer.
  CHECK(set.slots[3].turn_after == turn_cost::widow);
  CHECK(set.slots[5].turn_after == turn_cost::widow);
}

TEST_CASE("A paragraph that the page turn cuts has one setting on both pages") {
  Slots slots;
  paragraph(slots, 7);
  paragraph(slots, 4, {{1, 400}}); // 3 + 1 is a widow, 2 + 2 a short page, 3 + 2 is right
  paragraph(slots, 18);
  const Paginated set = paginate(slots, {10, true});
  CHECK(heights(set) == Heights{10, 10, 10});
  CHECK(set.cost == 400);
}

TEST_CASE("Where no paragraph can give, a space does") {
  Slots slots;
  paragraph(slots, 4);
  Slot space;
  space.kind = SlotKind::space;
  slots.push_back(space);
  paragraph(slots, 4);
  Slot picture; // fills the page that faces this one
  picture.lines = 10;
  slots.push_back(picture);
  paragraph(slots, 5);
  const Paginated set = paginate(slots, {10, false});
  CHECK(heights(set).front() == 10);
  CHECK(set.slots[4].lines == 2);
}

TEST_CASE("Spaces that there are many of stay alike") {
  Slots stanzas;
  for (int i = 0; i < 12; ++i) {
    Slot line;
    line.turn_after = turn_cost::inside_stanza;
    stanzas.insert(stanzas.end(), 3, line);
    stanzas.back().turn_after = 0;
    Slot space;
    space.kind = SlotKind::space;
    stanzas.push_back(space);
  }
  for (const Slot& slot : paginate(stanzas, {13, false}).slots)
    CHECK(slot.lines == 1);
}

TEST_CASE("A page that is short for a reason is faced by one as short") {
  Slots slots;
  paragraph(slots, 9); // verso: the next paragraph cannot be cut
  paragraph(slots, 3);
  paragraph(slots, 30);
  const Paginated set = paginate(slots, {10, false});
  CHECK(heights(set)[0] == 9);
  CHECK(heights(set)[1] == 9);
}

TEST_CASE("Empty lines do not count on the text's last page") {
  Slots slots;
  for (int i = 0; i < 4; ++i)
    paragraph(slots, 3);
  for (int i = 0; i < 2; ++i) {
    Slot space;
    space.kind = SlotKind::space;
    space.lines = 2;
    slots.push_back(space);
    paragraph(slots, 1);
  }
  const Paginated set = paginate(slots, PageShape{12, true});
  REQUIRE(set.pages.size() == 2);
  int text = 0;
  for (std::size_t i = set.pages[1].first; i < set.pages[1].last; ++i)
    text += set.slots[i].kind == SlotKind::content ? set.slots[i].lines : 0;
  CHECK(text >= page_cost::last_page_least);
}

TEST_CASE("Pages that do not face each other are not made level") {
  const auto chapter = [] {
    Slots slots;
    paragraph(slots, 8);
    paragraph(slots, 3);
    paragraph(slots, 30);
    slots[7].turn_after = 0;
    slots[8].turn_after = slots[9].turn_after = turn_cost::kept; // what has no room on the first page
    return slots;
  };
  PageShape shape{10, false};
  const Heights faced = heights(paginate(chapter(), shape));
  shape.in_pairs = false;
  const Heights alone = heights(paginate(chapter(), shape));
  REQUIRE(faced.size() > 2);
  CHECK(faced[0] == faced[1]);
  CHECK(alone[0] == faced[0]);
  CHECK(alone[1] > faced[1]);
}

TEST_CASE("Nothing costs less than what is chosen, of all settings and ends of pages") {
  for (std::uint32_t seed = 0; seed < 25; ++seed) {
    const Slots slots = by_chance(seed, seed % 8 == 0 ? 8 : 7, seed % 3 == 0);
    for (const bool recto : {true, false}) {
      const PageShape shape{6, recto};
      CAPTURE(seed, recto);
      CHECK(paginate(slots, shape).cost == least_cost_of_all(slots, shape));
    }
  }
}

TEST_CASE("Whatever is chosen, each paragraph is set once, in order, and each page in its height") {
  for (std::uint32_t seed = 100; seed < 160; ++seed) {
    Slots slots = by_chance(seed, 80, true);
    // Every line says which paragraph it is of, which setting, and which line.
    int paragraph = 0;
    const auto name = [&](Slots& all, std::size_t from, std::size_t count, int setting) {
      for (std::size_t i = 0; i < count; ++i)
        all[from + i].marks = {paragraph, setting, static_cast<int>(i), static_cast<int>(count)};
    };
    for (std::size_t at = 0; at < slots.size(); at += slots[at].span, ++paragraph) {
      name(slots, at, slots[at].span, 0);
      for (std::size_t i = 0; i < slots[at].others.size(); ++i) {
        Slots& other = slots[at].others[i].slots;
        name(other, 0, other.size(), static_cast<int>(i) + 1);
      }
    }
    const Paginated set = paginate(slots, {12, true});
    int next = 0, line = 0;
    for (const Slot& slot : set.slots) {
      REQUIRE(slot.marks.size() == 4);
      CHECK(slot.marks[0] == next);
      CHECK(slot.marks[2] == line);
      CHECK(slot.others.empty());
      if (++line == slot.marks[3]) {
        ++next;
        line = 0;
      }
    }
    CHECK(next == paragraph);
    std::size_t at = 0;
    for (const PageSlots& page : set.pages) {
      for (; at < page.first; ++at)
        CHECK(set.slots[at].kind == SlotKind::space);
      at = page.last;
    }
    CHECK(at == set.slots.size());
    for (const int height : heights(set))
      CHECK(height <= 12);
  }
}

// Page breaks over lists of slots.
#include "typeset/pagination.h"
#include "typeset/floats.h"
#include "typeset/page_ends.h"

#include "catch.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::typesetter;

namespace {

Slot slot(int lines = 1, int turn_after = 0, SlotKind kind = SlotKind::content) {
  Slot out;
  out.kind = kind;
  out.lines = lines;
  out.turn_after = turn_after;
  return out;
}

/// A paragraph of so many lines.
void paragraph(Slots& slots, int lines) {
  for (int i = 0; i < lines; ++i)
    slots.push_back(slot(1, i + 1 < lines && (i == 0 || i + 2 == lines) ? turn_cost::widow : 0));
}

Slots lines(int count) {
  return Slots(static_cast<std::size_t>(count));
}

std::vector<int> heights(const Slots& slots, const PageShape& shape) {
  std::vector<int> out;
  const Paginated set = paginate(slots, shape);
  for (const PageSlots& page : set.pages) {
    int height = 0;
    for (std::size_t i = page.first; i < page.last; ++i)
      height += set.slots[i].lines;
    out.push_back(height);
  }
  return out;
}

using Heights = std::vector<int>;

} // namespace

TEST_CASE("Full pages, and the rest on the last") {
  CHECK(heights({}, {10, true}).empty());
  CHECK(heights(lines(10), {10, true}) == Heights{10});
  CHECK(heights(lines(25), {10, true}) == Heights{10, 10, 5});
}

TEST_CASE("A last page has four lines where the others can spare them") {
  Heights short_ones = heights(lines(21), {10, true});
  CHECK(short_ones.back() == 4);
  std::sort(short_ones.begin(), short_ones.end());
  CHECK(short_ones == Heights{4, 8, 9});
  CHECK(heights(lines(41), {10, true}).back() == 4);
}

TEST_CASE("No paragraph leaves its first or last line alone") {
  Slots orphan = lines(9);
  paragraph(orphan, 4);
  paragraph(orphan, 4);
  CHECK(heights(orphan, {10, true}) == Heights{9, 8});
  Slots widow = lines(7);
  paragraph(widow, 4);
  paragraph(widow, 4);
  CHECK(heights(widow, {10, true}) == Heights{9, 6});
  Slots three = lines(8); // three lines cannot be divided
  paragraph(three, 3);
  paragraph(three, 4);
  CHECK(heights(three, {10, true}) == Heights{8, 7});
}

TEST_CASE("A remedy is found on an earlier page") {
  // Only if the first page ends early does the second have room for all of what must stay together.
  Slots slots = lines(12);
  for (int i = 0; i < 10; ++i)
    slots.push_back(slot(1, i < 9 ? turn_cost::widow : 0));
  paragraph(slots, 5);
  const std::vector<PageSlots> pages = paginate(slots, {10, true}).pages;
  const auto begins =
      std::find_if(pages.begin(), pages.end(), [](const PageSlots& p) { return p.first == 12; });
  REQUIRE(begins != pages.end());
  CHECK(begins->last == 22);
}

TEST_CASE("A word is not divided over the turn where a short page avoids it") {
  Slots slots = lines(35);
  slots[9].turn_after = turn_cost::hyphen;
  CHECK(heights(slots, {10, true}).front() == 9);
}

TEST_CASE("Spaces vanish at the head and foot of a page, sinks stay") {
  Slots slots = lines(10);
  slots.push_back(slot(2, 0, SlotKind::space));
  slots.resize(20);
  CHECK(paginate(slots, {10, true}).pages == std::vector<PageSlots>{{0, 10}, {11, 20}});
  Slots sunk{slot(4, turn_cost::kept, SlotKind::sink)};
  sunk.resize(11);
  CHECK(heights(sunk, {10, true}).front() <= 10);
  CHECK(paginate(sunk, {10, true}).pages.front().first == 0);
  Slots ends = lines(3);
  ends.push_back(slot(5, 0, SlotKind::space));
  CHECK(heights(ends, {10, true}) == Heights{3});
  CHECK(heights({slot(5, 0, SlotKind::space)}, {10, true}).empty());
}

TEST_CASE("What fits nowhere is set all the same") {
  CHECK(heights({slot(30)}, {10, true}) == Heights{30});
  Slots between{slot(), slot(12), slot()};
  CHECK(heights(between, {10, true}) == Heights{1, 12, 1});
  Slots unbreakable(100, slot(1, turn_cost::kept));
  CHECK(heights(unbreakable, {10, true}).size() >= 10);
  Slots gaps(100, slot(1, turn_cost::scene_gap, SlotKind::scene_gap));
  CHECK(heights(gaps, {10, true}).size() == 10);
}

TEST_CASE("Facing pages end level") {
  // The verso has to end a line short; alone the recto would be full.
  Slots slots = lines(9);
  paragraph(slots, 4);
  slots.resize(66);
  const Heights apart = heights(slots, {10, true});
  CHECK(apart[0] == 9);
  CHECK(apart[1] == 10);
  const Heights facing = heights(slots, {10, false});
  CHECK(facing[0] == facing[1]);
}

TEST_CASE("A page that is far shorter than the one that faces it is worth a divided word") {
  // What follows the first 13 lines has no room beside them.
  Slots slots = lines(13);
  slots[6].turn_after = slots[7].turn_after = slots[8].turn_after = turn_cost::hyphen;
  for (int i = 0; i < 8; ++i)
    slots.push_back(slot(1, i < 7 ? turn_cost::kept : 0));
  slots.resize(60);
  const Heights facing = heights(slots, {10, false});
  CHECK(facing[0] == 7);
  CHECK(facing[1] == 6);
}

TEST_CASE("The least sum over all of a chapter wins") {
  // Against every way to break a short list.
  Slots slots;
  for (const int length : {3, 2, 4, 1, 3, 5, 2, 2, 1, 4})
    paragraph(slots, length);
  const std::vector<PageSlots> pages = paginate(slots, {6, true}).pages;
  for (std::size_t i = 0; i + 1 < pages.size(); ++i)
    CHECK(slots[pages[i].last - 1].turn_after == 0);
  std::size_t next = 0;
  for (const PageSlots& page : pages) {
    CHECK(page.first == next);
    next = page.last;
  }
  CHECK(next == slots.size());
}

TEST_CASE("A picture and its caption stand at the head of the next page, within a paragraph if need be") {
  const PageShape shape{20, true, 0, 0};
  const auto text = [](Slots& slots, int count) {
    const std::size_t from = slots.size();
    paragraph(slots, count);
    slots[from].span = static_cast<std::size_t>(count);
    for (std::size_t i = from; i < slots.size(); ++i)
      slots[i].prose = {true, i == from, i + 1 == slots.size()};
  };
  const auto add_picture = [](Slots& slots) {
    slots.push_back(slot(1, 0, SlotKind::space));
    slots.push_back(slot(12, turn_cost::kept));
    slots.back().items.push_back({octavo::Picture{0, {}}, Purpose::text});
    slots.push_back(slot()); // its caption
    slots.back().marks = {7};
    slots.push_back(slot(1, 0, SlotKind::space));
  };
  Slots slots = lines(12);
  add_picture(slots);
  for (int i = 0; i < 3; ++i)
    text(slots, 16);
  const Paginated set = paginate_with_pictures(slots, shape);
  REQUIRE(set.pages.size() >= 2);
  CHECK(lines_short(set, 0, shape) == 0);
  const std::size_t head = set.pages[1].first;
  CHECK(set.slots[head].items.size() == 1);
  CHECK(set.slots[head + 1].marks == std::vector<int>{7});
  CHECK(set.slots.size() == slots.size());

  // Nor does one pass another: the second stays behind the first.
  Slots two = lines(12);
  add_picture(two);
  two.back().lines = 1;
  text(two, 5);
  add_picture(two);
  two[two.size() - 2].marks = {8};
  for (int i = 0; i < 3; ++i)
    text(two, 16);
  std::vector<int> order;
  for (const Slot& one : paginate_with_pictures(two, shape).slots)
    order.insert(order.end(), one.marks.begin(), one.marks.end());
  CHECK(order == std::vector<int>{7, 8});

  // A picture that the text is kept with takes none of it along.
  Slots kept = lines(12);
  kept.push_back(slot(1, 0, SlotKind::space));
  kept.push_back(slot(12, turn_cost::kept));
  kept.back().items.push_back({octavo::Picture{0, {}}, Purpose::text});
  for (int i = 0; i < 3; ++i) {
    text(kept, 16);
    kept[kept.size() - 16].marks = {i};
  }
  order.clear();
  for (const Slot& one : paginate_with_pictures(kept, shape).slots)
    order.insert(order.end(), one.marks.begin(), one.marks.end());
  CHECK(order == std::vector<int>{0, 1, 2});
}

TEST_CASE("Text goes ahead of a picture that has no room on its page") {
  const PageShape shape{20, true, 0, 0};
  const auto first_of_paragraph = [](Slots& slots, int count) {
    const std::size_t from = slots.size();
    paragraph(slots, count);
    slots[from].span = static_cast<std::size_t>(count);
    for (std::size_t i = from; i < slots.size(); ++i) {
      slots[i].prose.paragraph = true;
      slots[i].prose.first = i == from;
      slots[i].prose.last = i + 1 == slots.size();
    }
  };
  const auto with = [&](SlotKind behind) {
    Slots slots = lines(12);
    slots.push_back(slot(1, 0, SlotKind::space));
    slots.push_back(slot(12, turn_cost::kept));
    slots.back().items.push_back({octavo::Picture{0, {}}, Purpose::text});
    slots.push_back(slot()); // its caption
    slots.push_back(slot(1, 0, SlotKind::space));
    slots.push_back(slot(1, 0, behind));
    for (int i = 0; i < 6; ++i)
      first_of_paragraph(slots, 5);
    return slots;
  };
  const auto picture_on = [](const Paginated& set) {
    std::size_t page = 0;
    while (std::none_of(set.slots.begin() + static_cast<std::ptrdiff_t>(set.pages[page].first),
                        set.slots.begin() + static_cast<std::ptrdiff_t>(set.pages[page].last),
                        [](const Slot& one) { return !one.items.empty(); }))
      ++page;
    return page;
  };
  Slots text = with(SlotKind::content);
  text.erase(text.begin() + 16);
  const Paginated before = paginate(text, shape);
  CHECK(lines_short(before, 0, shape) == 8);
  const Paginated after = paginate_with_pictures(text, shape);
  CHECK(lines_short(after, 0, shape) == 0);
  CHECK(picture_on(after) == 1);
  CHECK(after.slots.size() == text.size());
  // Not past what is no paragraph: an ornament, say.
  CHECK(lines_short(paginate_with_pictures(with(SlotKind::content), shape), 0, shape) == 8);
  // A picture that has room stays.
  Slots small = text;
  small[13].lines = 4;
  CHECK(paginate_with_pictures(small, shape).slots[13].items.size() == 1);
}

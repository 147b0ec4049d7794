// See reading_order.h.
#include "model/reading_order.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace octavo::model {

std::vector<Stretch> stretches(const Pages& pages, std::uint32_t page) {
  std::vector<Stretch> out;
  const std::vector<Item>& items = pages.pages[page].items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool known = items[i].purpose == Purpose::text && items[i].element >= 0 &&
                       items[i].element < static_cast<int>(pages.structure.size());
    const int element = known ? items[i].element : -1;
    if (out.empty() || out.back().element != element)
      out.push_back({page, i, i, element});
    out.back().last = i + 1;
  }
  return out;
}

std::vector<std::vector<Kid>> reading_order(const Pages& pages) {
  const std::size_t count = pages.structure.size();
  const auto holder = [&](int element) { return element >= 0 ? static_cast<std::size_t>(element) : count; };
  std::vector<std::vector<std::pair<std::size_t, Stretch>>> own(count + 1); // with their places in the book
  constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> begins(count + 1, never);
  std::size_t place = 0;
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page)
    for (const Stretch& stretch : stretches(pages, page))
      if (stretch.element >= 0) {
        own[holder(stretch.element)].emplace_back(place, stretch);
        std::size_t& begin = begins[holder(stretch.element)];
        begin = std::min(begin, place++);
      }
  for (std::size_t i = count; i-- > 0;) { // what is in an element comes after it
    std::size_t& outer = begins[holder(pages.structure[i].parent)];
    outer = std::min(outer, begins[i]);
  }
  std::vector<std::vector<Kid>> out(count + 1);
  std::vector<std::size_t> taken(count + 1);
  const auto take_own = [&](std::size_t from, std::size_t before) {
    for (; taken[from] < own[from].size() && own[from][taken[from]].first < before; ++taken[from])
      out[from].push_back({-1, own[from][taken[from]].second});
  };
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t outer = holder(pages.structure[i].parent);
    take_own(outer, begins[i] == never ? 0 : begins[i]);
    out[outer].push_back({static_cast<int>(i), {}});
  }
  for (std::size_t i = 0; i < count; ++i)
    take_own(i, never);
  return out;
}

std::string text_of(const std::vector<Item>& items, const Stretch& stretch) {
  std::string out;
  const GlyphRun* before = nullptr;
  for (std::size_t i = stretch.first; i < stretch.last; ++i)
    if (const auto* const run = std::get_if<GlyphRun>(&items[i].node)) {
      constexpr std::string_view soft_hyphen = "\u00AD";
      if (out.ends_with(soft_hyphen))
        out.resize(out.size() - soft_hyphen.size());
      else if (before != nullptr && before->origin.y != run->origin.y)
        out += ' ';
      out += run->text;
      before = run;
    }
  return out;
}

} // namespace octavo::model

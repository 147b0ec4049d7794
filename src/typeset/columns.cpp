// See columns.h.
#include "typeset/columns.h"

#include <algorithm>
#include <numeric>

namespace octavo::typesetter {

void widen(std::vector<Widths>& columns, const std::vector<SpanningCell>& cells, Length gap) {
  for (const SpanningCell& cell : cells) {
    const auto count = static_cast<Length>(cell.count);
    std::int64_t all_least = std::int64_t{gap} * (count - 1), all_most = all_least;
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
      all_least += columns[i].least;
      all_most += columns[i].most;
    }
    const auto share = [&](Length wanted, std::int64_t all) {
      return static_cast<Length>(std::max<std::int64_t>(0, (wanted - all + count - 1) / count));
    };
    const Length more_least = share(cell.widths.least, all_least);
    const Length more_most = share(cell.widths.most, all_most);
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) {
      columns[i].least += more_least;
      columns[i].most = std::max(columns[i].most + more_most, columns[i].least);
    }
  }
}

std::int64_t least(const std::vector<Widths>& columns) {
  return std::accumulate(columns.begin(), columns.end(), std::int64_t{0},
                         [](std::int64_t sum, const Widths& one) { return sum + one.least; });
}

std::int64_t most(const std::vector<Widths>& columns) {
  return std::accumulate(columns.begin(), columns.end(), std::int64_t{0},
                         [](std::int64_t sum, const Widths& one) { return sum + one.most; });
}

std::vector<Length> distributed(const std::vector<Widths>& columns, Length room) {
  std::vector<Length> out(columns.size());
  const std::int64_t all_least = least(columns), all_most = most(columns);
  if (all_most <= room) {
    std::transform(columns.begin(), columns.end(), out.begin(), [](const Widths& one) { return one.most; });
    return out;
  }
  const bool fits = all_least <= room;
  const auto wanted = [&](std::size_t i) { return fits ? columns[i].most : columns[i].least; };
  std::vector<std::size_t> by_width(columns.size());
  std::iota(by_width.begin(), by_width.end(), std::size_t{0});
  std::stable_sort(by_width.begin(), by_width.end(),
                   [&](std::size_t a, std::size_t b) { return wanted(a) < wanted(b); });
  auto left = static_cast<Length>(columns.size());
  std::int64_t lacking = all_most - all_least, free = room - all_least;
  for (const std::size_t i : by_width) {
    if (!fits) {
      out[i] = std::min(columns[i].least, room / left);
    } else {
      const std::int64_t lacks = columns[i].most - columns[i].least;
      const bool whole = columns[i].most <= room / left && lacks <= free;
      const std::int64_t more = whole ? lacks : lacking > 0 ? free * lacks / lacking : 0;
      out[i] = columns[i].least + static_cast<Length>(more);
      free -= more;
      lacking -= lacks;
    }
    room -= out[i];
    --left;
  }
  return out;
}

} // namespace octavo::typesetter

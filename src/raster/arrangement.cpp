// See arrangement.h.
#include "raster/arrangement.h"

#include <octavo/error.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace octavo::raster {
namespace {

constexpr int height_alone = 1200; // of one page or spread
constexpr int height_of_pages = 800;
constexpr int height_on_sheet = 280;
constexpr int largest_height = 20'000;

/// What lies together in one cell of the grid: one page, or the two of a spread.
struct Cell {
  std::optional<std::size_t> left{}, right{};
  bool is_spread = false;
};

std::vector<Cell> cells(const Pages& pages, const PreviewOptions& options) {
  std::vector<std::size_t> chosen = options.pages;
  if (chosen.empty()) {
    chosen.resize(pages.pages.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  }
  std::vector<Cell> out;
  std::vector<Spread> seen;
  for (const std::size_t page : chosen) {
    if (page >= pages.pages.size())
      throw Error(ErrorCode::bad_option, "there is no page at place " + std::to_string(page + 1) +
                                             "; there are " + std::to_string(pages.pages.size()));
    if (options.arrangement != Arrangement::spreads) {
      out.push_back({page, {}, false});
      continue;
    }
    const Spread spread = spread_of(pages, page);
    if (!seen.empty() && seen.back() == spread)
      continue; // its other page was asked for just before
    seen.push_back(spread);
    out.push_back({spread.verso, spread.recto, true});
  }
  return out;
}

int default_height(const PreviewOptions& options, std::size_t cells) {
  if (options.arrangement == Arrangement::sheet)
    return height_on_sheet;
  return cells == 1 ? height_alone : height_of_pages;
}

/// As many in a row as make the whole about three wide by two high.
int default_columns(std::int64_t count, std::int64_t width, std::int64_t height) {
  std::int64_t best = 1, least = -1;
  for (std::int64_t columns = 1; columns <= count; ++columns) {
    const std::int64_t rows = (count + columns - 1) / columns;
    // Empty places in the last row weigh as well, a little.
    const std::int64_t off = std::abs(2 * columns * width - 3 * rows * height) +
                             (rows * columns - count) * std::min(width, height) / 2;
    if (least < 0 || off < least) {
      least = off;
      best = columns;
    }
  }
  return static_cast<int>(best);
}

} // namespace

Spread spread_of(const Pages& pages, std::size_t page) {
  const auto first =
      static_cast<std::size_t>(std::find_if(pages.pages.begin(), pages.pages.end(),
                                            [](const Page& one) { return one.kind != PageKind::cover; }) -
                               pages.pages.begin());
  if (page < first)
    return {{}, page};
  const std::size_t place = page - first;
  if (place % 2 == 0)
    return {place == 0 ? std::optional<std::size_t>() : page - 1, page};
  return {page, page + 1 < pages.pages.size() ? std::optional(page + 1) : std::nullopt};
}

Layout layout(const Pages& pages, const PreviewOptions& options) {
  const std::vector<Cell> all = cells(pages, options);
  if (all.empty())
    throw Error(ErrorCode::bad_option, "there are no pages to draw");
  if (options.page_height < 0 || options.page_height > largest_height || options.columns < 0)
    throw Error(ErrorCode::bad_option, "a page of a preview is 1 to " + std::to_string(largest_height) +
                                           " pixels high, and its columns are no less than 1");
  std::int64_t widest = 1, highest = 1; // scaled points
  for (const Cell& cell : all)
    for (const auto page : {cell.left, cell.right})
      if (page) {
        widest = std::max<std::int64_t>(widest, pages.pages[*page].width);
        highest = std::max<std::int64_t>(highest, pages.pages[*page].height);
      }
  const std::int64_t page_height =
      options.page_height > 0 ? options.page_height : default_height(options, all.size());
  const auto scaled = [&](std::int64_t length) {
    return std::max<std::int64_t>((length * page_height + highest / 2) / highest, 1);
  };
  const std::int64_t page_width = scaled(widest);
  const std::int64_t margin = std::max<std::int64_t>(page_height / 16, 6);
  const bool spreads = options.arrangement == Arrangement::spreads;
  const std::int64_t cell_width = page_width * (spreads ? 2 : 1);
  const auto count = static_cast<std::int64_t>(all.size());
  const std::int64_t columns = options.columns > 0
                                   ? std::min<std::int64_t>(options.columns, count)
                                   : default_columns(count, cell_width + margin, page_height + margin);
  const std::int64_t rows = (count + columns - 1) / columns;
  const std::int64_t width = columns * (cell_width + margin) + margin;
  const std::int64_t height = rows * (page_height + margin) + margin;
  constexpr std::int64_t most = 1'000'000; // so that the sides are ints; the canvas knows the real limit
  if (width > most || height > most)
    throw Error(ErrorCode::too_large, std::to_string(count) + " pages of " + std::to_string(page_height) +
                                          " pixels are too large a picture; draw fewer or smaller pages");
  Layout out{static_cast<int>(width), static_cast<int>(height), static_cast<int>(margin), {}};
  for (std::int64_t i = 0; i < count; ++i) {
    const Cell& cell = all[static_cast<std::size_t>(i)];
    const std::int64_t left = margin + i % columns * (cell_width + margin);
    const std::int64_t top = margin + i / columns * (page_height + margin);
    const auto place = [&](std::size_t page, bool to_the_spine, bool right) {
      const std::int64_t w = scaled(pages.pages[page].width);
      const std::int64_t h = scaled(pages.pages[page].height);
      const std::int64_t x = !to_the_spine ? left + (cell_width - w) / 2
                             : right       ? left + page_width
                                           : left + page_width - w;
      out.pages.push_back({page, static_cast<int>(x), static_cast<int>(top + (page_height - h) / 2),
                           static_cast<int>(w), static_cast<int>(h)});
    };
    if (cell.left)
      place(*cell.left, cell.is_spread, false);
    if (cell.right)
      place(*cell.right, cell.is_spread, true);
  }
  return out;
}

} // namespace octavo::raster

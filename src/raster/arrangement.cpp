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
constexpr std::int64_t most_pixels =
    1'000'000; // of a side, so that it is an int; the canvas knows the real limit

/// What lies together: one page, or the two of a spread.
struct Cell {
  std::size_t page = 0;
  std::optional<std::size_t> right{}; ///< the recto of a spread
  int slots() const { return right ? 2 : 1; }
};

std::vector<Cell> cells(const Pages& pages, const PreviewOptions& options) {
  std::vector<std::size_t> chosen = options.pages;
  if (chosen.empty()) {
    chosen.resize(pages.pages.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  }
  std::vector<Cell> out;
  const std::vector<Spread> open =
      options.arrangement == Arrangement::spreads ? spreads(pages) : std::vector<Spread>();
  const Spread* last = nullptr;
  for (const std::size_t page : chosen) {
    if (page >= pages.pages.size())
      throw Error(ErrorCode::bad_option, "there is no page at place " + std::to_string(page + 1) +
                                             "; there are " + std::to_string(pages.pages.size()));
    if (options.arrangement != Arrangement::spreads) {
      out.push_back({page, {}});
      continue;
    }
    const Spread& spread = open[page];
    if (last != nullptr && *last == spread)
      continue; // its other page was asked for just before
    last = &spread;
    out.push_back(spread.verso && spread.recto ? Cell{*spread.verso, spread.recto} : Cell{page, {}});
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

std::vector<Spread> spreads(const Pages& pages) {
  const auto is_cover = [&](std::size_t i) { return pages.pages[i].kind == PageKind::cover; };
  const std::size_t count = pages.pages.size();
  std::vector<Spread> out;
  out.reserve(count);
  std::size_t first = 0; // behind the last cover
  for (std::size_t page = 0; page < count; ++page) {
    if (is_cover(page)) {
      first = page + 1;
      out.push_back({{}, page});
    } else if ((page - first) % 2 == 0) {
      out.push_back({page == first ? std::optional<std::size_t>() : page - 1, page});
    } else {
      const bool is_last = page + 1 == count || is_cover(page + 1);
      out.push_back({page, is_last ? std::nullopt : std::optional(page + 1)});
    }
  }
  return out;
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
    for (const std::size_t page : {cell.page, cell.right.value_or(cell.page)}) {
      widest = std::max<std::int64_t>(widest, pages.pages[page].width);
      highest = std::max<std::int64_t>(highest, pages.pages[page].height);
    }
  const std::int64_t page_height =
      options.page_height > 0 ? options.page_height : default_height(options, all.size());
  const auto scaled = [&](std::int64_t length) {
    return std::max<std::int64_t>((length * page_height + highest / 2) / highest, 1);
  };
  const std::int64_t page_width = scaled(widest);
  const std::int64_t margin = std::max<std::int64_t>(page_height / 16, 6);
  const int slots = options.arrangement == Arrangement::spreads ? 2 : 1; // of a column
  const std::int64_t column_width = page_width * slots + margin;
  int used = 0;
  for (const Cell& cell : all)
    used += cell.slots();
  const int cells = (used + slots - 1) / slots;
  const int columns = options.columns > 0 ? std::min(options.columns, cells)
                                          : default_columns(cells, column_width, page_height + margin);

  // Rows are filled as lines are with words: a page that lies alone takes less room than a spread.
  Layout out;
  out.margin = static_cast<int>(margin);
  std::int64_t left = margin, top = margin, width = 0;
  int row_slots = 0;
  std::vector<std::size_t> row_ends; // in out.pages
  std::vector<std::int64_t> row_widths;
  for (const Cell& cell : all) {
    if (row_slots > 0 && row_slots + cell.slots() > columns * slots) {
      row_ends.push_back(out.pages.size());
      row_widths.push_back(left);
      left = margin;
      top += page_height + margin;
      row_slots = 0;
    }
    const auto place = [&](std::size_t page, std::int64_t x) {
      const std::int64_t h = scaled(pages.pages[page].height);
      out.pages.push_back({page, static_cast<int>(x), static_cast<int>(top + (page_height - h) / 2),
                           static_cast<int>(scaled(pages.pages[page].width)), static_cast<int>(h)});
    };
    const std::int64_t spare = page_width - scaled(pages.pages[cell.page].width);
    place(cell.page, left + (cell.right ? spare : spare / 2)); // a verso touches the fold
    if (cell.right)
      place(*cell.right, left + page_width);
    left += page_width * cell.slots() + margin;
    row_slots += cell.slots();
    width = std::max(width, left);
    if (width > most_pixels || top > most_pixels)
      throw Error(ErrorCode::too_large, std::to_string(cells) + " pages of " + std::to_string(page_height) +
                                            " pixels are too large a picture; draw fewer or smaller pages");
  }
  if (row_slots == columns * slots) {
    row_ends.push_back(out.pages.size());
    row_widths.push_back(left);
  }
  out.width = static_cast<int>(width);
  out.height = static_cast<int>(top + page_height + margin);
  // Full rows stand in the middle; a last one that is not full begins where they do.
  std::size_t begin = 0;
  for (std::size_t row = 0; row < row_ends.size(); ++row)
    for (; begin < row_ends[row]; ++begin)
      out.pages[begin].x += static_cast<int>((width - row_widths[row]) / 2);
  // What is turned to the right is laid out from there.
  if (pages.right_to_left)
    for (Placed& page : out.pages)
      page.x = out.width - page.x - page.width;
  return out;
}

} // namespace octavo::raster

// Where the pages of a preview lie, in pixels. Draws nothing.
#pragma once

#include <octavo/raster.h>

#include <optional>

namespace octavo::raster {

/// A page where it is drawn.
struct Placed {
  std::size_t page = 0;
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Placed&) const = default;
};

struct Layout {
  int width = 0, height = 0;
  int margin = 0; ///< around the pages, and between them
  std::vector<Placed> pages{};
};

/// Places the pages that `options` asks for. Throws Error(bad_option), Error(too_large).
Layout layout(const Pages& pages, const PreviewOptions& options);

/// The pages that lie open together with a page: a cover alone, and of what follows it the first on the
/// right, the next two side by side, and so on. A cover begins a book: there may be several one after the
/// other.
struct Spread {
  std::optional<std::size_t> verso{}, recto{};
  bool operator==(const Spread&) const = default;
};
/// For every page, the spread it is of.
std::vector<Spread> spreads(const Pages& pages);

} // namespace octavo::raster

// Pages as pictures, for looking at them.
#pragma once

#include <octavo/pages.h>

#include <cstddef>
#include <string>
#include <vector>

namespace octavo {

enum class Arrangement {
  pages,   ///< side by side, in rows
  spreads, ///< as an open book: verso and recto together, a cover and the first page behind it alone; the
           ///< page that faces one that was asked for is seen as well
  sheet,   ///< a contact sheet of small pages
};

struct PreviewOptions {
  Arrangement arrangement = Arrangement::pages;
  std::vector<std::size_t> pages{}; ///< indices into Pages::pages, in the order they are drawn; empty: all
  int page_height = 0;              ///< of one page, in pixels; 0: what suits the arrangement
  int columns = 0; ///< pages, or spreads, that a row has room for; 0: what suits their number
};

/// One PNG with the pages asked for, on a neutral ground. Throws Error(bad_option) for a page that there is
/// not, Error(too_large) for a picture of more than 200 million pixels.
OCTAVO_API std::string preview(const Pages& pages, const PreviewOptions& options = {});

/// One page as a JPEG of `width` x `height` pixels; the page is scaled to fill it, so the sides' ratio should
/// be the page's.
OCTAVO_API std::string jpeg(const Pages& pages, std::size_t page, int width, int height);

} // namespace octavo

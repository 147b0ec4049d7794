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

/// One PNG with the pages asked for, on a neutral ground. Items of a font or picture that the pages do not
/// have, and pictures that cannot be decoded, are left out. Throws Error(bad_option) for a page that there is
/// not, for no pages at all, and for a negative number of columns or a height that is not 0 to 20,000 pixels;
/// Error(too_large) for a picture of more than 200 million pixels or a side of more than 32,767;
/// Error(internal) for a font that cannot be read, or where there is no memory for the picture. Thread-safe.
OCTAVO_API std::string preview(const Pages& pages, const PreviewOptions& options = {});

/// One page as a JPEG of `width` x `height` pixels; the page is scaled to fill it, so the sides' ratio should
/// be the page's. Leaves out what preview() does. Throws Error(bad_option) for a page that there is not and
/// for a width or height less than 1; Error(too_large) and Error(internal) as preview() does. Thread-safe.
OCTAVO_API std::string jpeg(const Pages& pages, std::size_t page, int width, int height);

} // namespace octavo

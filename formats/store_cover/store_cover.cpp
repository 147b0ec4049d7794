// See store_cover.h.
#include "store_cover/store_cover.h"

#include <octavo/cover.h>
#include <octavo/raster.h>

namespace octavo::store_cover {

Output write(const Book& book, const WriteOptions& options) {
  constexpr int width = 1600, height = 2560;
  CoverOptions cover = cover_options(options);
  cover.width = 5 * inch; // whatever the pages of other formats are
  cover.height = 8 * inch;
  Typesetting drawn = draw_cover(book, cover);
  Output out;
  out.bytes = jpeg(drawn.pages, 0, width, height);
  out.notes = std::move(drawn.notes);
  return out;
}

} // namespace octavo::store_cover

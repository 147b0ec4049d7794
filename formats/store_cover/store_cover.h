// The cover alone, as stores ask for it beside the book.
#pragma once

#include <octavo/format.h>

namespace octavo::store_cover {

/// A JPEG of 1,600 by 2,560 pixels, which Amazon recommends and the other stores take: the cover that is
/// drawn for the book, or the user's picture, whole and undistorted, on a ground of its own colours. Throws
/// Error as draw_cover() does.
Output write(const Book& book, const WriteOptions& options);

} // namespace octavo::store_cover

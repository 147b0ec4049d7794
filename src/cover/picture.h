// A cover that is the user's own picture.
#pragma once

#include <octavo/pages.h>

namespace octavo::cover {

/// Puts `picture` on `page`, whole, undistorted and as large as it fits, in the middle of a ground in the
/// colour of its edges. Throws Error(bad_image) for a damaged one.
void put_picture(Pages& pages, Page& page, const Image& picture);

} // namespace octavo::cover

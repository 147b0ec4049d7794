// A cover that is the user's own picture.
#pragma once

#include <octavo/typeset.h>

namespace octavo::cover {

/// Puts `picture` on `page`, whole, undistorted and as large as it fits, in the middle of a ground in the
/// colour of its edges; its file and what had to be done to it go into `out`. Throws Error(bad_image) for a
/// damaged one.
void put_picture(Typesetting& out, Page& page, const Image& picture);

} // namespace octavo::cover

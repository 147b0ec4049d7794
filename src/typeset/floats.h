// Pictures that have no room where they stand: the text that follows goes ahead of them, so that no page is
// left half empty. Cuts no pages itself.
#pragma once

#include "typeset/pagination.h"

namespace octavo::typesetter {

/// paginate(), after each picture that would leave its page far from full has been put, with its caption,
/// behind so many of the paragraphs that follow it as make the best pages, or at the head of a page between
/// two lines of one. A picture never moves past anything but paragraphs, nor past another picture.
Paginated paginate_with_pictures(Slots slots, const PageShape& shape);

} // namespace octavo::typesetter

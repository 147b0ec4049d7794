// PDF 1.7: a book in typeset pages, with a cover, an outline, links and text that can be copied; by PDF/UA-1
// and PDF/A-2a at once, unless less is wanted.
#pragma once

#include "pdf/metadata.h"

#include <octavo/format.h>
#include <octavo/pages.h>

namespace octavo::pdf {

/// The book in pages, set as the options say, behind its cover. Throws Error as typeset() and draw_cover()
/// do.
Output write(const Book& book, const WriteOptions& options);

/// `pages` as a file. Draws what they say, whatever typesetter they come from; `about` is what the document
/// says of itself; the standards that it names are claimed where `pages` have a structure. Throws
/// Error(bad_image) for a picture that is damaged, Error(too_large) for more than 2 GiB.
std::string draw(const Pages& pages, const Description& about);

} // namespace octavo::pdf

// The EPUB writer: a Book as an EPUB 3.3 publication that older reading systems can read too.
#pragma once

#include <octavo/format.h>

namespace octavo::epub {

/// The whole package. Throws Error(bad_image) for a damaged cover or figure and Error(bad_option) for a
/// WriteOptions::modified that is no moment.
Output write(const Book& book, const WriteOptions& options);

} // namespace octavo::epub

// The reader's promise that nothing is lost, as a check that any test or fuzzer can make.
#pragma once

#include <octavo/read.h>

#include <string>

namespace octavo::tests {

/// What `reading` dropped of `text` or added to it, described for a person; empty where the promise is kept:
/// every visible character of the text is in the book, in order, but for the marks and markers that structure
/// is made of. `text` is what the reader decoded, in UTF-8.
std::string lost(std::string_view text, const Reading& reading);

} // namespace octavo::tests

// The promise that nothing is lost, for Markdown: as a check that any test or fuzzer can make.
#pragma once

#include <octavo/read.h>

#include <string>

namespace octavo::tests {

/// What the reading of a Markdown text added to its letters, or dropped of them, described for a person;
/// empty where the promise is kept. Letters are counted, since notes stand elsewhere in a book than in its
/// source. A text in which marks swallow words (addresses of links, tags, names of characters, metadata) is
/// asked only that nothing is added.
std::string lost_in_markdown(std::string_view text, const Reading& reading);

} // namespace octavo::tests

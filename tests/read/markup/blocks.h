// A Markdown reading as a few lines of text, for tests to compare: what each block is and what it says.
#pragma once

#include <octavo/read.h>

#include <functional>
#include <string>
#include <string_view>

namespace octavo::tests {

using Load = std::function<std::optional<std::string>(std::string_view)>;

Reading read_as_markdown(std::string_view text, const Load& load = {});

/// The blocks of the only section, one a line (`p It <i>was</i>`, `break ---`), what is inside them indented;
/// then its notes.
std::string blocks_of(std::string_view text, const Load& load = {});

/// The sections, `chapter [label] title` each, children indented.
std::string sections_of(std::string_view text);

/// Both.
std::string shown(const Book& book);

/// A picture that is one, as small as can be.
std::string small_png();

} // namespace octavo::tests

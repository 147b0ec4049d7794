// Addresses in running text. Rule 14 is about lines that are nothing else; those are in lines.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace octavo::reader {

/// How many bytes the URL has that `text` begins with, without the stop of the sentence it stands in; 0:
/// `text` begins with none.
std::size_t url_size(std::string_view text);

/// What a Link to `written` has as its target: an absolute URL; a host alone gets a scheme. Empty where
/// `written` is no address that a book can lead to.
std::string link_target(std::string_view written);

} // namespace octavo::reader

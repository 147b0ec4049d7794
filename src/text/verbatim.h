// The parts of a paragraph whose characters mean something to a machine: addresses, tags, code. Knows no
// book.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace octavo::text {

struct Span {
  std::size_t begin, end;
};

/// URLs, e-mail addresses, paths, `code` between backticks, tags of markup and words with operators in them:
/// in order, apart from each other. Quotation marks and stops around an address are not of it.
std::vector<Span> verbatim(std::string_view text);

} // namespace octavo::text

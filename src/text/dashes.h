// Typed hyphens and dots that stand for dashes and ellipses. Knows no book.
#pragma once

#include "text/quotes.h"

namespace octavo::text {

struct Replacement {
  std::size_t at, size;
  std::string_view with; ///< static
};

/// The hyphens of `text` that become dashes, in order. `quotes` are its quotation marks, directed.
std::vector<Replacement> dashes(std::string_view text, const Convention& convention,
                                std::span<const Span> verbatim, std::span<const Mark> quotes);

/// The dots of `text` that become ellipses, in order.
std::vector<Replacement> ellipses(std::string_view text, std::span<const Span> verbatim);

} // namespace octavo::text

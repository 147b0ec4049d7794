// What a section is to machines: its epub:type and the DPUB-ARIA role that goes with it.
#pragma once

#include <octavo/book.h>

#include "epub/plan.h"

#include <string_view>

namespace octavo::epub {

/// Values of https://www.w3.org/TR/epub-ssv/ and https://www.w3.org/TR/dpub-aria/; empty where none fits.
struct Semantics {
  std::string_view type{};
  std::string_view role{};
};

Semantics semantics_of(SectionKind kind, Matter matter);

/// The epub:type of the <body> around a section.
std::string_view body_type(Matter matter);

} // namespace octavo::epub

// The keys that front matter gives a book's metadata under, as the programs that read it know them.
#pragma once

#include "read/findings.h"
#include "read/markup/front_value.h"

#include <octavo/book.h>

namespace octavo::reader::markup {

/// Whether a key says something of a book: `title`, `Author`, `belongs-to-collection`.
bool is_front_key(std::string_view key);

struct FrontFields {
  Metadata stated{};
  std::string cover{};
};

/// What `table` says. Its keys that are unknown, and values that their keys cannot have, are noted; line 1 of
/// what was parsed is line `first` of the text.
FrontFields fields_of(const FrontValue& table, int first, Findings& found);

} // namespace octavo::reader::markup

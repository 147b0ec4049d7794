// Number words that are none in the language of their text: "TO:" heads a memo, though it is two in Danish.
#pragma once

#include "read/heading_candidates.h"

namespace octavo::reader {

/// Drops bare numbers in words (`Two`, `TO: ANN HALE`) that are not words of the text's language, and gives
/// the others the value that they have in it. The language is the one that the text is surely in; else that
/// of what its chapters are called; else any.
void drop_foreign_numbers(Candidates& candidates, const LineLayout& layout);

} // namespace octavo::reader

// A Book that another program hands on as JSON: known and checked as a sidecar's values are. What JSON it is
// written in is in octavo/json.h.
#pragma once

#include <octavo/book.h>

#include <string_view>

namespace octavo::reader {

/// The Book in `json`. Throws Error(bad_json), with the place, where it is none, says what no story says
/// (empty names, a section of nothing), or has a date, role or position that cannot be.
Book story_from_json(std::string_view json);

} // namespace octavo::reader

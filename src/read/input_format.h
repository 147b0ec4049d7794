// Which kind of input a text is, by what it contains.
#pragma once

#include <octavo/read.h>

#include <string_view>

namespace octavo::reader {

/// `wanted`, unless that is automatic: then what the decoded `text` looks like.
InputFormat input_format_of(std::string_view text, InputFormat wanted);

} // namespace octavo::reader

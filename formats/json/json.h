// The model as JSON: the smallest writer, to copy when starting a new one.
#pragma once

#include <octavo/format.h>

namespace octavo::json {

Output write(const Book& book, const WriteOptions& options);

} // namespace octavo::json

// A Book as JSON whose pictures stand elsewhere. The public JSON has them in it: octavo/json.h.
#pragma once

#include <octavo/book.h>

#include <functional>
#include <string>

namespace octavo::model {

/// to_json(), where the bytes of each picture that `name_of` gives a name are that name.
std::string to_json(const Book& book, const std::function<std::string(const Image&)>& name_of);

} // namespace octavo::model

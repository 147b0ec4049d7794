// How the items of a numbered list are numbered.
#pragma once

#include <octavo/book.h>

#include <string>

namespace octavo::model {

/// The number of the item at `index`, from 0, as the list writes it: "3", "c", "IV". Decimal where letters or
/// Roman numerals have none.
std::string list_number(const List& list, std::size_t index);

} // namespace octavo::model

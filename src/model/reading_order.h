// What the elements of finished Pages hold, in the order in which it is read.
#pragma once

#include <octavo/pages.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace octavo::model {

/// Items of one element that follow each other on a page: from `first` to before `last`.
struct Stretch {
  std::uint32_t page = 0;
  std::size_t first = 0, last = 0;
  int element = -1; ///< -1: of none
  bool operator==(const Stretch&) const = default;
};

/// All items of a page, as stretches. An element that is not in `pages` is none; what is there for more than
/// its text is of none either.
std::vector<Stretch> stretches(const Pages& pages, std::uint32_t page);

/// What an element holds: another element, or a stretch of its own items.
struct Kid {
  int element = -1; ///< -1: the stretch
  Stretch stretch{};
};

/// By the element's index; the last one is what the book itself holds.
std::vector<std::vector<Kid>> reading_order(const Pages& pages);

/// The text of a stretch, its lines parted by spaces; nothing for what is no text.
std::string text_of(const std::vector<Item>& items, const Stretch& stretch);

} // namespace octavo::model

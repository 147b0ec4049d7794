// From a character of a passage to its line and column in the text that the Book was read from.
#pragma once

#include "proof/passages.h"

#include <optional>
#include <string_view>
#include <vector>

namespace octavo::proof {

struct Place {
  int line = 0;   ///< 1-based
  int column = 0; ///< 1-based, in code points
};

/// Follows a passage's characters through the lines that it was read from, over the marks that became
/// structure. Linear where places are asked for in order.
class Places {
public:
  /// `source` is decoded, its lines end in '\n'; it must outlive this.
  explicit Places(std::string_view source);

  /// Where byte `at` of the passage is; nothing where its lines do not hold its characters, as where markup
  /// wrote them otherwise.
  std::optional<Place> find(const Passage& passage, std::size_t at);

private:
  std::string_view source_;
  std::vector<std::size_t> lines_{}; ///< where each begins
  const Passage* passage_ = nullptr; ///< the one asked for last, and how far it was followed
  std::size_t done_ = 0, reached_ = 0;
  const Passage* failed_ = nullptr; ///< its lines do not hold its characters
};

} // namespace octavo::proof

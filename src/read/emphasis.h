// Marks of emphasis and their partners: `*x*`, `_x_`, `**x**`, and what of them a text uses.
#pragma once

#include "read/tokens.h"

#include <array>

namespace octavo::reader {

inline constexpr std::size_t mark_kinds = 5;
inline constexpr std::size_t mark_sizes = 4; ///< 1 to 3; 0 is not used

/// Which marks are emphasis: by kind and by how often they stand.
class MarkSet {
public:
  bool has(Token::Kind kind, std::size_t size) const noexcept {
    return set_[static_cast<std::size_t>(kind)][size];
  }
  void set(Token::Kind kind, std::size_t size, bool used) noexcept {
    set_[static_cast<std::size_t>(kind)][size] = used;
  }
  bool operator==(const MarkSet&) const = default;

private:
  std::array<std::array<bool, mark_sizes>, mark_kinds> set_{};
};

/// Every mark that can be emphasis, to see whether it is.
MarkSet all_marks() noexcept;
/// Those that are emphasis unless a text uses them otherwise: stars and underscores.
MarkSet usual_marks() noexcept;

struct MarkPair {
  Token::Kind kind = Token::Kind::star;
  std::size_t size = 1;
  std::size_t open = 0; ///< bytes
  std::size_t close = 0;
};

/// A mark that could open or close emphasis, and has no partner.
struct LoneMark {
  Token::Kind kind = Token::Kind::star;
  std::size_t size = 1;
  std::size_t at = 0;
  bool opens = false; ///< else it only closes
};

struct MarkPairs {
  std::vector<MarkPair> pairs{}; ///< properly nested
  std::vector<LoneMark> lone{};
};

/// Pairs each closing mark of `used` with the nearest open one of its kind and size; what stands open between
/// them is lone. Between the two must be a letter or figure. `***` may be closed by `**` and `*` apart, and
/// close them. Linear: an opening mark counts for so much nesting only.
MarkPairs pair_marks(std::string_view text, const std::vector<Token>& tokens, const MarkSet& used);

} // namespace octavo::reader

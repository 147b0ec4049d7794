// Characters of any decoder to clean lines: folds line ends, drops what XML forbids, and remembers where.
#pragma once

#include "text/encoding.h"

namespace octavo::text {

/// Whether `c` is ordinary: neither a line end nor a character that is dropped. A tab is ordinary.
constexpr bool is_ordinary(char32_t c) noexcept {
  if (c < 0x2028)
    return c >= 0xA0 || (c >= 0x20 && c < 0x7F) || c == '\t';
  return c > 0x2029 && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
}

class Cleaner {
public:
  explicit Cleaner(std::size_t expected_size) { result_.text.reserve(expected_size); }

  /// UTF-8 of ordinary characters only; not empty.
  void ordinary(std::string_view run);
  /// Any character.
  void put(char32_t c);
  /// Bytes that are no character: U+FFFD and a Problem.
  void ill_formed(std::string_view bytes);

  /// How many characters were dropped, and how many ill-formed places there were.
  std::size_t dropped() const noexcept { return dropped_; }
  std::size_t bad() const noexcept { return bad_; }

  Decoded finish(std::string_view encoding);

private:
  enum class After { other, cr, cr_cr, form_feed };

  void settle();
  void new_line();
  void report(Problem::Kind kind, std::string detail);

  Decoded result_{};
  After after_ = After::other;
  std::size_t line_start_ = 0;
  int line_ = 1;
  std::size_t dropped_on_line_ = 0;
  int reported_line_[2] = {0, 0}; ///< the last line that has a Problem, by kind
  std::size_t dropped_ = 0;
  std::size_t bad_ = 0;
};

} // namespace octavo::text

// A set of bytes that is asked with one look-up in a table: what stands first in a place of running text
// tells nearly always that there is nothing to find. Knows no characters beyond ASCII but as the bytes they
// have.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace octavo::text {

class ByteSet {
public:
  /// All bytes of `bytes`.
  constexpr explicit ByteSet(std::string_view bytes) noexcept {
    for (const char c : bytes)
      add(c);
  }

  constexpr void add(char c) noexcept { has_[static_cast<unsigned char>(c)] = true; }
  /// Every byte of characters beyond ASCII.
  constexpr void add_beyond_ascii() noexcept {
    for (std::size_t c = 0x80; c < has_.size(); ++c)
      has_[c] = true;
  }

  constexpr bool contains(char c) const noexcept { return has_[static_cast<unsigned char>(c)]; }

  /// The first byte of `text` from `at` on that is one of them; npos: none is.
  constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const noexcept {
    const char* const s = text.data();
    const std::size_t size = text.size();
    for (; at + 4 <= size; at += 4)
      if (static_cast<unsigned>(contains(s[at])) | static_cast<unsigned>(contains(s[at + 1])) |
          static_cast<unsigned>(contains(s[at + 2])) | static_cast<unsigned>(contains(s[at + 3])))
        break;
    for (; at < size; ++at)
      if (contains(s[at]))
        return at;
    return std::string_view::npos;
  }
  constexpr bool any_in(std::string_view text) const noexcept {
    return find_in(text) != std::string_view::npos;
  }

private:
  std::array<bool, 256> has_{};
};

} // namespace octavo::text

// What a list of words begins with, by two bytes: tells of most texts, before anything is made of them, that
// they begin with none of the words.
#pragma once

#include "text/ascii.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace octavo::text {

class Beginnings {
public:
  /// Of words in small letters; what each of `lists` holds must be comparable to a string_view.
  template <typename... Lists>
  constexpr explicit Beginnings(const Lists&... lists) noexcept {
    (add_all(lists), ...);
  }

  constexpr void add(std::string_view word) noexcept {
    if (word.empty() || !is_ascii(word[0]))
      return; // of what begins so, it is never said that there is none
    if (word.size() > 1 && is_ascii(word[1]))
      return set(word[0], word[1]);
    for (int second = 0; second < 0x80; ++second)
      set(word[0], static_cast<char>(second));
  }

  /// Whether `text`, in letters of any case, may begin with one of the words; false is certain.
  constexpr bool may_begin(std::string_view text) const noexcept {
    if (text.size() < 2 || !is_ascii(text[0]) || !is_ascii(text[1]))
      return true;
    const char second = text[1] < ' ' ? ' ' : ascii_lower(text[1]); // all white space is one
    const std::size_t bit = index(ascii_lower(text[0]), second);
    return ((bits_[bit / 64] >> (bit % 64)) & 1U) != 0;
  }

private:
  static constexpr bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }
  static constexpr std::size_t index(char first, char second) noexcept {
    return static_cast<std::size_t>(first) * 0x80 + static_cast<std::size_t>(second);
  }
  constexpr void set(char first, char second) noexcept {
    const std::size_t bit = index(first, second);
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  template <typename List>
  constexpr void add_all(const List& list) noexcept {
    for (const std::string_view word : list)
      add(word);
  }

  std::array<std::uint64_t, 256> bits_{};
};

} // namespace octavo::text

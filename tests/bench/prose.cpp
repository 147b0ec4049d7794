// See prose.h.
#include "prose.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace octavo::bench {
namespace {

/// A fixed sequence (Steele, Lea and Flood's SplitMix64): the standard library's distributions differ between
/// makers.
class Numbers {
public:
  std::size_t below(std::size_t limit) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % limit);
  }

private:
  std::uint64_t state_ = 20260101;
};

class Writer {
public:
  explicit Writer(std::size_t size) { out_.reserve(size + 4096); }

  std::string story(std::size_t size) {
    out_ = " \t\tDescription\n\n";
    paragraph();
    out_ += '\n';
    while (out_.size() < size) {
      out_ += ' ';
      words(2 + numbers_.below(3), true);
      out_ += "\n____________________\n\n";
      const std::size_t end = out_.size() + 12000 + numbers_.below(12000);
      while (out_.size() < end && out_.size() < size) {
        paragraph();
        out_ += '\n';
        const std::size_t what = numbers_.below(40);
        if (what == 0)
          out_ += "\n";
        else if (what == 1)
          out_ += "* * *\n";
      }
    }
    return std::move(out_) + " ";
  }

private:
  void word() {
    static constexpr std::array<std::string_view, 24> common{
        "the", "a",  "of",   "and", "to",   "in", "that", "was", "he",  "she", "it",   "her",
        "his", "on", "with", "as",  "they", "at", "had",  "but", "not", "for", "from", "don't"};
    static constexpr std::array<std::string_view, 20> starts{"b", "br", "c", "d", "f",  "fl", "g",
                                                             "h", "l",  "m", "n", "p",  "pr", "r",
                                                             "s", "st", "t", "v", "th", "w"};
    static constexpr std::array<std::string_view, 10> vowels{"a",  "e",  "i",  "o",  "u",
                                                             "ea", "ou", "ai", "oo", "e"};
    static constexpr std::array<std::string_view, 10> ends{"",  "n",  "r",  "l", "s",
                                                           "t", "nd", "ck", "m", "st"};
    if (numbers_.below(2) == 0) {
      out_ += common[numbers_.below(common.size())];
      return;
    }
    for (std::size_t syllables = 1 + numbers_.below(3); syllables > 0; --syllables) {
      out_ += starts[numbers_.below(starts.size())];
      out_ += vowels[numbers_.below(vowels.size())];
      out_ += ends[numbers_.below(ends.size())];
    }
  }

  void words(std::size_t count, bool capitals) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0)
        out_ += numbers_.below(12) == 0 && !capitals ? ", " : " ";
      const std::size_t at = out_.size();
      word();
      if (i == 0 || capitals)
        out_[at] = static_cast<char>(out_[at] - 'a' + 'A');
    }
  }

  void sentence() {
    static constexpr std::array<std::string_view, 8> ends{".", ".", ".", ".", "!", "?", "...", " -- or not."};
    words(4 + numbers_.below(14), false);
    out_ += ends[numbers_.below(ends.size())];
  }

  void paragraph() {
    for (std::size_t sentences = 1 + numbers_.below(6); sentences > 0; --sentences) {
      const bool speech = numbers_.below(3) == 0;
      if (speech)
        out_ += '"';
      sentence();
      if (speech)
        out_ += '"';
      if (sentences > 1)
        out_ += ' ';
    }
  }

  Numbers numbers_{};
  std::string out_{};
};

} // namespace

std::string prose(std::size_t size) {
  return Writer(size).story(size);
}

} // namespace octavo::bench

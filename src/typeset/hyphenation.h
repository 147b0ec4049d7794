// Where words may be hyphenated, by libhyphen and the patterns that are compiled in. Knows no lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace octavo::typesetter {

struct Patterns;

/// The hyphenation of one language. The patterns underneath are read when the first word is asked for, and
/// shared.
class Hyphenation {
public:
  /// `language` is a BCP 47 tag; of a language without patterns no word is hyphenated.
  explicit Hyphenation(std::string_view language) noexcept;

  /// The bytes of `word`, which is well-formed UTF-8 with whatever punctuation sticks to it, before which a
  /// line may begin after a hyphen. Where the word has soft hyphens, it breaks at these only. Not hyphenated:
  /// what has digits or hyphens of its own, short words in capitals.
  std::vector<std::uint32_t> points(std::string_view word) const;

private:
  const Patterns* patterns_;
};

} // namespace octavo::typesetter

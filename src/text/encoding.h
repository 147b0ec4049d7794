// Bytes of unknown encoding to clean UTF-8 lines. Knows no book.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::text {

/// One thing that decoding could not keep as it was.
struct Problem {
  enum class Kind {
    ill_formed, ///< bytes that are no character became U+FFFD
    control,    ///< control characters that XML forbids were dropped
    guessed,    ///< the encoding was guessed; line and column are 0
  };
  Kind kind;
  int line = 0;   ///< 1-based
  int column = 0; ///< 1-based, in code points
  std::string
      detail{}; ///< the bytes or the code point, as people write them; of a guess, the encoding's name
};

struct Decoded {
  /// Valid UTF-8; lines end with '\n' (CRLF, CR, NEL, U+2028, U+2029, VT and FF are folded; a FF beside a
  /// line end adds none); no BOM; no control character but '\t' and '\n'; no noncharacter.
  std::string text{};
  std::string encoding{}; ///< IANA name
  /// In order of their places; at most one a line and kind, and no more than the first `most_problems`.
  std::vector<Problem> problems{};
  std::size_t unlisted = 0; ///< how many more problems there were
};

inline constexpr std::size_t most_problems = 200;

/// Decodes UTF-8 (with or without BOM), UTF-16 and UTF-32 with BOM (UTF-16 without, where the zero bytes give
/// it away), Windows-1252, Latin-1 and other legacy encodings by detection. A UTF-8 text with a few bad bytes
/// stays UTF-8. Takes time linear in the size. Throws Error(not_text) for what is no text: a message that
/// says what it looks like.
Decoded decode(std::string_view bytes);

/// The same for bytes that say what they are in: `stated`, an IANA name or one that browsers know, is
/// believed where there is such an encoding and all of the bytes are characters of it, unless a BOM says
/// otherwise.
Decoded decode(std::string_view bytes, std::string_view stated);

} // namespace octavo::text

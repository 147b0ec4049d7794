// Bytes of unknown encoding to clean UTF-8 lines. Knows no book.
#pragma once

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
  int line = 0;         ///< 1-based
  int column = 0;       ///< 1-based, in code points
  std::string detail{}; ///< the bytes or the code point, as people write them
};

struct Decoded {
  /// Valid UTF-8; lines end with '\n' (CRLF, CR, NEL, U+2028 are folded); no BOM; no control character but
  /// '\t' and '\n'; no noncharacter.
  std::string text{};
  std::string encoding{};          ///< IANA name
  std::vector<Problem> problems{}; ///< in order of their places; at most one a line and kind
};

/// Decodes UTF-8 (with or without BOM), UTF-16 with BOM (and without, where the zero bytes give it away),
/// Windows-1252, Latin-1 and other single-byte encodings by detection. A UTF-8 text with a few bad bytes
/// stays UTF-8. Throws Error(not_text) for what is no text: a message that says what it looks like.
Decoded decode(std::string_view bytes);

} // namespace octavo::text

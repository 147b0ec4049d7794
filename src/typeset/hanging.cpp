// The table of hanging characters. The slight ones are Hàn Thế Thành's ("Micro-typographic extensions to the
// TeX typesetting system", 2000, chapter 4): what is light or slopes away at an edge looks indented unless it
// hangs out. Hyphens, stops and quotes hang out by half and more.
#include "typeset/hanging.h"

namespace octavo::typesetter {

Hanging hanging(char32_t character) noexcept {
  switch (character) {
  case U'-':
  case 0x00AD:
  case 0x2010:
  case 0x2011: return {400, 600};
  case U'.': return {0, 700};
  case U',': return {0, 600};
  case U':':
  case U';': return {0, 400};
  case U'!':
  case U'?': return {0, 150};
  case 0x2026: return {100, 150};
  case 0x2013: return {300, 350};
  case 0x2014: return {200, 250};
  case U'\'':
  case 0x2018:
  case 0x2019: return {600, 600};
  case 0x201A: return {500, 500};
  case U'"':
  case 0x201C:
  case 0x201D:
  case 0x201E: return {450, 450};
  case 0x00AB:
  case 0x00BB:
  case 0x2039:
  case 0x203A: return {300, 300};
  case U'(':
  case U'[': return {100, 0};
  case U')':
  case U']': return {0, 100};
  case U'*': return {200, 200};
  case U'A':
  case U'T':
  case U'V':
  case U'W':
  case U'X':
  case U'Y':
  case U'v':
  case U'w':
  case U'x':
  case U'y': return {50, 50};
  case U'J': return {50, 0};
  case U'F':
  case U'K':
  case U'L':
  case U'P':
  case U'k':
  case U'r':
  case U't':
  case U'f': return {0, 50};
  default: return {};
  }
}

} // namespace octavo::typesetter

// The table of hanging characters, after Hàn Thế Thành ("Micro-typographic extensions to the TeX typesetting
// system", 2000, chapter 4): what is light, round or slopes away at an edge looks indented unless it hangs
// out. Hyphens, stops and quotes hang out by half and more.
#include "typeset/hanging.h"

namespace octavo::typesetter {

Hanging hanging(char32_t character) noexcept {
  switch (character) {
  case U'-':
  case 0x00AD:
  case 0x2010:
  case 0x2011: return {500, 700};
  case U'.': return {0, 800};
  case U',': return {0, 700};
  case U':':
  case U';': return {0, 450};
  case U'!':
  case U'?': return {0, 150};
  case 0x2026: return {80, 130};
  case 0x2013: return {250, 300};
  case 0x2014: return {150, 200};
  case U'\'':
  case 0x2018:
  case 0x2019: return {700, 700};
  case 0x201A: return {500, 500};
  case U'"':
  case 0x201C:
  case 0x201D: return {550, 500};
  case 0x201E: return {450, 450};
  case 0x00AB:
  case 0x00BB:
  case 0x2039:
  case 0x203A: return {300, 300};
  case U'(':
  case U'[': return {120, 0};
  case U')':
  case U']': return {0, 120};
  case U'*': return {200, 200};
  case U'V':
  case U'W':
  case U'Y':
  case U'v':
  case U'w':
  case U'y': return {70, 70};
  case U'A':
  case U'T':
  case U'X':
  case U'x': return {60, 60};
  case U'C':
  case U'G':
  case U'O':
  case U'Q': return {25, 15};
  case U'c':
  case U'e':
  case U'o': return {25, 25};
  case U'J': return {50, 0};
  case U'F':
  case U'P':
  case U'f':
  case U'r': return {0, 60};
  case U'K':
  case U'L':
  case U'R':
  case U'k':
  case U't': return {0, 40};
  default: return {};
  }
}

} // namespace octavo::typesetter

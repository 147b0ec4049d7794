// How far a character hangs out into the margin. Knows no fonts.
#pragma once

namespace octavo::typesetter {

/// How much of a glyph's ink hangs out where it begins or ends a line, in thousandths of the ink's own width,
/// which each font has its own of. What is in the shape of a stem hangs out by nothing.
struct Hanging {
  int left = 0, right = 0;
};
Hanging hanging(char32_t character) noexcept;

} // namespace octavo::typesetter

// How far a character hangs out into the margin. Knows no fonts.
#pragma once

namespace octavo::typesetter {

/// Thousandths of the glyph's own advance that a character hangs out where it begins or ends a line.
struct Hanging {
  int left = 0, right = 0;
};
Hanging hanging(char32_t character) noexcept;

} // namespace octavo::typesetter

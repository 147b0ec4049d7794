// What the eye makes of two colours.
#pragma once

#include <octavo/pages.h>

namespace octavo::cover {

/// The contrast of two colours as WCAG 2.1 defines it, in hundredths: 100 where they are alike, 2100 between
/// black and white.
int contrast(Colour one, Colour other) noexcept;

/// `part` 256ths of the way from one colour to the other.
Colour mixed(Colour from, Colour to, int part) noexcept;

inline constexpr int title_contrast = 700; ///< no less for large words: WCAG's AAA for all text
inline constexpr int text_contrast = 450;  ///< no less for all others: WCAG's AA

/// `wanted` where it can be read on `ground`, else `certain`.
Colour readable(Colour wanted, Colour certain, Colour ground) noexcept;

} // namespace octavo::cover

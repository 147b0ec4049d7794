// What scripts are like: which have capitals, italics, air between their letters. Knows no fonts.
#pragma once

#include <hb.h>

namespace octavo::typesetter {

/// Of a character; of those that several scripts share, such as punctuation, HB_SCRIPT_COMMON or the like.
hb_script_t script_of(char32_t character);
bool is_shared(hb_script_t script) noexcept;

/// Whose letters may stand apart; those of others are joined by strokes or ruled by their own spacing.
bool is_spaced(hb_script_t script) noexcept;
/// Whose characters stand without spaces.
bool is_ideographic(hb_script_t script) noexcept;
/// Whose letters go with those of the family: Latin, and what is drawn like it.
bool is_alphabetic(hb_script_t script) noexcept;
/// Whose marks are as wide as an ideograph.
bool is_east_asian(hb_script_t script) noexcept;
/// Whose emphasis is another weight: that of ideographs is dots.
bool has_no_italics(hb_script_t script) noexcept;

} // namespace octavo::typesetter

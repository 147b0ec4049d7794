// What is particular to the setting of Chinese and Japanese: the air that full-width marks have on one side,
// and that between ideographs and Latin. The rules are those of JLREQ and CLREQ (W3C). Knows no fonts.
#pragma once

namespace octavo::typesetter {

/// Full-width marks with air on their left: 「（《.
bool is_wide_opening(char32_t character) noexcept;
/// Full-width marks with air on their right: 」）》、。，．
bool is_wide_closing(char32_t character) noexcept;

/// Whether between these two, which stand side by side, half an em of air is left out: the first mark's, or
/// else the second's.
bool drops_air_after(char32_t first, char32_t second) noexcept;
bool drops_air_before(char32_t first, char32_t second) noexcept;

/// Whether a quarter of an em stands between these two: an ideograph or kana, and a letter or figure of the
/// West.
bool needs_air(char32_t first, char32_t second) noexcept;

} // namespace octavo::typesetter

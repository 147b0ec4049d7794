// What is particular to the setting of Chinese and Japanese: the air that full-width marks have on one side,
// and that between ideographs and Latin. The rules are those of JLREQ and CLREQ (W3C). Knows no fonts.
#pragma once

#include <string_view>

namespace octavo::typesetter {

/// Full-width marks with air on their left: 「（《.
bool is_wide_opening(char32_t character) noexcept;
/// Full-width marks with air on their right: 」）》、。，．
bool is_wide_closing(char32_t character) noexcept;

/// Full-width marks that some faces draw with air on their right and others in the middle: ！？：；.
bool is_wide_stop(char32_t character) noexcept;

/// Ideographs, kana, and the marks that only stand among them.
bool is_ideographic_mark(char32_t character) noexcept;
/// Ideographs and kana, which emphasis puts dots to.
bool is_dotted(char32_t character) noexcept;
/// The full-width mark that a dash, an ellipsis or a curved quote does the work of beside such; 0: none.
char32_t wide_form(char32_t character) noexcept;

/// Whether paragraphs of the language, a BCP 47 tag, all begin indented, and by how many hundredths of an em;
/// 0: those after headings and breaks do not.
int indent_of_all(std::string_view language) noexcept;

/// Whether between these two, which stand side by side, the air of one is left out, as far as its face has
/// it: the first mark's, or else the second's.
bool drops_air_after(char32_t first, char32_t second) noexcept;
bool drops_air_before(char32_t first, char32_t second) noexcept;

/// A letter or figure of the West, between two of which no line of ideographs is widened.
bool is_western(char32_t character) noexcept;

/// Whether a quarter of an em stands between these two: an ideograph or kana, and a letter or figure of the
/// West.
bool needs_air(char32_t first, char32_t second) noexcept;

} // namespace octavo::typesetter

// How signs are read, as Japanese texts write it beside them: `漢字《かんじ》`, `｜彼方《かなた》`. A reading
// stands in brackets behind its signs, where reading systems without ruby have it too.
#pragma once

#include <string>
#include <string_view>

namespace octavo::reader {

/// Whether a text writes readings so: most of what stands in 《》 is kana, right behind ideographs.
bool has_readings(std::string_view text) noexcept;

/// `text`, as many lines, with `漢字（かんじ）` for each of them, and emphasis for `《《dots》》`.
std::string with_bracketed_readings(std::string_view text);

} // namespace octavo::reader

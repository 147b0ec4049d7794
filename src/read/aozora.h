// The conventions of Aozora Bunko, the archive of Japanese texts: annotations in ［＃…］, its notes on signs
// below a text's title, its colophon. Ruby is readings.h's.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/book.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader {

/// Whether a text is written by these conventions.
bool is_aozora(std::string_view text) noexcept;

/// `text`, as many lines, with what its annotations say in marks that every text may use: headings as `# …`,
/// emphasis dots as `[i]…[/i]`. Other annotations go, but for those that describe a character (`※［＃…］`).
std::string without_annotations(std::string_view text);

/// Takes title, people, the notes on signs and the colophon, which are left out of `lines`; and lines that
/// held nothing but annotations in `text`.
void take_aozora(std::vector<Line>& lines, std::string_view text, Metadata& metadata, Findings& found);

} // namespace octavo::reader

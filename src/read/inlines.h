// The characters of a paragraph as running text: emphasis marks and links. Rules 10 and 14.
#pragma once

#include <octavo/book.h>

namespace octavo::reader {

/// Reads `text` of one paragraph: `*x*`, `_x_`, `**x**`, `***x***`, `[i]x[/i]`, `<i>x</i>` and the like as
/// emphasis, URLs as links; spaces collapse. A mark that does not close, or stands inside a word or between
/// spaces, stays what it is.
Inlines read_inlines(std::string_view text);

} // namespace octavo::reader

// What an input is: the encoding of its bytes where it says so, and which reader it is for.
#pragma once

#include "read/findings.h"
#include "read/lines.h"
#include "text/encoding.h"

#include <octavo/read.h>

#include <string>
#include <string_view>

namespace octavo::reader {

/// The bytes as text. An encoding that a page states (`<meta charset>`, an XML declaration) is believed where
/// the bytes are all characters of it; a byte order mark is believed before that. Throws Error(not_text).
text::Decoded decode_input(std::string_view bytes, InputFormat from);

/// How well a text fits one kind of input.
struct Fit {
  int confidence = 0;     ///< 0 to 100; 0: it is not that
  std::string evidence{}; ///< in words and figures
};

/// HTML: a doctype, <html>, <head> or <body> at the very start and more tags after it; or text most of which
/// stands inside block elements. A story with some <i> in it, or one that speaks of "<html>", is none.
Fit fits_html(std::string_view text);

/// The reader for `text`, of a file called `name`: what `from` states, else what fits best; plain text where
/// nothing does well. Says so in a decision, unless nothing speaks for anything else.
/// `lines`: set to those of `text`, where they were looked at; whoever reads them next need not part them
/// again.
InputFormat input_format(std::string_view text, InputFormat from, Findings& found, std::string_view name,
                         std::vector<Line>& lines);

} // namespace octavo::reader

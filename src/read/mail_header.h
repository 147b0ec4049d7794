// The head of a mail or of an article of Usenet above a story: `From:`, `Newsgroups:`, `Subject:`, and what
// archives of the 1990s had in its place, `Archive-name:`. It becomes metadata.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/book.h>

#include <vector>

namespace octavo::reader {

/// Recognises it at the head of the text, and where a text of several articles has it again; leaves it out of
/// `lines`. Returns what it says of the work. A mail in a story is none.
Metadata take_mail_header(std::vector<Line>& lines, Findings& found);

} // namespace octavo::reader

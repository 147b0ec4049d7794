// What holds for the whole of a plain text, gathered before any part of it is read: its lines, the mark of
// its breaks, how it is wrapped.
#pragma once

#include "read/findings.h"
#include "read/lines.h"
#include "read/paragraphs.h"

#include <octavo/book.h>
#include <octavo/sidecar.h>

#include <vector>

namespace octavo::reader {

struct Survey {
  std::vector<Line> lines{};
  bool exported = false; ///< a site's export: see divisions.h
  Wrapping wrapping{};
  Metadata stated{}; ///< what the text, or an archive or site around it, says of it
};

/// Looks at all of `text`, which must outlive the result. Throws Error(bad_sidecar) as apply_lines() does.
Survey survey(std::string_view text, const Sidecar& sidecar, Findings& found);

} // namespace octavo::reader

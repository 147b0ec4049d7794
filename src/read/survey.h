// What holds for the whole of a plain text, gathered before any part of it is read: its lines, the mark of
// its breaks, how it is wrapped.
#pragma once

#include "read/findings.h"
#include "read/lines.h"
#include "read/paragraphs.h"

#include <octavo/book.h>
#include <octavo/sidecar.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader {

struct Survey {
  std::shared_ptr<const std::string>
      mended{};            ///< the text without an archive's annotations, where it had any
  std::string_view text{}; ///< what the lines are views of
  std::vector<Line> lines{};
  bool exported = false; ///< a site's export: see divisions.h
  Wrapping wrapping{};
  Metadata stated{}; ///< what the text, or an archive or site around it, says of it
};

/// Looks at all of `text`, which must outlive the result; `lines` are its own, or empty. Throws
/// Error(bad_sidecar) as apply_lines() does.
Survey survey(std::string_view text, std::vector<Line> lines, const Sidecar& sidecar, Findings& found);

} // namespace octavo::reader

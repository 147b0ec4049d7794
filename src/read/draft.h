// What each kind of input is read into, before the driver completes it: every reader makes the same.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/read.h>

namespace octavo::reader {

struct Draft {
  Metadata stated{}; ///< what the text says of itself
  Sections sections; ///< their `id`s are names for Links `#name` of this draft; empty where none leads there
  std::optional<Image> cover{};
};

/// Reads plain text: a site's export, or an ordinary text. `text` is decoded, its newlines are '\n'; `lines`
/// are its own, or empty.
Draft read_plain(std::string_view text, std::vector<Line> lines, const ReadOptions& options, Findings& found);

/// Reads HTML or XHTML, as browsers do. The same of `text`.
Draft read_html(std::string_view text, const ReadOptions& options, Findings& found);

/// Reads Markdown: CommonMark and what writers use beside it, with front matter. The same of `text`.
Draft read_markdown(std::string_view text, const ReadOptions& options, Findings& found);

} // namespace octavo::reader

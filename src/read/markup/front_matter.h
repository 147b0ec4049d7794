// Front matter: what stands above a Markdown text and is no part of it. YAML between rows of hyphens, TOML
// between rows of plus signs, a title block of percent signs, or lines of `Key: value`.
#pragma once

#include "read/findings.h"
#include "read/lines.h"

#include <octavo/book.h>

#include <optional>
#include <string>

namespace octavo::reader::markup {

struct FrontMatter {
  enum class Kind { yaml, toml, title_block, key_lines };
  Kind kind = Kind::yaml;
  Metadata stated{};
  std::string cover{};   ///< a picture's path, relative to the text's folder; empty: none is named
  std::size_t lines = 0; ///< how many of the lines it takes up, its marks included
};

/// The front matter that `lines` begin with. None where no key of it is one that says something of a book: a
/// story may begin with a row of hyphens, or with somebody's name and a colon. What is in it and was not
/// taken is noted.
std::optional<FrontMatter> read_front_matter(Lines lines, Findings& found);

} // namespace octavo::reader::markup

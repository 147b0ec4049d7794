// Where sections begin and end, by either of the two ways a text can show it: the documents of a site's
// export, or headings. What is inside them is not looked at here.
#pragma once

#include "read/headings.h"
#include "read/lines.h"

#include "read/findings.h"

namespace octavo::reader {

/// A section that has been found, before its blocks are read.
struct Division {
  SectionKind kind = SectionKind::chapter;
  Rank rank = Rank::chapter;
  std::string label{};
  std::string title{};
  std::string subtitle{};
  std::optional<int> number{};
  Lines lines{};          ///< all of it
  Lines body{};           ///< without its heading
  Rule rule = Rule::none; ///< why it is a section
  Origin heading{};       ///< the lines of its heading; {} for none
};

/// Rule 1: whether the text is a site's export, each of its documents beginning with one space.
bool is_export(Lines lines);

/// Whether a line of an export starts a document.
bool starts_document(const Line& line) noexcept;

/// Whether a line says that what follows describes the story: `Description`.
bool is_description_heading(const Line& line);

/// Rules 1 to 4 and the `title` and `chapter` corrections: the documents of an export.
std::vector<Division> divide_export(Lines lines, Findings& found);

/// The same for an ordinary text, by its headings; without any it is one chapter.
std::vector<Division> divide_by_headings(Lines lines, bool wrapped, Findings& found);

/// Rule 3: finds the title among the first lines of `division` and takes it off its body. True where there is
/// one.
bool take_title(Division& division);

/// The one-based line range of `lines`, for an Origin.
Origin origin_of(Lines lines, Rule rule) noexcept;

} // namespace octavo::reader

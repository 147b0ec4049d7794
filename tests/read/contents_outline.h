// A reading as its contents: what the sections are called, for tests of where chapters begin. And prose to
// put between their headings.
#pragma once

#include <octavo/read.h>

#include <string>

namespace octavo::tests {

/// One line a section, its children indented: `part [Book One] The Fall #1`; author's notes are left out, and
/// front and back matter are their names.
std::string contents(const Sections& sections);
std::string contents(std::string_view text);

/// Paragraphs of some 320 characters, hard-wrapped, each followed by a blank line.
std::string prose(int paragraphs);
/// The same, each a line of its own.
std::string prose_lines(int paragraphs);

} // namespace octavo::tests

// Pages taken apart, for tests of the typesetter.
#pragma once

#include <octavo/typeset.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo::tests {

/// A line of type on a page.
struct SetLine {
  Length y = 0; ///< its baseline
  Length x = 0; ///< where it begins
  std::string text{};
  const GlyphRun* first = nullptr;
};

/// The lines of `page`, of the items that are there for `purpose`, from top to bottom.
std::vector<SetLine> set_lines(const Page& page, Purpose purpose = Purpose::text);
/// The texts of these lines.
std::vector<std::string> texts(const Page& page, Purpose purpose = Purpose::text);
/// One text of them, line by line.
std::string text(const Page& page, Purpose purpose = Purpose::text);
/// The first line that begins with `start`, on any of the pages; fails the test where there is none.
SetLine line_that_begins(const Pages& pages, std::string_view start);
/// The index of the page whose text has `part`; fails the test where there is none.
std::size_t page_with(const Pages& pages, std::string_view part);

/// The visible characters of the text of all pages, in order, without the hyphens that hyphenation added.
std::string characters(const Pages& pages);
/// Those of any text.
std::string characters(std::string_view text);

/// Checks that nothing that is drawn leaves the page, all that leads somewhere leads to a page, and every
/// font is used.
void check_sound(const Pages& pages);

/// A book in English of one chapter with these blocks.
Book one_chapter(Blocks blocks);
/// As many paragraphs of two to four lines each.
Blocks prose(int paragraphs);

/// In points, rounded.
int in_points(Length length);

} // namespace octavo::tests

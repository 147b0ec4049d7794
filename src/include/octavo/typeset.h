// The typesetter: a Book into Pages.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/pages.h>

#include <optional>

namespace octavo {

struct Margins {
  Length top = 0, bottom = 0;
  Length inner = 0, outer = 0; ///< left and right where pages are not two-sided
  bool operator==(const Margins&) const = default;
};

/// How pages are set. The defaults are a paperback's. All lengths are scaled points.
struct Style {
  static constexpr Length smallest_page = inch, largest_page = 200 * inch; ///< a side; PDF has no larger
  static constexpr Length smallest_type = 4 * point, largest_type = 72 * point;
  static constexpr int largest_leading = 3; ///< in type sizes; the smallest is one
  static constexpr int fewest_lines = 8;    ///< that margins have to leave room for
  static constexpr int fewest_ems = 8;      ///< the same of the text's width

  Length width = 5 * inch, height = 8 * inch; ///< the trimmed page
  std::optional<Margins> margins{};           ///< none: made for the page's size
  Length font_size = 10 * point + point / 2;
  Length leading = 14 * point; ///< from baseline to baseline; every line of the book stands on this grid
  std::string family = "libertinus"; ///< one of families()
  bool two_sided = false;            ///< inner and outer margins swap sides on facing pages
  bool system_fonts = true;          ///< characters that no bundled font has are set in the system's fonts
};

struct Typesetting {
  Pages pages{};
  /// What could not be set as the Book has it, such as characters without a glyph and pictures; and lines
  /// that the Style makes too short or too long to be read with ease (`measure-narrow`, `measure-wide`).
  Notes notes{};
};

/// Sets `book` in pages: title page, imprint, description, contents, chapters. No cover: see cover.h. The
/// same book and style give the same pages everywhere, unless system fonts had to help. Throws
/// Error(bad_option) for a family that there is not, for sizes out of Style's limits, and for margins that
/// are negative or leave no room for text; Error(bad_image) for a damaged figure. Thread-safe.
OCTAVO_API Typesetting typeset(const Book& book, const Style& style = {});

/// The names of the families that Style::family takes, the default first.
OCTAVO_API std::vector<std::string_view> families();

} // namespace octavo

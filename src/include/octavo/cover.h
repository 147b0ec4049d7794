// The cover: drawn from a book's metadata, or the picture that the user gave.
#pragma once

#include <octavo/book.h>
#include <octavo/format.h>
#include <octavo/pages.h>
#include <octavo/typeset.h>

namespace octavo {

struct CoverOptions {
  std::string style{}; ///< one of cover_styles(); empty: the one that follows from the book's identity
  Length width = 5 * inch, height = 8 * inch; ///< each 1 to 200 inches, as in Style
  std::string family = "libertinus";          ///< as in Style
  bool system_fonts = true;                   ///< as in Style
  std::vector<FontFile> fonts{};              ///< as in Style
  CoverDesign design{};                       ///< what `style` and the colours are chosen from
};

/// The compositions a cover can have.
OCTAVO_API std::vector<std::string_view> cover_styles();

/// The palettes that a cover can be drawn in.
OCTAVO_API std::vector<std::string_view> cover_palettes();

/// The cover that goes with pages set by `options`: of their size, in their family.
OCTAVO_API CoverOptions cover_options(const WriteOptions& options);

/// One page, edge to edge: book.cover where there is one, whole and undistorted, or else a composition and a
/// palette that follow from the book's identity, with its title, authors and series. The same book always has
/// the same cover. Its notes are of characters without a glyph, and of a picture that was encoded anew.
/// Throws Error(bad_option) for a style or family that there is not and for a size out of range,
/// Error(bad_image) for a damaged picture.
OCTAVO_API Typesetting draw_cover(const Book& book, const CoverOptions& options = {});

/// Puts `cover` before `pages`, whose links and outline then lead as many pages further: one, as a rule.
OCTAVO_API void put_cover(Pages& pages, Pages cover);
/// The same, with the notes of the cover that were not made before.
OCTAVO_API void put_cover(Typesetting& book, Typesetting cover);

} // namespace octavo

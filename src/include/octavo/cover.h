// The cover: drawn from a book's metadata, or the picture that the user gave.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/pages.h>

namespace octavo {

struct CoverOptions {
  std::string style{}; ///< one of cover_styles(); empty: the one that follows from the book's identity
  Length width = 5 * inch, height = 8 * inch;
  std::string family = "libertinus"; ///< as in Style
  bool system_fonts = true;          ///< as in Style
};

/// The compositions a cover can have.
OCTAVO_API std::vector<std::string_view> cover_styles();

/// One page, edge to edge: book.cover where there is one, whole and undistorted, or else a composition and a
/// palette that follow from the book's identity, with its title, authors and series. The same book always has
/// the same cover. Throws Error(bad_option) for a style or family there is not, Error(bad_image) for a
/// damaged picture.
OCTAVO_API Pages draw_cover(const Book& book, const CoverOptions& options = {});

/// Puts `cover` before `pages`, whose links and outline then lead as many pages further: one, as a rule.
OCTAVO_API void put_cover(Pages& pages, Pages cover);

} // namespace octavo

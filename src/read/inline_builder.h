// Builds running text from a string and what is to become of places in it. Knows no marks and tags: those are
// for inlines.cpp.
#pragma once

#include <octavo/book.h>

#include <cstddef>

namespace octavo::reader {

enum class Style { none, emphasis, strong, underlined, struck, superscript, subscript, code, link };

/// What becomes of `size` bytes at `at`.
struct Action {
  enum class Kind {
    open,  ///< a style begins
    close, ///< and the one of the same `id` ends
    drop,
    line_break,
    address,    ///< `target` is a link that shows itself
    characters, ///< `target` stands in its place
    piece,      ///< `pieces` stand in its place
  };
  Kind kind = Kind::drop;
  std::size_t at = 0;
  std::size_t size = 0;
  Style style = Style::none;
  std::size_t id = 0;
  std::string target{}; ///< of a link, too; empty: it leads nowhere, and its words stay
  Inlines pieces;
};

/// `text` with `actions` done, which are in order; one inside another that takes its bytes is left out. Runs
/// of spaces are one space, over the ends of pieces too, and none at the ends of a line. A style that is open
/// already is not opened twice; one that ends inside another is closed with it and opened again; deep nesting
/// is cut off. '\n' that no action takes is a space.
Inlines build_inlines(std::string_view text, std::vector<Action> actions);

/// The lines of running text, what is around a line break being in each; some may be empty.
std::vector<Inlines> split_lines(Inlines inlines);

} // namespace octavo::reader

// The compositions: what is drawn on a cover, and the places that it leaves for words. Know no book.
#pragma once

#include "cover/drawing.h"
#include "cover/palettes.h"
#include "typeset/setter.h"

#include <span>

namespace octavo::cover {

/// Where on its area a block of words stands.
enum class Anchor { top, middle, bottom };

/// A place for words: an area of one even colour.
struct Place {
  Rectangle area{};
  Colour ground{};
  Colour ink{};
  Colour quiet{}; ///< for what is said less loudly
  typesetter::Alignment alignment = typesetter::Alignment::start;
  Anchor anchor = Anchor::top;
};

/// The places of a composition.
struct Places {
  Place title{};  ///< series, title and subtitle
  Place byline{}; ///< the authors
};

/// What a composition draws with.
struct Canvas {
  Drawing draw;
  const Palette& palette;
  Choices& choose;
  Length width = 0, height = 0;
  bool dark = false;   ///< light words on a deep ground, or the other way around
  bool titled = true;  ///< whether there are words for the place of the title,
  bool bylined = true; ///< and for that of the authors

  Colour ground() const { return dark ? palette.deep : palette.paper; }
  Colour ink() const { return dark ? palette.paper : palette.deep; }
  /// Thousandths of the width of a page of 5 by 8 that the page has room for: what sizes are measured in, so
  /// that a cover looks the same in every format.
  Length u(int part) const { return thousandths(std::min(width, thousandths(height, 625)), part); }
  Length across(int part) const { return thousandths(width, part); }
  Length down(int part) const { return thousandths(height, part); }
  Rectangle page() const { return {0, 0, width, height}; }

  /// A place on `on`, where words are `ink` and, where it can be read, `quiet`.
  static Place place(Rectangle area, Colour on, Colour ink, Colour quiet, typesetter::Alignment alignment,
                     Anchor anchor);
  /// The colour for quiet words on ground().
  Colour quiet() const { return dark ? palette.accent : palette.second; }
};

struct Composition {
  std::string_view name{};
  Places (*draw)(Canvas&) = nullptr;
};

std::span<const Composition> compositions() noexcept;

// patterns.cpp
Places draw_label(Canvas& canvas);
Places draw_lattice(Canvas& canvas);
Places draw_waves(Canvas& canvas);
// landscapes.cpp
Places draw_horizon(Canvas& canvas);
Places draw_arch(Canvas& canvas);
Places draw_sun(Canvas& canvas);
// signs.cpp
Places draw_frame(Canvas& canvas);
Places draw_moons(Canvas& canvas);
Places draw_rays(Canvas& canvas);

} // namespace octavo::cover

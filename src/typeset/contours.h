// The outline of one glyph, for what is drawn with it or set around it. Knows no text.
#pragma once

#include <octavo/pages.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace octavo::typesetter {

class Face;

/// The outline of a glyph at a size. Coordinates are from the pen on the baseline; y downwards, as on pages.
class Contour {
public:
  /// Empty where the font draws nothing for it.
  Contour(const Face& face, std::uint16_t glyph, Length size);

  const std::vector<PathStep>& path() const { return path_; }

  struct Edges {
    Length left = 0, right = 0;
  };
  /// How far its ink reaches on both sides between two heights, `top` the smaller one; none where it has none
  /// there.
  std::optional<Edges> between(Length top, Length bottom) const;

  /// Around all of it; all 0 where it is empty.
  Rectangle bounds() const;

private:
  std::vector<PathStep> path_{};
  std::vector<std::vector<Point>> lines_{}; ///< the same of straight lines
};

/// The outline of a circle.
std::vector<PathStep> circle(Point middle, Length radius);

} // namespace octavo::typesetter

// Shapes in whole scaled points, and choices that follow from a book's identity. Knows no cover.
#pragma once

#include <octavo/pages.h>

#include <cstdint>
#include <string_view>

namespace octavo::cover {

/// An endless row of numbers that looks random and follows from its seed.
class Choices {
public:
  explicit Choices(std::string_view seed);
  /// 0 to n - 1.
  int below(int n) noexcept;
  /// low to high, both included.
  int between(int low, int high) noexcept { return low + below(high - low + 1); }

private:
  std::uint64_t state_ = 0;
};

/// `parts` of the `whole` where `of` are all of it.
constexpr Length share(Length whole, std::int64_t parts, std::int64_t of) noexcept {
  return static_cast<Length>(whole * parts / of);
}

/// `whole` times `part` thousandths.
constexpr Length thousandths(Length whole, std::int64_t part) noexcept {
  return share(whole, part, 1000);
}

inline constexpr int full_turn = 96;

/// `radius` in the direction of `angle` 96ths of a turn, clockwise from the right.
Point towards(Length radius, int angle) noexcept;

/// One of the four directions of a page.
enum class Side { right, bottom, left, top };
Side next(Side side) noexcept; ///< clockwise

/// A path that is built step by step.
class Path {
public:
  Path& move(Point to);
  Path& line(Point to);
  /// A curve that begins and ends level: a piece of a wave or a hill.
  Path& swing(Point to);
  Path& curve(Point control1, Point control2, Point to);
  /// A quarter of an ellipse about `centre`, from the point on its side `from` to that on its side `to`; the
  /// path must be at the first, and is moved there where it is empty. A negative radius mirrors.
  Path& quarter(Point centre, Length radius_x, Length radius_y, Side from, Side to);
  Path& quarter(Point centre, Length radius, Side from, Side to) {
    return quarter(centre, radius, radius, from, to);
  }
  Path& close();

  std::vector<PathStep> steps{};
};

Path circle(Point centre, Length radius);
Path polygon(const std::vector<Point>& corners);

/// Makes all that is on `page` so many times as large, and leaves the size of the page alone. What would be
/// further off than a Length can say is as far off as it can.
void enlarge(Page& page, Length times);

/// Puts shapes on a page, as decoration.
class Drawing {
public:
  explicit Drawing(Page& page) : page_(page) {}

  void fill(Rectangle area, Colour colour);
  void fill(Path path, Colour colour);
  void stroke(Path path, Colour colour, Length width);
  /// A frame of `width` inside `area`.
  void frame(Rectangle area, Colour colour, Length width);

private:
  Page& page_;
};

} // namespace octavo::cover

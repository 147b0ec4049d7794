// See drawing.h.
#include "cover/drawing.h"

#include "text/digest.h"

#include <algorithm>
#include <array>
#include <limits>

namespace octavo::cover {
namespace {

/// Sines of 0 to 24 96ths of a turn, in 16384ths.
constexpr std::array<std::int32_t, 25> sines = {0,     1072,  2139,  3196,  4240,  5266,  6270,  7246,  8192,
                                                9102,  9974,  10803, 11585, 12318, 12998, 13623, 14189, 14694,
                                                15137, 15515, 15826, 16069, 16244, 16349, 16384};

std::int64_t sine(int angle) noexcept {
  const int turn = ((angle % full_turn) + full_turn) % full_turn;
  const int half = turn % 48;
  const std::int64_t value = sines[static_cast<std::size_t>(half <= 24 ? half : 48 - half)];
  return turn < 48 ? value : -value;
}

/// How far the control points of a quarter circle are from its ends, in ten thousandths of its radius.
constexpr std::int64_t kappa = 5523;

Length bent(Length radius) noexcept {
  return static_cast<Length>(radius * kappa / 10'000);
}

Point direction(Side side) noexcept {
  switch (side) {
  case Side::right: return {1, 0};
  case Side::bottom: return {0, 1};
  case Side::left: return {-1, 0};
  case Side::top: return {0, -1};
  }
  return {};
}

} // namespace

Choices::Choices(std::string_view seed) {
  const text::Digest digest = text::digest(seed);
  for (std::size_t i = 0; i < 8; ++i)
    state_ = state_ << 8 | digest[i];
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014): SplitMix64.
int Choices::below(int n) noexcept {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state_;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
  z = (z ^ z >> 27) * 0x94D049BB133111EBU;
  z ^= z >> 31;
  return static_cast<int>((z >> 32) * static_cast<std::uint64_t>(n) >> 32);
}

Point towards(Length radius, int angle) noexcept {
  return {static_cast<Length>(radius * sine(angle + full_turn / 4) / 16384),
          static_cast<Length>(radius * sine(angle) / 16384)};
}

Side next(Side side) noexcept {
  return static_cast<Side>((static_cast<int>(side) + 1) % 4);
}

Path& Path::move(Point to) {
  steps.push_back({PathVerb::move, to, {}, {}});
  return *this;
}

Path& Path::line(Point to) {
  steps.push_back({PathVerb::line, to, {}, {}});
  return *this;
}

Path& Path::curve(Point control1, Point control2, Point to) {
  steps.push_back({PathVerb::curve, to, control1, control2});
  return *this;
}

Path& Path::swing(Point to) {
  const Point from = steps.back().to;
  const Length half = from.x + (to.x - from.x) / 2;
  return curve({half, from.y}, {half, to.y}, to);
}

Path& Path::quarter(Point centre, Length radius_x, Length radius_y, Side from, Side to) {
  const Point a = direction(from), b = direction(to);
  const auto at = [&](Point unit) {
    return Point{centre.x + unit.x * radius_x, centre.y + unit.y * radius_y};
  };
  const Point start = at(a), end = at(b);
  if (steps.empty() || steps.back().verb == PathVerb::close)
    move(start);
  const Length bent_x = bent(radius_x), bent_y = bent(radius_y);
  return curve({start.x + b.x * bent_x, start.y + b.y * bent_y}, {end.x + a.x * bent_x, end.y + a.y * bent_y},
               end);
}

Path& Path::close() {
  steps.push_back({PathVerb::close, {}, {}, {}});
  return *this;
}

Path circle(Point centre, Length radius) {
  Path path;
  Side side = Side::right;
  for (int i = 0; i < 4; ++i, side = next(side))
    path.quarter(centre, radius, side, next(side));
  path.close();
  return path;
}

Path polygon(const std::vector<Point>& corners) {
  Path path;
  for (const Point corner : corners)
    path.steps.empty() ? path.move(corner) : path.line(corner);
  path.close();
  return path;
}

void Drawing::fill(Rectangle area, Colour colour) {
  page_.items.push_back({Fill{area, colour}, Purpose::decoration});
}

void Drawing::fill(Path path, Colour colour) {
  page_.items.push_back({Shape{std::move(path.steps), colour, 0}, Purpose::decoration});
}

void Drawing::stroke(Path path, Colour colour, Length width) {
  page_.items.push_back({Shape{std::move(path.steps), colour, width}, Purpose::decoration});
}

void Drawing::frame(Rectangle area, Colour colour, Length width) {
  fill(Rectangle{area.x, area.y, area.width, width}, colour);
  fill(Rectangle{area.x, area.y + area.height - width, area.width, width}, colour);
  fill(Rectangle{area.x, area.y + width, width, area.height - 2 * width}, colour);
  fill(Rectangle{area.x + area.width - width, area.y + width, width, area.height - 2 * width}, colour);
}

void enlarge(Page& page, Length times) {
  const auto grow = [times](Length& length) {
    using Limits = std::numeric_limits<Length>;
    length = static_cast<Length>(
        std::clamp<std::int64_t>(std::int64_t{length} * times, -Limits::max(), Limits::max()));
  };
  const auto grow_point = [&](Point& at) {
    grow(at.x);
    grow(at.y);
  };
  const auto grow_area = [&](Rectangle& area) {
    for (Length* const length : {&area.x, &area.y, &area.width, &area.height})
      grow(*length);
  };
  for (Item& item : page.items)
    std::visit(Match{[&](GlyphRun& run) {
                       grow(run.size);
                       grow_point(run.origin);
                       for (Glyph& glyph : run.glyphs)
                         for (Length* const length : {&glyph.advance, &glyph.x_offset, &glyph.y_offset})
                           grow(*length);
                     },
                     [&](Fill& fill) { grow_area(fill.area); },
                     [&](Shape& shape) {
                       grow(shape.stroke);
                       for (PathStep& step : shape.path)
                         for (Point* const at : {&step.to, &step.control1, &step.control2})
                           grow_point(*at);
                     },
                     [&](Picture& picture) { grow_area(picture.area); }},
               item.node);
}

} // namespace octavo::cover

// See contours.h. HarfBuzz knows the outlines of all kinds of fonts; here they become whole scaled points.
#include "typeset/contours.h"

#include "typeset/faces.h"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace octavo::typesetter {
namespace {

/// What is made of an outline while HarfBuzz says it.
struct Drawn {
  Length size = 0;
  std::int64_t units = 1;
  std::vector<PathStep> path{};
  Point at{};

  Point point(float x, float y) const {
    // Outlines are in whole units, but for some halves; a lroundf is the same everywhere.
    const auto in_points = [&](float value) {
      const std::int64_t twice = std::int64_t{std::lround(value * 2)} * size;
      return static_cast<Length>((twice + (twice < 0 ? -units : units)) / (2 * units));
    };
    return {in_points(x), -in_points(y)};
  }
  void add(PathVerb verb, Point to, Point control1 = {}, Point control2 = {}) {
    path.push_back({verb, to, control1, control2});
    at = to;
  }
};

Drawn& drawn(void* data) {
  return *static_cast<Drawn*>(data);
}

struct Destroy {
  void operator()(hb_draw_funcs_t* one) const noexcept { hb_draw_funcs_destroy(one); }
};

std::unique_ptr<hb_draw_funcs_t, Destroy> pen() {
  std::unique_ptr<hb_draw_funcs_t, Destroy> out(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      out.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        drawn(data).add(PathVerb::move, drawn(data).point(x, y));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      out.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
        drawn(data).add(PathVerb::line, drawn(data).point(x, y));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      out.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
        const Point from = drawn(data).at, control = drawn(data).point(cx, cy), to = drawn(data).point(x, y);
        const auto third = [&](Point end) {
          return Point{end.x + (control.x - end.x) / 3 * 2, end.y + (control.y - end.y) / 3 * 2};
        };
        drawn(data).add(PathVerb::curve, to, third(from), third(to));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      out.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float ax, float ay, float bx, float by, float x,
         float y, void*) {
        drawn(data).add(PathVerb::curve, drawn(data).point(x, y), drawn(data).point(ax, ay),
                        drawn(data).point(bx, by));
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      out.get(),
      [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
        drawn(data).add(PathVerb::close, drawn(data).at);
      },
      nullptr, nullptr);
  return out;
}

constexpr std::int64_t pieces = 24; // of a curve

Point on_curve(Point from, const PathStep& step, std::int64_t piece) {
  const std::int64_t t = piece, u = pieces - piece;
  const auto at = [&](Length a, Length b, Length c, Length d) {
    return static_cast<Length>((u * u * u * a + 3 * t * u * u * b + 3 * t * t * u * c + t * t * t * d) /
                               (pieces * pieces * pieces));
  };
  return {at(from.x, step.control1.x, step.control2.x, step.to.x),
          at(from.y, step.control1.y, step.control2.y, step.to.y)};
}

/// The straight lines that `path` is made of, near enough.
std::vector<std::vector<Point>> straightened(const std::vector<PathStep>& path) {
  std::vector<std::vector<Point>> out;
  for (const PathStep& step : path) {
    if (step.verb == PathVerb::move || out.empty())
      out.push_back({step.to});
    else if (step.verb == PathVerb::line)
      out.back().push_back(step.to);
    else if (step.verb == PathVerb::close)
      out.back().push_back(Point(out.back().front()));
    else
      for (std::int64_t piece = 1, from = static_cast<std::int64_t>(out.back().size()) - 1; piece <= pieces;
           ++piece)
        out.back().push_back(on_curve(out.back()[static_cast<std::size_t>(from)], step, piece));
  }
  return out;
}

/// Where the line from `a` to `b` is at height `y`, which is between them.
Length crossing(Point a, Point b, Length y) {
  if (a.y == b.y)
    return a.x;
  return static_cast<Length>(a.x +
                             (std::int64_t{b.x} - a.x) * (std::int64_t{y} - a.y) / (std::int64_t{b.y} - a.y));
}

} // namespace

Contour::Contour(const Face& face, std::uint16_t glyph, Length size) {
  Drawn drawn;
  drawn.size = size;
  drawn.units = std::max(1, face.units_per_em());
  hb_font_get_glyph_shape(face.font(), glyph, pen().get(), &drawn);
  path_ = std::move(drawn.path);
  lines_ = straightened(path_);
}

std::optional<Contour::Edges> Contour::between(Length top, Length bottom) const {
  std::optional<Edges> out;
  const auto see = [&](Length x) {
    if (!out)
      out = Edges{x, x};
    out->left = std::min(out->left, x);
    out->right = std::max(out->right, x);
  };
  for (const std::vector<Point>& line : lines_)
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const Point a = line[i].y <= line[i + 1].y ? line[i] : line[i + 1];
      const Point b = line[i].y <= line[i + 1].y ? line[i + 1] : line[i];
      if (b.y < top || a.y > bottom)
        continue;
      see(a.y < top ? crossing(a, b, top) : a.x);
      see(b.y > bottom ? crossing(a, b, bottom) : b.x);
    }
  return out;
}

Rectangle Contour::bounds() const {
  Rectangle out;
  bool any = false;
  Point low, high;
  for (const std::vector<Point>& line : lines_)
    for (const Point& one : line) {
      low = any ? Point{std::min(low.x, one.x), std::min(low.y, one.y)} : one;
      high = any ? Point{std::max(high.x, one.x), std::max(high.y, one.y)} : one;
      any = true;
    }
  if (any)
    out = {low.x, low.y, high.x - low.x, high.y - low.y};
  return out;
}

std::vector<PathStep> circle(Point middle, Length radius) {
  const Length r = radius;
  const auto handle = static_cast<Length>(std::int64_t{r} * 5523 / 10'000); // of a quarter of it
  const auto at = [&](Length x, Length y) { return Point{middle.x + x, middle.y + y}; };
  return {{PathVerb::move, at(r, 0), {}, {}},
          {PathVerb::curve, at(0, r), at(r, handle), at(handle, r)},
          {PathVerb::curve, at(-r, 0), at(-handle, r), at(-r, handle)},
          {PathVerb::curve, at(0, -r), at(-r, -handle), at(-handle, -r)},
          {PathVerb::curve, at(r, 0), at(handle, -r), at(r, -handle)},
          {PathVerb::close, at(r, 0), {}, {}}};
}

} // namespace octavo::typesetter

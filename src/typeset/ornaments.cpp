// See ornaments.h.
#include "typeset/ornaments.h"

#include "text/unicode.h"
#include "typeset/contours.h"
#include "typeset/galley.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace octavo::typesetter {
namespace {

enum class Form : std::uint8_t { circle, polygon };

/// A mark that can be drawn. Its corners are in thousandths of its size, from its middle.
struct Drawing {
  std::u32string_view characters;
  Form form = Form::polygon;
  bool filled = false;
  std::array<std::pair<int, int>, 10> corners{};
  std::size_t count = 0;
};

constexpr std::array<std::pair<int, int>, 10> star{{{0, -526},
                                                    {118, -162},
                                                    {500, -162},
                                                    {191, 62},
                                                    {309, 426},
                                                    {0, 201},
                                                    {-309, 426},
                                                    {-191, 62},
                                                    {-500, -162},
                                                    {-118, -162}}};
constexpr std::array<std::pair<int, int>, 10> four_points{
    {{0, -600}, {130, -130}, {600, 0}, {130, 130}, {0, 600}, {-130, 130}, {-600, 0}, {-130, -130}}};
constexpr std::array<std::pair<int, int>, 10> diamond{{{0, -560}, {420, 0}, {0, 560}, {-420, 0}}};
constexpr std::array<std::pair<int, int>, 10> square{{{-420, -420}, {420, -420}, {420, 420}, {-420, 420}}};
constexpr std::array<std::pair<int, int>, 10> upright{{{0, -500}, {520, 420}, {-520, 420}}};
constexpr std::array<std::pair<int, int>, 10> pointing_down{{{0, 500}, {-520, -420}, {520, -420}}};

constexpr std::array drawings = {
    Drawing{U"○◯⚪〇", Form::circle, false, {}, 0},
    Drawing{U"●⬤⚫", Form::circle, true, {}, 0},
    Drawing{U"☆", Form::polygon, false, star, 10},
    Drawing{U"★✭✮⭐", Form::polygon, true, star, 10},
    Drawing{U"✧", Form::polygon, false, four_points, 8},
    Drawing{U"✦", Form::polygon, true, four_points, 8},
    Drawing{U"◇◊♢", Form::polygon, false, diamond, 4},
    Drawing{U"◆♦⬥", Form::polygon, true, diamond, 4},
    Drawing{U"□▢◻", Form::polygon, false, square, 4},
    Drawing{U"■◼", Form::polygon, true, square, 4},
    Drawing{U"△", Form::polygon, false, upright, 3},
    Drawing{U"▲", Form::polygon, true, upright, 3},
    Drawing{U"▽", Form::polygon, false, pointing_down, 3},
    Drawing{U"▼", Form::polygon, true, pointing_down, 3},
};

const Drawing* drawing_of(std::string_view mark) {
  std::size_t at = 0;
  const char32_t c = text::next(mark, at);
  if (at < mark.size() && mark.substr(at) != "\uFE0E")
    return nullptr;
  const auto* const found = std::find_if(drawings.begin(), drawings.end(), [&](const Drawing& one) {
    return one.characters.find(c) != std::u32string_view::npos;
  });
  return found == drawings.end() ? nullptr : found;
}

/// `figure`, `size` wide, its middle at `middle`.
Shape drawn(const Drawing& figure, Point middle, Length size, Length stroke, Colour colour) {
  Shape out;
  out.colour = colour;
  out.stroke = figure.filled ? 0 : stroke;
  if (figure.form == Form::circle) {
    out.path = circle(middle, size / 2 - out.stroke / 2);
    return out;
  }
  for (std::size_t i = 0; i < figure.count; ++i) {
    const auto [x, y] = figure.corners[i];
    const auto part = [&](int thousandths) {
      return static_cast<Length>(std::int64_t{size} * thousandths / 1000);
    };
    out.path.push_back(
        {i == 0 ? PathVerb::move : PathVerb::line, {middle.x + part(x), middle.y + part(y)}, {}, {}});
  }
  out.path.push_back({PathVerb::close, out.path.front().to, {}, {}});
  return out;
}

/// The contours of what `line` sets, with their places: above and below them.
std::optional<std::pair<Length, Length>> ink_of(const Tools& tools, const Line& line) {
  std::optional<std::pair<Length, Length>> out;
  for (const Item& item : line.items) {
    const auto* const run = std::get_if<GlyphRun>(&item.node);
    for (std::size_t i = 0; run != nullptr && i < run->glyphs.size(); ++i) {
      const Rectangle bounds = tools.setter.contour(*run, i).bounds();
      if (bounds.height <= 0)
        continue;
      const Length top = run->origin.y - run->glyphs[i].y_offset + bounds.y;
      out = out ? std::pair{std::min(out->first, top), std::max(out->second, top + bounds.height)}
                : std::pair{top, top + bounds.height};
    }
  }
  return out;
}

/// An asterisk hangs at the top of its line; alone, it belongs where the letters are. The line keeps its
/// baseline.
void centre(const Tools& tools, Line& line, Length middle) {
  const auto ink = ink_of(tools, line);
  for (Item& item : line.items)
    if (auto* const run = std::get_if<GlyphRun>(&item.node); run != nullptr && ink)
      for (Glyph& glyph : run->glyphs)
        glyph.y_offset -= middle - (ink->first + ink->second) / 2;
}

/// How thick the stems of the letters are.
Length stem(const Tools& tools, const TextStyle& style) {
  const Line line = tools.setter.line({Span{"l", style}});
  const auto* const run = line.items.empty() ? nullptr : std::get_if<GlyphRun>(&line.items.front().node);
  if (run != nullptr && !run->glyphs.empty()) {
    const Length middle = -tools.setter.metrics(style).x_height / 2;
    if (const auto edges = tools.setter.contour(*run, 0).between(middle, middle))
      return edges->right - edges->left;
  }
  return style.size / 14;
}

} // namespace

Line ornament(const Tools& tools, std::string_view marks) {
  TextStyle style = tools.looks.ornament();
  const Length middle = -tools.setter.metrics(style).x_height / 2;
  std::vector<std::string_view> parted;
  bool drawing = false;
  for (std::size_t at = 0; at < marks.size();) {
    const std::size_t end = std::min(marks.find(' ', at), marks.size());
    const std::string_view mark = marks.substr(at, end - at);
    at = end + 1;
    if (mark.empty())
      continue;
    parted.push_back(mark);
    drawing = drawing || (drawing_of(mark) != nullptr && !tools.setter.has(style, text::first(mark)));
  }
  if (!drawing) {
    style.tracking = style.size / 5;
    Line out = tools.setter.line(plain_spans(marks, style));
    centre(tools, out, middle);
    decorate(out);
    return out;
  }
  Line out;
  const Length size = tools.setter.metrics(style).x_height / 10 * 11;
  for (const std::string_view mark : parted) {
    if (out.width > 0)
      out.width += style.size * 3 / 4;
    if (const Drawing* const one = drawing_of(mark)) {
      out.items.push_back(
          {drawn(*one, {out.width + size / 2, middle}, size, stem(tools, style) / 5 * 3, style.colour)});
      out.width += size;
      continue;
    }
    Line set = tools.setter.line(plain_spans(mark, style));
    centre(tools, set, middle);
    for (Item& item : set.items) {
      move(item, out.width, 0);
      out.items.push_back(std::move(item));
    }
    out.width += set.width;
  }
  decorate(out);
  return out;
}

Line ornament(const Tools& tools) {
  const std::string& mark = tools.looks.design().ornament;
  return mark.empty() ? rule_line(tools.geometry.measure, tools.looks) : ornament(tools, mark);
}

} // namespace octavo::typesetter

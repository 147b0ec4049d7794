// See lettering.h.
#include "cover/lettering.h"

#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace octavo::cover {
namespace {

using typesetter::Alignment;
using typesetter::Caps;
using typesetter::Cut;
using typesetter::Line;
using typesetter::Lines;
using typesetter::Setter;
using typesetter::Spans;
using typesetter::TextStyle;
using typesetter::Typeface;

/// A block of words, set.
struct Block {
  Lines lines{};
  Length ascent = 0;  ///< of its first line above the baseline: its capitals'
  Length descent = 0; ///< of its last line
  Length leading = 0;
  Length size = 0; ///< of its letters
  Length height() const {
    if (lines.empty())
      return 0;
    const std::int64_t all = ascent + descent + std::int64_t{leading} * (std::ssize(lines) - 1);
    return static_cast<Length>(std::min<std::int64_t>(all, std::numeric_limits<Length>::max()));
  }
};

/// Sizes of a block, from the largest to the smallest, and how its lines stand.
struct Fit {
  TextStyle style{};
  Length largest = 0, smallest = 0;
  Length measure = 0, height = 0;
  Alignment alignment = Alignment::start;
  int leading = 115;  ///< hundredths of the size
  int tracking = 0;   ///< thousandths of the size
  int most_lines = 0; ///< while it is not at its smallest; 0: any number
};

/// Whether a line may end between two such characters without a space.
bool may_break_between(char32_t c) {
  return (c >= 0x2E80 && c < 0xA960) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x1F000 && c < 0x40000);
}

/// Scripts whose letters join or are no alphabet are not spaced out.
bool takes_tracking(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (c >= 0x0590 && text::is_letter(c) && !(c >= 0x1E00 && c < 0x2000))
      return false;
  }
  return true;
}

/// The width of the longest piece that no line should break: a word, or a few ideographs.
Length longest_word(Setter& setter, std::string_view text, const TextStyle& style) {
  constexpr int most_together = 5;
  Length longest = 0;
  std::string word;
  int together = 0;
  const auto end = [&] {
    if (!word.empty())
      longest = std::max(longest, setter.width({{word, style, -1, false}}));
    word.clear();
    together = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (text::is_space(c))
      end();
    else {
      if (may_break_between(c) && ++together > most_together)
        end();
      text::append(word, c);
    }
  }
  end();
  return longest;
}

/// The first `count` code points, and an ellipsis where that is not all.
std::string cut(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < text.size(); ++i)
    text::next(text, at);
  return at == text.size() ? std::string(text) : std::string(text::trim_end(text.substr(0, at))) + "…";
}

Block set(Setter& setter, const std::string& text, const Fit& fit, Length size, bool hyphenate) {
  TextStyle style = fit.style;
  style.size = size;
  if (fit.tracking != 0 && takes_tracking(text))
    style.tracking = thousandths(size, fit.tracking);
  typesetter::ParagraphShape shape;
  shape.measure = fit.measure;
  shape.alignment = fit.alignment;
  shape.hyphenate = hyphenate;
  shape.protrude = false;
  shape.balanced = true;
  Block block;
  block.size = size;
  block.lines = setter.paragraph({{text, style, -1, false}}, shape);
  const typesetter::FontMetrics metrics = setter.metrics(style);
  block.ascent = style.caps == Caps::all_small ? metrics.x_height : metrics.cap_height;
  block.descent = metrics.descender;
  block.leading = share(size, fit.leading, 100);
  return block;
}

/// `text` as large as fits: words are broken only where they are small already, and text is cut only where it
/// does not even fit at its smallest.
Block fitted(Setter& setter, std::string text, const Fit& fit) {
  if (text.empty())
    return {};
  constexpr std::size_t most_characters = 600;
  text = cut(text, most_characters);
  TextStyle probe = fit.style;
  probe.size = std::min(fit.largest, 4 * point); // all on one line at the largest size is no Length
  if (fit.tracking != 0 && takes_tracking(text))
    probe.tracking = thousandths(probe.size, fit.tracking);
  const std::int64_t longest = longest_word(setter, text, probe);
  const std::int64_t all = setter.width({{text, probe, -1, false}});
  // Whether even lines that were all full would be too many; setting them would show no more.
  const auto hopeless = [&](Length size) {
    const std::int64_t full_lines = all * size / probe.size / std::max(fit.measure, 1);
    return full_lines * size * fit.leading / 100 > fit.height && size > fit.smallest;
  };
  const auto fits = [&](const Block& block, Length size) {
    return block.height() <= fit.height && (fit.most_lines == 0 || size == fit.smallest ||
                                            block.lines.size() <= static_cast<std::size_t>(fit.most_lines));
  };
  const Length breakable = std::max(fit.smallest, thousandths(fit.largest, 400));
  for (Length size = fit.largest;; size = std::max(fit.smallest, size / 16 * 15)) {
    const bool whole = longest * size / probe.size <= fit.measure;
    if (!hopeless(size) && (whole || size <= breakable)) {
      Block block = set(setter, text, fit, size, !whole);
      if (fits(block, size))
        return block;
    }
    if (size == fit.smallest)
      break;
  }
  for (std::size_t count = text::length(text); count > 1;) {
    count = count * 2 / 3;
    Block block = set(setter, cut(text, count), fit, fit.smallest, true);
    if (block.height() <= fit.height)
      return block;
  }
  return {};
}

Point moved(Point from, Length x, Length y) {
  return {from.x + x, from.y + y};
}

/// A line's items are about its own start.
void put_line(Page& page, const Line& line, Length x, Length y) {
  for (Item item : line.items) {
    std::visit(Match{[&](GlyphRun& run) { run.origin = moved(run.origin, x, y); },
                     [&](Fill& fill) {
                       fill.area.x += x;
                       fill.area.y += y;
                     },
                     [&](Shape& shape) {
                       for (PathStep& step : shape.path) {
                         step.to = moved(step.to, x, y);
                         step.control1 = moved(step.control1, x, y);
                         step.control2 = moved(step.control2, x, y);
                       }
                     },
                     [&](Picture& picture) {
                       picture.area.x += x;
                       picture.area.y += y;
                     }},
               item.node);
    page.items.push_back(std::move(item));
  }
}

void put_block(Page& page, const Block& block, Length x, Length top) {
  Length baseline = top + block.ascent;
  for (const Line& line : block.lines) {
    put_line(page, line, x, baseline);
    baseline += block.leading;
  }
}

Length top_of(const Place& place, Length height) {
  const Length spare = std::max(place.area.height - height, 0);
  switch (place.anchor) {
  case Anchor::top: return place.area.y;
  case Anchor::middle: return place.area.y + spare / 2;
  case Anchor::bottom: return place.area.y + spare;
  }
  return place.area.y;
}

Fit fit_of(const Place& place, Typeface typeface, Colour colour) {
  Fit fit;
  fit.style.typeface = typeface;
  fit.style.figures = typesetter::Figures::lining;
  fit.style.colour = colour;
  fit.measure = place.area.width;
  fit.height = place.area.height;
  fit.alignment = place.alignment;
  return fit;
}

/// A short rule between the title and what follows it.
void put_rule(Page& page, const Place& place, bool right_to_left, Length y, Length unit) {
  const Length width = 110 * unit;
  const Length spare = place.area.width - width;
  const Length x = place.alignment == Alignment::centred ? spare / 2 : right_to_left ? spare : 0;
  page.items.push_back({Fill{{place.area.x + x, y, width, 4 * unit}, place.quiet}, Purpose::decoration});
}

/// What stands around a title, in type that is no larger than the title's.
Fit below(Fit fit, Length title, int percent) {
  fit.largest = std::max(fit.smallest, std::min(fit.largest, share(title, percent, 100)));
  return fit;
}

/// Returns the size of the title's letters; 0 where there are none.
Length set_title(Page& page, Setter& setter, const Words& words, const Place& place, Length unit,
                 Typeface typeface) {
  const Typeface others = typeface == Typeface::sans ? typeface : Typeface::text;
  const Length gap = 34 * unit;
  Fit series = fit_of(place, others, place.quiet);
  series.style.caps = Caps::all_small;
  series.largest = 54 * unit;
  series.smallest = 26 * unit;
  series.tracking = 90;
  series.leading = 120;
  series.most_lines = 2;
  series.height = place.area.height / 5;
  Block series_block = fitted(setter, words.series, series);

  Fit subtitle = fit_of(place, others, place.ink);
  subtitle.style.cut = Cut::italic;
  subtitle.largest = 56 * unit;
  subtitle.smallest = 26 * unit;
  subtitle.leading = 122;
  subtitle.most_lines = 3;
  subtitle.height = share(place.area.height, 3, 10);
  Block subtitle_block = fitted(setter, words.subtitle, subtitle);

  const auto above = [&] { return series_block.lines.empty() ? 0 : series_block.height() + gap; };
  const auto beneath = [&] { return subtitle_block.lines.empty() ? 0 : 2 * gap + subtitle_block.height(); };
  Fit title = fit_of(place, typeface, place.ink);
  if (typeface == Typeface::sans)
    title.style.cut = Cut::bold; // as heavy as a serif looks at this size
  title.largest = 220 * unit;
  title.smallest = 30 * unit;
  title.leading = 108;
  title.height = place.area.height - above() - beneath();
  Block title_block = fitted(setter, words.title, title);
  // A long title leaves less to what stands around it, and gets the room.
  constexpr int series_percent = 90, subtitle_percent = 85, rounds = 3;
  for (int i = 0; i < rounds && !title_block.lines.empty(); ++i) {
    const auto is_large = [&](const Block& block, const Fit& fit, int percent) {
      return !block.lines.empty() && block.size > fit.smallest &&
             block.size > share(title_block.size, percent, 100);
    };
    const bool large_series = is_large(series_block, series, series_percent);
    const bool large_subtitle = is_large(subtitle_block, subtitle, subtitle_percent);
    if (!large_series && !large_subtitle)
      break;
    if (large_series)
      series_block = fitted(setter, words.series, below(series, title_block.size, series_percent));
    if (large_subtitle)
      subtitle_block = fitted(setter, words.subtitle, below(subtitle, title_block.size, subtitle_percent));
    title.height = place.area.height - above() - beneath();
    title_block = fitted(setter, words.title, title);
  }

  Length y = top_of(place, above() + title_block.height() + beneath());
  put_block(page, series_block, place.area.x, y);
  y += above();
  put_block(page, title_block, place.area.x, y);
  y += title_block.height();
  if (subtitle_block.lines.empty())
    return title_block.size;
  if (!title_block.lines.empty())
    put_rule(page, place, title_block.lines.front().right_to_left, y + gap / 2, unit);
  put_block(page, subtitle_block, place.area.x, y + 2 * gap);
  return title_block.size;
}

void set_byline(Page& page, Setter& setter, const Words& words, const Place& place, Length unit,
                Typeface typeface, Length title) {
  Fit fit = fit_of(place, typeface == Typeface::sans ? typeface : Typeface::text, place.ink);
  fit.style.caps = Caps::all_small;
  fit.largest = 74 * unit;
  fit.smallest = 26 * unit;
  fit.tracking = 80;
  fit.leading = 120;
  fit.most_lines = 2;
  if (title > 0)
    fit = below(fit, title, 110); // small capitals are smaller than their size says
  const Block block = fitted(setter, words.authors, fit);
  put_block(page, block, place.area.x, top_of(place, block.height()));
}

} // namespace

void set_words(Page& page, Setter& setter, const Words& words, const Places& places, Length unit,
               Typeface typeface) {
  const Length title = set_title(page, setter, words, places.title, unit, typeface);
  set_byline(page, setter, words, places.byline, unit, typeface, title);
}

} // namespace octavo::cover

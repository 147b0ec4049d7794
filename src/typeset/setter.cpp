// The Setter: text into items, items into lines.
#include "typeset/setter.h"

#include "text/printable.h"
#include "text/unicode.h"
#include "text/words.h"
#include "typeset/breaker.h"
#include "typeset/line_builder.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace octavo::typesetter {
namespace {

// Fine text is taken as it is; of anything else what every document can hold.
std::string sane(std::string_view text) {
  bool plain = true, ascii = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    plain = plain && byte != 0x7F && (byte >= 0x20 || c == '\n' || c == '\t');
    ascii = ascii && byte < 0x80;
  }
  if (plain && ascii)
    return std::string(text);
  return text::clean_lines(text);
}

// The stages of a search for line ends, each more patient than the one before it.
struct Stage {
  bool hyphenate;
  Tolerance tolerance;
  bool in_parts = false; // of compounds
};
constexpr std::array stages = {
    Stage{false, {40, false}},        // a setting without hyphens, where there is a good one
    Stage{true, {110, false}},        // with hyphens
    Stage{true, {1500, false}, true}, // lines that show how loose they are
    Stage{true, {0, true}, true},     // whatever can be had
};

// Of a line of a setting that is not the best: a page that ends level is not worth a line that is looser.
constexpr std::int64_t most_badness_around = 200;

// The line of a built setting that goes from one place to another; null where none does.
const Line* line_of(const Setting& setting, const Breaking& breaking, std::uint32_t from, std::uint32_t end) {
  const auto found = std::lower_bound(breaking.ends.begin(), breaking.ends.end(), end);
  if (found == breaking.ends.end() || *found != end ||
      (found == breaking.ends.begin() ? 0 : *std::prev(found)) != from)
    return nullptr;
  return &setting.lines[static_cast<std::size_t>(found - breaking.ends.begin())];
}

// A word of up to four characters is a runt where it is all of a line, however wide it is. 0 where the last
// word is longer.
std::int64_t width_of_short_last_word(const Items& items) {
  constexpr std::size_t characters = 4;
  const std::size_t end = items.pieces.size();
  std::size_t first = end - 1;
  std::int64_t width = items.pieces[first].width;
  for (; first > 0 && items.pieces[first - 1].gap == Gap::none; --first)
    width += items.pieces[first - 1].width;
  return text::length(items.word(first, end)) <= characters ? width : 0;
}

std::size_t hyphens_in_a_row(const std::vector<Place>& places, const std::vector<std::uint32_t>& ends) {
  std::size_t row = 0, longest = 0;
  for (const std::uint32_t end : ends) {
    row = places[end].hyphen ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  return longest;
}

std::size_t parted_bonds(const std::vector<Place>& places, const std::vector<std::uint32_t>& ends) {
  return static_cast<std::size_t>(
      std::count_if(ends.begin(), ends.end(), [&](std::uint32_t end) { return places[end].parts_bond; }));
}

} // namespace

struct Setter::Implementation {
  explicit Implementation(const SetterOptions& options)
      : other_patterns(options.other_patterns),
        faces(typesetter::family(options.family), options.user_fonts,
              !options.system_fonts  ? nullptr
              : options.shared_fonts ? options.shared_fonts
                                     : system_fonts(options.language)),
        shaper(faces, options.language), breaks(options.language),
        hyphenation(options.language, options.patterns), builder(shaper, options.first_font),
        right_to_left(text::is_right_to_left(options.language)), protrude(options.protrude) {}

  std::vector<Breaking> search(Items& items, const ParagraphShape& shape, const LineGoal& goal, bool around,
                               std::vector<Place>& places);
  void balance(const std::vector<Place>& places, const LineGoal& goal,
               std::vector<std::uint32_t>& ends) const;
  /// The settings of a piece of a paragraph that has no line ends; `first`: it begins the paragraph.
  std::vector<Setting> set(const Spans& spans, const ParagraphShape& shape, bool first, bool around);
  std::vector<Setting> set_all(const Spans& spans, const ParagraphShape& shape, bool around);

  /// make_items(), after which the languages of `spans` have the same numbers in the shaper and for
  /// hyphenation.
  Items items_of(const Spans& spans);

  std::map<std::string, std::shared_ptr<const Dictionary>, std::less<>> other_patterns;
  Faces faces;
  Shaper shaper;
  Breaks breaks;
  Hyphenation hyphenation;
  LineBuilder builder;
  bool right_to_left;
  bool protrude;
};

Items Setter::Implementation::items_of(const Spans& spans) {
  for (const Span& span : spans)
    if (!span.language.empty() && shaper.language(span.language) > hyphenation.others()) {
      const auto own = other_patterns.find(span.language);
      hyphenation.add(Hyphenation(span.language, own == other_patterns.end() ? nullptr : own->second));
    }
  return make_items(spans, shaper, right_to_left);
}

std::vector<Breaking> Setter::Implementation::search(Items& items, const ParagraphShape& shape,
                                                     const LineGoal& goal, bool around,
                                                     std::vector<Place>& places) {
  const bool ragged = shape.alignment != Alignment::justified;
  PlaceOptions options;
  options.protrude =
      protrude && shape.protrude && shape.alignment != Alignment::centred && !items.right_to_left;
  bool found = false;
  std::vector<Breaking> best; // so far
  std::vector<Place> places_of_best;
  for (const Stage& stage : stages) {
    const bool hyphenate = stage.hyphenate && shape.hyphenate;
    if (ragged && !stage.tolerance.any && !stage.hyphenate)
      continue; // a ragged line is seldom bad enough for a hyphen: the later stages know
    if (!found || hyphenate != options.hyphenate || stage.in_parts != options.in_parts ||
        stage.tolerance.any) {
      options.hyphenate = hyphenate;
      options.in_parts = stage.in_parts;
      options.emergency =
          stage.tolerance.any ? std::max<std::int64_t>(std::min(goal.first, goal.other), 1) : 0;
      places = find_places(items, shaper, breaks, hyphenation, options);
      found = true;
    }
    // Settings of more or fewer lines may be looser than the best one, which has to keep to the stage's
    // bounds.
    Tolerance tolerance = stage.tolerance;
    tolerance.badness = std::max(tolerance.badness, most_badness_around);
    auto tried = break_lines(places, goal, tolerance, around);
    if (tried.empty() || (!stage.tolerance.any && tried.front().worst > stage.tolerance.badness))
      continue;
    // A runt, three hyphens under one another, or a name that is parted are worth a look at looser lines.
    const bool is_fine = !tried.front().runt && hyphens_in_a_row(places, tried.front().ends) < 3 &&
                         parted_bonds(places, tried.front().ends) == 0;
    const bool is_best = best.empty() || tried.front().demerits < best.front().demerits;
    if (is_fine && is_best)
      return tried;
    if (is_best) {
      best = std::move(tried);
      places_of_best = places;
    }
    if (is_fine)
      break;
  }
  if (best.empty()) {
    Breaking all;
    all.ends.push_back(static_cast<std::uint32_t>(places.size() - 1));
    best.push_back(std::move(all));
    return best;
  }
  places = std::move(places_of_best);
  return best;
}

// The narrowest measure that needs no more lines makes them about equal.
void Setter::Implementation::balance(const std::vector<Place>& places, const LineGoal& goal,
                                     std::vector<std::uint32_t>& ends) const {
  const std::int64_t indent = goal.first - goal.other;
  std::int64_t low = goal.other / 4, high = goal.other;
  const auto fits = [&](const std::vector<std::uint32_t>& tried, const LineGoal& narrow) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < tried.size(); ++i) {
      if (shortfall(places[from], places[tried[i]], i == 0 ? narrow.first : narrow.other) < 0)
        return false;
      from = tried[i];
    }
    return tried.size() <= ends.size();
  };
  for (int step = 0; step < 12 && ends.size() > 1; ++step) {
    const std::int64_t middle = (low + high) / 2;
    LineGoal narrow = goal;
    narrow.other = middle;
    narrow.first = middle + indent;
    auto tried = break_lines(places, narrow, {0, true});
    if (!tried.empty() && fits(tried.front().ends, narrow)) {
      high = middle;
      ends = std::move(tried.front().ends);
    } else {
      low = middle;
    }
  }
}

std::vector<Setting> Setter::Implementation::set(const Spans& spans, const ParagraphShape& shape, bool first,
                                                 bool around) {
  std::vector<Setting> out(1);
  Items items = items_of(spans);
  LineForm form;
  form.measure = shape.measure;
  form.alignment = shape.alignment;
  form.protrude = protrude && shape.protrude && shape.alignment != Alignment::centred;
  const Length first_indent = first ? shape.first_indent : shape.other_indent;
  if (items.pieces.empty()) {
    Line empty;
    empty.left = items.right_to_left ? 0 : first_indent;
    empty.right_to_left = items.right_to_left;
    out.front().lines.push_back(std::move(empty));
    return out;
  }
  LineGoal goal;
  goal.first = std::int64_t{shape.measure} - first_indent;
  goal.other = std::int64_t{shape.measure} - shape.other_indent;
  if (first)
    for (const Length head : shape.head_indents)
      goal.head.push_back(std::int64_t{shape.measure} - head);
  goal.justified = shape.alignment == Alignment::justified;
  Length size = 0;
  for (const Look& look : items.looks)
    size = std::max(size, look.size);
  goal.shortest_last = std::max(
      {shape.first_indent + std::int64_t{size}, size * std::int64_t{2}, width_of_short_last_word(items) + 1});
  std::vector<Place> places;
  std::vector<Breaking> breakings = search(items, shape, goal, around && goal.justified, places);
  if (shape.balanced && !goal.justified)
    balance(places, goal, breakings.front().ends);
  const std::size_t parted = parted_bonds(places, breakings.front().ends);
  for (const Breaking& breaking : breakings) {
    const bool best = breaking.looseness == 0;
    if (!best && (breaking.worst > most_badness_around || (breaking.runt && !breakings.front().runt) ||
                  parted_bonds(places, breaking.ends) > parted)) // a page's end is not worth it
      continue;
    Setting& setting = best ? out.front() : out.emplace_back();
    setting.looseness = breaking.looseness;
    setting.demerits = breaking.demerits;
    setting.lines.reserve(breaking.ends.size());
    std::uint32_t from = 0;
    for (const std::uint32_t end : breaking.ends) {
      const std::size_t number = setting.lines.size();
      const bool head = number < goal.head.size();
      const Line* const built =
          best || !goal.head.empty() ? nullptr : line_of(out.front(), breakings.front(), from, end);
      form.indent = head ? shape.head_indents[number] : from == 0 ? first_indent : shape.other_indent;
      form.stretch = places[end].kind != PlaceKind::end;
      setting.lines.push_back(built != nullptr ? *built
                                               : builder.build(items, places[from], places[end], form));
      from = end;
    }
  }
  return out;
}

std::vector<Setting> Setter::Implementation::set_all(const Spans& spans, const ParagraphShape& shape,
                                                     bool around) {
  std::vector<Setting> out;
  Spans part; // up to the next line end that belongs to the text
  const auto set_part = [&] {
    std::vector<Setting> settings = set(part, shape, out.empty(), false);
    if (out.empty()) {
      out = std::move(settings);
    } else {
      std::move(settings.front().lines.begin(), settings.front().lines.end(),
                std::back_inserter(out.front().lines));
      out.front().demerits += settings.front().demerits;
    }
    part.clear();
  };
  for (const Span& span : spans) {
    const std::string text = sane(span.text);
    std::string_view rest = text;
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      part.push_back(span);
      part.back().text = rest.substr(0, end);
      set_part();
      rest.remove_prefix(end + 1);
    }
    part.push_back(span);
    part.back().text = rest;
  }
  if (around && out.empty())
    return set(part, shape, true, true);
  set_part();
  return out;
}

Setter::Setter(const SetterOptions& options) : implementation_(std::make_unique<Implementation>(options)) {}
Setter::~Setter() = default;

Lines Setter::paragraph(const Spans& spans, const ParagraphShape& shape) {
  return std::move(implementation_->set_all(spans, shape, false).front().lines);
}

std::vector<Setting> Setter::settings(const Spans& spans, const ParagraphShape& shape) {
  return implementation_->set_all(spans, shape, true);
}

Line Setter::line(const Spans& spans) {
  Spans sane_spans = spans;
  for (Span& span : sane_spans)
    span.text = sane(span.text);
  return implementation_->builder.natural(implementation_->items_of(sane_spans));
}

Length Setter::width(const Spans& spans) {
  Spans sane_spans = spans;
  for (Span& span : sane_spans)
    span.text = sane(span.text);
  return static_cast<Length>(
      std::min<std::int64_t>(implementation_->builder.width(implementation_->items_of(sane_spans)),
                             std::numeric_limits<Length>::max()));
}

FontMetrics Setter::metrics(const TextStyle& style) const {
  const Faces& faces = implementation_->faces;
  const Face& face = faces[faces.of_style(style)];
  const auto at_size = [&](Length units) {
    return static_cast<Length>(scaled(units, style.size, face.units_per_em()));
  };
  const FontMetrics& units = face.metrics();
  return {at_size(units.ascender),
          at_size(units.descender),
          at_size(units.cap_height),
          at_size(units.x_height),
          at_size(units.underline_depth),
          at_size(units.underline),
          at_size(units.strikethrough_height),
          at_size(units.strikethrough)};
}

bool Setter::has(const TextStyle& style, char32_t character) const {
  const Faces& faces = implementation_->faces;
  return faces[faces.of_style(style)].has(character);
}

Contour Setter::contour(const GlyphRun& run, std::size_t glyph) const {
  return {implementation_->builder.face(run), run.glyphs[glyph].id, run.size};
}

const Font& Setter::font(const GlyphRun& run) const {
  return implementation_->builder.face(run).description();
}

const std::vector<Font>& Setter::fonts() const {
  return implementation_->builder.fonts();
}

FontHelp Setter::help() const {
  return implementation_->faces.help();
}

} // namespace octavo::typesetter

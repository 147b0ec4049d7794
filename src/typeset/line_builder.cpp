// Building of lines: parts in the order in which they are drawn, the division of what a line lacks or exceeds
// over its gaps and letters, and the glyph runs.
#include "typeset/line_builder.h"

#include "text/unicode.h"
#include "typeset/bidi.h"
#include "typeset/contours.h"
#include "typeset/east_asian.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <limits>
#include <utility>

namespace octavo::typesetter {

/// A piece, or the part of one that stands on this line; or a gap.
struct LineBuilder::Part {
  const Shaped* shaped = nullptr; ///< null: a gap
  std::uint32_t look = 0;
  std::uint8_t level = 0;
  bool fixed = false; ///< a no-break space
  std::int64_t width = 0;
};

/// What is put between so many places together, in shares that add up exactly.
struct LineBuilder::Shares {
  std::int64_t all = 0, count = 0;
  std::int64_t taken = 0, given = 0;

  /// That of the next place.
  std::int64_t next() {
    if (count == 0)
      return 0;
    const std::int64_t product = all * ++taken;
    std::int64_t up_to = product / count;
    if (product < 0 && up_to * count != product)
      --up_to;
    return up_to - std::exchange(given, up_to);
  }
};

/// What is drawn so far.
struct LineBuilder::Pen {
  Line& line;
  std::int64_t x = 0;
  int expansion = 0;
  Shares letters{}, gaps{};
  GlyphRun run{};
  int element = -1; ///< that the run is part of
  bool open = false;

  void flush() {
    if (open && !run.glyphs.empty())
      line.items.push_back({std::move(run), Purpose::text, element});
    run = {};
    open = false;
  }

  void begin(std::uint32_t font, const Look& look) {
    if (open && run.font == font && run.size == look.size && run.colour == look.colour &&
        element == look.element)
      return;
    flush();
    element = look.element;
    run.font = font;
    run.size = look.size;
    run.colour = look.colour;
    run.expansion = expansion;
    run.origin = {static_cast<Length>(x), 0};
    open = true;
  }
};

namespace {

constexpr char soft_hyphen[] = "\xC2\xAD", no_break_space[] = "\xC2\xA0";

/// Whether the line ends in a hyphen of the text's own. Its text then has a soft hyphen after it: what reads
/// a PDF drops a hyphen at a line's end, and that one is for it to drop.
bool says_that_the_word_goes_on(Line& line) {
  if (line.right_to_left || line.items.empty())
    return false;
  auto* const run = std::get_if<GlyphRun>(&line.items.back().node);
  if (run == nullptr || !run->text.ends_with('-'))
    return false;
  std::size_t before = run->text.size() - 1;
  if (before == 0 || !text::is_alphanumeric(text::previous(run->text, before)))
    return false;
  const auto last = std::find_if(run->glyphs.rbegin(), run->glyphs.rend(),
                                 [](const Glyph& glyph) { return glyph.text_bytes > 0; });
  last->text_bytes = static_cast<std::uint16_t>(last->text_bytes + std::size(soft_hyphen) - 1);
  run->text += soft_hyphen;
  return true;
}

} // namespace

LineBuilder::LineBuilder(Shaper& shaper, std::uint32_t first_font)
    : shaper_(shaper), first_font_(first_font) {}
LineBuilder::~LineBuilder() = default;

std::uint32_t LineBuilder::font_index(Faces::Number face) {
  constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();
  if (font_of_face_.size() <= face)
    font_of_face_.resize(face + std::size_t{1}, unknown);
  if (font_of_face_[face] == unknown) {
    font_of_face_[face] = first_font_ + static_cast<std::uint32_t>(fonts_.size());
    fonts_.push_back(shaper_.faces()[face].description());
  }
  return font_of_face_[face];
}

const Face& LineBuilder::face(const GlyphRun& run) const {
  const auto found = std::find(font_of_face_.begin(), font_of_face_.end(), run.font);
  return shaper_.faces()[static_cast<Faces::Number>(found - font_of_face_.begin())];
}

void LineBuilder::add_part(const Items& items, std::size_t index, std::uint32_t from, std::uint32_t to,
                           bool hyphen) {
  const Piece& piece = items.pieces[index];
  const Look& look = items.look(piece);
  if (from == 0 && to == piece.size() && !hyphen) {
    parts_.push_back({piece.shaped, piece.look, piece.level, false, piece.width});
    return;
  }
  std::string_view text = std::string_view(items.text).substr(piece.at + from, to - from);
  if (hyphen && text.ends_with(soft_hyphen))
    text.remove_suffix(2);
  Shape shape = look.shape;
  shape.right_to_left = (piece.level & 1) != 0;
  shape.hyphen = hyphen;
  if (text.empty() && !hyphen)
    return;
  const Shaped& shaped = shaper_.shape(text, shape);
  parts_.push_back(
      {&shaped, piece.look, piece.level, false,
       shaper_.width(shaped, look.size) + static_cast<std::int64_t>(look.tracking) * shaped.letters});
}

void LineBuilder::collect(const Items& items, const Place& from, const Place& to) {
  parts_.clear();
  const std::size_t end = to.at > 0 ? to.piece + std::size_t{1} : to.piece;
  for (std::size_t i = from.piece; i < end; ++i) {
    const Piece& piece = items.pieces[i];
    const bool last = i + 1 == end;
    add_part(items, i, i == from.piece ? from.at : 0, last && to.at > 0 ? to.at : piece.size(),
             last && to.kind == PlaceKind::hyphen);
    if (!last && piece.gap != Gap::none)
      parts_.push_back({nullptr, piece.gap_look, piece.gap_level, piece.gap == Gap::fixed,
                        items.looks[piece.gap_look].space});
  }
  const bool mixed =
      std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.level != 0; });
  if (!mixed)
    return;
  std::vector<std::uint8_t> levels;
  for (const Part& part : parts_)
    levels.push_back(part.level);
  std::vector<Part> drawn;
  for (const std::uint32_t index : visual_order(levels))
    drawn.push_back(parts_[index]);
  parts_ = std::move(drawn);
}

void LineBuilder::expand(const Items& items, int expansion) {
  for (Part& part : parts_)
    if (part.shaped != nullptr) {
      const Look& look = items.looks[part.look];
      part.width = shaper_.width(*part.shaped, look.size, expansion) +
                   static_cast<std::int64_t>(look.tracking) * part.shaped->letters;
    }
}

// Without the tracking after the last glyph.
std::int64_t LineBuilder::natural_width(const Items& items) const {
  std::int64_t width = 0;
  for (const Part& part : parts_)
    width += part.width;
  if (!parts_.empty() && parts_.back().shaped != nullptr && parts_.back().shaped->count > 0) {
    const Shaped& shaped = *parts_.back().shaped;
    if (shaper_.glyphs(shaped)[shaped.count - 1].spaced)
      width -= items.looks[parts_.back().look].tracking;
  }
  return width;
}

Line LineBuilder::build(const Items& items, const Place& from, const Place& to, const LineForm& form) {
  Line line;
  line.right_to_left = items.right_to_left;
  line.begins = from.kind == PlaceKind::start;
  collect(items, from, to);
  const bool justified = form.alignment == Alignment::justified;
  const std::int64_t target = std::int64_t{form.measure} - form.indent;
  Edges edges = hanging_edges(items, form, 0);
  std::int64_t width = natural_width(items) - edges.left - edges.right;
  Filling filling;
  if (width > target || (justified && form.stretch)) {
    const Room room = find_room(items);
    filling.expansion = justified ? room.expansion(target - width) : 0;
    const auto expand_all = [&] {
      expand(items, filling.expansion);
      edges = hanging_edges(items, form, filling.expansion);
      width = natural_width(items) - edges.left - edges.right;
    };
    if (filling.expansion != 0)
      expand_all();
    if (!room.fill(filling, target - width, target) && filling.expansion != 0) {
      filling.expansion = 0;
      expand_all();
    }
    width += filling.for_letters + filling.for_gaps;
    line.spaces = room.spaces;
    line.added = filling.for_gaps;
  }
  const std::int64_t free = std::max<std::int64_t>(target - width, 0);
  const Alignment alignment = justified ? Alignment::start : form.alignment;
  const bool at_start = alignment == Alignment::start;
  std::int64_t left = items.right_to_left ? 0 : form.indent;
  if (alignment == Alignment::centred)
    left += free / 2;
  else if (at_start == items.right_to_left)
    left += free;
  line.left = static_cast<Length>(left);
  line.width = static_cast<Length>(width);
  draw(items, line, left - edges.left, filling);
  line.hyphenated =
      to.kind == PlaceKind::hyphen || (to.kind == PlaceKind::inside && says_that_the_word_goes_on(line));
  return line;
}

LineBuilder::Edges LineBuilder::hanging_edges(const Items& items, const LineForm& form, int expansion) const {
  Edges edges;
  if (!form.protrude || parts_.empty() || items.right_to_left)
    return edges;
  const bool justified = form.alignment == Alignment::justified;
  const Part &first = parts_.front(), &last = parts_.back();
  if (first.shaped != nullptr && (justified || form.alignment == Alignment::start))
    edges.left = shaper_.hang_left(*first.shaped, items.looks[first.look].size, expansion);
  if (last.shaped != nullptr && (justified || form.alignment == Alignment::end))
    edges.right = shaper_.hang_right(*last.shaped, items.looks[last.look].size, expansion);
  return edges;
}

Room LineBuilder::find_room(const Items& items) const {
  Room room;
  for (const Part& part : parts_) {
    if (part.shaped == nullptr) {
      room.spaces += part.width;
      continue;
    }
    room.ems += part.shaped->letters * letter_em(*part.shaped, items.looks[part.look].size);
    room.glyphs += part.width;
    room.ideographic = room.ideographic || part.shaped->ideographic;
  }
  // Nothing goes after the last glyph of the line.
  if (const Part* const last = parts_.empty() ? nullptr : &parts_.back();
      last != nullptr && last->shaped != nullptr && last->shaped->count > 0 &&
      shaper_.glyphs(*last->shaped)[last->shaped->count - 1].spaced)
    room.ems -= letter_em(*last->shaped, items.looks[last->look].size);
  return room;
}

Line LineBuilder::natural(const Items& items) {
  Line line;
  line.right_to_left = items.right_to_left;
  Place from, to;
  to.piece = static_cast<std::uint32_t>(items.pieces.size());
  to.kind = PlaceKind::end;
  collect(items, from, to);
  line.width =
      static_cast<Length>(std::min<std::int64_t>(natural_width(items), std::numeric_limits<Length>::max()));
  draw(items, line, 0, {});
  return line;
}

std::int64_t LineBuilder::width(const Items& items) {
  Place from, to;
  to.piece = static_cast<std::uint32_t>(items.pieces.size());
  to.kind = PlaceKind::end;
  collect(items, from, to);
  return natural_width(items);
}

void LineBuilder::draw(const Items& items, Line& line, std::int64_t x, const Filling& filling) {
  Pen pen{line, x, filling.expansion, {filling.for_letters}, {filling.for_gaps}};
  std::size_t glyphs = 0, bytes = 0;
  for (const Part& part : parts_) {
    pen.gaps.count += part.shaped == nullptr ? 1 : 0;
    pen.letters.count += part.shaped != nullptr ? part.shaped->letters : 0;
    glyphs += part.shaped != nullptr ? part.shaped->count : 1;
    bytes += part.shaped != nullptr ? part.shaped->text.size() : std::size(no_break_space);
  }
  // Nothing goes after the last glyph of the line.
  if (!parts_.empty() && parts_.back().shaped != nullptr && parts_.back().shaped->count > 0 &&
      shaper_.glyphs(*parts_.back().shaped)[parts_.back().shaped->count - 1].spaced)
    --pen.letters.count;
  if (pen.letters.count == 0 && filling.for_letters < 0 && pen.gaps.count > 0) {
    pen.gaps.all += filling.for_letters;
    pen.letters.all = 0;
  }
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    const Look& look = items.looks[part.look];
    const std::int64_t start = pen.x;
    if (part.shaped != nullptr) {
      if (!pen.open) {
        pen.run.glyphs.reserve(glyphs);
        pen.run.text.reserve(bytes);
      }
      draw_part(items, part, i + 1 == parts_.size(), pen);
    } else {
      pen.begin(font_index(look.shape.face), look);
      Glyph space;
      space.id = look.space_glyph;
      const std::string_view text = part.fixed ? no_break_space : " ";
      space.text_bytes = static_cast<std::uint16_t>(text.size());
      space.advance = static_cast<Length>(part.width + pen.gaps.next());
      pen.run.glyphs.push_back(space);
      pen.run.text += text;
      pen.x += space.advance;
    }
    if (look.mark >= 0 && (line.marks.empty() || line.marks.back() != look.mark))
      line.marks.push_back(look.mark);
    for (const bool struck : {false, true})
      if (struck ? look.struck : look.underlined) {
        const auto same = std::find_if(ruled_.rbegin(), ruled_.rend(), [&](const Ruled& one) {
          return one.struck == struck && one.to == start;
        });
        if (same != ruled_.rend())
          same->to = pen.x;
        else
          ruled_.push_back({start, pen.x, part.look, struck});
      }
    if (look.link < 0 || pen.x == start)
      continue;
    if (!line.links.empty() && line.links.back().link == look.link &&
        line.links.back().x + line.links.back().width == static_cast<Length>(start))
      line.links.back().width += static_cast<Length>(pen.x - start);
    else
      line.links.push_back(
          {static_cast<Length>(start), static_cast<Length>(pen.x - start), look.link, look.element});
  }
  pen.flush();
  draw_rules(items, line);
}

// Below the type that they belong to, so that a line still ends in its last glyphs.
void LineBuilder::draw_rules(const Items& items, Line& line) {
  std::vector<Item> rules;
  for (const Ruled& one : ruled_) {
    const Look& look = items.looks[one.look];
    const Face& face = shaper_.faces()[look.shape.face];
    const auto at_size = [&](Length units) {
      return static_cast<Length>(scaled(units, look.size, face.units_per_em()));
    };
    const FontMetrics& metrics = face.metrics();
    const Length weight =
        std::max<Length>(at_size(one.struck ? metrics.strikethrough : metrics.underline), 1);
    const Length y = one.struck ? -at_size(metrics.strikethrough_height) : at_size(metrics.underline_depth);
    rules.push_back(
        {Fill{{static_cast<Length>(one.from), y - look.rise, static_cast<Length>(one.to - one.from), weight},
              look.colour},
         Purpose::decoration});
  }
  ruled_.clear();
  // In the middle between the ideographs of two lines.
  for (const Dot& dot : dots_) {
    const Look& look = items.looks[dot.look];
    const Length height = look.size / 100 * (shaper_.dots_below(look.shape) ? -25 : 101) + look.rise;
    rules.push_back(
        {octavo::Shape{circle({dot.x, -height}, look.size * 6 / 100), look.colour, 0}, Purpose::decoration});
  }
  dots_.clear();
  line.items.insert(line.items.begin(), std::make_move_iterator(rules.begin()),
                    std::make_move_iterator(rules.end()));
}

void LineBuilder::draw_part(const Items& items, const Part& part, bool last_part, Pen& pen) {
  const Look& look = items.looks[part.look];
  const Shaped& shaped = *part.shaped;
  const ShapedGlyph* glyphs = shaper_.glyphs(shaped);
  Faces::Number face = Faces::none;
  int em = 1000;
  std::int64_t units = 0, drawn = 0; // of the stretch in this face: the error of rounding is carried along it
  std::size_t text_from = 0, text_to = 0; // of the word: what the run is still to be given
  const auto add_text = [&] {
    pen.run.text += shaped.text.substr(text_from, text_to - text_from);
    text_from = text_to;
  };
  for (std::size_t i = 0; i < shaped.count; ++i) {
    const ShapedGlyph& from = glyphs[i];
    const std::string_view text = shaped.text.substr(from.text_at, from.text_bytes);
    if (i == 0 || from.face != face) {
      add_text();
      face = from.face;
      em = face == Faces::none ? 1000 : shaper_.faces()[face].units_per_em();
      units = drawn = 0;
      if (face != Faces::none)
        pen.begin(font_index(face), look);
    }
    units += from.advance;
    const int expansion = face == Faces::none ? 0 : pen.expansion;
    std::int64_t advance = scaled(units, look.size, em, expansion) - drawn;
    drawn += advance;
    const std::int64_t drawn_width = advance;
    const bool last = last_part && i + 1 == shaped.count;
    if (from.spaced && !last)
      advance += look.tracking + pen.letters.next();
    if (face == Faces::none) {
      const std::int64_t start = pen.x;
      draw_missing(look, static_cast<char32_t>(from.x_offset), text, pen);
      pen.x = start + advance;
      continue;
    }
    Glyph glyph;
    glyph.id = from.id;
    glyph.text_bytes = static_cast<std::uint16_t>(text.size());
    glyph.advance = static_cast<Length>(advance);
    if (from.x_offset != 0)
      glyph.x_offset = static_cast<Length>(scaled(from.x_offset, look.size, em, expansion));
    glyph.y_offset = look.rise;
    if (from.y_offset != 0)
      glyph.y_offset += static_cast<Length>(scaled(from.y_offset, look.size, em));
    pen.run.glyphs.push_back(glyph);
    if (from.text_at != text_to) {
      add_text();
      text_from = from.text_at;
    }
    text_to = from.text_at + text.size();
    if (look.dotted && !text.empty() && is_dotted(text::first(text)))
      dots_.push_back({static_cast<Length>(pen.x + drawn_width / 2), part.look});
    pen.x += advance;
  }
  add_text();
}

// A box with the code point in two rows of small figures, the first of which has the character as its text.
void LineBuilder::draw_missing(const Look& look, char32_t character, std::string_view text, Pen& pen) {
  pen.flush();
  const auto part = [&](int thousandths) {
    return static_cast<Length>(scaled(thousandths, look.size, 1000));
  };
  const Length rule = std::max(part(25), Length{1}), bottom = part(120), top = -part(700);
  const Length left = static_cast<Length>(pen.x) + part(50), width = part(character > 0xFFFF ? 750 : 550);
  const Length height = bottom - top;
  for (const Rectangle& area :
       {Rectangle{left, top, width, rule}, Rectangle{left, bottom - rule, width, rule},
        Rectangle{left, top, rule, height}, Rectangle{left + width - rule, top, rule, height}})
    pen.line.items.push_back({Fill{area, look.colour}, Purpose::text, look.element});
  std::array<char, 16> digits{};
  const int count = std::snprintf(digits.data(), digits.size(), character > 0xFFFF ? "%06X" : "%04X",
                                  static_cast<unsigned>(character));
  const int columns = count / 2;
  constexpr auto sans = static_cast<Faces::Number>(Bundled::libertinus_sans_regular);
  const Face& face = shaper_.faces()[sans];
  const Length size = part(320);
  for (int row = 0; row < 2; ++row) {
    GlyphRun run;
    run.font = font_index(sans);
    run.size = size;
    run.colour = look.colour;
    Length all = 0;
    for (int column = 0; column < columns; ++column) {
      hb_codepoint_t id = 0;
      hb_font_get_nominal_glyph(
          face.font(), static_cast<unsigned char>(digits[static_cast<std::size_t>(row * columns + column)]),
          &id);
      Glyph glyph;
      glyph.id = static_cast<std::uint16_t>(id);
      glyph.advance = static_cast<Length>(
          scaled(hb_font_get_glyph_h_advance(face.font(), id), size, face.units_per_em()));
      all += glyph.advance;
      run.glyphs.push_back(glyph);
    }
    run.origin = {left + (width - all) / 2, row == 0 ? -part(360) : -part(0)};
    if (row == 0) {
      run.glyphs.front().text_bytes = static_cast<std::uint16_t>(text.size());
      run.text = text;
    }
    pen.line.items.push_back({std::move(run), Purpose::text, look.element});
  }
}

} // namespace octavo::typesetter

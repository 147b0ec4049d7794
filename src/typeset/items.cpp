// Spans into pieces and gaps.
#include "typeset/items.h"

#include "text/unicode.h"
#include "typeset/bidi.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

class Maker {
public:
  Maker(Items& items, Shaper& shaper, const std::vector<std::uint8_t>& levels)
      : items_(items), shaper_(shaper), levels_(levels) {}

  void add_span(std::uint32_t look, std::uint32_t from, std::uint32_t to) {
    const std::string_view text = items_.text;
    std::uint32_t start = from;
    for (std::uint32_t at = from; at <= to; ++at) {
      const bool end = at == to;
      const bool space = !end && is_space(text[at]);
      const bool fixed = !end && at + 1 < to && text[at] == '\xC2' && text[at + 1] == '\xA0';
      if (!end && !space && !fixed && (at == start || level(at) == level(start)))
        continue;
      if (at > start)
        add_piece(look, start, at);
      start = at;
      if (space || fixed) {
        add_gap(look, fixed ? Gap::fixed : Gap::space, level(at));
        at += fixed ? 1 : 0;
        start = at + 1;
      }
    }
  }

private:
  std::uint8_t level(std::uint32_t at) const {
    return levels_.empty() ? static_cast<std::uint8_t>(items_.right_to_left) : levels_[at];
  }

  void add_piece(std::uint32_t look_index, std::uint32_t from, std::uint32_t to) {
    const Look& look = items_.looks[look_index];
    Piece piece;
    piece.look = look_index;
    piece.at = from;
    piece.level = level(from);
    Shape shape = look.shape;
    shape.right_to_left = (piece.level & 1) != 0;
    piece.shaped = &shaper_.shape(std::string_view(items_.text).substr(from, to - from), shape);
    piece.width = shaper_.width(*piece.shaped, look.size) +
                  static_cast<std::int64_t>(look.tracking) * piece.shaped->letters;
    items_.pieces.push_back(piece);
  }

  // A no-break space wins over the others of its run.
  void add_gap(std::uint32_t look, Gap gap, std::uint8_t level) {
    if (items_.pieces.empty())
      return;
    Piece& before = items_.pieces.back();
    if (before.gap == Gap::none) {
      before.gap_look = look;
      before.gap_level = level;
      before.gap = gap;
    } else if (gap == Gap::fixed) {
      before.gap = gap;
    }
  }

  Items& items_;
  Shaper& shaper_;
  const std::vector<std::uint8_t>& levels_;
};

/// The look of a style.
Look make_look(const TextStyle& style, const Faces& faces) {
  Look look;
  look.shape.face = faces.of_style(style);
  // Small capitals are never faked.
  look.shape.caps = faces[look.shape.face].has_small_caps() ? style.caps : Caps::as_typed;
  if (style.fixed_pitch) {
    const auto [face, pitch] = faces.fixed_pitch();
    look.shape.face = face;
    look.shape.pitch = pitch;
  }
  look.shape.figures = style.figures;
  look.shape.ligatures = style.tracking == 0 && !style.fixed_pitch;
  look.dotted = style.emphasised;
  if (style.emphasised) {
    TextStyle strong = style;
    strong.cut = Cut::bold;
    look.shape.emphatic = faces.of_style(strong);
  }
  look.size = style.size;
  look.underlined = style.underlined;
  look.struck = style.struck;
  look.tracking = style.tracking;
  look.colour = style.colour;
  const Face& face = faces[look.shape.face];
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(face.font(), U' ', &glyph);
  look.space_glyph = static_cast<std::uint16_t>(glyph);
  look.space = static_cast<Length>(
      scaled(hb_font_get_glyph_h_advance(face.font(), glyph), style.size, face.units_per_em()) +
      style.tracking);
  if (look.shape.pitch > 0)
    look.space = static_cast<Length>(scaled(look.shape.pitch, style.size, 1000));
  return look;
}

/// Whether the font has raised or lowered forms of all that stands in `text`.
bool has_forms(std::string_view text, Shape shape, Height height, Shaper& shaper) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", from), text.size());
    if (end > from) {
      const std::string_view word = text.substr(from, end - from);
      shape.height = Height::baseline;
      const Shaped usual = shaper.shape(word, shape);
      shape.height = height;
      const Shaped& formed = shaper.shape(word, shape);
      if (usual.count != formed.count)
        return false;
      for (std::size_t i = 0; i < usual.count; ++i)
        if (shaper.glyphs(usual)[i].id == shaper.glyphs(formed)[i].id)
          return false;
    }
    from = end + 1;
  }
  return true;
}

/// Sets in full letters, without the space between that small capitals have, what the font has no small
/// capitals of: none of a script that it has none of, or of none at all.
void drop_missing_caps(Look& look, std::string_view text, const TextStyle& style, Shaper& shaper) {
  if (style.caps == Caps::as_typed)
    return;
  Shape plain = look.shape;
  plain.caps = Caps::as_typed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (!text::is_lower(text::next(text, at)))
      continue;
    const std::string_view letter = text.substr(from, at - from);
    const Shaped usual = shaper.shape(letter, plain);
    const Shaped& capital = shaper.shape(letter, look.shape);
    if (usual.count == 1 && capital.count == 1 && shaper.glyphs(usual)->id == shaper.glyphs(capital)->id) {
      look.shape = plain;
      look.shape.ligatures = true;
      look.space -= look.tracking;
      look.tracking = 0;
      return;
    }
  }
}

/// Raises or lowers what is set in `look`: by the font's own forms, or else by smaller letters.
void raise(Look& look, std::string_view text, const TextStyle& style, Shaper& shaper) {
  constexpr int percent = 65, rise = 33, fall = -14; // of the size
  if (style.height == Height::baseline)
    return;
  if (has_forms(text, look.shape, style.height, shaper)) {
    look.shape.height = style.height;
    return;
  }
  look.rise = look.size / 100 * (style.height == Height::superior ? rise : fall);
  look.size = look.size / 100 * percent;
}

} // namespace

std::string_view Items::word(std::size_t first, std::size_t end) const {
  const Piece& last = pieces[end - 1];
  return std::string_view(text).substr(pieces[first].at, last.at + last.size() - pieces[first].at);
}

Items make_items(const Spans& spans, Shaper& shaper, bool right_to_left) {
  Items items;
  items.right_to_left = right_to_left;
  std::vector<std::uint32_t> ends;
  for (const Span& span : spans) {
    items.text += span.text;
    ends.push_back(static_cast<std::uint32_t>(items.text.size()));
    Look look = make_look(span.style, shaper.faces());
    look.link = span.link;
    look.url = span.url;
    look.whole = span.whole;
    look.mark = span.mark;
    look.element = span.element;
    look.shape.language = shaper.language(span.language);
    drop_missing_caps(look, span.text, span.style, shaper);
    raise(look, span.text, span.style, shaper);
    items.looks.push_back(look);
  }
  std::vector<std::uint8_t> levels;
  if (right_to_left || needs_bidi(items.text)) {
    Bidi found = bidi(items.text, right_to_left);
    items.right_to_left = found.right_to_left;
    levels = std::move(found.levels);
  }
  Maker maker(items, shaper, levels);
  std::uint32_t from = 0;
  for (std::size_t i = 0; i < spans.size();) {
    // Spans that differ in nothing are one, so that a word in two of them is shaped whole.
    std::size_t next = i + 1;
    while (next < spans.size() && spans[next].style == spans[i].style && spans[next].link == spans[i].link &&
           spans[next].url == spans[i].url && spans[next].whole == spans[i].whole &&
           spans[next].mark == spans[i].mark && spans[next].element == spans[i].element &&
           spans[next].language == spans[i].language && spans[i].style.height == Height::baseline)
      ++next;
    maker.add_span(static_cast<std::uint32_t>(i), from, ends[next - 1]);
    from = ends[next - 1];
    i = next;
  }
  if (!items.pieces.empty() && items.pieces.back().gap == Gap::space)
    items.pieces.back().gap = Gap::none;
  return items;
}

} // namespace octavo::typesetter

// See text_writer.h.
#include "pdf/text_writer.h"

#include <algorithm>
#include <iterator>

namespace octavo::pdf {
namespace {

// Positions along a line are counted in a unit in which the typesetter's lengths and the reader's sums are
// both whole: 1/1,024,000,000,000 of a point. A scaled point is 15,625,000 of it; a thousandth of an em at a
// size in thousandths of a point, 1,024 times that size times the thousandths of its width that a glyph is
// drawn in.
constexpr std::int64_t of_scaled_point = 15'625'000;
constexpr std::int64_t of_billionth = 1'024;
static_assert(of_scaled_point * point == of_billionth * 1'000'000'000);

constexpr std::int64_t divided(std::int64_t value, std::int64_t by) {
  return value >= 0 ? (value + by / 2) / by : -((-value + by / 2) / by);
}

/// How far a glyph may be from its place before that is mended: a device of 1,200 dots an inch has none
/// finer.
constexpr std::int64_t slack = of_billionth * 20'000'000;

/// The thousandths of its width that each glyph of `run` has.
std::int64_t breadth(const GlyphRun& run) {
  return 1000 + std::clamp(run.expansion, -900, 9000);
}

} // namespace

void TextWriter::end() {
  if (is_open_)
    content_ += "ET\n";
  is_open_ = false;
}

void TextWriter::change_font(const EmbeddedFont& font, std::size_t layer, Thousandths size) {
  const std::size_t number = font.first_name + layer;
  show();
  font_name_ = number;
  size_ = size;
  const std::string name = resource_name(font, layer);
  content_ += '/' + name + ' ';
  append_number(content_, size);
  content_ += " Tf\n";
  if (std::find(named_.begin(), named_.end(), number) == named_.end()) {
    named_.push_back(number);
    resources_ += '/' + name + ' ' + to_string(font.dictionaries[layer]);
  }
}

void TextWriter::set_spacing(Thousandths spacing) {
  if (spacing == spacing_)
    return;
  spacing_ = spacing;
  append_number(content_, spacing);
  content_ += " Tc\n";
}

void TextWriter::set_rise(Thousandths rise) {
  if (rise == rise_)
    return;
  show();
  rise_ = rise;
  append_number(content_, rise);
  content_ += " Ts\n";
}

// Horizontal scaling widens all that moves along the line: glyphs, adjustments and letterspacing.
void TextWriter::set_expansion(int expansion) {
  if (expansion == expansion_)
    return;
  expansion_ = expansion;
  append_number(content_, (1000 + std::int64_t{expansion}) * 100);
  content_ += " Tz\n";
}

void TextWriter::move_to(Thousandths x, Thousandths y) {
  append_number(content_, x - line_x_);
  content_ += ' ';
  append_number(content_, y - line_y_);
  content_ += " Td\n";
  line_x_ = x;
  line_y_ = y;
}

Thousandths TextWriter::letterspacing(const GlyphRun& run, const EmbeddedFont& font, Thousandths size) {
  constexpr std::size_t fewest = 3, enough = 24;
  const std::size_t count = run.glyphs.size();
  if (count < fewest)
    return 0;
  excess_.clear();
  for (std::size_t i = 0; i + 1 < count; i += 1 + count / enough) {
    const GlyphId code = font.codes[font.meanings.drawn(run.glyphs[i].id)];
    excess_.push_back(run.glyphs[i].advance * of_scaled_point -
                      font.widths[code] * size * of_billionth * breadth(run));
  }
  const auto middle = excess_.begin() + static_cast<std::ptrdiff_t>(excess_.size() / 2);
  std::nth_element(excess_.begin(), middle, excess_.end());
  const Thousandths commonest = divided(*middle, of_billionth * 1000 * breadth(run));
  return commonest == 1 || commonest == -1 ? 0 : commonest; // that is rounding
}

void TextWriter::put_code(GlyphId code) {
  if (!in_string_) {
    content_ += in_array_ ? "(" : "[(";
    in_array_ = in_string_ = true;
  }
  const char bytes[] = {static_cast<char>(code >> 8U), static_cast<char>(code & 0xFFU)};
  append_in_literal(content_, std::string_view(bytes, std::size(bytes)));
}

void TextWriter::put_adjustment(std::int64_t thousandths_of_em) {
  content_ += in_string_ ? ")" : in_array_ ? " " : "[";
  in_array_ = true;
  in_string_ = false;
  append_number(content_, thousandths_of_em * 1000);
}

void TextWriter::show() {
  if (in_array_)
    content_ += in_string_ ? ")]TJ\n" : "]TJ\n";
  in_array_ = in_string_ = false;
}

// It begins where tools take it neither for the next character, drawn twice, nor for one of another word.
std::int64_t TextWriter::carry(const EmbeddedFont& font, GlyphId glyph, std::int64_t actual, std::int64_t end,
                               std::int64_t before_end) {
  constexpr std::int64_t wanted = 120; // thousandths of an em
  const GlyphId code = font.codes[glyph];
  const std::int64_t width = std::max(font.widths[code], 1);
  const std::int64_t breadth = std::clamp<std::int64_t>(wanted * 1000 / width, 10, 1000);
  show();
  content_ += "3 Tr\n";
  set_expansion(static_cast<int>(breadth - 1000));
  const std::int64_t em = size_ * of_billionth * breadth;
  if (const std::int64_t back = divided(actual - (end - before_end * width * em), em); back != 0) {
    put_adjustment(back);
    actual -= back * em;
  }
  put_code(code);
  show();
  return actual + width * em + spacing_ * of_billionth * 1000 * breadth;
}

void TextWriter::draw(const GlyphRun& run, const EmbeddedFont& font, bool space_after) {
  const Thousandths size = thousandths(run.size);
  if (run.glyphs.empty() || size <= 0)
    return;
  if (!is_open_) {
    content_ += "BT\n";
    is_open_ = true;
    line_x_ = line_y_ = 0;
  }
  move_to(thousandths(run.origin.x), thousandths(height_) - thousandths(run.origin.y));
  set_expansion(static_cast<int>(breadth(run) - 1000));
  set_spacing(letterspacing(run, font, size));
  if (run.unseen)
    content_ += "3 Tr\n";
  const std::int64_t em = size * of_billionth * breadth(run); // a thousandth of it
  std::int64_t target = 0;                                    // the typesetter's pen
  std::int64_t actual = 0; // that of a reader, who adds up widths and adjustments
  RunTexts texts(run, has_carriers(font.file));
  while (const auto* const piece = texts.next()) {
    const std::vector<RunTexts::Part>& parts = piece->parts;
    bool is_said = piece->said_as_a_whole;
    layers_.clear();
    for (const RunTexts::Part& part : parts) {
      const auto layer = font.meanings.layer(
          part.carried ? font.carriers.at(part.text) : run.glyphs[part.glyph].id, part.text);
      is_said = is_said || !layer;
      layers_.push_back(layer.value_or(0));
    }
    if (is_said) {
      show();
      content_ += "/Span<</ActualText" + hexadecimal("\xFE\xFF" + utf16(piece->text)) + ">>BDC\n";
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      set_font(font, layers_[i], size);
      if (parts[i].carried) {
        const auto end = std::find_if(parts.begin() + static_cast<std::ptrdiff_t>(i), parts.end(),
                                      [](const RunTexts::Part& part) { return !part.carried; });
        actual = carry(font, font.carriers.at(parts[i].text), actual, target,
                       end - parts.begin() - static_cast<std::ptrdiff_t>(i));
        set_expansion(static_cast<int>(breadth(run) - 1000));
        if (!run.unseen)
          content_ += "0 Tr\n";
        continue;
      }
      const Glyph& glyph = run.glyphs[parts[i].glyph];
      const GlyphId code = font.codes[font.meanings.drawn(glyph.id)];
      set_rise(thousandths(glyph.y_offset));
      const std::int64_t wanted = target + glyph.x_offset * of_scaled_point;
      if (const std::int64_t off = actual - wanted; off > slack || off < -slack)
        if (const std::int64_t back = divided(off, em); back != 0) {
          put_adjustment(back);
          actual -= back * em;
        }
      put_code(code);
      actual += font.widths[code] * em + spacing_ * of_billionth * 1000 * breadth(run);
      target += glyph.advance * of_scaled_point;
    }
    if (is_said) {
      show();
      content_ += "EMC\n";
    }
  }
  if (space_after && font.space) {
    set_font(font, font.meanings.layer(*font.space, " ").value_or(0), size);
    put_code(font.codes[*font.space]);
  }
  show();
  set_rise(0);
  if (run.unseen)
    content_ += "0 Tr\n";
}

} // namespace octavo::pdf

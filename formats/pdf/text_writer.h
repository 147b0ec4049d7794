// Glyph runs as text operators (ISO 32000-1, 9.4): which font, where, and the adjustments that put every
// glyph where the typesetter has it. Knows no page.
#pragma once

#include "pdf/fonts.h"
#include "pdf/syntax.h"

#include <octavo/pages.h>

#include <string>
#include <vector>

namespace octavo::pdf {

/// Writes the text objects of one page into its content. What the content's text state is, it knows and says
/// anew only where it changes.
class TextWriter {
public:
  /// `height` is the page's: PDF counts from the bottom.
  TextWriter(std::string& content, Length height) : content_(content), height_(height) {}

  /// Draws `run` in `font`, which is the run's; begins a text object where there is none. `space_after`: what
  /// comes next is another word, on another line.
  void draw(const GlyphRun& run, const EmbeddedFont& font, bool space_after = false);
  /// Ends the text object, so that something else can be drawn.
  void end();

  /// The fonts of this page: "/F1 12 0 R/F3 14 0 R".
  const std::string& resources() const { return resources_; }

private:
  void set_font(const EmbeddedFont& font, std::size_t layer, Thousandths size) {
    if (font.first_name + layer != font_name_ || size != size_)
      change_font(font, layer, size);
  }
  void change_font(const EmbeddedFont& font, std::size_t layer, Thousandths size);
  void set_spacing(Thousandths spacing);
  void set_rise(Thousandths rise);
  void set_expansion(int expansion);
  void move_to(Thousandths x, Thousandths y);
  /// How much the whole run is letterspaced, in thousandths of a point: the commonest excess over the glyphs'
  /// widths. Said as character spacing it takes less room than an adjustment for each glyph, and does not
  /// look like word spaces to those who extract text.
  Thousandths letterspacing(const GlyphRun& run, const EmbeddedFont& font, Thousandths size);
  /// Draws `glyph` of `font`, unseen, so that `before_end` of them fit before `end`; the pen is at `actual`
  /// before it, and after it at what is returned.
  std::int64_t carry(const EmbeddedFont& font, GlyphId glyph, std::int64_t actual, std::int64_t end,
                     std::int64_t before_end);
  void put_code(GlyphId code);
  void put_adjustment(std::int64_t thousandths_of_em);
  /// Ends the TJ, if there is one.
  void show();

  std::string& content_;
  Length height_;
  bool is_open_ = false;
  Thousandths line_x_ = 0, line_y_ = 0; ///< where the last line began, in this text object
  std::size_t font_name_ = 0;           ///< 0: none set yet
  Thousandths size_ = 0, spacing_ = 0, rise_ = 0;
  int expansion_ = 0;                         ///< as GlyphRun has it
  bool in_array_ = false, in_string_ = false; ///< of the TJ that is being written
  std::vector<std::int64_t> excess_{};        ///< room for letterspacing()
  std::vector<std::size_t> layers_{};         ///< room for draw()
  std::string resources_{};
  std::vector<std::size_t> named_{}; ///< the fonts in it
};

} // namespace octavo::pdf

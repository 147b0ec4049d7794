// One line as drawn: glyphs at their places, justified. Decides no break.
#pragma once

#include "typeset/filling.h"
#include "typeset/places.h"

#include <cstdint>
#include <vector>

namespace octavo::typesetter {

/// Where a line stands and how it fills its place.
struct LineForm {
  Length measure = 0, indent = 0; ///< indent: from the start margin
  Alignment alignment = Alignment::justified;
  bool protrude = false;
  bool stretch = true; ///< false for the last line of a justified paragraph: it keeps its natural width
};

class LineBuilder {
public:
  LineBuilder(Shaper& shaper, std::uint32_t first_font);
  ~LineBuilder();
  LineBuilder(const LineBuilder&) = delete;
  LineBuilder& operator=(const LineBuilder&) = delete;

  /// The line from one place of `items` to the next.
  Line build(const Items& items, const Place& from, const Place& to, const LineForm& form);
  /// All of `items` at natural width from x = 0.
  Line natural(const Items& items);
  /// The natural width of all of `items`.
  std::int64_t width(const Items& items);

  const std::vector<Font>& fonts() const { return fonts_; }
  /// The face of a run that this builder made.
  const Face& face(const GlyphRun& run) const;

private:
  struct Part;
  struct Pen;
  struct Shares;
  void collect(const Items& items, const Place& from, const Place& to);
  void add_part(const Items& items, std::size_t piece, std::uint32_t from, std::uint32_t to, bool hyphen);
  std::int64_t natural_width(const Items& items) const;
  /// Makes the glyphs that many thousandths wider than their faces have them.
  void expand(const Items& items, int expansion);
  struct Edges {
    std::int64_t left = 0, right = 0; ///< what hangs out
  };
  Edges hanging_edges(const Items& items, const LineForm& form, int expansion) const;
  Room find_room(const Items& items) const;
  void draw(const Items& items, Line& line, std::int64_t x, const Filling& filling);
  void draw_part(const Items& items, const Part& part, bool last, Pen& pen);
  void draw_rules(const Items& items, Line& line);
  void draw_missing(const Look& look, char32_t character, std::string_view text, Pen& pen);
  std::uint32_t font_index(Faces::Number face);

  Shaper& shaper_;
  std::uint32_t first_font_;
  struct Ruled {
    std::int64_t from = 0, to = 0;
    std::uint32_t look = 0;
    bool struck = false; ///< or underlined
  };

  /// Beside an ideograph that is emphasised.
  struct Dot {
    Length x = 0; ///< its middle
    std::uint32_t look = 0;
  };

  std::vector<Part> parts_;  ///< of the line that is being built, as drawn
  std::vector<Ruled> ruled_; ///< what of it has rules under or through it
  std::vector<Dot> dots_;
  std::vector<Font> fonts_;
  std::vector<std::uint32_t> font_of_face_;
};

} // namespace octavo::typesetter

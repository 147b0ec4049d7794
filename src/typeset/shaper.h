// Words into glyphs, by HarfBuzz, each distinct word once. Knows no lines.
#pragma once

#include "typeset/fallback.h"

#include <cstdint>
#include <deque>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace octavo::typesetter {

/// A length in units of a font, at a size in scaled points: rounded to the nearest scaled point.
inline std::int64_t scaled(std::int64_t units, Length size, int units_per_em) noexcept {
  const std::int64_t twice = 2 * units * size + units_per_em,
                     by = 2 * static_cast<std::int64_t>(units_per_em);
  const std::int64_t quotient = twice / by;
  return twice < 0 && quotient * by != twice ? quotient - 1 : quotient;
}
/// The same of what is drawn that many thousandths wider.
inline std::int64_t scaled(std::int64_t units, Length size, int units_per_em, int expansion) noexcept {
  return expansion == 0 ? scaled(units, size, units_per_em)
                        : scaled(units * (1000 + expansion), size, units_per_em * 1000);
}

/// A glyph in units of its face.
struct ShapedGlyph {
  std::uint16_t id = 0;
  Faces::Number face = 0; ///< none: a box with the code point, which stands in `x_offset`
  std::uint16_t text_bytes = 0;
  bool spaced = false;       ///< letterspacing goes after it
  std::uint32_t text_at = 0; ///< where in the word its text begins
  std::int32_t advance = 0, x_offset = 0, y_offset = 0;
};

/// How a word is to be shaped; a part of the key that it is kept under.
struct Shape {
  Faces::Number face = 0;
  Caps caps = Caps::as_typed;
  Figures figures = Figures::old_style;
  Height height = Height::baseline; ///< the font's own raised or lowered forms
  bool ligatures = true;
  bool right_to_left = false;
  bool hyphen = false;       ///< a hyphen is added at the end, with the text U+00AD
  std::uint8_t language = 0; ///< by its number in the shaper; 0: the text's own
  std::uint16_t pitch = 0; ///< thousandths of an em that each glyph takes, or twice that; 0: what it is wide
  /// Letters without italics, which are not spaced like ideographs, are in this face instead; none: in
  /// `face`.
  Faces::Number emphatic = Faces::none;
  std::uint64_t key() const noexcept;
};

/// A shaped word. Glyphs stand in the order in which they are drawn.
struct Shaped {
  std::string_view text{}; ///< kept by the shaper
  std::uint64_t key = 0;   ///< of its Shape
  std::uint8_t added = 0;  ///< bytes of `text`, at its end, that are none of the word's: of a hyphen
  std::uint32_t first = 0, count = 0;
  std::int64_t units = 0;    ///< its width, where all is in one face
  Faces::Number face = 0;    ///< that face; Faces::none where there are several
  std::uint32_t letters = 0; ///< glyphs that letterspacing goes after
  Faces::Number left_face = 0, right_face = 0;
  int hang_left = 0, hang_right = 0;         ///< what hangs out at the edges, in units of these faces
  bool ideographic = false;                  ///< has characters that stand without spaces
  bool analysed = false, hyphenated = false; ///< whether the places below are known yet
  std::vector<std::uint32_t> breaks{};       ///< bytes of `text` before which a line may begin
  std::vector<std::uint32_t> hyphens{};      ///< the same, with a hyphen added
};

class Shaper {
public:
  Shaper(Faces& faces, std::string_view language);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  static constexpr std::size_t most_languages = 63;
  /// The number of a language (BCP 47), which is new where it was not asked for before; 0 for an empty one
  /// and for those that are too many.
  std::uint8_t language(std::string_view tag);

  /// A word of well-formed text without spaces. The reference stays good as long as the shaper lives.
  Shaped& shape(std::string_view word, const Shape& how);

  const ShapedGlyph* glyphs(const Shaped& shaped) const { return glyphs_.data() + shaped.first; }
  /// `expansion`: the thousandths that glyphs are wider than their faces have them.
  std::int64_t width(const Shaped& shaped, Length size, int expansion = 0) const;
  std::int64_t hang_left(const Shaped& shaped, Length size, int expansion = 0) const;
  std::int64_t hang_right(const Shaped& shaped, Length size, int expansion = 0) const;
  /// What a full-width mark before the byte `at` of the word's text leaves outside of a line that ends there,
  /// and one after it of a line that begins there.
  struct EdgeAir {
    Length end = 0, start = 0;
  };
  EdgeAir edge_air(const Shaped& shaped, std::size_t at, Length size);
  const Faces& faces() const { return faces_; }
  /// Whether dots for emphasis stand below ideographs, as in Chinese, and not above them.
  bool dots_below(const Shape& shape) const { return tags_[shape.language].starts_with("zh"); }

private:
  /// Of the table of the words that are shaped already. All text is looked up in it, which takes two steps
  /// less in memory than in std::unordered_map.
  struct Known {
    std::size_t hash = 0;
    Shaped* shaped = nullptr; ///< null: free
  };
  /// A character of the word that is being shaped.
  struct Unit {
    char32_t character = 0;
    std::uint32_t at = 0; ///< its first byte
    Faces::Number face = 0;
    hb_script_t script = HB_SCRIPT_INVALID;
  };
  struct Run;
  /// The white on both sides of a full-width mark, in font units.
  struct Air {
    int left = 0, right = 0;
  };
  /// Where a glyph's ink begins, and how wide it is, in font units; nothing hangs of what has none.
  struct Ink {
    int bearing = 0, width = 0;
  };

  /// Where a word with that hash is, or is to be.
  Known& place(std::string_view word, std::uint64_t key, std::size_t hash);
  void make_room();
  std::string_view keep(std::string_view text);
  void split(std::string_view word, const Shape& how);
  void add_run(std::string_view word, const Run& run, const Shape& how);
  void match_punctuation(Faces::Number own);
  void widen_marks();
  void give_texts(const hb_glyph_info_t* infos, unsigned count, const Run& run, bool backwards);
  void add_missing(std::string_view word, std::size_t from, std::size_t to);
  void space_ideographs(const Shaped& shaped);
  void finish(Shaped& shaped, const Shape& how);
  Ink ink(Faces::Number face, std::uint16_t glyph);
  Air air(char32_t mark, const ShapedGlyph& glyph);
  int hang(const ShapedGlyph& glyph, int share, bool left);

  Faces& faces_;
  std::vector<std::string> tags_;        ///< of languages, by number
  std::vector<hb_language_t> languages_; ///< the same for HarfBuzz
  hb_buffer_t* buffer_;
  std::vector<hb_feature_t> features_;
  std::vector<Unit> units_;
  std::vector<Run> runs_;
  std::vector<std::uint32_t> lowest_; ///< clusters
  std::vector<ShapedGlyph> glyphs_;
  std::pmr::monotonic_buffer_resource texts_;
  std::deque<Shaped> shaped_;
  std::vector<Known> known_; ///< from its hash on; their number is a power of two, and half of them are free
  std::unordered_map<std::uint32_t, Ink> inks_; ///< by face and glyph
};

} // namespace octavo::typesetter

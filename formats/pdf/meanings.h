// Which glyph stands for which text: what makes copying, searching and reading aloud give back the story's
// own characters. Knows no object, and of fonts only that glyphs have numbers.
//
// A font's ToUnicode table gives each glyph one text. Where one glyph stands for several, a small capital for
// both cases, a hyphen that is soft or hard, the same font is there under several names, each with a table of
// its own: its layers.
#pragma once

#include <octavo/pages.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::pdf {

/// What a table says for a glyph that has no text of its own, such as a mark that is said with its letter: a
/// space of no width, since it has to say something.
inline constexpr std::string_view no_text = "\u200B";

/// The glyphs of one font, and their texts, which refer to the runs that were seen.
class Meanings {
public:
  /// `glyph_count` of the font: what has no such number counts as glyph 0.
  explicit Meanings(std::size_t glyph_count) : glyph_count_(glyph_count) {}

  /// Finds a layer for a glyph with this text, or makes one. An empty text is no_text.
  void see(std::uint16_t glyph, std::string_view text);
  /// The layer whose table gives this text. Nothing: no table can, and ActualText has to.
  std::optional<std::size_t> layer(std::uint16_t glyph, std::string_view text) const {
    glyph = drawn(glyph);
    text = text.empty() ? no_text : text;
    for (std::size_t i = 0; i < layers_.size(); ++i)
      if (const std::string_view has = layers_[i][glyph];
          has.size() == text.size() && has.front() == text.front() && has == text)
        return i;
    return std::nullopt;
  }

  /// The number that `glyph` is drawn by.
  std::uint16_t drawn(std::uint16_t glyph) const { return glyph < glyph_count_ ? glyph : std::uint16_t{0}; }

  /// All that were seen, in ascending order.
  std::vector<std::uint16_t> glyphs() const;
  std::size_t layers() const { return layers_.size(); }
  /// What a layer's table has for a glyph; empty: nothing.
  std::string_view text(std::size_t layer, std::uint16_t glyph) const { return layers_[layer][glyph]; }

private:
  using Layer = std::vector<std::string_view>; // by glyph

  std::size_t glyph_count_;
  std::vector<Layer> layers_{};
  std::vector<bool> seen_{};
};

/// A run, piece by piece: what is said together, and which glyph of it says what.
///
/// Tools that extract text take a glyph's text from its table, and those that know ActualText take that for
/// all glyphs that it encloses. They look at where glyphs stand as well, and tear words apart whose marks are
/// placed with care. So a word of a script that reorders or stacks its signs is one piece that is said as a
/// whole, while its glyphs say its characters one by one in the order of reading, for the tools that look at
/// tables alone. Where text runs from right to left it is the other way round: tools turn drawn text
/// themselves, character by character, whatever a glyph or a piece says, so that each glyph may say one only.
class RunTexts {
public:
  struct Part {
    std::size_t glyph = 0;
    std::string_view text{}; ///< what it says for itself; empty: nothing
    bool carried = false;    ///< said by a glyph that is not seen, at the end of this one
  };
  struct Piece {
    std::string_view text{};     ///< what its glyphs stand for together
    std::vector<Part> parts{};   ///< in the order of drawing
    bool said_as_a_whole = true; ///< by ActualText
  };

  /// `carriers`: the font has glyphs to spare, that can say characters.
  RunTexts(const GlyphRun& run, bool carriers);
  /// Null at the end; else good until the next call. Where a run says less text than its glyphs ask for, the
  /// last ones have none.
  const Piece* next() {
    return plain_ && glyph_ < run_.glyphs.size() && stands_for_itself() ? next_glyph() : next_of_any();
  }

private:
  struct Group {
    std::size_t first = 0, count = 1;
    std::string_view text{};
  };
  /// Whether no glyph of those after the next one has its text in it.
  bool stands_for_itself() const {
    return run_.glyphs[glyph_].text_bytes == 0 || glyph_ + 1 == run_.glyphs.size() ||
           run_.glyphs[glyph_ + 1].text_bytes != 0;
  }
  const Piece* next_glyph() {
    piece_.text = std::string_view(run_.text).substr(byte_, run_.glyphs[glyph_].text_bytes);
    piece_.parts.resize(1);
    Part& part = piece_.parts.front(); // filled in place: a whole one would be put together and copied
    part.glyph = glyph_++;
    part.text = piece_.text;
    part.carried = false;
    piece_.said_as_a_whole = piece_.text.empty();
    byte_ += piece_.text.size();
    return &piece_;
  }
  const Piece* next_of_any();
  Group next_group();
  void add(const Group& group);
  void add_backwards(const Group& group);
  bool is_displaced(const Group& group) const;

  const GlyphRun& run_;
  bool carriers_, plain_;
  std::size_t glyph_ = 0, byte_ = 0;
  Piece piece_{};
  std::vector<std::string_view> characters_{}; ///< of a group
};

/// The ToUnicode table of a font whose code n stands for texts[n]; codes whose text is empty are left out.
std::string to_unicode(const std::vector<std::string_view>& texts);

} // namespace octavo::pdf

// Text into lines: the one door of shaping, hyphenation and line breaking to those who compose pages and
// covers. Knows no book, no page.
#pragma once

#include <octavo/design.h>
#include <octavo/note.h>
#include <octavo/pages.h>

#include "typeset/contours.h"

#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::typesetter {

using octavo::Caps;
using octavo::Cut;
using octavo::Typeface;
enum class Figures : std::uint8_t {
  old_style,
  lining,
  tabular, ///< lining, and all of one width: for columns of numbers
};
enum class Height : std::uint8_t {
  baseline,
  superior, ///< the font's own raised figures (sups), or smaller ones raised
  inferior, ///< the same below (subs)
};

/// How a span of text looks.
struct TextStyle {
  Typeface typeface = Typeface::text;
  Cut cut = Cut::regular;
  Caps caps = Caps::as_typed;
  Figures figures = Figures::old_style;
  Height height = Height::baseline;
  bool underlined = false, struck = false;
  /// Stands out from what is around it: where a script has no italics, by dots or by a bolder face.
  bool emphasised = false;
  /// All characters are of one width, or of two, in a face that is made so where there is one.
  bool fixed_pitch = false;
  Length size = 0;
  Length tracking = 0; ///< added after every glyph of the span but the line's last
  Colour colour{};
  bool operator==(const TextStyle&) const = default;
};

/// A piece of a paragraph in one style.
struct Span {
  std::string text{}; ///< UTF-8; '\n' is a line end that belongs to the text
  TextStyle style{};
  int link = -1;          ///< the caller's number of a link that the span belongs to; -1: none
  bool url = false;       ///< an address: breaks before its punctuation, without a hyphen
  bool whole = false;     ///< its words get no hyphens
  int mark = -1;          ///< the caller's number of a place that begins with the span; -1: none
  int element = -1;       ///< the caller's number of what it is part of, which its items get; -1: none
  std::string language{}; ///< BCP 47: hyphenation, and the forms of letters; empty: the setter's
};
using Spans = std::vector<Span>;

enum class Alignment : std::uint8_t { justified, start, end, centred };

/// The form of a paragraph. Start is left, or right where the text runs from right to left.
struct ParagraphShape {
  Length measure = 0;      ///< from the start margin to the end margin
  Length first_indent = 0; ///< of the first line, from the start margin
  Length other_indent = 0; ///< of all others: turnovers
  /// Where the first lines begin, in place of their other indents: beside a drop cap.
  std::vector<Length> head_indents{};
  Alignment alignment = Alignment::justified;
  bool hyphenate = true;
  bool protrude = true;  ///< punctuation at the edges hangs out a little
  bool balanced = false; ///< lines of about equal length, as in headings; for those that are not justified
};

/// Where on a line a link stands.
struct LineLink {
  Length x = 0, width = 0;
  int link = -1;
  int element = -1; ///< of its span
};

/// A set line. Its items stand relative to the start of the measure on the left, and to the baseline: x from
/// the left margin, y = 0.
struct Line {
  std::vector<Item> items{};
  std::vector<LineLink> links{};
  std::vector<int> marks{};           ///< the places that begin on it
  Length left = 0;                    ///< where its text begins: more than 0 in an indented or centred line
  Length width = 0;                   ///< of its text, without what hangs out
  std::int64_t spaces = 0, added = 0; ///< its word spaces' natural widths, and what justification added
  bool hyphenated = false; ///< ends within a word: in a hyphen that hyphenation added, or in one of its own
  bool right_to_left = false;
  bool begins = false; ///< the paragraph, or after a line end of its own
};
using Lines = std::vector<Line>;

/// One way to set a paragraph.
struct Setting {
  Lines lines{};
  int looseness = 0; ///< lines more (or, negative, less) than the best setting has
  /// How ugly it is: added up over its lines, comparable between the settings of all paragraphs of one
  /// measure. A line whose spaces, letters and glyphs give all they should has 20,100, an even one 100;
  /// a hyphen adds 19,600, two in a row 60,000, a runt 500,000 and more. The difference from the best
  /// setting's is the price.
  std::int64_t demerits = 0;
};

/// What a font says of itself at a size, in scaled points, all positive.
struct FontMetrics {
  Length ascender = 0, descender = 0, cap_height = 0, x_height = 0;
  Length underline_depth = 0, underline = 0;          ///< of its upper edge below the baseline; its weight
  Length strikethrough_height = 0, strikethrough = 0; ///< of its upper edge above the baseline; its weight
};

/// The fonts of the system: found when one is needed, and shared by those who are given the same.
class SystemFonts;
std::shared_ptr<SystemFonts> system_fonts(std::string_view language);

class UserFonts;

/// What the bundled fonts could not do.
struct FontHelp {
  std::set<std::string> fonts{}; ///< of the system that helped
  std::set<std::string> fixed{}; ///< of the system, for letters of one width
  std::set<char32_t> missing{};  ///< characters that no font has
  std::set<char32_t> lacking{};  ///< characters that the user's fonts have not
  bool arabic_in_sans = false;   ///< no font of the system has Arabic as books do

  void merge(FontHelp other) {
    fonts.merge(other.fonts);
    fixed.merge(other.fixed);
    missing.merge(other.missing);
    lacking.merge(other.lacking);
    arabic_in_sans = arabic_in_sans || other.arabic_in_sans;
  }
};

/// A `font-from-system` for each font that helped, and one `glyph-missing` for all characters without a font,
/// one `font-lacks-character` for all that the user's fonts have not.
Notes notes(const FontHelp& help);

class Dictionary;

struct SetterOptions {
  std::string family = "libertinus";
  std::string language{}; ///< BCP 47: hyphenation, and the forms of letters
  bool system_fonts = true;
  bool protrude = true; ///< false: nothing hangs out, whatever a paragraph's shape says
  std::shared_ptr<SystemFonts> shared_fonts{};   ///< null: its own, if system fonts may help at all
  std::uint32_t first_font = 0;                  ///< the number of the first of its fonts
  std::shared_ptr<const UserFonts> user_fonts{}; ///< null: none
  std::shared_ptr<const Dictionary>
      patterns{}; ///< to hyphenate with, where none are compiled in; may be null
  /// The same for passages in other languages, by their tags.
  std::map<std::string, std::shared_ptr<const Dictionary>, std::less<>> other_patterns{};
};

/// Sets text. Used by one thread: it keeps the words that it has shaped. The fonts and hyphenation patterns
/// underneath are shared and never change. What is set does not depend on what was set before.
class Setter {
public:
  /// Throws Error(bad_option) for a family that there is not.
  explicit Setter(const SetterOptions& options);
  ~Setter();
  Setter(const Setter&) = delete;
  Setter& operator=(const Setter&) = delete;

  /// Breaks `spans` into lines by the best breaks of the whole paragraph (Knuth and Plass, "Breaking
  /// paragraphs into lines", 1981). At least one line; text of nothing but spaces gives one empty line. No
  /// line is wider than the measure, but for what protrudes by design.
  Lines paragraph(const Spans& spans, const ParagraphShape& shape);

  /// The same paragraph in up to three settings: the best one, which paragraph() gives, and then those of one
  /// line less and of one line more, where they are good enough to be seen: no line of theirs is too loose,
  /// and none ends in a runt unless the best one does. For justified text without line ends of its own; all
  /// else has one setting. Lines that settings have in common are built once and copied.
  std::vector<Setting> settings(const Spans& spans, const ParagraphShape& shape);

  /// All of `spans` on one line, at natural width, from x = 0, whatever its length; '\n' is a space.
  Line line(const Spans& spans);

  /// The width of `spans` on one line.
  Length width(const Spans& spans);

  FontMetrics metrics(const TextStyle& style) const;

  /// Whether a bundled font of the style's family itself has the character.
  bool has(const TextStyle& style, char32_t character) const;

  /// The outline of a glyph of a run that this setter made.
  Contour contour(const GlyphRun& run, std::size_t glyph) const;
  /// The font of such a run.
  const Font& font(const GlyphRun& run) const;

  /// The fonts that the lines made so far refer to, by their index and SetterOptions::first_font.
  const std::vector<Font>& fonts() const;

  /// What could not be set as it is; notes() says so.
  FontHelp help() const;
  Notes notes() const { return typesetter::notes(help()); }

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

} // namespace octavo::typesetter

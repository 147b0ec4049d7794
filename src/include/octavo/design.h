// The values in which one design of a book differs from another, page size and text size apart: colours,
// headings, paragraphs, breaks between scenes, what stands in the margins, the cover. The defaults are a
// classic novel's. Plain values; theme.h reads them from files.
#pragma once

#include <octavo/pages.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace octavo {

enum class Typeface : std::uint8_t {
  text,
  sans, ///< of the family: EB Garamond's is Libertinus'
  display,
  code, ///< what is typed at a machine; the house has no typewriter's face: wide, plain letters
};
enum class Cut : std::uint8_t { regular, italic, bold, bold_italic };
enum class Caps : std::uint8_t {
  as_typed,
  small,     ///< small capitals for lower case (smcp)
  all_small, ///< small capitals for both cases (smcp, c2sc)
};

/// How a line that is not text is lettered.
struct Lettering {
  static constexpr int smallest = 50, largest = 600; ///< of `size`
  static constexpr int tightest = -40, loosest = 80; ///< of `tracking`: wider, readers see words apart
  int size = 100;                                    ///< percent of the text's
  int tracking = 0;                                  ///< thousandths of its own size after each letter
  Typeface typeface = Typeface::text;                ///< display: where it is half again as large as text
  Cut cut = Cut::regular;
  Caps caps = Caps::as_typed;
  bool accent = false; ///< in the accent's colour
  bool operator==(const Lettering&) const = default;
};

/// What sets two parts of a heading apart.
enum class Separator : std::uint8_t { space, rule, ornament };

enum class HeadAlignment : std::uint8_t { centred, start };

/// Chapter and part openings, and other pages with titles.
struct Headings {
  static constexpr int deepest_sink = 20, widest_space = 8; ///< lines
  HeadAlignment alignment = HeadAlignment::centred;
  int sink = 4;                       ///< lines that a chapter's head is lowered by; a quarter page at most
  int space = 3;                      ///< lines between a head and its text
  Separator above = Separator::space; ///< between a number and the title
  Separator below = Separator::space; ///< between a head and its text, in the space
  Lettering number{100, 77, Typeface::text, Cut::regular, Caps::all_small, false}; ///< or kind: "Prologue"
  Lettering title{190, 0, Typeface::display, Cut::regular, Caps::as_typed, false};
  Lettering subtitle{114, 0, Typeface::text, Cut::italic, Caps::as_typed, false};
  Lettering part{240, 0, Typeface::display, Cut::regular, Caps::as_typed, false}; ///< a part's title
  Lettering book{300, 0, Typeface::display, Cut::regular, Caps::as_typed, false}; ///< the title page's
  bool operator==(const Headings&) const = default;
};

/// Where something stands in the margin above or below the text.
enum class MarginPlace : std::uint8_t { none, head, foot };
/// And where on the line there. Inner and outer are the sides of a leaf; where pages are not two-sided, left
/// and right.
enum class MarginSide : std::uint8_t { centre, inner, outer };

/// A line in the margin.
struct Furniture {
  MarginPlace place = MarginPlace::head;
  MarginSide side = MarginSide::centre;
  Lettering lettering{};
  bool operator==(const Furniture&) const = default;
};

/// The light or dark of a drawn cover.
enum class CoverGround : std::uint8_t { either, light, dark };

/// What a drawn cover is chosen from, by the book's identity.
struct CoverDesign {
  std::vector<std::string> compositions{}; ///< of cover_styles(); empty: all
  std::vector<std::string> palettes{};     ///< of cover_palettes(); empty: all
  CoverGround ground = CoverGround::either;
  Typeface typeface = Typeface::display; ///< of the title: display, text or sans
  bool operator==(const CoverDesign&) const = default;
};

/// Parts of a page that margins are made of, in thousandths of its width or height. The side margins grow
/// where lines would be longer than can be read with ease.
struct MarginShares {
  int inner = 111, outer = 111, top = 100, bottom = 105;
  bool operator==(const MarginShares&) const = default;
};

struct Design {
  static constexpr int widest_indent = 400; ///< hundredths of an em

  Colour ink{};                ///< of text
  Colour paper{255, 255, 255}; ///< where it is not white, pages are painted with it to their edges
  Colour accent{};             ///< of ornaments, and of lettering that asks for it
  Colour link{};               ///< of text that leads somewhere

  bool justified = true; ///< or ragged
  bool hyphenate = true;
  bool spaced = false; ///< paragraphs are set apart by an empty line, and not by an indent
  int indent = 125;    ///< hundredths of an em

  std::optional<MarginShares> margins{}; ///< where Style::margins are none; none here: made for the page
  Headings headings{};
  Furniture running_head{
      MarginPlace::head, MarginSide::centre, {84, 67, Typeface::text, Cut::regular, Caps::all_small, false}};
  Furniture folio{
      MarginPlace::foot, MarginSide::centre, {92, 0, Typeface::text, Cut::regular, Caps::as_typed, false}};

  std::string ornament = "* * *"; ///< what marks an empty line between scenes where it cannot be seen
  bool mark_gaps = false;         ///< empty lines between scenes are marked everywhere
  bool own_ornaments = true;      ///< the author's marks are shown; else `ornament` in their place

  CoverDesign cover{};
  std::string style_sheet{}; ///< CSS that comes last in an EPUB's style sheet

  bool operator==(const Design&) const = default;
};

} // namespace octavo

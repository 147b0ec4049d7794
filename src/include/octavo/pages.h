// A typeset book: what stands where on which page. The typesetter and the cover make Pages; writers and the
// rasteriser draw what they say, and decide nothing.
//
// Plain values. All lengths are whole scaled points, so that every compiler and machine sets the same pages.
// A page's origin is its top left corner; x grows to the right, y downwards. An item or link whose index is
// out of range is skipped by those who draw.
#pragma once

#include <octavo/book.h>

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace octavo {

/// Scaled points: 65,536 to a point, 72 points to an inch.
using Length = std::int32_t;
inline constexpr Length point = 65'536;
inline constexpr Length inch = 72 * point;

struct Point {
  Length x = 0, y = 0;
  bool operator==(const Point&) const = default;
};

/// From its top left corner.
struct Rectangle {
  Length x = 0, y = 0, width = 0, height = 0;
  bool operator==(const Rectangle&) const = default;
};

/// sRGB.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

/// A font that glyph runs are set in.
struct Font {
  std::string name{};                  ///< PostScript name: "LibertinusSerif-Italic"
  std::string_view file{};             ///< the whole font file; lives as long as `owner` does
  std::shared_ptr<const void> owner{}; ///< null for fonts that are compiled in, which live for ever
  unsigned index = 0;                  ///< of the face, in a file that is a collection
  int units_per_em = 1000;
};

/// One glyph of a run. Its text is the next `text_bytes` bytes of the run's text: the characters that it
/// stands for, none where the glyph before it stands for them all.
struct Glyph {
  std::uint16_t id = 0;
  std::uint16_t text_bytes = 0;
  Length advance = 0;                ///< to the next glyph's origin, kerning and justification included
  Length x_offset = 0, y_offset = 0; ///< from the pen to the glyph's origin; y upwards, as fonts have it
  bool operator==(const Glyph&) const = default;
};

/// Glyphs of one font and size on one baseline, in the order in which they are drawn: from left to right.
/// Spaces are glyphs too. A hyphen that hyphenation added has the text U+00AD;
/// after one of the text's own, where a line ends within a word, U+00AD is part of its text.
struct GlyphRun {
  std::uint32_t font = 0; ///< index into Pages::fonts
  Length size = 0;
  Colour colour{};
  Point origin{}; ///< the first glyph's pen position on the baseline
  std::vector<Glyph> glyphs{};
  /// UTF-8: what the glyphs stand for, in their order, which for text that runs from right to left is not
  /// that of reading.
  std::string text{};
  /// How much wider its glyphs are drawn than the font has them, in thousandths; negative: narrower. Their
  /// height stays. Advances and offsets include it.
  int expansion = 0;
  /// It is not drawn: text for those who search, copy or hear the page, in the place of something drawn that
  /// shows it. A writer without such text leaves it out.
  bool unseen = false;
  bool operator==(const GlyphRun&) const = default;
};

/// A filled rectangle: a rule, an area of colour.
struct Fill {
  Rectangle area{};
  Colour colour{};
  bool operator==(const Fill&) const = default;
};

enum class PathVerb : std::uint8_t { move, line, curve, close };

/// One step of an outline: `to` is its end; a curve is a cubic Bézier with two control points.
struct PathStep {
  PathVerb verb = PathVerb::move;
  Point to{}, control1{}, control2{};
  bool operator==(const PathStep&) const = default;
};

/// A drawn shape: filled by the nonzero winding rule, or stroked with round caps and joins.
struct Shape {
  std::vector<PathStep> path{};
  Colour colour{};
  Length stroke = 0; ///< the stroke's width; 0: filled
  bool operator==(const Shape&) const = default;
};

/// A picture, scaled to `area` in both directions.
struct Picture {
  std::uint32_t image = 0; ///< index into Pages::images
  Rectangle area{};
  bool operator==(const Picture&) const = default;
};

/// What an item is there for. All but `text` is no part of what the book says: a writer marks it as an
/// artifact (ISO 32000-1, 14.8.2.2), running heads and folios as such of the pagination, decoration as such
/// of the layout.
enum class Purpose : std::uint8_t {
  text,
  running_head,
  folio,
  decoration, ///< ornaments, rules, leaders, cover art
};

struct Item {
  std::variant<GlyphRun, Fill, Shape, Picture> node{};
  Purpose purpose = Purpose::text;
  int element = -1; ///< index into Pages::structure: what it is part of; -1: of nothing, an artifact
  bool operator==(const Item&) const = default;
};

struct Destination {
  std::uint32_t page = 0; ///< index into Pages::pages
  Length y = 0;           ///< what to show at the top
  bool operator==(const Destination&) const = default;
};

/// An area that leads somewhere: a URL, or a place in the book.
struct PageLink {
  Rectangle area{};
  std::variant<std::string, Destination> target{};
  int element = -1; ///< index into Pages::structure: the link that it is an area of; -1: none
  bool operator==(const PageLink&) const = default;
};

enum class PageKind : std::uint8_t {
  cover,
  title,
  imprint,
  contents,
  display, ///< a page that stands alone: description, dedication, part title
  opener,  ///< the first page of a chapter
  body,
  blank,
};

/// A place in a Book's text.
struct TextPlace {
  int section = 0; ///< the section's number, from 0: each counts before its children
  /// Of the section: 0 is its heading, with label and title; then, from 1 and in the order of reading, its
  /// subtitle, each paragraph, line of verse, heading, preformatted text, figure and its caption, label of an
  /// aside, time and speaker of a turn, caption and cell of a table. Footnotes have none.
  int piece = 0;
  int characters = 0; ///< of the piece: how many stand before the place, not counting white space
  auto operator<=>(const TextPlace&) const = default;
};

struct Page {
  PageKind kind = PageKind::body;
  Length width = 0, height = 0;
  std::string label{};       ///< as readers see it: "Cover", "iv", "12"
  std::vector<Item> items{}; ///< in reading order, and painted in this order
  std::vector<PageLink> links{};
  /// Where in the Book the first of its text is; none where it has none of the sections' text. A word that is
  /// divided by the page's turn is all on the later page.
  std::optional<TextPlace> begins{};
  bool operator==(const Page&) const = default;
};

/// What a page is called, and where in the Book it begins.
struct PageMark {
  std::string label{}; ///< Page::label
  PageKind kind = PageKind::body;
  std::optional<TextPlace> begins{}; ///< Page::begins
  bool operator==(const PageMark&) const = default;
};
using PageMarks = std::vector<PageMark>;

/// A line of the outline that viewers show beside the pages.
struct OutlineEntry {
  int level = 0; ///< 0 at the top; never more than one deeper than the entry before it
  std::string title{};
  Destination to{};
  bool operator==(const OutlineEntry&) const = default;
};

/// What a part of the text is, for those who hear it or read it in another shape than its pages. The names
/// are those of ISO 32000-1, 14.8.4, in words.
enum class ElementRole : std::uint8_t {
  part,
  section,  ///< a chapter, a title page: with its heading, and those inside it
  division, ///< what stands together without being a section: a letter's frame, a poem, a figure with its
            ///< caption
  heading,
  paragraph,
  quotation, ///< of blocks
  note,      ///< a footnote: a label, and blocks
  list,
  item,  ///< of a list: a label, or none, and a body
  label, ///< of an item or a note: its number or mark
  body,  ///< of an item
  table,
  row,
  header_cell, ///< above its column
  row_header,  ///< a cell at the start of its row that says what the others are about
  cell,
  figure,
  caption,  ///< of a figure, beside it in a division; or the first of a table
  contents, ///< a table of contents, or one below an entry of another
  entry,    ///< of a table of contents: a reference, and what is below it
  reference,
  link,
  span, ///< of running text that differs, in its language say
};

/// An element of the book's logical structure (ISO 32000-1, 14.7; what ISO 14289-1 asks of it).
struct Element {
  ElementRole role = ElementRole::paragraph;
  int parent = -1;       ///< index of the element that it is in, which stands before it; -1: the book itself
  int level = 0;         ///< of a heading, from 1; none is more than one deeper than the one before it
  int columns = 1;       ///< that a cell spans
  int rows = 1;          ///< the same
  bool numbered = false; ///< a list whose labels count
  ListNumbers numbers = ListNumbers::decimal; ///< how they do
  std::string language{};    ///< BCP 47, where it is not that of the element around it; empty: it is
  std::string alternative{}; ///< what to say in place of what is shown: of a figure
  std::string title{};       ///< for people who look at the tree: of a section
  bool operator==(const Element&) const = default;
};

struct Pages {
  std::vector<Font> fonts{}; ///< only those that are used
  std::vector<Image> images{};
  std::vector<Page> pages{};
  std::vector<OutlineEntry> outline{};
  /// The elements of the text in the order in which they are read, each before those in it; empty: nothing is
  /// known. Where an element has both items and elements in it, they are read in the order in which they come
  /// on the pages. An element may have items on several pages, such as a paragraph over a page's end.
  std::vector<Element> structure{};
  bool right_to_left = false; ///< the book is bound at its right, and its pages are turned to the right
};

/// The kind's stable name, e.g. "title".
OCTAVO_API std::string_view name(PageKind kind) noexcept;
OCTAVO_API std::string_view name(ElementRole role) noexcept;

/// The marks of the pages that have a label, in their order.
OCTAVO_API PageMarks page_marks(const Pages& pages);

/// Pages as text, for people and tests: a line for each page, item, link and outline entry, lengths in points
/// with three decimals.
OCTAVO_API std::string dump(const Pages& pages);

/// What is read, in its order: a line for each element of the structure, and one for each of its lines of
/// text.
OCTAVO_API std::string dump_structure(const Pages& pages);

} // namespace octavo

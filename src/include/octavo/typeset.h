// The typesetter: a Book into Pages.
#pragma once

#include <octavo/book.h>
#include <octavo/design.h>
#include <octavo/note.h>
#include <octavo/pages.h>
#include <octavo/quality.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo {

struct Margins {
  Length top = 0, bottom = 0;
  Length inner = 0, outer = 0; ///< left and right where pages are not two-sided
  bool operator==(const Margins&) const = default;
};

/// How the first paragraph of a chapter opens. Scripts without capitals open plainly.
enum class Opening : std::uint8_t {
  small_caps, ///< its first phrase, three to five words, in small capitals
  drop_cap,   ///< a capital of some lines, and small capitals after it; not where the chapter opens with
              ///< speech or with a paragraph that is shorter than the capital
  plain,      ///< as any other paragraph
};

/// How the numbers of chapters and parts are shown.
enum class ChapterNumbers : std::uint8_t {
  as_written, ///< as the author typed them: "Chapter IV", "4.", "Four"; in figures where nobody did
  words,      ///< in the book's language: "Chapter Four"; figures in a language that cannot be spelt out
  figures,    ///< "Chapter 4"
  roman,      ///< "Chapter IV"
};

/// What stands over the text, on all pages but those that open or stand alone.
enum class RunningHeads : std::uint8_t {
  chapter, ///< the book's or part's title on the left page, the chapter's on the right one
  book,    ///< the author on the left page, the book's title on the right one
  none,
};

/// What a font file of the user's is for.
enum class FontRole : std::uint8_t {
  automatic, ///< what the font says of itself: regular, italic, bold or bold italic
  regular,
  italic,
  bold,
  bold_italic,
  display, ///< titles
};

/// A font file of the user's: static TrueType or OpenType with outlines, as a whole.
struct FontFile {
  std::string name{}; ///< for messages: where it is from
  std::shared_ptr<const std::string> bytes{};
  FontRole role = FontRole::automatic;
};

/// How pages are set. The defaults are a paperback's. All lengths are scaled points.
struct Style {
  static constexpr Length smallest_page = inch, largest_page = 200 * inch; ///< a side; PDF has no larger
  static constexpr Length smallest_type = 4 * point, largest_type = 72 * point;
  static constexpr int largest_leading = 3; ///< in type sizes; the smallest is one
  static constexpr int fewest_lines = 8;    ///< that margins have to leave room for
  static constexpr int fewest_ems = 8;      ///< the same of the text's width

  Length width = 5 * inch, height = 8 * inch; ///< the trimmed page
  std::optional<Margins> margins{};           ///< none: made for the page's size
  Length font_size = 10 * point + point / 2;
  Length leading = 14 * point; ///< from baseline to baseline; every line of the book stands on this grid
  std::string family = "libertinus"; ///< one of families()
  bool two_sided = false;            ///< inner and outer margins swap sides on facing pages
  /// Pages that are not two-sided are looked at in pairs all the same, the first one alone, and facing ones
  /// end level; those that are wider than high are not.
  bool in_pairs = true;
  /// Fonts that take the place of the family's, which helps where they lack a cut or a character.
  std::vector<FontFile> fonts{};
  Design design{};          ///< how the parts of the book look
  bool system_fonts = true; ///< characters that no bundled font has are set in the system's fonts
  /// Has the hyphenation patterns of a language (BCP 47) that none are compiled in for: the bytes of a
  /// dictionary of libhyphen's, empty where there is none. Asked by typeset(), in its own thread, once for
  /// the book's language and once for that of each kind of its passages. Where a language is known to have
  /// patterns and they are not given, a Note says so (`patterns-missing`; without any, `patterns-none`).
  std::function<std::string(std::string_view language)> patterns{};
  int threads = 1; ///< that work on one book at once; 0: as many as the machine has. What is made is the same

  static constexpr int fewest_drop_cap_lines = 2, most_drop_cap_lines = 5;

  Opening opening = Opening::small_caps;
  int drop_cap_lines = 3; ///< the lines of text that a drop cap is as high as
  ChapterNumbers chapter_numbers = ChapterNumbers::as_written;
  RunningHeads running_heads = RunningHeads::chapter;
  /// Chapters and parts begin on right pages, after a blank left one where need be; only where pages are
  /// two-sided.
  bool open_right = false;
  bool half_title = false; ///< the title alone on a page before the title page
  /// A last page that says what the book is set in; nothing: where there are several chapters.
  std::optional<bool> colophon{};
};

struct Typesetting {
  Pages pages{};
  /// What could not be set as the Book has it, such as characters without a glyph and pictures; and lines
  /// that the Style makes too short or too long to be read with ease (`measure-narrow`, `measure-wide`).
  Notes notes{};
  Quality quality{}; ///< of the pages; a cover has none
};

/// Sets `book` in pages: title page, imprint, description, contents, chapters. No cover: see cover.h. The
/// same book and style give the same pages everywhere, unless system fonts had to help. Throws
/// Error(bad_option) for a family that there is not, for sizes out of Style's limits, and for margins that
/// are negative or leave no room for text; Error(bad_image) for a damaged figure; Error(bad_font) for a font
/// of the user's that is no static TrueType or OpenType font with outlines, is damaged, or may not be
/// embedded. Thread-safe.
OCTAVO_API Typesetting typeset(const Book& book, const Style& style = {});

/// The names of the families that Style::family takes, the default first.
OCTAVO_API std::vector<std::string_view> families();

/// The stable names, e.g. "dropcap", "as-written", and the way back.
OCTAVO_API std::string_view name(Opening opening) noexcept;
OCTAVO_API std::optional<Opening> opening_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(ChapterNumbers numbers) noexcept;
OCTAVO_API std::optional<ChapterNumbers> chapter_numbers_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(RunningHeads heads) noexcept;
OCTAVO_API std::optional<RunningHeads> running_heads_named(std::string_view name) noexcept;

} // namespace octavo

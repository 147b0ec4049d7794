// What a writer is, and the table of those that are built in. formats/README.md says how to add one.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/typeset.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace octavo {

/// What a PDF promises.
enum class PdfStandard : std::uint8_t {
  ua_and_a, ///< PDF/UA-1, for all who read it, and PDF/A-2a, for archives: tagged, and all that it needs in
            ///< it
  none,     ///< a smaller file without tags
};

/// What holds for every format of one run.
struct WriteOptions {
  /// The moment the output is dated, RFC 3339 in UTC ("2026-01-31T12:00:00Z"); it wins over the metadata's
  /// `modified`. Empty: that one, or else the day of publication or a fixed one, the later. Never the clock.
  std::string modified{};
  /// What is new against the edition before, by the ids of its sections, for formats that say so: see
  /// EditionFacts.
  std::vector<std::string> added{}, revised{};
  /// How formats of pages are set.
  Style style{};
  /// The composition of a cover that is drawn, one of cover_styles(); empty: the one that follows from the
  /// book's identity.
  std::string cover_style{};
  /// Whether a book without a cover of its own gets a drawn one.
  bool draw_cover = true;
  /// The user's own style sheet, in UTF-8: what it says wins over Octavo's, in formats that have any. As
  /// check_style_sheet() asks.
  std::string css{};
  /// Formats that leave the setting to a device carry the fonts of `style` for it, each with no more in it
  /// than the book uses. Without, they carry none.
  bool embed_fonts = false;
  PdfStandard pdf_standard = PdfStandard::ua_and_a;
  /// Where the pages begin of a format with pages that is made in the same run; convert() gives them. With
  /// them an EPUB has a list of its pages, and their numbers in its text.
  PageMarks page_marks{};
};

/// Throws Error(bad_css), which names the line, where a book cannot hold the style sheet: it is not UTF-8, or
/// refers to files (`@import`, `url(…)` other than `data:`), or sets what EPUB 3.3 (5.3, CSS) leaves to the
/// documents: `direction`, `unicode-bidi`. Writers call it themselves.
OCTAVO_API void check_style_sheet(std::string_view css);

/// A whole file, in memory.
struct Output {
  std::string bytes{};
  Notes notes{};                    ///< what the format could not show as the Book has it
  std::optional<Quality> quality{}; ///< of its pages, where the format has pages that the typesetter made
  PageMarks page_marks{};           ///< of its pages: see WriteOptions
};

/// A row of the table. A caller may make its own and give it to convert().
struct Format {
  std::string name{};       ///< what `--to` takes, e.g. "epub"
  std::string extension{};  ///< without the dot
  std::string media_type{}; ///< as registered with IANA
  std::string summary{};    ///< a few words for people
  /// A pure function: the same Book and options give the same bytes, on every machine, from any thread. May
  /// throw Error, and nothing else.
  std::function<Output(const Book&, const WriteOptions&)> write{};
  /// It gives the page marks of a run: convert() writes the first such format before all others.
  bool has_pages = false;
};

/// The built-in formats, the default one first. Never changes while the program runs.
OCTAVO_API std::span<const Format> formats();

/// The built-in format of that name. Throws Error(bad_option) that lists the names where there is none.
OCTAVO_API const Format& format_named(std::string_view name);

} // namespace octavo

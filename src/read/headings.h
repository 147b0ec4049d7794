// What a heading looks like: `Chapter 4: The Storm`, `Prologue`, `IV.`, `# Title`, or a title without a
// number.
#pragma once

#include "read/lines.h"
#include "read/numerals.h"

#include <octavo/book.h>

namespace octavo::reader {

/// How high a heading stands: volumes hold books, these parts, these chapters.
enum class Rank { volume, book, part, chapter, scene };

struct HeadingMatch {
  enum class Form {
    keyword, ///< names what it numbers: `Chapter 4`, `Part Two`
    kind,    ///< a kind of section by itself: `Prologue`
    number,  ///< nothing but a number: `IV.`, `[ 4 ]`, or a number and a title: `4. The Storm`
    marked,  ///< marked up as a heading: `## Title`
    title,   ///< a title by itself, which only the headings around it make one
  };
  Form form = Form::keyword;
  SectionKind kind = SectionKind::chapter;
  Rank rank = Rank::chapter;
  std::string label{}; ///< as typed: "CHAPTER IV", "Prologue"
  std::string title{}; ///< what follows it, without the separator
  std::optional<int> number{};
  NumeralStyle style = NumeralStyle::arabic; ///< of the number
  std::string keyword{};                     ///< without accents and capitals; empty: none
  Languages languages = any_language;        ///< of the keyword
  int depth = 0;                             ///< of a marked heading: how many marks
  bool weak = false;     ///< much else looks so too: it needs others like it that count on
  bool one_more = false; ///< `+1`: it counts on from the heading before it
  bool lengthy = false;  ///< its title is a sentence as long as a paragraph: its neighbours' numbers must fit
};

/// The heading that a line's body is, if it is one. A sentence that merely begins with such words is none.
/// `marked`: its text marks it as a heading, of any length.
std::optional<HeadingMatch> match_heading(std::string_view body, bool marked = false);

/// `Chapter 2. I found the grey mare …`: one whose title is a sentence as long as a paragraph, which only its
/// neighbours' numbers tell from a paragraph.
std::optional<HeadingMatch> match_lengthy_heading(std::string_view body);

/// `+1`, `(+1) The Time He Stayed`: what `5 times, and one more` ends with, below the number `before`. It is
/// counted on, in the same numerals.
std::optional<HeadingMatch> match_plus_one(std::string_view body, const HeadingMatch& before);

/// `ii.`, `one`, `One.`, `One. The Ferry`: a number in small letters or a word with a stop, which only a
/// sequence tells from what is said.
std::optional<HeadingMatch> match_small_number(std::string_view body);

/// Whether a line may be a title: at most 80 characters, starting with no quotation mark, dash, tab or URL,
/// ending neither like a sentence, not even in brackets, nor like a quotation; neither a row nor blank.
bool looks_like_title(const Line& line);

/// `THE END`, `END OF CHAPTER FIVE`: what ends there, and begins nothing.
bool says_end(std::string_view body);

/// What a line that heads a list announces.
enum class ListHeading { none, contents, pictures };
ListHeading list_heading(std::string_view body);

} // namespace octavo::reader

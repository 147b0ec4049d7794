// How well pages came out, in figures, and where they are not as a designer would have them, with the reason:
// what a proof-reader of a book's interior looks for.
#pragma once

#include <octavo/export.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace octavo {

enum class QualityIssue : std::uint8_t {
  loose_line,       ///< its word spaces are more than twice their natural width
  hyphen_run,       ///< three lines or more under one another end in hyphens
  runt,             ///< a paragraph's last line of four characters or fewer
  river,            ///< word spaces of four lines or more that stand below one another
  widow,            ///< a paragraph's last line alone at the head of a page
  orphan,           ///< its first line alone at the foot of one
  hyphen_at_turn,   ///< a word is divided over the turn of a page
  short_page,       ///< the text goes on, but ends above the foot of the page
  uneven_spread,    ///< facing pages whose text goes on end at different heights
  short_end,        ///< a text's last page, where it has several, with fewer than four lines
  ornament_at_turn, ///< an ornament that parts scenes is first or last on a page
};

/// One place that is not as it should be.
struct QualityFinding {
  QualityIssue issue{};
  std::string page{};   ///< its label, as readers see it
  int line = 0;         ///< of the page's grid, from 1; 0: the whole page
  int amount = 0;       ///< lines: short, apart, in the run or river; of a loose line, thousandths of natural
  std::string text{};   ///< how the line begins
  std::string reason{}; ///< what forced it; empty: nothing in particular
  bool operator==(const QualityFinding&) const = default;
};

/// The figures are of justified lines of text, but for the last lines of paragraphs. Word spaces are counted
/// as a line's mean, in thousandths of their natural width.
struct Quality {
  int lines = 0;
  int text_lines = 0;                       ///< all lines of paragraphs, justified or not
  int space_deviation = 0;                  ///< the standard deviation
  int widest_space = 0;                     ///< of the worst line
  std::string widest_page{}, widest_text{}; ///< where that is, and how it begins
  int widest_line = 0;
  int loose_lines = 0, very_loose = 0; ///< wider than 1.5, than 2
  int tight_lines = 0;                 ///< narrower than 0.75
  int badness = 0;                     ///< the mean of TeX's, in tenths: 0 is perfect, 1000 just loose
  int soft_hyphens = 0;                ///< that hyphenation added at the ends of lines
  int longest_hyphen_run = 0;
  int running_pages = 0;                  ///< pages whose text goes on on the next one
  int spreads = 0;                        ///< facing pages of these
  std::vector<QualityFinding> findings{}; ///< in the order of the pages

  OCTAVO_API int count(QualityIssue issue) const noexcept;
  bool operator==(const Quality&) const = default;
};

/// The issue's stable name, e.g. "short-page".
OCTAVO_API std::string_view name(QualityIssue issue) noexcept;

/// The finding in words: "page 12, line 3: a word is divided over the turn: “and then he”; why".
OCTAVO_API std::string to_string(const QualityFinding& finding);

/// The figures in a line or two of words.
OCTAVO_API std::string summary(const Quality& quality);

} // namespace octavo

// What a publisher printed behind a story: lists of other books and their prices. See advertisements.h.
#include "read/advertisements.h"

#include "read/breaks.h"
#include "read/heading_text.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_end = 40;    ///< bytes of a line that says that this is the end
constexpr std::size_t most_lines = 1500;   ///< of advertisements
constexpr std::size_t least_phrases = 2;   ///< different ones
constexpr std::size_t capitals_share = 40; ///< in a hundred, where fewer phrases are enough

/// What publishers say of their books, folded.
constexpr std::array<std::string_view, 42> phrases{"by the same author",
                                                   "by the author of",
                                                   "works by",
                                                   "books by",
                                                   "stories by",
                                                   "novels by",
                                                   "8vo",
                                                   "12mo",
                                                   "16mo",
                                                   "cloth",
                                                   "gilt",
                                                   " net",
                                                   "price",
                                                   "postage",
                                                   "publisher",
                                                   "published",
                                                   "& co.",
                                                   "and co.",
                                                   "& company",
                                                   "dunlap",
                                                   "illustrated by",
                                                   "illustrations",
                                                   "edition",
                                                   "wherever books",
                                                   "catalogue",
                                                   "catalog",
                                                   "free list",
                                                   "copyrighted",
                                                   "popular novels",
                                                   "new novels",
                                                   "new books",
                                                   "popular books",
                                                   "titles",
                                                   "library of",
                                                   "du même auteur",
                                                   "werke von",
                                                   "verlag von",
                                                   "vom selben autor",
                                                   "del mismo autor",
                                                   "dello stesso autore",
                                                   "printed by",
                                                   "press"};

bool is_end(std::string_view body) {
  if (body.empty() || body.size() > longest_end)
    return false;
  static constexpr std::array<std::string_view, 9> words{"the end", "finis", "fin",   "ende", "fine",
                                                         "fim",     "slut",  "loppu", "конец"};
  const std::size_t start = body.find_first_not_of("*_[(-~=. ");
  if (start == std::string_view::npos)
    return false;
  const std::size_t last = body.find_last_not_of("*_])-~=.! ");
  return last != std::string_view::npos && last >= start &&
         std::find(words.begin(), words.end(), text::folded(body.substr(start, last - start + 1))) !=
             words.end();
}

/// Whether the lines are a publisher's: by what they say, and by how much of it is titles.
bool advertises(Lines lines) {
  std::array<bool, phrases.size()> seen{};
  std::size_t filled = 0;
  std::size_t capitals = 0;
  for (const Line& line : lines) {
    if (line.blank() || line.row)
      continue;
    ++filled;
    capitals += has_capitals(line.body);
    const std::string folded = text::folded(line.body);
    for (std::size_t k = 0; k < phrases.size(); ++k)
      seen[k] = seen[k] || folded.find(phrases[k]) != std::string::npos;
  }
  const auto said = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
  return filled > 0 &&
         (said > least_phrases || (said == least_phrases && 100 * capitals >= capitals_share * filled));
}

} // namespace

std::size_t advertisements_from(Lines chapter) {
  const std::size_t first = chapter.size() > most_lines ? chapter.size() - most_lines : 0;
  for (std::size_t i = first; i < chapter.size(); ++i) {
    if (chapter[i].role || !is_end(chapter[i].body))
      continue;
    std::size_t from = i + 1;
    while (from < chapter.size() && (chapter[from].blank() || is_row(chapter[from])))
      ++from;
    if (from == chapter.size() || match_note_marker(chapter[from].body, true) ||
        match_note_opening(chapter[from].body, true))
      return chapter.size();
    return advertises(chapter.subspan(from)) ? i + 1 : chapter.size();
  }
  return chapter.size();
}

} // namespace octavo::reader

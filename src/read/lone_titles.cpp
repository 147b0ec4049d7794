// See lone_titles.h.
#include "read/lone_titles.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_title = 40; ///< code points
constexpr std::size_t least_titles = 3;
constexpr std::size_t least_below = 1500; ///< code points of text below each,
constexpr std::size_t usual_below = 4000; ///< and on average
constexpr std::size_t most_before = 120;  ///< above the first: the story's own title
/// Where there are more titles than three, of several words as nothing that is heard in a story has:
constexpr std::size_t least_below_many = 600;
constexpr std::size_t usual_below_many = 1200;

/// Whether line `i`, alone in its run, reads as a title of capitalised words that names no time or place.
bool may_be_title(const LineLayout& layout, std::size_t i) {
  const Line& line = layout.lines()[i];
  if (line.length > longest_title || !layout.apart_before(i) || layout.run_end(i) != i + 1 || line.role ||
      layout.blanks_before(i) == 0 || layout.blanks_after(i) == 0 || !text::is_upper(text::first(line.body)))
    return false;
  if (!looks_like_title(line) || !is_title_case(line.body) || count_letters(line.body) < 2 ||
      match_heading(line.body) || list_heading(line.body) != ListHeading::none || is_note_marker(line.body))
    return false;
  for (std::size_t before = i; before-- > 0;)
    if (const std::string_view above = text::trim_end(layout.lines()[before].body); !above.empty()) {
      if (above.ends_with(':') || above.ends_with(',')) // it announces what it shows
        return false;
      break;
    }
  const Dateline date = match_dateline(line.body);
  return !date.dated && !date.relative && !date.placed && !date.view;
}

/// One past the last of the lines from `i` on that have no blank one among them.
std::size_t stanza_end(Lines lines, std::size_t i) {
  while (i < lines.size() && !lines[i].blank())
    ++i;
  return i;
}

/// Whether line `i`, alone between blank ones, stands above a stanza as a poem's title does.
bool may_be_poem_title(const LineLayout& layout, std::size_t i) {
  const Line& line = layout.lines()[i];
  const std::size_t below = skip_blank(layout.lines(), i + 1);
  return line.length <= longest_title && !line.role && below > i + 1 && below < layout.lines().size() &&
         stanza_end(layout.lines(), below) > below + 1 && looks_like_title(line) &&
         count_letters(line.body) >= 2 && (is_title_case(line.body) || has_capitals(line.body)) &&
         !match_heading(line.body) && list_heading(line.body) == ListHeading::none &&
         !is_note_marker(line.body);
}

/// The titles of a collection of poems: a text of nothing but stanzas of short lines, where a wider gap
/// stands before each line alone and before no stanza, and no title comes again.
std::vector<std::size_t> find_poem_titles(const LineLayout& layout) {
  constexpr std::size_t longest_verse = 60; // code points
  const Lines lines = layout.lines();
  std::vector<std::size_t> titles;
  std::set<std::string_view> seen;
  std::size_t filled = 0;
  std::size_t capitals = 0;
  std::size_t in_stanzas = 0;
  for (std::size_t i = 0, end = 0; i < lines.size(); i = end) {
    end = i + 1;
    if (lines[i].blank())
      continue;
    if (is_row(lines[i]) || lines[i].role)
      return {};
    end = stanza_end(lines, i);
    for (std::size_t k = i; k < end; ++k) {
      if (lines[k].length > longest_verse)
        return {};
      ++filled;
      capitals += !text::is_lower(text::first(lines[k].body));
    }
    const bool wide = layout.blanks_before(i) > 1;
    if (end == i + 1 && (wide || titles.empty()) && may_be_poem_title(layout, i)) {
      if (!seen.insert(lines[i].body).second)
        return {};
      titles.push_back(i);
    } else if (end == i + 1 || wide || titles.empty()) {
      return {};
    } else {
      in_stanzas += end - i;
    }
  }
  const bool verse = 4 * in_stanzas >= 3 * filled && 10 * capitals >= 8 * filled;
  return titles.size() >= least_titles && verse ? titles : std::vector<std::size_t>();
}

} // namespace

std::vector<std::size_t> find_lone_titles(const LineLayout& layout) {
  if (std::vector<std::size_t> poems = find_poem_titles(layout); !poems.empty())
    return poems;
  const Lines lines = layout.lines();
  std::vector<std::size_t> titles;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].blank() && !is_row(lines[i]) && may_be_title(layout, i))
      titles.push_back(i);
  const auto below = [&](std::size_t k) {
    return layout.filling(titles[k] + 1, k + 1 < titles.size() ? titles[k + 1] : lines.size()).length;
  };
  if (titles.size() > least_titles && below(0) == 0)
    titles.erase(titles.begin()); // the story's
  if (titles.size() > least_titles && below(titles.size() - 1) == 0)
    titles.pop_back(); // the end
  const auto words = [&](std::size_t i) {
    return 1 + std::count(lines[i].body.begin(), lines[i].body.end(), ' ');
  };
  const bool many =
      titles.size() > least_titles &&
      2 * std::count_if(titles.begin(), titles.end(), [&](std::size_t i) { return words(i) > 2; }) >=
          std::ssize(titles) &&
      std::all_of(titles.begin(), titles.end(), [&](std::size_t i) { return words(i) > 1; });
  const std::size_t least = many ? least_below_many : least_below;
  if (titles.size() < least_titles || layout.filling(0, titles.front()).length > most_before ||
      layout.filling(titles.front(), lines.size()).length <
          (many ? usual_below_many : usual_below) * titles.size())
    return {};
  const auto in_capitals =
      std::count_if(titles.begin(), titles.end(), [&](std::size_t i) { return has_capitals(lines[i].body); });
  if (in_capitals != 0 && in_capitals != std::ssize(titles)) // `The Long Road`, and `LEVEL UP` in its midst
    return {};
  for (std::size_t k = 0; k < titles.size(); ++k)
    if (below(k) < least || (k > 0 && lines[titles[k]].body == lines[titles[k - 1]].body))
      return {}; // a sound that comes again heads nothing
  return titles;
}

} // namespace octavo::reader

// How a text is wrapped, decided once for all of it and once for each chapter. See paragraphs.h.
#include "read/fullness.h"
#include "read/paragraphs.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace octavo::reader {
namespace {

constexpr std::size_t narrowest = 30; ///< columns: a wrapped text has at least this width,
constexpr std::size_t widest = 140;   ///< and at most this

/// What the lines of a text say of how it makes paragraphs.
struct Evidence {
  std::size_t width = 0;    ///< of nearly all lines that could have been filled
  std::size_t filled = 0;   ///< lines that are not blank
  std::size_t ends = 0;     ///< of these, how many end like a paragraph
  std::size_t full = 0;     ///< in a sentence that goes on on the next line, and with no room for its word
  std::size_t early = 0;    ///< in such a sentence, and with room
  std::size_t capitals = 0; ///< in the middle of a sentence, and the next line begins with a capital
  std::size_t closed = 0;   ///< at a sentence's end, with room, and another line follows directly
  std::size_t set_off = 0;  ///< before a blank line
  std::size_t indented = 0; ///< at a paragraph's end, before a line that stands further in
  std::size_t deeper = 0;   ///< in the middle of a sentence, before such a line
  int margin = 0;
  int first_indent = 0;

  bool wrapped() const noexcept {
    return width >= narrowest && width <= widest && full >= 2 && full > 2 * early && 3 * full > closed &&
           4 * full > capitals;
  }
};

std::size_t high_quantile(std::vector<std::size_t>& lengths) {
  const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 95 / 100);
  std::nth_element(lengths.begin(), at, lengths.end());
  return *at;
}

/// Pairs of lines that follow each other directly, neither of them a row.
template <typename See>
void each_pair(Lines lines, See see) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (!lines[i].blank() && !lines[i + 1].blank() && !lines[i].row && !lines[i + 1].row)
      see(lines[i], lines[i + 1]);
}

Evidence weigh(Lines lines) {
  Evidence found;
  std::vector<std::size_t> all;
  std::vector<std::size_t> going_on; // lines whose sentence goes on on the next: full ones, if it is wrapped
  std::array<std::size_t, 64> margins{};
  std::array<std::size_t, 64> steps{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank() || line.row)
      continue;
    ++found.filled;
    found.ends += ends_paragraph(line);
    found.set_off += i + 1 < lines.size() && lines[i + 1].blank();
    all.push_back(static_cast<std::size_t>(line.indent) + line.columns);
    ++margins[std::min<std::size_t>(static_cast<std::size_t>(line.indent), margins.size() - 1)];
    if (i + 1 < lines.size() && !lines[i + 1].blank() && goes_on(line, lines[i + 1]))
      going_on.push_back(all.back());
  }
  if (all.size() < 4)
    return found;
  constexpr std::size_t enough = 8;
  found.width = high_quantile(going_on.size() >= enough ? going_on : all);
  // Where paragraphs are of a line or two, as many lines stand in as do not.
  const auto is_common = [&](std::size_t lines_there) { return 6 * lines_there >= all.size(); };
  found.margin = static_cast<int>(std::find_if(margins.begin(), margins.end(), is_common) - margins.begin());
  if (found.margin == std::ssize(margins))
    found.margin = static_cast<int>(std::max_element(margins.begin(), margins.end()) - margins.begin());
  each_pair(lines, [&](const Line& line, const Line& next) {
    const int step = next.indent - found.margin;
    const bool stands_in = step >= 1 && line.indent <= next.indent && step < std::ssize(steps);
    if (stands_in && !ends_paragraph(line))
      ++found.deeper;
    if (stands_in && ends_paragraph(line)) {
      ++found.indented;
      ++steps[static_cast<std::size_t>(step)];
    }
    if (is_overlong(line, found.width))
      return;
    // A full line that ends a sentence speaks for neither, nor does one before a capital: verse has them.
    const bool early = ends_early(line, next, found.width);
    if (goes_on(line, next))
      ++(early ? found.early : found.full);
    else if (ends_paragraph(line))
      found.closed += early;
    else
      ++found.capitals;
  });
  constexpr std::size_t least = 3;
  if (found.indented >= least && found.indented > 3 * found.deeper && 2 * found.indented > found.set_off)
    found.first_indent = static_cast<int>(std::max_element(steps.begin(), steps.end()) - steps.begin());
  return found;
}

Wrapping wrapping_of(const Evidence& evidence) {
  if (!evidence.wrapped())
    return {};
  return {true, evidence.width, evidence.margin, evidence.first_indent};
}

std::string of(std::size_t part, std::size_t whole, const std::string& what) {
  return std::to_string(part) + " of " + std::to_string(whole) + " " + what;
}

int percentage(std::size_t part, std::size_t whole) noexcept {
  return whole == 0 ? 0 : static_cast<int>(100 * part / whole);
}

/// The second-best reading of a text that is not wrapped: at the width that it would have been wrapped at.
std::string unlikely_width(const Evidence& evidence) {
  if (evidence.width == 0)
    return "wrapped, at a width that " + std::to_string(evidence.filled) +
           (evidence.filled == 1 ? " line does not show" : " lines do not show");
  std::string wrapped = "wrapped at " + std::to_string(evidence.width) + " columns";
  if (evidence.full == 0)
    wrapped += ", though no line that ends within a sentence is full";
  return wrapped;
}

Decision decision_of(const Evidence& evidence) {
  Decision decision;
  decision.what = "paragraphs";
  const std::size_t broken = evidence.full + evidence.early;
  if (!evidence.wrapped()) {
    decision.rule = Rule::line;
    decision.reading = "each line is a paragraph";
    decision.evidence = of(evidence.ends, evidence.filled, "lines end like a paragraph");
    if (evidence.width > widest)
      decision.evidence += "; they are longer than any that were wrapped";
    decision.confidence =
        evidence.filled < 4 || evidence.full == 0 || evidence.width > widest || evidence.width < narrowest
            ? 99
            : std::clamp(percentage(evidence.early + evidence.closed,
                                    evidence.early + evidence.closed + evidence.full),
                         50, 99);
    decision.alternative = unlikely_width(evidence);
    return decision;
  }
  decision.reading = "wrapped at " + std::to_string(evidence.width) + " columns";
  decision.rule = Rule::wrapped;
  if (evidence.first_indent > 0) {
    decision.reading += ", first lines " + std::to_string(evidence.first_indent) + " columns further in";
    decision.rule = Rule::indented;
  }
  decision.evidence =
      of(evidence.full, broken, "lines that end within a sentence had no room for the next word") + "; " +
      std::to_string(evidence.set_off) + " lines stand before a blank one";
  if (evidence.first_indent > 0)
    decision.evidence += "; " + std::to_string(evidence.indented) + " before one that stands in";
  decision.confidence = std::clamp(percentage(evidence.full, broken), 50, 99);
  decision.alternative = "each line is a paragraph";
  return decision;
}

/// A word of a text, divided by a hyphen at a line's end, without it and with it.
struct DividedWord {
  std::size_t whole = 0;
  std::size_t hyphenated = 0;
  std::size_t parts = 0; ///< times that it is a part of a word at a line's end
};

bool is_word_character(char32_t c) noexcept {
  return text::is_alphanumeric(c) || text::is_mark(c);
}

/// The word that `body` ends with, before its last character, and the one that it begins with.
std::string_view last_part(std::string_view body) {
  std::size_t end = body.size();
  text::previous(body, end);
  std::size_t start = end;
  while (start > 0) {
    std::size_t at = start;
    if (!is_word_character(text::previous(body, at)))
      break;
    start = at;
  }
  return body.substr(start, end - start);
}
std::string_view first_part(std::string_view body) {
  std::size_t end = 0;
  while (end < body.size()) {
    std::size_t at = end;
    if (!is_word_character(text::next(body, at)))
      break;
    end = at;
  }
  return body.substr(0, end);
}

using DividedWords = std::unordered_map<std::string, DividedWord>;

/// Counts the words of `body` that are among `words`: "something" and "some-thing" are both counted for the
/// first.
void count_words(std::string_view body, DividedWords& words) {
  std::string_view before; // a word, and a hyphen after it
  for (std::size_t at = 0; at < body.size();) {
    const std::string_view word = first_part(body.substr(at));
    if (word.empty()) {
      text::next(body, at);
      before = {};
      continue;
    }
    at += word.size();
    if (const auto found = words.find(text::folded(word)); found != words.end())
      ++found->second.whole;
    if (!before.empty())
      if (const auto found = words.find(text::folded(before) + text::folded(word)); found != words.end())
        ++found->second.hyphenated;
    before = {};
    if (at < body.size() && body[at] == '-') {
      before = word;
      ++at;
    }
  }
}

} // namespace

Wrapping detect_wrapping(Lines lines) {
  return wrapping_of(weigh(lines));
}

Wrapping survey_wrapping(Lines lines, Findings& found) {
  const Evidence evidence = weigh(lines);
  if (evidence.filled > 1)
    found.decisions.push_back(decision_of(evidence));
  return wrapping_of(evidence);
}

Wrapping export_wrapping(Lines lines, Findings& found) {
  constexpr std::size_t least_full = 12;
  const Evidence evidence = weigh(lines);
  if (evidence.wrapped() && evidence.full >= least_full && evidence.full > 8 * evidence.early) {
    Decision decision = decision_of(evidence);
    decision.reading += ", and a line that begins with a space starts a document";
    found.decisions.push_back(std::move(decision));
    return wrapping_of(evidence);
  }
  found.decisions.push_back({"paragraphs", Rule::document, 0, 0,
                             "each line is a paragraph, and one that begins with a space starts a document",
                             "the first line begins with one space", 97,
                             "one text, whose lines are indented here and there"});
  return {};
}

Wrapping chapter_wrapping(Lines chapter, const Wrapping& text, Findings& found) {
  constexpr std::size_t least_lines = 12;
  constexpr std::size_t least_long = 4; // lines, of which a third are longer than any wrapped one
  const Evidence evidence = weigh(chapter);
  const auto overlong =
      static_cast<std::size_t>(std::count_if(chapter.begin(), chapter.end(), [&](const Line& line) {
        return !line.blank() && line.columns > 2 * text.width;
      }));
  const bool far_too_long = text.wrapped && evidence.filled >= least_long && 3 * overlong >= evidence.filled;
  if (evidence.filled < least_lines && !far_too_long)
    return text;
  const bool clear = evidence.wrapped() != text.wrapped &&
                     (evidence.wrapped() ? evidence.full >= 8 && evidence.full > 8 * evidence.early
                                         : evidence.width > widest && evidence.full <= evidence.closed);
  const bool another_width = evidence.wrapped() && text.wrapped && evidence.full >= 8 &&
                             evidence.full > 8 * evidence.early &&
                             (evidence.width + 8 < text.width || evidence.width > text.width + 8);
  const bool another_indent = evidence.wrapped() && text.wrapped && evidence.first_indent > 0 &&
                              text.first_indent == 0 && evidence.indented >= 8 &&
                              evidence.indented > evidence.set_off;
  if (!clear && !another_width && !another_indent)
    return text;
  Decision decision = decision_of(evidence);
  decision.first_line = chapter.front().number;
  decision.last_line = chapter.back().number;
  decision.alternative =
      text.wrapped ? "wrapped at " + std::to_string(text.width) + " columns, as the rest of the text"
                   : "each line is a paragraph, as in the rest of the text";
  found.decisions.push_back(std::move(decision));
  Wrapping own = wrapping_of(evidence);
  own.cast = text.cast;
  return own;
}

void mark_divided_words(std::vector<Line>& lines) {
  const auto divided = [&](std::size_t i) {
    const char32_t c =
        i + 1 < lines.size() && !lines[i].blank() && !lines[i].row ? text::last(lines[i].body) : 0;
    return (c == U'-' || c == 0xAC || c == 0xAD) && !lines[i + 1].blank() &&
                   text::is_lower(text::first(lines[i + 1].body)) && !last_part(lines[i].body).empty()
               ? c
               : 0;
  };
  const auto whole = [&](std::size_t i) {
    return text::folded(last_part(lines[i].body)) + text::folded(first_part(lines[i + 1].body));
  };
  DividedWords words;
  std::vector<std::size_t> hyphens; // lines that end with one
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (const char32_t c = divided(i); c == U'-') {
      words[whole(i)];
      ++words[text::folded(last_part(lines[i].body))].parts;
      ++words[text::folded(first_part(lines[i + 1].body))].parts;
      hyphens.push_back(i);
    } else if (c != 0) {
      lines[i].divides_word = true;
    }
  if (words.empty())
    return;
  for (const Line& line : lines)
    count_words(line.body, words);
  std::size_t proven = 0; // that the hyphen only divides the word,
  std::size_t kept = 0;   // or is its own
  for (const std::size_t i : hyphens) {
    const DividedWord& word = words[whole(i)];
    lines[i].divides_word = word.whole > word.hyphenated;
    proven += word.whole > word.hyphenated;
    kept += word.hyphenated > word.whole;
  }
  // A text that divides words divides others too: those of which no part is a word by itself.
  constexpr std::size_t least_proven = 2;
  if (proven < least_proven || proven < 3 * kept)
    return;
  const auto stands_alone = [&](std::string_view part) {
    const DividedWord& word = words[text::folded(part)];
    return word.whole > word.parts;
  };
  for (const std::size_t i : hyphens)
    if (const DividedWord word = words[whole(i)]; word.whole == 0 && word.hyphenated == 0)
      lines[i].divides_word =
          !stands_alone(last_part(lines[i].body)) && !stands_alone(first_part(lines[i + 1].body));
}

} // namespace octavo::reader

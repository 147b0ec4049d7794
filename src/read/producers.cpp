// Who made the file of a text that says so at its head, where nothing else of an archive stands there. See
// archive.h.
#include "read/archive.h"
#include "read/archive_phrases.h"
#include "read/bylines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_head = 40; ///< lines
constexpr std::size_t most_lines = 4;    ///< of such a credit
constexpr std::size_t most_runs = 6;     ///< above and with it

/// Work that is done on files, not on stories.
constexpr std::array<std::string_view, 9> file_work{"proofread", "pgdp",  "http",    "html",    "etext",
                                                    "e-text",    "ebook", "scanned", "transcri"};

template <std::size_t N>
bool holds_one(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Bytes of the words that such a credit begins with; 0: it is none.
std::size_t credit_words(std::string_view folded) {
  for (const std::string_view words : credits)
    if (!words.ends_with(':') && folded.starts_with(words))
      return words.size();
  return 0;
}

/// Whether `rest` begins with somebody's name, up to a stop: `David Widger. HTML version by …`.
bool begins_with_name(std::string_view rest) {
  return looks_like_name(text::trim(rest.substr(0, rest.find_first_of(".,"))));
}

} // namespace

void take_producers(std::vector<Line>& lines, Findings& found) {
  const std::size_t head = std::min(lines.size(), longest_head);
  if (std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(head),
                  [](const Line& line) { return line.left_out; }))
    return; // an archive's, and read as such
  std::size_t runs = 0;
  for (std::size_t from = skip_blank(lines, 0); from < head && runs < most_runs; ++runs) {
    std::size_t to = from;
    std::string words;
    while (to < lines.size() && !lines[to].blank() && to < from + most_lines + 1)
      words += text::folded(lines[to++].body) + ' ';
    const std::size_t credit = to > from + most_lines || lines[from].role ? 0 : credit_words(words);
    const bool is_credit = credit > 0 && (holds_one(words, file_work) ||
                                          (runs == 0 && lines[from].body.size() > credit &&
                                           begins_with_name(text::trim(lines[from].body.substr(credit)))));
    if (is_credit) {
      found.notes.push_back({"archive-left-out", Severity::info, lines[from].number, 0,
                             "a credit of those who made the file left out, up to line " +
                                 std::to_string(lines[to - 1].number)});
      found.decisions.push_back({"archive", Rule::archive, lines[from].number, lines[to - 1].number,
                                 "who made the file: not of the story", "its own words say so", 85,
                                 "front matter"});
      for (std::size_t i = from; i < to; ++i)
        leave_out(lines[i]);
      return;
    }
    while (to < lines.size() && !lines[to].blank())
      ++to;
    from = skip_blank(lines, to);
  }
}

} // namespace octavo::reader

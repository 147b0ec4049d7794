// Straight and curly quotation marks in one text, told once.
#include "proof/checks.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::proof {
namespace {

constexpr std::size_t most_lines = 4;

struct Shape {
  std::size_t count = 0;
  std::size_t passage = 0, at = 0; ///< the first one
  std::vector<int> lines{};        ///< of the first passages with one

  void add(const Passage& in, std::size_t index, std::size_t where) {
    if (count++ == 0) {
      passage = index;
      at = where;
    }
    if (lines.size() < most_lines && in.first_line > 0 && (lines.empty() || lines.back() != in.first_line))
      lines.push_back(in.first_line);
  }
};

/// One kind of mark in its two shapes.
struct Marks {
  std::string_view name; ///< of one
  Shape straight{}, curly{};

  bool mostly_straight() const { return straight.count > curly.count; }
  const Shape& fewer() const { return mostly_straight() ? curly : straight; }
  bool is_mixed() const { return fewer().count > 0; }

  /// "8 quotation marks are curly and 44 straight, the first on line 70, 71"
  std::string words() const {
    const Shape& more = mostly_straight() ? straight : curly;
    std::string text = std::to_string(fewer().count) + ' ' + std::string(name) +
                       (fewer().count == 1 ? " is " : "s are ") + (mostly_straight() ? "curly" : "straight") +
                       " and " + std::to_string(more.count) + (mostly_straight() ? " straight" : " curly");
    for (std::size_t i = 0; i < fewer().lines.size(); ++i)
      text += (i == 0 ? ", the first on line " : ", ") + std::to_string(fewer().lines[i]);
    return text;
  }
};

bool stands_after(std::string_view text, std::size_t at, bool (*is)(char32_t) noexcept) {
  return at > 0 && is(text::previous(text, at));
}

} // namespace

void check_quote_shapes(const Passages& passages, Report& report) {
  Marks quotes{"quotation mark"}, apostrophes{"apostrophe"};
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    if (!passage.has_text())
      continue;
    const std::string_view text = passage.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t c = text::next(text, at);
      const bool is_measure = stands_after(text, begin, text::is_digit); // inches, feet
      if (c == '"' && !is_measure)
        quotes.straight.add(passage, i, begin);
      else if (c == U'“' || c == U'”' || c == U'„')
        quotes.curly.add(passage, i, begin);
      else if (c == '\'' && stands_after(text, begin, text::is_letter))
        apostrophes.straight.add(passage, i, begin);
      else if (c == U'’' && stands_after(text, begin, text::is_letter))
        apostrophes.curly.add(passage, i, begin);
    }
  }
  if (!quotes.is_mixed() && !apostrophes.is_mixed())
    return;
  const Shape& first = quotes.is_mixed() ? quotes.fewer() : apostrophes.fewer();
  std::string message = quotes.is_mixed() ? quotes.words() : "";
  if (apostrophes.is_mixed())
    message += (message.empty() ? "" : "; ") + apostrophes.words();
  report.add("quotes-mixed", first.passage, first.at, std::move(message));
}

} // namespace octavo::proof

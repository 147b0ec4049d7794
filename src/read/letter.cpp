// See letter.h.
#include "read/letter.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_part = 40; ///< characters of a salutation or signature

constexpr std::array<std::string_view, 44> closings{"love",
                                                    "all my love",
                                                    "with love",
                                                    "with all my love",
                                                    "lots of love",
                                                    "much love",
                                                    "yours",
                                                    "yours truly",
                                                    "yours sincerely",
                                                    "yours faithfully",
                                                    "yours always",
                                                    "yours forever",
                                                    "ever yours",
                                                    "forever yours",
                                                    "always yours",
                                                    "truly yours",
                                                    "sincerely yours",
                                                    "sincerely",
                                                    "truly",
                                                    "faithfully",
                                                    "affectionately",
                                                    "respectfully",
                                                    "cordially",
                                                    "warmly",
                                                    "fondly",
                                                    "regards",
                                                    "kind regards",
                                                    "best regards",
                                                    "warm regards",
                                                    "best",
                                                    "best wishes",
                                                    "all the best",
                                                    "cheers",
                                                    "always",
                                                    "forever",
                                                    "signed",
                                                    "thanks",
                                                    "many thanks",
                                                    "with thanks",
                                                    "gratefully",
                                                    "hugs",
                                                    "xoxo",
                                                    "take care",
                                                    "farewell"};

bool is_closing(std::string_view text) {
  std::string folded = text::folded(text::trim(text));
  while (!folded.empty() && (folded.back() == ',' || folded.back() == '.' || folded.back() == '!'))
    folded.pop_back();
  return std::find(closings.begin(), closings.end(), folded) != closings.end() ||
         folded.starts_with("your ") || folded.starts_with("yours ");
}

bool is_postscript(std::string_view body) {
  const std::string folded = text::folded(body.substr(0, 6));
  return folded.starts_with("p.s") || folded.starts_with("ps:") || folded.starts_with("ps.") ||
         folded.starts_with("p.p.s");
}

} // namespace

bool is_salutation(const Line& line) noexcept {
  return line.tabs == 1 && line.spaces == 0 && line.length <= longest_part && line.body.ends_with(',') &&
         line.body.size() > 1 && !is_opening_quote(text::first(line.body));
}

bool is_signature(Lines lines, std::size_t at) {
  const Line& line = lines[at];
  if (line.blank() || line.length > longest_part || is_closing_quote(text::last(line.body)))
    return false;
  const std::size_t comma = line.body.find(',');
  const bool closes = comma != std::string_view::npos && comma + 1 < line.body.size() &&
                      is_closing(line.body.substr(0, comma));
  std::size_t before = at;
  while (before > 0 && lines[before - 1].blank())
    --before;
  const bool after_closing =
      before > 0 && at - before <= 1 && lines[before - 1].length <= longest_part &&
      (is_closing(lines[before - 1].body) ||
       (lines[before - 1].body.ends_with(',') && before > 1 && !ends_like_sentence(line.body)));
  return closes || (after_closing && !line.body.ends_with(','));
}

bool has_signature(Lines letter) {
  for (std::size_t i = 1; i < letter.size(); ++i)
    if ((i + 1 == letter.size() || letter[i + 1].blank()) && is_signature(letter, i))
      return true;
  return false;
}

std::optional<std::size_t> match_letter(Lines lines) {
  for (std::size_t i = skip_blank(lines, 1); i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size() || lines[i + 1].blank();
    if (last && is_signature(lines, i)) {
      std::size_t end = i + 1;
      const std::size_t next = skip_blank(lines, end);
      if (next < lines.size() && next - end <= 1 && is_postscript(lines[next].body))
        end = next + 1;
      return end;
    }
    if (lines[i].blank() && last)
      return i + 1 < lines.size() ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

bool is_tabbed_throughout(Lines lines) noexcept {
  const auto tabbed =
      std::count_if(lines.begin(), lines.end(), [](const Line& l) { return !l.blank() && l.tabs > 0; });
  const auto filled = std::count_if(lines.begin(), lines.end(), [](const Line& l) { return !l.blank(); });
  return tabbed > 2 && 3 * tabbed > filled;
}

} // namespace octavo::reader

// See letter_parts.h.
#include "read/letter_parts.h"

#include "read/letter_words.h"
#include "text/beginnings.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace octavo::reader {
namespace {

template <typename Words>
bool begins_with_word(std::string_view folded, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (!folded.starts_with(word))
      return false;
    std::size_t at = word.size();
    return at == folded.size() || text::is_ideographic(text::first(word)) ||
           !text::is_letter(text::next(folded, at));
  });
}

/// What is looked at of a line, however long it is.
std::string_view part_of(std::string_view body) {
  return bared(body.substr(0, 160));
}

std::string folded_part(std::string_view body) {
  return text::folded(part_of(body));
}

constexpr text::Beginnings closings(closing_words, more_closing_words, closing_beginnings);
constexpr text::Beginnings diaries(diary_words);

} // namespace

bool is_greeting(const Line& line, const Look& look) {
  if (line.length > longest_part || look.closed)
    return false;
  std::string_view part = part_of(line.body);
  while (part.ends_with('-'))
    part.remove_suffix(1);
  if (std::u32string_view(U",:!—，：！、").find(text::last(part)) == std::u32string_view::npos)
    return false;
  const std::string folded = text::folded(part);
  for (const std::string_view cry :
       {"dear me", "dear god", "dear lord", "dear, dear", "dear heavens", "my god", "my lord!"})
    if (folded.starts_with(cry))
      return false;
  if (folded.find_first_of("?.") != std::string::npos && folded.find(". ") == std::string::npos)
    return false;
  return begins_with_word(folded, salutation_words) || begins_with_word(folded, more_salutation_words);
}

bool is_run_in_greeting(const Line& line) {
  if (!line.holds(holds_hyphen | holds_beyond_ascii))
    return false;
  const std::string_view head = line.body.substr(0, 90);
  for (const std::string_view end : {",--", ",—", ".--", ".—", ":--", ":—", "!--", "!—"})
    if (const std::size_t at = head.find(end); at != std::string_view::npos && at < 60) {
      const std::string folded = folded_part(head.substr(0, at));
      return text::is_upper(text::first(bared(head))) && !folded.starts_with("dear me") &&
             folded.find_first_of(".!?") == std::string::npos &&
             (begins_with_word(folded, salutation_words) || begins_with_word(folded, more_salutation_words));
    }
  return false;
}

Closing closing_of(const Line& line, const Look& look) {
  if (line.length > longest_part || line.blank())
    return Closing::none;
  const std::string_view part = part_of(line.body);
  if (!closings.may_begin(part))
    return Closing::none;
  std::string folded = text::folded(part);
  const bool comma = folded.ends_with(',');
  for (std::size_t at; (at = folded.find("’")) != std::string::npos;)
    folded.replace(at, std::string_view("’").size(), "'");
  while (!folded.empty() && std::string_view(",.!:-").find(folded.back()) != std::string_view::npos)
    folded.pop_back();
  const auto is_word = [](std::string_view words) {
    return std::find(closing_words.begin(), closing_words.end(), words) != closing_words.end() ||
           std::find(more_closing_words.begin(), more_closing_words.end(), words) != more_closing_words.end();
  };
  if (is_word(folded))
    return comma || !look.ends_sentence() ? Closing::alone : Closing::none;
  const std::size_t cut = folded.find(',');
  const bool begins = std::any_of(closing_beginnings.begin(), closing_beginnings.end(),
                                  [&](std::string_view word) { return folded.starts_with(word); });
  if (cut != std::string::npos && cut + 2 < folded.size() && is_word(folded.substr(0, cut)) && !comma &&
      !look.ends_sentence() && line.length <= longest_signature)
    return Closing::signed_;
  if ((begins || (cut != std::string::npos && is_word(folded.substr(0, cut)))) &&
      (comma || !look.ends_sentence()))
    return Closing::alone;
  return Closing::none;
}

bool is_own_signature(const Line& line) {
  static constexpr text::Beginnings owns(own_words);
  const std::string_view part = part_of(line.body);
  if (line.length > longest_signature || part.empty() || text::is_lower(text::first(part)) ||
      !owns.may_begin(part))
    return false;
  const std::string folded = text::folded(part);
  const auto own = std::find_if(own_words.rbegin(), own_words.rend(), [&](std::string_view word) {
    return folded.starts_with(word) && folded.size() > word.size() && folded[word.size()] == ' ';
  });
  if (own == own_words.rend())
    return false;
  std::size_t at = part.find(' '); // folding may have changed a word's length, but no space
  if (own->find(' ') != std::string_view::npos)
    at = part.find(' ', at + 1);
  std::size_t names = 0;
  for (; at != std::string_view::npos; at = part.find(' ', at + 1)) {
    if (!text::is_upper(text::first(part.substr(at + 1))))
      return false;
    ++names;
  }
  constexpr std::size_t most_names = 3;
  return names <= most_names && part.find_first_of(",.;:!?") == std::string_view::npos;
}

/// A name that signs: capitals, or after a dash.
bool is_name(std::string_view body) noexcept {
  const std::string_view bare = bared(body);
  if (bare.empty() || text::length(bare) > longest_signature ||
      bare.find_first_of("?!;:") != std::string_view::npos)
    return false;
  const char32_t first = text::first(bare);
  return !text::is_lower(first) && text::is_letter(first) &&
         static_cast<std::size_t>(std::count(bare.begin(), bare.end(), ' ')) < 7;
}

std::size_t dash_at(std::string_view body) noexcept {
  return body.starts_with("--")                           ? 2
         : body.starts_with("—") || body.starts_with("–") ? 3
         : body.starts_with("- ")                         ? 1
                                                          : 0;
}

bool is_postscript(std::string_view body) {
  const std::string_view part = part_of(body.substr(0, 24));
  if (part.empty() || std::string_view("bcdfghijklmoqrstuvwxyz").find(text::ascii_lower(part.front())) !=
                          std::string_view::npos)
    return false;
  const std::string folded = text::folded(part);
  return folded.starts_with("p.s") || folded.starts_with("ps:") || folded.starts_with("ps.") ||
         folded.starts_with("ps ") || folded.starts_with("ps-") || folded.starts_with("p. s") ||
         folded.starts_with("p.p.s") || folded.starts_with("enc") || folded.starts_with("з.ы") ||
         folded.starts_with("постскриптум") || folded.starts_with("n.b.");
}

bool is_mail_key(std::string_view body) {
  const std::string_view bare = bared(body);
  const std::size_t colon = bare.substr(0, 24).find(':');
  if (colon == std::string_view::npos)
    return false;
  std::string key = text::folded(text::trim(bare.substr(0, colon)));
  while (!key.empty() && (key.back() == '*' || key.back() == '_'))
    key.pop_back();
  return std::find(mail_keys.begin(), mail_keys.end(), key) != mail_keys.end();
}

bool is_diary(std::string_view body) {
  const std::string_view part = part_of(body.substr(0, 80));
  if (!diaries.may_begin(part))
    return false;
  std::string folded = text::folded(part);
  while (!folded.empty() && std::string_view(",.!:-").find(folded.back()) != std::string_view::npos)
    folded.pop_back();
  return std::find(diary_words.begin(), diary_words.end(), folded) != diary_words.end();
}

} // namespace octavo::reader

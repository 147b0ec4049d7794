// See letter_parts.h.
#include "read/letter_parts.h"

#include "read/letter_words.h"
#include "text/beginnings.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
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

/// A name or a few, of which the last may have a stop: `T.`, `Anna M. Vale`, `Anna.`
bool is_name_with_stop(std::string_view name) {
  constexpr std::size_t longest = 24, most = 3;
  if (name.size() > longest)
    return false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    if (!text::is_upper(text::first(word)) || word.find_first_of("?!,;:") != std::string_view::npos ||
        (end < name.size() && word.ends_with('.') && text::length(word) > 4))
      return false;
    at = end + 1;
  }
  return words > 0 && words <= most;
}

/// `Dear T.,`: whether the only stop is that of an initial, or of two, before the mark at the end.
bool ends_in_initial(std::string_view part) noexcept {
  while (part.ends_with(',') || part.ends_with(':') || part.ends_with('!'))
    part.remove_suffix(1);
  const std::size_t word = part.rfind(' ') + 1; // npos + 1 is 0
  const std::string_view last = part.substr(word);
  return part.find_first_of("?.") >= word && last.find('?') == std::string_view::npos && last.size() <= 5 &&
         last.ends_with('.') && text::is_upper(text::first(last));
}

/// `xx`, `xoxo`: kisses and hugs, folded.
bool is_kiss(std::string_view word) noexcept {
  return !word.empty() && word.front() == 'x' && word.size() <= 8 &&
         word.find_first_not_of("xo") == std::string_view::npos;
}
constexpr text::Beginnings diaries(diary_words);

} // namespace

namespace {

/// `דינה היקרה,`: a name of few words, and what greets behind it.
bool ends_with_salutation(std::string_view folded) {
  if (folded.empty() || static_cast<unsigned char>(folded.front()) < 0x80 ||
      std::count(folded.begin(), folded.end(), ' ') > 3)
    return false;
  while (!folded.empty() && std::string_view(",:!").find(folded.back()) != std::string_view::npos)
    folded.remove_suffix(1);
  return std::any_of(salutation_endings.begin(), salutation_endings.end(),
                     [&](std::string_view ending) { return folded.ends_with(ending); });
}

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
  if (folded.find_first_of("?.") != std::string::npos && folded.find(". ") == std::string::npos &&
      !ends_in_initial(part))
    return false;
  return begins_with_word(folded, salutation_words) || begins_with_word(folded, more_salutation_words) ||
         ends_with_salutation(folded);
}

bool is_bare_greeting(const Line& line, const Look& look) {
  constexpr std::size_t longest = 30; // code points
  const std::string_view part = part_of(line.body);
  return line.length <= longest && !look.quoted && part.size() > 2 && part.ends_with(',') &&
         part.find(',') == part.size() - 1 && is_name_with_stop(part.substr(0, part.size() - 1));
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
  if (!closings.may_begin(part) && !part.starts_with('x'))
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
  const std::size_t comma_at = part.find(','); // of the part as typed
  if (const std::size_t space = folded.find(' '); is_kiss(folded.substr(0, space)))
    return space == std::string::npos ? Closing::alone
           : text::is_upper(text::first(part)) || !is_name_with_stop(part.substr(part.find(' ') + 1))
               ? Closing::none
               : Closing::signed_;
  const bool begins = std::any_of(closing_beginnings.begin(), closing_beginnings.end(),
                                  [&](std::string_view word) { return folded.starts_with(word); });
  if (cut != std::string::npos && cut + 2 < folded.size() && is_word(folded.substr(0, cut)) && !comma &&
      line.length <= longest_signature &&
      (!look.ends_sentence() ||
       (look.last == U'.' && is_name_with_stop(text::trim(part.substr(comma_at + 1))))))
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

bool greets_by_name(const Line& line, const Look& look) {
  if (!is_greeting(line, look) || !(look.last == U',' || look.last == U':' || look.last == U'!'))
    return false;
  std::string_view part = part_of(line.body);
  part = part.substr(0, part.find_last_not_of(",:!- ") + 1);
  constexpr std::size_t most_words = 5;
  const std::string folded = text::folded(part);
  const auto words = static_cast<std::size_t>(std::count(part.begin(), part.end(), ' '));
  return words > 0 && words < most_words && part.find(',') == std::string_view::npos &&
         begins_with_word(folded, naming_salutations) &&
         text::is_upper(text::first(part.substr(part.rfind(' ') + 1)));
}

bool is_bare_name(std::string_view body) {
  const std::string_view part = part_of(body);
  if (body.size() > longest_signature || !is_name_with_stop(part))
    return false;
  const std::size_t stop = part.find('.');
  return stop == std::string_view::npos || (part.ends_with('.') && part.size() >= 2 &&
                                            text::is_upper(text::first(part.substr(part.size() - 2))));
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

bool is_capitalised(std::string_view body) noexcept {
  bool letters = false;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t first = text::first(body.substr(at));
    if (!text::is_upper(first) && !text::is_digit(first))
      return false;
    letters = letters || text::is_upper(first);
    at = body.find(' ', at);
    at = at == std::string_view::npos ? body.size() : at + 1;
  }
  return letters;
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

bool names_memo(std::string_view body) {
  static constexpr std::array<std::string_view, 14> names{"memo",
                                                          "memorandum",
                                                          "internal memo",
                                                          "internal memorandum",
                                                          "interoffice memo",
                                                          "inter-office memo",
                                                          "office memo",
                                                          "inter-office memorandum",
                                                          "interoffice memorandum",
                                                          "e-mail",
                                                          "email",
                                                          "fax",
                                                          "office memorandum",
                                                          "new message"};
  constexpr std::size_t longest = 40;
  if (body.size() > longest)
    return false;
  std::string folded = text::folded(part_of(body));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == '.'))
    folded.pop_back();
  return std::find(names.begin(), names.end(), folded) != names.end();
}

bool speaks_of_letter(std::string_view body) {
  static constexpr std::array<std::string_view, 16> words{
      " note",  " letter", " message", " postcard", " card",   "zettel",    "brief", "lettre",
      "billet", "mot ",    "carta",    "nota",      "lettera", "biglietto", "письм", "записк"};
  const std::string folded = text::folded(body);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

std::string beginning_of(std::string_view body) {
  constexpr int most = 40; // characters
  std::size_t at = 0;
  for (int count = 0; at < body.size() && count < most; ++count)
    text::next(body, at);
  return std::string(body.substr(0, at));
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

namespace {

/// `To whom it may concern`: whoever reads it is greeted.
bool greets_anybody(std::string_view body) {
  const std::string folded = text::folded(part_of(body.substr(0, 2 * longest_part)));
  return std::any_of(formal_salutations.begin(), formal_salutations.end(),
                     [&](std::string_view words) { return folded.starts_with(words); });
}

} // namespace

bool signs_alone(const Line& greeting, const Look& greeting_look, const Line& line, const Look& look) {
  if (look.quoted || greeting_look.quoted)
    return false;
  if (is_bare_name(line.body))
    return greets_by_name(greeting, greeting_look) || greets_anybody(greeting.body);
  return greets_anybody(greeting.body) && is_capitalised(line.body) && is_name(line.body) &&
         !look.ends_sentence();
}

bool signs_after_dash(std::string_view body) {
  std::size_t at = 0;
  std::size_t size = 0; // of the dash
  for (const std::string_view dash : {"—", "--", " – ", " - "})
    if (const std::size_t found = body.rfind(dash); found != std::string_view::npos && found >= at) {
      at = found;
      size = dash.size();
    }
  if (at < 8 || body.size() - at > 40)
    return false;
  const std::string_view before = text::trim(body.substr(0, at));
  const std::string_view name = text::trim(body.substr(at + size));
  return ends_like_sentence(before) && !before.ends_with(',') && is_name(name) &&
         std::count(name.begin(), name.end(), ' ') <= 2;
}

} // namespace octavo::reader

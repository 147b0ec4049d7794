// See author_signs.h. The phrases are in author_sign_words.h and author_leave_words.h.
#include "read/author_signs.h"

#include "read/author_leave_words.h"
#include "read/author_sign_words.h"
#include "read/disclaimers.h"
#include "read/farewells.h"
#include "read/lines.h"
#include "text/beginnings.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace octavo::reader {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t longest = 3000; ///< bytes of a paragraph that are looked at

/// Words of a phrase that stand for others.
constexpr std::string_view some = "~";
constexpr std::size_t most_of_some = 3;

/// Folded, with straight apostrophes.
std::string straightened(std::string_view paragraph) {
  std::string folded = text::folded(paragraph);
  for (const std::string_view curly : {"’", "‘", "´", "`"})
    for (std::size_t at = 0; (at = folded.find(curly, at)) != std::string::npos; ++at)
      folded.replace(at, curly.size(), "'");
  return folded;
}

/// The bytes of words that are ASCII.
constexpr text::ByteSet word_bytes = [] {
  text::ByteSet set("'-&@");
  for (char c = 0; c < 0x7F; ++c)
    if (text::is_ascii_alphanumeric(c))
      set.add(c);
  return set;
}();

/// Runs of letters, digits, apostrophes and hyphens, and what joins `r&r`.
Words words_of(std::string_view text) {
  Words words;
  words.reserve(text.size() / 4);
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    while (at < text.size() && word_bytes.contains(text[at]))
      ++at;
    const std::size_t here = at;
    const char32_t c = at < text.size() ? text::next(text, at) : (++at, U' ');
    if (c >= 0x80 && (text::is_alphanumeric(c) || text::is_mark(c)))
      continue;
    if (here > begin)
      words.push_back(text.substr(begin, here - begin));
    begin = at;
  }
  return words;
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

constexpr std::string_view first_word(std::string_view phrase) {
  return phrase.substr(0, phrase.find(' '));
}

constexpr text::Beginnings phrase_beginnings = [] {
  text::Beginnings all;
  for (const AuthorPhrase& phrase : author_phrases)
    all.add(first_word(phrase.words));
  for (const AuthorPhrase& phrase : author_leave_phrases)
    all.add(first_word(phrase.words));
  return all;
}();

/// The phrases that begin with a word; null: none does.
const std::vector<AuthorPhrase>* phrases_from(std::string_view word) {
  static const auto by_first_word = [] {
    std::unordered_map<std::string_view, std::vector<AuthorPhrase>> all;
    for (const AuthorPhrase& phrase : author_phrases)
      all[first_word(phrase.words)].push_back(phrase);
    for (const AuthorPhrase& phrase : author_leave_phrases)
      all[first_word(phrase.words)].push_back(phrase);
    return all;
  }();
  if (!phrase_beginnings.may_begin(word))
    return nullptr;
  const auto found = by_first_word.find(word);
  return found == by_first_word.end() ? nullptr : &found->second;
}

/// Where a phrase ends that begins at word `at`; 0: it is not there.
std::size_t end_of_phrase(std::string_view phrase, const Words& words, std::size_t at) {
  while (!phrase.empty()) {
    const std::string_view word = first_word(phrase);
    phrase.remove_prefix(std::min(word.size() + 1, phrase.size()));
    if (word == some) {
      const std::string_view next = first_word(phrase);
      std::size_t skipped = 0;
      while (skipped < most_of_some && at + skipped < words.size() && words[at + skipped] != next)
        ++skipped;
      at += skipped;
      continue;
    }
    if (at >= words.size() || words[at] != word)
      return 0;
    ++at;
  }
  return at;
}

/// `Hey guys`, `Hello again, my lovely readers`: among a paragraph's first words.
bool greets_readers(const Words& words) {
  constexpr std::size_t furthest = 4; // words of the greeting
  const Words start(words.begin(),
                    words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), furthest + 1)));
  if (start.size() > 2 && start[0] == "welcome" && start[1] == "to" &&
      std::find(start.begin(), start.end(), "chapter") != start.end())
    return true; // "Welcome to the second chapter!"
  if (words.empty() || !is_one_of(words.front(), reader_greetings))
    return false;
  for (std::size_t i = 1; i < words.size() && i <= furthest; ++i)
    if (is_one_of(words[i], several_readers))
      return true;
  return false;
}

/// "…, the letter said", "She asked …": somebody else speaks. Not "my friends said", "as I said".
bool names_speaker(const Words& words) {
  static constexpr std::array<std::string_view, 20> tags{
      "said",  "asked",   "replied", "whispered", "muttered", "murmured", "answered",
      "says",  "sagte",   "dit",     "dijo",      "disse",    "сказал",   "сказала",
      "began", "shouted", "wrote",   "written",   "thought",  "read"};
  static constexpr std::array<std::string_view, 12> others{"he",  "she", "it",  "they", "the",  "his",
                                                           "her", "er",  "sie", "il",   "elle", "он"};
  static constexpr std::array<std::string_view, 13> own{"i",   "my",   "you",     "your", "we",  "our", "as",
                                                        "who", "like", "because", "so",   "and", "but"};
  static constexpr text::Beginnings beginnings(tags);
  static constexpr text::ByteSet stops(",.!?:;");
  constexpr std::size_t furthest = 3; // words of a clause before its tag
  std::size_t clause = 0;
  bool comma = false; // before it
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const char* const end = words[i - 1].data() + words[i - 1].size();
      const std::string_view between(end, static_cast<std::size_t>(words[i].data() - end));
      if (stops.any_in(between)) {
        clause = i;
        comma = between.front() == ',';
      }
    }
    if (i > clause && i - clause <= furthest && beginnings.may_begin(words[i]) && is_one_of(words[i], tags) &&
        (is_one_of(words[clause], others) || (comma && !is_one_of(words[clause], own) && i == clause + 1)))
      return true;
  }
  return false;
}

/// Thanks to readers and denials of rights, two for each: `… I don't own Harry Potter, obviously.`
int said_of_readers(std::string_view paragraph) {
  static constexpr text::ByteSet stops(".!?");
  bool thanks = false;
  bool disowns = false;
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t stop = stops.find_in(paragraph, at);
    const std::size_t end = stop == std::string_view::npos ? paragraph.size() : stop + 1;
    const std::string_view sentence = text::trim(paragraph.substr(at, end - at));
    thanks = thanks || match_farewell(sentence);
    disowns = disowns || is_disclaimer(sentence);
    at = end;
  }
  return 2 * (thanks || match_farewell(paragraph)) + 2 * (disowns || is_disclaimer(paragraph));
}

} // namespace

AuthorSigns author_signs(std::string_view paragraph) {
  AuthorSigns signs;
  paragraph = text::trim(paragraph).substr(0, longest);
  const char32_t first = text::first(paragraph);
  const std::string folded = straightened(paragraph);
  const Words words = words_of(folded);
  signs.tells =
      is_opening_quote(first) || first == U'\'' || first == U'—' || first == U'–' || names_speaker(words);
  if (signs.tells || words.empty())
    return signs;
  signs.greets = greets_readers(words);
  std::array<std::size_t, static_cast<std::size_t>(AuthorSign::hopes) + 1> count{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::vector<AuthorPhrase>* const phrases = phrases_from(words[i]);
    if (phrases == nullptr)
      continue;
    for (const AuthorPhrase& phrase : *phrases) {
      const std::size_t end = end_of_phrase(phrase.words, words, i);
      if (end == 0 || (words[end - 1] == "chapter" && end < words.size() && words[end] == "of"))
        continue;                     // "the last chapter of the war"
      constexpr std::size_t near = 6; // words before the end
      const bool hands = phrase.sign == AuthorSign::hands_over || phrase.sign == AuthorSign::may_hand;
      if (hands && end + (phrase.sign == AuthorSign::may_hand ? 2 : near) < words.size())
        continue;
      ++count[static_cast<std::size_t>(phrase.sign)];
    }
  }
  const auto has = [&](AuthorSign sign) { return count[static_cast<std::size_t>(sign)] > 0; };
  signs.hands_over = has(AuthorSign::hands_over);
  signs.may_hand = has(AuthorSign::may_hand);
  signs.takes_leave = has(AuthorSign::leaves) || has(AuthorSign::asks) || has(AuthorSign::asks_openly) ||
                      has(AuthorSign::closes);
  signs.of_posting = has(AuthorSign::posts);
  signs.of_chapters = has(AuthorSign::speaks) || has(AuthorSign::asks_openly) || has(AuthorSign::posts);
  constexpr std::size_t most = 2; // of a kind that count
  const auto up_to_two = [&](AuthorSign sign) {
    return static_cast<int>(std::min(count[static_cast<std::size_t>(sign)], most));
  };
  signs.weight = 2 * signs.greets + up_to_two(AuthorSign::waits) + up_to_two(AuthorSign::speaks) +
                 (signs.hands_over ? 2 : up_to_two(AuthorSign::may_hand)) + has(AuthorSign::leaves) +
                 has(AuthorSign::closes) + has(AuthorSign::asks) + 2 * has(AuthorSign::asks_openly) +
                 2 * has(AuthorSign::posts) + has(AuthorSign::hopes);
  const int of_readers = said_of_readers(paragraph);
  signs.weight += of_readers;
  signs.of_chapters = signs.of_chapters || of_readers > 0;
  return signs;
}

} // namespace octavo::reader

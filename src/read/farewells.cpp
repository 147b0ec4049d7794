// See farewells.h.
#include "read/farewells.h"

#include "read/lines.h"
#include "read/note_support.h"
#include "read/notes.h"
#include "read/unmarked_notes.h"
#include "text/beginnings.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t longest = 900;          ///< bytes of a farewell
constexpr std::size_t longest_beside = 240;   ///< and of what stands beside one
constexpr std::size_t most_beside = 3;        ///< paragraphs below the last farewell
constexpr std::size_t most_before_thanks = 7; ///< words: "and as always, a very big"
constexpr std::size_t most_of_request = 14;   ///< words: "Reviews are love, and so are kudos"

using Words = std::vector<std::string_view>;

/// Small letters, straight apostrophes, single spaces; without the marks of emphasis and brackets around it.
std::string normalised(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  const std::size_t start = paragraph.find_first_not_of("*_~([{<>= \xC2\xA1");
  std::string folded = start == std::string_view::npos ? "" : text::folded(paragraph.substr(start));
  for (std::size_t at = 0; (at = folded.find("’", at)) != std::string::npos; ++at)
    folded.replace(at, std::string_view("’").size(), "'");
  return text::collapse_spaces(folded);
}

constexpr text::ByteSet word_bytes = [] {
  text::ByteSet set("'-&0123456789");
  for (char c = 'a'; c <= 'z'; ++c)
    set.add(c);
  set.add_beyond_ascii();
  return set;
}();

/// The words of what is normalised: letters, apostrophes and hyphens; no more than `most` of them.
Words words_of(std::string_view text, std::size_t most) {
  Words words;
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    std::size_t end = at;
    while (end < text.size() && word_bytes.contains(text[end]))
      ++end;
    if (end > at)
      words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

template <std::size_t Size>
bool begins_with_one_of(std::string_view text, const std::array<std::string_view, Size>& all) {
  return std::any_of(all.begin(), all.end(), [&](std::string_view each) { return text.starts_with(each); });
}

/// Speech, or what a list or a row begins with.
bool is_spoken(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  const char32_t first = text::first(paragraph);
  return is_opening_quote(first) || first == U'\'' || first == U'—' || first == U'–' || first == U'-';
}

/// What those begin with that ask for reviews, and the things that they do it with.
constexpr std::array<std::string_view, 16> requests{"vote and comment",
                                                    "vote & comment",
                                                    "comment and vote",
                                                    "don't forget to vote",
                                                    "please review",
                                                    "please read and review",
                                                    "please r&r",
                                                    "read and review",
                                                    "r&r",
                                                    "rate and review",
                                                    "please leave a review",
                                                    "don't forget to review",
                                                    "reviews please",
                                                    "review please",
                                                    "please vote",
                                                    "please leave a comment"};
constexpr std::array<std::string_view, 8> request_subjects{"reviews",  "review",   "comments",  "kudos",
                                                           "feedback", "critique", "criticism", "votes"};
/// `Merci à ma bêta`, `Danke fürs Lesen`.
constexpr std::array<std::string_view, 34> thanks_of_other_languages{"merci à ma bêta",
                                                                     "merci à ma beta",
                                                                     "merci d'avoir lu",
                                                                     "merci de m'avoir lu",
                                                                     "merci de me lire",
                                                                     "merci pour vos reviews",
                                                                     "merci pour vos commentaires",
                                                                     "merci à tous pour vos",
                                                                     "danke fürs lesen",
                                                                     "vielen dank fürs lesen",
                                                                     "danke an meine beta",
                                                                     "vielen dank an meine beta",
                                                                     "danke für eure reviews",
                                                                     "danke für eure kommentare",
                                                                     "danke für die reviews",
                                                                     "gracias por leer",
                                                                     "muchas gracias por leer",
                                                                     "gracias a mi beta",
                                                                     "gracias por los reviews",
                                                                     "gracias por sus reviews",
                                                                     "gracias por vuestros",
                                                                     "gracias por sus comentarios",
                                                                     "grazie per aver letto",
                                                                     "grazie alla mia beta",
                                                                     "grazie per le recensioni",
                                                                     "obrigado por ler",
                                                                     "obrigada por ler",
                                                                     "obrigada pelos comentários",
                                                                     "obrigado pelos comentários",
                                                                     "спасибо за прочтение",
                                                                     "спасибо всем за отзывы",
                                                                     "спасибо моей бете",
                                                                     "спасибо за отзывы",
                                                                     "жду отзывов"};
/// The words that may lead to thanks, and thanks.
constexpr std::array<std::string_view, 50> words_before_thanks{
    "a",       "an",   "and",     "also",      "again",    "as",      "always", "big", "huge",  "many",
    "special", "lots", "of",      "much",      "so",       "once",    "more",   "my",  "i",     "want",
    "to",      "i'd",  "like",    "would",     "finally",  "first",   "well",   "ok",  "okay",  "oh",
    "most",    "very", "biggest", "heartfelt", "warm",     "sincere", "with",   "we",  "just",  "wanted",
    "lastly",  "all",  "great",   "massive",   "enormous", "must",    "ever",   "off", "extra", "anyway"};
constexpr std::array<std::string_view, 6> thanks_words{"thanks",   "thank",     "thank-you",
                                                       "thankyou", "shout-out", "shoutout"};

/// What farewells begin with. Words of one letter are not the beginning of longer ones.
constexpr text::Beginnings beginnings = [] {
  text::Beginnings all(requests, request_subjects, thanks_of_other_languages, thanks_words);
  for (const std::string_view word : words_before_thanks)
    if (word.size() > 1)
      all.add(word);
    else
      for (char next = ' '; next < 0x7F; ++next)
        if (const char both[] = {word[0], next}; !word_bytes.contains(next))
          all.add({both, 2});
  return all;
}();

/// Whether the first word of a paragraph, as it was typed, may be that of a farewell; false is certain.
bool may_be_farewell(std::string_view paragraph) {
  static constexpr text::ByteSet first_bytes = [] {
    text::ByteSet set = word_bytes;
    for (char c = 'A'; c <= 'Z'; ++c)
      set.add(c);
    return set;
  }();
  const std::size_t at = first_bytes.find_in(paragraph);
  return at != std::string_view::npos && beginnings.may_begin(paragraph.substr(at));
}

/// `Please review!`, `Reviews are love`, `R&R`.
bool asks_for_reviews(std::string_view text, const Words& words) {
  static constexpr std::array<std::string_view, 6> welcome{"love",  "welcome",  "appreciated",
                                                           "loved", "welcomed", "encouraged"};
  for (const std::string_view request : requests)
    if (text.starts_with(request)) {
      const std::string_view rest = text.substr(request.size());
      return rest.empty() || std::string_view(".!,;:~)*_").find(rest.front()) != std::string_view::npos ||
             rest.starts_with(" and ") || rest.starts_with(" if you") || rest.starts_with(" or ");
    }
  return words.size() >= 3 && words.size() <= most_of_request && is_one_of(words.front(), request_subjects) &&
         std::any_of(words.begin(), words.end(), [](std::string_view w) { return is_one_of(w, welcome); });
}

bool thanks_in_other_languages(std::string_view text) {
  return begins_with_one_of(text, thanks_of_other_languages);
}

/// Where the thanks of a paragraph stand: the index of `thanks` or `thank` among its first words, if only
/// what leads to it stands before. Their number: it has none.
std::size_t thanks_at(const Words& words) {
  for (std::size_t i = 0; i < words.size() && i <= most_before_thanks; ++i) {
    if (is_one_of(words[i], thanks_words))
      return i;
    if (!is_one_of(words[i], words_before_thanks))
      break;
  }
  return words.size();
}

/// Whether word `i` is of those who read and what they do.
bool is_of_readers(const Words& words, std::size_t i) {
  static constexpr std::array<std::string_view, 18> readers{
      "beta",         "betas",    "beta-reader", "beta-readers", "betaing",     "beta'ing",
      "beta-reading", "beta-ing", "kudos",       "commenters",   "patreon",     "wattpad",
      "fanfic",       "fic",      "faves",       "favoriting",   "favouriting", "commenting"};
  static constexpr std::array<std::string_view, 7> whose{"my",  "dear",   "all",     "our",
                                                         "the", "lovely", "faithful"};
  static constexpr std::array<std::string_view, 8> after_reading{"this", "my",       "and",       "so",
                                                                 "guys", "everyone", "everybody", "along"};
  const std::string_view word = words[i];
  if (is_one_of(word, readers) || word.starts_with("review"))
    return true;
  if (word == "readers" && i > 0)
    return is_one_of(words[i - 1], whose);
  if (word != "reading" || i == 0 || words[i - 1] != "for")
    return false;
  static constexpr std::array<std::string_view, 4> story{"chapter", "story", "fic", "work"};
  if (i + 1 == words.size() || (words[i + 1] != "this" && is_one_of(words[i + 1], after_reading)))
    return words.size() - i < 30;
  return i + 2 < words.size() && words[i + 1] == "this" && is_one_of(words[i + 2], story);
}

/// `Thanks to my beta, they survived` tells what came of it.
bool tells_a_cause(const Words& words, std::size_t at, std::size_t readers) {
  static constexpr std::array<std::string_view, 13> subjects{
      "he", "she", "it", "they", "we", "i", "was", "had", "were", "everything", "all", "nothing", "everyone"};
  static constexpr std::array<std::string_view, 8> articles{"the",   "his", "her",  "our",
                                                            "their", "no",  "that", "this"};
  if (at > 0 || words[at] != "thanks" || at + 1 >= words.size() || words[at + 1] != "to")
    return false;
  for (std::size_t i = readers + 1; i < words.size(); ++i) {
    const char* const end = words[i - 1].data() + words[i - 1].size();
    if (is_one_of(words[i], subjects) || (*end == ',' && is_one_of(words[i], articles)))
      return true;
  }
  return false;
}

/// What may stand beside a farewell, and says nothing by itself.
bool goes_with_farewells(std::string_view paragraph) {
  static constexpr std::array<std::string_view, 22> words{
      "see you",      "see ya",          "until next",    "till next",  "next chapter", "next time",
      "stay tuned",   "more soon",       "let me know",   "i hope you", "hope you",     "sorry for",
      "i don't own",  "i do not own",    "happy reading", "enjoy",      "love you all", "take care",
      "thanks again", "thank you again", "thank you!",    "thanks!"};
  return paragraph.size() <= longest_beside && !is_spoken(paragraph) &&
         begins_with_one_of(normalised(paragraph), words);
}

/// `Beta: Jane`; not "Warning: the bridge is out."
bool opens_note(std::string_view paragraph) {
  const auto kind = match_note_opening(paragraph, true);
  return kind && (!needs_support(paragraph, *kind) || speaks_as_note(paragraph, *kind));
}

NoteUnit unit_of(const Block& block) {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return {NoteUnit::Kind::paragraph, plain_text(paragraph->content)};
  if (const auto* const pause = std::get_if<Break>(&block.node))
    return {pause->kind == BreakKind::ornament ? NoteUnit::Kind::row : NoteUnit::Kind::gap, {}};
  return {std::holds_alternative<Aside>(block.node) ? NoteUnit::Kind::marker : NoteUnit::Kind::other, {}};
}

/// From which block on the author speaks at a section's end, by all that is said there.
std::size_t without_phrase(const Blocks& blocks) {
  constexpr std::size_t most = 24; // blocks
  std::size_t first = blocks.size();
  std::vector<NoteUnit> units; // up to where somebody speaks, from the last on
  while (first > 0 && units.size() < most) {
    units.push_back(unit_of(blocks[--first]));
    if (units.back().kind != NoteUnit::Kind::gap &&
        (units.back().text.size() > 4 * longest || is_spoken(units.back().text)))
      break;
  }
  std::reverse(units.begin(), units.end());
  if (unmarked_closing(units, Narrator::third_person) == units.size())
    return blocks.size(); // whoever tells it
  NarratorCount told;
  const std::size_t from = blocks.size() - std::min(blocks.size(), most_told);
  for (std::size_t i = from; i < blocks.size(); ++i)
    if (const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node))
      told.add(plain_text(paragraph->content));
  const std::size_t at = first + unmarked_closing(units, told.narrator());
  return at == 0 ? blocks.size() : at;
}

} // namespace

std::optional<NoteKind> match_farewell(std::string_view paragraph) {
  if (paragraph.size() > longest || !may_be_farewell(paragraph) || is_spoken(paragraph))
    return std::nullopt;
  const std::string text = normalised(paragraph);
  constexpr std::size_t first_ones = std::max(most_before_thanks, most_of_request) + 1; // tell nearly always
  Words words = words_of(text, first_ones);
  if (words.empty())
    return std::nullopt;
  if (thanks_in_other_languages(text))
    return NoteKind::thanks;
  if (asks_for_reviews(text, words))
    return NoteKind::authors_note;
  const std::size_t at = thanks_at(words);
  if (at == words.size())
    return std::nullopt;
  words = words_of(text, text.size());
  for (std::size_t i = at + 1; i < words.size(); ++i)
    if (is_of_readers(words, i))
      return tells_a_cause(words, at, i) ? std::nullopt : std::optional(NoteKind::thanks);
  return std::nullopt;
}

std::size_t farewells_from(const Blocks& blocks) {
  std::size_t from = blocks.size();
  std::size_t beside = 0;
  for (std::size_t i = blocks.size(); i-- > 1;) {
    if (std::holds_alternative<Break>(blocks[i].node))
      continue;
    if (std::holds_alternative<Aside>(blocks[i].node)) {
      from = i;
      continue;
    }
    const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node);
    if (paragraph == nullptr)
      break;
    const std::string text = plain_text(paragraph->content);
    if (match_farewell(text) || opens_note(text)) {
      from = i;
      beside = 0;
    } else if (goes_with_farewells(text)) {
      if (from < blocks.size())
        from = i;
      else if (++beside > most_beside)
        break;
    } else {
      break;
    }
  }
  return std::min(from, without_phrase(blocks));
}

} // namespace octavo::reader

// Words that were typed twice, and words whose letters are of two alphabets.
#include "proof/checks.h"

#include "text/unicode.h"

#include <algorithm>

namespace octavo::proof {
namespace {

/// Words that no sentence of a language has twice in a row, or next to none: small ones, since the others are
/// doubled for emphasis or are sounds. Left out is what can meet itself: "had had", "that that", "is is",
/// "her her", "came in in", "nous nous", "die die", "dat het het".
struct Never {
  std::string_view language, words; ///< the words between spaces
};
constexpr Never never_doubled[] = {
    {"en", " the a an of to and at for from with his my your our their its was are were have has would could "
           "should or if when which this than into they them we she him as be but "},
    {"fr",
     " le les des du un une de et est dans pour sur avec par ne qui au aux leur ce cette son sa ses se "},
    {"de", " und oder mit von für ist nicht ein eine einen einem eines einer im vom zum zur ich er als auch "
           "dass aber "},
    {"es", " los las de del un una y con por para su al el "},
    {"it", " il gli di del della un una con per nel al che "},
    {"pt", " os de do da dos das um uma e em com por para ao "},
    {"nl", " de een van en met voor "},
    {"ru", " и в на с к от из для за по о у "},
    {"uk", " і в на з до від для за по "},
    {"pl", " i w z na do od dla po "},
    {"sv", " och en ett av till med för att som "},
    {"da", " og en et af til med for at som "},
    {"nb", " og en et av til med for at som "},
    {"no", " og en et av til med for at som "},
    {"el", " και το της του με για από "},
};

std::string_view never_doubled_in(std::string_view language) {
  const std::string_view main = language.empty() ? "en" : language.substr(0, language.find('-'));
  for (const Never& row : never_doubled)
    if (row.language == main)
      return row.words;
  return {};
}

bool holds(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1))
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ')
      return true;
  return false;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'’';
}

enum class Alphabet { none, latin, greek, cyrillic };

Alphabet alphabet_of(char32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7))
    return Alphabet::latin;
  if (c >= 0x391 && c <= 0x3C9)
    return Alphabet::greek;
  if (c >= 0x400 && c <= 0x4FF)
    return Alphabet::cyrillic;
  return Alphabet::none;
}

/// Letters that look like one of another alphabet. Where all of a word's letters of one alphabet are such,
/// they are slips; others are meant: a sign of mathematics, a word of two languages.
bool looks_like_another(char32_t c) {
  return std::u32string_view(U"aceopxyijsABCEHIKMOPTXY"
                             U"авеокмнрстухіѕјАВЕКМНОРСТУХІЅЈοΟΑΒΕΖΗΙΚΜΝΡΤΥΧ")
             .find(c) != std::u32string_view::npos;
}

class Words {
public:
  Words(const Passages& passages, std::string_view language, Report& report)
      : passages_(passages), never_(never_doubled_in(language)),
        is_english_(language.empty() || language.starts_with("en")), report_(report) {}

  void run() {
    each_with_text(passages_, [&](std::size_t i) { read(i); });
  }

private:
  void read(std::size_t i) {
    const std::string_view text = passages_[i].text;
    std::string_view before;
    std::size_t before_end = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      bool is_mixed = false;
      if (!skip_word(text, at, is_mixed)) {
        text::next(text, at);
        continue;
      }
      const std::string_view word = text.substr(begin, at - begin);
      if (is_mixed)
        report_.add("letters-mixed", i, begin,
                    "a word has letters of two alphabets: " + excerpt(text, begin));
      if (before.size() == word.size() && is_space_only(text.substr(before_end, begin - before_end)) &&
          stands_free(text, begin, at))
        doubled(i, before_end - before.size(), before, word);
      before = word;
      before_end = at;
    }
  }

  /// Moves `at` past the word there; false where there is none.
  static bool skip_word(std::string_view text, std::size_t& at, bool& is_mixed) {
    const std::size_t begin = at;
    bool latin = false, other = false;           // whether there are such letters, and
    bool latin_alike = true, other_alike = true; // whether all of them look like another one
    while (at < text.size()) {
      std::size_t end = at;
      const char32_t c = text::next(text, end);
      const bool inside = is_apostrophe(c) && at > begin && end < text.size() &&
                          text::is_letter(text::first(text.substr(end)));
      if (!text::is_letter(c) && !text::is_mark(c) && !inside)
        break;
      const Alphabet alphabet = alphabet_of(c);
      if (alphabet == Alphabet::latin) {
        latin = true;
        latin_alike = latin_alike && looks_like_another(c);
      } else if (alphabet != Alphabet::none) {
        other = true;
        other_alike = other_alike && looks_like_another(c);
      }
      at = end;
    }
    is_mixed = latin && other && (latin_alike || other_alike);
    return at > begin;
  }

  static bool is_space_only(std::string_view between) {
    return !between.empty() && between.find_first_not_of(" \n") == std::string_view::npos;
  }

  /// Not the first half of the-the, nor of "a A-flat", nor a letter with its stop: "a a.".
  static bool stands_free(std::string_view text, std::size_t begin, std::size_t end) {
    if (end - begin == 1 && end < text.size() && text[end] == '.')
      return false;
    if (end == text.size())
      return true;
    const char32_t after = text::first(text.substr(end));
    return after != '-' && after != U'‐' && after != U'‑' && !text::is_digit(after) && !is_apostrophe(after);
  }

  /// Whether `it it` is a slip: "As I read it it seemed long" is none, "it it" at a sentence's start or
  /// before what no clause begins with is.
  bool is_doubled_it(std::string_view first, std::string_view rest) const {
    constexpr std::string_view no_verb =
        " to on in at up down out off over into onto for from with by of and but or the a an back away again "
        "there here all as too because when while before after until under through around about like than my "
        "his her their our your this that these those some any every very ";
    if (first == "It")
      return true;
    const std::size_t start = rest.find_first_not_of(" \n");
    if (start == std::string_view::npos || !text::is_letter(text::first(rest.substr(start))))
      return !rest.starts_with('\'') && !rest.starts_with("’") && !rest.starts_with('?');
    std::size_t end = start;
    bool mixed = false;
    skip_word(rest, end, mixed);
    return start > 0 && holds(no_verb, text::folded(rest.substr(start, end - start)));
  }

  /// Whether `is is` is a slip: "What it is is a lie" and "all I know is is that" are none.
  static bool is_doubled_is(std::string_view before) {
    constexpr std::string_view openers = " what who where how all thing point problem truth it that this ";
    const std::size_t stop = before.find_last_of(".!?;:\"\n");
    const std::string clause =
        " " + text::folded(before.substr(stop == std::string_view::npos ? 0 : stop + 1)) + " ";
    for (std::size_t at = 0; at < clause.size();) {
      const std::size_t end = std::min(clause.find_first_of(" ,", at), clause.size());
      if (end > at && holds(openers, clause.substr(at, end - at)))
        return false;
      at = end + 1;
    }
    return true;
  }

  /// Whether `he he` is a slip: where a sentence goes on, it is no laugh.
  static bool is_doubled_he(std::string_view rest) {
    if (!rest.starts_with(' ') || rest.size() < 2 || !text::is_lower(text::first(rest.substr(1))))
      return false;
    const std::string_view next = rest.substr(1, rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1) - 1);
    return next != "he";
  }

  void doubled(std::size_t i, std::size_t at, std::string_view first, std::string_view second) {
    const std::string small = text::folded(second);
    const bool is_small = small == second; // else a name: The The, AND AND AND
    if (small == "my" && first != small)
      return; // "My my!"
    const std::string_view text = passages_[i].text;
    const auto after = static_cast<std::size_t>(second.data() - text.data()) + second.size();
    const bool it = is_english_ && small == "it" && text::folded(first) == small &&
                    is_doubled_it(first, text.substr(after));
    const bool other = is_english_ && text::folded(first) == small &&
                       ((small == "is" && is_doubled_is(text.substr(0, at))) ||
                        (small == "he" && is_doubled_he(text.substr(after))));
    if (is_small && (it || other || (text::folded(first) == small && holds(never_, small))))
      report_.add("word-doubled", i, at,
                  "a word is there twice: " + std::string(first) + ' ' + std::string(second));
  }

  const Passages& passages_;
  std::string_view never_;
  bool is_english_;
  Report& report_;
};

} // namespace

void check_words(const Passages& passages, std::string_view language, Report& report) {
  Words(passages, language, report).run();
}

} // namespace octavo::proof

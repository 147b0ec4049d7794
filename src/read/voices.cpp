// See voices.h.
#include "read/voices.h"

#include "read/lines.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

/// Of what is read and written here, and hardly in stories.
constexpr std::array<std::string_view, 35> fandom_words{
    "chapter",   "chapters",  "review",   "reviews", "reviewed",   "reviewer", "reviewers",
    "reviewing", "fic",       "fics",     "fanfic",  "fanfiction", "fandom",   "update",
    "updates",   "updated",   "updating", "kudos",   "wattpad",    "patreon",  "ao3",
    "oneshot",   "one-shot",  "rewrote",  "kapitel", "chapitre",   "capítulo", "capitulo",
    "capitolo",  "hoofdstuk", "rozdział", "главе",   "глава",      "главу",    "отзывы"};

/// Of those who read and write, and of what they do; people in stories do so, too.
constexpr std::array<std::string_view, 22> reader_words{
    "readers", "reading",  "comment",     "comments",     "vote",    "votes",   "posted", "posting",
    "beta",    "betas",    "enjoy",       "enjoyed",      "prompt",  "author",  "canon",  "draft",
    "leser",   "lecteurs", "commentaire", "commentaires", "lettori", "lectores"};

constexpr std::array<std::string_view, 15> second_person{"you",    "your",  "yours",   "you're", "you'll",
                                                         "you've", "y'all", "guys",    "euch",   "ihr",
                                                         "vous",   "vos",   "ustedes", "вам",    "вас"};

constexpr std::array<std::string_view, 42> first_person{
    "i",   "i'm",   "i've",   "i'll", "i'd",     "my",   "me",  "mine",    "we",       "we're",    "our",
    "us",  "ich",   "meine",  "mein", "mir",     "mich", "je",  "j'ai",    "j'espère", "mon",      "mes",
    "moi", "merci", "yo",     "mis",  "gracias", "eu",   "meu", "minha",   "obrigado", "obrigada", "io",
    "mio", "mia",   "grazie", "я",    "мне",     "моя",  "мой", "спасибо", "danke"};

constexpr std::array<std::string_view, 18> third_person{"he",   "she", "him",  "her",     "his",     "hers",
                                                        "er",   "sie", "ihm",  "himself", "herself", "il",
                                                        "elle", "lui", "ella", "он",      "она",     "él"};

constexpr std::string_view emphasis_marks = "*_";

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

/// A paragraph's words outside quotation marks, folded.
template <typename Take>
void each_told_word(std::string_view paragraph, Take take) {
  constexpr std::size_t far = 2000; // bytes
  const std::string folded = text::folded(paragraph.substr(0, far));
  bool quoted = false;
  bool single = false; // in single marks, of which the closing one is an apostrophe within a word
  bool curly = false;  // the word has such an apostrophe
  std::size_t begin = std::string::npos;
  std::string mended;
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t here = at;
    const char32_t c = at < folded.size() ? text::next(folded, at) : (++at, U' ');
    const bool inner = c == U'’' && begin != std::string::npos && at < folded.size() &&
                       text::is_letter(text::first(std::string_view(folded).substr(at)));
    if (text::is_letter(c) || c == U'\'' || inner) {
      begin = std::min(begin, here);
      curly = curly || inner;
      continue;
    }
    if (!quoted && !single && begin != std::string::npos) {
      std::string_view word = std::string_view(folded).substr(begin, here - begin);
      if (curly) {
        mended = word;
        constexpr std::string_view apostrophe = "’";
        for (std::size_t mark = 0; (mark = mended.find(apostrophe, mark)) != std::string::npos; ++mark)
          mended.replace(mark, apostrophe.size(), "'");
        word = mended;
      }
      take(word);
    }
    begin = std::string::npos;
    curly = false;
    if (c == U'"')
      quoted = !quoted;
    else if (c == U'“' || c == U'„' || c == U'«' || c == U'「')
      quoted = true;
    else if (c == U'”' || c == U'»' || c == U'」')
      quoted = false;
    else if (c == U'‘' || c == U'’')
      single = c == U'‘';
  }
}

/// What an author speaks of, and hardly a story in whose midst a note stands.
constexpr std::array<std::string_view, 40> author_words{
    "week",      "weeks",      "month",    "months",   "school",  "college",  "exam",        "exams",
    "finals",    "laptop",     "sorry",    "story",    "thanks",  "thank",    "anyway",      "guys",
    "busy",      "idea",       "plot",     "writing",  "write",   "wrote",    "written",     "internet",
    "character", "characters", "scene",    "scenes",   "episode", "movie",    "title",       "block",
    "hope",      "soon",       "computer", "homework", "virus",   "inspired", "inspiration", "muse"};

constexpr std::array<std::string_view, 48> past_verbs{
    "was",   "had",   "thought", "went",  "came",   "saw",    "knew",     "felt",  "took",   "heard",
    "said",  "told",  "stood",   "sat",   "ran",    "found",  "left",     "made",  "got",    "could",
    "would", "did",   "held",    "kept",  "put",    "let",    "met",      "woke",  "rose",   "fell",
    "drew",  "drank", "ate",     "slept", "spoke",  "wept",   "gave",     "began", "caught", "shut",
    "lay",   "crept", "swore",   "meant", "didn't", "wasn't", "couldn't", "hadn't"};

} // namespace

Voice voice_of(std::string_view paragraph) {
  constexpr std::size_t far = 4000; // bytes: what is said further on says no more
  Voice voice;
  paragraph = text::trim(paragraph);
  voice.words = paragraph.empty()
                    ? 0
                    : 1 + static_cast<std::size_t>(std::count(paragraph.begin(), paragraph.end(), ' '));
  std::string_view bare = paragraph;
  bare.remove_prefix(std::min(bare.find_first_not_of(emphasis_marks), bare.size()));
  const char32_t opening = text::first(bare);
  voice.spoken = is_opening_quote(opening) || opening == U'\'' ||
                 ((opening == U'—' || opening == U'–') && voice.words > 4);
  std::string folded = text::folded(paragraph.substr(0, far));
  for (std::size_t at = 0; (at = folded.find("’", at)) != std::string::npos; ++at)
    folded.replace(at, std::string_view("’").size(), "'");
  std::size_t others = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const auto is_part = [&](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || text::is_ascii_alphanumeric(c) || c == '\'' || c == '-';
    };
    std::size_t end = at;
    while (end < folded.size() && is_part(folded[end]))
      ++end;
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (!word.empty()) {
      voice.of_fandom = voice.of_fandom || is_one_of(word, fandom_words);
      voice.to_readers = voice.to_readers || voice.of_fandom || is_one_of(word, reader_words);
      voice.second = voice.second || is_one_of(word, second_person);
      voice.first = voice.first || is_one_of(word, first_person);
      others += is_one_of(word, third_person);
    }
    at = end + 1;
  }
  const bool quotes = paragraph.find('"') != std::string_view::npos ||
                      paragraph.find("“") != std::string_view::npos ||
                      paragraph.find("«") != std::string_view::npos;
  voice.narrates = !voice.spoken && !voice.to_readers && others + 2 * (quotes && others > 0) >= 2 &&
                   (quotes || (!voice.second && !voice.first));
  return voice;
}

bool speaks_of_days(std::string_view paragraph) {
  bool of_days = false;
  each_told_word(paragraph,
                 [&](std::string_view word) { of_days = of_days || is_one_of(word, author_words); });
  return of_days;
}

bool goes_on_telling(std::string_view paragraph) {
  const Voice voice = voice_of(paragraph);
  if (voice.spoken || voice.to_readers || voice.second)
    return false;
  std::size_t past = 0;
  bool present = false;
  bool after_i = false;
  each_told_word(paragraph, [&](std::string_view word) {
    if (after_i && (is_one_of(word, past_verbs) || (word.size() > 3 && word.ends_with("ed"))))
      ++past;
    else if (after_i && !word.ends_with("ly") && word != "never" && word != "only" && word != "still")
      present = true;
    after_i = word == "i";
    present = present || word == "i'm" || word == "i've" || word == "i'll" || is_one_of(word, author_words);
  });
  return past > 0 && !present;
}

void NarratorCount::add(std::string_view paragraph) {
  each_told_word(paragraph, [&](std::string_view word) {
    first_ += is_one_of(word, first_person);
    third_ += is_one_of(word, third_person);
  });
}

Narrator NarratorCount::narrator() const noexcept {
  constexpr std::size_t few = 3;
  if (first_ >= few && 3 * first_ >= third_)
    return Narrator::first_person;
  return third_ >= few && 8 * first_ <= third_ ? Narrator::third_person : Narrator::unknown;
}

} // namespace octavo::reader

// See note_reach.h.
#include "read/note_reach.h"

#include "read/lines.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

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

/// What the words of a paragraph say of who speaks in it, and to whom.
struct Voice {
  std::size_t words = 0;
  bool to_readers = false; ///< of chapters, reviews, updates, drafts
  bool of_fandom = false;  ///< without doubt
  bool second = false;
  bool first = false;
  bool spoken = false;   ///< begins as speech does
  bool narrates = false; ///< of him and her, with nobody who tells it

  bool addresses() const noexcept {
    return !spoken && ((of_fandom && (first || second || words <= 12)) || (to_readers && words <= 6));
  }
  bool speaks() const noexcept { return !spoken && (to_readers || first || second); }
};

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

/// What several paragraphs together are.
struct Voices {
  std::size_t words = 0;
  std::size_t paragraphs = 0;
  std::size_t spoken = 0;  ///< paragraphs
  std::size_t telling = 0; ///< words of those that narrate
  std::size_t speaking = 0;
  std::size_t readers = 0; ///< paragraphs that speak of reading
  std::size_t fandom = 0;  ///< without doubt

  void add(const Voice& voice) {
    words += voice.words;
    ++paragraphs;
    spoken += voice.spoken;
    telling += voice.narrates ? voice.words : 0;
    speaking += voice.speaks() && !voice.narrates ? voice.words : 0;
    readers += voice.to_readers && !voice.spoken;
    fandom += voice.of_fandom && !voice.spoken;
  }

  /// Whether nearly all of it says I or you, as nobody does in a story told of others.
  bool is_of_author() const noexcept {
    return spoken == 0 && 10 * telling <= words && 10 * speaking >= 6 * words;
  }

  /// Whether they read as the story does.
  bool is_story(Narrator narrator = Narrator::unknown) const noexcept {
    constexpr std::size_t silent = 60; // words in which nobody says I or you
    // Somebody who says I may tell a story of their own: how many words they may have, and how many more for
    // each paragraph that may, or must, be of reading and writing.
    constexpr std::size_t brief = 60, may_be = 40, must_be = 150;
    if (spoken > 0 && readers == 0)
      return true;
    if (narrator == Narrator::third_person && is_of_author())
      return false;
    return 3 * spoken > paragraphs || telling > speaking ||
           (words - speaking > silent && 2 * speaking < words) ||
           words > brief + may_be * readers + must_be * fandom;
  }
};

Voices voices_of(std::span<const NoteUnit> units) {
  Voices all;
  for (const NoteUnit& unit : units)
    if (unit.kind == NoteUnit::Kind::paragraph)
      all.add(voice_of(unit.text));
  return all;
}

/// A paragraph's words outside quotation marks, folded.
template <typename Take>
void each_told_word(std::string_view paragraph, Take take) {
  constexpr std::size_t far = 2000; // bytes
  std::string folded = text::folded(paragraph.substr(0, far));
  for (std::size_t at = 0; (at = folded.find("’", at)) != std::string::npos; ++at)
    folded.replace(at, std::string_view("’").size(), "'");
  bool quoted = false;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t here = at;
    const char32_t c = at < folded.size() ? text::next(folded, at) : (++at, U' ');
    if (text::is_letter(c) || c == U'\'')
      continue;
    if (!quoted && here > begin)
      take(std::string_view(folded).substr(begin, here - begin));
    if (c == U'"')
      quoted = !quoted;
    else if (c == U'“' || c == U'„' || c == U'«' || c == U'「')
      quoted = true;
    else if (c == U'”' || c == U'»' || c == U'」')
      quoted = false;
    begin = at;
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

/// `I walked home through the rain`: somebody goes on telling what happened, to nobody in particular.
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

/// The bracket that stands before a note's marker; 0: none.
char bracket_of(std::string_view first) {
  first.remove_prefix(std::min(first.find_first_not_of("*_ \t"), first.size()));
  return !first.empty() && (first.front() == '[' || first.front() == '(') ? first.front() : '\0';
}

/// Brackets that are open behind `text`, if `open` are before it. 0: the first was closed.
int open_brackets(std::string_view text, char bracket, int open) {
  const char close = bracket == '[' ? ']' : ')';
  for (const char c : text) {
    open += (c == bracket) - (c == close);
    if (open == 0 && c == close)
      return 0;
  }
  return open;
}

/// Marks of emphasis around all of a paragraph; empty: none.
std::string_view emphasis_around(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  const std::size_t marks = std::min(paragraph.find_first_not_of(emphasis_marks), paragraph.size());
  const std::string_view opening = paragraph.substr(0, marks);
  if (marks == 0 || paragraph.size() <= 2 * marks || !paragraph.ends_with(opening))
    return {};
  const std::string_view inner = paragraph.substr(marks, paragraph.size() - 2 * marks);
  return inner.find(opening) == std::string_view::npos ? opening : std::string_view();
}

std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

/// The number of units that `reaches` from the first on.
template <typename Reaches>
std::size_t prefix(std::span<const NoteUnit> units, Reaches reaches) {
  std::size_t end = 0;
  while (end < units.size() && units[end].kind == NoteUnit::Kind::paragraph && reaches(units[end]))
    ++end;
  return end;
}

/// Up to the bracket that closes the one before the marker; 0: it is closed at once, or never.
std::size_t to_bracket(char bracket, int open, std::span<const NoteUnit> units) {
  constexpr std::size_t most_paragraphs = 40;
  for (std::size_t i = 0; i < units.size() && i < most_paragraphs; ++i) {
    open = open_brackets(units[i].text, bracket, open);
    if (open == 0)
      return i + 1;
  }
  return 0;
}

/// Whether a note that all of its section's rest may belong to stands after the text, and not in its middle.
bool stands_after(const NotePlace& place, const Voices& rest) {
  constexpr std::size_t shorter = 4; // times than the story, where nobody says I or you
  if (rest.speaking == 0)
    return shorter * place.words_after <= place.words_before;
  if (place.words_after <= place.words_before)
    return true;
  // Few words are what the author says below a very short text, if that is what they sound like.
  constexpr std::size_t most = 400;
  const bool sounds = rest.spoken == 0 && rest.telling == 0 && 2 * rest.speaking >= rest.words;
  return sounds && rest.words <= most && (rest.readers > 0 || rest.words <= 2 * place.words_before);
}

/// Whether paragraphs above a row, a wider gap or another note are the note's.
bool ends_note(const NoteUnit& stop, const Voices& above, const NotePlace& place) {
  constexpr std::size_t few = 6; // words, which say nothing of who speaks: `On with the show!`
  if (stop.kind == NoteUnit::Kind::other || above.is_story() || above.telling > 0)
    return false;
  const bool row = stop.kind == NoteUnit::Kind::row;
  if (above.speaking == 0 && (!row || above.words > few))
    return false;
  return place.words_before == 0 || (row && (place.below_row || above.readers > 0));
}

std::string_view words_of(NoteUnit::Kind kind) {
  switch (kind) {
  case NoteUnit::Kind::row: return "a row";
  case NoteUnit::Kind::gap: return "a wide gap";
  case NoteUnit::Kind::marker: return "another note";
  default: return "the text";
  }
}

/// How many of the units are before the last ones that go on telling the story.
std::size_t before_story(std::span<const NoteUnit> units) {
  std::size_t end = units.size();
  for (std::size_t i = units.size(); i-- > 0;) {
    const bool between = units[i].kind == NoteUnit::Kind::row || units[i].kind == NoteUnit::Kind::gap;
    if (units[i].kind == NoteUnit::Kind::paragraph && goes_on_telling(units[i].text))
      end = i;
    else if (!between)
      break;
  }
  if (end == units.size())
    return end;
  while (end > 0 && units[end - 1].kind != NoteUnit::Kind::paragraph)
    --end;
  return end;
}

} // namespace

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

std::size_t units_before_story(std::span<const NoteUnit> units) {
  const std::size_t end = before_story(units);
  return end > 0 && voices_of(units.first(end)).readers > 0 ? end : units.size();
}

bool are_unmarked_note(std::span<const NoteUnit> units, Narrator narrator) {
  if (narrator != Narrator::third_person || units.empty())
    return false;
  bool second = false;
  for (const NoteUnit& unit : units) {
    if (unit.kind != NoteUnit::Kind::paragraph)
      return false;
    second = second || voice_of(unit.text).second;
  }
  // A letter may speak of a chapter of somebody's life; who says so in a line of its own, first or last, or
  // speaks of reading again and again, does not.
  const auto is_to_readers = [](const NoteUnit& unit) {
    constexpr std::size_t brief = 12; // words
    const Voice voice = voice_of(unit.text);
    return voice.of_fandom && voice.words <= brief && voice.addresses() &&
           text::folded(unit.text).find(" of my ") == std::string::npos;
  };
  const Voices all = voices_of(units);
  return all.is_of_author() && second && all.fandom > 0 &&
         (all.readers > 2 || is_to_readers(units.front()) || is_to_readers(units.back()));
}

NoteReach reach_of_note(std::string_view first, std::span<const NoteUnit> units, NotePlace place) {
  if (place.words_before > 0 && place.complete && place.narrator == Narrator::first_person)
    if (const std::size_t end = before_story(units); end < units.size()) {
      units = units.first(end);
      place.complete = false;
    }
  constexpr std::string_view first_alone = "its first paragraph alone";
  if (const char bracket = bracket_of(first); bracket != '\0') {
    const int open = open_brackets(first, bracket, 0);
    if (open == 0)
      return {};
    if (const std::size_t end = to_bracket(bracket, open, units); end > 0)
      return {end, false,
              "the bracket before it is closed " + counted(end, "paragraph", "paragraphs") + " on", 90,
              std::string(first_alone)};
  }
  if (units.empty())
    return {};
  if (place.words_before > 0 && place.complete) {
    const Voices all = voices_of(units);
    if (!all.is_story(place.narrator) && stands_after(place, all))
      return {units.size(), true,
              counted(all.words, "word", "words") + " from there to the section's end, after " +
                  std::to_string(place.words_before) + " of the story" +
                  (all.readers > 0    ? ", speak of what is read"
                   : all.speaking > 0 ? ", speak as one person to others"
                                      : ", tell no story"),
              all.readers > 0    ? 90
              : all.speaking > 0 ? 80
                                 : 55,
              std::string(first_alone)};
  }
  // The same emphasis around each.
  if (const std::string_view marks = emphasis_around(first); !marks.empty())
    if (const std::size_t end =
            prefix(units, [&](const NoteUnit& unit) { return emphasis_around(unit.text) == marks; });
        end > 0)
      return {end, place.complete && end == units.size(),
              counted(end, "paragraph", "paragraphs") + " after it in the same emphasis", 75,
              std::string(first_alone)};
  const auto stop = std::find_if(units.begin(), units.end(),
                                 [](const NoteUnit& unit) { return unit.kind != NoteUnit::Kind::paragraph; });
  const auto until = static_cast<std::size_t>(stop - units.begin());
  if (stop != units.end() && until > 0) {
    const Voices above = voices_of(units.first(until));
    if (ends_note(*stop, above, place))
      return {until, false, std::string(words_of(stop->kind)) + " ends it", above.readers > 0 ? 85 : 70,
              std::string(first_alone)};
  }
  if (const std::size_t end =
          prefix(units, [](const NoteUnit& unit) { return voice_of(unit.text).addresses(); });
      end > 0)
    return {end, place.complete && end == units.size(),
            counted(end, "paragraph", "paragraphs") + " after it speak to readers", 70,
            std::string(first_alone)};
  return {};
}

} // namespace octavo::reader

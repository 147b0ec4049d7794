// See note_reach.h.
#include "read/note_reach.h"

#include "read/lines.h"
#include "read/unmarked_notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::string_view emphasis_marks = "*_";

Voices voices_of(std::span<const NoteUnit> units) {
  Voices all;
  for (const NoteUnit& unit : units)
    if (unit.kind == NoteUnit::Kind::paragraph)
      all.add(voice_of(unit.text));
  return all;
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

std::string_view emphasis_around(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  const std::size_t marks = std::min(paragraph.find_first_not_of(emphasis_marks), paragraph.size());
  const std::string_view opening = paragraph.substr(0, marks);
  if (marks == 0 || paragraph.size() <= 2 * marks || !paragraph.ends_with(opening))
    return {};
  const std::string_view inner = paragraph.substr(marks, paragraph.size() - 2 * marks);
  return inner.find(opening) == std::string_view::npos ? opening : std::string_view();
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
  const std::size_t end = prefix(units, [](const NoteUnit& unit) { return voice_of(unit.text).addresses(); });
  if (place.words_before == 0)
    if (NoteReach further = further_opening(first, units); further.units > end) {
      further.alternative = first_alone;
      return further;
    }
  if (end > 0)
    return {end, place.complete && end == units.size(),
            counted(end, "paragraph", "paragraphs") + " after it speak to readers", 70,
            std::string(first_alone)};
  return {};
}

std::size_t units_of_opening(std::span<const NoteUnit> units, std::size_t ended) {
  if (units.empty() || units.front().kind != NoteUnit::Kind::paragraph)
    return ended;
  const std::size_t own = 1 + reach_of_note(units.front().text, units.subspan(1), {}).units;
  if (own >= ended)
    return ended == 1 ? own : ended;
  NarratorCount count;
  std::size_t paragraphs = 0;
  bool speech = false;
  for (const NoteUnit& unit : units.subspan(own, std::min(ended, units.size()) - own)) {
    count.add(unit.text);
    paragraphs += unit.kind == NoteUnit::Kind::paragraph ? 1 : 0;
    speech = speech || unit.text.find('"') != std::string::npos || unit.text.find("“") != std::string::npos;
  }
  const bool story = paragraphs > 1 && (speech || count.narrator() == Narrator::third_person);
  return story ? own : ended;
}

} // namespace octavo::reader

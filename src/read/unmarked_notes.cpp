// See unmarked_notes.h.
#include "read/unmarked_notes.h"

#include "read/author_signs.h"
#include "read/lines.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t most_paragraphs = 14; ///< of a note before a text, without a marker
constexpr std::size_t most_words = 700;

/// The paragraphs that a note before a text may have, with what they show: up to the first that tells.
struct Opening {
  std::vector<AuthorSigns> signs{};
  std::size_t stop = 0; ///< unit below them
  bool row = false;     ///< which is a row, or another note's marker
};

Opening opening_of(std::span<const NoteUnit> units) {
  Opening found;
  std::size_t words = 0;
  for (; found.stop < units.size() && found.stop < most_paragraphs && words <= most_words; ++found.stop) {
    const NoteUnit& unit = units[found.stop];
    if (unit.kind != NoteUnit::Kind::paragraph) {
      found.row = unit.kind == NoteUnit::Kind::row || unit.kind == NoteUnit::Kind::marker;
      break;
    }
    words += 1 + static_cast<std::size_t>(std::count(unit.text.begin(), unit.text.end(), ' '));
    found.signs.push_back(author_signs(unit.text));
    if (found.signs.back().tells) {
      found.signs.pop_back();
      break;
    }
  }
  return found;
}

Narrator narrator_of(std::span<const NoteUnit> units) {
  NarratorCount count;
  for (const NoteUnit& unit : units)
    if (unit.kind == NoteUnit::Kind::paragraph)
      count.add(unit.text);
  return count.narrator();
}

bool narrates(const NoteUnit& unit) {
  return voice_of(unit.text).narrates;
}

/// Whether none of the paragraphs tells of others or is speech, and most words are of who says I or you, or
/// speaks of what is read.
bool are_said(std::span<const NoteUnit> units, const std::vector<AuthorSigns>& signs,
              Narrator narrator = Narrator::unknown) {
  Voices all;
  std::size_t said = 0; // words
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Voice voice = voice_of(units[i].text);
    all.add(voice);
    said += voice.speaks() || signs[i].weight > 0 ? voice.words : 0;
  }
  return all.spoken == 0 && all.telling == 0 && 2 * said >= all.words && !all.is_story(narrator);
}

NoteReach reach(std::size_t units, std::string evidence, int confidence) {
  return {units, false, std::move(evidence), confidence, "the first paragraphs of the story"};
}

/// One past the last of the first paragraphs that hand over to the story; 0: none does.
std::size_t handed_over(const Opening& opening, int least) {
  int weight = 0;
  for (std::size_t i = 0; i < opening.signs.size(); ++i) {
    weight += opening.signs[i].weight;
    if ((opening.signs[i].hands_over || opening.signs[i].may_hand) && weight >= least)
      return i + 1;
  }
  return 0;
}

/// Whether a paragraph is one of an author's by itself: of chapters, or of what fills an author's days.
bool is_of_author(const NoteUnit& unit, const AuthorSigns& signs) {
  const Voice voice = voice_of(unit.text);
  return !voice.narrates &&
         (signs.weight > 0 || voice.to_readers || (voice.first && speaks_of_days(unit.text)));
}

} // namespace

bool may_open_note(std::span<const NoteUnit> units) {
  constexpr std::size_t few = 3;
  for (const NoteUnit& unit : units.first(std::min(units.size(), few))) {
    if (unit.kind != NoteUnit::Kind::paragraph)
      return false;
    const AuthorSigns signs = author_signs(unit.text);
    if (signs.tells || signs.weight > 0)
      return !signs.tells;
  }
  return false;
}

NoteReach unmarked_opening(std::span<const NoteUnit> units) {
  if (units.empty() || units.front().kind != NoteUnit::Kind::paragraph)
    return {};
  const Opening opening = opening_of(units);
  int all = 0;
  for (const AuthorSigns& each : opening.signs)
    all += each.weight;
  constexpr int least = 3;
  if (all < least)
    return {};
  const auto more_after = [&](std::size_t end) { // for who tells the story, and greets nobody
    if (opening.signs.front().greets || narrator_of(units.subspan(end)) != Narrator::first_person)
      return 0;
    return std::any_of(opening.signs.begin(), opening.signs.end(),
                       [](const AuthorSigns& each) { return each.of_chapters; })
               ? 1
               : 2;
  };
  // A row below them: they are the author's, or the first scene.
  if (opening.row && !opening.signs.empty() && opening.stop == opening.signs.size() &&
      all >= least + more_after(opening.stop) &&
      (opening.signs.front().weight > 0 || opening.signs.back().weight > 1)) {
    if (are_said(units.first(opening.stop), opening.signs))
      return reach(opening.stop, "it speaks to readers, above a row", 85);
  }
  if (const std::size_t end = handed_over(opening, least); end > 0) {
    int weight = 0;
    for (std::size_t i = 0; i < end; ++i)
      weight += opening.signs[i].weight;
    if (weight >= least + more_after(end) && are_said(units.first(end), opening.signs))
      return reach(end, "it speaks to readers, and hands over to the story", 80);
  }
  // Neither: each by itself.
  std::size_t end = 0;
  int weight = 0;
  while (end < opening.signs.size() && opening.signs[end].weight >= 2 && !narrates(units[end]))
    weight += opening.signs[end++].weight;
  const Narrator narrator = narrator_of(units.subspan(end));
  const bool posting =
      std::any_of(opening.signs.begin(), opening.signs.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const AuthorSigns& each) { return each.of_posting; });
  const int need = narrator == Narrator::third_person ? 3 : narrator == Narrator::unknown ? 4 : 5;
  if (end == 0 || end == units.size() || weight < need ||
      (!opening.signs.front().greets && !posting && weight < need + 1))
    return {};
  const std::string_view marks = emphasis_around(units.front().text);
  while (end < opening.signs.size() && (is_of_author(units[end], opening.signs[end]) ||
                                        (!marks.empty() && emphasis_around(units[end].text) == marks)))
    ++end;
  return reach(end, "it speaks to readers of what they read", 70);
}

NoteReach further_opening(std::string_view first, std::span<const NoteUnit> units) {
  const Opening opening = opening_of(units);
  constexpr int any = 1;
  // The last that hands over, as "Enjoy!" may be said of more than the story.
  std::size_t end = 0;
  for (std::size_t from = 0; from < opening.signs.size(); ++from)
    if (const AuthorSigns& one = opening.signs[from]; one.hands_over || one.may_hand)
      end = from + 1;
  if (end > 0 && handed_over(opening, any) > 0 && are_said(units.first(end), opening.signs))
    return reach(end, "the words after it that hand over to the story", 85);
  // Paragraphs of the author's, and those between them that say I or you.
  const AuthorSigns own = author_signs(first);
  const bool over = own.hands_over || own.may_hand;
  std::size_t sure = 0;
  end = 0;
  for (std::size_t i = 0; i < opening.signs.size() && voice_of(units[i].text).speaks() && !narrates(units[i]);
       ++i) {
    if (opening.signs[i].weight > 1)
      sure = i + 1;
    if (is_of_author(units[i], opening.signs[i]))
      end = i + 1;
    else if (over)
      break;
  }
  if (end > 0 && end < units.size() && narrator_of(units.subspan(end)) == Narrator::third_person)
    return reach(end, "paragraphs after it that an author says, above a story that nobody tells", 70);
  if (sure > 0 && sure < units.size())
    return reach(sure, "paragraphs after it that speak to readers", 70);
  return {};
}

std::size_t unmarked_closing(std::span<const NoteUnit> units, Narrator narrator) {
  constexpr std::size_t most = 12; // paragraphs below a row
  const std::size_t none = units.size();
  const int more = narrator == Narrator::first_person ? 1 : 0;
  // What is below the last row.
  std::size_t row = none;
  std::vector<NoteUnit> below;
  std::vector<AuthorSigns> signs;
  int weight = 0;
  bool leaves = false;
  bool of_chapters = false;
  for (std::size_t i = units.size(); i-- > 0 && below.size() <= most;) {
    if (units[i].kind == NoteUnit::Kind::row) {
      row = i;
      break;
    }
    if (units[i].kind == NoteUnit::Kind::gap)
      continue;
    if (units[i].kind != NoteUnit::Kind::paragraph)
      break;
    below.push_back(units[i]);
    signs.push_back(author_signs(units[i].text));
    if (signs.back().tells || narrates(units[i]))
      break;
    weight += signs.back().weight;
    leaves = leaves || signs.back().takes_leave;
    of_chapters = of_chapters || signs.back().of_chapters;
    constexpr std::size_t few = 2; // of which one has a sign: the last may be a name
    if (below.size() == few && weight == 0)
      return none;
  }
  if (row < none && row > 0 && !below.empty()) {
    // One line that gladly takes its leave of somebody, below a story in which nobody says I.
    constexpr std::ptrdiff_t brief = 12; // spaces
    const std::string& last = below.front().text;
    const bool line = below.size() == 1 && leaves && last.find('!') != std::string::npos &&
                      narrator == Narrator::third_person &&
                      std::count(last.begin(), last.end(), ' ') <= brief;
    const int least = line ? 1 : of_chapters ? 2 + more : 3 + more;
    if (weight >= least && are_said(below, signs, narrator))
      return row + 1;
  }
  // The last paragraphs, each by itself.
  std::size_t from = none;
  for (std::size_t i = units.size(); i-- > 1 && units[i].kind == NoteUnit::Kind::paragraph;) {
    const std::size_t known = units.size() - 1 - i; // no gap is between them
    const AuthorSigns own = known < signs.size() ? signs[known] : author_signs(units[i].text);
    const int least = narrator == Narrator::third_person && own.of_chapters ? 2 : 3 + more;
    if (own.tells || own.weight < least || !own.takes_leave || narrates(units[i]))
      break;
    from = i;
  }
  return from;
}

} // namespace octavo::reader

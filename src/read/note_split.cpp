// Tells a section's story from the notes before, in and after it. See notes.h.
#include "read/breaks.h"
#include "read/note_support.h"
#include "read/notes.h"
#include "read/unmarked_notes.h"

#include <algorithm>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_opening =
    60; ///< lines of a note that opens a section, if a row or a gap ends it
constexpr std::size_t longest_opening_words = 400; ///< and words
constexpr std::size_t most_closing_words = 300;    ///< below `Notes:` at a section's end
constexpr std::size_t fewest_story_words = 400;    ///< after a note that stands in the middle of a story

std::size_t words_in(Lines lines) {
  std::size_t words = 0;
  for (const Line& line : lines)
    words +=
        line.blank() ? 0 : 1 + static_cast<std::size_t>(std::count(line.body.begin(), line.body.end(), ' '));
  return words;
}

/// Where a note ends that opens a section or stands in its middle, and where the text goes on.
struct NoteEnd {
  std::size_t note = 0;
  std::size_t text = 0;
};

/// Whether the wide gap at line `at` ends a note that begins at line `first`, and is no break between scenes:
/// right below its first paragraph, or the only one, with far more text below it than above.
bool gap_ends_note(Lines rest, std::size_t first, std::size_t at, std::size_t words) {
  const auto above = rest.subspan(first, at - first);
  if (std::none_of(above.begin(), above.end(), [](const Line& line) { return line.blank(); }))
    return true;
  const std::size_t next = skip_blank(rest, at);
  std::size_t last = rest.size();
  while (last > next && rest[last - 1].blank())
    --last;
  for (std::size_t i = next; i + 1 < last; ++i)
    if (rest[i].blank() && rest[i + 1].blank())
      return false;
  return 3 * words <= words_in(rest.subspan(next));
}

NoteEnd end_of_note(Lines rest) {
  const std::size_t first = skip_blank(rest, 0);
  std::size_t words = 0;
  for (std::size_t i = first; i < rest.size() && i < first + longest_opening; ++i) {
    if (is_row(rest[i]))
      return {i, i + 1};
    if (i > first && match_note_marker(rest[i].body, true)) {
      if (marks_end_note(rest[i].body))
        break; // it is the text that ends there
      return {i, i};
    }
    if (rest[i].blank() && i + 1 < rest.size() && rest[i + 1].blank()) {
      if (!gap_ends_note(rest, first, i, words))
        break;
      return {i, i};
    }
    words += words_in(rest.subspan(i, 1));
    if (words > longest_opening_words)
      break;
  }
  std::size_t end = first;
  while (end < rest.size() && !rest[end].blank())
    ++end;
  return {end, end};
}

bool has_text(Lines lines) {
  return skip_blank(lines, 0) < lines.size();
}

class Splitter {
public:
  Splitter(Lines body, bool wrapped) : body_(body), wrapped_(wrapped) {}

  NoteSplit split() {
    const std::size_t story = opening();
    if (!has_text(body_.subspan(story))) { // nothing but notes
      split_.opening.clear();
      close(0);
      return std::move(split_);
    }
    rest(story);
    return std::move(split_);
  }

  /// The notes, where the lines begin with one and are few.
  std::vector<NotePart> all_notes() {
    constexpr std::size_t most = 80; // lines
    const std::size_t first = skip_blank(body_, 0);
    if (first < body_.size() && body_.size() <= most &&
        (begins_note(first, true) || match_note_opening(body_[first].body, true) ||
         body_[first].body == "Notes"))
      close(first);
    return std::move(split_.closing);
  }

private:
  bool begins_note(std::size_t i, bool above = false) const {
    const Line& line = body_[i];
    return line.role ? line.role == LineRole::note : match_note_marker(line.body, above).has_value();
  }

  NotePart part(std::size_t at) const {
    const Line& line = body_[at];
    const auto kind = match_note_marker(line.body, true);
    const bool marker = kind || names_note_writer(line.body) || line.body == "Notes";
    return {kind.value_or(NoteKind::authors_note), body_.subspan(at, marker ? 1 : 0), {}, {}};
  }

  /// Whether a paragraph begins at line `i`: a line does, or the first of a wrapped one.
  bool begins_paragraph(std::size_t i) const {
    return !wrapped_ || i == 0 || body_[i - 1].blank() || is_row(body_[i - 1]);
  }

  /// The end of the paragraph that begins at line `i`.
  std::size_t end_of_paragraph(std::size_t i) const {
    std::size_t end = i + 1;
    while (wrapped_ && end < body_.size() && !body_[end].blank() && !is_row(body_[end]))
      ++end;
    return end;
  }

  std::string paragraph_at(std::size_t i, std::size_t end) const {
    std::string text;
    for (; i < end; ++i) {
      text += text.empty() ? "" : " ";
      text += body_[i].body;
    }
    return text;
  }

  /// What follows a note's first paragraph.
  struct Following {
    std::vector<NoteUnit> units{};
    std::vector<std::size_t> ends{}; ///< of each, the line below it
    bool complete = false;           ///< to the section's end
  };

  /// From line `at` on, to the end or what is too much for a note; `to_marker`: or to another note.
  Following following(std::size_t at, bool to_marker, std::size_t most_units = most_note_units,
                      std::size_t most_words = most_note_words) const {
    constexpr std::size_t longest = 20000; // bytes of a paragraph
    Following found;
    const auto add = [&](NoteUnit::Kind kind, std::size_t end, std::string text = {}) {
      found.units.push_back({kind, std::move(text)});
      found.ends.push_back(end);
    };
    std::size_t words = 0;
    while (found.units.size() < most_units && words <= most_words) {
      const std::size_t i = skip_blank(body_, at);
      if (i == body_.size()) {
        found.complete = true;
        break;
      }
      if (i > at + 1)
        add(NoteUnit::Kind::gap, i);
      const std::string_view body = body_[i].body;
      std::size_t end = i + 1;
      if (is_row(body_[i])) {
        add(NoteUnit::Kind::row, end);
      } else if (body_[i].role || body.size() > longest) {
        add(NoteUnit::Kind::other, end);
      } else if (match_note_marker(body, true) || match_note_opening(body, true)) {
        end = end_of_paragraph(i);
        add(marks_end_note(body) ? NoteUnit::Kind::other : NoteUnit::Kind::marker, end, paragraph_at(i, end));
        if (to_marker)
          break;
      } else {
        end = end_of_paragraph(i);
        add(NoteUnit::Kind::paragraph, end, paragraph_at(i, end));
      }
      words += words_in(body_.subspan(i, end - i));
      at = end;
    }
    return found;
  }

  /// Who tells the story above line `i`, which begins at line `story`.
  Narrator narrator_before(std::size_t i, std::size_t story) const {
    NarratorCount count;
    std::size_t paragraphs = 0;
    while (i > story && paragraphs < most_told)
      if (const Line& line = body_[--i]; !line.blank()) {
        count.add(line.body);
        ++paragraphs;
      }
    return count.narrator();
  }

  /// Where the note ends that the marker at line `i` heads, if what comes after it to the section's end goes
  /// on telling the story that begins at line `story`; `i`: it does not.
  std::size_t end_before_story(std::size_t i, std::size_t story) const {
    if (body_[i].role || narrator_before(i, story) != Narrator::first_person)
      return i;
    const Following rest = following(i + 1, true);
    const std::size_t units = rest.complete ? units_before_story(rest.units) : rest.units.size();
    return units < rest.units.size() ? rest.ends[units - 1] : i;
  }

  /// Takes what stands below the last row, if it is what the author says.
  bool take_unmarked(std::size_t story) {
    constexpr std::size_t furthest = 2 * most_units_of_others; // lines
    std::size_t row = body_.size();
    for (std::size_t i = body_.size(); i > story && body_.size() - i < furthest && row == body_.size(); --i) {
      if (body_[i - 1].role)
        return false;
      if (is_row(body_[i - 1]))
        row = i - 1;
    }
    if (row == body_.size() || !has_text(body_.subspan(story, row - story)))
      return false;
    const std::size_t first = skip_blank(body_, row + 1);
    const Following rest = following(first, false, most_units_of_others, most_words_of_others);
    if (!rest.complete || !are_unmarked_note(rest.units, narrator_before(row, story)))
      return false;
    while (row > story && (body_[row - 1].blank() || is_row(body_[row - 1])))
      --row;
    split_.middle.push_back({body_.subspan(story, row - story), {}});
    NotePart note{NoteKind::authors_note, {}, body_.subspan(first), {}};
    note.reach.units = rest.units.size();
    note.reach.to_end = true;
    note.reach.evidence = "below the last row somebody says I and you, and speaks of what is read";
    note.reach.confidence = 70;
    note.reach.alternative = "the last scene of the story";
    split_.closing.push_back(std::move(note));
    return true;
  }

  /// Takes the note at line `i`, after or in the text, whose first paragraph begins with its marker, if it
  /// has more paragraphs. Returns the line after it; `i`: the story keeps it, as it is one paragraph.
  std::size_t take_opened(std::size_t i, std::size_t story, std::size_t before, std::size_t after) {
    const std::size_t end = end_of_paragraph(i);
    NotePlace place;
    place.words_before = before;
    place.words_after = after - std::min(after, words_in(body_.subspan(i, end - i)));
    place.narrator = narrator_before(i, story);
    const bool of_others =
        place.narrator == Narrator::third_person && place.words_after <= most_words_of_others;
    const Following rest = of_others ? following(end, false, most_units_of_others, most_words_of_others)
                                     : following(end, place.words_after > most_note_words);
    place.complete = rest.complete;
    std::size_t above = i;
    while (above > story && body_[above - 1].blank())
      --above;
    place.below_row = above > story && is_row(body_[above - 1]);
    const NoteReach reach = reach_of_note(paragraph_at(i, end), rest.units, place);
    if (reach.units == 0)
      return i;
    if (reach.to_end) {
      while (above > story && (body_[above - 1].blank() || is_row(body_[above - 1])))
        --above; // what stands between text and note is no break of the story
      split_.middle.push_back({body_.subspan(story, above - story), {}});
      const std::size_t first = split_.closing.size();
      close(i);
      split_.closing[first].reach = reach;
      return body_.size();
    }
    const auto kind = match_note_opening(body_[i].body, false).value_or(NoteKind::authors_note);
    const std::size_t to = rest.ends[reach.units - 1];
    split_.middle.push_back(
        {body_.subspan(story, i - story), NotePart{kind, {}, body_.subspan(i, to - i), reach}});
    return to;
  }

  /// Whether line `i` is `DISCLAIMER` on what somebody reads: below it nothing is said of rights.
  bool is_read_in_story(std::size_t i) const {
    if (body_[i].role || match_note_marker(body_[i].body) != NoteKind::disclaimer)
      return false;
    const std::size_t next = skip_blank(body_, i + 1);
    return next < body_.size() && !is_row(body_[next]) &&
           !speaks_as_note(paragraph_at(next, end_of_paragraph(next)), NoteKind::disclaimer);
  }

  /// Whether line `i` is `Notes:` with little below it: what a site's page has under a chapter.
  bool heads_last_lines(std::size_t i) const {
    return body_[i].body == "Notes:" && !body_[i].role && i > 0 && body_[i - 1].blank() &&
           words_in(body_.subspan(i)) <= most_closing_words;
  }

  /// The same end, of a note whose text begins at line `from` below its marker, or another one, as
  /// units_of_opening() has it.
  NoteEnd end_by_voice(std::size_t from, NoteEnd end) const {
    const std::size_t first = skip_blank(body_, from);
    if (first >= from + end.note)
      return end;
    const Following rest = following(first, true);
    const auto ended = static_cast<std::size_t>(std::count_if(
        rest.ends.begin(), rest.ends.end(), [&](std::size_t at) { return at <= from + end.note; }));
    if (ended == 0 || (ended == 1 && end.note != end.text))
      return end;
    const std::size_t own = units_of_opening(rest.units, ended);
    const std::size_t last = own == ended || own == 0 ? end.note : rest.ends[own - 1] - from;
    return last == end.note ? end : NoteEnd{last, last};
  }

  /// Whether the note before the text is one, whose paragraph at line `i` ends at `end`: by what it says, or
  /// by what is beside it.
  bool is_supported(std::size_t i, std::size_t end, NoteKind kind) const {
    if (!split_.opening.empty() || !needs_support(body_[i].body, kind) ||
        speaks_as_note(paragraph_at(i, end), kind))
      return true;
    const std::size_t next = skip_blank(body_, end);
    return next < body_.size() && (is_row(body_[next]) || match_note_marker(body_[next].body, true) ||
                                   match_note_opening(body_[next].body, true));
  }

  /// Takes what an author says from line `i` on, before the text, without a marker. Returns the line after
  /// it; `i`: it is the story.
  std::size_t take_unmarked_opening(std::size_t i) {
    if (body_[i].role || is_row(body_[i]))
      return i;
    constexpr std::size_t few_units = 3, few_words = 300; // that show whether it may be one
    if (!may_open_note(following(i, true, few_units, few_words).units))
      return i;
    const Following rest = following(i, true);
    NoteReach reach = unmarked_opening(rest.units);
    if (reach.units == 0)
      return i;
    const std::size_t end = rest.ends[reach.units - 1];
    if (!has_text(body_.subspan(end)))
      return i;
    split_.opening.push_back({NoteKind::authors_note, {}, body_.subspan(i, end - i), std::move(reach)});
    return end;
  }

  /// Takes the notes that stand before the text; returns where it begins.
  std::size_t opening() {
    std::size_t at = 0;
    for (;;) {
      std::size_t i = skip_blank(body_, at);
      if (i < body_.size() && at > 0 && is_row(body_[i]) && !body_[i].role)
        at = i = skip_blank(body_, i + 1); // between notes and text
      if (i == body_.size())
        return i;
      if (begins_note(i, true)) {
        NotePart note = part(i);
        const std::size_t from = i + note.marker.size();
        NoteEnd end = end_of_note(body_.subspan(from));
        if (!note.marker.empty() && !body_[i].role)
          end = end_by_voice(from, end);
        note.text = body_.subspan(from, end.note);
        if (!has_text(note.text) && note.marker.empty())
          return at;
        split_.opening.push_back(note);
        at = from + end.text;
      } else if (const auto kind = body_[i].role ? std::nullopt : match_note_opening(body_[i].body, true)) {
        std::size_t end = end_of_paragraph(i);
        if (!is_supported(i, end, *kind))
          return at;
        const Following rest = following(end, true);
        const NoteReach reach = reach_of_note(paragraph_at(i, end), rest.units, {});
        if (reach.units > 0)
          end = rest.ends[reach.units - 1];
        split_.opening.push_back({*kind, {}, body_.subspan(i, end - i), reach});
        at = end;
      } else if (const std::size_t end = take_unmarked_opening(i); end > i) {
        at = end;
      } else {
        return at;
      }
    }
  }

  /// The text, and the notes in its middle and after it.
  void rest(std::size_t at) {
    std::size_t after = words_in(body_.subspan(at));
    std::size_t before = 0;
    std::size_t counted = at;
    for (std::size_t i = at; i < body_.size(); ++i) {
      const bool heads = (begins_note(i) && !is_read_in_story(i)) || heads_last_lines(i);
      if (!heads && (body_[i].role || !starts_with_note_marker(body_[i].body) || !begins_paragraph(i)))
        continue;
      const std::size_t words = words_in(body_.subspan(counted, i - counted));
      before += words;
      after -= words;
      counted = i;
      if (!heads) {
        const std::size_t end = take_opened(i, at, before, after);
        if (end == body_.size() && !split_.closing.empty())
          return;
        if (end > i) {
          at = end;
          i = at - 1;
        }
        continue;
      }
      if (const std::size_t end = end_before_story(i, at); end > i) {
        NotePart note = part(i);
        note.text = body_.subspan(i + note.marker.size(), end - i - note.marker.size());
        split_.middle.push_back({body_.subspan(at, i - at), note});
        at = end;
        i = at - 1;
        continue;
      }
      if (after <= fewest_story_words || after <= before || body_[i].role == LineRole::note) {
        split_.middle.push_back({body_.subspan(at, i - at), {}});
        close(i);
        return;
      }
      NotePart note = part(i);
      const std::size_t from = i + note.marker.size();
      const NoteEnd end = end_of_note(body_.subspan(from));
      note.text = body_.subspan(from, end.note);
      split_.middle.push_back({body_.subspan(at, i - at), note});
      at = from + end.text;
      i = at - 1;
    }
    if (!take_unmarked(at))
      split_.middle.push_back({body_.subspan(at), {}});
  }

  /// All from line `at` on, which begins a note: one after the other, to the end.
  void close(std::size_t at) {
    while (at < body_.size()) {
      if (!begins_note(at, true) &&
          body_[at].body != "Notes") { // a paragraph that begins with its marker, or what comes after it
        const auto kind = match_note_opening(body_[at].body, true);
        split_.closing.push_back({kind.value_or(NoteKind::authors_note), {}, {}, {}});
      } else {
        split_.closing.push_back(part(at));
      }
      NotePart& note = split_.closing.back();
      const std::size_t from = at + note.marker.size();
      std::size_t end = std::min(from + (note.marker.empty() ? 1 : 0), body_.size());
      while (end < body_.size() && !(match_note_marker(body_[end].body) && !body_[end].role))
        ++end;
      note.text = body_.subspan(from, end - from);
      at = end;
    }
  }

  Lines body_;
  bool wrapped_;
  NoteSplit split_{};
};

} // namespace

NoteSplit split_notes(Lines body, bool wrapped) {
  return Splitter(body, wrapped).split();
}

std::vector<NotePart> notes_only(Lines body) {
  return Splitter(body, false).all_notes();
}

} // namespace octavo::reader

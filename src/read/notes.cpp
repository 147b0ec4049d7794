// See notes.h. The words are in note_words.h.
#include "read/notes.h"

#include "read/breaks.h"
#include "read/note_words.h"
#include "text/beginnings.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_marker = 60; ///< bytes of a line that is one, or before a paragraph's colon
constexpr std::size_t longest_opening =
    60; ///< lines of a note that opens a section, if a row or a gap ends it
constexpr std::size_t longest_opening_words = 400; ///< and words
constexpr std::size_t most_closing_words = 300;    ///< below `Notes:` at a section's end
constexpr std::size_t fewest_story_words = 400;    ///< after a note that stands in the middle of a story

constexpr std::string_view left_decoration = "*_[({<=~-# \t";
constexpr std::string_view right_decoration = "*_[](){}<>=~-# \t:.";

std::string normalised(std::string_view text) {
  std::string folded = text::folded(text);
  for (const std::string_view curly : {"’", "‘", "´", "`"})
    for (std::size_t at = 0; (at = folded.find(curly, at)) != std::string::npos; ++at)
      folded.replace(at, curly.size(), "'");
  return text::collapse_spaces(folded);
}

/// Without the marks around it.
std::string_view bare(std::string_view body) {
  const std::size_t start = body.find_first_not_of(left_decoration);
  if (start == std::string_view::npos)
    return {};
  const std::size_t end = body.find_last_not_of(right_decoration);
  std::string_view inner =
      end == std::string_view::npos || end < start ? std::string_view() : body.substr(start, end - start + 1);
  if (inner.ends_with("："))
    inner.remove_suffix(std::string_view("：").size());
  return inner;
}

const NoteWord* find_word(std::string_view text) {
  const auto found = std::find_if(note_words.begin(), note_words.end(),
                                  [&](const NoteWord& word) { return word.word == text; });
  return found == note_words.end() || found->use == NoteWord::Use::begins ? nullptr : &*found;
}

constexpr std::array<std::string_view, 2> ellipses{"...", "…"};

/// `Previously on Harmony`, `Last time on "Harmony"…`: what a recap begins with and what was told then, which
/// has a name. "Previously on that road" goes on as a sentence does.
bool names_recap(std::string_view typed) {
  const std::string marker = normalised(typed);
  const auto found = std::find_if(note_words.begin(), note_words.end(), [&](const NoteWord& word) {
    return word.use == NoteWord::Use::begins && marker.starts_with(word.word);
  });
  if (found == note_words.end() || typed.size() <= found->word.size())
    return false;
  const std::string_view rest = typed.substr(found->word.size());
  const std::size_t start = rest.find_first_not_of("*_\"' ");
  std::size_t at = start == std::string_view::npos ? rest.size() : start;
  return at < rest.size() && (text::is_upper(text::next(rest, at)) || is_opening_quote(text::first(rest)));
}

/// `Previously…`, `Previously on Harmony`: alone on its line, above a text.
bool heads_recap(std::string_view body) {
  std::string_view typed = bare(body);
  const auto cut = std::find_if(ellipses.begin(), ellipses.end(),
                                [&](std::string_view dots) { return text::trim(body).ends_with(dots); });
  if (typed.ends_with("…"))
    typed.remove_suffix(std::string_view("…").size());
  if (typed.empty() || typed.find_first_of(".!?:;") != std::string_view::npos ||
      (cut == ellipses.end() && text::trim(body).ends_with('.')))
    return false;
  const NoteWord* const word = find_word(normalised(typed));
  if (word != nullptr)
    return word->kind == NoteKind::recap && cut != ellipses.end();
  return names_recap(typed);
}

/// What alone on its line, with a colon, heads a note above a text: in a text it may be what somebody reads.
bool heads_above(std::string_view marker) {
  return marker == "notes" || marker == "summary" || marker == "warnings" || marker == "tw" || marker == "cw";
}

/// `TW for blood`, `CW: blood`, `Trigger warning - blood`: what a note warns of.
bool warns(std::string_view text) {
  text = text::trim(text);
  text.remove_prefix(std::min(text.find_first_not_of(left_decoration), text.size()));
  if (text.starts_with("TW ") || text.starts_with("CW ") || text.starts_with("TW/") ||
      text.starts_with("CW/"))
    return true;
  if (match_note_opening(text, true) == NoteKind::content_warning)
    return true;
  const std::string begin = normalised(text.substr(0, longest_marker));
  return std::any_of(note_words.begin(), note_words.end(), [&](const NoteWord& word) {
    return word.kind == NoteKind::content_warning && word.use == NoteWord::Use::anywhere &&
           begin.starts_with(word.word);
  });
}

/// Most lines begin as none of the words does.
bool may_begin_marker(std::string_view body) noexcept {
  static constexpr text::Beginnings beginnings = [] {
    text::Beginnings all;
    for (const NoteWord& word : note_words)
      all.add(word.word);
    return all;
  }();
  static constexpr text::ByteSet decoration(left_decoration);
  std::size_t start = 0;
  while (start < body.size() && decoration.contains(body[start]))
    ++start;
  return start < body.size() && beginnings.may_begin(body.substr(start));
}

bool is_decorated(std::string_view body) {
  return body.find_first_of(":[(*_~") != std::string_view::npos || body.ends_with("：");
}

/// Ends in a colon, or has marks around it.
bool is_set_apart(std::string_view body) {
  body = text::trim(body);
  const std::string_view inner = bare(body);
  if (inner.empty())
    return false;
  const auto start = static_cast<std::size_t>(inner.data() - body.data());
  const std::string_view behind = body.substr(start + inner.size());
  return behind.find(':') != std::string_view::npos || behind.find("：") != std::string_view::npos ||
         (start > 0 && behind.find_first_of("*_])}>=~-") != std::string_view::npos);
}

/// "AN" in capitals; "an" is an article.
bool is_capital(std::string_view marker, std::string_view typed) {
  return marker != "an" || typed == "AN";
}

/// `Beta'd by Sunny.`, `TW for blood.`, `Previously on Harmony… Anna met a wolf.`: a short paragraph, or one
/// whose marker ends in dots.
std::optional<NoteKind> match_without_colon(std::string_view body) {
  constexpr std::size_t longest = 160;
  const std::string begin = normalised(bare(body.substr(0, longest_marker)));
  if (body.size() <= longest)
    for (const NoteWord& word : note_words)
      if (word.use == NoteWord::Use::begins_around && begin.starts_with(word.word) &&
          (begin.size() == word.word.size() || begin[word.word.size()] == ' '))
        return word.kind;
  std::size_t dots = std::string_view::npos;
  for (const std::string_view each : ellipses)
    dots = std::min(dots, body.substr(0, longest_marker).find(each));
  if (dots != std::string_view::npos && names_recap(bare(body.substr(0, dots))))
    return NoteKind::recap;
  return std::nullopt;
}

/// Where a paragraph's marker ends: before its colon. npos: it has none near its start.
std::size_t colon_of(std::string_view body) {
  const std::string_view head = body.substr(0, longest_marker);
  const std::size_t colon = head.find(':');
  const std::size_t wide = head.find("：");
  return std::min(colon, wide);
}

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

/// `Chapter End Notes`, `End of Chapter A/N`: the marker of a note below a text.
bool says_end(std::string_view body) {
  const std::string marker = normalised(bare(body));
  return marker.starts_with("end") || marker.find(" end") != std::string::npos;
}

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
      if (says_end(rest[i].body))
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
    const bool marker = kind || names_note_writer(line.body);
    return {kind.value_or(NoteKind::authors_note), body_.subspan(at, marker ? 1 : 0), {}};
  }

  /// Whether line `i` is `Notes:` with little below it: what a site's page has under a chapter.
  bool heads_last_lines(std::size_t i) const {
    return body_[i].body == "Notes:" && !body_[i].role && i > 0 && body_[i - 1].blank() &&
           words_in(body_.subspan(i)) <= most_closing_words;
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
        const NoteEnd end = end_of_note(body_.subspan(from));
        note.text = body_.subspan(from, end.note);
        if (!has_text(note.text) && note.marker.empty())
          return at;
        split_.opening.push_back(note);
        at = from + end.text;
      } else if (const auto kind = body_[i].role ? std::nullopt : match_note_opening(body_[i].body, true)) {
        // A paragraph: a line, or all lines of a wrapped one.
        std::size_t end = i + 1;
        while (wrapped_ && end < body_.size() && !body_[end].blank() && !is_row(body_[end]))
          ++end;
        split_.opening.push_back({*kind, {}, body_.subspan(i, end - i)});
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
      if (!begins_note(i) && !heads_last_lines(i))
        continue;
      const std::size_t words = words_in(body_.subspan(counted, i - counted));
      before += words;
      after -= words;
      counted = i;
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
    split_.middle.push_back({body_.subspan(at), {}});
  }

  /// All from line `at` on, which begins a note: one after the other, to the end.
  void close(std::size_t at) {
    while (at < body_.size()) {
      if (!begins_note(at, true)) { // a paragraph that begins with its marker, or what comes after it
        const auto kind = match_note_opening(body_[at].body, true);
        split_.closing.push_back({kind.value_or(NoteKind::authors_note), {}, {}});
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

std::optional<NoteKind> match_note_marker(std::string_view body, bool above) {
  if (body.size() > longest_marker || !may_begin_marker(body))
    return std::nullopt;
  if (above && heads_recap(body))
    return NoteKind::recap;
  const std::string_view typed = bare(body);
  const std::string marker = normalised(typed);
  if (const NoteWord* const word = find_word(marker)) {
    const bool colon = body.find(':') != std::string_view::npos || body.ends_with("：");
    switch (word->use) {
    case NoteWord::Use::anywhere: return word->kind;
    case NoteWord::Use::brief:
      if ((marker.size() > 2 || is_decorated(body)) && is_capital(marker, typed))
        return word->kind;
      return std::nullopt;
    case NoteWord::Use::around:
    case NoteWord::Use::begins_around:
      // Alone on its line "Notes:" and "Recap:" head what follows; "Note" may be anything.
      if (colon && (word->kind == NoteKind::recap || (above && heads_above(marker))))
        return word->kind;
      return std::nullopt;
    case NoteWord::Use::begins: return std::nullopt;
    }
  }
  // What says more behind its colon is a paragraph, and a bracket within it decorates nothing.
  if (marker.find(':') != std::string::npos || !is_set_apart(body))
    return std::nullopt;
  for (const NoteWord& word : note_words)
    if (word.use == NoteWord::Use::begins && marker.starts_with(word.word))
      return word.kind;
  return std::nullopt;
}

std::optional<NoteKind> match_note_opening(std::string_view body, bool around) {
  if (!may_begin_marker(body))
    return std::nullopt;
  // In capitals, with its stroke, it is nothing else, whether a colon follows or not.
  if (bare(body).starts_with("A/N "))
    return warns(bare(body).substr(4)) ? NoteKind::content_warning : NoteKind::authors_note;
  const std::size_t colon = colon_of(body);
  if (colon == std::string_view::npos || text::trim(body.substr(colon + 1)).empty())
    return around ? match_without_colon(body) : std::nullopt;
  const std::string_view typed = bare(body.substr(0, colon));
  const std::string marker = normalised(typed);
  if (const NoteWord* const word = find_word(marker)) {
    // In the middle of a story only the author's and the editor's own marks are beyond doubt.
    const bool sure = word->use != NoteWord::Use::around &&
                      (word->kind == NoteKind::authors_note || word->kind == NoteKind::editors_note);
    if ((!sure && !around) || !is_capital(marker, typed))
      return std::nullopt;
    const bool is_warning = word->kind == NoteKind::authors_note && warns(body.substr(colon + 1));
    return is_warning ? NoteKind::content_warning : word->kind;
  }
  if (!around)
    return std::nullopt;
  if (is_note_word(body.substr(0, colon)))
    return NoteKind::recap;
  return match_without_colon(body);
}

bool names_note_writer(std::string_view body) {
  static constexpr std::array<std::string_view, 15> nobody{
      "my", "the", "her", "his", "a", "your", "our", "their", "its", "an", "him", "them", "me", "us", "home"};
  constexpr std::string_view words = "A note from ";
  constexpr std::size_t longest_name = 40;
  if (!body.starts_with(words) || body.size() > words.size() + longest_name || ends_like_sentence(body))
    return false;
  const std::string_view name = text::trim(body.substr(words.size()));
  const std::string first = text::folded(name.substr(0, name.find(' ')));
  return !name.empty() && std::count(name.begin(), name.end(), ' ') < 4 &&
         std::find(nobody.begin(), nobody.end(), first) == nobody.end();
}

bool is_note_word(std::string_view typed) {
  const std::string marker = normalised(bare(typed));
  return find_word(marker) != nullptr ||
         std::any_of(note_words.begin(), note_words.end(), [&](const NoteWord& word) {
           return word.use == NoteWord::Use::begins && marker.starts_with(word.word);
         });
}

std::string note_label(std::string_view body) {
  const std::string_view label = bare(body);
  const NoteWord* const word = find_word(normalised(label));
  return word != nullptr && word->use == NoteWord::Use::brief ? std::string() : text::collapse_spaces(label);
}

NoteSplit split_notes(Lines body, bool wrapped) {
  return Splitter(body, wrapped).split();
}

std::vector<NotePart> notes_only(Lines body) {
  return Splitter(body, false).all_notes();
}

} // namespace octavo::reader

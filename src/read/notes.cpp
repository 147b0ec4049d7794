// See notes.h: the markers of notes. Their words are in note_words.h.
#include "read/notes.h"

#include "read/disclaimers.h"
#include "read/note_words.h"
#include "text/beginnings.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_marker = 60; ///< bytes of a line that is one, or before a paragraph's colon
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
  if (around && is_disclaimer(body))
    return NoteKind::disclaimer;
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

bool marks_end_note(std::string_view body) {
  const std::string marker = normalised(bare(body));
  return marker.starts_with("end") || marker.find(" end") != std::string::npos;
}

std::string note_label(std::string_view body) {
  const std::string_view label = bare(body);
  const NoteWord* const word = find_word(normalised(label));
  return word != nullptr && word->use == NoteWord::Use::brief ? std::string() : text::collapse_spaces(label);
}

} // namespace octavo::reader

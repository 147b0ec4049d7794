// See notes.h.
#include "read/notes.h"

#include "read/breaks.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::array<std::string_view, 17> long_markers{
    "author's notes", "author's note",    "authors' notes", "authors' note",        "authors notes",
    "authors note",   "author notes",     "author note",    "note from the author", "notes from the author",
    "end notes",      "end note",         "endnotes",       "chapter notes",        "closing notes",
    "opening notes",  "notes de l'auteur"};
constexpr std::array<std::string_view, 4> short_markers{"a/n", "a.n.", "a/ns", "an"};

std::string normalised(std::string_view text) {
  std::string folded = text::folded(text);
  for (const std::string_view curly : {"’", "‘", "´"})
    for (std::size_t at = 0; (at = folded.find(curly, at)) != std::string::npos;)
      folded.replace(at, curly.size(), "'");
  return folded;
}

std::string_view bare(std::string_view body) {
  constexpr std::string_view decoration = "*_[](){}<>=~-# \t:.";
  const std::size_t start = body.find_first_not_of("*_[({<=~-# \t");
  if (start == std::string_view::npos)
    return {};
  const std::size_t end = body.find_last_not_of(decoration);
  return end == std::string_view::npos || end < start ? std::string_view()
                                                      : body.substr(start, end - start + 1);
}

/// Whether the first letter is one that a marker begins with: most lines need no closer look.
bool may_be_marker(std::string_view body) noexcept {
  const std::size_t start = body.find_first_not_of("*_[({<=~-# \t");
  return start != std::string_view::npos &&
         std::string_view("aAnNeEcCoO").find(body[start]) != std::string_view::npos;
}

bool is_short(std::string_view marker) {
  return std::find(short_markers.begin(), short_markers.end(), marker) != short_markers.end() ||
         marker == "a.n";
}

} // namespace

bool is_note_marker(std::string_view body) {
  if (body.size() > 60 || !may_be_marker(body))
    return false;
  const std::string marker = normalised(bare(body));
  if (std::find(long_markers.begin(), long_markers.end(), marker) != long_markers.end())
    return true;
  // "AN" by itself could be anything; with a colon, a slash or brackets it is a marker.
  return is_short(marker) && (marker != "an" || body.find_first_of(":[(*") != std::string_view::npos) &&
         (marker != "an" || bare(body) == "AN");
}

bool starts_with_note_marker(std::string_view body) {
  if (!may_be_marker(body))
    return false;
  const std::size_t colon = body.substr(0, 60).find(':');
  if (colon == std::string_view::npos || text::trim(body.substr(colon + 1)).empty())
    return false;
  const std::string marker = normalised(bare(body.substr(0, colon)));
  if (marker == "an")
    return bare(body.substr(0, colon)) == "AN";
  return is_short(marker) ||
         std::find(long_markers.begin(), long_markers.end(), marker) != long_markers.end();
}

std::string note_label(std::string_view body) {
  const std::string_view label = bare(body);
  return is_short(normalised(label)) ? std::string() : text::collapse_spaces(label);
}

NoteSplit split_note(Lines body) {
  NoteSplit split;
  const auto marks = [](const Line& line) {
    return line.role == LineRole::note || (!line.role && is_note_marker(line.body));
  };
  const auto found = std::find_if(body.begin(), body.end(), marks);
  if (found == body.end()) {
    split.before = body;
    return split;
  }
  const auto at = static_cast<std::size_t>(found - body.begin());
  const bool is_marker = is_note_marker(found->body);
  split.before = body.first(at);
  split.marker = body.subspan(at, is_marker ? 1 : 0);
  split.note = body.subspan(at + split.marker.size());
  if (skip_blank(split.before, 0) < split.before.size() || found->role == LineRole::note)
    return split;

  // It opens the section, so the section's own text must come after it.
  const Lines rest = split.note;
  std::size_t end = rest.size();
  std::size_t next = rest.size();
  const std::size_t first = skip_blank(rest, 0);
  for (std::size_t i = first; i < rest.size() && end == rest.size(); ++i) {
    if (is_row(rest[i])) {
      end = i;
      next = i + 1;
    } else if (rest[i].blank() && i + 1 < rest.size() && rest[i + 1].blank()) {
      end = next = i;
    }
  }
  if (end == rest.size()) {
    const auto blank = std::find_if(rest.begin() + static_cast<std::ptrdiff_t>(first), rest.end(),
                                    [](const Line& line) { return line.blank(); });
    end = next = static_cast<std::size_t>(blank - rest.begin());
  }
  if (skip_blank(rest, next) == rest.size())
    return split; // nothing but the note
  split.note = rest.first(end);
  split.after = rest.subspan(next);
  return split;
}

} // namespace octavo::reader

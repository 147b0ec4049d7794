// See speeches.h.
#include "read/speeches.h"

#include "read/compose.h"
#include "read/divisions.h"
#include "read/inlines.h"
#include "read/shared_lines.h"
#include "read/sheet.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace octavo::reader {
namespace {

Block direction_of(Inlines content, Lines lines, Rule rule) {
  return {Paragraph{std::move(content), ParagraphRole::direction, 0, origin_of(lines, rule)}};
}

/// Lines that begin with capitals and end before they are full.
bool is_verse(Lines lines, const Wrapping& wrapping) {
  if (lines.size() < 2)
    return false;
  std::size_t capitals = 0;
  std::size_t early = 0;
  std::size_t open = 0;
  const std::size_t width = wrapping.wrapped ? wrapping.width : 60;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].length > 75)
      return false;
    const std::string_view bare = bared(lines[i].body);
    const bool small = text::is_lower(text::first(bare));
    capitals += i > 0 && !small;
    const char32_t last = text::last(bare);
    open += i + 1 < lines.size() && std::u32string_view(U".?!…").find(last) == std::u32string_view::npos;
    if (i + 1 < lines.size()) {
      const std::string_view next = lines[i + 1].body;
      early += lines[i].length + 2 + text::length(next.substr(0, next.find(' '))) <= width;
    }
  }
  const std::size_t rest = lines.size() - 1;
  if (10 * capitals < 8 * rest)
    return false;
  return wrapping.wrapped ? 2 * early >= rest || lines.size() >= 4 : 3 * open >= rest;
}

/// What is said: verse where its lines are, else paragraphs.
void add_speech(Turn& turn, Lines lines, const Wrapping& wrapping) {
  while (lines.size() > 1 && is_direction(lines.front().body)) { // below the name: `(sitting)`
    const Lines line = lines.first(1);
    turn.blocks.push_back(direction_of(content_of(line, Grouped::Ends::fold), line, Rule::line));
    lines = lines.subspan(1);
  }
  if (lines.empty())
    return;
  if (is_verse(lines, wrapping)) {
    turn.blocks.push_back({verse_of(lines, Rule::verse)});
    return;
  }
  const bool each = !wrapping.wrapped;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t size = each ? 1 : lines.size();
    turn.blocks.push_back(
        {Paragraph{content_of(lines.subspan(at, size), Grouped::Ends::fold), ParagraphRole::body, 0,
                   origin_of(lines.subspan(at, size), size > 1 ? Rule::wrapped : Rule::line)}});
    at += size;
  }
}

void add_turn(Dialogue& dialogue, const Spoken& spoken, const Wrapping& wrapping, Rule rule) {
  const Lines lines = spoken.lines;
  const Origin origin = origin_of(lines, rule);
  if (!spoken.label) {
    const bool stage = spoken.direction || is_chat_event(lines.front().body);
    // What follows a speech without a label goes on with it, where speeches have paragraphs of their own.
    const bool goes_on = !stage && dialogue.kind == DialogueKind::play && !dialogue.turns.empty() &&
                         !dialogue.turns.back().speaker.empty() && wrapping.wrapped;
    if (!goes_on)
      dialogue.turns.push_back({{}, {}, {}, origin});
    Turn& turn = dialogue.turns.back();
    turn.origin.last_line = origin.last_line;
    if (stage)
      turn.blocks.push_back(direction_of(content_of(lines, Grouped::Ends::fold), lines, rule));
    else
      add_speech(turn, lines, wrapping);
    return;
  }
  const Label& label = *spoken.label;
  const std::string_view body = lines.front().body;
  Turn turn;
  turn.time = text::collapse_spaces(body.substr(0, label.time_size));
  const std::string_view speaker = text::trim(body.substr(label.time_size, label.size - label.time_size));
  const std::string_view name =
      speaker.substr(0, dialogue.kind == DialogueKind::play ? direction_in(speaker) : speaker.size());
  turn.speaker = label.form == Label::Form::bracket || label.form == Label::Form::marked
                     ? plain(speaker)
                     : read_inlines(text::trim_end(name));
  turn.origin = origin;
  if (const std::string_view direction = speaker.substr(name.size()); !direction.empty())
    turn.blocks.push_back(direction_of(read_inlines(direction), lines.first(1), rule));
  std::vector<Line> said(lines.begin(), lines.end());
  said.front().body = text::trim(body.substr(label.size));
  said.front().text = said.front().body;
  said.front().length = text::length(said.front().body);
  if (label.form != Label::Form::alone) { // its line begins where those below it do
    said.front().indent = said.front().tabs = 0;
    for (std::size_t i = 1; i < said.size(); ++i)
      if (const int column = verse_column(said[i]);
          !said[i].blank() && (i == 1 || column < said.front().indent))
        said.front().indent = column;
  }
  const bool empty = said.front().blank();
  add_speech(turn, Lines(said).subspan(empty ? 1 : 0), wrapping);
  dialogue.turns.push_back(std::move(turn));
}

} // namespace

void add_turns(Dialogue& dialogue, std::span<const Spoken> all, const Wrapping& wrapping, Rule rule) {
  const std::vector<int> shared = rule == Rule::play ? shared_lines(all) : std::vector<int>(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    add_turn(dialogue, all[i], wrapping, rule);
    if (const std::size_t turns = dialogue.turns.size(); shared[i] > 0 && turns > 1)
      share_line(dialogue.turns[turns - 2], dialogue.turns[turns - 1], shared[i]);
  }
}

} // namespace octavo::reader

// The label before what somebody says: `HAMLET.`, `Bob (aside):`, `[10:32] <bob>`, and a name alone on its
// line.
#pragma once

#include "read/lines.h"

#include <optional>
#include <string>

namespace octavo::reader {

struct Label {
  enum class Form {
    colon,   ///< `Bob: text`
    stop,    ///< `HAMLET. text`, `HAMLET.--text`
    alone,   ///< `HAMLET`, what is said on the lines below it
    short_,  ///< `Ham. text`, `_Ham._ text`
    bracket, ///< `<bob> text`
    corner,  ///< `勇者「text」`
    marked,  ///< `[bob]: text`, `@bob: text`, `bob > text`, and `> text` beside `< text`
  };
  Form form = Form::colon;
  std::string name{};        ///< folded, without decoration: the same for all that one speaks
  std::size_t time_size = 0; ///< bytes of the body that are a time before the speaker
  std::size_t size = 0;      ///< bytes of the body up to what is said
  bool timed = false;        ///< a time stands before or after the name
  bool capitals = false;     ///< the name has no small letter
  bool handle = false;       ///< the name is one that people have on the net: `bob_99`
  bool note = false;         ///< it may head a note of the author's: `Beta:`, `Previously:`
};

/// The label that a line's body begins with, as far as its form tells. That it is one, only others like it
/// can show.
std::optional<Label> match_label(std::string_view body);

/// Where a direction begins behind the name in a label, `HAMLET (aside)`; the size of all: none does, or
/// emphasis runs over both.
std::size_t direction_in(std::string_view label) noexcept;

/// Bytes of a time at the start of the body, with its brackets and the space after it: `[10:32] `,
/// `12/05/2019, 10:32 - `; 0: none.
std::size_t time_at_start(std::string_view body) noexcept;

/// Whether the body is a stage direction: in brackets, or in emphasis from end to end.
bool is_direction(std::string_view body) noexcept;

/// `INT. THE MILL - NIGHT`: a script's line for a scene.
bool is_script_heading(std::string_view body) noexcept;

/// `Enter Ghost.`, `Exeunt`, a script's heading: a direction without brackets.
bool is_bare_direction(std::string_view body) noexcept;

/// `bob has left the room`, `Bob joined`: what a chat says of itself.
bool is_chat_event(std::string_view body) noexcept;

/// Whether a text, folded, speaks of messages, as what announces a chat does.
bool says_chat(std::string_view folded);

} // namespace octavo::reader

// What the lines of a play or a chat say, once it is known whose they are: turns of a Dialogue, with verse,
// paragraphs and directions.
#pragma once

#include "read/paragraphs.h"
#include "read/speaker.h"

#include <octavo/book.h>

#include <span>

namespace octavo::reader {

/// Lines that belong together: what somebody says, a direction, or what follows a speech.
struct Spoken {
  Lines lines{};
  const Label* label = nullptr; ///< that the first line begins with; nullptr: none
  bool direction = false;
};

/// Adds what is spoken to the turns of `dialogue`, `rule` being what found it.
void add_turns(Dialogue& dialogue, std::span<const Spoken> all, const Wrapping& wrapping, Rule rule);

} // namespace octavo::reader

// What a speaker of a play or chat says, below the label that dialogue.cpp found.
#pragma once

#include "read/compose.h"
#include "read/paragraphs.h"

namespace octavo::reader {

/// A direction: what is shown or done, not said.
Block direction_of(Inlines content, Lines lines, Rule rule);

/// Adds what is said in `lines` to `turn`: verse where its lines are, else paragraphs; directions above it.
void add_speech(Turn& turn, Lines lines, const Wrapping& wrapping);

} // namespace octavo::reader

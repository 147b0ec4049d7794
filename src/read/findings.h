// What a reading says beside the Book: remarks on the text, and how things were decided.
#pragma once

#include <octavo/decision.h>
#include <octavo/note.h>

namespace octavo::reader {

struct Findings {
  Notes notes{};
  Decisions decisions{};
};

} // namespace octavo::reader

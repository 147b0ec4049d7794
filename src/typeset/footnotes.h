// Footnotes: the notes of a section given to the lines that refer to them, set on a grid of their own. Where
// on a page they stand is not decided here.
#pragma once

#include "typeset/plan.h"
#include "typeset/slots.h"
#include "typeset/tools.h"

#include <span>

namespace octavo::typesetter {

class Footnotes {
public:
  explicit Footnotes(const Tools& tools);

  /// Gives each of `slots` the notes that it is the first to refer to. Those of `divisions`' sections that
  /// nothing refers to are the last slot's, so that nothing is lost.
  void give(Slots& slots, std::span<const Division* const> divisions);

private:
  Slots set(const NoteText& note, int reference);

  const Tools& tools_;
  Geometry geometry_; ///< of the notes' grid
  Tools note_tools_;
};

} // namespace octavo::typesetter

// A place, a date or a time on a line of its own: `London, 1888`, `Monday, 5th June`, `10:45 PM`, `0600
// hours`, `Three Days Later`, `EXT. HOUSE - NIGHT`, `Anna's POV`.
#pragma once

#include <cstddef>
#include <string_view>

namespace octavo::reader {

struct Dateline {
  bool dated = false;    ///< a date or time of the clock or calendar, perhaps with a place
  bool relative = false; ///< a time by another: `The Next Morning`
  bool only = false;     ///< and that in one word: `Later`
  bool placed = false;   ///< nothing but names with a comma or dash between them
  bool named = false;    ///< nothing but a name or a few: a place, where a date is beside it
  bool view = false;     ///< through whose eyes the scene is seen, or a script's line for a scene
};

/// What the body is, if nothing else stands in it.
Dateline match_dateline(std::string_view body);

/// The bytes of the date, and the stop behind it, that `text` begins with above or before what happened that
/// day: `12 May. The rain fell.`, `1. Januar. Der Regen fiel.` 0: none.
std::size_t leading_date(std::string_view text);

} // namespace octavo::reader

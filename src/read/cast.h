// Who speaks in a text that is a play: known for all of its scenes, however short.
#pragma once

#include "read/lines.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace octavo::reader {

/// The names that return before what is said, in capitals (`HAMLET.`), folded as a Label's.
using Cast = std::unordered_set<std::string>;

/// Counts who speaks, line by line or paragraph by paragraph. Linear; most lines are told by their first two
/// characters.
class CastCount {
public:
  void add(std::string_view body);

  /// The cast of all that was added: empty unless several speak in it, several times.
  Cast cast() const;

private:
  std::unordered_map<std::string, std::size_t> times_{};
};

/// The cast of a whole text.
Cast find_cast(Lines lines);

} // namespace octavo::reader

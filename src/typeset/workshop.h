// The divisions of a book set, several at once: each for itself, so that what comes out does not depend on
// how many threads there are. Knows no page.
#pragma once

#include "typeset/sections.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace octavo::typesetter {

/// A division with its insets, not its children, before it has pages; with the numbers that hold in it alone.
struct SetDivision {
  std::vector<Flow> flows{};
  LinkTargets targets{};
  int references = 0; ///< how many numbers References::add() has given
  Notes notes{};
  Structure structure{}; ///< its first element is the division's own
};

/// What all divisions are set with, beside a setter.
struct Materials {
  const Anchors& anchors;
  const Pictures& pictures;
  const Geometry& geometry;
  const Looks& looks;
  const text::Words& words;
  const Style& style;
  bool right_to_left = false;
  const std::string &title, &authors; ///< of the book
};

/// A setter for each thread, all alike.
class Workshop {
public:
  /// `threads`: 0: as many as the machine has.
  Workshop(SetterOptions options, int threads);

  /// The calling thread's.
  Setter& setter() { return *setters_.front(); }

  /// Sets `divisions`; a few short ones in the calling thread. Throws as the setting of the first that fails.
  std::vector<SetDivision> set(const std::vector<const Division*>& divisions, const Materials& with);

  /// Gives `pages` the fonts that they use, numbered in the order in which they come. All that the setters
  /// set until now has other numbers.
  void number_fonts(Pages& pages) const;

  FontHelp help() const;

private:
  Setter& setter(std::size_t worker);

  SetterOptions options_;
  std::vector<std::unique_ptr<Setter>> setters_; ///< by worker; null for one that has done nothing
};

} // namespace octavo::typesetter

// Which face has a character: the style's own, then DejaVu Sans, then Symbola, then the system's fonts. Knows
// characters, no styles.
#pragma once

#include "typeset/faces.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::typesetter {

/// The faces that one Setter sets with, each under a number: the bundled ones under that of their enumerator,
/// the system's after them in the order of need.
class Faces {
public:
  using Number = std::uint16_t;
  static constexpr Number none = 0xFFFF;

  /// `system` may be null: no font of the system helps.
  explicit Faces(std::shared_ptr<SystemFonts> system) : source_(std::move(system)) {}
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  const Face& operator[](Number face) const {
    return face < bundled_count ? bundled(static_cast<Bundled>(face)) : *system_[face - bundled_count];
  }

  /// The first face, `own` before all others, that has all the characters of a base with its marks, be it
  /// composed; none where no face has.
  Number with_all(Number own, std::u32string_view cluster);
  /// The same for a single character. What is not found is remembered for the notes.
  Number with(Number own, char32_t character);

  FontHelp help() const;

private:
  Number from_system(char32_t character);

  std::shared_ptr<SystemFonts> source_;
  std::vector<const Face*> system_;  ///< of `source_`
  std::map<char32_t, Number> found_; ///< of the characters that only the system's fonts have, or none
  std::set<char32_t> missing_;
};

/// Whether a character draws nothing by itself and asks nothing of a font: joiners, variation selectors,
/// marks of direction, the soft hyphen.
bool is_ignorable(char32_t character) noexcept;

} // namespace octavo::typesetter

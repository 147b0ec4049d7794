// Which face a style has, and which has a character: the style's own, that of the family where the own one is
// the user's, the user's other ones, then DejaVu Sans, then Symbola, then the system's fonts.
#pragma once

#include "typeset/faces.h"
#include "typeset/user_fonts.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::typesetter {

/// The faces that one Setter sets with, each under a number: the bundled ones under that of their enumerator,
/// the user's after them, then the system's in the order of need.
class Faces {
public:
  using Number = std::uint16_t;
  static constexpr Number none = 0xFFFF;

  /// `system` may be null: no font of the system helps. So may `user`.
  Faces(const Family& family, std::shared_ptr<const UserFonts> user, std::shared_ptr<SystemFonts> system)
      : family_(family), user_(std::move(user)), first_system_(bundled_count + (user_ ? user_->size() : 0)),
        source_(std::move(system)) {}
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  const Face& operator[](Number face) const {
    if (face >= bundled_count)
      return face < first_system_ ? (*user_)[face - bundled_count] : *system_[face - first_system_];
    const Face*& known = bundled_[face];
    if (known == nullptr)
      known = &bundled(static_cast<Bundled>(face));
    return *known;
  }

  /// The face for a style: the user's, where there is one for it.
  Number of_style(const TextStyle& style) const;

  /// A face whose letters are all of one width, and that width in thousandths of an em. Where the system has
  /// none, a face of other widths, and a width that has room for most of its letters.
  std::pair<Number, std::uint16_t> fixed_pitch() const;

  /// The first face, `own` before all others, that has all the characters of a base with its marks, be it
  /// composed; none where no face has.
  Number with_all(Number own, std::u32string_view cluster);
  /// The same for a single character. What is not found is remembered for the notes.
  Number with(Number own, char32_t character);

  FontHelp help() const;

private:
  Number from_system(char32_t character, bool bold);
  Number number_of(const Face* of_system) const;
  /// The first of the user's that has a cluster, or what it is composed; none where none has.
  Number from_user(std::u32string_view cluster, std::u32string_view joined) const;
  /// Of the family, for one of the user's.
  Number stand_in(Number user) const;

  const Family& family_;
  mutable std::array<const Face*, bundled_count> bundled_{}; ///< those that were asked for
  std::shared_ptr<const UserFonts> user_;
  std::size_t first_system_;
  std::shared_ptr<SystemFonts> source_;
  mutable std::vector<const Face*> system_;                               ///< of `source_`
  mutable std::optional<std::pair<Number, std::uint16_t>> fixed_pitch_{}; ///< once it was asked for
  /// Of the characters that the system's fonts have, in bold or not; or none.
  std::map<std::pair<char32_t, bool>, Number> found_;
  std::set<char32_t> missing_, lacking_; ///< in all fonts; in the user's
  bool in_sans_ = false;                 ///< Arabic, where the system has nothing better
};

/// Whether a character draws nothing by itself and asks nothing of a font: joiners, variation selectors,
/// marks of direction, the soft hyphen.
bool is_ignorable(char32_t character) noexcept;

} // namespace octavo::typesetter

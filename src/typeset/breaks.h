// Where a line may begin inside of what no space divides: after dashes and hyphens, in addresses, between
// ideographs. Knows no widths.
#pragma once

#include "typeset/bonds.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::typesetter {

class Breaks {
public:
  explicit Breaks(std::string_view language);
  ~Breaks();

  /// The bytes of a word of well-formed UTF-8 before which a line may begin, without a hyphen added.
  std::vector<std::uint32_t> inside(std::string_view word);
  /// Whether a word is an address of the web, though nobody said so.
  static bool is_address(std::string_view word) noexcept;
  /// The same as inside() for an address: before its punctuation.
  static std::vector<std::uint32_t> inside_address(std::string_view word);
  /// The last resort: before every character that a reader takes for one (grapheme cluster).
  std::vector<std::uint32_t> anywhere(std::string_view word);

  /// Whether no line may begin with this word, which a space stands before: dashes, ellipses, closing marks.
  static bool holds_before(std::string_view word) noexcept;
  /// Whether no line may end with this word: an ellipsis that leads in what follows it, a guillemet that
  /// stands apart from what it opens. `opens`: it is the first of its paragraph, or follows the end of a
  /// sentence.
  static bool holds_after(std::string_view word, bool opens) noexcept;
  /// Whether a word is but a dash, which begins a speech where it begins a paragraph.
  static bool is_lone_dash(std::string_view word) noexcept;

  const Conventions& conventions() const noexcept { return conventions_; }

private:
  class Iterator;
  std::string language_;
  Conventions conventions_;
  std::unique_ptr<Iterator> lines_, characters_;
};

} // namespace octavo::typesetter

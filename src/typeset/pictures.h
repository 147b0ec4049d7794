// The pictures of a book: all checked before any is set, each kept once, and scaled for a place.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/pages.h>

#include "typeset/plan.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace octavo::typesetter {

/// Never changes while the book is set, so that threads may share it.
class Pictures {
public:
  /// Takes all pictures of the plan's sections, in their order. Throws Error(bad_image) where one is damaged.
  /// On dark `paper`, it looks at those that one can see through.
  Pictures(const Plan& plan, Colour paper, Notes& notes);

  struct Scaled {
    std::uint32_t image = 0; ///< its index in images()
    Length width = 0, height = 0;
    bool needs_ground = false; ///< it is dark, on dark paper that is seen through it
  };

  /// A picture of the book as large as it is at 96 pixels an inch, or smaller where it has to fit.
  Scaled scaled(const Image& image, Length most_width, Length most_height) const;

  std::vector<Image> take() { return std::move(images_); }

private:
  struct Size {
    int width = 0, height = 0;
    bool needs_ground = false;
  };
  void add(const Figure& figure, Notes& notes);

  Colour paper_;
  std::vector<Image> images_{};
  std::vector<Size> sizes_{};
  std::map<std::string, std::uint32_t> by_digest_{};
  std::unordered_map<const Image*, std::uint32_t> numbers_{}; ///< of the book's own
};

} // namespace octavo::typesetter

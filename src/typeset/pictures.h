// The pictures of a book: checked, each kept once, and scaled for a place.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/pages.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace octavo::typesetter {

class Pictures {
public:
  explicit Pictures(Notes& notes) : notes_(notes) {}

  struct Scaled {
    std::uint32_t image = 0; ///< its index in images()
    Length width = 0, height = 0;
  };

  /// `image` as large as it is at 96 pixels an inch, or smaller where it has to fit. `line` is where it is in
  /// the source. Throws Error(bad_image) where it is damaged.
  Scaled scaled(const Image& image, int line, Length most_width, Length most_height);

  std::vector<Image> take() { return std::move(images_); }

private:
  struct Size {
    int width = 0, height = 0;
  };

  Notes& notes_;
  std::vector<Image> images_{};
  std::vector<Size> sizes_{};
  std::map<std::string, std::uint32_t> by_digest_{};
};

} // namespace octavo::typesetter

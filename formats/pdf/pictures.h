// The pictures of a document as image objects (ISO 32000-1, 8.9). A JPEG goes in as it is, everything else as
// its pixels; the same picture twice is one object.
#pragma once

#include "pdf/objects.h"

#include <octavo/pages.h>

#include <optional>
#include <vector>

namespace octavo::pdf {

class Pictures {
public:
  /// Embeds all images of `pages`. Throws Error(bad_image) for one that is damaged.
  Pictures(const Pages& pages, Objects& objects);

  /// By the index into Pages::images; nothing where there is no such image.
  std::optional<Reference> operator[](std::size_t image) const {
    return image < references_.size() ? std::optional(references_[image]) : std::nullopt;
  }

private:
  std::vector<Reference> references_{};
};

/// What a JPEG's frame header says (ITU-T T.81, B.2.2).
struct JpegFrame {
  int width = 0, height = 0;
  int components = 0;
  bool plain = false; ///< of a kind that every reader of PDF decodes
  bool rgb = false;   ///< its components are red, green and blue, and no marker says so
};

/// Of a whole JPEG; zeros where there is no frame.
JpegFrame jpeg_frame(std::string_view file);

/// The rows of `data`, each of `row` bytes, each with the filter of PNG before it that leaves the smallest
/// numbers: photographs compress to half by that. `pixel` is the bytes of one.
std::string filtered(const std::vector<std::uint8_t>& data, std::size_t row, std::size_t pixel);

} // namespace octavo::pdf

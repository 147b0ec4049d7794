// Checks a user's picture, and hands it on byte for byte where reading systems take it as it is.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include <string>
#include <string_view>

namespace octavo::image {

/// A picture that is ready for the package.
struct CheckedImage {
  std::string_view media_type{}; ///< "image/jpeg" or "image/png", as its bytes say
  std::string_view extension{};  ///< "jpg" or "png"
  int width = 0, height = 0;     ///< in pixels
  const Image* source = nullptr;
  std::string made{}; ///< its new bytes, where it had to be encoded anew

  std::string_view bytes() const { return made.empty() ? std::string_view(source->bytes) : made; }
};

/// Decodes all of `image`, which must outlive the result, to see that it is whole. One of more than 4 million
/// pixels, which Apple's store refuses, is scaled down; WebP and GIF, which not all devices show, become PNG
/// or JPEG; a CMYK JPEG and a PNG of 16 bits a channel, which devices show wrongly or not at all, become
/// plain ones; a JPEG whose Exif says that it is to be turned, which not all programs do, is turned: each
/// with a Note. `what` names the picture in messages: "the cover", and `line` is where it is. Throws
/// Error(bad_image) for what is damaged, too large to look at, or none of these.
CheckedImage checked(const Image& image, const std::string& what, int line, Notes& notes);

/// The same of a book's cover; one that has less pixels than stores ask for is noted.
CheckedImage checked_cover(const Image& cover, Notes& notes);

} // namespace octavo::image

// See image.h.
#include "image/image.h"

#include <octavo/error.h>

#include "image/pixels.h"

#include <algorithm>
#include <cmath>

namespace octavo::image {
namespace {

constexpr std::int64_t most_pixels = 4'000'000;     // Apple's limit for a picture in a book
constexpr int least_cover = 1000;                   // of the longer side: what Kindle and Kobo ask for
constexpr std::int64_t most_looked_at = 64'000'000; // a file of a few bytes can claim any size

[[noreturn]] void refuse(const std::string& what, const std::string& why) {
  throw Error(ErrorCode::bad_image, what + " cannot be used: " + why);
}

struct Size {
  int width, height;
};

/// The largest size of the same shape that has no more than `most_pixels`.
Size fitting(int width, int height) {
  const double factor = std::sqrt(static_cast<double>(most_pixels) / width / height);
  return {std::max(1, static_cast<int>(width * factor)), std::max(1, static_cast<int>(height * factor))};
}

} // namespace

CheckedImage checked(const Image& image, const std::string& what, int line, Notes& notes) {
  const std::string_view file = image.bytes;
  const Codec* const codec = codec_of(file);
  if (codec == nullptr)
    refuse(what, file.empty() ? "it is empty; choose a JPEG or PNG file"
                              : "it is no JPEG, PNG, WebP or GIF file; save it as one of these");
  const auto refuse_damaged = [&](const std::string& problem) {
    refuse(what, "the " + std::string(codec->name) + " file is damaged (" + problem +
                     "); save it anew from its source");
  };
  const Inspection found = codec->inspect(file, most_looked_at);
  if (!found.problem.empty())
    refuse_damaged(found.problem);
  const std::int64_t pixels = std::int64_t{found.width} * found.height;
  if (pixels > most_looked_at)
    refuse(what, "its " + std::to_string(found.width) + " by " + std::to_string(found.height) +
                     " pixels are more than " + std::to_string(most_looked_at) + "; scale it down");
  const bool jpeg = found.photographic;
  CheckedImage out{
      jpeg ? "image/jpeg" : "image/png", jpeg ? "jpg" : "png", found.width, found.height, &image, {}};
  if (found.plain && found.upright && pixels <= most_pixels)
    return out;

  Decoded decoded = codec->decode(file);
  if (decoded.pixels.data.empty())
    refuse_damaged("it cannot be decoded to its end");
  std::string done = found.plain ? std::string()
                     : codec->media_type == out.media_type
                         ? jpeg ? "from CMYK to RGB" : "from 16 to 8 bits a channel"
                         : "from " + std::string(codec->name) + " to " + (jpeg ? "JPEG" : "PNG");
  const auto and_done = [&](const std::string& what_else) {
    done += (done.empty() ? "" : " and ") + what_else;
  };
  if (!found.upright)
    and_done("turned upright");
  if (pixels > most_pixels) {
    const Size size = fitting(found.width, found.height);
    decoded.pixels = scaled(decoded.pixels, size.width, size.height);
    out.width = size.width;
    out.height = size.height;
    and_done("scaled down to " + std::to_string(size.width) + " by " + std::to_string(size.height) +
             " pixels");
  }
  out.made = jpeg ? encode_jpeg(decoded) : encode_png(decoded);
  if (out.made.empty())
    throw Error(ErrorCode::internal, what + " could not be encoded anew, " + done);
  notes.push_back({"image-converted", Severity::info, line, 0, what + " was encoded anew: " + done});
  return out;
}

CheckedImage checked_cover(const Image& cover, Notes& notes) {
  CheckedImage out = checked(cover, "the cover", 0, notes);
  if (std::max(out.width, out.height) < least_cover)
    notes.push_back({"cover-small", Severity::warning, 0, 0,
                     "the cover has " + std::to_string(out.width) + " x " + std::to_string(out.height) +
                         " pixels and will look coarse; stores ask for 1000 and more on the longer side"});
  return out;
}

} // namespace octavo::image

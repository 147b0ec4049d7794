// See pixels.h: GIF, through giflib, record by record, since there may be thousands of pictures after the
// first.
#include "image/pixels.h"

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace octavo::image {
namespace {

int read_bytes(GifFileType* gif, GifByteType* to, int size) {
  auto& rest = *static_cast<std::string_view*>(gif->UserData);
  const std::size_t count = std::min(rest.size(), static_cast<std::size_t>(size));
  std::copy_n(rest.data(), count, to);
  rest.remove_prefix(count);
  return static_cast<int>(count);
}

struct Close {
  void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};
using File = std::unique_ptr<GifFileType, Close>;

/// `rest` is what has not been read of the file, and outlives the result.
File open(std::string_view& rest) {
  return File(DGifOpen(&rest, read_bytes, nullptr));
}

/// Reads up to the pixels of the first picture; the number of its transparent colour, or none.
bool reach_picture(GifFileType& gif, int& transparent) {
  transparent = NO_TRANSPARENT_COLOR;
  for (GifRecordType kind = UNDEFINED_RECORD_TYPE;
       DGifGetRecordType(&gif, &kind) == GIF_OK && kind != TERMINATE_RECORD_TYPE;) {
    if (kind == IMAGE_DESC_RECORD_TYPE)
      return DGifGetImageDesc(&gif) == GIF_OK;
    int code = 0;
    GifByteType* bytes = nullptr; // the file's; its first is how many there are
    if (kind != EXTENSION_RECORD_TYPE || DGifGetExtension(&gif, &code, &bytes) != GIF_OK)
      return false;
    while (bytes != nullptr) {
      GraphicsControlBlock block{};
      if (code == GRAPHICS_EXT_FUNC_CODE && DGifExtensionToGCB(bytes[0], bytes + 1, &block) == GIF_OK)
        transparent = block.TransparentColor;
      if (DGifGetExtensionNext(&gif, &bytes) != GIF_OK)
        return false;
    }
  }
  return false;
}

/// The rows of a picture in the order of the file: all, or the four passes of one that is interlaced.
std::vector<int> rows_of(const GifImageDesc& picture) {
  struct Pass {
    int first, step;
  };
  constexpr std::array interlaced{Pass{0, 8}, Pass{4, 8}, Pass{2, 4}, Pass{1, 2}};
  std::vector<int> out;
  if (!picture.Interlace)
    for (int y = 0; y < picture.Height; ++y)
      out.push_back(y);
  else
    for (const Pass& pass : interlaced)
      for (int y = pass.first; y < picture.Height; y += pass.step)
        out.push_back(y);
  return out;
}

} // namespace

Inspection inspect_gif(std::string_view file, std::int64_t) {
  Inspection out;
  const File gif = open(file);
  if (!gif || gif->SWidth <= 0 || gif->SHeight <= 0) {
    out.problem = "its beginning does not say what is in it";
    return out;
  }
  out.width = gif->SWidth;
  out.height = gif->SHeight;
  out.plain = false;
  return out;
}

Decoded decode_gif(std::string_view file) {
  constexpr std::size_t channels = 4;
  Decoded out;
  const File gif = open(file);
  int transparent = NO_TRANSPARENT_COLOR;
  if (!gif || !reach_picture(*gif, transparent))
    return out;
  const GifImageDesc& picture = gif->Image;
  const ColorMapObject* const colours = picture.ColorMap != nullptr ? picture.ColorMap : gif->SColorMap;
  if (colours == nullptr || picture.Width <= 0)
    return out;
  // Where the picture does not reach, its canvas is seen through.
  Pixels pixels{gif->SWidth, gif->SHeight, channels, {}};
  const auto width = static_cast<std::size_t>(pixels.width);
  pixels.data.resize(width * static_cast<std::size_t>(pixels.height) * channels);
  std::vector<GifPixelType> row(static_cast<std::size_t>(picture.Width));
  for (const int y : rows_of(picture)) {
    if (DGifGetLine(gif.get(), row.data(), picture.Width) != GIF_OK)
      return out;
    if (picture.Top + y >= pixels.height)
      continue;
    for (std::size_t x = 0; x < row.size() && static_cast<std::size_t>(picture.Left) + x < width; ++x) {
      if (row[x] == transparent || row[x] >= colours->ColorCount)
        continue;
      const GifColorType& colour = colours->Colors[row[x]];
      const std::size_t at =
          static_cast<std::size_t>(picture.Top + y) * width + static_cast<std::size_t>(picture.Left) + x;
      std::uint8_t* const to = &pixels.data[at * channels];
      to[0] = colour.Red;
      to[1] = colour.Green;
      to[2] = colour.Blue;
      to[3] = 255;
    }
  }
  out.pixels = std::move(pixels);
  return out;
}

} // namespace octavo::image

// See samples.h.
#include "image/samples.h"

#include <cstdio> // jpeglib.h wants FILE
#include <cstdlib>

#include <jpeglib.h>

namespace octavo::tests {

std::string jpeg_of(const std::vector<std::uint8_t>& pixel) {
  constexpr int side = 16;
  jpeg_compress_struct codec{};
  jpeg_error_mgr errors{};
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&codec, &buffer, &size);
  codec.image_width = codec.image_height = side;
  codec.input_components = static_cast<int>(pixel.size());
  codec.in_color_space = pixel.size() == 1   ? JCS_GRAYSCALE
                         : pixel.size() == 3 ? JCS_RGB
                         : pixel.size() == 4 ? JCS_CMYK
                                             : JCS_UNKNOWN;
  jpeg_set_defaults(&codec);
  jpeg_start_compress(&codec, TRUE);
  std::vector<std::uint8_t> row;
  for (int i = 0; i < side; ++i)
    row.insert(row.end(), pixel.begin(), pixel.end());
  while (codec.next_scanline < codec.image_height) {
    JSAMPROW rows[] = {row.data()};
    jpeg_write_scanlines(&codec, rows, 1);
  }
  jpeg_finish_compress(&codec);
  std::string out(reinterpret_cast<const char*>(buffer), size);
  jpeg_destroy_compress(&codec);
  std::free(buffer);
  return out;
}

std::string with_orientation(const std::string& file, int orientation, bool big_endian) {
  const char value = static_cast<char>(orientation);
  const std::string tiff = big_endian
                               ? std::string("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) +
                                     value + std::string("\0\0\0\0\0\0", 6)
                               : std::string("II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18) + value +
                                     std::string("\0\0\0\0\0\0\0", 7);
  const std::string payload = std::string("Exif\0\0", 6) + tiff;
  const std::string segment = std::string("\xFF\xE1\0", 3) + static_cast<char>(payload.size() + 2) + payload;
  return file.substr(0, 2) + segment + file.substr(2); // behind the marker that begins the file
}

} // namespace octavo::tests

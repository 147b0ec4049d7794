// See pixels.h: JPEG, through libjpeg. Its errors come back by longjmp: what is guarded from them keeps no
// variable with a destructor across a call of the library, and all its state with the caller.
#include "image/orientation.h"
#include "image/pixels.h"

#include <bit>
#include <csetjmp>
#include <cstdio> // jpeglib.h wants FILE
#include <cstdlib>
#include <cstring>
#include <utility>

#include <jpeglib.h>

#include <jerror.h>

namespace octavo::image {
namespace {

constexpr int exif = JPEG_APP0 + 1;
constexpr int colour_profile = JPEG_APP0 + 2;
constexpr int quality = 90;

struct Errors {
  jpeg_error_mgr manager; // first, so that libjpeg's pointer to it is one to this
  std::jmp_buf back;
  int damage; ///< the code of the first warning that means lost picture; 0: none
};

[[noreturn]] void fail(j_common_ptr codec) {
  std::longjmp(reinterpret_cast<Errors*>(codec->err)->back, 1);
}

/// Warnings are kept, not printed; of most of them a picture is no worse.
void warn(j_common_ptr codec, int level) {
  const int code = codec->err->msg_code;
  auto* const errors = reinterpret_cast<Errors*>(codec->err);
  if (level < 0 && errors->damage == 0 &&
      (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE ||
       code == JWRN_MUST_RESYNC || code == JWRN_ARITH_BAD_CODE))
    errors->damage = code;
}

jpeg_error_mgr* set_up(Errors& errors) {
  jpeg_std_error(&errors.manager);
  errors.manager.error_exit = fail;
  errors.manager.emit_message = warn;
  errors.damage = 0;
  return &errors.manager;
}

/// Runs `work`, and says whether no error of libjpeg ended it.
template <typename Work>
bool guarded(Errors& errors, const Work& work) {
  if (setjmp(errors.back) != 0)
    return false;
  work();
  return true;
}

struct Decoder {
  explicit Decoder(std::string_view from) : file(from) { codec.err = set_up(errors); }
  ~Decoder() { jpeg_destroy_decompress(&codec); }
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  void read_header() {
    jpeg_create_decompress(&codec);
    jpeg_mem_src(&codec, reinterpret_cast<const unsigned char*>(file.data()),
                 static_cast<unsigned long>(file.size()));
    jpeg_save_markers(&codec, exif, 0xFFFF);
    jpeg_save_markers(&codec, colour_profile, 0xFFFF);
    jpeg_read_header(&codec, TRUE);
    if (codec.num_components == 4)
      codec.out_color_space = JCS_CMYK;
  }

  static std::string_view data_of(const jpeg_saved_marker_ptr& marker) {
    return {reinterpret_cast<const char*>(marker->data), marker->data_length};
  }

  /// That of the first Exif segment that tells one but upright.
  int told_orientation() const {
    for (jpeg_saved_marker_ptr one = codec.marker_list; one != nullptr; one = one->next)
      if (one->marker == exif)
        if (const int told = orientation(data_of(one)); told != 1)
          return told;
    return 1;
  }

  /// Calls `see` when a row has been read.
  template <typename See>
  void read_rows(const See& see) {
    jpeg_start_decompress(&codec);
    row.resize(std::size_t{codec.output_width} * static_cast<std::size_t>(codec.output_components));
    while (codec.output_scanline < codec.output_height) {
      JSAMPROW rows[] = {row.data()};
      jpeg_read_scanlines(&codec, rows, 1);
      see();
    }
    jpeg_finish_decompress(&codec);
  }

  std::string problem() {
    if (errors.damage == JWRN_JPEG_EOF)
      return "it ends before its picture is complete";
    if (errors.damage != 0)
      return "its picture data is damaged";
    char text[JMSG_LENGTH_MAX];
    errors.manager.format_message(reinterpret_cast<j_common_ptr>(&codec), text);
    return text;
  }

  std::string_view file;
  Errors errors{};
  jpeg_decompress_struct codec{};
  std::vector<std::uint8_t> row{};
};

/// Inks as Adobe's programs write them, inverted, seen as a colour.
std::uint8_t mixed(unsigned ink, unsigned black) {
  return static_cast<std::uint8_t>((ink * black + 127) / 255);
}

void append_rgb(std::vector<std::uint8_t>& out, const std::vector<std::uint8_t>& inks, unsigned flip) {
  for (std::size_t i = 0; i < inks.size(); i += 4)
    for (std::size_t c = 0; c < 3; ++c)
      out.push_back(mixed(inks[i + c] ^ flip, inks[i + 3] ^ flip));
}

} // namespace

Inspection inspect_jpeg(std::string_view file, std::int64_t most_pixels) {
  Inspection out;
  out.photographic = true;
  int strange_components = 0; // a number of them that stands for no colours
  Decoder decoder(file);
  const bool good = guarded(decoder.errors, [&] {
    decoder.read_header();
    jpeg_decompress_struct& codec = decoder.codec;
    out.width = static_cast<int>(codec.image_width);
    out.height = static_cast<int>(codec.image_height);
    out.plain = codec.num_components != 4;
    const int told = decoder.told_orientation();
    out.upright = told == 1;
    if (lies_on_its_side(told))
      std::swap(out.width, out.height);
    if (codec.num_components != 1 && codec.num_components != 3 && codec.num_components != 4) {
      strange_components = codec.num_components;
      return;
    }
    if (std::int64_t{out.width} * out.height > most_pixels)
      return;
    codec.scale_num = 1; // an eighth of the size: every bit of the data is read, few pixels are made
    codec.scale_denom = 8;
    decoder.read_rows([] {});
  });
  if (!good || decoder.errors.damage != 0)
    out.problem = decoder.problem();
  else if (strange_components != 0)
    out.problem = "its pixels have " + std::to_string(strange_components) + " components, not 1, 3 or 4";
  return out;
}

Decoded decode_jpeg(std::string_view file) {
  Decoded out;
  int told = 1;
  Decoder decoder(file);
  const bool good = guarded(decoder.errors, [&] {
    decoder.read_header();
    jpeg_decompress_struct& codec = decoder.codec;
    const bool cmyk = codec.num_components == 4;
    told = decoder.told_orientation(); // the library forgets its markers where it has read all rows
    for (jpeg_saved_marker_ptr one = codec.marker_list; one != nullptr; one = one->next)
      if (one->marker == exif || !cmyk) { // a profile of four inks says nothing of three colours
        std::string data(Decoder::data_of(one));
        set_upright(data);
        out.markers.push_back(static_cast<char>(one->marker) + data);
      }
    const bool gray = codec.num_components == 1;
    if (!cmyk)
      codec.out_color_space = gray ? JCS_GRAYSCALE : JCS_RGB;
    Pixels& pixels = out.pixels;
    pixels.width = static_cast<int>(codec.image_width);
    pixels.height = static_cast<int>(codec.image_height);
    pixels.channels = gray ? 1 : 3;
    pixels.data.reserve(std::size_t{codec.image_width} * codec.image_height *
                        static_cast<std::size_t>(pixels.channels));
    decoder.read_rows([&] {
      if (cmyk)
        append_rgb(pixels.data, decoder.row, codec.saw_Adobe_marker ? 0 : 255);
      else
        pixels.data.insert(pixels.data.end(), decoder.row.begin(), decoder.row.end());
    });
  });
  if (!good)
    return {};
  out.pixels = upright(std::move(out.pixels), told);
  return out;
}

namespace {

struct Encoder {
  Encoder() { codec.err = set_up(errors); }
  ~Encoder() {
    jpeg_destroy_compress(&codec);
    std::free(buffer);
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  Errors errors{};
  jpeg_compress_struct codec{};
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
};

/// `row(y)` gives each row in turn. Tables made for the picture cost a second pass over it.
template <typename Row>
std::string compressed(int width, int height, int components, J_COLOR_SPACE colours,
                       const std::vector<std::string>& markers, bool own_tables, const Row& row) {
  Encoder encoder;
  const bool good = guarded(encoder.errors, [&] {
    jpeg_compress_struct& codec = encoder.codec;
    jpeg_create_compress(&codec);
    jpeg_mem_dest(&codec, &encoder.buffer, &encoder.size);
    codec.image_width = static_cast<JDIMENSION>(width);
    codec.image_height = static_cast<JDIMENSION>(height);
    codec.input_components = components;
    codec.in_color_space = colours;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, quality, TRUE);
    codec.optimize_coding = own_tables ? TRUE : FALSE;
    jpeg_start_compress(&codec, TRUE);
    for (const std::string& marker : markers)
      jpeg_write_marker(&codec, static_cast<unsigned char>(marker[0]),
                        reinterpret_cast<const JOCTET*>(marker.data()) + 1,
                        static_cast<unsigned>(marker.size() - 1));
    while (codec.next_scanline < codec.image_height) {
      auto* const one = const_cast<JSAMPROW>(row(static_cast<int>(codec.next_scanline))); // only read
      JSAMPROW rows[] = {one};
      jpeg_write_scanlines(&codec, rows, 1);
    }
    jpeg_finish_compress(&codec);
  });
  return good ? std::string(reinterpret_cast<const char*>(encoder.buffer), encoder.size) : std::string();
}

} // namespace

std::string encode_jpeg(const Decoded& picture) {
  const Pixels& pixels = picture.pixels;
  const auto row_size = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.channels);
  return compressed(pixels.width, pixels.height, pixels.channels,
                    pixels.channels == 1 ? JCS_GRAYSCALE : JCS_RGB, picture.markers, true,
                    [&](int y) { return pixels.data.data() + row_size * static_cast<std::size_t>(y); });
}

std::string encode_jpeg(int width, int height, const std::function<const std::uint8_t*(int)>& row) {
  constexpr J_COLOR_SPACE numbers =
      std::endian::native == std::endian::little ? JCS_EXT_BGRX : JCS_EXT_XRGB; // libjpeg-turbo's own
  return compressed(width, height, 4, numbers, {}, false, row);
}

} // namespace octavo::image

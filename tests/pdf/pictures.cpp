// Pictures as image objects.
#include "pdf/pictures.h"

#include "catch.h"
#include "image/pixels.h"
#include "pdf/pdf.h"
#include "pdf/unpacked.h"
#include "raster/samples.h"

#include <octavo/error.h>

#include <cstdlib>

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

/// A picture in which every pixel differs.
image::Pixels gradient(int width, int height, int channels) {
  image::Pixels pixels{width, height, channels, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < channels; ++c)
        pixels.data.push_back(static_cast<std::uint8_t>(x * 5 + y * 3 + c * 40));
  return pixels;
}

Image png(int channels) {
  return {"image/png", image::encode_png({gradient(20, 10, channels), {}}), ""};
}

Image jpeg(int channels) {
  return {"image/jpeg", image::encode_jpeg({gradient(20, 10, channels), {}}), ""};
}

Pages pages_with(const std::vector<Image>& images) {
  Pages pages = blank_pages(1);
  pages.images = images;
  for (std::uint32_t i = 0; i < images.size(); ++i)
    pages.pages[0].items.push_back(
        {Picture{i, {10 * point, 20 * point, 40 * point, 20 * point}}, Purpose::text});
  return pages;
}

/// The rows as they were before filtered().
std::vector<std::uint8_t> unfiltered(const std::string& bytes, std::size_t row, std::size_t pixel) {
  std::vector<std::uint8_t> out;
  for (std::size_t at = 0; at < bytes.size(); at += row + 1) {
    const int filter = static_cast<unsigned char>(bytes[at]);
    for (std::size_t i = 0; i < row; ++i) {
      const std::size_t here = out.size();
      const int left = i >= pixel ? out[here - pixel] : 0;
      const int up = here >= row ? out[here - row] : 0;
      const int corner = here >= row && i >= pixel ? out[here - row - pixel] : 0;
      const int guess = left + up - corner;
      const int a = std::abs(guess - left), b = std::abs(guess - up), c = std::abs(guess - corner);
      const int paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      const int predicted = filter == 1 ? left : filter == 2 ? up : paeth;
      REQUIRE((filter == 1 || filter == 2 || filter == 4));
      out.push_back(static_cast<std::uint8_t>(static_cast<unsigned char>(bytes[at + 1 + i]) + predicted));
    }
  }
  return out;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a JPEG goes in byte for byte", "[pdf]") {
  for (const int channels : {1, 3}) {
    const Image image = jpeg(channels);
    const UnpackedPdf pdf = unpacked_pdf(draw(pages_with({image}), {}));
    const std::vector<PdfObject> images = pdf.with("/Subtype/Image");
    REQUIRE(images.size() == 1);
    CHECK(images[0].stream == image.bytes);
    CHECK(has(images[0].entries, "/Width 20/Height 10/BitsPerComponent 8"));
    CHECK(has(images[0].entries, channels == 1 ? "/DeviceGray" : "/DeviceRGB"));
    CHECK(has(images[0].entries, "/Filter/DCTDecode"));
  }
}

TEST_CASE("a PNG is its pixels, and its transparency a mask", "[pdf]") {
  const UnpackedPdf plain = unpacked_pdf(draw(pages_with({png(3)}), {}));
  const std::vector<PdfObject> images = plain.with("/Subtype/Image");
  REQUIRE(images.size() == 1);
  CHECK(unfiltered(images[0].stream, 60, 3) == gradient(20, 10, 3).data);
  CHECK(has(images[0].entries, "/Predictor 15/Colors 3/Columns 20"));
  CHECK_FALSE(has(images[0].entries, "/SMask"));

  const UnpackedPdf clear = unpacked_pdf(draw(pages_with({png(4)}), {}));
  const std::vector<PdfObject> masked = clear.with("/SMask ");
  REQUIRE(masked.size() == 1);
  const PdfObject& mask = clear.referred(masked[0].entries, "/SMask ");
  CHECK(has(mask.entries, "/DeviceGray"));
  const std::vector<std::uint8_t> alpha = unfiltered(mask.stream, 20, 1);
  const image::Pixels all = gradient(20, 10, 4);
  REQUIRE(alpha.size() == 200);
  for (std::size_t i = 0; i < alpha.size(); ++i)
    CHECK(alpha[i] == all.data[4 * i + 3]);
}

TEST_CASE("a gray PNG has one channel", "[pdf]") {
  image::Pixels gray = gradient(20, 10, 3);
  for (std::size_t i = 0; i < gray.data.size(); ++i)
    gray.data[i] = static_cast<std::uint8_t>(i / 3);
  const UnpackedPdf pdf =
      unpacked_pdf(draw(pages_with({{"image/png", image::encode_png({gray, {}}), ""}}), {}));
  const std::vector<PdfObject> images = pdf.with("/DeviceGray");
  REQUIRE(images.size() == 1);
  CHECK(unfiltered(images[0].stream, 20, 1).at(7) == 7);
}

TEST_CASE("the same picture twice is one object, drawn twice", "[pdf]") {
  const UnpackedPdf pdf = unpacked_pdf(draw(pages_with({jpeg(3), png(3), jpeg(3)}), {}));
  CHECK(pdf.with("/Subtype/Image").size() == 2);
  const std::string content = pdf.referred(pdf.with("/Type/Page/").at(0).entries, "/Contents ").stream;
  CHECK(has(content, "q\n40 0 0 20 10 120 cm\n/I"));
  std::size_t drawn = 0;
  for (std::size_t at = content.find(" Do\n"); at != std::string::npos; at = content.find(" Do\n", at + 1))
    ++drawn;
  CHECK(drawn == 3);
}

TEST_CASE("a damaged picture is refused", "[pdf]") {
  for (Image image : {jpeg(3), png(3)}) {
    image.bytes.resize(image.bytes.size() / 2);
    CHECK_THROWS_AS(draw(pages_with({image}), {}), Error);
  }
  try {
    draw(pages_with({{"image/png", "GIF89a", ""}}), {});
    FAIL("drawn all the same");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_image);
  }
}

TEST_CASE("a picture that there is not is not drawn", "[pdf]") {
  Pages pages = pages_with({});
  pages.pages[0].items.push_back({Picture{7, {0, 0, point, point}}, Purpose::text});
  const UnpackedPdf pdf = unpacked_pdf(draw(pages, {}));
  CHECK(pdf.with("/Subtype/Image").empty());
}

TEST_CASE("a JPEG's frame says whether every reader can decode it", "[pdf]") {
  const std::string colour = jpeg(3).bytes;
  const JpegFrame frame = jpeg_frame(colour);
  CHECK(frame.width == 20);
  CHECK(frame.height == 10);
  CHECK(frame.components == 3);
  CHECK(frame.plain);
  CHECK_FALSE(frame.rgb);
  std::string arithmetic = colour;
  const std::size_t at = arithmetic.find("\xFF\xC0");
  REQUIRE(at != std::string::npos);
  arithmetic[at + 1] = '\xC9';
  CHECK_FALSE(jpeg_frame(arithmetic).plain);
  CHECK(jpeg_frame(colour.substr(0, 30)).components == 0);
  CHECK(jpeg_frame("").components == 0);
}

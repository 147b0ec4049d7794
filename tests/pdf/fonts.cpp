// Fonts: what is embedded of them, and what is said of them.
#include "pdf/fonts.h"

#include "catch.h"
#include "pdf/pdf.h"
#include "pdf/unpacked.h"
#include "raster/samples.h"

#include <octavo/error.h>

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

Pages pages_in(std::string_view file, std::string_view text) {
  Pages pages = blank_pages(1);
  pages.fonts = {font(file)};
  pages.fonts[0].name = "Some-Name";
  pages.pages[0].items.push_back({glyph_run(pages, text, {10 * point, 50 * point}), Purpose::text});
  return pages;
}

} // namespace

TEST_CASE("a CFF font is embedded as its used glyphs", "[pdf]") {
  const UnpackedPdf pdf = unpacked_pdf(draw(pages_in("libertinus/LibertinusSerif-Regular.otf", "abba"), {}));
  const std::vector<PdfObject> fonts = pdf.with("/Subtype/CIDFontType0/");
  REQUIRE(fonts.size() == 1);
  CHECK(fonts[0].entries.find("+Some-Name/CIDSystemInfo") != std::string::npos);
  const PdfObject& descriptor = pdf.referred(fonts[0].entries, "/FontDescriptor ");
  CHECK(descriptor.entries.find("/Flags 6/") != std::string::npos); // serif, symbolic
  const PdfObject& file = pdf.referred(descriptor.entries, "/FontFile3 ");
  CHECK(file.entries.find("/Subtype/CIDFontType0C") != std::string::npos);
  CHECK(file.stream.size() < 3000);
  CHECK(file.stream[0] == 1);
  const std::vector<PdfObject> type0 = pdf.with("/Subtype/Type0/");
  REQUIRE(type0.size() == 1);
  CHECK(type0[0].entries.find("/Encoding/Identity-H") != std::string::npos);
  const PdfObject& table = pdf.referred(type0[0].entries, "/ToUnicode ");
  CHECK(table.stream.find("2 beginbfchar\n<0001><0061>\n<0002><0062>\n") != std::string::npos);
}

TEST_CASE("a TrueType font is embedded without what drawing does not need", "[pdf]") {
  const UnpackedPdf pdf = unpacked_pdf(draw(pages_in("dejavu/DejaVuSans.ttf", "abba"), {}));
  const std::vector<PdfObject> fonts = pdf.with("/Subtype/CIDFontType2/");
  REQUIRE(fonts.size() == 1);
  CHECK(fonts[0].entries.find("/CIDToGIDMap/Identity") != std::string::npos);
  // 1255, 1300 and 1229 of 2048 units: .notdef is not drawn, but there.
  CHECK(fonts[0].entries.find("613") != std::string::npos);
  CHECK(fonts[0].entries.find("635") != std::string::npos);
  const PdfObject& file =
      pdf.referred(pdf.referred(fonts[0].entries, "/FontDescriptor ").entries, "/FontFile2 ");
  CHECK(file.stream.size() < 3000);
  for (const char* const gone : {"GSUB", "GPOS", "name", "fpgm"})
    CHECK(file.stream.substr(0, 300).find(gone) == std::string::npos);
}

TEST_CASE("a font that several entries name is embedded once, and an unused one not", "[pdf]") {
  Pages pages = pages_in("libertinus/LibertinusSerif-Regular.otf", "one");
  pages.fonts.push_back(pages.fonts[0]);
  pages.fonts.push_back(font("libertinus/LibertinusSerif-Italic.otf"));
  pages.pages[0].items.push_back(pages.pages[0].items[0]);
  std::get<GlyphRun>(pages.pages[0].items[1].node).font = 1;
  const UnpackedPdf pdf = unpacked_pdf(draw(pages, {}));
  CHECK(pdf.with("/Type/FontDescriptor").size() == 1);
}

TEST_CASE("a font that was loaded twice is embedded once", "[pdf]") {
  Pages pages = pages_in("libertinus/LibertinusSerif-Regular.otf", "one");
  const auto copy = std::make_shared<const std::string>(pages.fonts[0].file);
  pages.fonts.push_back(pages.fonts[0]);
  pages.fonts[1].file = *copy;
  pages.fonts[1].owner = copy;
  pages.pages[0].items.push_back(pages.pages[0].items[0]);
  std::get<GlyphRun>(pages.pages[0].items[1].node).font = 1;
  CHECK(unpacked_pdf(draw(pages, {})).with("/Type/FontDescriptor").size() == 1);
}

TEST_CASE("other glyphs make another name", "[pdf]") {
  const auto name_of = [](std::string_view text) {
    const UnpackedPdf pdf = unpacked_pdf(draw(pages_in("libertinus/LibertinusSerif-Regular.otf", text), {}));
    const std::string entries = pdf.with("/Type/FontDescriptor").at(0).entries;
    return entries.substr(entries.find("/FontName/") + 10, 6);
  };
  CHECK(name_of("abc") == name_of("cab"));
  CHECK(name_of("abc") != name_of("abd"));
  CHECK(name_of("abc").find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
}

TEST_CASE("the styles of a family differ in what is said of them", "[pdf]") {
  const Font regular = font("libertinus/LibertinusSerif-Regular.otf");
  const Font italic = font("libertinus/LibertinusSerif-Italic.otf");
  const Font bold = font("libertinus/LibertinusSerif-Bold.otf");
  const Font sans = font("libertinus/LibertinusSans-Regular.otf");
  CHECK(octavo::pdf::FontFile(regular).description().italic_angle == 0);
  CHECK(octavo::pdf::FontFile(italic).description().italic_angle < -5);
  CHECK(octavo::pdf::FontFile(italic).description().italic);
  CHECK(octavo::pdf::FontFile(bold).description().stem_v >
        octavo::pdf::FontFile(regular).description().stem_v);
  CHECK_FALSE(octavo::pdf::FontFile(sans).description().serif);
  const FontDescription all = octavo::pdf::FontFile(regular).description();
  CHECK(all.descent < 0);
  CHECK(all.cap_height > 500);
  CHECK(all.ascent > all.cap_height);
  CHECK(all.right > all.left);
}

TEST_CASE("a font without outlines is an error", "[pdf]") {
  Pages pages = pages_in("libertinus/LibertinusSerif-Regular.otf", "a");
  pages.fonts[0].file = "no font at all";
  try {
    draw(pages, {});
    FAIL("drawn all the same");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_font);
    CHECK(std::string(error.what()).find("Some-Name") != std::string::npos);
  }
}

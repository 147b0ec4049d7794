// Links, outline and page labels.
#include "pdf/navigation.h"

#include "catch.h"
#include "pdf/pdf.h"
#include "pdf/unpacked.h"
#include "raster/samples.h"

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

std::string labels(const std::vector<std::string>& each) {
  std::vector<Page> pages;
  for (const std::string& label : each)
    pages.push_back({PageKind::body, inch, inch, label, {}, {}});
  return page_labels(label_ranges(pages));
}

} // namespace

TEST_CASE("page labels are told in ranges", "[pdf]") {
  CHECK(labels({"Cover", "i", "ii", "iii", "1", "2", "3"}) == "/Nums[0<</P(Cover)>>1<</S/r>>4<</S/D>>]");
  CHECK(labels({"1", "2", "7", "8"}) == "/Nums[0<</S/D>>2<</S/D/St 7>>]");
  CHECK(labels({"A-1", "A-2", "B-9", "B-10"}) == "/Nums[0<</S/D/P(A-)>>2<</S/D/P(B-)/St 9>>]");
  CHECK(labels({"IX", "X", "", "", "é"}) == "/Nums[0<</S/R/St 9>>2<<>>4<</P<FEFF00E9>>>]");
  CHECK(labels({"iiii", "iiii", "x1", "x01", "x02"}) == "/Nums[0<</P(iiii)>>2<</S/D/P(x)>>3<</S/D/P(x0)>>]");
  CHECK(labels({"99999999999999999999", "0", "1"}) ==
        "/Nums[0<</P(99999999999999999999)>>1<</P(0)>>2<</S/D>>]");
  CHECK(labels({"mmmcmxcix", "mmmm"}) == "/Nums[0<</S/r/St 3999>>1<</P(mmmm)>>]");
}

TEST_CASE("the outline is a tree with titles in any script, open as far as it fits", "[pdf]") {
  Pages pages = blank_pages(3);
  pages.outline = {{0, "One", {0, 0}},
                   {1, "Глава", {1, 20 * point}},
                   {1, "🦄\nsong", {1, 40 * point}},
                   {0, "Two", {2, 0}},
                   {3, "deep", {2, 0}}};
  const UnpackedPdf pdf = unpacked_pdf(draw(pages, {}));
  CHECK(pdf.catalog().entries.find("/PageMode/UseOutlines") != std::string::npos);
  const PdfObject& root = pdf.referred(pdf.catalog().entries, "/Outlines ");
  CHECK(root.entries.find("/Count 5") != std::string::npos);
  const PdfObject& one = pdf.referred(root.entries, "/First ");
  CHECK(one.entries.find("/Title(One)") != std::string::npos);
  CHECK(one.entries.find("/Count 2") != std::string::npos);
  CHECK(one.entries.find("/XYZ null 160 null]") != std::string::npos);
  const PdfObject& first = pdf.referred(one.entries, "/First ");
  CHECK(first.entries.find("/Title<FEFF04130") != std::string::npos);
  CHECK(first.entries.find("/XYZ null 140 null]") != std::string::npos);
  const PdfObject& second = pdf.referred(first.entries, "/Next ");
  CHECK(second.entries.find("/Title<FEFFD83EDD8400200073006F006E0067>") != std::string::npos);
  CHECK(second.entries == pdf.referred(one.entries, "/Last ").entries);
  const PdfObject& two = pdf.referred(root.entries, "/Last ");
  CHECK(two.entries.find("/Title(Two)") != std::string::npos);
  CHECK(pdf.referred(two.entries, "/First ").entries.find("/Title(deep)") != std::string::npos);
  CHECK(pdf.referred(two.entries, "/Prev ").entries == one.entries);
}

TEST_CASE("a long outline opens with its first level alone", "[pdf]") {
  Pages pages = blank_pages(1);
  for (int part = 0; part < 3; ++part) {
    pages.outline.push_back({0, "Part", {}});
    for (int chapter = 0; chapter < 100; ++chapter)
      pages.outline.push_back({1, "Chapter", {}});
  }
  const UnpackedPdf pdf = unpacked_pdf(draw(pages, {}));
  const PdfObject& root = pdf.referred(pdf.catalog().entries, "/Outlines ");
  CHECK(root.entries.find("/Count 3") != std::string::npos);
  CHECK(pdf.referred(root.entries, "/First ").entries.find("/Count -100") != std::string::npos);
}

TEST_CASE("links lead to pages and addresses, and nowhere else", "[pdf]") {
  Pages pages = blank_pages(2);
  const Rectangle area{10 * point, 20 * point, 30 * point, 12 * point};
  pages.pages[0].links = {{area, "https://example.org/ü?a=(1)"},
                          {area, Destination{1, 60 * point}},
                          {area, "javascript:alert(1)"},
                          {area, Destination{2, 0}}};
  const UnpackedPdf pdf = unpacked_pdf(draw(pages, {}));
  const std::vector<PdfObject> links = pdf.with("/Subtype/Link");
  REQUIRE(links.size() == 2);
  CHECK(links[0].entries.find("/Rect[10 128 40 140]/Border[0 0 0]/F 4") != std::string::npos);
  CHECK(links[0].entries.find("/URI(https://example.org/%C3%BC?a=\\(1\\))") != std::string::npos);
  CHECK(links[1].entries.find("/XYZ null 100 null]") != std::string::npos);
  CHECK(pdf.referred(links[1].entries, "/Dest[").entries.find("/Type/Page/") != std::string::npos);
  CHECK(pdf.with("/Annots[").size() == 1);
}

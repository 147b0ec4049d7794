// The tagged document: all content is part of an element or an artifact, and the trees lead to it.
#include "pdf/tags.h"

#include "catch.h"
#include "pdf/pdf.h"
#include "pdf/srgb.h"
#include "pdf/unpacked.h"
#include "raster/samples.h"
#include "support.h"
#include "typeset/every_node.h"

#include <octavo/format.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string written(const WriteOptions& options) {
  return write(every_node(), options).bytes;
}

/// The numbers of a content stream's marked contents; fails where something is drawn outside of all, or where
/// an artifact and an element are one in the other.
std::vector<int> marked(const std::string& content) {
  static const std::regex begin(R"(^/(\w+)(<<.*>>BDC| BMC)$)");
  static const std::regex drawing(R"((^|.* |.*[\])])(TJ|Tj|f|S|Do)$)");
  std::vector<int> out;
  std::vector<std::string> open;
  std::istringstream lines(content);
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (line == "EMC") {
      REQUIRE_FALSE(open.empty());
      open.pop_back();
    } else if (std::regex_match(line, found, begin)) {
      INFO(line);
      if (has(line, "/MCID ")) {
        CHECK(open.empty());
        out.push_back(std::stoi(line.substr(line.find("/MCID ") + 6)));
      } else if (found[1] == "Artifact") {
        CHECK(open.empty());
      } else {
        CHECK(found[1] == "Span");
        CHECK(open.size() == 1);
      }
      open.push_back(found[1]);
    } else if (std::regex_match(line, drawing)) {
      INFO(line);
      CHECK_FALSE(open.empty());
    }
  }
  CHECK(open.empty());
  return out;
}

} // namespace

TEST_CASE("All content of a book is part of an element or an artifact", "[pdf][tags]") {
  const std::string file = written({});
  keep("tagged.pdf", file);
  const UnpackedPdf pdf = unpacked_pdf(file);
  std::size_t contents = 0;
  for (const PdfObject& page : pdf.with("/Type/Page/")) {
    const std::vector<int> numbers = marked(pdf.referred(page.entries, "/Contents ").stream);
    for (std::size_t i = 0; i < numbers.size(); ++i)
      CHECK(numbers[i] == static_cast<int>(i));
    contents += numbers.size();
    CHECK(has(page.entries, "/Annots[") == has(page.entries, "/Tabs/S"));
    CHECK(numbers.empty() != has(page.entries, "/StructParents "));
  }
  CHECK(contents > 50);
}

TEST_CASE("Elements know their parents, their contents and their links", "[pdf][tags]") {
  const UnpackedPdf pdf = unpacked_pdf(written({}));
  const PdfObject& root = pdf.referred(pdf.catalog().entries, "/StructTreeRoot ");
  CHECK(has(pdf.catalog().entries, "/MarkInfo<</Marked true>>"));
  CHECK(has(pdf.referred(root.entries, "/K ").entries, "/S/Document"));
  CHECK(has(pdf.referred(root.entries, "/IDTree ").entries, "/Kids["));
  std::set<std::string> types;
  static const std::regex type(R"(/S/(\w+)/P (\d+) 0 R)");
  for (const auto& [number, object] : pdf.objects) {
    std::smatch found;
    if (!std::regex_search(object.entries, found, type))
      continue;
    types.insert(found[1]);
    // The parent has it among its kids.
    const std::string kids = pdf.objects.at(std::stoi(found[2])).entries;
    INFO(object.entries << "\nin\n" << kids);
    CHECK(std::regex_search(kids, std::regex("(/K ?\\[?|[ \\[])" + std::to_string(number) + " 0 R")));
  }
  for (const char* const wanted :
       {"Sect", "H1", "P",  "BlockQuote", "Note",    "L",   "LI",   "Lbl",       "LBody", "Table",
        "TR",   "TH", "TD", "Figure",     "Caption", "TOC", "TOCI", "Reference", "Link",  "Div"}) {
    INFO(wanted);
    CHECK(types.count(wanted) == 1);
  }
  for (const PdfObject& annotation : pdf.with("/Subtype/Link")) {
    CHECK(has(annotation.entries, "/StructParent "));
    CHECK(has(annotation.entries, "/Contents"));
    CHECK(has(annotation.entries, "/F 4"));
  }
}

TEST_CASE("A document claims the standards that it was made by, and no others", "[pdf][tags]") {
  const UnpackedPdf full = unpacked_pdf(written({}));
  const std::string& packet = full.referred(full.catalog().entries, "/Metadata ").stream;
  CHECK(has(packet, ">1</pdfuaid:part>"));
  CHECK(has(packet, ">2</pdfaid:part>"));
  CHECK(has(packet, ">A</pdfaid:conformance>"));
  CHECK(has(packet, "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"));
  CHECK(has(full.catalog().entries, "/S/GTS_PDFA1"));
  WriteOptions options;
  options.pdf_standard = PdfStandard::none;
  const std::string file = written(options);
  const UnpackedPdf less = unpacked_pdf(file);
  CHECK_FALSE(has(less.referred(less.catalog().entries, "/Metadata ").stream, "pdfuaid"));
  CHECK_FALSE(has(less.referred(less.catalog().entries, "/Metadata ").stream, "pdfaid"));
  CHECK_FALSE(has(less.catalog().entries, "/StructTreeRoot"));
  CHECK_FALSE(has(less.catalog().entries, "/OutputIntents"));
  CHECK_FALSE(has(file, "/StructParent"));
}

TEST_CASE("Pages of which nothing is known claim nothing", "[pdf][tags]") {
  Description about;
  about.standard = PdfStandard::ua_and_a;
  const UnpackedPdf pdf = unpacked_pdf(draw(blank_pages(1), about));
  CHECK_FALSE(has(pdf.catalog().entries, "/MarkInfo"));
  CHECK_FALSE(has(pdf.referred(pdf.catalog().entries, "/Metadata ").stream, "pdfuaid"));
}

TEST_CASE("A link that leads nowhere is text like any other", "[pdf][tags]") {
  Pages pages = blank_pages(1);
  pages.fonts = {font("libertinus/LibertinusSerif-Regular.otf")};
  pages.structure = {{ElementRole::paragraph}, {ElementRole::link, 0}, {ElementRole::link, 0}};
  for (const int element : {0, 1, 2})
    pages.pages[0].items.push_back({glyph_run(pages, "word", {0, 20 * point}), Purpose::text, element});
  pages.pages[0].links.push_back({{0, 0, point, point}, std::string("https://example.org/"), 1});
  pages.pages[0].links.push_back({{0, 0, point, point}, std::string("javascript:alert()"), 2});
  Description about;
  about.standard = PdfStandard::ua_and_a;
  const UnpackedPdf pdf = unpacked_pdf(draw(pages, about));
  CHECK(pdf.with("/S/Link/P").size() == 1);
  CHECK(pdf.with("/S/Span/P").size() == 1);
  CHECK(pdf.with("/Type/OBJR").size() == 1);
}

TEST_CASE("The words of two lines are parted, and those that go on are not", "[pdf][tags]") {
  Pages pages = blank_pages(2);
  pages.fonts = {font("libertinus/LibertinusSerif-Regular.otf")};
  pages.structure = {{ElementRole::paragraph}, {ElementRole::link, 0}, {ElementRole::paragraph}};
  const auto add = [&](std::size_t page, std::string_view text, Length y, int element) {
    pages.pages[page].items.push_back({glyph_run(pages, text, {0, y}), Purpose::text, element});
  };
  add(0, "One line", 20 * point, 0);
  add(0, "and a link", 40 * point, 1);
  add(0, " in it, then a long", 40 * point, 0);
  add(0, "page", 60 * point, 0);
  add(1, "and more", 20 * point, 0);
  add(1, "Another", 40 * point, 2);
  add(1, "long\u00AD", 60 * point, 2);
  add(1, "er one—", 80 * point, 2);
  add(1, "at last", 100 * point, 2);
  Objects objects;
  const Tags tags(pages, objects);
  std::vector<bool> ends;
  for (std::size_t page = 0; page < 2; ++page)
    for (std::size_t i = 0; i < pages.pages[page].items.size(); ++i)
      ends.push_back(tags.ends_word(page, i));
  CHECK(ends == std::vector<bool>{true, false, true, true, false, true, false, false, false});
}

TEST_CASE("The profile of sRGB is one, and small", "[pdf][tags]") {
  const std::string profile = srgb_profile();
  REQUIRE(profile.size() > 128);
  CHECK(profile.size() < 700);
  CHECK(profile.size() % 4 == 0);
  CHECK(static_cast<unsigned char>(profile[2]) * 256U + static_cast<unsigned char>(profile[3]) ==
        profile.size());
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
}

// Whole documents of pages made by hand.
#include "pdf/pdf.h"

#include "catch.h"
#include "pdf/unpacked.h"
#include "raster/samples.h"
#include "support.h"
#include "typeset/every_node.h"

#include <octavo/cover.h>
#include <octavo/json.h>

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

const std::string& content_of(const UnpackedPdf& pdf, std::size_t page) {
  return pdf.referred(pdf.with("/Type/Page/").at(page).entries, "/Contents ").stream;
}

/// One of everything.
Pages sample_pages() {
  Pages pages = blank_pages(3);
  pages.fonts = {font("libertinus/LibertinusSerif-Regular.otf"), font("dejavu/DejaVuSans.ttf")};
  const Colour blue{0, 0, 255};
  Page& first = pages.pages[0];
  first.items.push_back({Fill{{0, 0, 100 * point, 160 * point}, blue}, Purpose::decoration});
  first.items.push_back({Shape{{{PathVerb::move, {0, 0}, {}, {}},
                                {PathVerb::line, {10 * point, 0}, {}, {}},
                                {PathVerb::curve, {20 * point, 20 * point}, {point, point}, {2 * point, 0}},
                                {PathVerb::close, {}, {}, {}}},
                               blue,
                               0},
                         Purpose::decoration});
  first.items.push_back({Shape{{{PathVerb::move, {0, 0}, {}, {}}, {PathVerb::line, {point, point}, {}, {}}},
                               {128, 128, 128},
                               point / 2},
                         Purpose::decoration});
  Page& second = pages.pages[1];
  second.items.push_back({glyph_run(pages, "Running head", {5 * point, 10 * point}), Purpose::running_head});
  second.items.push_back({glyph_run(pages, "Some text,", {5 * point, 40 * point}), Purpose::text});
  second.items.push_back({glyph_run(pages, "and more.", {5 * point, 60 * point}), Purpose::text});
  second.items.push_back({glyph_run(pages, "2", {50 * point, 150 * point}), Purpose::folio});
  second.links.push_back({{5 * point, 40 * point, 20 * point, 20 * point}, "https://example.org/"});
  pages.outline = {{0, "One", {1, 0}}};
  return pages;
}

} // namespace

TEST_CASE("a document is PDF 1.7 with its pages in order", "[pdf]") {
  const std::string file = draw(sample_pages(), {});
  keep("sample.pdf", file);
  CHECK(file.starts_with("%PDF-1.7\n%"));
  for (std::size_t i = 10; i < 14; ++i)
    CHECK(static_cast<unsigned char>(file.at(i)) >= 0x80);
  const UnpackedPdf pdf = unpacked_pdf(file);
  const PdfObject& tree = pdf.referred(pdf.catalog().entries, "/Pages ");
  CHECK(has(tree.entries, "/Count 3"));
  CHECK(pdf.with("/Type/Page/").size() == 3);
  CHECK(has(pdf.with("/Type/Page/")[0].entries, "/MediaBox[0 0 100 160]"));
}

TEST_CASE("what is drawn is said in few words", "[pdf]") {
  const UnpackedPdf pdf = unpacked_pdf(draw(sample_pages(), {}));
  CHECK(content_of(pdf, 0) == "/Artifact<</Type/Layout>>BDC\n"
                              "0 0 1 rg\n0 0 100 160 re f\n"
                              "0 160 m\n10 160 l\n1 159 2 160 20 140 c\nh\nf\n"
                              ".502 G\n1 J 1 j\n.5 w\n0 160 m\n1 159 l\nS\n"
                              "EMC\n");
  CHECK(content_of(pdf, 2).empty());
}

TEST_CASE("what is no part of the text is an artifact", "[pdf]") {
  const std::string content = content_of(unpacked_pdf(draw(sample_pages(), {})), 1);
  INFO(content);
  const std::size_t head = content.find("/Artifact<</Type/Pagination/Subtype/Header>>BDC\nBT\n");
  const std::size_t text = content.find("ET\nEMC\nBT\n");
  const std::size_t folio = content.find("ET\n/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nBT\n");
  CHECK(head == 0);
  REQUIRE(text != std::string::npos);
  REQUIRE(folio != std::string::npos);
  CHECK(text < folio);
  CHECK(content.ends_with("ET\nEMC\n"));
  // Both lines in one text object, in one font.
  const std::string between = content.substr(text, folio - text);
  CHECK(between.find("BT", 9) == std::string::npos);
  CHECK_FALSE(has(between, "Tf"));
  CHECK(has(between, "0 -20 Td\n"));
}

TEST_CASE("the same pages give the same bytes", "[pdf]") {
  CHECK(draw(sample_pages(), {}) == draw(sample_pages(), {}));
}

TEST_CASE("the page tree is a tree however many pages there are", "[pdf]") {
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{64}, std::size_t{65},
                                  std::size_t{200}, std::size_t{64 * 64 + 1}}) {
    const UnpackedPdf pdf = unpacked_pdf(draw(blank_pages(count), {}));
    CHECK(has(pdf.referred(pdf.catalog().entries, "/Pages ").entries, "/Count " + std::to_string(count)));
    for (const PdfObject& node : pdf.with("/Type/Pages")) {
      const std::string kids = node.entries.substr(node.entries.find("/Kids["));
      CHECK(std::count(kids.begin(), kids.end(), 'R') <= 64);
    }
    for (const PdfObject& page : pdf.with("/Type/Page/"))
      CHECK(has(pdf.referred(page.entries, "/Parent ").entries, "/Type/Pages"));
  }
}

TEST_CASE("a book with every node is written whole, with links there and back", "[pdf]") {
  const Book book = every_node();
  const std::string file = write(book, {}).bytes;
  keep("every-node.pdf", file);
  keep("every-node.json", to_json(book));
  const UnpackedPdf pdf = unpacked_pdf(file);
  std::size_t inner = 0, outer = 0;
  for (const PdfObject& link : pdf.with("/Subtype/Link")) {
    inner += has(link.entries, "/Dest[") ? 1 : 0;
    outer += has(link.entries, "/URI(https://example.org/)") ? 1 : 0;
  }
  CHECK(inner >= 2 + 2 + 1 + 2); // references, notes, a chapter, and the contents
  CHECK(outer >= 1);
}

TEST_CASE("the cover is set in the family of the pages", "[pdf]") {
  Book book;
  book.metadata.title = "Dawn";
  WriteOptions options;
  options.style.family = "eb-garamond";
  const std::vector<PdfObject> fonts = unpacked_pdf(write(book, options).bytes).with("/Type/FontDescriptor");
  REQUIRE(!fonts.empty());
  for (const PdfObject& font : fonts)
    CHECK(!has(font.entries, "LibertinusSerif"));
}

TEST_CASE("a book of the largest pages has a cover of their size", "[pdf]") {
  Book book;
  book.metadata.title = "Dawn";
  WriteOptions options;
  options.style.width = options.style.height = 150 * inch;
  for (const std::string_view style : cover_styles()) {
    options.cover_style = style;
    const UnpackedPdf pdf = unpacked_pdf(write(book, options).bytes);
    for (const PdfObject& page : pdf.with("/Type/Page/"))
      CHECK(has(page.entries, "/MediaBox[0 0 10800 10800]"));
  }
}

TEST_CASE("pages that nobody would set are drawn as far as they go", "[pdf]") {
  Pages pages = sample_pages();
  constexpr Length far = 2'147'483'647;
  Page& page = pages.pages[2];
  GlyphRun run = glyph_run(pages, "text", {far, -far});
  run.font = 99;
  page.items.push_back({run, Purpose::text});
  run.font = 1;
  run.glyphs[0].id = 65535;
  run.text = "\xFF\xFE";
  page.items.push_back({run, Purpose::text});
  page.items.push_back({Fill{{far, far, far, far}, {}}, Purpose::text});
  page.items.push_back({Shape{}, Purpose::text});
  page.items.push_back({Shape{{{PathVerb::close, {}, {}, {}}}, {}, 1}, Purpose::text});
  page.label = "\xFF\n";
  pages.outline.push_back({7, "", {99, far}});
  page.links.push_back({{far, far, far, far}, Destination{0, far}});
  const std::string file = draw(pages, {});
  keep("nasty.pdf", file);
  CHECK(unpacked_pdf(file).with("/Type/Page/").size() == 3);
}

TEST_CASE("Behind the cover of a book in spreads its right pages lie at the right", "[pdf]") {
  WriteOptions options;
  options.draw_cover = true;
  const auto pages_of = [&] {
    return unpacked_pdf(format_named("pdf").write(every_node(), options).bytes).with("/Type/Page/").size();
  };
  const std::size_t alone = pages_of();
  options.style.two_sided = true;
  CHECK(pages_of() == alone + 1); // the cover's other side
  options.draw_cover = false;
  CHECK(pages_of() == alone - 1);
}

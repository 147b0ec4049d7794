// The numbers of the pages of an edition in pages: where they stand, the lists of them, and that the text is
// the same with them.
#include "epub/page_list.h"
#include "catch.h"
#include "epub/epub.h"
#include "epub/samples.h"
#include "epub/unpacked.h"
#include "support.h"
#include "typeset/every_node.h"

#include <octavo/convert.h>

#include <regex>

using namespace octavo;
using namespace octavo::tests;

namespace {

/// What lists the pages, and what is packed with the documents' help.
const std::vector<std::string> listing{"book/nav.xhtml", "book/toc.ncx", "book/package.opf",
                                       "META-INF/octavo.zst"};

PageMark mark(std::string label, int section, int piece, int characters = 0) {
  return {std::move(label), PageKind::body, TextPlace{section, piece, characters}};
}

Unpacked marked(const std::string& name, const Book& book, PageMarks marks) {
  WriteOptions options = undrawn();
  options.page_marks = std::move(marks);
  return written(name, book, options);
}

std::string span(const std::string& label) {
  return "<span id=\"page." + label + R"(" epub:type="pagebreak" role="doc-pagebreak" aria-label=")" + label +
         "\"></span>";
}

std::string without_marks(const std::string& document) {
  return std::regex_replace(document, std::regex("<span id=\"page[.][^>]*></span>"), "");
}

/// Checks that `marks` change nothing but that they are there, each once.
void check_same_text(const std::string& name, const Book& book, const PageMarks& marks) {
  const Unpacked before = written(name + "-without", book), after = marked(name, book, marks);
  CHECK(before.names == after.names);
  for (const auto& [file, bytes] : before.files)
    if (file.ends_with(".xhtml") && file != "book/nav.xhtml") {
      INFO(file);
      CHECK(without_marks(after.file(file)) == bytes);
    }
}

/// The labels of the marks in the documents, as far as the list leads to them.
std::vector<std::string> listed(const Unpacked& epub) {
  std::vector<std::string> out;
  const auto nav = epub.xml("book/nav.xhtml");
  for (const tinyxml2::XMLElement* const list : elements(*nav, "nav"))
    if (attribute(*list, "epub:type") == "page-list")
      for (const tinyxml2::XMLElement* const link : elements(*list, "a")) {
        const std::string to = attribute(*link, "href");
        const std::size_t at = to.find('#');
        REQUIRE(at != std::string::npos);
        CHECK(epub.file("book/" + to.substr(0, at)).find("id=\"" + to.substr(at + 1) + '"') !=
              std::string::npos);
        out.emplace_back(link->GetText());
      }
  return out;
}

/// A mark at every character of every piece, and some beyond them.
PageMarks everywhere() {
  PageMarks out;
  for (int section = 0; section < 4; ++section)
    for (int piece = 0; piece < 60; ++piece)
      for (int characters = 0; characters < 150; characters += 1 + (characters + piece) % 7)
        out.push_back(mark(std::to_string(out.size() + 1), section, piece, characters));
  return out;
}

} // namespace

TEST_CASE("a page's number stands where its text begins") {
  Section one = section(SectionKind::chapter, "one", "One",
                        {paragraph("Once upon a time there was."), ornament("***"), paragraph("Twice.")});
  std::get<Paragraph>(one.blocks[2].node).content = {
      Inline{Text{"It was "}}, Inline{Emphasis{plain("not at all")}}, Inline{Text{" good."}}};
  const Book story =
      book("A Story", {one, section(SectionKind::chapter, "two", "Two", {paragraph("Over.")})});
  const Unpacked epub = marked("page-marks", story,
                               {{"i", PageKind::title, std::nullopt},
                                {"ii", PageKind::imprint, std::nullopt},
                                {"iii", PageKind::contents, std::nullopt},
                                mark("1", 0, 0),
                                mark("2", 0, 2, 4),
                                mark("3", 0, 3, 8),
                                {"4", PageKind::blank, std::nullopt},
                                mark("5", 1, 0),
                                mark("6", 1, 2)});
  for (const char* const file : {"one.xhtml", "two.xhtml", "nav.xhtml", "toc.ncx", "package.opf"})
    check_golden(std::string("epub/pages/") + file, epub.file(std::string("book/") + file));
  CHECK(epub.file("book/one.xhtml").find("Once " + span("2") + "upon a time") != std::string::npos);
  CHECK(epub.file("book/one.xhtml").find("<em>not " + span("3") + "at all</em>") != std::string::npos);
  CHECK(listed(epub) == std::vector<std::string>{"i", "iii", "1", "2", "3", "5", "6"});
}

TEST_CASE("without page marks nothing says that there are pages") {
  const Unpacked epub = written("no-pages", specimen());
  CHECK(listed(epub).empty());
  for (const auto& [name, bytes] : epub.files) {
    INFO(name);
    CHECK(bytes.find("pagebreak") == std::string::npos);
    CHECK(bytes.find("pageBreak") == std::string::npos);
    CHECK(bytes.find("pageList") == std::string::npos);
  }
  const PageMarks nowhere{mark("1", 99, 1), mark("2", 0, 999), mark("3", -1, -1)};
  const Unpacked same = marked("no-pages-again", specimen(), nowhere);
  CHECK(same.files == epub.files);
}

TEST_CASE("page numbers change no text, wherever they stand") {
  check_same_text("pages-in-every-node", every_node(), everywhere());
  check_same_text("pages-in-specimen", specimen(), everywhere());
}

TEST_CASE("pages of the same name have places of their own") {
  const Book story =
      book("A Story", {section(SectionKind::chapter, "page-1", "", {paragraph("Once more.")})});
  const Unpacked epub = marked("pages-alike", story,
                               {mark("1", 0, 2), mark("1", 0, 2, 4), mark("A-1", 0, 2), mark("A 1", 0, 2)});
  CHECK(listed(epub).size() == 4);
}

TEST_CASE("the order of play counts entries and pages as they are read") {
  const Book story = book("A Story", {section(SectionKind::chapter, "one", "One", {paragraph("Once more.")}),
                                      section(SectionKind::chapter, "two", "Two", {paragraph("Twice.")})});
  const Unpacked epub =
      marked("pages-play-order", story,
             {{"i", PageKind::title, std::nullopt}, mark("1", 0, 0), mark("2", 0, 2, 4), mark("3", 1, 0)});
  const auto ncx = epub.xml("book/toc.ncx");
  std::vector<std::string> order;
  for (const char* const kind : {"navPoint", "pageTarget"})
    for (const tinyxml2::XMLElement* const one : elements(*ncx, kind))
      order.push_back(attribute(*one, "playOrder"));
  CHECK(order == std::vector<std::string>{"2", "5", "1", "3", "4", "6"});
}

TEST_CASE("a PDF made in the same run gives an EPUB its pages, in either order of formats") {
  const std::vector<Format> both{format_named("epub"), format_named("pdf")};
  ConvertOptions options;
  options.write.draw_cover = false;
  options.write.style.width = 3 * inch;
  options.write.style.height = 4 * inch;
  const Conversion first = convert(every_node(), both, options);
  REQUIRE(first.outputs.size() == 2);
  CHECK(first.outputs[0].bytes.starts_with("PK"));
  CHECK(first.outputs[1].bytes.starts_with("%PDF"));
  const Unpacked epub = unpack(first.outputs[0].bytes);
  CHECK(listed(epub).size() > 4);
  options.write.style.threads = 2;
  const Conversion second = convert(every_node(), std::vector{both[1], both[0]}, options);
  CHECK(second.outputs[1].bytes == first.outputs[0].bytes);
  CHECK(second.outputs[0].bytes == first.outputs[1].bytes);
  const Unpacked alone = unpack(convert(every_node(), std::span(both).first(1), options).outputs[0].bytes);
  CHECK(listed(alone).empty());
  for (const auto& [name, bytes] : alone.files)
    if (std::find(listing.begin(), listing.end(), name) == listing.end())
      CHECK(without_marks(epub.file(name)) == bytes);
}

// The three sample stories as pages, and a book of all that they lack, to the line.
#include "typeset/every_node.h"
#include "typeset/set_pages.h"

#include <octavo/punctuation.h>
#include <octavo/read.h>
#include <octavo/typeset.h>

#include "catch.h"
#include "epub/samples.h"
#include "support.h"

using namespace octavo;

namespace {

std::string seed(const std::string& name, const std::string& title, const Style& style = {}) {
  Reading reading = read(tests::file("seeds/" + name + ".txt"), {name + ".txt", {}});
  smarten(reading.book);
  reading.book.metadata.title = title;
  reading.book.metadata.language = "en";
  return dump(typeset(reading.book, style).pages);
}

} // namespace

TEST_CASE("The pages of a book with every node") {
  tests::check_golden("typeset/every-node.txt", dump(typeset(tests::every_node()).pages));
}

TEST_CASE("A drop cap and the lines beside it are where they have to be", "[typeset][golden]") {
  const char* const first =
      "When the clock of the town hall had struck four, nobody looked up from what they were "
      "doing, for it had struck four at every hour of the day since the great flood, and those "
      "who wanted to know the time had long since learnt to ask the baker.";
  Style style;
  style.opening = Opening::drop_cap;
  style.drop_cap_lines = 3;
  style.system_fonts = false;
  style.colophon = false;
  Pages pages =
      typeset(tests::one_chapter({tests::paragraph(first), tests::paragraph("He knew.")}), style).pages;
  std::erase_if(pages.pages, [](const Page& page) { return page.kind != PageKind::opener; });
  REQUIRE(pages.pages.size() == 1);
  tests::check_golden("typeset/drop-cap.txt", dump(pages));
}

TEST_CASE("The pages of the seeds") {
  tests::check_golden("typeset/000.txt", seed("000_b46bd2c1f4bab3ad", "Harmony from Harm"));
  tests::check_golden("typeset/001.txt", seed("001_3d0e764c404c45aa", "I Have to Fix This"));
  tests::check_golden("typeset/002.txt", seed("002_e987af29a75bcd8f", "A Bit Part"));
  Style style;
  style.family = "eb-garamond";
  style.two_sided = true;
  style.system_fonts = false;
  tests::check_golden("typeset/001-garamond.txt", seed("001_3d0e764c404c45aa", "I Have to Fix This", style));
}

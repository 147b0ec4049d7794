// The whole of an EPUB's documents, for small books.
#include "epub/samples.h"
#include "epub/unpacked.h"

#include "catch.h"
#include "epub/epub.h"
#include "support.h"

using namespace octavo;
using namespace octavo::tests;

TEST_CASE("an EPUB of one of everything is as it was last read and approved") {
  const Unpacked epub = written("specimen", specimen());
  for (const char* const file : {"package.opf", "nav.xhtml", "toc.ncx", "cover.xhtml", "title-page.xhtml",
                                 "description.xhtml", "dedication.xhtml", "part-one.xhtml", "prologue.xhtml",
                                 "we-will-meet-again.xhtml", "emphasis.xhtml", "papers.xhtml", "last.xhtml"})
    check_golden(std::string("epub/specimen/") + file, epub.file(std::string("book/") + file));
  check_golden("epub/specimen/container.xml", epub.file("META-INF/container.xml"));
}

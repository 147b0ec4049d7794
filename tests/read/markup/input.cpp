// What is taken for HTML, and in which encoding pages are read.
#include "read/input.h"

#include "catch.h"

#include <octavo/read.h>

using namespace octavo;
using reader::fits_html;

TEST_CASE("a page is told by its beginning") {
  for (const char* const page :
       {"<!DOCTYPE html><title>x</title>hello", "\n  <html><body>hello</body></html>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html xmlns=\"y\"><body/></html>",
        "<!-- saved -->\n<HTML>\n<BODY>hello</BODY></HTML>", "<head><title>a</title></head><body>b</body>"})
    CHECK(fits_html(page).confidence > 90);
}

TEST_CASE("a fragment is told by what stands inside its blocks") {
  CHECK(fits_html("<p>One.</p>\n<p>Two.</p>\n").confidence > 50);
  CHECK(fits_html("<h1>One</h1>\ntext of it<p>Two.").confidence == 0);
  CHECK(fits_html("<div>One.<br>Two.<p>Three</div>").confidence > 50);
}

TEST_CASE("a story with tags in it is text") {
  for (const char* const text :
       {"She wrote <i>no</i> and <b>never</b>.\n\nHe read it.", "<i>No</i>, she wrote.\n\nHe read it.",
        "He typed <html> and <body> and waited.", "<html> is what he typed.\n\nNothing came.",
        "<center>Chapter 1</center>\n\nIt was late, and nobody had thought of closing the windows.\n\nNobody "
        "at all.",
        "< p > he said", "", "<", "<3 is what she wrote. <3 is what she meant."})
    CHECK(fits_html(text).confidence == 0);
}

TEST_CASE("the format that is stated is not asked again") {
  ReadOptions options;
  options.from = InputFormat::html;
  const Reading page = read("It <i>was</i> late.", options);
  CHECK(page.format == InputFormat::html);
  CHECK(plain_text(page.book) == "It was late.\n");
  options.from = InputFormat::text;
  CHECK(read("<p>One.</p><p>Two.</p>", options).format == InputFormat::text);
}

TEST_CASE("a page's own word on its encoding is believed where it can be") {
  const std::string russian =
      "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
      "</head><body><p>\xCF\xF0\xE8\xE2\xE5\xF2</p></body></html>";
  CHECK(plain_text(read(russian).book) == "Привет\n");
  CHECK(read(russian).encoding == "windows-1251");
  const std::string japanese =
      "<html><head><meta charset=\"Shift_JIS\"></head><body><p>\x93\xFA\x96\x7B</p></body></html>";
  CHECK(plain_text(read(japanese).book) == "日本\n");
  const std::string declared =
      "<?xml version='1.0' encoding='ISO-8859-1'?><html><body><p>caf\xE9 \x96 no</p></body></html>";
  CHECK(plain_text(read(declared).book) == "café – no\n");
  const std::string wrong =
      "<html><head><meta charset='windows-1252'></head><body><p>caf\xC3\xA9</p></body></html>";
  CHECK(plain_text(read(wrong).book) == "café\n");
  const std::string unknown =
      "<html><head><meta charset='klingon'></head><body><p>caf\xC3\xA9</p></body></html>";
  CHECK(plain_text(read(unknown).book) == "café\n");
}

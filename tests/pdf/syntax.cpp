// How numbers, strings and names are spelt.
#include "pdf/syntax.h"

#include "catch.h"

using namespace octavo;
using namespace octavo::pdf;
using namespace std::string_literals;

TEST_CASE("a number has no zeros that say nothing", "[pdf]") {
  CHECK(number(0) == "0");
  CHECK(number(1) == ".001");
  CHECK(number(10) == ".01");
  CHECK(number(500) == ".5");
  CHECK(number(-20) == "-.02");
  CHECK(number(1000) == "1");
  CHECK(number(10500) == "10.5");
  CHECK(number(-10050) == "-10.05");
  CHECK(number(123456789) == "123456.789");
}

TEST_CASE("lengths are rounded to thousandths of a point, the same way on both sides of zero", "[pdf]") {
  CHECK(thousandths(0) == 0);
  CHECK(thousandths(point) == 1000);
  CHECK(thousandths(-point) == -1000);
  CHECK(thousandths(10 * point + point / 2) == 10500);
  CHECK(thousandths(32) == 0); // 0.49
  CHECK(thousandths(33) == 1); // 0.504
  CHECK(thousandths(-33) == -1);
  CHECK(thousandths(2147483647) == 32768000);
  // Moving by whole thousandths never changes how the rest is rounded.
  for (Length length = -200; length < 200; ++length)
    CHECK(thousandths(length + 125 * point) == thousandths(length) + 125000);
}

TEST_CASE("a string holds any bytes", "[pdf]") {
  CHECK(literal("") == "()");
  CHECK(literal("a(b)\\c") == "(a\\(b\\)\\\\c)");
  CHECK(literal("\r\n"s) == "(\\r\n)");
  CHECK(literal("a\0b"s) == "(a\0b)"s);
  CHECK(hexadecimal("\0\x7F\xFF"s) == "<007FFF>");
}

TEST_CASE("text is ASCII or UTF-16", "[pdf]") {
  CHECK(text_string("Dawn (1)") == "(Dawn \\(1\\))");
  CHECK(text_string("é") == "<FEFF00E9>");
  CHECK(text_string("🦄") == "<FEFFD83EDD84>");
  CHECK(text_string("a\nb") == "<FEFF0061000A0062>");
  CHECK(text_string("\xFF") == "<FEFFFFFD>");
  CHECK(utf16("") == "");
}

TEST_CASE("text that is longer than a string may be ends with a whole character", "[pdf]") {
  CHECK(text_string(std::string(40'000, 'x')) == '(' + std::string(32'767, 'x') + ')');
  std::string accents, unicorns;
  for (int i = 0; i < 20'000; ++i) {
    accents += "é";
    unicorns += "🦄";
  }
  const auto hexadecimal_of = [](std::size_t times, std::string_view units) {
    std::string out = "<FEFF";
    for (std::size_t i = 0; i < times; ++i)
      out += units;
    return out + '>';
  };
  CHECK(text_string(accents) == hexadecimal_of(16'382, "00E9"));
  CHECK(text_string(unicorns) == hexadecimal_of(8'191, "D83EDD84"));
  CHECK(text_string("é" + unicorns) == "<FEFF00E9" + hexadecimal_of(8'190, "D83EDD84").substr(5));
}

TEST_CASE("a name has only regular characters", "[pdf]") {
  CHECK(name("LibertinusSerif-Italic") == "/LibertinusSerif-Italic");
  CHECK(name("A B/C#") == "/A#20B#2FC#23");
  CHECK(name("é") == "/#C3#A9");
  CHECK(name(std::string(500, 'x')) == "/" + std::string(127, 'x'));
}

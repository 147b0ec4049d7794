// Which words belong together, and that lines do not end between them where it can be helped.
#include "typeset/bonds.h"

#include "catch.h"
#include "typeset/set_lines.h"

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

bool together(std::string_view word, std::string_view next, std::string_view language = "en") {
  return belong_together(word, next, conventions(language));
}

} // namespace

TEST_CASE("a title and a name belong together", "[typeset]") {
  CHECK(together("Mr.", "Smith"));
  CHECK(together("Mrs", "Dalloway,"));
  CHECK(together("St.", "Mary’s"));
  CHECK(together("Mme", "Bovary", "fr"));
  CHECK(together("Sra.", "Pérez", "es"));
  CHECK(together("J.", "Hartley"));
  CHECK(together("J.", "R."));
  CHECK(together("J.R.R.", "Tolkien"));
  CHECK_FALSE(together("Mr.", "and"));
  CHECK_FALSE(together("I.", "He")); // the end of a sentence
  CHECK_FALSE(together("end.", "Then"));
  CHECK_FALSE(together("saw", "Mary"));
}

TEST_CASE("a number belongs to its unit, and to what it numbers", "[typeset]") {
  CHECK(together("5", "km"));
  CHECK(together("1,500", "kg."));
  CHECK(together("10", "p.m."));
  CHECK(together("12", "Uhr", "de"));
  CHECK(together("No.", "7"));
  CHECK(together("Chapter", "3"));
  CHECK(together("pp.", "12-14"));
  CHECK(together("page", "9,"));
  CHECK_FALSE(together("5", "men"));
  CHECK_FALSE(together("had", "3"));
  CHECK_FALSE(together("A1", "km"));
}

TEST_CASE("little words cling to what follows in the languages that want it", "[typeset]") {
  CHECK(together("v", "Praze", "cs"));
  CHECK(together("я", "знаю", "ru"));
  CHECK_FALSE(together("a", "house"));
  CHECK_FALSE(together("do", "Prahy", "cs"));
}

TEST_CASE("no line ends between words that belong together where it can be helped", "[typeset]") {
  SetterOptions options;
  options.language = "en";
  Setter setter(options);
  std::string text;
  for (int i = 0; i < 40; ++i)
    text.append("They saw Mr. Smith at 5 km from there, and nobody had told us of ")
        .append(static_cast<std::size_t>(i % 5), 'o')
        .append(" him. ");
  int lines = 0;
  for (const Line& line : setter.paragraph(spans(text), shape(250 * point))) {
    ++lines;
    CHECK_FALSE(text_of(line).ends_with("Mr."));
    CHECK_FALSE(text_of(line).ends_with(" 5"));
  }
  CHECK(lines > 40);
}

TEST_CASE("a dash that begins a speech stays with it, a guillemet with what it opens", "[typeset]") {
  SetterOptions options;
  options.language = "fr";
  Setter setter(options);
  for (int width = 80; width < 200; width += 3) {
    const Lines speech = setter.paragraph(spans("— Extraordinairement bien."), shape(width * point));
    CHECK(text_of(speech.front()) != "—");
    for (const Line& line :
         setter.paragraph(spans("Elle dit « bonjour » et « adieu » à tous."), shape(width * point))) {
      CHECK_FALSE(text_of(line).ends_with("«"));
      CHECK_FALSE(text_of(line).starts_with("»"));
    }
  }
}

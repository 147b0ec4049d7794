// Which words belong together, and that lines do not end between them where it can be helped.
#include "typeset/bonds.h"

#include "catch.h"
#include "typeset/set_lines.h"

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

bool together(std::string_view word, std::string_view next, std::string_view language = "en") {
  return bond_of(word, next, conventions(language)) != Bond::none;
}

} // namespace

TEST_CASE("a title and a name belong together", "[typeset]") {
  CHECK(together("Mr.", "Smith"));
  CHECK(together("Mrs", "Dalloway,"));
  CHECK(together("“Dr.", "Watson"));
  CHECK(together("Mr.", "de"));
  CHECK_FALSE(together("“", "Watson"));
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
  CHECK(together("40", "°C"));
  CHECK(together("$5", "million"));
  CHECK(together("£3,000", "million,"));
  CHECK(together("3", "May"));
  CHECK(together("Vol.", "II"));
  CHECK(together("War", "II"));
  CHECK(together("War", "I"));
  CHECK(together("Louis", "XIV’s"));
  CHECK_FALSE(together("When", "I"));
  CHECK_FALSE(together("war", "II"));
  CHECK_FALSE(together("VERY", "ILL"));
  CHECK_FALSE(together("end.", "II"));
  CHECK_FALSE(together("5", "men"));
  CHECK_FALSE(together("had", "3"));
  CHECK_FALSE(together("A1", "km"));
}

TEST_CASE("little words cling to what follows in the languages that want it", "[typeset]") {
  CHECK(together("v", "Praze", "cs"));
  CHECK(together("я", "знаю", "ru"));
  CHECK_FALSE(together("a", "house"));
  CHECK_FALSE(together("do", "Prahy", "cs"));
  CHECK(bond_of("v", "Praze", conventions("cs")) == Bond::loose);
  CHECK(bond_of("J.", "Hartley", conventions("cs")) == Bond::firm);
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

TEST_CASE("words that belong together are parted only where lines would be too loose", "[typeset]") {
  SetterOptions options;
  options.language = "en";
  Setter setter(options);
  int parted = 0;
  for (int width = 240; width < 340; width += 4)
    for (int words = 0; words < 12; ++words) {
      std::string text = "They said at the time that all of them ";
      for (int i = 0; i < words; ++i)
        text += i % 2 == 0 ? "had " : "seen ";
      text +=
          "J. R. R. Tolkien with Capt. Nemo in 1914–18, where it was 40 °C and cost $5 million before World "
          "War II was over, and none of those who were there would say a word of it to anybody.";
      for (const Setting& one : setter.settings(spans(text), shape(width * point)))
        for (const Line& line : one.lines) {
          const std::string all = text_of(line);
          for (const std::string_view end : {" R.", " J.", "Capt.", "1914–", " 40", "$5", "War"})
            parted += all.ends_with(end) ? 1 : 0;
        }
    }
  CHECK(parted == 0);
  // Where nothing else is possible they are.
  const Lines narrow = setter.paragraph(spans("Mr. Featherstonehaugh"), shape(90 * point));
  CHECK(narrow.size() == 2);
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

// Where words are hyphenated, and where not; and where a line may begin without a hyphen.
#include "typeset/hyphenation.h"

#include "catch.h"
#include "typeset/breaks.h"
#include "typeset/set_lines.h"
#include "typeset/set_pages.h"

#include <string>

using namespace octavo::typesetter;

namespace {

std::string divided(std::string_view word, const std::vector<std::uint32_t>& at, std::string_view mark) {
  std::string out;
  std::size_t from = 0;
  for (const std::uint32_t point : at) {
    out += std::string(word.substr(from, point - from)) + std::string(mark);
    from = point;
  }
  return out + std::string(word.substr(from));
}

std::string hyphenated(std::string_view word, std::string_view language = "en") {
  return divided(word, Hyphenation(language).points(word), "=");
}

std::string broken(std::string_view word) {
  Breaks breaks("en");
  return divided(word, breaks.inside(word), "|");
}

} // namespace

TEST_CASE("A language that no patterns are compiled in for is hyphenated by those it is given", "[typeset]") {
  // In an encoding of its own, with comments, and with a line that is longer than libhyphen reads at once.
  const std::string file = "ISO8859-2\n% comment 1x1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 3\n1\xB3o\n1ko\n" +
                           std::string(200, 'a') + "1k\n";
  const auto own = read_patterns(file);
  REQUIRE(own != nullptr);
  const std::string word = "sąsiadokołoko";
  CHECK(divided(word, Hyphenation("pl", own).points(word), "=") == "sąsiado=ko=łoko");
  CHECK(hyphenated(word, "pl") == word);
  CHECK(hyphenated("photograph", "en") ==
        divided("photograph", Hyphenation("en", own).points("photograph"), "="));
}

TEST_CASE("What is no dictionary is not taken for one", "[typeset]") {
  for (const std::string_view file : {"", "UTF-8", "UTF-8\n", "NO-SUCH-ENCODING\n1ko\n", "UTF-8\n1\xFFko\n"})
    CHECK(read_patterns(file) == nullptr);
}

TEST_CASE("Where patterns are missing it is known who has them", "[typeset]") {
  CHECK(patterns_package("pl") == "hyphen-pl");
  CHECK(patterns_package("sr-Latn") == "hyphen-sr");
  CHECK(patterns_package("nn") == "hyphen-no");
  for (const std::string_view none : {"en", "en-GB", "pt-BR", "ja", "th", "", "x-own"})
    CHECK(patterns_package(none).empty());
}

TEST_CASE("That words are not divided for want of patterns is said", "[typeset]") {
  using namespace octavo;
  const auto said = [](std::string_view language, bool hyphenate = true) {
    Book book = tests::one_chapter(tests::prose(1));
    book.metadata.language = language;
    Style style;
    style.design.hyphenate = hyphenate;
    std::string codes;
    for (const Note& note : typeset(book, style).notes)
      codes += note.code.starts_with("patterns") ? note.code + " " : "";
    return codes;
  };
  CHECK(said("tr") == "patterns-none ");
  CHECK(said("fi-FI") == "patterns-none ");
  CHECK(said("tr", false).empty());
  CHECK(said("pl") == "patterns-missing ");
  for (const std::string_view none : {"en", "ja", "ar", "th", "und", "x-own", ""})
    CHECK(said(none).empty());
}

TEST_CASE("words are hyphenated by the patterns of their language", "[typeset]") {
  CHECK(hyphenated("hyphenation") == "hy=phen=ation");
  CHECK(hyphenated("associate") == "as=so=ciate"); // of the list of exceptions
  CHECK(hyphenated("“Beautiful!”") == "“Beau=ti=ful!”");
  CHECK(hyphenated("rhythm") == "rhythm");
  CHECK(hyphenated("photograph", "en-US") == "pho=to=graph");
  CHECK(hyphenated("naïvely") == "naïvely");
  CHECK(hyphenated("hyphenation", "") == "hyphenation");
  CHECK(hyphenated("hyphenation", "xx") == "hyphenation");
}

TEST_CASE("a stutter does not break at its hyphen, a compound does", "[typeset]") {
  CHECK(broken("Sto-stop") == "Sto-stop");
  CHECK(broken("“Wha-what") == "“Wha-what");
  CHECK(broken("M-my") == "M-my");
  CHECK(broken("bye-bye") == "bye-|bye");
  CHECK(broken("lime-tree") == "lime-|tree");
}

TEST_CASE("British English has patterns of its own", "[typeset]") {
  CHECK(hyphenated("photography", "en-US") != hyphenated("photography", "en-GB"));
  CHECK(hyphenated("photography", "en-AU") == hyphenated("photography", "en-GB"));
}

TEST_CASE("the commonest languages have patterns, whatever their encoding", "[typeset]") {
  CHECK(hyphenated("Silbentrennung", "de") == "Sil=ben=tren=nung");
  CHECK(hyphenated("Straßenbahn", "de-AT") == "Stra=ßen=bahn");
  CHECK(hyphenated("constitution", "fr") == "consti=tu=tion");
  CHECK(hyphenated("l’extraordinaire", "fr") == "l’ex=tra=or=di=naire");
  CHECK(hyphenated("constitución", "es") == "cons=ti=tu=ción");
  CHECK(hyphenated("costituzione", "it") == "co=sti=tu=zione");
  CHECK(hyphenated("maravilhoso", "pt-BR") == "ma=ra=vi=lhoso");
  CHECK(hyphenated("wonderlijke", "nl") == "won=der=lijke");
  CHECK(hyphenated("необыкновенный", "ru").find('=') != std::string::npos);
}

TEST_CASE("at least two letters stand before a hyphen and three after it", "[typeset]") {
  for (const char* word :
       {"about", "ideally", "very", "only", "extraordinarily", "mountaineering", "Octavia"})
    for (const std::uint32_t at : Hyphenation("en").points(word)) {
      CHECK(at >= 2);
      CHECK(std::string(word).size() - at >= 3);
    }
}

TEST_CASE("what is no plain word is not hyphenated", "[typeset]") {
  for (const char* word : {"mp3player2000", "SCREAM", "someone@example", "self-determination", "tab", "a"})
    CHECK(hyphenated(word) == word);
  CHECK(hyphenated("INTERNATIONALLY") == "IN=TER=NA=TION=ALLY");
  CHECK(hyphenated("waiting—waiting") == "wait=ing—wait=ing");
  CHECK(hyphenated("couldn’t") == "couldn’t");
}

TEST_CASE("The parts of compounds are hyphenated where nothing else helps", "[typeset]") {
  const auto in_parts = [](std::string_view word) {
    return divided(word, Hyphenation("en").points_in_parts(word), "=");
  };
  CHECK(in_parts("memorandum-book") == "mem=o=ran=dum-book");
  CHECK(in_parts("self-determination") == "self-de=ter=mi=na=tion");
  CHECK(in_parts("mp3-determination") == "mp3-determination");
  CHECK(in_parts("M-my") == "M-my");
  CHECK(hyphenated("memorandum-book") == "memorandum-book");
}

TEST_CASE("a soft hyphen of the text says where, and nothing else does", "[typeset]") {
  CHECK(hyphenated("hyphen\u00ADation") == "hyphen\u00AD=ation");
  CHECK(hyphenated("hyphen\u00ADation", "xx") == "hyphen\u00AD=ation");
}

TEST_CASE("compounds break after their hyphen, stutters do not", "[typeset]") {
  CHECK(broken("well-known") == "well-|known");
  CHECK(broken("mother-in-law") == "mother-|in-|law");
  CHECK(broken("M-my") == "M-my");
  CHECK(broken("Y-yes") == "Y-yes");
  CHECK(broken("Wh-what") == "Wh-what");
  CHECK(broken("“W-w-well") == "“W-w-well");
  CHECK(broken("e-mail") == "e-mail");
  CHECK(broken("x-1") == "x-1");
}

TEST_CASE("a line may begin after a dash, never with one", "[typeset]") {
  CHECK(broken("then—well") == "then—|well");
  CHECK(broken("then--well") == "then--|well");
  CHECK(broken("1914–1918") == "1914–1918");
  CHECK(broken("where—”") == "where—”");
  CHECK(broken("—Hello") == "—Hello");
  CHECK(broken("said—“No") == "said—|“No");
  CHECK(broken("wait…what") == "wait…|what");
  CHECK(broken("…and") == "…and");
  CHECK(broken("“...and") == "“...and");
  CHECK(Breaks::holds_before("—"));
  CHECK(Breaks::holds_before("…"));
  CHECK(Breaks::holds_before("?"));
  CHECK_FALSE(Breaks::holds_before("word"));
  CHECK_FALSE(Breaks::holds_before("“Yes”"));
  CHECK(Breaks::holds_after("…", true));
  CHECK(Breaks::holds_after("“…", false));
  CHECK_FALSE(Breaks::holds_after("…", false));
  CHECK_FALSE(Breaks::holds_after("well…", true));
}

TEST_CASE("an address breaks before its punctuation, after the scheme", "[typeset]") {
  const std::string_view url = "https://www.example.com/a-b?c=d";
  CHECK(divided(url, Breaks::inside_address(url), "|") == "https://www|.example|.com|/a|-b|?c|=d");
  CHECK(Breaks::is_address(url));
  CHECK_FALSE(Breaks::is_address("either/or"));
}

TEST_CASE("ideographs need no spaces to break, and Thai breaks between words", "[typeset]") {
  CHECK(broken("有一個。國王") == "有|一|個。|國|王");
  CHECK(broken("สวัสดีชาวโลก").find('|') != std::string::npos);
}

TEST_CASE("a word that is wider than a line is divided with hyphens, though others are not", "[typeset]") {
  using namespace octavo;
  using namespace octavo::tests;
  for (const char* const language : {"en", "tlh"}) { // with patterns and without
    SetterOptions options;
    options.language = language;
    Setter setter(options);
    ParagraphShape narrow = shape(70 * point);
    narrow.hyphenate = false;
    const Lines lines = setter.paragraph(spans("an incomprehensibilities consideration"), narrow);
    REQUIRE(lines.size() > 2);
    int divided = 0;
    for (const Line& line : lines) {
      const std::string all = text_of(line);
      divided += all.ends_with("\u00AD") ? 1 : 0;
      CHECK(drawn_width(line) <= 71 * point);
    }
    CHECK(divided >= 1);
    // Screams have no hyphens.
    for (const Line& line : setter.paragraph(spans("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), narrow))
      CHECK(text_of(line).find("\u00AD") == std::string::npos);
  }
}

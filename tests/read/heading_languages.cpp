// Headings in the languages that books are written in.
#include "read/headings.h"
#include "read/numerals.h"

#include "catch.h"

using namespace octavo;
using reader::match_heading;

namespace {

/// "label | title #number kind", or "" for no heading.
std::string heading(std::string_view line) {
  const auto match = match_heading(line);
  if (!match)
    return "";
  return match->label + (match->title.empty() ? "" : " | " + match->title) +
         (match->number ? " #" + std::to_string(*match->number) : "") + " " + std::string(name(match->kind));
}

int number(std::string_view text, std::string_view language) {
  const auto found = reader::whole_numeral(text, reader::languages(language));
  return found ? found->value : -1;
}

} // namespace

TEST_CASE("chapters in many languages") {
  struct Case {
    const char* line;
    int number;
    SectionKind kind = SectionKind::chapter;
    const char* title = "";
  };
  using enum SectionKind;
  for (const Case& c : {
           Case{"Chapter the Last", 0},
           Case{"THE TWENTY-FIRST CHAPTER", 21},
           Case{"FIT THE FIRST", 1},
           Case{"PHASE THE SECOND: MAIDEN NO MORE", 2, part, "MAIDEN NO MORE"},
           Case{"THE FIRST EPOCH", -1},
           Case{"Chapter No. 7", 7},
           Case{"Ch.3 - Home", 3, chapter, "Home"},
           Case{"Letter 4", 4},
           Case{"Erstes Kapitel", 1},
           Case{"ERSTES KAPITEL.", 1},
           Case{"Einundzwanzigstes Kapitel", 21},
           Case{"Kapitel Eins", 1},
           Case{"3. Kapitel: Daheim", 3, chapter, "Daheim"},
           Case{"Zweiter Teil", 2, part},
           Case{"Erster Aufzug", 1, part},
           Case{"Dritte Szene", 3},
           Case{"Chapitre premier", 1},
           Case{"CHAPITRE PREMIER", 1},
           Case{"Premier chapitre", 1},
           Case{"CHAPITRE VINGT ET UNIÈME", 21},
           Case{"CHAPITRE VINGT-ET-UN", 21},
           Case{"Chapitre quatre-vingt-dix-neuf", 99},
           Case{"PREMIÈRE PARTIE", 1, part},
           Case{"PREMIERE PARTIE", 1, part},
           Case{"Chapitre IV : La mer", 4, chapter, "La mer"},
           Case{"LIVRE DEUXIÈME — LA CHUTE", 2, part, "LA CHUTE"},
           Case{"2e partie", 2, part},
           Case{"Capítulo primero", 1},
           Case{"CAPITULO XXI", 21},
           Case{"Capítulo treinta y dos", 32},
           Case{"PRIMERA PARTE", 1, part},
           Case{"Jornada segunda", 2, part},
           Case{"Capítulo vinte e três", 23},
           Case{"Capítulo Décimo", 10},
           Case{"Segunda parte", 2, part},
           Case{"Capitolo primo", 1},
           Case{"CAPITOLO VENTUNESIMO", 21},
           Case{"Capitolo ventotto", 28},
           Case{"Parte seconda", 2, part},
           Case{"Capítol primer", 1},
           Case{"Capitolul întâi", 1},
           Case{"Capitolul al doilea", 2},
           Case{"Capitolul douăzeci și unu", 21},
           Case{"Partea a doua", 2, part},
           Case{"Hoofdstuk één", 1},
           Case{"Eerste hoofdstuk", 1},
           Case{"EENENTWINTIGSTE HOOFDSTUK", 21},
           Case{"Tweede deel", 2, part},
           Case{"Första kapitlet", 1},
           Case{"Tjugoförsta kapitlet", 21},
           Case{"FÖRSTA AKTEN", 1, part},
           Case{"Første kapitel", 1},
           Case{"Enogtyvende Kapitel", 21},
           Case{"Kapittel to", 2},
           Case{"Anden del", 2, part},
           Case{"Ensimmäinen luku", 1},
           Case{"KAHDESTOISTA LUKU", 12},
           Case{"Kahdeskymmenesensimmäinen luku", 21},
           Case{"2. luku", 2},
           Case{"Rozdział pierwszy", 1},
           Case{"ROZDZIAŁ DWUDZIESTY PIERWSZY", 21},
           Case{"Część druga", 2, part},
           Case{"Kapitola první", 1},
           Case{"KAPITOLA DVACÁTÁ PRVNÍ", 21},
           Case{"Jednadvacátá kapitola", 21},
           Case{"Prvá kapitola", 1},
           Case{"Díl druhý", 2, part},
           Case{"Első fejezet", 1},
           Case{"HUSZONEGYEDIK FEJEZET", 21},
           Case{"II. rész", 2, part},
           Case{"Birinci bölüm", 1},
           Case{"BÖLÜM ALTI", 6},
           Case{"Yirmi birinci bölüm", 21},
           Case{"Глава первая", 1},
           Case{"ГЛАВА ДВАДЦАТЬ ПЕРВАЯ", 21},
           Case{"Глава 3. Дом", 3, chapter, "Дом"},
           Case{"Часть вторая", 2, part},
           Case{"Действие первое", 1, part},
           Case{"Явление II", 2},
           Case{"Розділ перший", 1},
           Case{"Частина п'ята", 5, part},
           Case{"Κεφάλαιο Πρώτο", 1},
           Case{"ΚΕΦΑΛΑΙΟ ΔΕΥΤΕΡΟ", 2},
           Case{"Κεφάλαιο Αʹ", 1},
           Case{"ΚΕΦΑΛΑΙΟΝ ΙΑ΄", 11},
           Case{"Μέρος Β΄", 2, part},
           Case{"ΡΑΨΩΔΙΑ Α", 1},
           Case{"第一章", 1},
           Case{"第十二回　風の音", 12, chapter, "風の音"},
           Case{"第3話", 3},
           Case{"第１２章", 12},
           Case{"第二部", 2, part},
           Case{"卷一", 1, part},
           Case{"其の一", 1},
           Case{"一", 1},
           Case{"二十三", 23},
           Case{"一、始まり", 1, chapter, "始まり"},
           Case{"（一）", 1},
           Case{"제1장", 1},
           Case{"제 2 장 바다", 2, chapter, "바다"},
           Case{"3장", 3},
           Case{"פרק א", 1},
           Case{"פרק י״א", 11},
           Case{"פרק ט\"ו", 15},
           Case{"פרק ראשון", 1},
           Case{"חלק שני", 2, part},
           Case{"الفصل الأول", 1},
           Case{"الفصل الثاني عشر", 12},
           Case{"الفصل الحادي والعشرون", 21},
           Case{"الفصل ٣", 3},
           Case{"الجزء الثاني", 2, part},
       }) {
    INFO(c.line);
    const auto match = match_heading(c.line);
    if (c.number < 0) {
      CHECK_FALSE((match && match->number));
      continue;
    }
    REQUIRE(match);
    CHECK(match->number.value_or(0) == c.number);
    CHECK(match->kind == c.kind);
    CHECK(match->title == c.title);
  }
}

TEST_CASE("kinds of sections in many languages") {
  CHECK(heading("Épilogue") == "Épilogue epilogue");
  CHECK(heading("EPILOGO") == "EPILOGO epilogue");
  CHECK(heading("Avant-propos") == "Avant-propos foreword");
  CHECK(heading("Author’s Introduction") == "Author’s Introduction introduction");
  CHECK(heading("Vorwort") == "Vorwort foreword");
  CHECK(heading("ПРОЛОГ") == "ПРОЛОГ prologue");
  CHECK(heading("プロローグ") == "プロローグ prologue");
  CHECK(heading("終章　帰郷") == "終章 | 帰郷 epilogue");
  CHECK(heading("프롤로그") == "프롤로그 prologue");
  CHECK(heading("Appendix B: Maps") == "Appendix B | Maps appendix");
  CHECK(heading("Interlude II: Rain") == "Interlude II | Rain #2 interlude");
  CHECK(heading("Zwischenspiel") == "Zwischenspiel interlude");
}

TEST_CASE("numbers in words up to a hundred") {
  CHECK(number("ninety-nine", "en") == 99);
  CHECK(number("neunundneunzig", "de") == 99);
  CHECK(number("soixante et onze", "fr") == 71);
  CHECK(number("soixante-dix-sept", "fr") == 77);
  CHECK(number("quatre-vingts", "fr") == 80);
  CHECK(number("trente-deuxième", "fr") == 32);
  CHECK(number("veintidós", "es") == 22);
  CHECK(number("cuarenta y cinco", "es") == 45);
  CHECK(number("sessantasei", "it") == 66);
  CHECK(number("trinta e um", "pt") == 31);
  CHECK(number("negenennegentig", "nl") == 99);
  CHECK(number("fyrtiofem", "sv") == 45);
  CHECK(number("femogfyrre", "da") == 45);
  CHECK(number("kolmekymmentäviisi", "fi") == 35);
  CHECK(number("trzydziesty piąty", "pl") == 35);
  CHECK(number("harmincötödik", "hu") == 35);
  CHECK(number("otuz beş", "tr") == 35);
  CHECK(number("treizeci și cinci", "ro") == 35);
  CHECK(number("тридцать пятая", "ru") == 35);
  CHECK(number("είκοσι ένα", "el") == 21);
  CHECK(number("עשרים ואחד", "he") == -1);
  CHECK(number("one ten", "en") == -1);
  CHECK(number("ninety-nineteen", "en") == -1);
}

TEST_CASE("what counts in one language is a word in another") {
  for (const char* const line : {"Part to play",
                                 "Part on the hill",
                                 "Book a room",
                                 "Act on it",
                                 "One night",
                                 "A tale of two cities",
                                 "Second hand books",
                                 "First of all",
                                 "Mi chiamo Anna",
                                 "Parte de la noche",
                                 "Глава семьи Иванов",
                                 "Часть дома сгорела",
                                 "三章ほど読んだ",
                                 "第一印象はよかった",
                                 "一人の男",
                                 "제발",
                                 "La parte mejor",
                                 "Band of brothers",
                                 "Del mar",
                                 "Canto de amor",
                                 "Story of my life",
                                 "Night falls",
                                 "Section B"}) {
    INFO(line);
    CHECK(heading(line) == "");
  }
}

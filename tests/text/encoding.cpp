// Bytes to clean lines, and what is said of those that are none.
#include "text/encoding.h"

#include "text/unicode.h"

#include <octavo/error.h>

#include "catch.h"

#include <unicode/ucnv.h>

using namespace octavo;
using namespace std::string_literals;
using text::decode;
using text::Decoded;
using Kind = text::Problem::Kind;

namespace {

/// `text` in an encoding that ICU knows by that name.
std::string in(const char* encoding, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 8, '\0');
  const std::int32_t size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                         text.data(), static_cast<std::int32_t>(text.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

void check_problem(const text::Problem& problem, Kind kind, int line, int column, const std::string& detail) {
  CHECK(problem.kind == kind);
  CHECK(problem.line == line);
  CHECK(problem.column == column);
  CHECK(problem.detail == detail);
}

std::string refusal(std::string_view bytes) {
  try {
    return "taken for " + decode(bytes).encoding;
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::not_text);
    return error.what();
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i)
    out += text;
  return out;
}

} // namespace

TEST_CASE("an empty input is an empty text") {
  const Decoded empty = decode("");
  CHECK(empty.text.empty());
  CHECK(empty.encoding == "UTF-8");
  CHECK(empty.problems.empty());
  CHECK(decode("\xEF\xBB\xBF").text.empty());
  CHECK(decode("\xFF\xFE"s).text.empty());
}

TEST_CASE("byte order marks decide, and are no part of the text") {
  const std::string_view story = "Ünïcode ♪ 🦄\nzwei";
  CHECK(decode("\xEF\xBB\xBF" + std::string(story)).text == story);
  for (const char* const name : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
    INFO(name);
    const Decoded decoded = decode(in(name, "\uFEFF" + std::string(story)));
    CHECK(decoded.text == story);
    CHECK(decoded.encoding == name);
    CHECK(decoded.problems.empty());
  }
}

TEST_CASE("UTF-16 without a mark is told by its zero bytes") {
  for (const char* const name : {"UTF-16LE", "UTF-16BE"}) {
    INFO(name);
    for (const char* const story : {"Hello there.\n", "Жила-была девочка, которая жила у леса.\n— Да?"}) {
      const Decoded decoded = decode(in(name, story));
      CHECK(decoded.text == story);
      CHECK(decoded.encoding == name);
      REQUIRE(decoded.problems.size() == 1);
      check_problem(decoded.problems[0], Kind::guessed, 0, 0, name);
    }
  }
  CHECK(decode("Some words\0 and some more, with\0 stray zeros in them."s).encoding == "UTF-8");
}

TEST_CASE("every kind of line end is a newline") {
  CHECK(decode("a\r\nb\rc\nd\xC2\x85"
               "e\u2028f\u2029g\vh")
            .text == "a\nb\nc\nd\ne\nf\ng\nh");
  CHECK(decode("a\r\rb\n\nc").text == "a\n\nb\n\nc");
  CHECK(decode("a\r\r\nb\r\r\nc").text == "a\nb\nc"); // line ends that were translated twice
  CHECK(decode("a\r\r").text == "a\n\n");
  CHECK(decode("a\fb").text == "a\n\fb"); // the first line of a page says so
  CHECK(decode("a\n\fb\f\nc\f\f\r\nd").text ==
        "a\n\fb\n\fc\n\fd"); // a page break at a line end is no line of its own
  CHECK(decode(in("windows-1252", "é\r\né\ré\f\né")).text == "é\né\né\n\fé");
}

TEST_CASE("a few bad bytes leave a text what it is") {
  const Decoded decoded = decode("“Fine”\nso\xFFso ♪ \x80\n\xE2\x80 end \xE2\x80");
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.text == "“Fine”\nso\uFFFDso ♪ \uFFFD\n\uFFFD end \uFFFD");
  REQUIRE(decoded.problems.size() == 2); // one a line
  check_problem(decoded.problems[0], Kind::ill_formed, 2, 3, "FF");
  check_problem(decoded.problems[1], Kind::ill_formed, 3, 1, "E2 80");

  const Decoded ascii = decode("plain but for\xFFone byte");
  CHECK(ascii.encoding == "UTF-8");
  CHECK(ascii.text == "plain but for\uFFFDone byte");

  const Decoded surrogate = decode("é ♪ \xED\xA0\x80.");
  CHECK(surrogate.encoding == "UTF-8");
  CHECK(text::is_valid(surrogate.text));
}

TEST_CASE("ill-formed UTF-16 is reported where it stands") {
  const Decoded decoded = decode("\xFF\xFE"
                                 "a\0\n\0\x00\xD8"
                                 "b\0c"s);
  CHECK(decoded.text == "a\n\uFFFDb\uFFFD");
  REQUIRE(decoded.problems.size() == 1);
  check_problem(decoded.problems[0], Kind::ill_formed, 2, 1, "00 D8");
}

TEST_CASE("characters that XML forbids are dropped and reported") {
  const Decoded decoded = decode("good\none \x01\x02two\0three\n\x7F\uFFFE\uFDD0\U0001FFFF\u0081.\uFEFF\n"s);
  CHECK(decoded.text == "good\none twothree\n.\n");
  REQUIRE(decoded.problems.size() == 2);
  check_problem(decoded.problems[0], Kind::control, 2, 5, "U+0001");
  check_problem(decoded.problems[1], Kind::control, 3, 1, "U+007F");
  const Decoded later = decode("aé\x01xx\xFF éé");
  REQUIRE(later.problems.size() == 2);
  check_problem(later.problems[1], Kind::ill_formed, 1, 6,
                "FF"); // a column of the input, not of what is left
  CHECK(decode("a\x1Bx\U0010FFFEx").problems[0].detail == "U+001B");
  CHECK(decode("ax\U0010FFFEx").problems[0].detail == "U+10FFFE");
  CHECK(decode("Hi\0"s).text == "Hi");
}

TEST_CASE("western texts are told from Latin-1 by the bytes only Windows-1252 has") {
  const Decoded latin = decode("Le caf\xE9 \xE9tait ferm\xE9, \xE0 c\xF4t\xE9.");
  CHECK(latin.encoding == "ISO-8859-1");
  CHECK(latin.text == "Le café était fermé, à côté.");
  REQUIRE(latin.problems.size() == 1);
  check_problem(latin.problems[0], Kind::guessed, 0, 0, "ISO-8859-1");
  const Decoded windows = decode("\x93I can\x92t,\x94 she said\x97\x93not now\x85\x94");
  CHECK(windows.encoding == "windows-1252");
  CHECK(windows.text == "“I can’t,” she said—“not now…”");
  CHECK(decode("caf\xE9").text == "café");
}

TEST_CASE("other legacy encodings are told by their letters") {
  struct Row {
    const char* encoding;
    const char* name;
    const char* story;
  };
  const Row row = GENERATE(
      Row{"windows-1250", "windows-1250",
          "Była sobie raz mała dziewczynka, która mieszkała na skraju lasu. „Dokąd idziesz?” – zapytał wilk. "
          "Źle "
          "się czuła."},
      Row{"windows-1250", "windows-1250",
          "Byla jednou jedna malá holčička, která bydlela na kraji lesa. „Kam jdeš?“ zeptal se vlk. Příliš "
          "žluťoučký kůň úpěl ďábelské ódy."},
      Row{"ISO-8859-2", "ISO-8859-2",
          "Egyszer volt, hol nem volt, volt egyszer egy kislány, aki az erdő szélén lakott. Hová mész? "
          "kérdezte a "
          "farkas. Azt felelte, hogy a nagymamájához megy, aki beteg. Őrült tűz."},
      Row{"windows-1254", "windows-1254",
          "Bir zamanlar ormanın kenarında küçük bir kız yaşarmış. Nereye gidiyorsun? diye sordu kurt. Güneş "
          "ışığı "
          "çok güzeldi şimdi."},
      Row{"windows-1251", "windows-1251",
          "Жила-была маленькая девочка, которая жила на опушке леса. — Куда ты идёшь? — спросил волк."},
      Row{"KOI8-R", "KOI8-R",
          "Жила-была маленькая девочка, которая жила на опушке леса. Куда ты идёшь? спросил волк."},
      Row{"KOI8-U", "KOI8-U",
          "Жила собі маленька дівчинка, яка жила на узліссі. Куди ти йдеш? запитав вовк. Вона відповіла."},
      Row{"IBM866", "IBM866",
          "Жила-была маленькая девочка, которая жила на опушке леса. Куда ты идешь? спросил волк."},
      Row{"ISO-8859-7", "ISO-8859-7",
          "Μια φορά κι έναν καιρό ήταν ένα μικρό κορίτσι που ζούσε στην άκρη του δάσους. Πού πας; ρώτησε ο "
          "λύκος."},
      Row{"windows-1255", "windows-1255", "היה היתה פעם ילדה קטנה שגרה בקצה היער. לאן את הולכת? שאל הזאב."},
      Row{"Shift_JIS", "Shift_JIS",
          "昔々あるところに、小さな女の子が森のはずれに住んでいました。「どこへ行くの？」と聞きました。"},
      Row{"EUC-JP", "EUC-JP",
          "昔々あるところに、小さな女の子が森のはずれに住んでいました。「どこへ行くの？」と聞きました。"},
      Row{"GB18030", "GB18030",
          "从前有一个小女孩，住在森林的边上。“你要去哪里？”狼问道。她回答说，她要去看望奶奶。"},
      Row{"Big5", "Big5",
          "從前有一個小女孩，住在森林的邊上。「你要去哪裡？」狼問道。她回答說，她要去看望奶奶。"},
      Row{"EUC-KR", "EUC-KR",
          "옛날 옛적에 작은 소녀가 숲 가장자리에 살고 있었습니다. 어디 가니? 늑대가 물었습니다."});
  INFO(row.name);
  const Decoded decoded = decode(in(row.encoding, row.story));
  CHECK(decoded.encoding == row.name);
  CHECK(decoded.text == row.story);
}

TEST_CASE("an old Macintosh's quotation marks are told from capital letters") {
  const std::string story = "“I can’t,” she said. “It’s the café…”";
  const Decoded decoded = decode(in("macintosh", story));
  CHECK(decoded.encoding == "macintosh");
  CHECK(decoded.text == story);
}

TEST_CASE("encodings from before Windows are told by what stands inside words") {
  struct Row {
    const char* encoding;
    const char* story;
  };
  const Row row = GENERATE(
      Row{"macintosh",
          "Il était une fois un vieil homme qui habitait près de la forêt et allait à la rivière. Où vas-tu? "
          "demanda-t-il."},
      Row{"macintosh",
          "Es war einmal ein müder Mann, der in den Bergen lebte und früh am Morgen Wasser für die Mühle "
          "holte. Größer war er als die Bäume."},
      Row{"IBM850",
          "Es war einmal ein müder Mann, der in den Bergen lebte und früh am Morgen Wasser für die Mühle "
          "holte. Größer war er als die Bäume."},
      Row{"IBM850",
          "Il était une fois un vieil homme qui habitait près de la forêt et allait à la rivière. Où vas-tu? "
          "demanda-t-il."},
      Row{"ISO-2022-JP", "昔々あるところに、小さな女の子が森のはずれに住んでいました。\nA story.\n"},
      Row{"windows-874", "กาลครั้งหนึ่งนานมาแล้วมีชายชราคนหนึ่งอาศัยอยู่บนภูเขาและทุกเช้าเขาจะไปที่แม่น้ำ"});
  INFO(row.encoding);
  const Decoded decoded = decode(in(row.encoding, row.story));
  CHECK(decoded.encoding == row.encoding);
  CHECK(decoded.text == row.story);
}

TEST_CASE("one foreign character far into a western text does not make it foreign") {
  const std::string story = repeated("She walked on and on, and said nothing at all of it.\n", 400) +
                            "“It’s the café,” he said—“the naïve one… you’ll see.”\n";
  const Decoded decoded = decode(in("windows-1252", story));
  CHECK(decoded.encoding == "windows-1252");
  CHECK(decoded.text == story);
}

TEST_CASE("files of other kinds are named") {
  CHECK(refusal("\x89PNG\r\n\x1A\n\0\0"s).find("a PNG image, not text") != std::string::npos);
  CHECK(refusal("\xFF\xD8\xFF\xE0rest"s).find("a JPEG image") != std::string::npos);
  CHECK(refusal("%PDF-1.7\nrest").find("pdftotext") != std::string::npos);
  CHECK(refusal("PK\x03\x04rest").find("a ZIP archive") != std::string::npos);
  CHECK(refusal("PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/epub+zip").find("an EPUB book") !=
        std::string::npos);
  CHECK(refusal("\x1F\x8B\x08rest").find("gzip") != std::string::npos);
  CHECK(refusal("\x7F"
                "ELF\2\1\1\0"s)
            .find("a program") != std::string::npos);
  CHECK(refusal("{\\rtf1\\ansi ...}").find("RTF") != std::string::npos);
  CHECK(refusal("BM6\0\0\0\0\0\0\0"s).find("a BMP image") != std::string::npos);
  CHECK(decode("BMX bikes are fun.").text == "BMX bikes are fun.");
  CHECK(decode("MZ and ID3 were here").encoding == "UTF-8");
}

TEST_CASE("what is mostly control characters is refused") {
  CHECK(refusal(std::string(1, '\0')).find("not text") != std::string::npos);
  CHECK(refusal(std::string(1000, '\0')).find("not text") != std::string::npos);
  CHECK(refusal(std::string(1000, '\xFF')).find("not text") != std::string::npos);
  CHECK(refusal(repeated("ab\x01"
                         "cd\x02",
                         50))
            .find("a binary file") != std::string::npos);
  std::string noise;
  for (unsigned i = 0, x = 1; i < 4096; ++i, x = x * 1103515245U + 12345U)
    noise += static_cast<char>(x >> 16);
  CHECK(refusal(noise).find("a binary file") != std::string::npos);
}

TEST_CASE("a hostile text makes no more problems than can be listed") {
  const Decoded decoded = decode(repeated("this line of text has one\x01 control\n", 1000));
  CHECK(decoded.problems.size() == text::most_problems);
  CHECK(decoded.unlisted == 1000 - text::most_problems);
  const Decoded one_line = decode(repeated("this line of text has one\x01 control, ", 100000));
  CHECK(one_line.problems.size() == 1);
}

TEST_CASE("control characters and line ends are found at any distance from each other") {
  for (std::size_t before = 0; before < 18; ++before)
    for (std::size_t after = 0; after < 18; ++after) {
      const std::string a(before, ' ');
      const std::string z(after, '~');
      CHECK(text::decode("x" + a + "\r\n" + z + "x").text == "x" + a + "\n" + z + "x");
      CHECK(text::decode("x" + a + "\x7F" + z + "x").text == "x" + a + z + "x");
      CHECK(text::decode("x" + a + "\x1F" + z + "x").text == "x" + a + z + "x");
      CHECK(text::decode("x" + a + "€\xC2\x85" + z + "x").text == "x" + a + "€\n" + z + "x");
    }
}

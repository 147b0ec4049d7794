// Which language a text is in, and what is the name of one.
#include "text/language.h"

#include "catch.h"

#include <string>

using namespace octavo;
using text::guess_language;
using text::is_language_tag;

TEST_CASE("a language is known by a sentence or two") {
  struct Row {
    const char* tag;
    const char* text;
  };
  const Row row = GENERATE(
      Row{"en", "She walked through the long night, thinking of nothing at all, and when the morning came it "
                "was cold."},
      Row{"fr",
          "Il était une fois une petite fille qui vivait à l'orée de la forêt, et que tout le monde aimait."},
      Row{"de",
          "Es war einmal ein Mädchen, das lebte mit seiner Mutter am Rande des Waldes und war nicht allein."},
      Row{"es",
          "Había una vez una niña que vivía cerca del bosque con su madre, y a la que todos querían mucho."},
      Row{"it", "C'era una volta una bambina che viveva vicino al bosco con la madre, e non era mai sola."},
      Row{"pt",
          "Era uma vez uma menina que vivia perto da floresta com a mãe, e que não tinha medo do lobo."},
      Row{"nl",
          "Er was eens een meisje dat met haar moeder aan de rand van het bos woonde en niet bang was."},
      Row{"sv", "Det var en gång en liten flicka som bodde nära skogen, och hon var inte rädd för vargen."},
      Row{"da", "Der var engang en lille pige, som boede tæt ved skoven, og hun var ikke bange af sig."},
      Row{"nb", "Det var en gang en liten jente som bodde nær skogen, og hun var ikke redd, hadde hun sagt "
                "til meg."},
      Row{"fi", "Olipa kerran pieni tyttö, joka asui metsän reunassa, mutta hän ei ollut yksin, sillä se oli "
                "hänen kotinsa."},
      Row{"pl", "Była sobie raz mała dziewczynka, która mieszkała na skraju lasu i nie bała się wilka, bo go "
                "nie było."},
      Row{"cs",
          "Byla jednou jedna malá holčička, která bydlela na kraji lesa, ale nebála se, když ho potkala."},
      Row{"sk", "Bolo raz jedno malé dievčatko, ktoré bývalo na kraji lesa, ale nebálo sa, keď ho stretlo, "
                "ako povedal."},
      Row{"hu",
          "Egyszer volt, hol nem volt, volt egyszer egy kislány, aki az erdő szélén lakott, és nem félt."},
      Row{"ro", "A fost odată o fetiță care trăia la marginea pădurii cu mama ei și nu se temea de lup."},
      Row{"tr", "Bir zamanlar ormanın kenarında küçük bir kız yaşarmış ve bu kız kurttan hiç korkmazmış, çok "
                "da güzelmiş."},
      Row{"ru", "Жила-была маленькая девочка, которая жила на опушке леса и не боялась волка, потому что его "
                "там не было."},
      Row{"uk", "Жила собі маленька дівчинка, яка жила на узліссі й не боялася вовка, бо його там не було, "
                "та й годі."},
      Row{"bg",
          "Имало едно време едно малко момиче, което живеело в края на гората и не се страхувало от вълка."},
      Row{"el", "Μια φορά κι έναν καιρό ήταν ένα μικρό κορίτσι."}, Row{"he", "היה היתה פעם ילדה קטנה."},
      Row{"ar", "كان يا ما كان في قديم الزمان فتاة صغيرة."},
      Row{"fa", "یکی بود یکی نبود، دختر کوچکی بود که در کنار جنگل زندگی "
                "می‌کرد."},
      Row{"ja", "昔々あるところに、小さな女の子が住んでいました。"},
      Row{"ko", "옛날 옛적에 작은 소녀가 살고 있었습니다."},
      Row{"zh-Hans", "从前有一个小女孩，她说她住在森林的边上。"},
      Row{"zh-Hant", "從前有一個小女孩，她說她住在森林的邊上。"}, Row{"th", "กาลครั้งหนึ่งนานมาแล้ว"});
  INFO(row.text);
  const text::LanguageGuess guess = guess_language(row.text);
  CHECK(guess.tag == row.tag);
  CHECK(guess.confidence > 0.1);
  CHECK(guess.confidence <= 1);
}

TEST_CASE("nothing is guessed where nothing speaks for a language") {
  for (const char* const nothing : {"", "12 34 !?", "Xyzzy plugh.", "♪ ♪ ♪", "\xFF\xFE"}) {
    INFO(nothing);
    CHECK(guess_language(nothing).tag.empty());
    CHECK(guess_language(nothing).confidence == 0);
  }
}

TEST_CASE("names that look like another language's words are no proof of it") {
  CHECK(guess_language("Al met Vi near La Paz. Li ran. Al ran too. Vi sang low. Mi told Al tales.")
            .tag.empty());
  CHECK(guess_language("Si sat. Men ran. Der Mann. Om. Die, villain! Die! An angel fell. War came.")
            .tag.empty());
  CHECK(guess_language("THE RAIN FELL AND THE MAN WAS COLD.").tag == "en");
}

TEST_CASE("a longer text is surer than a shorter one") {
  const double few = guess_language("The End").confidence;
  const double many =
      guess_language(
          "It was the end of the day, and she had been in the house with all of them since it began. He had "
          "not come, and they were not surprised at that, for it was his way to be late.")
          .confidence;
  CHECK(few < 0.3);
  CHECK(many > 0.8);
}

TEST_CASE("a foreign preface does not decide for a long text") {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "This is the licence of the text and it is not of the story that it comes with.\n";
  for (int i = 0; i < 1000; ++i)
    text += "Es war einmal ein Mädchen, das lebte mit der Mutter am Rande des Waldes.\n";
  CHECK(guess_language(text).tag == "de");
}

TEST_CASE("language tags are those of BCP 47") {
  for (const char* const good :
       {"en", "eng", "en-GB", "zh-Hans", "zh-Hant-TW", "de-CH-1996", "sl-rozaj-biske", "es-419", "zh-yue-HK",
        "en-u-ca-gregory-t-de", "en-x-twain", "x-klingon", "DE-de", "und"}) {
    INFO(good);
    CHECK(is_language_tag(good));
  }
  for (const char* const bad :
       {"",        "C",      "POSIX",     "c",    "en_GB",       "en-", "-en",          "en--GB",       "e",
        "english", "en-GB-", "en-GB-US",  "en-u", "en-x",        "x",   "de-1996-1996", "en-a-bb-a-cc", "1en",
        "C.UTF-8", "en GB",  "i-klingon", "root", "de-Latn-Latn"}) {
    INFO(bad);
    CHECK_FALSE(is_language_tag(bad));
  }
}

TEST_CASE("the C library's names of languages are read as tags") {
  CHECK(text::language_tag("en_GB.UTF-8") == "en-GB");
  CHECK(text::language_tag("de@euro") == "de");
  CHECK(text::language_tag("C") == "");
  CHECK(text::language_tag("") == "");
}

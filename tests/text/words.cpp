// The words that a made book needs, and the direction of languages.
#include "text/words.h"

#include "catch.h"

using namespace octavo::text;

TEST_CASE("words are those of the language") {
  CHECK(words("de").contents == "Inhalt");
  CHECK(words("DE-at").contents == "Inhalt");
  CHECK(words("fr-CA").authors_note == "Note de l’auteur");
  CHECK(words("no").cover == words("nb").cover);
  CHECK(words("zh").contents == "目录");
  CHECK(words("zh-TW").contents == "目錄");
  CHECK(words("zh-Hant-HK").contents == "目錄");
}

TEST_CASE("a language without words has the English ones") {
  for (const char* const tag : {"", "und", "tlh", "x-private", "e", "-"})
    CHECK(words(tag).contents == "Contents");
}

TEST_CASE("every language has every word, and a place for the number or name") {
  for (const char* const tag : {"ar", "bg", "ca", "cs", "da", "de", "el", "en",      "es",     "fa", "fi",
                                "fr", "he", "hr", "hu", "id", "it", "ja", "ko",      "nb",     "nl", "pl",
                                "pt", "ro", "ru", "sk", "sv", "tr", "uk", "zh-Hans", "zh-Hant"}) {
    INFO(tag);
    const Words& w = words(tag);
    if (std::string(tag) != "en")
      CHECK(w.contents != "Contents");
    for (const std::string_view word :
         {w.contents,         w.cover,        w.title_page,    w.start,           w.untitled, w.prologue,
          w.interlude,        w.epilogue,     w.description,   w.dedication,      w.epigraph, w.foreword,
          w.preface,          w.introduction, w.afterword,     w.acknowledgments, w.appendix, w.authors_note,
          w.front_matter,     w.back_matter,  w.word_count,    w.published,       w.updated,  w.joint,
          w.content_warnings, w.notes,        w.authors_notes, w.disclaimer,      w.recap,    w.thanks,
          w.replies,          w.editors_note}) {
      CHECK_FALSE(word.empty());
      CHECK(word.find('{') == std::string_view::npos);
    }
    for (const std::string_view pattern : {w.chapter, w.part})
      CHECK(filled(pattern, 7).find('7') != std::string::npos);
    for (const std::string_view pattern : {w.translated_by, w.edited_by, w.illustrated_by})
      CHECK(filled(pattern, "Ada").find("Ada") != std::string::npos);
  }
  CHECK(filled(words("en").chapter, 4) == "Chapter 4");
  CHECK(filled(words("hu").chapter, 4) == "4. fejezet");
  CHECK(filled(words("ko").part, 2) == "제2부");
}

TEST_CASE("a script in the tag decides the direction, else the language") {
  for (const char* const tag : {"ar", "he", "fa-IR", "ur", "yi", "ks-Arab", "az-Arab-IR", "AR"})
    CHECK(is_right_to_left(tag));
  for (const char* const tag : {"en", "", "ar-Latn", "tr", "az", "und", "he-Latn-IL"})
    CHECK_FALSE(is_right_to_left(tag));
}

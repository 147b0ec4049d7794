// Sidecar files, parsed and laid over each other, and what is said of wrong ones.
#include <octavo/error.h>
#include <octavo/sidecar.h>

#include "catch.h"
#include "support.h"

using namespace octavo;
using Catch::Matchers::Contains;

namespace {

Sidecar parsed(std::string_view toml) {
  return parse_sidecar(toml, "x.toml");
}

std::string error(std::string_view toml) {
  try {
    parsed(toml);
  } catch (const Error& e) {
    CHECK(e.code() == ErrorCode::bad_sidecar);
    return e.what();
  }
  return "no error";
}

/// The n-th fenced TOML of the documentation.
std::string example(int n) {
  const std::string page = tests::file("src/read/SIDECAR.md");
  const std::string fence = "```toml\n";
  std::size_t at = 0;
  for (int i = 0; i < n; ++i)
    at = page.find(fence, at) + fence.size();
  return page.substr(at, page.find("```", at) - at);
}

} // namespace

TEST_CASE("a sidecar says all that is known of a story") {
  const Sidecar sidecar = parsed(example(1));
  const Metadata expected{"Harmony from Harm",
                          "",
                          "",
                          {{"A. Writer", "", "aut"}},
                          "en",
                          {"urn:isbn:9783161484100"},
                          {{"The Harmonies", "1"}},
                          {"music", "friendship"},
                          {"Vinyl", "Tavi"},
                          "Everyone",
                          "complete",
                          "",
                          "",
                          "https://example.org/story/1",
                          "2013-04-01",
                          "2014-05-01T12:00:00Z",
                          "Two musicians meet again.\nOne of them remembers."};
  CHECK(sidecar.metadata == expected);
  CHECK(sidecar.cover == "harmony.jpg");
  REQUIRE(sidecar.chapters.size() == 2);
  CHECK(sidecar.chapters[0].title == "Harmony from Harm");
  CHECK(sidecar.chapters[0].kind == SectionKind::prologue);
  CHECK(sidecar.chapters[0].line == 18);
  CHECK(sidecar.chapters[1].title.empty());
  CHECK(sidecar.chapters[1].subtitle == "In which *nothing* happens");
  CHECK(sidecar.chapters[1].number == 1);
  CHECK_FALSE(sidecar.chapters[1].kind);
  CHECK(sidecar.lines.size() == 13);
  CHECK(sidecar.lines.at(27) == LineRole::prose);
  CHECK(sidecar.lines.at(35) == LineRole::verse);
  CHECK(sidecar.lines.at(45) == LineRole::verse);
  CHECK(sidecar.lines.at(100) == LineRole::pause);
}

TEST_CASE("a collection's tables win over its top") {
  const std::string toml = example(2);
  const Sidecar first = parse_collection(toml, "collection.toml", "harmony-from-harm");
  CHECK(first.metadata.title.empty());
  CHECK(first.metadata.contributors == std::vector<Contributor>{{"A. Writer", "", "aut"}});
  CHECK(first.metadata.series == std::vector<Series>{{"The Harmonies", "1"}});
  const Sidecar second = parse_collection(toml, "collection.toml", "we-will-meet-again");
  CHECK(second.metadata.title == "We Will Meet Again");
  CHECK(second.metadata.series == std::vector<Series>{{"The Harmonies", "2"}});
  CHECK(second.lines.at(12) == LineRole::break_);
  const Sidecar other = parse_collection(toml, "collection.toml", "other");
  CHECK(other.metadata.series == std::vector<Series>{{"The Harmonies", ""}});
  CHECK(parse_collection("[stories.'a.txt']\ntitle = 'A'", "c.toml", "a").metadata.title == "A");
  CHECK_THROWS_WITH(parsed(toml), Contains("5:1") && Contains("collection.toml"));
}

TEST_CASE("a collection does not correct all its stories at once") {
  for (const std::string_view toml : {"[[chapter]]\ntitle = 'One'", "[lines]\n1 = 'prose'"})
    CHECK_THROWS_WITH(parse_collection(toml, "c.toml", "a"),
                      Contains("c.toml:") && Contains("corrects one story"));
  CHECK_THROWS_WITH(parse_collection("[stories.a]\ntitel = 'A'", "c.toml", "a"),
                    Contains("c.toml:2:1: there is no key `stories.a.titel`; did you mean `title`?"));
  CHECK(parse_collection("[stories.a]\ntitel = 'A'", "c.toml", "b") == Sidecar{});
  CHECK_THROWS_WITH(parse_collection("stories = 1", "c.toml", "b"), Contains("`stories` must be a table"));
}

TEST_CASE("names may be given in several ways") {
  CHECK(
      parsed("authors = ['A', { name = 'B', sort = 'B, X', role = 'editor' }, { name = 'C', role = 'trl' }]")
          .metadata.contributors ==
      std::vector<Contributor>{{"A", "", "aut"}, {"B", "B, X", "edt"}, {"C", "", "trl"}});
  CHECK(parsed("author = { name = 'A' }").metadata.contributors ==
        std::vector<Contributor>{{"A", "", "aut"}});
  CHECK(parsed("author = ''").metadata.contributors.empty());
  CHECK_THAT(error("author = 'A'\nauthors = ['B']"),
             Contains("x.toml:2:11: `authors` is there beside `author`"));
  CHECK_THAT(error("author = { nam = 'A' }"), Contains("`author.nam`; did you mean `name`?"));
  CHECK_THAT(error("author = { sort = 'A' }"), Contains("`author` needs a name"));
  CHECK_THAT(error("authors = [1]"), Contains("x.toml:1:12: `authors` must be a name, or a table"));
  CHECK_THAT(error("author = { name = 'A', role = 'boss' }"),
             Contains("`author.role` must be a MARC relator code"));
}

TEST_CASE("series may be given in several ways") {
  CHECK(parsed("series = 'S'").metadata.series == std::vector<Series>{{"S", ""}});
  CHECK(parsed("series = ['S', { name = 'T', position = '2' }]").metadata.series ==
        std::vector<Series>{{"S", ""}, {"T", "2"}});
  CHECK(parsed("series = 'S'\nseries_index = 1.5").metadata.series == std::vector<Series>{{"S", "1.5"}});
  CHECK(parsed("series_index = 3").metadata.series == std::vector<Series>{{"", "3"}});
  CHECK_THAT(error("series = { name = 'S', position = 1 }\nseries_index = 2"), Contains("say it once"));
  CHECK_THAT(error("series_index = 'first'"), Contains("x.toml:1:16: `series_index` must be a number"));
  CHECK_THAT(error("series_index = -1"), Contains("must be a number"));
  CHECK_THAT(error("series_index = nan"), Contains("must be a number"));
  CHECK_THAT(error("series_index = [1]"), Contains("must be a single value, and is an array"));
}

TEST_CASE("texts are cleaned") {
  const Metadata metadata = parsed("title = ' A\\t  title\\n '\nsubtitle = \"A\\n \\tB\"\ntags = 'a, b c "
                                   ",,'\ncharacters = ['a, b', ' ']")
                                .metadata;
  CHECK(metadata.title == "A\\t title\\n"); // a literal string has no escapes
  CHECK(metadata.subtitle == "A B");
  CHECK(metadata.tags == std::vector<std::string>{"a", "b c"});
  CHECK(metadata.characters == std::vector<std::string>{"a, b"});
  CHECK(parsed("description = '''\n  One  line \n\nAnother\n'''").metadata.description ==
        "One line\n\nAnother");
  CHECK_THAT(error("title = \"\\u0007\""),
             Contains("x.toml:1:9: `title` must not hold the character U+0007"));
}

TEST_CASE("a wrong value is named with its place") {
  CHECK_THAT(error("\ntitle = 1984"),
             Contains("x.toml:2:9: `title` must be a string, and is a number: put it in quotation marks"));
  CHECK_THAT(error("title = ['a']"), Contains("`title` must be a string, and is an array"));
  CHECK_THAT(error("tags = ['a', 1]"),
             Contains("x.toml:1:14: `tags` must be an array of strings, and has a number in it"));
  CHECK_THAT(error("language = 'english'"), Contains("x.toml:1:12: `language` must be a language's code"));
  CHECK_THAT(error("url = 'example.org'"), Contains("`url` must be a whole URL"));
  CHECK_THAT(error("identifier = '978-3-16-148410-1'"), Contains("check digit"));
  CHECK_THAT(error("published = 2013-02-30"), Contains("x.toml:1:"));
  CHECK_THAT(error("published = '2013-02-30'"), Contains("`published` must be a date"));
  CHECK_THAT(error("modified = '2013'"), Contains("`modified` must be a day"));
  CHECK_THAT(error("cover = \"a\\nb\""), Contains("`cover` must be a file's path"));
}

TEST_CASE("a key that no sidecar has is named with the nearest one") {
  CHECK(error("titel = 'A'") == "x.toml:1:1: there is no key `titel`; did you mean `title`?");
  CHECK_THAT(error("title = 'A'\n\n[[chapters]]\n"),
             Contains("x.toml:3:3") && Contains("did you mean `chapter`?"));
  CHECK_THAT(error("colour = 'red'"), Contains("there is no key `colour`"));
  CHECK_THAT(error("[[chapter]]\nauthor = 'A'"), Contains("x.toml:2:1: there is no key `chapter.author`") &&
                                                     Contains("above the first [[chapter]]"));
  CHECK_THAT(error("[chapter]\ntitle = 'A'"), Contains("write [[chapter]], in two brackets"));
  // Of several the first one in the file.
  CHECK_THAT(error("zebra = 1\naardvark = 1"), Contains("zebra"));
}

TEST_CASE("chapter entries") {
  CHECK(parsed("chapter = [{ kind = 'Front Matter' }]").chapters[0].kind == SectionKind::front_matter);
  CHECK(parsed("[[chapter]]\n[[chapter]]\nkind = ''").chapters.size() == 2);
  CHECK_THAT(error("[[chapter]]\nkind = 'prolog'"),
             Contains("x.toml:2:8: `chapter.kind` cannot be `prolog`; did you mean `prologue`?"));
  CHECK_THAT(error("[[chapter]]\nkind = 'xyz'"), Contains("it may be part, prologue"));
  CHECK_THAT(error("[[chapter]]\nkind = 'authors-note'"), Contains("say in [lines]"));
  CHECK_THAT(error("[[chapter]]\nnumber = '1'"), Contains("`chapter.number` must be a whole number"));
  CHECK_THAT(error("[[chapter]]\nnumber = -1"), Contains("`chapter.number` must be a whole number"));
}

TEST_CASE("lines") {
  CHECK(parsed("[lines]\n3-4 = 'Break'\n\" 6 – 7 \" = 'note'").lines ==
        std::map<int, LineRole>{
            {3, LineRole::break_}, {4, LineRole::break_}, {6, LineRole::note}, {7, LineRole::note}});
  CHECK(parsed("lines.3 = 'verse'\nlines.'3-4' = 'verse'").lines.size() == 2);
  for (const std::string_view key : {"0", "-3", "x", "'4-3'", "'4-'", "'1-2-3'", "99999999999", "''", "1x"})
    CHECK_THAT(error("[lines]\n" + std::string(key) + " = 'prose'"),
               Contains("x.toml:2:1: ") && Contains("is no line"));
  CHECK_THAT(error("[lines]\n3 = 'vers'"),
             Contains("x.toml:2:5: `lines.3` cannot be `vers`; did you mean `verse`?"));
  CHECK_THAT(error("[lines]\n3 = 'xyz'"), Contains("it may be break, pause, prose"));
  CHECK_THAT(error("[lines]\n3 = 'prose'\n'2-4' = 'verse'"),
             Contains("x.toml:3:1: line 3 is said to be prose and verse"));
  CHECK_THAT(error("[lines]\n'1-2000000000' = 'prose'"), Contains("more lines than"));
  CHECK_THAT(error("[lines]\n3 = 'prose'\ntitle = 'A'"),
             Contains("x.toml:3:1: `title` is no line") && Contains("above [lines]"));
}

TEST_CASE("what is not TOML is named by line and column") {
  CHECK_THAT(error("title = 'A\nsubtitle = 'B'"), Contains("x.toml:1:"));
  CHECK_THAT(error("title = \"A\"\n\n  title = \"B\""), Contains("x.toml:3:"));
  CHECK_THAT(error("title = 'A"), Contains("x.toml:1:11: "));
  CHECK_THAT(error("title = '\xFF'"), Contains("x.toml:1:9: a byte that is no UTF-8"));
  CHECK_THAT(error(std::string_view("\xFF\xFEt\0=\0", 6)), Contains("x.toml:1:1: the file is UTF-16"));
  CHECK_THAT(error(std::string_view("\0\0\0\0", 4)), Contains("x.toml:1:"));
  CHECK(parsed("") == Sidecar{});
  CHECK(parsed("\xEF\xBB\xBFtitle = 'A'\r\nlanguage = 'en'\r\n[lines]\r\n3 = 'prose'\r\n").lines.size() == 1);
}

TEST_CASE("endless nesting is an error, not a crash") {
  const auto repeated = [](std::string_view text) {
    std::string all;
    for (int i = 0; i < 200'000; ++i)
      all += text;
    return all;
  };
  CHECK_THAT(error("\na" + repeated(".a") + " = 1"), Contains("x.toml:2:1: a key of more parts"));
  CHECK_THAT(error("[a" + repeated(".'a'") + "]"), Contains("a key of more parts"));
  CHECK_THAT(error("a = " + repeated("[")), Contains("x.toml:1:"));
  CHECK_THAT(error("a = " + repeated("{a=")), Contains("x.toml:1:"));
  // Dots in texts and comments are none of keys.
  const std::string dots = repeated(".");
  CHECK(parsed("# " + dots + "\ntitle = \"a" + dots + "\\\"" + dots + "\"\nsubtitle = '" + dots +
               "'\ndescription = '''\n" + dots + "'''\nrights = \"\"\"\n" + dots + "\"\"\"\"\"\n# .")
            .metadata.rights.ends_with("..\"\""));
}

TEST_CASE("one sidecar over another") {
  const Sidecar over =
      parsed("title = 'A'\ntags = ['x']\n[[chapter]]\n[[chapter]]\ntitle = 'Two'\n[lines]\n3 = 'prose'");
  const Sidecar under =
      parsed("title = 'B'\nsort_title = 'B, The'\ntags = ['y']\nlanguage = 'en'\ncover = 'c.png'\n"
             "[[chapter]]\ntitle = 'One'\nnumber = 1\n[lines]\n3 = 'verse'\n4 = 'verse'");
  const Sidecar both = merged(over, under);
  CHECK(both.metadata.title == "A");
  CHECK(both.metadata.sort_title.empty()); // that of another title
  CHECK(both.metadata.tags == std::vector<std::string>{"x"});
  CHECK(both.metadata.language == "en");
  CHECK(both.cover == "c.png");
  REQUIRE(both.chapters.size() == 2);
  CHECK(both.chapters[0].title == "One");
  CHECK(both.chapters[0].number == 1);
  CHECK(both.chapters[1].title == "Two");
  CHECK(both.lines == std::map<int, LineRole>{{3, LineRole::prose}, {4, LineRole::verse}});
  CHECK(merged(over, {}) == over);
  CHECK(merged({}, under) == under);
}

TEST_CASE("roles of lines have names") {
  for (int i = 0; i <= static_cast<int>(LineRole::preformatted); ++i)
    CHECK(line_role_named(name(static_cast<LineRole>(i))) == static_cast<LineRole>(i));
  CHECK_FALSE(line_role_named("nonsense"));
}

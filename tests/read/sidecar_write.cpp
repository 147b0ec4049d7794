// Sidecars written from readings: they say the same when they are read, and doubts are comments.
#include <octavo/read.h>

#include "catch.h"
#include "read/sidecar_entries.h"

using namespace octavo;
using Catch::Matchers::Contains;

namespace {

Section section(SectionKind kind, std::string_view title, int first, int last, Sections children = {}) {
  Section made;
  made.kind = kind;
  if (!title.empty())
    made.title = plain(title);
  made.origin = {first, last, Rule::document};
  made.children = std::move(children);
  return made;
}

Reading reading() {
  Section chapter = section(SectionKind::chapter, "A \"quoted\" \\ title", 20, 40,
                            {section(SectionKind::authors_note, "Thanks", 39, 40)});
  chapter.title.push_back({Emphasis{plain(" soft")}});
  chapter.subtitle = plain("Sub");
  chapter.blocks = {{Paragraph{plain("It was a dark and stormy night; the rain fell in torrents, except at "
                                     "occasional intervals."),
                               ParagraphRole::body,
                               0,
                               {}}}};
  Section labelled = section(SectionKind::chapter, "", 41, 50);
  labelled.label = "Chapter IV";
  labelled.number = 4;
  Section numbered = section(SectionKind::chapter, "", 51, 60);
  numbered.number = 5;
  Reading made;
  made.book.sections = {section(SectionKind::description, "", 1, 3),
                        section(SectionKind::part, "Part", 4, 50,
                                {section(SectionKind::prologue, "", 4, 19), chapter, labelled}),
                        numbered, section(SectionKind::back_matter, "Licence", 61, 70)};
  made.book.metadata = {"The \"Title\" \\ of\xE2\x80\xA6",
                        "Sub",
                        "Title, The",
                        {{"A", "", "aut"}, {"B \"b\"", "b", "edt"}},
                        "en-GB",
                        {"urn:isbn:9783161484100", "https://example.org"},
                        {{"S", "1.50"}, {"T", ""}},
                        {"a, b", "c"},
                        {"Vinyl"},
                        "Teen",
                        "complete",
                        "P",
                        "CC0",
                        "https://example.org/story",
                        "2013-04",
                        "2014-01-01T00:00:00Z",
                        "One \"\"\" \\ paragraph.\n\nAnother."};
  made.notes = {{"title-guessed", Severity::info, 0, 0, "the title is the file's name"},
                {"odd", Severity::warning, 0, 0, "all of it\nis odd"},
                {"quote-unbalanced", Severity::doubt, 27, 3, "a quotation is not closed"},
                {"second", Severity::doubt, 27, 9, "another doubt"},
                {"known", Severity::info, 28, 0, "nothing to mend"},
                {"break", Severity::doubt, 30, 0, "a break, or none"}};
  return made;
}

} // namespace

TEST_CASE("a written sidecar says what was read") {
  const Reading read = reading();
  const std::string toml = write_sidecar(read);
  const Sidecar sidecar = parse_sidecar(toml, "written.toml");
  CHECK(sidecar.metadata == read.book.metadata);
  CHECK(sidecar.cover.empty());
  CHECK(sidecar.lines.empty());
  REQUIRE(sidecar.chapters.size() == 5);
  CHECK(sidecar.chapters[0].title == "Part");
  CHECK(sidecar.chapters[0].kind == SectionKind::part);
  CHECK(sidecar.chapters[1].kind == SectionKind::prologue);
  CHECK(sidecar.chapters[1].title.empty());
  CHECK(sidecar.chapters[2].title == "A \"quoted\" \\ title* soft*");
  CHECK(sidecar.chapters[2].subtitle == "Sub");
  CHECK_FALSE(sidecar.chapters[3].number); // its label has it
  CHECK(sidecar.chapters[4].number == 5);
}

TEST_CASE("a written sidecar shows what may be mended") {
  const std::string toml = write_sidecar(reading());
  CHECK_THAT(toml, Contains("# A guess: the title is the file's name.\ntitle = "));
  CHECK_THAT(toml, Contains("# Noted: all of it is odd\n"));
  CHECK_THAT(toml, Contains("[[chapter]]\n# lines 20-40: It was a dark and stormy night; the rain fell in "
                            "torrents, …\ntitle = "));
  CHECK_THAT(toml, Contains("# number = 4  # as its label says: Chapter IV\n"));
  CHECK_THAT(toml, Contains("# Line 27: a quotation is not closed (quote-unbalanced).\n"
                            "# Line 27: another doubt (second).\n# 27 = \"prose\"\n"
                            "# Line 30: a break, or none (break).\n# 30 = \"prose\"\n"));
  CHECK_THAT(toml, !Contains("Line 28"));
  CHECK(toml.find("# A guess") == toml.rfind("# A guess")); // of the book's title, not of chapters'
  // Each doubt is one key away from being mended.
  std::string mended = toml;
  for (const std::string_view key : {"# 27 = ", "# 30 = "})
    mended.erase(mended.find(key), 2);
  CHECK(parse_sidecar(mended, "mended.toml").lines ==
        std::map<int, LineRole>{{27, LineRole::prose}, {30, LineRole::prose}});
}

TEST_CASE("a written sidecar keeps the corrections that the reading was made with") {
  Sidecar applied;
  applied.cover = "a \"cover\".png";
  applied.lines = {{3, LineRole::break_}, {27, LineRole::verse}, {90, LineRole::note}};
  const std::string toml = write_sidecar(reading(), applied);
  const Sidecar sidecar = parse_sidecar(toml, "written.toml");
  CHECK(sidecar.lines == applied.lines);
  CHECK(sidecar.cover == applied.cover);
  CHECK_THAT(toml, !Contains("# 27 = "));
}

TEST_CASE("a section that was made something else keeps its entry") {
  Reading read = reading();
  read.book.sections[2].kind = SectionKind::afterword;
  CHECK(parse_sidecar(write_sidecar(read), "x").chapters.size() == 4);
  read.book.sections[2].heading.rule = Rule::correction;
  CHECK(parse_sidecar(write_sidecar(read), "x").chapters.size() == 5);
  CHECK(reader::entry_sections(read.book.sections).back()->kind == SectionKind::afterword);
}

TEST_CASE("of an empty reading all keys are shown, none set") {
  const std::string toml = write_sidecar({});
  CHECK(parse_sidecar(toml, "x") == Sidecar{});
  for (const std::string_view key : {"title", "author", "language", "series", "tags", "url", "identifier",
                                     "published", "modified", "description", "cover"})
    CHECK_THAT(toml, Contains("\n# " + std::string(key) + " = "));
}

TEST_CASE("values that no sidecar could give are comments") {
  Reading read;
  read.book.metadata.title = "a\x01\xFF";
  read.book.metadata.language = "english";
  read.book.metadata.published = "last week";
  read.book.metadata.source_url = "example.org";
  read.book.metadata.identifiers = {"12345"};
  read.book.metadata.series = {{"S", "first"}};
  read.book.metadata.contributors = {{"", "", "aut"}, {"A", "", "???"}};
  read.book.metadata.tags = {"", "a\x02"};
  read.book.metadata.description = "a\x01\nb";
  read.notes = {{"x", Severity::doubt, 3, 0,
                 "a\x01"
                 "b\xFF\r\n[c]"}};
  const Sidecar sidecar = parse_sidecar(write_sidecar(read), "x");
  CHECK(sidecar.metadata.series == std::vector<Series>{{"S", ""}});
  CHECK(sidecar.metadata.contributors == std::vector<Contributor>{{"A", "", "aut"}});
  CHECK(sidecar.metadata.title.empty());
  CHECK(sidecar.metadata.language.empty());
  CHECK(sidecar.metadata.description.empty());
}

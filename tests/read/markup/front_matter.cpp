// What stands above a Markdown text: which metadata it gives, and what is none.
#include "read/markup/front_matter.h"

#include "catch.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::reader;
using octavo::reader::markup::FrontMatter;

namespace {

struct Front {
  std::optional<FrontMatter> matter{};
  Findings found{};
  const Metadata& stated() const { return matter->stated; }
  bool noted(const std::string& code) const {
    return std::any_of(found.notes.begin(), found.notes.end(), [&](const Note& n) { return n.code == code; });
  }
};

Front read_front(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  Front front;
  front.matter = markup::read_front_matter(lines, front.found);
  return front;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("YAML front matter gives all that a sidecar gives", "[markdown][front-matter]") {
  const Front front = read_front("---\n"
                                 "title: \"The *Long* Road\"\n"
                                 "subtitle: 'A Tale: of two'\n"
                                 "author: [Jane Doe, {name: John Roe, role: editor, file-as: 'Roe, John'}]\n"
                                 "translator: Ann Ng\n"
                                 "lang: en_GB\n"
                                 "date: 2020-01-05\n"
                                 "tags:\n  - one\n  - two, three\n"
                                 "keywords: four; five, one\n"
                                 "series: {name: Roads, index: 2}\n"
                                 "rating: Teen\nstatus: complete\nrights: CC BY\npublisher: A House\n"
                                 "isbn: 978-3-16-148410-0\n"
                                 "url: https://example.org/road\n"
                                 "summary: |\n  First line,\n  second.\n"
                                 "description: not used beside it\n"
                                 "cover-image: art/cover.png\n"
                                 "layout: post\ndraft: false\n"
                                 "---\n\nText.\n");
  REQUIRE(front.matter);
  const Metadata& stated = front.stated();
  CHECK(front.matter->kind == FrontMatter::Kind::yaml);
  CHECK(front.matter->lines == 26);
  CHECK(front.matter->cover == "art/cover.png");
  CHECK(stated.title == "The Long Road");
  CHECK(stated.subtitle == "A Tale: of two");
  REQUIRE(stated.contributors.size() == 3);
  CHECK(stated.contributors[0] == Contributor{"Jane Doe", "", "aut"});
  CHECK(stated.contributors[1] == Contributor{"John Roe", "Roe, John", "edt"});
  CHECK(stated.contributors[2] == Contributor{"Ann Ng", "", "trl"});
  CHECK(stated.language == "en-GB");
  CHECK(stated.published == "2020-01-05");
  CHECK(stated.tags == Names{"one", "two, three", "four", "five"});
  CHECK(stated.series == std::vector<Series>{{"Roads", "2"}});
  CHECK(stated.rating == "Teen");
  CHECK(stated.status == "complete");
  CHECK(stated.rights == "CC BY");
  CHECK(stated.publisher == "A House");
  CHECK(stated.identifiers == Names{"urn:isbn:9783161484100"});
  CHECK(stated.source_url == "https://example.org/road");
  CHECK(stated.description == "First line,\nsecond.");
  CHECK(front.noted("metadata-in-text"));
  CHECK(front.noted("front-matter-unknown"));
}

TEST_CASE("the forms of pandoc's EPUB metadata are read", "[markdown][front-matter]") {
  const Front front =
      read_front("---\n"
                 "title:\n- type: main\n  text: My Book\n- type: subtitle\n  text: An Investigation\n"
                 "creator:\n- role: author\n  text: John Smith\n- role: editor\n  text: Sarah Jones\n"
                 "belongs-to-collection: The Set\ngroup-position: 3\n"
                 "...\nText.\n");
  REQUIRE(front.matter);
  CHECK(front.stated().title == "My Book");
  CHECK(front.stated().subtitle == "An Investigation");
  REQUIRE(front.stated().contributors.size() == 2);
  CHECK(front.stated().contributors[1] == Contributor{"Sarah Jones", "", "edt"});
  CHECK(front.stated().series == std::vector<Series>{{"The Set", "3"}});
}

TEST_CASE("front matter that is not quite YAML is read as lines", "[markdown][front-matter]") {
  const Front front = read_front("---\ntitle: The Road: A Tale\nauthor: \"Jane\"\ntags:\n- a: b\n- c\n---\n");
  REQUIRE(front.matter);
  CHECK(front.stated().title == "The Road: A Tale");
  CHECK(front.stated().contributors.at(0).name == "Jane");
  CHECK(front.stated().tags == Names{"a: b", "c"});
  CHECK(front.noted("front-matter-mended"));
}

TEST_CASE("TOML, title blocks and lines of keys are front matter too", "[markdown][front-matter]") {
  const Front toml = read_front("+++\ntitle = 'T'\nauthors = ['A', 'B']\ndate = 2021-02-03\n+++\nText\n");
  REQUIRE(toml.matter);
  CHECK(toml.stated().title == "T");
  CHECK(toml.stated().contributors.size() == 2);
  CHECK(toml.stated().published == "2021-02-03");
  const Front block = read_front("% The Title\n  goes on\n% Ann One; Bob Two\n% May 4, 2019\n\nText\n");
  REQUIRE(block.matter);
  CHECK(block.stated().title == "The Title goes on");
  CHECK(block.stated().contributors.size() == 2);
  CHECK(block.stated().published == "2019-05-04");
  CHECK(block.matter->lines == 4);
  const Front keys = read_front("Title: The Road\nAuthor: Jane\nPublished: 5 June 2018\n\n# One\n");
  REQUIRE(keys.matter);
  CHECK(keys.stated().title == "The Road");
  CHECK(keys.stated().published == "2018-06-05");
  CHECK(keys.matter->lines == 3);
}

TEST_CASE("what begins a story is no front matter", "[markdown][front-matter]") {
  CHECK_FALSE(read_front("").matter);
  CHECK_FALSE(read_front("---\n\nHe came in.\n\n---\n\nLater.\n").matter);
  CHECK_FALSE(read_front("---\nTavi: Hello there\nVinyl: Hi\n---\n").matter);
  CHECK_FALSE(read_front("Tavi: Hello there\nVinyl: Hi\n\nThey talked.\n").matter);
  CHECK_FALSE(read_front("Author: that is what he was.\n\nText\n").matter);
  CHECK_FALSE(read_front("+++\n\nA break of plus signs, and text.\n\n+++\n").matter);
  CHECK_FALSE(read_front("% of all people are fools.\nNext line\n").matter);
  CHECK_FALSE(read_front("---\ntitle: T\n").matter);
}

TEST_CASE("aliases, floods and depths in front matter are refused", "[markdown][front-matter]") {
  CHECK_FALSE(read_front("---\na: &a [x,x]\nb: [*a,*a]\n? [c]\n: d\n---\n").matter);
  const Front alias = read_front("---\ntitle: &t T\nsubtitle: *t\n---\n");
  CHECK((!alias.matter || alias.stated().subtitle == "*t" || alias.stated().subtitle == "t"));
  std::string deep = "---\ntitle: T\nx: ";
  deep += std::string(5000, '[') + std::string(5000, ']') + "\n---\n";
  CHECK((!read_front(deep).matter || read_front(deep).stated().title == "T"));
  std::string flood = "---\ntitle: T\n";
  for (int i = 0; i < 100'000; ++i)
    flood += "k" + std::to_string(i) + ": v\n";
  CHECK_FALSE(read_front(flood + "---\n").matter);
}

TEST_CASE("a value that its key cannot have is left out and noted", "[markdown][front-matter]") {
  const Front front = read_front("---\ntitle: T\nlang: gibberish!\ndate: someday\n---\n");
  REQUIRE(front.matter);
  CHECK(front.stated().language.empty());
  CHECK(front.stated().published.empty());
  const auto count = std::count_if(front.found.notes.begin(), front.found.notes.end(),
                                   [](const Note& n) { return n.code == "front-matter-value"; });
  CHECK(count == 2);
  CHECK(front.found.notes.front().line == 3);
}

// The ids of sections: what they are made of, and that they stay when a story grows.
#include "model/ids.h"
#include "model/walk.h"

#include "catch.h"

#include <set>

using namespace octavo;

namespace {

Section section(std::string_view title, SectionKind kind = SectionKind::chapter, Sections children = {}) {
  Section made;
  made.kind = kind;
  if (!title.empty())
    made.title = plain(title);
  made.children = std::move(children);
  return made;
}

void collect(const Sections& sections, std::vector<std::string>& ids) {
  for (const Section& each : sections) {
    ids.push_back(each.id);
    collect(each.children, ids);
  }
}

std::vector<std::string> ids(const Sections& sections) {
  std::vector<std::string> all;
  collect(sections, all);
  return all;
}

std::vector<std::string> assigned(Sections sections) {
  model::assign_ids(sections);
  return ids(sections);
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a section's id is the slug of its title") {
  CHECK(assigned({section("Harmony from Harm", SectionKind::prologue),
                  section("We Will Meet Again - April Fool's"), section("Élan Vital")}) ==
        Ids{"harmony-from-harm", "we-will-meet-again-april-fools", "elan-vital"});
  const Ids cut =
      assigned({section("A title that goes on for very much longer than any file's name should be")});
  CHECK(cut.front().size() <= 40);
  CHECK(cut.front().starts_with("a-title-that-goes-on"));
}

TEST_CASE("an id never starts with a digit") {
  CHECK(assigned({section("1984"), section("12", SectionKind::interlude)}) ==
        Ids{"chapter-1984", "interlude-12"});
}

TEST_CASE("a section without a usable title has its kind and ordinal") {
  CHECK(assigned({section("", SectionKind::description), section("", SectionKind::prologue), section("One"),
                  section(""), section("第三章"), section("***"), section("", SectionKind::prologue)}) ==
        Ids{"description", "prologue", "one", "chapter-2", "chapter-3", "chapter-4", "prologue-2"});
  CHECK(assigned({section("", SectionKind::part, {section(""), section("")}),
                  section("", SectionKind::part, {section("")})}) ==
        Ids{"part-1", "chapter-1", "chapter-2", "part-2", "chapter-3"});
}

TEST_CASE("a note is named after its chapter") {
  const SectionKind note = SectionKind::authors_note;
  CHECK(assigned({section("One", SectionKind::chapter, {section("", note), section("Thanks", note)}),
                  section("", note)}) == Ids{"one", "one-note", "one-note-2", "authors-note-3"});
  CHECK(assigned({section("", note, {section("", note)})}) == Ids{"authors-note", "authors-note-2"});
}

TEST_CASE("names that are taken get a number") {
  CHECK(assigned({section("One"), section("One"), section("One 2"), section("One")}) ==
        Ids{"one", "one-2", "one-2-2", "one-3"});
  CHECK(assigned({section("Chapter 2"), section("")}) == Ids{"chapter-2", "chapter-2-2"});
  CHECK(assigned({section("Nav"), section("Cover"), section("CON"), section("COM1"), section("Comb")}) ==
        Ids{"nav-2", "cover-2", "con-2", "com1-2", "comb"});
}

TEST_CASE("ids stay when a story grows at its end") {
  Sections story{section("", SectionKind::description), section("One"), section(""), section("One"),
                 section("Nav")};
  const Ids before = assigned(story);
  for (const std::string_view title : {"One", "", "One 2", "Chapter 2", "Nav"}) {
    story.push_back(section(title, SectionKind::chapter, {section("", SectionKind::authors_note)}));
    Ids after = assigned(story);
    after.resize(before.size());
    CHECK(after == before);
  }
}

TEST_CASE("a chapter put in the middle changes ordinals only") {
  CHECK(assigned({section("One"), section("New"), section("Two"), section("")}) ==
        Ids{"one", "new", "two", "chapter-4"});
  CHECK(assigned({section("One"), section("Two"), section("")}) == Ids{"one", "two", "chapter-3"});
}

TEST_CASE("ids that are there are kept on demand") {
  Sections story{section("One"), section("Two"), section("Three"), section("Four"), section("One")};
  story[1].id = "one"; // wins over the first one's title
  story[2].id = "one"; // second of its name
  story[3].id = "Not An Id";
  story[4].id = "one-2";
  model::complete_ids(story);
  CHECK(ids(story) == Ids{"one-3", "one", "one-4", "four", "one-2"});
  const Ids once = ids(story);
  model::complete_ids(story);
  CHECK(ids(story) == once);
}

TEST_CASE("hundreds of thousands of sections get unique ids") {
  Sections story;
  for (int i = 0; i < 200'000; ++i)
    story.push_back(section(i % 2 == 0 ? "Again" : "Again " + std::to_string(i)));
  model::assign_ids(story);
  std::set<std::string> unique;
  for (const Section& each : story) {
    if (!model::is_id(each.id))
      FAIL(each.id);
    unique.insert(each.id);
  }
  CHECK(unique.size() == story.size());
}

TEST_CASE("what an id is") {
  CHECK(model::is_id("a"));
  CHECK(model::is_id("chapter-2"));
  for (const std::string_view bad : {"", "2", "-a", "A", "a b", "ä", "a_b", "a.b"})
    CHECK_FALSE(model::is_id(bad));
}

namespace {

/// A section with a note of each provisional id, and as many references, the last of them in a quotation.
Section annotated(std::string_view title, const Ids& provisional) {
  Section made = section(title);
  Paragraph paragraph;
  for (const std::string& id : provisional) {
    made.footnotes.push_back({id, "*", {{Paragraph{plain("A note.")}}}, {}});
    paragraph.content.push_back({Emphasis{{Inline{NoteReference{id, "*"}}}}});
  }
  made.blocks.push_back({Quote{{{std::move(paragraph)}}, {}}});
  return made;
}

Ids targets(Section& made) {
  Ids all;
  model::each_text(made.blocks, [&](Inlines& inlines) {
    model::each_reference(inlines, [&](NoteReference& reference) { all.push_back(reference.target); });
  });
  return all;
}

Ids notes_of(const Section& made) {
  Ids all;
  for (const Footnote& footnote : made.footnotes)
    all.push_back(footnote.id);
  return all;
}

} // namespace

TEST_CASE("footnotes take their section's id, and references follow them") {
  Sections book{annotated("Home", {"1", "2"}), annotated("Away", {"1", "[*]"})};
  book[0].title.push_back({NoteReference{"2", "7"}});
  model::assign_ids(book);
  CHECK(book[0].id == "home"); // without the mark of the note to its title
  CHECK(notes_of(book[0]) == Ids{"home-fn-1", "home-fn-2"});
  CHECK(notes_of(book[1]) == Ids{"away-fn-1", "away-fn-2"});
  CHECK(targets(book[0]) == notes_of(book[0]));
  CHECK(targets(book[1]) == notes_of(book[1]));
  CHECK(std::get<NoteReference>(book[0].title.back().node).target == "home-fn-2");

  const Sections once = book;
  model::complete_ids(book);
  CHECK(book == once);
}

TEST_CASE("a reference from elsewhere follows the book's first footnote of its name, or stays") {
  Sections book{annotated("Home", {"a"}), section("Away")};
  book[1].blocks.push_back({Paragraph{{Inline{NoteReference{"a", "1"}}, Inline{NoteReference{"b", "2"}}}}});
  model::assign_ids(book);
  CHECK(targets(book[1]) == Ids{"home-fn-1", "b"});
}

TEST_CASE("completing ids keeps footnotes' good ones, the first of each") {
  Sections book{annotated("Home", {"x", "x y"}), annotated("Away", {"x"})};
  book[0].id = "home";
  book[1].id = "x-1";
  model::complete_ids(book);
  CHECK(notes_of(book[0]) == Ids{"x", "home-fn-2"});
  CHECK(targets(book[0]) == notes_of(book[0]));
  CHECK(notes_of(book[1]) == Ids{"x-1-fn-1"});
  CHECK(targets(book[1]) == notes_of(book[1]));
}

namespace {

Block place(std::string id, std::string_view text) {
  return {Paragraph{plain(text)}, std::move(id)};
}

Block link(std::string target) {
  return {Paragraph{{Inline{Link{std::move(target), plain("there")}}}}};
}

std::string target(const Block& block) {
  return std::get<Link>(std::get<Paragraph>(block.node).content.front().node).target;
}

} // namespace

TEST_CASE("places keep their ids where they can, and links follow what gets another") {
  Sections book{section("Home"), section("Away")};
  book[0].id = "s_0";
  book[0].blocks = {place("oak", "Oak."), place("home", "Home."), place("Not An Id", "Elm."),
                    link("#oak"),         link("#home"),          link("#Not An Id"),
                    link("#s_0"),         link("#nothing")};
  book[0].blocks.push_back({Quote{{place("oak", "Another oak.")}, {}}});
  model::assign_ids(book);
  const Blocks& blocks = book[0].blocks;
  CHECK(blocks[0].id == "oak");
  CHECK(blocks[1].id == "home-2"); // the section has it
  CHECK(blocks[2].id == "home-place");
  CHECK(target(blocks[3]) == "#oak");
  CHECK(target(blocks[4]) == "#home-2");
  CHECK(target(blocks[5]) == "#home-place");
  CHECK(target(blocks[6]) == "#home");
  CHECK(target(blocks[7]) == "#nothing");
  CHECK(std::get<Quote>(blocks[8].node).blocks[0].id == "oak-2");
  const Sections once = book;
  model::complete_ids(book);
  CHECK(book == once);
}

TEST_CASE("completing ids leads links to what kept the id") {
  Sections book{section("Home")};
  book[0].id = "home";
  book[0].blocks = {place("home", "Home."), place("x y", "Elm."), link("#home"), link("#x y")};
  model::complete_ids(book);
  CHECK(book[0].blocks[0].id == "home-2");
  CHECK(target(book[0].blocks[2]) == "#home");
  CHECK(target(book[0].blocks[3]) == "#" + book[0].blocks[1].id);
}

TEST_CASE("ids with a prefix take their links along, and no others") {
  Sections book{section("Home", SectionKind::chapter, {section("Inner")})};
  book[0].id = "home";
  book[0].children[0].id = std::string(30, 'i');
  book[0].blocks = {place("oak", "Oak."), link("#oak"), link("#home"), link("#elsewhere"),
                    link("#" + book[0].children[0].id)};
  model::prefix_ids(book, "part", 20);
  CHECK(book[0].id == "part-home");
  CHECK(book[0].children[0].id == std::string(30, 'i'));
  CHECK(book[0].blocks[0].id == "part-oak");
  CHECK(target(book[0].blocks[1]) == "#part-oak");
  CHECK(target(book[0].blocks[2]) == "#part-home");
  CHECK(target(book[0].blocks[3]) == "#elsewhere");
  CHECK(target(book[0].blocks[4]) == "#" + book[0].children[0].id);
}

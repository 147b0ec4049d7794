// What stands over a section, and what the contents call it.
#include "model/headings.h"

#include "catch.h"
#include "epub/samples.h"

using namespace octavo;
using namespace octavo::tests;

namespace {

const text::Words& english = text::words("en");

model::SectionHeading heading(const Section& section, const model::Place& place = {}) {
  return model::heading(section, place, english);
}

} // namespace

TEST_CASE("the mark of a footnote is no part of what a title is called") {
  Section one = section(SectionKind::chapter, "a", "The Title");
  one.title.push_back({Emphasis{{Inline{NoteReference{"n1", "1"}}}}});
  CHECK(model::title_text(one.title) == "The Title");
  CHECK(heading(one).entry == "The Title");
}

TEST_CASE("a typed title is the heading") {
  const model::SectionHeading h =
      heading(section(SectionKind::chapter, "a", " A  Start "), {true, "The Book", 1});
  CHECK(h.title == "A Start");
  CHECK(h.own);
  CHECK(h.label.empty());
  CHECK(h.entry == "A Start");
}

TEST_CASE("the only chapter without a title takes the book's, several are numbered") {
  const Section untitled = section(SectionKind::chapter, "a", "");
  CHECK(heading(untitled, {true, "The Book", 1}).title == "The Book");
  CHECK(heading(untitled, {false, "The Book", 1}).title == "Chapter 1");
  CHECK(heading(untitled, {false, "The Book", 12}).title == "Chapter 12");
  Section numbered = untitled;
  numbered.number = 7;
  CHECK(heading(numbered, {false, "The Book", 2}).title == "Chapter 7");
  CHECK(heading(numbered, {true, "The Book", 1}).title == "Chapter 7");
  numbered.number = 0;
  CHECK(heading(numbered, {false, "The Book", 2}).title == "Chapter 0");
  CHECK(model::heading(untitled, {false, "Das Buch", 2}, text::words("de")).title == "Kapitel 2");
  CHECK(model::heading(untitled, {false, "A könyv", 2}, text::words("hu")).title == "2. fejezet");
}

TEST_CASE("a label stands above the title, and is the title where there is none") {
  Section chapter = section(SectionKind::chapter, "a", "A Start");
  chapter.label = "Chapter IV";
  const model::SectionHeading both = heading(chapter);
  CHECK(both.label == "Chapter IV");
  CHECK(both.title == "A Start");
  CHECK(both.entry == "Chapter IV: A Start");
  chapter.title.clear();
  const model::SectionHeading alone = heading(chapter, {true, "The Book", 1});
  CHECK(alone.label.empty());
  CHECK(alone.title == "Chapter IV");
  CHECK(alone.shown);
}

TEST_CASE("a section of the story says what it is where its title does not") {
  CHECK(heading(section(SectionKind::prologue, "a", "A Start")).label == "Prologue");
  CHECK(heading(section(SectionKind::prologue, "a", "The Prologue")).label.empty());
  CHECK(heading(section(SectionKind::chapter, "a", "A Start")).label.empty());
  CHECK(heading(section(SectionKind::epilogue, "a", "")).title == "Epilogue");
  CHECK(heading(section(SectionKind::part, "a", ""), {false, "", 2}).title == "Part 2");
  Section numbered = section(SectionKind::chapter, "a", "A Start");
  numbered.number = 3;
  CHECK(heading(numbered).label == "Chapter 3");
  CHECK(heading(section(SectionKind::foreword, "a", "To the Reader")).label.empty());
}

TEST_CASE("display pages open without a heading unless they were given one") {
  for (const SectionKind kind : {SectionKind::description, SectionKind::dedication, SectionKind::epigraph,
                                 SectionKind::front_matter, SectionKind::back_matter}) {
    CHECK_FALSE(heading(section(kind, "a", "")).shown);
    CHECK_FALSE(heading(section(kind, "a", "")).title.empty());
    CHECK(heading(section(kind, "a", "Mine")).shown);
  }
  Section marked = section(SectionKind::description, "a", "");
  marked.label = "Description";
  CHECK_FALSE(heading(marked).shown);
}

TEST_CASE("a note's label loses its colon") {
  Section note = section(SectionKind::authors_note, "a", "");
  note.label = "Author's Notes: ";
  CHECK(heading(note).title == "Author's Notes");
  note.label.clear();
  CHECK(heading(note).title == "Author’s Note");
  note.note = NoteKind::disclaimer;
  CHECK(heading(note).title == "Disclaimer");
  CHECK(model::note_word(NoteKind::recap, text::words("de")) == "Was bisher geschah");
}

TEST_CASE("a title of nothing that can be seen is none") {
  CHECK(heading(section(SectionKind::chapter, "a", " \x01\xC2\xA0\n"), {false, "The Book", 2}).title ==
        "Chapter 2");
}

// What becomes of the author's voice: kept, gathered at the end, dropped.
#include <octavo/author_notes.h>
#include <octavo/convert.h>

#include "catch.h"

using namespace octavo;

namespace {

Block paragraph(std::string_view text) {
  return {Paragraph{plain(text), ParagraphRole::body, 0, {}}};
}

Block aside(NoteKind kind, std::string_view text) {
  return {Aside{kind, {}, {paragraph(text)}, {}}};
}

Section chapter(std::string id, std::string_view title, Blocks blocks) {
  Section section;
  section.id = std::move(id);
  section.title = plain(title);
  section.blocks = std::move(blocks);
  return section;
}

Section note(std::string id, NoteKind kind, std::string_view label, std::string_view text) {
  Section section;
  section.kind = SectionKind::authors_note;
  section.note = kind;
  section.id = std::move(id);
  section.label = label;
  section.blocks = {paragraph(text)};
  return section;
}

Book story() {
  Book book;
  book.metadata.language = "en";
  Section one = chapter("one", "One",
                        {aside(NoteKind::content_warning, "Blood."),
                         aside(NoteKind::disclaimer, "Not mine."),
                         {Break{BreakKind::space, 1, {}, {}}},
                         paragraph("It began."),
                         {Break{BreakKind::ornament, 0, "***", {}}},
                         aside(NoteKind::authors_note, "Sorry."),
                         {Break{BreakKind::ornament, 0, "***", {}}},
                         paragraph("It went on.")});
  one.children = {note("one-note", NoteKind::authors_note, "Author's Note", "Thanks.")};
  Section two = chapter("two", "Two", {paragraph("It ended.")});
  two.children = {note("two-note", NoteKind::content_warning, "Warning", "Tears.")};
  Section licence;
  licence.kind = SectionKind::back_matter;
  licence.id = "licence";
  licence.blocks = {paragraph("Free.")};
  book.sections = {one, two, licence};
  return book;
}

} // namespace

TEST_CASE("notes that are kept stay where they are") {
  Book book = story();
  place_notes(book, NotesPolicy::keep);
  CHECK(book == story());
}

TEST_CASE("notes that are dropped leave the text and the warnings") {
  Book book = story();
  place_notes(book, NotesPolicy::drop);
  CHECK(plain_text(book) ==
        "One\nBlood.\nIt began.\n***\nIt went on.\nTwo\nIt ended.\nWarning\nTears.\nFree.\n");
}

TEST_CASE("notes at the end are gathered with links back") {
  Book book = story();
  place_notes(book, NotesPolicy::end);
  REQUIRE(book.sections.size() == 4);
  const Section& gathered = book.sections[2];
  CHECK(gathered.kind == SectionKind::afterword);
  CHECK(plain_text(gathered.title) == "Author’s Notes");
  CHECK(gathered.id == "authors-notes");
  CHECK(plain_text(gathered.blocks) ==
        "One\nDisclaimer\nNot mine.\nAuthor’s Note\nSorry.\nAuthor's Note\nThanks.\n");
  const auto& heading = std::get<Heading>(gathered.blocks.front().node);
  CHECK(std::get<Link>(heading.content.front().node).target == "#one");
  // Each leads to where it stood: to the chapter, to what came after it, to the chapter's end.
  const auto back = [&](std::size_t block) {
    const auto& label = std::get<Paragraph>(gathered.blocks[block].node);
    return std::get<Link>(std::get<Strong>(label.content.front().node).children.front().node).target;
  };
  CHECK(back(1) == "#one");
  CHECK(back(3) == "#one-place");
  CHECK(back(5) == "#one-place");
  CHECK(book.sections[0].blocks.back().id == "one-place");
  CHECK(plain_text(Blocks{book.sections[0].blocks.back()}) == "It went on.\n");
  CHECK(plain_text(book.sections[0].blocks) == "Blood.\nIt began.\n***\nIt went on.\n");
  CHECK(book.sections[0].children.empty());
  CHECK(book.sections[1].children.size() == 1);
}

TEST_CASE("a chapter that is nothing but a note goes with it, and so do links to it") {
  Book book = story();
  Section hiatus = chapter("hiatus", "On Hiatus", {aside(NoteKind::authors_note, "See you in May.")});
  Section part = chapter("part", "Part Two", {});
  part.kind = SectionKind::part;
  part.children = {chapter("reply", "Replies", {aside(NoteKind::replies, "Thanks, all.")})};
  Section empty = chapter("empty", "Empty", {});
  book.sections.insert(book.sections.begin() + 2, {hiatus, part, empty});
  book.sections[1].blocks.push_back({Paragraph{
      {Inline{Text{"See "}}, Inline{Link{"#hiatus", plain("there")}}}, ParagraphRole::body, 0, {}}});
  Book dropped = book;
  place_notes(dropped, NotesPolicy::drop);
  REQUIRE(dropped.sections.size() == 4);
  CHECK(dropped.sections[2].id == "empty"); // it was so before
  const auto& see = std::get<Paragraph>(dropped.sections[1].blocks.back().node);
  CHECK(plain_text(see.content) == "See there");
  CHECK(std::holds_alternative<Text>(see.content.back().node));
  place_notes(book, NotesPolicy::end);
  REQUIRE(book.sections.size() == 5);
  const Blocks& gathered = book.sections[3].blocks;
  CHECK(plain_text(gathered) ==
        "One\nDisclaimer\nNot mine.\nAuthor’s Note\nSorry.\nAuthor's Note\nThanks.\nOn Hiatus\n"
        "See you in May.\nReplies\nThanks, all.\n");
  const auto& heading = std::get<Heading>(gathered[gathered.size() - 2].node);
  CHECK(std::holds_alternative<Text>(heading.content.front().node));
}

TEST_CASE("a book of nothing but notes keeps them") {
  Book book;
  book.sections = {chapter("one", "One", {aside(NoteKind::authors_note, "Sorry.")})};
  const Book before = book;
  place_notes(book, NotesPolicy::drop);
  CHECK(book == before);
}

TEST_CASE("a footnote goes where its only reference goes") {
  Book book = story();
  Section& one = book.sections.front();
  const auto refers = [](std::string_view id) {
    return Block{Paragraph{{Inline{NoteReference{std::string(id), "*"}}}, ParagraphRole::body, 0, {}}};
  };
  one.blocks.push_back(refers("of-both"));
  one.blocks.push_back({Aside{NoteKind::authors_note, {}, {refers("of-both"), refers("of-note")}, {}}});
  one.footnotes = {{"of-both", "*", {paragraph("Both.")}, {}}, {"of-note", "*", {paragraph("Note.")}, {}}};
  Book dropped = book;
  place_notes(book, NotesPolicy::end);
  REQUIRE(book.sections[0].footnotes.size() == 1);
  CHECK(book.sections[0].footnotes.front().id == "of-both");
  REQUIRE(book.sections[2].footnotes.size() == 1);
  CHECK(book.sections[2].footnotes.front().id == "of-note");
  place_notes(dropped, NotesPolicy::drop);
  CHECK(dropped.sections[0].footnotes.size() == 1);
}

TEST_CASE("a book without notes gets no afterword") {
  Book book;
  book.sections = {chapter("one", "One", {paragraph("It began.")})};
  const Book before = book;
  place_notes(book, NotesPolicy::end);
  CHECK(book == before);
}

TEST_CASE("both formats place the notes alike") {
  ConvertOptions options;
  options.notes = NotesPolicy::drop;
  options.write.draw_cover = false;
  const Conversion conversion = convert("One.\nTwo.\n\nA/N: Secret.\n", formats(), options);
  CHECK(plain_text(conversion.book) == "One.\nTwo.\n");
  for (std::size_t i = 0; i < formats().size(); ++i)
    if (formats()[i].name == "json")
      CHECK(conversion.outputs[i].bytes.find("Secret") == std::string::npos);
}

TEST_CASE("policies have names") {
  for (const NotesPolicy policy : {NotesPolicy::keep, NotesPolicy::end, NotesPolicy::drop})
    CHECK(notes_policy_named(name(policy)) == policy);
  CHECK_FALSE(notes_policy_named("away"));
}

TEST_CASE("what a story warns of is a notice before it") {
  ReadOptions options;
  options.sidecar.metadata.warnings = {"Blood", "Tears"};
  const Book book = read("One.\nTwo.\n", options).book;
  REQUIRE(book.sections.size() == 2);
  CHECK(book.sections.front().kind == SectionKind::notice);
  CHECK(plain_text(book.sections.front().blocks) == "Blood\nTears\n");
}

TEST_CASE("the name of a chapter with notes in one place leads to that place") {
  Book book;
  Section one = chapter("one", "One", {paragraph("It began."), paragraph("It ended.")});
  one.children = {note("one-note", NoteKind::authors_note, "Author's Note", "Thanks."),
                  note("one-note-2", NoteKind::authors_note, "", "And more.")};
  Section two = chapter("two", "Two", {aside(NoteKind::recap, "Before."), paragraph("It began.")});
  book.sections = {one, two};
  place_notes(book, NotesPolicy::end);
  REQUIRE(book.sections.size() == 3);
  const Blocks& gathered = book.sections[2].blocks;
  CHECK(plain_text(gathered) == "One\nAuthor's Note\nThanks.\nAnd more.\nTwo\nBefore.\n");
  const auto leads = [](const Block& block) {
    return std::get<Link>(std::get<Heading>(block.node).content.front().node).target;
  };
  CHECK(leads(gathered[0]) == "#one-place");
  CHECK(book.sections[0].blocks.back().id == "one-place");
  CHECK(book.sections[0].blocks.front().id.empty());
  CHECK(leads(gathered[4]) == "#two");
  CHECK(book.sections[1].blocks.front().id.empty());
}

TEST_CASE("links into notes follow them to the end, and are text where the notes are dropped") {
  Book book = story();
  std::get<Aside>(book.sections[0].blocks[1].node).blocks[0].id = "mine";
  book.sections[1].blocks.push_back(
      {Paragraph{{Inline{Link{"#mine", plain("there")}}}, ParagraphRole::body, 0, {}}});
  Book dropped = book;
  place_notes(book, NotesPolicy::end);
  const auto first = [](const Book& of) {
    return std::get<Paragraph>(of.sections[1].blocks.back().node).content.front().node;
  };
  CHECK(std::get<Link>(first(book)).target == "#mine");
  place_notes(dropped, NotesPolicy::drop);
  CHECK(std::get<Text>(first(dropped)).text == "there");
  CHECK(dropped.sections[0].blocks.back().id.empty());
}

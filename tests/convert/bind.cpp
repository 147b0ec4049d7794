// Several books made into one.
#include <octavo/bind.h>
#include <octavo/error.h>
#include <octavo/json.h>

#include "catch.h"
#include "model/origins.h"

#include <set>

using namespace octavo;

namespace {

Block paragraph(std::string_view text) {
  return {Paragraph{plain(text), ParagraphRole::body, 0, {3, 4, Rule::line}}};
}

Section section(SectionKind kind, std::string_view title, std::string_view text, std::string_view id = {}) {
  Section made;
  made.kind = kind;
  if (!title.empty())
    made.title = plain(title);
  if (!text.empty())
    made.blocks = {paragraph(text)};
  made.id = id;
  made.origin = {1, 9, Rule::document};
  return made;
}

Section chapter(std::string_view title, std::string_view text = "Some text.") {
  return section(SectionKind::chapter, title, text);
}

Book book(std::string_view title, Sections sections) {
  Book made;
  made.metadata.title = title;
  made.sections = std::move(sections);
  return made;
}

/// "kind id title|subtitle #number", indented by depth.
void outline(const Sections& sections, const std::string& indent, std::string& out) {
  for (const Section& each : sections) {
    out += indent + std::string(name(each.kind)) + ' ' + each.id;
    if (!each.title.empty())
      out += " " + plain_text(each.title);
    if (!each.subtitle.empty())
      out += " | " + plain_text(each.subtitle);
    if (each.number)
      out += " #" + std::to_string(*each.number);
    out += '\n';
    outline(each.children, indent + "  ", out);
  }
}

std::string outline(const Book& whole) {
  std::string out;
  outline(whole.sections, "", out);
  return out;
}

} // namespace

TEST_CASE("files of one chapter each are chapters of one book") {
  const Book whole =
      bind({book("The Start", {chapter("")}), book("The Middle", {section(SectionKind::interlude, "", "x")}),
            book("Ignored", {chapter("The End")})},
           {});
  CHECK(outline(whole) == "chapter the-start The Start\n"
                          "interlude the-middle The Middle\n"
                          "chapter the-end The End\n");
  CHECK(whole.metadata.title.empty()); // not known: they differ
}

TEST_CASE("chapters without a title of their own are numbered") {
  // Named by their first words, as texts without any other title are.
  CHECK(outline(bind({book("It was a dark", {chapter("", "“It was a dark night,” said he.")}),
                      book("He waited", {chapter("", "He waited. And waited.")}),
                      book("Rain", {chapter("", "Rain fell.")})},
                     {})) == "chapter chapter-1 #1\nchapter chapter-2 #2\nchapter rain Rain\n");
  // Or all as the folder's collection calls the story.
  const Book whole = bind({book("Story", {chapter("")}), book("Story", {chapter("")})}, {});
  CHECK(outline(whole) == "chapter chapter-1 #1\nchapter chapter-2 #2\n");
  CHECK(whole.metadata.title == "Story");
  Metadata metadata;
  metadata.title = "Story";
  CHECK(outline(bind({book("Story", {chapter("")}), book("Other", {chapter("")})}, metadata)) ==
        "chapter chapter-1 #1\nchapter other Other\n");
}

TEST_CASE("numbers go on through all books") {
  const auto numbered = [](int number, std::string_view label = {}) {
    Section made = chapter("");
    made.number = number;
    made.label = label;
    return made;
  };
  CHECK(outline(bind({book("A", {numbered(1), numbered(2)}),
                      book("B", {numbered(1), chapter("Named"), numbered(3)}),
                      book("C", {numbered(9, "Chapter IX"), numbered(1)}), book("D", {numbered(12)})},
                     {}, BindAs::chapters)) == "chapter chapter-1 #1\n"
                                               "chapter chapter-2 #2\n"
                                               "chapter chapter-3 #3\n"
                                               "chapter named Named\n"
                                               "chapter chapter-5 #5\n"
                                               "chapter chapter-6 #9\n"
                                               "chapter chapter-7 #10\n"
                                               "chapter d D\n");
  Section last = numbered(2147483647);
  CHECK(bind({book("A", {last, numbered(1)}), book("B", {numbered(1), numbered(1)})}, {}, BindAs::chapters)
            .sections.size() == 4);
}

TEST_CASE("no description is lost between chapters") {
  const SectionKind description = SectionKind::description;
  const Book whole =
      bind({book("A", {section(description, "", "About A."), chapter("One")}),
            book("B", {section(description, "Summary", "About B."), chapter("Two", "Text two.")}),
            book("C", {section(description, "", "About C.")})},
           {}, BindAs::chapters);
  CHECK(outline(whole) ==
        "description description\nchapter one One\nchapter two Two\ndescription description-2\n");
  const auto& quote = std::get<Quote>(whole.sections[2].blocks[0].node);
  CHECK(quote.blocks == Blocks{{Heading{plain("Summary"), {}}}, paragraph("About B.")});
  CHECK(plain_text(whole) == "About A.\nOne\nSome text.\nTwo\nSummary\nAbout B.\nText two.\nAbout C.\n");
}

TEST_CASE("a story in another language than the whole book says so") {
  const auto in = [](const char* language, std::string_view title) {
    Book made = book(title, {chapter("One"), chapter("Two")});
    made.metadata.language = language;
    return made;
  };
  const Book parts = bind({in("en-GB", "A"), in("de", "B"), in("en", "C")}, {}, BindAs::parts);
  CHECK(parts.metadata.language == "en-GB");
  const auto of = [](const Inlines& inlines) {
    const auto* const styled = std::get_if<Styled>(&inlines.at(0).node);
    return styled != nullptr && styled->style == InlineStyle::foreign ? styled->language : std::string();
  };
  for (std::size_t i = 0; i < 3; ++i) {
    const Section& part = parts.sections.at(i);
    const std::string language = i == 1 ? "de" : "";
    CHECK(of(part.title) == language);
    CHECK(of(part.children.at(1).title) == language);
    CHECK(of(std::get<Paragraph>(part.children.at(1).blocks.at(0).node).content) == language);
  }
  const Book chapters = bind({in("en", "A"), in("en", "A"), in("he", "A")}, {}, BindAs::chapters);
  CHECK(of(chapters.sections.at(1).title).empty());
  CHECK(of(chapters.sections.at(4).title) == "he");
}

TEST_CASE("stories are parts of one book") {
  Book first = book("First", {section(SectionKind::description, "", "About it."), chapter("")});
  first.metadata.contributors = {{"A", "", "aut"}, {"E", "", "edt"}};
  first.metadata.subtitle = "A Beginning";
  first.cover = Image{"image/png", "png", "a cover"};
  Book second = book("Second", {section(SectionKind::prologue, "", "x"), chapter(""), chapter("")});
  second.metadata.contributors = {{"B", "", "aut"}, {"C", "", "aut"}};
  second.metadata.description = "One.\n\nTwo.";
  second.metadata.language = "fr";
  Book third = book("", {chapter(""), chapter("End"), section(SectionKind::back_matter, "", "Licence.")});
  const Book whole = bind({first, second, third}, {});
  CHECK(outline(whole) == "part first First | A Beginning A\n"
                          "  description first-description\n"
                          "  chapter first-chapter-1 First\n"
                          "part second Second | B, C\n"
                          "  description second-description\n"
                          "  prologue second-prologue\n"
                          "  chapter second-chapter-1\n"
                          "  chapter second-chapter-2\n"
                          "part part-3 #3\n"
                          "  chapter part-3-chapter-1\n"
                          "  chapter part-3-end End\n"
                          "  back-matter part-3-back-matter\n");
  CHECK(plain_text(whole.sections[1].children[0].blocks) == "One.\nTwo.\n");
  CHECK(whole.cover == first.cover);
  CHECK(whole.metadata.language == "fr");
}

TEST_CASE("parts name their author only where they differ") {
  Book first = book("First", {chapter(""), chapter("")});
  first.metadata.contributors = {{"A", "", "aut"}};
  Book second = book("Second", {chapter(""), chapter("")});
  second.metadata.contributors = {{"A", "A, sorted", "aut"}};
  CHECK(bind({first, second}, {}).sections[1].subtitle.empty());
  second.metadata.contributors.clear();
  CHECK(plain_text(bind({first, second}, {}).sections[0].subtitle) == "A");
}

TEST_CASE("a story's own parts are parts inside its part") {
  Section part = section(SectionKind::part, "Inner", "");
  part.children = {chapter("One")};
  CHECK(outline(bind({book("A", {part}), book("B", {chapter("Two")})}, {})) == "part a A\n"
                                                                               "  part a-inner Inner\n"
                                                                               "    chapter a-one One\n"
                                                                               "part b B\n"
                                                                               "  chapter b-two Two\n");
}

TEST_CASE("ids stay when a story is added or grows") {
  const auto ids = [](const Book& whole) {
    std::string out;
    outline(whole.sections, "", out);
    return out;
  };
  const std::vector<Book> two{book("A", {chapter(""), chapter("One")}),
                              book("A", {chapter("One"), chapter("")})};
  const std::string before = ids(bind(two, {}));
  std::vector<Book> more = two;
  more.push_back(book("A", {chapter("One")}));
  CHECK(ids(bind(more, {})).starts_with(before));
  std::vector<Book> longer = two;
  longer[0].sections.push_back(chapter(""));
  CHECK(ids(bind(longer, {})) == before.substr(0, before.find("part a-2")) + "  chapter a-chapter-3\n" +
                                     before.substr(before.find("part a-2")));
}

TEST_CASE("ids are unique whatever the books' were") {
  std::vector<Book> books;
  for (int i = 0; i < 5; ++i) {
    Section odd = chapter("");
    odd.id = i % 2 == 0 ? "same" : "Not An Id";
    books.push_back(book(i < 3 ? "T" : "T same", {odd, odd}));
  }
  for (const BindAs as : {BindAs::chapters, BindAs::parts})
    CHECK(from_json(to_json(bind(books, {}, as))) == bind(books, {}, as)); // from_json refuses repeated ids
}

TEST_CASE("links stay inside their own book") {
  const auto linked = [](std::string_view text) {
    Section home = chapter("Home");
    home.id = "home";
    home.blocks.push_back({Paragraph{plain(text)}, "oak"});
    home.blocks.push_back(
        {Paragraph{{Inline{Link{"#oak", plain("it")}}, Inline{Link{"#home", plain("up")}}}}});
    return book("T", {home});
  };
  for (const BindAs as : {BindAs::chapters, BindAs::parts}) {
    const Book whole = bind({linked("First."), linked("Second.")}, {}, as);
    for (const Section& one : whole.sections) {
      const Section& home = as == BindAs::parts ? one.children.front() : one;
      const std::size_t last = home.blocks.size() - 1;
      const Inlines& links = std::get<Paragraph>(home.blocks[last].node).content;
      CHECK(std::get<Link>(links[0].node).target == "#" + home.blocks[last - 1].id);
      CHECK(std::get<Link>(links[1].node).target == "#" + home.id);
    }
  }
}

TEST_CASE("lines of several texts are forgotten") {
  Section letter = chapter("");
  letter.blocks = {
      {Letter{{paragraph("Tavi,"), {Quote{{paragraph("q")}, {1, 2, Rule::none}}}}, {1, 5, Rule::letter}}}};
  const Book whole = bind({book("A", {letter}), book("B", {chapter("")})}, {});
  CHECK(tests::origins(whole).find_first_of("123456789") == std::string::npos);
  CHECK(tests::origins(whole).find("line") == std::string::npos);
}

TEST_CASE("metadata of the whole") {
  Book a = book("A", {chapter("One"), chapter("Two")});
  a.metadata.contributors = {{"X", "", "aut"}, {"Y", "", "ill"}};
  a.metadata.language = "en";
  a.metadata.series = {{"S", "1"}, {"Only A's", "1"}};
  a.metadata.tags = {"t", "u"};
  a.metadata.publisher = "P";
  a.metadata.rights = "CC0";
  a.metadata.identifiers = {"urn:isbn:1"};
  a.metadata.modified = "2014-02-01";
  Book b = book("B", {chapter("Three"), chapter("Four")});
  b.metadata.contributors = {{"Y", "", "aut"}, {"X", "", "aut"}};
  b.metadata.language = "de";
  b.metadata.series = {{"S", "2"}};
  b.metadata.tags = {"v", "t"};
  b.metadata.publisher = "P";
  b.metadata.modified = "2014-02-01T10:00:00Z";
  Book c = b;
  c.metadata.language = "de";
  Metadata given;
  given.title = "All";

  const Metadata parts = bind({a, b, c}, given).metadata;
  CHECK(parts.title == "All");
  CHECK(parts.contributors == std::vector<Contributor>{{"X", "", "aut"}, {"Y", "", "ill"}, {"Y", "", "aut"}});
  CHECK(parts.language == "de");
  CHECK(parts.series == std::vector<Series>{{"S", ""}});
  CHECK(parts.tags == std::vector<std::string>{"t", "u", "v"});
  CHECK(parts.publisher == "P");
  CHECK(parts.rights.empty()); // one story's are not all stories'
  CHECK(parts.identifiers.empty());
  CHECK(parts.modified == "2014-02-01T10:00:00Z");

  const Metadata chapters = bind({a, b, c}, given, BindAs::chapters).metadata;
  CHECK(chapters.rights == "CC0"); // one chapter says so of the story
  given.tags = {"mine"};
  CHECK(bind({a, b}, given).metadata.tags == given.tags);
  CHECK(bind({a, b}, given).metadata.language == "en");
}

TEST_CASE("one book, or none") {
  Metadata metadata;
  metadata.title = "Given";
  CHECK(bind({}, metadata).metadata == metadata);
  Book only = book("A", {chapter("")});
  only.metadata.language = "en";
  only.sections[0].id = "kept";
  const Book whole = bind({only}, metadata, BindAs::parts);
  CHECK(whole.metadata.title == "Given");
  CHECK(whole.metadata.language == "en");
  CHECK(whole.sections == only.sections);
}

TEST_CASE("books bound again and again end in an error, not a crash") {
  Book whole = book("A", {chapter("One"), chapter("Two")});
  std::set<ErrorCode> errors;
  for (int i = 0; i < 100 && errors.empty(); ++i)
    try {
      whole = bind({whole, book("B", {chapter("")})}, {}, BindAs::parts);
      whole.metadata.title = "A";
    } catch (const Error& e) {
      errors.insert(e.code());
    }
  CHECK(errors == std::set{ErrorCode::too_large});
  CHECK(from_json(to_json(whole)) == whole);
}

TEST_CASE("warnings that are stated of the whole are a notice before it") {
  Metadata stated;
  stated.warnings = {"Blood", "Storms"};
  const Book single = bind({book("One", {chapter("A")})}, stated);
  const Book parts = bind({book("One", {chapter("A"), chapter("B")}), book("Two", {chapter("C")})}, stated);
  for (const Book& bound : {single, parts}) {
    REQUIRE(bound.sections.front().kind == SectionKind::notice);
    CHECK(plain_text(bound.sections.front().blocks) == "Blood\nStorms\n");
    CHECK_FALSE(bound.sections.front().id.empty());
  }
  CHECK(single.sections.size() == 2);
  CHECK(parts.sections.size() == 3);
  const Book warned = bind({book("One", {section(SectionKind::notice, "", "Mine"), chapter("A")})}, stated);
  CHECK(warned.sections.size() == 2);
  CHECK(plain_text(warned.sections.front().blocks) == "Mine\n");
  CHECK(bind({book("One", {chapter("A")})}, {}).sections.size() == 1);
}

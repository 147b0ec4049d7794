// The parts of a book: what is on which page, what stands around it, and what leads where.
#include "typeset/set_pages.h"

#include <octavo/bind.h>

#include "catch.h"
#include "epub/samples.h"

#include <algorithm>
#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

Section chapter(int n, std::string_view title, int paragraphs = 3) {
  Section out = section(SectionKind::chapter, "c" + std::to_string(n), title, prose(paragraphs));
  out.number = n;
  return out;
}

Book novel(int chapters, int paragraphs = 3) {
  Sections sections;
  for (int i = 1; i <= chapters; ++i)
    sections.push_back(chapter(i, "The Tale Number " + std::to_string(i), paragraphs));
  return book("A Novel", std::move(sections));
}

std::vector<PageKind> kinds(const Pages& pages) {
  std::vector<PageKind> out;
  for (const Page& page : pages.pages)
    out.push_back(page.kind);
  return out;
}

std::size_t first_of(const Pages& pages, PageKind kind) {
  const std::vector<PageKind> all = kinds(pages);
  const auto found = std::find(all.begin(), all.end(), kind);
  REQUIRE(found != all.end());
  return static_cast<std::size_t>(found - all.begin());
}

bool has(const std::vector<std::string>& lines, std::string_view line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

TEST_CASE("The parts of a book come in their order") {
  Book book = novel(2);
  book.sections.insert(book.sections.begin(),
                       section(SectionKind::description, "d", "", {paragraph("What it is about.")}));
  book.sections.insert(book.sections.begin() + 1, section(SectionKind::preface, "p", "", prose(1)));
  const Pages pages = typeset(book).pages;
  CHECK(kinds(pages) == std::vector<PageKind>{PageKind::title, PageKind::imprint, PageKind::display,
                                              PageKind::contents, PageKind::opener, PageKind::opener,
                                              PageKind::opener, PageKind::display});
  std::vector<std::string> labels;
  for (const Page& page : pages.pages)
    labels.push_back(page.label);
  CHECK(labels == std::vector<std::string>{"i", "ii", "iii", "iv", "v", "1", "2", "3"});
}

TEST_CASE("A colophon says what a book of chapters is set in, in its language") {
  Style style;
  style.font_size = 11 * point;
  const auto last = [&](const Book& book) { return texts(typeset(book, style).pages.pages.back()); };
  Book book = novel(2);
  CHECK(last(book) == std::vector<std::string>{"Set in Libertinus Serif, 11 on 14 points."});
  style.family = "eb-garamond";
  style.leading = 14 * point + point / 2;
  book.metadata.language = "de";
  CHECK(last(book) == std::vector<std::string>{"Gesetzt aus der EB Garamond, 11/14,5 Punkt."});
  book.metadata.language = "ja";
  CHECK(last(book) == std::vector<std::string>{"EB Garamond, 11/14.5"});
  for (Section& section : book.sections)
    section.blocks = {paragraph("\u05D1\u05D1\u05D5\u05E7\u05E8")}; // Hebrew, which it has not
  CHECK(last(book) == std::vector<std::string>{"Libertinus Serif, 11/14.5"});
  // What most of the text is set in, whatever it begins with.
  book.sections.front().blocks = {paragraph("\u05D1 is a letter, and all that follows it is English.")};
  book.sections.back().blocks = {paragraph("And so is this.")};
  CHECK(last(book) == std::vector<std::string>{"EB Garamond, 11/14.5"});
  style.colophon = false;
  CHECK(typeset(book, style).pages.pages.back().kind == PageKind::opener);
  style.colophon.reset();
  CHECK(typeset(novel(1), style).pages.pages.back().kind == PageKind::opener);
  style.colophon = true; // who asks for it gets it
  CHECK(texts(typeset(novel(1), style).pages.pages.back()) ==
        std::vector<std::string>{"Set in EB Garamond, 11 on 14.5 points."});
}

TEST_CASE("The title is the largest on its page, however long it or its words are") {
  std::string sentence =
      "The Extraordinary and Perfectly True History of the Life and Adventures of Mr. Bartholomew "
      "Featherstonehaugh-Cholmondeley, Late of His Majesty’s Ship Incontrovertible, Containing a "
      "Faithful Account of His Shipwreck upon an Uninhabited Island";
  for (const std::string& title :
       {std::string("Donaudampfschifffahrtsgesellschaftskapitänswitwe"), sentence, sentence + sentence,
        std::string("Incomprehensibilities"), std::string(60, 'M'), std::string("It")}) {
    CAPTURE(title);
    Book book = novel(1);
    book.metadata.title = title;
    book.metadata.subtitle = "A Subtitle";
    book.metadata.language = "de";
    book.metadata.contributors = {{"Jane Doe", "", "aut"}};
    const Page page = typeset(book).pages.pages.front();
    std::vector<Length> sizes;
    for (const SetLine& line : set_lines(page))
      sizes.push_back(line.first->size);
    REQUIRE(sizes.size() >= 3);
    CHECK(sizes[0] >= *std::max_element(sizes.begin(), sizes.end()));
  }
}

TEST_CASE("A dedication and epigraphs before the text stand on pages of their own") {
  const auto emphasis = [](const std::string& words) {
    return Block{Paragraph{{Inline{Emphasis{plain(words)}}}}};
  };
  Sections sections{section(SectionKind::front_matter, "front", "",
                            {emphasis("For my mother"),
                             Block{Quote{{paragraph("Nothing is lost."), paragraph("— A Writer")}, {}}},
                             Block{Quote{{emphasis("All is found.")}, {}}}}),
                    chapter(1, "One")};
  const Pages pages = typeset(book("A Novel", std::move(sections)), {}).pages;
  const std::size_t dedicated = page_with(pages, "For my mother");
  CHECK(page_with(pages, "Nothing is lost.") == dedicated + 1);
  CHECK(pages.pages[dedicated].kind == PageKind::display);
  const SetLine to_whom = line_that_begins(pages, "For my mother");
  const SetLine said = line_that_begins(pages, "Nothing is lost.");
  const SetLine also = line_that_begins(pages, "All is found.");
  CHECK(to_whom.first->size > Style{}.font_size / 100 * 99);
  CHECK(to_whom.x > 120 * point); // in the middle
  CHECK(to_whom.y > 150 * point); // and well below the top
  CHECK(said.y > 150 * point);
  for (const SetLine& line : {to_whom, said, also})
    CHECK(pages.fonts[line.first->font].name == "LibertinusSerif-Italic");
  CHECK(line_that_begins(pages, "— A Writer").x > said.x + 60 * point);
}

TEST_CASE("A quotation below a part's title is its epigraph") {
  Section part = section(SectionKind::part, "p1", "The Beginnings",
                         {Block{Quote{{paragraph("Nothing is lost."), paragraph("— A Writer")}, {}}}});
  part.children = {chapter(1, "One")};
  const Pages pages = typeset(book("A Novel", {part}), {}).pages;
  const SetLine said = line_that_begins(pages, "Nothing is lost.");
  CHECK(pages.fonts[said.first->font].name == "LibertinusSerif-Italic");
  CHECK(said.first->size < Style{}.font_size);
  CHECK(line_that_begins(pages, "— A Writer").x > said.x + 60 * point);
}

TEST_CASE("The title page says what is known, and nothing else") {
  Book book = novel(1);
  book.metadata.subtitle = "With a Subtitle";
  book.metadata.series = {{"The Series", "2"}};
  book.metadata.contributors = {{"Ada", "", "aut"}, {"Bea", "", "trl"}, {"Cid", "", "bkd"}};
  book.metadata.publisher = "A House";
  const std::vector<std::string> lines = texts(typeset(book).pages.pages.front());
  CHECK(lines == std::vector<std::string>{"The Series · 2", "A Novel", "With a Subtitle", "Ada",
                                          "Translated by Bea", "A House"});
  book.metadata = {};
  book.metadata.title = "Alone";
  CHECK(texts(typeset(book).pages.pages.front()) == std::vector<std::string>{"Alone"});
}

TEST_CASE("A half-title stands alone on the first page, with a blank one behind it") {
  Style style;
  style.half_title = true;
  Pages pages = typeset(novel(1), style).pages;
  CHECK(pages.pages[0].kind == PageKind::display);
  CHECK(texts(pages.pages[0]) == std::vector<std::string>{"A Novel"});
  CHECK(pages.pages[1].kind == PageKind::title);
  style.two_sided = true;
  pages = typeset(novel(1), style).pages;
  CHECK(pages.pages[1].kind == PageKind::blank);
  CHECK(pages.pages[1].items.empty());
  CHECK(pages.pages[2].kind == PageKind::title);
  check_sound(pages);
}

TEST_CASE("A few lines before the text stand as a dedication does, more of them as text") {
  const auto first_line = [](Blocks blocks) {
    Sections sections{section(SectionKind::front_matter, "front", "", std::move(blocks)), chapter(1, "One")};
    const Pages pages = typeset(book("A Novel", std::move(sections)), {}).pages;
    return line_that_begins(pages, "The ").x;
  };
  CHECK(first_line({paragraph("The second edition")}) > 100 * point);
  CHECK(first_line({paragraph("The second edition"), prose(4)[0], prose(4)[1], prose(4)[2]}) < 60 * point);
}

TEST_CASE("Chapters begin on right pages where they are told to") {
  Style style;
  style.two_sided = true;
  style.open_right = true;
  const Pages pages = typeset(novel(4, 20), style).pages;
  int openers = 0, blanks = 0;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    openers += pages.pages[i].kind == PageKind::opener ? 1 : 0;
    if (pages.pages[i].kind == PageKind::opener)
      CHECK(i % 2 == 0);
    if (pages.pages[i].kind == PageKind::blank) {
      ++blanks;
      CHECK(pages.pages[i].items.empty());
    }
  }
  CHECK(openers == 4);
  CHECK(blanks > 0);
}

TEST_CASE("Chapters are numbered in words, figures or Roman numerals, in the contents as well") {
  Book book = novel(2);
  book.sections[0].label = "CHAPTER I";
  book.sections[1].label = "II.";
  Style style;
  const auto set = [&](ChapterNumbers numbers) {
    style.chapter_numbers = numbers;
    const Pages pages = typeset(book, style).pages;
    const std::size_t first = first_of(pages, PageKind::opener);
    return std::vector{texts(pages.pages[first]).front(), texts(pages.pages[first + 1]).front(),
                       pages.outline.back().title};
  };
  using Lines = std::vector<std::string>;
  CHECK(set(ChapterNumbers::as_written) == Lines{"CHAPTER I", "II.", "II. The Tale Number 2"});
  CHECK(set(ChapterNumbers::words) == Lines{"CHAPTER ONE", "Two", "Two: The Tale Number 2"});
  CHECK(set(ChapterNumbers::figures) == Lines{"CHAPTER 1", "2", "2: The Tale Number 2"});
  CHECK(set(ChapterNumbers::roman) == Lines{"CHAPTER I", "II", "II: The Tale Number 2"});
}

TEST_CASE("Running heads name the chapter, the book and its author, or nothing") {
  Book book = novel(1, 60);
  book.metadata.contributors = {{"Ada", "", "aut"}};
  Style style;
  style.two_sided = true;
  const auto heads = [&](RunningHeads which) {
    style.running_heads = which;
    std::set<std::string> out;
    const Pages pages = typeset(book, style).pages;
    for (const Page& page : pages.pages)
      for (const std::string& head : texts(page, Purpose::running_head))
        out.insert(head);
    return out;
  };
  CHECK(heads(RunningHeads::chapter) == std::set<std::string>{"A Novel", "The Tale Number 1"});
  CHECK(heads(RunningHeads::book) == std::set<std::string>{"Ada", "A Novel"});
  CHECK(heads(RunningHeads::none).empty());
}

TEST_CASE("The names of a style's values lead back to them") {
  for (const Opening one : {Opening::small_caps, Opening::drop_cap, Opening::plain})
    CHECK(opening_named(name(one)) == one);
  for (const ChapterNumbers one :
       {ChapterNumbers::as_written, ChapterNumbers::words, ChapterNumbers::figures, ChapterNumbers::roman})
    CHECK(chapter_numbers_named(name(one)) == one);
  for (const RunningHeads one : {RunningHeads::chapter, RunningHeads::book, RunningHeads::none})
    CHECK(running_heads_named(name(one)) == one);
  CHECK_FALSE(opening_named("fancy"));
}

TEST_CASE("The imprint has what is known of the text") {
  Book book = novel(1);
  book.metadata.source_url = "https://example.org/story/1";
  book.metadata.rights = "CC BY 4.0";
  book.metadata.published = "2015-03-14";
  book.metadata.modified = "2016-01-02T03:04:05Z";
  book.metadata.identifiers = {"urn:isbn:9783161484100"};
  const Pages pages = typeset(book).pages;
  const Page& imprint = pages.pages[1];
  REQUIRE(imprint.kind == PageKind::imprint);
  const std::vector<std::string> lines = texts(imprint);
  for (const char* const line : {"CC BY 4.0", "Published: 2015-03-14", "Updated: 2016-01-02",
                                 "https://example.org/story/1", "urn:isbn:9783161484100"})
    CHECK(has(lines, line));
  REQUIRE(imprint.links.size() == 1);
  CHECK(std::get<std::string>(imprint.links.front().target) == "https://example.org/story/1");
  CHECK(set_lines(imprint).back().y == typeset(novel(1)).pages.pages[1].height - 60 * point -
                                           (typeset(novel(1)).pages.pages[1].height - 60 * point -
                                            set_lines(imprint).back().y)); // at the foot
  book.metadata = {};
  book.metadata.language = "en";
  CHECK(text(typeset(book).pages.pages[1]).find("Word count: ") != std::string::npos);
  CHECK(text(typeset(book).pages.pages[1]).find("©") == std::string::npos);
}

TEST_CASE("A book without words has no imprint, one without anything a title page") {
  const Pages pages = typeset(Book{}).pages;
  REQUIRE(pages.pages.size() == 1);
  CHECK(pages.pages.front().kind == PageKind::title);
  CHECK(texts(pages.pages.front()) == std::vector<std::string>{"Untitled"});
  Book named;
  named.metadata.title = "Only a Name";
  named.metadata.source_url = "https://example.org";
  CHECK(kinds(typeset(named).pages) == std::vector<PageKind>{PageKind::title, PageKind::imprint});
}

TEST_CASE("The contents lead to the right pages, however many there are") {
  for (const int chapters : {2, 12, 120}) {
    const Pages pages = typeset(novel(chapters, 12)).pages;
    const std::size_t first = first_of(pages, PageKind::contents);
    int entries = 0;
    for (std::size_t i = first; pages.pages[i].kind == PageKind::contents; ++i) {
      const Page& page = pages.pages[i];
      for (const SetLine& line : set_lines(page)) {
        if (line.text.find("The Tale") == std::string::npos)
          continue;
        ++entries;
        const std::string title = "The Tale Number " + std::to_string(entries);
        CHECK(line.text.starts_with("Chapter " + std::to_string(entries) + ": " + title));
        const auto link = std::find_if(page.links.begin(), page.links.end(), [&](const PageLink& one) {
          return one.area.y < line.y && one.area.y + one.area.height > line.y;
        });
        REQUIRE(link != page.links.end());
        const auto to = std::get<Destination>(link->target);
        CHECK(has(texts(pages.pages[to.page]), title));
        CHECK(pages.pages[to.page].kind == PageKind::opener);
        CHECK(line.text.ends_with(pages.pages[to.page].label));
        CHECK(to.y > 0);
      }
    }
    CHECK(entries == chapters);
    CHECK((first_of(pages, PageKind::opener) - first > 1) == (chapters == 120));
  }
}

TEST_CASE("The contents' numbers stand right, with leaders before them") {
  const Pages pages = typeset(novel(12, 12)).pages;
  const Page& page = pages.pages[first_of(pages, PageKind::contents)];
  const Length right = 320 * point;
  int numbers = 0;
  for (const Item& item : page.items) {
    const auto* const run = std::get_if<GlyphRun>(&item.node);
    if (run == nullptr || item.purpose != Purpose::text ||
        run->text.find_first_not_of("0123456789") != std::string::npos)
      continue;
    Length end = run->origin.x;
    for (const Glyph& glyph : run->glyphs)
      end += glyph.advance;
    CHECK(end == right);
    ++numbers;
  }
  CHECK(numbers == 12);
  CHECK(!set_lines(page, Purpose::decoration).empty());
}

TEST_CASE("Every book with a text has contents, be it of one entry") {
  const auto has_contents = [](const Book& book) {
    const std::vector<PageKind> all = kinds(typeset(book).pages);
    return std::find(all.begin(), all.end(), PageKind::contents) != all.end();
  };
  CHECK(has_contents(novel(1)));
  CHECK(!has_contents(Book{}));
}

TEST_CASE("Running heads name book and chapter, and openers have none") {
  const Pages pages = typeset(novel(2, 60)).pages;
  for (const Page& page : pages.pages) {
    const std::vector<std::string> heads = texts(page, Purpose::running_head);
    const std::vector<std::string> folios = texts(page, Purpose::folio);
    if (page.kind != PageKind::body) {
      CHECK(heads.empty());
      CHECK(folios.size() == (page.kind == PageKind::opener || page.kind == PageKind::contents ? 1 : 0));
      continue;
    }
    REQUIRE(heads.size() == 1);
    REQUIRE(folios.size() == 1);
    CHECK(folios.front() == page.label);
    if (std::stoi(page.label) % 2 == 0)
      CHECK(heads.front() == "A Novel");
    else
      CHECK(heads.front().starts_with("The Tale Number "));
  }
}

TEST_CASE("A running head that is too long is cut after a word") {
  std::string title = "A Title";
  for (int i = 0; i < 40; ++i)
    title += " of Many Words";
  const Pages pages = typeset(book("B", {section(SectionKind::chapter, "c", title, prose(80))})).pages;
  const Page& page = *std::find_if(pages.pages.begin(), pages.pages.end(), [](const Page& one) {
    return one.kind == PageKind::body && one.label == "3";
  });
  const std::vector<SetLine> heads = set_lines(page, Purpose::running_head);
  REQUIRE(heads.size() == 1);
  CHECK(heads.front().text.ends_with("…"));
  CHECK(heads.front().x >= 40 * point);
  CHECK(characters(pages).find(characters(title)) != std::string::npos);
}

TEST_CASE("Two-sided books begin on a right page, and sides change") {
  Style style;
  style.two_sided = true;
  const Pages pages = typeset(novel(2, 60), style).pages;
  const std::size_t body = first_of(pages, PageKind::opener);
  CHECK(body % 2 == 0);
  CHECK(pages.pages[body].label == "1");
  CHECK(pages.pages[body - 1].kind == PageKind::blank);
  CHECK(pages.pages[body - 1].items.empty());
  CHECK(pages.pages[body - 1].label == "iv");
  const auto left_of = [&](std::size_t page) {
    Length least = style.width;
    for (const SetLine& line : set_lines(pages.pages[page]))
      least = std::min(least, line.x);
    return least;
  };
  CHECK(left_of(body + 2) < left_of(body + 1));
}

TEST_CASE("An author's note follows its chapter under a rule; the last one has a page of its own") {
  Book book = novel(2);
  for (Section& one : book.sections)
    one.children.push_back(section(SectionKind::authors_note, one.id + "n", "", {paragraph("A note.")}));
  const Pages pages = typeset(book).pages;
  const std::vector<PageKind> all = kinds(pages);
  const std::size_t first = first_of(pages, PageKind::opener);
  CHECK(text(pages.pages[first]).find("Author’s Note\nA note.") != std::string::npos);
  CHECK(text(pages.pages[first + 1]).find("A note.") == std::string::npos);
  CHECK(texts(pages.pages[first + 2]) == std::vector<std::string>{"Author’s Note", "A note."});
}

TEST_CASE("A kicker stands over a chapter's title") {
  const Pages pages = typeset(novel(1)).pages;
  const std::vector<SetLine> lines = set_lines(pages.pages[first_of(pages, PageKind::opener)]);
  CHECK(lines[0].text == "Chapter 1");
  CHECK(lines[1].text == "The Tale Number 1");
  CHECK(lines[1].first->size > lines[0].first->size);
}

TEST_CASE("A bound book has part titles, one contents and an outline of both levels") {
  Metadata metadata;
  metadata.title = "Two Stories";
  Book first = novel(2), second = novel(3);
  first.metadata.title = "One";
  second.metadata.title = "Two";
  first.metadata.contributors = {{"Ada", "", "aut"}};
  const Pages pages = typeset(bind({first, second}, metadata)).pages;
  const std::vector<PageKind> all = kinds(pages);
  CHECK(std::count(all.begin(), all.end(), PageKind::display) == 3); // and the colophon
  CHECK(std::count(all.begin(), all.end(), PageKind::contents) == 1);
  const std::size_t part = first_of(pages, PageKind::display);
  CHECK(text(pages.pages[part]) == "One\nAda\n");
  CHECK(pages.pages[part].label == "1");
  std::vector<std::string> outline;
  for (const OutlineEntry& entry : pages.outline)
    outline.push_back(std::string(static_cast<std::size_t>(entry.level), ' ') + entry.title);
  CHECK(outline == std::vector<std::string>{"Title Page", "Contents", "One", " Chapter 1: The Tale Number 1",
                                            " Chapter 2: The Tale Number 2", "Two",
                                            " Chapter 1: The Tale Number 1", " Chapter 2: The Tale Number 2",
                                            " Chapter 3: The Tale Number 3"});
  CHECK(pages.outline[2].to.page == part);
  CHECK(pages.outline[3].to.page == part + 1);
}

TEST_CASE("Notes between chapters and after the last stay where they are") {
  Book book = novel(1);
  Section part = section(SectionKind::part, "p", "The Part");
  part.children = {section(SectionKind::description, "d", "", {paragraph("First.")}), chapter(1, "Second"),
                   section(SectionKind::authors_note, "n", "", {paragraph("Third.")})};
  book.sections = {part};
  const Pages pages = typeset(book).pages;
  CHECK(text(pages.pages[page_with(pages, "First.")]) == "The Part\nFirst.\n");
  CHECK(page_with(pages, "Paragraph 0.") > page_with(pages, "First."));
  CHECK(page_with(pages, "Third.") > page_with(pages, "Paragraph 0."));
}

TEST_CASE("The outline never goes more than one level deeper") {
  Book book = novel(1);
  Section* inner = &book.sections.front();
  for (int i = 0; i < 20; ++i) {
    inner->children.push_back(section(i % 2 == 0 ? SectionKind::part : SectionKind::authors_note,
                                      "s" + std::to_string(i), "Level " + std::to_string(i),
                                      {paragraph("Text of level " + std::to_string(i) + ".")}));
    inner = &inner->children.front();
  }
  const Pages pages = typeset(book).pages;
  int before = -1;
  for (const OutlineEntry& entry : pages.outline) {
    CHECK(entry.level <= before + 1);
    CHECK(entry.to.page < pages.pages.size());
    before = entry.level;
  }
  CHECK(pages.outline.size() == 23);
  CHECK(characters(pages).find("Textoflevel19.") != std::string::npos);
}

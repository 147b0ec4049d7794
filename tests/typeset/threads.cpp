// Chapters set at once: as if they had been set one after the other.
#include "typeset/every_node.h"
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"

#include <octavo/format.h>

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

std::string number(int i) {
  return std::to_string(i);
}

/// Chapters that link to one another, with notes, pictures that some share, scripts of other fonts, and
/// characters that no font has; in a part, and long enough for several threads.
Book of_many_chapters(int chapters) {
  Section part = section(SectionKind::part, "part", "Part One");
  for (int i = 0; i < chapters; ++i) {
    Section one = section(SectionKind::chapter, "c" + number(i), "Chapter " + number(i), prose(40));
    const std::string note = "n" + number(i);
    one.blocks.push_back({Paragraph{{Inline{Text{"Of note"}}, Inline{NoteReference{note, "1"}},
                                     Inline{NoteReference{"n" + number((i + 1) % chapters), "2"}},
                                     Inline{Link{"#c" + number((i + 5) % chapters), plain(" there")}},
                                     Inline{Link{"#nowhere" + number(i), plain(" nowhere")}},
                                     Inline{Link{"https://example.org/" + number(i), plain(" away")}}}}});
    one.footnotes = {{note, "1", {paragraph("What is said of " + number(i) + ".")}, {}}};
    Figure figure{png(), {}, {i + 1, i + 1, Rule::none}};
    figure.image.alt = "Picture " + number(i % 3);
    one.blocks.push_back({figure});
    if (i % 4 == 3)
      one.blocks.push_back(
          {Paragraph{{Inline{Emphasis{plain(i % 8 == 3 ? "Slanted \u2654 \uE000" : "\uE001")}}}}});
    part.children.push_back(one);
  }
  return book("Many", {part, section(SectionKind::afterword, "after", "Afterword", prose(3))});
}

Typesetting set(const Book& book, int threads) {
  Style style;
  style.threads = threads;
  return typeset(book, style);
}

} // namespace

TEST_CASE("The pages are the same whatever the number of threads", "[typeset]") {
  for (const Book& book : {of_many_chapters(24), every_node(), specimen()}) {
    const Typesetting alone = set(book, 1);
    check_sound(alone.pages);
    for (const int threads : {0, 2, 5, 1'000'000}) {
      const Typesetting together = set(book, threads);
      CHECK(dump(together.pages) == dump(alone.pages));
      CHECK(together.pages.images == alone.pages.images);
      CHECK(together.notes == alone.notes);
    }
  }
}

TEST_CASE("A PDF has the same bytes whatever the number of threads", "[typeset]") {
  const Book book = of_many_chapters(24);
  WriteOptions options;
  const std::string alone = format_named("pdf").write(book, options).bytes;
  options.style.threads = 4;
  CHECK(format_named("pdf").write(book, options).bytes == alone);
}

TEST_CASE("Links lead from chapter to chapter, and notes stay with their own", "[typeset]") {
  const Pages pages = set(of_many_chapters(24), 3).pages;
  CHECK(pages.images.size() == 3);
  for (int i = 0; i < 24; ++i) {
    const std::size_t at = page_with(pages, "What is said of " + number(i) + ".");
    const Page& page = pages.pages[at];
    std::vector<std::size_t> inner;
    std::size_t outer = 0;
    for (const PageLink& link : page.links)
      if (const auto* const to = std::get_if<Destination>(&link.target))
        inner.push_back(to->page);
      else
        outer += std::get<std::string>(link.target) == "https://example.org/" + number(i) ? 1 : 0;
    CHECK(outer >= 1);
    const std::size_t next = page_with(pages, "What is said of " + number((i + 1) % 24) + ".");
    CHECK(std::count(inner.begin(), inner.end(), at) >= 1);
    CHECK(std::count(inner.begin(), inner.end(), next) >= 1);
  }
}

TEST_CASE("What is damaged in the first of several chapters is what is said", "[typeset]") {
  Book book = of_many_chapters(24);
  for (const std::size_t i : {20U, 11U, 3U})
    std::get<Figure>(book.sections.front().children[i].blocks[41].node).image.bytes = "no picture";
  CHECK_THROWS_WITH(set(book, 3), Catch::Contains("line 4"));
}

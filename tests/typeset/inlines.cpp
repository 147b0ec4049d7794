// How the smaller styles of running text are set, and where links inside a book lead.
#include "typeset/every_node.h"
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"
#include "typeset/hyphenation.h"

#include <algorithm>
#include <set>

using namespace octavo;
using namespace octavo::tests;

namespace {

Pages set(Inlines content) {
  Pages pages = typeset(one_chapter({paragraph("Before."), {Paragraph{std::move(content)}}})).pages;
  check_sound(pages);
  return pages;
}

Inline styled(InlineStyle style, std::string_view text) {
  return {Styled{style, plain(text)}};
}

const GlyphRun& run_with(const Pages& pages, std::string_view text) {
  for (const Page& page : pages.pages)
    for (const Item& one : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&one.node); run != nullptr)
        if (run->text.find(text) != std::string::npos)
          return *run;
  FAIL("no run has " << text);
  return std::get<GlyphRun>(pages.pages.front().items.front().node);
}

std::vector<Rectangle> fills(const Pages& pages) {
  std::vector<Rectangle> out;
  for (const Item& one : pages.pages.back().items)
    if (const auto* const fill = std::get_if<Fill>(&one.node)) {
      CHECK(one.purpose == Purpose::decoration);
      out.push_back(fill->area);
    }
  return out;
}

} // namespace

TEST_CASE("Underlines are below the baseline, strokes through the letters, on every line") {
  std::string words;
  for (int i = 0; i < 30; ++i)
    words += "several words ";
  const Pages under = set({Inline{Text{"Not, "}}, styled(InlineStyle::underlined, words)});
  const Pages struck = set({Inline{Text{"Not, "}}, styled(InlineStyle::struck, words)});
  const std::vector<SetLine> lines = set_lines(under.pages.back());
  const auto first = std::find_if(lines.begin(), lines.end(),
                                  [](const SetLine& line) { return line.text.starts_with("Not,"); });
  REQUIRE(first != lines.end());
  const auto count = static_cast<std::size_t>(lines.end() - first);
  REQUIRE(fills(under).size() == count);
  REQUIRE(fills(struck).size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    CHECK(fills(under)[i].y > first[static_cast<std::ptrdiff_t>(i)].y);
    CHECK(fills(struck)[i].y < first[static_cast<std::ptrdiff_t>(i)].y);
    CHECK(fills(under)[i].height > 0);
    CHECK(fills(under)[i].height < point);
  }
  CHECK(fills(under)[0].x > first->x); // not under what is not underlined
}

TEST_CASE("Superiors are the font's own, or small letters raised") {
  const Pages pages = set({Inline{Text{"The 2"}}, styled(InlineStyle::superscript, "3"),
                           Inline{Text{" and H"}}, styled(InlineStyle::subscript, "2"),
                           Inline{Text{" and x"}}, styled(InlineStyle::superscript, "Ж")});
  const SetLine line = line_that_begins(pages, "The 2");
  CHECK(line.text == "The 23 and H2 and xЖ");
  const GlyphRun& raised = run_with(pages, "Ж");
  CHECK(raised.size < Style{}.font_size);
  CHECK(raised.glyphs.front().y_offset > 0);
  CHECK(raised.origin.y == line.y);
  // "23": one run, of the full size, whose last figure is not the usual one.
  const GlyphRun& figures = run_with(pages, "The 23");
  const Pages other = set({Inline{Text{"The 33"}}});
  const GlyphRun& usual = run_with(other, "The 33");
  CHECK(figures.size == usual.size);
  CHECK(figures.glyphs[5].id != usual.glyphs[5].id);
}

TEST_CASE("Code is set in plain wide letters that are not hyphenated") {
  std::string code;
  for (int i = 0; i < 40; ++i)
    code += "internationalisation ";
  const Pages pages = set({styled(InlineStyle::code, code)});
  CHECK(pages.fonts[run_with(pages, "internationalisation").font].name == "DejaVuSans");
  CHECK(text(pages.pages.back()).find("\u00AD") == std::string::npos);
}

TEST_CASE("A passage is hyphenated by the patterns of its language, and tagged with it") {
  constexpr std::string_view word = "Handschuhschneeballwerfer";
  std::string passage;
  for (int i = 0; i < 60; ++i)
    passage += std::string(word) + " ";
  const auto divisions = [&](const Pages& pages) {
    std::set<std::size_t> out;
    const std::string all = text(pages.pages.back());
    for (std::size_t at = all.find("\u00AD"); at != std::string::npos; at = all.find("\u00AD", at + 1))
      out.insert(at - all.rfind('H', at));
    return out;
  };
  const auto allowed = [&](std::string_view language) {
    const std::vector<std::uint32_t> points = typesetter::Hyphenation(language).points(word);
    return std::set<std::size_t>(points.begin(), points.end());
  };
  const auto are_among = [](const std::set<std::size_t>& some, const std::set<std::size_t>& all) {
    return !some.empty() && std::includes(all.begin(), all.end(), some.begin(), some.end());
  };
  REQUIRE(allowed("de") != allowed("en"));
  const Pages foreign = set({Inline{Styled{InlineStyle::foreign, plain(passage), "de"}}});
  CHECK(are_among(divisions(foreign), allowed("de")));
  CHECK(are_among(divisions(set({Inline{Text{passage}}})), allowed("en")));
  CHECK(std::count_if(foreign.structure.begin(), foreign.structure.end(), [](const Element& one) {
          return one.role == ElementRole::span && one.language == "de";
        }) == 1);
}

TEST_CASE("Links inside a book lead to its sections, those ahead as well") {
  Book book = every_node();
  const Pages pages = typeset(book).pages;
  check_sound(pages);
  const std::size_t here = page_with(pages, "the other chapter");
  const auto& links = pages.pages[here].links;
  const std::size_t wanted = pages.pages.size() - 2; // before the colophon
  CHECK(std::any_of(links.begin(), links.end(), [&](const PageLink& link) {
    const auto* const to = std::get_if<Destination>(&link.target);
    return to != nullptr && to->page == wanted;
  }));
}

TEST_CASE("Links lead to the line that a block begins on, wherever it is") {
  Blocks blocks{{Paragraph{{Inline{Link{"#oak", plain("a link")}}}}}};
  for (int i = 0; i < 60; ++i)
    blocks.push_back({Paragraph{plain("There is more of it.")}});
  const auto named = [](std::string_view text) { return Block{Paragraph{plain(text)}, "oak"}; };
  const std::string long_text(200, 'x');
  const std::vector<Block> shapes{
      named("An oak."),
      {Heading{plain("An oak."), {}}, "oak"},
      {Quote{{named("An oak.")}, {}}},
      {List{true, 1, {{{{Paragraph{plain("Elm.")}}}}, {{named("An oak.")}}}, {}}},
      {Letter{{named("An oak.")}, {}}, {}},
      {Verse{{{{plain("An oak.")}}}, {}}, "oak"},
      {Preformatted{"An oak.", {}}, "oak"},
      {Aside{NoteKind::authors_note, "Note", {named("An oak.")}, {}}, {}},
      {Dialogue{DialogueKind::play, {Turn{{}, plain("OAK."), {named("An oak.")}, {}}}, {}}, {}},
      {Table{{CellAlignment::start, CellAlignment::start},
             {{false, {{plain("An oak.")}, {plain("2")}}}, {false, {{plain("Elm")}, {plain("3")}}}},
             {},
             {}},
       "oak"},
      {Break{BreakKind::ornament, 1, "An oak.", {}}, "oak"}};
  for (const Block& shape : shapes) {
    Blocks all = blocks;
    all.push_back(shape);
    Style style;
    style.system_fonts = false; // whose help is noted
    const Typesetting set = typeset(one_chapter(all), style);
    CAPTURE(shape.node.index());
    check_sound(set.pages);
    for (const Note& note : set.notes)
      CHECK(note.code != "link-dropped");
    const std::size_t page = page_with(set.pages, "oak");
    Length baseline = 0;
    for (const Item& item : set.pages.pages[page].items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node);
          run != nullptr && run->text.find("oak") != std::string::npos)
        baseline = run->origin.y;
    const auto& links = set.pages.pages[page_with(set.pages, "a link")].links;
    REQUIRE(links.size() == 1);
    const auto& to = std::get<Destination>(links.front().target);
    CHECK(to.page == page);
    CHECK(to.y < baseline);
    CHECK(to.y > baseline - 5 * Style{}.leading);
  }
}

TEST_CASE("A link to what is not in the book is plain text, and a note") {
  const Typesetting set = typeset(one_chapter({{Paragraph{{Inline{Link{"#nowhere", plain("a link")}}}}}}));
  CHECK(set.pages.pages.back().links.empty());
  REQUIRE(set.notes.size() == 1);
  CHECK(set.notes.front().code == "link-dropped");
  CHECK(text(set.pages.pages.back()).find("a link") != std::string::npos);
}

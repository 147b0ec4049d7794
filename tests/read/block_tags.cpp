// Tags of plain texts that hold paragraphs.
#include "lost.h"

#include "catch.h"
#include "read/outline.h"

#include <octavo/read.h>

using namespace octavo;

namespace {

void write(std::string& out, const Blocks& blocks, const std::string& indent) {
  for (const Block& block : blocks)
    std::visit(
        Match{[&](const Paragraph& paragraph) {
                out += indent;
                if (paragraph.role != ParagraphRole::body)
                  out += std::string(name(paragraph.role)) + ": ";
                out += tests::marked(paragraph.content) + "\n";
              },
              [&](const Break& mark) { out += indent + "--" + mark.mark + "\n"; },
              [&](const Quote& quote) {
                out += indent + "quote\n";
                write(out, quote.blocks, indent + "  ");
              },
              [&](const Heading& heading) {
                out += indent + "heading " + tests::marked(heading.content) + "\n";
              },
              [&](const List& list) {
                out += indent + (list.ordered ? "ordered\n" : "list\n");
                for (const ListItem& item : list.items) {
                  out += indent + "*\n";
                  write(out, item.blocks, indent + "  ");
                }
              },
              [&](const Figure& figure) { out += indent + "figure " + figure.image.media_type + "\n"; },
              [&](const Verse&) { out += indent + "verse\n"; },
              [&](const Letter&) { out += indent + "letter\n"; },
              [&](const Preformatted&) { out += indent + "preformatted\n"; },
              [&](const Aside&) { out += indent + "aside\n"; },
              [&](const Document&) { out += indent + "document\n"; },
              [&](const Dialogue&) { out += indent + "dialogue\n"; },
              [&](const Table&) { out += indent + "table\n"; }},
        block.node);
}

std::string shown(const std::string& text, const ReadOptions& options = {}) {
  const Reading reading = read(text, options);
  if (!options.load)
    CHECK(tests::lost(text, reading) == "");
  std::string out;
  for (const Section& section : reading.book.sections)
    write(out, section.blocks, "");
  return out;
}

} // namespace

TEST_CASE("centred lines and paragraphs") {
  CHECK(shown("He came in at last.\n[center]The Inn[/center]\nHe sat down there.\n") ==
        "He came in at last.\ncentered: The Inn\nHe sat down there.\n");
  CHECK(shown("He came in at last.\n[center]\nThe Inn\nat the sea\n[/center]\nHe sat down there.\n") ==
        "He came in at last.\ncentered: The Inn\ncentered: at the sea\nHe sat down there.\n");
  CHECK(shown("He came.\n<center><b>The Inn</b></center>\nHe sat.\n<p align=\"center\">It said.</p>\n") ==
        "He came.\ncentered: <b>The Inn</b>\nHe sat.\ncentered: It said.\n");
  CHECK(shown("He came.\n[right]Ann[/right]\n[align=center]So.[/align]\n[align=left]No.[/align]\n") ==
        "He came.\nAnn\ncentered: So.\nNo.\n");
  CHECK(shown("He came.\n[center]***[/center]\nHe sat.\n<center>~*~</center>\nIt said.\n") ==
        "He came.\n--***\nHe sat.\n--~*~\nIt said.\n");
}

TEST_CASE("a line that is nothing but tags around a mark, or an empty line, is a break") {
  CHECK(shown("He came.\n\n[b]***[/b]\n\nHe sat.\n\n[i][b]* * *[/b][/i]\n\nIt said [b]so[/b].\n") ==
        "He came.\n--***\nHe sat.\n--* * *\nIt said <b>so</b>.\n");
  CHECK(shown("He <b>came</b>.\n\nOne.\n\nTwo.\n\nThree.\n\n<br>\n\nFour.\n\nFive.\n") ==
        "He <b>came</b>.\nOne.\nTwo.\nThree.\n--\nFour.\nFive.\n");
  // Everywhere they part the paragraphs.
  CHECK(shown("He <b>came</b>.\n<br>\nOne.\n<br>\nTwo.\n<br>\nThree.\n") ==
        "He <b>came</b>.\nOne.\nTwo.\nThree.\n");
}

TEST_CASE("quotations, with whom they are from") {
  CHECK(shown("It read:\n[quote]One.\nTwo.[/quote]\nHe sat.\n") ==
        "It read:\nquote\n  One.\n  Two.\nHe sat.\n");
  CHECK(shown("It read:\n[quote=\"Ann Lee\"]One.[/quote] So it did.\n") ==
        "It read:\nquote\n  attribution: Ann Lee\n  One.\nSo it did.\n");
  CHECK(shown("He: [quote name=Ann]One[quote]two[/quote][/quote]\n") ==
        "He:\nquote\n  attribution: Ann\n  One\n  quote\n    two\n");
  CHECK(shown("It read:\n<blockquote>One.</blockquote>\nSo.\n") == "It read:\nquote\n  One.\nSo.\n");
}

TEST_CASE("lists, headings, rules and paragraphs") {
  CHECK(shown("He had:\n[list]\n[*]one\n[*]two\n[/list]\nSo.\n") ==
        "He had:\nlist\n*\n  one\n*\n  two\nSo.\n");
  CHECK(shown("He had:\n[list=1][*]one[*]two[/list]\nSo.\n") ==
        "He had:\nordered\n*\n  one\n*\n  two\nSo.\n");
  CHECK(shown("He had:\n<ul><li>one</li><li>two</li></ul>\n") == "He had:\nlist\n*\n  one\n*\n  two\n");
  CHECK(shown("He came.\n[h2]The Inn[/h2]\nSo.\n") == "He came.\nheading The Inn\nSo.\n");
  CHECK(shown("He came.\nSo.<hr>\nNo.\n") == "He came.\nSo.\n--\nNo.\n");
  CHECK(shown("<p>He came.</p><p>So.</p>\n<div>No.</div>\n") == "He came.\nSo.\nNo.\n");
}

TEST_CASE("a style over several paragraphs is in each of them") {
  CHECK(shown("He came.\n[i]One.\nTwo [b]is[/b] so.\nThree.[/i] Four.\nFive.\n") ==
        "He came.\n<i>One.</i>\n<i>Two <b>is</b> so.</i>\n<i>Three.</i> Four.\nFive.\n");
  CHECK(shown("He came.\n[b][i]\nOne.\nTwo.\n[/i][/b]\nFive.\n") ==
        "He came.\n<b><i>One.</i></b>\n<b><i>Two.</i></b>\nFive.\n");
  CHECK(shown("He came.\n[color=red]One.\nTwo.[/color]\nFive.\n") == "He came.\nOne.\nTwo.\nFive.\n");
  std::string far = "He [i]came.\n";
  for (int i = 0; i < 60; ++i)
    far += "And so on it went.\n";
  CHECK(shown(far + "So[/i].\n") == far + "So[/i].\n");
}

TEST_CASE("what is no pair of tags stays") {
  for (const char* const text :
       {"He [quote] came.\n", "[center]He came.\nSo.\n", "He came.[/center]\nSo.\n", "[*] One.\n[*] Two.\n",
        "He came [hr] and went.\n", "[list]\nSo.\n", "<li>One.\nTwo.\n", "[right] He came.\nSo.\n"}) {
    INFO(text);
    CHECK(shown(text) == text);
  }
  CHECK(shown("[center]He [quote]came.[/center] So[/quote].\n") ==
        "centered: He [quote]came.\nSo[/quote].\n");
}

TEST_CASE("pictures that are at hand are shown, others are links or words") {
  ReadOptions options;
  options.load = [](std::string_view path) -> std::optional<std::string> {
    return path == "map.png"  ? std::optional<std::string>("\x89PNG\r\n\x1A\n...")
           : path == "no.txt" ? std::optional<std::string>("text")
                              : std::nullopt;
  };
  CHECK(shown("He came.\n[img]map.png[/img]\n<img src=\"map.png\" alt=\"A map\">\nSo.\n", options) ==
        "He came.\nfigure image/png\nfigure image/png\nSo.\n");
  CHECK(shown("He came.\n[img]no.txt[/img]\n[img]gone.png[/img]\n", options) ==
        "He came.\nno.txt\ngone.png\n");
  CHECK(shown("He came.\n[img]http://a.org/m.png[/img]\n") == "He came.\n<http://a.org/m.png>\n");
}

TEST_CASE("floods of tags around paragraphs take linear time") {
  for (const std::string_view piece :
       {"[quote]\n", "[/quote]\n", "[quote]a[/quote]\n", "[list][*]\n", "[i]a\n", "[i]a\n[/i]\n", "<p>",
        "<div>a</div>", "[center][quote]\n", "[hr]a\n"}) {
    std::string flood;
    while (flood.size() < 100'000)
      flood += piece;
    INFO(piece);
    CHECK_FALSE(read(flood).book.sections.empty());
  }
}

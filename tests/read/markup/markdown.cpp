// Markdown read into blocks: each construct by itself, and near misses that must stay prose.
#include "read/markup/blocks.h"

#include "catch.h"

#include <algorithm>

using namespace octavo;
using octavo::tests::blocks_of;
using octavo::tests::read_as_markdown;
using octavo::tests::sections_of;

TEST_CASE("paragraphs, emphasis and links of Markdown", "[markdown]") {
  CHECK(blocks_of("It *was* **very** ***dark***, `x = 1` and ~~gone~~.\nNext line.\n") ==
        "p It <i>was</i> <b>very</b> <b><i>dark</i></b>, <code>x = 1</code> and <s>gone</s>. Next line.\n");
  CHECK(blocks_of("A [link](https://a.org/b \"title\"), <https://c.org>, http://d.org/e and [ref][1].\n\n"
                  "[1]: https://f.org 'Title'\n") ==
        "p A <a https://a.org/b>link</a>, <a https://c.org>https://c.org</a>, <a "
        "http://d.org/e>http://d.org/e</a> "
        "and <a https://f.org>ref</a>.\n");
  CHECK(blocks_of("One  \ntwo\\\nthree\nfour\n") == "p One / two / three four\n");
  CHECK(blocks_of("It&#146;s &#8801; &ne; &#7;\n") == "p It’s ≡ ≠ \uFFFD\n");
  CHECK(blocks_of("a\\*b\\* &amp; &mdash; &eacute; &#8212; &unknown; caf&#xe9;\n") ==
        "p a*b* & — é — &unknown; café\n");
  CHECK(blocks_of("It is ~5 or ~6 miles~ away, snake_case_name and 5 * 3 * 2.\n") ==
        "p It is ~5 or ~6 miles~ away, snake_case_name and 5 * 3 * 2.\n");
  CHECK(blocks_of("[relative](chapter2.md) and [nowhere](#none)\n") == "p relative and nowhere\n");
}

TEST_CASE("rows of marks between scenes, as they were typed", "[markdown]") {
  CHECK(blocks_of("A.\n\n* * "
                  "*\n\nB.\n\n---\n\nC.\n\n***\nD.\n\n~~~\n\nE.\n\n~~~\n\nF.\n\n#\n\nG.\n\n###\n\nH."
                  "\n\noOo\n\nI.\n\n○ ○ "
                  "○\n\nJ.\n\n\\* \\* \\*\n\nK.\n\n<center>~*~</center>\n\nL.\n") ==
        "p A.\nbreak * * *\np B.\nbreak ---\np C.\nbreak ***\np D.\nbreak ~~~\np E.\nbreak ~~~\np F.\nbreak "
        "#\np "
        "G.\nbreak ###\np H.\nbreak oOo\np I.\nbreak ○ ○ ○\np J.\nbreak * * *\np K.\nbreak ~*~\np L.\n");
}

TEST_CASE("a row right below a sentence is a break, below a title its mark", "[markdown]") {
  CHECK(blocks_of("He walked away and never came back.\n---\nLater, he did.\n") ==
        "p He walked away and never came back.\nbreak ---\np Later, he did.\n");
  CHECK(blocks_of("First line of two\nand the second of them\n---\nLater.\n") ==
        "p First line of two and the second of them\nbreak ---\np Later.\n");
  CHECK(sections_of("The Storm\n=========\n\nText one.\n\nWho Goes There?\n===============\n\nText two.\n") ==
        "chapter The Storm\nchapter Who Goes There?\n");
  CHECK(blocks_of("\"Who goes there?\"\n---\nNobody answered.\n") ==
        "p \"Who goes there?\"\nbreak ---\np Nobody answered.\n");
}

TEST_CASE("indented lines are paragraphs where they read as prose, and else code", "[markdown]") {
  CHECK(
      blocks_of("    He came in, and closed the door behind him with care.\n    \"Good evening,\" he said.\n"
                "\tShe did not look up from the letter that she was reading.\n") ==
      "p He came in, and closed the door behind him with care.\np \"Good evening,\" he said.\np She did not "
      "look up "
      "from the letter that she was reading.\n");
  CHECK(blocks_of("Run this:\n\n    int x = 3;\n\n    return x;\n\nDone.\n") ==
        "p Run this:\npre int x = 3;\\n\\nreturn x;\np Done.\n");
  CHECK(blocks_of("- item\n\n    more of it\n\n- other\n") == "list\n  p item\n  p more of it\n  p other\n");
}

TEST_CASE("lines that are paragraphs, and sentences that have lines of their own", "[markdown]") {
  std::string lines, sentences, expected;
  for (int i = 0; i < 12; ++i) {
    const std::string line =
        "This is line number " + std::to_string(i) + " of the text, and it is a paragraph.";
    lines += line + "\n";
    sentences += line + (i % 3 == 2 ? "\n\n" : "\n");
    expected += "p " + line + "\n";
  }
  CHECK(blocks_of(lines) == expected);
  const std::string few = blocks_of(sentences);
  CHECK(std::count(few.begin(), few.end(), '\n') == 4);
}

TEST_CASE("quotations, lists and tables", "[markdown]") {
  CHECK(blocks_of("> One\n> goes on\nlazily.\n>\n> > Inner.\n\nAfter.\n") ==
        "quote\n  p One goes on lazily.\n  quote\n    p Inner.\np After.\n");
  CHECK(blocks_of("- one\n- two\n  - inner\n\n3. three\n4. four\n") ==
        "list\n  p one\n  p two\n  list\n    p inner\nlist 3\n  p three\n  p four\n");
  CHECK(blocks_of("- [ ] open\n- [x] done\n") == "list\n  p [ ] open\n  p [x] done\n");
  CHECK(blocks_of("| A | B |\n|:--|--:|\n| 1 | *2* |\n| 3 |\n") ==
        "table start end\n  # A | B\n  1 | <i>2</i>\n  3\n");
  CHECK(blocks_of("1984. It was a year.\n") == "p 1984. It was a year.\n");
  CHECK(blocks_of("A | B is no table\n\n1984\n\n...\n") == "p A | B is no table\np 1984\np ...\n");
}

TEST_CASE("a quotation in which the author speaks is an aside", "[markdown]") {
  CHECK(
      blocks_of("# Ash\n\n> *A/N: Thank you!*\n\nText.\n\n> A/C unit, it said.\n\nText.\n\n# Elm\n\nText.\n")
          .find("authors-note\n  p <i>A/N: Thank you!</i>\np Text.\nquote\n  p A/C unit, it said.\n") !=
      std::string::npos);
}

TEST_CASE("hyphens that begin what somebody says make no list", "[markdown]") {
  CHECK(blocks_of("He came in.\n\n- Good evening, he said.\n\n- Is it?\n\nShe laughed.\n\n- It was, "
                  "once.\n\nThey sat "
                  "down.\n\n- Well then, she said.\n\n- Well!\n") ==
        "p He came in.\np - Good evening, he said.\np - Is it?\np She laughed.\np - It was, once.\np They "
        "sat down.\np "
        "- Well then, she said.\np - Well!\n");
  CHECK(blocks_of("What to buy:\n\n- bread\n- milk\n- eggs\n- tea\n- salt\n") ==
        "p What to buy:\nlist\n  p bread\n  p milk\n  p eggs\n  p tea\n  p salt\n");
}

TEST_CASE("verse in its Markdown forms", "[markdown]") {
  CHECK(blocks_of("| Roses are red,\n|   violets *blue*,\n|\n| another\n| stanza.\n\nText.\n") ==
        "verse\n  Roses are red,\n  >violets <i>blue</i>,\n  -\n  another\n  stanza.\np Text.\n");
  CHECK(blocks_of("| ```\n| # a\n| - b\n| 1. c\n| ---\n| *d*\n\nE.\n") ==
        "verse\n  ```\n  # a\n  - b\n  1. c\n  ---\n  <i>d</i>\np E.\n");
  CHECK(blocks_of("```verse\nA line,\nand *another*.\n\nThird.\n```\n") ==
        "verse\n  A line,\n  and *another*.\n  -\n  Third.\n");
  CHECK(blocks_of("::: poem\nA line,\nand *another*.\n\nThird.\n:::\n") ==
        "verse\n  A line,\n  and <i>another</i>.\n  -\n  Third.\n");
  CHECK(blocks_of("```\nThe sea was wet as wet could be,\nThe sands were dry as dry.\nYou could not see a "
                  "cloud,\nBecause no cloud was there.\n```\n")
            .starts_with("verse\n"));
  CHECK(blocks_of("A.\n\n    The tide went out at half past four,\n    It left a key upon the shore,\n"
                  "    It left a shoe, it left a bell.\n\nB.\n") ==
        "p A.\nverse\n  The tide went out at half past four,\n  It left a key upon the shore,\n  It left a "
        "shoe, it left a bell.\np B.\n");
  CHECK(blocks_of(
            "A.\n\n    Build of all is done\n    Tests of all have passed\n    Nothing more to do\n\nB.\n")
            .find("pre ") != std::string::npos);
  CHECK(blocks_of("```\nlet x = 1;\nlet y = 2;\n```\n") == "pre let x = 1;\\nlet y = 2;\n");
}

TEST_CASE("a fence that nothing closes takes nothing", "[markdown]") {
  CHECK(blocks_of("A.\n\n```\n\nB.\n\nC.\n") == "p A.\np ```\np B.\np C.\n");
  CHECK(blocks_of("~~~ x\na = 1;\n```\n    ~~~\t\n\nB.\n\n***\n\nC.\n") ==
        "pre a = 1;\\n```\np B.\nbreak ***\np C.\n");
}

TEST_CASE("fenced divisions", "[markdown]") {
  CHECK(blocks_of("::: letter\nDear Tom,\n\nI am well.\n\nYours, Ann\n:::\n\nAfter.\n") ==
        "letter\n  salutation Dear Tom,\n  p I am well.\n  signature Yours, Ann\np After.\n");
  CHECK(blocks_of(":::: {.epigraph}\nWords.\n::::\n") == "quote\n  p Words.\n");
  CHECK(blocks_of("::: {.whatever}\nWords.\n:::\n\nAfter.\n") == "p Words.\np After.\n");
  CHECK(blocks_of("::: nothing closes this\n\nText.\n") == "p ::: nothing closes this\np Text.\n");
}

TEST_CASE("footnotes and their references", "[markdown]") {
  const std::string text =
      "One[^1] and two[^n].\n\n[^1]: The *first*.\n\n    Its second paragraph.\n[^n]: Second\nlazily "
      "on.\n\nThree^[an *inline* note] and [^none].\n";
  CHECK(blocks_of(text) ==
        "p One{1} and two{n}.\np Three{1} and [^none].\n"
        "note 1\n  p The <i>first</i>.\n  p Its second paragraph.\nnote n\n  p Second lazily on.\nnote "
        "1\n  p an <i>inline</i> note\n");
  const Reading reading =
      read_as_markdown("# A\n\nOne[^1].\n\n[^1]: First.\n\n# B\n\nTwo[^1].\n\n[^1]: Second.\n");
  REQUIRE(reading.book.sections.size() == 2);
  REQUIRE(reading.book.sections[1].footnotes.size() == 1);
  CHECK(plain_text(reading.book.sections[1].footnotes[0].blocks) == "Second.\n");
}

TEST_CASE("HTML inside Markdown", "[markdown]") {
  CHECK(blocks_of("Some <i>words</i>, <b>bold <em>both</em></b><br>and H<sub>2</sub>O <!-- hidden --> "
                  "end<u>ed</u>.\n") ==
        "p Some <i>words</i>, <b>bold <i>both</i></b> / and H<sub>2</sub>O end<u>ed</u>.\n");
  CHECK(blocks_of("<div align=\"center\">\n\nIn the **middle**\n\n</div>\n\nAfter.\n") ==
        "centered In the <b>middle</b>\np After.\n");
  CHECK(blocks_of("<!-- a\n\ncomment -->\nText.\n") == "p Text.\n");
  CHECK(blocks_of("A.\n\n<hr>\n\nB. a < b and 3 > 2\n") == "p A.\nbreak * * *\np B. a < b and 3 > 2\n");
  CHECK(blocks_of("<blockquote>\n\nQuoted.\n\n</blockquote>\n\nAfter.\n") ==
        "quote\n  p Quoted.\np After.\n");
  CHECK(blocks_of("<table><tr><td>A</td><td>B</td></tr>\n\n<tr><td>C</td></tr></table>\n\nAfter.\n") ==
        "table start start\n  A | B\n  C\np After.\n");
}

TEST_CASE("what HTML inside Markdown says of a language is kept", "[markdown]") {
  const auto said = [](const std::string& text) {
    std::string out;
    const Reading reading = read_as_markdown("---\ntitle: T\nlanguage: en\n---\n\n# T\n\n" + text);
    for (const Block& block : reading.book.sections.at(0).blocks) {
      const Paragraph* const paragraph = std::get_if<Paragraph>(&block.node);
      REQUIRE(paragraph != nullptr);
      for (const Inline& piece : paragraph->content)
        if (const Styled* const styled = std::get_if<Styled>(&piece.node))
          out += "[" + styled->language + " " + plain_text(styled->children) + "]";
        else
          out += plain_text({piece});
      out += '\n';
    }
    return out;
  };
  CHECK(said("He said <i lang=\"fr\">oui</i>, she <span xml:lang=\"de\">ja</span>, I <q lang=it>si</q>.\n") ==
        "He said [fr oui], she [de ja], I [it si].\n");
  CHECK(said("<p lang=\"fr\">Un paragraphe entier.</p>\n\nAnother.\n") ==
        "[fr Un paragraphe entier.]\nAnother.\n");
  CHECK(said("<div lang=\"fr\">\n\nUn *mot* <b lang=\"en\">word</b>.\n\n</div>\n\nAnother.\n") ==
        "[fr Un mot ]word[fr .]\nAnother.\n");
  CHECK(said("<p lang=\"fr\">Un paragraphe\n\nAnother <span lang=\"en-GB\">one</span>.\n") ==
        "[fr Un paragraphe]\nAnother one.\n");
}

TEST_CASE("what a style says of words inside Markdown", "[markdown]") {
  CHECK(blocks_of("He <span style=\"font-style: italic\">went</span> <span>on</span>, <span "
                  "style=\"font-weight:bold\">far <span>and</span> wide</span> away.\n") ==
        "p He <i>went</i> on, <b>far and wide</b> away.\n");
}

TEST_CASE("a paragraph that ends inside a link or a list leaves both whole", "[markdown]") {
  CHECK(blocks_of("[one <div> two](https://a.org/b) three\n") ==
        "p <a https://a.org/b>one</a>\np <a https://a.org/b>two</a> three\n");
  CHECK(blocks_of("- one\n```\na = 1;\n```\n- two\n") == "list\n  p one\npre a = 1;\nlist\n  p two\n");
}

TEST_CASE("headings of Markdown divide a book", "[markdown]") {
  CHECK(sections_of("# The Road\n\n## Chapter One\n\nText.\n\n## Chapter Two: *Home*\n\nText.\n\n## "
                    "Epilogue\n\nText.\n") ==
        "chapter [Chapter One]\nchapter [Chapter Two] Home\nepilogue [Epilogue]\n");
  CHECK(read_as_markdown("# The Road\n\n## One\n\nText.\n\n## Two\n\nText.\n").book.metadata.title ==
        "The Road");
  CHECK(sections_of("#Chapter 1\n\nText.\n\n#Chapter 2\n\nText #hashtag.\n\n#hashtag\n") ==
        "chapter [Chapter 1]\nchapter [Chapter 2]\n");
  CHECK(sections_of("# Ash {#one .unnumbered}\n\nText.\n\n# Elm\n\nSee [one](#one).\n") ==
        "chapter Ash\nchapter Elm\n");
}

TEST_CASE("a picture of the text's folder is a figure, any other is words and a note", "[markdown]") {
  const auto png = octavo::tests::small_png();
  const auto load = [&](std::string_view path) -> std::optional<std::string> {
    if (path == "maps/a map.png")
      return png;
    if (path == "plan.svg")
      return "<svg/>";
    return std::nullopt;
  };
  const std::string text =
      "![The *map*](maps/a%20map.png \"Of the land\")\n\nSee ![it](maps/a%20map.png) here.\n\n"
      "![Far](https://a.org/b.png)\n\n![Drawn](plan.svg) ![Gone](gone.jpg)\n";
  CHECK(blocks_of(text, load) ==
        "figure [The map] Of the land\np See here.\nfigure [it]\np Far\np Drawn Gone\n");
  ReadOptions options;
  options.from = InputFormat::markdown;
  options.load = load;
  std::vector<std::string> codes;
  for (const Note& note : read(text, options).notes)
    if (note.severity == Severity::warning)
      codes.push_back(note.code + ":" + std::to_string(note.line));
  CHECK(codes == std::vector<std::string>{"picture-remote:5", "picture-unknown:7", "picture-missing:7"});
  const auto moved = [&](const std::string& words) {
    std::size_t times = 0;
    for (const Note& note : read(words, options).notes)
      times += note.code == "picture-moved";
    return times;
  };
  CHECK(moved(text) == 1);
  CHECK(moved("He drew ![a star](maps/a%20map.png).\n\n![It](maps/a%20map.png) is here.\n") == 0);
  CHECK(read("---\ntitle: T\ncover: maps/a map.png\n---\nText.\n", options).book.cover.has_value());
}

TEST_CASE("a picture among the words of a paragraph of HTML stands below it", "[html]") {
  const auto png = octavo::tests::small_png();
  ReadOptions options;
  options.from = InputFormat::html;
  options.load = [&](std::string_view) { return std::optional<std::string>(png); };
  const auto shown = [&](const std::string& inside) {
    const std::string page = "<html><head><title>T</title></head><body><h1>T</h1><h2>Chapter 1</h2>" + inside;
    const Reading reading = read(page + "</body></html>", options);
    std::string out;
    for (const Block& block : reading.book.sections.at(0).blocks)
      if (const Figure* const figure = std::get_if<Figure>(&block.node))
        out += "[" + figure->image.alt + "]";
      else
        out += plain_text(Blocks{block});
    return out;
  };
  const std::string heart = "<img src=\"a.png\" alt=\"heart\">";
  CHECK(shown("<p>He saw " + heart + " there.</p><p>So.</p>") == "He saw there.\n[heart]So.\n");
  CHECK(shown("<p>He saw it. " + heart + "</p><p>So.</p>") == "He saw it.\n[heart]So.\n");
  CHECK(shown("<p>He saw it.</p>" + heart + "<p>So.</p>") == "He saw it.\n[heart]So.\n");
}

TEST_CASE("a picture that a page says nothing of is an ornament", "[html]") {
  const auto png = octavo::tests::small_png();
  ReadOptions options;
  options.load = [&](std::string_view) { return std::optional<std::string>(png); };
  const auto decorative = [&](const std::string& text) {
    const Reading reading = read(text, options);
    std::string out;
    for (const Section& section : reading.book.sections)
      for (const Block& block : section.blocks)
        if (const Figure* const figure = std::get_if<Figure>(&block.node))
          out += (figure->image.decorative ? "ornament" : "picture") + ("[" + figure->image.alt + "]");
    return out;
  };
  const auto page = [&](const std::string& picture) {
    return decorative("<!DOCTYPE html><html><head><title>T</title></head><body><p>So.</p>" + picture +
                      "<p>On.</p></body></html>");
  };
  CHECK(page("<img src='a.png' alt=''>") == "ornament[]");
  CHECK(page("<img src='a.png' alt=' '>") == "ornament[]");
  CHECK(page("<img src='a.png' alt>") == "ornament[]");
  CHECK(page("<p><img src='a.png' alt='A rule' role='presentation'></p>") == "ornament[]");
  CHECK(page("<img src='a.png' alt='A rule' role='none'>") == "ornament[]");
  CHECK(page("<img src='a.png' alt='A rule' aria-hidden='true'>") == "ornament[]");
  CHECK(page("<img src='a.png'>") == "picture[]");
  CHECK(page("<img src='a.png' title='' data-alt=''>") == "picture[]");
  CHECK(page("<img src='a.png' alt='An oak'>") == "picture[An oak]");
  CHECK(page("<figure><img src='a.png' alt=''><figcaption>An oak.</figcaption></figure>") == "picture[]");
  CHECK(decorative("# T\n\n## One\n\nSo *it* is.\n\n<img src=\"a.png\" alt=\"\">\n\n![](b.png)\n") ==
        "ornament[]picture[]");
}

TEST_CASE("corrections of lines hold in Markdown too", "[markdown]") {
  const auto corrected = [](std::string_view text, std::map<int, LineRole> lines) {
    ReadOptions options;
    options.from = InputFormat::markdown;
    options.sidecar.lines = std::move(lines);
    return octavo::tests::shown(read(text, options).book);
  };
  CHECK(corrected("A.\n\n# B\n\nC.\n", {{3, LineRole::prose}}) == "chapter\np A.\np # B\np C.\n");
  CHECK(corrected("A.\n\nB.\n", {{2, LineRole::break_}}) == "chapter\np A.\nspace 1\np B.\n");
  CHECK(corrected("A.\n\nB\nC\n\nD.\n", {{3, LineRole::verse}, {4, LineRole::verse}}) ==
        "chapter\np A.\nverse\n  B\n  C\np D.\n");
  CHECK(corrected("# Ash\n\nA.\n\nB\n\nC.\n\n# Elm\n\nD.\n", {{5, LineRole::heading}}) ==
        "chapter Ash\np A.\nheading B\np C.\nchapter Elm\np D.\n");
  CHECK(corrected("# Ash\n\nA.\n\nB.\n", {{5, LineRole::chapter}}) == "chapter Ash\np A.\nchapter\np B.\n");
  CHECK(corrected("# Ash\n\nA.\n\nElm\n\nC.\n", {{5, LineRole::title}}) ==
        "chapter Ash\np A.\nchapter Elm\np C.\n");
}

TEST_CASE("Markdown is told from plain text by what only it has", "[markdown][input]") {
  const auto format = [](std::string_view text, std::string name = {}) {
    ReadOptions options;
    options.name = std::move(name);
    return read(text, options).format;
  };
  const std::string story =
      "He came in.\n\n---\n\n*Never*, she thought.\n\n---\n\n1984\n\n---\n\n\tA tab.\n\n---\n\n1. "
      "One.\n2. Two.\n\n---\n\n#hashtag\n\n#\n\n> Quoted.\n\nEnd.\n";
  CHECK(format(story) == InputFormat::text);
  CHECK(format("# Title\n\n# One\n\nText.\n\n# Two\n\nText with **words** and *more*.\n") ==
        InputFormat::text);
  CHECK(format("See [1] and [the note](below), he said. f**k and 5 * 3.\n") == InputFormat::text);
  CHECK(format(story, "story.md") == InputFormat::markdown);
  CHECK(format(" Description\n\nOne.\n A document.\n\nText.\n", "seed.md") == InputFormat::text);
  CHECK(format("---\ntitle: The Road\nauthor: Jane\n---\n\nText.\n") == InputFormat::markdown);
  CHECK(format("# A\n\n## B\n\nText with a [link](https://a.org/b) in it.\n\n## C\n\nText.\n") ==
        InputFormat::markdown);
  CHECK(format("[Next](https://a.org/2) | [First](https://a.org/1)\n\n---\n\n**Log** of the ship: see "
               "[here](https://b.org).\n") == InputFormat::markdown);
  const Reading reading = read("---\ntitle: The Road\n---\n\nText.\n");
  REQUIRE_FALSE(reading.decisions.empty());
  CHECK(reading.decisions.front().what == "format");
  CHECK(reading.decisions.front().reading == "Markdown");
  CHECK(reading.decisions.front().confidence >= least_confidence);
}

TEST_CASE("what looks like a footnote and is none, and code in one", "[markdown]") {
  CHECK(blocks_of("One[^a\tb].\n\n[^a\tb]: No note.\n") == "p One[^a b].\np [^a b]: No note.\n");
  CHECK(blocks_of("One[^1], two[^2].\n\n[^1]: ```\n[^2]: Two.\n") ==
        "p One{1}, two{2}.\nnote 1\n  p ```\nnote 2\n  p Two.\n");
}

TEST_CASE("a paragraph of more lines than anybody's is several, and nothing of it is lost", "[markdown]") {
  std::string text = "# A\n\n";
  for (int i = 0; i < 5000; ++i)
    text += "[word]\n";
  const std::string blocks = blocks_of(text);
  std::size_t words = 0;
  for (std::size_t at = blocks.find("[word]"); at != std::string::npos; at = blocks.find("[word]", at + 1))
    ++words;
  CHECK(words == 5000);
  CHECK(std::count(blocks.begin(), blocks.end(), '\n') == 3);
}

TEST_CASE("a long list and a long table stay one", "[markdown]") {
  std::string list = "A.\n\n";
  std::string table = "A.\n\na | b\n--|--\n";
  for (int i = 0; i < 2500; ++i) {
    list += "- item\n";
    table += "c | d\n";
  }
  const std::string items = blocks_of(list);
  const std::string rows = blocks_of(table);
  CHECK(items == "p A.\n" + items.substr(items.find('\n') + 1));
  CHECK(items.find("list", items.find("list") + 4) == std::string::npos);
  CHECK(rows.find("table", rows.find("table") + 5) == std::string::npos);
}

TEST_CASE("the only heading, in the middle of a text, is no title of the book") {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "It rained for three days, and on the fourth day the river came over the bank.\n\n";
  const auto read_markdown = [](const std::string& source) {
    return read(source, {.from = InputFormat::markdown}).book;
  };
  const Book book = read_markdown(text + "# The Turn\n\n" + text);
  CHECK(book.metadata.title != "The Turn");
  REQUIRE(book.sections.size() == 1);
  CHECK(std::holds_alternative<Heading>(book.sections[0].blocks.at(12).node));
  CHECK(read_markdown("# The Turn\n\n" + text).metadata.title == "The Turn");
}

TEST_CASE("a table's rule may have one dash a column or two") {
  for (const std::string rule : {"| - | - |", "|:-|-:|", "-|--", "| :-: | --- |"})
    CHECK(blocks_of("Some *text*.\n\n| a | b |\n" + rule + "\n| 1 | 2 |\n").find("table") !=
          std::string::npos);
  // Not where no row of cells stands above.
  CHECK(blocks_of("Some *text* here\n| - | - |\n").find("---") == std::string::npos);
}

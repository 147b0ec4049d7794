// What makes a text a site's export, and what may happen to one on its way without changing its structure.
#include "read/contents_outline.h"

#include "catch.h"
#include "support.h"

#include <octavo/json.h>

#include <algorithm>
#include <functional>
#include <regex>

using namespace octavo;
using tests::contents;
using tests::prose;
using tests::prose_lines;

namespace {

/// All that a text says and is, but for the lines that it stood on.
std::string without_lines(const std::string& text) {
  Book book = read(text, {"story.txt", {}}).book;
  static const std::regex lines("\"lines\": .[0-9]+, [0-9]+.");
  return std::regex_replace(to_json(book), lines, "");
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

std::string in_utf16(const std::string& text) {
  std::string wide("\xFF\xFE", 2);
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
    unsigned code = size == 1 ? lead : size == 2 ? lead & 0x1FU : lead & 0x0FU;
    for (std::size_t k = 1; k < size; ++k)
      code = code << 6U | (static_cast<unsigned char>(text[at + k]) & 0x3FU);
    wide += static_cast<char>(code & 0xFFU);
    wide += static_cast<char>(code >> 8U);
    at += size;
  }
  return wide;
}

/// The text, its first line and every so many of the others behind a stray space.
std::string with_stray_spaces(const std::string& text, std::size_t every) {
  std::string out = " ";
  std::size_t line = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n' && ++line % every == 0)
      out += ' ';
  }
  return out;
}

} // namespace

TEST_CASE("an export keeps its structure on its way through editors and mails") {
  struct Change {
    const char* name;
    std::function<std::string(const std::string&)> make;
  };
  const std::vector<Change> changes{
      {"the other line ends", [](const std::string& s) { return replaced(s, "\n", "\r\n"); }},
      {"old line ends", [](const std::string& s) { return replaced(s, "\n", "\r"); }},
      {"a byte order mark", [](const std::string& s) { return "\xEF\xBB\xBF" + s; }},
      {"two bytes a character", in_utf16},
      {"spaces after each line", [](const std::string& s) { return replaced(s, "\n", "  \n"); }},
      {"a tab after each line", [](const std::string& s) { return replaced(s, "\n", "\t\n"); }},
      {"a line end at the end", [](const std::string& s) { return s + "\n"; }},
      {"no spaces at the end",
       [](const std::string& s) { return s.substr(0, s.find_last_not_of(" \n") + 1); }},
      {"line ends doubled", [](const std::string& s) { return replaced(s, "\n", "\n\n"); }},
      {"line ends doubled, and the other ones",
       [](const std::string& s) { return replaced(s, "\n", "\r\n\r\n"); }},
  };
  for (const char* const name : {"000_b46bd2c1f4bab3ad", "001_3d0e764c404c45aa", "002_e987af29a75bcd8f"}) {
    const std::string story = tests::file(std::string("seeds/") + name + ".txt");
    const std::string as_it_is = without_lines(story);
    for (const Change& change : changes) {
      INFO(name << " with " << change.name);
      const bool same = without_lines(change.make(story)) == as_it_is;
      CHECK(same);
    }
  }
}

TEST_CASE("a stray space before the first line makes no export of a text with headings") {
  const auto all = [](const char* first, const char* second, const std::string& below) {
    return std::string(first) + "\n\n" + below + second + "\n\n" + below;
  };
  const std::string chapters = "chapter [Chapter 1] #1\nchapter [Chapter 2] #2\n";
  CHECK(contents(" " + all("Chapter 1", "Chapter 2", prose_lines(6))) == chapters);
  CHECK(contents(" " + all("Chapter 1", "Chapter 2", prose(6))) == chapters);
  CHECK(contents(" " + all("Chapter 1: Rain", "Chapter 2: Mud", prose(6))) ==
        "chapter [Chapter 1] Rain #1\nchapter [Chapter 2] Mud #2\n");
  CHECK(contents(" " + prose(3) + all("Chapter 5", "Chapter 6", prose(6))) ==
        "front-matter\nchapter [Chapter 5] #5\nchapter [Chapter 6] #6\n");
}

TEST_CASE("a few stray spaces hide no chapters") {
  std::string wrapped;
  std::string lines;
  std::string expected;
  for (int k = 1; k <= 5; ++k) {
    const std::string heading = "Chapter " + std::to_string(k);
    wrapped += heading + "\n\n" + prose(8);
    lines += heading + "\n\n" + prose_lines(8);
    expected += "chapter [" + heading + "] #" + std::to_string(k) + "\n";
  }
  for (const std::size_t every : {7U, 11U, 23U, 40U}) {
    INFO(every);
    CHECK(contents(with_stray_spaces(wrapped, every)) == expected);
    CHECK(contents(with_stray_spaces(lines, every)) == expected);
  }
  CHECK(contents(with_stray_spaces(prose_lines(30), 9)) == "chapter\n");
  CHECK(contents(with_stray_spaces(prose(30), 9)) == "chapter\n");
}

TEST_CASE("documents without the last one's space are an export") {
  CHECK(contents(" Description\n\nA tale.\n Rain\nPrologue\n____\nIt rained.\nIt went on.\n Mud\n____\n"
                 "It dried.\nIt cracked.") == "description\nprologue [Prologue] Rain\nchapter Mud\n");
  CHECK(contents(" It is a tale about rain.\n Rain fell on the town.\n“Rain,” he said.\nIt went on.") ==
        "description\nchapter\n");
}

TEST_CASE("titles of an export may be spaced as its paragraphs are") {
  const std::string text = "It rained.\n\nIt went on raining.\n\nIt stopped.\n";
  CHECK(contents(" A tale.\n\n Rain\n\nPrologue\n\n______\n\n" + text + " Mud\n\nThe Second Day\n\n___\n\n" +
                 text + " ") == "description\nprologue [Prologue] Rain\nchapter Mud\n");
  CHECK(contents(" A tale.\n\n Rain\n\nThree Days Later\n\n______\n\n" + text + " ") ==
        "description\nchapter Rain\n");
}

TEST_CASE("below a chapter's number may stand its title, in an export too") {
  const std::string text = "It rained.\nIt went on raining.\nIt stopped.\n";
  CHECK(contents(" A tale.\n Chapter One\nThe Long Rain\n" + text + " Chapter Two\n\nMud\n\n" + text + " ") ==
        "description\nchapter [Chapter One] The Long Rain #1\nchapter [Chapter Two] Mud #2\n");
  CHECK(contents(" A tale.\n Chapter One\nMonday, 5th June\n" + text + " Chapter Two\n“Rain,” he said\n" +
                 text + " ") == "description\nchapter [Chapter One] #1\nchapter [Chapter Two] #2\n");
}

TEST_CASE("an export without its indents keeps what its words and rows show") {
  const std::string text = "It rained.\nIt went on raining.\nIt stopped.\n\nA day went by.\nIt dried.\n";
  const std::string stripped = "Description\n\nA tale about rain.\nHarmony from Rain\nPrologue\n" +
                               std::string(40, '_') + "\n" + text +
                               "Author's Notes:\nI like rain, everypony\nThe Mud - A Chapter\n" +
                               std::string(40, '_') + "\n" + text;
  const std::string expected =
      "description\nprologue [Prologue] Harmony from Rain\nchapter The Mud - A Chapter\n";
  CHECK(contents(stripped) == expected);
  CHECK(contents(replaced("\t" + replaced(stripped.substr(0, stripped.size() - 1), "\n", "\n\t"), "\t\n",
                          "\n")) == expected);
  CHECK(contents("Description\n\nA tale about rain.\nhttp://example.org/rain\n" + text) ==
        "description\nchapter\n");
  CHECK(
      contents(
          "Description\n\nA tale about rain, and of all that came after it in the town by the sea and in the "
          "fields behind it.\n" +
          text) == "description\nchapter\n");
  CHECK(contents("Description of a Town\n\n" + text) == "chapter Description of a Town\n");
  // A scene's row below a short line is no title's.
  CHECK(contents(text + "He said no\n" + std::string(40, '_') + "\n" + text) == "chapter\n");
}

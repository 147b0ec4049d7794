// Which glyph stands for which text, in how many layers.
#include "pdf/meanings.h"

#include "catch.h"

using namespace octavo;
using namespace octavo::pdf;

namespace {

GlyphRun run_of(std::string text, const std::vector<std::uint16_t>& bytes) {
  GlyphRun run;
  run.text = std::move(text);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    run.glyphs.push_back({static_cast<std::uint16_t>(i + 1), bytes[i], 0, 0, 0});
  return run;
}

} // namespace

TEST_CASE("a glyph that stands for two texts has two layers", "[pdf]") {
  Meanings meanings(100);
  meanings.see(5, "-");
  meanings.see(6, "a");
  meanings.see(5, "\u00AD");
  meanings.see(5, "-");
  CHECK(meanings.layers() == 2);
  CHECK(meanings.layer(5, "-") == 0);
  CHECK(meanings.layer(5, "\u00AD") == 1);
  CHECK(meanings.layer(6, "a") == 0);
  CHECK_FALSE(meanings.layer(6, "b"));
  CHECK(meanings.text(1, 5) == "\u00AD");
  CHECK(meanings.text(1, 6).empty());
  CHECK(meanings.glyphs() == std::vector<std::uint16_t>{5, 6});
}

TEST_CASE("a glyph of very many texts does not make very many layers", "[pdf]") {
  std::vector<std::string> texts;
  for (int i = 0; i < 1000; ++i)
    texts.push_back(std::to_string(i));
  Meanings meanings(10);
  for (const std::string& text : texts)
    meanings.see(3, text);
  CHECK(meanings.layers() < 50);
  CHECK(meanings.layer(3, "0") == 0);
  CHECK_FALSE(meanings.layer(3, "999"));
}

TEST_CASE("a glyph without text of its own does not say what it says elsewhere", "[pdf]") {
  Meanings meanings(10);
  meanings.see(3, "0");
  meanings.see(3, "");
  meanings.see(4, "");
  CHECK(meanings.layer(3, "0") == 0);
  CHECK(meanings.layer(3, "") == 1);
  CHECK(meanings.layer(4, "") == 0);
  CHECK(meanings.text(1, 3) == no_text);
}

TEST_CASE("text that readers would cut short is in no table", "[pdf]") {
  Meanings meanings(10);
  meanings.see(3, "ninechars");
  CHECK_FALSE(meanings.layer(3, "ninechars"));
  meanings.see(4, "👨‍👩‍👧"); // 18 bytes of UTF-8, 8 units of UTF-16
  CHECK(meanings.layer(4, "👨‍👩‍👧") == 0);
}

TEST_CASE("a glyph that the font has not is .notdef", "[pdf]") {
  Meanings meanings(10);
  meanings.see(4000, "x");
  CHECK(meanings.glyphs() == std::vector<std::uint16_t>{0});
  CHECK(meanings.layer(5000, "x") == 0);
  Meanings empty(0);
  empty.see(7, "y");
  CHECK(empty.layer(7, "y") == 0);
}

namespace {

/// Each piece: its parts by glyph and text, "~" before what is carried, in "<>" where it is said as a whole.
std::string pieces(const GlyphRun& run, bool carriers = true) {
  RunTexts texts(run, carriers);
  std::string out;
  while (const auto* const piece = texts.next()) {
    out += out.empty() ? "" : " ";
    out += piece->said_as_a_whole ? "<" + std::string(piece->text) + ">" : "";
    for (const RunTexts::Part& part : piece->parts)
      out += (part.carried ? "~" : "") + std::to_string(part.glyph) + std::string(part.text);
  }
  return out;
}

} // namespace

TEST_CASE("a run falls into pieces of text with their glyphs", "[pdf]") {
  CHECK(pieces(run_of("aéb", {1, 2, 0, 1})) == "0a <é>1é2 3b");
  CHECK(pieces(run_of("office", {1, 3, 1, 1})) == "0o 1ffi 2c 3e");
}

TEST_CASE(
    "signs that are drawn in another order say the characters in that of reading, and the word as a whole",
    "[pdf]") {
  // The vowel sign is drawn first; all of its syllable is the first glyph's text.
  GlyphRun run = run_of("a \u0915\u093F\u0924 b", {1, 1, 6, 0, 3, 1, 1});
  for (Glyph& glyph : run.glyphs)
    glyph.advance = point;
  CHECK(pieces(run) == "0a 1  <\u0915\u093F\u0924>2\u09153\u093F4\u0924 5  6b");
  // What is in order and unshifted needs no more than its glyphs.
  run = run_of("\u0915\u0924", {3, 3});
  for (Glyph& glyph : run.glyphs)
    glyph.advance = point;
  CHECK(pieces(run) == "0\u0915 1\u0924");
}

TEST_CASE(
    "a ligature of a script that runs from right to left says its last letter, and a glyph unseen the first",
    "[pdf]") {
  CHECK(pieces(run_of("\u0645\u0644\u0627", {2, 4})) == "0\u0645 1\u0627~1\u0644");
  CHECK(pieces(run_of("\u0644\u0627", {4}), false) == "<\u0644\u0627>0\u0644\u0627");
}

TEST_CASE("what joins emoji is said apart, since tools cut such texts short", "[pdf]") {
  GlyphRun run = run_of("\U0001F468\u200D\U0001F467", {7, 4});
  for (Glyph& glyph : run.glyphs)
    glyph.advance = point;
  CHECK(pieces(run) == "0\U0001F468~0\u200D 1\U0001F467");
}

TEST_CASE("a run that lies about its text is read within its bounds", "[pdf]") {
  for (const std::string text : {"abc", "\u0915\u093F\u0924", "\u0644\u0627", "\U0001F468"})
    for (const auto& bytes : std::vector<std::vector<std::uint16_t>>{{0, 0}, {5, 5}, {0, 9}, {9, 0, 1}}) {
      const GlyphRun run = run_of(text, bytes);
      RunTexts texts(run, true);
      std::size_t glyphs = 0;
      std::string all;
      while (const auto* const piece = texts.next()) {
        for (const RunTexts::Part& part : piece->parts)
          glyphs += part.carried ? 0 : 1;
        all += piece->text;
      }
      CHECK(glyphs == bytes.size());
      CHECK(text.starts_with(all));
    }
}

TEST_CASE("ToUnicode has a line for each code with a text, in blocks of a hundred", "[pdf]") {
  std::vector<std::string_view> texts(251, "x");
  texts[0] = {};
  texts[1] = "ffi";
  texts[250] = "🦄";
  const std::string table = to_unicode(texts);
  CHECK(table.find("<0000><0078>") == std::string::npos);
  CHECK(table.find("100 beginbfchar\n<0001><006600660069>\n") != std::string::npos);
  CHECK(table.find("50 beginbfchar\n") != std::string::npos);
  CHECK(table.find("<00FA><D83EDD84>\nendbfchar\n") != std::string::npos);
}

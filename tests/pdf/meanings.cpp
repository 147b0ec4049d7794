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
  CHECK(meanings.layers() < 20);
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

TEST_CASE("a run falls into pieces of text with their glyphs", "[pdf]") {
  const GlyphRun run = run_of("aéb", {1, 2, 0, 1});
  RunTexts texts(run);
  std::vector<std::pair<std::size_t, std::string>> pieces;
  while (const auto piece = texts.next())
    pieces.emplace_back(piece->count, piece->text);
  CHECK(pieces == std::vector<std::pair<std::size_t, std::string>>{{1, "a"}, {2, "é"}, {1, "b"}});
}

TEST_CASE("a run that lies about its text is read within its bounds", "[pdf]") {
  for (const auto& bytes : std::vector<std::vector<std::uint16_t>>{{0, 0}, {5, 5}, {0, 9}, {9, 0, 1}}) {
    const GlyphRun run = run_of("abc", bytes);
    RunTexts texts(run);
    std::size_t glyphs = 0;
    std::string all;
    while (const auto piece = texts.next()) {
      glyphs += piece->count;
      all += piece->text;
    }
    CHECK(glyphs == bytes.size());
    CHECK(std::string("abc").starts_with(all));
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

// The Setter as a whole: every text becomes lines that say it, and fill the measure exactly.
#include "typeset/set_lines.h"

#include "catch.h"

#include <octavo/error.h>
#include <octavo/typeset.h>

using namespace octavo;
using namespace octavo::tests;
using namespace octavo::typesetter;

namespace {

constexpr std::string_view tale = "In olden times when wishing still helped one, there lived a king whose "
                                  "daughters were all beautiful; and the "
                                  "youngest was so beautiful that the sun itself, which has seen so much, "
                                  "was astonished whenever it shone in her "
                                  "face. Close by the king’s castle lay a great dark forest, and under an "
                                  "old lime-tree in the forest was a well.";

SetterOptions english() {
  SetterOptions options;
  options.language = "en";
  return options;
}

} // namespace

TEST_CASE("a paragraph's lines say its text", "[typeset]") {
  Setter setter(english());
  const Lines lines = setter.paragraph(spans(tale), shape(200 * point));
  REQUIRE(lines.size() > 5);
  std::string text;
  for (const Line& line : lines) {
    std::string one = text_of(line);
    if (line.hyphenated) {
      REQUIRE(one.ends_with("\xC2\xAD"));
      one.resize(one.size() - 2);
    } else if (!one.ends_with("lime-")) {
      one += ' ';
    }
    text += one;
  }
  text.pop_back();
  CHECK(text == tale);
}

TEST_CASE("justified lines end at the measure to the scaled point", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(187 * point + 12345);
  form.first_indent = 14 * point;
  const Lines lines = setter.paragraph(spans(tale), form);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CHECK(lines[i].left == (i == 0 ? form.first_indent : 0));
    CHECK(lines[i].left + lines[i].width == form.measure);
  }
  CHECK(lines.back().left + lines.back().width <= form.measure);
  form.protrude = false;
  for (const Line& line : setter.paragraph(spans(tale), form)) {
    CHECK(drawn_width(line) == line.width);
    CHECK(drawn_left(line) == line.left);
  }
}

TEST_CASE("lines are filled by glyphs a little wider or narrower too, all of a line alike", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(187 * point);
  form.protrude = false;
  const Lines lines = setter.paragraph(spans(tale), form);
  int expanded = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& first = std::get<GlyphRun>(lines[i].items.front().node);
    expanded += first.expansion != 0 ? 1 : 0;
    CHECK(std::abs(first.expansion) <= 20);
    if (i + 1 == lines.size())
      CHECK(first.expansion <= 0); // it is no wider than it has to be
    for (const Item& item : lines[i].items)
      CHECK(std::get<GlyphRun>(item.node).expansion == first.expansion);
    CHECK(drawn_width(lines[i]) == lines[i].width);
  }
  CHECK(expanded > 3);
  for (const Line& line : setter.paragraph(spans(tale), shape(187 * point, Alignment::start)))
    CHECK(std::get<GlyphRun>(line.items.front().node).expansion == 0);
}

TEST_CASE("letterspacing that fills a line is never seen", "[typeset]") {
  Setter setter(english());
  const auto space = glyphs_of(setter.line(spans("a b")))[1].id;
  int letters = 0;
  for (const Length measure : {90 * point, 150 * point, 187 * point, 300 * point})
    for (const Line& line : setter.paragraph(spans(tale), shape(measure))) {
      const std::vector<Glyph> filled = glyphs_of(line),
                               natural = glyphs_of(setter.line(spans(text_of(line))));
      for (std::size_t i = 0; i + 1 < filled.size() && i < natural.size(); ++i)
        if (filled[i].id == natural[i].id && filled[i].id != space) {
          ++letters;
          // Twenty thousandths of an em between letters, and of a glyph's own width.
          CHECK(std::abs(filled[i].advance - natural[i].advance) <=
                ten_point * 20 / 1000 + std::abs(natural[i].advance) * 20 / 1000 + 2);
        }
    }
  CHECK(letters > 800);
}

TEST_CASE("a last line is more than a few letters", "[typeset]") {
  Setter setter(english());
  ParagraphShape form = shape(200 * point);
  form.first_indent = 12 * point;
  int paragraphs = 0;
  std::string text;
  for (const std::string_view word :
       {"In",    "olden",    "times", "when",  "wishing",   "still", "helped",    "one,",       "there",
        "lived", "a",        "king",  "whose", "daughters", "were",  "all",       "beautiful;", "and",
        "the",   "youngest", "was",   "so",    "fair",      "that",  "the",       "sun",        "itself,",
        "which", "has",      "seen",  "so",    "much,",     "was",   "astonished"}) {
    text += (text.empty() ? "" : " ") + std::string(word);
    const Lines lines = setter.paragraph(spans(text + " so."), form);
    if (lines.size() < 3)
      continue;
    ++paragraphs;
    CHECK(lines.back().width > form.first_indent + ten_point);
  }
  CHECK(paragraphs > 8);
}

TEST_CASE("A last line of one short word is a runt, however wide the word", "[typeset]") {
  Setter setter(english());
  const std::string text =
      "The driver looked round at the dark trees, one after the other, as if there were somebody who could "
      "hear us; and then he crossed himself, and took up the reins again, and said to ";
  int wide = 0, others = 0;
  for (int measure = 200; measure < 310; measure += 5)
    for (const std::string_view last : {"me:—", "mmmm", "WWW."}) {
      const Lines lines = setter.paragraph(spans(text + std::string(last)), shape(measure * point));
      wide += text_of(lines.back()) == last ? 1 : 0;
      others += text_of(lines.back()) == last ? 0 : 1;
    }
  CHECK(wide == 0);
  CHECK(others > 50);
}

TEST_CASE("A compound is hyphenated within its parts rather than that a line is torn", "[typeset]") {
  Setter setter(english());
  int divided = 0, at_the_hyphen = 0;
  for (int measure = 100; measure < 320; measure += 4) {
    const std::string set = text_of(setter.paragraph(
        spans("Alice looked on with great interest as the King took an enormous memorandum-book out of his "
              "pocket, and began writing."),
        shape(measure * point)));
    divided += set.find("mem\u00AD|oran") != std::string::npos ||
                       set.find("memo\u00AD|ran") != std::string::npos ||
                       set.find("memoran\u00AD|dum") != std::string::npos
                   ? 1
                   : 0;
    at_the_hyphen += set.find("memorandum-\u00AD|book") != std::string::npos ||
                             set.find("memorandum-|book") != std::string::npos
                         ? 1
                         : 0;
  }
  CHECK(divided > 0);
  CHECK(at_the_hyphen > 0);
}

TEST_CASE("a family that there is not is an error that names those there are", "[typeset]") {
  SetterOptions options;
  options.family = "comic";
  try {
    Setter setter(options);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_option);
    CHECK(std::string(error.what()).find("eb-garamond") != std::string::npos);
  }
  CHECK(families() == std::vector<std::string_view>{"libertinus", "eb-garamond"});
}

TEST_CASE("text of nothing gives one empty line", "[typeset]") {
  Setter setter(english());
  for (const char* text : {"", " ", " \t  ", "\xE2\x80\x8B"}) {
    const Lines lines = setter.paragraph(spans(text), shape(100 * point));
    REQUIRE(lines.size() == 1);
    CHECK(text_of(lines.front()).empty());
    CHECK(lines.front().width == 0);
  }
  CHECK(setter.paragraph({}, shape(100 * point)).size() == 1);
}

// What a story says in other languages is marked as being in them.
#include "catch.h"
#include "lost.h"

#include <octavo/json.h>
#include <octavo/read.h>

using namespace octavo;

namespace {

/// The text with its foreign passages as "<language:passage>".
std::string shown(const Inlines& inlines) {
  std::string out;
  for (const Inline& piece : inlines)
    std::visit(Match{[&](const Text& text) { out += text.text; }, [&](const LineBreak&) { out += '/'; },
                     [&](const Emphasis& emphasis) { out += '*' + shown(emphasis.children) + '*'; },
                     [&](const Strong& strong) { out += "**" + shown(strong.children) + "**"; },
                     [&](const Styled& styled) {
                       out += styled.style == InlineStyle::foreign
                                  ? '<' + styled.language + ':' + shown(styled.children) + '>'
                                  : shown(styled.children);
                     },
                     [&](const Link& link) { out += shown(link.children); }, [](const NoteReference&) {}},
               piece.node);
  return out;
}

constexpr std::string_view before =
    "It was the year that they had said she would be there, and she was not.\n\n"
    "He had not been to the house for a week, but it was all as it had been.\n\n";

/// The last paragraph of an English text that ends with `paragraph`.
std::string read_english(const std::string& paragraph, InputFormat from = InputFormat::text) {
  std::string text = std::string(before) + paragraph + '\n';
  if (from == InputFormat::html)
    text = "<html><body><p>" + std::string(before) + "</p>" + paragraph + "</body></html>";
  ReadOptions options;
  options.from = from;
  const Reading reading = read(text, options);
  CHECK(reading.book.metadata.language == "en");
  if (from == InputFormat::text)
    CHECK(tests::lost(text, reading) == "");
  CHECK(from_json(to_json(reading.book)) == reading.book);
  return shown(std::get<Paragraph>(reading.book.sections.back().blocks.back().node).content);
}

} // namespace

TEST_CASE("words in other letters are marked with their language") {
  CHECK(read_english("The word was λόγος, and he knew it.") == "The word was <el:λόγος>, and he knew it.");
  CHECK(read_english("“Все счастливые семьи похожи друг на друга.”") ==
        "<ru:“Все счастливые семьи похожи друг на друга.”>");
  CHECK(read_english("She read *שלום* there.", InputFormat::markdown) == "She read *<he:שלום>* there.");
}

TEST_CASE("paragraphs and emphasised words in another language are marked with it") {
  CHECK(read_english("Il n’est pas dans la maison, dit elle, et je ne sais pas où il est.") ==
        "<fr:Il n’est pas dans la maison, dit elle, et je ne sais pas où il est.>");
  CHECK(read_english("She said *ce que vous avez dit* to him.") ==
        "She said *<fr:ce que vous avez dit>* to him.");
  CHECK(read_english("She said *as you like* to him.") == "She said *as you like* to him.");
}

TEST_CASE("what the source marks stays as it is") {
  CHECK(read_english("<p>The word was <i lang=\"cu\">слово</i>, and слово.</p>", InputFormat::html) ==
        "The word was <cu:*слово*>, and слово.");
}

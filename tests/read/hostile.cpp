// Texts that nobody writes, and some that machines do: any bytes, any ends of lines, any pieces in any order.
#include "catch.h"
#include "lost.h"
#include "read/outline.h"
#include "text/encoding.h"

#include <octavo/error.h>
#include <octavo/read.h>

using namespace octavo;
using namespace std::string_literals;

namespace {

class Random {
public:
  explicit Random(unsigned seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 12) % bound;
  }

private:
  unsigned state_;
};

/// Reads `bytes` where they are text, and checks the reader's promise.
void require_whole(const std::string& bytes) {
  Reading reading;
  std::string text;
  try {
    text = text::decode(bytes).text;
    reading = read(bytes);
  } catch (const Error& error) {
    REQUIRE(error.code() == ErrorCode::not_text);
    return;
  }
  INFO(text);
  REQUIRE(tests::lost(text, reading) == "");
  for (std::size_t i = 1; i < reading.decisions.size(); ++i)
    REQUIRE(reading.decisions[i - 1].first_line <= reading.decisions[i].first_line);
  for (const Decision& decision : reading.decisions) {
    REQUIRE(decision.confidence >= 0);
    REQUIRE(decision.confidence <= 100);
    REQUIRE_FALSE(decision.what.empty());
    REQUIRE_FALSE(decision.evidence.empty());
  }
}

} // namespace

TEST_CASE("every byte among words, and every kind of line end") {
  for (int byte = 0; byte < 256; ++byte)
    for (const char* const around : {"It rained.\n", "It ", "It rained.\r\n", "\xD0\x94\xD0\xB0 "}) {
      std::string text;
      for (int i = 0; i < 30; ++i)
        text += around;
      require_whole(text + static_cast<char>(byte) + "and poured.\n" + text);
      require_whole(static_cast<char>(byte) + text);
    }
  for (const std::string& end :
       {"\r"s, "\n"s, "\r\n"s, "\r\r\n"s, "\xE2\x80\xA8"s, "\xE2\x80\xA9"s, "\v"s, "\f"s, "\n\f"s})
    for (const std::string& last : {""s, end, end + end}) {
      const Reading reading = read("Chapter 1" + end + end + "It rained." + end + end + "Chapter 2" + end +
                                   end + "It poured." + last);
      INFO(last);
      CHECK(reading.book.sections.size() == 2);
    }
}

TEST_CASE("characters without width are neither words nor gaps") {
  for (const char* const none :
       {"\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE2\x80\x8D", "\xC2\xAD", "\xE2\x81\xA0"}) {
    require_whole("It"s + none + " rained." + none + "\n" + none + "\n" + none + "It poured.\n");
    require_whole(none + "Chapter 1\n\nIt rained.\n"s);
    CHECK(tests::outline("It rained.\n"s + none + "\nIt poured.\n" + none + "\nIt cleared.\n") ==
          "chapter 1-5 whole-text\n  p 1\n  p 3\n  p 5\n");
  }
}

TEST_CASE("pieces of archives, sites and marks in any order lose nothing") {
  const std::vector<std::string> pieces{
      "\n",
      "\n\n",
      "It rained, and nobody went out.\n",
      "It rained, and nobody went out of the house at all, until it was over some-\n",
      "thing that they had not thought of when they went to the river in the night\n",
      "   indented, and rather long so that there is no room for a further word here\n",
      "\tTab\n",
      "　雨が降った\n",
      "> quoted\n",
      "> ----\n",
      "//----//\n",
      "LINE BREAK\n",
      "[hr]\n",
      "-x-\n",
      "<>\n",
      ".\n",
      "XXX\n",
      "XXIX\n",
      "-POV change-\n",
      "Title: The Mill\n",
      "Author: Jane Doe\n",
      "Rating:\n",
      "Rated: Fiction T - English - Drama - Words: 12\n",
      "Summary: it rained\n",
      "Summary\n",
      "Stats: Published: 2015-01-01 Words: 12\n",
      "Mood: grey\n",
      "Disclaimer: mine\n",
      "The Mill\n",
      "by Jane Doe\n",
      "BY\n",
      "JANE DOE\n",
      "The Project Gutenberg EBook of The Mill, by Jane Doe\n",
      "*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n",
      "*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n",
      "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n",
      "End of the Project Gutenberg EBook of The Mill\n",
      "End file.\n",
      "[End of The Mill, by Jane Doe]\n",
      "Produced by Someone\n",
      "[Transcriber's Note: spelling\n",
      "was kept.]\n",
      "TRANSCRIBER'S NOTES\n",
      "[Illustration]\n",
      "[Illustration: the\n",
      "mill]\n",
      "Project Gutenberg Australia\n",
      "eBook No.: 12\n",
      "CHAPTER I\n",
      "CHAPTER II\n",
      "Contents\n",
      "【テキスト中に現れる記号について】\n",
      "-------\n",
      "［＃「雨」は大見出し］\n",
      "雨［＃「雨」に傍点］が\n",
      "※［＃「口」］［＃改ページ\n",
      "底本：「雨」青空文庫\n",
      "http://example.org/1\n"};
  Random random(11);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (int i = 0; i < 22; ++i)
      text += pieces[random.below(pieces.size())];
    require_whole(text);
  }
}

TEST_CASE("addresses are links in Markdown, but not thousands of them in one paragraph") {
  const auto links = [](std::size_t addresses) {
    std::string text = "# Rain\n\n";
    for (std::size_t i = 0; i < addresses; ++i)
      text += "http://example.org/rain ";
    ReadOptions options;
    options.from = InputFormat::markdown;
    const Reading reading = read(text + "fell.\n", options);
    std::size_t linked = 0;
    std::string words;
    for (const Inline& piece : std::get<Paragraph>(reading.book.sections.at(0).blocks.at(0).node).content) {
      const auto* const plain = std::get_if<Text>(&piece.node);
      linked += std::holds_alternative<Link>(piece.node);
      words += plain != nullptr ? plain->text : "";
    }
    CHECK(words.ends_with("fell."));
    return linked;
  };
  CHECK(links(3) == 3);
  CHECK(links(20'000) == 0);
}

// That no word of a Markdown text is lost, added or moved, whatever constructs it is made of: random texts
// whose words are known.
#include "lost_markdown.h"
#include "read/markup/blocks.h"

#include "catch.h"

#include <cstdint>
#include <initializer_list>
#include <utility>

using namespace octavo;
using octavo::tests::read_as_markdown;

namespace {

/// One after the other, as they stand here.
std::string joined(std::initializer_list<std::string> parts) {
  std::string out;
  for (const std::string& part : parts)
    out += part;
  return out;
}

/// Writes a text, and what of it a reader sees.
class Author {
public:
  explicit Author(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}

  void write() {
    for (int i = 0; i < 30; ++i) {
      if (i < 4 && i % 2 == 0)
        heading();
      block();
    }
  }
  const std::string& text() const { return text_; }
  const std::vector<std::string>& words() const { return words_; }

private:
  std::uint32_t random(std::uint32_t below) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_ % below;
  }
  std::string word() {
    words_.push_back("w" + std::to_string(words_.size()) + "x");
    return words_.back();
  }
  std::string inlines() {
    words_.emplace_back("Then");
    std::string out = "Then " + word();
    for (std::uint32_t i = random(6); i > 0; --i) {
      out += random(4) == 0 ? "\n" : " ";
      switch (random(12)) {
      case 0: out += joined({"*", word(), " ", word(), "*"}); break;
      case 1: out += joined({"**", word(), "**"}); break;
      case 2: out += joined({"[", word(), "](https://example.org/a \"t\")"}); break;
      case 3: out += joined({"`", word(), "`"}); break;
      case 4: out += joined({"~~", word(), "~~"}); break;
      case 5: out += joined({"<i>", word(), "</i>"}); break;
      case 6: out += joined({word(), "  \n", word()}); break;
      case 7: out += joined({"![", word(), "](none.png)"}); break;
      case 8: out += joined({word(), "<!-- no word -->"}); break;
      case 9: out += joined({"_", word(), "_\\\n", word()}); break;
      case 10: out += joined({word(), "_", word()}); break;
      default: out += word(); break;
      }
    }
    return out;
  }
  std::string indented(std::string text, const std::string& indent) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
      text.insert(at + 1, indent);
    return text;
  }
  void heading() {
    words_.emplace_back("Chapter");
    text_ += joined({"## Chapter ", word(), " ", word(), "\n\n"});
  }
  void block() {
    switch (random(14)) {
    case 0: heading(); break;
    case 1: text_ += joined({"> ", indented(inlines(), "> "), "\n\n"}); break;
    case 2:
      text_ += joined({"- ", indented(inlines(), "  "), "\n- ", indented(inlines(), "  "), "\n\n"});
      break;
    case 3: text_ += "* * *\n\n"; break;
    case 4:
      text_ += joined({"| ", word(), " | ", word(), " |\n|---|---|\n| ", word(), " | ", word(), " |\n\n"});
      break;
    case 5: text_ += joined({"```\n", word(), " = ", word(), ";\n```\n\n"}); break;
    case 6: text_ += joined({"| ", word(), "\n| ", word(), "\n|\n| ", word(), "\n\n"}); break;
    case 7: text_ += joined({"::: quote\n", inlines(), "\n:::\n\n"}); break;
    case 8: text_ += joined({"<div align=\"center\">\n\n", inlines(), "\n\n</div>\n\n"}); break;
    case 9: text_ += joined({inlines(), ".\n---\n"}); break;
    case 10: text_ += joined({"<ul>\n<li>", word(), "</li>\n<li>", word(), "</li>\n</ul>\n\n"}); break;
    default: text_ += joined({inlines(), "\n\n"}); break;
    }
  }

  std::uint32_t state_;
  std::string text_{};
  std::vector<std::string> words_{};
};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ")
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
      word += c;
    else if (!word.empty())
      words.push_back(std::exchange(word, {}));
  return words;
}

} // namespace

TEST_CASE("all words of a Markdown text are in its book, in order", "[markdown]") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    Author author(seed);
    author.write();
    const Reading reading = read_as_markdown(author.text());
    INFO(author.text());
    REQUIRE(words_of(plain_text(reading.book)) == author.words());
    REQUIRE(tests::lost_in_markdown(author.text(), reading).empty());
  }
}

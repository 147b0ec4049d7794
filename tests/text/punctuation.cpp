// Runs the examples of punctuation.spec, which says itself how to read it; and what it cannot show.
#include "text/punctuation.h"

#include "text/unicode.h"

#include "catch.h"
#include "support.h"

#include <algorithm>

using namespace octavo;
using text::punctuate;
using text::Punctuated;

namespace {

struct Example {
  int line = 0;
  std::string heading{};
  std::string language{};
  std::string typed{};
  std::string set{};
  std::string notes{}; ///< codes, each after a space
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (std::size_t end = text.find(separator); end != std::string::npos; end = text.find(separator, at)) {
    parts.push_back(text.substr(at, end - at));
    at = end + separator.size();
  }
  parts.push_back(text.substr(at));
  return parts;
}

Example example(const std::string& line) {
  const std::size_t arrow = line.find(" → ");
  REQUIRE(arrow != std::string::npos);
  Example result;
  result.typed = line.substr(4, arrow - 4);
  result.set = line.substr(arrow + std::string(" → ").size());
  for (std::size_t at; (at = result.set.find(" ⟦")) != std::string::npos;) {
    const std::size_t end = result.set.find("⟧", at);
    REQUIRE(end != std::string::npos);
    const std::size_t begin = at + std::string(" ⟦").size();
    result.notes += ' ' + result.set.substr(begin, end - begin);
    result.set.erase(at, end + std::string("⟧").size() - at);
  }
  if (result.set == "=")
    result.set = result.typed;
  result.typed = replaced(result.typed, "⏎", "\n");
  result.set = replaced(result.set, "⏎", "\n");
  return result;
}

std::vector<Example> specification() {
  std::vector<Example> examples;
  std::string heading;
  std::string language = "en";
  int number = 0;
  for (const std::string& line : split(tests::file("tests/text/punctuation.spec"), "\n")) {
    ++number;
    if (line.starts_with("# ")) {
      heading = line.substr(2);
      language = "en";
    } else if (line.starts_with("[")) {
      language = line.substr(1, line.find(']') - 1);
    } else if (line.starts_with("    ")) {
      INFO("punctuation.spec:" << number);
      examples.push_back(example(line));
      examples.back().line = number;
      examples.back().heading = heading;
      examples.back().language = language;
    }
  }
  return examples;
}

struct Result {
  std::vector<Punctuated> paragraphs{};
  std::string text{};
  std::string notes{};
};

/// Paragraphs one after the other, as those of a chapter.
Result punctuated(const std::string& text, const std::string& language) {
  Result result;
  bool running = false;
  const std::vector<std::string> paragraphs = split(text, " ¶ ");
  for (const std::string& paragraph : paragraphs) {
    std::vector<Punctuated>& all = result.paragraphs;
    all.push_back(punctuate(paragraph, language, !all.empty() && all.back().speech_open));
    if (all.size() > 1) {
      const Punctuated& before = all[all.size() - 2];
      running = text::runs_on(before, all.back(), running);
      if (before.speech_open && !running)
        result.notes += " quote-unbalanced";
      result.text += " ¶ ";
    }
    result.text += all.back().text;
    for (const text::Ambiguity& ambiguity : all.back().ambiguities)
      result.notes += ' ' + ambiguity.code;
  }
  if (result.paragraphs.back().speech_open)
    result.notes += " quote-unbalanced";
  return result;
}

/// What may be changed is dropped, but for the number of dots.
std::string without_punctuation(std::string_view text) {
  std::string out;
  const std::u32string_view marks = U"\"'`´“”„‟‘’‚‛«»‹›′″-–—";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (c == U'…')
      out += "...";
    else if (marks.find(c) == std::u32string_view::npos)
      text::append(out, c);
  }
  return replaced(replaced(out, ". .", ".."), ". .", "..");
}

/// The text that the edits make, told from the old one and the new.
std::string edited(std::string_view typed, const Punctuated& result) {
  std::string out;
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  for (const Punctuated::Edit& edit : result.edits) {
    if (edit.at < old_at || edit.at + edit.old_size > typed.size())
      return "edits out of order";
    new_at += edit.at - old_at;
    out += typed.substr(old_at, edit.at - old_at);
    out += std::string_view(result.text).substr(new_at, edit.new_size);
    old_at = edit.at + edit.old_size;
    new_at += edit.new_size;
  }
  out += typed.substr(old_at);
  return out;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i)
    out += text;
  return out;
}

} // namespace

TEST_CASE("the specification of typographic punctuation holds") {
  const std::vector<Example> examples = specification();
  CHECK(examples.size() > 150);
  for (const Example& one : examples) {
    INFO("punctuation.spec:" << one.line << " (" << one.heading << ", " << one.language << ")");
    const Result result = punctuated(one.typed, one.language);
    CHECK(result.text == one.set);
    CHECK(result.notes == one.notes);
    CHECK(punctuated(result.text, one.language).text == result.text);
    CHECK(without_punctuation(result.text) == without_punctuation(one.typed));
    const std::vector<std::string> typed = split(one.typed, " ¶ ");
    for (std::size_t i = 0; i < typed.size(); ++i)
      CHECK(edited(typed[i], result.paragraphs[i]) == result.paragraphs[i].text);
  }
}

TEST_CASE("an ambiguity says where it is and shows the place") {
  const Punctuated result =
      punctuate("Bon Bon walks over and begins to stroke vinyl''s blue streaked mane.", "en");
  REQUIRE(result.ambiguities.size() == 1);
  CHECK(result.ambiguities[0].at == 45);
  CHECK(result.ambiguities[0].message.ends_with(": ''s blue streaked mane."));
  CHECK(text::unclosed("He said, “Übergänge sind überall zu finden.", 9)
            .message.ends_with(": “Übergänge sind überall…"));
}

TEST_CASE("speech that is left open is told with its place") {
  const Punctuated open = punctuate("He rose. \"Now then", "en");
  CHECK(open.speech_open);
  CHECK(open.open_at == 9);
  CHECK(open.open_size == 9);
  CHECK_FALSE(open.opens);
  const Punctuated opens = punctuate("  \"Now,\" he said.", "en");
  CHECK(opens.opens);
  CHECK(opens.opening_size == 5);
  CHECK_FALSE(opens.speech_open);
}

TEST_CASE("a closing mark is not missed where a speech was left open before") {
  CHECK(punctuate("and so on,\" he said.", "en", true).ambiguities.empty());
  CHECK(punctuate("and so on,\" he said.", "en", false).ambiguities.size() == 1);
}

TEST_CASE("bytes that are no UTF-8 are kept") {
  const std::string bad = "\"\xFF\xE2\x80\" it's \xC2";
  CHECK(punctuate(bad, "en").text == "“\xFF\xE2\x80” it’s \xC2");
}

TEST_CASE("a hostile paragraph is punctuated in linear time") {
  for (const std::string_view unit :
       {"\"", "'",  "\" ", "' ",    "'a ", "\"a ", "a' ",   "`",   "``a ", "`a=",    "<a", "- ", "-- ",
        ".",  ". ", "a=",  "(\"x-", "“",   "’’",   "'til ", "\"'", "\n\"", "a\"b'c", "@.", "//:"}) {
    INFO(unit);
    const std::string typed = repeated(unit, 30000);
    const Punctuated result = punctuate(typed, "en");
    CHECK(edited(typed, result) == result.text);
  }
}

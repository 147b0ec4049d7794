// Commas, full stops and their like: spaces before and after them, and pairs of them that nothing means.
#include "proof/checks.h"

#include "text/unicode.h"
#include "text/verbatim.h"

namespace octavo::proof {
namespace {

bool is_stop(char c) {
  return std::string_view(".,;:!?").find(c) != std::string_view::npos;
}

class Stops {
public:
  Stops(const Passages& passages, std::string_view language, Report& report)
      : passages_(passages), report_(report) {
    const std::string_view main = language.substr(0, language.find('-'));
    // French has its spaces before : ; ! ? and others follow it; before a comma nobody has one.
    spaced_ = main == "fr" || main == "br" || main == "oc";
  }

  void run() {
    each_with_text(passages_, [&](std::size_t i) { read(i); });
  }

private:
  void read(std::size_t i) {
    const std::string_view text = passages_[i].text;
    const std::vector<text::Span> spans = text::verbatim(text);
    auto span = spans.begin();
    for (std::size_t at = text.find_first_of(".,;:!?"); at != std::string_view::npos;
         at = text.find_first_of(".,;:!?", at)) {
      while (span != spans.end() && span->end <= at)
        ++span;
      if (span != spans.end() && at >= span->begin) {
        at = span->end;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && is_stop(text[end]))
        ++end;
      look(i, text, at, end);
      at = end;
    }
  }

  /// A run of stops from `begin` to `end`.
  void look(std::size_t i, std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view run = text.substr(begin, end - begin);
    const std::string_view before = text.substr(0, begin), after = text.substr(end);
    if (run.size() == 1 && is_space_before(before, run[0], after))
      report_.add("space-before-stop", i, begin - 1,
                  "a space stands before " + std::string(run) + ": " + excerpt_of_word(text, begin - 1));
    if (run.size() == 1 && passages_[i].kind != Passage::Kind::verse && lacks_space(before, run[0], after))
      report_.add("space-missing", i, end,
                  "no space follows " + std::string(run) + ": " + excerpt_of_word(text, begin));
    if (is_pressed(before, after))
      report_.add("space-missing", i, end,
                  "no space stands before or after a quotation mark: " + excerpt_of_word(text, begin));
    if (run.size() > 1 && is_odd(before, run, after))
      report_.add("stops-odd", i, begin,
                  "stops follow each other: " + std::string(run.substr(0, 8)) + ": " +
                      excerpt_of_word(text, begin));
  }

  bool is_space_before(std::string_view before, char stop, std::string_view after) const {
    if (before.size() < 2 || before.back() != ' ' || (spaced_ && stop != ',' && stop != '.'))
      return false;
    std::size_t at = before.size() - 1;
    const char32_t word = text::previous(before, at);
    if (!text::is_letter(word))
      return false;
    if (after.empty())
      return true;
    if (after[0] != ' ') // "rain ,and"
      return after[0] == '\n' || ((stop == ',' || stop == ';') && text::is_lower(text::first(after)));
    // ". . ." and ": :" are drawn.
    return after.size() < 2 || !is_stop(after[1]);
  }

  static std::size_t letters_before(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
      std::size_t at = text.size();
      if (!text::is_lower(text::previous(text, at)))
        break;
      ++count;
      text = text.substr(0, at);
    }
    return count;
  }

  /// end.Then, end,then: words of two small letters at least on both sides, so that no abbreviation is meant.
  static bool lacks_space(std::string_view before, char stop, std::string_view after) {
    if (stop == ':' || after.empty() || letters_before(before) < 2)
      return false;
    std::size_t at = 0;
    const char32_t first = text::next(after, at);
    if (at >= after.size() || !text::is_lower(text::first(after.substr(at))))
      return false;
    if (stop == ',' || stop == ';')
      return text::is_letter(first) && !text::is_ideographic(first);
    return text::is_upper(first);
  }

  /// "Why?"she asked: a double mark between a stop and a word. (Single ones are apostrophes, too.)
  static bool is_pressed(std::string_view before, std::string_view after) {
    if (after.empty() || letters_before(before) < 2)
      return false;
    std::size_t at = 0;
    const char32_t mark = text::next(after, at);
    return (mark == '"' || mark == U'“' || mark == U'”') && at < after.size() &&
           text::is_letter(text::first(after.substr(at))) &&
           !text::is_ideographic(text::first(after.substr(at)));
  }

  static bool is_odd(std::string_view before, std::string_view run, std::string_view after) {
    if (run == "..") // an ellipsis as some type it, or one too many: how often tells
      return !before.empty() && !after.starts_with(" .") && !before.ends_with(". ");
    for (const std::string_view odd : {",,", ",.", ",;", ";,", ";;", ";.", "?,,", ":;", ":,"})
      if (run.find(odd) != std::string_view::npos && !before.empty())
        return run.find("..") == std::string_view::npos || run.size() <= 3;
    // "etc., Jr.,": what is long and small is no abbreviation.
    return (run == ".," || run == ".;") && letters_before(before) >= 6;
  }

  const Passages& passages_;
  Report& report_;
  bool spaced_ = false;
};

} // namespace

void check_stops(const Passages& passages, std::string_view language, Report& report) {
  Stops(passages, language, report).run();
}

} // namespace octavo::proof

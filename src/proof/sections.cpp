// Chapters as a row: their numbers, their titles, how long they are, and breaks at their edges.
#include "proof/checks.h"

#include "text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace octavo::proof {
namespace {

/// A chapter with less than a fiftieth of the usual number of words, and less than this, is rather none.
constexpr std::size_t least_words = 40;
constexpr std::size_t much_shorter = 50;

int line_of(const Section& section) {
  return section.heading.first_line > 0 ? section.heading.first_line : section.origin.first_line;
}

/// "Chapter IV, “The Hill”"
std::string shown(const Section& section) {
  std::string text = section.label;
  if (const std::string title = text::collapse_spaces(plain_text(section.title)); !title.empty())
    text += (text.empty() ? "“" : ", “") + title + "”";
  if (!text.empty())
    return text;
  return std::string(name(section.kind)) + (section.number ? ' ' + std::to_string(*section.number) : "");
}

/// Whether its number was typed, and not counted by the reader.
bool is_numbered(const Section& section) {
  return section.number && (section.heading.first_line > 0 || !section.label.empty());
}

/// The sections of one kind as they follow each other, as far as their numbers may be one sequence.
class Sequence {
public:
  explicit Sequence(Report& report) : report_(report) {}

  /// There is but one: it may be all that was taken of a story.
  void be_alone() { is_first_ = false; }

  void add(const Section& section) {
    if (!is_numbered(section)) {
      ++unnumbered_;
      return;
    }
    const Number number = *section.number;
    const Number expected = last_ ? *last_ + 1 : 1;
    if (last_ && number == *last_ && !(number == 1 && is_restarted_))
      report_.add_line("number-repeated", line_of(section),
                       "the number " + std::to_string(number) + " comes twice: " + shown(section));
    else if (last_ && number < expected && number != 1)
      report_.add_line(seen_.contains(number) ? "number-repeated" : "number-order", line_of(section),
                       "the number " + std::to_string(number) + " comes after " + std::to_string(*last_) +
                           ": " + shown(section));
    else if (number > expected + unnumbered_ && (last_ || is_first_))
      report_.add_line("number-missing", line_of(section),
                       missing(expected, number - 1) + " before " + shown(section));
    if (number == 1)
      seen_.clear();
    is_restarted_ = false;
    seen_.insert(number);
    last_ = number;
    unnumbered_ = 0;
  }

  /// A part begins: its chapters may be numbered from one again, or go on.
  void restart() {
    is_first_ = false;
    is_restarted_ = true;
    unnumbered_ = 0;
  }

private:
  using Number = std::int64_t; // one more than any number is one
  static std::string missing(Number first, Number last) {
    return first == last
               ? "the number " + std::to_string(first) + " is missing"
               : "the numbers " + std::to_string(first) + " to " + std::to_string(last) + " are missing";
  }

  Report& report_;
  std::optional<Number> last_{};
  std::set<Number> seen_{};
  Number unnumbered_ = 0;     ///< since the last number: each may be one of those that are missing
  bool is_first_ = true;      ///< no part has begun yet
  bool is_restarted_ = false; ///< one has, since the last number
};

class SectionCheck {
public:
  explicit SectionCheck(Report& report) : report_(report), parts_(report), chapters_(report) {}

  void run(const Sections& sections) {
    if (count_chapters(sections) == 1)
      chapters_.be_alone();
    walk(sections);
    check_titles();
    check_lengths();
    for (const auto& [line, message] : edges_)
      report_.add_line("break-at-edge", line, message);
  }

private:
  struct Chapter {
    const Section* section;
    std::size_t words;
  };

  static std::size_t count_chapters(const Sections& sections) {
    std::size_t count = 0;
    for (const Section& section : sections)
      count += (section.kind == SectionKind::chapter) + count_chapters(section.children);
    return count;
  }

  void walk(const Sections& sections) {
    for (const Section& section : sections) {
      if (section.kind == SectionKind::part) {
        parts_.add(section);
        chapters_.restart();
      } else if (section.kind == SectionKind::chapter) {
        chapters_.add(section);
      }
      if (is_body(section.kind)) {
        look(section);
        edges(section);
      }
      walk(section.children);
    }
  }

  void look(const Section& section) {
    const bool holds_others = std::any_of(section.children.begin(), section.children.end(),
                                          [](const Section& child) { return is_body(child.kind); });
    if (holds_others || section.kind == SectionKind::part)
      return;
    const bool has_blocks = std::any_of(section.blocks.begin(), section.blocks.end(), [](const Block& block) {
      return !std::holds_alternative<Break>(block.node);
    });
    if (!has_blocks)
      report_.add_line("chapter-empty", line_of(section), "there is no text in " + shown(section));
    else
      chapters_read_.push_back({&section, words_of(plain_text(section.blocks))});
  }

  static std::size_t words_of(std::string_view text) {
    std::size_t count = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = text::next(text, at);
      const bool is_word = text::is_alphanumeric(c);
      count += is_word && (!in_word || text::is_ideographic(c)) ? 1 : 0;
      in_word = is_word;
    }
    return count;
  }

  void edges(const Section& section) {
    if (section.blocks.size() < 2)
      return;
    const auto edge = [&](const Block& block, const char* where) {
      if (const auto* mark = std::get_if<Break>(&block.node))
        edges_.emplace_back(mark->origin.first_line,
                            std::string("a scene break stands at the ") + where + " of " + shown(section));
    };
    edge(section.blocks.front(), "start");
    edge(section.blocks.back(), "end");
  }

  /// Whether a title that comes twice is a name, or says whose point of view it is, and another tells
  /// between.
  static bool is_name_again(const std::string& title, std::size_t first, std::size_t second) {
    const bool is_name =
        title.find(' ') == std::string::npos || title.ends_with(" pov") || title.ends_with(" point of view");
    return is_name && second > first + 1;
  }

  /// Titles that come twice; those that come again and again are the book's way, names of who tells.
  void check_titles() {
    std::map<std::string, std::vector<std::size_t>> by_title;
    std::size_t titled = 0, repeated = 0;
    for (std::size_t i = 0; i < chapters_read_.size(); ++i)
      if (const std::string title = text::folded(plain_text(chapters_read_[i].section->title));
          !title.empty()) {
        by_title[title].push_back(i);
        ++titled;
      }
    for (const auto& [title, chapters] : by_title)
      repeated += chapters.size() > 1 ? chapters.size() : 0;
    if (3 * repeated > titled && titled > 4)
      return;
    for (const auto& [title, chapters] : by_title) {
      if (chapters.size() != 2 || is_name_again(title, chapters[0], chapters[1]))
        continue;
      const Section& first = *chapters_read_[chapters[0]].section;
      const Section& second = *chapters_read_[chapters[1]].section;
      report_.add_line(
          "title-repeated", line_of(second),
          "the title of " + shown(second) + " is that of an earlier chapter" +
              (line_of(first) > 0 ? ", on line " + std::to_string(line_of(first)) : std::string()));
    }
  }

  void check_lengths() {
    if (chapters_read_.size() < 4)
      return;
    std::vector<std::size_t> words;
    for (const Chapter& chapter : chapters_read_)
      words.push_back(chapter.words);
    const auto middle = words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
    std::nth_element(words.begin(), middle, words.end());
    for (const Chapter& chapter : chapters_read_)
      if (chapter.section->kind == SectionKind::chapter && chapter.words < least_words &&
          chapter.words * much_shorter < *middle)
        report_.add_line("chapter-short", line_of(*chapter.section),
                         shown(*chapter.section) + " has " + std::to_string(chapter.words) +
                             " words, where " + std::to_string(*middle) + " are usual");
  }

  Report& report_;
  Sequence parts_, chapters_;
  std::vector<Chapter> chapters_read_{};
  std::vector<std::pair<int, std::string>> edges_{};
};

} // namespace

void check_sections(const Book& book, Report& report) {
  SectionCheck(report).run(book.sections);
}

} // namespace octavo::proof

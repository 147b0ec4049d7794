// Where in a Markdown text the pieces of several lines end that begin with a mark of their own: comments,
// elements of HTML, fenced code and divisions. Each question takes time in proportion to the piece, and none
// where nothing ends it.
#pragma once

#include "read/lines.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader::markup {

class MarkdownRegions {
public:
  explicit MarkdownRegions(Lines lines);

  /// The line after the one in which the comment that begins line `i` ends; `i` where there is none, or text
  /// follows it on its last line.
  std::size_t comment_end(std::size_t i) const;
  /// The line after the one in which the element that begins line `i` ends, where it is one that Markdown has
  /// nothing for: a table, a list, preformatted text. `i` where there is none.
  std::size_t element_end(std::size_t i);
  /// The line that closes the fence of line `i`; `i` where none does, or it is a row between scenes.
  std::size_t fence_end(std::size_t i) const;
  /// Whether what a fence encloses is verse: it says so, or it is short lines of words.
  bool is_poem(std::size_t fence, std::size_t close) const;
  /// Whether lines that are set in as code is are verse: at least three short lines of words that end where
  /// phrases do.
  bool is_indented_poem(std::size_t from, std::size_t end) const;
  /// Whether a line after `i` closes a fenced division.
  bool closes_division(std::size_t i) const noexcept { return i < last_division_close_; }

  std::string_view text(std::size_t from, std::size_t to) const;

private:
  /// What is counted in short lines of words; `count` is 0 where one is none.
  struct WordLines {
    std::size_t count = 0;
    std::size_t capitals = 0; ///< that begin with one, or with a quotation mark
    std::size_t stopped = 0;  ///< that end with a mark of punctuation
    std::size_t words = 0;
  };
  WordLines word_lines(std::size_t from, std::size_t end) const;
  bool blank_beside(std::size_t i) const noexcept;

  Lines lines_;
  std::vector<std::size_t> ticks_{}; ///< of the longest closing fence at or after each line
  std::vector<std::size_t> tildes_{};
  std::size_t last_comment_end_ = 0;
  std::size_t last_division_close_ = 0;
  std::map<std::string, std::size_t, std::less<>> last_close_{}; ///< line of the last end tag of each element
};

} // namespace octavo::reader::markup

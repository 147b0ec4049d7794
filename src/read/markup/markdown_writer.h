// What rewrites a Markdown text for its parser, line by line: see markdown_source.h. One method for each
// thing that may begin a line; what ends several lines below is asked of MarkdownRegions.
#pragma once

#include "read/markup/markdown_regions.h"
#include "read/markup/markdown_source.h"

namespace octavo::reader::markup {

class MarkdownWriter {
public:
  MarkdownWriter(Lines lines, const MarkdownHabits& habits, Findings& found)
      : lines_(lines), habits_(habits), found_(found), regions_(lines) {}

  MarkdownSource write();

private:
  struct NoteLines {
    std::size_t first = 0, end = 0; ///< of lines_; none: an inline note
    std::string text{};             ///< of the first line, or the inline note
    int line = 0;
  };

  void put(std::string_view text, int line);
  void put_blank(int line); ///< unless the line above is blank
  void put_marker(Marker marker, int line, std::size_t index = 0, const std::string& rest = {});
  static std::string mark(Marker marker, std::size_t index = 0);
  Origin origin(std::size_t from, std::size_t to) const;

  // Each takes what begins at line `i` and returns the line after it.
  /// Takes what begins at line `i`; returns the line after it.
  std::size_t take(std::size_t i);
  /// A line that no list or code contains.
  std::size_t take_flush(std::size_t i, bool item);
  std::size_t take_text(std::size_t i);
  /// `# Title`, `#Chapter 1`, `#hashtag`.
  std::size_t take_hashes(std::size_t i);
  std::size_t take_code(std::size_t i);
  std::size_t take_fence(std::size_t i);
  /// Where the lines that begin with a bar and a space end; `i` where they are no poem.
  std::size_t verse_end(std::size_t i);
  /// Puts a line; `first`: of the poem. False, for the line after it.
  bool put_line_of_verse(const Line& line, std::string_view text, int columns, bool first);
  static bool is_verse_class(std::string_view name);
  std::size_t take_division(std::size_t i);
  void close_division(int line);
  std::size_t take_note(std::size_t i);
  /// `^[text]` within a line: a note at this place.
  void take_inline_notes(std::string& text, const Line& line);
  void put_of_note(std::string_view text, int line);
  void write_notes();
  /// Neighbouring lines that a sidecar says the same of.
  std::size_t take_corrected(std::size_t i);

  Lines lines_;
  const MarkdownHabits& habits_;
  Findings& found_;
  MarkdownRegions regions_;
  MarkdownSource out_{};
  std::vector<NoteLines> notes_{};
  std::vector<std::string> divisions_{};
  int verse_depth_ = 0;
  int inline_notes_ = 0;
  std::size_t barred_ = 0;     ///< where the lines that begin with a bar end, as far as they were looked at
  std::size_t last_blank_ = 0; ///< of the lines that were put
  bool open_ = false;          ///< the line above is not blank
  bool in_list_ = false;       ///< what is indented belongs to an item
};

} // namespace octavo::reader::markup

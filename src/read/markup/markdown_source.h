// A Markdown text as its parser is given it: CommonMark in which the constructs that CommonMark has not, and
// the marks of stories that it would take for others, are said with markers. Everything else goes through as
// it is; each line knows where it is from.
#pragma once

#include "read/markup/markdown_habits.h"

#include <cstddef>
#include <string>
#include <vector>

namespace octavo::reader::markup {

/// Stands at the start of a paragraph of its own. Its character is one that no decoded text holds.
enum class Marker : unsigned char {
  row,         ///< the rest of the paragraph is a row of marks
  pause,       ///< a space of two lines
  gap,         ///< a space of one line
  stanza,      ///< its lines are the first stanza of a poem
  next_stanza, ///< … of the same poem
  footnote,    ///< what follows, up to the next of these, is the footnote of that index
  open,        ///< a fenced division begins: the index of its class
  close,       ///< it ends
  html,        ///< a piece of HTML: its index
  boundary,    ///< a new page
};

struct Marked {
  Marker marker = Marker::row;
  std::size_t index = 0;
  std::size_t size = 0; ///< bytes of the marker
};

/// The marker that `text` begins with; nothing where it is ordinary.
std::optional<Marked> marker_of(std::string_view text);

/// `text` without the markers in it.
std::string without_markers(std::string_view text);

struct MarkdownSource {
  struct Note {
    std::string label{};
    Origin origin{};
  };
  struct Piece {
    std::string text{};
    Origin origin{};
  };
  std::string text{};
  std::vector<int> lines{}; ///< of each line of `text`, its line of the input
  std::vector<Note> notes{};
  std::vector<Piece> html{};
  std::vector<std::string> classes{}; ///< of fenced divisions, small letters
};

MarkdownSource markdown_source(Lines lines, const MarkdownHabits& habits, Findings& found);

} // namespace octavo::reader::markup

// Running text as it is gathered from a page: characters with what is said of them, then Inlines.
#pragma once

#include <octavo/book.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader::markup::html {

/// What holds of a piece of running text. Compared to join what is alike.
struct Manner {
  bool strong = false;
  bool emphasis = false;
  bool underlined = false;
  bool struck = false;
  bool raised = false;
  bool lowered = false;
  bool code = false;
  int link = -1;     ///< an index of Runs::targets; -1: none
  int language = -1; ///< what Runs::language() said; -1: that of the text around it
  bool operator==(const Manner&) const = default;
};

/// The text of one paragraph. White space collapses over the borders of what is gathered.
class Runs {
public:
  void text(std::string_view characters, const Manner& manner);
  void line_break();
  void room(int columns); ///< free before what comes next, where that begins a line
  void reference(NoteReference reference);
  int target(std::string target);       ///< of a link; for Manner
  int language(const std::string& tag); ///< of a passage; for Manner

  /// Whether there is nothing to see.
  bool blank() const noexcept { return !visible_; }
  /// Of a blank one: how many lines it leaves free where it is a paragraph, or between two.
  int empty_lines(bool paragraph) const noexcept;

  /// What each of lines() is set in by, in columns of two to an em: room, no-break spaces and wide ones at
  /// its start, and all spaces where those mean something.
  std::vector<int> columns(bool preformatted) const;
  /// The lines between line breaks, without spaces at their ends; empty lines are there. Clears.
  std::vector<Inlines> lines();
  /// All as one paragraph, with LineBreaks, none at its ends. Clears. With `rooms`, no-break spaces begin the
  /// lines that are set in: see without_rooms().
  Inlines take(bool rooms = false);

  void clear();

private:
  struct Piece {
    enum class Kind { text, line_break, reference, room } kind = Kind::text;
    std::string text{};
    Manner manner{};
    NoteReference reference{};
    int columns = 0; ///< of room
  };
  using Pieces = std::vector<Piece>;

  Inlines inlines(Pieces pieces) const;
  static void tidy(Pieces& pieces);
  Inlines nested(const Piece* begin, const Piece* end, int level) const;

  Pieces pieces_{};
  std::vector<std::string> targets_{};
  std::vector<std::string> languages_{};
  bool visible_ = false;
};

} // namespace octavo::reader::markup::html

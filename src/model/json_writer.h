// Puts JSON text together: indentation, commas and escapes. Knows no book.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::model {

class JsonWriter {
public:
  enum class Layout {
    lines, ///< a line for each member or element
    row,   ///< all on one line, and whatever is inside
  };

  /// Opens an object ('{') or array ('['). Throws Error(too_large) deeper than json_depth.
  void open(char bracket, Layout layout = Layout::lines);
  void close();
  void key(std::string_view key); ///< of ASCII letters; its value comes next

  void number(long long value);
  void boolean(bool value);
  /// What no text of a book may hold becomes a space where it is white space, else U+FFFD.
  void string(std::string_view text, bool preformatted = false);
  /// A string of ASCII without anything to escape.
  void ascii(std::string_view text);

  std::string take() { return std::move(out_); }

private:
  struct Open {
    char bracket;
    bool row;
    bool empty;
  };

  void escape(char32_t c, bool preformatted);
  void begin();
  void new_line();

  std::string out_{};
  std::vector<Open> open_{};
  bool after_key_ = false;
};

} // namespace octavo::model

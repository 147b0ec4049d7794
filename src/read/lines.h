// A decoded text as lines, with what every rule asks of a line.
#pragma once

#include <octavo/sidecar.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace octavo::reader {

/// What rules look for in a line, as bits: looked up once for all of them.
enum Holds : unsigned {
  holds_beyond_ascii = 1,
  holds_star = 2,
  holds_underscore = 4,
  holds_bracket = 8, ///< [
  holds_angle = 16,  ///< <
  holds_slash = 32,
  holds_backslash = 64,
  holds_bar = 128, ///< | or +
  holds_tab = 256,
  holds_digit = 512, ///< of ASCII
  holds_colon = 1024,
  holds_hyphen = 2048,
};

/// One line. The views point into the decoded text.
struct Line {
  std::string_view text{};        ///< as it stands, without its newline
  std::string_view body{};        ///< trimmed; empty: a blank line
  int number = 0;                 ///< 1-based
  int spaces = 0;                 ///< spaces it starts with, before any other character
  int tabs = 0;                   ///< tabs it starts with, after any spaces
  std::size_t length = 0;         ///< code points of `body`
  int indent = 0;                 ///< columns before `body`: a tab has eight, an ideographic space two
  std::size_t columns = 0;        ///< of `body`: characters of Chinese, Japanese and Korean have two
  unsigned held = ~0U;            ///< Holds of `body`, as far as that is known: else all of them
  bool row = false;               ///< a row of marks, by its form or because the text uses it as one
  bool divides_word = false;      ///< its last hyphen is there only for the line's end
  bool left_out = false;          ///< blank, since it was taken for what an archive adds; no gap either
  std::optional<LineRole> role{}; ///< what a sidecar says it is

  bool blank() const noexcept { return body.empty(); }
  /// Whether `body` may have any of these; false is certain.
  bool holds(unsigned any) const noexcept { return (held & any) != 0; }
};

using Lines = std::span<const Line>;

/// A line of this text, with no number.
Line measured(std::string_view text) noexcept;

/// All lines of `text`, whose newlines are '\n'.
std::vector<Line> split_lines(std::string_view text);

/// The first line at or after `at` that is not blank; lines.size() where there is none.
std::size_t skip_blank(Lines lines, std::size_t at) noexcept;
/// `lines` without blank ones at its ends.
Lines without_outer_blanks(Lines lines) noexcept;

bool is_opening_quote(
    char32_t c) noexcept; ///< any mark that can open a quotation, the straight ones included
bool is_closing_quote(char32_t c) noexcept;

/// Whether `c` has two columns in a text of fixed pitch: Chinese, Japanese, Korean.
bool is_wide(char32_t c) noexcept;

/// Whether the line's body is nothing but a URL.
bool is_url(std::string_view body) noexcept;

/// Whether `text` ends like a sentence: with a stop, a question or exclamation mark, an ellipsis, a colon or
/// comma.
bool ends_like_sentence(std::string_view text) noexcept;

} // namespace octavo::reader

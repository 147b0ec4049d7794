// See json_writer.h.
#include "model/json_writer.h"

#include <octavo/error.h>

#include "model/characters.h"
#include "model/json_value.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::model {
namespace {

/// The bytes that do not go into a string as they are, or must be looked at.
constexpr text::ByteSet special = [] {
  text::ByteSet set("\"\\\x7F");
  for (char c = 0; c < ' '; ++c)
    set.add(c);
  set.add_beyond_ascii();
  return set;
}();

} // namespace

void JsonWriter::open(char bracket, Layout layout) {
  if (open_.size() == json_depth)
    throw Error(ErrorCode::too_large, "the book nests deeper than JSON can hold it: at most " +
                                          std::to_string(json_depth) + " levels of arrays and objects");
  begin();
  const bool row = layout == Layout::row || (!open_.empty() && open_.back().row);
  open_.push_back({bracket == '{' ? '}' : ']', row, true});
  out_ += bracket;
}

void JsonWriter::close() {
  const Open closed = open_.back();
  open_.pop_back();
  if (!closed.row && !closed.empty)
    new_line();
  out_ += closed.bracket;
  if (open_.empty())
    out_ += '\n';
}

void JsonWriter::key(std::string_view key) {
  begin();
  out_ += '"';
  out_ += key;
  out_ += "\": ";
  after_key_ = true;
}

void JsonWriter::number(long long value) {
  begin();
  out_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  begin();
  out_ += value ? "true" : "false";
}

void JsonWriter::string(std::string_view text, bool preformatted) {
  begin();
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = std::min(special.find_in(text, at), text.size());
    out_.append(text, at, plain - at);
    if (plain == text.size())
      break;
    at = plain;
    escape(text::next(text, at), preformatted);
  }
  out_ += '"';
}

void JsonWriter::ascii(std::string_view text) {
  begin();
  out_ += '"';
  out_ += text;
  out_ += '"';
}

void JsonWriter::escape(char32_t c, bool preformatted) {
  if (!is_book_character(c, preformatted))
    text::append(out_, text::is_space(c) ? U' ' : 0xFFFD);
  else if (c == '\n')
    out_ += "\\n";
  else if (c == '\t')
    out_ += "\\t";
  else if (c == '"' || c == '\\')
    (out_ += '\\') += static_cast<char>(c);
  else
    text::append(out_, c);
}

/// What stands before a key, a value of an array, or nothing before a key's value.
void JsonWriter::begin() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_.empty())
    return;
  if (!open_.back().empty)
    out_ += open_.back().row ? ", " : ",";
  open_.back().empty = false;
  if (!open_.back().row)
    new_line();
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

} // namespace octavo::model

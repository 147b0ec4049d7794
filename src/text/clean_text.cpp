// See clean_text.h.
#include "text/clean_text.h"

#include "text/unicode.h"

#include <utility>

namespace octavo::text {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (!out.empty())
      out += ' ';
    out += hex_digits[value >> 4];
    out += hex_digits[value & 15];
  }
  return out;
}

std::string code_point(char32_t c) {
  std::string out = "U+";
  for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
    out += hex_digits[(c >> shift) & 15];
  return out;
}

} // namespace

void Cleaner::ordinary(std::string_view run) {
  settle();
  result_.text += run;
}

void Cleaner::put(char32_t c) {
  // "\r\r\n" is one line end: that of a file whose line ends were translated twice.
  const After before = std::exchange(after_, After::other);
  if (c == '\n' && before != After::other)
    return;
  if (before == After::cr_cr)
    new_line();
  if (c == '\r') {
    after_ = before == After::cr ? After::cr_cr : After::cr;
    if (before == After::other || before == After::cr_cr)
      new_line();
    return;
  }
  if (c == '\n' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029) {
    new_line();
  } else if (c == '\f') {
    const std::size_t on_line = result_.text.size() - line_start_;
    if (on_line == 0 || (on_line == 1 && result_.text.back() == '\f')) {
      result_.text.resize(line_start_);
      after_ = before;
    } else {
      new_line();
      after_ = After::form_feed; // a line end right behind it is the same one
    }
    result_.text += '\f';
  } else if (is_ordinary(c)) {
    append(result_.text, c);
  } else {
    report(Problem::Kind::control, code_point(c));
    ++dropped_;
    ++dropped_on_line_;
  }
}

void Cleaner::ill_formed(std::string_view bytes) {
  settle();
  report(Problem::Kind::ill_formed, hex(bytes));
  append(result_.text, 0xFFFD);
  ++bad_;
}

void Cleaner::settle() {
  if (std::exchange(after_, After::other) == After::cr_cr)
    new_line();
}

void Cleaner::new_line() {
  result_.text += '\n';
  line_start_ = result_.text.size();
  dropped_on_line_ = 0;
  ++line_;
}

void Cleaner::report(Problem::Kind kind, std::string detail) {
  int& reported = reported_line_[static_cast<int>(kind)];
  if (reported == line_)
    return;
  reported = line_;
  if (result_.problems.size() >= most_problems) {
    ++result_.unlisted;
    return;
  }
  const std::size_t before = length(std::string_view(result_.text).substr(line_start_)) + dropped_on_line_;
  result_.problems.push_back({kind, line_, static_cast<int>(before) + 1, std::move(detail)});
}

Decoded Cleaner::finish(std::string_view encoding) {
  settle();
  result_.encoding = encoding;
  return std::move(result_);
}

} // namespace octavo::text

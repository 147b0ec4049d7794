// See user_style.h; check_style_sheet() of octavo/format.h is here.
#include "epub/user_style.h"

#include "text/ascii.h"
#include "text/unicode.h"

#include <octavo/error.h>
#include <octavo/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace octavo {
namespace epub {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view spaces = " \t\r\n\f";

class Scanner {
public:
  explicit Scanner(std::string_view css) : css_(css) {}

  void check() {
    while (at_ < css_.size())
      step();
    if (!open_.empty())
      fail(std::string("'") + css_[open_.back()] + "' is never closed; close it", open_.back());
  }

private:
  [[noreturn]] void fail(const std::string& what, std::size_t where) const {
    const auto line = 1 + std::count(css_.begin(), css_.begin() + static_cast<std::ptrdiff_t>(where), '\n');
    throw Error(ErrorCode::bad_css, "line " + std::to_string(line) + " of the style sheet: " + what);
  }

  static bool is_space(char c) { return spaces.find(c) != std::string_view::npos; }
  static bool is_name(char c) {
    return text::is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '\\' ||
           static_cast<unsigned char>(c) >= 0x80;
  }

  static char closing(char open) { return open == '{' ? '}' : open == '(' ? ')' : ']'; }

  void step() {
    const char c = css_[at_];
    if (css_.substr(at_, 2) == "/*")
      return skip_comment();
    if (c == '"' || c == '\'')
      return skip_string(c);
    if (c == '@') {
      const std::size_t start = at_++;
      if (const std::string name = take_name(); name == "import" || name == "namespace")
        fail("@" + name + " has no place in a book; take the line out" +
                 (name == "import" ? ", and put what it imports here" : ""),
             start);
      declares_ = false;
      return;
    }
    if (is_name(c))
      return word();
    ++at_;
    if (c == '{' || c == '(' || c == '[') {
      open_.push_back(at_ - 1);
      declares_ = c == '{';
    } else if (c == '}' || c == ')' || c == ']') {
      if (open_.empty() || closing(css_[open_.back()]) != c)
        fail(std::string("'") + c + "' closes nothing; take it out", at_ - 1);
      open_.pop_back();
      declares_ = c == '}';
    } else if (c == ';') {
      declares_ = true;
    } else if (static_cast<unsigned char>(c) < 0x20 && !is_space(c)) {
      fail("there is a control character; take it out", at_ - 1);
    } else if (!is_space(c)) {
      declares_ = false;
    }
  }

  void word() {
    const std::size_t start = at_;
    const std::string name = take_name();
    const bool first = std::exchange(declares_, false);
    if (name == "url" && at_ < css_.size() && css_[at_] == '(')
      return address(start);
    const std::size_t next = css_.find_first_not_of(spaces, at_);
    if (!first || open_.empty() || next >= css_.size() || css_[next] != ':')
      return;
    if (name.find('\\') != std::string::npos)
      fail("the name of a property has an escape in it; write it plainly", start);
    if (name == "direction" || name == "unicode-bidi")
      fail("books set '" + name + "' in their text and not in their style (EPUB 3.3, 5.3); take it out",
           start);
  }

  void address(std::size_t start) {
    const std::size_t end = css_.find(')', at_);
    std::size_t from = css_.find_first_not_of(" \t\r\n\"'", at_ + 1);
    from = std::min(from, css_.size());
    const std::string_view target = css_.substr(from, std::min(end, css_.size()) - std::min(from, end));
    if (!text::ascii_lower(target.substr(0, 5)).starts_with("data:"))
      fail("url(…) leads to a file that is not in the book; take the rule out, or give the file as 'data:…'",
           start);
    at_ = end == std::string_view::npos ? css_.size() : end + 1;
  }

  std::string take_name() {
    const std::size_t start = at_;
    while (at_ < css_.size() && is_name(css_[at_]))
      ++at_;
    return text::ascii_lower(css_.substr(start, at_ - start));
  }

  void skip_comment() {
    const std::size_t end = css_.find("*/", at_ + 2);
    if (end == std::string_view::npos)
      fail("the comment is never closed; add '*/'", at_);
    at_ = end + 2;
  }

  void skip_string(char quote) {
    const std::size_t start = at_++;
    while (at_ < css_.size() && css_[at_] != quote) {
      if (css_[at_] == '\n')
        fail("the string is never closed; add its quotation mark", start);
      at_ += css_[at_] == '\\' ? 2 : 1;
    }
    if (at_ >= css_.size())
      fail("the string is never closed; add its quotation mark", start);
    ++at_;
    declares_ = false;
  }

  std::string_view css_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_{}; ///< where the blocks begin that are not closed yet
  bool declares_ = true;            ///< a name here would be a property's, or a selector
};

} // namespace

std::string user_style(std::string_view css) {
  if (css.starts_with(byte_order_mark))
    css.remove_prefix(byte_order_mark.size());
  if (css.starts_with("@charset"))
    css.remove_prefix(std::min(css.find(';'), css.size() - 1) + 1);
  check_style_sheet(css);
  return std::string(css);
}

} // namespace epub

void check_style_sheet(std::string_view css) {
  if (!text::is_valid(css))
    throw Error(ErrorCode::bad_css, "the style sheet is not UTF-8; save it as that");
  epub::Scanner(css).check();
}

} // namespace octavo

// See verbatim.h.
#include "text/verbatim.h"

#include "text/ascii.h"
#include "text/byte_set.h"

#include <algorithm>

namespace octavo::text {
namespace {

constexpr std::string_view white = " \t\n";
constexpr std::size_t longest =
    400; // of a tag or a piece of code: what is unclosed must not be searched for again and again

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Whether a word of the text, without quotation marks and stops around it, is an address or a piece of code.
bool is_machine_word(std::string_view word) {
  if (has(word, "://") || word.starts_with("www.") || word.starts_with("mailto:"))
    return true;
  const std::size_t at = word.find('@');
  if (at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos)
    return true;
  if (word.starts_with("./") || word.starts_with("../") || word.starts_with("~/"))
    return true;
  if (has(word, "::") || has(word, "==") || has(word, "()") || has(word, "=\"") || has(word, "='"))
    return true;
  if (const std::size_t slash = word.find('\\'); slash != std::string_view::npos && slash + 1 < word.size())
    return is_ascii_alphanumeric(word[slash + 1]);
  // An option of a command: --dry-run, --level=3. Prose has neither after a dash.
  return word.starts_with("--") && word.size() > 2 && is_ascii_alphanumeric(word[2]) &&
         (word.find('-', 2) != std::string_view::npos || has(word, "=")) && !has(word.substr(2), "--");
}

bool is_emoticon(std::string_view word) {
  constexpr std::string_view eyes = ":;=";
  constexpr std::string_view mouths = "()[]{}DPpOo/|";
  if (word.size() < 3 || word.size() > 5 || eyes.find(word.front()) == std::string_view::npos ||
      mouths.find(word.back()) == std::string_view::npos)
    return false;
  return std::all_of(word.begin() + 1, word.end() - 1,
                     [](char c) { return c == '\'' || c == '-' || c == '"' || c == ':' || c == ';'; });
}

/// The size of the curved quotation mark that begins at `at`: those are E2 80 98 to E2 80 9F; 0: none does.
std::size_t curly(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() && (text[at + 2] & 0xF8) == 0x98 ? 3 : 0;
}

/// Whether the character belongs to one of its kind in the word: a bracket or mark that closes what the word
/// opens.
bool is_paired(char c, std::string_view word, std::size_t doubles, std::size_t singles) {
  return (c == '"' && doubles % 2 == 0) || (c == '\'' && singles % 2 == 0) ||
         (c == ')' && word.find('(') != std::string_view::npos);
}

/// Quotation marks, brackets and stops are taken off both ends.
Span trimmed(std::string_view text, Span word, std::string_view leading, std::string_view trailing) {
  while (word.begin < word.end) {
    const std::size_t size = curly(text, word.begin);
    if (size == 0 && leading.find(text[word.begin]) == std::string_view::npos)
      break;
    word.begin += std::max<std::size_t>(size, 1);
  }
  const std::string_view rest = text.substr(word.begin, word.end - word.begin);
  auto doubles = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '"'));
  auto singles = static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\''));
  while (word.begin < word.end) {
    const char c = text[word.end - 1];
    if (word.end - word.begin >= 3 && curly(text, word.end - 3) > 0) {
      word.end -= 3;
    } else if (trailing.find(c) != std::string_view::npos && !is_paired(c, rest, doubles, singles)) {
      doubles -= c == '"';
      singles -= c == '\'';
      --word.end;
    } else {
      break;
    }
  }
  return word;
}

/// An address ends before a quotation mark that cannot be of it.
Span address(std::string_view text, Span word) {
  for (std::size_t at = word.begin; at < word.end; ++at)
    if (text[at] == '"' || text[at] == '<' || text[at] == '>' || text.substr(at, 3) == "”") {
      word.end = at;
      break;
    }
  return word;
}

constexpr ByteSet maybe_signals("@`\\=</:;(-w");

/// Whether the character at `at` can be what tells a machine's word. Hardly any paragraph has one.
bool is_signal(std::string_view text, std::size_t at) {
  const char following = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
  case ':': return following == ':' || following == '\'';
  case ';': return following == '\'';
  case '(': return following == ')';
  case '-': return following == '-' && (at == 0 || !is_ascii_alphanumeric(text[at - 1]));
  case 'w': return text.substr(at, 4) == "www.";
  default: return true;
  }
}

class Finder {
public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    for (std::size_t at = 0; (at = maybe_signals.find_in(text_, at)) != std::string_view::npos;) {
      if (!is_signal(text_, at)) {
        ++at;
        continue;
      }
      const std::size_t end = text_[at] == '`' ? code_end(at) : text_[at] == '<' ? tag_end(at) : at;
      if (end > at) {
        spans_.push_back({at, end});
        at = done_ = end;
      } else {
        at = at < looked_at_ ? at + 1 : word(at);
      }
    }
    return std::move(spans_);
  }

private:
  /// Takes the word around the signal at `at`, where it is a machine's; returns where the search goes on.
  std::size_t word(std::size_t at) {
    const auto is_white = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    Span whole{at, at};
    while (whole.begin > done_ && !is_white(text_[whole.begin - 1]))
      --whole.begin;
    while (whole.end < text_.size() && !is_white(text_[whole.end]))
      ++whole.end;
    looked_at_ = whole.end;
    Span found = trimmed(text_, whole, "\"", "\".,!?");
    if (!is_emoticon(text_.substr(found.begin, found.end - found.begin))) {
      found = trimmed(text_, whole, "\"'`([{<*", "\"'`)]}>*.,;:!?");
      const std::string_view characters = text_.substr(found.begin, found.end - found.begin);
      if (!is_machine_word(characters))
        return at + 1; // it may still have code or a tag in it
      if (has(characters, "://") || characters.starts_with("www."))
        found = address(text_, found);
    }
    if (found.begin < found.end)
      spans_.push_back(found);
    return done_ = whole.end;
  }

  /// After the backticks that close those at `at`, where both cling to the code between them; `at` where none
  /// do.
  std::size_t code_end(std::size_t at) const {
    if (at > 0 && text_[at - 1] == '`')
      return at;
    std::size_t start = at;
    while (start < text_.size() && text_[start] == '`')
      ++start;
    const std::string_view fence = text_.substr(at, start - at);
    const std::size_t size = text_.substr(start, longest).find(fence);
    const std::size_t end = start + size;
    if (size == std::string_view::npos || size == 0 || white.find(text_[start]) != std::string_view::npos ||
        white.find(text_[end - 1]) != std::string_view::npos)
      return at;
    return end + fence.size();
  }

  /// After the '>' of the tag that begins at `at`; `at` where none does.
  std::size_t tag_end(std::size_t at) const {
    std::size_t next = at + 1;
    if (next < text_.size() && text_[next] == '/')
      ++next;
    if (next >= text_.size() || !is_ascii_alphanumeric(text_[next]) || text_[next] <= '9')
      return at;
    const std::size_t end = text_.substr(next, longest).find_first_of("<>");
    return end == std::string_view::npos || text_[next + end] == '<' ? at : next + end + 1;
  }

  std::string_view text_;
  std::vector<Span> spans_{};
  std::size_t done_ = 0;      ///< the end of the last span, or of the word it is in
  std::size_t looked_at_ = 0; ///< the end of the last word that was looked at as a whole
};

} // namespace

std::vector<Span> verbatim(std::string_view text) {
  return Finder(text).run();
}

} // namespace octavo::text

// See note_labels.h.
#include "read/note_labels.h"

#include "read/emphasis.h"
#include "read/lines.h"
#include "text/ascii.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t most_digits = 4;
constexpr std::size_t most_marks = 4; ///< stars and daggers next to each other

constexpr std::u32string_view raised = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
constexpr std::u32string_view signs = U"†‡§¶";

/// The word that a labelled note begins with.
constexpr std::array<std::string_view, 16> words{
    "footnote", "endnote",  "note",   "fn",      "fußnote", "fussnote", "anmerkung",  "nota",
    "noot",     "voetnoot", "fotnot", "fodnote", "przypis", "сноска",   "примечание", "注"};

constexpr std::array<std::string_view, 19> headings{"footnotes",
                                                    "footnote",
                                                    "notes",
                                                    "endnotes",
                                                    "fußnoten",
                                                    "fussnoten",
                                                    "anmerkungen",
                                                    "noten",
                                                    "notas",
                                                    "notes de bas de page",
                                                    "note a piè di pagina",
                                                    "voetnoten",
                                                    "fotnoter",
                                                    "fodnoter",
                                                    "przypisy",
                                                    "сноски",
                                                    "примечания",
                                                    "notas de rodapé",
                                                    "notas al pie"};

bool is_blank(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t';
}

std::size_t blanks(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_blank) - text.begin());
}

/// Bytes of the number or mark that `text` begins with: `12`, `12a`, `A`, `**`, `†`; 0: none.
std::size_t key_size(std::string_view text, bool letters) noexcept {
  std::size_t at = 0;
  while (at < text.size() && at <= most_digits && text::is_ascii_digit(text[at]))
    ++at;
  if (at > 0) {
    if (at > most_digits)
      return 0;
    const bool suffix = letters && at < text.size() && text[at] >= 'a' && text[at] <= 'd';
    return at + suffix;
  }
  while (at < text.size() && at <= most_marks && text[at] == '*')
    ++at;
  if (at > 0)
    return at <= most_marks ? at : 0;
  for (std::size_t count = 0; at < text.size() && count < most_marks; ++count) {
    std::size_t next = at;
    if (signs.find(text::next(text, next)) == std::u32string_view::npos)
      break;
    at = next;
  }
  if (at > 0)
    return at;
  return letters && !text.empty() && text[0] >= 'A' && text[0] <= 'Z' ? 1 : 0;
}

/// A key between the bracket at `at` and its partner: the label, and where it ends.
struct Bracketed {
  std::string_view label{};
  std::size_t end = 0; ///< after the closing bracket
};
Bracketed bracketed_at(std::string_view text, std::size_t at) noexcept {
  const char open = text[at];
  const char close = open == '[' ? ']' : open == '(' ? ')' : '}';
  const std::size_t size = key_size(text.substr(at + 1), open == '[');
  const std::size_t end = at + 1 + size;
  if (size == 0 || end >= text.size() || text[end] != close)
    return {};
  return {text.substr(at + 1, size), end + 1};
}

NoteForm form_of(char open) noexcept {
  return open == '[' ? note_square : open == '(' ? note_round : note_curly;
}

/// The number that raised digits at `at` write; `at` is moved past them.
std::string raised_number(std::string_view text, std::size_t& at) {
  std::string number;
  while (at < text.size() && number.size() < most_digits) {
    std::size_t next = at;
    const std::size_t digit = raised.find(text::next(text, next));
    if (digit == std::u32string_view::npos)
      break;
    number += static_cast<char>('0' + digit);
    at = next;
  }
  return number;
}

/// `[Footnote 1: …`, `[*Footnote: …`, `[Note 3: …`; `Footnote 1: …` without the bracket.
NoteLabel named_label(std::string_view text) {
  constexpr std::size_t longest = 60;
  NoteLabel found;
  std::size_t at = 0;
  if (text[0] == '[') {
    found.bracketed = true;
    at = 1;
  }
  const std::size_t before = key_size(text.substr(at), false);
  if (before > 0 && text[at] != '*')
    return {};
  found.label = text.substr(at, before);
  at += before;
  std::size_t end = std::min(at + longest, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end; // no character is cut
  const std::string folded = text::folded(text.substr(at, end - at));
  const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view each) {
    return folded.starts_with(each) && (found.bracketed || each == "footnote" || each == "endnote");
  });
  if (word == words.end() || folded.size() != end - at) // folding kept the bytes
    return {};
  at += word->size();
  if (found.label.empty()) {
    at += blanks(text.substr(at));
    const std::size_t size = key_size(text.substr(at), true);
    found.label = text.substr(at, size);
    at += size;
  }
  if (found.label.empty() || at >= text.size() || (text[at] != ':' && text[at] != '.'))
    return {};
  found.forms = note_any;
  found.named = true;
  found.size = at + 1;
  return found;
}

/// Whether what follows a label is a note's text, and not more marks.
bool says_something(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();)
    if (text::is_alphanumeric(text::next(text, at)))
      return true;
  return false;
}

NoteLabel label_at(std::string_view text) {
  if (NoteLabel named = named_label(text); !named.label.empty())
    return named;
  const char c = text[0];
  NoteLabel found;
  if (c == '[' || c == '(' || c == '{') {
    const Bracketed key = bracketed_at(text, 0);
    if (key.end == 0)
      return {};
    found.label = key.label;
    found.forms = form_of(c);
    if (key.label[0] == '*')
      found.forms |= note_bare;
    found.size = key.end;
    if (found.size < text.size() && (text[found.size] == ':' || text[found.size] == '.'))
      ++found.size;
    return found;
  }
  if (std::size_t at = 0; !(found.label = raised_number(text, at)).empty()) {
    found.forms = note_raised;
    found.size = at;
    return found;
  }
  const std::size_t size = key_size(text, false);
  if (size == 0)
    return {};
  found.label = text.substr(0, size);
  found.size = size;
  if (!text::is_ascii_digit(c)) {
    found.forms = c == '*' ? note_bare | note_round | note_square : note_bare;
    if (found.size < text.size() && text[found.size] == ')')
      ++found.size;
    return found;
  }
  found.listed = true;
  found.forms = note_any & ~note_bare;
  if (found.size < text.size() &&
      (text[found.size] == '.' || text[found.size] == ')' || text[found.size] == ':'))
    ++found.size;
  if (found.size == text.size() || !is_blank(text[found.size]))
    return {};
  return found;
}

/// Whether a raised number or one of `signs` is what begins at `at`, as its bytes tell: U+00B9 and what else
/// has a lead byte of C2, daggers, U+2070 to U+2079.
bool is_sign(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(at) == 0xC2)
    return byte(at + 1) != 0xA0;
  return byte(at) == 0xE2 &&
         ((byte(at + 1) == 0x80 && (byte(at + 2) == 0xA0 || byte(at + 2) == 0xA1)) || byte(at + 1) == 0x81);
}

class Searcher {
public:
  explicit Searcher(std::string_view text) : text_(text) {}

  std::vector<NoteMention> search() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c == '[' || c == '(' || c == '{')
        take_bracketed(at);
      else if (c >= 0xC2 && c <= 0xE2)
        take_sign(at);
      else
        ++at;
    }
    if (text_.find('*') != std::string_view::npos)
      take_stars();
    return std::move(found_);
  }

private:
  bool attached(std::size_t at) const noexcept { return at > 0 && !is_blank(text_[at - 1]); }

  void add(std::string label, NoteForm form, std::size_t at, std::size_t end) {
    if (at > 0)
      found_.push_back({std::move(label), form, at, end - at, attached(at)});
  }

  void take_bracketed(std::size_t& at) {
    const Bracketed key = bracketed_at(text_, at);
    if (key.end == 0) {
      ++at;
      return;
    }
    const bool round = text_[at] == '(';
    if (!round || key.label.front() == '*' || attached(at) || ends_there(key.end))
      add(std::string(key.label), form_of(text_[at]), at, key.end);
    at = key.end;
  }

  /// Whether a stop, a closing quotation mark or the end follows.
  bool ends_there(std::size_t at) const {
    if (at >= text_.size())
      return true;
    const char32_t c = text::next(text_, at);
    return std::u32string_view(U".,;:!?…)").find(c) != std::u32string_view::npos || is_closing_quote(c);
  }

  /// A raised number, or a dagger: behind a word.
  void take_sign(std::size_t& at) {
    const std::size_t start = at;
    if (!is_sign(text_, at)) {
      text::next(text_, at);
      return;
    }
    if (std::string number = raised_number(text_, at); !number.empty()) {
      if (attached(start) && !text::is_digit(static_cast<unsigned char>(text_[start - 1])))
        add(std::move(number), note_raised, start, at); // 10² is a square
      return;
    }
    if (const std::size_t size = key_size(text_.substr(at), false); size > 0) {
      at += size;
      if (attached(start) && (at == text_.size() || is_blank(text_[at]) || ends_there(at)))
        add(std::string(text_.substr(start, size)), note_bare, start, at);
      return;
    }
    text::next(text_, at);
  }

  void take_stars() {
    const MarkPairs marks = pair_marks(text_, tokens_of(text_), usual_marks());
    for (const LoneMark& mark : marks.lone)
      if (mark.kind == Token::Kind::star && !mark.opens && attached(mark.at) && !is_bracketed(mark))
        add(std::string(mark.size, '*'), note_bare, mark.at, mark.at + mark.size);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const NoteMention& a, const NoteMention& b) { return a.at < b.at; });
  }

  bool is_bracketed(const LoneMark& mark) const noexcept {
    const std::size_t end = mark.at + mark.size;
    return end < text_.size() && (text_[end] == ']' || text_[end] == ')') &&
           (text_[mark.at - 1] == '[' || text_[mark.at - 1] == '(');
  }

  std::string_view text_;
  std::vector<NoteMention> found_{};
};

} // namespace

NoteLabel note_label_at(std::string_view text) {
  const std::size_t indent = blanks(text);
  text.remove_prefix(indent);
  if (text.size() < 3)
    return {};
  NoteLabel found = label_at(text);
  if (found.label.empty() || !says_something(text.substr(found.size)))
    return {};
  if (found.label[0] == '*' && text[0] == '*' && text[found.size] != ' ') { // `*Sigh* Not now.`
    const MarkPairs marks = pair_marks(text, tokens_of(text), usual_marks());
    if (std::none_of(marks.lone.begin(), marks.lone.end(), [](const LoneMark& mark) { return mark.at == 0; }))
      return {};
  }
  found.size += blanks(text.substr(found.size)) + indent;
  return found;
}

bool may_begin_note(std::string_view text) noexcept {
  static constexpr text::ByteSet keys("[({*0123456789");
  const std::size_t at = blanks(text);
  if (at == text.size() || keys.contains(text[at]) || is_sign(text, at))
    return true;
  const char c = text::ascii_lower(text[at]); // "Footnote 1: ", "Endnote 1: "
  return (c == 'f' || c == 'e') && at + 1 < text.size() &&
         text::ascii_lower(text[at + 1]) == (c == 'f' ? 'o' : 'n');
}

bool may_mention_note(std::string_view text) noexcept {
  static constexpr text::ByteSet marks("[({*\xC2\xE2");
  for (std::size_t at = marks.find_in(text); at != std::string_view::npos; at = marks.find_in(text, at + 1))
    if (static_cast<unsigned char>(text[at]) < 0x80 || is_sign(text, at))
      return true;
  return false;
}

std::vector<NoteMention> note_mentions(std::string_view text) {
  return Searcher(text).search();
}

bool is_notes_heading(std::string_view body) {
  constexpr std::size_t longest = 60;
  if (body.size() > longest)
    return false;
  constexpr std::string_view decoration = "*_[](){}<>=~-#: \t.";
  const std::size_t start = body.find_first_not_of(decoration);
  if (start == std::string_view::npos)
    return false;
  const std::size_t end = body.find_last_not_of(decoration);
  const std::string folded = text::folded(body.substr(start, end - start + 1));
  return std::find(headings.begin(), headings.end(), folded) != headings.end();
}

} // namespace octavo::reader

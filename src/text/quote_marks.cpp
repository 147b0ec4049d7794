// See quote_marks.h.
#include "text/quote_marks.h"

#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::text {
namespace {

constexpr ByteSet maybe_marks("\"'`\xC2\xE2");

bool is_mark_character(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2018 && c <= 0x201F);
}

bool is_double(char32_t c) {
  return c == '"' || c >= 0x201C;
}

enum class Raw { space, opener, word, stop, dash, symbol };

Raw raw_side(char32_t c) {
  if (c == 0 || is_space(c))
    return Raw::space;
  if (is_alphanumeric(c) || is_mark(c))
    return Raw::word;
  switch (c) {
  case '(':
  case '[':
  case '{':
  case U'¿':
  case U'¡':
  case U'«':
  case U'‹': return Raw::opener;
  case '.':
  case ',':
  case ';':
  case ':':
  case '!':
  case '?':
  case U'…':
  case ')':
  case ']':
  case '}':
  case U'»':
  case U'›':
  case U'‼':
  case U'⁇':
  case U'⁈':
  case U'⁉':
  case U'‽':
  case U'。':
  case U'、': return Raw::stop;
  case '-':
  case '/':
  case U'‐':
  case U'‑':
  case U'‒':
  case U'–':
  case U'—':
  case U'―': return Raw::dash;
  default: return Raw::symbol;
  }
}

Side side_of(Raw raw) {
  switch (raw) {
  case Raw::space: return Side::space;
  case Raw::opener: return Side::opener;
  case Raw::stop: return Side::stop;
  case Raw::dash: return Side::dash;
  case Raw::word:
  case Raw::symbol: break;
  }
  return Side::word;
}

/// How many symbols (notes of music, asterisks) are looked through to what they stand beside.
constexpr int most_symbols = 4;

Side left_side(std::string_view text, std::size_t at) {
  for (int seen = 0; seen <= most_symbols; ++seen) {
    if (at == 0)
      return Side::space;
    const Raw raw = raw_side(previous(text, at));
    if (raw != Raw::symbol)
      return side_of(raw);
  }
  return Side::word;
}

Side right_side(std::string_view text, std::size_t at) {
  for (int seen = 0; seen <= most_symbols; ++seen) {
    if (at == text.size())
      return Side::space;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("..") || rest.starts_with("…"))
      return Side::ellipsis;
    const Raw raw = raw_side(next(text, at));
    if (raw != Raw::symbol)
      return side_of(raw);
  }
  return Side::word;
}

Facing facing(Side left, Side right, bool at_line_start) {
  const bool free_left = left == Side::space || left == Side::opener;
  if (right == Side::ellipsis) // a speech may begin with one; after a word it ends
    right = free_left || left == Side::dash ? Side::word : Side::stop;
  if (free_left && right == Side::space)
    return Facing::loose;
  if (left == Side::space && right == Side::stop && !at_line_start)
    return Facing::loose; // `gotta go ", he said` or `a "?!" of surprise`
  if (free_left)
    return Facing::opening;
  if (left == Side::dash)
    return right == Side::space || right == Side::stop ? Facing::closing : Facing::tight;
  if (right != Side::word)
    return Facing::closing;
  return left == Side::word ? Facing::inside : Facing::tight;
}

/// Facing of a single mark: a dash before a word lets an elision or a quotation begin, never end.
Facing single_facing(Side left, Side right, bool at_line_start) {
  if (left == Side::dash && right == Side::word)
    return Facing::opening;
  return facing(left, right, at_line_start);
}

class Collector {
public:
  Collector(std::string_view text, std::span<const Span> verbatim, std::vector<Ambiguity>& ambiguities)
      : text_(text), verbatim_(verbatim), ambiguities_(ambiguities) {}

  std::vector<TypedMark> run() {
    collect();
    for (std::size_t i = marks_.size(); i-- > 0;)
      look_right(i);
    for (std::size_t i = 0; i < marks_.size(); ++i)
      look_left(i);
    resolve_pairs();
    return std::move(marks_);
  }

private:
  void collect() {
    auto span = verbatim_.begin();
    for (std::size_t at = 0; (at = maybe_marks.find_in(text_, at)) != std::string_view::npos;) {
      span = std::find_if(span, verbatim_.end(), [&](const Span& one) { return one.end > at; });
      if (span != verbatim_.end() && at >= span->begin) {
        at = span->end;
        continue;
      }
      const std::size_t start = at;
      const char32_t c = next(text_, at);
      if (!is_mark_character(c))
        continue;
      std::size_t count = 1;
      while (at < text_.size() && c < 0x80 && static_cast<unsigned char>(text_[at]) == c) {
        ++at;
        ++count;
      }
      if (count == 1 || (count == 2 && c != '"')) {
        add(start, at - start, c);
      } else if (count == 2) {
        add(start, 1, c);
        add(start + 1, 1, c);
      }
    }
  }

  void add(std::size_t at, std::size_t size, char32_t glyph) {
    TypedMark mark;
    mark.mark.at = at;
    mark.mark.size = size;
    mark.mark.glyph = glyph;
    mark.mark.is_double = is_double(glyph);
    const std::size_t before = at == 0 ? std::string_view::npos : text_.find_last_not_of(" \t", at - 1);
    mark.at_line_start = before == std::string_view::npos || text_[before] == '\n';
    marks_.push_back(mark);
  }

  bool clings_to_next(std::size_t i) const {
    return i + 1 < marks_.size() && marks_[i + 1].mark.at == marks_[i].mark.end();
  }

  void look_right(std::size_t i) {
    TypedMark& mark = marks_[i];
    if (clings_to_next(i)) {
      mark.right = marks_[i + 1].right;
      mark.after = marks_[i + 1].after;
    } else {
      mark.right = right_side(text_, mark.mark.end());
      mark.after = first(text_.substr(mark.mark.end()));
    }
  }

  void look_left(std::size_t i) {
    TypedMark& mark = marks_[i];
    const bool clings = i > 0 && clings_to_next(i - 1);
    mark.before = last(text_.substr(0, mark.mark.at));
    if (!clings) {
      mark.left = left_side(text_, mark.mark.at);
    } else {
      const TypedMark& neighbour = marks_[i - 1];
      mark.at_line_start = neighbour.at_line_start;
      // What ends before a word leaves no space: "Stop.""Why?" begins a second speech.
      const bool ended = neighbour.facing == Facing::closing || neighbour.facing == Facing::tight ||
                         neighbour.facing == Facing::inside;
      const bool second_speech =
          ended && mark.mark.is_double && neighbour.mark.is_double && mark.right == Side::word;
      mark.left = ended && !second_speech ? Side::stop : Side::opener;
    }
    mark.facing = mark.mark.is_double ? facing(mark.left, mark.right, mark.at_line_start)
                                      : single_facing(mark.left, mark.right, mark.at_line_start);
  }

  /// TeX's ``quotes'' and ''these'', and what is only a slip of the finger: vinyl''s.
  void resolve_pairs() {
    bool opened = false;
    bool quoted = false; // whether a pair that opens is followed by one that closes
    for (const TypedMark& mark : marks_) {
      if (mark.mark.size != 2 || mark.mark.glyph >= 0x80)
        continue;
      opened |= mark.facing == Facing::opening;
      quoted |= opened && mark.facing == Facing::closing && mark.mark.glyph == '\'';
    }
    std::vector<TypedMark> resolved;
    resolved.reserve(marks_.size());
    for (const TypedMark& mark : marks_) {
      const bool pair = mark.mark.size == 2 && mark.mark.glyph < 0x80;
      if (!pair) {
        if (!resolved.empty() && mark.mark.glyph == U'’' && mark.right == Side::word &&
            resolved.back().mark.glyph == U'’' && resolved.back().mark.end() == mark.mark.at &&
            resolved.back().facing == Facing::inside)
          note_doubled(resolved.back().mark.at);
        resolved.push_back(mark);
      } else if (quoted && mark.facing != Facing::inside) {
        resolved.push_back(mark);
        resolved.back().mark.is_double = true;
      } else if (mark.mark.glyph == '\'' && mark.facing == Facing::closing) {
        for (const std::size_t offset : {std::size_t{0}, std::size_t{1}}) { // two quotations end
          resolved.push_back(mark);
          resolved.back().mark.at += offset;
          resolved.back().mark.size = 1;
        }
      } else {
        note_doubled(mark.mark.at);
      }
    }
    marks_ = std::move(resolved);
  }

  void note_doubled(std::size_t at) {
    if (ambiguities_.size() < most_ambiguities)
      ambiguities_.push_back(
          {at, "apostrophe-doubled",
           "two apostrophes side by side were left as they are: one is probably too many"});
  }

  std::string_view text_;
  std::span<const Span> verbatim_;
  std::vector<Ambiguity>& ambiguities_;
  std::vector<TypedMark> marks_{};
};

} // namespace

std::vector<TypedMark> typed_marks(std::string_view text, std::span<const Span> verbatim,
                                   std::vector<Ambiguity>& ambiguities) {
  return Collector(text, verbatim, ambiguities).run();
}

} // namespace octavo::text

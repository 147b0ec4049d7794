// See dashes.h.
#include "text/dashes.h"

#include "text/unicode.h"

#include <algorithm>

namespace octavo::text {
namespace {

bool is_white(char32_t c) {
  return c == 0 || is_space(c);
}
bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/// Neighbours that make a hyphen part of a drawing, an arrow, a face or a formula.
bool is_drawing(char32_t c) {
  return c < 0x80 && c != 0 &&
         std::string_view("<>=|+/\\~#^_-").find(static_cast<char>(c)) != std::string_view::npos;
}

/// Walks along sorted spans with offsets that grow.
class Inside {
public:
  explicit Inside(std::span<const Span> spans) : spans_(spans) {}
  /// The end of the span that holds `at`; 0: none does.
  std::size_t end_of(std::size_t at) {
    while (!spans_.empty() && spans_.front().end <= at)
      spans_ = spans_.subspan(1);
    return !spans_.empty() && spans_.front().begin <= at ? spans_.front().end : 0;
  }

private:
  std::span<const Span> spans_;
};

class Dasher {
public:
  Dasher(std::string_view text, const Convention& convention, std::span<const Span> verbatim,
         std::span<const Mark> quotes)
      : text_(text), convention_(convention), verbatim_(verbatim), quotes_(quotes) {}

  std::vector<Replacement> run() {
    Inside verbatim(verbatim_);
    for (std::size_t at = text_.find('-'); at != std::string_view::npos; at = text_.find('-', at)) {
      if (const std::size_t end = verbatim.end_of(at); end > 0) {
        at = end;
        continue;
      }
      const std::size_t end = std::min(text_.find_first_not_of('-', at), text_.size());
      const std::string_view with = decide(at, end);
      if (!with.empty())
        result_.push_back({at, end - at, with});
      at = end;
    }
    return std::move(result_);
  }

private:
  std::string_view decide(std::size_t at, std::size_t end) {
    const char32_t left = last(text_.substr(0, at));
    const char32_t right = first(text_.substr(end));
    if (is_drawing(left) || is_drawing(right) || is_dash(left) || is_dash(right))
      return {};
    const bool line_start = at_line_start(at);
    if (at == 0 || left == '\n')
      in_dialogue_ = false;
    switch (end - at) {
    case 1: return line_start ? line_hyphen(end, right) : hyphen(at, end, left, right);
    case 2:
      if (is_digit(left) && is_digit(right))
        return "–"; // 1914--1918
      [[fallthrough]];
    case 3:
      if (in_row(at, end))
        return {};
      if (line_start && !convention_.dialogue.empty()) {
        in_dialogue_ = true;
        return convention_.dialogue;
      }
      return end - at == 2 && is_white(left) && is_white(right) ? convention_.long_dash : "—";
    case 4: return in_row(at, end) ? std::string_view() : "——"; // for a name that is not told
    default: return {};
    }
  }

  bool at_line_start(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.find_last_not_of(" \t", at - 1);
    return before == std::string_view::npos || text_[before] == '\n';
  }

  /// The characters nearest to [at, end) that are no spaces, on its line.
  char32_t word_before(std::size_t at) const {
    while (at > 0) {
      const char32_t c = previous(text_, at);
      if (c == '\n')
        return 0;
      if (!is_space(c))
        return c;
    }
    return 0;
  }
  char32_t word_after(std::size_t end) const {
    while (end < text_.size()) {
      const char32_t c = next(text_, end);
      if (c == '\n')
        return 0;
      if (!is_space(c))
        return c;
    }
    return 0;
  }

  /// Whether other hyphens or drawings stand next to these, as in a row of them, or nothing does.
  bool in_row(std::size_t at, std::size_t end) const {
    const char32_t before = word_before(at);
    const char32_t after = word_after(end);
    return is_dash(before) || is_dash(after) || (before == 0 && after == 0) ||
           (is_drawing(before) && is_drawing(after));
  }

  /// The hyphen that opens a line: a speaker's where the language has it so, else the author's own.
  std::string_view line_hyphen(std::size_t end, char32_t right) {
    if (convention_.dialogue.empty())
      return {};
    const char32_t speech = word_after(end);
    const bool begins = is_upper(speech) || speech == U'¿' || speech == U'¡' || speech == U'…' ||
                        speech == '.' || speech == U'«' || speech == '"' || speech == U'“' ||
                        (is_white(right) && is_letter(speech));
    if (!begins)
      return {};
    in_dialogue_ = true;
    return convention_.dialogue;
  }

  const Mark* quote_ending_at(std::size_t at) const {
    const auto found =
        std::lower_bound(quotes_.begin(), quotes_.end(), at,
                         [](const Mark& mark, std::size_t place) { return mark.end() < place; });
    return found != quotes_.end() && found->end() == at ? &*found : nullptr;
  }
  const Mark* quote_at(std::size_t at) const {
    const auto found = std::lower_bound(quotes_.begin(), quotes_.end(), at,
                                        [](const Mark& mark, std::size_t place) { return mark.at < place; });
    return found != quotes_.end() && found->at == at ? &*found : nullptr;
  }

  std::string_view hyphen(std::size_t at, std::size_t end, char32_t left, char32_t right) const {
    const Mark* const opening = quote_ending_at(at);
    const Mark* const closing = quote_at(end);
    const bool opened = opening != nullptr && opening->role == Mark::Role::open;
    const bool closed = closing != nullptr && closing->role == Mark::Role::close;
    if ((is_white(left) || opened) && (is_white(right) || closed))
      return between_spaces(at, end) ? convention_.dash : std::string_view();
    // A speech that is cut off, or taken up again: "But I-" and "-never mind." A lone "un-" is a prefix.
    if (closed && closing->is_double && is_alphanumeric(left) && is_speech(*closing, at))
      return "—";
    if (opened && opening->is_double && is_letter(right) && is_speech(*opening, end))
      return "—";
    if (in_dialogue_ && convention_.attached) {
      if (is_white(left) && is_lower(right))
        return "—";
      const bool stop =
          right == ',' || right == '.' || right == ';' || right == ':' || right == '?' || right == '!';
      if (!is_white(left) && (stop || (is_white(right) && !is_digit(left))))
        return "—";
    }
    return {};
  }

  bool between_spaces(std::size_t at, std::size_t end) const {
    const char32_t before = word_before(at);
    const char32_t after = word_after(end);
    if (is_drawing(before) || is_drawing(after) || is_dash(before) || is_dash(after) || before == '*' ||
        after == '*')
      return false;
    return !(is_digit(before) && is_digit(after)) && before != 0;
  }

  /// Whether a quotation, cut at the hyphen at `place`, is more than the part of a word.
  bool is_speech(const Mark& mark, std::size_t place) const {
    if (!mark.partnered())
      return false;
    const Mark& partner = quotes_[mark.partner];
    const std::size_t begin = std::min(place, partner.end());
    constexpr std::size_t longest_word = 64;
    const std::string_view said = text_.substr(begin, std::max(place, partner.at) - begin);
    return said.size() > longest_word || said.find(' ') != std::string_view::npos ||
           (place > partner.at && is_upper(first(said)));
  }

  std::string_view text_;
  const Convention& convention_;
  std::span<const Span> verbatim_;
  std::span<const Mark> quotes_;
  std::vector<Replacement> result_{};
  bool in_dialogue_ = false;
};

/// Where the dots of a spaced row that begins at `at` stand; empty unless there are two at least.
std::vector<std::size_t> spaced_dots(std::string_view text, std::size_t at) {
  std::vector<std::size_t> dots{at};
  for (std::size_t next_at = at + 1; next_at < text.size();) {
    std::size_t dot = next_at;
    if (text[dot] == ' ')
      ++dot;
    else if (text.substr(dot, 2) == "\xC2\xA0")
      dot += 2;
    else
      break;
    if (dot >= text.size() || text[dot] != '.')
      break;
    dots.push_back(dot);
    next_at = dot + 1;
  }
  return dots;
}

} // namespace

std::vector<Replacement> dashes(std::string_view text, const Convention& convention,
                                std::span<const Span> verbatim, std::span<const Mark> quotes) {
  return Dasher(text, convention, verbatim, quotes).run();
}

std::vector<Replacement> ellipses(std::string_view text, std::span<const Span> verbatim) {
  std::vector<Replacement> result;
  Inside inside(verbatim);
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at)) {
    if (const std::size_t end = inside.end_of(at); end > 0) {
      at = end;
      continue;
    }
    const std::size_t end = std::min(text.find_first_not_of('.', at), text.size());
    const std::size_t count = end - at;
    if (count == 1 && end < text.size() && text[end] != ' ' && text[end] != '\xC2') {
      at = end;
      continue;
    }
    if (count == 1) {
      const std::vector<std::size_t> dots = spaced_dots(text, at);
      const std::size_t stop = dots.back() + 1;
      const bool ends_sentence = dots.size() == 4 && !is_white(last(text.substr(0, at)));
      const bool more = stop < text.size() && text[stop] == '.';
      if (!more && (dots.size() == 3 || ends_sentence)) {
        const std::size_t begin = dots[dots.size() - 3];
        result.push_back({begin, stop - begin, "…"});
      }
      at = stop;
      continue;
    }
    const bool path = (at > 0 && is_drawing(static_cast<unsigned char>(text[at - 1]))) ||
                      (end < text.size() && text[end] == '/');
    if (!path && (count == 3 || count == 4))
      result.push_back({at, 3, "…"});
    else if (!path && count == 6)
      result.push_back({at, 6, "……"});
    at = end;
  }
  return result;
}

} // namespace octavo::text

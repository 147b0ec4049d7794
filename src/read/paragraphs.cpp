// See paragraphs.h: runs of lines as paragraphs. How a text is wrapped is decided in wrapping.cpp.
#include "read/paragraphs.h"

#include "read/fullness.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

constexpr std::size_t slack = 8;      ///< columns that fillers which balance lines leave free
constexpr std::size_t wide_slack = 4; ///< and those of a script without spaces, which can break anywhere

std::size_t first_word(const Line& line) noexcept {
  if (has_no_spaces(text::first(line.body)))
    return 2;
  std::size_t length = 0;
  for (const char c : line.body) {
    if (c == ' ' || c == '\t')
      return length;
    length += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }
  return line.columns;
}

/// Whether the lines end where a poem's or an address's would: early, and not at a sentence's end.
bool is_ragged(Lines lines, std::size_t width) noexcept {
  std::size_t early = 0;
  std::size_t sentences = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i)
    if (ends_early(lines[i], lines[i + 1], width)) {
      ++early;
      sentences += ends_paragraph(lines[i]);
    }
  return 2 * early >= lines.size() && 3 * sentences < 2 * early;
}

/// Whether it is the lines after the first that stand in: those that do go on with the sentence before them.
bool is_hanging(Lines run, int least, std::size_t width) noexcept {
  std::size_t on = 0;
  std::size_t anew = 0;
  for (std::size_t i = 1; i < run.size(); ++i)
    if (run[i].indent >= least + 2 && run[i - 1].indent == least)
      ++(!ends_paragraph(run[i - 1]) && !ends_early(run[i - 1], run[i], width) ? on : anew);
  return on > anew && run.front().indent == least;
}

class Grouper {
public:
  Grouper(Lines run, const Wrapping& wrapping) : run_(run), wrapping_(wrapping) {
    least_ = run[0].indent;
    for (const Line& line : run)
      least_ = std::min(least_, line.indent);
  }

  std::vector<Grouped> group() {
    if (wrapping_.first_indent == 0 && is_ragged(run_, wrapping_.width))
      return {{run_, least_ >= 2 ? Grouped::Ends::verse : Grouped::Ends::keep}};
    for (std::size_t at = 0; at < run_.size();) {
      std::size_t end = at + 1;
      if (is_overlong(run_[at], wrapping_.width)) {
        groups_.push_back({run_.subspan(at, 1), Grouped::Ends::fold});
      } else if (const std::size_t verse = verse_at(at); verse > 0) {
        end = at + verse;
        groups_.push_back({run_.subspan(at, verse), Grouped::Ends::verse});
      } else {
        while (end < run_.size() && !is_overlong(run_[end], wrapping_.width) && verse_at(end) == 0)
          ++end;
        prose(run_.subspan(at, end - at));
      }
      at = end;
    }
    return std::move(groups_);
  }

private:
  int deep() const noexcept {
    return wrapping_.first_indent > 0 ? wrapping_.margin + wrapping_.first_indent + 2 : least_ + 2;
  }

  /// How many lines from `at` on stand in together and end like a poem's; 0: none.
  std::size_t verse_at(std::size_t at) {
    if (run_[at].indent < deep() || at < not_verse_)
      return 0;
    std::size_t end = at + 1;
    while (end < run_.size() && run_[end].indent >= deep())
      ++end;
    if (end - at >= 2 && is_ragged(run_.subspan(at, end - at), wrapping_.width))
      return end - at;
    not_verse_ = end;
    return 0;
  }

  void prose(Lines run) {
    if (run.size() == 1) {
      groups_.push_back({run, Grouped::Ends::fold});
      return;
    }
    if (is_ragged(run, wrapping_.width)) {
      groups_.push_back({run, Grouped::Ends::keep});
      return;
    }
    const bool hanging = wrapping_.first_indent == 0 && is_hanging(run, least_, wrapping_.width);
    std::size_t start = 0;
    for (std::size_t i = 1; i <= run.size(); ++i) {
      if (i < run.size() && !begins(run[i - 1], run[i], hanging))
        continue;
      groups_.push_back({run.subspan(start, i - start), Grouped::Ends::fold});
      start = i;
    }
  }

  bool begins(const Line& before, const Line& line, bool hanging) const noexcept {
    if (ends_early(before, line, wrapping_.width) && ends_paragraph(before))
      return true;
    if (wrapping_.first_indent > 0)
      return line.indent >= wrapping_.margin + std::max(1, wrapping_.first_indent - 1);
    if (hanging)
      return line.indent == least_ && before.indent > least_;
    return line.indent >= least_ + 2 && before.indent == least_;
  }

  Lines run_;
  const Wrapping& wrapping_;
  int least_ = 0;
  std::size_t not_verse_ = 0; ///< lines before this are known to begin no poem
  std::vector<Grouped> groups_{};
};

} // namespace

bool has_no_spaces(char32_t c) noexcept {
  return is_wide(c) && !(c >= 0x1100 && c <= 0x11FF) && !(c >= 0x3130 && c <= 0x318F) &&
         !(c >= 0xAC00 && c <= 0xD7A3);
}

bool ends_early(const Line& line, const Line& next, std::size_t width) noexcept {
  const std::size_t used = static_cast<std::size_t>(line.indent) + line.columns;
  const bool wide = has_no_spaces(text::first(next.body)) && has_no_spaces(text::last(line.body));
  const std::size_t free = wide ? wide_slack : 1 + slack;
  return used + free <= width && used + first_word(next) + free <= width;
}

bool ends_paragraph(const Line& line) noexcept {
  static constexpr text::ByteSet ends(".?!:)\"'");
  if (line.blank())
    return false;
  if (static_cast<unsigned char>(line.body.back()) < 0x80)
    return ends.contains(line.body.back());
  const char32_t c = text::last(line.body);
  return std::u32string_view(U"…。？！").find(c) != std::u32string_view::npos || is_closing_quote(c);
}

bool goes_on(const Line& line, const Line& next) noexcept {
  const char32_t c = text::first(next.body);
  return !ends_paragraph(line) && text::is_letter(c) && !text::is_upper(c);
}

bool is_overlong(const Line& line, std::size_t width) noexcept {
  return line.columns > width + width / 2;
}

std::vector<Grouped> group(Lines run, const Wrapping& wrapping) {
  if (wrapping.wrapped && run.size() > 1)
    return Grouper(run, wrapping).group();
  std::vector<Grouped> groups;
  for (std::size_t i = 0; i < run.size(); ++i)
    groups.push_back({run.subspan(i, 1), Grouped::Ends::fold});
  return groups;
}

std::string joined(Lines lines) {
  std::string out;
  bool divided = false;
  for (const Line& line : lines) {
    if (!out.empty() && !divided) {
      const char32_t before = text::last(out);
      const char32_t after = text::first(line.body);
      const bool dash = before == U'—' || (out.ends_with("--") && !out.ends_with(" --"));
      const bool hyphen = before == U'-' && !dash && text::is_lower(after) && out.size() > 1 &&
                          text::is_letter(text::last(std::string_view(out).substr(0, out.size() - 1)));
      if (!dash && !hyphen && !(has_no_spaces(before) && has_no_spaces(after)))
        out += ' ';
    }
    out += line.body;
    divided = line.divides_word;
    if (divided) {
      std::size_t at = out.size();
      text::previous(out, at);
      out.resize(at);
    }
  }
  return out;
}

} // namespace octavo::reader

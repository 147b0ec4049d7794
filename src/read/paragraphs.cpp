// See paragraphs.h.
#include "read/paragraphs.h"

#include "read/breaks.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

constexpr std::size_t narrowest = 30; ///< a wrapped text has at least this width,
constexpr std::size_t widest = 130;   ///< and at most this
constexpr std::size_t slack = 8;      ///< fillers that balance lines leave this much free

std::size_t first_word(const Line& line) noexcept {
  const std::size_t space = line.body.find_first_of(" \t");
  return text::length(line.body.substr(0, space));
}

/// Whether the next line's first word would have fitted on this one: its end was meant.
bool ends_early(const Line& line, const Line& next, std::size_t width) noexcept {
  const std::size_t used = static_cast<std::size_t>(line.spaces) + line.length;
  return used + 1 + first_word(next) + slack <= width;
}

bool ends_paragraph(const Line& line) noexcept {
  const char32_t c = text::last(line.body);
  return std::u32string_view(U".?!…:。？！").find(c) != std::u32string_view::npos || is_closing_quote(c) ||
         c == U')';
}

int indent(const Line& line) noexcept {
  return line.spaces + 8 * line.tabs;
}

bool is_east_asian(char32_t c) noexcept {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

} // namespace

Wrapping detect_wrapping(Lines lines) {
  std::vector<std::size_t> lengths;
  for (const Line& line : lines)
    if (!line.blank())
      lengths.push_back(static_cast<std::size_t>(line.spaces) + line.length);
  if (lengths.size() < 4)
    return {};
  const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 95 / 100);
  std::nth_element(lengths.begin(), at, lengths.end());
  const std::size_t width = *at;
  if (width < narrowest || width > widest)
    return {};
  std::size_t full = 0;  // lines that are followed by another, and were filled first
  std::size_t early = 0; // and those that were not
  std::size_t paragraph_ends = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || lines[i + 1].blank() || is_row(lines[i].body) || is_row(lines[i + 1].body))
      continue;
    if (ends_early(lines[i], lines[i + 1], width))
      ++(ends_paragraph(lines[i]) ? paragraph_ends : early);
    else
      // A full line that ends a sentence speaks for neither reading.
      full += !ends_paragraph(lines[i]);
  }
  return {full >= 2 && full > 2 * early && 3 * full > paragraph_ends, width};
}

std::vector<Grouped> group(Lines run, const Wrapping& wrapping) {
  std::vector<Grouped> groups;
  if (!wrapping.wrapped) {
    for (std::size_t i = 0; i < run.size(); ++i)
      groups.push_back({run.subspan(i, 1), Grouped::Ends::fold});
    return groups;
  }
  if (run.size() == 1)
    return {{run, Grouped::Ends::fold}};
  std::size_t early = 0;
  std::size_t sentences = 0; // early lines that end like paragraphs
  int least = indent(run[0]);
  for (std::size_t i = 0; i < run.size(); ++i)
    least = std::min(least, indent(run[i]));
  for (std::size_t i = 0; i + 1 < run.size(); ++i)
    if (ends_early(run[i], run[i + 1], wrapping.width)) {
      ++early;
      sentences += ends_paragraph(run[i]);
    }
  if (2 * early >= run.size() && 3 * sentences < 2 * early)
    return {{run, least >= 2 && run.size() >= 2 ? Grouped::Ends::verse : Grouped::Ends::keep}};

  std::size_t start = 0;
  for (std::size_t i = 1; i <= run.size(); ++i) {
    const bool indented = i < run.size() && indent(run[i]) >= least + 2 && indent(run[i - 1]) == least;
    const bool after_end =
        i < run.size() && ends_early(run[i - 1], run[i], wrapping.width) && ends_paragraph(run[i - 1]);
    if (i == run.size() || indented || after_end) {
      groups.push_back({run.subspan(start, i - start), Grouped::Ends::fold});
      start = i;
    }
  }
  return groups;
}

std::string joined(Lines lines) {
  std::string out;
  for (const Line& line : lines) {
    if (!out.empty()) {
      const char32_t before = text::last(out);
      const char32_t after = text::first(line.body);
      const bool dash = before == U'—' || (out.ends_with("--") && !out.ends_with(" --"));
      const bool hyphen = before == U'-' && !dash && text::is_lower(after) && out.size() > 1 &&
                          text::is_letter(text::last(std::string_view(out).substr(0, out.size() - 1)));
      if (!dash && !hyphen && !(is_east_asian(before) && is_east_asian(after)))
        out += ' ';
    }
    out += line.body;
  }
  return out;
}

} // namespace octavo::reader

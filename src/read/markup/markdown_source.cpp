// See markdown_source.h.
#include "read/markup/markdown_source.h"

#include "read/headings.h"
#include "read/markup/markdown_writer.h"
#include "read/verse_indents.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <vector>

namespace octavo::reader::markup {
namespace {

constexpr char32_t first_marker = 0xFDD0;
constexpr char32_t marker_end = 0xFDDF;

/// `| - | :-: |`: the row below a table's head, a cell of it with fewer dashes than the parser asks for.
bool is_short_rule(std::string_view body) {
  if (body.find('|') == std::string_view::npos || body.find('-') == std::string_view::npos ||
      body.find_first_not_of("|-: \t") != std::string_view::npos)
    return false;
  bool is_short = false;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('|', at), body.size());
    std::string_view cell = text::trim(body.substr(at, end - at));
    at = end + 1;
    if (cell.empty())
      continue; // before the first and behind the last
    if (cell.starts_with(':'))
      cell.remove_prefix(1);
    if (cell.ends_with(':'))
      cell.remove_suffix(1);
    if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos)
      return false;
    is_short = is_short || cell.size() < 3;
  }
  return is_short;
}

std::string with_long_dashes(std::string_view body) {
  std::string out;
  for (std::size_t at = 0; at < body.size(); ++at) {
    out += body[at];
    if (body[at] == '-' && (at == 0 || body[at - 1] != '-'))
      out += "--";
  }
  return out;
}

/// What stands between the braces behind a bracket, if it is attributes: `.smallcaps #id lang=de`.
struct Attributes {
  std::size_t size = 0; ///< bytes, with both braces; 0: none
  std::string_view language{};
};

Attributes attributes_at(std::string_view text) {
  constexpr std::size_t longest = 200;
  const std::size_t end = text.substr(0, longest).find('}');
  if (!text.starts_with('{') || end == std::string_view::npos || end < 2)
    return {};
  Attributes found{end + 1, {}};
  std::string_view rest = text.substr(1, end - 1);
  while (!(rest = text::trim(rest)).empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(word.size());
    const std::size_t sign = word.find('=');
    if (word.size() > 1 && (word.front() == '.' || word.front() == '#'))
      continue;
    if (sign == 0 || sign == std::string_view::npos)
      return {};
    std::string_view value = word.substr(sign + 1);
    if (value.size() > 1 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    const bool is_tag = std::all_of(value.begin(), value.end(), [](char c) {
      return c == '-' || text::is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    if (word.substr(0, sign) == "lang" && is_tag)
      found.language = value;
  }
  return found;
}

/// `[Guten Tag]{lang=de}` as the element of HTML that says the same; of other attributes only the words stay.
std::string with_spans(std::string_view text) {
  constexpr std::size_t longest = 2'000; // bytes of the words
  std::string out;
  std::vector<std::size_t> open; // brackets
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '`') { // code says what it says
      const std::size_t ticks = std::min(text.find_first_not_of('`', at), text.size()) - at;
      const std::size_t close =
          text.substr(at + ticks, longest).find(text.substr(at, std::min(ticks, longest)));
      const std::size_t end = at + ticks + (close == std::string_view::npos ? 0 : close + ticks);
      out += text.substr(at, end - at);
      at = end;
      continue;
    }
    if (text[at] == '\\' && at + 1 < text.size()) {
      out += text.substr(at, 2);
      at += 2;
      continue;
    }
    if (text[at] == '[')
      open.push_back(out.size());
    const bool closes = text[at] == ']' && !open.empty();
    if (closes) {
      const std::size_t start = open.back();
      open.pop_back();
      const Attributes attributes = attributes_at(text.substr(at + 1));
      const bool picture = start > 0 && (out[start - 1] == '!' || out[start - 1] == '^');
      if (attributes.size > 0 && !picture && out.size() - start <= longest) {
        const std::string words = out.substr(start + 1);
        out.resize(start);
        const bool foreign = !attributes.language.empty();
        if (foreign)
          out.append("<span lang=\"").append(attributes.language).append("\">");
        out += words;
        out += foreign ? "</span>" : "";
        at += 1 + attributes.size;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

} // namespace

MarkdownSource MarkdownWriter::write() {
  for (std::size_t i = 0; i < lines_.size();)
    i = take(i);
  while (!divisions_.empty())
    close_division(lines_.empty() ? 0 : lines_.back().number);
  write_notes();
  return std::move(out_);
}

void MarkdownWriter::put(std::string_view text, int line) {
  out_.text += text;
  out_.text += '\n';
  out_.lines.push_back(line);
  open_ = !text.empty();
  if (!open_)
    last_blank_ = out_.lines.size();
}

void MarkdownWriter::put_blank(int line) {
  if (open_)
    put({}, line);
}

std::string MarkdownWriter::mark(Marker marker, std::size_t index) {
  std::string out;
  text::append(out, first_marker + static_cast<char32_t>(marker));
  out += std::to_string(index);
  text::append(out, marker_end);
  return out + ' ';
}

void MarkdownWriter::put_marker(Marker marker, int line, std::size_t index, const std::string& rest) {
  put_blank(line);
  put(mark(marker, index) + rest, line);
  put_blank(line);
  in_list_ = false;
}

Origin MarkdownWriter::origin(std::size_t from, std::size_t to) const {
  return {lines_[from].number, lines_[to - 1].number, Rule::markup};
}

std::size_t MarkdownWriter::take(std::size_t i) {
  const Line& line = lines_[i];
  if (line.role)
    return take_corrected(i);
  if (line.blank()) {
    put({}, line.number);
    return i + 1;
  }
  const std::size_t indent = indent_of(line);
  const bool item = item_marker(line.body) > 0;
  // The parser looks through a paragraph's lines for each bracket in it. Nobody's has so many; rows of a
  // table and items are texts of their own.
  constexpr std::size_t most_lines = 2'000;
  if (out_.lines.size() - last_blank_ > most_lines && !in_list_ && !item && !line.holds(holds_bar))
    put_blank(line.number);
  if (in_list_ && indent < 2 && !item && !open_)
    in_list_ = false;
  if (is_break(line.body) && (!in_list_ || indent < 2) && !is_table_row(line.body)) {
    put_marker(Marker::row, line.number, 0, escaped(line.body));
    return i + 1;
  }
  if (in_list_ && (indent >= 2 || !item) && (indent >= 2 || (open_ && is_text(line.body)))) {
    put(line.text, line.number);
    return i + 1;
  }
  if (indent >= code_indent && !open_ && !habits_.indents_paragraphs)
    return take_code(i);
  return take_flush(i, item);
}

std::size_t MarkdownWriter::take_flush(std::size_t i, bool item) {
  const Line& line = lines_[i];
  switch (line.body.front()) {
  case '`':
  case '~':
    if (fence_of(line.body) > 0)
      return take_fence(i);
    break;
  case '<':
    if (const std::size_t end = regions_.comment_end(i); end > i) {
      put_blank(line.number);
      return end;
    }
    if (const std::size_t end = regions_.element_end(i); end > i) {
      put_marker(Marker::html, line.number, out_.html.size());
      out_.html.push_back({std::string(regions_.text(i, end)), origin(i, end)});
      return end;
    }
    break;
  case ':':
    if (line.body.starts_with(":::"))
      return take_division(i);
    break;
  case '|':
    if (const std::size_t end = verse_end(i); end > i) {
      for (bool first = true; i < end; ++i) {
        const std::string_view text = lines_[i].body.substr(1);
        const Line inside = measured(text);
        first = put_line_of_verse(lines_[i], text, verse_column(inside), first);
      }
      put_blank(lines_[i - 1].number);
      return end;
    }
    break;
  case '[':
    if (note_mark(line.body) > 0)
      return take_note(i);
    if (constexpr std::size_t longest_definition = 4'000;
        line.text.size() > longest_definition && line.body.find("]:") != std::string_view::npos) {
      put('\\' + std::string(line.body), line.number); // every reference would repeat it
      return i + 1;
    }
    break;
  case '\\':
    if (line.body == "\\newpage" || line.body == "\\pagebreak" || line.body == "\\clearpage") {
      put_marker(Marker::boundary, line.number);
      return i + 1;
    }
    break;
  case '#': return take_hashes(i);
  default: break;
  }
  if (line.body.front() == '>') {
    put(line.text, line.number);
    return i + 1;
  }
  if (item && !(habits_.dialogue_dashes && line.body.front() == '-')) {
    in_list_ = true;
    put(line.text, line.number);
    return i + 1;
  }
  return take_text(i);
}

std::size_t MarkdownWriter::take_text(std::size_t i) {
  const Line& line = lines_[i];
  const bool starts = !open_;
  if (i + 1 < lines_.size() && is_underline(lines_[i + 1]) && !lines_[i + 1].role) {
    if (starts && is_underlined_title(line, lines_[i + 1])) {
      put((lines_[i + 1].body.front() == '=' ? "# " : "## ") + std::string(line.body), line.number);
      put_blank(lines_[i + 1].number);
      return i + 2;
    }
    if (starts && lines_[i + 1].body.size() > 1)
      found_.notes.push_back({"underline-is-break", Severity::info, lines_[i + 1].number, 0,
                              "this row stands right below a sentence and was read as a break between "
                              "scenes, not as the mark of a heading"});
  }
  constexpr std::size_t most_columns = 64;
  if (is_table_row(line.body) &&
      std::count(line.body.begin(), line.body.end(), '|') > static_cast<std::ptrdiff_t>(most_columns)) {
    put(escaped(line.body), line.number); // each of its rows would have as many cells
    return i + 1;
  }
  if (habits_.line_paragraphs || (habits_.indents_paragraphs && indent_of(line) >= code_indent))
    if (line.body.front() != '|' && !is_table_row(line.body))
      put_blank(line.number);
  if (!starts && i > 0 && lines_[i - 1].holds(holds_bar) && is_short_rule(line.body)) {
    put(with_long_dashes(line.body), line.number);
    return i + 1;
  }
  const bool trailing = line.text.ends_with("  ");
  const bool bullet = item_marker(line.body) > 0 || (starts && line.body.front() == '>');
  const bool after_break =
      i > 0 &&
      (lines_[i - 1].text.ends_with("  ") || lines_[i - 1].body.ends_with('\\') ||
       lines_[i - 1].body.ends_with("<br>") || lines_[i - 1].body.ends_with("<br/>") || verse_depth_ > 0);
  std::string text = (after_break && !in_list_ ? room(verse_column(line)) : std::string()) +
                     (bullet ? "\\" : "") + std::string(line.body) + (trailing ? "  " : "");
  if (text.find("]{") != std::string::npos)
    text = with_spans(text);
  take_inline_notes(text, line);
  put(text, line.number);
  if (verse_depth_ > 0 && i + 1 < lines_.size() && !lines_[i + 1].blank() &&
      !lines_[i + 1].body.starts_with(":::"))
    out_.text.insert(out_.text.size() - 1, "\\");
  return i + 1;
}

std::size_t MarkdownWriter::take_hashes(std::size_t i) {
  const Line& line = lines_[i];
  const std::size_t depth = line.body.find_first_not_of('#');
  if (depth == std::string_view::npos || depth > 6)
    return take_text(i);
  if (line.body[depth] != ' ' && line.body[depth] != '\t') {
    const auto match = match_heading(line.body.substr(depth));
    if (!match || match->form == HeadingMatch::Form::number || match->form == HeadingMatch::Form::marked)
      return take_text(i);
  }
  put_blank(line.number);
  put(std::string(depth, '#') + ' ' + std::string(line.body.substr(depth)), line.number);
  put_blank(line.number);
  in_list_ = false;
  return i + 1;
}

std::optional<Marked> marker_of(std::string_view text) {
  if (text.empty() || text.front() != '\xEF')
    return std::nullopt;
  std::size_t at = 0;
  const char32_t c = text::next(text, at);
  if (c < first_marker || c > first_marker + static_cast<char32_t>(Marker::boundary))
    return std::nullopt;
  Marked marked{static_cast<Marker>(c - first_marker), 0, 0};
  while (at < text.size() && text::is_ascii_digit(text[at]))
    marked.index = marked.index * 10 + static_cast<std::size_t>(text[at++] - '0');
  if (at < text.size())
    text::next(text, at); // its end
  marked.size = at;
  return marked;
}

std::string without_markers(std::string_view text) {
  std::string out;
  std::size_t kept = 0;
  for (std::size_t at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at))
    if (const auto marked = marker_of(text.substr(at))) {
      out += text.substr(kept, at - kept);
      kept = at += marked->size;
    } else {
      ++at;
    }
  return out.append(text.substr(kept));
}

MarkdownSource markdown_source(Lines lines, const MarkdownHabits& habits, Findings& found) {
  return MarkdownWriter(lines, habits, found).write();
}

} // namespace octavo::reader::markup

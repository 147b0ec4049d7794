// See markdown_writer.h: code, verse, fenced divisions and footnotes.
#include "read/breaks.h"
#include "read/markup/markdown_writer.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup {

std::size_t MarkdownWriter::take_code(std::size_t i) {
  std::size_t end = i, ticks = 3;
  for (std::size_t k = i; k < lines_.size(); ++k) {
    if (lines_[k].blank())
      continue;
    if (indent_of(lines_[k]) < code_indent || lines_[k].role)
      break;
    end = k + 1;
    if (lines_[k].body.front() == '`')
      ticks = std::max(ticks, fence_of(lines_[k].body) + 1);
  }
  if (regions_.is_indented_poem(i, end)) {
    bool first = true;
    for (; i < end; ++i)
      first = put_line_of_verse(lines_[i], escaped(lines_[i].body), verse_column(lines_[i]), first);
    put_blank(lines_[end - 1].number);
    return end;
  }
  put_blank(lines_[i].number);
  put(std::string(ticks, '`'), lines_[i].number);
  for (; i < end; ++i) {
    std::string_view text = lines_[i].text;
    for (std::size_t column = 0; column < code_indent && !text.empty() && (text[0] == ' ' || text[0] == '\t');
         text.remove_prefix(1))
      column += text[0] == '\t' ? code_indent : 1;
    put(text, lines_[i].number);
  }
  put(std::string(ticks, '`'), lines_[end - 1].number);
  put_blank(lines_[end - 1].number);
  return end;
}

std::size_t MarkdownWriter::take_fence(std::size_t i) {
  const Line& line = lines_[i];
  const std::size_t close = regions_.fence_end(i);
  if (close <= i) { // nothing closes it: it would take the rest of the text
    put_blank(line.number);
    put(escaped(line.body), line.number);
    put_blank(line.number);
    return i + 1;
  }
  if (regions_.is_poem(i, close)) {
    bool first = true;
    for (std::size_t k = i + 1; k < close; ++k)
      first = put_line_of_verse(lines_[k], escaped(lines_[k].body), verse_column(lines_[k]), first);
    put_blank(lines_[close].number);
    return close + 1;
  }
  // What ends a fence differs between readers in its spaces, so it gets one that nothing inside it ends.
  std::size_t ticks = 3;
  for (std::size_t k = i + 1; k < close; ++k)
    ticks = std::max(ticks, fence_of(lines_[k].body) + 1);
  put_blank(line.number);
  put(std::string(ticks, '`'), line.number);
  for (std::size_t k = i + 1; k < close; ++k)
    put(lines_[k].text, lines_[k].number);
  put(std::string(ticks, '`'), lines_[close].number);
  put_blank(lines_[close].number);
  return close + 1;
}

std::size_t MarkdownWriter::verse_end(std::size_t i) {
  std::size_t end = std::max(i, barred_); // the lines that were looked at for one before it are not again
  while (end < lines_.size() && !lines_[end].role &&
         (lines_[end].body.starts_with("| ") || lines_[end].body == "|") && lines_[end].body.size() < 500)
    ++end;
  barred_ = end;
  const bool table =
      end == i || is_table_row(lines_[i].body) || (i + 1 < end && is_table_row(lines_[i + 1].body)) ||
      (end < lines_.size() && is_table_row(lines_[end].body)) || lines_[i].body.ends_with(" |");
  return table || end - i < 2 ? i : end;
}

bool MarkdownWriter::put_line_of_verse(const Line& line, std::string_view text, int columns, bool first) {
  text = text::trim(text);
  if (text.empty()) {
    put_blank(line.number);
    return first;
  }
  if (open_ && !first)
    out_.text.insert(out_.text.size() - 1, "\\");
  if (first)
    put_blank(line.number);
  put((open_ ? std::string() : mark(first ? Marker::stanza : Marker::next_stanza)) + room(columns) +
          as_text(text),
      line.number);
  return false;
}

bool MarkdownWriter::is_verse_class(std::string_view name) {
  static constexpr std::array<std::string_view, 7> names{"verse", "poem",       "poetry", "lyrics",
                                                         "song",  "line-block", "stanza"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t MarkdownWriter::take_division(std::size_t i) {
  constexpr std::size_t deepest = 8;
  const Line& line = lines_[i];
  std::string_view words =
      text::trim(line.body.substr(std::min(line.body.find_first_not_of(':'), line.body.size())));
  while (words.ends_with(':'))
    words.remove_suffix(1);
  words = text::trim(words);
  if (words.empty() && !divisions_.empty()) {
    close_division(line.number);
    return i + 1;
  }
  if (words.empty() || divisions_.size() == deepest || !regions_.closes_division(i))
    return take_text(i);
  std::string name = text::folded(words);
  std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
  const std::size_t dot = name.find('.');
  name = text::trim(dot == std::string::npos ? name : name.substr(dot + 1));
  name = name.substr(0, name.find_first_of(" \t"));
  divisions_.push_back(name);
  verse_depth_ += is_verse_class(name);
  put_marker(Marker::open, line.number, out_.classes.size());
  out_.classes.push_back(std::move(name));
  return i + 1;
}
void MarkdownWriter::close_division(int line) {
  verse_depth_ -= is_verse_class(divisions_.back());
  divisions_.pop_back();
  put_marker(Marker::close, line);
}

std::size_t MarkdownWriter::take_note(std::size_t i) {
  const Line& line = lines_[i];
  const std::size_t size = note_mark(line.body);
  std::size_t end = i + 1;
  for (std::size_t k = i + 1; k < lines_.size() && !lines_[k].role; ++k) {
    const Line& next = lines_[k];
    if (next.blank())
      continue;
    const bool after_blank = lines_[k - 1].blank();
    const bool inside = after_blank ? indent_of(next) >= 2
                                    : note_mark(next.body) == 0 && !is_row(next.body) &&
                                          next.body.front() != '#' && fence_of(next.body) == 0;
    if (!inside)
      break;
    end = k + 1;
  }
  out_.notes.push_back({std::string(line.body.substr(2, size - 4)), origin(i, end)});
  notes_.push_back({i + 1, end, std::string(text::trim(line.body.substr(size))), line.number});
  put_blank(line.number);
  return end;
}

void MarkdownWriter::take_inline_notes(std::string& text, const Line& line) {
  std::size_t kept = 0;
  std::string out;
  for (std::size_t at = text.find("^["); at != std::string::npos; at = text.find("^[", at)) {
    std::size_t depth = 1, end = at + 2;
    while (end < text.size() && depth > 0) {
      depth += text[end] == '[' ? 1 : text[end] == ']' ? std::size_t(-1) : 0;
      ++end;
    }
    if (depth > 0)
      break;
    if (end - at > 3) {
      const std::string label = "^" + std::to_string(++inline_notes_);
      out_.notes.push_back({label, {line.number, line.number, Rule::markup}});
      notes_.push_back({0, 0, text.substr(at + 2, end - at - 3), line.number});
      out.append(text, kept, at - kept).append("[^" + label + "]");
      kept = end;
    }
    at = end;
  }
  if (kept > 0)
    text = out.append(text, kept);
}

/// A fence in a note would take the notes after it, where nothing ends it; so there is no code in notes.
void MarkdownWriter::put_of_note(std::string_view text, int line) {
  const bool fence = fence_of(text::trim(text)) > 0;
  put(fence ? escaped(text::trim(text)) : std::string(text), line);
}

void MarkdownWriter::write_notes() {
  for (std::size_t n = 0; n < notes_.size(); ++n) {
    const NoteLines& note = notes_[n];
    put_marker(Marker::footnote, note.line, n);
    put_of_note(note.text, note.line);
    for (std::size_t i = note.first; i < note.end; ++i) {
      std::string_view text = lines_[i].text;
      for (int column = 0; column < 4 && !text.empty() && (text[0] == ' ' || text[0] == '\t');
           text.remove_prefix(1))
        column += text[0] == '\t' ? 4 : 1;
      put_of_note(text, lines_[i].number);
    }
    put_blank(note.line);
  }
}

} // namespace octavo::reader::markup

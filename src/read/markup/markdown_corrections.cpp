// See markdown_writer.h: what a sidecar says of lines.
#include "read/markup/markdown_writer.h"
#include "read/verse_indents.h"

#include <algorithm>

namespace octavo::reader::markup {

std::size_t MarkdownWriter::take_corrected(std::size_t i) {
  const Line& line = lines_[i];
  const int number = line.number;
  std::size_t end = i;
  while (end < lines_.size() && lines_[end].role == line.role)
    ++end;
  const auto division = [&](const char* name) {
    put_marker(Marker::open, number, out_.classes.size());
    out_.classes.emplace_back(name);
    for (std::size_t k = i; k < end; ++k)
      put(lines_[k].body, lines_[k].number);
    put_marker(Marker::close, lines_[end - 1].number);
    return end;
  };
  switch (*line.role) {
  case LineRole::break_:
    if (line.blank())
      put_marker(Marker::gap, number);
    else
      put_marker(Marker::row, number, 0, escaped(line.body));
    return i + 1;
  case LineRole::pause: put_marker(Marker::pause, number); return i + 1;
  case LineRole::prose:
    if (!line.blank()) {
      put_blank(number);
      put(as_text(line.body), number);
      put_blank(number);
    }
    return i + 1;
  case LineRole::title:
  case LineRole::heading: {
    const std::size_t depth = std::min(line.body.find_first_not_of("# "), line.body.size());
    put_marker(Marker::open, number, out_.classes.size());
    out_.classes.emplace_back(name(*line.role));
    put((*line.role == LineRole::title ? "## " : "###### ") + std::string(line.body.substr(depth)), number);
    put_blank(number);
    return i + 1;
  }
  case LineRole::chapter:
    put_marker(Marker::open, number, out_.classes.size());
    out_.classes.emplace_back("chapter");
    put_marker(Marker::close, number);
    put(line.text, number);
    return i + 1;
  case LineRole::verse: {
    bool first = true;
    for (std::size_t k = i; k < end; ++k)
      first = put_line_of_verse(lines_[k], lines_[k].body, verse_column(lines_[k]), first);
    put_blank(number);
    return end;
  }
  case LineRole::letter: return division("letter");
  case LineRole::quote: return division("quote");
  case LineRole::note:
    put_marker(Marker::open, number, out_.classes.size());
    out_.classes.emplace_back("note-to-end");
    put(line.text, number);
    return i + 1;
  case LineRole::preformatted: {
    std::size_t ticks = 3;
    for (std::size_t k = i; k < end; ++k)
      ticks = std::max(ticks, fence_of(lines_[k].body) + 1);
    put_blank(number);
    put(std::string(ticks, '`'), number);
    for (std::size_t k = i; k < end; ++k)
      put(lines_[k].text, lines_[k].number);
    put(std::string(ticks, '`'), lines_[end - 1].number);
    put_blank(number);
    return end;
  }
  }
  return i + 1;
}

} // namespace octavo::reader::markup

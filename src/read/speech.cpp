// See speech.h.
#include "read/speech.h"

#include "read/divisions.h"
#include "read/sheet.h"
#include "read/speaker.h"
#include "text/unicode.h"

namespace octavo::reader {
namespace {

/// Lines that begin with capitals and end before they are full.
bool is_verse(Lines lines, const Wrapping& wrapping) {
  if (lines.size() < 2)
    return false;
  std::size_t capitals = 0;
  std::size_t early = 0;
  std::size_t open = 0;
  const std::size_t width = wrapping.wrapped ? wrapping.width : 60;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].length > 75)
      return false;
    const std::string_view bare = bared(lines[i].body);
    const bool small = text::is_lower(text::first(bare));
    capitals += i > 0 && !small;
    const char32_t last = text::last(bare);
    open += i + 1 < lines.size() && std::u32string_view(U".?!…").find(last) == std::u32string_view::npos;
    if (i + 1 < lines.size()) {
      const std::string_view next = lines[i + 1].body;
      early += lines[i].length + 2 + text::length(next.substr(0, next.find(' '))) <= width;
    }
  }
  const std::size_t rest = lines.size() - 1;
  if (10 * capitals < 8 * rest)
    return false;
  return wrapping.wrapped ? 2 * early >= rest || lines.size() >= 4 : 3 * open >= rest;
}

} // namespace

Block direction_of(Inlines content, Lines lines, Rule rule) {
  return {Paragraph{std::move(content), ParagraphRole::direction, 0, origin_of(lines, rule)}};
}

void add_speech(Turn& turn, Lines lines, const Wrapping& wrapping) {
  while (lines.size() > 1 && is_direction(lines.front().body)) { // below the name: `(sitting)`
    const Lines line = lines.first(1);
    turn.blocks.push_back(direction_of(content_of(line, Grouped::Ends::fold), line, Rule::line));
    lines = lines.subspan(1);
  }
  if (lines.empty())
    return;
  if (is_verse(lines, wrapping)) {
    turn.blocks.push_back({verse_of(lines, Rule::verse)});
    return;
  }
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t size = wrapping.wrapped ? lines.size() : 1;
    turn.blocks.push_back(
        {Paragraph{content_of(lines.subspan(at, size), Grouped::Ends::fold), ParagraphRole::body, 0,
                   origin_of(lines.subspan(at, size), size > 1 ? Rule::wrapped : Rule::line)}});
    at += size;
  }
}

} // namespace octavo::reader

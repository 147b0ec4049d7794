// See blocks.h. Running text to paragraphs: lines and what parts them, rows of marks, verse.
#include "read/markup/html/blocks.h"

#include "read/breaks.h"
#include "read/markup/flow_text.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::reader::markup::html {
namespace {

/// Whether the lines that <br> parts are paragraphs, as in pages that know no <p>: long ones, and many.
bool lines_are_paragraphs(const std::vector<Inlines>& lines) {
  std::size_t filled = 0;
  std::size_t length = 0;
  std::size_t longest = 0;
  std::size_t doubles = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t one = lines[i].empty() ? 0 : text::length(plain_text(lines[i]));
    filled += one > 0;
    length += one;
    longest = std::max(longest, one);
    doubles += one == 0;
  }
  if (filled < 4 || longest < 120 || doubles * 2 > filled)
    return false;
  return length / filled >= 60;
}

/// Whether a line stands by itself above a poem, and further in than its first lines, as a title does.
bool begins_with_title(const Verse& verse) {
  constexpr int further = 3; // columns
  constexpr std::size_t longest = 48;
  if (verse.stanzas.size() < 2 || verse.stanzas[0].lines.size() != 1 || verse.stanzas[1].lines.size() < 2)
    return false;
  const VerseLine& title = verse.stanzas[0].lines.front();
  const std::string text = plain_text(title.content);
  return text::length(text) <= longest && text::is_alphanumeric(text::last(text)) &&
         std::all_of(verse.stanzas[1].lines.begin(), verse.stanzas[1].lines.end(),
                     [&](const VerseLine& line) { return title.indent >= line.indent + further; });
}

} // namespace

void Builder::gap(int lines, int line) {
  if (lines <= 0)
    return;
  if (pending_gap_ == 0)
    gap_line_ = line;
  pending_gap_ += lines;
}

void Builder::rule(NodeId id) {
  Break pause;
  pause.kind = BreakKind::ornament;
  pause.origin = {tree_.nodes[id].line, tree_.nodes[id].line, Rule::markup};
  put({std::move(pause)});
}

void Builder::flush(const Context& context, bool own_element) {
  if (runs_.blank()) {
    if (const int lines = runs_.empty_lines(own_element); lines > 0) {
      if (in_verse_)
        verse_.stanzas.emplace_back();
      else
        gap(lines, last_line_);
    }
    return runs_.clear();
  }
  std::vector<int> columns = runs_.columns(context.preformatted);
  std::vector<Inlines> lines = runs_.lines();
  if (in_verse_)
    return verse_lines(std::move(lines), std::move(columns), context);
  const auto leading = std::find_if(lines.begin(), lines.end(), [](const Inlines& l) { return !l.empty(); });
  gap(static_cast<int>(leading - lines.begin()), first_line_);
  columns.erase(columns.begin(), columns.begin() + (leading - lines.begin()));
  lines.erase(lines.begin(), leading);
  int trailing = -1; // the break that ends the last line leaves none free
  while (!lines.empty() && lines.back().empty()) {
    lines.pop_back();
    ++trailing;
  }
  const bool each = lines_are_paragraphs(lines);
  Inlines content;
  int empty = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Inlines& line = lines[i];
    if (line.empty()) {
      ++empty;
      continue;
    }
    if (!content.empty() && (empty > 0 || each)) {
      paragraph(std::move(content), context);
      content.clear();
      gap(each ? empty : empty - 1, first_line_);
    } else if (!content.empty()) {
      content.push_back({LineBreak{}});
    }
    empty = 0;
    if (!each && lines.size() > 1)
      add_room(content, columns[i]);
    std::move(line.begin(), line.end(), std::back_inserter(content));
  }
  if (!content.empty())
    paragraph(std::move(content), context);
  for (Block& picture : std::exchange(below_, {}))
    put(std::move(picture));
  gap(trailing, last_line_);
}

void Builder::paragraph(Inlines content, const Context& context) {
  const Origin origin{first_line_, std::max(first_line_, last_line_), Rule::markup};
  const std::string text = plain_text(content);
  if (text.size() < 200 && is_row(text)) {
    Break pause;
    pause.kind = BreakKind::ornament;
    pause.mark = text;
    pause.origin = {origin.first_line, origin.last_line, Rule::row};
    return put({std::move(pause)});
  }
  Paragraph paragraph;
  paragraph.content = std::move(content);
  paragraph.role = context.centered ? ParagraphRole::centered : ParagraphRole::body;
  paragraph.origin = origin;
  put({std::move(paragraph)});
}

void Builder::verse(NodeId id, const Context& context) {
  const std::size_t longest_line = 90; // of prose that is merely called a poem
  std::size_t ends = 0;
  for (NodeId i = id; i < tree_.nodes[id].end; ++i)
    if (!tree_.nodes[i].text)
      ends += tree_.nodes[i].tag == Tag::br || is_block(tree_.nodes[i].tag);
    else if (const std::string_view text = tree_.text(i); context.preformatted)
      ends += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  Context inner = context;
  if (in_verse_ || page_.weight(id) > longest_line * (ends + 1)) {
    walk_children(id, inner);
    return flush(inner, tree_.nodes[id].tag == Tag::p);
  }
  in_verse_ = true;
  verse_ = {};
  verse_.origin = page_.origin(id);
  verse_.origin.rule = Rule::verse;
  inner.centered = false;
  inner.room = inner.first_room = 0;
  walk_children(id, inner);
  flush(inner, false);
  close_verse();
  in_verse_ = false;
}

void Builder::verse_lines(std::vector<Inlines> lines, std::vector<int> columns, const Context& context) {
  const std::size_t filled = static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const Inlines& l) { return !l.empty(); }));
  if (verse_.stanzas.empty())
    verse_.stanzas.emplace_back();
  // Several lines in one paragraph are a stanza; paragraphs of one line are its lines.
  if (filled > 1 && !verse_.stanzas.back().lines.empty())
    verse_.stanzas.emplace_back();
  const int room = context.room + (filled > 1 ? 0 : context.first_room);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty())
      verse_.stanzas.back().lines.emplace_back(std::move(lines[i]), columns[i] + room);
    else if (!verse_.stanzas.back().lines.empty() && i + 1 < lines.size())
      verse_.stanzas.emplace_back();
  if (filled > 1)
    verse_.stanzas.emplace_back();
}

void Builder::close_verse() {
  std::erase_if(verse_.stanzas, [](const Stanza& s) { return s.lines.empty(); });
  Verse done = std::exchange(verse_, Verse{{}, verse_.origin});
  if (begins_with_title(done)) {
    Paragraph title{std::move(done.stanzas.front().lines.front().content), ParagraphRole::centered, 0,
                    done.origin};
    done.stanzas.erase(done.stanzas.begin());
    put({std::move(title)});
  }
  if (!done.stanzas.empty())
    put({std::move(done)});
}

} // namespace octavo::reader::markup::html

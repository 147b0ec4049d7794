// See compose.h.
#include "read/compose.h"

#include "read/divisions.h"
#include "read/inlines.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace octavo::reader {
namespace {

/// Stands for a line's end while lines are read as one text: no character that a text can hold.
constexpr std::string_view line_end = "\xEF\xB7\x90"; // U+FDD0

Inlines link_of(std::string_view url) {
  const bool bare = text::folded(url.substr(0, 4)) == "www.";
  return {Inline{Link{(bare ? "http://" : "") + std::string(url), plain(url)}}};
}

/// Cuts running text at the marks of line ends: emphasis that runs over one goes on in the next line.
class Splitter {
public:
  std::vector<Inlines> split(const Inlines& inlines) {
    lines_.emplace_back();
    for (const Inline& piece : inlines)
      std::visit(Match{[&](const Text& text) { add_text(text.text); },
                       [&](const Emphasis& emphasis) { add_styled(emphasis); },
                       [&](const Strong& strong) { add_styled(strong); },
                       [&](const Styled& styled) { add_styled(styled); },
                       [&](const LineBreak&) { lines_.back().push_back(piece); },
                       [&](const Link&) { lines_.back().push_back(piece); },
                       [&](const NoteReference&) { lines_.back().push_back(piece); }},
                 piece.node);
    return std::move(lines_);
  }

private:
  /// The children, each line's in its own copy of what holds them.
  template <typename Node>
  void add_styled(const Node& node) {
    std::vector<Inlines> parts = Splitter().split(node.children);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (i > 0)
        lines_.emplace_back();
      if (parts[i].empty())
        continue;
      Node part = node;
      part.children = std::move(parts[i]);
      lines_.back().push_back({std::move(part)});
    }
  }

  void add_text(std::string_view text) {
    for (std::size_t at = 0;;) {
      const std::size_t end = text.find(line_end, at);
      const std::string_view piece = text.substr(at, end == std::string_view::npos ? end : end - at);
      if (!piece.empty())
        lines_.back().push_back({Text{std::string(piece)}});
      if (end == std::string_view::npos)
        return;
      lines_.emplace_back();
      at = end + line_end.size();
    }
  }

  std::vector<Inlines> lines_{};
};

bool has_emphasis_mark(Lines lines) noexcept {
  return std::any_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.holds(holds_star | holds_underscore | holds_bracket | holds_angle | holds_slash);
  });
}

} // namespace

std::vector<Inlines> content_by_line(Lines lines) {
  std::vector<Inlines> each;
  if (lines.size() > 1 && has_emphasis_mark(lines)) {
    std::string all;
    for (const Line& line : lines) {
      if (line.body.find(line_end) != std::string_view::npos)
        all.clear();
      all += (all.empty() ? "" : std::string(line_end)) + std::string(line.body);
    }
    each = Splitter().split(read_inlines(all));
    if (each.size() == lines.size())
      return each;
    each.clear();
  }
  for (const Line& line : lines)
    each.push_back(read_inlines(line.body));
  return each;
}

Inlines content_of(Lines lines, Grouped::Ends ends) {
  if (lines.size() == 1)
    return is_url(lines.front().body) ? link_of(lines.front().body) : read_inlines(lines.front().body);
  if (ends == Grouped::Ends::fold)
    return read_inlines(joined(lines));
  Inlines content;
  for (Inlines& one : content_by_line(lines)) {
    if (!content.empty())
      content.push_back({LineBreak{}});
    content.insert(content.end(), std::make_move_iterator(one.begin()), std::make_move_iterator(one.end()));
  }
  return content;
}

Verse verse_of(Lines lines, Rule rule) {
  Verse verse;
  verse.origin = origin_of(lines, rule);
  const std::vector<bool> over = turned_over(lines);
  for (std::size_t at = skip_blank(lines, 0); at < lines.size(); at = skip_blank(lines, at)) {
    std::size_t end = at;
    while (end < lines.size() && !lines[end].blank())
      ++end;
    std::vector<VerseLine>& stanza = verse.stanzas.emplace_back().lines;
    for (Inlines& content : content_by_line(lines.subspan(at, end - at))) {
      if (over[at]) {
        Inlines& begun = stanza.back().content;
        begun.push_back({Text{" "}});
        std::move(content.begin(), content.end(), std::back_inserter(begun));
      } else {
        stanza.emplace_back(std::move(content), verse_column(lines[at]));
      }
      ++at;
    }
  }
  set_in(verse);
  return verse;
}

std::string preformatted_text(Lines lines) {
  std::string text;
  for (const Line& line : lines) {
    if (!text.empty())
      text += '\n';
    for (const char c : text::trim_end(line.text))
      text += c == '\t' ? std::string(8, ' ') : std::string(1, c);
  }
  return text;
}

Blocks paragraphs_of(Lines lines, const Wrapping& wrapping) {
  Blocks blocks;
  int gap = 0;
  for (std::size_t at = 0; at < lines.size();) {
    if (lines[at].blank()) {
      ++gap;
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (wrapping.wrapped && end < lines.size() && !lines[end].blank())
      ++end;
    for (const Grouped& one : group(lines.subspan(at, end - at), wrapping)) {
      const Grouped::Ends ends = one.ends == Grouped::Ends::fold ? one.ends : Grouped::Ends::keep;
      blocks.push_back({Paragraph{content_of(one.lines, ends), ParagraphRole::body, blocks.empty() ? 0 : gap,
                                  origin_of(one.lines, one.lines.size() > 1 ? Rule::wrapped : Rule::line)}});
      gap = 0;
    }
    at = end;
  }
  return blocks;
}

} // namespace octavo::reader

// See blocks.h. What has blocks inside it: headings, quotations, lists, the author's asides.
#include "read/markup/html/blocks.h"

#include "read/breaks.h"
#include "read/notes.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace octavo::reader::markup::html {
namespace {

std::optional<SectionKind> kind_of(std::string_view type) {
  struct Named {
    std::string_view word;
    SectionKind kind;
  };
  static constexpr Named named[] = {
      {"prologue", SectionKind::prologue},
      {"epilogue", SectionKind::epilogue},
      {"dedication", SectionKind::dedication},
      {"epigraph", SectionKind::epigraph},
      {"foreword", SectionKind::foreword},
      {"preface", SectionKind::preface},
      {"introduction", SectionKind::introduction},
      {"afterword", SectionKind::afterword},
      {"appendix", SectionKind::appendix},
      {"acknowledgments", SectionKind::acknowledgments},
      {"acknowledgements", SectionKind::acknowledgments},
      {"part", SectionKind::part},
      {"volume", SectionKind::part},
      {"division", SectionKind::part},
  };
  for (std::size_t at = 0; at < type.size();) {
    const std::size_t end = std::min(type.find(' ', at), type.size());
    for (const Named& one : named)
      if (type.substr(at, end - at) == one.word)
        return one.kind;
    at = end + 1;
  }
  return std::nullopt;
}

/// The kind that the section around a heading says it is; that of the heading's own group only.
std::optional<SectionKind> kind_around(const Tree& tree, NodeId id) {
  for (int up = 0; up < 4 && id != 0; ++up, id = tree.nodes[id].parent) {
    if (const auto kind = kind_of(tree.get(id, "epub:type")))
      return kind;
    if (tree.nodes[id].tag == Tag::section || tree.nodes[id].tag == Tag::article)
      return std::nullopt;
  }
  return std::nullopt;
}

/// How the items of a list are numbered, by its attributes `type` and `style`.
ListNumbers numbers_of(std::string_view type, std::string_view style) {
  struct Named {
    std::string_view type, word, other_word;
    ListNumbers numbers;
  };
  static constexpr Named named[] = {{"a", "lower-alpha", "lower-latin", ListNumbers::lower_alpha},
                                    {"A", "upper-alpha", "upper-latin", ListNumbers::upper_alpha},
                                    {"i", "lower-roman", "lower-roman", ListNumbers::lower_roman},
                                    {"I", "upper-roman", "upper-roman", ListNumbers::upper_roman}};
  const std::string folded = text::folded(style);
  const bool styled = folded.find("list-style") != std::string::npos;
  for (const Named& one : named)
    if (styled
            ? folded.find(one.word) != std::string::npos || folded.find(one.other_word) != std::string::npos
            : type == one.type)
      return one.numbers;
  return ListNumbers::decimal;
}

std::string without_colon(std::string_view label) {
  std::string text = text::collapse_spaces(label);
  while (text.ends_with(':') || text.ends_with(' '))
    text.pop_back();
  return text;
}

} // namespace

Blocks Builder::inside(NodeId id, const Context& context) {
  Blocks blocks;
  Blocks* const outer = std::exchange(out_, &blocks);
  const int gap = std::exchange(pending_gap_, 0);
  const bool in_verse = std::exchange(in_verse_, false);
  Verse verse = std::exchange(verse_, {});
  walk_children(id, context);
  flush(context, tree_.nodes[id].tag == Tag::p);
  out_ = outer;
  pending_gap_ = gap;
  in_verse_ = in_verse;
  verse_ = std::move(verse);
  // Gaps in what is a unit are gaps, and no breaks between scenes.
  Blocks result;
  int lines = 0;
  for (Block& block : blocks) {
    if (const auto* const space = std::get_if<Break>(&block.node);
        space != nullptr && space->kind == BreakKind::space && space->origin.rule == Rule::blank) {
      lines = space->lines;
      continue;
    }
    if (auto* const paragraph = std::get_if<Paragraph>(&block.node))
      paragraph->gap_before = lines;
    lines = 0;
    result.push_back(std::move(block));
  }
  return result;
}

void Builder::heading(NodeId id, const Context& context, int level, bool divides) {
  Context inner = context;
  inner.manner = {};
  inner.manner.language = language_in(id, context.manner.language);
  inner.centered = false;
  FlowHeading heading;
  heading.level = level;
  heading.divides = divides;
  heading.origin = page_.origin(id);
  heading.content = running_text(id, inner);
  if (heading.content.empty()) { // a picture with a title in it
    const NodeId image = tree_.find(id, Tag::img);
    const std::string alt = image == 0 ? std::string() : text::one_line(tree_.get(image, "alt"));
    if (!alt.empty())
      heading.content = plain(alt);
  }
  if (!heading.content.empty()) {
    if (at_top()) {
      if (in_verse_)
        close_verse();
      heading.kind = kind_around(tree_, id);
      pending_gap_ = 0;
      waiting_.take(flow_, heading.place);
      flow_.items.emplace_back(std::move(heading));
    } else {
      put({Heading{std::move(heading.content), heading.origin}});
    }
  }
  for (NodeId i = id + 1; i < tree_.nodes[id].end; ++i)
    if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::img)
      picture(i, context);
}

/// Of a paragraph beside a heading in its group, which is that heading's title or subtitle, the lowest level;
/// else 0.
int Builder::level_in_group(NodeId id) const {
  const NodeId group = tree_.nodes[id].parent;
  if (tree_.nodes[id].tag != Tag::p || tree_.nodes[group].tag != Tag::hgroup)
    return 0;
  for (NodeId child = tree_.nodes[group].first; child != 0; child = tree_.nodes[child].next)
    if (!tree_.nodes[child].text && heading_level(tree_.nodes[child].tag) > 0)
      return 6;
  return 0;
}

/// A dedication or an epigraph that the source sets apart, without a heading.
bool Builder::whole_section(NodeId id, const Context& context) {
  const auto kind = kind_of(tree_.get(id, "epub:type"));
  if (tree_.nodes[id].tag != Tag::section || tree_.nodes[tree_.nodes[id].parent].tag == Tag::section ||
      (kind != SectionKind::dedication && kind != SectionKind::epigraph))
    return false;
  for (NodeId i = id + 1; i < tree_.nodes[id].end; ++i)
    if (!tree_.nodes[i].text && heading_level(tree_.nodes[i].tag) > 0)
      return false;
  Context inner = context;
  ++inner.nesting;
  Section section;
  section.kind = *kind;
  section.origin = page_.origin(id);
  section.blocks = inside(id, inner);
  if (!section.blocks.empty())
    flow_.items.emplace_back(std::move(section));
  return true;
}

void Builder::quote(NodeId id, const Context& context) {
  // What holds nearly all of a page is how it is laid out.
  if (page_.weight(id) * 10 > page_.weight(0) * 6) {
    walk_children(id, context);
    return flush(context, false);
  }
  Context inner = context;
  ++inner.nesting;
  Quote quote;
  quote.origin = page_.origin(id);
  quote.blocks = inside(id, inner);
  if (quote.blocks.empty())
    return;
  if (quote.blocks.size() == 1 && std::holds_alternative<Break>(quote.blocks[0].node))
    return put(std::move(quote.blocks[0]));
  if (quote.blocks.size() == 1 && std::holds_alternative<Verse>(quote.blocks[0].node))
    return put(std::move(quote.blocks[0]));
  // "— Somebody", last and short.
  if (auto* const last = std::get_if<Paragraph>(&quote.blocks.back().node);
      last != nullptr && quote.blocks.size() > 1) {
    const std::string text = plain_text(last->content);
    const char32_t first = text::first(text);
    if ((first == U'—' || first == U'–' || first == U'―' || text.starts_with("-- ")) &&
        text::length(text) <= 80 && text::is_alphanumeric(text::last(text)))
      last->role = ParagraphRole::attribution;
  }
  put({std::move(quote)});
}

void Builder::list(NodeId id, const Context& context) {
  Context inner = context;
  ++inner.nesting;
  List list;
  list.ordered = tree_.nodes[id].tag == Tag::ol;
  list.origin = page_.origin(id);
  if (list.ordered)
    list.numbers = numbers_of(tree_.get(id, "type"), tree_.get(id, "style"));
  const NodeId first = tree_.find(id, Tag::li);
  std::string_view start = tree_.get(id, "start");
  if (start.empty() && first != 0 && tree_.nodes[first].parent == id)
    start = tree_.get(first, "value");
  bool starts = false;
  if (int number = 1; list.ordered && !start.empty())
    if (std::from_chars(start.data(), start.data() + start.size(), number).ec == std::errc{}) {
      list.start = std::clamp(number, -1'000'000, 1'000'000);
      starts = true;
    }
  Blocks loose; // what stands between the items: as its own item
  for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next) {
    const Node& node = tree_.nodes[child];
    if (node.text || page_.is(child, Part::silent) || page_.is(child, Part::footnote) ||
        page_.is(child, Part::left_out) || is_hidden(child)) {
      if (node.text && text::trim(tree_.text(child)).empty())
        continue;
      if (!node.text) {
        planned(child, inner);
        continue;
      }
    }
    anchor(child);
    Blocks blocks;
    if (node.tag == Tag::li && !node.text) {
      blocks = inside(child, styled(child, inner));
    } else {
      Blocks* const outer = std::exchange(out_, &blocks);
      walk(child, inner);
      flush(inner, false);
      out_ = outer;
      std::erase_if(blocks, [](const Block& b) { return std::holds_alternative<Break>(b.node); });
    }
    if (!blocks.empty())
      list.items.push_back({std::move(blocks)});
  }
  list.reversed = list.ordered && tree_.has(id, "reversed");
  if (list.reversed && !starts) // from the number of items
    list.start = static_cast<int>(std::min<std::size_t>(list.items.size(), 1'000'000));
  if (!list.items.empty())
    put({std::move(list)});
}

/// Terms and what they mean: a list without numbers, the term in bold before what it means.
void Builder::definitions(NodeId id, const Context& context) {
  Context inner = context;
  ++inner.nesting;
  for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next) {
    const Tag tag = tree_.nodes[child].tag;
    if (tree_.nodes[child].text || tag == Tag::dt) {
      Context term = inner;
      term.manner.strong = tag == Tag::dt && !tree_.nodes[child].text;
      walk(child, term);
      flush(term, false);
    } else if (tag == Tag::dd && !is_hidden(child) && page_.is(child, Part::story)) {
      anchor(child);
      Quote quote;
      quote.origin = page_.origin(child);
      quote.blocks = inside(child, styled(child, inner));
      if (!quote.blocks.empty())
        put({std::move(quote)});
    } else {
      walk(child, inner);
      flush(inner, false);
    }
  }
}

void Builder::aside(NodeId id, const Context& context) {
  Context inner = context;
  ++inner.nesting;
  inner.centered = false;
  Aside aside;
  aside.origin = page_.origin(id);
  aside.origin.rule = Rule::authors_note;
  aside.blocks = inside(id, styled(id, inner));
  if (const auto label = page_.plan.labels.find(id); label != page_.plan.labels.end())
    aside.label = label->second;
  if (aside.label.empty() && aside.blocks.size() > 1) {
    const Block& first = aside.blocks.front();
    const auto* const heading = std::get_if<Heading>(&first.node);
    const auto* const paragraph = std::get_if<Paragraph>(&first.node);
    const std::string text = heading != nullptr     ? plain_text(heading->content)
                             : paragraph != nullptr ? plain_text(paragraph->content)
                                                    : std::string();
    const std::string folded = text::folded(text);
    if ((heading != nullptr && text.size() <= 80) || is_note_marker(text) ||
        (text.size() <= 60 && (folded.starts_with("a note from") || folded.starts_with("note from")))) {
      aside.label = without_colon(text);
      if (aside.blocks[1].id.empty())
        aside.blocks[1].id = first.id;
      aside.blocks.erase(aside.blocks.begin());
    }
  }
  if (!aside.blocks.empty())
    put({std::move(aside)});
}

void Builder::description(NodeId id, const Context& context) {
  Context inner = context;
  ++inner.nesting;
  inner.centered = false;
  inner.manner.language = language_in(id, context.manner.language);
  Section section;
  section.kind = SectionKind::description;
  section.origin = page_.origin(id);
  section.origin.rule = Rule::description;
  section.blocks = inside(id, inner);
  if (section.blocks.empty())
    return;
  const bool again = std::any_of(flow_.items.begin(), flow_.items.end(), [](const FlowItem& item) {
    const auto* const other = std::get_if<Section>(&item);
    return other != nullptr && other->kind == SectionKind::description;
  });
  if (at_top() && !again) {
    flow_.items.emplace_back(std::move(section));
    return;
  }
  Quote quote;
  quote.blocks = std::move(section.blocks);
  quote.origin = page_.origin(id);
  put({std::move(quote)});
}

void Builder::preformatted(NodeId id, const Context& context) {
  // Pages that set whole stories so put paragraphs into it.
  for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next)
    if (!tree_.nodes[child].text && (is_block(tree_.nodes[child].tag))) {
      walk_children(id, context);
      return flush(context, false);
    }
  std::string text;
  bool only_text = true;
  for (NodeId i = id + 1; i < tree_.nodes[id].end; ++i) {
    if (tree_.nodes[i].text)
      text += tree_.text(i);
    else if (tree_.nodes[i].tag == Tag::br)
      text += '\n';
    else if (tree_.nodes[i].tag != Tag::code && tree_.nodes[i].tag != Tag::tt &&
             tree_.nodes[i].tag != Tag::samp)
      only_text = false;
  }
  // Lines without their ends' spaces; neither empty ones at the ends.
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(text::trim_end(std::string_view(text).substr(at, end - at)));
    at = end + 1;
  }
  while (!lines.empty() && lines.back().empty())
    lines.pop_back();
  const auto first =
      std::find_if(lines.begin(), lines.end(), [](const std::string& l) { return !l.empty(); });
  lines.erase(lines.begin(), first);
  if (lines.empty())
    return;
  if (std::all_of(lines.begin(), lines.end(),
                  [](const std::string& l) { return l.empty() || is_row(text::trim(l)); })) {
    Break pause;
    pause.kind = BreakKind::ornament;
    pause.mark = text::trim(lines.front());
    pause.origin = page_.origin(id);
    pause.origin.rule = Rule::row;
    return put({std::move(pause)});
  }
  // Short lines, most of which begin with a capital letter, are verse; so is what has marks of emphasis.
  std::size_t capitals = 0;
  std::size_t filled = 0;
  std::size_t longest = 0;
  bool columns = false;
  for (const std::string& line : lines) {
    const std::string_view body = text::trim(line);
    filled += !body.empty();
    char32_t first_letter = 0;
    for (std::size_t at = 0; at < body.size() && !text::is_letter(first_letter);)
      first_letter = text::next(body, at);
    capitals += text::is_letter(first_letter) && !text::is_lower(first_letter);
    longest = std::max(longest, text::length(body));
    columns = columns || body.find("   ") != std::string_view::npos ||
              body.find_first_of("{}=<>|\\") != std::string_view::npos;
  }
  const bool poem = !columns && filled >= 2 && longest <= 65 && capitals * 10 >= filled * 7;
  // Indents mean something: marks of emphasis go, where these would have to.
  const bool set_in = filled >= 2 && std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
                        return line.starts_with("  ") || line.starts_with('\t');
                      });
  if (poem || (!only_text && !columns && !set_in) || (filled == 1 && !columns)) {
    Context inner = context;
    inner.preformatted = true;
    if (poem) {
      inner.verse = true;
      return verse(id, inner);
    }
    walk_children(id, inner);
    return flush(inner, true);
  }
  Preformatted block;
  for (const std::string& line : lines)
    block.text += (block.text.empty() ? "" : "\n") + line;
  block.origin = page_.origin(id);
  put({std::move(block)});
}

/// The base, and how it is said in brackets.
void Builder::ruby(NodeId id, const Context& context) {
  for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next) {
    const Node& node = tree_.nodes[child];
    const bool reading = !node.text && (node.tag == Tag::rt || node.tag == Tag::rtc);
    if (reading && page_.weight(child) > 0) {
      runs_.text("(", context.manner);
      walk_children(child, context);
      runs_.text(")", context.manner);
    } else if (!reading) {
      walk(child, context);
    }
  }
}

} // namespace octavo::reader::markup::html

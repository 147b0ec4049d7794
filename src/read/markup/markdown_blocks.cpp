// See markdown_builder.h: the blocks and their containers.
#include "read/markup/markdown_builder.h"

#include "read/breaks.h"
#include "read/markup/html/fragment.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace octavo::reader::markup {
namespace {

constexpr std::size_t deepest = 24;

/// `{#name .class}` at a heading's end, which is for other programs; its name.
std::string take_attributes(Inlines& content) {
  auto* const last = content.empty() ? nullptr : std::get_if<Text>(&content.back().node);
  if (last == nullptr || !last->text.ends_with('}'))
    return {};
  const std::size_t at = last->text.rfind('{');
  if (at == std::string::npos || at + 2 >= last->text.size() ||
      std::string_view("#.-").find(last->text[at + 1]) == std::string_view::npos)
    return {};
  const std::string inside = last->text.substr(at + 1, last->text.size() - at - 2);
  last->text = text::trim_end(std::string_view(last->text).substr(0, at));
  if (last->text.empty())
    content.pop_back();
  const std::size_t hash = inside.find('#');
  return hash == std::string::npos ? std::string()
                                   : inside.substr(hash + 1, inside.find(' ', hash) - hash - 1);
}

/// `---`, `* * *`: whether a row is what Markdown has for <hr>.
bool is_rule(std::string_view mark) {
  return !mark.empty() && std::string_view("-*_").find(mark.front()) != std::string_view::npos &&
         mark.find_first_not_of(std::string{mark.front(), ' '}) == std::string_view::npos;
}

} // namespace

MarkdownBuilder::MarkdownBuilder(const MarkdownSource& source, const ReadOptions& options,
                                 std::string language, Findings& found)
    : source_(source), options_(options), language_(std::move(language)), found_(found),
      pictures_(options, found) {
  containers_.emplace_back();
  for (std::size_t i = 0; i < source.notes.size(); ++i)
    notes_[source.notes[i].label].push_back(i);
}

// ---------------------------------------------------------------------------------------------- containers

void MarkdownBuilder::add(Block block, const Origin& origin) {
  waiting_.take(flow_, block.id);
  Container& top = containers_.back();
  if (top.origin.first_line == 0 && origin.first_line > 0)
    top.origin.first_line = origin.first_line;
  top.origin.last_line = std::max(top.origin.last_line, origin.last_line);
  if (top.kind == Container::Kind::flow)
    flow_.items.emplace_back(std::move(block));
  else
    top.blocks.push_back(std::move(block));
}

bool MarkdownBuilder::push(Container container) {
  const std::size_t room = container.kind == Container::Kind::list ? 2 : 1; // for its items
  if (excess_ > 0 || containers_.size() + room > deepest) {
    ++excess_;
    return false;
  }
  container.origin.rule = Rule::markup;
  containers_.push_back(std::move(container));
  return true;
}

MarkdownBuilder::Container MarkdownBuilder::pop() {
  Container top = std::move(containers_.back());
  containers_.pop_back();
  return top;
}

std::optional<MarkdownBuilder::Container> MarkdownBuilder::close() {
  finish_text();
  if (excess_ > 0) {
    --excess_;
    return std::nullopt;
  }
  while (containers_.back().kind == Container::Kind::html_quote)
    add_division(pop());
  return pop();
}

void MarkdownBuilder::enter_quote() {
  finish_text();
  push({Container::Kind::quote});
}

void MarkdownBuilder::leave_quote() {
  std::optional<Container> closed = close();
  if (!closed)
    return;
  Container& quote = *closed;
  if (quote.blocks.empty())
    return;
  const auto* const first = std::get_if<Paragraph>(&quote.blocks.front().node);
  // "> *Author's note: …*"
  if (const auto note =
          first != nullptr ? match_note_opening(plain_text(first->content), false) : std::nullopt) {
    quote.origin.rule = Rule::authors_note;
    add({Aside{*note, {}, std::move(quote.blocks), quote.origin}}, quote.origin);
  } else {
    add({Quote{std::move(quote.blocks), quote.origin}}, quote.origin);
  }
}

void MarkdownBuilder::enter_list(bool ordered, int start) {
  finish_text();
  Container container{Container::Kind::list};
  container.list.ordered = ordered;
  container.list.start = start;
  push(std::move(container));
}

void MarkdownBuilder::leave_list(char delimiter) {
  finish_text();
  if (excess_ > 0) {
    --excess_;
    return;
  }
  Container container = pop();
  List& list = container.list;
  std::erase_if(list.items, [](const ListItem& item) { return item.blocks.empty(); });
  if (list.items.empty())
    return;
  list.origin = container.origin;
  // "1984. That was the year": a number that begins no list.
  if (auto* const first = std::get_if<Paragraph>(&list.items.front().blocks.front().node);
      first != nullptr && list.ordered && list.items.size() == 1 && list.start > 1) {
    first->content.insert(first->content.begin(), Inline{Text{std::to_string(list.start) + delimiter + ' '}});
    for (Block& block : list.items.front().blocks)
      add(std::move(block), container.origin);
    return;
  }
  add({std::move(list)}, container.origin);
}

void MarkdownBuilder::enter_item() {
  finish_text();
  push({Container::Kind::item});
}

void MarkdownBuilder::leave_item() {
  std::optional<Container> closed = close();
  if (!closed)
    return;
  Container& item = *closed;
  Container& list = containers_.back();
  if (list.origin.first_line == 0)
    list.origin.first_line = item.origin.first_line;
  list.origin.last_line = std::max(list.origin.last_line, item.origin.last_line);
  list.list.items.push_back({std::move(item.blocks)});
}

void MarkdownBuilder::open_footnote(std::size_t index) {
  while (containers_.size() > 1 && containers_.back().kind != Container::Kind::footnote)
    add_division(pop());
  if (containers_.size() > 1) {
    Container last = pop();
    const MarkdownSource::Note& note = source_.notes[last.note];
    std::string label = note.label.substr(note.label.starts_with('^') ? 1 : 0);
    flow_.footnotes.push_back(
        {"n" + std::to_string(last.note), std::move(label), std::move(last.blocks), note.origin});
  }
  if (index == source_.notes.size())
    return;
  Container container{Container::Kind::footnote};
  container.note = index;
  push(std::move(container));
}

// ------------------------------------------------------------------------------------------------- blocks

Origin MarkdownBuilder::take_origin() {
  const Origin origin{first_line_, last_line_, Rule::markup};
  first_line_ = last_line_ = 0;
  return origin;
}

bool MarkdownBuilder::is_centered() const {
  return std::any_of(block_tags_.begin(), block_tags_.end(), [](const OpenTag& t) { return t.centered; });
}

/// The name that links inside the text know a heading by, as the sites do that show Markdown.
std::string MarkdownBuilder::anchor_of(std::string_view heading) {
  std::string slug;
  const std::string small = text::folded(heading);
  for (std::size_t at = 0; at < small.size();) {
    const char32_t c = text::next(small, at);
    if (text::is_alphanumeric(c) || text::is_mark(c) || c == U'_' || c == U'-')
      text::append(slug, c);
    else if (c == U' ')
      slug += '-';
  }
  if (const int count = slugs_[slug]++; count > 0)
    slug += "-" + std::to_string(count);
  return slug;
}

void MarkdownBuilder::add_heading(int level, Inlines content, const Origin& origin) {
  const std::string name = take_attributes(content);
  if (content.empty())
    return;
  close_note_to_end();
  if (!name.empty())
    waiting_.add(name);
  waiting_.add(anchor_of(plain_text(content)));
  const NextHeading next = std::exchange(next_heading_, NextHeading::usual);
  if (containers_.size() > 1 || next == NextHeading::inside) {
    add({Heading{std::move(content), origin}}, origin);
    return;
  }
  // A rule right above a heading parts the sections, as <hr> does: no mark to be kept at the section's end.
  if (auto* const above = flow_.items.empty() ? nullptr : std::get_if<Block>(&flow_.items.back()))
    if (auto* const rule = std::get_if<Break>(&above->node);
        rule != nullptr && rule->kind == BreakKind::ornament && is_rule(rule->mark))
      rule->mark.clear();
  FlowHeading heading;
  waiting_.take(flow_, heading.place);
  heading.level = level;
  heading.content = std::move(content);
  heading.origin = origin;
  if (next == NextHeading::divides) {
    heading.divides = true;
    heading.origin.rule = Rule::correction;
  }
  flow_.items.emplace_back(std::move(heading));
}

void MarkdownBuilder::leave_heading(int level) {
  close_inline_tags();
  const Origin origin = take_origin();
  add_heading(level, runs_.take(), origin);
  for (auto& [figure, after] : std::exchange(figures_, {}))
    add({std::move(figure)}, origin);
}

void MarkdownBuilder::rule() {
  finish_text();
  const Origin origin{containers_.back().origin.last_line, containers_.back().origin.last_line, Rule::row};
  add({Break{BreakKind::ornament, 1, "* * *", origin}}, origin);
}

void MarkdownBuilder::enter_code() {
  finish_text();
  in_code_ = true;
}

void MarkdownBuilder::leave_code() {
  in_code_ = false;
  while (code_.ends_with('\n'))
    code_.pop_back();
  const Origin origin = take_origin();
  if (!text::trim(code_).empty())
    add({Preformatted{std::move(code_), origin}}, origin);
  code_.clear();
}

void MarkdownBuilder::enter_table(int columns) {
  finish_text();
  table_.emplace();
  table_->columns.resize(static_cast<std::size_t>(columns));
}

void MarkdownBuilder::enter_row(bool header) {
  if (table_)
    table_->rows.push_back({header, {}});
}

void MarkdownBuilder::enter_cell(CellAlignment alignment) {
  if (!table_ || table_->rows.empty())
    return;
  if (const std::size_t column = table_->rows.back().cells.size(); column < table_->columns.size())
    table_->columns[column] = alignment;
  table_->rows.back().cells.emplace_back();
}

void MarkdownBuilder::leave_cell() {
  close_inline_tags();
  if (table_ && !table_->rows.empty() && !table_->rows.back().cells.empty())
    table_->rows.back().cells.back().content = runs_.take();
}

void MarkdownBuilder::leave_table() {
  if (!table_)
    return;
  for (TableRow& row : table_->rows)
    while (!row.cells.empty() && row.cells.back().content.empty())
      row.cells.pop_back();
  std::erase_if(table_->rows, [](const TableRow& row) { return row.cells.empty(); });
  const Origin origin = take_origin();
  table_->origin = origin;
  if (!table_->rows.empty())
    add({std::move(*table_)}, origin);
  table_.reset();
  for (auto& [figure, after] : figures_)
    add({std::move(figure)}, origin);
  figures_.clear();
}

// --------------------------------------------------------------------------------------------- paragraphs

void MarkdownBuilder::finish_stanza(bool next) {
  Stanza stanza;
  const std::vector<int> columns = runs_.columns(false);
  std::vector<Inlines> lines = runs_.lines();
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty())
      stanza.lines.emplace_back(std::move(lines[i]), columns[i]);
  const Origin origin = take_origin();
  if (stanza.lines.empty())
    return;
  auto& top = containers_.back();
  Block* last = nullptr;
  if (top.kind != Container::Kind::flow)
    last = top.blocks.empty() ? nullptr : &top.blocks.back();
  else if (!flow_.items.empty())
    last = std::get_if<Block>(&flow_.items.back());
  if (auto* const poem = next && last != nullptr ? std::get_if<Verse>(&last->node) : nullptr) {
    waiting_.take(flow_, last->id);
    poem->stanzas.push_back(std::move(stanza));
    poem->origin.last_line = top.origin.last_line = origin.last_line;
    return;
  }
  add({Verse{{std::move(stanza)}, origin}}, origin);
}

void MarkdownBuilder::finish_marked(const Marked& marked) {
  const auto space = [&](int lines) {
    const Origin origin{first_line_, last_line_, Rule::correction};
    add({Break{BreakKind::space, lines, {}, origin}}, origin);
  };
  switch (marked.marker) {
  case Marker::row: {
    const Origin origin{first_line_, last_line_, Rule::row};
    add({Break{BreakKind::ornament, 1, plain_text(runs_.take()), origin}}, origin);
    break;
  }
  case Marker::pause: space(2); break;
  case Marker::gap: space(1); break;
  case Marker::stanza:
  case Marker::next_stanza: finish_stanza(marked.marker == Marker::next_stanza); break;
  case Marker::footnote: open_footnote(marked.index); break;
  case Marker::open: open_division(marked.index); break;
  case Marker::close: close_division(); break;
  case Marker::html: {
    const MarkdownSource::Piece& piece = source_.html.at(marked.index);
    html::Fragment fragment = html::read_fragment(piece.text, piece.origin.first_line, options_, found_);
    for (auto& [name, place] : fragment.anchors)
      flow_.anchors.emplace(name, FlowAnchor{flow_.items.size(), std::move(place)});
    for (Block& block : fragment.blocks)
      add(std::move(block), piece.origin);
    break;
  }
  case Marker::boundary:
    if (containers_.size() == 1)
      flow_.items.emplace_back(FlowBoundary{{first_line_, last_line_, Rule::markup}});
    break;
  }
  runs_.clear();
  take_origin();
}

void MarkdownBuilder::finish_text() {
  finish_paragraph();
  if (link_ >= 0) // a tag inside a link ended the paragraph, and the link goes on
    link_ = runs_.target(target_);
}

void MarkdownBuilder::finish_paragraph() {
  close_inline_tags();
  html_.clear();
  if (marked_) {
    const Marked marked = *std::exchange(marked_, std::nullopt);
    finish_marked(marked);
    return;
  }
  if (runs_.blank() && figures_.empty()) {
    runs_.clear();
    take_origin();
    return;
  }
  const Origin origin = take_origin();
  auto figures = std::exchange(figures_, {});
  for (auto& [figure, after] : figures)
    if (!after) {
      figure.origin = origin;
      add({std::move(figure)}, origin);
    }
  Inlines content = runs_.take(true);
  if (!content.empty()) {
    const std::string plain = plain_text(content);
    if (html_heading_ > 0)
      add_heading(html_heading_, std::move(content), origin);
    else if (plain.size() < 200 && is_row(plain) && content.size() == 1)
      add({Break{BreakKind::ornament, 1, plain, {origin.first_line, origin.last_line, Rule::row}}}, origin);
    else
      add({Paragraph{std::move(content), is_centered() ? ParagraphRole::centered : ParagraphRole::body, 0,
                     origin}},
          origin);
  }
  for (auto& [figure, after] : figures)
    if (after) {
      figure.origin = origin;
      add({std::move(figure)}, origin);
    }
}

/// What a sidecar says is a chapter stands as high as most of the text's own headings.
void MarkdownBuilder::level_corrected() {
  std::array<int, 7> counts{};
  for (const FlowItem& item : flow_.items)
    if (const auto* const heading = std::get_if<FlowHeading>(&item); heading != nullptr && !heading->divides)
      ++counts[static_cast<std::size_t>(heading->level)];
  const auto most = std::max_element(counts.begin(), counts.end());
  if (*most == 0)
    return;
  for (FlowItem& item : flow_.items)
    if (auto* const heading = std::get_if<FlowHeading>(&item); heading != nullptr && heading->divides) {
      heading->level = static_cast<int>(most - counts.begin());
      heading->divides = false;
    }
}

Flow MarkdownBuilder::finish() {
  finish_text();
  close_note_to_end();
  open_footnote(source_.notes.size());
  level_corrected();
  return std::move(flow_);
}

} // namespace octavo::reader::markup

// See blocks.h. The walk over the elements.
#include "read/markup/html/blocks.h"

#include "model/walk.h"
#include "read/markup/html/languages.h"
#include "read/markup/html/plan.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

/// Quotations and lists inside each other that a Book keeps; deeper ones are told by their text alone.
constexpr int deepest_nesting = 8;

bool contains_any(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string called(const Tree& tree, NodeId id) {
  std::string all =
      ' ' + std::string(tree.get(id, "class")) + ' ' + std::string(tree.get(id, "epub:type")) + ' ';
  std::replace(all.begin(), all.end(), '\n', ' ');
  return text::folded(all);
}

bool is_verse(const std::string& name) {
  return contains_any(name, {" poem", " poetry", " verse", " stanza", " lyrics", " song ", " ws-poem ",
                             " ppoem ", ":verse", ":poem", ":song"});
}

/// Whether an element starts a page, a file or a section of the source.
bool is_boundary(const Tree& tree, const Style& style, NodeId id, const std::string& name) {
  return style.new_page.value_or(false) || tree.nodes[id].tag == Tag::section ||
         tree.nodes[id].tag == Tag::article || contains_any(name, {" chapter", " section "});
}

/// A note's label at the beginning of its own text would be read twice.
void drop_own_label(Blocks& blocks, const FootnotePlan& plan) {
  auto* const first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().node);
  auto* const text =
      first == nullptr || first->content.empty() ? nullptr : std::get_if<Text>(&first->content.front().node);
  if (text == nullptr)
    return;
  const std::size_t size = own_label(text->text, plan.label, !plan.numbered);
  if (size < text->text.size() || first->content.size() > 1)
    text->text.erase(0, size);
  if (text->text.empty())
    first->content.erase(first->content.begin());
}

} // namespace

Builder::Builder(const Page& page, const ReadOptions& options, Flow& flow, Findings& found)
    : page_(page), tree_(page.tree), pictures_(options, found), flow_(flow), found_(found) {
  for (NodeId id = 1; id < tree_.nodes.size(); ++id)
    if (!tree_.nodes[id].text && tree_.nodes[id].tag == Tag::a) {
      const std::string_view href = tree_.get(id, "href");
      if (const std::size_t mark = href.find('#'); mark != std::string_view::npos && mark + 1 < href.size()) {
        wanted_.emplace(href.substr(mark + 1));
        wanted_.insert(unescaped(href.substr(mark + 1)));
      }
    }
}

void Builder::add(NodeId id) {
  walk(id, {});
  flush({}, false);
}

void Builder::add_footnotes() {
  for (const FootnotePlan& plan : page_.plan.footnotes) {
    Footnote note;
    note.id = plan.id;
    note.label = plan.label;
    note.origin = page_.origin(plan.body);
    note.origin.rule = Rule::footnote;
    Context context;
    context.nesting = 1;
    context.manner.language = language_at(plan.body);
    anchor(plan.body);
    note.blocks = inside(plan.body, context);
    drop_own_label(note.blocks, plan);
    flow_.footnotes.push_back(std::move(note));
  }
}

void Builder::report() {
  constexpr std::size_t most = 20;
  for (std::size_t i = 0; i < left_out_.size() && i < most; ++i)
    found_.notes.push_back({"page-left-out", Severity::info, left_out_[i].first_line, 0,
                            "the page's own words around the story, to line " +
                                std::to_string(left_out_[i].last_line) +
                                ", are not part of it and were left out"});
}

void Builder::put(Block block) {
  if (in_verse_ && !std::holds_alternative<Verse>(block.node))
    close_verse();
  waiting_.take(flow_, block.id);
  if (pending_gap_ > 0 && !std::holds_alternative<Break>(block.node) && !container_is_empty()) {
    Break space;
    space.lines = pending_gap_;
    space.origin = {gap_line_, gap_line_, Rule::blank};
    pending_gap_ = 0;
    put({std::move(space)});
  }
  pending_gap_ = 0;
  if (out_ != nullptr)
    out_->push_back(std::move(block));
  else
    flow_.items.emplace_back(std::move(block));
}

/// What `block` was said to be is said of what comes next: it is part of that.
void Builder::give_anchors(Block& block) {
  model::each_block(block, [this](Block& each) {
    if (!each.id.empty())
      waiting_.add(std::move(each.id));
    each.id.clear();
  });
}

bool Builder::container_is_empty() const noexcept {
  if (out_ != nullptr)
    return out_->empty();
  return flow_.items.empty() || !std::holds_alternative<Block>(flow_.items.back());
}

void Builder::anchor(NodeId id) {
  for (const std::string_view attribute : {std::string_view("id"), std::string_view("name")})
    if (const std::string_view name = tree_.get(id, attribute); !name.empty()) {
      const std::string key(name);
      if (wanted_.erase(key) > 0)
        waiting_.add(key);
    }
}

void Builder::keep_anchors() {
  for (NodeId id = 1; id < tree_.nodes.size(); ++id)
    for (const std::string_view attribute : {std::string_view("id"), std::string_view("name")})
      if (!tree_.nodes[id].text && tree_.has(id, attribute))
        wanted_.emplace(tree_.get(id, attribute));
}

void Builder::anchor_all(NodeId id) {
  for (NodeId i = id; i < tree_.nodes[id].end; ++i)
    if (!tree_.nodes[i].text)
      anchor(i);
}

// The page and its body say what the book is in.
int Builder::language_in(NodeId id, int around) {
  const Tag tag = tree_.nodes[id].tag;
  if (tag == Tag::html || tag == Tag::body)
    return around;
  const auto said = said_language(page_, id);
  if (!said)
    return around;
  return said->empty() || same_language(*said, flow_.stated.language) ? -1 : runs_.language(*said);
}

int Builder::language_at(NodeId id) {
  return id == 0 ? -1 : language_in(id, language_at(tree_.nodes[id].parent));
}

Context Builder::styled(NodeId id, Context context) {
  const Style& style = page_.styles[id];
  const Tag tag = tree_.nodes[id].tag;
  // How quotations, headings and whole pages look is the book's own affair.
  const bool looks_only = heading_level(tag) > 0 || tag == Tag::blockquote || tag == Tag::pre ||
                          tag == Tag::body || tag == Tag::html || tag == Tag::table || tag == Tag::td ||
                          tag == Tag::th || tag == Tag::tr || tag == Tag::figcaption || tag == Tag::caption ||
                          context.verse;
  if (!looks_only) {
    if (style.italic)
      context.manner.emphasis = *style.italic;
    if (style.bold)
      context.manner.strong = *style.bold;
    if (style.underlined && *style.underlined)
      context.manner.underlined = true;
    if (style.struck && *style.struck)
      context.manner.struck = true;
    if (style.raised && *style.raised)
      context.manner.raised = true;
    if (style.lowered && *style.lowered)
      context.manner.lowered = true;
  }
  context.manner.language = language_in(id, context.manner.language);
  if (style.centered)
    context.centered = *style.centered;
  if (const std::string_view align = tree_.get(id, "align"); !align.empty())
    context.centered = text::folded(align) == "center" || text::folded(align) == "middle";
  if (style.preformatted && tag != Tag::body && tag != Tag::html)
    context.preformatted = *style.preformatted;
  return context;
}

void Builder::walk_children(NodeId id, const Context& context) {
  for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next)
    walk(child, context);
}

void Builder::walk(NodeId id, const Context& outer) {
  const Node& node = tree_.nodes[id];
  if (!node.text)
    return element(id, outer);
  const std::string_view text = tree_.text(id);
  if (runs_.blank()) { // the line is that of the first character to be seen
    const std::size_t start = std::min(text.find_first_not_of(" \t\n"), text.size());
    first_line_ =
        node.line +
        static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
  }
  const std::string_view seen = text::trim_end(text);
  if (!seen.empty() || runs_.blank())
    last_line_ = node.line + static_cast<int>(std::count(seen.begin(), seen.end(), '\n'));
  if (!outer.preformatted)
    return runs_.text(text, outer.manner);
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    runs_.text(text.substr(at, end - at), outer.manner);
    if (end == text.size())
      return;
    runs_.line_break();
    at = end + 1;
  }
}

/// What the plan says of an element, if it is not story.
bool Builder::planned(NodeId id, const Context& context) {
  const auto finish = [&] { flush(context, false); };
  switch (page_.plan.parts[id]) {
  case Part::story: return false;
  case Part::left_out:
    if (is_block(tree_.nodes[id].tag))
      finish();
    if (page_.weight(id) > 0)
      left_out_.push_back(page_.origin(id));
    return true;
  case Part::silent:
  case Part::page_number: // an index may lead there
    anchor_all(id);
    return true;
  case Part::footnote:
    if (is_block(tree_.nodes[id].tag))
      finish();
    return true;
  case Part::reference: {
    anchor(id);
    if (const auto reference = page_.plan.references.find(id); reference != page_.plan.references.end()) {
      if (runs_.blank())
        first_line_ = tree_.nodes[id].line;
      last_line_ = tree_.nodes[id].line;
      runs_.reference(reference->second);
    }
    return true;
  }
  case Part::note:
    finish();
    aside(id, context);
    return true;
  case Part::description:
    finish();
    description(id, context);
    return true;
  case Part::heading:
    finish();
    heading(id, context, std::max(1, heading_level(tree_.nodes[id].tag)), true);
    return true;
  }
  return false;
}

bool Builder::is_hidden(NodeId id) const {
  return page_.styles[id].hidden.value_or(false) || tree_.has(id, "hidden") ||
         (tree_.get(id, "aria-hidden") == "true" && tree_.nodes[id].tag != Tag::img);
}

void Builder::element(NodeId id, Context context) {
  const Tag tag = tree_.nodes[id].tag;
  if (planned(id, context))
    return;
  if (is_hidden(id))
    return;
  switch (tag) {
  case Tag::head:
  case Tag::title:
  case Tag::audio:
  case Tag::video:
  case Tag::canvas:
  case Tag::button:
  case Tag::input:
  case Tag::map:
  case Tag::rp: return;
  case Tag::br: runs_.line_break(); return;
  case Tag::wbr: runs_.text("\xE2\x80\x8B", context.manner); return;
  case Tag::img: return picture(id, context);
  case Tag::ruby: return ruby(id, styled(id, context));
  default: break;
  }
  const bool is_own_block = is_block(tag) || (page_.styles[id].block.value_or(false) && tag == Tag::span);
  if (is_own_block)
    flush(context, false); // whose anchors are others
  anchor(id);
  context = styled(id, context);
  if (is_own_block)
    return block(id, context);
  inline_element(id, context);
}

void Builder::inline_element(NodeId id, Context context) {
  if (in_verse_) {
    const Style lengths = page_.sheet.lengths_of(tree_, id, page_.styles[id]);
    if (const int room = lengths.margin.value_or(0) + lengths.padding.value_or(0); room != 0)
      runs_.room(room);
  }
  Manner& manner = context.manner;
  switch (tree_.nodes[id].tag) {
  case Tag::i:
  case Tag::em:
  case Tag::cite:
  case Tag::dfn:
  case Tag::var: manner.emphasis = !page_.styles[id].italic || *page_.styles[id].italic; break;
  case Tag::b:
  case Tag::strong: manner.strong = !page_.styles[id].bold || *page_.styles[id].bold; break;
  case Tag::u:
  case Tag::ins: manner.underlined = !page_.styles[id].underlined || *page_.styles[id].underlined; break;
  case Tag::s:
  case Tag::strike:
  case Tag::del: manner.struck = true; break;
  case Tag::sup: manner.raised = true; break;
  case Tag::sub: manner.lowered = true; break;
  case Tag::code:
  case Tag::tt:
  case Tag::kbd:
  case Tag::samp: manner.code = true; break;
  case Tag::q:
    runs_.text("“", manner);
    walk_children(id, context);
    return runs_.text("”", manner);
  case Tag::a:
    if (const std::string target = link_target(tree_.get(id, "href")); !target.empty()) {
      // Around more than a few paragraphs it is one that nobody ended.
      constexpr std::size_t longest = 2000;
      manner.link = runs_.target(target);
      context.link_holds_blocks = page_.weight(id) <= longest;
    }
    break;
  default: break;
  }
  walk_children(id, context);
}

void Builder::block(NodeId id, Context context) {
  const Tag tag = tree_.nodes[id].tag;
  if (context.nesting > 0 && tag == Tag::p && context.preformatted)
    context.preformatted = false;
  flush(context, false);
  if (!context.link_holds_blocks)
    context.manner.link = -1;
  if (in_verse_) {
    const Style lengths = page_.sheet.lengths_of(tree_, id, page_.styles[id]);
    context.room += lengths.margin.value_or(0) + lengths.padding.value_or(0);
    context.first_room = lengths.text_indent.value_or(context.first_room);
  }
  const std::string name = called(tree_, id);
  if (is_verse(name) && !context.verse) {
    context.verse = true;
    if (heading_level(tag) == 0 && tag != Tag::body)
      return verse(id, context);
  }
  if (at_top() && is_boundary(tree_, page_.styles[id], id, name) &&
      !(flow_.items.empty() || std::holds_alternative<FlowBoundary>(flow_.items.back())))
    flow_.items.emplace_back(FlowBoundary{{tree_.nodes[id].line, tree_.nodes[id].line, Rule::markup}});
  if (const int level = heading_level(tag); level > 0)
    return heading(id, context, level, false);
  if (const int level = level_in_group(id); level > 0)
    return heading(id, context, level, false);
  if (at_top() && whole_section(id, context))
    return;
  switch (tag) {
  case Tag::hr: return rule(id);
  case Tag::blockquote:
    if (context.nesting < deepest_nesting)
      return quote(id, context);
    break;
  case Tag::ul:
  case Tag::ol:
  case Tag::menu:
  case Tag::dir:
    if (context.nesting < deepest_nesting)
      return list(id, context);
    break;
  case Tag::dl:
    if (context.nesting < deepest_nesting)
      return definitions(id, context);
    break;
  case Tag::table: return table(id, context);
  case Tag::pre: return preformatted(id, context);
  case Tag::figure: return figure(id, context);
  case Tag::center: context.centered = true; break;
  default: break;
  }
  first_line_ = tree_.nodes[id].line;
  walk_children(id, context);
  flush(context, tag == Tag::p || tree_.nodes[id].first == 0);
}

} // namespace octavo::reader::markup::html

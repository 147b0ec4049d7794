// See contents.h.
#include "typeset/contents.h"

#include "typeset/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace octavo::typesetter {
namespace {

constexpr int deepest_indent = 4;

/// The entries of `division`'s own: where a part has but one chapter with its own title, that is said once.
const std::vector<Division>& inside(const Division& division) {
  const std::vector<Division>& children = division.children;
  return children.size() == 1 && children.front().heading.entry == division.heading.entry
             ? children.front().children
             : children;
}

std::size_t entries(const std::vector<Division>& divisions, std::size_t from) {
  std::size_t count = 0;
  for (std::size_t i = from; i < divisions.size(); ++i)
    count += 1 + entries(inside(divisions[i]), 0);
  return count;
}

} // namespace

Contents::Contents(const Tools& tools, Sheets& sheets, const Plan& plan, LinkTargets& targets)
    : tools_(tools), sheets_(sheets) {
  if (entries(plan.divisions, plan.contents_at) == 0)
    return;
  Galley galley(tools.geometry, tools.looks, tools.structure);
  const Structure::Scope section(tools.structure,
                                 Structure::titled(ElementRole::section, std::string(tools.words.contents)));
  galley.sink(tools.geometry.lines / 10);
  {
    const Structure::Scope heading(tools.structure, Structure::heading(Structure::own_heading));
    set_title(
        tools, galley, [&](const TextStyle& style) { return plain_spans(tools.words.contents, style); },
        tools.looks.titles(160), 2);
  }
  const Structure::Scope list(tools.structure, ElementRole::contents);
  galley.space(2);
  const auto listed = plan.divisions.begin() + static_cast<std::ptrdiff_t>(plan.contents_at);
  nested_ = std::any_of(listed, plan.divisions.end(),
                        [](const Division& division) { return !inside(division).empty(); });
  for (std::size_t i = plan.contents_at; i < plan.divisions.size(); ++i)
    add(galley, plan.divisions[i], 0, targets);
  Paginated set = paginate(galley.take(), {tools.geometry.lines});
  slots_ = std::move(set.slots);
  pages_ = std::move(set.pages);
  const bool headed = tools.style.running_heads != RunningHeads::none;
  const std::string head(headed ? tools.words.contents : std::string_view{});
  page_ = sheets.reserve(pages_.size(), {PageKind::contents, PageKind::contents, head, head});
}

void Contents::add(Galley& galley, const Division& division, int level, LinkTargets& targets) {
  const std::vector<Division>& children = inside(division);
  const Length em = tools_.looks.em();
  const Length room = 5 * em / 2; // for the number
  // Where some of them have entries of their own, all of the first level stand apart.
  if (level == 0 && nested_)
    galley.space(1);
  const Structure::Scope of_entry(tools_.structure, ElementRole::entry);
  std::optional<Structure::Scope> of_reference(std::in_place, tools_.structure, ElementRole::reference);
  std::optional<Structure::Scope> of_link(std::in_place, tools_.structure, ElementRole::link);
  Span span;
  span.element = tools_.structure.current();
  span.text = division.heading.entry;
  span.style = tools_.looks.body();
  span.link = static_cast<int>(targets.size());
  targets.emplace_back(Mark{division.mark});
  ParagraphShape shape;
  shape.measure = tools_.geometry.measure - room;
  // A narrow page has more use for the words.
  const Length indent = std::min(std::min(level, deepest_indent) * em * 5 / 4, shape.measure / 3);
  shape.first_indent = indent;
  shape.other_indent = indent + em;
  shape.alignment = Alignment::start;
  shape.hyphenate = false;
  shape.protrude = false;
  Lines lines = tools_.setter.paragraph({span}, shape);
  Entry entry;
  entry.mark = division.mark;
  entry.element = span.element;
  entry.right_to_left = lines.back().right_to_left;
  entry.end = entry.right_to_left ? lines.back().left + room : lines.back().left + lines.back().width;
  galley.add(std::move(lines), entry.right_to_left ? room : 0, Joint::stanza);
  entry.slot = galley.slots().size() - 1;
  entries_.push_back(entry);
  of_link.reset();
  of_reference.reset();
  if (!children.empty())
    galley.keep(turn_cost::inside_stanza);
  const Structure::Scope below(tools_.structure, ElementRole::contents);
  for (const Division& child : children)
    add(galley, child, level + 1, targets);
}

void Contents::number(const Entry& entry) {
  const TextStyle style = tools_.looks.body();
  const std::string& label = sheets_.pages()[sheets_.place(entry.mark).page].label;
  const Length measure = tools_.geometry.measure;
  const Length em = tools_.looks.em();
  Slot& slot = slots_[entry.slot];
  const Length origin = -slot.x; // of the text block, from the slot's items

  Line number = tools_.setter.line(plain_spans(label, style));
  const Length number_x = entry.right_to_left ? 0 : measure - number.width;
  // Dots stand below one another on all lines: at whole distances from the edge.
  const Length pitch = em * 3 / 5;
  const Length from = (entry.right_to_left ? number.width : entry.end) + em / 2;
  const Length to = (entry.right_to_left ? entry.end : number_x) - em / 2;
  const Length first = (from + pitch - 1) / pitch * pitch;
  const Length dot = tools_.setter.width(plain_spans(".", style));
  if (first + dot <= to) {
    TextStyle spaced = style;
    spaced.tracking = pitch - dot;
    const auto dots = static_cast<std::size_t>((to - dot - first) / pitch + 1);
    Line leader = tools_.setter.line(plain_spans(std::string(dots, '.'), spaced));
    decorate(leader);
    for (Item& item : leader.items) {
      move(item, origin + first, 0);
      slot.items.push_back(std::move(item));
    }
  }
  for (Item& item : number.items) {
    move(item, origin + number_x, 0);
    item.element = entry.element;
    slot.items.push_back(std::move(item));
  }
  // The whole line leads there.
  if (!slot.links.empty()) {
    SlotLink link = slot.links.front();
    link.area.x = origin + number_x;
    link.area.width = number.width;
    slot.links.push_back(link);
  }
}

void Contents::finish() {
  if (!page_)
    return;
  for (const Entry& entry : entries_)
    number(entry);
  for (std::size_t i = 0; i < pages_.size(); ++i)
    sheets_.fill(*page_ + i, slots_, pages_[i]);
}

} // namespace octavo::typesetter

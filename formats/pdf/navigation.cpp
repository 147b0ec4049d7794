// See navigation.h.
#include "pdf/navigation.h"

#include "model/link.h"
#include "pdf/syntax.h"
#include "pdf/tags.h"
#include "text/printable.h"
#include "text/roman.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace octavo::pdf {
namespace {

// ----------------------------------------------------------------------------------------- destinations

/// "/Dest[12 0 R/XYZ null 480 null]"; empty where there is no such page.
std::string destination(const Destination& to, const Pages& pages, const PageReferences& references) {
  if (to.page >= references.size())
    return {};
  return "/Dest[" + to_string(references[to.page]) + "/XYZ null " +
         number(thousandths(pages.pages[to.page].height) - thousandths(to.y)) + " null]";
}

std::string target(const PageLink& link, const Pages& pages, const PageReferences& references) {
  return std::visit(Match{
                        [](const std::string& url) {
                          const std::string address = model::href(url);
                          return address.empty() ? std::string() : "/A<</S/URI/URI" + literal(address) + ">>";
                        },
                        [&](const Destination& to) { return destination(to, pages, references); },
                    },
                    link.target);
}

/// What a link says in words: its address, or else its text, or else the page that it leads to.
std::string description(const PageLink& link, const Pages& pages, const Tags* tags) {
  return std::visit(Match{
                        [](const std::string& url) { return model::href(url); },
                        [&](const Destination& to) {
                          std::string text = tags != nullptr ? tags->text(link.element) : std::string();
                          return text.empty() ? text::one_line(pages.pages[to.page].label) : text;
                        },
                    },
                    link.target);
}

// ---------------------------------------------------------------------------------------------- outline

/// An entry of the outline in its tree, by indices into Pages::outline.
struct Node {
  std::optional<std::size_t> parent{}, previous{}, next{}, first_child{}, last_child{};
  std::size_t level = 0;
  std::size_t children = 0;
};

std::vector<Node> tree(const std::vector<OutlineEntry>& outline) {
  std::vector<Node> nodes(outline.size());
  std::vector<std::size_t> open; // the last entry on each level
  for (std::size_t i = 0; i < outline.size(); ++i) {
    // A level that is skipped is not there.
    const auto level = std::min(static_cast<std::size_t>(std::max(0, outline[i].level)), open.size());
    nodes[i].level = level;
    if (level > 0) {
      Node& parent = nodes[open[level - 1]];
      nodes[i].parent = open[level - 1];
      if (!parent.first_child)
        parent.first_child = i;
      parent.last_child = i;
      ++parent.children;
    }
    if (level < open.size()) {
      nodes[i].previous = open[level];
      nodes[open[level]].next = i;
    }
    open.resize(level);
    open.push_back(i);
  }
  return nodes;
}

/// The deepest level that still shows when the document is opened: all, as long as they fit beside a page.
std::size_t deepest_shown(const std::vector<Node>& nodes) {
  constexpr std::ptrdiff_t most_lines = 60;
  std::size_t level = 0;
  const auto up_to = [&](std::size_t deepest) {
    return std::count_if(nodes.begin(), nodes.end(), [&](const Node& n) { return n.level <= deepest; });
  };
  while (up_to(level) < static_cast<std::ptrdiff_t>(nodes.size()) && up_to(level + 1) <= most_lines)
    ++level;
  return level;
}

/// The lines that show below each entry, were it open.
std::vector<std::size_t> shown_below(const std::vector<Node>& nodes, std::size_t deepest) {
  std::vector<std::size_t> below(nodes.size());
  for (std::size_t i = nodes.size(); i-- > 0;) // children come after their parent
    if (nodes[i].parent && nodes[i].level <= deepest)
      below[*nodes[i].parent] += 1 + below[i];
  return below;
}

// ----------------------------------------------------------------------------------------------- labels

constexpr int most_roman = 3999;

std::string roman(int value, bool upper) {
  std::string out = text::roman(value);
  if (upper)
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return out;
}

/// The number that is written so; 0 where it is none.
int from_roman(std::string_view text, bool upper) {
  int value = 0, last = 0;
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    static constexpr std::string_view letters = "ivxlcdm";
    static constexpr std::array values = {1, 5, 10, 50, 100, 500, 1000};
    const std::size_t at = letters.find(upper ? static_cast<char>(*c - 'A' + 'a') : *c);
    if (at == std::string_view::npos || value > most_roman)
      return 0;
    value += values[at] < last ? -values[at] : values[at];
    last = std::max(last, values[at]);
  }
  return value >= 1 && value <= most_roman && roman(value, upper) == text ? value : 0;
}

LabelRange range_of(const std::string& label, std::size_t page) {
  for (const bool upper : {false, true})
    if (const int value = from_roman(label, upper); value > 0)
      return {page, upper ? 'R' : 'r', {}, value};
  std::size_t digits = label.size();
  while (digits > 0 && label[digits - 1] >= '0' && label[digits - 1] <= '9')
    --digits;
  while (digits < label.size() && label[digits] == '0')
    ++digits; // belongs to the prefix
  int value = 0;
  const auto end = label.data() + label.size();
  if (digits < label.size() && std::from_chars(label.data() + digits, end, value).ec == std::errc())
    return {page, 'D', label.substr(0, digits), value};
  return {page, 0, label, 1};
}

std::string label_at(const LabelRange& range, std::size_t page) {
  const std::int64_t value = range.start + static_cast<std::int64_t>(page - range.first);
  if (range.style == 0)
    return range.prefix;
  if (range.style == 'D')
    return range.prefix + std::to_string(value);
  return value > most_roman ? std::string()
                            : range.prefix + roman(static_cast<int>(value), range.style == 'R');
}

} // namespace

std::vector<Reference> add_links(std::size_t page, const Pages& pages, const PageReferences& references,
                                 Objects& objects, Tags* tags) {
  std::vector<Reference> out;
  for (const PageLink& link : pages.pages[page].links) {
    const std::string to = target(link, pages, references);
    if (to.empty())
      continue;
    const Rectangle& area = link.area;
    const auto x = [](std::int64_t length) { return number(thousandths(length)); };
    const auto y = [&](std::int64_t length) {
      return number(thousandths(pages.pages[page].height) - thousandths(length));
    };
    std::string entries = "/Type/Annot/Subtype/Link/Rect[" + x(area.x) + ' ' +
                          y(std::int64_t{area.y} + area.height) + ' ' + x(std::int64_t{area.x} + area.width) +
                          ' ' + y(area.y) + "]/Border[0 0 0]/F 4" + to;
    const Reference annotation = objects.reserve();
    if (const std::string words = description(link, pages, tags); !words.empty())
      entries += "/Contents" + text_string(words);
    if (tags != nullptr)
      entries += tags->add_annotation(link.element, page, annotation);
    objects.define(annotation, std::move(entries));
    out.push_back(annotation);
  }
  return out;
}

std::optional<Reference> add_outline(const Pages& pages, const PageReferences& references, Objects& objects) {
  if (pages.outline.empty())
    return std::nullopt;
  const std::vector<Node> nodes = tree(pages.outline);
  const std::size_t deepest = deepest_shown(nodes);
  const std::vector<std::size_t> below = shown_below(nodes, deepest);
  const Reference root = objects.reserve();
  std::vector<Reference> entries(nodes.size());
  for (Reference& entry : entries)
    entry = objects.reserve();
  const auto leads = [&](const char* key, std::optional<std::size_t> to) {
    return to ? key + to_string(entries[*to]) : std::string();
  };
  std::size_t shown = 0, last = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    shown += node.level <= deepest ? 1 : 0;
    last = node.level == 0 ? i : last;
    std::string text = "/Title" + text_string(text::one_line(pages.outline[i].title));
    text += "/Parent " + to_string(node.parent ? entries[*node.parent] : root);
    text += leads("/Prev ", node.previous) + leads("/Next ", node.next);
    text += leads("/First ", node.first_child) + leads("/Last ", node.last_child);
    if (node.children > 0) // negative: closed, and how many lines opening it adds
      text +=
          "/Count " + (node.level < deepest ? std::to_string(below[i]) : "-" + std::to_string(node.children));
    objects.define(entries[i], text + destination(pages.outline[i].to, pages, references));
  }
  objects.define(root, "/Type/Outlines/First " + to_string(entries.front()) + "/Last " +
                           to_string(entries[last]) + "/Count " + std::to_string(shown));
  return root;
}

std::vector<LabelRange> label_ranges(const std::vector<Page>& pages) {
  std::vector<LabelRange> out;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string label = text::one_line(pages[i].label);
    if (out.empty() || label_at(out.back(), i) != label)
      out.push_back(range_of(label, i));
  }
  return out;
}

std::string page_labels(const std::vector<LabelRange>& ranges) {
  std::string out = "/Nums[";
  for (const LabelRange& range : ranges) {
    out += std::to_string(range.first) + "<<";
    if (range.style != 0)
      out += std::string("/S/") + range.style;
    if (!range.prefix.empty())
      out += "/P" + text_string(range.prefix);
    if (range.style != 0 && range.start != 1)
      out += "/St " + std::to_string(range.start);
    out += ">>";
  }
  return out + ']';
}

} // namespace octavo::pdf

// See plan.h. Titles that no heading's element holds and a class names: `<p class="title">`,
// `<div class="chapter-title">`.
#include "read/markup/html/plan.h"

#include "read/markup/outline.h"
#include "text/unicode.h"

#include <map>
#include <utility>

namespace octavo::reader::markup::html {
namespace {

constexpr std::string_view names = " title heading chapter-title chapter_title chaptertitle chapter-heading "
                                   "chapter_heading chapterheading chapter-head chapterhead chapter-name "
                                   "chapter_name chaptername chapter-header section-title story-title ";

constexpr std::size_t least_titles = 2;
constexpr std::size_t least_below = 200; ///< bytes of text between two of them

/// Whether it stands in the text itself, and not in a poem, a quotation, a table or a list.
bool in_text(const Tree& tree, NodeId id) {
  for (NodeId up = tree.nodes[id].parent; up != 0; up = tree.nodes[up].parent)
    switch (tree.nodes[up].tag) {
    case Tag::blockquote:
    case Tag::figure:
    case Tag::table:
    case Tag::ul:
    case Tag::ol:
    case Tag::dl: return false;
    default:
      if (any_among(text::folded(tree.get(up, "class")),
                    " poem poetry verse stanza lyrics song letter note "))
        return false;
    }
  return true;
}

bool is_line(const Page& page, NodeId id) {
  const Tree& tree = page.tree;
  const std::size_t weight = page.weight(id);
  if ((tree.nodes[id].tag != Tag::p && tree.nodes[id].tag != Tag::div) || weight == 0 ||
      weight > longest_title)
    return false;
  for (NodeId i = id + 1; i < tree.nodes[id].end; ++i)
    if (!tree.nodes[i].text && (is_block(tree.nodes[i].tag) || tree.nodes[i].tag == Tag::img))
      return false;
  return true;
}

} // namespace

void plan_named_titles(Page& page) {
  const Tree& tree = page.tree;
  std::map<std::pair<Tag, std::string>, std::vector<NodeId>> found; // by what they are called
  for (NodeId id = 1; id < tree.nodes.size(); ++id) {
    const Node& node = tree.nodes[id];
    if (node.text)
      continue;
    if (!page.is(id, Part::story)) {
      if (page.is(id, Part::heading))
        return;
      id = node.end - 1;
      continue;
    }
    if (heading_level(node.tag) > 0)
      return; // the page has headings
    const std::string name = text::folded(tree.get(id, "class"));
    if (any_among(name, names) && is_line(page, id) && in_text(tree, id))
      found[{node.tag, name}].push_back(id);
  }
  for (const auto& [name, titles] : found) {
    if (titles.size() < least_titles)
      continue;
    bool apart = true;
    for (std::size_t k = 0; k < titles.size() && apart; ++k) {
      const std::size_t until = k + 1 < titles.size() ? page.letters[titles[k + 1]] : page.letters.back();
      apart = until - page.letters[tree.nodes[titles[k]].end] >= least_below;
    }
    if (!apart)
      continue;
    for (const NodeId id : titles)
      page.mark(id, Part::heading);
    return;
  }
}

} // namespace octavo::reader::markup::html

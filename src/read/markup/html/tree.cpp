// See tree.h.
#include "read/markup/html/tree.h"

#include "read/markup/html/arena.h"
#include "read/markup/html/fence.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <gumbo.h>

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

/// Deeper elements are moved up to here: whoever walks the tree may call himself that often.
constexpr int deepest_node = 400;

void* take(void* arena, std::size_t size) {
  return static_cast<Arena*>(arena)->take(size);
}
void give(void* arena, void* piece) {
  static_cast<Arena*>(arena)->give(piece);
}

class Copier {
public:
  Copier(Tree& tree, const StandIns& stand_ins) : tree_(tree), stand_ins_(stand_ins) {}

  void copy(const GumboNode* root) {
    struct Step {
      const GumboNode* node;
      unsigned next; ///< the child to go on with
      NodeId id;
    };
    std::vector<Step> path;
    tree_.nodes.push_back(element(root, 0));
    last_child_.push_back(0);
    path.push_back({root, 0, 0});
    while (!path.empty()) {
      Step& step = path.back();
      const GumboVector& children = step.node->v.element.children;
      if (step.next == children.length) {
        tree_.nodes[step.id].end = static_cast<NodeId>(tree_.nodes.size());
        path.pop_back();
        continue;
      }
      const auto* const child = static_cast<const GumboNode*>(children.data[step.next++]);
      NodeId parent = step.id;
      const bool is_element = child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE;
      if (!is_element) {
        if (child->type != GUMBO_NODE_COMMENT)
          add_text(child->v.text, parent);
        continue;
      }
      const NodeId id = add(element(child, parent), parent);
      if (tree_.nodes[id].depth < deepest_node || child->v.element.children.length == 0) {
        path.push_back({child, 0, id});
        continue;
      }
      path.push_back({child, 0, parent}); // its children become its siblings
      tree_.nodes[id].end = id + 1;
    }
  }

private:
  NodeId add(Node node, NodeId parent) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    node.parent = parent;
    node.end = id + 1;
    tree_.nodes.push_back(node);
    last_child_.push_back(0);
    if (const NodeId before = last_child_[parent]; before != 0)
      tree_.nodes[before].next = id;
    else
      tree_.nodes[parent].first = id;
    last_child_[parent] = id;
    return id;
  }

  std::uint32_t store(std::string_view text) {
    const auto at = static_cast<std::uint32_t>(tree_.characters.size());
    tree_.characters += text;
    return at;
  }

  void add_text(const GumboText& text, NodeId parent) {
    Node node;
    node.text = true;
    node.line = static_cast<int>(text.start_pos.line);
    node.depth = tree_.nodes[parent].depth + 1;
    const std::string clean = text::clean_lines(stand_ins_.restored(text.text));
    node.data = store(clean);
    node.count = static_cast<std::uint32_t>(clean.size());
    add(node, parent);
  }

  Node element(const GumboNode* from, NodeId parent) {
    const GumboElement& element = from->v.element;
    Node node;
    node.line = static_cast<int>(element.start_pos.line);
    node.depth = tree_.nodes.empty() ? 0 : tree_.nodes[parent].depth + 1;
    std::string_view tag = gumbo_normalized_tagname(element.tag);
    if (tag.empty()) {
      GumboStringPiece piece = element.original_tag;
      gumbo_tag_from_original_text(&piece);
      tag = {piece.data, piece.length};
    }
    node.tag = tag_named(tag);
    node.data = static_cast<std::uint32_t>(tree_.attributes.size());
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* const attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const std::string_view name = attribute->name;
      const std::string value = text::clean(attribute->value);
      tree_.attributes.push_back({store(name), static_cast<std::uint32_t>(name.size()), store(value),
                                  static_cast<std::uint32_t>(value.size())});
      ++node.count;
    }
    return node;
  }

  Tree& tree_;
  const StandIns& stand_ins_;
  std::vector<NodeId> last_child_{};
};

} // namespace

std::string_view Tree::get(NodeId id, std::string_view attribute) const noexcept {
  const std::string_view all = characters;
  if (nodes[id].text)
    return {};
  for (std::uint32_t i = 0; i < nodes[id].count; ++i)
    if (const Attribute& a = attributes[nodes[id].data + i]; all.substr(a.name, a.name_size) == attribute)
      return all.substr(a.value, a.value_size);
  return {};
}

bool Tree::has(NodeId id, std::string_view attribute) const noexcept {
  const std::string_view all = characters;
  for (std::uint32_t i = 0; !nodes[id].text && i < nodes[id].count; ++i)
    if (const Attribute& a = attributes[nodes[id].data + i]; all.substr(a.name, a.name_size) == attribute)
      return true;
  return false;
}

bool Tree::is_called(NodeId id, std::string_view name) const noexcept {
  return get(id, "id") == name ||
         any_word(get(id, "class"), [&](std::string_view word) { return word == name; });
}

std::string Tree::words(NodeId id, std::size_t most) const {
  std::string all;
  for (NodeId i = id; i < nodes[id].end && all.size() < most; ++i)
    if (nodes[i].text)
      all += text(i);
    else if (nodes[i].tag == Tag::br || is_block(nodes[i].tag))
      all += ' ';
  return text::collapse_spaces(all);
}

NodeId Tree::find(NodeId within, Tag tag) const noexcept {
  for (NodeId i = within + 1; i < nodes[within].end; ++i)
    if (!nodes[i].text && nodes[i].tag == tag)
      return i;
  return 0;
}

NodeId Tree::find(NodeId within, std::string_view called) const noexcept {
  for (NodeId i = within + 1; i < nodes[within].end; ++i)
    if (!nodes[i].text && is_called(i, called))
      return i;
  return 0;
}

Tree parse(const Fenced& fenced) {
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = give;
  options.userdata = &arena;
  options.max_errors = 0;
  Tree tree;
  const GumboOutput* const output =
      gumbo_parse_with_options(&options, fenced.page.data(), fenced.page.size());
  Copier(tree, fenced.stand_ins).copy(output->root);
  return tree;
}

} // namespace octavo::reader::markup::html

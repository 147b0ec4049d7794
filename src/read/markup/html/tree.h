// An HTML page as a tree of plain values, in one vector. What the parser made of it, without what no reader
// asks for; the parser is known to tree.cpp only.
#pragma once

#include "read/markup/html/tags.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader::markup::html {

/// An index of Tree::nodes. The root, 0, is the <html> element; since it is no node's child, 0 is also
/// "none".
using NodeId = std::uint32_t;

struct Node {
  Tag tag = Tag::unknown;
  bool text = false; ///< characters; else an element
  int line = 0;      ///< 1-based: where its start tag or its first character stands
  NodeId parent = 0;
  NodeId first = 0;        ///< its first child
  NodeId next = 0;         ///< its next sibling
  NodeId end = 0;          ///< the node after all that is inside it: nodes are in the order of the page
  std::uint32_t data = 0;  ///< of a text: where it begins in Tree::characters; of an element: its attributes'
  std::uint32_t count = 0; ///< bytes, or attributes
  int depth = 0;           ///< elements around it
};

struct Fenced;

class Tree {
public:
  std::vector<Node> nodes{};

  std::string_view text(NodeId id) const noexcept {
    return std::string_view(characters).substr(nodes[id].data, nodes[id].count);
  }
  /// The value of an element's attribute; empty where it has none or an empty one.
  std::string_view get(NodeId id, std::string_view attribute) const noexcept;
  bool has(NodeId id, std::string_view attribute) const noexcept;
  /// Whether one of the words of its `class`, or its `id`, is `name`.
  bool is_called(NodeId id, std::string_view name) const noexcept;
  /// All characters inside it, spaces collapsed; at most about `most` bytes.
  std::string words(NodeId id, std::size_t most = 1000) const;
  /// The first element inside `within` of that tag, or of that class or id; 0: none.
  NodeId find(NodeId within, Tag tag) const noexcept;
  NodeId find(NodeId within, std::string_view called) const noexcept;

  struct Attribute {
    std::uint32_t name = 0, name_size = 0, value = 0, value_size = 0;
  };
  std::string characters{};
  std::vector<Attribute> attributes{};
};

/// The words of `list` one after another, to `visit`, until it says true.
template <typename Visit>
bool any_word(std::string_view list, Visit visit) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(" \t\n", at), list.size());
    if (end > at && visit(list.substr(at, end - at)))
      return true;
    at = end + 1;
  }
  return false;
}

/// The tree of a page that fence() has made safe. Characters that no Book may hold are gone.
Tree parse(const Fenced& fenced);

} // namespace octavo::reader::markup::html

// See page.h.
#include "read/markup/html/page.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace octavo::reader::markup::html {

int Page::last_line(NodeId id) const noexcept {
  const NodeId last = tree.nodes[id].end - 1;
  if (!tree.nodes[last].text)
    return tree.nodes[last].line;
  const std::string_view text = text::trim_end(tree.text(last));
  return tree.nodes[last].line + static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

Page make_page(Tree tree, const std::string& css) {
  Page page;
  page.tree = std::move(tree);
  page.sheet = StyleSheet(css);
  const std::size_t size = page.tree.nodes.size();
  page.plan.parts.assign(size, Part::story);
  page.styles.resize(size);
  page.letters.reserve(size + 1);
  std::uint32_t letters = 0;
  for (NodeId id = 0; id < size; ++id) {
    const Node& node = page.tree.nodes[id];
    page.letters.push_back(letters);
    if (node.text)
      letters += node.count;
    else
      page.styles[id] = page.sheet.of(page.tree, id);
  }
  page.letters.push_back(letters);
  return page;
}

} // namespace octavo::reader::markup::html

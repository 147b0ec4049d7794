// See plan.h. Programs that download stories write what they know of one at its head: "Category: …" by bold
// keys with line ends, by tables of two columns, or by definition lists.
#include "read/header_entries.h"
#include "read/markup/html/plan.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

constexpr std::size_t least_entries = 3;

struct Line {
  std::string text{};
  NodeId element = 0; ///< the block it is in
};

/// The lines of an element's text: its blocks, rows and what <br> parts. At most so many.
std::vector<std::string> lines_of(const Tree& tree, NodeId id) {
  constexpr std::size_t most = 60;
  std::vector<std::string> lines(1);
  NodeId row_end = 0;
  for (NodeId i = id; i < tree.nodes[id].end && lines.size() < most; ++i) {
    const Node& node = tree.nodes[i];
    if (node.text) {
      lines.back() += tree.text(i);
      continue;
    }
    const bool cell = node.tag == Tag::td || node.tag == Tag::th || node.tag == Tag::dd;
    if (node.tag == Tag::tr)
      row_end = node.end;
    if (cell || (i < row_end && node.tag != Tag::tr && is_block(node.tag)))
      lines.back() += ' ';
    else if (node.tag == Tag::br || is_block(node.tag))
      lines.emplace_back();
  }
  for (std::string& line : lines)
    line = text::collapse_spaces(line);
  std::erase_if(lines, [](const std::string& line) { return line.empty(); });
  return lines;
}

/// Whether nothing but entries stands in an element; then they are in `entries`. A line that is none goes on
/// with the one before it, where that is the description.
bool read_entries(const std::vector<std::string>& lines, std::vector<HeaderEntry>& entries) {
  std::size_t others = 0;
  for (const std::string& line : lines) {
    if (auto entry = match_header_entry(line))
      entries.push_back(std::move(*entry));
    else if (!entries.empty() && entries.back().key == HeaderKey::description)
      entries.back().value += (entries.back().value.empty() ? "" : "\n") + line;
    else if (!split_entry(line))
      ++others;
  }
  return entries.size() >= least_entries && others == 0;
}

} // namespace

void plan_entries(Page& page, Metadata& metadata, Findings& found) {
  const Tree& tree = page.tree;
  constexpr std::size_t head = 12'000; // bytes of text before which such a block begins
  constexpr int most_blocks = 400;
  int looked = 0;
  for (NodeId id = 1; id < tree.nodes.size() && page.letters[id] < head && looked < most_blocks;) {
    const Node& node = tree.nodes[id];
    const bool block = !node.text && (node.tag == Tag::div || node.tag == Tag::p || node.tag == Tag::table ||
                                      node.tag == Tag::dl || node.tag == Tag::ul || node.tag == Tag::header);
    if (!block || !page.is(id, Part::story) || page.weight(id) > 8000) {
      id = node.text || page.is(id, Part::story) ? id + 1 : node.end;
      continue;
    }
    ++looked;
    std::vector<HeaderEntry> entries;
    if (!read_entries(lines_of(tree, id), entries)) {
      ++id;
      continue;
    }
    for (const HeaderEntry& entry : entries)
      if (!entry.value.empty())
        take_entry(metadata, entry.key, entry.value);
    page.mark(id, Part::silent);
    found.notes.push_back(
        {"metadata-in-text", Severity::info, node.line, 0, "metadata was taken from the head of the text"});
    id = node.end;
  }
}

} // namespace octavo::reader::markup::html

// See plan.h. New books have sections of its own for header and licence; old ones have them in <pre>, between
// lines of asterisks.
#include "read/archive.h"
#include "read/markup/html/plan.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace octavo::reader::markup::html {
namespace {

bool starts_or_ends(std::string_view text, std::string_view word) {
  const std::string folded = text::folded(text);
  const std::size_t at = folded.find("*** " + std::string(word) + " of th");
  const std::size_t old = folded.find("***" + std::string(word) + " of th");
  return std::min(at, old) != std::string::npos && folded.find("gutenberg") != std::string::npos;
}

/// The block next to the body that a node is in.
NodeId top_block(const Tree& tree, NodeId id, NodeId body) {
  while (tree.nodes[id].parent != body && tree.nodes[id].parent != 0)
    id = tree.nodes[id].parent;
  return id;
}

std::string lines_of(const Tree& tree, NodeId id) {
  std::string text;
  for (NodeId i = id; i < tree.nodes[id].end; ++i)
    if (tree.nodes[i].text)
      text += tree.text(i);
    else if (tree.nodes[i].tag == Tag::br || is_block(tree.nodes[i].tag))
      text += '\n';
  return text;
}

void read_header(const Tree& tree, NodeId id, Metadata& metadata) {
  // Its lines are read as a plain text's are, with a story after them; what is noted of it is noted here.
  const std::string text = lines_of(tree, id) + "\n*** START OF THE PROJECT GUTENBERG EBOOK ***\n\nText.\n";
  std::vector<Line> lines = split_lines(text);
  Findings unused;
  // It knows better than the page's head who wrote the book.
  const std::vector<Contributor> stated = std::exchange(metadata.contributors, {});
  take_archive(lines, metadata, unused);
  if (metadata.contributors.empty())
    metadata.contributors = stated;
}

} // namespace

void plan_gutenberg(Page& page, Metadata& metadata, Findings& found) {
  const Tree& tree = page.tree;
  const NodeId body = tree.find(0, Tag::body);
  const auto leave_out = [&](NodeId id, const char* what) {
    page.mark(id, Part::silent);
    found.notes.push_back({"archive-left-out", Severity::info, tree.nodes[id].line, 0,
                           std::string("the archive's ") + what + ", to line " +
                               std::to_string(page.last_line(id)) +
                               ", is not part of the book and was left out"});
  };
  bool header = false;
  for (NodeId id = body + 1; id < tree.nodes.size(); ++id) {
    if (tree.nodes[id].text)
      continue;
    if (tree.get(id, "id") == "pg-footer" || tree.is_called(id, "pgfooter")) {
      leave_out(id, "licence");
      id = tree.nodes[id].end - 1;
    } else if (tree.get(id, "id") == "pg-header" || tree.is_called(id, "pgheader")) {
      read_header(tree, id, metadata);
      leave_out(id, "header");
      header = true;
      id = tree.nodes[id].end - 1;
    }
  }
  if (header)
    return;
  // In an old one all up to the line goes, and all from the other on, as far as these are blocks of the body.
  NodeId start = 0;
  NodeId end = 0;
  for (NodeId id = body + 1; id < tree.nodes.size(); ++id) {
    if (!tree.nodes[id].text || tree.text(id).find("***") == std::string_view::npos)
      continue;
    if (start == 0 && page.letters[id] < 20'000 && starts_or_ends(tree.text(id), "start"))
      start = id;
    else if (end == 0 && starts_or_ends(tree.text(id), "end"))
      end = id;
  }
  if (start != 0) {
    const NodeId last = top_block(tree, start, body);
    if (page.letters[tree.nodes[last].end] < 20'000)
      for (NodeId id = tree.nodes[body].first; id != 0; id = tree.nodes[id].next) {
        if (!tree.nodes[id].text && page.weight(id) > 0) {
          read_header(tree, id, metadata);
          leave_out(id, "header");
        }
        if (id == last)
          break;
      }
  }
  if (end != 0) {
    NodeId first = top_block(tree, end, body);
    if (page.weight(first) < 40'000)
      for (; first != 0; first = tree.nodes[first].next)
        if (!tree.nodes[first].text && page.weight(first) > 0)
          leave_out(first, "licence");
  }
}

} // namespace octavo::reader::markup::html

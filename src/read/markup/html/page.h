// A page that has been parsed, and the plan of it: what each of its elements is to the story. Several
// recognisers write the plan, each what it knows; blocks.h carries it out.
#pragma once

#include "read/findings.h"
#include "read/markup/flow.h"
#include "read/markup/html/style.h"
#include "read/markup/html/tree.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace octavo::reader::markup::html {

/// What an element is to the story, with all that is inside it.
enum class Part : std::uint8_t {
  story,
  left_out,    ///< navigation, buttons, comments: not of the story, which is noted
  silent,      ///< hidden, or became metadata
  page_number, ///< of the printed book that this was taken from
  note,        ///< the author speaks: an Aside
  description, ///< what the story is about
  heading,     ///< opens a chapter, whatever element it is
  footnote,    ///< read apart, see Plan::footnotes
  reference,   ///< the mark of a footnote
};

struct FootnotePlan {
  std::string id{};
  std::string label{};
  NodeId body = 0;
  bool numbered = false; ///< its own number is no part of its text: that was a link back, or is a list's
};

struct Plan {
  std::vector<Part> parts{};                        ///< by NodeId
  std::unordered_map<NodeId, std::string> labels{}; ///< of notes: what stands above them
  std::unordered_map<NodeId, NoteReference> references{};
  std::vector<FootnotePlan> footnotes{};
};

struct Page {
  Tree tree{};
  StyleSheet sheet{""};
  std::vector<Style> styles{};          ///< by NodeId
  std::vector<std::uint32_t> letters{}; ///< bytes of text before each node, and before the end
  Plan plan{};

  /// Bytes of text inside an element, spaces counted as the page has them.
  std::size_t weight(NodeId id) const noexcept { return letters[tree.nodes[id].end] - letters[id]; }
  /// The line on which the last character inside an element stands.
  int last_line(NodeId id) const noexcept;
  Origin origin(NodeId id) const noexcept { return {tree.nodes[id].line, last_line(id), Rule::markup}; }
  bool is(NodeId id, Part part) const noexcept { return plan.parts[id] == part; }
  void mark(NodeId id, Part part) noexcept { plan.parts[id] = part; }
};

/// `tree` with the styles that `css` and its elements give.
Page make_page(Tree tree, const std::string& css);

} // namespace octavo::reader::markup::html

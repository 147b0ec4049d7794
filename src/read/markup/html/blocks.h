// A page's elements as the blocks of a book, in its order, by the plan of it. What a heading, a list, a table
// or an empty paragraph is to a book is decided here; what is no story was decided before.
#pragma once

#include "read/markup/html/page.h"
#include "read/markup/html/runs.h"
#include "read/markup/pictures.h"

#include <octavo/read.h>

#include <string>
#include <unordered_set>

namespace octavo::reader::markup::html {

/// What holds of everything inside an element.
struct Context {
  Manner manner{};
  bool centered = false;
  bool preformatted = false;
  bool verse = false;
  bool link_holds_blocks = false; ///< the link of `manner` is one around whole paragraphs
  int room = 0;                   ///< of lines of verse: see Runs::columns()
  int first_room = 0;             ///< and of one that is a paragraph, besides
  int nesting = 0;                ///< quotations, lists and the like around it
};

class Builder {
public:
  Builder(const Page& page, const ReadOptions& options, Flow& flow, Findings& found);

  /// Keeps all anchors, also those that no link of this page leads to: the page is part of a text.
  void keep_anchors();
  /// The element and what is inside it. Leaves no open paragraph.
  void add(NodeId id);
  /// The footnotes of the plan.
  void add_footnotes();
  /// Notes on all that was left out.
  void report();

private:
  // blocks.cpp: the walk
  void walk(NodeId id, const Context& outer);
  void walk_children(NodeId id, const Context& context);
  void element(NodeId id, Context context);
  bool planned(NodeId id, const Context& context);
  void block(NodeId id, Context context);
  void inline_element(NodeId id, Context context);
  void anchor(NodeId id);
  void anchor_all(NodeId id);
  void give_anchors(Block& block);
  bool is_hidden(NodeId id) const;
  Context styled(NodeId id, Context context);
  /// The language inside an element, for Manner, where that `around` it is given; and with all around it.
  int language_in(NodeId id, int around);
  int language_at(NodeId id);

  // paragraphs.cpp: running text to paragraphs, breaks, verse
  void flush(const Context& context, bool own_element);
  void paragraph(Inlines content, const Context& context);
  void gap(int lines, int line);
  void rule(NodeId id);
  void verse(NodeId id, const Context& context);
  void verse_lines(std::vector<Inlines> lines, std::vector<int> columns, const Context& context);
  void close_verse();

  // structures.cpp: what has blocks inside it
  Blocks inside(NodeId id, const Context& context);
  void heading(NodeId id, const Context& context, int level, bool divides);
  int level_in_group(NodeId id) const;
  bool whole_section(NodeId id, const Context& context);
  void quote(NodeId id, const Context& context);
  void list(NodeId id, const Context& context);
  void definitions(NodeId id, const Context& context);
  void aside(NodeId id, const Context& context);
  void description(NodeId id, const Context& context);
  void preformatted(NodeId id, const Context& context);
  void ruby(NodeId id, const Context& context);

  // tables.cpp
  void table(NodeId id, const Context& context);
  bool is_layout(NodeId id) const;
  void read_table(NodeId id, const Context& context, Table& table);
  bool is_header_row(NodeId id, const TableRow& row, const Table& table) const;
  void append_cell(NodeId id, const Context& context, TableRow& row);
  Inlines running_text(NodeId id, const Context& context);

  // pictures.cpp
  void picture(NodeId id, const Context& context);
  bool is_decorative(NodeId id) const;
  bool is_among_words(NodeId id) const;
  void figure(NodeId id, const Context& context);
  std::string link_target(std::string_view href) const;

  void put(Block block);
  bool at_top() const noexcept { return out_ == nullptr; }
  bool container_is_empty() const noexcept;

  const Page& page_;
  const Tree& tree_;
  Pictures pictures_;
  Flow& flow_;
  Findings& found_;
  Blocks* out_ = nullptr; ///< where blocks go; null: to the flow
  Runs runs_{};
  int first_line_ = 0; ///< of what `runs_` holds
  int last_line_ = 0;
  int pending_gap_ = 0; ///< lines that are empty before what comes next
  int gap_line_ = 0;
  std::unordered_set<std::string> wanted_{}; ///< names that links lead to
  WaitingAnchors waiting_{};
  Blocks below_{}; ///< pictures from within the open paragraph, to be put after it
  std::vector<Origin> left_out_{};
  Verse verse_{}; ///< that is being gathered; its indents are columns
  bool in_verse_ = false;
};

} // namespace octavo::reader::markup::html

// See blocks.h. Tables: those that lay a page out are taken apart, the others become simple ones.
#include "read/markup/html/blocks.h"

#include "model/table_grid.h"
#include "text/unicode.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace octavo::reader::markup::html {
namespace {

constexpr int most_columns = 40;

int number(std::string_view text, int otherwise) {
  int value = otherwise;
  return std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{} ? value : otherwise;
}

} // namespace

/// Whether a table only puts things where they are: it has one column, other tables inside, blocks that no
/// cell of a simple table can have, or whole pages of text.
bool Builder::is_layout(NodeId id) const {
  int widest = 0;
  int cells = 0;
  int rows = 0;
  std::size_t heaviest = 0;
  for (NodeId i = id + 1; i < tree_.nodes[id].end; ++i) {
    const Node& node = tree_.nodes[i];
    if (node.text)
      continue;
    switch (node.tag) {
    case Tag::table:
    case Tag::blockquote:
    case Tag::hr:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::pre:
    case Tag::ul:
    case Tag::ol:
    case Tag::dl: return true;
    case Tag::tr:
      cells = 0;
      ++rows;
      break;
    case Tag::td:
    case Tag::th:
      widest = std::max(widest, ++cells);
      heaviest = std::max(heaviest, page_.weight(i));
      break;
    default: break;
    }
  }
  constexpr std::size_t page_of_text = 1500;
  return widest <= 1 || heaviest > page_of_text || (rows == 1 && heaviest > 400);
}

void Builder::table(NodeId id, const Context& context) {
  if (is_layout(id) || context.nesting > 6) {
    walk_children(id, context);
    return flush(context, false);
  }
  Table table;
  table.origin = page_.origin(id);
  Context inner = context;
  inner.centered = false;
  read_table(id, inner, table);
  table.columns.assign(model::table_grid(table, most_columns).columns, CellAlignment::start);
  if (!table.rows.empty())
    put({std::move(table)});
}

/// What the rows of `id`, a table or one of its parts, say. Cells span no rows of other parts.
void Builder::read_table(NodeId id, const Context& context, Table& table) {
  std::vector<std::size_t> kept{0}; // how many of the rows before each were
  struct Span {
    std::size_t row = 0, cell = 0, first = 0, rows = 0; // the last two of the source's
  };
  std::vector<Span> spans;
  for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next) {
    const Node& node = tree_.nodes[child];
    if (node.text || is_hidden(child))
      continue;
    if (node.tag == Tag::caption) {
      table.caption = running_text(child, styled(child, context));
    } else if (node.tag == Tag::tr) {
      anchor(child);
      const Context inner = styled(child, context);
      TableRow row;
      for (NodeId cell = node.first; cell != 0; cell = tree_.nodes[cell].next)
        if (!tree_.nodes[cell].text) {
          const std::size_t before = row.cells.size();
          append_cell(cell, inner, row);
          constexpr int most_rows = 65'534; // as HTML has it; 0: to the end of the part
          const int said = number(tree_.get(cell, "rowspan"), 1);
          const int down = said < 0 ? 1 : said == 0 ? most_rows : std::min(said, most_rows);
          if (down != 1 && row.cells.size() > before)
            spans.push_back({table.rows.size(), before, kept.size() - 1, static_cast<std::size_t>(down)});
        }
      const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                     [](const TableCell& c) { return c.content.empty(); });
      const bool heads = is_header_row(child, row, table);
      row.header = heads;
      for (TableCell& cell : row.cells)
        cell.header = cell.header && !heads;
      if (!blank)
        table.rows.push_back(std::move(row));
      else
        while (!spans.empty() && spans.back().row == table.rows.size())
          spans.pop_back();
      kept.push_back(kept.back() + (blank ? 0 : 1));
    } else if (is_table_part(node.tag)) {
      anchor(child);
      read_table(child, styled(child, context), table);
    }
  }
  for (const Span& span : spans) {
    const std::size_t end = std::min(span.first + span.rows, kept.size() - 1);
    table.rows[span.row].cells[span.cell].rows = static_cast<int>(kept[end] - kept[span.first]);
  }
}

/// Whether the cells of a row head their columns: all of them are headers, and none of these its row's; or
/// all but the first, an empty corner.
bool Builder::is_header_row(NodeId id, const TableRow& row, const Table& table) const {
  std::size_t headers = 0, of_rows = 0, cells = 0;
  for (NodeId cell = tree_.nodes[id].first; cell != 0; cell = tree_.nodes[cell].next) {
    if (tree_.nodes[cell].text)
      continue;
    ++cells;
    headers += tree_.nodes[cell].tag == Tag::th;
    of_rows += tree_.nodes[cell].tag == Tag::th && tree_.get(cell, "scope").starts_with("row");
  }
  const bool at_head =
      std::all_of(table.rows.begin(), table.rows.end(), [](const TableRow& above) { return above.header; });
  if (cells == 0 || row.cells.empty())
    return false;
  if (tree_.nodes[tree_.nodes[id].parent].tag == Tag::thead)
    return at_head;
  const bool corner = at_head && cells > 1 && headers + 1 == cells && row.cells.front().content.empty();
  return (headers == cells && of_rows < cells) || corner;
}

void Builder::append_cell(NodeId id, const Context& context, TableRow& row) {
  anchor(id);
  int taken = 0;
  for (const TableCell& cell : row.cells)
    taken += cell.columns;
  TableCell cell;
  cell.columns = std::clamp(number(tree_.get(id, "colspan"), 1), 1, std::max(1, most_columns - taken));
  cell.header = tree_.nodes[id].tag == Tag::th && !tree_.get(id, "scope").starts_with("col");
  if (!page_.is(id, Part::silent) && !page_.is(id, Part::left_out))
    cell.content = running_text(id, styled(id, context));
  if (taken < most_columns) {
    row.cells.push_back(std::move(cell));
    return;
  }
  Inlines& last = row.cells.back().content; // wider than any page: the rest joins the last
  if (!last.empty() && !cell.content.empty())
    last.push_back({Text{" "}});
  std::move(cell.content.begin(), cell.content.end(), std::back_inserter(last));
}

/// All of an element as one paragraph's text, with its blocks on lines of their own.
Inlines Builder::running_text(NodeId id, const Context& context) {
  Blocks blocks = inside(id, context);
  Inlines result;
  const auto append = [&](Inlines part) {
    if (part.empty())
      return;
    if (!result.empty())
      result.push_back({LineBreak{}});
    std::move(part.begin(), part.end(), std::back_inserter(result));
  };
  for (Block& block : blocks) {
    give_anchors(block);
    if (auto* const paragraph = std::get_if<Paragraph>(&block.node))
      append(std::move(paragraph->content));
    else if (auto* const heading = std::get_if<Heading>(&block.node))
      append(std::move(heading->content));
    else
      append(plain(text::collapse_spaces(plain_text(Blocks{block}))));
  }
  return result;
}

} // namespace octavo::reader::markup::html

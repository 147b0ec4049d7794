// See table_grid.h.
#include "model/table_grid.h"

#include <algorithm>

namespace octavo::model {

std::size_t header_rows(const Table& table) {
  const auto body =
      std::find_if(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return !row.header; });
  return body == table.rows.end() ? 0 : static_cast<std::size_t>(body - table.rows.begin());
}

TableGrid table_grid(const Table& table, std::size_t most_columns) {
  TableGrid grid;
  grid.rows.reserve(table.rows.size());
  std::vector<std::size_t> taken; // of each column, the first row that no cell above reaches
  const std::size_t headers = header_rows(table);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::size_t end = row < headers ? headers : table.rows.size();
    std::vector<GridCell>& placed = grid.rows.emplace_back();
    std::size_t column = 0;
    const auto is_taken = [&](std::size_t one) { return one < taken.size() && taken[one] > row; };
    for (const TableCell& cell : table.rows[row].cells) {
      while (is_taken(column))
        ++column;
      GridCell one{&cell, column, 1, 1};
      const std::size_t wanted = std::min(most_columns, static_cast<std::size_t>(std::max(cell.columns, 1)));
      while (one.columns < wanted && column + one.columns < taken.size() && !is_taken(column + one.columns))
        ++one.columns;
      if (column + one.columns >= taken.size()) // nothing stands in the way any more
        one.columns = wanted;
      if (column + one.columns <= most_columns)
        one.rows = std::min(end - row, static_cast<std::size_t>(std::max(cell.rows, 1)));
      if (one.rows > 1) {
        taken.resize(std::max(taken.size(), column + one.columns));
        std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(column), one.columns, row + one.rows);
      }
      column += one.columns;
      grid.columns = std::max(grid.columns, column);
      placed.push_back(one);
    }
  }
  return grid;
}

} // namespace octavo::model

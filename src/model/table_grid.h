// Where the cells of a table stand, once those that span rows and columns have pushed the others aside.
#pragma once

#include <octavo/book.h>

#include <cstddef>
#include <vector>

namespace octavo::model {

/// A cell with the columns and rows that it takes: no other cell has any of them.
struct GridCell {
  const TableCell* cell = nullptr;
  std::size_t column = 0;
  std::size_t columns = 1, rows = 1;
};

struct TableGrid {
  std::vector<std::vector<GridCell>> rows{}; ///< as many as the table has, each with its own cells
  std::size_t columns = 0;                   ///< that any row reaches
};

/// How many rows at the table's head are headers; none where all are.
std::size_t header_rows(const Table& table);

/// The cells of `table`. None spans more than `most_columns`, more columns than are free, or rows of the head
/// and of the body; beyond `most_columns` none spans rows. Takes time linear in the number of cells and in
/// `most_columns` times that of rows.
TableGrid table_grid(const Table& table, std::size_t most_columns);

} // namespace octavo::model

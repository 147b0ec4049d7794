// Where the cells of a table stand when some span rows and columns.
#include "model/table_grid.h"

#include "catch.h"

using namespace octavo;

namespace {

TableCell cell(std::string_view text, int columns = 1, int rows = 1) {
  return {plain(text), columns, rows, false};
}

/// A line for each row: the first column that each cell takes, what it says, and how much it spans.
std::string grid(const std::vector<TableRow>& rows, std::size_t most = 40) {
  Table table;
  table.rows = rows;
  const model::TableGrid made = model::table_grid(table, most);
  std::string out = std::to_string(made.columns) + "\n";
  for (const auto& row : made.rows) {
    std::string line;
    for (const model::GridCell& one : row)
      line += (line.empty() ? "" : " ") + std::to_string(one.column) + plain_text(one.cell->content) +
              (one.columns > 1 ? "-" + std::to_string(one.columns) : "") +
              (one.rows > 1 ? "|" + std::to_string(one.rows) : "");
    out += line + "\n";
  }
  return out;
}

} // namespace

TEST_CASE("cells stand in the columns that none above reaches into") {
  CHECK(grid({{false, {cell("a"), cell("b")}}, {false, {cell("c")}}}) == "2\n0a 1b\n0c\n");
  CHECK(grid({{false, {cell("a", 1, 2), cell("b")}}, {false, {cell("c")}}}) == "2\n0a|2 1b\n1c\n");
  CHECK(grid({{false, {cell("a"), cell("b", 1, 2), cell("c")}}, {false, {cell("d"), cell("e")}}}) ==
        "3\n0a 1b|2 2c\n0d 2e\n");
  CHECK(grid({{false, {cell("a", 2, 2), cell("b")}}, {false, {cell("c")}}, {false, {cell("d")}}}) ==
        "3\n0a-2|2 2b\n2c\n0d\n");
}

TEST_CASE("no cell reaches out of its table, its head, or into another cell") {
  CHECK(grid({{false, {cell("a", 1, 9)}}, {false, {cell("b")}}}) == "2\n0a|2\n1b\n");
  CHECK(grid({{true, {cell("a", 1, 9), cell("b")}}, {false, {cell("c"), cell("d")}}}) == "2\n0a 1b\n0c 1d\n");
  CHECK(grid({{true, {cell("a", 1, 2)}}, {true, {cell("b")}}}) == "2\n0a|2\n1b\n"); // all are headers
  CHECK(grid({{false, {cell("a"), cell("b", 1, 2)}}, {false, {cell("c", 2)}}}) == "2\n0a 1b|2\n0c\n");
  CHECK(grid({{false, {cell("a", 0, -3), cell("b", 99)}}}, 5) == "6\n0a 1b-5\n");
  CHECK(grid({{false, {cell("a", 5), cell("b", 1, 2)}}, {false, {cell("c")}}}, 5) == "6\n0a-5 5b\n0c\n");
}

TEST_CASE("very many cells that span very many rows take no square of their number") {
  std::vector<TableRow> rows(20'000, TableRow{false, {cell("a", 1, 1'000'000)}});
  CHECK(grid(rows, 40).starts_with("41\n"));
}

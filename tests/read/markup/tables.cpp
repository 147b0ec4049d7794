// Tables and lists of pages: headers of rows, cells over several rows, how items are numbered.
#include "catch.h"

#include <octavo/read.h>

#include <string>

using namespace octavo;

namespace {

const Block& block(const Book& book) {
  return book.sections.at(0).blocks.at(0);
}

/// A line for each row: "# " before headers of columns, "!" before one of its row, what cells span after
/// them.
std::string table(const std::string& inside) {
  const Book book = read("<!DOCTYPE html><html><head><title>T</title></head><body><table>" + inside +
                         "</table></body></html>")
                        .book;
  const auto* const made = std::get_if<Table>(&block(book).node);
  REQUIRE(made != nullptr);
  std::string out = std::to_string(made->columns.size()) + " columns\n";
  for (const TableRow& row : made->rows) {
    std::string line = row.header ? "#" : "";
    for (const TableCell& cell : row.cells)
      line += (line.empty() ? "" : " ") + std::string(cell.header ? "!" : "") + plain_text(cell.content) +
              (cell.columns > 1 ? "-" + std::to_string(cell.columns) : "") +
              (cell.rows > 1 ? "|" + std::to_string(cell.rows) : "");
    out += line + "\n";
  }
  return out;
}

List list(const std::string& html) {
  const Book book = read("<!DOCTYPE html><html><body>" + html + "</body></html>").book;
  const auto* const made = std::get_if<List>(&block(book).node);
  REQUIRE(made != nullptr);
  return *made;
}

} // namespace

TEST_CASE("cells of a page's table span rows, and head rows or columns") {
  CHECK(table("<tr><th>Tree</th><th>Age</th></tr><tr><th scope='row'>Oak</th><td>90</td></tr>"
              "<tr><th>Elm</th><td>20</td></tr>") == "2 columns\n# Tree Age\n!Oak 90\n!Elm 20\n");
  CHECK(table("<tr><td rowspan='2'>Oak</td><td>90</td></tr><tr><td>91</td></tr>") ==
        "2 columns\nOak|2 90\n91\n");
  CHECK(table("<tr><th rowspan='2'>Tree</th><th colspan='2'>Age</th></tr><tr><th>Now</th><th>Then</th></tr>"
              "<tr><td>Oak</td><td>90</td><td>50</td></tr>") ==
        "3 columns\n# Tree|2 Age-2\n# Now Then\nOak 90 50\n");
}

TEST_CASE("an empty corner is part of the header, and so is the head of a table") {
  CHECK(table("<tr><td></td><th>Age</th><th>Height</th></tr><tr><th>Oak</th><td>90</td><td>20</td></tr>") ==
        "3 columns\n#  Age Height\n!Oak 90 20\n");
  CHECK(table("<thead><tr><td>Tree</td><td>Age</td></tr></thead><tbody><tr><td>Oak</td><td>90</td></tr></"
              "tbody>") == "2 columns\n# Tree Age\nOak 90\n");
}

TEST_CASE("what heads a row is no header of columns, and the other way round") {
  CHECK(table("<tr><th scope='row'>Oak</th><td>90</td></tr><tr><th scope='row'>Elm</th><td></td></tr>") ==
        "2 columns\n!Oak 90\n!Elm \n");
  CHECK(table("<tr><td>Oak</td><th scope='col'>Age</th><td>90</td></tr>") == "3 columns\nOak Age 90\n");
  CHECK(table("<tr><th scope='row'>Oak</th><th scope='row'>old</th></tr><tr><td>a</td><td>b</td></tr>") ==
        "2 columns\n!Oak !old\na b\n");
}

TEST_CASE("spans end with their part of the table, and rows without words do not count") {
  CHECK(table("<tbody><tr><td rowspan='9'>Oak</td><td>1</td></tr><tr><td>2</td></tr></tbody>"
              "<tbody><tr><td>Elm</td><td>3</td></tr></tbody>") == "2 columns\nOak|2 1\n2\nElm 3\n");
  CHECK(table("<tr><td rowspan='0'>Oak</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>") ==
        "2 columns\nOak|3 1\n2\n3\n");
  CHECK(table("<tr><td rowspan='3'>Oak</td><td>1</td></tr><tr><td> </td></tr><tr><td>2</td></tr>"
              "<tr><td>Elm</td><td>3</td></tr>") == "2 columns\nOak|2 1\n2\nElm 3\n");
  CHECK(table("<tr><td rowspan='x'>Oak</td><td rowspan='-4'>1</td></tr><tr><td>Elm</td><td>2</td></tr>") ==
        "2 columns\nOak 1\nElm 2\n");
}

TEST_CASE("a list keeps how its items are numbered") {
  const std::string items = "<li>One</li><li>Two</li><li>Three</li>";
  CHECK(list("<ol>" + items + "</ol>").numbers == ListNumbers::decimal);
  CHECK(list("<ol type='a'>" + items + "</ol>").numbers == ListNumbers::lower_alpha);
  CHECK(list("<ol type='A'>" + items + "</ol>").numbers == ListNumbers::upper_alpha);
  CHECK(list("<ol style='list-style-type: upper-roman' type='a'>" + items + "</ol>").numbers ==
        ListNumbers::upper_roman);
  CHECK(list("<ul type='a'>" + items + "</ul>").numbers == ListNumbers::decimal);
  const List down = list("<ol reversed>" + items + "</ol>");
  CHECK(down.reversed);
  CHECK(down.start == 3);
  CHECK(list("<ol reversed start='10'>" + items + "</ol>").start == 10);
  CHECK(list("<ol><li value='4'>Four</li><li>Five</li></ol>").start == 4);
  CHECK_FALSE(list("<ul reversed>" + items + "</ul>").reversed);
}

// Tables: columns as wide as what they hold, three rules, a header that is repeated over the page. One that
// has more columns than the measure has room for is set row by row as running text.
#include "typeset/blocks.h"

#include "model/shown.h"
#include "model/table_grid.h"
#include "typeset/columns.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace octavo::typesetter {
namespace {

/// A cell with the columns and rows that it stands in.
struct Placed {
  Spans spans{};
  std::size_t first = 0, count = 1;
  std::size_t rows = 1;
  Lines lines{}; ///< of `spans`, once the columns have widths
  Length left = 0;
};

/// How a row is set: as one slot, or as one for each line where it is about as high as a page.
struct RowSetting {
  int lines = 1; ///< of the grid
  bool whole = true;
  Slots slots{};
  std::vector<bool> covered{};        ///< of each column, whether a cell above reaches into it
  std::vector<const Placed*> above{}; ///< those cells
};

constexpr std::size_t most_columns = 40; // no page that can be read has room for more
constexpr Length fewest_ems = 2;         // of a column, in halves: narrower ones hold no word
constexpr Length easy_ems = 10;          // of a column of running text: narrower ones are hard to read

// Type is not made smaller than this for the sake of words.
constexpr Length smallest_type = 7 * point;

/// How wide `spans` are on one line, and their longest word.
Widths measured(Setter& setter, const Spans& spans, Length em) {
  constexpr std::size_t longest = 60; // bytes of a word; longer ones are divided
  std::int64_t line = 0, word = 0;
  Widths out;
  const auto width = [](std::int64_t length) {
    return static_cast<Length>(std::min<std::int64_t>(length, Style::largest_page));
  };
  const auto end_word = [&] {
    out.least = std::max(out.least, width(word));
    word = 0;
  };
  for (const Span& span : spans)
    for (std::size_t from = 0; from < span.text.size();) {
      const std::size_t end = std::min(span.text.find_first_of(" \n", from), span.text.size());
      Span piece{span.text.substr(from, end - from), span.style, -1, false};
      if (piece.text.size() > longest) {
        word += 8 * em;
        line += 16 * em;
      } else if (!piece.text.empty()) {
        const Length one = setter.width({piece});
        word += one;
        line += one;
      }
      if (end < span.text.size()) {
        end_word();
        line = span.text[end] == '\n' ? 0 : line + span.style.size / 3;
      }
      out.most = std::max(out.most, width(line));
      from = end + 1;
    }
  end_word();
  // What a line at its natural width needs, however it is rounded.
  out.least += out.least / 64;
  out.most = std::max(out.most + out.most / 64, out.least);
  return out;
}

Alignment alignment_of(CellAlignment alignment) {
  switch (alignment) {
  case CellAlignment::start: return Alignment::start;
  case CellAlignment::center: return Alignment::centred;
  case CellAlignment::end: return Alignment::end;
  }
  return Alignment::start;
}

Element cell_element(ElementRole role, std::size_t columns, std::size_t rows) {
  Element out{role};
  out.columns = static_cast<int>(columns);
  out.rows = static_cast<int>(rows);
  return out;
}

class TableSetter {
public:
  TableSetter(const Tools& tools, Galley& galley, const Table& table, const Column& column)
      : tools_(tools), galley_(galley), table_(table), column_(column) {}

  /// Whether its columns have room; else nothing is set.
  bool set() {
    if (!arrange())
      return false;
    std::size_t headers = model::header_rows(table_);
    if (headers > most_headers)
      headers = 0;
    auto heading = std::make_shared<Slots>();
    const std::size_t from = galley_.slots().size();
    set_rows();
    // Where some take more than a line, all are told from one another by hairlines.
    for (std::size_t i = std::max<std::size_t>(headers, 1); i < settings_.size() && tall_; ++i)
      if (!table_.rows[i].header && !table_.rows[i - 1].header)
        hairline(settings_[i]);
    for (std::size_t i = 0; i < settings_.size(); ++i) {
      Slots& slots = settings_[i].slots;
      if (i == 0)
        rule(slots.front(), -tools_.geometry.leading * 3 / 4, em() / 14);
      if (i + 1 == headers)
        rule(slots.back(), below(slots.back()), em() / 24);
      if (i + 1 == rows_.size())
        rule(slots.back(), below(slots.back()), em() / 14);
      if (i < headers) {
        heading->insert(heading->end(), slots.begin(), slots.end());
        for (Slot& slot : slots)
          slot.turn_after += turn_cost::kept;
      }
      const bool repeats = headers > 0 && i >= headers && height(*heading) <= tools_.geometry.lines / 3;
      std::shared_ptr<const Slots> over = repeats ? heading : nullptr;
      if (i >= headers && !settings_[i].above.empty())
        over = with_cells_above(settings_[i], repeats ? *heading : Slots());
      for (Slot& slot : slots) {
        slot.heading = over;
        galley_.add(std::move(slot));
      }
    }
    // The first row and the last are not alone on a page.
    if (galley_.slots().size() - from > 3)
      galley_.keep_rows(from + headers);
    return true;
  }

private:
  static constexpr std::size_t most_headers = 5;

  Length em() const { return tools_.looks.em(); }
  Length below(const Slot& slot) const {
    return (slot.lines - 1) * tools_.geometry.leading + tools_.geometry.leading / 3;
  }
  void rule(Slot& slot, Length y, Length weight) const {
    slot.items.insert(slot.items.begin(),
                      {Fill{{x_ - slot.x, y, width_, weight}, column_.text.colour}, Purpose::decoration});
  }

  /// A thin rule above a row, but not through cells that reach into it.
  void hairline(RowSetting& row) const {
    Slot& slot = row.slots.front();
    const Length y = -tools_.geometry.leading * 2 / 3, weight = em() / 48;
    if (row.above.empty())
      return rule(slot, y, weight);
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (row.covered[i])
        continue;
      const std::size_t first = i;
      while (i + 1 < widths_.size() && !row.covered[i + 1])
        ++i;
      const Length width = lefts_[i] + widths_[i] - lefts_[first];
      const Length x = tools_.right_to_left ? 2 * x_ + width_ - lefts_[first] - width : lefts_[first];
      slot.items.insert(slot.items.begin(),
                        {Fill{{x - slot.x, y, width, weight}, column_.text.colour}, Purpose::decoration});
    }
  }

  /// What stands over `row` where it begins a page: the table's header, and the words of the cells that reach
  /// into the row from the page before.
  std::shared_ptr<const Slots> with_cells_above(const RowSetting& row, Slots over) const {
    constexpr std::size_t most_lines = 3; // of a cell that is said again
    Slot again;
    std::size_t lines = 1;
    for (const Placed* const cell : row.above)
      for (std::size_t i = 0; i < std::min(cell->lines.size(), most_lines); ++i) {
        add_line(again, cell->lines[i], cell->left, static_cast<Length>(i) * pitch());
        lines = std::max(lines, i + 1);
      }
    again.lines = grid_lines(static_cast<Length>(lines - 1) * pitch());
    if (!again.items.empty())
      over.push_back(std::move(again));
    return over.empty() ? nullptr : std::make_shared<const Slots>(std::move(over));
  }

  /// The lines of the grid that a row takes whose last line is so far below its first.
  int grid_lines(Length below_first) const {
    return 1 + (below_first + tools_.geometry.leading - 1) / tools_.geometry.leading;
  }

  TextStyle style(bool header) const {
    TextStyle out = column_.text;
    out.size = size_;
    out.figures = Figures::tabular;
    if (header)
      out.cut = Cut::bold;
    return out;
  }

  Spans spans(const TableCell& cell, bool header) const {
    return tools_.spans.spans(cell.content, style(header), table_.origin.first_line);
  }

  /// Finds sizes and places of columns.
  bool arrange() {
    const model::TableGrid grid = model::table_grid(table_, most_columns + 1);
    const std::size_t count = std::max(table_.columns.size(), grid.columns);
    if (count > most_columns)
      return false;
    size_ = std::min(column_.text.size, tools_.looks.small().size);
    std::vector<Widths> columns(count);
    std::vector<SpanningCell> spanning;
    std::vector<std::size_t> taken(table_.rows.size()); // columns of each row that have a cell
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      std::vector<Placed>& placed = rows_.emplace_back();
      const bool header = table_.rows[row].header;
      const Structure::Scope of_row(tools_.structure, ElementRole::row);
      for (const model::GridCell& cell : grid.rows[row]) {
        // An empty corner heads nothing.
        const bool heads = (header || cell.cell->header) && model::has_text(cell.cell->content);
        const ElementRole role = !heads   ? ElementRole::cell
                                 : header ? ElementRole::header_cell
                                          : ElementRole::row_header;
        const Structure::Scope scope(tools_.structure, cell_element(role, cell.columns, cell.rows));
        placed.push_back({spans(*cell.cell, heads), cell.column, cell.columns, cell.rows, {}, 0});
        const Widths widths = measured(tools_.setter, placed.back().spans, size_);
        if (cell.columns > 1) {
          spanning.push_back({cell.column, cell.columns, widths});
        } else {
          columns[cell.column].least = std::max(columns[cell.column].least, widths.least);
          columns[cell.column].most = std::max(columns[cell.column].most, widths.most);
        }
        for (std::size_t i = row; i < row + cell.rows; ++i)
          taken[i] += cell.columns;
      }
      if (taken[row] < count) // so that all rows have all columns
        tools_.structure.add(cell_element(ElementRole::cell, count - taken[row], 1));
    }
    gap_ = em();
    widen(columns, spanning, gap_);
    return count > 0 && fit(columns);
  }

  /// Smaller type before words are divided; then that.
  bool fit(std::vector<Widths> columns) {
    const Length usual = size_;
    int chosen = 100;
    std::vector<Widths> scaled = columns;
    const auto gaps = static_cast<Length>(columns.size() - 1);
    for (const int percent : {100, 88, 78}) {
      const Length size = usual / 100 * percent;
      if (percent < 100 && (size < smallest_type || Looks::part_of(usual, percent) > size))
        break;
      chosen = percent;
      size_ = usual / 100 * percent;
      gap_ = std::min(em() / 100 * percent, column_.measure / 3 / std::max<Length>(gaps, 1));
      const auto in_size = [&](Length length) {
        return static_cast<Length>(std::int64_t{length} * percent / 100);
      };
      std::transform(columns.begin(), columns.end(), scaled.begin(), [&](const Widths& one) {
        return Widths{in_size(one.least), in_size(one.most)};
      });
      if (least(scaled) <= column_.measure - gaps * gap_)
        break;
    }
    if (chosen != 100)
      for (std::vector<Placed>& row : rows_)
        for (Placed& placed : row)
          for (Span& span : placed.spans)
            span.style.size = span.style.size / 100 * chosen;
    widths_ = relieved(scaled, column_.measure - gaps * gap_);
    for (std::size_t i = 0; i < widths_.size(); ++i)
      if (widths_[i] < std::min(scaled[i].least, size_ * fewest_ems / 2))
        return false;
    width_ = gaps * gap_;
    for (const Length one : widths_)
      width_ += one;
    x_ = column_.x + (column_.measure - width_) / 2;
    Length x = x_;
    for (const Length one : widths_) {
      lefts_.push_back(x);
      x += one + gap_;
    }
    return true;
  }

  /// Widths in `room`, in which a word that is too long for its column is divided rather than that it takes
  /// the room of columns whose text is then hard to read.
  std::vector<Length> relieved(std::vector<Widths>& columns, Length room) const {
    std::vector<Length> widths = distributed(columns, room);
    const Length easy = easy_ems * size_, most = std::max(easy, room / 3);
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (widths[i] < std::min(columns[i].most, easy)) {
        for (Widths& one : columns)
          if (one.least > most)
            one = {most, std::max(one.most - (one.least - most), most)};
        return distributed(columns, room);
      }
    return widths;
  }

  /// From line to line in a cell.
  Length pitch() const { return std::min(size_ / 4 * 5, tools_.geometry.leading); }

  /// Makes the slots of all rows: first how high they are, then the lines of their cells in their places.
  void set_rows() {
    settings_.resize(rows_.size());
    std::vector<std::pair<std::size_t, Placed*>> spanning; // by the row that they begin in
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      RowSetting& setting = settings_[row];
      std::size_t most = 1;
      for (Placed& cell : rows_[row]) {
        set_lines(cell);
        if (cell.rows > 1) {
          spanning.emplace_back(row, &cell);
          tall_ = tall_ || !table_.rows[row].header;
        } else {
          most = std::max(most, cell.lines.size());
        }
      }
      setting.whole = static_cast<int>(most) <= tools_.geometry.lines * 2 / 3;
      setting.lines =
          setting.whole ? grid_lines(static_cast<Length>(most - 1) * pitch()) : static_cast<int>(most);
      tall_ = tall_ || (most > 1 && !table_.rows[row].header);
    }
    // The last row of a cell makes room for what the others have none for: those that end first come first.
    std::stable_sort(spanning.begin(), spanning.end(), [](const auto& a, const auto& b) {
      return a.first + a.second->rows < b.first + b.second->rows;
    });
    for (const auto& [row, cell] : spanning) {
      const Spot last = spots(row, *cell).back();
      settings_[last.row].lines = std::max(settings_[last.row].lines, grid_lines(last.y));
    }
    for (RowSetting& setting : settings_) {
      setting.slots.resize(setting.whole ? 1 : static_cast<std::size_t>(setting.lines));
      if (setting.whole)
        setting.slots.front().lines = setting.lines;
    }
    for (std::size_t row = 0; row < rows_.size(); ++row)
      for (Placed& cell : rows_[row])
        put(row, cell);
    for (const auto& [row, cell] : spanning)
      reach(row, *cell);
  }

  void set_lines(Placed& cell) {
    ParagraphShape shape;
    shape.measure = static_cast<Length>(cell.count - 1) * gap_;
    for (std::size_t i = cell.first; i < cell.first + cell.count; ++i)
      shape.measure += widths_[i];
    if (cell.first < table_.columns.size())
      shape.alignment = alignment_of(table_.columns[cell.first]);
    else
      shape.alignment = Alignment::start;
    shape.protrude = false;
    const Length left = lefts_[cell.first];
    cell.left = tools_.right_to_left ? 2 * x_ + width_ - left - shape.measure : left;
    cell.lines = tools_.setter.paragraph(std::exchange(cell.spans, {}), shape);
  }

  /// Where a line of a cell stands: so far below the first line of that row.
  struct Spot {
    std::size_t row = 0;
    Length y = 0;
  };

  /// Of each line of a cell that begins in `row`. One that a row has no room for stands in the next one.
  std::vector<Spot> spots(std::size_t row, const Placed& cell) const {
    const std::size_t last = row + cell.rows - 1;
    const Length leading = tools_.geometry.leading;
    std::vector<Spot> out;
    Spot spot{row, 0};
    for (std::size_t i = 0; i < std::max<std::size_t>(cell.lines.size(), 1); ++i) {
      if (i > 0)
        spot.y += settings_[spot.row].whole ? pitch() : leading;
      for (; spot.row < last && spot.y > (settings_[spot.row].lines - 1) * leading; ++spot.row)
        spot.y = std::max(0, spot.y - settings_[spot.row].lines * leading);
      out.push_back(spot);
    }
    return out;
  }

  void put(std::size_t row, Placed& cell) {
    const std::vector<Spot> places = spots(row, cell);
    const Length leading = tools_.geometry.leading;
    for (std::size_t i = 0; i < cell.lines.size(); ++i) {
      RowSetting& setting = settings_[places[i].row];
      const Length y = places[i].y;
      const auto slot =
          setting.whole ? 0 : std::min(static_cast<std::size_t>(y / leading), setting.slots.size() - 1);
      // What spans rows may be said again on a page to come.
      Line line = cell.rows > 1 ? cell.lines[i] : std::move(cell.lines[i]);
      add_line(setting.slots[slot], std::move(line), cell.left, y - static_cast<Length>(slot) * leading);
    }
  }

  /// Keeps the rows of a cell on one page, where they are not more than that holds, and tells them of it.
  void reach(std::size_t row, const Placed& cell) {
    int lines = 0;
    for (std::size_t i = row; i < row + cell.rows; ++i) {
      lines += settings_[i].lines;
      if (i == row)
        continue;
      settings_[i].above.push_back(&cell);
      settings_[i].covered.resize(widths_.size());
      std::fill_n(settings_[i].covered.begin() + static_cast<std::ptrdiff_t>(cell.first), cell.count, true);
    }
    const bool fits = lines <= tools_.geometry.lines * 2 / 3;
    for (std::size_t i = row; i + 1 < row + cell.rows; ++i)
      settings_[i].slots.back().turn_after += fits ? turn_cost::kept : turn_cost::inside_stanza;
  }

  const Tools& tools_;
  Galley& galley_;
  const Table& table_;
  const Column& column_;
  std::vector<std::vector<Placed>> rows_{};
  std::vector<RowSetting> settings_{};     ///< of the rows
  std::vector<Length> widths_{}, lefts_{}; ///< of the columns
  Length size_ = 0, gap_ = 0;
  Length x_ = 0, width_ = 0; ///< of the table
  bool tall_ = false;        ///< some row has more than one line
};

} // namespace

void BlockSetter::table_as_text(const Table& table, const Column& column) {
  ParagraphShape shape;
  shape.measure = column.measure;
  shape.alignment = Alignment::start;
  shape.other_indent = std::min(tools_.looks.em(), column.measure / 4);
  for (const TableRow& row : table.rows) {
    TextStyle style = column.text;
    if (row.header)
      style.cut = Cut::bold;
    Spans spans;
    const Structure::Scope scope(tools_.structure, ElementRole::paragraph);
    for (const TableCell& cell : row.cells) {
      Spans more = tools_.spans.spans(cell.content, style, table.origin.first_line);
      if (!spans.empty() && !more.empty())
        spans.back().text += "\u2003 ";
      spans.insert(spans.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    if (!spans.empty())
      set(spans, shape, column);
  }
}

void BlockSetter::table(const Table& table, const Column& column) {
  const std::size_t from = galley_.slots().size();
  opening_ = false;
  galley_.space(1);
  const Structure::Scope scope(tools_.structure, ElementRole::table);
  if (model::has_text(table.caption)) {
    const Structure::Scope above(tools_.structure, ElementRole::caption);
    TextStyle style = tools_.looks.small();
    style.cut = Cut::italic;
    ParagraphShape shape;
    shape.measure = column.measure;
    shape.alignment = Alignment::centred;
    shape.balanced = true;
    shape.hyphenate = false;
    set(tools_.spans.spans(table.caption, style, table.origin.first_line), shape, column);
    galley_.keep();
  }
  Column small = column;
  small.text.size = std::min(small.text.size, tools_.looks.small().size);
  if (!TableSetter(tools_, galley_, table, small).set()) {
    tools_.structure.become(tools_.structure.current(), ElementRole::division);
    table_as_text(table, small);
  }
  galley_.together(from);
  galley_.space(1);
  flush_ = true;
}

} // namespace octavo::typesetter

// Tables: columns as wide as what they hold, three rules, a header that is repeated over the page. One that
// has more columns than the measure has room for is set row by row as running text.
#include "typeset/blocks.h"

#include "model/shown.h"
#include "typeset/columns.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace octavo::typesetter {
namespace {

/// A cell with the columns that it stands in.
struct Placed {
  Spans spans{};
  std::size_t first = 0, count = 1;
};

constexpr std::size_t most_columns = 40; // no page that can be read has room for more
constexpr Length fewest_ems = 2;         // of a column, in halves: narrower ones hold no word
constexpr Length easy_ems = 10;          // of a column of running text: narrower ones are hard to read

// Type is not made smaller than this for the sake of words.
constexpr Length smallest_type = 7 * point;

std::size_t span_of(const TableCell& cell) {
  return static_cast<std::size_t>(std::clamp(cell.columns, 1, static_cast<int>(most_columns) + 1));
}

std::size_t columns_of(const TableRow& row) {
  std::size_t count = 0;
  for (const TableCell& cell : row.cells)
    count += span_of(cell);
  return count;
}

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

Element cell_element(bool header, std::size_t columns) {
  Element out{header ? ElementRole::header_cell : ElementRole::cell};
  out.columns = static_cast<int>(columns);
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
    std::size_t headers = 0;
    while (headers < table_.rows.size() && table_.rows[headers].header)
      ++headers;
    if (headers == table_.rows.size() || headers > most_headers)
      headers = 0;
    auto heading = std::make_shared<Slots>();
    const std::size_t from = galley_.slots().size();
    std::vector<Slots> rows;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      rows.push_back(row(i));
    // Where some take more than a line, all are told from one another by hairlines.
    for (std::size_t i = std::max<std::size_t>(headers, 1); i < rows.size() && tall_; ++i)
      if (!table_.rows[i].header && !table_.rows[i - 1].header)
        rule(rows[i].front(), -tools_.geometry.leading * 2 / 3, em() / 48);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Slots& slots = rows[i];
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
      for (Slot& slot : slots) {
        if (repeats)
          slot.heading = heading;
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
    std::size_t count = table_.columns.size();
    for (const TableRow& row : table_.rows) {
      count = std::max(count, columns_of(row));
      if (count > most_columns)
        return false;
    }
    size_ = std::min(column_.text.size, tools_.looks.small().size);
    std::vector<Widths> columns(count);
    std::vector<SpanningCell> spanning;
    for (const TableRow& row : table_.rows) {
      std::vector<Placed>& placed = rows_.emplace_back();
      std::size_t at = 0;
      const Structure::Scope of_row(tools_.structure, ElementRole::row);
      for (const TableCell& cell : row.cells) {
        const Structure::Scope scope(tools_.structure, cell_element(row.header, span_of(cell)));
        placed.push_back({spans(cell, row.header), at, span_of(cell)});
        const Widths widths = measured(tools_.setter, placed.back().spans, size_);
        if (placed.back().count > 1) {
          spanning.push_back({at, placed.back().count, widths});
        } else {
          columns[at].least = std::max(columns[at].least, widths.least);
          columns[at].most = std::max(columns[at].most, widths.most);
        }
        at += placed.back().count;
      }
      if (at < count) // so that all rows have all columns
        tools_.structure.add(cell_element(false, count - at));
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

  /// A row as one slot; as a slot for each line where it is about as high as a page.
  Slots row(std::size_t index) {
    std::vector<Lines> cells;
    std::vector<Length> lefts;
    std::size_t most = 1;
    for (Placed& placed : rows_[index]) {
      ParagraphShape shape;
      shape.measure = static_cast<Length>(placed.count - 1) * gap_;
      for (std::size_t i = placed.first; i < placed.first + placed.count; ++i)
        shape.measure += widths_[i];
      if (placed.first < table_.columns.size())
        shape.alignment = alignment_of(table_.columns[placed.first]);
      else
        shape.alignment = Alignment::start;
      shape.protrude = false;
      const Length left = lefts_[placed.first];
      lefts.push_back(tools_.right_to_left ? 2 * x_ + width_ - left - shape.measure : left);
      cells.push_back(tools_.setter.paragraph(std::exchange(placed.spans, {}), shape));
      most = std::max(most, cells.back().size());
    }
    const Length leading = tools_.geometry.leading;
    const bool whole = static_cast<int>(most) <= tools_.geometry.lines * 2 / 3;
    Slots out(whole ? 1 : most);
    // Back to the grid below the last line.
    const Length below_first = static_cast<Length>(most - 1) * pitch();
    out.front().lines = whole ? 1 + (below_first + leading - 1) / leading : 1;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
      for (std::size_t i = 0; i < cells[cell].size(); ++i)
        add_line(out[whole ? 0 : i], std::move(cells[cell][i]), lefts[cell],
                 whole ? static_cast<Length>(i) * pitch() : 0);
    tall_ = tall_ || (most > 1 && !table_.rows[index].header);
    return out;
  }

  const Tools& tools_;
  Galley& galley_;
  const Table& table_;
  const Column& column_;
  std::vector<std::vector<Placed>> rows_{};
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

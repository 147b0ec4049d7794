// Lists: markers that hang before their items, numbers right-aligned to the widest.
#include "typeset/blocks.h"

#include "model/list_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace octavo::typesetter {

void BlockSetter::list(const List& list, const Column& column) {
  constexpr std::array bullets = {"•", "–", "·"};
  const Length em = tools_.looks.em();
  const auto marker = [&](std::size_t item) {
    Line line = tools_.setter.line(
        plain_spans(list.ordered ? model::list_number(list, item) + '.'
                                 : bullets[static_cast<std::size_t>(column.lists) % bullets.size()],
                    column.text));
    if (!list.ordered)
      decorate(line);
    return line;
  };
  // Digits are of one width, so that the widest number is the longest: the first or the last.
  Length widest = list.items.empty() ? 0 : std::max(marker(0).width, marker(list.items.size() - 1).width);
  if (list.ordered && list.numbers != ListNumbers::decimal)
    for (std::size_t i = 1; i + 1 < list.items.size(); ++i)
      widest = std::max(widest, marker(i).width);
  const Length room = std::max(tools_.looks.indent(), widest + em / 2);
  Column items = indented(column, room, em, tools_.right_to_left);
  items.lists = column.lists + 1;
  const bool hang = column.measure - items.measure == room;
  const bool apart = column.lists == 0;
  opening_ = false;
  Element element{ElementRole::list};
  element.numbered = list.ordered;
  element.numbers = list.numbers;
  const Structure::Scope scope(tools_.structure, element);
  if (apart)
    galley_.space(1);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Blocks& blocks = list.items[i].blocks;
    const Structure::Scope item(tools_.structure, ElementRole::item);
    std::optional<Structure::Scope> part(std::in_place, tools_.structure, ElementRole::label);
    Line line = marker(i);
    const Length width = line.width;
    if (hang) {
      const Length x =
          tools_.right_to_left ? items.x + items.measure + em / 2 : column.x + room - em / 2 - width;
      galley_.label(std::move(line), x);
    } else {
      Lines lines;
      lines.push_back(std::move(line));
      galley_.add(std::move(lines), tools_.right_to_left ? column.x + column.measure - width : column.x,
                  Joint::paragraph);
      galley_.keep();
    }
    part.reset();
    part.emplace(tools_.structure, ElementRole::body);
    inner(blocks, items);
    galley_.flush_labels();
  }
  if (apart)
    galley_.space(1);
  flush_ = true;
}

} // namespace octavo::typesetter

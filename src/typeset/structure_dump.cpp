// What is read in Pages, as text, which tests compare and people read.
#include <octavo/pages.h>

#include "model/reading_order.h"

#include <string_view>
#include <vector>

namespace octavo {
namespace {

std::string show(const Element& element) {
  std::string out(name(element.role));
  if (element.level > 0)
    out += ' ' + std::to_string(element.level);
  if (element.columns > 1)
    out += " over " + std::to_string(element.columns);
  if (element.rows > 1)
    out += " down " + std::to_string(element.rows);
  if (element.numbered)
    out += " numbered";
  if (!element.language.empty())
    out += " in " + element.language;
  if (!element.title.empty())
    out += ": " + element.title;
  if (!element.alternative.empty())
    out += " shows: " + element.alternative;
  return out + '\n';
}

void show(const Pages& pages, const std::vector<std::vector<model::Kid>>& order, std::size_t holder,
          std::size_t depth, std::string& out) {
  for (const model::Kid& kid : order[holder]) {
    out.append(2 * depth, ' ');
    if (kid.element >= 0) {
      const auto element = static_cast<std::size_t>(kid.element);
      out += show(pages.structure[element]);
      show(pages, order, element, depth + 1, out);
    } else {
      const std::vector<Item>& items = pages.pages[kid.stretch.page].items;
      const std::string text = model::text_of(items, kid.stretch);
      out += "page " + std::to_string(kid.stretch.page) + ": " + (text.empty() ? "drawn" : '"' + text + '"');
      out += '\n';
    }
  }
}

} // namespace

std::string_view name(ElementRole role) noexcept {
  switch (role) {
  case ElementRole::part: return "part";
  case ElementRole::section: return "section";
  case ElementRole::division: return "division";
  case ElementRole::heading: return "heading";
  case ElementRole::paragraph: return "paragraph";
  case ElementRole::quotation: return "quotation";
  case ElementRole::note: return "note";
  case ElementRole::list: return "list";
  case ElementRole::item: return "item";
  case ElementRole::label: return "label";
  case ElementRole::body: return "body";
  case ElementRole::table: return "table";
  case ElementRole::row: return "row";
  case ElementRole::header_cell: return "header-cell";
  case ElementRole::row_header: return "row-header";
  case ElementRole::cell: return "cell";
  case ElementRole::figure: return "figure";
  case ElementRole::caption: return "caption";
  case ElementRole::contents: return "contents";
  case ElementRole::entry: return "entry";
  case ElementRole::reference: return "reference";
  case ElementRole::link: return "link";
  case ElementRole::span: return "span";
  }
  return "paragraph";
}

std::string dump_structure(const Pages& pages) {
  std::string out;
  show(pages, model::reading_order(pages), pages.structure.size(), 0, out);
  return out;
}

} // namespace octavo

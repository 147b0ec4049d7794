// See sheets.h.
#include "typeset/sheets.h"

#include "text/roman.h"
#include "text/unicode.h"
#include "typeset/floats.h"
#include "typeset/galley.h"
#include "typeset/ornaments.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::typesetter {
namespace {

bool has_folio(PageKind kind) {
  switch (kind) {
  case PageKind::contents:
  case PageKind::opener:
  case PageKind::body: return true;
  case PageKind::cover:
  case PageKind::title:
  case PageKind::imprint:
  case PageKind::display:
  case PageKind::blank: return false;
  }
  return false;
}

/// The first `characters` of `text` and an ellipsis; what the text is cut in stands whole, where it is a word
/// and not too long.
std::string shortened(std::string_view text, std::size_t characters) {
  std::size_t end = 0, word = 0;
  for (std::size_t n = 0; n < characters && end < text.size(); ++n) {
    const std::size_t before = end;
    if (text::is_space(text::next(text, end)))
      word = before;
  }
  if (end < text.size() && word > end / 2)
    end = word;
  return std::string(text::trim_end(text.substr(0, end))) + "…";
}

} // namespace

Sheets::Sheets(const Tools& tools, const LinkTargets& targets, int marks)
    : tools_(tools), targets_(targets), divisions_(static_cast<std::size_t>(marks)), places_(divisions_) {}

void Sheets::begin_body() {
  if (!roman_)
    return;
  begin_right();
  roman_ = false;
  number_ = 0;
}

void Sheets::begin_right() {
  if (tools_.geometry.two_sided && !next_is_recto())
    new_page(PageKind::blank);
}

// -------------------------------------------------------------------------------------------------- pages

std::string Sheets::label(int number) const {
  return roman_ ? text::roman(number) : std::to_string(number);
}

void Sheets::new_page(PageKind kind) {
  rectos_.push_back(next_is_recto());
  ++number_;
  Page page;
  page.kind = kind;
  page.width = tools_.geometry.width;
  page.height = tools_.geometry.height;
  page.label = label(number_);
  if (const Colour paper = tools_.looks.design().paper; paper != Colour{255, 255, 255})
    page.items.push_back({Fill{{0, 0, page.width, page.height}, paper}, Purpose::decoration});
  pages_.push_back(std::move(page));
}

Line Sheets::running_head(const std::string& text) {
  const TextStyle style = tools_.looks.running_head();
  Line line = tools_.setter.line(plain_spans(text, style));
  // The longest beginning that fits.
  std::size_t fits = 0, too_long = text::length(text);
  const Length room = tools_.geometry.measure - 3 * tools_.looks.em(); // a folio may stand beside it
  while (line.width > room && fits + 1 < too_long) {
    const std::size_t tried = fits + (too_long - fits) / 2;
    Line shorter = tools_.setter.line(plain_spans(shortened(text, tried), style));
    if (shorter.width > room) {
      too_long = tried;
      continue;
    }
    fits = tried;
    if (fits + 1 >= too_long)
      return shorter;
  }
  if (line.width > room)
    return tools_.setter.line(plain_spans(shortened(text, fits), style));
  return line;
}

void Sheets::furnish(const Surroundings& around, bool first, Heads& heads) {
  const std::size_t page = pages_.size() - 1;
  const Geometry& geometry = tools_.geometry;
  const Design& design = tools_.looks.design();
  const auto baseline = [&](MarginPlace place) {
    return place == MarginPlace::head   ? geometry.running_head
           : place == MarginPlace::foot ? geometry.folio
                                        : 0;
  };
  // Where a chapter opens there is nothing above it: its number stands below.
  const MarginPlace folio_at =
      first && design.folio.place == MarginPlace::head ? MarginPlace::foot : design.folio.place;
  const bool beside = folio_at == design.running_head.place && design.folio.side == design.running_head.side;
  Length taken = 0; // by the folio, on the side of the running head
  std::optional<Line> folio;
  if (has_folio(pages_[page].kind) && baseline(folio_at) > 0) {
    folio = tools_.setter.line(plain_spans(pages_[page].label, tools_.looks.folio()));
    taken = beside && design.folio.side != MarginSide::centre ? folio->width + tools_.looks.em() * 3 / 2 : 0;
  }
  const std::string& text = rectos_[page] ? around.recto : around.verso;
  if (!first && !text.empty() && baseline(design.running_head.place) > 0) {
    std::optional<Line>& head = rectos_[page] ? heads.recto : heads.verso;
    if (!head)
      head = running_head(text);
    put(page, *head, beside_edge(page, design.running_head.side, head->width, taken),
        baseline(design.running_head.place), Purpose::running_head);
  }
  if (folio)
    put(page, *folio, beside_edge(page, design.folio.side, folio->width, 0), baseline(folio_at),
        Purpose::folio);
}

Length Sheets::beside_edge(std::size_t page, MarginSide side, Length width, Length taken) const {
  const Length room = tools_.geometry.measure - width;
  if (side == MarginSide::centre)
    return room / 2;
  const bool recto = rectos_[page] || !tools_.geometry.two_sided;
  const bool right = (side == MarginSide::outer) == (recto != tools_.right_to_left);
  return right ? room - taken : taken;
}

std::size_t Sheets::reserve(std::size_t count, const Surroundings& around) {
  const std::size_t first = pages_.size();
  Heads heads;
  for (std::size_t i = 0; i < count; ++i) {
    new_page(i == 0 ? around.first : around.rest);
    furnish(around, i == 0, heads);
  }
  return first;
}

void Sheets::flow(Flow flow, const Numbering& numbering) {
  const Geometry& geometry = tools_.geometry;
  // Pages that are not printed on two sides are seen side by side all the same: on a screen, where the cover
  // comes first and stands alone.
  bool recto = geometry.two_sided ? next_is_recto() : pages_.size() % 2 == 1;
  const PageShape shape{geometry.lines, recto, geometry.leading, geometry.note_leading, geometry.in_pairs};
  Paginated set = paginate_with_pictures(std::move(flow.slots), shape);
  Slots notes;
  for (Slot& slot : set.slots)
    std::move(slot.notes.begin(), slot.notes.end(), std::back_inserter(notes));
  Heads heads;
  for (std::size_t i = 0; i < set.pages.size(); ++i) {
    new_page(i == 0 ? flow.around.first : flow.around.rest);
    const auto labels = [&](std::size_t page) {
      return label(number_ + static_cast<int>(page) - static_cast<int>(i));
    };
    meter_.see(set, i, shape, labels, recto);
    recto = !recto;
    fill(pages_.size() - 1, set.slots, set.pages[i], numbering);
    fill_notes(pages_.size() - 1, notes, set.pages[i], numbering);
    furnish(flow.around, i == 0, heads);
  }
}

// --------------------------------------------------------------------------------------------------- slots

void Sheets::fill(std::size_t page, Slots& slots, const PageSlots& which, const Numbering& numbering) {
  int line = 0;
  std::size_t items = pages_[page].items.size() + 2; // running head and folio
  for (std::size_t i = which.first; i < which.last; ++i)
    items += slots[i].items.size();
  pages_[page].items.reserve(items);
  if (which.first < which.last && slots[which.first].heading)
    for (Slot slot : *slots[which.first].heading) {
      for (Item& item : slot.items)
        if (item.purpose == Purpose::text)
          item.purpose = Purpose::running_head; // it has been said before
      slot.links.clear();
      slot.marks.clear();
      put(page, slot, tools_.geometry.baseline(line), numbering);
      line += slot.lines;
    }
  for (std::size_t i = which.first; i < which.last; ++i) {
    put(page, slots[i], tools_.geometry.baseline(line), numbering);
    if (slots[i].kind == SlotKind::scene_gap && (i == which.first || i + 1 == which.last)) {
      if (!gap_ornament_)
        gap_ornament_ = ornament(tools_);
      put(page, *gap_ornament_, (tools_.geometry.measure - gap_ornament_->width) / 2,
          tools_.geometry.baseline(line), Purpose::decoration);
    }
    line += slots[i].lines;
  }
}

void Sheets::fill_notes(std::size_t page, Slots& notes, const PageSlots& which, const Numbering& numbering) {
  if (which.first_note == which.last_note)
    return;
  const Geometry& geometry = tools_.geometry;
  int lines = 0;
  for (std::size_t i = which.first_note; i < which.last_note; ++i)
    lines += notes[i].lines;
  Length y = geometry.baseline(geometry.lines - 1) - (lines - 1) * geometry.note_leading;
  const Length width = geometry.measure / 5;
  const Length x = left(page) + (tools_.right_to_left ? geometry.measure - width : 0);
  pages_[page].items.push_back(
      {Fill{{x, y - geometry.note_leading - geometry.leading / 4, width, tools_.looks.em() / 24},
            tools_.looks.design().ink},
       Purpose::decoration});
  for (std::size_t i = which.first_note; i < which.last_note; ++i) {
    put(page, notes[i], y, numbering);
    y += notes[i].lines * geometry.note_leading;
  }
}

void Sheets::put(std::size_t page, Slot& slot, Length y, const Numbering& numbering) {
  const Length x = left(page) + slot.x;
  Page& to = pages_[page];
  for (Item& item : slot.items) {
    move(item, x, y);
    item.element += item.element >= 0 ? numbering.elements : 0;
    to.items.push_back(std::move(item));
  }
  for (const SlotLink& link : slot.links) {
    Rectangle area = link.area;
    area.x += x;
    area.y += y;
    PageLink made{area, {}, link.element + (link.element >= 0 ? numbering.elements : 0)};
    std::visit(Match{[&](const std::string& url) { made.target = url; },
                     [&](const Mark& mark) {
                       inner_links_.push_back({page, to.links.size(), number_of(mark.number, numbering)});
                     }},
               numbering.targets[static_cast<std::size_t>(link.link)]);
    to.links.push_back(std::move(made));
  }
  for (const int mark : slot.marks) {
    const auto number = static_cast<std::size_t>(number_of(mark, numbering));
    if (number >= places_.size())
      places_.resize(number + 1);
    // A section is marked at its heading and, for those without one, at its text.
    if (!places_[number])
      places_[number] =
          Destination{static_cast<std::uint32_t>(page), std::max(0, y - tools_.geometry.leading)};
  }
}

void Sheets::put(std::size_t page, Line line, Length from, Length baseline, Purpose purpose) {
  const Length x = left(page) + from;
  for (Item& item : line.items) {
    item.purpose = purpose;
    move(item, x, baseline);
    pages_[page].items.push_back(std::move(item));
  }
}

Destination Sheets::place(int mark) const {
  for (auto i = static_cast<std::size_t>(mark); i < divisions_; ++i)
    if (places_[i])
      return *places_[i];
  return {static_cast<std::uint32_t>(pages_.empty() ? 0 : pages_.size() - 1), 0};
}

std::vector<Page> Sheets::take() {
  for (auto link = inner_links_.rbegin(); link != inner_links_.rend(); ++link) {
    const auto mark = static_cast<std::size_t>(link->mark);
    std::vector<PageLink>& links = pages_[link->page].links;
    if (mark < divisions_)
      links[link->link].target = place(link->mark);
    else if (mark < places_.size() && places_[mark])
      links[link->link].target = *places_[mark];
    else // to what has never been set
      links.erase(links.begin() + static_cast<std::ptrdiff_t>(link->link));
  }
  return std::move(pages_);
}

} // namespace octavo::typesetter

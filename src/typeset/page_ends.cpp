// See page_ends.h.
#include "typeset/page_ends.h"

#include "typeset/page_costs.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

std::string lines(int count) {
  return std::to_string(count) + (count == 1 ? " line" : " lines");
}

bool has_picture(const Slot& slot) {
  return std::any_of(slot.items.begin(), slot.items.end(),
                     [](const Item& item) { return std::holds_alternative<Picture>(item.node); });
}

constexpr const char* no_setting = "no other setting of the paragraphs on the page is good enough";

// What a turn that costs so much would do.
std::string harm_of(int cost, const std::string& subject) {
  if (cost >= turn_cost::kept)
    return subject + " would part what has to stay together";
  if (cost >= turn_cost::widow)
    return subject + " would leave a paragraph's first or last line alone";
  if (cost >= turn_cost::inside_stanza)
    return subject + " would part verse, a table or the like";
  if (cost >= turn_cost::lonely_line)
    return subject + " would leave a line alone beside an ornament";
  if (cost >= turn_cost::ornament)
    return subject + " would leave an ornament at a page's edge";
  if (cost >= turn_cost::hyphen)
    return subject + " would divide a word over the turn";
  return subject + " would leave a break between scenes at a page's edge";
}

/// What is wrong at the end of page `index` where its text ends `further` lines on; empty: nothing.
std::string harm_at(const Paginated& set, std::size_t index, int further, const std::string& label) {
  const Slots& slots = set.slots;
  const std::size_t begin = set.pages[index + 1].first;
  int taken = 0;
  for (std::size_t i = begin; i < slots.size(); ++i) {
    taken += slots[i].lines;
    if (taken < further)
      continue;
    const std::string subject = "page " + label;
    if (taken > further && slots[i].lines > 1 && has_picture(slots[i]))
      return subject + " would have no room for a picture";
    return slots[i].turn_after > 0 ? harm_of(slots[i].turn_after, subject) : std::string();
  }
  return {};
}

/// What is wrong on pages after `from` where the text of each begins so many lines later as those up to it
/// have room for; empty: nothing.
std::string harm_further_on(const Paginated& set, std::size_t from, std::size_t to, const PageShape& shape,
                            const PageLabels& labels) {
  int further = 0;
  for (std::size_t i = from; i + 1 < set.pages.size(); ++i) {
    if (i <= to)
      further += lines_short(set, i, shape);
    if (i > from)
      if (std::string harm = harm_at(set, i, further, labels(i)); !harm.empty())
        return harm;
  }
  const PageSlots& last = set.pages.back();
  int left = -further;
  for (std::size_t i = last.first; i < last.last; ++i)
    left += set.slots[i].kind == SlotKind::content ? set.slots[i].lines : 0;
  if (left < page_cost::last_page_least)
    return left < 1 ? "the last page would be empty" : "the last page would have " + lines(left) + " only";
  return {};
}

} // namespace

int lines_short(const Paginated& set, std::size_t index, const PageShape& shape) {
  if (index + 1 >= set.pages.size() || set.pages[index + 1].first >= set.slots.size())
    return 0;
  const PageSlots& page = set.pages[index];
  int used = shape.taken(note_lines(set, page));
  if (set.slots[page.first].heading)
    used += height(*set.slots[page.first].heading);
  for (std::size_t i = page.first; i < page.last; ++i)
    used += set.slots[i].lines;
  return std::max(0, shape.lines - used);
}

std::string why_no_more(const Slots& slots, const PageSlots& page, std::size_t next, int free,
                        const PageShape& shape, int notes) {
  int gap = 0;
  for (std::size_t i = page.last; i < next && i < slots.size(); ++i)
    gap += slots[i].lines;
  // What stands together at the head of the next page.
  std::size_t end = next;
  int together = 0, dearest = 0, picture = 0, more_notes = 0;
  for (; end < slots.size(); ++end) {
    together += slots[end].lines;
    more_notes += height(slots[end].notes);
    if (has_picture(slots[end]))
      picture = std::max(picture, slots[end].lines);
    if (slots[end].turn_after < turn_cost::bad)
      break;
    dearest = std::max(dearest, slots[end].turn_after);
  }
  if (together + gap > free) {
    std::string what;
    if (picture > 0)
      what = "a picture that is " + lines(picture) + " high" +
             (picture <= free - gap ? ", " + std::to_string(together) + " with what belongs to it," : "") +
             " has no room";
    else if (together == 1)
      what = "there is space for nothing more";
    else if (dearest >= turn_cost::kept)
      what = lines(together) + " that have to stay together, a heading's or the like, have no room";
    else if (dearest >= turn_cost::widow || dearest < turn_cost::inside_stanza)
      what = harm_of(dearest, "a line more");
    else
      what = lines(together) + " that belong together, verse or the like, have no room";
    return what + "; " + no_setting;
  }
  if (const int with_notes = shape.taken(notes + more_notes) - shape.taken(notes);
      more_notes > 0 && together + gap + with_notes > free)
    return (together == 1 ? "a line more refers to footnotes"
                          : lines(together) + " that belong together refer to footnotes") +
           std::string(" of ") + lines(more_notes) + ", which have no room beside " +
           (together == 1 ? "it" : "them") + "; " + no_setting;
  int taken = gap;
  for (std::size_t i = next; i < slots.size() && taken < free; ++i) {
    taken += slots[i].lines;
    if (taken == free && slots[i].turn_after > 0)
      return harm_of(slots[i].turn_after, "a line more") + "; " + no_setting;
  }
  return {};
}

std::string why_short(const Paginated& set, std::size_t index, const PageShape& shape, bool recto,
                      const PageLabels& labels) {
  const auto because = [&](std::size_t page) {
    return why_no_more(set.slots, set.pages[page], set.pages[page + 1].first, lines_short(set, page, shape),
                       shape, note_lines(set, set.pages[page]));
  };
  if (std::string own = because(index); !own.empty())
    return own;
  const bool has_facing = shape.in_pairs && (recto ? index > 0 : index + 1 < set.pages.size());
  const std::size_t facing = recto ? index - 1 : index + 1;
  const bool facing_short = has_facing && lines_short(set, facing, shape) > 0;
  const std::string level = facing_short ? "it ends level with page " + labels(facing) : std::string();
  if (facing_short)
    if (const std::string other = because(facing); !other.empty())
      return level + ", where " + other;
  const std::size_t first = facing_short ? std::min(index, facing) : index;
  const std::size_t last = facing_short ? std::max(index, facing) : index;
  if (const std::string harm = harm_further_on(set, first, last, shape, labels); !harm.empty())
    return (facing_short ? "were it and page " + labels(facing) + " full, " : "were it full, ") + harm +
           "; no other setting of the paragraphs there is good enough";
  return facing_short ? level + "; a fuller pair would need looser or tighter lines"
                      : "a fuller page would need looser or tighter lines on those that follow";
}

} // namespace octavo::typesetter

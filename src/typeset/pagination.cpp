// See pagination.h. A state is a place where a page can end, which side the next page is, and how many lines
// short this one is; the cheapest way to each is kept.
#include "typeset/pagination.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace octavo::typesetter {
namespace {

using Cost = std::int64_t;
constexpr Cost unreached = std::numeric_limits<Cost>::max();

constexpr int most_short = 3;      // pages that are shorter still count as that many lines short
constexpr int looked_back = 3;     // lines that a page may be shorter than need be, where nothing is amiss
constexpr int last_page_least = 4; // lines

Cost cost_of_short_page(int lines_short) {
  constexpr std::array<Cost, 4> few{0, 40, 300, 900};
  return lines_short <= 3 ? few[static_cast<std::size_t>(std::max(lines_short, 0))]
                          : few[3] + 1'500 * Cost{lines_short - 3};
}

constexpr Cost note_goes_on = 8'000;     // on the next page
constexpr Cost little_text = 12'000;     // over a note that goes on: a page is there for its text
constexpr Cost note_elsewhere = 500'000; // than on the page that refers to it
constexpr Cost page_of_notes = 20'000;   // after the text's last

constexpr Cost per_line_not_level = 60;
constexpr Cost per_line_of_short_end = 2'000;

struct State {
  Cost cost = unreached;
  std::size_t from = 0;  // the state before
  std::size_t notes = 0; // how many slots of footnotes have been set
};

class Paginator {
public:
  Paginator(const Slots& slots, const PageShape& shape)
      : slots_(slots), shape_(shape), end_(slots.size()), sides_(shape.two_sided ? 2 : 1),
        shorts_(shape.two_sided ? most_short + 1 : 1) {
    while (end_ > 0 && slots_[end_ - 1].kind == SlotKind::space)
      --end_;
    note_lines_.push_back(0);
    notes_of_.push_back({});
    for (std::size_t i = 0; i < end_; ++i) {
      if (!slots_[i].notes.empty())
        last_notes_ = note_lines_.size() - 1;
      for (const Slot& note : slots_[i].notes)
        note_lines_.push_back(note_lines_.back() + note.lines);
      notes_of_.push_back({note_lines_.size() - 1, last_notes_});
    }
  }

  std::vector<PageSlots> pages() {
    if (end_ == 0)
      return {};
    states_.assign((end_ + 1) * per_place(), {});
    states_[key(0, shape_.begins_recto ? 0 : 1, 0)].cost = 0;
    for (std::size_t place = 0; place < end_; ++place)
      if (reached(place))
        leave(place);
    return walked_back();
  }

private:
  struct Candidate {
    std::size_t end;
    int lines;
  };
  /// One that a page from a given state can have.
  struct Page {
    std::size_t end;
    int lines;         // with those of its footnotes
    std::size_t notes; // how many slots of footnotes have been set with it
    Cost cost;         // of those that it has no room for
  };
  struct NotesOf {
    std::size_t wanted = 0; // slots of footnotes up to a place
    std::size_t last = 0;   // the first slot of the notes that were referred to last
  };

  std::size_t per_place() const { return sides_ * shorts_; }
  /// `side` 0: the next page is a recto.
  std::size_t key(std::size_t place, std::size_t side, std::size_t lines_short) const {
    return place * per_place() + std::min(side, sides_ - 1) * shorts_ + std::min(lines_short, shorts_ - 1);
  }
  bool reached(std::size_t place) const {
    const auto from = states_.begin() + static_cast<std::ptrdiff_t>(place * per_place());
    return std::any_of(from, from + static_cast<std::ptrdiff_t>(per_place()),
                       [](const State& state) { return state.cost != unreached; });
  }
  std::size_t without_space(std::size_t place) const {
    while (place < end_ && slots_[place].kind == SlotKind::space)
      ++place;
    return place;
  }

  /// All ends that a page which begins at `place` can have.
  void collect(std::size_t place) {
    candidates_.clear();
    const std::size_t first = without_space(place);
    int lines = first < end_ && slots_[first].heading ? height(*slots_[first].heading) : 0;
    for (std::size_t i = first; i < end_; ++i) {
      lines += slots_[i].lines;
      if (lines > shape_.lines && i > first)
        break;
      if (slots_[i].kind != SlotKind::space) // the turn is before a space, never after
        candidates_.push_back({i + 1, lines});
    }
  }

  void leave(std::size_t place) {
    collect(place);
    for (std::size_t side = 0; side < sides_; ++side)
      for (std::size_t before = 0; before < shorts_; ++before)
        if (states_[key(place, side, before)].cost != unreached)
          leave(place, side, before);
  }

  void leave(std::size_t place, std::size_t side, std::size_t before) {
    const std::size_t notes = states_[key(place, side, before)].notes;
    if (candidates_.back().end == end_)
      if (const Page page = with_notes(place, candidates_.back(), notes); page.cost == 0) {
        go(place, side, before, page);
        return;
      }
    int fullest = 0;
    bool good = false; // one of those looked at is
    for (auto candidate = candidates_.rbegin(); candidate != candidates_.rend(); ++candidate) {
      const Page page = with_notes(place, *candidate, notes);
      fullest = std::max(fullest, page.lines);
      if (good && page.lines < fullest - looked_back)
        return;
      good = good || slots_[page.end - 1].turn_after + page.cost < turn_cost::bad;
      go(place, side, before, page);
    }
  }

  /// The page with as many footnotes as it has room for, of those from `notes` on that it refers to or that
  /// are left of the page before.
  Page with_notes(std::size_t place, const Candidate& candidate, std::size_t notes) const {
    const auto [wanted, last] = notes_of_[candidate.end];
    Page page{candidate.end, candidate.lines, wanted, 0};
    if (wanted == notes)
      return page;
    const auto begin = note_lines_.begin() + static_cast<std::ptrdiff_t>(notes);
    const int room = shape_.room(shape_.lines - candidate.lines);
    const auto fits = std::upper_bound(begin + 1, note_lines_.end(), *begin + room) - begin - 1;
    page.notes = std::min(wanted, notes + static_cast<std::size_t>(fits));
    page.lines += shape_.taken(note_lines_[page.notes] - note_lines_[notes]);
    if (page.notes < wanted) {
      // The last note has to begin here, if it is referred to here; what was begun before should get on.
      const bool begins = page.notes > last || notes_of_[place].wanted == wanted;
      page.cost = page.notes == notes || !begins ? note_elsewhere : note_goes_on;
      if (candidate.lines < shape_.lines / 4)
        page.cost += little_text;
      if (page.end == end_)
        page.cost += page_of_notes;
    }
    return page;
  }

  void go(std::size_t place, std::size_t side, std::size_t before, const Page& to) {
    const bool last = to.end == end_;
    const int lines_short = std::max(0, shape_.lines - to.lines);
    Cost cost = to.cost;
    if (!last)
      cost += slots_[to.end - 1].turn_after + cost_of_short_page(lines_short);
    else if (place > 0 && to.lines < last_page_least)
      cost += per_line_of_short_end * (last_page_least - to.lines);
    const std::size_t from = key(place, side, before);
    Cost all = states_[from].cost + cost;
    const auto now = static_cast<std::size_t>(std::min(lines_short, most_short));
    if (shape_.two_sided && side == 0 && place > 0 && !last)
      all += per_line_not_level * static_cast<Cost>(now > before ? now - before : before - now);
    State& state = states_[key(to.end, 1 - side, now)];
    if (all < state.cost)
      state = {all, from, to.notes};
  }

  std::vector<PageSlots> walked_back() const {
    std::size_t at = end_ * per_place();
    for (std::size_t i = at; i < states_.size(); ++i)
      if (states_[i].cost < states_[at].cost)
        at = i;
    std::vector<PageSlots> out;
    while (at / per_place() > 0) {
      const std::size_t before = states_[at].from;
      out.push_back(
          {without_space(before / per_place()), at / per_place(), states_[before].notes, states_[at].notes});
      at = before;
    }
    std::reverse(out.begin(), out.end());
    for (std::size_t notes = out.back().last_note; notes + 1 < note_lines_.size();) {
      std::size_t up_to = notes + 1;
      while (up_to + 1 < note_lines_.size() &&
             note_lines_[up_to + 1] - note_lines_[notes] <= shape_.room(shape_.lines))
        ++up_to;
      out.push_back({end_, end_, notes, up_to});
      notes = up_to;
    }
    return out;
  }

  const Slots& slots_;
  const PageShape& shape_;
  std::size_t end_;
  std::size_t sides_;
  std::size_t shorts_;
  std::vector<int> note_lines_{};   ///< of the first so many slots of footnotes
  std::vector<NotesOf> notes_of_{}; ///< by place
  std::size_t last_notes_ = 0;
  std::vector<State> states_{};
  std::vector<Candidate> candidates_{};
};

} // namespace

int PageShape::taken(int note_lines) const {
  if (note_lines <= 0)
    return 0;
  const std::int64_t height = std::int64_t{note_lines} * note_leading + leading;
  return static_cast<int>((height + leading - 1) / leading);
}

int PageShape::room(int free) const {
  if (free < 2)
    return 0;
  return static_cast<int>(std::int64_t{free - 1} * leading / note_leading);
}

std::vector<PageSlots> paginate(const Slots& slots, const PageShape& shape) {
  return Paginator(slots, shape).pages();
}

} // namespace octavo::typesetter

// See pagination.h. A state is a turn, which side the next page is, and how many lines short this one is; the
// cheapest way to each is kept. What a page can gain or lose by other settings of the paragraphs that are
// wholly on it is a knapsack, which grows as the page's end moves on.
#include "typeset/pagination.h"

#include "typeset/page_costs.h"
#include "typeset/turns.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

namespace octavo::typesetter {
namespace {

constexpr TurnCost unreached = std::numeric_limits<TurnCost>::max();

constexpr int most_short = 8;  // pages that are shorter still count as that many lines short
constexpr int looked_back = 3; // lines that a page may be shorter than need be, where nothing is amiss
/// What a page can gain (or, before the middle, lose) by settings of its paragraphs.
constexpr int most_gained = 3;
constexpr std::size_t gains = 2 * most_gained + 1;
using Knapsack = std::array<TurnCost, gains>;
constexpr Knapsack nothing_gained() {
  Knapsack out{};
  out.fill(unreached);
  out[most_gained] = 0;
  return out;
}

struct State {
  TurnCost cost = unreached;
  std::uint32_t from = 0;  // the state before
  std::uint32_t notes = 0; // how many slots of footnotes have been set
  std::int8_t gained = 0;  // lines, by settings of what is wholly on the page
};

class Paginator {
public:
  Paginator(const Slots& slots, const PageShape& shape)
      : turns_(slots), all_(turns_.turns()), note_lines_(turns_.note_lines()), shape_(shape),
        end_(static_cast<std::uint32_t>(all_.size() - 1)), spaces_(turns_.units().size() + 1) {
    for (std::size_t i = turns_.units().size(); i-- > 0;) {
      const Unit& unit = turns_.units()[i];
      const UnitSetting& setting = turns_.settings()[unit.first_setting];
      spaces_[i] = spaces_[i + 1] + (setting.slots->kind == SlotKind::content ? 0 : setting.lines);
    }
  }

  bool empty() const { return end_ == 0; }

  /// Finds the best states. What is dearer than a bound is left out: the bound rises until there is a way.
  void run() {
    TurnCost bound = 100'000 + 2'000 * static_cast<TurnCost>(all_.size());
    do {
      states_.assign(all_.size() * per_turn, {});
      states_[key(0, shape_.begins_recto ? 0 : 1, 0)].cost = 0;
      bound_ = bound;
      for (std::uint32_t turn = 0; turn < end_; ++turn)
        if (all_[turn].possible)
          leave(turn);
      bound = bound > unreached / 64 ? unreached : bound * 32;
    } while (cheapest(end_) > bound_);
  }

  Paginated result(Slots& slots);

private:
  static constexpr std::size_t per_turn = most_short + 2;

  /// A page that ends at a turn.
  struct Candidate {
    std::uint32_t end = 0;
    int lines = 0;
    TurnCost cost = 0; // of its settings and of the turn
    std::int8_t gained = 0;
  };
  /// The same with its footnotes.
  struct Page {
    std::uint32_t end = 0, notes = 0;
    int lines = 0;
    TurnCost cost = 0;
    std::int8_t gained = 0;
    bool good = false;
  };

  /// `side` 0: the next page is a recto, which faces the one that this state ends.
  static std::size_t key(std::size_t turn, std::size_t side, std::size_t lines_short) {
    return turn * per_turn + (side == 0 ? lines_short : per_turn - 1);
  }
  TurnCost cheapest(std::size_t turn) const {
    TurnCost least = unreached;
    for (std::size_t i = turn * per_turn; i < (turn + 1) * per_turn; ++i)
      least = std::min(least, states_[i].cost);
    return least;
  }

  /// How many lines the text's last page lacks, empty ones left out, where it begins at `from`.
  int lacking_at_end(const Turn& from, const Page& page) const {
    const std::size_t first = from.slot > 0 ? from.unit : turns_.without_space(from.unit);
    return std::max(0, page_cost::last_page_least - (page.lines - spaces_[first]));
  }

  int heading_of(const Slot* slot) const {
    return slot != nullptr && slot->heading ? height(*slot->heading) : 0;
  }

  void leave(std::uint32_t turn);
  void leave_with(std::uint32_t turn, std::uint32_t notes);
  void go(std::size_t from, const Page& to);
  template <typename See>
  void each_candidate(const Turn& from, int least, const See& see) const;
  Page with_notes(const Turn& from, const Candidate& candidate, std::size_t notes) const;
  std::vector<std::size_t> settings_of(const Turn& from, const Turn& to, int gained) const;
  static Knapsack with_unit(const Turns& turns, const Unit& unit, const Knapsack& before);

  const Turns turns_;
  const std::vector<Turn>& all_;
  const std::vector<int>& note_lines_;
  const PageShape& shape_;
  std::uint32_t end_;
  std::vector<int> spaces_; ///< empty lines of the units from each one on, in their best settings
  TurnCost bound_ = unreached;
  std::vector<State> states_{};
  std::vector<Candidate> candidates_{};
  std::vector<Page> pages_{};
};

// ------------------------------------------------------------------------------------ the ends of one page

Knapsack Paginator::with_unit(const Turns& turns, const Unit& unit, const Knapsack& before) {
  if (unit.settings == 1)
    return before;
  Knapsack out;
  out.fill(unreached);
  for (std::size_t i = 0; i < unit.settings; ++i) {
    const UnitSetting& setting = turns.settings()[unit.first_setting + i];
    for (std::size_t k = 0; k < gains; ++k) {
      const int gained = static_cast<int>(k) + setting.gained;
      if (before[k] == unreached || gained < 0 || gained >= static_cast<int>(gains))
        continue;
      TurnCost& best = out[static_cast<std::size_t>(gained)];
      best = std::min(best, before[k] + setting.cost);
    }
  }
  return out;
}

/// Sees all ends of a page that begins at `from` and has `least` lines of text or more.
template <typename See>
void Paginator::each_candidate(const Turn& from, int least, const See& see) const {
  const std::vector<Unit>& units = turns_.units();
  int lines = heading_of(turns_.next(from)); // as long as all is set in the best way
  std::size_t at = from.unit;
  bool first = true; // nothing is on the page yet
  if (from.slot > 0) {
    const UnitSetting& setting = turns_.settings()[from.setting];
    const int before = turns_.height(setting, from.slot);
    for (std::size_t i = from.slot + 1; i <= setting.count; ++i) {
      const int height = lines + turns_.height(setting, i) - before;
      if (height > shape_.lines && !first)
        return;
      first = false;
      const bool inner = i < setting.count;
      const std::uint32_t end = inner ? setting.inner + static_cast<std::uint32_t>(i - 1)
                                      : (at + 1 < units.size() ? units[at + 1].turn : end_);
      if (height >= least)
        see(Candidate{end, height, all_[end].cost, 0});
    }
    lines += setting.lines - before;
    ++at;
  } else {
    at = turns_.without_space(at);
  }
  Knapsack knapsack = nothing_gained();
  for (; at < units.size(); ++at) {
    const Unit& unit = units[at];
    bool any = false;
    for (std::size_t s = 0; s < unit.settings && !unit.space; ++s) {
      const UnitSetting& setting = turns_.settings()[unit.first_setting + s];
      for (std::size_t i = 1; i < setting.count; ++i) {
        const int height = lines + turns_.height(setting, i);
        if ((!first || i > 1) && height - most_gained > shape_.lines)
          break;
        const std::uint32_t end = setting.inner + static_cast<std::uint32_t>(i - 1);
        for (std::size_t k = 0; k < gains; ++k) {
          const int gained = static_cast<int>(k) - most_gained;
          if (knapsack[k] == unreached || !(height + gained <= shape_.lines || (first && i == 1)))
            continue;
          any = true;
          if (height + gained >= least)
            see(Candidate{end, height + gained, knapsack[k] + setting.cost + all_[end].cost,
                          static_cast<std::int8_t>(gained)});
        }
      }
    }
    knapsack = with_unit(turns_, unit, knapsack);
    lines += turns_.settings()[unit.first_setting].lines;
    const std::uint32_t end = at + 1 < units.size() ? units[at + 1].turn : end_;
    const bool one_slot = unit.settings == 1 && turns_.settings()[unit.first_setting].count == 1;
    for (std::size_t k = 0; k < gains; ++k) {
      const int height = lines + static_cast<int>(k) - most_gained;
      if (knapsack[k] == unreached || (height > shape_.lines && !(first && one_slot)))
        continue;
      any = true;
      if (!unit.space && height >= least)
        see(Candidate{end, height, knapsack[k] + all_[end].cost,
                      static_cast<std::int8_t>(static_cast<int>(k) - most_gained)});
    }
    if (!any)
      return;
    first = false;
  }
}

/// The page with as many footnotes as it has room for, of those from `notes` on that it refers to or that
/// are left of the page before.
Paginator::Page Paginator::with_notes(const Turn& from, const Candidate& candidate, std::size_t notes) const {
  const Turn& end = all_[candidate.end];
  Page page{candidate.end,    static_cast<std::uint32_t>(end.notes),
            candidate.lines,  candidate.cost,
            candidate.gained, false};
  TurnCost cost = 0;
  if (end.notes > notes) {
    const auto begin = note_lines_.begin() + static_cast<std::ptrdiff_t>(notes);
    const int room = shape_.room(shape_.lines - candidate.lines);
    const auto fits = std::upper_bound(begin + 1, note_lines_.end(), *begin + room) - begin - 1;
    const std::size_t set = std::min(end.notes, notes + static_cast<std::size_t>(fits));
    page.notes = static_cast<std::uint32_t>(set);
    page.lines += shape_.taken(note_lines_[set] - note_lines_[notes]);
    if (set < end.notes) {
      // The last note has to begin here, if it is referred to here; what was begun before should get on.
      const bool begins = set > end.last_notes || from.notes == end.notes;
      cost = set == notes || !begins ? page_cost::note_elsewhere : page_cost::note_goes_on;
      if (candidate.lines < shape_.lines / 4)
        cost += page_cost::little_text;
      if (candidate.end == end_)
        cost += page_cost::page_of_notes;
    }
  }
  page.good = end.cost + cost < turn_cost::bad;
  page.cost += cost;
  return page;
}

// -------------------------------------------------------------------------------------------------- the
// search

void Paginator::leave(std::uint32_t turn) {
  constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t seen = none; // notes that pages_ are for
  for (std::size_t i = 0; i < per_turn; ++i) {
    const std::size_t from = turn * per_turn + i;
    if (states_[from].cost == unreached || states_[from].cost > bound_)
      continue;
    if (seen != states_[from].notes) {
      seen = states_[from].notes;
      leave_with(turn, seen);
    }
    for (const Page& page : pages_)
      go(from, page);
  }
}

/// Fills pages_ with those that begin at `turn`, where so many slots of footnotes have been set.
void Paginator::leave_with(std::uint32_t turn, std::uint32_t notes) {
  const Turn& from = all_[turn];
  // A page has no more units than lines.
  const std::vector<Unit>& units = turns_.units();
  const std::size_t beyond = from.unit + static_cast<std::size_t>(shape_.lines + most_gained + 1);
  const bool no_notes = all_[beyond < units.size() ? units[beyond].turn : end_].notes == notes;
  const auto look = [&](int least) {
    pages_.clear();
    int fullest = 0, fullest_good = 0;
    each_candidate(from, least, [&](const Candidate& candidate) {
      pages_.push_back(with_notes(from, candidate, notes));
      const Page& page = pages_.back();
      fullest = std::max(fullest, page.lines);
      if (page.good)
        fullest_good = std::max(fullest_good, page.lines);
    });
    return std::pair(fullest, fullest_good);
  };
  auto [fullest, good] = look(no_notes ? shape_.lines - looked_back : 0);
  if (good == 0 && no_notes)
    std::tie(fullest, good) = look(0);
  const int least = std::min(good, fullest - looked_back);
  // All that is left on one page, as it is, cannot be bettered.
  const bool ends = std::any_of(pages_.begin(), pages_.end(), [&](const Page& page) {
    return page.end == end_ && page.gained == 0 && page.good &&
           (turn == 0 || lacking_at_end(from, page) == 0);
  });
  const auto unwanted = [&](const Page& page) {
    return ends ? page.end != end_ || page.gained != 0 : page.lines < least;
  };
  pages_.erase(std::remove_if(pages_.begin(), pages_.end(), unwanted), pages_.end());
  for (Page& page : pages_)
    if (page.end != end_)
      page.cost += page_cost::of_short(shape_.lines - page.lines);
    else if (turn > 0)
      page.cost += page_cost::per_line_of_short_end * lacking_at_end(from, page);
}

void Paginator::go(std::size_t from, const Page& to) {
  const std::size_t before = from % per_turn; // lines short, of the page that faces this one
  const bool recto = before != per_turn - 1;
  const auto now = static_cast<std::size_t>(std::clamp(shape_.lines - to.lines, 0, most_short));
  TurnCost all = states_[from].cost + to.cost;
  if (recto && shape_.in_pairs && from >= per_turn && to.end != end_)
    all += page_cost::of_unlike(static_cast<int>(now > before ? now - before : before - now));
  State& state = states_[key(to.end, recto ? 1 : 0, now)];
  if (all < state.cost)
    state = {all, static_cast<std::uint32_t>(from), to.notes, to.gained};
}

// --------------------------------------------------------------------------------------------- what was
// found

/// The settings of the units that lie wholly between two turns, which together gain so many lines.
std::vector<std::size_t> Paginator::settings_of(const Turn& from, const Turn& to, int gained) const {
  const std::vector<Unit>& units = turns_.units();
  const std::size_t first = from.slot > 0 ? from.unit + 1 : turns_.without_space(from.unit);
  std::vector<Knapsack> before{nothing_gained()};
  for (std::size_t at = first; at < to.unit; ++at)
    before.push_back(with_unit(turns_, units[at], before.back()));
  std::vector<std::size_t> out(to.unit > first ? to.unit - first : 0);
  auto k = static_cast<std::size_t>(gained + most_gained);
  for (std::size_t i = out.size(); i-- > 0;) {
    const Unit& unit = units[first + i];
    for (std::size_t s = 0; s < unit.settings; ++s) {
      const UnitSetting& setting = turns_.settings()[unit.first_setting + s];
      const int left = static_cast<int>(k) - setting.gained;
      if (left < 0 || left >= static_cast<int>(gains))
        continue;
      const TurnCost cost = before[i][static_cast<std::size_t>(left)];
      if (cost != unreached && cost + setting.cost == before[i + 1][k]) {
        out[i] = s;
        k = static_cast<std::size_t>(left);
        break;
      }
    }
  }
  return out;
}

Paginated Paginator::result(Slots& slots) {
  const std::vector<Unit>& units = turns_.units();
  std::size_t at = end_ * per_turn;
  for (std::size_t i = at; i < states_.size(); ++i)
    if (states_[i].cost < states_[at].cost)
      at = i;
  Paginated out;
  out.cost = states_[at].cost;
  out.note_lines = note_lines_;

  // The way back: the turns, and a setting for each unit.
  std::vector<std::size_t> way, chosen(units.size(), 0);
  for (; at >= per_turn; at = states_[at].from) {
    way.push_back(at);
    const Turn& from = all_[states_[at].from / per_turn];
    const Turn& to = all_[at / per_turn];
    const std::size_t first = from.slot > 0 ? from.unit + 1 : turns_.without_space(from.unit);
    const std::vector<std::size_t> settings = settings_of(from, to, states_[at].gained);
    std::copy(settings.begin(), settings.end(), chosen.begin() + static_cast<std::ptrdiff_t>(first));
    if (to.slot > 0)
      chosen[to.unit] = to.setting - units[to.unit].first_setting;
  }
  std::reverse(way.begin(), way.end());

  std::vector<std::size_t> begins; // of each unit, among the slots that are set
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    begins.push_back(out.slots.size());
    if (unit.space)
      slots[unit.slot].lines = turns_.settings()[unit.first_setting + chosen[i]].lines;
    else if (chosen[i] > 0) {
      Slots other = std::move(slots[unit.slot].others[chosen[i] - 1].slots);
      std::move(other.begin(), other.end(), std::back_inserter(out.slots));
      continue;
    }
    const std::size_t span = slots[unit.slot].span;
    for (std::size_t j = 0; j < span; ++j)
      out.slots.push_back(std::move(slots[unit.slot + j]));
    out.slots[begins.back()].others.clear();
  }
  begins.push_back(out.slots.size());

  for (const std::size_t state : way) {
    const Turn& from = all_[states_[state].from / per_turn];
    const Turn& to = all_[state / per_turn];
    const std::size_t first = from.slot > 0 ? from.unit : turns_.without_space(from.unit);
    out.pages.push_back({begins[first] + from.slot, begins[to.unit] + to.slot,
                         states_[states_[state].from].notes, states_[state].notes});
  }
  for (std::size_t notes = out.pages.back().last_note; notes + 1 < note_lines_.size();) {
    std::size_t up_to = notes + 1;
    while (up_to + 1 < note_lines_.size() &&
           note_lines_[up_to + 1] - note_lines_[notes] <= shape_.room(shape_.lines))
      ++up_to;
    out.pages.push_back({out.slots.size(), out.slots.size(), notes, up_to});
    notes = up_to;
  }
  return out;
}

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

int note_lines(const Paginated& set, const PageSlots& page) {
  return set.note_lines[page.last_note] - set.note_lines[page.first_note];
}

Paginated paginate(Slots slots, const PageShape& shape) {
  Paginator paginator(slots, shape);
  if (paginator.empty())
    return {};
  paginator.run();
  return paginator.result(slots);
}

} // namespace octavo::typesetter

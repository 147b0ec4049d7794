// Knuth and Plass' algorithm in whole numbers. The constants are TeX's (plain format) where nothing else is
// said; demerits are the square of a line's badness, and what neighbouring lines do to each other.
#include "typeset/breaker.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <limits>

namespace octavo::typesetter {
namespace {

constexpr std::int64_t line_penalty = 10;
constexpr std::int64_t unlike_neighbours = 10'000;  // a tight line beside a loose one
constexpr std::int64_t unevenness = 10'000;         // times the square of a line's ratio: moderate lines too
constexpr std::int64_t contrast_weight = 8'000;     // times the square of what neighbours' ratios differ by
constexpr std::int64_t two_hyphens = 60'000;        // in a row; with each further one ten times as much
constexpr std::int64_t hyphen_before_last = 25'000; // the last but one line ends in a hyphen
constexpr std::int64_t runt = 500'000;           // a last line of hardly anything; of next to nothing, twice
constexpr std::int64_t hyphenated_end = 400'000; // and one that is but the rest of a word
constexpr std::int64_t too_wide = 1'000'000'000'000; // no line at all would be better
constexpr std::int64_t most_demerits = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::int64_t most_ratio = 40 * 256; // badness 6.4 million: beyond this all is equally bad

// How much of its stretch (or shrink) a line uses, in 256ths.
std::int64_t ratio_of(std::int64_t amount, std::int64_t give) {
  if (amount == 0)
    return 0;
  if (give <= 0 || amount / give >= most_ratio / 256)
    return most_ratio;
  return amount * 256 / give;
}
std::int64_t badness_of(std::int64_t ratio) {
  return 100 * ratio * ratio * ratio / (256 * 256 * 256);
}

// The least ratio of a line that is worse than `badness`.
std::int64_t least_beyond(std::int64_t badness) {
  std::int64_t low = 0, high = most_ratio;
  while (low < high)
    if (const std::int64_t middle = (low + high) / 2; badness_of(middle) > badness)
      high = middle;
    else
      low = middle + 1;
  return low;
}

// Decent, loose, very loose, tight: lines of classes that are not next to each other look different.
int fitness_of(std::int64_t ratio, bool stretched) {
  if (!stretched)
    return ratio > 128 ? 0 : 1;
  return ratio <= 128 ? 1 : ratio <= 256 ? 2 : 3;
}

struct Node {
  std::uint32_t place = 0, previous = 0;
  std::int64_t demerits = 0;
  std::uint32_t line = 0; ///< lines that end here or before
  std::int32_t ratio = 0; ///< of its line, negative where it was shrunk
  std::uint8_t fitness = 1;
  std::uint8_t hyphens = 0; ///< lines in a row that end in one, this the last
  bool runt = false;
};

// Where a line may begin. `reach` is what the text up to a place would have to measure for the line from here
// to fill its width.
struct Active {
  std::int64_t reach = 0;
  std::uint32_t node = 0;
};

// At one place, breakings whose lines differ by more than this from the best one's cannot come to be within
// one line of it again, or hardly.
constexpr std::int64_t most_lines_apart = 2;

class Breaker {
public:
  Breaker(const std::vector<Place>& places, const LineGoal& goal, const Tolerance& tolerance, bool around)
      : places_(places), goal_(goal), tolerance_(tolerance), around_(around),
        narrowest_(std::min(goal.first, goal.other)) {
    for (const std::int64_t width : goal.head)
      narrowest_ = std::min(narrowest_, width);
    if (!tolerance_.any)
      ratio_bound_ = least_beyond(tolerance_.badness);
    const auto shrinks = [](const Place& a, const Place& b) {
      const auto glyphs = [](const Sum& sum) { return sum.width - sum.spaces; };
      return b.after.spaces < a.after.spaces || b.after.ems < a.after.ems ||
             glyphs(b.after) < glyphs(a.after);
    };
    sums_grow_ = std::adjacent_find(places_.begin(), places_.end(), shrinks) == places_.end();
  }

  std::vector<Breaking> run() {
    add(0, {});
    for (std::uint32_t place = 1; place < places_.size(); ++place) {
      try_place(place);
      if (active_.empty())
        return {};
    }
    return breakings();
  }

private:
  void try_place(std::uint32_t place) {
    const Place& to = places_[place];
    const bool last = to.kind == PlaceKind::end;
    found_.clear();
    std::uint32_t least_wide = 0;
    std::int64_t least_excess = std::numeric_limits<std::int64_t>::max();
    const std::int64_t too_short = last ? std::numeric_limits<std::int64_t>::max() : least_too_short(to);
    const std::int64_t measured = to.before.width - to.hang_end;
    const auto is_too_short = [&](const Active& active) { return active.reach - measured >= too_short; };
    // Those that begin farther on are the shorter ones.
    const auto rest = reaches_grow_
                          ? std::partition_point(active_.begin(), active_.end(), std::not_fn(is_too_short))
                          : active_.end();
    auto kept = active_.begin();
    for (auto at = kept; at != rest; ++at) {
      const Active active = *at;
      if (is_too_short(active)) {
        *kept++ = active;
        continue;
      }
      const std::int64_t diff = active.reach - measured;
      const std::uint32_t index = active.node;
      const Node& node = nodes_[index];
      const Place& from = places_[node.place];
      bool keep = !last;
      if (diff >= 0) {
        stretch_line(index, node, from, to, diff);
      } else {
        const std::int64_t shrink = give(from, to, space_shrink, letter_shrink);
        const std::int64_t excess = -diff - shrink;
        if (excess <= 0) {
          consider(index, node, to, ratio_of(-diff, shrink), false, 0);
        } else {
          if (excess < least_excess) {
            least_excess = excess;
            least_wide = index;
          }
          // A later place may still be nearer, by the width of a hyphen or by what hangs out.
          keep = keep && excess <= narrowest_ / 8;
        }
      }
      if (keep)
        *kept++ = active;
    }
    active_.erase(kept, rest);
    if (found_.empty() && (active_.empty() || last) && tolerance_.any &&
        least_excess != std::numeric_limits<std::int64_t>::max())
      consider(least_wide, nodes_[least_wide], to, 256, false, too_wide);
    drop_distant();
    for (const Node& node : found_)
      add(place, node);
  }

  void add(std::uint32_t place, Node node) {
    const Place& from = places_[place];
    node.place = place;
    const std::int64_t reach = goal_.width(node.line) + from.after.width + from.hang_start;
    reaches_grow_ = reaches_grow_ && (active_.empty() || active_.back().reach <= reach);
    active_.push_back({reach, static_cast<std::uint32_t>(nodes_.size())});
    nodes_.push_back(node);
  }

  // What lines to `to` may fall short by, and more, whatever they have that gives: of all that are active the
  // first one begins farthest back and has the most.
  std::int64_t least_too_short(const Place& to) const {
    if (tolerance_.any || !sums_grow_)
      return std::numeric_limits<std::int64_t>::max();
    const std::int64_t most =
        give(places_[nodes_[active_.front().node].place], to, space_stretch, letter_stretch);
    return std::max<std::int64_t>(most, 0) * ratio_bound_ / 256 + 1;
  }

  void drop_distant() {
    if (found_.size() < 2)
      return;
    const auto best = std::min_element(found_.begin(), found_.end(), better);
    const std::int64_t line = best->line;
    std::erase_if(found_, [line](const Node& node) { return std::abs(node.line - line) > most_lines_apart; });
  }

  std::int64_t give(const Place& from, const Place& to, int space, int letter) const {
    if (!goal_.justified) // ragged lines may differ by a fifth before they look odd, and are never tight
      return space == space_stretch ? goal_.other / 5 : 0;
    const std::int64_t spaces = to.before.spaces - from.after.spaces;
    return spaces * space / 1000 + (to.before.ems - from.after.ems) * letter / 1000 +
           (to.before.width - from.after.width - spaces) * glyph_gives / 1000;
  }

  void stretch_line(std::uint32_t index, const Node& node, const Place& from, const Place& to,
                    std::int64_t diff) {
    if (to.kind == PlaceKind::end) {
      const std::int64_t width = to.before.width - from.after.width;
      std::int64_t extra = 0;
      if (width < goal_.shortest_last && node.line > 0)
        extra += width < goal_.shortest_last / 2 ? 2 * runt : runt;
      if ((from.kind == PlaceKind::hyphen || from.kind == PlaceKind::inside) &&
          to.before.spaces == from.after.spaces)
        extra += hyphenated_end;
      consider(index, node, to, 0, true, extra);
      return;
    }
    const std::int64_t ratio = ratio_of(diff, give(from, to, space_stretch, letter_stretch));
    if (tolerance_.any || badness_of(ratio) <= tolerance_.badness)
      consider(index, node, to, ratio, true, 0);
  }

  void consider(std::uint32_t index, const Node& from, const Place& to, std::int64_t ratio, bool stretched,
                std::int64_t extra) {
    const std::int64_t line = line_penalty + badness_of(ratio);
    const int fitness = goal_.justified ? fitness_of(ratio, stretched) : 1;
    std::int64_t demerits = line * line + static_cast<std::int64_t>(to.penalty) * to.penalty + extra;
    if (goal_.justified)
      demerits += unevenness * ratio * ratio / (256 * 256);
    if (std::abs(fitness - static_cast<int>(from.fitness)) > 1)
      demerits += unlike_neighbours;
    const std::int64_t signed_ratio = stretched ? ratio : -ratio;
    if (goal_.justified && from.line > 0 && to.kind != PlaceKind::end) {
      const std::int64_t contrast = std::min<std::int64_t>(std::abs(signed_ratio - from.ratio), 512);
      demerits += contrast_weight * contrast * contrast / (256 * 256);
    }
    const auto hyphens = static_cast<std::uint8_t>(to.hyphen ? std::min(from.hyphens + 1, 9) : 0);
    if (hyphens > 1)
      demerits += two_hyphens * (hyphens > 3 ? 100 : hyphens > 2 ? 10 : 1);
    if (to.kind == PlaceKind::end && from.hyphens > 0)
      demerits += hyphen_before_last;
    demerits = std::min(demerits + from.demerits, most_demerits);
    Node node{0,
              index,
              demerits,
              from.line + 1,
              static_cast<std::int32_t>(signed_ratio),
              static_cast<std::uint8_t>(fitness),
              hyphens,
              extra > 0};
    // One node for each fitness and number of lines; always, so that `around` does not change what is best.
    for (Node& best : found_)
      if (best.fitness == node.fitness && best.line == node.line) {
        if (node.demerits < best.demerits)
          best = node;
        return;
      }
    found_.push_back(node);
  }

  static bool better(const Node& a, const Node& b) { return a.demerits < b.demerits; }

  std::vector<Breaking> breakings() const {
    // All that are active end where the paragraph does.
    const auto of_lines = [this](std::int64_t lines) {
      std::uint32_t best = 0;
      for (const Active active : active_)
        if (const std::uint32_t index = active.node;
            (lines == 0 || nodes_[index].line == lines) && (best == 0 || better(nodes_[index], nodes_[best])))
          best = index;
      return best;
    };
    std::vector<Breaking> out;
    const std::uint32_t best = of_lines(0);
    out.push_back(trace(best, 0));
    for (const int looseness : {-1, 1})
      if (const std::int64_t lines = std::int64_t{nodes_[best].line} + looseness; around_ && lines > 0)
        if (const std::uint32_t other = of_lines(lines); other != 0)
          out.push_back(trace(other, looseness));
    return out;
  }

  Breaking trace(std::uint32_t end, int looseness) const {
    Breaking out;
    out.looseness = looseness;
    out.demerits = nodes_[end].demerits;
    out.runt = nodes_[end].runt;
    for (std::uint32_t index = end; index != 0; index = nodes_[index].previous) {
      out.ends.push_back(nodes_[index].place);
      out.worst = std::max(out.worst, badness_of(std::abs(std::int64_t{nodes_[index].ratio})));
    }
    std::reverse(out.ends.begin(), out.ends.end());
    return out;
  }

  const std::vector<Place>& places_;
  const LineGoal& goal_;
  const Tolerance& tolerance_;
  bool around_;
  std::int64_t narrowest_;
  std::int64_t ratio_bound_ = 0; ///< the least ratio of a line that is too loose, where there is a bound
  bool sums_grow_ = false;       ///< of all that gives, from place to place
  bool reaches_grow_ = true;     ///< of all that are active
  std::vector<Node> nodes_, found_;
  std::vector<Active> active_; ///< in the order of their places
};

} // namespace

std::int64_t shortfall(const Place& from, const Place& to, std::int64_t width) noexcept {
  return width - (to.before.width - from.after.width) + from.hang_start + to.hang_end;
}

std::vector<Breaking> break_lines(const std::vector<Place>& places, const LineGoal& goal,
                                  const Tolerance& tolerance, bool around) {
  return Breaker(places, goal, tolerance, around).run();
}

} // namespace octavo::typesetter

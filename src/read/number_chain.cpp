// See number_chain.h.
#include "read/number_chain.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace octavo::reader {
namespace {

constexpr double step = 3;            ///< a number that follows the one before
constexpr double first_is_one = 1;    ///< a sequence that begins as it should
constexpr double opening = -0.5;      ///< one that begins elsewhere, with the text
constexpr double restart_in_part = 2; ///< begins anew below a higher heading
constexpr double restart_alone = -2;
constexpr double repeat = -2;
constexpr double back = -7;
constexpr double other_manner = 0.5; ///< the one has a title on its line, the other has not
constexpr std::size_t window = 24;   ///< candidates back that a gap is looked for

double gap_cost(int gap) {
  return 2 + std::log2(static_cast<double>(gap));
}

struct State {
  double score = 0;
  std::ptrdiff_t before = -1;
};

} // namespace

Chain best_chain(const std::vector<ChainLink>& links) {
  std::vector<State> states(links.size());
  /// For each number and manner, where the best sequence ends with it.
  std::unordered_map<long, std::size_t> best_of;
  const auto key = [](int number, bool bare) { return 2L * number + (bare ? 1 : 0); };
  std::size_t best = 0; ///< where the best of all ends
  for (std::size_t k = 0; k < links.size(); ++k) {
    const ChainLink& link = links[k];
    State& state = states[k];
    state.score = link.number <= 1 ? first_is_one : link.opens ? opening : -gap_cost(link.number);
    const auto extend = [&](std::size_t j, double gain) {
      if (links[j].bare != link.bare)
        gain -= other_manner;
      if (states[j].score + gain > state.score)
        state = {states[j].score + gain, static_cast<std::ptrdiff_t>(j)};
    };
    for (const bool bare : {false, true}) {
      if (const auto found = best_of.find(key(link.number - 1, bare)); found != best_of.end())
        extend(found->second, step);
      if (const auto found = best_of.find(key(link.number, bare)); found != best_of.end())
        extend(found->second, repeat);
    }
    if (k > 0) {
      const bool part = links[best].division != link.division;
      if (link.number <= 1)
        extend(best, part ? restart_in_part : restart_alone);
      else
        extend(best, back);
      for (std::size_t j = k > window ? k - window : 0; j < k; ++j)
        if (links[j].number < link.number - 1)
          extend(j, -gap_cost(link.number - 1 - links[j].number));
    }
    state.score += link.evidence;
    const auto at = best_of.find(key(link.number, link.bare));
    // An old ending is not better for having come early: a later one of nearly the same score is nearer.
    if (at == best_of.end() || state.score + 1 >= states[at->second].score)
      best_of[key(link.number, link.bare)] = k;
    if (state.score >= states[best].score)
      best = k;
  }
  Chain chain;
  if (links.empty())
    return chain;
  chain.score = states[best].score;
  for (auto k = static_cast<std::ptrdiff_t>(best); k >= 0; k = states[static_cast<std::size_t>(k)].before)
    chain.members.push_back(static_cast<std::size_t>(k));
  std::reverse(chain.members.begin(), chain.members.end());
  chain.first = links[chain.members.front()].number;
  for (std::size_t i = 1; i < chain.members.size(); ++i) {
    const int before = links[chain.members[i - 1]].number;
    const int number = links[chain.members[i]].number;
    chain.steps += number == before + 1;
    chain.repeated += number == before;
    chain.restarts += number < before;
    chain.missing += number > before + 1 ? number - before - 1 : 0;
  }
  return chain;
}

} // namespace octavo::reader

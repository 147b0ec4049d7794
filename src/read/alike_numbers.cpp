// See alike_numbers.h.
#include "read/alike_numbers.h"

#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace octavo::reader {
namespace {

constexpr int at_edge = 90;               ///< blank lines that stand for the text's beginning or end
constexpr std::size_t least_share = 8;    ///< a section is no shorter than this part of the middle one
constexpr std::size_t most_settings = 8;  ///< that are told apart
constexpr int far_back = 3;               ///< how far a number may stand behind its place
constexpr std::size_t longest_title = 80; ///< code points of a line that needs no stop
constexpr std::size_t least_length = 20;  ///< code points of a section

/// How a number is set: the blank lines about it, how far it stands in, and what is typed beside it.
struct Setting {
  int before = 0;
  int after = 0;
  int spaces = 0;
  bool bare = false;
  std::string marks{};

  bool operator==(const Setting& other) const {
    const bool same_before = before == other.before || before >= at_edge || other.before >= at_edge;
    const bool same_after = after == other.after || after >= at_edge || other.after >= at_edge;
    return same_before && same_after && spaces == other.spaces && bare == other.bare && marks == other.marks;
  }
};

Setting setting_of(const Candidate& c, const LineLayout& layout) {
  const Line& line = layout.lines()[c.at];
  Setting setting{layout.blanks_before(c.at),
                  layout.blanks_after(c.end - 1),
                  static_cast<int>(line.spaces),
                  c.match.title.empty(),
                  {}};
  std::string_view typed = line.body;
  if (!c.match.title.empty() && typed.ends_with(c.match.title))
    typed.remove_suffix(c.match.title.size());
  for (const char mark : typed)
    if (std::string_view("[](){}<>-.:~=#*_").find(mark) != std::string_view::npos)
      setting.marks += mark;
  return setting;
}

/// Whether the text comes to a stop before line `at`, and begins anew below the heading.
bool between_sentences(const Candidate& c, Lines lines) {
  std::size_t above = c.at;
  while (above > 0 && lines[above - 1].blank())
    --above;
  if (above > 0) {
    const Line& line = lines[above - 1];
    const char32_t last = text::last(line.body);
    if (std::u32string_view(U":,;—–").find(last) != std::u32string_view::npos)
      return false;
    if (text::is_lower(last) && (line.length > longest_title || text::is_lower(text::first(line.body))))
      return false;
  }
  const std::size_t below = skip_blank(lines, c.end);
  return below < lines.size() && !text::is_lower(text::first(lines[below].body));
}

/// That of two thirds of the candidates `of`, if there is one.
std::optional<Setting> usual_setting(const Candidates& all, const LineLayout& layout,
                                     const std::vector<std::size_t>& of) {
  std::vector<std::pair<Setting, std::size_t>> settings;
  for (const std::size_t k : of) {
    Setting setting = setting_of(all[k], layout);
    const auto same = std::find_if(settings.begin(), settings.end(),
                                   [&](const auto& other) { return other.first == setting; });
    if (same != settings.end())
      ++same->second;
    else if (settings.size() < most_settings)
      settings.emplace_back(std::move(setting), 1);
  }
  for (const auto& [setting, times] : settings)
    if (times >= 2 && times * 3 >= of.size() * 2)
      return setting;
  return std::nullopt;
}

class Widening {
public:
  Widening(const Candidates& all, const LineLayout& layout, const std::vector<std::size_t>& chain)
      : all_(all), layout_(layout), chain_(chain) {}

  std::vector<std::size_t> widen(const std::vector<std::size_t>& of) {
    const std::optional<Setting> usual = usual_setting(all_, layout_, chain_);
    if (!usual)
      return {};
    for (const std::size_t k : of) {
      const bool member = std::binary_search(chain_.begin(), chain_.end(), k);
      if (member || (!all_[k].match.weak && !all_[k].listed && setting_of(all_[k], layout_) == *usual &&
                     between_sentences(all_[k], layout_.lines())))
        alike_.push_back({k, member});
    }
    if (alike_.size() == chain_.size())
      return {};
    measure();
    for (std::size_t i = 0; i < alike_.size(); ++i)
      consider(i);
    return std::move(found_);
  }

private:
  struct Alike {
    std::size_t of = 0;
    bool member = false;
    std::size_t length = 0; ///< code points up to the next
    std::size_t next = 0;   ///< the chain's next
  };

  void measure() {
    std::vector<std::size_t> lengths;
    for (std::size_t i = 0; i < alike_.size(); ++i) {
      const std::size_t to = i + 1 < alike_.size() ? all_[alike_[i + 1].of].at : layout_.lines().size();
      alike_[i].length = layout_.filling(all_[alike_[i].of].end, to).length;
      lengths.push_back(alike_[i].length);
    }
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    least_ = std::max(least_length, *middle / least_share);
    std::size_t next = alike_.size();
    for (std::size_t i = alike_.size(); i-- > 0;) {
      alike_[i].next = next;
      if (alike_[i].member)
        next = i;
    }
  }

  int number(std::size_t i) const { return *all_[alike_[i].of].match.number; }

  /// Decides on one after those before it.
  void consider(std::size_t i) {
    if (alike_[i].member) {
      before_ = number(i);
      since_ = i;
      ++count_;
      return;
    }
    if (alike_[i].length < least_ || (i > 0 && alike_[i - 1].length < least_) || !explains(i))
      return;
    found_.push_back(alike_[i].of);
    before_ = std::max(before_.value_or(0), number(i));
    ++count_;
  }

  bool explains(std::size_t i) const {
    const int here = number(i);
    const std::size_t next = alike_[i].next;
    if (next == alike_.size()) // after the last: a repeat, a gap, or one that was late
      return before_ && here + far_back > *before_ && here <= *before_ + static_cast<int>(count_);
    const int after = number(next);
    if (!before_)
      return here == after;
    if (after < *before_) // the sequence begins again
      return here >= *before_ && here <= *before_ + 2;
    if (here >= *before_ && here <= after)
      return true;
    const auto missing = static_cast<std::size_t>(std::max(after - number(since_) - 1, 0));
    if (missing > 0 && next - since_ - 1 == missing)
      return true; // mistyped: as many as are missing
    return here < *before_ && here + far_back > *before_ && is_missing(here);
  }

  /// Whether the chain passes over a number shortly before.
  bool is_missing(int sought) const {
    const std::size_t from = since_ > 8 ? since_ - 8 : 0;
    for (std::size_t i = from; i <= since_; ++i)
      if (alike_[i].member && number(i) == sought)
        return false;
    return true;
  }

  const Candidates& all_;
  const LineLayout& layout_;
  const std::vector<std::size_t>& chain_;
  std::vector<Alike> alike_{};
  std::vector<std::size_t> found_{};
  std::size_t least_ = 0;
  std::size_t since_ = 0;       ///< the chain's last one up to here
  std::size_t count_ = 0;       ///< headings up to here
  std::optional<int> before_{}; ///< the highest number up to here, since the last of the chain
};

} // namespace

std::vector<bool> numbers_set_oddly(const Candidates& all, const LineLayout& layout,
                                    const std::vector<std::size_t>& of) {
  const std::optional<Setting> usual = usual_setting(all, layout, of);
  std::vector<bool> odd;
  for (const std::size_t k : of)
    odd.push_back((usual && !(setting_of(all[k], layout) == *usual)) ||
                  !between_sentences(all[k], layout.lines()));
  return odd;
}

std::vector<std::size_t> numbers_set_alike(const Candidates& all, const LineLayout& layout,
                                           const std::vector<std::size_t>& of,
                                           const std::vector<std::size_t>& chain) {
  return chain.size() < 2 ? std::vector<std::size_t>() : Widening(all, layout, chain).widen(of);
}

} // namespace octavo::reader

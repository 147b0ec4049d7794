// See contents_lists.h.
#include "read/contents_lists.h"

#include "read/breaks.h"
#include "read/heading_text.h"
#include "text/ascii.h"
#include "text/beginnings.h"
#include "text/unaccented.h"
#include "text/unicode.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace octavo::reader {
namespace {

constexpr std::size_t least_entries = 3;    ///< of a list that does not say what it is
constexpr std::size_t most_splits = 8;      ///< places that a list may end at which are tried
constexpr std::size_t most_lists = 8;       ///< that say what they are: each looks through the whole text
constexpr std::size_t most_entries = 3000;  ///< lines of a list of titles
constexpr std::size_t longest_entry = 120;  ///< code points
constexpr std::size_t between_entries = 40; ///< code points of a title and a page number

/// Without the page number that ends an entry, and its leaders: "The Storm . . . . 12", "The Storm    xii".
std::string_view without_page(std::string_view entry) {
  entry = text::trim(entry);
  std::size_t at = entry.size();
  while (at > 0 && entry[at - 1] != ' ' && entry[at - 1] != '.' && entry[at - 1] != '\t')
    --at;
  const std::string_view last = entry.substr(at);
  const auto number = whole_numeral(last);
  if (!number || number->style == NumeralStyle::words || at == 0)
    return entry;
  std::string_view rest = entry.substr(0, at);
  const bool led = rest.ends_with("  ") || rest.ends_with('\t') || rest.ends_with("..") ||
                   rest.ends_with(". ") || rest.ends_with(" .") || rest.ends_with(", ");
  if (!led && number->style != NumeralStyle::arabic)
    return entry; // "Henry IV"
  while (!rest.empty() &&
         (rest.back() == ' ' || rest.back() == '.' || rest.back() == '\t' || rest.back() == ','))
    rest.remove_suffix(1);
  return rest.empty() ? entry : rest;
}

/// What a candidate and its double in a list have in common.
std::string key_of(const HeadingMatch& match) {
  if (match.form == HeadingMatch::Form::kind)
    return "kind " + std::to_string(static_cast<int>(match.kind)) + text::unaccented(match.label);
  if (match.number)
    return std::to_string(static_cast<int>(match.rank)) + " " + std::to_string(*match.number);
  return entry_key(match.label + match.title);
}

/// Whether the key of a line may begin as one of others does; false is certain, and said of most lines.
bool may_begin_key(std::string_view body, const text::Beginnings& beginnings) noexcept {
  std::size_t at = 0;
  while (at < body.size() && static_cast<unsigned char>(body[at]) < 0x80 &&
         !text::is_ascii_alphanumeric(body[at]))
    ++at;
  const bool plain = at + 1 < body.size() && text::is_ascii_alphanumeric(body[at]) &&
                     text::is_ascii_alphanumeric(body[at + 1]);
  return !plain || beginnings.may_begin(body.substr(at));
}

class Lists {
public:
  Lists(Candidates& candidates, const LineLayout& layout) : candidates_(candidates), layout_(layout) {
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      keys_.push_back(key_of(candidates[k].match));
      places_[keys_.back()].push_back(k);
    }
  }

  ContentsLists find(Findings& found) {
    lists_.closing = layout_.lines().size();
    find_runs(found);
    find_headed(found);
    std::sort(lists_.ranges.begin(), lists_.ranges.end(),
              [](const auto& a, const auto& b) { return a.from < b.from; });
    std::sort(lists_.titles.begin(), lists_.titles.end());
    lists_.titles.erase(std::unique(lists_.titles.begin(), lists_.titles.end()), lists_.titles.end());
    return std::move(lists_);
  }

private:
  std::size_t line_of(std::size_t k) const {
    return k < candidates_.size() ? candidates_[k].at : layout_.lines().size();
  }
  bool is_thin(std::size_t k) const {
    const LineLayout::Filling filling = layout_.filling(candidates_[k].end, line_of(k + 1));
    return filling.lines <= 4 && (filling.length <= between_entries ||
                                  (filling.sentences == 0 && filling.length <= 8 * between_entries));
  }
  /// How many of the candidates from `from` to before `to` come again, in order, from `after` on.
  std::size_t come_again(std::size_t from, std::size_t to, std::size_t after) const {
    std::size_t again = 0;
    for (std::size_t k = from; k < to; ++k) {
      const std::vector<std::size_t>& places = places_.at(keys_[k]);
      const auto next = std::lower_bound(places.begin(), places.end(), after);
      if (next == places.end())
        continue;
      ++again;
      after = *next + 1;
    }
    return again;
  }

  bool comes_again(std::size_t k, std::size_t after) const { return places_.at(keys_[k]).back() >= after; }

  /// Neighbouring candidates with next to nothing between them, which come again.
  void find_runs(Findings& found) {
    for (std::size_t k = 0; k < candidates_.size();) {
      std::size_t last = k; // the last of the run: what follows it may be text
      while (last + 1 < candidates_.size() && is_thin(last) && !candidates_[last].corrected)
        ++last;
      if (last > k)
        take_run(k, last, found);
      k = last + 1;
    }
  }

  void take_run(std::size_t from, std::size_t last, Findings& found) {
    // The run may end with the first of the headings themselves: where what began it begins again.
    std::size_t end = last + 1;
    const std::vector<std::size_t>& doubles = places_.at(keys_[from]);
    auto place = std::upper_bound(doubles.begin(), doubles.end(), last);
    for (std::size_t tried = 0; tried < most_splits && place != doubles.begin(); ++tried) {
      --place;
      if (*place <= from)
        break;
      const std::size_t split = *place;
      if (begins_again(from, split, last)) {
        // "I. The Lighthouse", and below it "I.", its first section
        end = split > from + 1 && keys_[split - 1] == keys_[split] ? split - 1 : split;
        break;
      }
    }
    while (from < end && !comes_again(from, end)) // a title page
      ++from;
    std::size_t again = come_again(from, end, end);
    if (end == last + 1 && again > 0 && !is_listed_end(last)) {
      end = last; // the last one is a heading with its text
      again = come_again(from, end, end);
    }
    const std::size_t entries = end - from;
    if (entries == 0 || again == 0 || again * 5 < entries * 3)
      return;
    if (entries < least_entries && !follows_contents(from))
      return; // "Part Two" above "Chapter 1"
    mark(from, end);
    const Lines lines = layout_.lines();
    const std::size_t to = std::max(candidates_[end - 1].end, line_of(end - 1) + 1);
    say(found, lines[candidates_[from].at].number, lines[to - 1].number, entries, again);
    lists_.ranges.push_back({candidates_[from].at, to});
  }

  /// Whether the candidates from `split` to `last` begin as those from `from` do. A title that is a kind's
  /// name too ("Introduction", below "I") is passed over.
  bool begins_again(std::size_t from, std::size_t split, std::size_t last) const {
    std::size_t entry = from;
    for (std::size_t k = split; k <= last; ++k)
      if (entry < split && keys_[k] == keys_[entry])
        ++entry;
      else if (candidates_[k].match.form != HeadingMatch::Form::kind &&
               !(k > split && candidates_[k].match.number == 1))
        return false;
    return true;
  }

  /// Whether the last of a run is an entry too: it comes again, and what is below it is no chapter.
  bool is_listed_end(std::size_t k) const {
    const std::vector<std::size_t>& places = places_.at(keys_[k]);
    return places.back() > k;
  }

  bool follows_contents(std::size_t k) const {
    const Lines lines = layout_.lines();
    std::size_t i = candidates_[k].at;
    for (int steps = 0; i > 0 && steps < 8; ++steps)
      if (list_heading(lines[--i].body) != ListHeading::none)
        return true;
    return false;
  }

  void mark(std::size_t from, std::size_t end) {
    for (std::size_t k = from; k < end; ++k)
      candidates_[k].listed = !candidates_[k].corrected;
  }

  void say(Findings& found, int first, int last, std::size_t entries, std::size_t again) const {
    const int part = static_cast<int>(100 * again / std::max<std::size_t>(entries, 1));
    found.decisions.push_back(
        {"contents-list", Rule::contents_list, first, last,
         "a printed table of contents of " + std::to_string(entries) + (entries == 1 ? " entry" : " entries"),
         std::to_string(again) + " of them come again as headings", std::clamp(40 + part * 6 / 10, 5, 100),
         "chapters without text"});
  }

  /// Lists that say what they are: "Contents", "List of Illustrations".
  void find_headed(Findings& found) {
    const Lines lines = layout_.lines();
    std::size_t met = 0;
    for (std::size_t i = 0; i < lines.size() && met < most_lists; ++i) {
      if (lines[i].blank() || lines[i].role || lines[i].length > 40 || !layout_.apart_before(i))
        continue;
      const ListHeading heading = list_heading(lines[i].body);
      if (heading == ListHeading::none)
        continue;
      ++met;
      const std::size_t end = headed_list(i, heading, found);
      i = std::max(i, end == 0 ? i : end - 1);
    }
  }

  /// Takes the list headed by line `at`; the index after it, or 0 where it is none.
  std::size_t headed_list(std::size_t at, ListHeading heading, Findings& found) {
    const Lines lines = layout_.lines();
    // Candidates right below it that have next to nothing below them are entries, whether or not they come
    // again; the last of a row of them may be the first heading.
    auto first = std::lower_bound(candidates_.begin(), candidates_.end(), at,
                                  [](const Candidate& c, std::size_t i) { return c.at < i; });
    auto k = static_cast<std::size_t>(first - candidates_.begin());
    const auto next_heading = [&](std::size_t from) {
      while (from < candidates_.size() && candidates_[from].listed)
        ++from;
      return from;
    };
    const std::vector<std::size_t> entries = entry_lines(at);
    if (entries.empty())
      return 0;
    const std::size_t last = entries.back() + 1;
    if (closes_text(at, last)) {
      lists_.closing = std::min(lists_.closing, at);
      for (; k < candidates_.size(); ++k)
        candidates_[k].listed = !candidates_[k].corrected;
      lists_.ranges.push_back({at, lines.size()});
      match_titles(entries, 0, at, found, at);
      return lines.size();
    }
    k = next_heading(k);
    if (heading == ListHeading::pictures) {
      while (k < candidates_.size() && candidates_[k].at < last && is_thin(k)) {
        candidates_[k].listed = !candidates_[k].corrected;
        ++k;
      }
    } else {
      match_titles(entries, last, lines.size(), found, at);
    }
    lists_.ranges.push_back({at, last});
    return last;
  }

  /// Whether the run that begins at `i` reads as text rather than as an entry.
  bool is_prose(std::size_t i) const {
    const Lines lines = layout_.lines();
    if (i >= lines.size())
      return false;
    const std::size_t end = layout_.run_end(i);
    const std::string_view last = lines[end - 1].body;
    return layout_.filling(i, end).length > 100 && ends_like_sentence(last) &&
           list_heading(lines[i].body) == ListHeading::none;
  }

  /// The lines below a list's heading that may be its entries: up to the first text that is none, or to the
  /// first of them that comes again.
  std::vector<std::size_t> entry_lines(std::size_t at) const {
    const Lines lines = layout_.lines();
    std::vector<std::size_t> entries;
    std::unordered_set<std::string> seen;
    std::string first;
    for (std::size_t i = at + 1; i < lines.size() && entries.size() < most_entries; ++i) {
      const Line& line = lines[i];
      if (line.blank() || is_row(line))
        continue;
      if (line.role || (line.length > longest_entry && !layout_.wrapped() && is_prose(i)))
        break;
      const std::string key = entry_key(line.body);
      if (seen.contains(key) &&
          (key == first || (is_prose(skip_blank(lines, i + 1)) && layout_.run_end(i) == i + 1)))
        break; // the first of the headings
      if (layout_.apart_before(i) && is_prose(i))
        break;
      if (first.empty())
        first = key;
      if (!key.empty())
        seen.insert(key);
      if (!key.empty())
        entries.push_back(i);
    }
    return entries;
  }

  /// Whether a list that begins at `at` is the text's last matter: nothing below it is prose.
  bool closes_text(std::size_t at, std::size_t last) const {
    const Lines lines = layout_.lines();
    return at > lines.size() / 2 && skip_blank(lines, last) >= lines.size() &&
           layout_.filling(0, at).length > 4 * layout_.filling(at, lines.size()).length;
  }

  /// The lines from `from` to before `to` that stand by themselves and read as entries do are titles.
  void match_titles(const std::vector<std::size_t>& entries, std::size_t from, std::size_t to,
                    Findings& found, std::size_t heading) {
    const Lines lines = layout_.lines();
    std::unordered_map<std::string, std::size_t> order; // of each entry, its place among them
    for (std::size_t e = 0; e < entries.size(); ++e) {
      order.emplace(entry_key(lines[entries[e]].body), e);
      if (const auto match = match_heading(without_page(lines[entries[e]].body));
          match && !match->title.empty())
        order.emplace(entry_key(match->title), e); // "1. The Storm" for "The Storm"
    }
    text::Beginnings beginnings;
    for (const auto& [key, entry] : order)
      beginnings.add(key);
    std::vector<std::size_t> titles;
    std::vector<bool> met(entries.size());
    std::size_t again = 0;
    for (std::size_t i = from; i < to; ++i) {
      const Line& line = lines[i];
      if (line.blank() || line.role || line.length > longest_entry || !layout_.apart_before(i) ||
          layout_.run_end(i) > i + 3 || !may_begin_key(line.body, beginnings))
        continue;
      std::string key;
      for (std::size_t end = i + 1; end <= layout_.run_end(i); ++end) { // a title may go on in the next line
        key += entry_key(lines[end - 1].body);
        const auto entry = order.find(key);
        if (entry == order.end() || met[entry->second] || (layout_.run_end(i) != end && layout_.wrapped()))
          continue;
        met[entry->second] = true;
        ++again;
        titles.push_back(i);
        break;
      }
    }
    if (again < 2 || again * 2 < entries.size())
      return;
    lists_.titles.insert(lists_.titles.end(), titles.begin(), titles.end());
    const bool said = std::any_of(lists_.ranges.begin(), lists_.ranges.end(), [&](const auto& range) {
      return range.to > heading && range.from <= entries.back();
    });
    if (!said || lists_.closing == heading)
      say(found, lines[heading].number, lines[entries.back()].number, entries.size(), again);
  }

  Candidates& candidates_;
  const LineLayout& layout_;
  std::vector<std::string> keys_{};
  std::unordered_map<std::string, std::vector<std::size_t>> places_{};
  ContentsLists lists_{};
};

} // namespace

std::string entry_key(std::string_view entry) {
  std::string key;
  const std::string bare = text::unaccented(without_page(entry));
  for (std::size_t at = 0; at < bare.size();) {
    const std::size_t from = at;
    if (text::is_alphanumeric(text::next(bare, at)))
      key.append(bare, from, at - from);
  }
  return key;
}

ContentsLists find_contents(Candidates& candidates, const LineLayout& layout, Findings& found) {
  return Lists(candidates, layout).find(found);
}

} // namespace octavo::reader

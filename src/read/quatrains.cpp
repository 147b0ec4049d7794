// Quatrains that a line announces: four lines that rhyme, or fours of them, however they end and whatever
// gaps stand between them. Poems in general are poems.cpp's.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/passage.h"
#include "read/rhymes.h"
#include "read/stanza.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t quatrain = 4;
constexpr std::size_t most_quatrains = 40;
constexpr std::size_t shortest_line = 8, longest_line = 60; ///< code points

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {}

  Passages find() {
    for (std::size_t at = 0; at < sheet_.lines.size();) {
      const bool begins = may_be_line(at) && follows_lead_in(sheet_, at);
      const std::size_t end = begins ? take(at) : 0;
      at = end > 0 ? end : at + 1;
    }
    return std::move(found_);
  }

private:
  bool may_be_line(std::size_t at) const noexcept {
    return !sheet_.apart(at) && !sheet_.lines[at].role && sheet_.lines[at].length >= shortest_line &&
           sheet_.lines[at].length <= longest_line && !text::is_lower(sheet_.looks[at].first) &&
           !sheet_.looks[at].heading && !sheet_.looks[at].capitals &&
           sheet_.lines[at].body.find(' ') != std::string_view::npos;
  }

  /// The next line and, in `gap`, the blank ones before it; lines.size() for none near.
  std::size_t next_line(std::size_t at, std::size_t& gap) const noexcept {
    std::size_t next = at + 1;
    while (next < sheet_.lines.size() && sheet_.lines[next].blank() && next - at <= 3)
      ++next;
    gap = next - at - 1;
    return next < sheet_.lines.size() && !sheet_.lines[next].blank() ? next : sheet_.lines.size();
  }

  enum class Scheme { none, second_and_fourth, full };

  Scheme scheme_of(const std::array<std::size_t, quatrain>& lines) const {
    std::array<Rhyme, quatrain> ends;
    for (std::size_t i = 0; i < quatrain; ++i)
      ends[i] = rhyme_of(sheet_.lines[lines[i]].body);
    const auto pair = [&](std::size_t a, std::size_t b) { return rhyme_fully(ends[a], ends[b]); };
    if ((pair(0, 1) && pair(2, 3)) || (pair(0, 2) && pair(1, 3)) || (pair(0, 3) && pair(1, 2)))
      return Scheme::full;
    return pair(1, 3) ? Scheme::second_and_fourth : Scheme::none;
  }

  /// Returns the line after the poem that begins at line `at`; 0: there is none.
  std::size_t take(std::size_t at) {
    std::vector<std::size_t> lines;
    std::vector<std::size_t> stanzas; // where they begin in `lines`
    std::size_t inner = 0;            // blank lines between two lines of a stanza
    bool full = true;
    std::size_t next = at;
    std::size_t outer = 0; // and before the next stanza
    while (stanzas.size() < most_quatrains) {
      std::array<std::size_t, quatrain> four{};
      std::size_t count = 0;
      std::size_t gap = 0;
      std::size_t i = next;
      bool even = stanzas.empty() || outer >= inner;
      for (; count < quatrain && i < sheet_.lines.size() && may_be_line(i); ++count) {
        four[count] = i;
        if (count == 1 && lines.empty())
          inner = gap;
        even = even && (count == 0 || gap == inner);
        i = next_line(i, gap);
      }
      if (count < quatrain || !even || inner > 2 || is_speech(four))
        break;
      const Scheme scheme = scheme_of(four);
      if (scheme == Scheme::none)
        break;
      full = full && scheme == Scheme::full;
      stanzas.push_back(lines.size());
      lines.insert(lines.end(), four.begin(), four.end());
      next = i;
      outer = gap;
    }
    if (lines.empty() || (!full && stanzas.size() < 2 && !names_verse(sheet_, at)))
      return 0;
    // Where a run is more than the poem, the poem is something else.
    if (inner == 0 && (sheet_.spaced || sheet_.wrapping.wrapped) && !sheet_.apart(lines.back() + 1))
      return 0;
    add(lines, stanzas, inner);
    return lines.back() + 1;
  }

  /// What people say, one after the other.
  bool is_speech(const std::array<std::size_t, quatrain>& lines) const noexcept {
    return std::count_if(lines.begin(), lines.end(),
                         [&](std::size_t i) { return sheet_.looks[i].quoted && sheet_.looks[i].closed; }) > 1;
  }

  void add(const std::vector<std::size_t>& lines, const std::vector<std::size_t>& stanzas,
           std::size_t inner) {
    const std::size_t first = lines.front();
    const std::size_t size = lines.back() + 1 - first;
    Verse verse;
    verse.origin = origin_of(sheet_.lines.subspan(first, size), Rule::verse);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == 0 || (lines[i] - lines[i - 1] > inner + 1 &&
                     std::find(stanzas.begin(), stanzas.end(), i) != stanzas.end()))
        verse.stanzas.emplace_back();
      verse.stanzas.back().lines.emplace_back(
          content_of(sheet_.lines.subspan(lines[i], 1), Grouped::Ends::fold),
          verse_column(sheet_.lines[lines[i]]));
    }
    set_in(verse);
    Passage passage;
    passage.first = first;
    passage.size = size;
    passage.decision = decided(sheet_, "verse", Rule::verse, first, size);
    passage.decision.reading = "verse";
    passage.decision.evidence = std::to_string(lines.size()) + " lines that rhyme in fours, and a line that "
                                                               "announces them";
    passage.decision.confidence = 85;
    passage.blocks.push_back({std::move(verse)});
    found_.push_back(std::move(passage));
  }

  const Sheet& sheet_;
  Passages found_{};
};

} // namespace

Passages find_quatrains(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

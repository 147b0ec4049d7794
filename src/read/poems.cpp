// Poems and songs between paragraphs, and chapters that are verse: runs of lines whose ends mean something.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/passage.h"
#include "read/stanza.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

constexpr int enough = 100;              ///< the score from which lines are verse
constexpr std::size_t longest_line = 60; ///< code points of a line of verse among lines that are paragraphs,
constexpr std::size_t longest_of_all = 75; ///< and where all lines of a section are short
constexpr std::size_t narrow = 62;         ///< a width at which verse itself looks like a wrapped text

/// A run of lines between blank ones.
struct Run {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t size() const noexcept { return end - first; }
};

std::size_t first_word(const Line& line) noexcept {
  return text::length(line.body.substr(0, line.body.find_first_of(" \t")));
}

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {
    for (const Line& line : sheet.lines)
      filled_ += !line.blank();
    common_ = common_size();
  }

  Passages find() {
    if (sheet_.wrapping.wrapped)
      find_in_wrapped();
    else
      find_among_lines();
    return std::move(found_);
  }

private:
  // ------------------------------------------------------------------------------------ wrapped texts

  void find_in_wrapped() {
    std::vector<Run> poem;
    std::size_t at = 0;
    while (at < sheet_.lines.size()) {
      if (sheet_.apart(at) || sheet_.lines[at].role) {
        if (!sheet_.lines[at].blank())
          close(poem);
        ++at;
        continue;
      }
      const Run run{at, sheet_.run_end(at)};
      if (!poem.empty() && !goes_on(poem.back(), run))
        close(poem);
      const bool alone = run.size() == 1;
      if (alone ? may_be_single_line(poem, run) : may_be_stanza(run))
        poem.push_back(run);
      else
        close(poem);
      at = run.end;
    }
    close(poem);
  }

  bool goes_on(const Run& before, const Run& run) const noexcept { return run.first - before.end <= 3; }

  /// A line by itself within a poem: set in like the stanza before it.
  bool may_be_single_line(const std::vector<Run>& poem, const Run& run) const noexcept {
    if (poem.empty() || sheet_.looks[run.first].heading)
      return false;
    const int margin = indent(poem.back().first);
    return margin >= 2 && indent(run.first) >= margin - 1 && sheet_.lines[run.first].length < longest_line;
  }

  int indent(std::size_t at) const noexcept { return sheet_.lines[at].indent; }

  /// How many short lines nearly all runs of a section have, where they are many: its stanzas, though their
  /// lines begin with small letters and fill the width that they themselves make; 0: they differ.
  std::size_t common_size() const {
    constexpr std::size_t largest = 14;
    std::vector<std::size_t> times(largest + 1);
    std::size_t runs = 0;
    for (std::size_t at = 0; at < sheet_.lines.size();) {
      const std::size_t end = sheet_.run_end(at);
      if (end > at) {
        ++runs;
        ++times[std::min(largest, end - at - 1)];
      }
      at = std::max(end, at + 1);
    }
    const auto most = std::max_element(times.begin() + 1, times.end() - 1);
    const bool regular = runs >= 6 && 5 * *most >= 4 * runs && sheet_.usual < narrow;
    return regular ? static_cast<std::size_t>(most - times.begin()) + 1 : 0;
  }

  bool is_stanza_of_section(const Run& run) const noexcept {
    if (common_ == 0 || run.size() != common_)
      return false;
    for (std::size_t i = run.first; i < run.end; ++i)
      if (sheet_.lines[i].length >= narrow)
        return false;
    return true;
  }

  bool may_be_stanza(const Run& run) const noexcept {
    if (is_stanza_of_section(run) || is_shaped(sheet_.lines.subspan(run.first, run.size())))
      return true;
    if (!begins_with_capitals(run) && !is_set(run))
      return false;
    std::size_t early = 0;
    std::size_t capitals = 0;
    std::size_t ends = 0; // of lines but the last, those that are turned over not counted
    const std::size_t width = sheet_.wrapping.width;
    const std::vector<bool> over = turned_over(sheet_.lines.subspan(run.first, run.size()));
    for (std::size_t i = run.first; i < run.end; ++i) {
      const Line& line = sheet_.lines[i];
      const std::size_t used = static_cast<std::size_t>(line.indent) + line.columns;
      if (line.length > width + 4)
        return false;
      capitals += !text::is_lower(sheet_.looks[i].first);
      if (i + 1 == run.end || over[i + 1 - run.first])
        continue;
      ++ends;
      early += used + first_word(sheet_.lines[i + 1]) + 3 <= width;
    }
    return (ends > 0 && 10 * early >= 7 * ends) || (width < narrow && 10 * capitals >= 9 * run.size());
  }

  // ----------------------------------------------------------------------------- a paragraph is a line

  void find_among_lines() {
    const std::size_t most = sheet_.usual <= longest_line ? longest_of_all : longest_line;
    std::size_t at = 0;
    while (at < sheet_.lines.size()) {
      if (!may_be_line(at, most)) {
        ++at;
        continue;
      }
      if (sheet_.looks[at].last == U':' && at + 1 < sheet_.lines.size()) { // announces what follows
        ++at;
        continue;
      }
      std::size_t end = at;
      std::size_t last = at;
      while (end < sheet_.lines.size() && end - last <= 4) {
        if (sheet_.lines[end].blank() && !sheet_.lines[end].role)
          ++end;
        else if (may_be_line(end, most))
          last = end++;
        else
          break;
      }
      take_segment(at, last + 1);
      at = std::max(last + 1, at + 1);
    }
  }

  /// Short, and no speech from end to end.
  bool may_be_line(std::size_t at, std::size_t most) const noexcept {
    const Look& look = sheet_.looks[at];
    return !sheet_.apart(at) && !sheet_.lines[at].role && sheet_.lines[at].length <= most && !look.heading &&
           !(look.quoted && look.closed && look.ends_sentence());
  }

  void take_segment(std::size_t first, std::size_t end) {
    std::vector<Run> runs;
    std::size_t lines = 0;
    for (std::size_t i = first; i < end; ++i) {
      if (sheet_.lines[i].blank())
        continue;
      ++lines;
      if (!runs.empty() && runs.back().end == i)
        ++runs.back().end;
      else
        runs.push_back({i, i + 1});
    }
    if (2 * runs.size() <= lines + 1) {
      take_stanzas(runs);
      return;
    }
    // Among lines that are paragraphs between blank ones, several that follow each other are set otherwise.
    constexpr std::size_t fewest = 3;
    std::size_t from = first;
    std::vector<Run> set;
    for (std::size_t i = 0; i <= runs.size(); ++i) {
      if (i < runs.size() && runs[i].size() >= fewest) {
        if (set.empty() && runs[i].first > from)
          take_spaced_lines(from, runs[i].first);
        set.push_back(runs[i]);
        continue;
      }
      if (!set.empty()) {
        from = set.back().end;
        take_stanzas(set);
        set.clear();
      }
    }
    if (from < end)
      take_spaced_lines(from, end);
  }

  /// Lines of verse that follow each other; a line alone between blank ones is a paragraph beside the poem.
  void take_stanzas(const std::vector<Run>& runs) {
    std::vector<Run> poem;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      Run run = runs[i];
      if (run.first > 0 && !sheet_.lines[run.first - 1].blank() && !follows_lead_in(sheet_, run.first))
        while (run.size() > 0 && sheet_.looks[run.first].ends_sentence())
          ++run.first;
      if (run.end < sheet_.lines.size() && !sheet_.apart(run.end))
        trim_end(run);
      if (run.first != runs[i].first)
        close(poem);
      if (!begins_with_capitals(run) && !is_stanza_of_section(run) && !is_set(run) &&
          !is_shaped(sheet_.lines.subspan(run.first, run.size())))
        run.end = run.first;
      const bool between = !poem.empty() && i + 1 < runs.size() && runs[i + 1].size() > 1;
      if (run.size() > 1 || (run.size() == 1 && between))
        poem.push_back(run);
      else
        close(poem);
      if (run.end != runs[i].end)
        close(poem);
    }
    close(poem);
  }

  /// Whether most lines do, where the script has them: lines of a wrapped paragraph do not.
  bool begins_with_capitals(const Run& run) const noexcept {
    std::size_t small = 0;
    std::size_t lines = 0;
    const std::vector<bool> over = turned_over(sheet_.lines.subspan(run.first, run.size()));
    for (std::size_t i = run.first; i < run.end; ++i) {
      lines += !over[i - run.first];
      small += !over[i - run.first] && text::is_lower(sheet_.looks[i].first);
    }
    return 5 * small <= 2 * lines;
  }

  /// Whether lines of which many begin with small letters are set as verse is: alone between blank lines,
  /// where paragraphs are so too, and not filled as a paragraph's are.
  bool is_set(const Run& run) const {
    const bool alone = (run.first == 0 || sheet_.apart(run.first - 1)) && sheet_.apart(run.end);
    if (run.size() < 2 || !alone || (!sheet_.wrapping.wrapped && !sheet_.spaced))
      return false;
    const Evidence evidence = weigh(sheet_, run.first, run.size());
    if (sheet_.wrapping.wrapped && !evidence.narrow)
      return false;
    return evidence.haiku || ends_at_phrases(evidence) || 3 * evidence.early >= 2 * evidence.pairs;
  }

  /// Drops the sentences after the first one that follows the last open line.
  void trim_end(Run& run) const noexcept {
    std::size_t last = run.end;
    while (last > run.first && sheet_.looks[last - 1].ends_sentence())
      --last;
    run.end = std::min(run.end, last + (last > run.first));
  }

  /// Each line a paragraph between blank lines.
  void take_spaced_lines(std::size_t first, std::size_t end) {
    Run run{first, end};
    const auto closed = [&](std::size_t i) {
      return sheet_.lines[i].blank() || sheet_.looks[i].ends_sentence();
    };
    if (!follows_lead_in(sheet_, first))
      while (run.first < run.end && closed(run.first))
        ++run.first;
    std::size_t last = run.end;
    while (last > run.first && closed(last - 1))
      --last;
    const std::size_t next = skip_blank(sheet_.lines, last);
    if (next < run.end)
      last = next + 1;
    run.end = last;
    if (run.size() == 0)
      return;
    Evidence evidence = weigh(sheet_, run.first, run.size(), 2);
    if (evidence.lines >= 4 && 5 * evidence.open >= 2 * evidence.lines)
      add(run, evidence, 2);
  }

  // ------------------------------------------------------------------------------------------- verdict

  void close(std::vector<Run>& poem) {
    while (!poem.empty() && poem.back().size() == 1)
      poem.pop_back(); // what stands alone below a poem is not of it
    if (poem.empty())
      return;
    if (!try_poem(poem) && poem.size() > 1) {
      poem.erase(poem.begin()); // what stands before a poem may look like one: an address, a title
      try_poem(poem);
    }
    poem.clear();
  }

  bool try_poem(const std::vector<Run>& poem) {
    const Run whole{poem.front().first, poem.back().end};
    Evidence evidence = weigh(sheet_, whole.first, whole.size());
    evidence.kept = sheet_.wrapping.wrapped || sheet_.spaced;
    return add(whole, evidence, 1);
  }

  bool add(Run run, Evidence& evidence, std::size_t gap) {
    evidence.whole = 5 * evidence.lines >= 4 * filled_;
    const int score = verse_score(evidence);
    if (score < enough)
      return false;
    Passage passage;
    passage.first = run.first;
    passage.size = run.size();
    passage.decision = decided(sheet_, "verse", Rule::verse, run.first, run.size());
    passage.decision.reading = "verse";
    passage.decision.evidence = described(evidence);
    passage.decision.confidence = std::min(98, 55 + (score - enough) / 2);
    const bool attributed = run.size() > 1 && is_attribution(run.end - 1);
    Lines lines = without_outer_blanks(sheet_.lines.subspan(run.first, run.size() - attributed));
    passage.blocks.push_back({gap == 1 ? verse_of(lines, Rule::verse) : spaced_verse(lines)});
    if (attributed)
      passage.blocks.push_back({attribution_of(run.end - 1)});
    if (!attributed && run.end < sheet_.lines.size()) {
      const std::size_t next = skip_blank(sheet_.lines, run.end);
      if (next < sheet_.lines.size() && next - run.end <= 1 && is_attribution(next) &&
          !sheet_.lines[next].role) {
        passage.blocks.push_back({attribution_of(next)});
        passage.size = next + 1 - run.first;
      }
    }
    found_.push_back(std::move(passage));
    return true;
  }

  /// `--Byron`, `— Lord Byron, Don Juan`: after a poem, alone.
  bool is_attribution(std::size_t at) const noexcept {
    const std::string_view body = sheet_.lines[at].body;
    const std::size_t dash = body.starts_with("—") || body.starts_with("―") ? 3
                             : body.starts_with("--")                       ? 2
                                                                            : 0;
    if (dash == 0 || sheet_.lines[at].length > longest_line || sheet_.looks[at].closed)
      return false;
    return text::is_upper(text::first(bared(body.substr(dash)))) && sheet_.apart(at + 1);
  }

  Paragraph attribution_of(std::size_t at) const {
    const Lines line = sheet_.lines.subspan(at, 1);
    return {content_of(line, Grouped::Ends::fold), ParagraphRole::attribution, 0,
            origin_of(line, Rule::verse)};
  }

  /// Verse whose lines stand between blank lines; wider gaps divide stanzas.
  static Verse spaced_verse(Lines lines) {
    Verse verse;
    verse.origin = origin_of(lines, Rule::verse);
    std::size_t blanks = 2;
    for (const Line& line : lines) {
      if (line.blank()) {
        ++blanks;
        continue;
      }
      if (blanks >= 2)
        verse.stanzas.emplace_back();
      blanks = 0;
      verse.stanzas.back().lines.emplace_back(content_of(Lines(&line, 1), Grouped::Ends::fold),
                                              verse_column(line));
    }
    set_in(verse);
    return verse;
  }

  const Sheet& sheet_;
  std::size_t filled_ = 0; ///< lines of the section that are not blank
  std::size_t common_ = 0; ///< see common_size()
  Passages found_{};
};

} // namespace

Passages find_poems(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

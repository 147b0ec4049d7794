// Datelines: the lines at the start of a scene, a letter or an entry of a diary that say where and when.
#include "read/compose.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/passage.h"

#include <algorithm>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t longest = 64;         ///< code points
constexpr std::ptrdiff_t least_entries = 3; ///< dates alone on their lines that make a diary

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {}

  Passages find() {
    std::vector<Seen> seen;
    for (std::size_t at = 0; at < sheet_.lines.size(); ++at)
      if (may_be_dateline(at))
        if (const Dateline date = match_dateline(sheet_.lines[at].body);
            date.dated || date.relative || date.placed || date.view || date.named)
          seen.push_back({date, at});
    const auto dated =
        std::count_if(seen.begin(), seen.end(), [](const Seen& one) { return one.date.dated; });
    diary_ = dated >= least_entries;
    for (std::size_t i = 0; i < seen.size(); ++i)
      if (counts(seen[i].date, seen[i].at) || is_place_beside(seen, i))
        add(seen[i].date, seen[i].at);
    return std::move(found_);
  }

private:
  struct Seen {
    Dateline date{};
    std::size_t at = 0;
  };

  /// `Camp Delta` right above or below `0600 hours`, with nothing else before the text.
  bool is_place_beside(const std::vector<Seen>& seen, std::size_t i) const noexcept {
    const std::size_t at = seen[i].at;
    if (!seen[i].date.named || sheet_.looks[at].ends_sentence())
      return false;
    const bool date_below = i + 1 < seen.size() && seen[i + 1].at == at + 1 && seen[i + 1].date.dated;
    const bool date_above = !found_.empty() && found_.back().first + 1 == at && i > 0 &&
                            seen[i - 1].at + 1 == at && seen[i - 1].date.dated;
    return (date_below && opens_scene(at)) ||
           (date_above && opens_scene(at - 1) &&
            (sheet_.lines[at + 1].blank() || sheet_.lines[at + 1].length > longest));
  }

  /// A paragraph of one short line, with text to come, that is no speech.
  bool may_be_dateline(std::size_t at) const noexcept {
    const Line& line = sheet_.lines[at];
    if (sheet_.apart(at) || line.role || line.length > longest || !sheet_.begins_paragraph(at) ||
        sheet_.paragraph_end(at) != at + 1 || (sheet_.looks[at].quoted && sheet_.looks[at].closed))
      return false;
    const std::size_t next = skip_blank(sheet_.lines, at + 1);
    return next < sheet_.lines.size() && !sheet_.looks[next].row;
  }

  /// Whether a scene begins at the line: the section does, or a row or a wider gap is above it, or another
  /// dateline.
  bool opens_scene(std::size_t at) const noexcept {
    std::size_t before = at;
    while (before > 0 && sheet_.lines[before - 1].blank())
      --before;
    if (before == 0 || sheet_.looks[before - 1].row)
      return true;
    if (!found_.empty() && found_.back().first + 1 == before)
      return true;
    return at - before > (sheet_.spaced || sheet_.wrapping.wrapped ? 1U : 0U);
  }

  bool counts(const Dateline& date, std::size_t at) const noexcept {
    const Look& look = sheet_.looks[at];
    if (date.view)
      return opens_scene(at) || !look.ends_sentence();
    if (date.dated)
      return diary_ || opens_scene(at) || !look.ends_sentence() || is_emphasised(at);
    if (date.relative)
      return (opens_scene(at) && (look.last != U'.' || is_emphasised(at))) || (diary_ && date.only);
    return date.placed && opens_scene(at) && !look.ends_sentence();
  }

  bool is_emphasised(std::size_t at) const noexcept {
    const std::string_view body = sheet_.lines[at].body;
    return body.front() == '_' || body.front() == '*' || body.front() == '[' || body.front() == '(';
  }

  void add(const Dateline& date, std::size_t at) {
    Passage passage{at, 1, {}, false, decided(sheet_, "dateline", Rule::dateline, at, 1)};
    const bool opens = opens_scene(at);
    passage.decision.reading = date.placed || date.named ? "the place of a scene"
                               : date.view               ? "how a scene is seen"
                                                         : "the time of a scene or an entry";
    passage.decision.evidence =
        std::string(date.placed || date.named ? "nothing but names"
                                              : "nothing but a date, a time or a view") +
        (opens ? " on a line at the start of a scene" : " on a line of its own") +
        (diary_ ? ", as in the entries of a diary" : "");
    passage.decision.confidence = date.placed || date.named ? 65 : opens || diary_ ? 90 : 75;
    const Lines line = sheet_.lines.subspan(at, 1);
    passage.blocks.push_back({Paragraph{content_of(line, Grouped::Ends::fold), ParagraphRole::dateline, 0,
                                        origin_of(line, Rule::dateline)}});
    found_.push_back(std::move(passage));
  }

  const Sheet& sheet_;
  Passages found_{};
  bool diary_ = false; ///< dates return
};

} // namespace

Passages find_datelines(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

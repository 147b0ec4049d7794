// The headings of an ordinary text, taken together as one sequence. See divisions.h.
#include "read/advertisements.h"
#include "read/breaks.h"
#include "read/contents_lists.h"
#include "read/counted_lines.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/foreign_numbers.h"
#include "read/heading_candidates.h"
#include "read/heading_doubts.h"
#include "read/notes.h"
#include "read/numbering.h"
#include "read/outer_titles.h"
#include "read/part_titles.h"
#include "read/screens.h"
#include "read/title_headings.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace octavo::reader {
namespace {

/// `# Title` once and `## Chapter` often: the first is the book's, and deeper marks stay inside their
/// chapters.
void settle_marked(Candidates& candidates) {
  std::map<int, int> times;
  for (const Candidate& c : candidates)
    if (c.match.form == HeadingMatch::Form::marked)
      ++times[c.match.depth];
  if (times.empty())
    return;
  int depth = times.begin()->first;
  if (times.size() > 1 && times.begin()->second == 1)
    depth = std::next(times.begin())->first;
  for (Candidate& c : candidates) {
    if (c.match.form != HeadingMatch::Form::marked)
      continue;
    c.dropped = c.match.depth > depth;
    if (c.match.depth < depth && !c.match.number && c.match.label.empty())
      c.match.rank = Rank::volume;
  }
  remove_dropped(candidates);
}

/// Where the story ends and a site's or an archive's licence begins.
std::size_t end_of_story(Lines lines) {
  for (std::size_t i = lines.size(); i-- > 0;) {
    const std::string_view body = lines[i].body;
    if (body.size() > 100 || body.size() < 20)
      continue;
    if (!body.starts_with("***"))
      continue;
    const std::string folded = text::folded(body);
    if (folded.starts_with("*** end of th") || folded.starts_with("***end of th"))
      return i;
  }
  return lines.size();
}

/// Text before the first heading is the story where it is long and runs in long lines or paragraphs.
bool reads_as_story(Lines front, const Candidate& first) {
  if (first.corrected)
    return true;
  std::size_t words = 0;
  std::size_t runs = 0;
  for (std::size_t i = 0; i < front.size(); ++i) {
    const std::string folded = text::folded(front[i].body.substr(0, 80));
    if (folded.find("project gutenberg") != std::string::npos ||
        list_heading(front[i].body) == ListHeading::contents)
      return false;
    words += front[i].blank()
                 ? 0
                 : 1 + static_cast<std::size_t>(std::count(front[i].body.begin(), front[i].body.end(), ' '));
    runs += !front[i].blank() && (i == 0 || front[i - 1].blank());
  }
  if (first.match.number == 2 && words > 100)
    return true;
  // Where titles alone head the chapters, the first may have none.
  constexpr std::size_t short_chapter = 150;
  return (words > 400 || (first.match.form == HeadingMatch::Form::title && words > short_chapter)) &&
         words > 20 * runs;
}

/// Whether a title stands at the head of `front`, set off from what is told below it.
bool begins_with_title(Lines front) {
  if (front.size() < 3 || front.front().role || !front[1].blank() || !looks_like_title(front.front()) ||
      !text::is_upper(text::first(front.front().body)) || is_note_marker(front.front().body) ||
      is_screen_line(front.front().body))
    return false;
  const Dateline date = match_dateline(front.front().body);
  return !date.dated && !date.relative && !date.placed && !date.view;
}

/// Whether the lines above a text have said what it is called, and were left out of it for that.
bool is_named_above(Lines above) {
  return std::any_of(above.begin(), above.end(), [](const Line& line) { return line.left_out; });
}

Division matter(Lines lines, SectionKind kind, Rule rule) {
  Division division;
  division.kind = kind;
  division.rule = rule;
  division.lines = division.body = without_outer_blanks(lines);
  return division;
}

/// How many of the first lines describe the story: below `Description`, all that stands before the first
/// heading, or without one up to a URL that opens the story, else the first paragraph. 0: none do.
std::size_t description_lines(Lines front, bool all) {
  constexpr std::size_t furthest = 16; // lines
  if (!is_description_heading(front.front()) || front.front().role || front.size() < 2)
    return 0;
  if (all)
    return front.size();
  for (std::size_t i = 1; i < std::min(front.size(), furthest); ++i)
    if (is_url(front[i].body))
      return i;
  std::size_t end = skip_blank(front, 1);
  while (end < front.size() && !front[end].blank())
    if (++end; front[end - 1].length > 100)
      break; // a line that is a paragraph
  return end < front.size() ? end : 0;
}

Division division_of(const Candidate& c, Lines lines, std::size_t end) {
  Division division;
  division.kind = c.match.kind;
  division.rank = c.match.rank;
  division.label = c.match.label;
  division.title = c.match.title;
  division.number = c.match.number;
  if (c.match.rank == Rank::volume && c.match.form == HeadingMatch::Form::marked)
    division.kind = SectionKind::part;
  division.rule = c.corrected                                ? Rule::correction
                  : c.match.form == HeadingMatch::Form::kind ? Rule::kind
                                                             : Rule::numbered_heading;
  division.lines = without_outer_blanks(lines.subspan(c.at, end - c.at));
  division.heading = origin_of(lines.subspan(c.at, c.end - c.at), division.rule);
  std::size_t body = skip_blank(lines, c.end);
  const auto is_rule = [&](const Line& line) { // `> -----` under `> Chapter 1`
    return is_row(line) || (lines[c.at].body.starts_with('>') && line.body.starts_with('>') &&
                            is_row(text::trim(line.body.substr(1))));
  };
  if (body < end && c.end > c.at && is_rule(lines[body]) && !lines[body].role) {
    division.heading.last_line = lines[body].number; // a row under a title belongs to it
    ++body;
  }
  division.body = body < end ? without_outer_blanks(lines.subspan(body, end - body)) : Lines();
  return division;
}

} // namespace

std::vector<Division> divide_by_headings(Lines lines, bool wrapped, Findings& found) {
  const std::size_t story_end = end_of_story(lines);
  const Lines tail = without_outer_blanks(lines.subspan(story_end));
  lines = lines.first(story_end);
  Lines advertised;
  Lines closing; // a table of contents at the end
  const LineLayout layout(lines, wrapped);
  Candidates headings = find_candidates(layout);
  drop_foreign_numbers(headings, layout);
  const ContentsLists lists = find_contents(headings, layout, found);
  remove_dropped(headings);
  std::vector<std::size_t> seen;
  for (const Candidate& c : headings)
    seen.push_back(c.at);
  settle_marked(headings);
  settle_numbering(headings, layout, found);
  merge_repeated_parts(headings, layout);
  add_counted_lines(headings, layout, found);
  add_part_titles(headings, layout, found);
  add_titles(headings, layout, lists, found);
  find_titles_below(headings, layout);
  add_outer_titles(headings, layout, found);
  doubt_headings(headings, seen, layout, found);
  if (!headings.empty() && lists.closing > headings.back().at && lists.closing < lines.size()) {
    closing = without_outer_blanks(lines.subspan(lists.closing));
    lines = lines.first(lists.closing);
  }

  std::vector<Division> divisions;
  Lines front = without_outer_blanks(headings.empty() ? lines : lines.first(headings.front().at));
  const std::size_t description = front.empty() ? 0 : description_lines(front, !headings.empty());
  if (description > 0) {
    Division division = matter(front.first(description), SectionKind::description, Rule::description);
    division.heading = origin_of(front.first(1), Rule::description);
    division.body = without_outer_blanks(division.lines.subspan(1));
    divisions.push_back(division);
    front = without_outer_blanks(front.subspan(description));
  }
  if (headings.empty() && !front.empty()) {
    Division whole = matter(front, SectionKind::chapter, Rule::whole_text);
    const std::string_view first = whole.lines.front().body;
    const Dateline date = match_dateline(first);
    if (!date.dated && !date.view && leading_date(first) == 0) // a diary's first day, whose view it is
      take_title(whole);
    divisions.push_back(whole);
  } else if (!front.empty()) {
    if (reads_as_story(front, headings.front())) {
      found.notes.push_back({"chapter-before-headings", Severity::doubt, front.front().number, 0,
                             "text before the first heading was read as a chapter without a title"});
      Division whole = matter(front, SectionKind::chapter, Rule::whole_text);
      if (begins_with_title(whole.body)) {
        const auto head = static_cast<std::size_t>(whole.body.data() - lines.data());
        if (is_named_above(lines.first(head))) {
          take_title(whole);
        } else { // the book's
          divisions.push_back(matter(whole.body.first(1), SectionKind::front_matter, Rule::front_matter));
          whole = matter(whole.body.subspan(1), SectionKind::chapter, Rule::whole_text);
        }
      }
      divisions.push_back(whole);
    } else {
      divisions.push_back(matter(front, SectionKind::front_matter, Rule::front_matter));
    }
  }
  const std::size_t last = headings.empty() ? 0 : headings.back().end;
  if (const std::size_t from = last + advertisements_from(lines.subspan(last)); from < lines.size()) {
    advertised = without_outer_blanks(lines.subspan(from));
    lines = lines.first(from);
    found.decisions.push_back({"advertisements", Rule::back_matter, advertised.front().number,
                               advertised.back().number, "what the publisher printed behind the story",
                               "below a line that says that the story ends, other books and their prices", 85,
                               "the end of the last chapter"});
  }
  for (std::size_t k = 0; k < headings.size(); ++k)
    divisions.push_back(
        division_of(headings[k], lines, k + 1 < headings.size() ? headings[k + 1].at : lines.size()));

  // Parts without chapters are the chapters.
  const bool chapters = std::any_of(divisions.begin(), divisions.end(), [](const Division& d) {
    return d.kind != SectionKind::part && d.kind != SectionKind::front_matter && is_body(d.kind);
  });
  if (!chapters) {
    Rank lowest = Rank::volume;
    for (const Division& division : divisions)
      if (division.kind == SectionKind::part)
        lowest = std::max(lowest, division.rank);
    for (Division& division : divisions)
      if (division.kind == SectionKind::part && division.rank == lowest) {
        division.kind = SectionKind::chapter;
        division.rank = Rank::chapter;
      }
  }
  if (!advertised.empty())
    divisions.push_back(matter(advertised, SectionKind::back_matter, Rule::back_matter));
  if (!closing.empty())
    divisions.push_back(matter(closing, SectionKind::back_matter, Rule::contents_list));
  if (!tail.empty())
    divisions.push_back(matter(tail, SectionKind::back_matter, Rule::back_matter));
  return divisions;
}

} // namespace octavo::reader

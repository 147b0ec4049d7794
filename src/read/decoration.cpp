// See decoration.h.
#include "read/decoration.h"

#include <vector>

namespace octavo::reader {
namespace {

void collect(Sections& sections, std::vector<Section*>& chapters) {
  for (Section& section : sections) {
    if (is_body(section.kind) && section.blocks.size() > 1)
      chapters.push_back(&section);
    collect(section.children, chapters);
  }
}

bool is_drawn(const Block& block) noexcept {
  const auto* const mark = std::get_if<Break>(&block.node);
  return mark != nullptr && mark->kind == BreakKind::ornament && mark->origin.rule == Rule::row;
}

void say(Findings& found, const std::string& where, std::size_t count, std::size_t chapters) {
  found.decisions.push_back({"chapter-rows", Rule::row, 0, 0,
                             "rows at the " + where + " of chapters are drawn between chapters, and go",
                             std::to_string(count) + " of " + std::to_string(chapters) + " chapters have one",
                             90, "breaks between scenes"});
}

} // namespace

void drop_decoration(Sections& sections, Findings& found) {
  std::vector<Section*> chapters;
  collect(sections, chapters);
  std::size_t first = 0;
  std::size_t last = 0;
  for (const Section* const chapter : chapters) {
    first += is_drawn(chapter->blocks.front());
    last += is_drawn(chapter->blocks.back());
  }
  // Between so many chapters there is one row less.
  const auto is_habit = [&](std::size_t count) {
    return count >= 2 && 3 * (count + 1) >= 2 * chapters.size();
  };
  const bool at_start = is_habit(first);
  const bool at_end = is_habit(last);
  if (at_start)
    say(found, "beginnings", first, chapters.size());
  if (at_end)
    say(found, "ends", last, chapters.size());
  for (Section* const chapter : chapters) {
    if (at_end && is_drawn(chapter->blocks.back()))
      chapter->blocks.pop_back();
    if (at_start && !chapter->blocks.empty() && is_drawn(chapter->blocks.front()))
      chapter->blocks.erase(chapter->blocks.begin());
  }
}

} // namespace octavo::reader

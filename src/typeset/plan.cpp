// See plan.h.
#include "typeset/plan.h"

#include <algorithm>
#include <map>
#include <utility>

namespace octavo::typesetter {
namespace {

class Planner {
public:
  Planner(const text::Words& words, ChapterNumbers numbers, std::string_view language)
      : words_(words), numbers_(numbers), language_(language) {}

  std::vector<Division> divisions(const Sections& sections, std::string_view whole, int level,
                                  const std::string& part) {
    const auto bodies =
        std::count_if(sections.begin(), sections.end(), [](const Section& one) { return is_body(one.kind); });
    std::map<SectionKind, int> ordinals;
    std::vector<Division> out;
    std::ptrdiff_t body = 0;
    bool inside = level > 0; // those that come first speak inside the section that has them
    for (const Section& section : sections) {
      const model::Place place{bodies == 1, whole, ++ordinals[section.kind]};
      const bool last = is_body(section.kind) && ++body == bodies;
      inside = inside && model::is_inset(section.kind);
      if (inside || model::is_empty(section))
        continue;
      Division one;
      one.section = &section;
      one.heading = model::heading(section, place, words_, numbers_, language_);
      one.matter = model::matter(section.kind, body_begun_);
      one.level = level;
      one.last = last;
      one.mark = marks_++;
      one.part = part;
      body_begun_ = body_begun_ || is_body(section.kind);
      one.insets = insets(section, level + 1);
      one.children = divisions(section.children, one.heading.title, level + 1,
                               section.kind == SectionKind::part ? one.heading.title : part);
      out.push_back(std::move(one));
    }
    return out;
  }

  int marks() const { return marks_; }

private:
  /// The sections of `section` that stand inside it: those that come before any with pages of its own. What
  /// is inside an inset is one too, whatever its kind.
  std::vector<Division> insets(const Section& section, int level, bool all = false) {
    std::vector<Division> out;
    for (const Section& child : section.children) {
      if (!all && !model::is_inset(child.kind))
        break;
      if (model::is_empty(child))
        continue;
      Division one;
      one.section = &child;
      one.heading = model::heading(child, {}, words_);
      one.level = level;
      one.mark = marks_++;
      one.insets = insets(child, level + 1, true);
      out.push_back(std::move(one));
    }
    return out;
  }

  const text::Words& words_;
  ChapterNumbers numbers_;
  std::string_view language_;
  bool body_begun_ = false;
  int marks_ = 0;
};

} // namespace

Plan plan(const Book& book, const text::Words& words, ChapterNumbers numbers, std::string_view language) {
  Plan out;
  out.title = model::title(book, words);
  Planner planner(words, numbers, language);
  out.divisions = planner.divisions(book.sections, out.title, 0, {});
  out.marks = planner.marks();
  const auto first = std::find_if(out.divisions.begin(), out.divisions.end(), [](const Division& division) {
    return !model::precedes_contents(division.section->kind);
  });
  out.contents_at = static_cast<std::size_t>(first - out.divisions.begin());
  return out;
}

} // namespace octavo::typesetter

// See plan.h.
#include "epub/plan.h"

#include "epub/names.h"
#include "epub/xml.h"
#include "text/language.h"
#include "text/printable.h"

#include <algorithm>
#include <utility>

namespace octavo::epub {
namespace {

using Names = std::unordered_map<const Section*, std::string>;

/// Sections that speak inside another one's file. One at the top of the book has its own.
bool is_inset(SectionKind kind) {
  switch (kind) {
  case SectionKind::authors_note:
  case SectionKind::description:
  case SectionKind::dedication:
  case SectionKind::epigraph: return true;
  case SectionKind::front_matter:
  case SectionKind::foreword:
  case SectionKind::preface:
  case SectionKind::introduction:
  case SectionKind::part:
  case SectionKind::prologue:
  case SectionKind::chapter:
  case SectionKind::interlude:
  case SectionKind::epilogue:
  case SectionKind::afterword:
  case SectionKind::acknowledgments:
  case SectionKind::appendix:
  case SectionKind::back_matter: return false;
  }
  return false;
}

/// Pages that stand before the contents where they open the book.
bool precedes_contents(SectionKind kind) {
  return kind == SectionKind::front_matter || kind == SectionKind::description ||
         kind == SectionKind::dedication || kind == SectionKind::epigraph;
}

Matter matter(SectionKind kind, bool body_begun) {
  switch (kind) {
  case SectionKind::front_matter:
  case SectionKind::description:
  case SectionKind::dedication:
  case SectionKind::epigraph:
  case SectionKind::foreword:
  case SectionKind::preface:
  case SectionKind::introduction: return Matter::front;
  case SectionKind::part:
  case SectionKind::prologue:
  case SectionKind::chapter:
  case SectionKind::interlude:
  case SectionKind::epilogue: return Matter::body;
  case SectionKind::afterword:
  case SectionKind::appendix:
  case SectionKind::back_matter: return Matter::back;
  case SectionKind::acknowledgments: return body_begun ? Matter::back : Matter::front;
  // Between chapters it stays what it is when the story grows by another.
  case SectionKind::authors_note: return body_begun ? Matter::body : Matter::front;
  }
  return Matter::body;
}

/// Whether a section says anything. An untitled one of the story itself does: its heading is made for it.
bool is_empty(const Section& section) {
  return section.blocks.empty() && section.children.empty() && section.title.empty() &&
         (section.label.empty() || section.kind == SectionKind::description) && !is_body(section.kind);
}

class Planner {
public:
  Planner(const Plan& plan, const Names& names) : plan_(plan), names_(names) {}

  std::vector<Page> pages(const Sections& sections, std::string_view whole) {
    const auto divisions =
        std::count_if(sections.begin(), sections.end(), [](const Section& one) { return is_body(one.kind); });
    std::unordered_map<SectionKind, int> ordinals;
    std::vector<Page> out;
    for (const Section& section : sections) {
      const model::Place place{divisions == 1, whole, ++ordinals[section.kind]};
      if (!is_empty(section) && !(inside_ && is_inset(section.kind)))
        out.push_back(page(section, place));
    }
    return out;
  }

private:
  Page page(const Section& section, const model::Place& place) {
    Page out;
    out.section = &section;
    out.id = names_.at(&section);
    out.heading = model::heading(section, place, *plan_.words);
    out.matter = matter(section.kind, body_begun_);
    body_begun_ |= is_body(section.kind);
    for (const Section& child : section.children)
      if (is_inset(child.kind) && !is_empty(child))
        out.insets.push_back(inset(child));
    const bool outer = std::exchange(inside_, true);
    out.children = pages(section.children, out.heading.title);
    inside_ = outer;
    return out;
  }

  Inset inset(const Section& section) {
    Inset out{&section, names_.at(&section), model::heading(section, {}, *plan_.words), {}};
    for (const Section& child : section.children)
      if (!is_empty(child))
        out.children.push_back(inset(child));
    return out;
  }

  const Plan& plan_;
  const Names& names_;
  bool body_begun_ = false;
  bool inside_ = false; ///< whether the sections looked at are children of a page
};

std::string first_title(const Sections& sections) {
  for (const Section& section : sections) {
    if (std::string title = text::one_line(plain_text(section.title)); !title.empty())
      return title;
    if (std::string title = first_title(section.children); !title.empty())
      return title;
  }
  return {};
}

/// The book's language as a tag: "en_GB.UTF-8" is en-GB; what is no language is und, undetermined.
std::string language(const Metadata& metadata, Notes& notes) {
  std::string tag = metadata.language.substr(0, metadata.language.find_first_of(".@"));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (text::is_language_tag(tag))
    return tag;
  notes.push_back(
      {"language-unknown", Severity::warning, 0, 0,
       (metadata.language.empty() ? std::string("the book has no language")
                                  : "'" + text::one_line(metadata.language) + "' is no language tag") +
           ": it is marked as undetermined (und), which some stores refuse; set it, e.g. to \"en\""});
  return "und";
}

} // namespace

Plan plan(const Book& book, Notes& notes) {
  Plan out;
  out.language = language(book.metadata, notes);
  out.right_to_left = text::is_right_to_left(out.language);
  out.words = &text::words(out.language);
  out.title = text::one_line(book.metadata.title);
  if (out.title.empty()) {
    out.title = first_title(book.sections);
    if (out.title.empty())
      out.title = out.words->untitled;
    notes.push_back({"title-missing", Severity::warning, 0, 0,
                     "the book has no title and is called \"" + out.title + "\"; set its title"});
  }
  const Names names = section_names(book);
  out.pages = Planner(out, names).pages(book.sections, out.title);
  const auto first = std::find_if(out.pages.begin(), out.pages.end(),
                                  [](const Page& page) { return !precedes_contents(page.section->kind); });
  out.contents_at = static_cast<std::size_t>(first - out.pages.begin());
  return out;
}

std::string file_name(const Page& page) {
  return page.id + ".xhtml";
}

} // namespace octavo::epub

// See plan.h.
#include "epub/plan.h"

#include "epub/names.h"
#include "epub/xml.h"
#include "model/walk.h"
#include "text/language.h"
#include "text/printable.h"

#include <algorithm>
#include <utility>

namespace octavo::epub {
namespace {

using Names = std::unordered_map<const Section*, std::string>;

class Planner {
public:
  Planner(const Plan& plan, ChapterNumbers numbers, const Names& names)
      : plan_(plan), numbers_(numbers), names_(names) {}

  std::vector<Page> pages(const Sections& sections, std::string_view whole) {
    const auto divisions =
        std::count_if(sections.begin(), sections.end(), [](const Section& one) { return is_body(one.kind); });
    std::unordered_map<SectionKind, int> ordinals;
    std::vector<Page> out;
    for (const Section& section : sections) {
      const model::Place place{divisions == 1, whole, ++ordinals[section.kind]};
      if (!model::is_empty(section) && !(inside_ && model::is_inset(section.kind)))
        out.push_back(page(section, place));
    }
    return out;
  }

private:
  Page page(const Section& section, const model::Place& place) {
    Page out;
    out.section = &section;
    out.id = names_.at(&section);
    out.heading = model::heading(section, place, *plan_.words, numbers_, plan_.language);
    out.matter = model::matter(section.kind, body_begun_);
    body_begun_ |= is_body(section.kind);
    for (const Section& child : section.children)
      if (model::is_inset(child.kind) && !model::is_empty(child))
        out.insets.push_back(inset(child));
    const bool outer = std::exchange(inside_, true);
    out.children = pages(section.children, out.heading.title);
    inside_ = outer;
    return out;
  }

  Inset inset(const Section& section) {
    Inset out{&section, names_.at(&section), model::heading(section, {}, *plan_.words), {}};
    for (const Section& child : section.children)
      if (!model::is_empty(child))
        out.children.push_back(inset(child));
    return out;
  }

  const Plan& plan_;
  ChapterNumbers numbers_;
  const Names& names_;
  bool body_begun_ = false;
  bool inside_ = false; ///< whether the sections looked at are children of a page
};

/// The book's language as a tag; what is no language is und, undetermined.
std::string language(const Metadata& metadata, Notes& notes) {
  if (std::string tag = text::language_tag(metadata.language); !tag.empty())
    return tag;
  notes.push_back(
      {"language-unknown", Severity::warning, 0, 0,
       (metadata.language.empty() ? std::string("the book has no language")
                                  : "'" + text::one_line(metadata.language) + "' is no language tag") +
           ": it is marked as undetermined (und), which some stores refuse; set it, e.g. to \"en\""});
  return "und";
}

/// The footnotes of a document are numbered through: its section's first, then those of its insets.
void add_footnotes(std::unordered_map<std::string, std::string>& places, const Section& section,
                   const std::vector<Inset>& insets, const std::string& file, int& count) {
  for (const Footnote& footnote : section.footnotes)
    places.emplace(footnote.id, file + "#note_" + std::to_string(++count));
  for (const Inset& inset : insets)
    add_footnotes(places, *inset.section, inset.children, file, count);
}

/// The blocks of `section`.
void add_blocks(Plan& plan, const Section& section, const std::string& file) {
  model::each_block(section, [&](const Block& block) {
    if (!block.id.empty())
      plan.places.emplace(block.id, file + '#' + plan.blocks.at(&block));
  });
}

void add_places(Plan& plan, const std::vector<Inset>& insets, const std::string& file) {
  for (const Inset& inset : insets) {
    plan.places.emplace(inset.section->id, file + '#' + inset.id);
    add_blocks(plan, *inset.section, file);
    add_places(plan, inset.children, file);
  }
}

} // namespace

Plan plan(const Book& book, const Style& style, Notes& notes) {
  Plan out;
  out.language = language(book.metadata, notes);
  out.right_to_left = text::is_right_to_left(out.language);
  out.drop_caps = style.opening == Opening::drop_cap && !out.right_to_left;
  out.words = &text::words(out.language);
  out.title = model::title(book, *out.words);
  if (text::one_line(book.metadata.title).empty())
    notes.push_back({"title-missing", Severity::warning, 0, 0,
                     "the book has no title and is called \"" + out.title + "\"; set its title"});
  const Names names = section_names(book);
  out.pages = Planner(out, style.chapter_numbers, names).pages(book.sections, out.title);
  out.blocks = block_names(book, names);
  const auto first = std::find_if(out.pages.begin(), out.pages.end(), [](const Page& page) {
    return !model::precedes_contents(page.section->kind);
  });
  each_page(out.pages, [&](const Page& page) {
    out.places.emplace(page.section->id, file_name(page));
    add_blocks(out, *page.section, file_name(page));
    add_places(out, page.insets, file_name(page));
    int footnotes = 0;
    add_footnotes(out.places, *page.section, page.insets, file_name(page), footnotes);
  });
  out.contents_at = static_cast<std::size_t>(first - out.pages.begin());
  return out;
}

std::string file_name(const Page& page) {
  return page.id + ".xhtml";
}

} // namespace octavo::epub

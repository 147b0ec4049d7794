// See flow_entries.h.
#include "read/markup/flow_entries.h"

#include "read/headings.h"
#include "read/markup/flow_text.h"
#include "read/markup/outline.h"
#include "read/markup/title_page.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace octavo::reader::markup {
namespace {

bool is_untitled(const Section& section) {
  return section.title.empty() && section.label.empty() && section.heading.first_line == 0;
}

/// What an author says before the first chapter, by itself, is a note of its own; further ones are inside it.
bool become_note(Section& section) {
  Blocks& blocks = section.blocks;
  if (blocks.empty() || !std::all_of(blocks.begin(), blocks.end(),
                                     [](const Block& b) { return std::holds_alternative<Aside>(b.node); }))
    return false;
  Aside first = std::move(std::get<Aside>(blocks.front().node));
  section.kind = SectionKind::authors_note;
  section.note = first.kind;
  section.label = std::move(first.label);
  section.origin.rule = Rule::authors_note;
  first.blocks.insert(first.blocks.end(), std::make_move_iterator(blocks.begin() + 1),
                      std::make_move_iterator(blocks.end()));
  blocks = std::move(first.blocks);
  return true;
}

} // namespace

std::size_t words_of(const Blocks& blocks) {
  const std::string text = plain_text(blocks);
  return static_cast<std::size_t>(
             std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; })) +
         text::length(text) / 12;
}

void settle_front(Entries& entries, Metadata& metadata, Findings& found) {
  const auto first = std::find_if(entries.begin(), entries.end(), [](const Entry& e) { return !e.whole; });
  if (first == entries.end() || !is_untitled(first->section))
    return;
  const bool headings =
      std::any_of(first, entries.end(), [](const Entry& e) { return !e.whole && !is_untitled(e.section); });
  const bool signed_below = first->section.blocks.size() > 1 && metadata.contributors.empty();
  take_byline(first->section.blocks, metadata, headings ? 12 : 2);
  if (headings || (signed_below && !metadata.contributors.empty()))
    take_title(first->section.blocks, metadata);
  if (!headings) {
    if (first->section.blocks.empty() && entries.size() > 1) // a title page
      first->section.kind = SectionKind::front_matter;
    return;
  }
  if (become_note(first->section))
    return;
  const std::size_t words = words_of(first->section.blocks);
  bool contents = false;
  std::size_t paragraphs = 0;
  for (const Block& block : first->section.blocks) {
    if (const auto* const heading = std::get_if<Heading>(&block.node))
      contents = contents || list_heading(plain_text(heading->content)) != ListHeading::none;
    paragraphs += std::holds_alternative<Paragraph>(block.node);
  }
  if (!contents && words > 400 && words > 20 * paragraphs) {
    found.notes.push_back({"chapter-before-headings", Severity::doubt, 0, 0,
                           "text before the first heading was read as a chapter without a title"});
    return;
  }
  first->section.kind = SectionKind::front_matter;
  drop_repeats(first->section.blocks, metadata);
  first->section.origin.rule = Rule::front_matter;
}

void find_titles_of_pages(Entries& entries, Metadata& metadata) {
  constexpr std::size_t most_on_title_page = 40; // words
  std::vector<Entry*> pages;
  for (Entry& entry : entries)
    if (!entry.whole && entry.section.kind == SectionKind::chapter && is_untitled(entry.section) &&
        !entry.section.blocks.empty())
      pages.push_back(&entry);
  if (pages.size() < 3)
    return;
  Entry* const first = words_of(pages.front()->section.blocks) < most_on_title_page ? pages.front() : nullptr;
  if (first != nullptr)
    pages.erase(pages.begin());
  const auto titled =
      static_cast<std::size_t>(std::count_if(pages.begin(), pages.end(), [](const Entry* page) {
        return page->section.blocks.size() > 1 && title_line(page->section.blocks.front()) != nullptr;
      }));
  if (titled < 2 || 3 * titled < 2 * pages.size())
    return;
  for (Entry* const page : pages) {
    Section& section = page->section;
    const Paragraph* const line = title_line(section.blocks.front());
    if (line == nullptr || section.blocks.size() < 2)
      continue;
    section.heading = line->origin;
    section.heading.rule = Rule::title;
    if (const auto match = match_mark(plain_text(line->content), true); match && !match->weak) {
      section.label = match->label;
      section.title = match->title.empty() ? Inlines() : Inlines{{Text{match->title}}};
      section.number = match->number;
      if (match->rank >= Rank::chapter)
        section.kind = match->kind;
    } else {
      section.title = bare(line->content);
    }
    section.blocks.erase(section.blocks.begin());
  }
  if (first != nullptr) {
    first->section.kind = SectionKind::front_matter;
    first->section.origin.rule = Rule::front_matter;
    take_title(first->section.blocks, metadata);
    drop_repeats(first->section.blocks, metadata);
  }
}

void find_titles_below(Entries& entries) {
  const auto title_of = [](const Entry& entry) -> const Paragraph* {
    if (entry.whole || entry.section.label.empty() || !entry.section.title.empty() ||
        entry.section.blocks.size() < 2)
      return nullptr;
    const auto* const first = std::get_if<Paragraph>(&entry.section.blocks.front().node);
    if (first == nullptr || !(is_marked(first->content) || first->role == ParagraphRole::centered))
      return nullptr;
    const std::string text = plain_text(first->content);
    Line line;
    line.text = line.body = text;
    line.length = text::length(text);
    return looks_like_title(line) ? first : nullptr;
  };
  std::size_t labels = 0;
  std::size_t titles = 0;
  for (const Entry& entry : entries) {
    labels += !entry.whole && !entry.section.label.empty() && entry.section.title.empty();
    titles += title_of(entry) != nullptr;
  }
  if (titles == 0 || titles * 2 < labels)
    return;
  for (Entry& entry : entries)
    if (const Paragraph* const title = title_of(entry)) {
      entry.section.heading.last_line = title->origin.last_line;
      entry.section.title = bare(title->content);
      entry.section.blocks.erase(entry.section.blocks.begin());
    }
}

} // namespace octavo::reader::markup

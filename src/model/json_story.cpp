// See json_story.h.
#include "model/json_story.h"

#include <octavo/error.h>

#include "model/characters.h"
#include "model/walk.h"
#include "text/unicode.h"

#include <string>
#include <unordered_set>

namespace octavo::model {
namespace {

[[noreturn]] void fail(const std::string& pointer, std::string_view message) {
  throw Error(ErrorCode::bad_json, pointer + ": " + std::string(message));
}

void check_sections(const Sections& sections, const std::string& pointer) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    const std::string place = pointer + '/' + std::to_string(i);
    if (section.title.empty() && section.label.empty() && section.subtitle.empty() && !section.number &&
        section.blocks.empty() && section.children.empty() && section.footnotes.empty())
      fail(place, "the section is empty; give it a `title` or `blocks`, or take it out");
    if (section.number && *section.number < 0)
      fail(place + "/number", "is negative; sections are numbered from 0 on");
    check_sections(section.children, place + "/children");
  }
}

void collect_ids(const Sections& sections, std::unordered_set<std::string>& ids) {
  for (const Section& section : sections) {
    ids.insert(section.id);
    each_block(section, [&](const Block& block) { ids.insert(block.id); });
    for (const Footnote& footnote : section.footnotes)
      ids.insert(footnote.id);
    collect_ids(section.children, ids);
  }
}

void check_links(const Sections& sections, const std::string& pointer,
                 const std::unordered_set<std::string>& ids) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::string place = pointer + '/' + std::to_string(i);
    each_text(sections[i], [&](const Inlines& text) {
      each_link(text, [&](const Inline& piece) {
        const auto* const link = std::get_if<Link>(&piece.node);
        if (link != nullptr && link->target.starts_with('#') && !ids.contains(link->target.substr(1)))
          fail(place, "a link in the section leads to " + quoted(link->target) +
                          ", and nothing in the book has that id; give it to a block or section, or write "
                          "the link's text alone");
      });
    });
    check_links(sections[i].children, place + "/children", ids);
  }
}

bool is_blank(std::string_view text) noexcept {
  return text::trim(text).empty();
}

void check_entries(const std::vector<std::string>& entries, std::string_view key) {
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (is_blank(entries[i]))
      fail("/metadata/" + std::string(key) + '/' + std::to_string(i),
           "is empty; write something, or take it out of the list");
}

/// Of contributors and series.
template <typename List>
void check_names(const List& list, std::string_view key) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (is_blank(list[i].name))
      fail("/metadata/" + std::string(key) + '/' + std::to_string(i) + "/name",
           "is empty or missing; write a name, or take the entry out of the list");
}

} // namespace

void check_story(const Book& book) {
  const Metadata& metadata = book.metadata;
  check_names(metadata.contributors, "contributors");
  check_names(metadata.series, "series");
  check_entries(metadata.identifiers, "identifiers");
  check_entries(metadata.tags, "tags");
  check_entries(metadata.characters, "characters");
  check_entries(metadata.fandoms, "fandoms");
  check_entries(metadata.relationships, "relationships");
  check_entries(metadata.warnings, "warnings");
  check_sections(book.sections, "/sections");
  std::unordered_set<std::string> ids;
  collect_ids(book.sections, ids);
  check_links(book.sections, "/sections", ids);
}

} // namespace octavo::model

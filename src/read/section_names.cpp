// See section_names.h.
#include "read/section_names.h"

#include "model/ids.h"
#include "model/walk.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace octavo::reader {
namespace {

void collect(const Sections& sections, std::vector<std::string>& ids) {
  for (const Section& section : sections) {
    ids.push_back(section.id);
    collect(section.children, ids);
  }
}

using Names = std::unordered_map<std::string, std::string>;

/// New ids for the notes whose own are taken.
void rename_notes(Sections& sections, std::unordered_set<std::string>& taken, Names& renamed) {
  for (Section& section : sections) {
    for (Footnote& note : section.footnotes) {
      std::string id = note.id;
      while (!taken.insert(id).second)
        id += "-note";
      if (id != note.id) {
        renamed.emplace(note.id, id);
        note.id = std::move(id);
      }
    }
    rename_notes(section.children, taken, renamed);
  }
}

void rewrite(Sections& sections, const Names& links, const Names& notes) {
  const auto visit = [&](Inlines& text) {
    model::each_link(text, [&](Inline& part) {
      if (auto* const link = std::get_if<Link>(&part.node);
          link != nullptr && link->target.starts_with('#')) {
        if (const auto found = links.find(link->target.substr(1)); found != links.end())
          link->target = '#' + found->second;
      } else if (auto* const reference = std::get_if<NoteReference>(&part.node)) {
        if (const auto found = notes.find(reference->target); found != notes.end())
          reference->target = found->second;
      }
    });
  };
  for (Section& section : sections) {
    model::each_text(section, visit);
    rewrite(section.children, links, notes);
  }
}

} // namespace

void name_sections(Sections& sections) {
  std::vector<std::string> before;
  collect(sections, before);
  model::assign_ids(sections);
  std::vector<std::string> after;
  collect(sections, after);
  Names links;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!before[i].empty())
      links.emplace(before[i], after[i]);
  std::unordered_set<std::string> taken(after.begin(), after.end());
  Names notes;
  rename_notes(sections, taken, notes);
  if (!links.empty() || !notes.empty())
    rewrite(sections, links, notes);
}

} // namespace octavo::reader

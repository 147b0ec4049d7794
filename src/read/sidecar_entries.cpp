// See sidecar_entries.h; and the names of the roles that lines may be given.
#include "read/sidecar_entries.h"

#include <octavo/sidecar.h>

#include <algorithm>
#include <array>

namespace octavo {
namespace reader {
namespace {

bool has_entry(const Section& section) noexcept {
  return is_body(section.kind) ||
         (section.kind != SectionKind::authors_note && section.heading.rule == Rule::correction);
}

template <typename Tree, typename Pointer>
void collect(Tree& sections, std::vector<Pointer>& all) {
  for (auto& section : sections) {
    if (has_entry(section))
      all.push_back(&section);
    collect(section.children, all);
  }
}

} // namespace

std::vector<Section*> entry_sections(Sections& sections) {
  std::vector<Section*> all;
  collect(sections, all);
  return all;
}

std::vector<const Section*> entry_sections(const Sections& sections) {
  std::vector<const Section*> all;
  collect(sections, all);
  return all;
}

} // namespace reader

namespace {

struct RoleRow {
  LineRole role;
  std::string_view name;
};

constexpr std::array roles{
    RoleRow{LineRole::break_, "break"},
    RoleRow{LineRole::pause, "pause"},
    RoleRow{LineRole::prose, "prose"},
    RoleRow{LineRole::title, "title"},
    RoleRow{LineRole::chapter, "chapter"},
    RoleRow{LineRole::verse, "verse"},
    RoleRow{LineRole::letter, "letter"},
    RoleRow{LineRole::note, "note"},
    RoleRow{LineRole::quote, "quote"},
    RoleRow{LineRole::heading, "heading"},
    RoleRow{LineRole::preformatted, "preformatted"},
};

} // namespace

std::string_view name(LineRole role) noexcept {
  return std::find_if(roles.begin(), roles.end(), [&](const RoleRow& r) { return r.role == role; })->name;
}

std::optional<LineRole> line_role_named(std::string_view name) noexcept {
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const RoleRow& r) { return r.name == name; });
  if (found == roles.end())
    return std::nullopt;
  return found->role;
}

} // namespace octavo

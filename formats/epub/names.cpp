// See names.h.
#include "epub/names.h"

#include "model/ids.h"
#include "text/ascii.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace octavo::epub {
namespace {

constexpr std::size_t longest = 64;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool is_name(std::string_view id) {
  return id.size() <= longest && model::is_id(id) && !model::is_reserved(id);
}

/// The nearest thing to `id` that is a name.
std::string mended(std::string_view id, SectionKind kind) {
  std::string out;
  for (const char c : text::ascii_lower(id)) {
    if (is_name_character(c) && (c != '-' || !out.empty()))
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
    if (out.size() == longest - 16) // leaves room for what makes it unique
      break;
  }
  while (!out.empty() && out.back() == '-')
    out.pop_back();
  if (out.empty())
    out = name(kind);
  return is_name(out) ? out : "section-" + out;
}

void collect(const Sections& sections, std::vector<const Section*>& out) {
  for (const Section& section : sections) {
    out.push_back(&section);
    collect(section.children, out);
  }
}

} // namespace

std::unordered_map<const Section*, std::string> section_names(const Book& book) {
  std::vector<const Section*> all;
  collect(book.sections, all);
  std::unordered_map<const Section*, std::string> names;
  std::unordered_set<std::string> taken;
  for (const Section* section : all)
    if (is_name(section->id) && taken.insert(section->id).second)
      names.emplace(section, section->id);
  std::unordered_map<std::string, int> last; // so that many sections of one id take no square of their number
  for (const Section* section : all) {
    if (names.contains(section))
      continue;
    const std::string base = mended(section->id, section->kind);
    std::string name = base;
    int& n = last[base];
    // A section without an id is numbered from 1 on, like "chapter-1"; of a repeated one the first keeps it.
    n = std::max(n, section->id.empty() ? 0 : 1);
    if (section->id.empty() || taken.contains(name)) {
      do
        name = base + "-" + std::to_string(++n);
      while (taken.contains(name));
    }
    taken.insert(name);
    names.emplace(section, std::move(name));
  }
  return names;
}

} // namespace octavo::epub

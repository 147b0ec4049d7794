// See names.h.
#include "epub/names.h"

#include "model/ids.h"
#include "model/walk.h"
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

/// The nearest thing to `id` that is a name; `otherwise` where there is nothing.
std::string mended(std::string_view id, std::string_view otherwise) {
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
    out = otherwise;
  return is_name(out) ? out : "section-" + out;
}

void collect(const Sections& sections, std::vector<const Section*>& out) {
  for (const Section& section : sections) {
    out.push_back(&section);
    collect(section.children, out);
  }
}

/// Hands out names, each once.
class Names {
public:
  /// Whether `id` is a name, and now taken.
  bool keep(const std::string& id) { return is_name(id) && taken_.insert(id).second; }
  void take(const std::string& name) { taken_.insert(name); }

  /// A free name as near to `id` as can be. What has no id is numbered from 1 on, like "chapter-1"; of what
  /// has the same the first keeps it.
  std::string made(const std::string& id, std::string_view otherwise) {
    const std::string base = mended(id, otherwise);
    std::string name = base;
    int& n = last_[base];
    n = std::max(n, id.empty() ? 0 : 1);
    if (id.empty() || taken_.contains(name)) {
      do
        name = base + "-" + std::to_string(++n);
      while (taken_.contains(name));
    }
    taken_.insert(name);
    return name;
  }

private:
  std::unordered_set<std::string> taken_{};
  std::unordered_map<std::string, int> last_{}; ///< so that many of one id take no square of their number
};

} // namespace

std::unordered_map<const Section*, std::string> section_names(const Book& book) {
  std::vector<const Section*> all;
  collect(book.sections, all);
  std::unordered_map<const Section*, std::string> names;
  Names given;
  for (const Section* section : all)
    if (given.keep(section->id))
      names.emplace(section, section->id);
  for (const Section* section : all)
    if (!names.contains(section))
      names.emplace(section, given.made(section->id, name(section->kind)));
  return names;
}

std::unordered_map<const Block*, std::string>
block_names(const Book& book, const std::unordered_map<const Section*, std::string>& sections) {
  std::vector<const Section*> all;
  collect(book.sections, all);
  std::unordered_map<const Block*, std::string> names;
  Names given;
  for (const auto& one : sections)
    given.take(one.second);
  for (const Section* const section : all)
    model::each_block(*section, [&](const Block& block) {
      if (!block.id.empty())
        names.emplace(&block, given.keep(block.id) ? block.id : given.made(block.id, "place"));
    });
  return names;
}

} // namespace octavo::epub

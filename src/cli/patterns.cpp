// See patterns.h.
#include "cli/patterns.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

namespace octavo::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view beginning = "hyph_", ending = ".dic";

/// "hyph_sr-Latn_RS.dic" is "sr-Latn-RS".
std::string tag_of(std::string_view name) {
  if (!name.starts_with(beginning) || !name.ends_with(ending) ||
      name.size() <= beginning.size() + ending.size())
    return {};
  std::string tag(name.substr(beginning.size(), name.size() - beginning.size() - ending.size()));
  std::replace(tag.begin(), tag.end(), '_', '-');
  return tag;
}

/// Whether `tag` is `language`, or that of one of its regions.
bool is_of(std::string_view tag, std::string_view language) {
  return tag == language ||
         (tag.starts_with(language) && tag.size() == language.size() + 3 && tag[language.size()] == '-');
}

/// The one of `names` that is for a language; empty where none is.
std::string patterns_named(const std::vector<std::string>& names, std::string_view language) {
  std::vector<std::string> sorted = names;
  std::sort(sorted.begin(), sorted.end());
  if (language == "no")
    language = "nb";
  // First the language as it is, then without its last parts.
  for (std::string_view wanted = language; !wanted.empty();
       wanted = wanted.substr(0, wanted.rfind('-') == std::string_view::npos ? 0 : wanted.rfind('-')))
    for (const bool exact : {true, false})
      for (const std::string& name : sorted)
        if (const std::string tag = tag_of(name); exact ? tag == wanted : !tag.empty() && is_of(tag, wanted))
          return name;
  return {};
}

} // namespace

std::string installed_patterns(std::string_view language) {
  for (const char* const folder : {"/usr/local/share/hyphen", "/usr/share/hyphen"}) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator one(folder, error), end; !error && one != end; one.increment(error))
      names.push_back(one->path().filename().string());
    const std::string name = patterns_named(names, language);
    if (name.empty())
      continue;
    std::ifstream in(fs::path(folder) / name, std::ios::binary);
    std::string file{std::istreambuf_iterator<char>(in), {}};
    if (!file.empty())
      return file;
  }
  return {};
}

} // namespace octavo::cli

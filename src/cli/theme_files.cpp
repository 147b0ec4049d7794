// See theme_files.h.
#include "cli/theme_files.h"

#include "collection/failure.h"
#include "collection/files.h"
#include "collection/names.h"

#include <octavo/error.h>
#include <octavo/theme.h>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;

constexpr std::size_t most_theme_bytes = std::size_t{1} << 20;
constexpr std::size_t most_font_bytes = std::size_t{64} << 20;

FontFile read_font(const std::filesystem::path& path, FontRole role) {
  return {path.string(), std::make_shared<const std::string>(collection::read_file(path, most_font_bytes)),
          role};
}

bool is_built_in(const std::string& name) {
  const auto names = themes();
  return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

FontFile font_file(const std::string& path) {
  return read_font(path, FontRole::automatic);
}

Style style_of_theme(const std::string& given) {
  if (is_built_in(given))
    return theme(given).style;
  if (!collection::file_id(given)) {
    std::string names;
    for (const std::string_view name : themes()) {
      names += names.empty() ? "" : ", ";
      names += name;
    }
    throw Failure(Fault::usage, "",
                  "--theme '" + collection::printable(given) + "' is neither a theme nor a file; themes: " +
                      names + "; 'octavo themes NAME > mine.toml' makes a file of one");
  }
  Theme theme;
  try {
    theme = parse_theme(collection::read_file(given, most_theme_bytes), given);
  } catch (const Error& error) {
    throw collection::sidecar_failure(error, given);
  }
  for (const Theme::Font& font : theme.fonts)
    theme.style.fonts.push_back(read_font(std::filesystem::path(given).parent_path() / font.path, font.role));
  return theme.style;
}

} // namespace octavo::cli

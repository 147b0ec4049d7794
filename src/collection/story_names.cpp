// See story_names.h.
#include "collection/story_names.h"

#include "collection/failure.h"
#include "collection/files.h"
#include "collection/names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace octavo::collection {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

/// Whether a file begins as one that `--to json` wrote does, be its spaces what they are.
bool is_book_json(const fs::path& path) {
  constexpr std::string_view beginning = R"({"format":"octavo-book")";
  std::string start = read_beginning(path, 4096);
  std::erase_if(start, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return start.starts_with(beginning);
}

} // namespace

bool is_json_name(const fs::path& path) {
  return folded_name(path.extension().string()) == ".json";
}

bool is_story_file(const fs::path& path) {
  constexpr std::array texts{".txt"sv, ".text"sv, ".html"sv, ".htm"sv, ".xhtml"sv};
  const std::string extension = folded_name(path.extension().string());
  if (path.filename().native().starts_with('.'))
    return false;
  if (extension == ".md" || extension == ".markdown")
    return folded_name(path.stem().string()) != "readme";
  return std::find(texts.begin(), texts.end(), extension) != texts.end() ||
         (extension == ".json" && is_book_json(path));
}

} // namespace octavo::collection

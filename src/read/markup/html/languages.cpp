// See languages.h. HTML, "The lang and xml:lang attributes": an element's language is that of everything
// inside it that says nothing else; an empty one takes it back.
#include "read/markup/html/languages.h"

#include "text/language.h"
#include "text/unicode.h"
#include "text/words.h"

#include <algorithm>
#include <map>
#include <vector>

namespace octavo::reader::markup::html {
namespace {

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

bool has_script(std::string_view tag) {
  const std::string_view rest = tag.substr(primary(tag).size());
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = std::min(rest.find('-', at + 1), rest.size());
    if (end - at == 5 && text::is_ascii_letter(rest[at + 1]))
      return true;
    at = end;
  }
  return false;
}

/// The script that most of the letters are in which run from right to left, if these are most of all: "Arab",
/// "Hebr"; else "Latn" where Latin ones are.
std::string_view script_of(std::string_view text) {
  std::size_t hebrew = 0, arabic = 0, latin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    hebrew += (c >= 0x590 && c < 0x600) || (c >= 0xFB1D && c < 0xFB50) ? 1 : 0;
    arabic += (c >= 0x600 && c < 0x700) || (c >= 0x750 && c < 0x780) || (c >= 0xFB50 && c < 0xFF00) ? 1 : 0;
    latin += c < 0x250 && text::is_letter(c) ? 1 : 0;
  }
  return latin > hebrew + arabic ? "Latn" : arabic > hebrew ? "Arab" : hebrew > 0 ? "Hebr" : "";
}

std::string with_script(const Page& page, NodeId id, std::string tag) {
  const std::string direction = text::folded(page.tree.get(id, "dir"));
  const bool backwards = direction == "rtl";
  if ((!backwards && direction != "ltr") || has_script(tag) || text::is_right_to_left(tag) == backwards)
    return tag;
  constexpr std::size_t sample = 2000;
  const std::string_view script = script_of(page.tree.words(id, sample));
  if (script.empty() || (script == "Latn") == backwards) // a page's frame, and not what its letters say
    return tag;
  return tag.insert(primary(tag).size(), '-' + std::string(script));
}

} // namespace

bool same_language(std::string_view a, std::string_view b) {
  return primary(a) == primary(b);
}

std::optional<std::string> said_language(const Page& page, NodeId id) {
  for (const char* const attribute : {"lang", "xml:lang"}) {
    if (std::string said = text::language_tag(page.tree.get(id, attribute)); !said.empty())
      return with_script(page, id, std::move(said));
    if (page.tree.has(id, attribute) && text::trim(page.tree.get(id, attribute)).empty())
      return std::string();
  }
  return std::nullopt;
}

std::string book_language(const Page& page, const std::string& stated) {
  const std::size_t size = page.tree.nodes.size();
  const NodeId body = page.tree.find(0, Tag::body);
  std::vector<std::string> tags{{}};                   // none is the page's own
  std::map<std::string, std::size_t> numbers{{{}, 0}}; // of the tags
  std::vector<std::size_t> language(size), bytes(1);
  std::vector<bool> told(size, true);
  std::size_t all = 0;
  for (NodeId id = 1; id < size; ++id) {
    const Node& node = page.tree.nodes[id];
    language[id] = language[node.parent];
    const Part part = page.plan.parts[id];
    told[id] = told[node.parent] && part != Part::left_out && part != Part::silent;
    if (node.text) {
      bytes[language[id]] += told[id] ? node.count : 0;
      all += told[id] ? node.count : 0;
    } else if (const auto said = id == body ? std::nullopt : said_language(page, id)) {
      const auto [known, is_new] = numbers.emplace(*said, tags.size());
      language[id] = known->second;
      if (is_new) {
        tags.push_back(*said);
        bytes.push_back(0);
      }
    }
  }
  std::map<std::string_view, std::size_t> by_language;
  for (std::size_t i = 1; i < tags.size(); ++i)
    by_language[primary(tags[i])] += bytes[i];
  for (const auto& [main, weight] : by_language)
    if (weight * 2 > all && (stated.empty() || !same_language(main, stated))) {
      std::size_t most = 0;
      for (std::size_t i = 1; i < tags.size(); ++i)
        if (same_language(tags[i], main) && (most == 0 || bytes[i] > bytes[most]))
          most = i;
      return tags[most];
    }
  return stated;
}

} // namespace octavo::reader::markup::html

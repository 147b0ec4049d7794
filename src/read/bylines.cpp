// See bylines.h.
#include "read/bylines.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {

std::string_view undrawn(std::string_view body) {
  constexpr std::string_view drawn = ">/ -~=";
  const std::size_t start = body.find_first_not_of(drawn);
  if (start == std::string_view::npos)
    return {};
  if (start > 0)
    return body.substr(start, body.find_last_not_of(drawn) + 1 - start);
  return body;
}

bool is_small_word(std::string_view word) {
  static constexpr std::array<std::string_view, 26> articles{
      "the",  "a",   "an",    "my",  "his", "her",  "our", "your", "their", "this",  "that",  "all",  "now",
      "then", "far", "night", "day", "no",  "some", "any", "its",  "these", "those", "which", "what", "way"};
  return std::find(articles.begin(), articles.end(), word) != articles.end();
}

bool looks_like_name(std::string_view name) {
  static constexpr std::array<std::string_view, 16> particles{
      "von", "van", "de", "der", "du", "la", "le", "di", "da", "del", "and", "und", "et", "y", "e", "&"};
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    at = end + 1;
    if (++words > 6)
      return false;
    if (!text::is_upper(text::first(word)) &&
        std::find(particles.begin(), particles.end(), word) == particles.end())
      return false;
  }
  return words > 0;
}

namespace {

/// `E. A. P.`, `John Smith Jr.`: a stop that ends no sentence.
bool ends_in_abbreviation(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  const std::string_view last = name.substr(space == std::string_view::npos ? 0 : space + 1);
  return last.ends_with('.') &&
         ((text::length(last) == 2 && text::is_upper(text::first(last))) || last == "Jr." || last == "Sr." ||
          last == "Esq.") &&
         looks_like_name(name);
}

} // namespace

std::optional<std::string> match_byline(const Line& line) {
  if (line.length > 80)
    return std::nullopt;
  const std::string_view body = undrawn(line.body);
  const std::string folded = text::folded(body);
  if (folded.size() != body.size())
    return std::nullopt;
  struct Joint {
    std::string_view words;
    bool sure;
  };
  for (const Joint& joint :
       {Joint{"by ", true}, Joint{"by: ", true}, Joint{"written by ", true}, Joint{"story by ", true},
        Joint{"a story by ", true}, Joint{"a novel by ", true}, Joint{"_by_ ", true}, Joint{"von ", false},
        Joint{"par ", false}, Joint{"de ", false}, Joint{"di ", false}, Joint{"por ", false},
        Joint{"av ", false}, Joint{"af ", false}, Joint{"door ", false}, Joint{"מאת ", true},
        Joint{"מאת: ", true}, Joint{"بقلم ", true}, Joint{"بقلم: ", true}}) {
    if (!folded.starts_with(joint.words))
      continue;
    const std::string name = text::collapse_spaces(body.substr(joint.words.size()));
    if (name.empty() || (ends_like_sentence(name) && !ends_in_abbreviation(name)) ||
        !text::is_alphanumeric(text::first(name)))
      return std::nullopt;
    if (joint.sure ? is_small_word(name.substr(0, name.find(' '))) : !looks_like_name(name))
      return std::nullopt;
    if (text::length(name) > 60 || std::count(name.begin(), name.end(), ' ') > 9)
      return std::nullopt;
    return name;
  }
  for (const std::string_view after : {"　著", " 著", "　作", " 著者"})
    if (body.size() > after.size() && body.ends_with(after))
      return text::collapse_spaces(body.substr(0, body.size() - after.size()));
  return std::nullopt;
}

bool match_site_line(std::string_view body, Metadata& metadata) {
  const std::string folded = text::folded(body.substr(0, 120));
  for (const std::string_view words :
       {"posted originally on the archive of our own at ", "originally posted at ",
        "originally published at ", "story url ", "downloaded from "}) {
    if (!folded.starts_with(words))
      continue;
    std::string_view url = body.substr(words.size());
    while (url.ends_with('.'))
      url.remove_suffix(1);
    if (!is_url(url))
      continue;
    metadata.source_url = std::string(url);
    return true;
  }
  return folded == "table of contents:" || folded.starts_with("(see the end of the ") ||
         folded.starts_with("see the end of the work for");
}

} // namespace octavo::reader

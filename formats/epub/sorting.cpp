// See sorting.h.
#include "epub/sorting.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <vector>

namespace octavo::epub {
namespace {

struct Articles {
  std::string_view language;
  std::string_view words; ///< each followed by a space, or by nothing after an apostrophe; separated by '|'
};

constexpr std::array articles{
    Articles{"en", "The |A |An "},
    Articles{"fr", "Le |La |Les |L’|L'|Un |Une |Des "},
    Articles{"de", "Der |Die |Das |Ein |Eine "},
    Articles{"es", "El |La |Los |Las |Un |Una "},
    Articles{"it", "Il |Lo |La |I |Gli |Le |L’|L'|Un |Uno |Una |Un’|Un'"},
    Articles{"nl", "De |Het |Een |’t |'t "},
    Articles{"pt", "O |A |Os |As |Um |Uma "},
};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0)
      out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Small words that go with the family name after them: "Ludwig van Beethoven".
bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 26> particles{
      "af",  "al", "av", "bin", "da", "das", "de", "degli", "del", "della", "den", "der", "di",
      "dos", "du", "el", "ibn", "la", "le",  "of", "ten",   "ter", "van",   "von", "zu",  "zum"};
  return is_one_of(text::folded(word), particles);
}

bool is_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 12> suffixes{"Jr", "Jr.", "Sr",   "Sr.", "II",    "III",
                                                             "IV", "MD",  "M.D.", "PhD", "Ph.D.", "Esq."};
  return is_one_of(word, suffixes);
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i)
    out += (i == from ? "" : " ") + std::string(words[i]);
  return out;
}

bool family_name_first(std::string_view language) {
  static constexpr std::array<std::string_view, 5> languages{"hu", "ja", "ko", "vi", "zh"};
  return is_one_of(language.substr(0, language.find('-')), languages);
}

/// Whether `name` looks like one person's, written in letters.
bool is_plain_name(std::string_view name, const std::vector<std::string_view>& words) {
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = text::next(name, at);
    if (text::is_digit(c) || c == ',' || c == '&' || c == '_' || c == '/' || (c >= 0x2E80 && c <= 0xD7FF))
      return false; // the last range: writing of China, Japan and Korea
  }
  return words.size() > 1 && std::find(words.begin(), words.end(), "and") == words.end();
}

} // namespace

std::string sort_name(std::string_view name, std::string_view language) {
  const std::vector<std::string_view> words = split(name);
  if (family_name_first(language) || !is_plain_name(name, words))
    return std::string(name);
  if (words.front() == "The")
    return joined(words, 1, words.size()) + ", The";
  std::size_t end = words.size();
  while (end > 2 && is_suffix(words[end - 1]))
    --end;
  std::size_t family = end - 1;
  while (family > 1 && is_particle(words[family - 1]))
    --family;
  std::string out = joined(words, family, end) + ", " + joined(words, 0, family);
  if (end < words.size())
    out += ", " + joined(words, end, words.size());
  return out;
}

std::string sort_title(std::string_view title, std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto row = std::find_if(articles.begin(), articles.end(),
                                [&](const Articles& one) { return one.language == primary; });
  if (row == articles.end())
    return std::string(title);
  for (std::string_view rest = row->words; !rest.empty();) {
    const std::size_t end = std::min(rest.find('|'), rest.size());
    const std::string_view article = rest.substr(0, end);
    if (title.size() > article.size() && title.starts_with(article))
      return std::string(title.substr(article.size())) + ", " + std::string(text::trim(article));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::string(title);
}

} // namespace octavo::epub

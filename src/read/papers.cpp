// See papers.h.
#include "read/papers.h"

#include "read/sheet.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_name = 44; ///< code points
constexpr std::size_t most_words = 7;

/// Words of which a paper's name has one.
constexpr std::array<std::string_view, 74> paper_words{
    "herald",        "gazette",     "times",      "post",      "tribune",  "chronicle", "journal",
    "daily",         "weekly",      "news",       "courier",   "observer", "telegraph", "mirror",
    "express",       "mail",        "star",       "sun",       "sentinel", "examiner",  "advertiser",
    "bulletin",      "dispatch",    "despatch",   "record",    "standard", "press",     "evening",
    "globe",         "guardian",    "inquirer",   "enquirer",  "argus",    "mercury",   "echo",
    "ledger",        "register",    "reporter",   "prophet",   "bugle",    "planet",    "clarion",
    "intelligencer", "republican",  "zeitung",    "tageblatt", "anzeiger", "kurier",    "bote",
    "rundschau",     "nachrichten", "abendblatt", "tagblatt",  "blatt",    "figaro",    "gazzetta",
    "corriere",      "giornale",    "messaggero", "periódico", "diario",   "heraldo",   "noticias",
    "jornal",        "diário",      "notícias",   "gazeta",    "kurier",   "dziennik",  "газета",
    "вестник",       "ведомости",   "известия",   "правда"};

constexpr std::array<std::string_view, 12> particles{"of",  "and", "the", "de", "du", "la",
                                                     "des", "der", "da",  "do", "le", "&"};

constexpr std::array<std::string_view, 6> ideographic_endings{"新聞", "新闻", "日報", "日报", "晚报", "时报"};

std::string_view without_punctuation(std::string_view word) noexcept {
  while (!word.empty() && std::string_view(",.:;").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

} // namespace

bool names_paper(std::string_view body) {
  body = bared(body);
  static constexpr text::ByteSet never("?!;:");
  if (body.size() < 4 || text::length(body) > longest_name || never.any_in(body))
    return false;
  for (const std::string_view ending : ideographic_endings)
    if (body.ends_with(ending))
      return true;
  bool named = false;
  std::size_t words = 0;
  while (!body.empty()) {
    const std::size_t space = std::min(body.find(' '), body.size());
    const std::string_view word = without_punctuation(body.substr(0, space));
    body = text::trim(body.substr(space));
    if (word.empty())
      return false;
    const std::string folded = text::folded(word);
    const bool particle = std::find(particles.begin(), particles.end(), folded) != particles.end();
    if (++words > most_words || (!particle && !text::is_upper(text::first(word))))
      return false; // as nearly every line's second word
    named = named || std::find(paper_words.begin(), paper_words.end(), folded) != paper_words.end();
  }
  return named && words >= 2;
}

bool numbers_paper(std::string_view body) {
  constexpr std::size_t longest = 60;
  if (body.size() > longest)
    return false;
  const std::string folded = text::folded(bared(body));
  for (const std::string_view word : {"vol.", "volume ", "no. ", "issue ", "price ", "page ", "№", "nr. "})
    if (folded.starts_with(word))
      return true;
  return folded.ends_with(" edition");
}

bool is_byline(std::string_view body) {
  constexpr std::size_t longest = 60;
  const std::string_view bare = bared(body);
  if (bare.size() > longest || bare.ends_with(','))
    return false;
  const std::string folded = text::folded(bare);
  for (const std::string_view word :
       {"by our ", "from our ", "from a correspondent", "von unserem ", "de notre ", "de nuestro "})
    if (folded.starts_with(word))
      return true;
  std::size_t at = folded.starts_with("by ")                                  ? 3
                   : folded.starts_with("von ") || folded.starts_with("par ") ? 4
                                                                              : 0;
  if (at == 0 || bare.size() <= at)
    return false;
  for (; at != std::string_view::npos && at != 0; at = bare.find(' ', at) + 1)
    if (!text::is_upper(text::first(bare.substr(at))))
      return false;
  return true;
}

} // namespace octavo::reader

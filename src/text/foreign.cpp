// See foreign.h.
#include "text/foreign.h"

#include "text/language.h"
#include "text/lexicon.h"
#include "text/unicode.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace octavo::text {
namespace {

constexpr double sure = 0.6; ///< of a guess by words

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

/// The scripts of a language; none where they are not known, or where it is written in several ways.
std::vector<int> scripts_of(const std::string& tag, std::string_view primary) {
  constexpr std::array<std::string_view, 11> in_several_ways{"az", "bs", "kk", "ku", "mn", "ms",
                                                             "pa", "sr", "tg", "uz", "yi"};
  if (std::find(in_several_ways.begin(), in_several_ways.end(), primary) != in_several_ways.end())
    return {};
  constexpr int most = 8;
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode codes[most]{};
  const int count = uscript_getCode(tag.c_str(), codes, most, &status);
  if (primary.size() < 2 || primary == "und" || U_FAILURE(status) != 0)
    return {};
  std::vector<int> scripts;
  for (int i = 0; i < count; ++i)
    scripts.push_back(codes[i] == USCRIPT_SIMPLIFIED_HAN || codes[i] == USCRIPT_TRADITIONAL_HAN ? USCRIPT_HAN
                                                                                                : codes[i]);
  if (primary == "ja")
    scripts.insert(scripts.end(), {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA});
  else if (primary == "ko")
    scripts.insert(scripts.end(), {USCRIPT_HANGUL, USCRIPT_HAN});
  else if (primary == "zh")
    scripts.insert(scripts.end(), {USCRIPT_HAN, USCRIPT_BOPOMOFO});
  return scripts;
}

bool is_east_asian(int script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_BOPOMOFO;
}

/// Cyrillic words too few to be known by are Russian, unless their letters say otherwise.
std::string cyrillic_language(std::string_view run) {
  if (LanguageGuess guess = guess_language(run); guess.confidence >= sure)
    return guess.tag;
  for (std::size_t at = 0; at < run.size();)
    switch (next(run, at)) {
    case U'і':
    case U'ї':
    case U'є':
    case U'ґ':
    case U'І':
    case U'Ї':
    case U'Є':
    case U'Ґ': return "uk";
    case U'ў':
    case U'Ў': return "be";
    case U'ђ':
    case U'ћ':
    case U'љ':
    case U'њ':
    case U'џ':
    case U'ј': return "sr";
    default: break;
    }
  return "ru";
}

std::size_t words_of(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    const bool letter = is_letter(c) || is_mark(c);
    words += letter && !inside;
    inside = letter;
  }
  return words;
}

/// The language of a run of letters of `script`; empty where nobody can tell.
std::string language_of(std::string_view run, int script, std::size_t letters) {
  constexpr std::size_t fewest_latin = 4; // words
  switch (script) {
  case USCRIPT_CYRILLIC: return letters < 2 ? std::string() : cyrillic_language(run);
  case USCRIPT_GREEK: return letters < 2 ? "" : "el";
  case USCRIPT_LATIN: {
    const LanguageGuess guess = words_of(run) >= fewest_latin ? guess_language(run) : LanguageGuess{};
    return guess.confidence >= sure ? guess.tag : std::string();
  }
  default: return guess_language(run).tag;
  }
}

} // namespace

ForeignFinder::ForeignFinder(std::string_view language) {
  const std::string tag = language_tag(language);
  primary_ = tag.substr(0, tag.find('-'));
  scripts_ = scripts_of(tag, primary_);
  latin_ = std::find(scripts_.begin(), scripts_.end(), USCRIPT_LATIN) != scripts_.end();
  cyrillic_ = std::find(scripts_.begin(), scripts_.end(), USCRIPT_CYRILLIC) != scripts_.end();
  if (latin_ || cyrillic_)
    for (const LexiconWord& one : lexicon(cyrillic_))
      if (common_words[one.language].language == primary_ && one.weight == 1.0)
        own_words_.push_back(one.word);
}

bool ForeignFinder::is_native(int script) const noexcept {
  return std::find(scripts_.begin(), scripts_.end(), script) != scripts_.end();
}

bool ForeignFinder::may_have_letters(std::string_view text) const noexcept {
  if (scripts_.empty())
    return false;
  if (!latin_ && !cyrillic_)
    return true;
  return std::any_of(text.begin(), text.end(), [this](char c) {
    const auto lead = static_cast<unsigned char>(c); // or a byte after one, which is none of these
    if (lead < 0x80)
      return cyrillic_ && is_ascii_letter(c);
    // From Greek on, or from what is neither Latin nor Cyrillic, but for the signs at E2 and those above the
    // basic plane, emoji among them.
    return (cyrillic_ ? (lead >= 0xC3 && lead < 0xD0) || lead > 0xD4 : lead >= 0xCD) && lead < 0xEF &&
           lead != 0xE2;
  });
}

std::vector<ForeignRun> ForeignFinder::by_letters(std::string_view text) const {
  struct Open {
    std::size_t begin, end;
    int script;
    std::size_t letters;
  };
  std::vector<ForeignRun> out;
  if (scripts_.empty())
    return out;
  std::optional<Open> open;
  bool native = false;
  const auto close = [&] {
    if (open)
      if (std::string language =
              language_of(text.substr(open->begin, open->end - open->begin), open->script, open->letters);
          !language.empty() && language != primary_)
        out.push_back({open->begin, open->end, std::move(language)});
    open.reset();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next(text, at);
    if (!is_letter(c) && !is_mark(c))
      continue;
    const int script = script_of(c);
    if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED) {
      if (open && open->end == begin)
        open->end = at; // a mark on its letter
      continue;
    }
    if (is_native(script)) {
      native = true;
      close();
      continue;
    }
    if (open && open->script != script && !(is_east_asian(open->script) && is_east_asian(script)))
      close();
    if (!open)
      open = Open{begin, at, script, 0};
    open->end = at;
    ++open->letters;
  }
  const bool all = open && !native && out.empty();
  close();
  if (all && !out.empty()) {
    out.front().begin = 0;
    out.front().end = text.size();
  }
  return out;
}

bool ForeignFinder::has_own_word(std::string_view text) const {
  std::string word;
  const auto is_own = [&] {
    return !word.empty() && std::binary_search(own_words_.begin(), own_words_.end(), std::string_view(word));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next(text, at);
    if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else if (is_letter(c) || is_mark(c)) {
      word.append(text, begin, at - begin);
    } else {
      if (is_own())
        return true;
      word.clear();
    }
  }
  return is_own();
}

std::string ForeignFinder::by_words(std::string_view passage, std::size_t fewest) const {
  if (own_words_.empty() || has_own_word(passage) || words_of(passage) < fewest)
    return {};
  LanguageGuess guess = guess_language(passage);
  if (guess.confidence < sure || guess.tag.substr(0, guess.tag.find('-')) == primary_)
    return {};
  return std::move(guess.tag);
}

} // namespace octavo::text

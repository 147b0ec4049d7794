// See language.h. The script decides where it belongs to one language; the commonest words do where it does
// not.
#include "text/language.h"

#include "text/lexicon.h"
#include "text/unicode.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <vector>

namespace octavo::text {
namespace {

constexpr std::size_t windows = 8;
constexpr std::size_t window_size = 2048;

/// Pieces of a long text, spread over all of it: its first pages may be a foreign preface or licence.
std::string sample_of(std::string_view text) {
  if (text.size() <= windows * window_size)
    return std::string(text);
  std::string sample;
  for (std::size_t i = 0; i < windows; ++i) {
    std::string_view window = text.substr((text.size() - window_size) / (windows - 1) * i, window_size);
    while (!window.empty() && (window.front() & 0xC0) == 0x80)
      window.remove_prefix(1);
    sample += window;
    sample += ' ';
  }
  return sample;
}

/// What a script's letters are in, where that is one language for all practical purposes.
struct ScriptLanguage {
  UScriptCode script;
  std::string_view language;
};

constexpr ScriptLanguage script_languages[] = {
    {USCRIPT_GREEK, "el"},   {USCRIPT_HEBREW, "he"},   {USCRIPT_ARMENIAN, "hy"},  {USCRIPT_GEORGIAN, "ka"},
    {USCRIPT_HANGUL, "ko"},  {USCRIPT_THAI, "th"},     {USCRIPT_LAO, "lo"},       {USCRIPT_KHMER, "km"},
    {USCRIPT_MYANMAR, "my"}, {USCRIPT_TIBETAN, "bo"},  {USCRIPT_ETHIOPIC, "am"},  {USCRIPT_DEVANAGARI, "hi"},
    {USCRIPT_BENGALI, "bn"}, {USCRIPT_GURMUKHI, "pa"}, {USCRIPT_GUJARATI, "gu"},  {USCRIPT_TAMIL, "ta"},
    {USCRIPT_TELUGU, "te"},  {USCRIPT_KANNADA, "kn"},  {USCRIPT_MALAYALAM, "ml"}, {USCRIPT_SINHALA, "si"},
};

struct Letters {
  std::map<UScriptCode, std::size_t> of{};
  std::size_t all = 0;
  std::size_t simplified = 0; ///< of the Han characters that have two forms
  std::size_t traditional = 0;
  std::size_t persian = 0; ///< Arabic letters that Arabic itself has not
  std::size_t urdu = 0;

  std::size_t count(UScriptCode script) const {
    const auto found = of.find(script);
    return found == of.end() ? 0 : found->second;
  }
};

constexpr std::u32string_view simplified_han =
    U"这说会们来时国对没个学经长东见问样开间门话还过书边听讲认让进远从后";
constexpr std::u32string_view traditional_han =
    U"這說會們來時國對沒個學經長東見問樣開間門話還過書邊聽講認讓進遠從後";

Letters letters_of(std::string_view text) {
  Letters letters;
  std::size_t ascii = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (c < 0x80) {
      ascii += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      continue;
    }
    if (!is_letter(c))
      continue;
    UErrorCode status = U_ZERO_ERROR;
    ++letters.of[uscript_getScript(static_cast<UChar32>(c), &status)];
    ++letters.all;
    letters.simplified += simplified_han.find(c) != std::u32string_view::npos;
    letters.traditional += traditional_han.find(c) != std::u32string_view::npos;
    letters.persian += c == U'پ' || c == U'چ' || c == U'ژ' || c == U'گ' || c == U'ک' || c == U'ی';
    letters.urdu += c == U'ٹ' || c == U'ڈ' || c == U'ڑ' || c == U'ے' || c == U'ں' || c == U'ہ';
  }
  letters.of[USCRIPT_LATIN] += ascii;
  letters.all += ascii;
  return letters;
}

/// The language that the letters alone tell; an empty tag where their script has many.
LanguageGuess by_script(const Letters& letters) {
  const auto share = [&](std::size_t count) {
    return static_cast<double>(count) / static_cast<double>(letters.all);
  };
  const std::size_t kana = letters.count(USCRIPT_HIRAGANA) + letters.count(USCRIPT_KATAKANA);
  const std::size_t han = letters.count(USCRIPT_HAN);
  if (share(kana + han) > 0.5) {
    if (kana * 10 >= han)
      return {"ja", share(kana + han)};
    return {letters.traditional > letters.simplified ? "zh-Hant" : "zh-Hans", share(kana + han)};
  }
  const std::size_t arabic = letters.count(USCRIPT_ARABIC);
  if (share(arabic) > 0.5) {
    const bool urdu = letters.urdu * 50 > arabic;
    return {urdu ? "ur" : letters.persian * 50 > arabic ? "fa" : "ar", share(arabic)};
  }
  for (const ScriptLanguage& row : script_languages)
    if (const double part = share(letters.count(row.script)); part > 0.5)
      return {std::string(row.language), part};
  return {};
}

struct Score {
  std::array<double, std::size(common_words)> of{};
  /// How many different common words each language has in the text, and those of them in small letters.
  std::array<std::size_t, std::size(common_words)> different{};
  std::array<std::size_t, std::size(common_words)> small{};
  std::size_t words = 0;
  std::size_t small_words = 0;
};

Score score(std::string_view text, const std::vector<LexiconWord>& lexicon) {
  constexpr std::size_t longest = 24; // bytes of a common word
  Score result;
  std::vector<unsigned char> met(lexicon.size()); // 1: in the text; 2: in small letters
  std::string word;
  bool ascii = true;
  bool capital = false;
  const auto take = [&] {
    if (word.empty())
      return;
    ++result.words;
    result.small_words += !capital;
    if (!ascii)
      word = folded(word);
    if (word.size() <= longest)
      for (auto found = std::lower_bound(lexicon.begin(), lexicon.end(), word,
                                         [](const LexiconWord&a, const std::string&b) { return a.word < b; });
           found != lexicon.end() && found->word == word; ++found) {
        unsigned char& how = met[static_cast<std::size_t>(found - lexicon.begin())];
        result.of[found->language] += found->weight;
        result.different[found->language] += how == 0;
        result.small[found->language] += how < 2 && !capital;
        how = std::max<unsigned char>(how, capital ? 1 : 2);
      }
    word.clear();
    ascii = true;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next(text, at);
    const bool large = c >= 'A' && c <= 'Z';
    if (!(c < 0x80 ? large || (c >= 'a' && c <= 'z') : is_letter(c) || is_mark(c))) {
      take();
      continue;
    }
    if (word.empty())
      capital = large || (c >= 0x80 && is_upper(c));
    ascii = ascii && c < 0x80;
    if (large)
      word += static_cast<char>(c - 'A' + 'a');
    else
      word.append(text, start, at - start);
  }
  take();
  return result;
}

LanguageGuess by_words(std::string_view text, bool cyrillic) {
  const Score found = score(text, lexicon(cyrillic));
  const auto best = std::max_element(found.of.begin(), found.of.end());
  constexpr double least = 1.5; // a single word is chance
  if (*best < least)
    return {};
  // Al, Li and Vi are names: of one word or none in small letters nobody knows a language, but where all is
  // in capitals.
  constexpr std::size_t fewest = 2;
  const auto language = static_cast<std::size_t>(best - found.of.begin());
  if ((8 * found.small_words < found.words ? found.different : found.small)[language] < fewest)
    return {};
  double second = 0;
  for (auto other = found.of.begin(); other != found.of.end(); ++other)
    if (other != best)
      second = std::max(second, *other);
  if (second == *best)
    return {};
  // In running text a fifth of the words and more are common ones; a few of them are enough to go by.
  constexpr double usual_share = 0.2;
  constexpr double enough = 4;
  const double share = *best / static_cast<double>(found.words);
  const double margin = 1 - second / *best;
  const double confidence =
      std::min(1.0, share / usual_share) * std::min(1.0, *best / enough) * std::min(1.0, 2 * margin);
  return {std::string(common_words[language].language), confidence};
}

// ------------------------------------------------------------------------------------------------ tags

bool all_of(std::string_view text, bool letters, bool digits) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (letters && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) ||
           (digits && c >= '0' && c <= '9');
  });
}

/// The subtags of a tag, one after the other.
class Subtags {
public:
  explicit Subtags(std::string_view tag) : rest_(tag) { step(); }
  std::string_view now() const { return now_; }
  bool done() const { return done_; }
  void step() {
    done_ = ended_;
    const std::size_t hyphen = rest_.find('-');
    now_ = rest_.substr(0, hyphen);
    ended_ = hyphen == std::string_view::npos;
    rest_ = ended_ ? std::string_view() : rest_.substr(hyphen + 1);
  }
  bool is(std::size_t least, std::size_t most, bool letters, bool digits) const {
    return !done_ && now_.size() >= least && now_.size() <= most && all_of(now_, letters, digits);
  }

private:
  std::string_view rest_;
  std::string_view now_{};
  bool ended_ = false;
  bool done_ = false;
};

bool is_variant(const Subtags& subtags) {
  return subtags.is(5, 8, true, true) ||
         (subtags.is(4, 4, true, true) && all_of(subtags.now().substr(0, 1), false, true));
}

} // namespace

LanguageGuess guess_language(std::string_view text) {
  const std::string sample = sample_of(text);
  const Letters letters = letters_of(sample);
  if (letters.all == 0)
    return {};
  LanguageGuess guess = by_script(letters);
  if (!guess.tag.empty())
    return guess;
  return by_words(sample, letters.count(USCRIPT_CYRILLIC) * 2 > letters.all);
}

// The grammar of RFC 5646, section 2.1, without the irregular tags of old. Names of languages with more than
// three letters are in the grammar but not in the registry; "POSIX" would be one.
bool is_language_tag(std::string_view tag) {
  Subtags subtags(tag);
  if (!subtags.is(1, 1, true, false)) {
    if (!subtags.is(2, 3, true, false))
      return false;
    subtags.step();
    for (int i = 0; i < 3 && subtags.is(3, 3, true, false); ++i)
      subtags.step();
    if (subtags.is(4, 4, true, false))
      subtags.step();
    if (subtags.is(2, 2, true, false) || subtags.is(3, 3, false, true))
      subtags.step();
    std::vector<std::string> seen;
    while (is_variant(subtags)) {
      seen.push_back(folded(subtags.now()));
      subtags.step();
    }
    while (subtags.is(1, 1, true, true) && folded(subtags.now()) != "x") {
      seen.push_back(folded(subtags.now()));
      subtags.step();
      if (!subtags.is(2, 8, true, true))
        return false;
      while (subtags.is(2, 8, true, true))
        subtags.step();
    }
    std::sort(seen.begin(), seen.end());
    if (std::adjacent_find(seen.begin(), seen.end()) != seen.end())
      return false;
  } else if (folded(subtags.now()) != "x") {
    return false;
  }
  if (subtags.is(1, 1, true, false)) { // what is private, to the end
    subtags.step();
    if (subtags.done())
      return false;
    while (subtags.is(1, 8, true, true))
      subtags.step();
  }
  return subtags.done();
}

std::string language_tag(std::string_view given) {
  std::string tag(given.substr(0, given.find_first_of(".@")));
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (!is_language_tag(tag))
    return {};
  // As tags are usually written: the language small, a country in capitals.
  for (std::size_t at = 0; at < tag.size();) {
    const std::size_t end = std::min(tag.find('-', at), tag.size());
    for (std::size_t i = at; i < end; ++i) {
      char& c = tag[i];
      if (at == 0 && c >= 'A' && c <= 'Z')
        c = static_cast<char>(c - 'A' + 'a');
      else if (at == 2 && end - at == 2 && c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    }
    at = end + 1;
  }
  return tag;
}

bool is_cased(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode scripts[8]{};
  const int count = uscript_getCode(std::string(tag).c_str(), scripts, 8, &status);
  if (tag.empty() || U_FAILURE(status) != 0 || count < 1)
    return true;
  const UScriptCode first = scripts[0];
  return first == USCRIPT_LATIN || first == USCRIPT_GREEK || first == USCRIPT_CYRILLIC ||
         first == USCRIPT_ARMENIAN || first == USCRIPT_COMMON || first == USCRIPT_UNKNOWN;
}

} // namespace octavo::text

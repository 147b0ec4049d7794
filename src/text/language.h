// Which language a text is in. Knows no book.
#pragma once

#include <string>
#include <string_view>

namespace octavo::text {

struct LanguageGuess {
  std::string tag{};     ///< BCP 47, e.g. "en", "fr", "zh-Hans"; empty where nothing speaks for any
  double confidence = 0; ///< 0 to 1
};

/// The language that `text` is most likely in: by its scripts, then by its commonest words. Looks at 100 kB
/// at most.
LanguageGuess guess_language(std::string_view text);

/// Whether `tag` is a well-formed BCP 47 tag, and not one of the C library's locale names ("C", "POSIX").
bool is_language_tag(std::string_view tag);

/// Whether the language `tag` is written in letters with capitals, as far as is known.
bool is_cased(std::string_view tag);

/// `given` as a tag: "en_GB.UTF-8" is en-GB. Empty where it is none.
std::string language_tag(std::string_view given);

} // namespace octavo::text

// Where a text leaves the language around it: by its letters, or by its commonest words. Knows no book.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::text {

/// A stretch of a text that is in another language than the text around it.
struct ForeignRun {
  std::size_t begin = 0, end = 0; ///< bytes
  std::string language{};         ///< BCP 47
  bool operator==(const ForeignRun&) const = default;
};

/// Finds what is foreign to one language. Of a language that is written in several ways, or that nobody
/// knows, nothing is foreign.
class ForeignFinder {
public:
  explicit ForeignFinder(std::string_view language);

  /// Whether `text` may have letters that the language is not written in: a quick look at its bytes.
  bool may_have_letters(std::string_view text) const noexcept;

  /// The runs of `text` in letters that the language is not written in, each from its first letter to its
  /// last; signs and spaces between such letters are part of them. Where all letters of a text are one run,
  /// it is all of the text. A Greek letter alone is a sign, and Latin ones count where their words tell their
  /// language: names are written so everywhere.
  std::vector<ForeignRun> by_letters(std::string_view text) const;

  /// Whether `text` has a word that only this language has among its commonest, so that it is no foreign
  /// passage.
  bool has_own_word(std::string_view text) const;

  /// The language of a passage of at least `fewest` words in the language's own letters, where it surely is
  /// another: it has no such word. Empty otherwise.
  std::string by_words(std::string_view passage, std::size_t fewest) const;

private:
  bool is_native(int script) const noexcept;

  std::string primary_{};      ///< subtag of the language
  std::vector<int> scripts_{}; ///< ICU's codes; none: nothing is foreign
  bool latin_ = false;
  bool cyrillic_ = false;
  std::vector<std::string_view>
      own_words_{}; ///< sorted: those that no other language has among its commonest
};

} // namespace octavo::text

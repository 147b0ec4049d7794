// Where words may be hyphenated, by libhyphen: with the patterns that are compiled in, or with those that the
// caller has. Knows no lines.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::typesetter {

struct Patterns;
class Dictionary;

/// A dictionary of libhyphen's from the bytes of its file, in whatever encoding it names; null where it is
/// none. Never changes, so that threads may share it.
std::shared_ptr<const Dictionary> read_patterns(std::string_view file);

/// Whether patterns for a language (BCP 47) are compiled in.
bool has_patterns(std::string_view language) noexcept;

/// The package of Debian's that has patterns for a language; empty where there is none, or where its lines
/// have no use for hyphens.
std::string patterns_package(std::string_view language);

/// The hyphenation of one language. The patterns underneath are read when the first word is asked for, and
/// shared.
class Hyphenation {
public:
  /// `language` is a BCP 47 tag; of a language without patterns no word is hyphenated.
  /// `own`, which may be null, is taken where none are compiled in.
  explicit Hyphenation(std::string_view language, std::shared_ptr<const Dictionary> own = nullptr) noexcept;

  /// The bytes of `word`, which is well-formed UTF-8 with whatever punctuation sticks to it, before which a
  /// line may begin after a hyphen. Where the word has soft hyphens, it breaks at these only. Not hyphenated:
  /// what has digits or hyphens of its own, short words in capitals.
  std::vector<std::uint32_t> points(std::string_view word) const { return find(word, false); }

  /// The same for a word with hyphens of its own, within its parts: what is done where nothing else helps.
  std::vector<std::uint32_t> points_in_parts(std::string_view word) const { return find(word, true); }

  /// Of a word in the language with that number; 0: the one that this is made for.
  std::vector<std::uint32_t> points(std::string_view word, std::size_t language) const {
    return language == 0 || language > others_.size() ? points(word) : others_[language - 1].points(word);
  }
  /// Gives `other` the next number; the first one's is 1.
  void add(Hyphenation other) { others_.push_back(std::move(other)); }
  std::size_t others() const { return others_.size(); }

private:
  std::vector<std::uint32_t> find(std::string_view word, bool in_parts) const;

  const Patterns* patterns_;
  std::shared_ptr<const Dictionary> own_;
  std::vector<Hyphenation> others_{}; ///< of passages
};

} // namespace octavo::typesetter

// The direction of quotation marks, and dashes and ellipses, in one paragraph's characters. Knows no book.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::text {

/// A place that could be read two ways.
struct Ambiguity {
  std::size_t at = 0;    ///< byte offset into the paragraph as given
  std::string code{};    ///< e.g. "quote-unbalanced"
  std::string message{}; ///< one sentence
};

struct Punctuated {
  std::string text{};
  /// For each replaced run, in order: where it was and how long, and how long it is now, in bytes. Lets a
  /// caller put the characters back into the pieces they came from.
  struct Edit {
    std::size_t at, old_size, new_size;
  };
  std::vector<Edit> edits{};
  std::vector<Ambiguity> ambiguities{};
  bool speech_open = false; ///< a quotation is still open at the end, as where a speech runs on
};

/// Typographic punctuation of one paragraph. `language` is BCP 47. `continues` says that a speech was left
/// open by the paragraph before. Linear in the length of the text.
Punctuated punctuate(std::string_view paragraph, std::string_view language, bool continues = false);

} // namespace octavo::text

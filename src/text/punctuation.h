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
  std::string code{};    ///< "quote-unbalanced", "quote-ambiguous" or "apostrophe-doubled"
  std::string message{}; ///< one sentence
  bool closes = false;   ///< of "quote-unbalanced": the mark closes something
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
  bool speech_open = false;     ///< a quotation is still open at the end, as where a speech runs on
  std::size_t open_at = 0;      ///< where it was opened, in the paragraph as given
  std::size_t open_size = 0;    ///< and how long it is, to the end
  bool opens = false;           ///< the paragraph begins with an opening quotation mark
  std::size_t opening_size = 0; ///< and so long is that quotation: to its closing mark or the end
  bool only_quotes = false;     ///< all of the paragraph is that quotation
  bool ends_statement = false;  ///< it ends with a full stop, a cry or dots, quotation marks aside
};

/// Typographic punctuation of one paragraph, whose lines may end with newlines. `language` is BCP 47; empty
/// is taken for English. `continues` says that a speech was left open by the paragraph before. Linear in the
/// length of the text. That a quotation is open at the end is no ambiguity yet: see runs_on.
Punctuated punctuate(std::string_view paragraph, std::string_view language, bool continues = false);

/// Whether a speech that `before` leaves open is taken up by `after`, the next paragraph, as is the custom
/// where a speech has several: it opens with a quotation mark again. Of two short ones the first rather lacks
/// its closing mark, and the second is the answer, unless the speech has been `running` on already when
/// `before` began, or both are speech and nothing else, and neither asks.
bool runs_on(const Punctuated& before, const Punctuated& after, bool running);

/// What is to be said of a paragraph whose speech nobody closes.
Ambiguity unclosed(std::string_view paragraph, std::size_t open_at);

} // namespace octavo::text

// What the checks find, gathered until all of it is known, and made into notes then: where, how many of a
// kind. Knows no check.
#pragma once

#include "proof/passages.h"

#include <octavo/proof.h>

#include <map>

namespace octavo::proof {

class Report {
public:
  explicit Report(const Passages& passages) : passages_(passages) {}

  /// A remark on the character at byte `at` of passage `index`.
  void add(std::string_view code, std::size_t index, std::size_t at, std::string message);
  /// A remark on a line, or with 0 on the whole text.
  void add_line(std::string_view code, int line, std::string message);

  /// Without the codes to be ignored, placed in `source` (decoded text, or empty), ordered by line. Remarks
  /// that are a habit of this text are one.
  Notes notes(const std::vector<std::string>& ignore, std::string_view source) const;

private:
  struct Remark {
    std::string_view code;
    std::size_t passage;
    std::size_t at;
    int line;
    std::string message;
  };

  void add(Remark remark);

  const Passages& passages_;
  std::vector<Remark> remarks_{};                    ///< the first ones of each kind
  std::map<std::string_view, std::size_t> counts_{}; ///< how many there were
};

/// What is read at byte `at`, for a message: at most 24 characters.
std::string excerpt(std::string_view text, std::size_t at);
/// The same from the beginning of the word that `at` is in or behind.
std::string excerpt_of_word(std::string_view text, std::size_t at);

} // namespace octavo::proof

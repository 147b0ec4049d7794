// Proof-reading: what a careful reader of a Book would mark in its margin. Changes nothing.
#pragma once

#include <octavo/read.h>

#include <span>

namespace octavo {

/// A kind of remark. src/proof/CODES.md says of each what it means, and what it leaves alone.
struct ProofCode {
  std::string_view code{};    ///< as in Note::code
  Severity severity{};        ///< of its notes
  std::string_view summary{}; ///< in a few words, for people
};

/// All codes that proofread() may give, in the order of the manual: first its own, then those of the reader's
/// notes that a proof-reader wants to see.
OCTAVO_API std::span<const ProofCode> proof_codes() noexcept;

struct ProofOptions {
  /// Codes that are not wanted.
  std::vector<std::string> ignore{};
  /// The bytes that the Book was read from, where it was read from plain text: notes then have the line and
  /// the column of the very character; else the first line of its paragraph.
  std::string_view source{};
};

/// What is doubtful in `book`, ordered by line. Its punctuation is judged as it was typed, so before
/// smarten(), and by the customs of its language. A remark that comes very often is made for the first places
/// and says how often it would come. Throws Error(bad_option) for an unknown code, with the nearest known
/// one. Takes time linear in the size of the book.
OCTAVO_API Notes proofread(const Book& book, const ProofOptions& options = {});

/// The same for what was just read, with those notes of the reading that are about the text as well.
OCTAVO_API Notes proofread(const Reading& reading, const ProofOptions& options = {});

} // namespace octavo

// What a document says of itself beside its pages: its Info dictionary and its XMP packet, which say the
// same.
#pragma once

#include <octavo/book.h>
#include <octavo/format.h>

#include <string>
#include <vector>

namespace octavo::pdf {

/// What is known of a document. Empty means unknown. Every string is one line of text.
struct Description {
  std::string title{};
  std::string language{}; ///< BCP 47
  std::vector<std::string> creators{};
  std::vector<std::string> contributors{};
  std::vector<std::string> identifiers{}; ///< its own first
  std::vector<std::string> subjects{};
  std::string about{};
  std::string publisher{}, rights{}, source{};
  std::string published{}; ///< YYYY, YYYY-MM or YYYY-MM-DD
  std::string modified{};  ///< "YYYY-MM-DDThh:mm:ssZ"
  PdfStandard standard = PdfStandard::none;
};

/// As the other formats have it. Throws Error(bad_option) where the options' date is no moment.
Description description(const Book& book, const WriteOptions& options, Notes& notes);

/// The entries of the Info dictionary (ISO 32000-1, 14.3.3).
std::string info(const Description& about);

/// The XMP packet (ISO 16684-1).
std::string xmp(const Description& about);

} // namespace octavo::pdf

// A PDF taken apart, as far as tests need it: its objects as text, streams decompressed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::tests {

struct PdfObject {
  std::string entries{}; ///< between the brackets
  std::string stream{};  ///< decompressed where it was compressed
};

struct UnpackedPdf {
  std::map<int, PdfObject> objects{};
  std::string trailer{};

  /// The object that the entry `key` of `entries` refers to; fails the test where it refers to none.
  const PdfObject& referred(const std::string& entries, std::string_view key) const;
  /// All objects with `part` in their entries, by number.
  std::vector<PdfObject> with(std::string_view part) const;
  const PdfObject& catalog() const { return referred(trailer, "/Root"); }
};

/// Fails the test where the table of cross references does not lead to objects.
UnpackedPdf unpacked_pdf(const std::string& file);

} // namespace octavo::tests

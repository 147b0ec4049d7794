// What the tests of proof-reading share: small texts, read and checked.
#pragma once

#include <octavo/proof.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo::tests {

/// The notes on `story`, read as plain text in `language`.
Notes checked(std::string_view story, std::string_view language = "en");

/// The lines on which `code` is noted, where each paragraph is a line and the first is line 1.
std::vector<int> lines_of(std::string_view code, const std::vector<std::string>& paragraphs,
                          std::string_view language = "en");

/// How often `code` is noted in a book of one paragraph.
std::size_t count_of(std::string_view code, const std::string& paragraph, std::string_view language = "en");

/// A chapter of so many words.
Section chapter(std::string_view title, std::optional<int> number = {}, std::size_t words = 200);

} // namespace octavo::tests

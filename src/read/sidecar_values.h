// The values that a sidecar gives, as Metadata has them: checked and brought into their one form. Knows no
// TOML.
#pragma once

#include <string>
#include <string_view>

namespace octavo::reader {

/// A value in its one form, or why it is none.
struct Checked {
  std::string value{};
  std::string problem{}; ///< what it must be, "must be …"; empty where the value is good
  bool ok() const noexcept { return problem.empty(); }
};

/// Running text: spaces and line ends collapsed. Refuses other control characters.
Checked checked_text(std::string_view text);
/// A BCP 47 tag such as "en" or "pt-BR"; "pt_BR" becomes one.
Checked checked_language(std::string_view text);
/// An absolute URL.
Checked checked_url(std::string_view text);
/// A URL or URN as it is; an ISBN (its check digit must be right) or a UUID as a URN.
Checked checked_identifier(std::string_view text);
/// A decimal number that is not negative.
Checked checked_position(std::string_view text);
/// A MARC relator code, or a word for one of the commoner ones.
Checked checked_role(std::string_view text);
/// YYYY, YYYY-MM or YYYY-MM-DD; of a date with a time the day.
Checked checked_published(std::string_view text);
/// YYYY-MM-DD, or RFC 3339 in UTC; a time of another zone is converted, one without is taken for UTC.
Checked checked_modified(std::string_view text);

} // namespace octavo::reader

// How names and titles are filed: "Dickens, Charles", "Time Machine, The".
#pragma once

#include <string>
#include <string_view>

namespace octavo::epub {

/// The name with its family name first; as it is where that cannot be told: a single word, a name in a
/// language or script that has it first already, a pen name with figures, several people at once.
std::string sort_name(std::string_view name, std::string_view language);

/// The title with its leading article last, by the customs of the language (BCP 47).
std::string sort_title(std::string_view title, std::string_view language);

} // namespace octavo::epub

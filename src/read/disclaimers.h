// What an author says of what belongs to others, without the word "Disclaimer": `I do not own Harry Potter.`
#pragma once

#include <string_view>

namespace octavo::reader {

/// Whether a paragraph is a disclaimer by its words alone. Only right before or after a text: within one,
/// somebody tells what they own.
bool is_disclaimer(std::string_view paragraph);

} // namespace octavo::reader

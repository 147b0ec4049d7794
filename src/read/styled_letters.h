// Letters that are drawn rather than written: 𝐂𝐡𝐚𝐩𝐭𝐞𝐫 𝟏 in the alphabets of mathematics, ᴄʜᴀᴘᴛᴇʀ in small
// capitals, Ｃｈａｐｔｅｒ in full width. What they spell, for those who look for words.
#pragma once

#include <string>
#include <string_view>

namespace octavo::reader {

/// Whether the first letter or figure of `text` is drawn so.
bool begins_styled(std::string_view text) noexcept;

/// The letters and figures that `text` spells, a character for each of its own.
std::string plain_letters(std::string_view text);

/// The piece of `typed` that stands where `part` stands in `plain`, which is plain_letters(typed); `part`
/// itself where that is nowhere.
std::string as_typed(std::string_view part, std::string_view plain, std::string_view typed);

} // namespace octavo::reader

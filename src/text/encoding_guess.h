// Which legacy encoding bytes are in that are not Unicode. Knows no book.
#pragma once

#include <string>
#include <string_view>

namespace octavo::text {

/// "UTF-16LE" or "UTF-16BE" where the zero bytes give away such a text without BOM; empty otherwise.
std::string_view guess_utf16(std::string_view bytes);

/// Whether `bytes` switch between ASCII and Japanese by escape sequences, as mails did.
bool is_iso_2022_jp(std::string_view bytes);

/// The IANA name of the encoding that `bytes`, which hold some that are not ASCII, are most likely in:
/// Latin-1 or Windows-1252 unless the evidence for another is strong.
std::string guess_legacy(std::string_view bytes);

} // namespace octavo::text

// Bytes as base64 (RFC 4648, section 4: with padding, without line breaks), for pictures inside JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace octavo::model {

std::string base64(std::string_view bytes);

/// The bytes that `text` stands for; nothing where it is not exactly what base64() writes.
std::optional<std::string> from_base64(std::string_view text);

} // namespace octavo::model

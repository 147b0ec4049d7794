// A short name for bytes that follows from them alone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace octavo::text {

using Digest = std::array<std::uint8_t, 16>;

/// The same for the same bytes, on every machine. Made from a SHA-1 (a UUID of version 5 in the null
/// namespace): nothing hostile gains by a clash where it is used.
Digest digest(std::string_view bytes);

/// Lower-case hexadecimal digits, two a byte.
std::string hex(const Digest& digest);

} // namespace octavo::text

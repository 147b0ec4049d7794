// What kinds of picture an Image can be.
#pragma once

#include <octavo/export.h>

#include <string_view>

namespace octavo {

/// The media type of a picture by how its file begins: image/jpeg, image/png, image/webp or image/gif; empty:
/// it is none of these, and no picture for an Image. Thread-safe.
OCTAVO_API std::string_view picture_type(std::string_view bytes) noexcept;

} // namespace octavo

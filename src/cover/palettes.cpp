// See palettes.h.
#include "cover/palettes.h"

namespace octavo::cover {
namespace {

constexpr Colour rgb(unsigned value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

constexpr Palette all[] = {
    {"midnight", rgb(0x14213D), rgb(0xF6F1E4), rgb(0xE9A23B), rgb(0xC8553D), rgb(0x3D6A8A)},
    {"forest", rgb(0x1F3A34), rgb(0xF4EFE1), rgb(0xE0B354), rgb(0xB5533C), rgb(0x6E9277)},
    {"wine", rgb(0x4A1528), rgb(0xF7EEE3), rgb(0xE3A857), rgb(0xC4505A), rgb(0x8F6A74)},
    {"aubergine", rgb(0x2E1F3E), rgb(0xF3EDE7), rgb(0xE58F65), rgb(0x8E6BA8), rgb(0xD9B8A4)},
    {"petrol", rgb(0x0F3D47), rgb(0xF5F0E6), rgb(0xF0A35E), rgb(0xD2694B), rgb(0x5FA3A0)},
    {"umber", rgb(0x3B2418), rgb(0xF6EDDC), rgb(0xDE9B4A), rgb(0xA9502F), rgb(0x8C8A5C)},
    {"vermilion", rgb(0x1D1F26), rgb(0xF4F0E8), rgb(0xE4572E), rgb(0x8A8D8F), rgb(0xD8C9A8)},
    {"slate", rgb(0x2B3544), rgb(0xF5EFEA), rgb(0xEBA28F), rgb(0x6F8FA6), rgb(0xC0656B)},
    {"olive", rgb(0x33381F), rgb(0xF3EFDC), rgb(0xD9BE52), rgb(0x9C5B33), rgb(0x7F8F5A)},
    {"cobalt", rgb(0x16307A), rgb(0xF6F2E7), rgb(0xF2B84B), rgb(0xE26D5A), rgb(0x5F86D9)},
    {"coral", rgb(0x12463F), rgb(0xF8F1E5), rgb(0xF29479), rgb(0xE8C468), rgb(0x4E9183)},
    {"rust", rgb(0x5E2417), rgb(0xF8EFDF), rgb(0xF0C069), rgb(0xC9683A), rgb(0x9FA88A)},
    {"violet", rgb(0x211A4A), rgb(0xF3EFF5), rgb(0xF2B5A7), rgb(0x7C6BD0), rgb(0xE0709A)},
    {"graphite", rgb(0x26272B), rgb(0xF2EDE0), rgb(0xC9A45C), rgb(0x6E7276), rgb(0xA65E3A)},
    {"mint", rgb(0x17324D), rgb(0xF3F4EC), rgb(0x9ED3B7), rgb(0xE98B6D), rgb(0x4F86A8)},
    {"burgundy", rgb(0x55162B), rgb(0xF5F0EA), rgb(0xA9C6D9), rgb(0xD98A6C), rgb(0x8C3B4B)},
};

} // namespace

std::span<const Palette> palettes() noexcept {
  return all;
}

} // namespace octavo::cover

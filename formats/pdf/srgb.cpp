// See srgb.h. ICC.1:2004-10: the header in 7.2, the types of tags in 10; what a display's profile has to have
// in 8.3.
#include "pdf/srgb.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace octavo::pdf {
namespace {

void put16(std::string& out, unsigned value) {
  out += static_cast<char>(value >> 8U & 0xFFU);
  out += static_cast<char>(value & 0xFFU);
}

void put32(std::string& out, std::uint32_t value) {
  put16(out, value >> 16U);
  put16(out, value & 0xFFFFU);
}

/// A type's name, and four bytes that are reserved.
std::string of_type(std::string_view type) {
  return std::string(type) + std::string(4, '\0');
}

/// Numbers in 65,536ths.
std::string numbers(std::string_view type, std::span<const std::int32_t> values) {
  std::string out = of_type(type);
  for (const std::int32_t value : values)
    put32(out, static_cast<std::uint32_t>(value));
  return out;
}

/// ASCII text, in American English.
std::string words(std::string_view text) {
  constexpr std::uint32_t record = 12, begin = 28;
  std::string out = of_type("mluc");
  put32(out, 1);
  put32(out, record);
  out += "enUS";
  put32(out, static_cast<std::uint32_t>(2 * text.size()));
  put32(out, begin);
  for (const char c : text)
    put16(out, static_cast<unsigned char>(c));
  return out;
}

/// Y = (aX + b)^g from d on, cX below.
std::string curve() {
  constexpr std::array<std::int32_t, 5> gabcd = {0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B};
  std::string out = of_type("para");
  put16(out, 3); // the function of that form
  put16(out, 0);
  return out + numbers("", gabcd).substr(4);
}

// In 65,536ths: the D50 white of the connection space, the primaries adapted to it, and how (Bradford).
using Xyz = std::array<std::int32_t, 3>;
constexpr Xyz white = {0xF6D6, 0x10000, 0xD32D};
constexpr Xyz red = {0x6FA2, 0x38F5, 0x0390}, green = {0x6299, 0xB785, 0x18DA},
              blue = {0x24A0, 0x0F84, 0xB6CF};
constexpr std::array<std::int32_t, 9> adaptation = {68669, 1500, -3285, 1936, 64912, -1117, -605, 986, 49292};

std::string header(std::uint32_t size) {
  std::string out;
  put32(out, size);
  out += std::string(4, '\0');
  put32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const unsigned part : {2000U, 1U, 1U, 0U, 0U, 0U}) // a date
    put16(out, part);
  out += "acsp";
  out += std::string(28, '\0'); // platform, flags, device, intent: none
  for (const std::int32_t value : white)
    put32(out, static_cast<std::uint32_t>(value));
  return out + std::string(48, '\0');
}

} // namespace

std::string srgb_profile() {
  const std::string one_curve = curve();
  const std::vector<std::pair<std::string_view, std::string>> tags = {
      {"desc", words("sRGB")},
      {"cprt", words("No copyright, use freely")},
      {"wtpt", numbers("XYZ ", white)},
      {"chad", numbers("sf32", adaptation)},
      {"rXYZ", numbers("XYZ ", red)},
      {"gXYZ", numbers("XYZ ", green)},
      {"bXYZ", numbers("XYZ ", blue)},
      {"rTRC", one_curve},
      {"gTRC", one_curve},
      {"bTRC", one_curve},
  };
  constexpr std::size_t header_size = 128, entry_size = 12;
  const std::size_t begin = header_size + 4 + entry_size * tags.size();
  std::string table, data;
  put32(table, static_cast<std::uint32_t>(tags.size()));
  std::uint32_t at = 0;
  for (const auto& [tag, bytes] : tags) {
    if (data.empty() || tag == "rTRC" || !tag.ends_with("TRC")) { // the three curves are one
      data.resize((data.size() + 3) / 4 * 4);
      at = static_cast<std::uint32_t>(begin + data.size());
      data += bytes;
    }
    table += tag;
    put32(table, at);
    put32(table, static_cast<std::uint32_t>(bytes.size()));
  }
  data.resize((data.size() + 3) / 4 * 4);
  return header(static_cast<std::uint32_t>(begin + data.size())) + table + data;
}

} // namespace octavo::pdf

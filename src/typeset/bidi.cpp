// Bidirectional text.
#include "typeset/bidi.h"

#include "text/unicode.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>

namespace octavo::typesetter {
namespace {

struct Close {
  void operator()(UBiDi* bidi) const noexcept { ubidi_close(bidi); }
};

} // namespace

bool needs_bidi(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0xD6)
      continue;
    if (c <= 0xE0 || c == 0xEF || c == 0xF0) // U+0590 to U+0FFF, presentation forms, the further planes
      return true;
    if (c == 0xE2 && i + 2 < text.size()) { // U+200F, U+202A to U+202E, U+2066 to U+2069
      const auto second = static_cast<unsigned char>(text[i + 1]),
                 third = static_cast<unsigned char>(text[i + 2]);
      if ((second == 0x80 && (third == 0x8F || (third >= 0xAA && third <= 0xAE))) ||
          (second == 0x81 && third >= 0xA6 && third <= 0xA9))
        return true;
    }
  }
  return false;
}

Bidi bidi(std::string_view text, bool right_to_left) {
  Bidi out{right_to_left, {}};
  std::u16string utf16;
  std::vector<std::uint32_t> starts; // the byte that each unit begins at
  for (std::size_t at = 0; at < text.size();) {
    const auto start = static_cast<std::uint32_t>(at);
    const char32_t c = text::next(text, at);
    if (c > 0xFFFF) {
      utf16 += static_cast<char16_t>(U16_LEAD(c));
      starts.push_back(start);
      utf16 += static_cast<char16_t>(U16_TRAIL(c));
    } else {
      utf16 += static_cast<char16_t>(c);
    }
    starts.push_back(start);
  }
  const std::unique_ptr<UBiDi, Close> algorithm(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(algorithm.get(), utf16.data(), static_cast<std::int32_t>(utf16.size()),
                right_to_left ? UBIDI_DEFAULT_RTL : UBIDI_DEFAULT_LTR, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(algorithm.get(), &status);
  if (U_FAILURE(status) != 0 || levels == nullptr)
    return out;
  out.right_to_left = (ubidi_getParaLevel(algorithm.get()) & 1) != 0;
  out.levels.resize(text.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    for (std::size_t at = starts[i]; at < end; ++at)
      out.levels[at] = levels[i];
  }
  return out;
}

std::vector<std::uint32_t> reading_order(const std::u16string& drawn) {
  std::vector<std::uint32_t> order(drawn.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto backwards = std::count_if(drawn.begin(), drawn.end(), [](char16_t c) {
    const UCharDirection direction = u_charDirection(c);
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
  if (backwards == 0)
    return order;
  const std::unique_ptr<UBiDi, Close> algorithm(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setInverse(algorithm.get(), true);
  ubidi_setPara(algorithm.get(), drawn.data(), static_cast<std::int32_t>(drawn.size()),
                static_cast<std::size_t>(backwards) * 3 > drawn.size() ? UBIDI_RTL : UBIDI_LTR, nullptr,
                &status);
  std::vector<std::int32_t> map(drawn.size());
  ubidi_getVisualMap(algorithm.get(), map.data(), &status);
  if (U_FAILURE(status) == 0)
    std::transform(map.begin(), map.end(), order.begin(),
                   [](std::int32_t index) { return static_cast<std::uint32_t>(index); });
  return order;
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::uint32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  if (levels.empty())
    return order;
  const std::uint8_t highest = *std::max_element(levels.begin(), levels.end());
  for (std::uint8_t level = highest; level > 0; --level)
    for (std::size_t from = 0; from < levels.size();) {
      if (levels[from] < level) {
        ++from;
        continue;
      }
      std::size_t to = from;
      while (to < levels.size() && levels[to] >= level)
        ++to;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(from),
                   order.begin() + static_cast<std::ptrdiff_t>(to));
      from = to;
    }
  return order;
}

} // namespace octavo::typesetter

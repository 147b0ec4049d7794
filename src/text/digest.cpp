// See digest.h.
#include "text/digest.h"

#include <algorithm>

#include <uuid/uuid.h>

namespace octavo::text {

Digest digest(std::string_view bytes) {
  const uuid_t none = {};
  uuid_t hash = {};
  uuid_generate_sha1(hash, none, bytes.data(), bytes.size());
  Digest out{};
  std::copy(std::begin(hash), std::end(hash), out.begin());
  return out;
}

std::string hex(const Digest& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

} // namespace octavo::text

// The bytes that are no part of a space: what runs through a text a character at a time can pass them in
// runs.
#pragma once

#include "text/byte_set.h"

namespace octavo::text {

/// Bytes of characters that are neither a space, a control character nor U+200B, whatever stands around them:
/// those beyond ASCII begin with C2, E1, E2 or E3.
inline constexpr ByteSet visible_bytes = [] {
  ByteSet set("");
  for (int c = ' ' + 1; c < 0x100; ++c)
    if (c != 0xC2 && (c < 0xE1 || c > 0xE3))
      set.add(static_cast<char>(c));
  return set;
}();

} // namespace octavo::text

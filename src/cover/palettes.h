// The colours that covers come in.
#pragma once

#include <octavo/pages.h>

#include <span>
#include <string_view>

namespace octavo::cover {

/// Five colours that go together. Words are in `deep` on `paper` or the other way around.
struct Palette {
  std::string_view name{};
  Colour deep{}, paper{};
  Colour accent{}; ///< the bright one
  Colour second{}, third{};
};

std::span<const Palette> palettes() noexcept;

} // namespace octavo::cover

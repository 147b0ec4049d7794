// Which characters a book's documents show in which font: what is embedded of it.
#pragma once

#include <octavo/design.h>

#include "epub/cascade.h"

#include <bitset>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace octavo::epub {

struct UsedText {
  std::set<char32_t> characters{};
  std::bitset<0x250> common{}; ///< those of `characters` that are Latin, for a quick answer
  std::uint8_t caps = 0;       ///< of Lettered's
};

/// What is shown in fonts that a style sheet names.
using UsedTexts = std::map<std::pair<Typeface, Cut>, UsedText>;

/// Adds what `document`, a well-formed XHTML file, shows under `cascade`.
void add_used_text(UsedTexts& to, const std::string& document, const Cascade& cascade);

} // namespace octavo::epub

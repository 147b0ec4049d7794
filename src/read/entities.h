// Characters that a text writes as HTML's entities: `&amp;`, `&#8217;`, `&eacute;`. Only complete ones, with
// their semicolon, and only those that stand for a character of a book.
#pragma once

#include <cstddef>
#include <string_view>

namespace octavo::reader {

struct Entity {
  char32_t character = 0;
  std::size_t size = 0; ///< bytes of the entity; 0: there is none
};

/// The entity that `text` begins with.
Entity entity_at(std::string_view text) noexcept;

} // namespace octavo::reader

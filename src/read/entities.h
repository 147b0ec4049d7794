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

/// What `name`, which is between `&` and `;`, stands for: `mdash`, `#8212`, `#x2014`; what Windows-1252 has
/// at the numbers of controls, as HTML reads them. 0: nothing that may stand in a book.
char32_t entity_named(std::string_view name) noexcept;

/// The entity that `text` begins with.
Entity entity_at(std::string_view text) noexcept;

} // namespace octavo::reader

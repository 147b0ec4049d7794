// See entities.h.
#include "read/markup/entities.h"

#include "read/entities.h"
#include "text/unicode.h"

namespace octavo::reader::markup {

std::string entity(std::string_view reference) {
  constexpr std::size_t shortest = 3;
  if (reference.size() < shortest)
    return std::string(reference);
  const std::string_view name = reference.substr(1, reference.size() - 2);
  const char32_t c = entity_named(name);
  if (c == 0 && name.front() != '#')
    return std::string(reference);
  std::string out;
  text::append(out, c == 0 ? U'\uFFFD' : c == U'\t' || c == U'\n' || c == U'\r' ? U' ' : c);
  return out;
}

} // namespace octavo::reader::markup

// See input_format.h.
#include "read/input_format.h"

#include "text/unicode.h"

namespace octavo::reader {
namespace {

/// A JSON object that says at its beginning that it is a Book.
bool is_book(std::string_view text) {
  constexpr std::size_t beginning = 256;
  text = text::trim(text.substr(0, beginning));
  return text.starts_with('{') && text.find("\"format\"") != std::string_view::npos &&
         text.find("\"octavo-book\"") != std::string_view::npos;
}

} // namespace

InputFormat input_format_of(std::string_view text, InputFormat wanted) {
  if (wanted != InputFormat::automatic)
    return wanted;
  return is_book(text) ? InputFormat::json : InputFormat::text;
}

} // namespace octavo::reader

// The places in running text that may be more than characters: marks of emphasis, tags, entities, addresses.
// What they are in truth is decided by those who see the whole paragraph (emphasis.h, inlines.h).
//
// Running text comes here as one string, in which '\n' stands for a line end that belongs to the text and
// `atom_mark` for a piece that is decided already, such as the reference to a note.
#pragma once

#include "read/tags.h"

#include <string_view>
#include <vector>

namespace octavo::reader {

inline constexpr char atom_mark = '\x01'; ///< no text holds it: the decoder drops control characters

struct Token {
  enum class Kind { star, underscore, tilde, slash, equals, tag, entity, url, line_end, atom };
  Kind kind = Kind::star;
  std::size_t at = 0;
  std::size_t size = 0; ///< bytes; of a mark also how often it stands
  // Of a mark. Neither: it is none, but a slash ends what another one might have begun.
  bool can_open = false;
  bool can_close = false;
  char32_t character = 0; ///< of an entity
  Tag tag{};

  bool is_mark() const noexcept { return kind <= Kind::equals; }
};

/// All of them, in order.
std::vector<Token> tokens_of(std::string_view text);

/// Whether `text` holds any character that a token other than a line end begins with.
bool may_hold_tokens(std::string_view text) noexcept;

} // namespace octavo::reader

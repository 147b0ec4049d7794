// The places in running text that may be more than characters: marks of emphasis, tags, entities, addresses.
// What they are in truth is decided by those who see the whole paragraph (emphasis.h, inlines.h).
//
// Running text comes here as one string, in which '\n' stands for a line end that belongs to the text,
// `atom_mark` for a piece that is decided already, such as the reference to a note, and `style_begin` and
// `style_end`, each with a letter, for a style that goes over several paragraphs.
#pragma once

#include "read/tags.h"

#include <string_view>
#include <vector>

namespace octavo::reader {

// No text holds these: the decoder drops control characters.
inline constexpr char atom_mark = '\x01';
inline constexpr char style_begin = '\x02';
inline constexpr char style_end = '\x03';

/// The letter of an element, and the way back; Element::none for what is no such letter.
char style_letter(Tag::Element element) noexcept;
Tag::Element style_of_letter(char letter) noexcept;

struct Token {
  enum class Kind { star, underscore, tilde, slash, equals, tag, entity, url, line_end, atom, style };
  Kind kind = Kind::star;
  std::size_t at = 0;
  std::size_t size = 0; ///< bytes; of a mark also how often it stands
  // Of a mark. Neither: it is none, but a slash ends what another one might have begun, and a star makes the
  // one at its word's start doubtful.
  bool can_open = false;
  bool can_close = false;
  char32_t character = 0; ///< of an entity
  Tag tag{};              ///< of a style, its element and whether it ends

  bool is_mark() const noexcept { return kind <= Kind::equals; }
};

/// All of them, in order.
std::vector<Token> tokens_of(std::string_view text);

/// Whether `text` may hold a token other than a line end or an atom; false is certain.
bool may_hold_tokens(std::string_view text) noexcept;

} // namespace octavo::reader

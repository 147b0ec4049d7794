// The pieces that TextPlace counts in, and their characters: one place that the typesetter and the writers
// agree on.
#pragma once

#include <octavo/book.h>
#include <octavo/pages.h>

#include <functional>
#include <string>
#include <string_view>

namespace octavo::model {

/// Calls `visit` with each piece of `section`, not of its children, and its number. A piece is known by the
/// address of the Inlines, Preformatted, Figure, Aside (its label) or Turn (its time) that it is; the heading
/// by that of the section or of its title.
void each_piece(const Section& section, const std::function<void(const void*, int)>& visit);

/// Calls `visit` with each section, however deep, and its number.
void each_section(const Sections& sections, const std::function<void(const Section&, int)>& visit);

/// What is shown of a piece of running text: labels of notes included, and the target of a link without
/// words.
std::string shown_text(const Inlines& inlines);

/// How many characters of `text` a TextPlace counts.
int counted_characters(std::string_view text);

/// Where in `text` the character is that so many counted ones stand before; its size where there is none.
std::size_t at_character(std::string_view text, int characters);

} // namespace octavo::model

// Lines at the head of a text that say who wrote it, or where it is from, in words rather than by a key.
#pragma once

#include "read/lines.h"

#include <octavo/book.h>

#include <optional>
#include <string>
#include <string_view>

namespace octavo::reader {

/// The line without what a site draws before and after it: `> Title`, `// by Jane`, `-by Jane-`.
std::string_view undrawn(std::string_view body);

/// Whether a word, folded, begins other words than names: "the", "my", "no".
bool is_small_word(std::string_view word);

/// Whether `name` is written like a person's: few words, each with a capital but for particles.
bool looks_like_name(std::string_view name);

/// Who wrote it, where the line says nothing else: "by Jane Doe", "par Jeanne Dupont", "山田太郎　著".
std::optional<std::string> match_byline(const Line& line);

/// Whether the line says where a site has the text, "Posted originally on the Archive of Our Own at URL.",
/// which is taken into `metadata`, or leads about on the site.
bool match_site_line(std::string_view body, Metadata& metadata);

} // namespace octavo::reader

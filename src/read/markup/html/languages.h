// What a page's elements say of the language that they are in, and which of these is the book's.
#pragma once

#include "read/markup/html/page.h"

#include <optional>
#include <string>

namespace octavo::reader::markup::html {

/// What an element says of its language, as a BCP 47 tag: empty, that it says no more than the book does;
/// nothing, if it is silent. A direction that is not the language's usual one names its script: "ku-Arab".
std::optional<std::string> said_language(const Page& page, NodeId id);

/// The language that elements say most of the story is in; `stated`, what the page itself says, where they do
/// not. By the plan.
std::string book_language(const Page& page, const std::string& stated);

/// Whether both are one language, in whatever country or script.
bool same_language(std::string_view a, std::string_view b);

} // namespace octavo::reader::markup::html

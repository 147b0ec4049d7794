// Who made a book and what it belongs to, in the words of title pages: authors, translators, series.
#pragma once

#include <octavo/book.h>

#include "text/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace octavo::model {

/// The names of the authors that have one, on a line each.
std::vector<std::string> authors(const Metadata& metadata);

/// `parts` with `separator` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// A person other than an author, with what they did: "Translated by A. Person". Empty where they have no
/// name, or the language no words for it.
std::string credit(const Contributor& person, const text::Words& words);

/// "The Series · 2"; empty where it has no name.
std::string series_line(const Series& series);

} // namespace octavo::model

// The known word that a mistyped one was meant to be, for error messages.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace octavo::model {

/// The one of `known` that is fewest typing errors (letters wrong, missing, added or swapped) away from
/// `word`, where they are at most a third of its letters; else empty. Of several the first.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// "; did you mean `title`?", or nothing where no known word is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

} // namespace octavo::model

// A reading as a tree for people: which lines became what, and by which rule.
#pragma once

#include <octavo/read.h>

#include <string>

namespace octavo::cli {

/// What is known of the story, its structure, and the notes on it, as lines of UTF-8.
std::string tree_of(const std::string& name, const Reading& reading);

} // namespace octavo::cli

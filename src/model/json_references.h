// References to notes in a Book as JSON, and the ids of its blocks, before it is one.
#pragma once

#include "model/json_value.h"

#include <string>
#include <unordered_set>

namespace octavo::model {

/// Throws Error(bad_json) with the place of the first reference to a note that no section has. What else may
/// be wrong with `book` is not asked. Takes time linear in its size.
void check_note_references(const JsonValue& book);

/// The ids of all blocks. Throws Error(bad_json) with the place of the first that is no id, or that another
/// block has already. Takes time linear in the size of `book`.
std::unordered_set<std::string> block_ids(const JsonValue& book);

} // namespace octavo::model

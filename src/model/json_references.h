// References to notes in a Book as JSON, before it is one.
#pragma once

#include "model/json_value.h"

namespace octavo::model {

/// Throws Error(bad_json) with the place of the first reference to a note that no section has. What else may
/// be wrong with `book` is not asked. Takes time linear in its size.
void check_note_references(const JsonValue& book);

} // namespace octavo::model

// How well pages came out, as the JSON that 'octavo convert --json' prints.
#pragma once

#include <octavo/quality.h>

#include <nlohmann/json.hpp>

namespace octavo::cli {

/// The figures by their names, word spaces as parts of natural ones, and "findings", one object a place.
nlohmann::ordered_json json_of(const Quality& quality);

} // namespace octavo::cli

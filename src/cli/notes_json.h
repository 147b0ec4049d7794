// Notes and decisions as the JSON that subcommands print.
#pragma once

#include <octavo/decision.h>
#include <octavo/note.h>

#include <nlohmann/json.hpp>

namespace octavo::cli {

nlohmann::ordered_json json_of(const Notes& notes);
nlohmann::ordered_json json_of(const Decisions& decisions);

} // namespace octavo::cli

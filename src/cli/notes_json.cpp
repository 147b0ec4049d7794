// See notes_json.h.
#include "cli/notes_json.h"

namespace octavo::cli {

nlohmann::ordered_json json_of(const Notes& notes) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Note& note : notes)
    all.push_back({{"code", note.code},
                   {"severity", name(note.severity)},
                   {"line", note.line},
                   {"column", note.column},
                   {"message", note.message}});
  return all;
}

nlohmann::ordered_json json_of(const Decisions& decisions) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Decision& decision : decisions)
    all.push_back({{"what", decision.what},
                   {"rule", name(decision.rule)},
                   {"first_line", decision.first_line},
                   {"last_line", decision.last_line},
                   {"reading", decision.reading},
                   {"evidence", decision.evidence},
                   {"confidence", decision.confidence},
                   {"alternative", decision.alternative}});
  return all;
}

} // namespace octavo::cli

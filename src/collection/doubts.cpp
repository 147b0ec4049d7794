// See doubts.h.
#include "collection/doubts.h"

#include <algorithm>

namespace octavo::collection {
namespace {

std::string lines_of(const Decision& decision) {
  if (decision.first_line <= 0)
    return "";
  if (decision.last_line <= decision.first_line)
    return " of line " + std::to_string(decision.first_line);
  return " of lines " + std::to_string(decision.first_line) + " to " + std::to_string(decision.last_line);
}

std::string words_of(const Decision& decision) {
  std::string text = "the reading" + lines_of(decision) + " is doubtful, " + decision.what + ": " +
                     decision.reading + " (" + std::to_string(decision.confidence) + " %)";
  return decision.alternative.empty() ? text : text + "; it may be: " + decision.alternative;
}

} // namespace

std::string doubt_of(const Reading& reading) {
  const auto is_doubtful = [](const Decision& one) { return one.confidence < least_confidence; };
  const auto is_warning = [](const Note& note) { return note.severity == Severity::warning; };
  auto count = std::count_if(reading.decisions.begin(), reading.decisions.end(), is_doubtful) +
               std::count_if(reading.notes.begin(), reading.notes.end(), is_warning);
  if (count == 0)
    return "";
  const auto least =
      std::min_element(reading.decisions.begin(), reading.decisions.end(),
                       [](const Decision& a, const Decision& b) { return a.confidence < b.confidence; });
  std::string text;
  if (least != reading.decisions.end() && is_doubtful(*least)) {
    text = words_of(*least);
  } else {
    const Note& note = *std::find_if(reading.notes.begin(), reading.notes.end(), is_warning);
    text = (note.line > 0 ? "line " + std::to_string(note.line) + ": " : std::string()) + note.message;
  }
  --count;
  if (count == 0)
    return text;
  return text + "; and " + std::to_string(count) + (count == 1 ? " more doubt" : " more doubts");
}

} // namespace octavo::collection

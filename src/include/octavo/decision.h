// How a reading was decided, so that it can be judged: what was taken for what, on what evidence, how sure
// that is, and what the second-best reading would have been.
#pragma once

#include <octavo/export.h>
#include <octavo/rule.h>

#include <string>
#include <vector>

namespace octavo {

/// One decision of the reader: of the whole text (its kind, how it makes paragraphs, its mark for a break,
/// its numbering), of a chapter (what a blank line means in it), or of a place (a letter, a play).
struct Decision {
  std::string what{}; ///< stable kebab-case name of the question, e.g. `paragraphs`, `break-mark`, `letter`
  Rule rule = Rule::none;
  int first_line = 0;     ///< 1-based; 0: the whole text
  int last_line = 0;      ///< inclusive
  std::string reading{};  ///< what was decided, in words: "wrapped at 72 characters"
  std::string evidence{}; ///< what speaks for it, in words and figures; one line
  /// 0 to 100: how much better the evidence fits this reading than the second-best. Below
  /// `least_confidence` a person should look.
  int confidence = 100;
  std::string alternative{}; ///< the second-best reading, in words; empty: there is none to speak of
  bool operator==(const Decision&) const = default;
};

using Decisions = std::vector<Decision>;

/// The confidence below which a decision is doubtful.
inline constexpr int least_confidence = 60;

} // namespace octavo

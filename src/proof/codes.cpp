// See codes.h. CODES.md is the manual of this table.
#include "proof/codes.h"

#include "model/nearest.h"

#include <algorithm>
#include <array>

namespace octavo {
namespace {

constexpr std::array codes = {
    ProofCode{"quote-unbalanced", Severity::doubt, "a quotation mark that no other one closes or opens"},
    ProofCode{"quotes-mixed", Severity::info, "straight and curly quotation marks in one text"},
    ProofCode{"bracket-unbalanced", Severity::doubt, "a bracket that no other one closes or opens"},
    ProofCode{"word-doubled", Severity::doubt, "a small word typed twice: the the"},
    ProofCode{"letters-mixed", Severity::doubt, "letters of two alphabets in one word"},
    ProofCode{"space-before-stop", Severity::doubt, "a space before a comma or a stop"},
    ProofCode{"space-missing", Severity::doubt, "no space after a comma or a stop: end.Then"},
    ProofCode{"stops-odd", Severity::doubt, "stops that do not follow each other: ,, or ,."},
    ProofCode{"paragraph-broken", Severity::doubt, "a sentence that two paragraphs or a break divide"},
    ProofCode{"paragraph-repeated", Severity::doubt, "a long paragraph that is there twice"},
    ProofCode{"markup-left", Severity::doubt, "tags, entities or stars that markup left behind"},
    ProofCode{"mojibake", Severity::doubt, "characters that were decoded wrongly: â€™"},
    ProofCode{"character-replaced", Severity::doubt, "U+FFFD where a character was lost"},
    ProofCode{"character-invisible", Severity::info, "soft hyphens and spaces without width"},
    ProofCode{"number-missing", Severity::doubt, "a number that the chapters or parts leave out"},
    ProofCode{"number-repeated", Severity::doubt, "a number that two chapters or parts have"},
    ProofCode{"number-order", Severity::doubt, "a number that comes after a higher one"},
    ProofCode{"title-repeated", Severity::doubt, "a title that two chapters have"},
    ProofCode{"chapter-empty", Severity::doubt, "a chapter without text"},
    ProofCode{"chapter-short", Severity::info, "a chapter of a few words among long ones"},
    ProofCode{"break-at-edge", Severity::info, "a scene break at a chapter's start or end"},
    ProofCode{"bytes-ill-formed", Severity::warning, "bytes that are no characters (reader)"},
    ProofCode{"control-dropped", Severity::warning, "control characters (reader)"},
    ProofCode{"no-story", Severity::warning, "a text without a story (reader)"},
    ProofCode{"letter-unended", Severity::doubt, "a letter whose end is not marked (reader)"},
    ProofCode{"scene-of-one-paragraph", Severity::doubt, "a scene of one paragraph (reader)"},
    ProofCode{"spacing-uneven", Severity::doubt, "blank lines without a system (reader)"},
};
constexpr std::size_t own_codes = 21; ///< the first ones; the others are the reader's

constexpr std::array<std::string_view, 7> habits = {"space-before-stop", "space-missing", "stops-odd",
                                                    "paragraph-broken",  "break-at-edge", "markup-left",
                                                    "letters-mixed"};

} // namespace

std::span<const ProofCode> proof_codes() noexcept {
  return codes;
}

namespace proof {

const ProofCode* find_code(std::string_view code) noexcept {
  const auto found =
      std::find_if(codes.begin(), codes.end(), [&](const ProofCode& one) { return one.code == code; });
  return found == codes.end() ? nullptr : &*found;
}

bool is_of_reader(std::string_view code) noexcept {
  const ProofCode* found = find_code(code);
  return found != nullptr && found >= codes.data() + own_codes;
}

bool may_be_habit(std::string_view code) noexcept {
  return std::find(habits.begin(), habits.end(), code) != habits.end();
}

void check_codes(const std::vector<std::string>& wanted) {
  for (const std::string& code : wanted) {
    if (find_code(code) != nullptr)
      continue;
    std::array<std::string_view, codes.size()> names{};
    std::transform(codes.begin(), codes.end(), names.begin(), [](const ProofCode& one) { return one.code; });
    throw Error(ErrorCode::bad_option,
                "there is no remark `" + code + "`" + model::did_you_mean(code, names));
  }
}

} // namespace proof
} // namespace octavo

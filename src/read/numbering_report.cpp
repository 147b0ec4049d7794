// See numbering_report.h.
#include "read/numbering_report.h"

#include "read/number_chain.h"

#include <algorithm>
#include <map>

namespace octavo::reader {
namespace {

constexpr double evidence_of_named = 6;
constexpr double evidence_of_bare = 0.5;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// What the chapters' numbers do, from one to the next.
struct Course {
  std::size_t restarts = 0;
  std::size_t missing = 0;
  std::size_t repeated = 0;
  std::size_t back = 0;
};

class Report {
public:
  Report(const Candidates& candidates, const LineLayout& layout, const NumberingContext& context)
      : candidates_(candidates), layout_(layout), context_(context) {
    for (std::size_t k = 0; k < candidates.size(); ++k) {
      const Candidate& c = candidates[k];
      if (!c.dropped && (c.is_number() || c.is_named_chapter()) && c.match.rank == Rank::chapter &&
          c.match.number)
        chapters_.push_back(k);
    }
  }

  void tell(Findings& found) {
    if (chapters_.size() < 2)
      return;
    for (std::size_t i = 1; i < chapters_.size(); ++i)
      step(i, found);
    decide(found);
  }

private:
  const Candidate& chapter(std::size_t i) const { return candidates_[chapters_[i]]; }

  void step(std::size_t i, Findings& found) {
    const Candidate& c = chapter(i);
    const int number = *c.match.number;
    const int before = *chapter(i - 1).match.number;
    const bool new_part = context_.divisions[chapters_[i]] != context_.divisions[chapters_[i - 1]];
    const auto doubt = [&](const char* code, const std::string& message) {
      found.notes.push_back({code, Severity::doubt, layout_.lines()[c.at].number, 0, message});
    };
    if (number == before && !new_part) {
      ++course_.repeated;
      doubt("chapter-repeated", "two chapters in a row have the number " + std::to_string(number));
    } else if (number == 1 && before > 0) {
      ++course_.restarts;
    } else if (number > before + 1 && number - before < 1000) {
      course_.missing += static_cast<std::size_t>(number - before - 1);
      doubt("chapter-missing", number == before + 2 ? "chapter " + std::to_string(before + 1) + " is missing"
                                                    : "chapters " + std::to_string(before + 1) + " to " +
                                                          std::to_string(number - 1) + " are missing");
    } else if (number < before) {
      ++course_.back;
      doubt("chapter-out-of-order",
            "chapter " + std::to_string(number) + " stands after chapter " + std::to_string(before));
    }
  }

  /// The second-best reading: another sequence of numbers, else what the weakest places of this one would be.
  std::string alternative(bool bare, const Chain& whole) const {
    if (context_.second.score > 0)
      return counted(context_.second.count, "chapter", "chapters") + ", by " + context_.second.name;
    if (course_.restarts > 0)
      return counted(course_.restarts + 1, "part", "parts") + " without names, each with chapters from one";
    if (chapters_.size() > whole.members.size())
      return counted(whole.members.size(), "chapter", "chapters") + ", and " +
             counted(chapters_.size() - whole.members.size(), "line", "lines") + " of the text that " +
             (chapters_.size() - whole.members.size() == 1 ? "holds" : "hold") + " a number";
    if (course_.repeated > 0)
      return counted(chapters_.size() - course_.repeated, "chapter", "chapters") +
             ", of which those with a number twice are one";
    if (bare)
      return "the numbers are something else, and the text is one chapter";
    return "one chapter, whose text names " + counted(chapters_.size(), "chapter", "chapters");
  }

  void decide(Findings& found) const {
    std::map<NumeralStyle, std::size_t> styles;
    std::vector<ChainLink> links;
    const bool bare = chapter(0).is_number();
    for (std::size_t i = 0; i < chapters_.size(); ++i) {
      const HeadingMatch& match = chapter(i).match;
      ++styles[match.style];
      links.push_back({*match.number, bare ? evidence_of_bare : evidence_of_named,
                       context_.divisions[chapters_[i]], match.title.empty()});
    }
    const auto style = std::max_element(styles.begin(), styles.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    const Chain whole = best_chain(links);
    Decision decision;
    decision.what = "numbering";
    decision.rule = Rule::numbered_heading;
    decision.reading = std::to_string(chapters_.size()) + " chapters, numbered " +
                       std::string(name(style->first)) + ", in " +
                       counted(course_.restarts + 1, "sequence", "sequences");
    decision.evidence =
        counted(static_cast<std::size_t>(whole.steps), "number follows", "numbers follow") +
        " the one before, " +
        (course_.missing == 0
             ? std::string("none is missing")
             : std::to_string(course_.missing) + (course_.missing == 1 ? " is missing" : " are missing")) +
        (course_.repeated > 0 ? ", " + std::to_string(course_.repeated) + " repeated" : std::string()) +
        (course_.back > 0 ? ", " + counted(course_.back, "goes", "go") + " back" : std::string());
    decision.alternative = alternative(bare, whole);
    const double best = whole.score + (bare ? 0 : 2.0 * static_cast<double>(chapters_.size()));
    const double second = context_.second.score;
    const double margin = (best - second) / (best + second + 4);
    decision.confidence = std::clamp(static_cast<int>(50 + 50 * margin), 5, 100);
    found.decisions.push_back(std::move(decision));
  }

  const Candidates& candidates_;
  const LineLayout& layout_;
  const NumberingContext& context_;
  std::vector<std::size_t> chapters_{};
  Course course_{};
};

} // namespace

void report_numbering(const Candidates& candidates, const LineLayout& layout, const NumberingContext& context,
                      Findings& found) {
  Report(candidates, layout, context).tell(found);
}

} // namespace octavo::reader

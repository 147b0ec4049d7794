// See quality_json.h.
#include "cli/quality_json.h"

#include <array>

namespace octavo::cli {
namespace {

constexpr std::array issues = {
    QualityIssue::loose_line,
    QualityIssue::hyphen_run,
    QualityIssue::runt,
    QualityIssue::river,
    QualityIssue::widow,
    QualityIssue::orphan,
    QualityIssue::short_page,
    QualityIssue::hyphen_at_turn,
    QualityIssue::uneven_spread,
    QualityIssue::short_end,
    QualityIssue::ornament_at_turn,
};

nlohmann::ordered_json json_of(const QualityFinding& finding) {
  nlohmann::ordered_json one = {{"issue", name(finding.issue)}, {"page", finding.page}};
  if (finding.line > 0)
    one["line"] = finding.line;
  if (finding.issue == QualityIssue::loose_line)
    one["space"] = finding.amount / 1000.0;
  else
    one["lines"] = finding.amount;
  if (!finding.text.empty())
    one["text"] = finding.text;
  if (!finding.reason.empty())
    one["reason"] = finding.reason;
  return one;
}

} // namespace

nlohmann::ordered_json json_of(const Quality& quality) {
  nlohmann::ordered_json counts, findings = nlohmann::ordered_json::array();
  for (const QualityIssue issue : issues)
    counts[std::string(name(issue))] = quality.count(issue);
  for (const QualityFinding& finding : quality.findings)
    findings.push_back(json_of(finding));
  nlohmann::ordered_json widest = nullptr;
  if (quality.widest_line > 0)
    widest = {{"page", quality.widest_page}, {"line", quality.widest_line}, {"text", quality.widest_text}};
  return {{"justified_lines", quality.lines},
          {"space_deviation", quality.space_deviation / 1000.0},
          {"widest_space", quality.widest_space / 1000.0},
          {"widest_at", std::move(widest)},
          {"text_lines", quality.text_lines},
          {"looser_than_1.5", quality.loose_lines},
          {"looser_than_2", quality.very_loose},
          {"tighter_than_0.75", quality.tight_lines},
          {"badness", quality.badness / 10.0},
          {"soft_hyphens", quality.soft_hyphens},
          {"longest_hyphen_run", quality.longest_hyphen_run},
          {"running_pages", quality.running_pages},
          {"spreads", quality.spreads},
          {"counts", std::move(counts)},
          {"findings", std::move(findings)}};
}

} // namespace octavo::cli

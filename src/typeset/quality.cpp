// Quality in words. What is measured is measured in quality_meter.cpp.
#include <octavo/quality.h>

#include <algorithm>
#include <array>

namespace octavo {
namespace {

/// 1713 as "1.713", 45 as "0.045".
std::string thousandths(int value) {
  std::string digits = std::to_string(value);
  if (digits.size() < 4)
    digits.insert(0, 4 - digits.size(), '0');
  digits.insert(digits.size() - 3, 1, '.');
  return digits;
}

/// A share of `all` in per cent with one decimal.
std::string percent(int part, int all) {
  const std::int64_t tenths = all == 0 ? 0 : (std::int64_t{part} * 1000 + all / 2) / all;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::string counted(int count, std::string_view one, std::string_view several) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

std::string what(const QualityFinding& finding) {
  const std::string lines = counted(finding.amount, "line", "lines");
  switch (finding.issue) {
  case QualityIssue::loose_line:
    return "word spaces " + thousandths(finding.amount) + " of their natural width";
  case QualityIssue::hyphen_run: return lines + " in a row end in hyphens";
  case QualityIssue::runt: return "a paragraph ends in hardly anything";
  case QualityIssue::river: return "a river through " + lines + " ends";
  case QualityIssue::widow: return "a paragraph's last line is alone at the head of the page";
  case QualityIssue::orphan: return "a paragraph's first line is alone at the foot of the page";
  case QualityIssue::hyphen_at_turn: return "a word is divided over the turn of the page";
  case QualityIssue::short_page: return "ends " + lines + " short";
  case QualityIssue::uneven_spread: return "ends " + lines + " apart from the page that faces it";
  case QualityIssue::short_end: return "the text's last page has " + lines + " only";
  case QualityIssue::ornament_at_turn: return "an ornament stands at the page's edge";
  }
  return {};
}

} // namespace

int Quality::count(QualityIssue issue) const noexcept {
  return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                        [&](const QualityFinding& one) { return one.issue == issue; }));
}

std::string_view name(QualityIssue issue) noexcept {
  switch (issue) {
  case QualityIssue::loose_line: return "loose-line";
  case QualityIssue::hyphen_run: return "hyphen-run";
  case QualityIssue::runt: return "runt";
  case QualityIssue::river: return "river";
  case QualityIssue::widow: return "widow";
  case QualityIssue::orphan: return "orphan";
  case QualityIssue::hyphen_at_turn: return "hyphen-at-turn";
  case QualityIssue::short_page: return "short-page";
  case QualityIssue::uneven_spread: return "uneven-spread";
  case QualityIssue::short_end: return "short-end";
  case QualityIssue::ornament_at_turn: return "ornament-at-turn";
  }
  return "unknown";
}

std::string to_string(const QualityFinding& finding) {
  std::string out = "page " + finding.page;
  if (finding.line > 0)
    out += ", line " + std::to_string(finding.line);
  out += ": " + what(finding);
  if (!finding.text.empty())
    out += ": “" + finding.text + "”";
  if (!finding.reason.empty())
    out += "; " + finding.reason;
  return out + " [" + std::string(name(finding.issue)) + "]";
}

std::string summary(const Quality& quality) {
  std::string out;
  if (quality.lines == 0)
    out = counted(quality.text_lines, "line", "lines") + ", none of them justified; soft hyphens " +
          percent(quality.soft_hyphens, quality.text_lines) + ", at most " +
          std::to_string(quality.longest_hyphen_run) + " in a row\n";
  else
    out = counted(quality.lines, "justified line", "justified lines") + ": word spaces deviate by " +
          thousandths(quality.space_deviation) + ", the widest are " + thousandths(quality.widest_space) +
          " of natural" +
          (quality.widest_line > 0
               ? " (page " + quality.widest_page + ", line " + std::to_string(quality.widest_line) + ")"
               : "") +
          "; looser than 1.5: " + percent(quality.loose_lines, quality.lines) +
          ", than 2: " + percent(quality.very_loose, quality.lines) +
          ", tighter than 0.75: " + percent(quality.tight_lines, quality.lines) + "; badness " +
          std::to_string(quality.badness / 10) + "." + std::to_string(quality.badness % 10) +
          "; soft hyphens " + percent(quality.soft_hyphens, quality.text_lines) + ", at most " +
          std::to_string(quality.longest_hyphen_run) + " in a row\n";
  out += counted(quality.running_pages, "page goes on", "pages go on") +
         " on the next: " + counted(quality.count(QualityIssue::widow), "widow", "widows") + ", " +
         counted(quality.count(QualityIssue::orphan), "orphan", "orphans") + ", " +
         counted(quality.count(QualityIssue::runt), "runt", "runts") + ", " +
         counted(quality.count(QualityIssue::hyphen_at_turn), "hyphen", "hyphens") + " at the turn, " +
         std::to_string(quality.count(QualityIssue::short_page)) + " short, " +
         counted(quality.count(QualityIssue::short_end), "short end", "short ends") + ", " +
         std::to_string(quality.count(QualityIssue::uneven_spread)) + " of " +
         counted(quality.spreads, "spread", "spreads") + " not level, " +
         counted(quality.count(QualityIssue::river), "river", "rivers");
  return out;
}

} // namespace octavo

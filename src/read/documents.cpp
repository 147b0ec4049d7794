// The documents of a site's export: rules 1 to 4. See divisions.h.
#include "read/breaks.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/epigraphs.h"
#include "read/heading_text.h"
#include "read/notes.h"
#include "read/screens.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader {
namespace {

/// Words in a first document without a heading beyond which it is the story rather than its description.
constexpr std::size_t longest_description = 1200;

/// Whether a first document without a heading reads as a chapter all the same.
bool reads_as_chapter(Lines document) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const Line& line = document[i];
    if (is_note_marker(line.body) || (i > 0 && is_row(line)))
      return true;
    words += static_cast<std::size_t>(std::count(line.body.begin(), line.body.end(), ' ')) + 1;
  }
  return words > longest_description;
}

Division description_of(Lines document) {
  Division division;
  division.kind = SectionKind::description;
  division.rule = Rule::description;
  division.lines = document;
  division.body = document;
  if (is_description_heading(document.front())) {
    division.heading = origin_of(document.first(1), Rule::description);
    division.body = document.subspan(1);
  }
  return division;
}

bool names_a_scene(std::string_view body) {
  const Dateline date = match_dateline(body);
  return date.dated || date.relative || date.placed || date.view;
}

/// Whether the line at `at` is the title of the chapter that the first line only numbers: `Chapter One`, `The
/// Meeting`.
bool is_title_below_number(Lines lines, std::size_t at) {
  if (at > 2 || at + 1 >= lines.size() || lines[at].role || !looks_like_title(lines[at]) ||
      !is_title_case(lines[at].body) || names_a_scene(lines[at].body) || is_note_marker(lines[at].body) ||
      match_heading(lines[at].body))
    return false;
  const auto match = match_heading(lines[0].body);
  return match && match->form == HeadingMatch::Form::keyword && match->title.empty();
}

/// The row under a second title line at `at`, each set off by a blank line, in a text that is spaced so:
/// `Harmony`, `Prologue`, a rule. lines.size() where that is not what stands there.
std::size_t row_below_second(Lines lines, std::size_t at) {
  const std::size_t row = at == 2 ? skip_blank(lines, at + 1) : lines.size();
  if (row >= lines.size() || row > at + 2 || !is_row(lines[row]) || lines[row].role == LineRole::break_ ||
      !looks_like_title(lines[at]))
    return lines.size();
  return names_a_scene(lines[at].body) ? lines.size() : row;
}

} // namespace

bool is_description_heading(const Line& line) {
  std::string_view body = line.body;
  if (body.ends_with(':'))
    body.remove_suffix(1);
  return text::folded(text::trim(body)) == "description";
}

Origin origin_of(Lines lines, Rule rule) noexcept {
  if (lines.empty())
    return {0, 0, rule};
  return {lines.front().number, lines.back().number, rule};
}

bool take_title(Division& division) {
  const Lines lines = division.body;
  if (!lines.empty() && is_screen_line(lines[0].body) && !match_heading(lines[0].body))
    return false; // `[Level Up!]`
  if (!lines.empty() && is_attributed_sentence(lines[0].body))
    return false; // an epigraph
  if (lines.empty() || !looks_like_title(lines[0]))
    // A numbered heading may well end like a question: "Chapter 3: Why?"
    if (lines.empty() || is_row(lines[0]) || !match_heading(lines[0].body) || lines[0].tabs > 0)
      return false;
  const auto row_at = [&](std::size_t i) {
    return i < lines.size() && is_row(lines[i]) && lines[i].role != LineRole::break_;
  };
  const std::size_t second = 1;
  const std::size_t after_blanks = skip_blank(lines, 1);
  std::size_t end = 0; // of the heading
  bool two_lines = false;
  std::size_t below = 1; // where the second line stands
  if (row_at(second))
    end = 2;
  else if (lines.size() > 2 && row_at(2) && looks_like_title(lines[1])) {
    end = 3;
    two_lines = true;
  } else if (lines.size() > 2 && lines[2].blank() && row_at(skip_blank(lines, 2)) &&
             looks_like_title(lines[1])) {
    end = skip_blank(lines, 2) + 1;
    two_lines = true;
  } else if (after_blanks > 1 && row_at(after_blanks)) {
    end = after_blanks + 1; // a row absorbs the blank lines next to it
  } else if (const std::size_t row = row_below_second(lines, after_blanks); row < lines.size()) {
    end = row + 1;
    two_lines = true;
    below = after_blanks;
  } else if (lines.size() > 1 && lines[1].blank())
    end = 1;
  else if (const auto match = match_heading(lines[0].body);
           match && match->form != HeadingMatch::Form::number && lines.size() > 1)
    end = 1; // a numbered heading needs nothing to set it off
  if (end == 0 || after_blanks == lines.size())
    return false;
  if (end == 1 && is_title_below_number(lines, after_blanks)) {
    below = after_blanks;
    end = below + 1;
    two_lines = true;
  }

  Rule rule = Rule::title;
  if (const auto match = match_heading(lines[0].body); match && match->form != HeadingMatch::Form::number) {
    division.label = match->label;
    division.title = match->title;
    division.number = match->number;
    division.kind = match->kind == SectionKind::part ? division.kind : match->kind;
    rule = match->form == HeadingMatch::Form::kind ? Rule::kind : Rule::numbered_heading;
  } else {
    division.title = text::collapse_spaces(lines[0].body);
  }
  if (two_lines) {
    const auto match = match_heading(lines[below].body);
    if (match && match->form == HeadingMatch::Form::kind && division.label.empty()) {
      division.label = match->label;
      division.subtitle = match->title;
      division.kind = match->kind;
      division.number = match->number;
      rule = Rule::kind;
    } else if (division.title.empty()) {
      division.title = text::collapse_spaces(lines[below].body);
    } else {
      division.subtitle = text::collapse_spaces(lines[below].body);
    }
  }
  division.heading = origin_of(lines.first(end), rule);
  division.body = lines.subspan(end);
  return true;
}

std::vector<Division> divide_export(Lines lines, Findings& found) {
  std::vector<Lines> documents;
  std::size_t start = 0;
  for (std::size_t i = 1; i <= lines.size(); ++i) {
    const bool corrected =
        i < lines.size() && (lines[i].role == LineRole::title || lines[i].role == LineRole::chapter);
    if (i == lines.size() || corrected || (starts_document(lines[i]) && lines[i].role != LineRole::prose)) {
      if (const Lines document = without_outer_blanks(lines.subspan(start, i - start)); !document.empty())
        documents.push_back(document);
      start = i;
    }
  }

  std::vector<Division> divisions;
  for (const Lines document : documents) {
    const bool first = divisions.empty();
    const auto role = document.front().role;
    const bool headed = is_description_heading(document.front()) && role != LineRole::prose;
    const bool corrected = role == LineRole::title || role == LineRole::chapter;
    if (first && !corrected && (headed || (documents.size() > 1 && !reads_as_chapter(document)))) {
      divisions.push_back(description_of(document));
      if (!headed)
        found.notes.push_back({"description-unheaded", Severity::info, document.front().number, 0,
                               "read as the story's description, since another document follows"});
      continue;
    }
    Division division;
    division.rule = corrected ? Rule::correction : Rule::document;
    division.lines = document;
    division.body = document;
    if (role == LineRole::title) {
      division.title = text::collapse_spaces(document.front().body);
      division.heading = origin_of(document.first(1), Rule::correction);
      division.body = document.subspan(1);
      if (!division.body.empty() && is_row(without_outer_blanks(division.body).front()))
        division.body = without_outer_blanks(division.body).subspan(1);
    } else if (role != LineRole::chapter && role != LineRole::prose) {
      take_title(division);
    }
    divisions.push_back(division);
  }
  return divisions;
}

} // namespace octavo::reader

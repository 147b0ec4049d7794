// See elements.h.
#include "read/elements.h"

#include "read/breaks.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "read/inlines.h"
#include "read/letter.h"
#include "read/passage.h"
#include "read/sheet.h"
#include "read/verse.h"
#include "text/unicode.h"

#include "read/findings.h"

#include <algorithm>
#include <string>
#include <utility>

namespace octavo::reader {
namespace {

class Cutter {
public:
  Cutter(Lines lines, const Wrapping& wrapping, bool matter, Findings& found)
      : lines_(lines), wrapping_(wrapping), matter_(matter),
        letters_(!matter && !is_tabbed_throughout(lines)), found_(found) {
    if (!matter)
      passages_ = find_passages(lines, wrapping);
  }

  std::vector<Element> cut() {
    for (std::size_t at = skip_blank(lines_, 0); at < lines_.size(); at = skip_blank(lines_, at))
      at += take(at);
    for (std::size_t i = 1; i < elements_.size() && !matter_; ++i)
      if (is_verse(elements_[i]) && is_title_of_verse(i - 1))
        make_title(elements_[i - 1]);
    return std::move(elements_);
  }

private:
  /// Takes the element, or elements, that begin at line `at`; returns how many lines they are.
  std::size_t take(std::size_t at) {
    const Line& line = lines_[at];
    const Lines rest = lines_.subspan(at);
    if (line.role)
      return take_corrected(at, *line.role);
    if (is_row(line)) {
      const bool again = !elements_.empty() && elements_.back().kind == Element::Kind::row &&
                         !elements_.back().lines.front().role;
      return again
                 ? 1
                 : add(Element::Kind::row, rest.first(1), Rule::row); // one break, however often it is drawn
    }
    if (!matter_) {
      if (elements_.empty() || elements_.back().kind == Element::Kind::headnote)
        if (is_url(line.body))
          return add(Element::Kind::headnote, rest.first(1), Rule::url);
      if (letters_ && is_salutation(line))
        if (const auto size = letter_at(at)) {
          const bool is_signed = has_signature(rest.first(*size));
          say("letter", Rule::letter, rest.first(*size), "a letter",
              is_signed ? "a tabbed salutation, and a signature that ends it"
                        : "a tabbed salutation, and two blank lines below it; nobody signs",
              is_signed ? 95 : 60);
          return add(Element::Kind::letter, rest.first(*size), Rule::letter);
        }
      if (follows_lead_in(at))
        if (const std::size_t size = match_verse(uncorrected(at)); size > 0) {
          say("verse", Rule::verse, rest.first(size), "verse",
              "short lines between quotation marks, announced by a colon", 88);
          return add(Element::Kind::verse, rest.first(size), Rule::verse);
        }
      if (Passage* const passage = passage_at(at))
        return take_passage(*passage);
      if (elements_.empty() && stands_alone(at) && names_argument(line.body))
        return add(Element::Kind::heading, rest.first(1), Rule::numbered_heading);
      if (stands_alone(at))
        if (const auto heading = match_heading(line.body);
            heading && heading->form != HeadingMatch::Form::number)
          return add(Element::Kind::heading, rest.first(1), Rule::numbered_heading);
    }
    return take_run(at);
  }

  void say(std::string what, Rule rule, Lines lines, std::string reading, std::string evidence,
           int confidence) {
    found_.decisions.push_back({std::move(what), rule, lines.front().number, lines.back().number,
                                std::move(reading), std::move(evidence), confidence, "prose"});
  }

  /// The passage that begins at line `at`, those before it passed over.
  Passage* passage_at(std::size_t at) noexcept {
    while (passage_ < passages_.size() && passages_[passage_].first < at)
      ++passage_;
    return passage_ < passages_.size() && passages_[passage_].first == at ? &passages_[passage_] : nullptr;
  }

  std::size_t take_passage(Passage& passage) {
    const auto kind = passage.apart ? Element::Kind::document : Element::Kind::paragraph;
    add(kind, lines_.subspan(passage.first, passage.size), Rule::none);
    elements_.back().heads = !passage.apart;
    elements_.back().made = std::move(passage.blocks);
    if (!passage.decision.what.empty())
      found_.decisions.push_back(std::move(passage.decision));
    return passage.size;
  }

  /// Paragraphs: one line, or all up to a blank line, a row or a corrected line.
  std::size_t take_run(std::size_t at) {
    if (!wrapping_.wrapped)
      return add(Element::Kind::paragraph, lines_.subspan(at, 1),
                 is_url(lines_[at].body) ? Rule::url : Rule::line);
    std::size_t end = at + 1;
    while (end < lines_.size() && !lines_[end].blank() && !lines_[end].role && !is_row(lines_[end]))
      ++end;
    const Lines run = lines_.subspan(at, end - at);
    for (const Grouped& paragraph : group(run, wrapping_)) {
      const bool verse =
          paragraph.ends == Grouped::Ends::verse && !matter_ && says_something(paragraph.lines);
      const bool indented = paragraph.lines.data() != run.data();
      add(verse ? Element::Kind::verse : Element::Kind::paragraph, paragraph.lines,
          verse                         ? Rule::verse
          : indented                    ? Rule::indented
          : paragraph.lines.size() == 1 ? Rule::line
                                        : Rule::wrapped);
      elements_.back().ends = paragraph.ends;
    }
    return run.size();
  }

  /// Whether each line has a letter: a sum that is set in is no poem.
  static bool says_something(Lines lines) noexcept {
    return std::all_of(lines.begin(), lines.end(), [](const Line& line) {
      for (std::size_t at = 0; at < line.body.size();)
        if (text::is_letter(text::next(line.body, at)))
          return true;
      return false;
    });
  }

  std::size_t take_corrected(std::size_t at, LineRole role) {
    switch (role) {
    case LineRole::break_:
    case LineRole::pause: return add(Element::Kind::row, lines_.subspan(at, 1), Rule::correction);
    case LineRole::heading: return add(Element::Kind::heading, lines_.subspan(at, 1), Rule::correction);
    case LineRole::verse: return add(Element::Kind::verse, same_role(at, role), Rule::correction);
    case LineRole::letter: return add(Element::Kind::letter, same_role(at, role), Rule::correction);
    case LineRole::quote: return add(Element::Kind::quote, same_role(at, role), Rule::correction);
    case LineRole::preformatted:
      return add(Element::Kind::preformatted, same_role(at, role), Rule::correction);
    case LineRole::prose:
    case LineRole::title:
    case LineRole::chapter:
    case LineRole::note: return add(Element::Kind::paragraph, lines_.subspan(at, 1), Rule::correction);
    }
    return 1;
  }

  /// The lines from `at` on that have this role, with the blank lines between them.
  Lines same_role(std::size_t at, LineRole role) const {
    std::size_t end = at + 1;
    for (std::size_t i = at + 1;
         i < lines_.size() && (lines_[i].role == role || (lines_[i].blank() && !lines_[i].role)); ++i)
      if (!lines_[i].blank())
        end = i + 1;
    return lines_.subspan(at, end - at);
  }

  std::optional<std::size_t> letter_at(std::size_t at) {
    const Lines rest = uncorrected(at);
    const auto size = match_letter(rest);
    letters_ =
        size || at + rest.size() < lines_.size(); // what does not end for this one ends for none after it
    if (!size)
      found_.notes.push_back(
          {"letter-unended", Severity::doubt, lines_[at].number, 0,
           "looks like a letter's salutation, but no signature and no two blank lines follow: "
           "read as prose"});
    else if (!has_signature(rest.first(*size)))
      found_.notes.push_back({"letter-unsigned", Severity::info, lines_[at].number, 0,
                              "a letter without a signature: it ends before the two blank lines"});
    return size;
  }

  /// The lines from `at` up to the first that a sidecar speaks of.
  Lines uncorrected(std::size_t at) {
    if (corrected_ == std::string_view::npos || corrected_ < at) {
      corrected_ = at;
      while (corrected_ < lines_.size() && !lines_[corrected_].role)
        ++corrected_;
    }
    return lines_.subspan(at, corrected_ - at);
  }

  bool follows_lead_in(std::size_t at) const {
    if (elements_.empty() || elements_.back().kind != Element::Kind::paragraph)
      return false;
    const Line& lead_in = elements_.back().lines.back();
    return lead_in.body.ends_with(':') && lines_[at].number - lead_in.number <= 2;
  }

  bool stands_alone(std::size_t at) const {
    const auto apart = [&](std::size_t i) { return lines_[i].blank() || is_row(lines_[i]); };
    return (at == 0 || apart(at - 1)) && at + 1 < lines_.size() && apart(at + 1);
  }

  static bool is_verse(const Element& element) noexcept {
    return element.kind == Element::Kind::verse ||
           (!element.made.empty() && std::holds_alternative<Verse>(element.made.front().node));
  }

  /// Whether an element before verse is a line by itself that is set off from paragraphs: by capitals, by
  /// emphasis, or further in than the verse.
  bool is_title_of_verse(std::size_t i) const {
    constexpr std::size_t longest = 48;
    constexpr int most_lines_below = 3;
    constexpr int further = 3;
    const Element& element = elements_[i];
    const Line& line = element.lines.front();
    const Line& verse = elements_[i + 1].lines.front();
    if (element.kind != Element::Kind::paragraph || !element.made.empty() || element.lines.size() > 1 ||
        line.role || line.length > longest || verse.number - line.number < 2 ||
        verse.number - line.number > most_lines_below ||
        (i > 0 && elements_[i - 1].kind != Element::Kind::row &&
         line.number - elements_[i - 1].lines.back().number < 2))
      return false;
    const std::string_view title = bared(line.body);
    if (!text::is_upper(text::first(title)) || !text::is_alphanumeric(text::last(title)) ||
        match_dateline(line.body).dated)
      return false;
    const auto is_within = [&](char mark) {
      return line.body.starts_with(mark) && line.body.ends_with(mark);
    };
    return has_capitals(line.body) || is_within('*') || is_within('_') ||
           line.indent >= verse.indent + further;
  }

  void make_title(Element& element) {
    say("verse", Rule::verse, element.lines, "a poem's title",
        "a line by itself above verse, in capitals, emphasised or set in", 85);
    element.kind = Element::Kind::document;
    element.made.push_back({Paragraph{read_inlines(element.lines.front().body), ParagraphRole::centered, 0,
                                      origin_of(element.lines, Rule::verse)}});
  }

  std::size_t add(Element::Kind kind, Lines lines, Rule rule) {
    elements_.push_back({kind, lines, Grouped::Ends::fold, rule, false, {}});
    return lines.size();
  }

  Lines lines_;
  const Wrapping& wrapping_;
  bool matter_;
  bool letters_;
  Findings& found_;
  std::vector<Element> elements_{};
  Passages passages_{};
  std::size_t passage_ = 0; ///< the next of them
  std::size_t corrected_ =
      std::string_view::npos; ///< the next line that a sidecar speaks of; npos: not known
};

} // namespace

std::vector<Element> cut(Lines lines, const Wrapping& wrapping, bool matter, Findings& found) {
  return Cutter(lines, wrapping, matter, found).cut();
}

} // namespace octavo::reader

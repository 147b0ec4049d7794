// See finish.h.
#include "read/markup/finish.h"

#include "read/breaks.h"
#include "read/epigraphs.h"
#include "read/farewells.h"
#include "read/markup/flow_text.h"
#include "read/note_support.h"
#include "read/notes.h"
#include "read/screens.h"
#include "read/unmarked_notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace octavo::reader::markup {
namespace {

const Break* as_break(const Block& block) {
  return std::get_if<Break>(&block.node);
}
bool is_gap(const Block& block) {
  const Break* const pause = as_break(block);
  return pause != nullptr && pause->kind == BreakKind::space && pause->origin.rule == Rule::blank;
}
bool is_ornament(const Block& block) {
  const Break* const pause = as_break(block);
  return pause != nullptr && pause->kind == BreakKind::ornament;
}

/// Rule 5: whether an empty space means anything here.
void judge_gaps(Section& section, Findings& found) {
  std::vector<int> gaps;
  const Blocks& blocks = section.blocks;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const bool paragraph = std::holds_alternative<Paragraph>(blocks[i].node);
    if (paragraph && std::holds_alternative<Paragraph>(blocks[i + 1].node))
      gaps.push_back(0);
    else if (paragraph && i + 2 < blocks.size() && is_gap(blocks[i + 1]) &&
             std::holds_alternative<Paragraph>(blocks[i + 2].node))
      gaps.push_back(as_break(blocks[i + 1])->lines);
  }
  const Gaps usual{std::span<const int>(gaps)};
  const auto empty =
      static_cast<std::size_t>(std::count_if(gaps.begin(), gaps.end(), [](int g) { return g > 0; }));
  if (empty == 0)
    return;
  std::size_t breaks = 0;
  std::erase_if(section.blocks, [&](Block& block) {
    if (!is_gap(block))
      return false;
    auto& pause = std::get<Break>(block.node);
    pause.lines = usual.break_lines(pause.lines);
    breaks += pause.lines > 0;
    return pause.lines == 0;
  });
  Decision decision;
  decision.what = "blank-lines";
  decision.rule = Rule::blank;
  decision.first_line = section.origin.first_line;
  decision.last_line = section.origin.last_line;
  decision.reading = breaks == 0 ? "empty paragraphs mean nothing" : "empty paragraphs are breaks";
  decision.evidence =
      std::to_string(empty) + " of " + std::to_string(gaps.size()) + " gaps between paragraphs are empty";
  decision.confidence = usual.doubtful ? 50 : 90;
  decision.alternative = breaks == 0 ? "empty paragraphs are breaks" : "empty paragraphs mean nothing";
  found.decisions.push_back(std::move(decision));
}

/// One break where several follow each other; none at the ends, but for a row
/// of marks after text.
void tidy_breaks(Blocks& blocks) {
  Blocks result;
  for (Block& block : blocks) {
    const Break* const pause = as_break(block);
    if (pause == nullptr) {
      result.push_back(std::move(block));
      continue;
    }
    if (result.empty())
      continue; // under a heading it belongs to it
    const Break* const before = as_break(result.back());
    if (before == nullptr) {
      result.push_back(std::move(block));
      continue;
    }
    if (before->kind == BreakKind::space || (before->mark.empty() && is_ornament(block)))
      result.back() = std::move(block); // the row absorbs what is next to it
  }
  while (!result.empty() && as_break(result.back()) != nullptr && as_break(result.back())->mark.empty())
    result.pop_back();
  blocks = std::move(result);
}

/// Where nearly everything is centred, nothing is.
void settle_centered(Blocks& blocks) {
  std::size_t all = 0;
  std::size_t centered = 0;
  for (const Block& block : blocks)
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
      ++all;
      centered += paragraph->role == ParagraphRole::centered;
    }
  if (all < 6 || centered * 10 < all * 6)
    return;
  for (Block& block : blocks)
    if (auto* const paragraph = std::get_if<Paragraph>(&block.node);
        paragraph != nullptr && paragraph->role == ParagraphRole::centered)
      paragraph->role = ParagraphRole::body;
}

std::string text_of(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  const auto* const heading = std::get_if<Heading>(&block.node);
  return paragraph != nullptr ? plain_text(paragraph->content)
         : heading != nullptr ? plain_text(heading->content)
                              : std::string();
}

int last_line(const Blocks& blocks, int otherwise) {
  for (std::size_t i = blocks.size(); i-- > 0;)
    if (const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node))
      return std::max(otherwise, paragraph->origin.last_line);
  return otherwise;
}

Origin origin_of(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  const auto* const heading = std::get_if<Heading>(&block.node);
  return paragraph != nullptr ? paragraph->origin : heading != nullptr ? heading->origin : Origin{};
}

Aside aside_of(Blocks blocks, std::string label, Origin origin) {
  Aside aside;
  std::erase_if(blocks, [](const Block& b) { return is_gap(b); });
  while (!blocks.empty() && as_break(blocks.back()) != nullptr)
    blocks.pop_back();
  while (!blocks.empty() && as_break(blocks.front()) != nullptr)
    blocks.erase(blocks.begin());
  aside.origin = {origin.first_line, last_line(blocks, origin.last_line), Rule::authors_note};
  if (blocks.size() == 1) // as archives set what their authors say
    if (const auto* const quote = std::get_if<Quote>(&blocks.front().node)) {
      Blocks words = quote->blocks;
      blocks = std::move(words);
    }
  aside.blocks = std::move(blocks);
  aside.label = std::move(label);
  return aside;
}

/// The kind of note that a block is which begins with a marker: `A/N: text`.
std::optional<NoteKind> opening_of(const Block& block, bool around) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  return paragraph == nullptr ? std::nullopt : match_note_opening(plain_text(paragraph->content), around);
}

/// What follows a note's first paragraph, from block `at` on.
struct Following {
  std::vector<NoteUnit> units{};
  std::vector<std::size_t> ends{}; ///< of each, the block after it
  std::size_t words = 0;           ///< of all that follows, up to what is too much for a note
  bool complete = false;           ///< to the section's end
};

/// `of_others`: below a story that nobody tells.
Following following(const Blocks& blocks, std::size_t at, bool of_others) {
  const std::size_t most_units = of_others ? most_units_of_others : most_note_units;
  const std::size_t most_words = of_others ? most_words_of_others : most_note_words;
  const bool to_marker = blocks.size() - at > most_units; // no note runs to the end from here
  Following found;
  for (; at < blocks.size() && found.units.size() < most_units && found.words <= most_words; ++at) {
    std::string text = text_of(blocks[at]);
    found.words += words_of(text);
    const bool is_paragraph = std::holds_alternative<Paragraph>(blocks[at].node);
    const bool is_marker = std::holds_alternative<Aside>(blocks[at].node) || match_note_marker(text, true) ||
                           (is_paragraph && match_note_opening(text, true));
    const NoteUnit::Kind kind = is_ornament(blocks[at])              ? NoteUnit::Kind::row
                                : is_gap(blocks[at])                 ? NoteUnit::Kind::gap
                                : is_marker && !marks_end_note(text) ? NoteUnit::Kind::marker
                                : is_paragraph && !is_marker         ? NoteUnit::Kind::paragraph
                                                                     : NoteUnit::Kind::other;
    found.units.push_back({kind, std::move(text)});
    found.ends.push_back(at + 1);
    if (to_marker && is_marker)
      break;
  }
  found.complete = at == blocks.size();
  return found;
}

/// Where the note ends whose marker is at `at`: at the section's end where text
/// stands before it, unless more follows than came before; else at the first
/// row, heading or marker, or after its first paragraph.
std::size_t end_of_note(const Blocks& blocks, std::size_t at, std::size_t text_before) {
  if (text_before > 0 && blocks.size() - at <= text_before + 1)
    return blocks.size();
  if (at + 1 < blocks.size() && std::holds_alternative<Quote>(blocks[at + 1].node))
    return at + 2;                    // as archives set it
  constexpr std::size_t longest = 40; // paragraphs; a row further on is the story's own
  std::size_t end = std::min(at + 2, blocks.size());
  for (std::size_t i = at + 1; i < blocks.size() && i < at + longest; ++i)
    if (is_ornament(blocks[i]) || std::holds_alternative<Heading>(blocks[i].node) ||
        match_note_marker(text_of(blocks[i]), true)) {
      end = i;
      break;
    }
  if (text_before > 0 || end == at + 1)
    return end;
  const Following rest = following(blocks, at + 1, false);
  return at + 1 + units_of_opening(rest.units, end - at - 1);
}

/// Says of a note of several paragraphs why they are its own.
void decide(const NoteReach& reach, const Aside& note, std::string_view begins, std::string_view place,
            Findings& found) {
  found.decisions.push_back(
      {"note", Rule::authors_note, note.origin.first_line, note.origin.last_line,
       "an author's note " + std::string(place),
       "its paragraph begins “" +
           text::collapse_spaces(begins.substr(0, std::min(begins.find(':'), begins.find(' ', 40)))) + "”; " +
           reach.evidence,
       reach.confidence, reach.alternative});
}

/// Whether what follows is no longer than what an author says below a chapter.
bool few_words_from(const Blocks& blocks, std::size_t at) {
  constexpr std::size_t most = 300;
  std::size_t words = 0;
  for (; at < blocks.size() && words <= most; ++at)
    words += words_of(plain_text(Blocks{blocks[at]}));
  return words <= most;
}

/// Who tells the story that the blocks are.
Narrator narrator_of(const Blocks& blocks) {
  NarratorCount count;
  const std::size_t from = blocks.size() - std::min(blocks.size(), most_told);
  for (std::size_t i = from; i < blocks.size(); ++i)
    if (const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node))
      count.add(plain_text(paragraph->content));
  return count.narrator();
}

/// Whether a row or another note stands beside the block.
bool is_beside(const Blocks& blocks, std::size_t at) {
  const auto says = [&](std::size_t i) {
    const std::string text = text_of(blocks[i]);
    return is_ornament(blocks[i]) || std::holds_alternative<Aside>(blocks[i].node) ||
           match_note_marker(text, true) || opening_of(blocks[i], true);
  };
  return (at > 0 && says(at - 1)) || (at + 1 < blocks.size() && says(at + 1));
}

/// A paragraph below a farewell, which has no marker of its own.
bool is_said_on(const Block& block) {
  return std::holds_alternative<Paragraph>(block.node) && !opening_of(block, true) &&
         !match_note_marker(text_of(block));
}

/// Rule 9, on paragraphs: a marker alone begins a note, one before its text is
/// all of it.
void find_notes(Section& section, Findings& found) {
  Blocks& blocks = section.blocks;
  std::size_t last = blocks.size();
  while (last > 0 &&
         (as_break(blocks[last - 1]) != nullptr || std::holds_alternative<Aside>(blocks[last - 1].node)))
    --last;
  const std::size_t farewells = farewells_from(blocks);
  Blocks result;
  std::size_t text_before = 0;
  std::size_t words_before = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string text = text_of(blocks[i]);
    auto opening = opening_of(blocks[i], text_before == 0 || i + 1 == last);
    if (opening && needs_support(text, *opening) && !speaks_as_note(text, *opening) && !is_beside(blocks, i))
      opening.reset();
    NoteReach reach;
    if (!opening && text_before == 0 && std::holds_alternative<Paragraph>(blocks[i].node)) {
      const Following all = following(blocks, i, false);
      reach = unmarked_opening(all.units);
      if (reach.units > 0 && all.ends[reach.units - 1] < last) {
        opening = NoteKind::authors_note;
        --reach.units; // after its first
      } else {
        reach = {};
      }
    }
    const bool unmarked = opening && !reach.evidence.empty();
    const bool farewell = !opening && i >= farewells;
    if (!opening && i >= farewells && text_before > 0 && std::holds_alternative<Paragraph>(blocks[i].node))
      if (!match_note_marker(text))
        opening = match_farewell(text).value_or(NoteKind::authors_note);
    if (const auto kind = opening) {
      const Origin origin = origin_of(blocks[i]);
      std::size_t end = i + 1;
      if (unmarked) {
        end += reach.units;
        reach.units += 1;
      } else if (farewell) {
        while (end < blocks.size() && (is_gap(blocks[end]) || is_said_on(blocks[end])))
          ++end;
      } else if (text_before == 0 || starts_with_note_marker(text)) {
        const Narrator narrator = narrator_of(result);
        const Following rest = following(blocks, end, narrator == Narrator::third_person);
        const bool below_row = !result.empty() && is_ornament(result.back());
        reach =
            reach_of_note(text, rest.units, {words_before, rest.words, rest.complete, below_row, narrator});
        if (reach.units > 0)
          end = rest.ends[reach.units - 1];
      }
      Blocks note(std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(i)),
                  std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(end)));
      Aside aside = aside_of(std::move(note), {}, origin);
      aside.kind = *kind;
      if (reach.units > 0)
        decide(reach, aside, text,
               text_before == 0 ? "before the text"
               : reach.to_end   ? "after the text"
                                : "in the middle of the text",
               found);
      result.push_back({std::move(aside)});
      i = end - 1;
      continue;
    }
    auto kind = text.empty() ? std::nullopt : match_note_marker(text, text_before == 0);
    if (!kind && names_note_writer(text) && (text_before == 0 || few_words_from(blocks, i + 1)))
      kind = NoteKind::authors_note;
    const std::size_t end = kind ? end_of_note(blocks, i, text_before) : i + 1;
    if (!kind || end == i + 1) {
      text_before += as_break(blocks[i]) == nullptr && !std::holds_alternative<Aside>(blocks[i].node);
      words_before += words_of(text);
      result.push_back(std::move(blocks[i]));
      continue;
    }
    const Origin origin = origin_of(blocks[i]);
    Blocks note(std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1),
                std::make_move_iterator(blocks.begin() + static_cast<std::ptrdiff_t>(end)));
    const std::string label = note_label(text);
    Aside aside = aside_of(std::move(note), label.empty() ? text : label, origin);
    aside.kind = *kind;
    result.push_back({std::move(aside)});
    i = end - 1;
  }
  blocks = std::move(result);
}

void closing_notes(Section& section) {
  const bool story = std::any_of(section.blocks.begin(), section.blocks.end(), [](const Block& b) {
    return !std::holds_alternative<Aside>(b.node) && as_break(b) == nullptr;
  });
  std::vector<Section> notes; // from the last on
  while (story && std::holds_alternative<Aside>(section.blocks.back().node)) {
    auto& aside = std::get<Aside>(section.blocks.back().node);
    Section note;
    note.kind = SectionKind::authors_note;
    note.note = aside.kind;
    note.label = std::move(aside.label);
    note.blocks = std::move(aside.blocks);
    note.origin = aside.origin;
    note.heading = {aside.origin.first_line, aside.origin.first_line, Rule::authors_note};
    if (note.label.empty() && !note.blocks.empty())
      if (auto* const first = std::get_if<Paragraph>(&note.blocks.front().node)) {
        // "A/N: text": the marker is the label.
        const std::string text = plain_text(first->content);
        const std::size_t colon = text.find(':');
        const bool bracketed = text.starts_with('[') || text.starts_with('('); // keeps both its ends
        if (starts_with_note_marker(text) && colon != std::string::npos && !bracketed) {
          note.label = note_label(std::string_view(text).substr(0, colon));
          std::size_t start = colon + 1;
          while (start < text.size() && text[start] == ' ')
            ++start;
          first->content = without_start(std::move(first->content), start);
        }
      }
    section.blocks.pop_back();
    while (!section.blocks.empty() && as_break(section.blocks.back()) != nullptr &&
           as_break(section.blocks.back())->mark.empty())
      section.blocks.pop_back();
    notes.push_back(std::move(note));
  }
  section.children.insert(section.children.begin(), std::make_move_iterator(notes.rbegin()),
                          std::make_move_iterator(notes.rend()));
}

} // namespace

bool is_story(SectionKind kind) noexcept {
  return is_body(kind) || kind == SectionKind::foreword || kind == SectionKind::preface ||
         kind == SectionKind::introduction || kind == SectionKind::afterword || kind == SectionKind::appendix;
}

void finish(Section& section, Findings& found) {
  if (is_story(section.kind)) {
    judge_gaps(section, found);
    find_notes(section, found);
    closing_notes(section);
    frame_screens(section.blocks, found);
    frame_epigraphs(section, found);
  } else {
    std::erase_if(section.blocks, [](const Block& b) { return is_gap(b); });
  }
  settle_centered(section.blocks);
  tidy_breaks(section.blocks);
}

} // namespace octavo::reader::markup

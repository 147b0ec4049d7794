// See headings.h.
#include "model/headings.h"

#include "model/walk.h"
#include "text/numerals.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <optional>

namespace octavo::model {
namespace {

/// The language's word for a section of this kind; a number only where the author gave one, or `ordinal` is
/// not 0.
std::string word(const Section& section, int ordinal, const text::Words& words) {
  const int n = section.number.value_or(ordinal);
  const bool counted = section.number || ordinal != 0;
  const auto numbered_word = [&](std::string_view one) {
    return section.number ? std::string(one) + " " + std::to_string(*section.number) : std::string(one);
  };
  switch (section.kind) {
  case SectionKind::chapter: return counted ? text::filled(words.chapter, n) : std::string();
  case SectionKind::part: return counted ? text::filled(words.part, n) : std::string();
  case SectionKind::interlude: return numbered_word(words.interlude);
  case SectionKind::prologue: return std::string(words.prologue);
  case SectionKind::epilogue: return std::string(words.epilogue);
  case SectionKind::front_matter: return std::string(words.front_matter);
  case SectionKind::description: return std::string(words.description);
  case SectionKind::dedication: return std::string(words.dedication);
  case SectionKind::epigraph: return std::string(words.epigraph);
  case SectionKind::foreword: return std::string(words.foreword);
  case SectionKind::preface: return std::string(words.preface);
  case SectionKind::introduction: return std::string(words.introduction);
  case SectionKind::afterword: return std::string(words.afterword);
  case SectionKind::acknowledgments: return std::string(words.acknowledgments);
  case SectionKind::appendix: return std::string(words.appendix);
  case SectionKind::authors_note: return std::string(note_word(section.note, words));
  case SectionKind::notice: return std::string(words.content_warnings);
  case SectionKind::back_matter: return std::string(words.back_matter);
  }
  return {};
}

/// Display pages speak for themselves: they open without a heading unless the author gave them one.
bool opens_without_heading(SectionKind kind) {
  return kind == SectionKind::description || kind == SectionKind::dedication ||
         kind == SectionKind::epigraph || kind == SectionKind::front_matter ||
         kind == SectionKind::back_matter;
}

/// "Author's Notes:" heads a note without its colon.
std::string without_colon(std::string label) {
  while (label.ends_with(':') || label.ends_with(' '))
    label.pop_back();
  if (label.ends_with("："))
    label.resize(label.size() - std::string_view("：").size());
  return label;
}

bool holds(std::string_view text, std::string_view word) {
  return text::folded(text).find(text::folded(word)) != std::string::npos;
}

} // namespace

std::string_view note_word(NoteKind kind, const text::Words& words) noexcept {
  switch (kind) {
  case NoteKind::authors_note: return words.authors_note;
  case NoteKind::disclaimer: return words.disclaimer;
  case NoteKind::recap: return words.recap;
  case NoteKind::thanks: return words.thanks;
  case NoteKind::replies: return words.replies;
  case NoteKind::content_warning: return words.content_warnings;
  case NoteKind::editors_note: return words.editors_note;
  }
  return {};
}

std::string title_text(Inlines title) {
  each_reference(title, [](NoteReference& reference) { reference.label.clear(); });
  return text::one_line(plain_text(title));
}

std::string entry(const SectionHeading& heading, const text::Words& words) {
  if (heading.label.empty())
    return heading.title;
  const bool stopped = std::string_view(".!?").find(heading.label.back()) != std::string_view::npos;
  return heading.label + (stopped ? " " : std::string(words.joint)) + heading.title;
}

SectionHeading heading(const Section& section, const Place& place, const text::Words& words) {
  SectionHeading out;
  out.title = title_text(section.title);
  std::string label = without_colon(text::one_line(section.label));
  if (!out.title.empty()) {
    out.own = true;
    out.label = std::move(label);
    // A prologue is said to be one, and a numbered chapter which, where the author's title alone does not.
    const bool story = is_body(section.kind);
    if (out.label.empty() && story) {
      out.label = word(section, 0, words);
      if (holds(out.title, out.label))
        out.label.clear();
    }
  } else if (!label.empty()) {
    out.title = std::move(label);
    out.shown = section.kind != SectionKind::description; // its marker only said what it is
  } else if (section.kind == SectionKind::chapter && !section.number && place.alone && !place.whole.empty()) {
    out.title = place.whole;
  } else {
    out.title = word(section, place.ordinal, words);
    out.shown = !opens_without_heading(section.kind);
  }
  out.entry = entry(out, words);
  return out;
}

namespace {

std::optional<text::Numerals> numerals_of(ChapterNumbers numbers) {
  switch (numbers) {
  case ChapterNumbers::as_written: return std::nullopt;
  case ChapterNumbers::words: return text::Numerals::words;
  case ChapterNumbers::figures: return text::Numerals::figures;
  case ChapterNumbers::roman: return text::Numerals::roman;
  }
  return std::nullopt;
}

} // namespace

SectionHeading heading(const Section& section, const Place& place, const text::Words& words,
                       ChapterNumbers numbers, std::string_view language) {
  SectionHeading out = heading(section, place, words);
  const std::optional<text::Numerals> numerals = numerals_of(numbers);
  if (!numerals || !is_body(section.kind))
    return out;
  std::string& number = out.own ? out.label : out.title;
  number = text::renumbered(number, section.number.value_or(place.ordinal), *numerals, language);
  out.entry = entry(out, words);
  return out;
}

} // namespace octavo::model

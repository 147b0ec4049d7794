// The story reader: bytes → text → a draft, by the reader of the text's kind → a Book, with its metadata and
// ids. RULES.md states the rules.
#include <octavo/edition.h>
#include <octavo/read.h>

#include "model/ids.h"
#include "model/notices.h"
#include "read/corrections.h"
#include "read/draft.h"
#include "read/findings.h"
#include "read/foreign_passages.h"
#include "read/inlines.h"
#include "read/input.h"
#include "read/lines.h"
#include "read/metadata.h"
#include "read/story_json.h"
#include "text/encoding.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo {
namespace reader {
namespace {

void note_problems(const text::Decoded& decoded, Findings& found) {
  for (const text::Problem& problem : decoded.problems)
    switch (problem.kind) {
    case text::Problem::Kind::ill_formed:
      found.notes.push_back(
          {"bytes-ill-formed", Severity::warning, problem.line, problem.column,
           "the bytes " + problem.detail + " are no " + decoded.encoding + " and became U+FFFD"});
      break;
    case text::Problem::Kind::control:
      found.notes.push_back({"control-dropped", Severity::warning, problem.line, problem.column,
                             "the control character " + problem.detail + " was dropped"});
      break;
    case text::Problem::Kind::guessed:
      found.notes.push_back({"encoding-guessed", Severity::info, 0, 0,
                             "the text is not UTF-8 and was read as " + decoded.encoding});
      break;
    }
}

/// Rule 15: untitled chapters are numbered, unless there is only one section.
void number_untitled(Sections& sections, bool only, int& chapters) {
  for (Section& section : sections) {
    if (section.kind == SectionKind::chapter) {
      ++chapters;
      if (section.title.empty() && section.label.empty() && !section.number && !only)
        section.number = chapters;
    }
    number_untitled(section.children, only, chapters);
  }
}

std::size_t count_bodies(const Sections& sections) {
  std::size_t count = 0;
  for (const Section& section : sections)
    count += is_body(section.kind) + count_bodies(section.children);
  return count;
}

/// A description that was stated, as `rule` says where, takes the place of one in the text.
void set_description(Book& book, const std::string& description, Rule rule) {
  if (description.empty())
    return;
  const auto in_text = std::find_if(book.sections.begin(), book.sections.end(),
                                    [](const Section& s) { return s.kind == SectionKind::description; });
  if (in_text != book.sections.end()) {
    if (text::trim(plain_text(in_text->blocks)) == text::trim(description))
      return;
    book.sections.erase(in_text);
  }
  Section section;
  section.kind = SectionKind::description;
  section.origin.rule = rule;
  for (const Line& line : split_lines(description))
    if (!line.blank())
      section.blocks.push_back(
          {Paragraph{read_marks(read_inlines(line.body), {}), ParagraphRole::body, 0, {0, 0, rule}}});
  book.sections.insert(book.sections.begin(), std::move(section));
}

/// What a story warns of, as a notice before it, where its metadata says so and its text does not.
void set_notice(Book& book) {
  const auto notice = [](const Section& s) { return s.kind == SectionKind::notice; };
  if (std::none_of(book.sections.begin(), book.sections.end(), notice))
    model::place_notice(book.sections, book.metadata.warnings);
}

Draft read_as(InputFormat format, std::string_view text, std::vector<Line> lines, const ReadOptions& options,
              Findings& found) {
  switch (format) {
  case InputFormat::html: return read_html(text, options, found);
  case InputFormat::markdown: return read_markdown(text, options, found);
  case InputFormat::automatic:
  case InputFormat::text:
  case InputFormat::json:
  case InputFormat::epub: break;
  }
  return read_plain(text, std::move(lines), options, found);
}

/// A Book that was read before: what is stated beside it wins; its lines are those of another text, and were
/// corrected then.
Book read_again(Book book, const Sidecar& sidecar) {
  book.metadata = merged(sidecar.metadata, book.metadata);
  set_description(book, sidecar.metadata.description, Rule::correction);
  if (!sidecar.metadata.warnings.empty())
    set_notice(book);
  apply_chapters(book.sections, sidecar);
  model::complete_ids(book.sections);
  return book;
}

/// A story that is read for the first time.
Book read_story(InputFormat format, std::string_view text, std::vector<Line> lines,
                const ReadOptions& options, Findings& found) {
  Draft draft = read_as(format, text, std::move(lines), options, found);
  Book book;
  book.metadata = merged(options.sidecar.metadata, draft.stated);
  book.sections = std::move(draft.sections);
  if (format == InputFormat::html && !options.sidecar.lines.empty())
    found.notes.push_back(
        {"lines-not-applied", Severity::warning, 0, 0,
         "[lines] says nothing of a page of HTML, and was left alone; mend the page, or its "
         "chapters with [[chapter]]"});
  book.cover = std::move(draft.cover);
  set_description(book, book.metadata.description,
                  options.sidecar.metadata.description.empty() ? Rule::archive : Rule::correction);
  set_notice(book);
  complete(book, options.name, text, found); // before corrections: they mend chapters, not the book's name
  apply_chapters(book.sections, options.sidecar);
  int chapters = 0;
  number_untitled(book.sections, count_bodies(book.sections) <= 1, chapters);
  mark_foreign_passages(book);
  model::assign_ids(book.sections);
  return book;
}

void note_nothing(const Book& book, Notes& notes) {
  if (count_bodies(book.sections) == 0)
    notes.push_back(
        {"no-story", Severity::warning, 0, 0, "the text holds no story: there is nothing to read in it"});
}

Reading read_epub(std::string_view bytes, const Sidecar& sidecar) {
  Reading reading;
  reading.format = InputFormat::epub;
  reading.encoding = "UTF-8";
  Edition edition = read_edition(bytes);
  reading.notes = std::move(edition.notes);
  reading.book = read_again(std::move(edition.book), sidecar);
  note_nothing(reading.book, reading.notes);
  return reading;
}

} // namespace
} // namespace reader

Reading read(std::string_view bytes, const ReadOptions& options) {
  using namespace reader;
  if (options.from == InputFormat::epub || (options.from == InputFormat::automatic && is_epub(bytes)))
    return read_epub(bytes, options.sidecar);
  Reading reading;
  Findings found;
  text::Decoded decoded = decode_input(bytes, options.from);
  reading.encoding = decoded.encoding;
  note_problems(decoded, found);
  std::vector<Line> lines;
  reading.format = input_format(decoded.text, options.from, found, options.name, lines);
  if (reading.format != InputFormat::text) { // markup knows no pages
    lines.clear();
    std::erase(decoded.text, '\f');
  }
  Book& book = reading.book;
  book = reading.format == InputFormat::json
             ? read_again(story_from_json(decoded.text), options.sidecar)
             : read_story(reading.format, decoded.text, std::move(lines), options, found);
  note_nothing(book, found.notes);
  std::stable_sort(found.notes.begin(), found.notes.end(),
                   [](const Note& a, const Note& b) { return a.line < b.line; });
  std::stable_sort(found.decisions.begin(), found.decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.first_line < b.first_line; });
  reading.notes = std::move(found.notes);
  reading.decisions = std::move(found.decisions);
  return reading;
}

} // namespace octavo

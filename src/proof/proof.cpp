// Proof-reading: a Book → its passages → what each check finds in them → notes at their places.
#include <octavo/proof.h>

#include "proof/checks.h"
#include "proof/codes.h"
#include "text/encoding.h"

#include <algorithm>

namespace octavo {

Notes proofread(const Book& book, const ProofOptions& options) {
  using namespace proof;
  check_codes(options.ignore);
  const Passages passages = passages_of(book);
  const std::string& language = book.metadata.language;
  Report report(passages);
  check_quotes(passages, language, report);
  check_enclosures(passages, language, report);
  check_quote_shapes(passages, report);
  check_words(passages, language, report);
  check_stops(passages, language, report);
  check_remains(passages, report);
  check_paragraphs(passages, report);
  check_sections(book, report);
  const std::string source = options.source.empty() ? std::string() : text::decode(options.source).text;
  return report.notes(options.ignore, source);
}

Notes proofread(const Reading& reading, const ProofOptions& options) {
  Notes notes = proofread(reading.book, options);
  // A character that the reading itself replaced was noted by it, with its bytes.
  const auto is_replaced_there = [&](const Note& note) {
    return note.code == "character-replaced" &&
           std::any_of(reading.notes.begin(), reading.notes.end(), [&](const Note& other) {
             return other.code == "bytes-ill-formed" && other.line == note.line;
           });
  };
  std::erase_if(notes, is_replaced_there);
  for (const Note& note : reading.notes)
    if (proof::is_of_reader(note.code) &&
        std::find(options.ignore.begin(), options.ignore.end(), note.code) == options.ignore.end())
      notes.push_back(note);
  std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
  return notes;
}

} // namespace octavo

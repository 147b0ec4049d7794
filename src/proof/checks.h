// The checks, one function for each group of remarks. Each looks at the whole book by itself.
#pragma once

#include "proof/report.h"

namespace octavo::proof {

/// Quotation marks and brackets that do not balance.
void check_quotes(const Passages& passages, std::string_view language, Report& report);
void check_enclosures(const Passages& passages, std::string_view language, Report& report);
/// Straight and curly quotation marks in one text.
void check_quote_shapes(const Passages& passages, Report& report);
/// Doubled words; letters of several alphabets in one.
void check_words(const Passages& passages, std::string_view language, Report& report);
/// Commas, full stops and the like, and the spaces around them.
void check_stops(const Passages& passages, std::string_view language, Report& report);
/// What machines left behind: markup, wrongly decoded characters, invisible ones.
void check_remains(const Passages& passages, Report& report);
/// Paragraphs that are broken in two, or come twice.
void check_paragraphs(const Passages& passages, Report& report);
/// Chapters: their numbers, titles, lengths, and breaks at their edges.
void check_sections(const Book& book, Report& report);

} // namespace octavo::proof

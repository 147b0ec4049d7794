// The pages that a book made of a story gets in front: title page and imprint. Nothing on them is made up.
#pragma once

#include <octavo/book.h>

#include "typeset/galley.h"
#include "typeset/plan.h"
#include "typeset/sheets.h"
#include "typeset/tools.h"

#include <string>
#include <string_view>

namespace octavo::typesetter {

/// The names of the book's authors; empty where none is known.
std::string author_names(const Metadata& metadata);

/// The title alone on the book's first page; what follows begins on a right one.
void set_half_title(const Tools& tools, Sheets& sheets, const Plan& plan);

void set_title_page(const Tools& tools, Sheets& sheets, const Plan& plan, const Metadata& metadata);

/// What is known of the text: publisher, rights, dates, source, identifiers, its words. No page where that is
/// nothing.
void set_imprint(const Tools& tools, Sheets& sheets, const Plan& plan, const Book& book);

/// A floral heart where the family has one, else a short rule.
void fleuron(const Tools& tools, Galley& galley);

/// Whether a book has so many chapters that a colophon is no more than its due.
bool has_chapters(const Plan& plan);

/// The last page: what the book is set in, said in `language`, a BCP 47 tag.
void set_colophon(const Tools& tools, Sheets& sheets, const Plan& plan, std::string_view language);

} // namespace octavo::typesetter

// How far the lines of a poem are set in, and which of its source's lines only go on with the one above.
#pragma once

#include "read/lines.h"

#include <octavo/book.h>

#include <vector>

namespace octavo::reader {

/// Columns of a source to an em.
inline constexpr int columns_to_em = 2;

/// The column that a line of verse begins at; a tab has four, since its width says little.
int verse_column(const Line& line) noexcept;

/// Makes ems of the indents of a poem, which are columns of its source: from where its lines begin. An
/// opening quotation mark may hang before that. One column is an indent only
/// where most lines that are set in have no other.
void set_in(Verse& verse);

/// Which lines are the end of the one above, that was too long for the source's page: they begin with small
/// letters where others do not, further in, and their first word had no room there. One for each line.
std::vector<bool> turned_over(Lines lines);

} // namespace octavo::reader

// The pieces of a heading's text, apart from what they mean: decoration, separators, what may be a title.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace octavo::reader {

bool among(std::u32string_view set, char32_t c) noexcept;

/// Without the marks that decorate a heading on both sides, or before it alone: `=== Chapter 1 ===`,
/// `**Prologue**`, `[ 1 ]`. What ends it is its own unless it mirrors what began it.
std::string_view without_decoration(std::string_view text);

/// The title in what follows a label, without its separator; nothing where it reads on as a sentence.
std::optional<std::string> title_after(std::string_view rest);

/// Bytes of what makes a number more than a whole one: ".5", " & 4", "-4".
std::size_t further_number(std::string_view rest);

/// Bytes of what says of how many it is one: " of 3", " von 3".
std::size_t of_how_many(std::string_view rest);

/// Bytes of what follows figures that stand for an ordinal: "1st", "2e", "3.", "4-я".
std::size_t ordinal_ending(std::string_view rest);

/// Whether none of its letters are small.
bool is_capitals(std::string_view text);

/// The same, and that there are letters which could be small.
bool has_capitals(std::string_view text);

/// Whether all its long words begin with capitals.
bool is_title_case(std::string_view text);

/// What stands between the quotation marks around all of `body`; empty where there are none.
std::string_view within_quotes(std::string_view body);

/// How many letters it has.
std::size_t count_letters(std::string_view text);

/// Whether the line is the end, said at the end: `The End`, `FIN.`
bool is_end_word(std::string_view body);

/// Whether `title` may follow a number: it begins as titles do, and is no sentence. Sets `weak` where it is
/// doubtful.
bool may_be_numbered_title(std::string_view title, bool& weak);

/// `In Which It Rains, and a Letter Comes`: how old books say below a number what the chapter tells.
bool is_announcement(std::string_view title);

/// `12. In which it rains …`: the same after a number.
bool announces_after_number(std::string_view text);

/// `THE ARGUMENT.`: heads what a book of an epic tells, before it.
bool names_argument(std::string_view body);

} // namespace octavo::reader

// What a single line shows of a letter: that it greets, closes, signs, or stands at the head of a message.
#pragma once

#include "read/sheet.h"

#include <string>
#include <string_view>

namespace octavo::reader {

inline constexpr std::size_t longest_part = 60;      ///< code points of a salutation, closing or dateline
inline constexpr std::size_t longest_signature = 44; ///< and of a signature

/// A line that greets and ends in a comma, colon or the like: `My dear Anna,--`.
bool is_greeting(const Line& line, const Look& look);

/// One of them that says `Dear` and a name: `My dear Tom,`, nobody's speech and no beginning of a sentence.
bool greets_by_name(const Line& line, const Look& look);

/// `Tavi,`: nothing but a name and a comma, which greets only where a closing and a name end what follows.
bool is_bare_greeting(const Line& line, const Look& look);

/// `"My dear Friend,--I have not …`: the greeting runs into the letter.
bool is_run_in_greeting(const Line& line);

/// What a line says of a letter's end: nothing, `Yours truly,` alone, or with the name after it.
enum class Closing { none, alone, signed_ };
Closing closing_of(const Line& line, const Look& look);

/// `Dein Tom`, `Твой Том`: a closing of one word and a name, with no mark between or after them.
bool is_own_signature(const Line& line);

/// Whether the body may be the name of who signs.
bool is_name(std::string_view body) noexcept;

/// Whether it is nothing but a name as one signs with: `Anna`, `T.`
bool is_bare_name(std::string_view body);

/// Whether `line` signs without a closing what `greeting` opens: `Anna` below `Dear Tom,`, `E. Holt, Manager`
/// below `To whom it may concern:`.
bool signs_alone(const Line& greeting, const Look& greeting_look, const Line& line, const Look& look);

/// Whether each word begins with a capital letter or a figure, as those of an address do.
bool is_capitalised(std::string_view body) noexcept;

/// Bytes of the dash that the body begins with; 0: none.
std::size_t dash_at(std::string_view body) noexcept;

/// `Gone to market. —M.`: who signs stands in the last line, after a dash.
bool signs_after_dash(std::string_view body);

/// `P.S. …`, and what is enclosed.
bool is_postscript(std::string_view body);

/// A line of a message's head: `Subject: …`.
bool is_mail_key(std::string_view body);

/// `MEMORANDUM` and the like, alone above a message's head.
bool names_memo(std::string_view body);

/// Whether it has a word for a letter, a note or a card.
bool speaks_of_letter(std::string_view body);

/// The first characters of a line, for people.
std::string beginning_of(std::string_view body);

/// `Dear Diary,` and nothing else.
bool is_diary(std::string_view body);

} // namespace octavo::reader

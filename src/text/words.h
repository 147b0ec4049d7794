// The few words that a made book needs in its own language: "Contents", "Chapter 4", "Author’s Note". Knows
// no book.
#pragma once

#include <string>
#include <string_view>

namespace octavo::text {

/// One language's words, as headings have them. `{n}` stands for a number, `{name}` for a person's name.
struct Words {
  std::string_view contents, cover, title_page, start, untitled;
  std::string_view chapter, part; ///< patterns with `{n}`
  std::string_view prologue, interlude, epilogue;
  std::string_view description, dedication, epigraph, foreword, preface, introduction;
  std::string_view afterword, acknowledgments, appendix, authors_note, front_matter, back_matter;
  std::string_view translated_by, edited_by, illustrated_by; ///< patterns with `{name}`
  std::string_view word_count, published, updated;           ///< labels, before the joint
  std::string_view joint; ///< stands between a label and its title on one line: "Prologue: A Start"
  std::string_view content_warnings; ///< heads the notice of what a story contains
  std::string_view notes;            ///< heads footnotes that are set at a section's end
  std::string_view authors_notes;    ///< heads all author's notes of a book, gathered
  std::string_view disclaimer, recap, thanks, replies, editors_note; ///< other notes around a story
  std::string_view new_in_edition, revised; ///< head what an edition adds, and what it changes
  std::string_view chapters;                ///< several in a row, a pattern with `{n}`
};

/// The words of the language that the BCP 47 `tag` names; English ones where there are none of it.
const Words& words(std::string_view tag) noexcept;

/// `pattern` with its `{n}`, a number or a range, or `{name}` filled in.
std::string filled(std::string_view pattern, int n);
std::string filled(std::string_view pattern, int first, int last); ///< "12–14"
std::string filled(std::string_view pattern, std::string_view name);

/// Whether the language that `tag` names is written from right to left; a script in the tag decides.
bool is_right_to_left(std::string_view tag) noexcept;

} // namespace octavo::text

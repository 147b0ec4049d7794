// The places of a book that links lead to, by their numbers: divisions, footnotes, and the marks that refer
// to those. Knows no page.
#pragma once

#include <octavo/book.h>

#include "typeset/plan.h"

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace octavo::typesetter {

/// A footnote of the book.
struct NoteText {
  const Footnote* footnote = nullptr;
  int mark = -1;    ///< the place where it is set
  bool set = false; ///< it has been given to a page
};

class Anchors {
public:
  /// The numbers of divisions are the plan's, which must outlive the anchors.
  explicit Anchors(const Plan& plan);

  /// The number of the place that links to `#id` lead to; none where the book has no such part.
  std::optional<int> place(std::string_view id) const;

  /// The footnote with that id; null where there is none.
  NoteText* note(std::string_view id);
  /// A new number, for a mark in the text that refers to `note`.
  int reference(const NoteText& note);
  /// The footnotes of a section of the book.
  std::span<NoteText> notes_of(const Section& section);
  /// The footnote that the mark with this number refers to; null where it is no such mark.
  NoteText* referred(int mark);

private:
  std::unordered_map<std::string_view, int> sections_{};
  std::unordered_map<std::string_view, std::size_t> by_id_{};
  std::unordered_map<const Section*, std::size_t> first_notes_{};
  std::vector<NoteText> notes_{};
  std::vector<std::size_t> references_{}; ///< to which note, by number from `first_reference_` on
  int first_reference_ = 0;
};

} // namespace octavo::typesetter

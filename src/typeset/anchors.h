// The places of a book that links lead to, by their numbers: divisions, blocks, footnotes, and the marks that
// refer to those. Knows no page.
#pragma once

#include <octavo/book.h>

#include "typeset/plan.h"

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace octavo::typesetter {

/// A footnote of the book.
struct NoteText {
  const Footnote* footnote = nullptr;
  int mark = -1;  ///< the place where it is set
  int owner = -1; ///< the division that it is set with, be it an inset's
};

/// The places that a plan knows. Never changes once it is made, so that threads may share it.
class Anchors {
public:
  /// The numbers of divisions are the plan's, which must outlive the anchors.
  explicit Anchors(const Plan& plan);

  /// The number of the place that links to `#id` lead to; none where the book has no such part.
  std::optional<int> place(std::string_view id) const;

  /// The footnote with that id; null where there is none.
  const NoteText* note(std::string_view id) const;
  /// The footnotes of a section of the book.
  std::span<const NoteText> notes_of(const Section& section) const;
  /// The first number that no place has.
  int end() const { return end_; }

private:
  void add(const Division& division, int owner);

  std::unordered_map<std::string_view, int> places_{}; ///< of sections and blocks
  std::unordered_map<std::string_view, std::size_t> by_id_{};
  std::unordered_map<const Section*, std::size_t> first_notes_{};
  std::vector<NoteText> notes_{};
  int end_ = 0;
};

/// The marks in the text of one division that refer to notes, and which of its notes have been set.
class References {
public:
  /// `owner`: the division's number; -1: it has no notes.
  References(const Anchors& anchors, int owner) : first_(anchors.end()), owner_(owner) {}

  /// A new number, for a mark in the text that refers to `note`: Anchors::end() or higher, known in this
  /// division only.
  int add(const NoteText& note);
  /// The division's own footnote that the mark with this number refers to; null where it is no such mark.
  const NoteText* referred(int mark) const;
  /// Whether `note` is set for the first time: by who asks.
  bool set(const NoteText& note);
  /// How many numbers have been given.
  int count() const { return static_cast<int>(references_.size()); }

private:
  int first_ = 0, owner_ = -1;
  std::vector<const NoteText*> references_{}; ///< to which note, by number from `first_` on
  std::unordered_set<int> set_{};             ///< the notes that are, by their marks
};

} // namespace octavo::typesetter

// The pages of the book's edition in pages: where their numbers stand in the documents, and the list of them.
// Without page marks there are none, and nothing is written.
#pragma once

#include <octavo/book.h>
#include <octavo/pages.h>

#include "epub/xml.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace octavo::epub {

/// A page's number that stands in a document.
struct PlacedMark {
  std::size_t number = 0; ///< of the mark
  std::string label{};
  std::string file{};
  std::string id{}; ///< of its element
};

/// A mark's place in a piece of text.
struct MarkInPiece {
  int characters = 0;     ///< as TextPlace counts them
  std::size_t number = 0; ///< of the mark
};

class PageList {
public:
  /// Both must outlive it.
  PageList(const Book& book, const PageMarks& marks);

  /// The document that marks are written to from now on.
  void begin_file(std::string file) { file_ = std::move(file); }
  /// Writes the marks at the start of the pages of `kind`.
  void mark(Xml& xml, PageKind kind);
  /// Writes the marks of a piece, as model::each_piece() knows it, that has no text of its own to stand in.
  void mark(Xml& xml, const void* piece);
  /// Where marks stand in a piece, in the order of its text; none in most.
  std::span<const MarkInPiece> marks_in(const void* piece) const;
  /// Writes a mark.
  void mark(Xml& xml, const MarkInPiece& one) { write(xml, one.number); }

  /// All marks that have been written, in the order of the pages.
  std::vector<PlacedMark> placed() const;
  /// Whether `label` is a page's of the text, not of what stands before it with numbers of its own.
  static bool is_number(std::string_view label);

private:
  void write(Xml& xml, std::size_t number);

  const PageMarks& marks_;
  std::unordered_map<const void*, std::vector<MarkInPiece>> pieces_{};
  std::vector<bool> written_;
  std::unordered_set<std::string> ids_{};
  std::string file_{};
  std::vector<PlacedMark> placed_{};
};

} // namespace octavo::epub

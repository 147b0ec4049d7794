// See page_list.h. EPUB Accessibility 1.1, 4.1: https://www.w3.org/TR/epub-a11y-11/#sec-page-nav
#include "epub/page_list.h"

#include "model/pieces.h"

#include <algorithm>
#include <map>
#include <utility>

namespace octavo::epub {
namespace {

/// The label as an id that no section and no note has: theirs have no dot after "page".
std::string id_of(std::string_view label) {
  std::string out = "page.";
  for (const char c : label) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    out += plain ? c : '-';
  }
  return out;
}

} // namespace

PageList::PageList(const Book& book, const PageMarks& marks) : marks_(marks), written_(marks.size()) {
  std::map<std::pair<int, int>, std::vector<MarkInPiece>> wanted; // by section and piece
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (const auto& place = marks[i].begins)
      wanted[{place->section, place->piece}].push_back({place->characters, i});
  if (wanted.empty())
    return;
  model::each_section(book.sections, [&](const Section& section, int number) {
    const auto first = wanted.lower_bound({number, 0});
    if (first == wanted.end() || first->first.first != number)
      return;
    model::each_piece(section, [&](const void* piece, int n) {
      if (const auto found = wanted.find({number, n}); found != wanted.end()) {
        std::stable_sort(
            found->second.begin(), found->second.end(),
            [](const MarkInPiece& a, const MarkInPiece& b) { return a.characters < b.characters; });
        pieces_.emplace(piece, std::move(found->second));
        wanted.erase(found);
      }
    });
  });
}

void PageList::mark(Xml& xml, PageKind kind) {
  for (std::size_t i = 0; i < marks_.size(); ++i)
    if (marks_[i].kind == kind)
      write(xml, i);
}

void PageList::mark(Xml& xml, const void* piece) {
  for (const MarkInPiece& one : marks_in(piece))
    write(xml, one.number);
}

std::span<const MarkInPiece> PageList::marks_in(const void* piece) const {
  const auto found = pieces_.find(piece);
  return found == pieces_.end() ? std::span<const MarkInPiece>() : found->second;
}

void PageList::write(Xml& xml, std::size_t number) {
  const std::string& label = marks_[number].label;
  if (written_[number])
    return;
  written_[number] = true;
  std::string id = id_of(label);
  if (!ids_.insert(id).second)
    id += '.' + std::to_string(number);
  // With an end of its own: some devices take their documents for HTML, which knows no other.
  xml.leaf("span", {{"id", id}, {"epub:type", "pagebreak"}, {"role", "doc-pagebreak"}, {"aria-label", label}},
           {});
  placed_.push_back({number, label, file_, std::move(id)});
}

std::vector<PlacedMark> PageList::placed() const {
  std::vector<PlacedMark> out = placed_;
  std::sort(out.begin(), out.end(),
            [](const PlacedMark& a, const PlacedMark& b) { return a.number < b.number; });
  return out;
}

bool PageList::is_number(std::string_view label) {
  return !label.empty() && label.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace octavo::epub

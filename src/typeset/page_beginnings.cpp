// See page_beginnings.h.
//
// Text that runs from right to left stands on its lines in the order of drawing, and line ends add hyphens
// and take spaces: so letters and digits are counted, and not compared. Between lines, all runs agree on how
// many there are.
#include "typeset/page_beginnings.h"

#include "model/pieces.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace octavo::typesetter {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

/// A page's beginning before its piece has its number.
struct Beginning {
  std::size_t page = 0;
  const void* piece = nullptr;
  int characters = 0;
};

int letters(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size();)
    count += text::is_alphanumeric(text::next(text, at)) ? 1 : 0;
  return count;
}

/// Whether a character that stands right before a word belongs to it rather than to the word before.
bool opens(char32_t c) {
  return std::u32string_view(U"\"'“‘„‚«‹([{¿¡").find(c) != std::u32string_view::npos;
}

bool parts_words(char32_t c) {
  return text::is_space(c) || std::u32string_view(U"–—―…/").find(c) != std::u32string_view::npos;
}

/// Where in `text` a page begins that so many of its letters stand before; with `divided`, in the middle of a
/// word, which is all on that page.
std::size_t place_in(std::string_view text, int before, bool divided) {
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size();) {
    place = at;
    if (text::is_alphanumeric(text::next(text, at)) && before-- == 0)
      break;
  }
  while (place > 0) {
    std::size_t at = place;
    const char32_t c = text::previous(text, at);
    if (divided ? parts_words(c) : !opens(c))
      break;
    place = at;
  }
  return place;
}

class Finder {
public:
  Finder(const Pages& pages, const std::vector<Source>& sources)
      : pages_(pages), sources_(sources), begun_(pages.structure.size()) {}

  std::vector<Beginning> find() {
    std::vector<Beginning> out;
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      for (const Item& item : pages_.pages[i].items)
        if (const auto found = beginning(item, i)) {
          out.push_back(*found);
          break;
        }
      for (const Item& item : pages_.pages[i].items)
        for (int one = item.element; one >= 0 && !begun_[index(one)]; one = element(one).parent)
          begun_[index(one)] = true;
    }
    return out;
  }

private:
  static std::size_t index(int number) { return static_cast<std::size_t>(number); }
  const Element& element(int number) const { return pages_.structure[index(number)]; }

  /// The element with the line of text that one is part of; -1: none that is text of a section.
  int block_of(int number) const {
    while (number >= 0 && is_inline(element(number).role))
      number = element(number).parent;
    for (int one = number; one >= 0; one = element(one).parent)
      if (element(one).role == ElementRole::note)
        return -1;
    return number;
  }

  std::pair<std::vector<Source>::const_iterator, std::vector<Source>::const_iterator>
  sources_of(int number) const {
    struct ByElement {
      bool operator()(const Source& a, int b) const { return a.element < b; }
      bool operator()(int a, const Source& b) const { return a < b.element; }
    };
    return std::equal_range(sources_.begin(), sources_.end(), number, ByElement{});
  }

  /// Where the page begins whose first text `item` is; nothing where that is none of a section's, or is there
  /// once more.
  std::optional<Beginning> beginning(const Item& item, std::size_t page) const {
    const int block = item.purpose == Purpose::text ? block_of(item.element) : -1;
    if (block < 0)
      return std::nullopt;
    const auto [first, last] = sources_of(block);
    if (first == last)
      return of_section(block, page);
    if (!begun_[index(block)])
      return Beginning{page, first->piece, 0};
    int before = 0;
    bool divided = false;
    for (std::size_t i = page; i-- > 0 && add_letters(block, i, before, i + 1 == page, divided);) {
    }
    for (auto one = first; one != last; ++one) {
      const std::string text = one->text != nullptr ? model::shown_text(*one->text) : std::string(one->words);
      const int all = letters(text);
      if (before < all)
        return Beginning{
            page, one->piece,
            model::counted_characters(std::string_view(text).substr(0, place_in(text, before, divided)))};
      before -= all;
    }
    return std::nullopt; // a table's header that is repeated
  }

  /// A heading that was made for its section, where nothing of that stands before.
  std::optional<Beginning> of_section(int block, std::size_t page) const {
    for (int one = block; one >= 0; one = element(one).parent) {
      const ElementRole role = element(one).role;
      if (role != ElementRole::section && role != ElementRole::part)
        continue;
      const auto [first, last] = sources_of(one);
      if (first == last || begun_[index(one)])
        return std::nullopt;
      return Beginning{page, first->piece, 0};
    }
    return std::nullopt;
  }

  /// Adds to `count` the letters of `block` on `page`; false where there is nothing of it. `divided`, on the
  /// page before the one in question, becomes whether its last line ends within a word.
  bool add_letters(int block, std::size_t page, int& count, bool is_last, bool& divided) const {
    bool any = false;
    for (const Item& item : pages_.pages[page].items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node);
          run != nullptr && item.purpose == Purpose::text && block_of(item.element) == block) {
        any = true;
        count += letters(run->text);
        divided = is_last ? run->text.ends_with(soft_hyphen) : divided;
      }
    return any;
  }

  const Pages& pages_;
  const std::vector<Source>& sources_;
  std::vector<bool> begun_; ///< elements that are on the pages before
};

} // namespace

void set_page_beginnings(Pages& pages, const std::vector<Source>& sources, const Book& book) {
  const std::vector<Beginning> found = Finder(pages, sources).find();
  std::unordered_map<const void*, TextPlace> places;
  for (const Beginning& one : found)
    places.emplace(one.piece, TextPlace{-1, 0, 0});
  model::each_section(book.sections, [&](const Section& section, int number) {
    model::each_piece(section, [&](const void* piece, int n) {
      if (const auto place = places.find(piece); place != places.end())
        place->second = {number, n, 0};
    });
  });
  for (const Beginning& one : found)
    if (TextPlace place = places.at(one.piece); place.section >= 0) {
      place.characters = one.characters;
      pages.pages[one.page].begins = place;
    }
}

} // namespace octavo::typesetter

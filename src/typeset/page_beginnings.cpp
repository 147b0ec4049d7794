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

/// Where in `text` a page begins whose first letter is at `letter`; with `divided`, in the middle of a word,
/// which is all on that page.
std::size_t place_of(std::string_view text, std::size_t letter, bool divided) {
  std::size_t place = letter;
  while (place > 0) {
    std::size_t at = place;
    const char32_t c = text::previous(text, at);
    if (divided ? parts_words(c) : !opens(c))
      break;
    place = at;
  }
  return place;
}

/// How far a block has been followed, page by page and through its pieces: each is gone over once.
struct Progress {
  int block = -1;
  std::size_t page = 0;   ///< the first whose letters are not counted
  int letters = 0;        ///< of the block on the pages before
  bool divided = false;   ///< within a word, at the end of the last of them
  std::size_t source = 0; ///< which of the block's, by number
  std::string text{};     ///< of that one
  std::size_t at = 0;     ///< how far that one was gone through
  int letters_before = 0; ///< of the block's pieces, before that place
  int characters = 0;     ///< of the piece, before that place
};

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
  std::optional<Beginning> beginning(const Item& item, std::size_t page) {
    const int block = item.purpose == Purpose::text ? block_of(item.element) : -1;
    if (block < 0)
      return std::nullopt;
    const auto [first, last] = sources_of(block);
    if (first == last)
      return of_section(block, page);
    if (!begun_[index(block)])
      return Beginning{page, first->piece, 0};
    if (progress_.block != block)
      progress_ = started(block, page);
    for (; progress_.page < page; ++progress_.page)
      add_letters(progress_);
    for (auto one = first + static_cast<std::ptrdiff_t>(progress_.source); one != last; ++one) {
      if (progress_.at == 0)
        progress_.text = one->text != nullptr ? model::shown_text(*one->text) : std::string(one->words);
      if (reach(progress_)) {
        const std::string_view text = progress_.text;
        const std::size_t place = place_of(text, progress_.at, progress_.divided);
        return Beginning{page, one->piece,
                         progress_.characters -
                             model::counted_characters(text.substr(place, progress_.at - place))};
      }
      ++progress_.source;
      progress_.at = 0;
      progress_.characters = 0;
    }
    return std::nullopt; // a table's header that is repeated
  }

  /// The progress of a block on the first of the pages before `page`, next to each other, that it stands on.
  Progress started(int block, std::size_t page) const {
    const auto is_on = [&](const Page& one) {
      return std::any_of(one.items.begin(), one.items.end(), [&](const Item& item) {
        return item.purpose == Purpose::text && std::holds_alternative<GlyphRun>(item.node) &&
               block_of(item.element) == block;
      });
    };
    Progress out;
    out.block = block;
    out.page = page;
    while (out.page > 0 && is_on(pages_.pages[out.page - 1]))
      --out.page;
    return out;
  }

  /// Goes on in the piece to the first letter that is not on the pages before; false where that is in none of
  /// it.
  static bool reach(Progress& progress) {
    while (progress.at < progress.text.size()) {
      std::size_t next = progress.at;
      const char32_t c = text::next(progress.text, next);
      if (text::is_alphanumeric(c)) {
        if (progress.letters_before == progress.letters)
          return true;
        ++progress.letters_before;
      }
      progress.characters += text::is_space(c) ? 0 : 1;
      progress.at = next;
    }
    return false;
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

  /// Counts the letters of the block on the page that `progress` has come to.
  void add_letters(Progress& progress) const {
    for (const Item& item : pages_.pages[progress.page].items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node);
          run != nullptr && item.purpose == Purpose::text && block_of(item.element) == progress.block) {
        progress.letters += letters(run->text);
        progress.divided = run->text.ends_with(soft_hyphen);
      }
  }

  const Pages& pages_;
  const std::vector<Source>& sources_;
  std::vector<bool> begun_; ///< elements that are on the pages before
  Progress progress_{};
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

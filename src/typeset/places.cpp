// Break opportunities of a paragraph, with widths.
#include "typeset/places.h"

#include "text/unicode.h"
#include "typeset/east_asian.h"

#include <algorithm>

namespace octavo::typesetter {
namespace {

constexpr std::int32_t hyphen_penalty = 170, name_penalty = 80, few_penalty = 40, compound_penalty = 40,
                       part_penalty = 400, loose_penalty = 250, firm_penalty = 1500, held_penalty = 3000,
                       emergency_penalty = 5000;

struct Inner {
  std::uint32_t at; ///< a byte of the word
  PlaceKind kind;
  std::int32_t penalty;
  bool last_resort = false;
};

// Walks over the glyphs of a piece in the order of its text.
class Walk {
public:
  Walk(const Piece& piece, const Look& look, const Shaper& shaper)
      : piece_(piece), look_(look), shaper_(shaper) {}

  /// The sum of what stands before a byte of the piece; bytes must not go back. A place within a ligature
  /// takes its share of it.
  Sum to(std::uint32_t byte) {
    const Shaped& shaped = *piece_.shaped;
    const ShapedGlyph* glyphs = shaper_.glyphs(shaped);
    const bool backwards = (piece_.level & 1) != 0;
    Sum sum = sum_;
    for (; next_ < shaped.count; ++next_) {
      const ShapedGlyph& glyph = glyphs[backwards ? shaped.count - 1 - next_ : next_];
      const Sum one{width(glyph), 0, glyph.spaced ? letter_em(shaped, look_.size) : 0};
      const std::uint32_t end = std::max(end_, glyph.text_at + glyph.text_bytes);
      if (end > byte && glyph.text_bytes != 0) {
        sum = sum_;
        if (glyph.text_at < byte)
          sum.width += one.width * (byte - glyph.text_at) / glyph.text_bytes;
        return sum;
      }
      sum_.width += one.width;
      sum_.ems += one.ems;
      end_ = end;
    }
    return sum_;
  }

private:
  std::int64_t width(const ShapedGlyph& glyph) const {
    const int em = glyph.face == Faces::none ? 1000 : shaper_.faces()[glyph.face].units_per_em();
    return scaled(glyph.advance, look_.size, em) + (glyph.spaced ? look_.tracking : 0);
  }

  const Piece& piece_;
  const Look& look_;
  const Shaper& shaper_;
  Sum sum_{};
  std::uint32_t next_ = 0, end_ = 0;
};

class Finder {
public:
  Finder(Items& items, Shaper& shaper, Breaks& breaks, const Hyphenation& hyphenation,
         const PlaceOptions& options)
      : items_(items), shaper_(shaper), breaks_(breaks), hyphenation_(hyphenation), options_(options) {}

  std::vector<Place> find() {
    std::vector<Piece>& pieces = items_.pieces;
    places_.reserve(pieces.size() + 2);
    Place start;
    start.kind = PlaceKind::start;
    start.hang_start = hang_start(0);
    places_.push_back(start);
    for (std::size_t first = 0; first < pieces.size();) {
      std::size_t end = first + 1;
      while (pieces[end - 1].gap == Gap::none && end < pieces.size())
        ++end;
      add_word(first, end);
      if (end < pieces.size())
        add_gap(first, end);
      first = end;
    }
    Place end;
    end.kind = PlaceKind::end;
    end.before = end.after = sum_;
    end.hang_end = pieces.empty() ? 0 : hang_end(pieces.size() - 1);
    end.piece = static_cast<std::uint32_t>(pieces.size());
    places_.push_back(end);
    if (options_.emergency > 0)
      drop_needless();
    return std::move(places_);
  }

private:
  // Between two proper places that a line can hold, there is no need of any other.
  void drop_needless() {
    std::vector<Place> kept;
    kept.reserve(places_.size());
    for (std::size_t i = 0; i < places_.size();) {
      kept.push_back(places_[i]);
      std::size_t next = i + 1;
      while (next < places_.size() && places_[next].last_resort)
        ++next;
      if (next < places_.size() && places_[next].before.width - places_[i].after.width > options_.emergency)
        kept.insert(kept.end(), places_.begin() + static_cast<std::ptrdiff_t>(i + 1),
                    places_.begin() + static_cast<std::ptrdiff_t>(next));
      i = next;
    }
    places_ = std::move(kept);
  }

  std::int32_t hang_start(std::size_t piece) const {
    if (!options_.protrude || piece >= items_.pieces.size())
      return 0;
    const Piece& one = items_.pieces[piece];
    return static_cast<std::int32_t>(shaper_.hang_left(*one.shaped, items_.look(one).size));
  }
  std::int32_t hang_end(std::size_t piece) const {
    if (!options_.protrude)
      return 0;
    const Piece& one = items_.pieces[piece];
    return static_cast<std::int32_t>(shaper_.hang_right(*one.shaped, items_.look(one).size));
  }

  void add_gap(std::size_t first, std::size_t end) {
    const Piece& before = items_.pieces[end - 1];
    const Look& look = items_.looks[before.gap_look];
    const Sum sum{sum_.width + look.space, sum_.spaces + look.space, sum_.ems};
    const Hold hold = before.gap == Gap::fixed ? Hold::fast : hold_of(first, end);
    const bool holds = hold == Hold::fast;
    if (!holds || options_.emergency > 0) {
      Place place;
      place.before = sum_;
      place.after = sum;
      place.hang_end = hang_end(end - 1);
      place.hang_start = hang_start(end);
      place.penalty = holds                   ? held_penalty
                      : hold == Hold::firmly  ? firm_penalty
                      : hold == Hold::loosely ? loose_penalty
                                              : 0;
      place.parts_bond = hold == Hold::firmly;
      place.last_resort = holds;
      place.piece = static_cast<std::uint32_t>(end);
      place.hyphen = items_.text[before.at + before.size() - 1] == '-';
      places_.push_back(place);
    }
    sum_ = sum;
  }

  enum class Hold : std::uint8_t { none, loosely, firmly, fast };

  // How much the space between the word [first, end) and the next keeps them on one line.
  Hold hold_of(std::size_t first, std::size_t end) {
    const auto plain = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    const char next_begins = items_.text[items_.pieces[end].at];
    const std::string_view word = items_.word(first, end);
    const bool held = (!plain(next_begins) && Breaks::holds_before(next_word(end))) ||
                      (!plain(word.front()) &&
                       (Breaks::holds_after(word, opens_) || (first == 0 && Breaks::is_lone_dash(word))));
    const Bond bond = held ? Bond::none : bond_of(word, next_word(end), breaks_.conventions());
    const char last = word.back();
    opens_ =
        last == '.' || last == '!' || last == '?' || last == ':' || static_cast<unsigned char>(last) >= 0x80;
    return held                  ? Hold::fast
           : bond == Bond::firm  ? Hold::firmly
           : bond == Bond::loose ? Hold::loosely
                                 : Hold::none;
  }

  std::string_view next_word(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < items_.pieces.size() && items_.pieces[end - 1].gap == Gap::none)
      ++end;
    return items_.word(first, end);
  }

  static void sort(std::vector<Inner>& inner) {
    std::stable_sort(inner.begin(), inner.end(), [](const Inner& a, const Inner& b) { return a.at < b.at; });
    inner.erase(
        std::unique(inner.begin(), inner.end(), [](const Inner& a, const Inner& b) { return a.at == b.at; }),
        inner.end());
  }

  // What one word offers; nothing for most.
  void find_inner(std::size_t first, std::size_t end) {
    inner_.clear();
    const Piece& piece = items_.pieces[first];
    std::int64_t width = 0;
    for (std::size_t i = first; i < end; ++i)
      width += items_.pieces[i].width;
    const std::string_view word = items_.word(first, end);
    const auto add = [&](const std::vector<std::uint32_t>& at, PlaceKind kind, std::int32_t penalty) {
      for (const std::uint32_t one : at)
        inner_.push_back({one, kind, penalty});
    };
    const bool address = items_.look(piece).url || Breaks::is_address(word);
    // What is wider than a line is divided where it should be, though nothing else is.
    const bool too_wide = options_.emergency > 0 && width > options_.emergency;
    const bool hyphenate = (options_.hyphenate || too_wide) && !items_.look(piece).whole;
    if (address) {
      add(Breaks::inside_address(word), PlaceKind::inside, compound_penalty);
    } else if (end == first + 1) {
      Shaped& shaped = *piece.shaped;
      if (!shaped.analysed) {
        shaped.breaks = breaks_.inside(word);
        shaped.analysed = true;
      }
      add(shaped.breaks, PlaceKind::inside, shaped.ideographic ? 0 : compound_penalty);
      if (hyphenate && !shaped.hyphenated) {
        shaped.hyphens = hyphenation_.points(word, items_.look(piece).shape.language);
        shaped.hyphenated = true;
      }
      if (hyphenate)
        add_hyphens(shaped.hyphens, word);
    } else {
      add(breaks_.inside(word), PlaceKind::inside, compound_penalty);
      if (hyphenate)
        add_hyphens(hyphenation_.points(word, items_.look(piece).shape.language), word);
    }
    if (hyphenate && options_.in_parts && !address && word.find('-') != std::string_view::npos)
      for (const std::uint32_t one : hyphenation_.points_in_parts(word))
        inner_.push_back({one, PlaceKind::hyphen, part_penalty});
    if (too_wide)
      for (const std::uint32_t one : breaks_.anywhere(word))
        inner_.push_back(
            {one, hyphenate && !address && divides_letters(word, one) ? PlaceKind::hyphen : PlaceKind::inside,
             emergency_penalty, true});
    if (inner_.size() > 1)
      sort(inner_);
  }

  // Whether a word goes on behind a byte of it, in letters that a hyphen can divide: not in a scream, `AAAA`.
  static bool divides_letters(std::string_view word, std::uint32_t at) {
    std::size_t before = at, after = at;
    const char32_t first = text::previous(word, before), second = text::next(word, after);
    const auto has_case = [](char32_t c) { return text::is_upper(c) || text::is_lower(c); };
    return first != second && has_case(first) && has_case(second);
  }

  // A name is dearer to divide than another word, and two letters look lost on either side.
  void add_hyphens(const std::vector<std::uint32_t>& at, std::string_view word) {
    if (at.empty())
      return;
    const bool name =
        !opens_ && breaks_.conventions().capitals_are_names && text::is_upper(text::first(word));
    for (const std::uint32_t one : at) {
      const bool few = letters_are_few(word.substr(0, one)) || letters_are_few(word.substr(one));
      inner_.push_back(
          {one, PlaceKind::hyphen, hyphen_penalty + (name ? name_penalty : 0) + (few ? few_penalty : 0)});
    }
  }

  static bool letters_are_few(std::string_view part) {
    constexpr std::size_t most_bytes = 12; // of two letters and what stands around them
    if (part.size() > most_bytes)
      return false;
    int letters = 0;
    for (std::size_t at = 0; at < part.size();)
      letters += text::is_letter(text::next(part, at)) ? 1 : 0;
    return letters < 3;
  }

  void add_word(std::size_t first, std::size_t end) {
    find_inner(first, end);
    auto inner = inner_.begin();
    const std::uint32_t word_at = items_.pieces[first].at;
    for (std::size_t i = first; i < end; ++i) {
      const Piece& piece = items_.pieces[i];
      const Look& look = items_.look(piece);
      const std::uint32_t from = piece.at - word_at;
      Walk walk(piece, look, shaper_);
      for (; inner != inner_.end() && inner->at < from + piece.size(); ++inner) {
        Place place;
        const Sum part = walk.to(inner->at - from);
        place.before = place.after = {sum_.width + part.width, sum_.spaces, sum_.ems + part.ems};
        place.kind = inner->kind;
        place.penalty = inner->penalty;
        place.last_resort = inner->last_resort;
        place.piece = static_cast<std::uint32_t>(i);
        place.at = inner->at - from;
        const char last = items_.text[word_at + inner->at - 1];
        place.hyphen = inner->kind == PlaceKind::hyphen || last == '-';
        if (place.hyphen)
          add_hyphen(place, look);
        else if (piece.shaped->ideographic && options_.protrude)
          add_air(place, look, *piece.shaped, inner->at);
        places_.push_back(place);
      }
      sum_.width += piece.width;
      sum_.ems += piece.shaped->letters * letter_em(*piece.shaped, look.size);
    }
  }

  // Full-width marks at a line's edge leave their air outside.
  void add_air(Place& place, const Look& look, const Shaped& shaped, std::uint32_t at) {
    const Shaper::EdgeAir air = shaper_.edge_air(shaped, at, look.size);
    place.hang_end = air.end;
    place.hang_start = air.start;
  }

  void add_hyphen(Place& place, const Look& look) {
    const Shaped& hyphen = shaper_.shape("-", look.shape);
    if (place.kind == PlaceKind::hyphen)
      place.before.width += shaper_.width(hyphen, look.size);
    if (options_.protrude)
      place.hang_end = static_cast<std::int32_t>(shaper_.hang_right(hyphen, look.size));
  }

  Items& items_;
  Shaper& shaper_;
  Breaks& breaks_;
  const Hyphenation& hyphenation_;
  const PlaceOptions& options_;
  std::vector<Place> places_;
  std::vector<Inner> inner_;
  Sum sum_{};
  bool opens_ = true; ///< the next word begins a sentence
};

} // namespace

std::vector<Place> find_places(Items& items, Shaper& shaper, Breaks& breaks, const Hyphenation& hyphenation,
                               const PlaceOptions& options) {
  return Finder(items, shaper, breaks, hyphenation, options).find();
}

} // namespace octavo::typesetter

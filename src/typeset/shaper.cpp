// Shaping of words: runs of one face and script, HarfBuzz, and whose text each glyph is.
#include "typeset/shaper.h"

#include "text/unicode.h"
#include "typeset/cells.h"
#include "typeset/east_asian.h"
#include "typeset/hanging.h"
#include "typeset/scripts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <iterator>

namespace octavo::typesetter {

/// Units of one face and script.
struct Shaper::Run {
  std::uint32_t from, to; ///< bytes
  Faces::Number face;
  hb_script_t script;
};

namespace {

constexpr char soft_hyphen[] = "\xC2\xAD";

// Whether a character belongs to the one before it: marks, joiners, variation selectors, shades of skin.
bool continues(char32_t before, char32_t c) {
  if (c < 0xAD)
    return false;
  return before == 0x200D || text::is_mark(c) || is_ignorable(c) || (c >= 0x1F3FB && c <= 0x1F3FF);
}

// Quotes of different levels that stand side by side, `’”`, need a little air.
bool is_quote_pair(char32_t a, char32_t b) {
  const auto level = [](char32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case U'\'': return 1;
    case 0x201C:
    case 0x201D:
    case U'"': return 2;
    default: return 0;
    }
  };
  return level(a) + level(b) == 3 && level(a) != 0 && level(b) != 0;
}
constexpr int quote_gap = 90; ///< thousandths of an em

// More marks on one letter than this are shaped apart: HarfBuzz needs the square of their number.
constexpr std::size_t most_marks = 50;

// A stem at the edge of a column stands about so far inside of it, in thousandths of an em: what hangs is
// measured from where stems stand.
constexpr int stem_bearing = 35;

} // namespace

std::uint64_t Shape::key() const noexcept {
  return static_cast<std::uint32_t>(face) | static_cast<std::uint32_t>(caps) << 16 |
         static_cast<std::uint32_t>(figures) << 24 | static_cast<std::uint32_t>(ligatures) << 19 |
         static_cast<std::uint32_t>(right_to_left) << 20 | static_cast<std::uint32_t>(hyphen) << 21 |
         static_cast<std::uint32_t>(height) << 22 |
         static_cast<std::uint32_t>(emphatic != Faces::none) << 26 | std::uint64_t{language} << 32 |
         std::uint64_t{pitch} << 40;
}

namespace {

hb_language_t shaping_language(std::string_view tag) {
  return tag.empty() ? HB_LANGUAGE_INVALID
                     : hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
}

} // namespace

Shaper::Shaper(Faces& faces, std::string_view language)
    : faces_(faces), tags_{std::string(language)}, languages_{shaping_language(language)},
      buffer_(hb_buffer_create()), known_(1024) {
  hb_buffer_set_cluster_level(buffer_, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
  hb_buffer_set_flags(buffer_, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
                                                              HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE));
}
Shaper::~Shaper() {
  hb_buffer_destroy(buffer_);
}

std::uint8_t Shaper::language(std::string_view tag) {
  if (tag.empty())
    return 0;
  const auto known = std::find(tags_.begin(), tags_.end(), tag);
  if (known == tags_.end() && tags_.size() > most_languages)
    return 0;
  const auto number = static_cast<std::uint8_t>(known - tags_.begin());
  if (known == tags_.end()) {
    tags_.emplace_back(tag);
    languages_.push_back(shaping_language(tag));
  }
  return number;
}

std::string_view Shaper::keep(std::string_view text) {
  if (text.empty())
    return {};
  auto* to = static_cast<char*>(texts_.allocate(text.size(), 1));
  std::memcpy(to, text.data(), text.size());
  return {to, text.size()};
}

// Punctuation of all scripts is set in the face of the letters that it stands beside, rather than in one that
// has none of them; the face of letters that do not go with Latin ones has marks made for them.
void Shaper::match_punctuation(Faces::Number own) {
  const auto is_led = [&](const Unit& unit) {
    return unit.face != own && unit.face != Faces::none && !is_shared(unit.script) &&
           !is_alphabetic(unit.script) && !is_east_asian(unit.script);
  };
  const auto match = [&](const Unit& neighbour, Unit& unit, bool led) {
    if (!led || !is_shared(unit.script) || u_ispunct(static_cast<UChar32>(unit.character)) == 0 ||
        !faces_[neighbour.face].has(unit.character))
      return false;
    unit.face = neighbour.face;
    return true;
  };
  bool led = false;
  for (std::size_t i = 0; i < units_.size(); ++i)
    led = (i > 0 && match(units_[i - 1], units_[i], led)) || is_led(units_[i]);
  led = false;
  for (std::size_t i = units_.size(); i-- > 0;)
    led = (i + 1 < units_.size() && match(units_[i + 1], units_[i], led)) || is_led(units_[i]);
}

// Characters with their faces and scripts, then runs of them.
void Shaper::split(std::string_view word, const Shape& how) {
  units_.clear();
  runs_.clear();
  for (std::size_t at = 0; at < word.size();) {
    const auto start = static_cast<std::uint32_t>(at);
    const char32_t c = text::next(word, at);
    units_.push_back({c, start, how.face, script_of(c)});
    if (how.emphatic != Faces::none && has_no_italics(units_.back().script))
      units_.back().face = how.emphatic;
  }
  std::u32string cluster;
  for (std::size_t i = 0; i < units_.size();) {
    std::size_t end = i + 1;
    while (end < units_.size() && continues(units_[end - 1].character, units_[end].character))
      ++end;
    const Faces::Number own = units_[i].face;
    if (end == i + 1 && faces_[own].has(units_[i].character)) {
      i = end;
      continue;
    }
    cluster.clear();
    for (std::size_t k = i; k < end; ++k)
      cluster += units_[k].character;
    const Faces::Number all = faces_.with_all(own, cluster);
    for (std::size_t k = i; k < end; ++k)
      units_[k].face = all != Faces::none                           ? all
                       : k > i && is_ignorable(units_[k].character) ? units_[k - 1].face
                                                                    : faces_.with(own, units_[k].character);
    i = end;
  }
  match_punctuation(how.face);
  widen_marks();
  hb_script_t script = HB_SCRIPT_LATIN;
  for (const Unit& unit : units_)
    if (!is_shared(unit.script)) {
      script = unit.script;
      break;
    }
  for (Unit& unit : units_)
    unit.script = script = is_shared(unit.script) ? script : unit.script;
  std::size_t marks = 0; // in a row
  for (std::size_t i = 0; i < units_.size(); ++i) {
    const Unit& unit = units_[i];
    marks = i > 0 && continues(units_[i - 1].character, unit.character) ? marks + 1 : 0;
    if (runs_.empty() || runs_.back().face != unit.face || runs_.back().script != unit.script ||
        marks > most_marks) {
      if (!runs_.empty())
        runs_.back().to = unit.at;
      runs_.push_back({unit.at, static_cast<std::uint32_t>(word.size()), unit.face, unit.script});
      marks = 0;
    }
  }
}

// A box for each character; what draws nothing goes with the one before it.
void Shaper::add_missing(std::string_view word, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to;) {
    const std::size_t start = at;
    const char32_t c = text::next(word, at);
    for (std::size_t next = at; next < to; at = next)
      if (!is_ignorable(text::next(word, next)))
        break;
    ShapedGlyph box;
    box.face = Faces::none;
    box.text_at = static_cast<std::uint32_t>(start);
    box.text_bytes = static_cast<std::uint16_t>(std::min<std::size_t>(at - start, 0xFFFF));
    box.x_offset = static_cast<std::int32_t>(c);
    box.advance = c > 0xFFFF ? 850 : 650; // thousandths of an em
    box.spaced = true;
    glyphs_.push_back(box);
  }
}

// The glyphs of a run are those added last. Their clusters come in the order of reading, or backwards; where
// a script puts a sign before the letter that it is spoken after, what is out of order is one text together,
// which its first glyph has.
void Shaper::give_texts(const hb_glyph_info_t* infos, unsigned count, const Run& run, bool backwards) {
  ShapedGlyph* const glyphs = glyphs_.data() + (glyphs_.size() - count);
  const auto glyph_read = [&](unsigned i) { return backwards ? count - 1 - i : i; };
  // The lowest cluster from each glyph on, as they are read.
  lowest_.assign(count + std::size_t{1}, run.to);
  for (unsigned i = count; i-- > 0;)
    lowest_[i] = std::min(lowest_[i + std::size_t{1}], infos[glyph_read(i)].cluster);
  for (unsigned from = 0; from < count;) {
    std::uint32_t highest = infos[glyph_read(from)].cluster;
    unsigned to = from + 1;
    while (to < count && lowest_[to] <= highest)
      highest = std::max(highest, infos[glyph_read(to++)].cluster);
    const std::uint32_t start = from == 0 ? run.from : lowest_[from];
    ShapedGlyph& first = glyphs[backwards ? glyph_read(to - 1) : from];
    first.text_at = start;
    first.text_bytes = static_cast<std::uint16_t>(std::min<std::uint32_t>(lowest_[to] - start, 0xFFFF));
    from = to;
  }
}

void Shaper::add_run(std::string_view word, const Run& run, const Shape& how) {
  if (run.face == Faces::none) {
    add_missing(word, run.from, run.to);
    return;
  }
  features_.clear();
  const auto feature = [&](hb_tag_t tag, unsigned value) {
    features_.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  };
  if (how.caps != Caps::as_typed)
    feature(HB_TAG('s', 'm', 'c', 'p'), 1);
  if (how.caps == Caps::all_small)
    feature(HB_TAG('c', '2', 's', 'c'), 1);
  feature(how.figures == Figures::old_style ? HB_TAG('o', 'n', 'u', 'm') : HB_TAG('l', 'n', 'u', 'm'), 1);
  feature(how.figures == Figures::tabular ? HB_TAG('t', 'n', 'u', 'm') : HB_TAG('p', 'n', 'u', 'm'), 1);
  if (how.height != Height::baseline)
    feature(how.height == Height::superior ? HB_TAG('s', 'u', 'p', 's') : HB_TAG('s', 'u', 'b', 's'), 1);
  if (!how.ligatures) {
    feature(HB_TAG('l', 'i', 'g', 'a'), 0);
    feature(HB_TAG('c', 'l', 'i', 'g'), 0);
  }

  hb_buffer_clear_contents(buffer_);
  hb_buffer_add_utf8(buffer_, word.data(), static_cast<int>(word.size()), run.from,
                     static_cast<int>(run.to - run.from));
  hb_buffer_set_direction(buffer_, how.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, run.script);
  hb_buffer_set_language(buffer_, languages_[how.language]);
  hb_shape(faces_[run.face].font(), buffer_, features_.data(), static_cast<unsigned>(features_.size()));

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_, &count);
  const std::size_t base = glyphs_.size();
  for (unsigned i = 0; i < count; ++i) {
    ShapedGlyph glyph;
    glyph.id = static_cast<std::uint16_t>(infos[i].codepoint);
    glyph.face = run.face;
    glyph.text_at = infos[i].cluster;
    glyph.advance = positions[i].x_advance;
    glyph.x_offset = positions[i].x_offset;
    glyph.y_offset = positions[i].y_offset;
    glyphs_.push_back(glyph);
  }
  give_texts(infos, count, run, how.right_to_left);
  const bool spaced = is_spaced(run.script);
  for (std::size_t i = base; i < glyphs_.size(); ++i)
    glyphs_[i].spaced =
        spaced && (how.right_to_left ? glyphs_[i].advance != 0
                                     : i + 1 == glyphs_.size() || glyphs_[i + 1].advance != 0);
  // A face that claimed a character and has no glyph for it after all.
  for (std::size_t i = base; i < glyphs_.size(); ++i)
    if (glyphs_[i].id == 0) {
      std::size_t at = glyphs_[i].text_at;
      glyphs_[i].face = Faces::none;
      glyphs_[i].x_offset = at < word.size() ? static_cast<std::int32_t>(text::next(word, at)) : 0xFFFD;
      glyphs_[i].advance = glyphs_[i].x_offset > 0xFFFF ? 850 : 650;
      glyphs_[i].y_offset = 0;
    }
}

// The sums, the edges, and the air between quotes.
void Shaper::finish(Shaped& shaped, const Shape& how) {
  if (how.pitch > 0)
    set_in_cells({glyphs_.data() + shaped.first, shaped.count}, how.pitch, faces_);
  ShapedGlyph* glyphs = glyphs_.data() + shaped.first;
  if (!how.right_to_left && how.pitch == 0)
    for (std::size_t i = 0, u = 0; i + 1 < shaped.count; ++i) {
      while (u + 1 < units_.size() && units_[u].at < glyphs[i].text_at)
        ++u;
      if (u + 1 < units_.size() && glyphs[i].face != Faces::none &&
          is_quote_pair(units_[u].character, units_[u + 1].character) && glyphs[i].text_bytes != 0 &&
          units_[u].at == glyphs[i].text_at)
        glyphs[i].advance += quote_gap * faces_[glyphs[i].face].units_per_em() / 1000;
    }
  if (!how.right_to_left && how.pitch == 0)
    space_ideographs(shaped);
  for (const Run& run : runs_)
    shaped.ideographic = shaped.ideographic || is_ideographic(run.script);
  const auto is_western_at = [&](std::size_t i) {
    std::size_t at = glyphs[i].text_at;
    return at < shaped.text.size() && is_western(text::next(shaped.text, at));
  };
  if (shaped.ideographic && !how.right_to_left)
    for (std::size_t i = 0; i + 1 < shaped.count; ++i)
      glyphs[i].spaced = glyphs[i].spaced && !(is_western_at(i) && is_western_at(i + 1));
  shaped.face = shaped.count > 0 ? glyphs[0].face : how.face;
  for (std::size_t i = 0; i < shaped.count; ++i) {
    shaped.units += glyphs[i].advance;
    shaped.letters += glyphs[i].spaced ? 1 : 0;
    if (glyphs[i].face != shaped.face)
      shaped.face = Faces::none;
  }
  if (shaped.count == 0 || how.right_to_left)
    return;
  const ShapedGlyph &left = glyphs[0], &right = glyphs[shaped.count - 1];
  shaped.left_face = left.face;
  shaped.right_face = right.face;
  // The air that full-width marks have on one side is no part of the line at its edge.
  if (left.face != Faces::none)
    shaped.hang_left = is_wide_opening(units_.front().character)
                           ? air(units_.front().character, left).left
                           : hang(left, hanging(units_.front().character).left, true);
  if (right.face != Faces::none)
    shaped.hang_right = is_wide_closing(units_.back().character) || is_wide_stop(units_.back().character)
                            ? air(units_.back().character, right).right
                            : hang(right, hanging(units_.back().character).right, false);
}

Shaper::Ink Shaper::ink(Faces::Number face, std::uint16_t glyph) {
  const auto [found, is_new] = inks_.try_emplace(std::uint32_t{face} << 16U | glyph);
  hb_glyph_extents_t extents{};
  if (is_new && hb_font_get_glyph_extents(faces_[face].font(), glyph, &extents) != 0)
    found->second = {extents.x_bearing, extents.width};
  return found->second;
}

/// How far a glyph hangs out of the line: that share of its ink, and the white beside it.
int Shaper::hang(const ShapedGlyph& glyph, int share, bool left) {
  if (share == 0)
    return 0;
  const Ink ink = this->ink(glyph.face, glyph.id);
  if (ink.width <= 0)
    return 0;
  const int bearing =
      left ? glyph.x_offset + ink.bearing : glyph.advance - glyph.x_offset - ink.bearing - ink.width;
  const int stem = stem_bearing * faces_[glyph.face].units_per_em() / 1000;
  return std::clamp(bearing - stem + ink.width * share / 1000, 0, std::max(glyph.advance, 0));
}

Shaper::Known& Shaper::place(std::string_view word, std::uint64_t key, std::size_t hash) {
  const auto is_it = [&](const Known& known) {
    return known.hash == hash && known.shaped->key == key &&
           known.shaped->text.substr(0, known.shaped->text.size() - known.shaped->added) == word;
  };
  std::size_t at = hash & (known_.size() - 1);
  while (known_[at].shaped != nullptr && !is_it(known_[at]))
    at = (at + 1) & (known_.size() - 1);
  return known_[at];
}

void Shaper::make_room() {
  if (shaped_.size() * 2 < known_.size())
    return;
  const std::vector<Known> before = std::exchange(known_, std::vector<Known>(known_.size() * 2));
  for (const Known& known : before) {
    if (known.shaped == nullptr)
      continue;
    std::size_t at = known.hash & (known_.size() - 1);
    while (known_[at].shaped != nullptr)
      at = (at + 1) & (known_.size() - 1);
    known_[at] = known;
  }
}

Shaped& Shaper::shape(std::string_view word, const Shape& how) {
  const std::uint64_t key_of_shape = how.key();
  const std::size_t hash =
      std::hash<std::string_view>{}(word) ^ (key_of_shape * std::size_t{0x9E3779B97F4A7C15});
  if (const Known& known = place(word, key_of_shape, hash); known.shaped != nullptr)
    return *known.shaped;
  Shaped shaped;
  shaped.key = key_of_shape;
  shaped.first = static_cast<std::uint32_t>(glyphs_.size());
  std::string with_hyphen;
  const std::string_view key = keep(word);
  std::string_view shown = key;
  if (how.hyphen)
    shown = with_hyphen = std::string(word) + '-';
  split(shown, how);
  for (std::size_t i = 0; i < runs_.size(); ++i)
    add_run(shown, runs_[how.right_to_left ? runs_.size() - 1 - i : i], how);
  shaped.count = static_cast<std::uint32_t>(glyphs_.size()) - shaped.first;
  shaped.text = key;
  if (how.hyphen) {
    shaped.text = keep(std::string(word) + soft_hyphen);
    shaped.added = static_cast<std::uint8_t>(std::size(soft_hyphen) - 1);
    for (std::size_t i = shaped.first; i < glyphs_.size(); ++i)
      if (glyphs_[i].text_at + glyphs_[i].text_bytes == shown.size() && glyphs_[i].text_bytes != 0)
        ++glyphs_[i].text_bytes; // U+00AD is one byte longer than the hyphen that was shaped
  }
  finish(shaped, how);
  shaped_.push_back(std::move(shaped));
  make_room();
  place(key, key_of_shape, hash) = {hash, &shaped_.back()};
  return shaped_.back();
}

std::int64_t Shaper::width(const Shaped& shaped, Length size, int expansion) const {
  if (shaped.face != Faces::none)
    return scaled(shaped.units, size, faces_[shaped.face].units_per_em(), expansion);
  std::int64_t width = 0;
  const ShapedGlyph* glyph = glyphs(shaped);
  for (std::size_t i = 0; i < shaped.count;) {
    const Faces::Number face = glyph[i].face;
    std::int64_t units = 0;
    for (; i < shaped.count && glyph[i].face == face; ++i)
      units += glyph[i].advance;
    width += face == Faces::none ? scaled(units, size, 1000)
                                 : scaled(units, size, faces_[face].units_per_em(), expansion);
  }
  return width;
}

std::int64_t Shaper::hang_left(const Shaped& shaped, Length size, int expansion) const {
  return shaped.hang_left == 0
             ? 0
             : scaled(shaped.hang_left, size, faces_[shaped.left_face].units_per_em(), expansion);
}
std::int64_t Shaper::hang_right(const Shaped& shaped, Length size, int expansion) const {
  return shaped.hang_right == 0
             ? 0
             : scaled(shaped.hang_right, size, faces_[shaped.right_face].units_per_em(), expansion);
}

} // namespace octavo::typesetter

// Font fallback.
#include "typeset/fallback.h"

#include "text/unicode.h"
#include "typeset/system_fonts.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace octavo::typesetter {
namespace {

// Spaces of a fixed width, which HarfBuzz makes of the space where a font has them not.
bool is_made_space(char32_t c) noexcept {
  return (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x00A0 || c == 0x2011;
}

hb_codepoint_t glyph_of(const Face& face, char32_t character) {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(face.font(), character, &glyph);
  return glyph;
}

bool can_set(const Face& face, char32_t character) {
  return is_ignorable(character) || is_made_space(character) || face.has(character);
}

bool can_set_all(const Face& face, std::u32string_view cluster) {
  for (const char32_t c : cluster)
    if (!can_set(face, c))
      return false;
  return true;
}

// The canonical composition of a cluster: a font may have the letter with its mark, but not the mark.
std::u32string composed(std::u32string_view cluster) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
  std::u32string out;
  if (U_FAILURE(status) != 0)
    return std::u32string(cluster);
  for (const char32_t c : cluster) {
    const UChar32 joined =
        out.empty() ? -1 : unorm2_composePair(nfc, static_cast<UChar32>(out.back()), static_cast<UChar32>(c));
    if (joined >= 0)
      out.back() = static_cast<char32_t>(joined);
    else
      out += c;
  }
  return out;
}

bool is_east_asian(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL || script == USCRIPT_BOPOMOFO || (c >= 0x3000 && c <= 0x303F) ||
         (c >= 0xFF00 && c <= 0xFFEF);
}

bool is_arabic(char32_t c) {
  return (c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8FF) ||
         (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

/// Whether a font's name is that of one for Arabic books.
bool is_naskh(const std::string& name) {
  return name.find("Naskh") != std::string::npos || name.find("Amiri") != std::string::npos ||
         name.find("Scheherazade") != std::string::npos;
}

/// Letters that only a sans has among the bundled faces, of scripts that systems have serifs for: Armenian,
/// Georgian, Lao.
bool is_bundled_in_sans(char32_t c) {
  return (c >= 0x531 && c <= 0x58F) || (c >= 0x10A0 && c <= 0x10FF) || (c >= 0xE80 && c <= 0xEFF);
}

// What would have them, of Debian's packages.
std::string remedy(const std::set<char32_t>& missing) {
  bool east_asian = false, other = false;
  for (const char32_t c : missing) {
    east_asian = east_asian || is_east_asian(c);
    other = other || (u_isalpha(static_cast<UChar32>(c)) != 0 && !is_east_asian(c));
  }
  if (!east_asian && !other)
    return {};
  return std::string(" Fonts of the system that may have them are in Debian's package ") +
         (east_asian && other ? "fonts-noto-cjk or fonts-noto-core."
          : east_asian        ? "fonts-noto-cjk."
                              : "fonts-noto-core.");
}

std::string code_point(char32_t c) {
  std::array<char, 16> text{};
  const int size = std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
  return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace

bool is_ignorable(char32_t character) noexcept {
  return character >= 0xAD &&
         u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

Faces::Number Faces::from_system(char32_t character, bool bold) {
  if (const auto known = found_.find({character, bold}); known != found_.end())
    return known->second;
  Number number = none;
  if (const Face* const face = source_ ? source_->find(character, bold) : nullptr)
    number = number_of(face);
  return found_[{character, bold}] = number;
}

Faces::Number Faces::number_of(const Face* of_system) const {
  const auto same = std::find(system_.begin(), system_.end(), of_system);
  const auto number = static_cast<Number>(first_system_ + static_cast<std::size_t>(same - system_.begin()));
  if (same == system_.end())
    system_.push_back(of_system);
  return number;
}

std::pair<Faces::Number, std::uint16_t> Faces::fixed_pitch() const {
  constexpr std::uint16_t roomy = 800; // of DejaVu Sans
  if (!fixed_pitch_) {
    const Face* const face = source_ ? source_->fixed_pitch() : nullptr;
    fixed_pitch_ = {face != nullptr ? number_of(face) : static_cast<Number>(Bundled::dejavu_sans),
                    face != nullptr ? static_cast<std::uint16_t>(
                                          hb_font_get_glyph_h_advance(face->font(), glyph_of(*face, U'0')) *
                                          1000 / face->units_per_em())
                                    : roomy};
  }
  return *fixed_pitch_;
}

Faces::Number Faces::of_style(const TextStyle& style) const {
  if (user_)
    if (const auto number = user_->font_for(style))
      return static_cast<Number>(bundled_count + *number);
  return static_cast<Number>(face_for(family_, style));
}

Faces::Number Faces::from_user(std::u32string_view cluster, std::u32string_view joined) const {
  for (const std::size_t number : user_->in_order_of_help())
    if (const Face& face = (*user_)[number]; can_set_all(face, cluster) || can_set_all(face, joined))
      return static_cast<Number>(bundled_count + number);
  return none;
}

Faces::Number Faces::stand_in(Number user) const {
  TextStyle style;
  style.cut = user_->cut(user - bundled_count);
  return static_cast<Number>(face_for(family_, style));
}

namespace {

/// Libertinus' face of the same cut, which has Hebrew and more Greek and Cyrillic, for one of EB Garamond.
Faces::Number serif_like(Faces::Number face) {
  constexpr auto garamond = static_cast<Faces::Number>(Bundled::eb_garamond_regular);
  constexpr auto libertinus = static_cast<Faces::Number>(Bundled::libertinus_serif_regular);
  constexpr Faces::Number cuts = 4; // in the same order
  return face >= garamond && face < garamond + cuts ? face - garamond + libertinus : face;
}

} // namespace

Faces::Number Faces::with_all(Number own, std::u32string_view cluster) {
  constexpr auto dejavu = static_cast<Number>(Bundled::dejavu_sans);
  constexpr auto symbola = static_cast<Number>(Bundled::symbola);
  if (can_set_all((*this)[own], cluster))
    return own;
  const std::u32string joined = composed(cluster);
  const bool is_user = own >= bundled_count && own < first_system_;
  const Number family = is_user ? stand_in(own) : own;
  // Another cut of the user's has the right letters, if not the slope or the weight: a cut of the family that
  // has all of it comes first.
  if (is_user && can_set_all((*this)[own], joined))
    return own;
  if (user_ && !(is_user && can_set_all((*this)[family], cluster)))
    if (const Number face = from_user(cluster, joined); face != none)
      return face;
  if (is_user)
    for (const char32_t c : cluster)
      if (from_user({&c, 1}, {&c, 1}) == none)
        lacking_.insert(c);
  const bool bold = own < bundled_count && is_bold(static_cast<Bundled>(own));
  // The symbol fonts have some ideographs as well, which would stand out among those of another font.
  if (is_east_asian(cluster.front()))
    if (const Number face = from_system(cluster.front(), bold);
        face != none && can_set_all((*this)[face], cluster))
      return face;
  // The bundled one is a sans: a book is set in a naskh where the system has one.
  if (is_arabic(cluster.front())) {
    const Number face = from_system(cluster.front(), bold);
    if (face != none && is_naskh((*this)[face].description().name) && can_set_all((*this)[face], cluster))
      return face;
    in_sans_ = in_sans_ || source_ != nullptr;
  }
  if (is_bundled_in_sans(cluster.front()) && !can_set_all((*this)[family], cluster))
    if (const Number face = from_system(cluster.front(), bold);
        face != none && (*this)[face].description().name.find("Serif") != std::string::npos &&
        can_set_all((*this)[face], cluster))
      return face;
  for (const Number face : {own, family, serif_like(family), dejavu, symbola})
    if (can_set_all((*this)[face], cluster) || can_set_all((*this)[face], joined))
      return face;
  const Number face = from_system(cluster.front(), bold);
  if (face != none && (can_set_all((*this)[face], cluster) || can_set_all((*this)[face], joined)))
    return face;
  return none;
}

Faces::Number Faces::with(Number own, char32_t character) {
  const Number face = with_all(own, {&character, 1});
  if (face == none)
    missing_.insert(character);
  return face;
}

FontHelp Faces::help() const {
  FontHelp help;
  std::set<Number> helped; // with single characters
  for (const auto& one : found_)
    helped.insert(one.second);
  for (std::size_t i = 0; i < system_.size(); ++i)
    (helped.contains(static_cast<Number>(first_system_ + i)) ? help.fonts : help.fixed)
        .insert(system_[i]->description().name);
  help.missing = missing_;
  help.lacking = lacking_;
  help.arabic_in_sans = in_sans_;
  return help;
}

namespace {

/// Some of them by name, and the end of a sentence.
std::string first_of(const std::set<char32_t>& characters) {
  std::string some;
  std::size_t named = 0;
  constexpr std::size_t most = 5;
  for (const char32_t c : characters)
    if (named++ < most)
      some += (some.empty() ? "" : ", ") + code_point(c);
  return some + (characters.size() > most ? " and others." : ".");
}

} // namespace

Notes notes(const FontHelp& help) {
  Notes notes;
  for (const std::string& font : help.fonts)
    notes.push_back({"font-from-system", Severity::info, 0, 0,
                     "Characters that no bundled font has are set in " + font +
                         ", a font of this system: elsewhere the pages may look different."});
  for (const std::string& font : help.fixed)
    notes.push_back({"font-from-system", Severity::info, 0, 0,
                     "Lines whose spaces count are set in " + font +
                         ", a font of this system: elsewhere the pages may look different."});
  if (help.arabic_in_sans)
    notes.push_back(
        {"font-sans", Severity::info, 0, 0,
         "Arabic is set in DejaVu Sans, which is no book's typeface: Debian's packages fonts-noto-core and "
         "fonts-hosny-amiri have such ones."});
  if (!help.lacking.empty())
    notes.push_back({"font-lacks-character", Severity::warning, 0, 0,
                     (help.lacking.size() == 1 ? std::string("A character is")
                                               : std::to_string(help.lacking.size()) + " characters are") +
                         " not in your font, and set in another one: " + first_of(help.lacking)});
  if (help.missing.empty())
    return notes;
  const bool one = help.missing.size() == 1;
  notes.push_back(
      {"glyph-missing", Severity::warning, 0, 0,
       (one ? std::string("A character is") : std::to_string(help.missing.size()) + " characters are") +
           " in no font, and drawn as a box with the code point: " + first_of(help.missing) +
           remedy(help.missing)});
  return notes;
}

} // namespace octavo::typesetter

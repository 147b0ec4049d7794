// Font fallback, and fontconfig.
#include "typeset/fallback.h"

#include "text/unicode.h"

#include <fontconfig/fontconfig.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <array>
#include <cstdio>

namespace octavo::typesetter {
namespace {

// Spaces of a fixed width, which HarfBuzz makes of the space where a font has them not.
bool is_made_space(char32_t c) noexcept {
  return (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x00A0 || c == 0x2011;
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

std::string code_point(char32_t c) {
  std::array<char, 16> text{};
  const int size = std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
  return {text.data(), static_cast<std::size_t>(size)};
}

struct Destroy {
  void operator()(FcConfig* config) const noexcept { FcConfigDestroy(config); }
  void operator()(FcPattern* pattern) const noexcept { FcPatternDestroy(pattern); }
  void operator()(FcFontSet* set) const noexcept { FcFontSetDestroy(set); }
};

FcConfig* system_configuration() {
  static const std::unique_ptr<FcConfig, Destroy> config(FcInitLoadConfigAndFonts());
  return config.get();
}

// Fonts that can be embedded and scaled: outlines in one colour, at one point of their design space.
bool is_usable(FcPattern* font) {
  FcBool outline = FcFalse, colour = FcFalse, variable = FcFalse;
  FcChar8* format = nullptr;
  if (FcPatternGetBool(font, FC_OUTLINE, 0, &outline) != FcResultMatch || outline != FcTrue)
    return false;
  if (FcPatternGetBool(font, FC_COLOR, 0, &colour) == FcResultMatch && colour != FcFalse)
    return false;
  if (FcPatternGetBool(font, FC_VARIABLE, 0, &variable) == FcResultMatch && variable != FcFalse)
    return false;
  if (FcPatternGetString(font, FC_FONTFORMAT, 0, &format) != FcResultMatch)
    return false;
  const std::string_view name(reinterpret_cast<const char*>(format));
  return name == "TrueType" || name == "CFF";
}

} // namespace

class SystemFonts {
public:
  explicit SystemFonts(const std::string& language) {
    FcConfig* config = system_configuration();
    if (config == nullptr)
      return;
    const std::unique_ptr<FcPattern, Destroy> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("serif"));
    if (!language.empty())
      FcPatternAddString(wanted.get(), FC_LANG, reinterpret_cast<const FcChar8*>(language.c_str()));
    FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    fonts_.reset(FcFontSort(config, wanted.get(), FcFalse, nullptr, &result));
  }

  /// The first font that has the character; null where none has.
  std::unique_ptr<Face> find(char32_t character) const {
    for (int i = 0; fonts_ && i < fonts_->nfont; ++i) {
      FcPattern* font = fonts_->fonts[i];
      FcCharSet* characters = nullptr;
      FcChar8* file = nullptr;
      int index = 0;
      if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch ||
          FcCharSetHasChar(characters, character) == FcFalse || !is_usable(font) ||
          FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch)
        continue;
      FcPatternGetInteger(font, FC_INDEX, 0, &index);
      if (index < 0 || index > 0xFFFF) // the higher bits name an instance of a variable font
        continue;
      const std::shared_ptr<hb_blob_t> blob(hb_blob_create_from_file(reinterpret_cast<const char*>(file)),
                                            hb_blob_destroy);
      unsigned size = 0;
      const char* data = hb_blob_get_data(blob.get(), &size);
      auto face = std::make_unique<Face>(std::string_view(data, size), static_cast<unsigned>(index), blob);
      if (face->has(character) && !face->description().name.empty())
        return face;
    }
    return nullptr;
  }

private:
  std::unique_ptr<FcFontSet, Destroy> fonts_;
};

bool is_ignorable(char32_t character) noexcept {
  return character >= 0xAD &&
         u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

Faces::Faces(std::string language, bool system_fonts)
    : language_(std::move(language)), system_fonts_(system_fonts) {}
Faces::~Faces() = default;

Faces::Number Faces::from_system(char32_t character) {
  if (const auto known = found_.find(character); known != found_.end())
    return known->second;
  Number number = none;
  for (std::size_t i = 0; i < system_.size() && number == none; ++i)
    if (system_[i]->has(character))
      number = static_cast<Number>(bundled_count + i);
  if (number == none && system_fonts_ && bundled_count + system_.size() < none) {
    if (!source_)
      source_ = std::make_unique<SystemFonts>(language_);
    if (auto face = source_->find(character)) {
      number = static_cast<Number>(bundled_count + system_.size());
      system_.push_back(std::move(face));
    }
  }
  return found_[character] = number;
}

Faces::Number Faces::with_all(Number own, std::u32string_view cluster) {
  constexpr auto dejavu = static_cast<Number>(Bundled::dejavu_sans);
  constexpr auto symbola = static_cast<Number>(Bundled::symbola);
  if (can_set_all((*this)[own], cluster))
    return own;
  const std::u32string joined = composed(cluster);
  for (const Number face : {own, dejavu, symbola})
    if (can_set_all((*this)[face], cluster) || can_set_all((*this)[face], joined))
      return face;
  const Number face = from_system(cluster.front());
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

Notes Faces::notes() const {
  Notes notes;
  for (const auto& face : system_)
    notes.push_back({"font-from-system", Severity::info, 0, 0,
                     "Characters that no bundled font has are set in " + face->description().name +
                         ", a font of this system: elsewhere the pages may look different."});
  if (!missing_.empty()) {
    std::string some;
    int named = 0;
    for (const char32_t c : missing_)
      if (named++ < 5)
        some += (some.empty() ? "" : ", ") + code_point(c);
    const bool one = missing_.size() == 1;
    notes.push_back(
        {"glyph-missing", Severity::warning, 0, 0,
         (one ? std::string("A character is") : std::to_string(missing_.size()) + " characters are") +
             " in no font, and drawn as a box with the code point: " + some +
             (missing_.size() > 5 ? " and others." : ".")});
  }
  return notes;
}

} // namespace octavo::typesetter

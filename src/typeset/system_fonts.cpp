// See system_fonts.h.
#include "typeset/system_fonts.h"

#include <fontconfig/fontconfig.h>

namespace octavo::typesetter {
namespace {

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

struct SystemFonts::Candidates {
  std::unique_ptr<FcFontSet, Destroy> fonts;
};

SystemFonts::SystemFonts(std::string_view language) : language_(language) {}
SystemFonts::~SystemFonts() = default;

const Face* SystemFonts::find(char32_t character) {
  const std::lock_guard lock(mutex_);
  if (!candidates_) {
    candidates_ = std::make_unique<Candidates>();
    if (FcConfig* const config = system_configuration()) {
      const std::unique_ptr<FcPattern, Destroy> wanted(FcPatternCreate());
      FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("serif"));
      if (!language_.empty())
        FcPatternAddString(wanted.get(), FC_LANG, reinterpret_cast<const FcChar8*>(language_.c_str()));
      FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
      FcDefaultSubstitute(wanted.get());
      FcResult result = FcResultMatch;
      candidates_->fonts.reset(FcFontSort(config, wanted.get(), FcFalse, nullptr, &result));
    }
  }
  const FcFontSet* const fonts = candidates_->fonts.get();
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcPattern* font = fonts->fonts[i];
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
    std::unique_ptr<Face>& face = faces_[{reinterpret_cast<const char*>(file), index}];
    if (!face) {
      const std::shared_ptr<hb_blob_t> blob(hb_blob_create_from_file(reinterpret_cast<const char*>(file)),
                                            hb_blob_destroy);
      unsigned size = 0;
      const char* data = hb_blob_get_data(blob.get(), &size);
      face = std::make_unique<Face>(std::string_view(data, size), static_cast<unsigned>(index), blob);
    }
    if (face->has(character) && !face->description().name.empty())
      return face.get();
  }
  return nullptr;
}

std::shared_ptr<SystemFonts> system_fonts(std::string_view language) {
  return std::make_shared<SystemFonts>(language);
}

} // namespace octavo::typesetter

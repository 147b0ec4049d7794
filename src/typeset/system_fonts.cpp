// See system_fonts.h.
#include "typeset/system_fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

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

std::string text_of(FcPattern* font, const char* object) {
  FcChar8* text = nullptr;
  return FcPatternGetString(font, object, 0, &text) == FcResultMatch ? reinterpret_cast<const char*>(text)
                                                                     : "";
}

int number_of(FcPattern* font, const char* object, int otherwise) {
  int number = otherwise;
  return FcPatternGetInteger(font, object, 0, &number) == FcResultMatch ? number : otherwise;
}

/// How far a family is from what goes with the text of a book: the smaller, the better.
int strangeness(const std::string& family) {
  const auto has = [&](std::string_view part) { return family.find(part) != std::string::npos; };
  for (const std::string_view odd :
       {"Mono", "UI", "Display", "Nastaliq", "Kufi", "Symbols", "Emoji", "Music", "Math", "Rashi", "Looped"})
    if (has(odd))
      return 4;
  if (family.starts_with("Noto Serif") || family.starts_with("Noto Naskh") || family.starts_with("Amiri") ||
      family.starts_with("Scheherazade"))
    return 0;
  if (has("Serif") || has("Ming") || has("Song") || has("Mincho"))
    return 1;
  return family.starts_with("Noto Sans") ? 2 : 3;
}

/// The same of a family's national forms of ideographs, for a book in `language`.
int foreignness(const std::string& family, std::string_view language) {
  const std::size_t cjk = family.find("CJK ");
  if (cjk == std::string::npos)
    return 9;
  const std::string_view form = std::string_view(family).substr(cjk + 4);
  const bool chinese = language == "zh" || language.starts_with("zh-");
  const auto says = [&](std::string_view part) { return language.find(part) != std::string_view::npos; };
  std::string_view wanted = "JP";
  if (language == "ko" || language.starts_with("ko-"))
    wanted = "KR";
  else if (chinese && says("HK"))
    wanted = "HK";
  else if (chinese)
    wanted = says("Hant") || says("TW") || says("MO") ? "TC" : "SC";
  return form == wanted ? 0 : 1;
}

} // namespace

struct SystemFonts::Candidate {
  std::string file{}, family{};
  int index = 0, strange = 0, foreign = 0, slant = 0, off_width = 0, weight = 0;
  bool fixed_pitch = false;
  FcCharSet* characters = nullptr; ///< of fontconfig's

  auto rank(bool bold) const {
    const int off_weight = std::abs(weight - (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR));
    return std::tuple(strange, foreign, std::string_view(family), slant, off_width, off_weight,
                      std::string_view(file), index);
  }
};

SystemFonts::SystemFonts(std::string_view language) : language_(language) {}
SystemFonts::~SystemFonts() = default;

void SystemFonts::list() {
  listed_ = true;
  FcConfig* const config = system_configuration();
  const FcFontSet* const fonts = config != nullptr ? FcConfigGetFonts(config, FcSetSystem) : nullptr;
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcPattern* const font = fonts->fonts[i];
    Candidate one;
    one.index = number_of(font, FC_INDEX, 0);
    // The higher bits of an index name an instance of a variable font.
    if (!is_usable(font) || one.index < 0 || one.index > 0xFFFF ||
        FcPatternGetCharSet(font, FC_CHARSET, 0, &one.characters) != FcResultMatch)
      continue;
    one.file = text_of(font, FC_FILE);
    one.family = text_of(font, FC_FAMILY);
    one.strange = strangeness(one.family);
    one.foreign = foreignness(one.family, language_);
    one.fixed_pitch = number_of(font, FC_SPACING, FC_PROPORTIONAL) == FC_MONO;
    one.slant = number_of(font, FC_SLANT, FC_SLANT_ROMAN);
    one.off_width = std::abs(number_of(font, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL);
    one.weight = number_of(font, FC_WEIGHT, FC_WEIGHT_REGULAR);
    // Some bold fonts say in figures that they are regular.
    if (one.weight == FC_WEIGHT_REGULAR && text_of(font, FC_STYLE).find("Bold") != std::string::npos)
      one.weight = FC_WEIGHT_BOLD;
    candidates_[0].push_back(one);
    candidates_[1].push_back(std::move(one));
  }
  for (const bool bold : {false, true})
    std::sort(candidates_[bold ? 1 : 0].begin(), candidates_[bold ? 1 : 0].end(),
              [&](const Candidate& a, const Candidate& b) { return a.rank(bold) < b.rank(bold); });
}

const Face* SystemFonts::open(const Candidate& candidate) {
  std::unique_ptr<Face>& face = faces_[{candidate.file, candidate.index}];
  if (!face) {
    const std::shared_ptr<hb_blob_t> blob(hb_blob_create_from_file(candidate.file.c_str()), hb_blob_destroy);
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    face = std::make_unique<Face>(std::string_view(data, size), static_cast<unsigned>(candidate.index), blob);
  }
  return face->description().name.empty() ? nullptr : face.get();
}

const Face* SystemFonts::find(char32_t character, bool bold) {
  const std::lock_guard lock(mutex_);
  if (!listed_)
    list();
  for (const Candidate& one : candidates_[bold ? 1 : 0])
    if (FcCharSetHasChar(one.characters, character) != FcFalse)
      if (const Face* const face = open(one); face != nullptr && face->has(character))
        return face;
  return nullptr;
}

const Face* SystemFonts::fixed_pitch() {
  const std::lock_guard lock(mutex_);
  if (!listed_)
    list();
  // Those that go with books first; then whatever there is, in the order of their names.
  constexpr std::array families = {"DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono", "FreeMono", ""};
  for (const std::string_view family : families)
    for (const Candidate& one : candidates_[0])
      if (one.fixed_pitch && one.slant == FC_SLANT_ROMAN && one.weight == FC_WEIGHT_REGULAR &&
          one.off_width == 0 && (family.empty() || one.family == family) &&
          FcCharSetHasChar(one.characters, U'0') != FcFalse)
        if (const Face* const face = open(one); face != nullptr && face->has(U'0') && face->has(U'W'))
          return face;
  return nullptr;
}

std::shared_ptr<SystemFonts> system_fonts(std::string_view language) {
  return std::make_shared<SystemFonts>(language);
}

} // namespace octavo::typesetter

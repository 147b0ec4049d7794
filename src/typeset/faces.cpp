// The bundled faces, and what HarfBuzz says of a face.
#include "typeset/faces.h"

#include <octavo/error.h>
#include <octavo/typeset.h>

#include <hb-ot.h>

#include <array>
#include <cstddef>

#define OCTAVO_FACE(symbol) extern "C" const char symbol##_begin[], symbol##_end[];
OCTAVO_FACE(octavo_libertinus_serif_regular)
OCTAVO_FACE(octavo_libertinus_serif_italic)
OCTAVO_FACE(octavo_libertinus_serif_bold)
OCTAVO_FACE(octavo_libertinus_serif_bold_italic)
OCTAVO_FACE(octavo_libertinus_sans_regular)
OCTAVO_FACE(octavo_libertinus_sans_italic)
OCTAVO_FACE(octavo_libertinus_sans_bold)
OCTAVO_FACE(octavo_libertinus_display)
OCTAVO_FACE(octavo_eb_garamond_regular)
OCTAVO_FACE(octavo_eb_garamond_italic)
OCTAVO_FACE(octavo_eb_garamond_bold)
OCTAVO_FACE(octavo_eb_garamond_bold_italic)
OCTAVO_FACE(octavo_dejavu_sans)
OCTAVO_FACE(octavo_symbola)
#undef OCTAVO_FACE

namespace octavo::typesetter {
namespace {

struct File {
  const char *begin, *end;
};

// In the order of Bundled.
constexpr std::array<File, bundled_count> files = {{
    {octavo_libertinus_serif_regular_begin, octavo_libertinus_serif_regular_end},
    {octavo_libertinus_serif_italic_begin, octavo_libertinus_serif_italic_end},
    {octavo_libertinus_serif_bold_begin, octavo_libertinus_serif_bold_end},
    {octavo_libertinus_serif_bold_italic_begin, octavo_libertinus_serif_bold_italic_end},
    {octavo_libertinus_sans_regular_begin, octavo_libertinus_sans_regular_end},
    {octavo_libertinus_sans_italic_begin, octavo_libertinus_sans_italic_end},
    {octavo_libertinus_sans_bold_begin, octavo_libertinus_sans_bold_end},
    {octavo_libertinus_display_begin, octavo_libertinus_display_end},
    {octavo_eb_garamond_regular_begin, octavo_eb_garamond_regular_end},
    {octavo_eb_garamond_italic_begin, octavo_eb_garamond_italic_end},
    {octavo_eb_garamond_bold_begin, octavo_eb_garamond_bold_end},
    {octavo_eb_garamond_bold_italic_begin, octavo_eb_garamond_bold_italic_end},
    {octavo_dejavu_sans_begin, octavo_dejavu_sans_end},
    {octavo_symbola_begin, octavo_symbola_end},
}};

// One static for each face, so that a run reads only those that it sets.
template <std::size_t Which>
const Face& loaded() {
  static const Face face(
      {files[Which].begin, static_cast<std::size_t>(files[Which].end - files[Which].begin)}, 0, nullptr);
  return face;
}

template <std::size_t... Which>
const Face& loaded_by_number(std::size_t number, std::index_sequence<Which...>) {
  using Loader = const Face& (*)();
  constexpr Loader loaders[] = {&loaded<Which>...};
  return loaders[number]();
}

constexpr Bundled libertinus_sans[4] = {Bundled::libertinus_sans_regular, Bundled::libertinus_sans_italic,
                                        Bundled::libertinus_sans_bold, Bundled::libertinus_sans_bold};

// A sans bold italic there is not: bold says more than slope. The display cut has no companions: the text
// face's stand in for them.
constexpr std::array<Family, 2> all_families = {{
    {"libertinus",
     {Bundled::libertinus_serif_regular, Bundled::libertinus_serif_italic, Bundled::libertinus_serif_bold,
      Bundled::libertinus_serif_bold_italic},
     {libertinus_sans[0], libertinus_sans[1], libertinus_sans[2], libertinus_sans[3]},
     {Bundled::libertinus_display, Bundled::libertinus_serif_italic, Bundled::libertinus_serif_bold,
      Bundled::libertinus_serif_bold_italic}},
    {"eb-garamond",
     {Bundled::eb_garamond_regular, Bundled::eb_garamond_italic, Bundled::eb_garamond_bold,
      Bundled::eb_garamond_bold_italic},
     {libertinus_sans[0], libertinus_sans[1], libertinus_sans[2], libertinus_sans[3]},
     {Bundled::eb_garamond_regular, Bundled::eb_garamond_italic, Bundled::eb_garamond_bold,
      Bundled::eb_garamond_bold_italic}},
}};

bool has_feature(hb_face_t* face, hb_tag_t feature) {
  std::array<hb_tag_t, 64> tags{};
  unsigned start = 0, count = 0;
  do {
    count = static_cast<unsigned>(tags.size());
    hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, start, &count, tags.data());
    for (unsigned i = 0; i < count; ++i)
      if (tags[i] == feature)
        return true;
    start += count;
  } while (count == tags.size());
  return false;
}

std::string postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = static_cast<unsigned>(name.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
  return {name.data(), size};
}

// What the OS/2 table says; where it is silent, what the glyph of `sample` measures.
Length height(hb_font_t* font, hb_ot_metrics_tag_t tag, char32_t sample) {
  hb_position_t said = 0;
  if (hb_ot_metrics_get_position(font, tag, &said) != 0 && said > 0)
    return said;
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (hb_font_get_nominal_glyph(font, sample, &glyph) != 0 &&
      hb_font_get_glyph_extents(font, glyph, &extents) != 0)
    return extents.y_bearing;
  return 0;
}

} // namespace

Face::Face(std::string_view file, unsigned index, std::shared_ptr<const void> owner) {
  hb_blob_t* blob = hb_blob_create(file.data(), static_cast<unsigned>(file.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, index);
  hb_blob_destroy(blob);
  font_.reset(hb_font_create(face));
  description_ = {postscript_name(face), file, std::move(owner), index,
                  static_cast<int>(hb_face_get_upem(face))};
  has_small_caps_ =
      has_feature(face, HB_TAG('s', 'm', 'c', 'p')) && has_feature(face, HB_TAG('c', '2', 's', 'c'));
  hb_face_make_immutable(face);
  hb_face_destroy(face);
  hb_font_make_immutable(font_.get());

  hb_font_extents_t extents{};
  hb_font_get_h_extents(font_.get(), &extents);
  metrics_ = {extents.ascender, -extents.descender, height(font_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, U'H'),
              height(font_.get(), HB_OT_METRICS_TAG_X_HEIGHT, U'x')};
  const auto rule = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t said = 0;
    hb_ot_metrics_get_position_with_fallback(font_.get(), tag, &said);
    return static_cast<Length>(said);
  };
  metrics_.underline_depth = -rule(HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics_.underline = rule(HB_OT_METRICS_TAG_UNDERLINE_SIZE);
  metrics_.strikethrough_height = rule(HB_OT_METRICS_TAG_STRIKEOUT_OFFSET);
  metrics_.strikethrough = rule(HB_OT_METRICS_TAG_STRIKEOUT_SIZE);
}

bool Face::has(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 && glyph != 0;
}

bool is_bold(Bundled which) noexcept {
  switch (which) {
  case Bundled::libertinus_serif_bold:
  case Bundled::libertinus_serif_bold_italic:
  case Bundled::libertinus_sans_bold:
  case Bundled::eb_garamond_bold:
  case Bundled::eb_garamond_bold_italic: return true;
  case Bundled::libertinus_serif_regular:
  case Bundled::libertinus_serif_italic:
  case Bundled::libertinus_sans_regular:
  case Bundled::libertinus_sans_italic:
  case Bundled::libertinus_display:
  case Bundled::eb_garamond_regular:
  case Bundled::eb_garamond_italic:
  case Bundled::dejavu_sans:
  case Bundled::symbola: return false;
  }
  return false;
}

const Face& bundled(Bundled which) {
  return loaded_by_number(static_cast<std::size_t>(which), std::make_index_sequence<bundled_count>{});
}

const Family& family(std::string_view name) {
  for (const Family& one : all_families)
    if (one.name == name)
      return one;
  std::string known;
  for (const Family& one : all_families)
    known += (known.empty() ? "" : ", ") + std::string(one.name);
  throw Error(ErrorCode::bad_option,
              "There is no family '" + std::string(name) + "'. Families: " + known + ".");
}

Bundled face_for(const Family& family, const TextStyle& style) {
  const auto cut = static_cast<std::size_t>(style.cut);
  Bundled chosen = family.text[cut];
  switch (style.typeface) {
  case Typeface::text: break;
  case Typeface::sans: chosen = family.sans[cut]; break;
  case Typeface::display: chosen = family.display[cut]; break;
  case Typeface::code: chosen = Bundled::dejavu_sans; break;
  }
  if (style.caps != Caps::as_typed && !bundled(chosen).has_small_caps())
    return family.text[cut];
  return chosen;
}

} // namespace octavo::typesetter

namespace octavo {

std::vector<std::string_view> families() {
  std::vector<std::string_view> names;
  for (const typesetter::Family& one : typesetter::all_families)
    names.push_back(one.name);
  return names;
}

} // namespace octavo

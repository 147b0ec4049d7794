// See octavo/fonts.h: what the typesetter sets a design in.
#include <octavo/fonts.h>

#include "typeset/faces.h"
#include "typeset/user_fonts.h"

#include <optional>

#include <hb-ot.h>

extern "C" const char octavo_licence_ofl_begin[], octavo_licence_ofl_end[];
extern "C" const char octavo_licence_dejavu_begin[], octavo_licence_dejavu_end[];
extern "C" const char octavo_licence_symbola_begin[], octavo_licence_symbola_end[];

namespace octavo {
namespace {

using typesetter::Bundled;
using typesetter::Face;

/// What the font says of itself; empty where it is silent.
std::string said(const Face& face, hb_ot_name_id_t what) {
  hb_face_t* const asked = hb_font_get_face(face.font());
  const unsigned size = hb_ot_name_get_utf8(asked, what, HB_LANGUAGE_INVALID, nullptr, nullptr);
  std::string text(size + 1, '\0');
  unsigned room = size + 1;
  hb_ot_name_get_utf8(asked, what, HB_LANGUAGE_INVALID, &room, text.data());
  text.resize(size);
  return text;
}

DesignFont described(const Face& face, Typeface typeface, Cut cut) {
  DesignFont out;
  out.typeface = typeface;
  out.cut = cut;
  out.font = face.description();
  out.family = said(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  if (out.family.empty())
    out.family = said(face, HB_OT_NAME_ID_FONT_FAMILY);
  out.copyright = said(face, HB_OT_NAME_ID_COPYRIGHT);
  return out;
}

std::string licence(Bundled which) {
  if (which == Bundled::dejavu_sans)
    return {octavo_licence_dejavu_begin, octavo_licence_dejavu_end};
  if (which == Bundled::symbola)
    return {octavo_licence_symbola_begin, octavo_licence_symbola_end};
  return {octavo_licence_ofl_begin, octavo_licence_ofl_end};
}

DesignFont ours(Bundled which, Typeface typeface, Cut cut) {
  DesignFont out = described(typesetter::bundled(which), typeface, cut);
  out.licence = licence(which);
  return out;
}

DesignFont users(const Face& face, Typeface typeface, Cut cut) {
  DesignFont out = described(face, typeface, cut);
  out.licence = said(face, HB_OT_NAME_ID_LICENSE);
  if (const std::string where = said(face, HB_OT_NAME_ID_LICENSE_URL); !where.empty())
    out.licence += (out.licence.empty() ? "" : "\n") + where;
  return out;
}

} // namespace

DesignFonts design_fonts(const Style& style) {
  const typesetter::Family& family = typesetter::family(style.family);
  const auto user = typesetter::user_fonts(style.fonts);
  DesignFonts out;
  for (const Typeface typeface : {Typeface::text, Typeface::sans, Typeface::display})
    for (const Cut cut : {Cut::regular, Cut::italic, Cut::bold, Cut::bold_italic}) {
      typesetter::TextStyle asked;
      asked.typeface = typeface;
      asked.cut = cut;
      const auto own = user ? user->font_for(asked) : std::nullopt;
      out.fonts.push_back(own ? users((*user)[*own], typeface, cut)
                              : ours(typesetter::face_for(family, asked), typeface, cut));
    }
  for (const Bundled symbols : {Bundled::dejavu_sans, Bundled::symbola})
    out.symbols.push_back(ours(symbols, Typeface::text, Cut::regular));
  if (user)
    out.notes = user->notes();
  return out;
}

std::u32string lacking(const Font& font, std::u32string_view characters) {
  const Face face(font.file, font.index, font.owner);
  std::u32string out;
  for (const char32_t character : characters)
    if (!face.has(character))
      out += character;
  return out;
}

} // namespace octavo

// See user_fonts.h. Tables by the OpenType specification, 1.9: "OpenType font file", "OS/2", "head".
#include "typeset/user_fonts.h"

#include <octavo/error.h>

#include <algorithm>

#include <hb-ot.h>

namespace octavo::typesetter {
namespace {

constexpr std::size_t directory = 12, entry = 16; // bytes

/// An unsigned number of two or four bytes; the caller knows that they are there.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// A font file's tables, none of which reaches beyond its end.
class Tables {
public:
  explicit Tables(const FontFile& file) : file_(file), bytes_(*file.bytes) {
    if (bytes_.starts_with("wOFF") || bytes_.starts_with("wOF2"))
      refuse("is a web font; convert it to .otf or .ttf first");
    if (bytes_.starts_with("ttcf"))
      refuse("holds several fonts; extract the one that you want");
    if (bytes_.size() < directory || !(bytes_.starts_with("OTTO") || bytes_.starts_with("true") ||
                                       bytes_.starts_with(std::string_view("\0\1\0\0", 4))))
      refuse("is no TrueType or OpenType font");
    count_ = number(bytes_, 4, 2);
    if (directory + count_ * entry > bytes_.size())
      refuse("is damaged: it ends in its list of tables");
    for (std::size_t i = 0; i < count_; ++i) {
      const std::size_t at = directory + i * entry;
      if (std::uint64_t{number(bytes_, at + 8, 4)} + number(bytes_, at + 12, 4) > bytes_.size())
        refuse("is damaged: its table '" + std::string(bytes_.substr(at, 4)) + "' reaches beyond its end");
    }
  }

  std::string_view operator[](std::string_view tag) const {
    for (std::size_t i = 0; i < count_; ++i) {
      const std::size_t at = directory + i * entry;
      if (bytes_.substr(at, 4) == tag)
        return bytes_.substr(number(bytes_, at + 8, 4), number(bytes_, at + 12, 4));
    }
    return {};
  }

  /// A number of two bytes in a table; 0 where the table is too short.
  unsigned value(std::string_view tag, std::size_t at) const {
    const std::string_view table = (*this)[tag];
    return at + 2 <= table.size() ? number(table, at, 2) : 0;
  }

  [[noreturn]] void refuse(const std::string& why) const {
    throw Error(ErrorCode::bad_font, "the font " + file_.name + ' ' + why);
  }

private:
  const FontFile& file_;
  std::string_view bytes_;
  std::size_t count_ = 0;
};

void check_tables(const Tables& tables) {
  if (!tables["fvar"].empty() || !tables["CFF2"].empty())
    tables.refuse(
        "is a variable one, which is many fonts at once; take the static font of the cut that you want");
  const bool outlines = !tables["CFF "].empty() || (!tables["glyf"].empty() && !tables["loca"].empty());
  if (!outlines)
    tables.refuse("has no outlines, only pictures of its letters; take one that can be scaled");
  for (const std::string_view needed : {"head", "hhea", "hmtx", "maxp", "cmap"})
    if (tables[needed].empty())
      tables.refuse("is damaged: it lacks its table '" + std::string(needed) + "'");
}

/// What a font's maker allows: "OS/2", fsType.
namespace embedding {
constexpr unsigned usage = 0x000F, restricted = 0x0002, preview = 0x0004;
constexpr unsigned no_subsets = 0x0100, bitmaps_only = 0x0200;
} // namespace embedding

void check_permission(const Tables& tables, const FontFile& file, Notes& notes) {
  constexpr std::size_t fs_type = 8;
  const unsigned allowed = tables.value("OS/2", fs_type);
  if ((allowed & embedding::usage) == embedding::restricted)
    tables.refuse(
        "may not be embedded in a book, says its maker (a restricted licence); ask for another licence, or "
        "take another font");
  if ((allowed & embedding::bitmaps_only) != 0)
    tables.refuse("may not be embedded with its outlines, says its maker; take another font");
  if ((allowed & embedding::no_subsets) != 0)
    notes.push_back({"font-embedded-whole", Severity::info, 0, 0,
                     "The font " + file.name + " is in the book as a whole, as its maker asks for."});
  if ((allowed & embedding::usage) == embedding::preview)
    notes.push_back(
        {"font-preview-only", Severity::warning, 0, 0,
         "The font " + file.name +
             " may be embedded for looking at and printing a book, but not for editing it, says its "
             "maker."});
}

FontRole role_of(const Tables& tables) {
  constexpr std::size_t weight_class = 4, selection = 62, mac_style = 44;
  const unsigned selected = tables.value("OS/2", selection), mac = tables.value("head", mac_style);
  const bool italic = (selected & 1U) != 0 || (mac & 2U) != 0;
  const bool bold = (selected & 32U) != 0 || (mac & 1U) != 0 || tables.value("OS/2", weight_class) >= 600;
  return bold     ? italic ? FontRole::bold_italic : FontRole::bold
         : italic ? FontRole::italic
                  : FontRole::regular;
}

bool draws_something(const Face& face) {
  hb_set_t* const characters = hb_set_create();
  hb_face_collect_unicodes(hb_font_get_face(face.font()), characters);
  bool drawn = false;
  hb_codepoint_t character = HB_SET_VALUE_INVALID;
  while (!drawn && hb_set_next(characters, &character) != 0) {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t extents{};
    drawn = hb_font_get_nominal_glyph(face.font(), character, &glyph) != 0 &&
            hb_font_get_glyph_extents(face.font(), glyph, &extents) != 0 && extents.width != 0;
  }
  hb_set_destroy(characters);
  return drawn;
}

} // namespace

UserFonts::UserFonts(const std::vector<FontFile>& files) {
  for (const FontFile& file : files) {
    if (!file.bytes)
      throw Error(ErrorCode::bad_font, "the font " + file.name + " has no bytes");
    const Tables tables(file);
    check_tables(tables);
    check_permission(tables, file, notes_);
    Font font{file.role == FontRole::automatic ? role_of(tables) : file.role,
              std::make_unique<Face>(*file.bytes, 0, file.bytes)};
    if (font.face->units_per_em() < 16 || !draws_something(*font.face))
      tables.refuse("is damaged: none of its characters draws anything");
    const auto before = find(font.role);
    if (before)
      fonts_[*before] = std::move(font);
    else
      fonts_.push_back(std::move(font));
  }
  for (const FontRole role :
       {FontRole::regular, FontRole::italic, FontRole::bold, FontRole::bold_italic, FontRole::display})
    if (const auto number = find(role))
      in_order_.push_back(*number);
}

Cut UserFonts::cut(std::size_t number) const {
  switch (fonts_[number].role) {
  case FontRole::italic: return Cut::italic;
  case FontRole::bold: return Cut::bold;
  case FontRole::bold_italic: return Cut::bold_italic;
  case FontRole::automatic:
  case FontRole::regular:
  case FontRole::display: return Cut::regular;
  }
  return Cut::regular;
}

std::optional<std::size_t> UserFonts::find(FontRole role) const {
  const auto found =
      std::find_if(fonts_.begin(), fonts_.end(), [&](const Font& font) { return font.role == role; });
  return found == fonts_.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - fonts_.begin()));
}

std::optional<std::size_t> UserFonts::font_for(const TextStyle& style) const {
  if (style.typeface == Typeface::sans || style.typeface == Typeface::code)
    return std::nullopt;
  if (style.typeface == Typeface::display)
    if (const auto display = find(FontRole::display))
      return display;
  switch (style.cut) {
  case Cut::regular: return find(FontRole::regular);
  case Cut::italic: return find(FontRole::italic);
  case Cut::bold: return find(FontRole::bold);
  case Cut::bold_italic: return find(FontRole::bold_italic);
  }
  return std::nullopt;
}

std::shared_ptr<const UserFonts> user_fonts(const std::vector<FontFile>& files) {
  return files.empty() ? nullptr : std::make_shared<const UserFonts>(files);
}

} // namespace octavo::typesetter

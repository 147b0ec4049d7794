// See font_file.h.
#include "pdf/font_file.h"

#include <octavo/error.h>

#include "pdf/cff.h"
#include "subset/harfbuzz.h"
#include "subset/subset.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <hb-ot.h>

namespace octavo::pdf {
namespace {

using octavo::subset::number_at;
using octavo::subset::Owned;
using octavo::subset::table;

constexpr std::string_view cff_table = "CFF ";

/// What a drawing needs of a font: ISO 32000-1, 9.9, and no more, so that a variable font becomes its default
/// and a coloured one its black shapes.
const std::vector<std::string_view> kept_tables{cff_table, "glyf", "loca", "head", "hhea", "hmtx", "maxp"};

} // namespace

struct FontFile::Implementation {
  explicit Implementation(const Font& from) : source(from) {
    const Owned<hb_blob_t> blob(hb_blob_create(source.file.data(), static_cast<unsigned>(source.file.size()),
                                               HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    face.reset(hb_face_create(blob.get(), source.index));
    font.reset(hb_font_create(face.get()));
    units = static_cast<int>(std::max(1U, hb_face_get_upem(face.get())));
  }

  int in_thousandths(int length) const {
    const std::int64_t scaled = std::int64_t{length} * 2000 + units;
    return static_cast<int>(scaled >= 0 ? scaled / (2 * units) : -((-scaled + 2 * units - 1) / (2 * units)));
  }

  int metric(hb_ot_metrics_tag_t tag, int otherwise) const {
    hb_position_t value = 0;
    return hb_ot_metrics_get_position(font.get(), tag, &value) != 0 ? in_thousandths(value) : otherwise;
  }

  const Font& source;
  Owned<hb_face_t> face{};
  Owned<hb_font_t> font{};
  int units = 1000;
};

FontFile::FontFile(const Font& font) : implementation_(std::make_unique<Implementation>(font)) {}
FontFile::~FontFile() = default;
FontFile::FontFile(FontFile&&) noexcept = default;

std::size_t FontFile::glyph_count() const {
  return hb_face_get_glyph_count(implementation_->face.get());
}

std::optional<GlyphId> FontFile::space() const {
  hb_codepoint_t glyph = 0;
  const bool found = hb_font_get_nominal_glyph(implementation_->font.get(), U' ', &glyph) != 0;
  return found && glyph != 0 ? std::optional(static_cast<GlyphId>(glyph)) : std::nullopt;
}

int FontFile::advance(GlyphId glyph) const {
  return implementation_->in_thousandths(hb_font_get_glyph_h_advance(implementation_->font.get(), glyph));
}

FontDescription FontFile::description() const {
  const Implementation& all = *implementation_;
  FontDescription out;
  const std::string head = table(all.face.get(), HB_TAG('h', 'e', 'a', 'd'));
  const std::string os2 = table(all.face.get(), HB_TAG('O', 'S', '/', '2'));
  const std::string post = table(all.face.get(), HB_TAG('p', 'o', 's', 't'));
  out.left = all.in_thousandths(number_at(head, 36));
  out.bottom = all.in_thousandths(number_at(head, 38));
  out.right = all.in_thousandths(number_at(head, 40));
  out.top = all.in_thousandths(number_at(head, 42));
  out.ascent = all.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, out.top);
  out.descent = -std::abs(all.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, out.bottom));
  out.cap_height = all.metric(HB_OT_METRICS_TAG_CAP_HEIGHT, out.ascent);
  out.italic_angle = number_at(post, 4); // 16.16: the whole degrees
  out.italic = out.italic_angle != 0 || (number_at(os2, 62) & 1) != 0;
  out.fixed_pitch = number_at(post, 12) != 0 || number_at(post, 14) != 0;
  // By the family's class, or by PANOSE, where a font fills in either.
  const int family = number_at(os2, 30) >> 8;
  const bool text_face = os2.size() > 33 && os2[32] == 2;
  const bool serif_family = family >= 1 && family <= 7;
  out.serif = serif_family || (text_face && os2[33] >= 2 && os2[33] <= 10);
  // No table has the stems' width. This follows it over the weights of common families.
  const int weight = std::clamp(os2.empty() ? 400 : number_at(os2, 4), 100, 1000);
  out.stem_v = 50 + weight * weight / 4225;
  return out;
}

Subset FontFile::subset(const std::vector<GlyphId>& glyphs) const {
  const Font& source = implementation_->source;
  std::optional<octavo::subset::Subset> made =
      octavo::subset::made(source, {.glyphs = glyphs, .tables = kept_tables});
  Subset out;
  if (made)
    out.bytes = table(made->file, cff_table);
  if (!made || (out.bytes.empty() && table(made->file, "loca").empty()))
    throw Error(ErrorCode::bad_font, "the font " + source.name + " has no outlines that a PDF can hold");
  out.whole = made->whole;
  out.old_ids = std::move(made->old_ids);
  if (out.bytes.empty()) {
    out.outlines = Outlines::truetype;
    out.bytes = std::move(made->file);
  } else {
    number_cids(out.bytes, out.old_ids.size());
  }
  return out;
}

} // namespace octavo::pdf

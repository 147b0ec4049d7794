// See font_file.h.
#include "pdf/font_file.h"

#include <octavo/error.h>

#include "pdf/cff.h"

#include <algorithm>
#include <cmath>

#include <hb-ot.h>
#include <hb-subset.h>

namespace octavo::pdf {
namespace {

struct Destroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
template <typename T>
using Owned = std::unique_ptr<T, Destroy>;

constexpr hb_tag_t cff_table = HB_TAG('C', 'F', 'F', ' ');

/// What a drawing needs of a font: ISO 32000-1, 9.9, and no more, so that a variable font becomes its default
/// and a coloured one its black shapes.
constexpr hb_tag_t kept_tables[] = {
    cff_table,
    HB_TAG('g', 'l', 'y', 'f'),
    HB_TAG('l', 'o', 'c', 'a'),
    HB_TAG('h', 'e', 'a', 'd'),
    HB_TAG('h', 'h', 'e', 'a'),
    HB_TAG('h', 'm', 't', 'x'),
    HB_TAG('m', 'a', 'x', 'p'),
};

std::string table(hb_face_t* face, hb_tag_t tag) {
  const Owned<hb_blob_t> blob(hb_face_reference_table(face, tag));
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &length);
  return length == 0 ? std::string() : std::string(bytes, length);
}

/// A number of two bytes in a table; 0 where the table is too short.
int number_at(const std::string& table, std::size_t at) {
  if (at + 2 > table.size())
    return 0;
  const auto high = static_cast<unsigned char>(table[at]), low = static_cast<unsigned char>(table[at + 1]);
  return static_cast<std::int16_t>(high << 8 | low);
}

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
  const Implementation& all = *implementation_;
  const auto fail = [&] {
    throw Error(ErrorCode::bad_font, "the font " + all.source.name + " has no outlines that a PDF can hold");
  };
  const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input)
    throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* const wanted = hb_subset_input_set(input.get(), HB_SUBSET_SETS_GLYPH_INDEX);
  Subset out;
  // "OS/2", fsType: the maker wants the font in a document as a whole or not at all.
  constexpr int no_subsets = 0x0100;
  out.whole = (number_at(table(all.face.get(), HB_TAG('O', 'S', '/', '2')), 8) & no_subsets) != 0;
  if (out.whole)
    hb_set_add_range(wanted, 0, static_cast<hb_codepoint_t>(glyph_count()) - 1);
  for (const GlyphId glyph : glyphs)
    hb_set_add(wanted, glyph);
  hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_set_clear(dropped);
  hb_set_invert(dropped);
  for (const hb_tag_t tag : kept_tables)
    hb_set_del(dropped, tag);

  const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(all.face.get(), input.get()));
  const Owned<hb_face_t> made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!made)
    fail();

  out.bytes = table(made.get(), cff_table);
  if (out.bytes.empty()) {
    out.outlines = Outlines::truetype;
    if (table(made.get(), HB_TAG('l', 'o', 'c', 'a')).empty())
      fail();
    const Owned<hb_blob_t> blob(hb_face_reference_blob(made.get()));
    unsigned length = 0;
    const char* const bytes = hb_blob_get_data(blob.get(), &length);
    out.bytes.assign(bytes, length);
  }
  const hb_map_t* const old_ids = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
  out.old_ids.resize(hb_map_get_population(old_ids));
  for (std::size_t i = 0; i < out.old_ids.size(); ++i)
    out.old_ids[i] = static_cast<GlyphId>(hb_map_get(old_ids, static_cast<hb_codepoint_t>(i)));
  if (out.outlines == Outlines::cff)
    number_cids(out.bytes, out.old_ids.size());
  return out;
}

} // namespace octavo::pdf

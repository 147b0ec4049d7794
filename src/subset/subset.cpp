// See subset.h.
#include "subset/subset.h"

#include "subset/harfbuzz.h"

#include <new>

#include <hb-ot.h>

namespace octavo::subset {
namespace {

hb_tag_t tag_of(std::string_view letters) {
  return hb_tag_from_string(letters.data(), static_cast<int>(letters.size()));
}

Owned<hb_face_t> face_of(std::string_view file, unsigned index) {
  const Owned<hb_blob_t> blob(hb_blob_create(file.data(), static_cast<unsigned>(file.size()),
                                             HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  return Owned<hb_face_t>(hb_face_create(blob.get(), index));
}

/// Whether the maker wants the font in a document as a whole or not at all: "OS/2", fsType.
bool as_whole(hb_face_t* face) {
  constexpr std::size_t fs_type = 8;
  constexpr int no_subsets = 0x0100;
  return (number_at(table(face, HB_TAG('O', 'S', '/', '2')), fs_type) & no_subsets) != 0;
}

void keep_only(hb_subset_input_t* input, const std::vector<std::string_view>& tables) {
  hb_set_t* const dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_set_clear(dropped);
  hb_set_invert(dropped);
  for (const std::string_view kept : tables)
    hb_set_del(dropped, tag_of(kept));
}

/// What no device that shows books looks at.
void drop_the_rest(hb_subset_input_t* input) {
  hb_set_t* const dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* const unused : {"MATH", "BASE", "JSTF", "DSIG", "FFTM", "VORG", "meta", "STAT"})
    hb_set_add(dropped, tag_of(unused));
}

/// Figures in fractions, which nobody asks for by typing digits and a slash.
void drop_fractions(hb_set_t* features) {
  for (const char* const unused : {"frac", "numr", "dnom"})
    hb_set_del(features, tag_of(unused));
}

} // namespace

std::optional<Subset> made(const Font& font, const Needs& needs) {
  const Owned<hb_face_t> face = face_of(font.file, font.index);
  const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input)
    throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  Subset out;
  out.whole = as_whole(face.get());
  hb_set_t* const glyphs = hb_subset_input_set(input.get(), HB_SUBSET_SETS_GLYPH_INDEX);
  if (out.whole)
    hb_set_add_range(glyphs, 0, hb_face_get_glyph_count(face.get()) - 1);
  for (const GlyphId glyph : needs.glyphs)
    hb_set_add(glyphs, glyph);
  hb_set_t* const characters = hb_subset_input_unicode_set(input.get());
  for (const char32_t character : needs.characters)
    hb_set_add(characters, character);
  hb_set_t* const features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  drop_fractions(features);
  for (const std::string_view feature : needs.features)
    hb_set_add(features, tag_of(feature));
  if (needs.tables.empty()) {
    drop_the_rest(input.get());
  } else {
    keep_only(input.get(), needs.tables);
  }

  const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(face.get(), input.get()));
  const Owned<hb_face_t> subset(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!subset)
    return std::nullopt;
  const Owned<hb_blob_t> blob(hb_face_reference_blob(subset.get()));
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &length);
  out.file.assign(bytes, length);
  const hb_map_t* const old_ids = hb_subset_plan_new_to_old_glyph_mapping(plan.get());
  out.old_ids.resize(hb_map_get_population(old_ids));
  for (std::size_t i = 0; i < out.old_ids.size(); ++i)
    out.old_ids[i] = static_cast<GlyphId>(hb_map_get(old_ids, static_cast<hb_codepoint_t>(i)));
  return out;
}

std::string table(std::string_view file, std::string_view tag) {
  return table(face_of(file, 0).get(), tag_of(tag));
}

} // namespace octavo::subset

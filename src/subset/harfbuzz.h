// HarfBuzz's objects, owned; and what is read of a font's tables byte by byte.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <hb-subset.h>

namespace octavo::subset {

struct Destroy {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
template <typename T>
using Owned = std::unique_ptr<T, Destroy>;

/// A table's bytes; none where the font has not got it.
inline std::string table(hb_face_t* face, hb_tag_t tag) {
  const Owned<hb_blob_t> blob(hb_face_reference_table(face, tag));
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(blob.get(), &length);
  return length == 0 ? std::string() : std::string(bytes, length);
}

/// A number of two bytes in a table; 0 where the table is too short.
inline int number_at(const std::string& table, std::size_t at) {
  if (at + 2 > table.size())
    return 0;
  const auto high = static_cast<unsigned char>(table[at]), low = static_cast<unsigned char>(table[at + 1]);
  return static_cast<std::int16_t>(high << 8 | low);
}

} // namespace octavo::subset

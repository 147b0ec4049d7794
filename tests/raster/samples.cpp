// See samples.h.
#include "raster/samples.h"

#include "catch.h"
#include "support.h"

#include <memory>

#include <ft2build.h>

#include FT_FREETYPE_H

namespace octavo::tests {

Font font(std::string_view name) {
  const auto bytes = std::make_shared<const std::string>(tests::file("fonts/" + std::string(name)));
  return {std::string(name), *bytes, bytes, 0, 1000};
}

GlyphRun glyph_run(const Pages& pages, std::string_view text, Point origin) {
  GlyphRun run{0, 20 * point, {}, origin, {}, std::string(text)};
  const Font& from = pages.fonts.at(0);
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  REQUIRE(FT_Init_FreeType(&library) == 0);
  REQUIRE(FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(from.file.data()),
                             static_cast<FT_Long>(from.file.size()), 0, &face) == 0);
  for (const char c : text) {
    const FT_UInt id = FT_Get_Char_Index(face, static_cast<FT_ULong>(c));
    REQUIRE(FT_Load_Glyph(face, id, FT_LOAD_NO_SCALE) == 0);
    const auto advance = static_cast<Length>(face->glyph->advance.x * run.size / from.units_per_em);
    run.glyphs.push_back({static_cast<std::uint16_t>(id), 1, advance, 0, 0});
  }
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return run;
}

Pages blank_pages(std::size_t count) {
  Pages pages;
  for (std::size_t i = 0; i < count; ++i)
    pages.pages.push_back({PageKind::body, 100 * point, 160 * point, std::to_string(i + 1), {}, {}});
  return pages;
}

int dark_pixels(const image::Pixels& pixels, int x, int y, int width, int height) {
  int dark = 0;
  for (int row = y; row < y + height; ++row)
    for (int column = x; column < x + width; ++column) {
      const Colour colour = pixel(pixels, column, row);
      dark += colour.red + colour.green + colour.blue < 3 * 128 ? 1 : 0;
    }
  return dark;
}

Colour pixel(const image::Pixels& pixels, int x, int y) {
  const auto at =
      (static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)) *
      static_cast<std::size_t>(pixels.channels);
  return {pixels.data.at(at), pixels.data.at(at + 1), pixels.data.at(at + 2)};
}

} // namespace octavo::tests

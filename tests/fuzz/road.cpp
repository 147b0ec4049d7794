// Fuzzes the whole road: bytes in, pages, an EPUB and a PDF out. Its last byte chooses the pages that an
// input is set on.
#include "fuzz.h"

#include <octavo/cover.h>
#include <octavo/error.h>
#include <octavo/format.h>
#include <octavo/punctuation.h>
#include <octavo/read.h>

#include <array>

namespace octavo::fuzz {
namespace {

Style style_of(std::uint8_t choice) {
  Style style;
  constexpr std::array<Length, 4> widths = {5 * inch, 3 * inch, 2 * inch, 12 * inch};
  constexpr std::array<Length, 4> sizes = {10 * point, 6 * point, 12 * point, 24 * point};
  style.width = widths[choice % widths.size()];
  style.height = style.width * 3 / 2;
  style.font_size = sizes[choice / 4 % sizes.size()];
  style.leading = style.font_size + style.font_size / 3;
  style.family = choice / 16 % 2 == 0 ? "libertinus" : "eb-garamond";
  style.two_sided = choice / 32 % 2 == 1;
  style.system_fonts = false;
  return style;
}

bool inside(const Page& page, Point at) {
  return at.x >= 0 && at.y >= 0 && at.x <= page.width && at.y <= page.height;
}

void require_inside(const Page& page) {
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.node);
    if (run == nullptr)
      continue;
    Point end = run->origin;
    std::size_t text = 0;
    for (const Glyph& glyph : run->glyphs) {
      require(glyph.id != 0, "no character is set as a missing glyph");
      end.x += glyph.advance;
      text += glyph.text_bytes;
    }
    require(text == run->text.size(), "the glyphs of a run stand for all of its text");
    require(inside(page, run->origin) && inside(page, end), "nothing is off the page");
  }
}

} // namespace
} // namespace octavo::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace octavo;
  Book book;
  try {
    book = read(fuzz::bytes(data, size)).book;
  } catch (const Error&) {
    return 0; // not text
  }
  smarten(book);
  WriteOptions options;
  options.style = fuzz::style_of(size == 0 ? 0 : data[size - 1]);
  Pages pages;
  try {
    pages = typeset(book, options.style).pages;
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::bad_option,
                  "all that can be wrong with a text is its pages' size");
    return 0;
  }
  for (const Page& page : pages.pages)
    fuzz::require_inside(page);
  for (const Page& page : draw_cover(book).pages.pages)
    fuzz::require_inside(page);
  const std::string pdf = format_named("pdf").write(book, options).bytes;
  fuzz::require(pdf.starts_with("%PDF-1.7") && pdf.ends_with("%%EOF\n"), "a PDF is whole");
  options.draw_cover = false; // its picture takes longer than all the rest
  fuzz::require(!format_named("epub").write(book, options).bytes.empty(), "an EPUB is written");
  return 0;
}

// See outlines.h.
#include "raster/outlines.h"

#include <octavo/error.h>

#include <ft2build.h>

#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace octavo::raster {
namespace {

Point point_of(const FT_Vector* vector) {
  return {static_cast<Length>(vector->x), static_cast<Length>(vector->y)};
}

/// Collects the steps of a decomposed outline; FreeType leaves contours open that are meant closed.
struct Collector {
  Outline steps{};
  Point last{};

  void close() {
    if (!steps.empty())
      steps.push_back({PathVerb::close, {}, {}, {}});
  }
  static int move(const FT_Vector* to, void* self) {
    auto& collector = *static_cast<Collector*>(self);
    collector.close();
    collector.add({PathVerb::move, point_of(to), {}, {}});
    return 0;
  }
  static int line(const FT_Vector* to, void* self) {
    static_cast<Collector*>(self)->add({PathVerb::line, point_of(to), {}, {}});
    return 0;
  }
  /// A quadratic curve is a cubic whose control points are two thirds of the way to its own.
  static int conic(const FT_Vector* control, const FT_Vector* to, void* self) {
    auto& collector = *static_cast<Collector*>(self);
    const auto between = [&](Point end) {
      return Point{end.x + static_cast<Length>((control->x - end.x) * 2 / 3),
                   end.y + static_cast<Length>((control->y - end.y) * 2 / 3)};
    };
    const Point end = point_of(to);
    collector.add({PathVerb::curve, end, between(collector.last), between(end)});
    return 0;
  }
  static int cubic(const FT_Vector* first, const FT_Vector* second, const FT_Vector* to, void* self) {
    static_cast<Collector*>(self)->add({PathVerb::curve, point_of(to), point_of(first), point_of(second)});
    return 0;
  }

private:
  void add(const PathStep& step) {
    steps.push_back(step);
    last = step.to;
  }
};

Outline read(FT_Face face, std::uint16_t glyph) {
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
      face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
    return {};
  FT_Outline_Funcs functions{};
  functions.move_to = Collector::move;
  functions.line_to = Collector::line;
  functions.conic_to = Collector::conic;
  functions.cubic_to = Collector::cubic;
  Collector collector;
  if (FT_Outline_Decompose(&face->glyph->outline, &functions, &collector) != 0)
    return {};
  collector.close();
  return std::move(collector.steps);
}

} // namespace

void Outlines::Close::operator()(FT_LibraryRec_* library) const noexcept {
  FT_Done_FreeType(library);
}

void Outlines::Close::operator()(FT_FaceRec_* face) const noexcept {
  FT_Done_Face(face);
}

Outlines::Outlines(const std::vector<Font>& fonts) : fonts_(fonts), faces_(fonts.size()) {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0)
    throw Error(ErrorCode::internal, "the library that reads fonts could not be started");
  library_.reset(library);
}

const Outline& Outlines::outline(std::uint32_t font, std::uint16_t glyph) {
  Face& known = faces_.at(font);
  if (!known.face) {
    const Font& source = fonts_[font];
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library_.get(), reinterpret_cast<const FT_Byte*>(source.file.data()),
                           static_cast<FT_Long>(source.file.size()), static_cast<FT_Long>(source.index),
                           &face) != 0)
      throw Error(ErrorCode::internal, "the font " + source.name + " cannot be read");
    known.face.reset(face);
  }
  const auto found = known.outlines.find(glyph);
  if (found != known.outlines.end())
    return found->second;
  return known.outlines.emplace(glyph, read(known.face.get(), glyph)).first->second;
}

} // namespace octavo::raster

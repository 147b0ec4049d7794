// Compositions of something that repeats: a label on patterned paper, a lattice of tiles, rows of waves.
#include "cover/colour.h"
#include "cover/compositions.h"

namespace octavo::cover {
namespace {

using typesetter::Alignment;

/// A leaf from one corner of a tile to the opposite one.
Path leaf(Rectangle tile, bool falling) {
  const Length s = tile.width;
  const Point left{tile.x, tile.y + (falling ? 0 : s)}, right{tile.x + s, tile.y + (falling ? s : 0)};
  Path path;
  if (falling) {
    path.quarter({tile.x, right.y}, s, Side::top, Side::right);
    path.quarter({right.x, tile.y}, s, Side::bottom, Side::left);
  } else {
    path.quarter({right.x, left.y}, s, Side::left, Side::top);
    path.quarter({tile.x, tile.y}, s, Side::right, Side::bottom);
  }
  path.close();
  return path;
}

/// A quarter disc whose centre is the tile's corner between two of its sides.
Path quarter_disc(Rectangle tile, int corner, Length radius) {
  const Point centre{tile.x + (corner == 1 || corner == 2 ? tile.width : 0),
                     tile.y + (corner >= 2 ? tile.height : 0)};
  const Side from = static_cast<Side>(corner);
  Path path;
  path.move(centre);
  path.line({centre.x + (from == Side::right  ? radius
                         : from == Side::left ? -radius
                                              : 0),
             centre.y + (from == Side::bottom ? radius
                         : from == Side::top  ? -radius
                                              : 0)});
  path.quarter(centre, radius, from, next(from));
  path.close();
  return path;
}

/// A half disc on one side of the tile, its straight edge on that side.
Path half_disc(Rectangle tile, int side) {
  const Length half = tile.width / 2;
  const Point centre{tile.x + (side == 0   ? 0
                               : side == 2 ? tile.width
                                           : half),
                     tile.y + (side == 1   ? 0
                               : side == 3 ? tile.height
                                           : half)};
  const Side middle = static_cast<Side>(side);
  const Side from = next(next(next(middle)));
  Path path;
  path.quarter(centre, half, from, middle).quarter(centre, half, middle, next(middle));
  path.close();
  return path;
}

Point middle_of(Rectangle tile) {
  return {tile.x + tile.width / 2, tile.y + tile.height / 2};
}

void draw_motif(Canvas& canvas, int motif, Rectangle tile, bool odd, Colour colour, Colour other) {
  const Point middle = middle_of(tile);
  const Length s = tile.width;
  switch (motif) {
  case 0: // leaves that meet in flowers
    canvas.draw.fill(leaf(tile, odd), colour);
    break;
  case 1: // rings and dots in turn
    if (odd)
      canvas.draw.stroke(circle(middle, share(s, 3, 10)), colour, s / 14);
    else
      canvas.draw.fill(circle(middle, s / 9), other);
    break;
  case 2: // lozenges with a heart
    canvas.draw.fill(polygon({{middle.x, tile.y + s / 12},
                              {tile.x + s - s / 12, middle.y},
                              {middle.x, tile.y + s - s / 12},
                              {tile.x + s / 12, middle.y}}),
                     odd ? colour : mixed(colour, canvas.palette.deep, 96));
    canvas.draw.fill(circle(middle, s / 11), other);
    break;
  default: // bows of three lines
    for (int ring = 0; ring < 3; ++ring) {
      Path bow;
      const Length radius = share(s, 10 - 3 * ring, 20);
      bow.quarter({middle.x, tile.y + s}, radius, Side::left, Side::top)
          .quarter({middle.x, tile.y + s}, radius, Side::top, Side::right);
      canvas.draw.stroke(std::move(bow), ring == 1 ? other : colour, s / 18);
    }
    break;
  }
}

/// The motif of the boards once more, for a label without words.
void draw_sign(Canvas& canvas, Rectangle label, int motif, Colour line, Colour other) {
  const Length size = label.width / 6;
  const Point middle = middle_of(label);
  for (int i = 0; i < 4; ++i)
    draw_motif(canvas, motif, {middle.x - (i % 2 == 0 ? size : 0), middle.y - (i < 2 ? size : 0), size, size},
               i == 1 || i == 2, mixed(line, canvas.palette.deep, 160),
               mixed(other, canvas.palette.second, 128));
}

} // namespace

/// A paper label on patterned boards, as small gift books have it.
Places draw_label(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  const Colour boards = canvas.dark ? colours.deep : colours.third;
  const Colour line = mixed(boards, canvas.dark ? colours.accent : colours.paper, 150);
  const Colour other = mixed(boards, canvas.dark ? colours.paper : colours.deep, 110);
  canvas.draw.fill(canvas.page(), boards);
  const int motif = canvas.choose.below(4);
  const int columns = canvas.choose.between(7, 9);
  const Length size = canvas.width / columns + 1;
  const int rows = canvas.height / size + 2;
  const Length top = (canvas.height - rows * size) / 2;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      draw_motif(canvas, motif, {column * size, top + row * size, size, size}, (row + column) % 2 == 1, line,
                 other);

  const Length width = canvas.across(700);
  const Length height = canvas.titled ? canvas.down(540) : width;
  const Rectangle label{(canvas.width - width) / 2,
                        canvas.titled ? canvas.down(120) : (canvas.height - height) / 2, width, height};
  const Length border = canvas.u(14);
  canvas.draw.fill(
      Rectangle{label.x - border, label.y - border, label.width + 2 * border, label.height + 2 * border},
      colours.deep);
  canvas.draw.fill(label, colours.paper);
  const Length inset = canvas.u(20);
  canvas.draw.frame({label.x + inset, label.y + inset, label.width - 2 * inset, label.height - 2 * inset},
                    colours.deep, canvas.u(3));
  const Length pad = canvas.u(60), foot = canvas.bylined ? canvas.u(110) : 0;
  if (!canvas.titled && !canvas.bylined)
    draw_sign(canvas, label, motif, line, other);
  const Length inner = label.width - 2 * pad;
  return {Canvas::place({label.x + pad, label.y + pad, inner, label.height - 2 * pad - foot}, colours.paper,
                        colours.deep, colours.second, Alignment::centred, Anchor::middle),
          Canvas::place({label.x + pad, label.y + label.height - pad - foot + canvas.u(20), inner,
                         std::max(foot - canvas.u(20), 0)},
                        colours.paper, colours.deep, colours.deep, Alignment::centred, Anchor::bottom)};
}

/// Tiles of quarter and half discs, each turned its own way.
Places draw_lattice(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  canvas.draw.fill(canvas.page(), canvas.ground());
  const int columns = canvas.choose.between(4, 5);
  const Length size = canvas.width / columns + 1;
  const int rows = canvas.titled    ? canvas.down(580) / size
                   : canvas.bylined ? canvas.down(850) / size
                                    : canvas.height / size + 1;
  const Colour grounds[] = {colours.third, colours.second, canvas.dark ? colours.paper : colours.deep,
                            colours.accent, mixed(canvas.ground(), canvas.ink(), 28)};
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const Rectangle tile{column * size, row * size, size, size};
      const int under = canvas.choose.below(5);
      const int over = (under + canvas.choose.between(1, 4)) % 5;
      const int turn = canvas.choose.below(4);
      // To the ends of the page: the tiles that follow paint over it, and no seam is left between two.
      canvas.draw.fill(Rectangle{tile.x, tile.y, canvas.width - tile.x, size}, grounds[under]);
      switch (canvas.choose.below(5)) {
      case 0: canvas.draw.fill(leaf(tile, turn % 2 == 0), grounds[over]); break;
      case 1: canvas.draw.fill(half_disc(tile, turn), grounds[over]); break;
      case 2:
        canvas.draw.fill(quarter_disc(tile, turn, size), grounds[over]);
        canvas.draw.fill(quarter_disc(tile, turn, size / 2), grounds[under]);
        break;
      case 3: canvas.draw.fill(circle(middle_of(tile), share(size, 3, 10)), grounds[over]); break;
      default: canvas.draw.fill(quarter_disc(tile, turn, size), grounds[over]); break;
      }
    }
  const Length margin = canvas.u(90);
  const Length top = rows * size + canvas.u(70);
  const Length foot = canvas.bylined ? canvas.u(70) : 0;
  const Length bottom = canvas.height - canvas.u(90);
  return {Canvas::place({margin, top, canvas.width - 2 * margin, bottom - foot - canvas.u(60) - top},
                        canvas.ground(), canvas.ink(), canvas.quiet(), Alignment::start, Anchor::top),
          Canvas::place({margin, bottom - foot, canvas.width - 2 * margin, foot}, canvas.ground(),
                        canvas.ink(), canvas.ink(), Alignment::start, Anchor::bottom)};
}

/// A sea of overlapping scales, in rows from the horizon to the foot.
Places draw_waves(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  canvas.draw.fill(canvas.page(), canvas.ground());
  const int columns = canvas.choose.between(4, 6);
  const Length size = canvas.width / columns + 1;
  const Length radius = size / 2;
  const Length step = radius / 2;
  const int rings = canvas.choose.between(3, 4);
  const Colour rim = canvas.ground();
  const Colour tones[] = {colours.third, colours.accent, colours.second};
  const int turn = canvas.choose.below(3);
  const Length sea = canvas.down(canvas.titled ? 520 : 300);
  const int rows = (canvas.height - sea) / step + 2;
  for (int row = 0; row < rows; ++row) {
    const Colour tone = tones[(row + turn) % 3];
    for (int column = 0; column <= columns; ++column) {
      const Point centre{column * size + (row % 2 == 0 ? radius : 0), sea + radius + row * step};
      for (int ring = 0; ring < rings; ++ring) {
        const Length outer = share(radius, rings - ring, rings);
        canvas.draw.fill(circle(centre, outer), rim);
        canvas.draw.fill(circle(centre, outer - radius / 14), ring % 2 == 0 ? tone : mixed(rim, tone, 150));
      }
    }
  }
  const Length shore = canvas.height - canvas.u(180);
  if (canvas.bylined)
    canvas.draw.fill(Rectangle{0, shore, canvas.width, canvas.height - shore}, canvas.ground());
  const Length margin = canvas.u(100);
  const Length top = canvas.u(110);
  return {Canvas::place({margin, top, canvas.width - 2 * margin, sea - canvas.u(60) - top}, canvas.ground(),
                        canvas.ink(), canvas.quiet(), Alignment::centred, Anchor::middle),
          Canvas::place({margin, shore + canvas.u(40), canvas.width - 2 * margin, canvas.u(100)},
                        canvas.ground(), canvas.ink(), canvas.ink(), Alignment::centred, Anchor::middle)};
}

} // namespace octavo::cover

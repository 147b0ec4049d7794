// Compositions about a single sign: a rosette in a frame, the moon's phases, rays from a point.
#include "cover/colour.h"
#include "cover/compositions.h"

namespace octavo::cover {
namespace {

using typesetter::Alignment;

/// A frame whose corners are hollowed.
Path ticket(Rectangle area, Length hollow) {
  const Length left = area.x, top = area.y, right = area.x + area.width, bottom = area.y + area.height;
  Path path;
  path.move({left + hollow, top}).line({right - hollow, top});
  path.quarter({right, top}, hollow, Side::left, Side::bottom).line({right, bottom - hollow});
  path.quarter({right, bottom}, hollow, Side::top, Side::left).line({left + hollow, bottom});
  path.quarter({left, bottom}, hollow, Side::right, Side::top).line({left, top + hollow});
  path.quarter({left, top}, hollow, Side::bottom, Side::right).close();
  return path;
}

Rectangle inset(Rectangle area, Length by) {
  return {area.x + by, area.y + by, area.width - 2 * by, area.height - 2 * by};
}

Point moved(Point from, Point by) {
  return {from.x + by.x, from.y + by.y};
}

/// One petal from the centre outwards, `spread` 96ths of a turn wide.
Path petal(Point centre, Length radius, int angle, int spread) {
  const Point tip = moved(centre, towards(radius, angle));
  const Point left = moved(centre, towards(share(radius, 6, 10), angle - spread));
  const Point right = moved(centre, towards(share(radius, 6, 10), angle + spread));
  Path path;
  path.move(centre).curve(left, left, tip).curve(right, right, centre).close();
  return path;
}

/// A flower of one or two rings of petals.
void draw_rosette(Canvas& canvas, Point centre, Length radius) {
  const Palette& colours = canvas.palette;
  constexpr int counts[] = {6, 8, 12, 16};
  const int petals = counts[canvas.choose.below(4)];
  const int step = full_turn / petals;
  const int spread = std::max(step / 2, 3);
  canvas.draw.stroke(circle(centre, radius), canvas.ink(), canvas.u(3));
  canvas.draw.stroke(circle(centre, radius - canvas.u(12)), canvas.ink(), canvas.u(2));
  const Length reach = radius - canvas.u(26);
  const int first = canvas.choose.below(2) * step / 2 + full_turn * 3 / 4;
  for (int i = 0; i < petals; ++i)
    canvas.draw.fill(petal(centre, reach, first + i * step + step / 2, spread), colours.third);
  for (int i = 0; i < petals; ++i)
    canvas.draw.fill(petal(centre, share(reach, 8, 10), first + i * step, spread), colours.second);
  for (int i = 0; i < petals; ++i)
    canvas.draw.fill(circle(moved(centre, towards(share(reach, 92, 100), first + i * step)), canvas.u(7)),
                     colours.accent);
  canvas.draw.fill(circle(centre, share(reach, 26, 100)), canvas.ground());
  canvas.draw.fill(circle(centre, share(reach, 19, 100)), colours.accent);
}

/// The lit part of a moon: a half disc, and of the other half as much as `bulge` thousandths say (less than
/// 0: that much is cut from the half that is lit).
Path moon(Point centre, Length radius, int bulge, bool waxing) {
  const Length side = waxing ? radius : -radius;
  const Length belly = -thousandths(side, bulge);
  Path path;
  path.quarter(centre, side, radius, Side::top, Side::right)
      .quarter(centre, side, radius, Side::right, Side::bottom)
      .quarter(centre, belly, radius, Side::bottom, Side::right)
      .quarter(centre, belly, radius, Side::right, Side::top)
      .close();
  return path;
}

} // namespace

Places draw_frame(Canvas& canvas) {
  canvas.draw.fill(canvas.page(), canvas.ground());
  const Rectangle outer = inset(canvas.page(), canvas.u(45));
  const Length hollow = canvas.u(70);
  canvas.draw.stroke(ticket(outer, hollow), canvas.ink(), canvas.u(8));
  canvas.draw.stroke(ticket(inset(outer, canvas.u(18)), hollow), canvas.quiet(), canvas.u(3));
  for (const Point corner :
       {Point{outer.x, outer.y}, Point{outer.x + outer.width, outer.y},
        Point{outer.x, outer.y + outer.height}, Point{outer.x + outer.width, outer.y + outer.height}})
    canvas.draw.fill(circle(corner, canvas.u(14)), canvas.quiet());
  draw_rosette(canvas, {canvas.width / 2, canvas.down(canvas.titled ? 640 : 490)},
               canvas.u(canvas.titled ? 200 : 270));
  const Length margin = canvas.u(140);
  const Length top = canvas.u(160);
  const Length foot = canvas.u(90);
  return {Canvas::place({margin, top, canvas.width - 2 * margin, canvas.down(640) - canvas.u(250) - top},
                        canvas.ground(), canvas.ink(), canvas.quiet(), Alignment::centred, Anchor::middle),
          Canvas::place({margin, canvas.height - canvas.u(130) - foot, canvas.width - 2 * margin, foot},
                        canvas.ground(), canvas.ink(), canvas.ink(), Alignment::centred, Anchor::middle)};
}

/// Moons from new to full and back, in rows.
Places draw_moons(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  canvas.draw.fill(canvas.page(), canvas.ground());
  const int columns = canvas.choose.between(3, 4);
  const int rows = canvas.titled ? columns : columns + 2;
  const Length margin = canvas.u(90);
  const Length size = (canvas.width - 2 * margin) / columns;
  const Length side = std::min(size, canvas.down(canvas.titled ? 500 : 850) / rows);
  const Length top = canvas.titled || canvas.bylined ? canvas.u(90) : (canvas.height - side * rows) / 2;
  const Length radius = share(side, 44, 100);
  const int first = canvas.choose.below(columns * rows);
  const Colour shadow = mixed(canvas.ground(), canvas.ink(), canvas.dark ? 30 : 24);
  const Colour lit = canvas.dark ? colours.accent : colours.second;
  const int special = canvas.choose.below(columns * rows);
  for (int i = 0; i < columns * rows; ++i) {
    const Point centre{margin + size * (i % columns) + size / 2, top + side * (i / columns) + side / 2};
    const int phase = (i + first) * 2000 / (columns * rows) % 2000; // 0 new, 1000 full
    canvas.draw.fill(circle(centre, radius), shadow);
    const bool waxing = phase < 1000;
    const int bulge = waxing ? phase * 2 - 1000 : 3000 - phase * 2;
    canvas.draw.fill(moon(centre, radius, bulge, waxing),
                     i == special ? (canvas.dark ? colours.paper : colours.accent) : lit);
  }
  const Length words = top + side * rows + canvas.u(60);
  const Length bottom = canvas.height - canvas.u(90);
  const Length foot = canvas.bylined ? canvas.u(70) : 0;
  return {Canvas::place({margin, words, canvas.width - 2 * margin, bottom - foot - canvas.u(60) - words},
                        canvas.ground(), canvas.ink(), canvas.quiet(), Alignment::start, Anchor::top),
          Canvas::place({margin, bottom - foot, canvas.width - 2 * margin, foot}, canvas.ground(),
                        canvas.ink(), canvas.ink(), Alignment::start, Anchor::bottom)};
}

/// Rays that rise from behind a half disc.
Places draw_rays(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  canvas.draw.fill(canvas.page(), canvas.ground());
  const Length floor = canvas.down(canvas.titled ? 860 : 700);
  const Length middle = canvas.width / 2;
  const Length ceiling = canvas.down(470);
  const int step = canvas.choose.below(2) == 0 ? 4 : 3;
  const Length reach = canvas.u(canvas.choose.between(450, 500));
  const Length shorter = thousandths(reach, canvas.choose.between(780, 920));
  const Colour tones[] = {colours.third, colours.second};
  int i = 0;
  for (int angle = full_turn / 2; angle < full_turn; angle += step, ++i) {
    const Length length = i % 2 == 0 ? reach : shorter;
    Path ray = polygon({{middle, floor},
                        moved({middle, floor}, towards(length, angle)),
                        moved({middle, floor}, towards(length, angle + step))});
    canvas.draw.fill(std::move(ray), tones[i % 2]);
  }
  const int size = canvas.choose.between(190, 240);
  for (const auto& [part, colour] :
       {std::pair{size + 15, canvas.ground()}, std::pair{size, colours.accent},
        std::pair{size - 65, canvas.ground()}, std::pair{size - 77, canvas.ink()}}) {
    Path dome;
    dome.quarter({middle, floor}, canvas.u(part), Side::left, Side::top)
        .quarter({middle, floor}, canvas.u(part), Side::top, Side::right)
        .close();
    canvas.draw.fill(std::move(dome), colour);
  }
  canvas.draw.fill(Rectangle{0, floor, canvas.width, canvas.u(8)}, canvas.ink());
  const Length margin = canvas.u(100);
  const Length top = canvas.u(110);
  return {Canvas::place(
              {margin, top, canvas.width - 2 * margin, std::min(ceiling, floor - reach) - canvas.u(50) - top},
              canvas.ground(), canvas.ink(), canvas.quiet(), Alignment::centred, Anchor::middle),
          Canvas::place({margin, floor + canvas.u(40), canvas.width - 2 * margin,
                         canvas.height - floor - canvas.u(110)},
                        canvas.ground(), canvas.ink(), canvas.ink(), Alignment::centred, Anchor::middle)};
}

} // namespace octavo::cover

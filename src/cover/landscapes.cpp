// Compositions with a place in them: hills under a sun, doorways, a great disc.
#include "cover/colour.h"
#include "cover/compositions.h"

namespace octavo::cover {
namespace {

using typesetter::Alignment;

/// Ground under a line of rolling crests about `crest`, down to the foot of the page.
Path hill(Canvas& canvas, Length crest, Length swell) {
  const int bends = canvas.choose.between(2, 4);
  Path path;
  const bool up = canvas.choose.below(2) == 0;
  const auto height = [&](int i) {
    const Length part = thousandths(swell, canvas.choose.between(350, 1000));
    return crest + ((i % 2 == 0) == up ? -part : part);
  };
  const Length step = canvas.width / bends;
  const Length start = -thousandths(step, canvas.choose.between(0, 900));
  path.move({start, height(0)});
  for (int i = 1; i <= bends + 1; ++i)
    path.swing({start + i * step + (i == bends + 1 ? canvas.width : 0), height(i)});
  path.line({path.steps.back().to.x, canvas.height}).line({start, canvas.height}).close();
  return path;
}

/// A doorway with a round head.
Path doorway(Length middle, Length half, Length spring, Length foot) {
  Path path;
  path.move({middle - half, foot}).line({middle - half, spring});
  path.quarter({middle, spring}, half, Side::left, Side::top)
      .quarter({middle, spring}, half, Side::top, Side::right);
  path.line({middle + half, foot}).close();
  return path;
}

} // namespace

Places draw_horizon(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  const Colour sky = canvas.ground();
  canvas.draw.fill(canvas.page(), sky);
  const Length horizon = canvas.down(canvas.titled ? 560 : 440);
  const Length radius = canvas.u(canvas.choose.between(110, 190));
  const Point sun{canvas.across(canvas.choose.between(280, 720)),
                  horizon - thousandths(radius, canvas.choose.between(-100, 350))};
  canvas.draw.fill(circle(sun, radius), colours.accent);
  const Colour near = canvas.dark ? colours.paper : colours.deep;
  const Colour tones[] = {mixed(colours.third, sky, 110), colours.third, colours.second,
                          mixed(colours.second, near, 150), near};
  constexpr int layers = 5;
  const Length foot = canvas.down(880);
  for (int i = 0; i < layers; ++i) {
    const Length crest = horizon + canvas.u(60) + (foot - horizon - canvas.u(110)) / (layers - 1) * i;
    canvas.draw.fill(hill(canvas, crest, canvas.u(i == layers - 1 ? 40 : 75)), tones[i]);
  }
  const Length margin = canvas.u(100);
  const Length top = canvas.u(110);
  const Length title_bottom = horizon - canvas.u(250);
  const Colour last = canvas.dark ? colours.deep : colours.paper;
  return {Canvas::place({margin, top, canvas.width - 2 * margin, title_bottom - top}, sky, canvas.ink(),
                        canvas.quiet(), Alignment::start, Anchor::top),
          Canvas::place(
              {margin, foot + canvas.u(20), canvas.width - 2 * margin, canvas.height - foot - canvas.u(90)},
              near, last, last, Alignment::start, Anchor::bottom)};
}

/// Doorways within doorways, and a light at their end.
Places draw_arch(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  canvas.draw.fill(canvas.page(), canvas.ground());
  const int count = canvas.choose.between(4, 6);
  const Length foot = canvas.height - canvas.u(240);
  const Length widest = std::min(canvas.across(400), canvas.u(400));
  const Length head = canvas.down(canvas.titled ? 440 : 300);
  const Length spring = head + widest;
  const Length middle = canvas.width / 2;
  const Colour outer = mixed(canvas.ground(), colours.third, 200);
  const Colour inner = canvas.dark ? colours.paper : colours.deep;
  const bool stepped = canvas.choose.below(2) == 0;
  for (int i = 0; i < count; ++i) {
    const Length half = share(widest, count - i, count);
    const Colour colour = i % 2 == 1 && stepped ? canvas.ground()
                          : i == count - 1      ? colours.accent
                          : i < count / 2       ? mixed(outer, colours.second, i * 512 / count)
                                                : mixed(colours.second, inner, (i * 2 - count) * 256 / count);
    canvas.draw.fill(doorway(middle, half, spring, foot), colour);
  }
  const Length light = share(widest / count, 11, 20);
  canvas.draw.fill(circle({middle, spring}, light), colours.paper);
  canvas.draw.fill(Rectangle{middle - widest - canvas.u(60), foot, 2 * widest + canvas.u(120), canvas.u(6)},
                   canvas.ink());
  const Length margin = canvas.u(100);
  const Length top = canvas.u(110);
  return {Canvas::place({margin, top, canvas.width - 2 * margin, head - canvas.u(60) - top}, canvas.ground(),
                        canvas.ink(), canvas.quiet(), Alignment::centred, Anchor::middle),
          Canvas::place({margin, foot + canvas.u(40), canvas.width - 2 * margin, canvas.u(110)},
                        canvas.ground(), canvas.ink(), canvas.ink(), Alignment::centred, Anchor::middle)};
}

/// A great disc that the page cuts off, ringed or in bars.
Places draw_sun(Canvas& canvas) {
  const Palette& colours = canvas.palette;
  const Colour ground = canvas.ground();
  canvas.draw.fill(canvas.page(), ground);
  const Length radius = canvas.u(canvas.choose.between(390, 450));
  const bool left = canvas.choose.below(2) == 0;
  const Length inset = canvas.u(canvas.choose.between(330, 420));
  const Point centre{left ? inset : canvas.width - inset, canvas.down(canvas.titled ? 270 : 500)};
  const bool bars = canvas.choose.below(2) == 0;
  if (bars) {
    canvas.draw.fill(circle(centre, radius), colours.accent);
    Length y = centre.y - canvas.u(20);
    for (int i = 1; y < centre.y + radius; ++i) {
      const Length thick = canvas.u(6 + 5 * i);
      canvas.draw.fill(Rectangle{0, y, canvas.width, thick}, ground);
      y += thick + canvas.u(std::max(66 - 5 * i, 14));
    }
  } else {
    const Colour tones[] = {colours.third, colours.second, colours.accent};
    const int rings = canvas.choose.between(5, 8);
    for (int i = 0; i < rings; ++i) {
      const Length outer = share(radius, rings - i, rings);
      canvas.draw.fill(circle(centre, outer), ground);
      canvas.draw.fill(circle(centre, outer - canvas.u(7)), tones[i % 3]);
    }
  }
  const Length margin = canvas.u(90);
  const Length top = centre.y + radius + canvas.u(50);
  const Length bottom = canvas.height - canvas.u(90);
  const Length foot = canvas.bylined ? canvas.u(70) : 0;
  return {Canvas::place({margin, top, canvas.width - 2 * margin, bottom - foot - canvas.u(60) - top}, ground,
                        canvas.ink(), canvas.quiet(), Alignment::start, Anchor::top),
          Canvas::place({margin, bottom - foot, canvas.width - 2 * margin, foot}, ground, canvas.ink(),
                        canvas.ink(), Alignment::start, Anchor::bottom)};
}

} // namespace octavo::cover

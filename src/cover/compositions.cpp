// See compositions.h.
#include "cover/compositions.h"

#include "cover/colour.h"

namespace octavo::cover {
namespace {

constexpr Composition all[] = {
    {"label", draw_label},     {"frame", draw_frame}, {"arch", draw_arch},
    {"horizon", draw_horizon}, {"sun", draw_sun},     {"lattice", draw_lattice},
    {"waves", draw_waves},     {"moons", draw_moons}, {"rays", draw_rays},
};

} // namespace

std::span<const Composition> compositions() noexcept {
  return all;
}

Place Canvas::place(Rectangle area, Colour on, Colour ink, Colour quiet, typesetter::Alignment alignment,
                    Anchor anchor) {
  return {area, on, ink, readable(quiet, ink, on), alignment, anchor};
}

} // namespace octavo::cover

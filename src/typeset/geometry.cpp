// See geometry.h.
#include "typeset/geometry.h"

#include <octavo/error.h>

#include <algorithm>
#include <string>

namespace octavo::typesetter {
namespace {

/// In points with up to two decimals: "10.5".
std::string in_points(Length length) {
  const std::int64_t hundredths =
      (std::int64_t{length} * 100 + (length < 0 ? -point / 2 : point / 2)) / point;
  const std::int64_t rest = std::abs(hundredths % 100);
  std::string out = (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths) / 100);
  if (rest != 0)
    out += "." + std::to_string(rest / 10) + (rest % 10 != 0 ? std::to_string(rest % 10) : "");
  return out;
}

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorCode::bad_option, why);
}

void check(const char* what, Length length, Length least, Length most) {
  if (length < least || length > most)
    refuse(std::string(what) + " of " + in_points(length) + " pt is not between " + in_points(least) +
           " and " + in_points(most) + " pt");
}

void check(const Style& style) {
  check("a page width", style.width, Style::smallest_page, Style::largest_page);
  check("a page height", style.height, Style::smallest_page, Style::largest_page);
  check("a font size", style.font_size, Style::smallest_type, Style::largest_type);
  check("a leading", style.leading, style.font_size, Style::largest_leading * style.font_size);
  if (style.drop_cap_lines < Style::fewest_drop_cap_lines ||
      style.drop_cap_lines > Style::most_drop_cap_lines)
    refuse("a drop cap of " + std::to_string(style.drop_cap_lines) + " lines is not between " +
           std::to_string(Style::fewest_drop_cap_lines) + " and " +
           std::to_string(Style::most_drop_cap_lines) + " lines high");
  if (!style.margins)
    return;
  check("an inner margin", style.margins->inner, 0, style.width);
  check("an outer margin", style.margins->outer, 0, style.width);
  check("a top margin", style.margins->top, 0, style.height);
  check("a bottom margin", style.margins->bottom, 0, style.height);
}

/// The longest line, in ems, that margins are made for: some 70 characters.
constexpr int widest_measure = 31;

Margins made_for(const Style& style) {
  Margins out;
  const auto share = [](Length whole, int thousandths) {
    return static_cast<Length>(std::int64_t{whole} * thousandths / 1000);
  };
  if (style.design.margins) {
    const MarginShares& shares = *style.design.margins;
    out = {share(style.height, shares.top), share(style.height, shares.bottom),
           share(style.width, shares.inner), share(style.width, shares.outer)};
    const Length spare = style.width - out.inner - out.outer - widest_measure * style.font_size;
    if (spare > 0) { // in proportion
      const Length both = std::max(out.inner + out.outer, 1);
      const auto inner = static_cast<Length>(std::int64_t{spare} * out.inner / both);
      out.outer += spare - inner;
      out.inner += inner;
    }
    return out;
  }
  const Length sides =
      std::max(style.width / 9 * 2, style.width - std::min(style.width, widest_measure * style.font_size));
  // Facing pages are one picture: the two inner margins are seen together, and are the smaller ones.
  out.inner = style.two_sided ? sides / 20 * 9 : sides / 2;
  out.outer = sides - out.inner;
  out.top = style.height / 10;
  out.bottom = style.height / 19 * 2;
  return out;
}

} // namespace

Geometry geometry(const Style& style) {
  check(style);
  const Margins margins = style.margins.value_or(made_for(style));
  Geometry out;
  out.width = style.width;
  out.height = style.height;
  out.two_sided = style.two_sided;
  out.in_pairs = style.two_sided || (style.in_pairs && style.width <= style.height);
  out.leading = style.leading;
  out.note_leading = style.leading / 6 * 5;
  out.recto_left = margins.inner;
  out.verso_left = style.two_sided ? margins.outer : margins.inner;
  out.protrudes = std::min(margins.inner, margins.outer) >= style.font_size / 2;
  const std::int64_t measure = std::int64_t{style.width} - margins.inner - margins.outer;
  if (measure < std::int64_t{Style::fewest_ems} * style.font_size)
    refuse(
        "side margins of " + in_points(margins.inner) + " and " + in_points(margins.outer) + " pt leave " +
        (measure > 0 ? "only " + in_points(static_cast<Length>(measure)) + " pt" : std::string("nothing")) +
        " of a page " + in_points(style.width) + " pt wide, too little for lines in " +
        in_points(style.font_size) + " pt");
  out.measure = static_cast<Length>(measure);
  // The margin ends where capitals begin: they are two thirds of the size in most families, and the grid is
  // to be the same in all.
  out.first_baseline = margins.top + style.font_size / 3 * 2;
  const std::int64_t room = std::int64_t{style.height} - margins.bottom - out.first_baseline;
  out.lines = room < 0 ? 0 : static_cast<int>(room / style.leading) + 1;
  if (out.lines < Style::fewest_lines)
    refuse("margins of " + in_points(margins.top) + " pt above and " + in_points(margins.bottom) +
           " pt below leave room for " + std::to_string(out.lines) + " lines on a page " +
           in_points(style.height) + " pt high with a leading of " + in_points(style.leading) + " pt; " +
           std::to_string(Style::fewest_lines) + " are the least");
  // One line stays free between the text and what stands in the margins, and type keeps off the edge.
  const Length head = out.first_baseline - style.leading - style.leading * 5 / 8;
  if (head >= style.font_size * 3 / 2)
    out.running_head = head;
  const Length foot = out.baseline(out.lines - 1) + 2 * style.leading;
  if (foot + style.font_size <= style.height)
    out.folio = foot;
  return out;
}

} // namespace octavo::typesetter

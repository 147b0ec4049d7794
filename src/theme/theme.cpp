// See <octavo/theme.h>. What a theme's file says is read here, table by table; the built-in ones are such
// files, compiled in.
#include <octavo/theme.h>

#include "cover/colour.h"
#include "model/nearest.h"
#include "theme/keys.h"

#include <octavo/cover.h>
#include <octavo/error.h>
#include <octavo/measures.h>

#include <array>

#define OCTAVO_THEME(symbol) extern "C" const char symbol##_begin[], symbol##_end[];
OCTAVO_THEME(octavo_theme_classic)
OCTAVO_THEME(octavo_theme_modern)
OCTAVO_THEME(octavo_theme_pocket)
OCTAVO_THEME(octavo_theme_large_print)
OCTAVO_THEME(octavo_theme_screen)
#undef OCTAVO_THEME

namespace octavo {
namespace {

using theming::Keys;

struct BuiltIn {
  std::string_view name;
  const char *begin, *end;
};

constexpr std::array built_in = {
    BuiltIn{"classic", octavo_theme_classic_begin, octavo_theme_classic_end},
    BuiltIn{"modern", octavo_theme_modern_begin, octavo_theme_modern_end},
    BuiltIn{"pocket", octavo_theme_pocket_begin, octavo_theme_pocket_end},
    BuiltIn{"large-print", octavo_theme_large_print_begin, octavo_theme_large_print_end},
    BuiltIn{"screen", octavo_theme_screen_begin, octavo_theme_screen_end},
};

const BuiltIn* find_built_in(std::string_view name) {
  for (const BuiltIn& one : built_in)
    if (one.name == name)
      return &one;
  return nullptr;
}

// ------------------------------------------------------------------------------------------------- page

void read_margins(Keys keys, Style& style) {
  constexpr std::array<std::string_view, 4> sides = {"inner", "outer", "top", "bottom"};
  std::array<Keys::Share, 4> given;
  bool shares = true, lengths = true;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    given[i] = keys.share(sides[i]);
    shares = shares && given[i].thousandths;
    lengths = lengths && given[i].length;
  }
  keys.done();
  if (shares) {
    style.design.margins = {*given[0].thousandths, *given[1].thousandths, *given[2].thousandths,
                            *given[3].thousandths};
    style.margins.reset();
  } else if (lengths) {
    style.margins = {*given[2].length, *given[3].length, *given[0].length, *given[1].length};
  } else {
    keys.fail("inner", "and outer, top and bottom are needed all four, as lengths or as percentages");
  }
}

void read_page(Keys keys, Style& style) {
  std::string trim;
  keys.string("trim", trim);
  if (keys.has("trim")) {
    const auto size = page_size_of(trim);
    const auto is_side = [](Length side) { return side >= 2 * inch && side <= 60 * inch; };
    if (!size || !is_side(size->width) || !is_side(size->height))
      keys.fail("trim", "takes a4, a5, a6, letter, or a width and height of 2 to 60 inches: \"6x9in\"");
    style.width = size->width;
    style.height = size->height;
  }
  if (auto margins = keys.inside("margins"))
    read_margins(*std::move(margins), style);
  keys.flag("two-sided", style.two_sided);
  keys.flag("in-pairs", style.in_pairs);
  keys.colour("paper", style.design.paper);
  keys.flag("half-title", style.half_title);
  if (keys.has("colophon")) {
    bool colophon = false;
    keys.flag("colophon", colophon);
    style.colophon = colophon;
  }
  keys.done();
}

// ------------------------------------------------------------------------------------------------- text

void read_text(Keys keys, Style& style) {
  Design& design = style.design;
  keys.string("family", style.family);
  keys.check("family", {style.family}, families());
  const Length size = style.font_size;
  keys.length("size", style.font_size, Style::smallest_type, Style::largest_type);
  // As far apart as before, in proportion, to a quarter of a point.
  style.leading =
      static_cast<Length>((std::int64_t{style.leading} * style.font_size / size + point / 8) / (point / 4)) *
      (point / 4);
  keys.length("leading", style.leading, style.font_size, Style::largest_leading * style.font_size);
  keys.colour("colour", design.ink);
  keys.colour("link", design.link);
  keys.colour("accent", design.accent);
  keys.choice<bool>("alignment", design.justified, {{"justified", true}, {"ragged", false}});
  keys.flag("hyphenate", design.hyphenate);
  keys.choice<bool>("paragraphs", design.spaced, {{"indented", false}, {"spaced", true}});
  keys.number("indent", design.indent, 0, Design::widest_indent);
  keys.done();
}

void read_fonts(Keys keys, Theme& theme) {
  theme.fonts.clear();
  for (const auto& [key, role] : {theming::Named<FontRole>{"regular", FontRole::regular},
                                  {"italic", FontRole::italic},
                                  {"bold", FontRole::bold},
                                  {"bold-italic", FontRole::bold_italic},
                                  {"display", FontRole::display}}) {
    Theme::Font font{{}, role};
    keys.string(key, font.path);
    if (keys.has(key) && font.path.empty())
      keys.fail(key, "names no file; leave the line out");
    if (!font.path.empty())
      theme.fonts.push_back(std::move(font));
  }
  keys.done();
}

// --------------------------------------------------------------------------------------------- headings

/// The keys of lettering that a table has beside others.
void letter(Keys& keys, Lettering& value) {
  keys.number("size", value.size, Lettering::smallest, Lettering::largest);
  keys.number("tracking", value.tracking, Lettering::tightest, Lettering::loosest);
  keys.choice<Typeface>("face", value.typeface,
                        {{"text", Typeface::text}, {"sans", Typeface::sans}, {"display", Typeface::display}});
  keys.choice<Cut>("cut", value.cut,
                   {{"regular", Cut::regular},
                    {"italic", Cut::italic},
                    {"bold", Cut::bold},
                    {"bold-italic", Cut::bold_italic}});
  keys.choice<Caps>("caps", value.caps,
                    {{"as-typed", Caps::as_typed}, {"small", Caps::small}, {"all-small", Caps::all_small}});
  keys.choice<bool>("colour", value.accent, {{"text", false}, {"accent", true}});
}

void read_lettering(Keys& outer, std::string_view key, Lettering& value) {
  if (auto keys = outer.inside(key)) {
    letter(*keys, value);
    keys->done();
  }
}

void read_headings(Keys keys, Style& style) {
  Headings& headings = style.design.headings;
  keys.choice<HeadAlignment>("alignment", headings.alignment,
                             {{"centred", HeadAlignment::centred}, {"start", HeadAlignment::start}});
  keys.number("sink", headings.sink, 0, Headings::deepest_sink);
  keys.number("space", headings.space, 0, Headings::widest_space);
  const std::initializer_list<theming::Named<Separator>> separators = {
      {"space", Separator::space}, {"rule", Separator::rule}, {"ornament", Separator::ornament}};
  keys.choice<Separator>("above-title", headings.above, separators);
  keys.choice<Separator>("below-title", headings.below, separators);
  read_lettering(keys, "number", headings.number);
  read_lettering(keys, "title", headings.title);
  read_lettering(keys, "subtitle", headings.subtitle);
  read_lettering(keys, "part", headings.part);
  read_lettering(keys, "book", headings.book);
  keys.done();
}

void read_chapters(Keys keys, Style& style) {
  keys.choice<Opening>(
      "opening", style.opening,
      {{"smallcaps", Opening::small_caps}, {"dropcap", Opening::drop_cap}, {"plain", Opening::plain}});
  keys.number("drop-cap-lines", style.drop_cap_lines, Style::fewest_drop_cap_lines,
              Style::most_drop_cap_lines);
  keys.choice<ChapterNumbers>("numbers", style.chapter_numbers,
                              {{"as-written", ChapterNumbers::as_written},
                               {"words", ChapterNumbers::words},
                               {"figures", ChapterNumbers::figures},
                               {"roman", ChapterNumbers::roman}});
  keys.flag("open-right", style.open_right);
  keys.done();
}

void read_breaks(Keys keys, Design& design) {
  keys.string("ornament", design.ornament);
  constexpr std::size_t longest = 64; // bytes
  if (design.ornament.size() > longest || design.ornament.find('\n') != std::string::npos)
    keys.fail("ornament", "takes a few characters on one line, or none for a short rule");
  keys.flag("mark-gaps", design.mark_gaps);
  keys.flag("own-ornaments", design.own_ornaments);
  keys.done();
}

// -------------------------------------------------------------------------------------------- furniture

void read_furniture(Keys& keys, Furniture& value) {
  keys.choice<MarginPlace>(
      "place", value.place,
      {{"none", MarginPlace::none}, {"head", MarginPlace::head}, {"foot", MarginPlace::foot}});
  keys.choice<MarginSide>(
      "side", value.side,
      {{"centre", MarginSide::centre}, {"inner", MarginSide::inner}, {"outer", MarginSide::outer}});
  letter(keys, value.lettering);
}

void read_running_head(Keys keys, Style& style) {
  keys.choice<RunningHeads>(
      "says", style.running_heads,
      {{"chapter", RunningHeads::chapter}, {"book", RunningHeads::book}, {"none", RunningHeads::none}});
  read_furniture(keys, style.design.running_head);
  keys.done();
}

void read_folio(Keys keys, Style& style) {
  read_furniture(keys, style.design.folio);
  keys.done();
}

// ------------------------------------------------------------------------------------------ cover, EPUB

void read_cover(Keys keys, CoverDesign& cover) {
  keys.strings("compositions", cover.compositions);
  keys.check("compositions", cover.compositions, cover_styles());
  keys.strings("palettes", cover.palettes);
  keys.check("palettes", cover.palettes, cover_palettes());
  keys.choice<CoverGround>(
      "ground", cover.ground,
      {{"either", CoverGround::either}, {"light", CoverGround::light}, {"dark", CoverGround::dark}});
  keys.choice<Typeface>("face", cover.typeface,
                        {{"text", Typeface::text}, {"sans", Typeface::sans}, {"display", Typeface::display}});
  keys.done();
}

void read_epub(Keys keys, Design& design) {
  keys.string("style-sheet", design.style_sheet);
  keys.done();
}

/// Fails where one of the colours cannot be read on the paper.
void check_colours(Keys& keys, const Design& design) {
  struct Ink {
    std::string_view key;
    Colour colour;
    int least; // WCAG 2.1: AA for text, and for what is large or drawn
  };
  for (const Ink& ink : {Ink{"colour", design.ink, cover::text_contrast},
                         Ink{"link", design.link, cover::text_contrast}, Ink{"accent", design.accent, 300}})
    if (const int contrast = cover::contrast(ink.colour, design.paper); contrast < ink.least)
      keys.fail("text", "has a `" + std::string(ink.key) +
                            "` that is hard to read on the paper: a contrast of " +
                            std::to_string(contrast / 100) + "." + std::to_string(contrast / 10 % 10) +
                            " to 1, and " + std::to_string(ink.least / 100) + "." +
                            std::to_string(ink.least / 10 % 10) + " is the least; set both `text." +
                            std::string(ink.key) + "` and `page.paper`");
}

/// Sets `theme` to what the file says, on top of what it has already.
void read_theme(Theme& theme, Keys& keys) {
  Style& style = theme.style;
  keys.string("summary", theme.summary);
  if (auto one = keys.inside("page"))
    read_page(*std::move(one), style);
  if (auto one = keys.inside("text"))
    read_text(*std::move(one), style);
  if (auto one = keys.inside("fonts"))
    read_fonts(*std::move(one), theme);
  if (auto one = keys.inside("headings"))
    read_headings(*std::move(one), style);
  if (auto one = keys.inside("chapters"))
    read_chapters(*std::move(one), style);
  if (auto one = keys.inside("breaks"))
    read_breaks(*std::move(one), style.design);
  if (auto one = keys.inside("running-head"))
    read_running_head(*std::move(one), style);
  if (auto one = keys.inside("folio"))
    read_folio(*std::move(one), style);
  if (auto one = keys.inside("cover"))
    read_cover(*std::move(one), style.design.cover);
  if (auto one = keys.inside("epub"))
    read_epub(*std::move(one), style.design);
  keys.done();
  check_colours(keys, style.design);
}

/// The theme in a file that may stand on one of the first `bases` built-in ones.
Theme parsed(std::string_view toml, std::string_view name, std::size_t bases) {
  const toml::table table = theming::parse(toml, name);
  Keys keys(table, name);
  std::string base;
  keys.string("base", base);
  Theme out;
  if (keys.has("base")) {
    std::vector<std::string_view> names = themes();
    names.resize(bases);
    keys.check("base", {base}, names);
    out = theme(base);
    out.summary.clear();
  }
  out.name = name;
  read_theme(out, keys);
  return out;
}

} // namespace

std::vector<std::string_view> themes() {
  std::vector<std::string_view> names;
  for (const BuiltIn& one : built_in)
    names.push_back(one.name);
  return names;
}

std::string_view theme_file(std::string_view name) {
  if (const BuiltIn* const one = find_built_in(name))
    return {one->begin, static_cast<std::size_t>(one->end - one->begin)};
  std::string names;
  for (const BuiltIn& one : built_in) {
    names += names.empty() ? "" : ", ";
    names += one.name;
  }
  throw Error(ErrorCode::bad_option, "there is no theme '" + std::string(name) + "'; there are: " + names +
                                         model::did_you_mean(name, themes()));
}

Theme theme(std::string_view name) {
  const std::string_view file = theme_file(name);
  return parsed(file, name, static_cast<std::size_t>(find_built_in(name) - built_in.data()));
}

Theme parse_theme(std::string_view toml, std::string_view name) {
  return parsed(toml, name, built_in.size());
}

} // namespace octavo

// See style_options.h.
#include "cli/style_options.h"

#include "cli/output_options.h"
#include "cli/patterns.h"
#include "cli/theme_files.h"

#include "collection/failure.h"
#include "collection/files.h"
#include "collection/names.h"

#include <octavo/cover.h>
#include <octavo/measures.h>
#include <octavo/theme.h>
#include <octavo/typeset.h>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;

constexpr Length least_side = 2 * inch, most_side = 60 * inch;
constexpr std::size_t most_css_bytes = std::size_t{1} << 20;
constexpr Length least_text = inch; // in both directions, inside the margins

[[noreturn]] void refuse(const std::string& option, const std::string& given, const std::string& why) {
  throw Failure(Fault::usage, "", option + " '" + collection::printable(given) + "' " + why);
}

void set_trim(Style& style, const std::string& given) {
  const auto size = page_size_of(given);
  if (!size)
    refuse("--trim", given,
           "is no page size; it takes a4, a5, a6, letter, or width x height with a unit: 6x9in, 129x198mm");
  for (const Length side : {size->width, size->height})
    if (side < least_side || side > most_side)
      refuse("--trim", given, "is out of range: a page's sides are 2 to 60 inches long");
  style.width = size->width;
  style.height = size->height;
}

void set_margins(Style& style, const std::string& given) {
  const auto sides = lengths_of(given, ',');
  if (!sides || (sides->size() != 1 && sides->size() != 2 && sides->size() != 4))
    refuse(
        "--margins", given,
        "is not one, two or four lengths with a unit: 20mm, or 20,15mm for top and bottom and the sides, or "
        "18,15,22,20mm for top, outer, bottom, inner");
  const std::size_t last = sides->size() - 1;
  const Length top = sides->at(0), outer = sides->at(std::min<std::size_t>(1, last));
  const Length bottom = sides->at(last < 2 ? 0 : 2), inner = sides->at(std::min<std::size_t>(3, last));
  if (std::int64_t{inner} + outer + least_text > style.width ||
      std::int64_t{top} + bottom + least_text > style.height)
    refuse("--margins", given, "leaves less than an inch of the page for its text");
  style.margins = Margins{top, bottom, inner, outer};
}

void set_font_size(Style& style, const std::string& given) {
  const auto size = length_of(given, "pt");
  if (!size || *size < Style::smallest_type || *size > Style::largest_type)
    refuse("--font-size", given, "is no size of text; it takes 4 to 72 points: 10.5, 11pt");
  // As far apart as the theme has them, in proportion, to a quarter of a point.
  const std::int64_t leading = std::int64_t{*size} * style.leading / style.font_size;
  style.font_size = *size;
  style.leading = static_cast<Length>((leading + point / 8) / (point / 4) * (point / 4));
}

void set_leading(Style& style, const std::string& given) {
  std::optional<Length> leading;
  if (given.ends_with('%')) {
    if (const auto hundredths = length_of(std::string_view(given).substr(0, given.size() - 1), "pt"))
      leading = static_cast<Length>(std::min<std::int64_t>(
          std::int64_t{*hundredths} * style.font_size / (100 * std::int64_t{point}), 100 * inch));
  } else {
    leading = length_of(given, "pt");
  }
  if (!leading)
    refuse("--leading", given,
           "is no distance of lines; it takes points or a part of the text's size: 14, 133%");
  if (*leading < style.font_size || *leading / 3 > style.font_size)
    refuse("--leading", given, "is out of range: lines are one to three times the text's size apart");
  style.leading = *leading;
}

std::string style_sheet(const std::string& path) {
  std::string css = collection::read_file(path, most_css_bytes);
  try {
    check_style_sheet(css);
  } catch (...) {
    throw collection::as_failure(path);
  }
  return css;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names)
    out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

void check_name(const std::string& option, const std::string& given,
                const std::vector<std::string_view>& names) {
  if (std::find(names.begin(), names.end(), given) == names.end())
    refuse(option, given, "is not there; there are: " + listed(names));
}

/// What `given` names, found by `named`.
template <typename Value>
void set_named(Value& value, const char* option, const std::optional<std::string>& given,
               std::optional<Value> (*named)(std::string_view) noexcept, const char* names) {
  if (!given)
    return;
  const std::optional<Value> found = named(*given);
  if (!found)
    refuse(option, *given, std::string("is not there; there are: ") + names);
  value = *found;
}

} // namespace

void StyleOptions::add_to(CLI::App& app) {
  const auto add = [&](const char* name, std::optional<std::string>& value, const char* type,
                       const std::string& help) {
    app.add_option(name, value, help)->type_name(type)->group("Pages");
  };
  add("--theme", theme_, "NAME",
      "A design, which all other options win over: " + listed(themes()) + "; or a file");
  add("--trim", trim_, "SIZE", "The page: a4, a5, a6, letter, or as in 6x9in, 129x198mm (5x8in)");
  add("--margins", margins_, "LENGTHS",
      "All, or top and bottom,sides, or top,outer,bottom,inner: 18,15,22,20mm");
  add("--font-size", font_size_, "POINTS", "The size of the text (10.5)");
  add("--leading", leading_, "POINTS", "From line to line, or as in 133% (14, in proportion to the size)");
  add("--family", family_, "NAME", "The typefaces: " + listed(families()));
  app.add_option("--font", fonts_,
                 "A font file of yours, for the cut that it is; several times for several cuts")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->group("Pages");
  add("--opening", opening_, "NAME", "How chapters open: smallcaps (a lead-in), dropcap, plain");
  add("--chapter-numbers", chapter_numbers_, "NAME",
      "Numbers of chapters and parts: as-written, words, figures, roman");
  add("--running-heads", running_heads_, "NAME",
      "chapter (book on the left, chapter on the right), book (author, book), none");
  const auto add_switch = [&](const char* names, std::optional<bool>& value, const std::string& help) {
    // (bound to the value itself, CLI11 makes it false where the flag was not given)
    app.add_flag_function(
           names, [&value](std::int64_t count) { value = count > 0; }, help)
        ->group("Pages");
  };
  add_switch("--two-sided,!--one-sided", two_sided_, "Inner and outer margins swap sides on facing pages");
  add_switch("--openright,!--no-openright", open_right_, "Chapters begin on right-hand pages (two-sided)");
  add_switch("--half-title,!--no-half-title", half_title_, "The title alone on a page before the title page");
  add_switch("--colophon,!--no-colophon", colophon_,
             "A last page that says what the book is set in (where there are several chapters)");
  app.add_flag("--no-system-fonts", no_system_fonts_, "Use no font that is not Octavo's own")->group("Pages");
  add("--cover-style", cover_style_, "NAME", "The composition of a drawn cover: " + listed(cover_styles()));
  add("--css", css_, "FILE", "A style sheet of yours for EPUBs, whose rules win over the design's");
  add("--pdf-standard", pdf_standard_, "NAME",
      "What a PDF promises: ua+a, tagged for all readers and for archives (PDF/UA-1 and PDF/A-2a), or none, "
      "smaller (ua+a)");
  app.add_flag("--embed-fonts", embed_fonts_,
               "Carry the design's fonts, and yours, in EPUBs: of each, what the book uses")
      ->group("Pages");
  app.add_flag("--no-cover", no_cover_, "Draw no cover for a book that has none")->group("Pages");
}

void StyleOptions::apply(WriteOptions& options) const {
  Style& style = options.style;
  if (theme_)
    style = style_of_theme(*theme_);
  for (const std::string& font : fonts_)
    style.fonts.push_back(font_file(font));
  if (trim_)
    set_trim(style, *trim_);
  if (margins_)
    set_margins(style, *margins_);
  if (font_size_)
    set_font_size(style, *font_size_);
  if (leading_)
    set_leading(style, *leading_);
  if (family_) {
    check_name("--family", *family_, families());
    style.family = *family_;
  }
  if (cover_style_)
    check_name("--cover-style", *cover_style_, cover_styles());
  if (pdf_standard_)
    check_name("--pdf-standard", *pdf_standard_, {"ua+a", "none"});
  options.pdf_standard = pdf_standard_ == "none" ? PdfStandard::none : PdfStandard::ua_and_a;
  if (css_)
    options.css = style_sheet(*css_);
  options.cover_style = cover_style_.value_or("");
  style.two_sided = two_sided_.value_or(style.two_sided);
  style.in_pairs = two_sided_.value_or(style.in_pairs);
  set_named(style.opening, "--opening", opening_, opening_named, "smallcaps, dropcap, plain");
  set_named(style.chapter_numbers, "--chapter-numbers", chapter_numbers_, chapter_numbers_named,
            "as-written, words, figures, roman");
  set_named(style.running_heads, "--running-heads", running_heads_, running_heads_named,
            "chapter, book, none");
  style.open_right = open_right_.value_or(style.open_right);
  style.two_sided = style.two_sided || open_right_.value_or(false);
  style.half_title = half_title_.value_or(style.half_title);
  if (colophon_)
    style.colophon = colophon_;
  style.system_fonts = !no_system_fonts_;
  style.patterns = installed_patterns;
  options.draw_cover = !no_cover_;
  options.embed_fonts = embed_fonts_;
}

void StyleOptions::check_cover(const std::vector<Format>& formats, const std::string& given) const {
  if (no_cover_ && given.empty() && std::any_of(formats.begin(), formats.end(), is_cover))
    throw Failure(Fault::usage, "",
                  "--no-cover leaves no cover to be written as a picture; take one of both out, or give a "
                  "cover with --cover");
}

} // namespace octavo::cli

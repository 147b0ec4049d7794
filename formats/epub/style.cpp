// See style.h. Rules are written where a design differs from the classic one, which style/book.css is.
#include "epub/style.h"

#include "epub/trim.h"
#include "epub/user_style.h"

#include <algorithm>

extern "C" const char octavo_epub_style_begin[], octavo_epub_style_end[];

namespace octavo::epub {
namespace {

/// Hundredths as CSS has them: "1.65em".
std::string em(int hundredths) {
  std::string digits = std::to_string(std::abs(hundredths) % 100);
  digits.insert(0, 2 - digits.size(), '0');
  return (hundredths < 0 ? "-" : "") + std::to_string(std::abs(hundredths) / 100) + '.' + digits + "em";
}

/// `text` as a string of CSS.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    if (static_cast<unsigned char>(c) >= ' ')
      out += c;
  }
  return out + '"';
}

class Sheet {
public:
  Sheet(const Style& style, const CarriedFonts* fonts)
      : style_(style), design_(style.design), fonts_(fonts) {}

  std::string written() {
    typefaces();
    headings();
    drop_caps();
    paragraphs();
    breaks();
    return out_;
  }

private:
  void rule(std::string_view selector, std::string_view declarations) {
    if (declarations.empty())
      return;
    out_ += selector;
    out_ += " { ";
    out_ += declarations;
    out_ += " }\n";
  }

  /// The fonts that the package carries for a typeface, and what helps where a device does not take them;
  /// empty where it has none of its own.
  std::string family(Typeface typeface) const {
    const auto listed = [&](const std::string& name) { return quoted(name) + fonts_->names.symbols; };
    if (fonts_ == nullptr)
      return typeface == Typeface::sans ? "sans-serif" : "";
    if (typeface == Typeface::sans)
      return listed(fonts_->names.sans) + ", sans-serif";
    if (typeface != Typeface::display)
      return listed(fonts_->names.text) + ", serif";
    return fonts_->names.display.empty()
               ? std::string()
               : quoted(fonts_->names.display) + ", " + listed(fonts_->names.text) + ", serif";
  }

  void typefaces() {
    if (fonts_ == nullptr)
      return;
    rule("body", "font-family: " + family(Typeface::text) + ";");
    if (!fonts_->old_style)
      return;
    // The shorthand for small capitals takes the figures back: they are said again.
    rule("body, p.label, .lead-in, p.series, p.author, p.dateline, div.play .name, th, "
         "section.authors-note > hgroup h2",
         "font-variant-numeric: oldstyle-nums proportional-nums;");
  }

  /// Size (hundredths of an em for the sheet's own), typeface, cut, capitals, spacing: what differs from
  /// `usual`.
  std::string lettering(const Lettering& as, const Lettering& usual, int size) const {
    std::string out;
    if (as.size != usual.size)
      out += "font-size: " + em(std::clamp(size * as.size / usual.size, 75, 260)) + "; ";
    if (as.typeface == Typeface::sans || as.typeface == Typeface::display)
      if (const std::string fonts = family(as.typeface); !fonts.empty())
        out += "font-family: " + fonts + "; ";
    if (as.cut != usual.cut) {
      const bool bold = as.cut == Cut::bold || as.cut == Cut::bold_italic;
      const bool italic = as.cut == Cut::italic || as.cut == Cut::bold_italic;
      out += std::string("font-weight: ") + (bold ? "bold" : "normal") +
             "; font-style: " + (italic ? "italic" : "normal") + "; ";
    }
    if (as.caps != usual.caps)
      out += as.caps == Caps::as_typed ? "font-variant: normal; font-variant-caps: normal; "
                                       : "font-variant: small-caps; ";
    if (as.tracking != usual.tracking)
      out += "letter-spacing: " + em(as.tracking / 10) + "; ";
    return out.substr(0, out.size() - (out.empty() ? 0 : 1));
  }

  void headings() {
    const Headings& heads = design_.headings;
    const Headings usual;
    const bool start = heads.alignment == HeadAlignment::start;
    if (start) {
      rule("h1, h2, h3, h4, h5, h6, p.label, p.subtitle, section.title-page", "text-align: left;");
      rule("[dir=\"rtl\"] h1, [dir=\"rtl\"] h2, [dir=\"rtl\"] h3, [dir=\"rtl\"] p.label, [dir=\"rtl\"] "
           "p.subtitle, "
           "[dir=\"rtl\"] section.title-page",
           "text-align: right;");
      rule("section.title-page > hgroup::after", "margin-left: 0; margin-right: auto;");
    }
    rule("hgroup h1, nav h1", lettering(heads.title, usual.title, 165));
    rule("p.label", lettering(heads.number, usual.number, 100));
    rule("p.subtitle", lettering(heads.subtitle, usual.subtitle, 100));
    rule("section.part > hgroup h1", lettering(heads.part, usual.part, 190));
    rule("section.title-page h1", lettering(heads.book, usual.book, 220));
    if (heads.book.typeface == Typeface::sans)
      rule("p.author, p.series, p.credit", "font-family: " + family(Typeface::sans) + ";");
    separator(heads.above, "hgroup > p.label::after", start);
    separator(heads.below, "section > hgroup::after", start);
    if (heads.below != Separator::space) // those have one of their own, or none
      rule("section.title-page > hgroup::after, section.authors-note > hgroup::after", "content: none;");
    if (heads.sink != usual.sink)
      rule("hgroup", "margin-top: " + std::to_string(std::min(heads.sink * 9 / 2, 40)) + "%;");
    if (style_.opening == Opening::plain)
      rule(".lead-in", "font-variant: normal; letter-spacing: normal;");
  }

  // What floats is for devices that know nothing better: as high as from the first line's capitals to the
  // last line's feet, where lines are 1.25 em apart and capitals 0.65 em high, and no more than the lines
  // take at their narrowest.
  void drop_caps() {
    if (style_.opening != Opening::drop_cap)
      return;
    const int lines =
        std::clamp(style_.drop_cap_lines, Style::fewest_drop_cap_lines, Style::most_drop_cap_lines);
    rule("p.dropped", "text-indent: 0;");
    rule("p.dropped::first-letter",
         "float: left; margin: 0.03em 0.06em 0 0; font-size: " + em(((lines - 1) * 125 + 65) * 100 / 65) +
             "; line-height: 0.72; font-variant: normal; letter-spacing: 0;");
    out_ += "@supports (initial-letter: 3) {\n";
    rule("p.dropped::first-letter",
         "float: none; margin: 0 0.08em 0 0; font-size: inherit; line-height: inherit; initial-letter: " +
             std::to_string(lines) + ";");
    out_ += "}\n";
  }

  void separator(Separator what, std::string_view selector, bool start) {
    const char* const margin = start ? "margin: 0.9em auto 0 0;" : "margin: 0.9em auto 0;";
    switch (what) {
    case Separator::space: return;
    case Separator::ornament:
      if (!design_.ornament.empty()) {
        rule(selector, std::string("display: block; text-indent: 0; text-align: ") +
                           (start ? "left; " : "center; ") + margin +
                           " content: " + quoted(design_.ornament) + ";");
        return;
      }
      [[fallthrough]];
    case Separator::rule:
      rule(selector,
           std::string("display: block; width: 3em; border-top: 0.12em solid; content: \"\"; ") + margin);
      return;
    }
  }

  void paragraphs() {
    if (!design_.justified)
      rule("body", "text-align: left;");
    if (!design_.justified)
      rule("body[dir=\"rtl\"], [dir=\"rtl\"] body", "text-align: right;");
    if (!design_.hyphenate)
      rule("body", "hyphens: manual;");
    if (design_.spaced)
      rule("p", "margin: 0 0 0.9em; text-indent: 0;");
    else if (design_.indent != Design{}.indent)
      rule("p", "text-indent: " + em(design_.indent) + ";");
  }

  void breaks() {
    std::string marked = design_.mark_gaps ? "hr.space, hr.pause" : "";
    if (!design_.own_ornaments)
      marked += marked.empty() ? "hr.ornament" : ", hr.ornament";
    if (marked.empty())
      return;
    if (design_.ornament.empty()) {
      rule(marked, "width: 18%; height: 0; margin: 1.6em auto; border: 0; border-top: 0.06em solid;");
      if (!design_.own_ornaments)
        rule("hr.ornament::before", "content: none;");
      return;
    }
    out_ += "@supports (display: flex) {\n";
    rule(marked,
         "width: auto; height: auto; margin: 1.4em 0; border: 0; overflow: visible; text-align: center;");
    std::string before;
    for (std::size_t at = 0; at < marked.size();) {
      const std::size_t end = std::min(marked.find(',', at), marked.size());
      before += marked.substr(at, end - at) + "::before";
      before += end < marked.size() ? "," : "";
      at = end + 1;
    }
    rule(before, "content: " + quoted(design_.ornament) + ";");
    out_ += "}\n";
  }

  const Style& style_;
  const Design& design_;
  const CarriedFonts* fonts_;
  std::string out_{};
};

} // namespace

std::string style_sheet(const Style& style, std::string_view own, const CarriedFonts* fonts,
                        const UsedNames* used) {
  std::string out(octavo_epub_style_begin, octavo_epub_style_end);
  out += Sheet(style, fonts).written();
  if (used != nullptr)
    out = trimmed_sheet(out, *used);
  if (fonts != nullptr)
    out.insert(0, fonts->faces);
  out += style.design.style_sheet;
  if (!own.empty())
    out += "\n/* ------------------------------------------------------------------ the user's own */\n\n" +
           user_style(own);
  return out;
}

} // namespace octavo::epub

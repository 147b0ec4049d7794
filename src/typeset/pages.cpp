// What Pages say of themselves: the kinds' names, and pages as text, which tests compare and people read.
#include <octavo/pages.h>

#include <algorithm>
#include <cstdlib>

namespace octavo {
namespace {

/// In points, with three decimals.
std::string in_points(std::int64_t length) {
  const std::int64_t thousandths = (std::abs(length) * 1000 + point / 2) / point;
  const std::string decimals = std::to_string(thousandths % 1000);
  return std::string(length < 0 && thousandths > 0 ? "-" : "") + std::to_string(thousandths / 1000) + '.' +
         std::string(3 - decimals.size(), '0') + decimals;
}

std::string show(const Point& at) {
  return in_points(at.x) + ' ' + in_points(at.y);
}

std::string show(const Rectangle& area) {
  return in_points(area.x) + ' ' + in_points(area.y) + ' ' + in_points(area.width) + ' ' +
         in_points(area.height);
}

/// " #rrggbb"; nothing for black.
std::string show(const Colour& colour) {
  if (colour == Colour{})
    return {};
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = " #";
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    out += digits[part >> 4U];
    out += digits[part & 15U];
  }
  return out;
}

/// Text in quotation marks, on one line.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
  return out + '"';
}

std::string_view show(Purpose purpose) {
  switch (purpose) {
  case Purpose::text: return "text";
  case Purpose::running_head: return "running-head";
  case Purpose::folio: return "folio";
  case Purpose::decoration: return "decoration";
  }
  return "text";
}

std::string show(const GlyphRun& run, const Pages& pages) {
  std::int64_t width = 0;
  for (const Glyph& glyph : run.glyphs)
    width += glyph.advance;
  const std::string font =
      run.font < pages.fonts.size() ? pages.fonts[run.font].name : "font " + std::to_string(run.font);
  return font + ' ' + in_points(run.size) + show(run.colour) + " at " + show(run.origin) + " width " +
         in_points(width) + (run.expansion != 0 ? " expanded " + std::to_string(run.expansion) : "") + ' ' +
         quoted(run.text) + (run.unseen ? " unseen" : "");
}

std::string show(const Shape& shape) {
  std::string out = shape.stroke == 0 ? "shape" : "stroke " + in_points(shape.stroke);
  out += show(shape.colour);
  for (const PathStep& step : shape.path)
    switch (step.verb) {
    case PathVerb::move: out += " M " + show(step.to); break;
    case PathVerb::line: out += " L " + show(step.to); break;
    case PathVerb::curve:
      out += " C " + show(step.control1) + ' ' + show(step.control2) + ' ' + show(step.to);
      break;
    case PathVerb::close: out += " Z"; break;
    }
  return out;
}

std::string show(const Item& item, const Pages& pages) {
  std::string out = "  " + std::string(show(item.purpose)) + ": ";
  std::visit(Match{[&](const GlyphRun& run) { out += show(run, pages); },
                   [&](const Fill& fill) { out += "fill " + show(fill.area) + show(fill.colour); },
                   [&](const Shape& shape) { out += show(shape); },
                   [&](const Picture& picture) {
                     out += "image " + std::to_string(picture.image) + " at " + show(picture.area);
                   }},
             item.node);
  return out + '\n';
}

std::string show(const Destination& to, const Pages& pages) {
  const std::string label = to.page < pages.pages.size() ? pages.pages[to.page].label : std::string("none");
  return "page " + std::to_string(to.page) + " (" + label + ") y " + in_points(to.y);
}

std::string show(const PageLink& link, const Pages& pages) {
  return "  link: " + show(link.area) + " to " +
         std::visit(Match{[](const std::string& url) { return quoted(url); },
                          [&](const Destination& to) { return show(to, pages); }},
                    link.target) +
         '\n';
}

} // namespace

std::string_view name(PageKind kind) noexcept {
  switch (kind) {
  case PageKind::cover: return "cover";
  case PageKind::title: return "title";
  case PageKind::imprint: return "imprint";
  case PageKind::contents: return "contents";
  case PageKind::display: return "display";
  case PageKind::opener: return "opener";
  case PageKind::body: return "body";
  case PageKind::blank: return "blank";
  }
  return "body";
}

PageMarks page_marks(const Pages& pages) {
  PageMarks out;
  for (const Page& page : pages.pages)
    if (!page.label.empty())
      out.push_back({page.label, page.kind, page.begins});
  return out;
}

std::string dump(const Pages& pages) {
  std::string out;
  for (const Image& image : pages.images)
    out += "image: " + image.media_type + ' ' + std::to_string(image.bytes.size()) + " bytes " +
           quoted(image.alt) + '\n';
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    out += "page " + std::to_string(i) + ": " + std::string(name(page.kind)) + ' ' + quoted(page.label) +
           ' ' + in_points(page.width) + " x " + in_points(page.height) + '\n';
    for (const Item& item : page.items)
      out += show(item, pages);
    for (const PageLink& link : page.links)
      out += show(link, pages);
  }
  for (const OutlineEntry& entry : pages.outline)
    out += "outline: " + std::string(2 * static_cast<std::size_t>(std::max(entry.level, 0)), ' ') +
           quoted(entry.title) + ' ' + show(entry.to, pages) + '\n';
  return out;
}

} // namespace octavo

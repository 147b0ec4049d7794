// See set_pages.h.
#include "typeset/set_pages.h"

#include "catch.h"
#include "epub/samples.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::tests {

std::vector<SetLine> set_lines(const Page& page, Purpose purpose) {
  std::vector<SetLine> out;
  for (const Item& item : page.items) {
    const auto* const run = std::get_if<GlyphRun>(&item.node);
    if (run == nullptr || item.purpose != purpose)
      continue;
    if (out.empty() || out.back().y != run->origin.y)
      out.push_back({run->origin.y, run->origin.x, {}, run});
    out.back().x = std::min(out.back().x, run->origin.x);
    out.back().text += run->text;
  }
  return out;
}

std::vector<std::string> texts(const Page& page, Purpose purpose) {
  std::vector<std::string> out;
  for (const SetLine& line : set_lines(page, purpose))
    out.push_back(line.text);
  return out;
}

std::string text(const Page& page, Purpose purpose) {
  std::string out;
  for (const std::string& line : texts(page, purpose))
    out += line + '\n';
  return out;
}

SetLine line_that_begins(const Pages& pages, std::string_view start) {
  for (const Page& page : pages.pages)
    for (SetLine& line : set_lines(page))
      if (line.text.starts_with(start))
        return line;
  FAIL("no line begins with " << start);
  return {};
}

std::size_t page_with(const Pages& pages, std::string_view part) {
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    if (text(pages.pages[i]).find(part) != std::string::npos)
      return i;
  FAIL("no page has " << part);
  return 0;
}

std::string characters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = text::next(text, at); !text::is_space(c) && c != 0xAD)
      text::append(out, c);
  return out;
}

std::string characters(const Pages& pages) {
  std::string out;
  for (const Page& page : pages.pages)
    out += characters(text(page));
  return out;
}

void check_sound(const Pages& pages) {
  std::vector<bool> used(pages.fonts.size());
  for (const Page& page : pages.pages) {
    for (const Item& item : page.items) {
      if (const auto* const run = std::get_if<GlyphRun>(&item.node)) {
        std::int64_t x = run->origin.x;
        std::size_t bytes = 0;
        for (const Glyph& glyph : run->glyphs) {
          x += glyph.advance;
          bytes += glyph.text_bytes;
        }
        CHECK(run->origin.x >= 0);
        CHECK(x <= page.width);
        CHECK(run->origin.y > 0);
        CHECK(run->origin.y < page.height);
        REQUIRE(run->font < pages.fonts.size());
        used[run->font] = true;
        CHECK(bytes == run->text.size());
      } else if (const auto* const fill = std::get_if<Fill>(&item.node)) {
        CHECK(fill->area.x >= 0);
        CHECK(fill->area.x + fill->area.width <= page.width);
      } else if (const auto* const picture = std::get_if<Picture>(&item.node)) {
        CHECK(picture->area.x >= 0);
        CHECK(picture->area.y >= 0);
        CHECK(picture->area.x + picture->area.width <= page.width);
        CHECK(picture->area.y + picture->area.height <= page.height);
        CHECK(picture->image < pages.images.size());
      }
    }
    for (const PageLink& link : page.links)
      if (const auto* const to = std::get_if<Destination>(&link.target))
        CHECK(to->page < pages.pages.size());
  }
  CHECK(std::find(used.begin(), used.end(), false) == used.end());
  for (const OutlineEntry& entry : pages.outline)
    CHECK(entry.to.page < pages.pages.size());
}

Book one_chapter(Blocks blocks) {
  return book("A Book", {section(SectionKind::chapter, "one", "The Chapter", std::move(blocks))});
}

Blocks prose(int paragraphs) {
  Blocks out;
  for (int i = 0; i < paragraphs; ++i) {
    std::string text = "Paragraph " + std::to_string(i) + ".";
    for (int sentence = 0; sentence < 1 + i % 3; ++sentence)
      text += " The wind went over the hills and came back from the sea before anybody had shut the windows.";
    out.push_back(paragraph(text));
  }
  return out;
}

int in_points(Length length) {
  return (length + point / 2) / point;
}

} // namespace octavo::tests

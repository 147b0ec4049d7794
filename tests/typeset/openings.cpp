// How chapters open: drop caps and what stands beside them.
#include "typeset/set_pages.h"

#include "typeset/contours.h"
#include "typeset/setter.h"

#include "catch.h"
#include "epub/samples.h"

#include <algorithm>

using namespace octavo;
using namespace octavo::tests;

namespace {

const std::string tale =
    " upon a time there was a miller who had nothing in the world but his mill, an ass and a cat, and when "
    "he "
    "came to die he left the mill to his eldest son, the ass to the second, and to the youngest nothing but "
    "the cat, which was little enough to live on, as the young man said to himself more than once a day.";

Pages opened(const std::string& text, Opening opening, int lines = 3,
             const std::string& family = "libertinus") {
  Style style;
  style.opening = opening;
  style.drop_cap_lines = lines;
  style.family = family;
  return typeset(one_chapter({paragraph(text), paragraph(text)}), style).pages;
}

const Page& opener(const Pages& pages) {
  return *std::find_if(pages.pages.begin(), pages.pages.end(),
                       [](const Page& page) { return page.kind == PageKind::opener; });
}

/// The drawn capital of `page`; null where there is none.
const Shape* capital(const Page& page) {
  for (const Item& item : page.items)
    if (const auto* const shape = std::get_if<Shape>(&item.node))
      return shape;
  return nullptr;
}

bool has_unseen(const Page& page) {
  return std::any_of(page.items.begin(), page.items.end(), [](const Item& item) {
    const auto* const run = std::get_if<GlyphRun>(&item.node);
    return run != nullptr && run->unseen;
  });
}

struct Box {
  Length left = 0, right = 0, top = 0, bottom = 0;
};

Box box_of(const Shape& shape) {
  Box out{shape.path.front().to.x, shape.path.front().to.x, shape.path.front().to.y, shape.path.front().to.y};
  for (const PathStep& step : shape.path) {
    out.left = std::min(out.left, step.to.x);
    out.right = std::max(out.right, step.to.x);
    out.top = std::min(out.top, step.to.y);
    out.bottom = std::max(out.bottom, step.to.y);
  }
  return out;
}

/// The lines of text from the one that begins with `start` on.
std::vector<SetLine> lines_from(const Page& page, std::string_view start) {
  std::vector<SetLine> lines = set_lines(page);
  const auto first = std::find_if(lines.begin(), lines.end(),
                                  [&](const SetLine& line) { return line.text.starts_with(start); });
  REQUIRE(first != lines.end());
  lines.erase(lines.begin(), first);
  return lines;
}

} // namespace

TEST_CASE("A drop cap stands on a baseline and is as high as the first line's capitals") {
  for (const char* const family : {"libertinus", "eb-garamond"})
    for (const int lines : {2, 3, 4}) {
      const Pages pages = opened("Here" + tale, Opening::drop_cap, lines, family);
      check_sound(pages);
      const Page& page = opener(pages);
      const Shape* const shape = capital(page);
      REQUIRE(shape != nullptr);
      const Box box = box_of(*shape);
      const std::vector<SetLine> text = lines_from(page, "Here upon");
      const auto last = static_cast<std::size_t>(lines) - 1;
      CHECK(std::abs(box.bottom - text[last].y) < point);
      typesetter::Setter setter({family, "en"});
      typesetter::TextStyle body;
      body.size = Style{}.font_size;
      CHECK(std::abs(box.top - (text[0].y - setter.metrics(body).cap_height)) < point);
      // The lines beside it keep off it, the next one does not.
      for (std::size_t i = 1; i <= last; ++i)
        CHECK(text[i].x > box.right);
      CHECK(text[last + 1].x < box.left + point);
      CHECK(box.left >= text[last + 1].x - point);
    }
}

TEST_CASE("The word that a drop cap begins is whole for those who read it") {
  for (const auto& [start, heard] : {std::pair{"Once", "Once upon"}, std::pair{"A", "A upon"}}) {
    const Pages pages = opened(start + tale, Opening::drop_cap);
    const Page& page = opener(pages);
    CHECK(lines_from(page, heard).size() >= 4);
    CHECK(has_unseen(page));
    CHECK(capital(page) != nullptr);
  }
}

TEST_CASE("A capital of its own contour lets the first line come nearer") {
  for (const char* const letter : {"A", "L"}) {
    const Pages pages = opened(std::string(letter) + "nce" + tale, Opening::drop_cap);
    const std::vector<SetLine> text = lines_from(opener(pages), std::string(letter) + "nce");
    const auto start = [&](std::size_t i) {
      const std::vector<Item>& items = opener(pages).items;
      Length least = 0;
      for (const Item& item : items)
        if (const auto* const run = std::get_if<GlyphRun>(&item.node); run != nullptr && !run->unseen &&
                                                                       run->origin.y == text[i].y &&
                                                                       (least == 0 || run->origin.x < least))
          least = run->origin.x;
      return least;
    };
    CHECK(start(0) + 2 * point < start(2));
  }
}

TEST_CASE("A drop cap gives way to a lead-in where it cannot be one") {
  for (const std::string& text : {"“Once" + tale + "”", "— Once" + tale, "once" + tale, "1812" + tale,
                                  std::string("Once upon a time.")}) {
    INFO(text);
    const Pages pages = opened(text, Opening::drop_cap);
    CHECK(capital(opener(pages)) == nullptr);
    CHECK_FALSE(has_unseen(opener(pages)));
    CHECK(dump(pages) == dump(opened(text, Opening::small_caps)));
  }
}

TEST_CASE("Chapters open plainly, with a lead-in, or with a drop cap") {
  CHECK(capital(opener(opened("Once" + tale, Opening::small_caps))) == nullptr);
  const std::string plainly = dump(opened("Once" + tale, Opening::plain));
  CHECK(plainly != dump(opened("Once" + tale, Opening::small_caps)));
}

TEST_CASE("The outline of a glyph says where its ink is") {
  typesetter::Setter setter({"libertinus", "en"});
  typesetter::TextStyle style;
  style.size = 100 * point;
  const auto contour = [&](const char* letter) {
    const typesetter::Line line = setter.line({typesetter::Span{letter, style}});
    const auto& run = std::get<GlyphRun>(line.items.front().node);
    return setter.contour(run, 0);
  };
  const typesetter::Contour l = contour("L");
  CHECK(std::abs(l.bounds().height - setter.metrics(style).cap_height) < point);
  const auto stem = l.between(-40 * point, -30 * point), foot = l.between(-2 * point, 0);
  REQUIRE((stem && foot));
  CHECK(stem->right + 10 * point < foot->right);
  CHECK_FALSE(l.between(5 * point, 9 * point));
}

TEST_CASE("What has no small capitals is not set in spaced small letters") {
  const std::string russian =
      "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива "
      "по-своему. Всё смешалось в доме Облонских. Жена узнала, что муж был в связи.";
  const auto first_run = [](const Page& page, std::string_view start) {
    for (const Item& item : page.items)
      if (const auto* const run = std::get_if<GlyphRun>(&item.node);
          run != nullptr && run->text.find(start) != std::string::npos)
        return *run;
    return GlyphRun{};
  };
  typesetter::SetterOptions options;
  typesetter::Setter setter(options);
  typesetter::TextStyle small;
  small.size = 10 * point;
  small.caps = Caps::small;
  small.tracking = point;
  typesetter::TextStyle plain = small;
  plain.caps = Caps::as_typed;
  plain.tracking = 0;
  CHECK(setter.width({typesetter::Span{"тихий дом", small}}) ==
        setter.width({typesetter::Span{"тихий дом", plain}}));
  CHECK(setter.width({typesetter::Span{"quiet house", small}}) >
        setter.width({typesetter::Span{"quiet house", plain}}));
  // A drop cap needs no small capitals beside it.
  const Pages dropped = opened(russian, Opening::drop_cap);
  CHECK(capital(opener(dropped)) != nullptr);
  CHECK(first_run(opener(dropped), "счастливые").text.find("семьи") != std::string::npos);
}

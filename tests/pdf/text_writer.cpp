// Where a reader of the content sees each glyph: its sums of widths and adjustments against the typesetter's.
#include "pdf/text_writer.h"

#include "catch.h"
#include "raster/samples.h"
#include "text/unicode.h"

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace octavo;
using namespace octavo::pdf;
using namespace octavo::tests;

namespace {

struct Seen {
  std::string font{};
  double x = 0, y = 0;
  int code = 0;
};

/// The text operators of `content`, executed.
class Reader {
public:
  Reader(std::string content, const EmbeddedFont& font) : content_(std::move(content)), font_(font) {
    while (at_ < content_.size())
      step();
  }
  std::vector<Seen> seen{};
  int spans = 0;

private:
  void step() {
    const char c = content_[at_];
    if (c == '(') {
      show(string());
    } else if ((c >= '0' && c <= '9') || c == '-' || c == '.') {
      std::size_t size = 0;
      const double number = std::stod(content_.substr(at_), &size);
      at_ += size;
      if (in_array_)
        x_ -= number / 1000 * size_ * breadth_;
      else
        operands_.push_back(number);
    } else if (c == '[' || c == ']') {
      in_array_ = c == '[';
      ++at_;
    } else if (c == ' ' || c == '\n') {
      ++at_;
    } else {
      const std::size_t end = std::min(content_.find_first_of(" \n", at_), content_.size());
      operation(content_.substr(at_, end - at_));
      at_ = end;
    }
  }

  std::string string() {
    std::string out;
    for (++at_; content_[at_] != ')'; ++at_) {
      if (content_[at_] == '\\')
        out += content_[++at_] == 'r' ? '\r' : content_[at_];
      else
        out += content_[at_];
    }
    ++at_;
    return out;
  }

  void show(const std::string& codes) {
    REQUIRE(codes.size() % 2 == 0);
    for (std::size_t i = 0; i < codes.size(); i += 2) {
      const int code = static_cast<unsigned char>(codes[i]) << 8 | static_cast<unsigned char>(codes[i + 1]);
      seen.push_back({name_, x_, y_ + rise_, code});
      x_ += font_.widths.at(static_cast<std::size_t>(code)) / 1000.0 * size_ * breadth_ + spacing_ * breadth_;
    }
  }

  void operation(const std::string& name) {
    if (name == "BT") {
      line_x_ = line_y_ = 0;
    } else if (name == "Td") {
      x_ = line_x_ += operands_.at(0);
      y_ = line_y_ += operands_.at(1);
    } else if (name == "Tf") {
      size_ = operands_.at(0);
    } else if (name == "Tc") {
      spacing_ = operands_.at(0);
    } else if (name == "Tz") {
      breadth_ = operands_.at(0) / 100;
    } else if (name == "Tr") {
      CHECK((operands_.at(0) == 0 || operands_.at(0) == 3));
    } else if (name == "Ts") {
      rise_ = operands_.at(0);
    } else if (name.starts_with("/Span")) {
      ++spans;
    } else if (name.starts_with("/")) {
      name_ = name;
    } else {
      CHECK((name == "ET" || name == "TJ" || name == "Tj" || name == "EMC"));
    }
    operands_.clear();
  }

  std::string content_;
  const EmbeddedFont& font_;
  std::size_t at_ = 0;
  bool in_array_ = false;
  std::vector<double> operands_{};
  std::string name_{};
  double x_ = 0, y_ = 0, line_x_ = 0, line_y_ = 0, size_ = 0, spacing_ = 0, rise_ = 0, breadth_ = 1;
};

struct Written {
  explicit Written(const GlyphRun& run) {
    pages.fonts = {font("libertinus/LibertinusSerif-Regular.otf")};
    pages.pages = {{PageKind::body, 300 * point, 400 * point, "1", {{run, Purpose::text}}, {}}};
    fonts.emplace(pages, objects);
    TextWriter writer(content, 400 * point);
    writer.draw(run, *(*fonts)[0]);
    writer.end();
    resources = writer.resources();
  }
  Pages pages{};
  Objects objects{};
  std::optional<Fonts> fonts{};
  std::string content{}, resources{};
};

GlyphRun sample(std::string_view text, Length size) {
  Pages pages;
  pages.fonts = {font("libertinus/LibertinusSerif-Regular.otf")};
  GlyphRun run = glyph_run(pages, text, {50 * point + 12345, 100 * point});
  for (Glyph& glyph : run.glyphs)
    glyph.advance = static_cast<Length>(std::int64_t{glyph.advance} * size / run.size);
  run.size = size;
  return run;
}

void check_places(const GlyphRun& run) {
  const Written written(run);
  const Reader reader(written.content, *(*written.fonts)[0]);
  REQUIRE(reader.seen.size() == run.glyphs.size());
  const double size = static_cast<double>(run.size) / point;
  double pen = static_cast<double>(run.origin.x) / point;
  const double y = 400 - static_cast<double>(run.origin.y) / point;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const Glyph& glyph = run.glyphs[i];
    INFO("glyph " << i);
    // A fiftieth of a point, or half a thousandth of an em; and half a thousandth of a point where the line
    // begins.
    CHECK(std::abs(reader.seen[i].x - pen - static_cast<double>(glyph.x_offset) / point) <
          std::max(.02, size * .0005) + .0006);
    CHECK(std::abs(reader.seen[i].y - y - static_cast<double>(glyph.y_offset) / point) < .0011);
    pen += static_cast<double>(glyph.advance) / point;
  }
}

} // namespace

TEST_CASE("every glyph of a long line stands where it was set, whatever the spaces and the size", "[pdf]") {
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "AVA (fifty) \\ odd \r ";
  for (const Length size : {10 * point + point / 2, 9 * point + point / 3, 7 * point + 1, 31 * point}) {
    GlyphRun run = sample(text, size);
    Length stretch = 0;
    for (Glyph& glyph : run.glyphs)
      glyph.advance += stretch = (stretch * 7 + 1234) % 20'011;
    check_places(run);
  }
}

TEST_CASE("marks are raised and shifted", "[pdf]") {
  GlyphRun run = sample("abcabc", 12 * point);
  run.glyphs[1].y_offset = 3 * point + 77;
  run.glyphs[2].x_offset = -5 * point;
  run.glyphs[4].y_offset = -2 * point;
  check_places(run);
}

TEST_CASE("letterspacing is character spacing, and ends with its run", "[pdf]") {
  GlyphRun run = sample("PROLOGUE", 10 * point);
  for (Glyph& glyph : run.glyphs)
    glyph.advance += point;
  check_places(run);
  const Written written(run);
  CHECK(written.content.find("1 Tc\n") != std::string::npos);
  const Written plain(sample("PROLOGUE", 10 * point));
  CHECK(written.content.size() == plain.content.size() + std::string("1 Tc\n").size());
  CHECK(plain.content.find("Tc") == std::string::npos);
}

TEST_CASE("wider and narrower glyphs are scaled, and stand where they were set", "[pdf]") {
  for (const int expansion : {10, -9, 20}) {
    GlyphRun run = sample("AVA (fifty) odd words of a long line that goes on", 10 * point + 333);
    for (Glyph& glyph : run.glyphs)
      glyph.advance =
          static_cast<Length>(std::int64_t{glyph.advance} * (1000 + expansion) / 1000 + point / 9);
    run.expansion = expansion;
    check_places(run);
    CHECK(Written(run).content.find(expansion == 10   ? "101 Tz\n"
                                    : expansion == 20 ? "102 Tz\n"
                                                      : "99.1 Tz\n") != std::string::npos);
  }
  CHECK(Written(sample("plain", 10 * point)).content.find("Tz") == std::string::npos);
}

TEST_CASE("a soft hyphen is a hyphen of another font", "[pdf]") {
  GlyphRun run = sample("a-b-", 10 * point);
  run.text = "a-b\u00AD";
  run.glyphs[3].text_bytes = 2;
  check_places(run);
  const Written written(run);
  const Reader reader(written.content, *(*written.fonts)[0]);
  CHECK(reader.seen[1].code == reader.seen[3].code);
  CHECK(reader.seen[1].font == "/F1");
  CHECK(reader.seen[3].font == "/F2");
  CHECK(written.resources.starts_with("/F1 "));
  CHECK(written.resources.find("/F2 ") != std::string::npos);
}

TEST_CASE("a character of several glyphs is said by ActualText", "[pdf]") {
  GlyphRun run = sample("xe'y", 10 * point);
  run.text = "xéy";
  run.glyphs[1].text_bytes = 2;
  run.glyphs[2].text_bytes = 0;
  check_places(run);
  const Written written(run);
  CHECK(Reader(written.content, *(*written.fonts)[0]).spans == 1);
  CHECK(written.content.find("/Span<</ActualText<FEFF00E9>>>BDC\n") != std::string::npos);
  const Written plain(sample("xe'y", 10 * point));
  CHECK(plain.content.find("Span") == std::string::npos);
}

TEST_CASE("what no glyph can say is said by one that cannot be seen, and moves nothing", "[pdf]") {
  GlyphRun run = sample("xyzzy", 10 * point);
  run.text = "\u0645\u0644\u0627\u0646 a"; // the second glyph is a ligature of two letters
  run.glyphs[0].text_bytes = run.glyphs[2].text_bytes = 2;
  run.glyphs[1].text_bytes = 4;
  const Written written(run);
  const Reader reader(written.content, *(*written.fonts)[0]);
  REQUIRE(reader.seen.size() == 6);
  CHECK(reader.spans == 0);
  CHECK(written.content.find("3 Tr\n") < written.content.find("0 Tr\n"));
  // Inside the ligature's own width, and the next glyph where it was.
  double pen = 50 + 12345.0 / point;
  for (const std::size_t glyph : {0U, 1U}) {
    CHECK(std::abs(reader.seen[glyph].x - pen) < .02);
    pen += static_cast<double>(run.glyphs[glyph].advance) / point;
  }
  CHECK(std::abs(reader.seen[2].x - (pen - 1.2)) < .02);
  CHECK(std::abs(reader.seen[3].x - pen) < .02);
  CHECK(reader.seen[2].font == reader.seen[1].font); // of its own, so that the tables are the same
}

TEST_CASE("a glyph that stands for nothing is said to be nothing", "[pdf]") {
  GlyphRun run = sample("00", 10 * point);
  run.text = "0";
  run.glyphs[0].text_bytes = 0;
  check_places(run);
  const Written written(run);
  const Reader reader(written.content, *(*written.fonts)[0]);
  CHECK(written.content.find("/Span<</ActualText<FEFF>>>BDC\n") != std::string::npos);
  CHECK(reader.seen[0].font != reader.seen[1].font);
}

TEST_CASE("what cannot be seen is not drawn", "[pdf]") {
  GlyphRun run = sample("abc", 10 * point);
  run.size = 0;
  CHECK(Written(run).content.empty());
  run.size = 10 * point;
  run.glyphs.clear();
  CHECK(Written(run).content.empty());
}

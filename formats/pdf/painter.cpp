// See painter.h.
#include "pdf/painter.h"

#include "pdf/syntax.h"
#include "pdf/text_writer.h"

#include <algorithm>
#include <cstdlib>

namespace octavo::pdf {
namespace {

/// "0", "1" or what is between, of a colour's 0 to 255.
void append_channel(std::string& out, std::uint8_t value) {
  append_number(out, (value * 1000 + 127) / 255);
}

class Painter {
public:
  Painter(const Pages& pages, std::size_t number, const Fonts& fonts, const Pictures& pictures,
          const Tags* tags)
      : page_(pages.pages[number]), number_(number), fonts_(fonts), pictures_(pictures), tags_(tags),
        text_(content_, page_.height) {}

  Painting paint() {
    for (std::size_t i = 0; i < page_.items.size(); ++i) {
      const Item& item = page_.items[i];
      mark(item);
      std::visit(
          Match{
              [&](const GlyphRun& run) { draw(run, tags_ != nullptr && tags_->ends_word(number_, i)); },
              [&](const Fill& fill) { draw(fill); },
              [&](const Shape& shape) { draw(shape); },
              [&](const Picture& picture) { draw(picture); },
          },
          item.node);
    }
    end_mark();
    Painting out;
    out.content = std::move(content_);
    if (!text_.resources().empty())
      out.resources += "/Font<<" + text_.resources() + ">>";
    if (!picture_resources_.empty())
      out.resources += "/XObject<<" + picture_resources_ + ">>";
    return out;
  }

private:
  /// What is open: the content of an element, or an artifact.
  struct Mark {
    int element = -1;
    std::string_view artifact{};
    bool operator==(const Mark&) const = default;
  };

  // What is part of an element is marked as its content (14.7.4.2), with a number that counts up over the
  // page; what is no part of the text, as such (14.8.2.2). As far as one element or one kind goes, the mark
  // is one.

  void mark(const Item& item) {
    const bool tagged = tags_ != nullptr && tags_->holds(item);
    const Mark wanted{tagged ? item.element : -1, tagged ? std::string_view() : artifact(item)};
    if (wanted == marked_)
      return;
    end_mark();
    if (tagged)
      content_ += tags_->mark(item.element) + "<</MCID " + std::to_string(contents_++) + ">>BDC\n";
    else if (!wanted.artifact.empty())
      content_ += wanted.artifact.front() == '/' ? "/Artifact<<" + std::string(wanted.artifact) + ">>BDC\n"
                                                 : "/Artifact BMC\n";
    marked_ = wanted;
  }

  void end_mark() {
    text_.end();
    if (marked_ != Mark{})
      content_ += "EMC\n";
    marked_ = {};
  }

  std::string_view artifact(const Item& item) const {
    switch (item.purpose) {
    case Purpose::text: return tags_ != nullptr ? "of no kind" : "";
    case Purpose::running_head:
    case Purpose::folio:
      return is_in_upper_half(item) ? "/Type/Pagination/Subtype/Header" : "/Type/Pagination/Subtype/Footer";
    case Purpose::decoration: return "/Type/Layout";
    }
    return {};
  }

  bool is_in_upper_half(const Item& item) const {
    const Length y = std::visit(
        Match{
            [](const GlyphRun& run) { return run.origin.y; },
            [](const Fill& fill) { return fill.area.y; },
            [](const Shape& shape) { return shape.path.empty() ? Length{0} : shape.path.front().to.y; },
            [](const Picture& picture) { return picture.area.y; },
        },
        item.node);
    return y < page_.height / 2;
  }

  void draw(const GlyphRun& run, bool space_after) {
    const EmbeddedFont* const font = fonts_[run.font];
    if (font == nullptr)
      return;
    set_colour(fill_, run.colour, " rg\n", " g\n");
    text_.draw(run, *font, space_after);
  }

  void draw(const Fill& fill) {
    text_.end();
    set_colour(fill_, fill.colour, " rg\n", " g\n");
    const Rectangle& area = fill.area;
    // From the rounded edges, so that areas that touch do so still.
    const Thousandths left = thousandths(area.x), top = thousandths(area.y);
    const Thousandths right = thousandths(std::int64_t{area.x} + area.width),
                      bottom = thousandths(std::int64_t{area.y} + area.height);
    put({left, thousandths(page_.height) - bottom, right - left, bottom - top}, "re f");
  }

  void draw(const Shape& shape) {
    if (shape.path.empty())
      return;
    text_.end();
    if (shape.stroke > 0) {
      set_colour(stroke_, shape.colour, " RG\n", " G\n");
      if (stroke_width_ == 0)
        content_ += "1 J 1 j\n"; // round caps and joins
      if (const Thousandths width = std::max<Thousandths>(1, thousandths(shape.stroke));
          width != stroke_width_) {
        put({width}, "w");
        stroke_width_ = width;
      }
    } else {
      set_colour(fill_, shape.colour, " rg\n", " g\n");
    }
    bool has_point = false; // a path begins with a move, whatever was made by hand
    for (const PathStep& step : shape.path) {
      if (!has_point && step.verb != PathVerb::move)
        put({x(step.to), y(step.to)}, "m");
      has_point = true;
      switch (step.verb) {
      case PathVerb::move: put({x(step.to), y(step.to)}, "m"); break;
      case PathVerb::line: put({x(step.to), y(step.to)}, "l"); break;
      case PathVerb::curve:
        put({x(step.control1), y(step.control1), x(step.control2), y(step.control2), x(step.to), y(step.to)},
            "c");
        break;
      case PathVerb::close: content_ += "h\n"; break;
      }
    }
    content_ += shape.stroke > 0 ? "S\n" : "f\n";
  }

  void draw(const Picture& picture) {
    const auto reference = pictures_[picture.image];
    if (!reference)
      return;
    text_.end();
    const Rectangle& area = picture.area;
    const std::string name = "/I" + std::to_string(reference->number);
    const Thousandths left = thousandths(area.x), top = thousandths(area.y);
    const Thousandths right = thousandths(std::int64_t{area.x} + area.width);
    const Thousandths bottom = thousandths(std::int64_t{area.y} + area.height);
    content_ += "q\n";
    put({(right - left), 0, 0, (bottom - top), left, thousandths(page_.height) - bottom}, "cm");
    content_ += name + " Do\nQ\n";
    if (const std::string entry = name + ' ' + to_string(*reference);
        picture_resources_.find(entry) == std::string::npos)
      picture_resources_ += entry;
  }

  void set_colour(Colour& now, const Colour& wanted, std::string_view as_rgb, std::string_view as_gray) {
    if (now == wanted)
      return;
    now = wanted;
    append_channel(content_, wanted.red);
    if (wanted.red == wanted.green && wanted.red == wanted.blue) {
      content_ += as_gray;
      return;
    }
    for (const std::uint8_t channel : {wanted.green, wanted.blue}) {
      content_ += ' ';
      append_channel(content_, channel);
    }
    content_ += as_rgb;
  }

  void put(std::initializer_list<Thousandths> operands, std::string_view operation) {
    for (const Thousandths operand : operands) {
      append_number(content_, operand);
      content_ += ' ';
    }
    content_ += operation;
    content_ += '\n';
  }

  static Thousandths x(const Point& p) { return thousandths(p.x); }
  Thousandths y(const Point& p) const { return thousandths(page_.height) - thousandths(p.y); }

  const Page& page_;
  std::size_t number_;
  const Fonts& fonts_;
  const Pictures& pictures_;
  const Tags* tags_;
  std::string content_{};
  TextWriter text_;
  Mark marked_{};
  std::size_t contents_ = 0; ///< how many have been marked on this page
  Colour fill_{}, stroke_{}; ///< black, as every page begins
  Thousandths stroke_width_ = 0;
  std::string picture_resources_{};
};

} // namespace

Painting paint(const Pages& pages, std::size_t number, const Fonts& fonts, const Pictures& pictures,
               const Tags* tags) {
  return Painter(pages, number, fonts, pictures, tags).paint();
}

} // namespace octavo::pdf

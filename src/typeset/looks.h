// How the parts of a book look: a Style's design and type size as styles of text. The one place where those
// sizes, cuts and spacings of type are chosen that a design leaves open.
#pragma once

#include <octavo/typeset.h>

#include "text/language.h"
#include "typeset/east_asian.h"
#include "typeset/setter.h"

#include <algorithm>
#include <string_view>

namespace octavo::typesetter {

/// The styles of text that a book set in a Style needs. Refers to it.
class Looks {
public:
  /// That part of a size; but beside text that is large for those who read no smaller one, what they can
  /// read.
  static constexpr Length part_of(Length size, int percent) {
    constexpr Length large_print = 16 * point;
    const Length part = size / 100 * percent;
    return size < large_print ? part : std::max(part, large_print);
  }

  /// For text in `language`, a BCP 47 tag.
  Looks(const Style& style, std::string_view language)
      : size_(style.font_size), design_(style.design), all_indented_(indent_of_all(language)),
        figures_(text::is_cased(language) ? Figures::old_style : Figures::lining) {}

  const Design& design() const { return design_; }
  Length em() const { return size_; }
  /// Of a paragraph after another one.
  Length indent() const { return design_.spaced ? 0 : size_ / 100 * std::max(design_.indent, all_indented_); }
  /// Whether those after headings and breaks have it too.
  bool all_indented() const { return all_indented_ > 0; }

  /// How the lines of running text stand.
  Alignment alignment() const { return design_.justified ? Alignment::justified : Alignment::start; }
  /// How the lines of headings stand.
  Alignment heads() const {
    return design_.headings.alignment == HeadAlignment::centred ? Alignment::centred : Alignment::start;
  }

  TextStyle body() const { return in(100); }
  TextStyle small() const { return in(87); } ///< notes, captions, headnotes, the imprint
  TextStyle note() const { return in(82); }  ///< at the foot of a page
  /// What a machine has typed beside text in `style`: lining figures, and letters that look as large as those
  /// around.
  static TextStyle typed(TextStyle style) {
    style.typeface = Typeface::code;
    style.cut = Cut::regular;
    style.caps = Caps::as_typed;
    style.figures = Figures::lining;
    style.size = part_of(style.size, 82);
    return style;
  }
  TextStyle typed() const { return typed(body()); }
  /// Readers of PDFs take letters a tenth of the size apart for words: this stays below, kerning included.
  TextStyle letterspaced_caps(int percent) const {
    return lettered({percent, 77, Typeface::text, Cut::regular, Caps::all_small, false}, percent);
  }
  TextStyle kicker() const { return lettered(design_.headings.number); }
  /// The same for what heads less than a chapter.
  TextStyle kicker(int percent) const { return lettered(design_.headings.number, percent); }
  TextStyle running_head() const { return lettered(design_.running_head.lettering); }
  TextStyle folio() const { return lettered(design_.folio.lettering); }
  TextStyle subtitle() const { return lettered(design_.headings.subtitle); }
  /// How titles are lettered that chapters have, at most `percent` of the text's size.
  Lettering titles(int percent) const {
    Lettering out = design_.headings.title;
    out.size = std::min(out.size, percent);
    return out;
  }
  TextStyle title(int percent) const { return title(design_.headings.title, percent); }
  TextStyle title(const Lettering& as, int percent) const {
    TextStyle out = lettered(as, percent);
    out.figures = Figures::lining;
    return out;
  }
  TextStyle ornament() const {
    TextStyle out = in(100);
    out.colour = design_.accent;
    return out;
  }

private:
  TextStyle in(int percent) const {
    TextStyle out;
    out.size = part_of(size_, percent);
    out.colour = design_.ink;
    out.figures = figures_;
    return out;
  }
  TextStyle lettered(const Lettering& as) const { return lettered(as, as.size); }
  TextStyle lettered(const Lettering& as, int percent) const {
    TextStyle out = in(percent);
    // A display face is drawn for large sizes.
    out.typeface = as.typeface == Typeface::display && percent < 150 ? Typeface::text : as.typeface;
    out.cut = as.cut;
    out.caps = as.caps;
    out.tracking = static_cast<Length>(std::int64_t{out.size} * as.tracking / 1000);
    if (as.accent)
      out.colour = design_.accent;
    return out;
  }

  Length size_;
  const Design& design_;
  int all_indented_; ///< hundredths of an em; 0: not
  Figures figures_;
};

} // namespace octavo::typesetter

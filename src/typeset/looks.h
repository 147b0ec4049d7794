// How the parts of a book look: the one place where sizes, cuts and spacings of type are chosen.
#pragma once

#include <octavo/typeset.h>

#include "typeset/setter.h"

#include <string_view>

namespace octavo::typesetter {

/// The styles of text that a book set at a Style's font size needs.
class Looks {
public:
  explicit Looks(Length font_size) : size_(font_size) {}

  Length em() const { return size_; }
  Length indent() const { return size_ / 4 * 5; } ///< of a paragraph after another one

  TextStyle body() const { return in(100); }
  TextStyle small() const { return in(87); } ///< notes, captions, headnotes, the imprint
  TextStyle note() const { return in(82); }  ///< at the foot of a page
  /// Readers of PDFs take letters a tenth of the size apart for words: this stays below, kerning included.
  TextStyle letterspaced_caps(int percent) const {
    TextStyle out = in(percent);
    out.caps = Caps::all_small;
    out.tracking = out.size / 13;
    return out;
  }
  TextStyle kicker() const { return letterspaced_caps(100); }
  TextStyle running_head() const {
    TextStyle out = letterspaced_caps(84);
    out.tracking = out.size / 15;
    return out;
  }
  TextStyle folio() const { return in(92); }
  TextStyle subtitle() const {
    TextStyle out = in(114);
    out.cut = Cut::italic;
    return out;
  }
  /// At `percent` of the text's size; large type is of the family's display face.
  TextStyle title(int percent) const {
    TextStyle out = in(percent);
    out.figures = Figures::lining;
    if (percent >= 150)
      out.typeface = Typeface::display;
    return out;
  }

private:
  TextStyle in(int percent) const {
    TextStyle out;
    out.size = size_ / 100 * percent;
    return out;
  }

  Length size_;
};

} // namespace octavo::typesetter

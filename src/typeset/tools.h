// What all who set one division of a book share. A division has its own, so that several can be set at once.
#pragma once

#include <octavo/typeset.h>

#include "text/words.h"
#include "typeset/anchors.h"
#include "typeset/geometry.h"
#include "typeset/looks.h"
#include "typeset/pictures.h"
#include "typeset/setter.h"
#include "typeset/spans.h"
#include "typeset/structure.h"

namespace octavo::typesetter {

struct Tools {
  Setter& setter;
  SpanMaker& spans;
  const Anchors& anchors;
  References& references;
  const Pictures& pictures;
  const Geometry& geometry;
  const Looks& looks;
  const text::Words& words;
  const Style& style;
  Structure& structure;
  bool right_to_left = false; ///< lines begin at the right
};

} // namespace octavo::typesetter

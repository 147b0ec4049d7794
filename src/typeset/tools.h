// What all who set parts of one book share.
#pragma once

#include <octavo/typeset.h>

#include "text/words.h"
#include "typeset/anchors.h"
#include "typeset/geometry.h"
#include "typeset/looks.h"
#include "typeset/pictures.h"
#include "typeset/setter.h"
#include "typeset/spans.h"

namespace octavo::typesetter {

struct Tools {
  Setter& setter;
  SpanMaker& spans;
  Anchors& anchors;
  Pictures& pictures;
  const Geometry& geometry;
  const Looks& looks;
  const text::Words& words;
  const Style& style;
  bool right_to_left = false; ///< lines begin at the right
};

} // namespace octavo::typesetter

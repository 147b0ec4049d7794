// See notices.h.
#include "typeset/notices.h"

#include "typeset/titles.h"

#include <algorithm>

namespace octavo::typesetter {

void set_notice(const Tools& tools, Galley& galley, const Spans& heading, const Blocks& blocks) {
  Column column;
  column.measure = tools.geometry.measure;
  column.text = tools.looks.body();
  column.alignment = tools.looks.alignment();
  column.indents = false; // one statement a paragraph
  column = inset(column, 2 * tools.looks.em(), tools.looks.em());
  galley.rule_above(column.x, column.measure);
  if (!heading.empty()) {
    set_centred(tools, galley, heading, Joint::heading);
    galley.space(1);
  }
  BlockSetter(tools, galley).blocks(blocks, column);
  galley.rule_below(column.x, column.measure);
}

TextStyle notice_heading(const Looks& looks) {
  TextStyle style = looks.body();
  style.cut = Cut::bold;
  return style;
}

void lower(const Tools& tools, Galley& galley) {
  const int room = tools.geometry.lines - galley.height();
  galley.prepend_sink(
      std::clamp(room * 2 / 5, std::min(3, tools.geometry.lines / 8), tools.geometry.lines / 4));
}

} // namespace octavo::typesetter

// See notices.h.
#include "model/notices.h"

#include <algorithm>

namespace octavo::model {

void place_notice(Sections& sections, const std::vector<std::string>& warnings) {
  if (warnings.empty())
    return;
  Section notice;
  notice.kind = SectionKind::notice;
  notice.origin.rule = Rule::content_warning;
  for (const std::string& warning : warnings)
    notice.blocks.push_back(
        {Paragraph{plain(warning), ParagraphRole::body, 0, {0, 0, Rule::content_warning}}});
  const auto after = std::find_if(sections.begin(), sections.end(), [](const Section& s) {
    return s.kind != SectionKind::front_matter && s.kind != SectionKind::description;
  });
  sections.insert(after, std::move(notice));
}

} // namespace octavo::model

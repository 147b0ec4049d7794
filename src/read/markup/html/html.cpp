// The reader of HTML: page → fence → tree → plan → flow → sections. See ../../draft.h, and page.h for the
// plan.
#include "read/draft.h"

#include "read/markup/flow.h"
#include "read/markup/html/blocks.h"
#include "read/markup/html/fence.h"
#include "read/markup/html/head.h"
#include "read/markup/html/languages.h"
#include "read/markup/html/plan.h"

#include <algorithm>

namespace octavo::reader {

Draft read_html(std::string_view text, const ReadOptions& options, Findings& found) {
  using namespace markup;
  using namespace markup::html;
  const Fenced fenced = fence(text);
  if (fenced.flattened > 0)
    found.notes.push_back({"page-too-deep", Severity::warning, fenced.flattened, 0,
                           "elements stand more than " + std::to_string(deepest) +
                               " deep inside each other; what is deeper was read as text"});
  if (fenced.unclosed > 0)
    found.notes.push_back({"page-unclosed", Severity::warning, fenced.unclosed, 0,
                           "a comment, script or style that begins here has no end; the rest was not read"});
  Page page = make_page(parse(fenced), fenced.css);
  Flow flow;
  flow.stated = read_head(page, fenced);
  const std::string head_title = flow.stated.title;
  plan_archive_of_our_own(page, flow.stated);
  plan_sites(page, flow.stated);
  plan_gutenberg(page, flow.stated, found);
  plan_entries(page, flow.stated, found);
  plan_footnotes(page);
  plan_furniture(page);
  plan_surroundings(page);
  plan_named_titles(page);
  flow.stated.language = book_language(page, flow.stated.language);
  flow.sure_title = flow.stated.title != head_title;
  Builder builder(page, options, flow, found);
  builder.add(0);
  builder.add_footnotes();
  builder.report();
  // A description in the page says more than its head.
  const bool described = std::any_of(flow.items.begin(), flow.items.end(), [](const FlowItem& item) {
    const auto* const section = std::get_if<Section>(&item);
    return section != nullptr && section->kind == SectionKind::description;
  });
  if (described)
    flow.stated.description.clear();
  Draft draft;
  draft.sections = sections_of(flow, found);
  draft.stated = std::move(flow.stated);
  return draft;
}

} // namespace octavo::reader

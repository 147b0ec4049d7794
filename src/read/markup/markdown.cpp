// The reader of Markdown: front matter → source → flow → sections. See draft.h.
#include "read/corrections.h"
#include "read/draft.h"
#include "read/markup/front_matter.h"
#include "read/markup/markdown_builder.h"
#include "read/markup/markdown_events.h"
#include "read/markup/markdown_habits.h"
#include "read/markup/markdown_source.h"

namespace octavo::reader {

Draft read_markdown(std::string_view text, const ReadOptions& options, Findings& found) {
  using namespace markup;
  std::vector<Line> all = split_lines(text);
  apply_lines(all, options.sidecar);
  Lines lines = all;
  const auto front = read_front_matter(lines, found);
  if (front)
    lines = lines.subspan(front->lines);

  const MarkdownSource source = markdown_source(lines, habits_of(lines, found), found);
  MarkdownBuilder builder(source, options, front ? front->stated.language : std::string(), found);
  parse_markdown(source, builder);
  Flow flow = builder.finish();
  Draft draft;
  if (front) {
    flow.stated = front->stated;
    flow.sure_title = !flow.stated.title.empty();
    if (!front->cover.empty())
      draft.cover = Pictures(options, found).load(front->cover, {}, 1);
  }
  draft.sections = sections_of(flow, found);
  draft.stated = std::move(flow.stated);
  return draft;
}

} // namespace octavo::reader

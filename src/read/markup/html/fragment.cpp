// See fragment.h.
#include "read/markup/html/fragment.h"

#include "model/walk.h"
#include "read/markup/html/blocks.h"
#include "read/markup/html/fence.h"

#include <iterator>
#include <utility>

namespace octavo::reader::markup::html {

Fragment read_fragment(std::string_view piece, int line, const ReadOptions& options, Findings& found) {
  const Fenced fenced = fence(piece);
  const Page page = make_page(parse(fenced), fenced.css);
  Flow flow;
  Findings own;
  Builder builder(page, options, flow, own);
  builder.keep_anchors();
  builder.add(0);
  builder.report();
  Blocks blocks;
  for (FlowItem& item : flow.items)
    if (auto* const block = std::get_if<Block>(&item))
      blocks.push_back(std::move(*block));
    else if (auto* const heading = std::get_if<FlowHeading>(&item))
      blocks.push_back({Heading{std::move(heading->content), heading->origin}, std::move(heading->place)});
    else if (auto* const section = std::get_if<Section>(&item))
      std::move(section->blocks.begin(), section->blocks.end(), std::back_inserter(blocks));
  model::each_origin(blocks, [&](Origin& origin) { // which counts from the piece's first line
    if (origin.first_line > 0) {
      origin.first_line += line - 1;
      origin.last_line += line - 1;
    }
  });
  for (Note& note : own.notes) {
    note.line += note.line > 0 ? line - 1 : 0;
    found.notes.push_back(std::move(note));
  }
  Fragment fragment{std::move(blocks), {}};
  for (auto& [name, anchor] : flow.anchors)
    fragment.anchors.emplace(name, std::move(anchor.place));
  return fragment;
}

} // namespace octavo::reader::markup::html

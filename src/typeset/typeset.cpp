// The typesetter: from a Book to Pages. Each step is a file of this folder.
#include <octavo/typeset.h>

#include "model/divisions.h"
#include "text/language.h"
#include "text/words.h"
#include "typeset/anchors.h"
#include "typeset/contents.h"
#include "typeset/front.h"
#include "typeset/geometry.h"
#include "typeset/looks.h"
#include "typeset/measure.h"
#include "typeset/outline.h"
#include "typeset/pictures.h"
#include "typeset/plan.h"
#include "typeset/sections.h"
#include "typeset/setter.h"
#include "typeset/sheets.h"
#include "typeset/spans.h"

#include <iterator>
#include <optional>
#include <utility>

namespace octavo {
namespace {

/// Leaves out the fonts that no page uses: lines that were tried and discarded have named theirs as well.
void keep_used_fonts(Pages& pages) {
  std::vector<std::optional<std::uint32_t>> kept(pages.fonts.size()); // the new number of each
  const auto each_run = [&](const auto& see) {
    for (Page& page : pages.pages)
      for (Item& item : page.items)
        if (auto* const run = std::get_if<GlyphRun>(&item.node))
          see(*run);
  };
  each_run([&](const GlyphRun& run) { kept[run.font] = 0; });
  std::vector<Font> used;
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (kept[i]) {
      kept[i] = static_cast<std::uint32_t>(used.size());
      used.push_back(std::move(pages.fonts[i]));
    }
  each_run([&](GlyphRun& run) { run.font = *kept[run.font]; });
  pages.fonts = std::move(used);
}

} // namespace

Typesetting typeset(const Book& book, const Style& style) {
  namespace ts = typesetter;
  Typesetting out;
  const std::string language = text::language_tag(book.metadata.language);
  const text::Words& words = text::words(language);
  const ts::Geometry geometry = ts::geometry(style);
  const ts::Looks looks(style.font_size);
  ts::Setter setter({style.family, language, style.system_fonts, geometry.protrudes});
  ts::check_measure(setter, geometry, looks, out.notes);

  const ts::Plan plan = ts::plan(book, words);
  ts::LinkTargets targets;
  ts::Anchors anchors(plan);
  ts::SpanMaker spans(targets, anchors, out.notes);
  ts::Pictures pictures(out.notes);
  const ts::Tools tools{
      setter, spans, anchors, pictures, geometry, looks, words, style, text::is_right_to_left(language)};
  ts::Sheets sheets(tools, targets, plan.marks);
  const std::string authors = ts::author_names(book.metadata);
  ts::SectionSetter sections(tools, sheets, plan.title, authors);

  if (style.half_title)
    ts::set_half_title(tools, sheets, plan);
  ts::set_title_page(tools, sheets, plan, book.metadata);
  ts::set_imprint(tools, sheets, plan, book);
  for (std::size_t i = 0; i < plan.contents_at; ++i)
    sections.set(plan.divisions[i]);
  ts::Contents contents(tools, sheets, plan, targets);
  for (std::size_t i = plan.contents_at; i < plan.divisions.size(); ++i)
    sections.set(plan.divisions[i]);
  contents.finish();

  out.pages.outline = ts::outline(plan, sheets, contents.page(), words);
  out.pages.pages = sheets.take();
  out.pages.images = pictures.take();
  out.pages.fonts = setter.fonts();
  keep_used_fonts(out.pages);
  Notes unset = setter.notes();
  std::move(unset.begin(), unset.end(), std::back_inserter(out.notes));
  return out;
}

} // namespace octavo

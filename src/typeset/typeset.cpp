// The typesetter: from a Book to Pages. Each step is a file of this folder.
#include <octavo/typeset.h>

#include "model/divisions.h"
#include "model/passages.h"
#include "text/language.h"
#include "text/words.h"
#include "typeset/anchors.h"
#include "typeset/contents.h"
#include "typeset/front.h"
#include "typeset/geometry.h"
#include "typeset/hyphenation.h"
#include "typeset/looks.h"
#include "typeset/measure.h"
#include "typeset/outline.h"
#include "typeset/page_beginnings.h"
#include "typeset/pictures.h"
#include "typeset/plan.h"
#include "typeset/sections.h"
#include "typeset/sheets.h"
#include "typeset/spans.h"
#include "typeset/structure.h"
#include "typeset/user_fonts.h"
#include "typeset/workshop.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace octavo {
namespace {

/// `division` and its children, in the order in which they are set.
void add_divisions(const typesetter::Division& division, std::vector<const typesetter::Division*>& out) {
  out.push_back(&division);
  for (const typesetter::Division& child : division.children)
    add_divisions(child, out);
}

/// Whether the words of a language are divided with hyphens, as far as is known.
bool divides_words(std::string_view language) {
  const std::string_view main = language.substr(0, language.find('-'));
  return main.size() > 1 && main != "und" && main != "mul" && main != "zxx" && text::is_cased(language);
}

/// The patterns that are not compiled in, or a note that they are missing.
std::shared_ptr<const typesetter::Dictionary> patterns(const Style& style, const std::string& language,
                                                       Notes& notes) {
  const std::string package = typesetter::patterns_package(language);
  if (typesetter::has_patterns(language))
    return nullptr;
  const std::string file = style.patterns ? style.patterns(language) : std::string();
  auto read = typesetter::read_patterns(file);
  if (!file.empty() && !read)
    notes.push_back({"patterns-damaged", Severity::warning, 0, 0,
                     "The hyphenation patterns for the language '" + language +
                         "' are none that can be read; no word is hyphenated."});
  else if (!read && !package.empty())
    notes.push_back({"patterns-missing", Severity::warning, 0, 0,
                     "There are no hyphenation patterns for the language '" + language +
                         "', so no word is hyphenated; on Debian, the package " + package + " has them."});
  else if (!read && style.design.hyphenate && divides_words(language))
    notes.push_back({"patterns-none", Severity::info, 0, 0,
                     "No hyphenation patterns are known for the language '" + language +
                         "', so no word is hyphenated; the command takes a dictionary of libhyphen's from "
                         "/usr/local/share/hyphen/hyph_" +
                         language + ".dic."});
  return read;
}

/// Those of the book's passages, as far as there are any; a few foreign words are no reason for a note.
auto patterns_of_passages(const Book& book, const Style& style) {
  std::map<std::string, std::shared_ptr<const typesetter::Dictionary>, std::less<>> out;
  if (style.patterns)
    for (const std::string& written : model::passage_languages(book))
      if (const std::string tag = text::language_tag(written);
          !tag.empty() && !typesetter::has_patterns(tag) && !out.contains(tag))
        out[tag] = typesetter::read_patterns(style.patterns(tag));
  return out;
}

} // namespace

Typesetting typeset(const Book& book, const Style& style) {
  namespace ts = typesetter;
  Typesetting out;
  const std::string language = text::language_tag(book.metadata.language);
  const text::Words& words = text::words(language);
  const ts::Geometry geometry = ts::geometry(style);
  const ts::Looks looks(style, language);
  const auto user_fonts = ts::user_fonts(style.fonts);
  if (user_fonts)
    out.notes = user_fonts->notes();
  ts::Workshop workshop({style.family, language, style.system_fonts, geometry.protrudes, nullptr, 0,
                         user_fonts, patterns(style, language, out.notes), patterns_of_passages(book, style)},
                        style.threads);
  ts::check_measure(workshop.setter(), geometry, looks, out.notes);

  const ts::Plan plan = ts::plan(book, words, style.chapter_numbers, language);
  const ts::Anchors anchors(plan);
  ts::Pictures pictures(plan, style.design.paper, out.notes);
  const std::string authors = ts::author_names(book.metadata);
  const ts::Materials materials{
      anchors,    pictures, geometry, looks, words, style, text::is_right_to_left(language),
      plan.title, authors};
  std::vector<const ts::Division*> divisions;
  std::size_t before_contents = 0; // so many of them
  for (std::size_t i = 0; i < plan.divisions.size(); ++i) {
    if (i == plan.contents_at)
      before_contents = divisions.size();
    add_divisions(plan.divisions[i], divisions);
  }
  if (plan.contents_at == plan.divisions.size())
    before_contents = divisions.size();
  std::vector<ts::SetDivision> all_set = workshop.set(divisions, materials);

  ts::LinkTargets targets;
  ts::References no_references(anchors, -1);
  ts::Structure structure;
  ts::SpanMaker spans(targets, anchors, no_references, structure, out.notes, style.design.link);
  const ts::Tools tools{workshop.setter(),
                        spans,
                        anchors,
                        no_references,
                        pictures,
                        geometry,
                        looks,
                        words,
                        style,
                        structure,
                        materials.right_to_left};
  ts::Sheets sheets(tools, targets, plan.marks);
  if (style.half_title)
    ts::set_half_title(tools, sheets, plan);
  ts::set_title_page(tools, sheets, plan, book.metadata);
  ts::set_imprint(tools, sheets, plan, book);
  int references = 0;
  std::vector<int> sections; // the elements of the divisions around the next one, by their level
  const auto put_on_pages = [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      ts::SetDivision set = std::move(all_set[i]);
      if (divisions[i]->matter != model::Matter::front)
        sheets.begin_body();
      if (style.open_right)
        sheets.begin_right();
      sections.resize(std::min(sections.size(), static_cast<std::size_t>(divisions[i]->level)));
      const int elements =
          structure.append(std::move(set.structure), sections.empty() ? -1 : sections.back());
      sections.push_back(elements);
      for (ts::Flow& flow : set.flows)
        sheets.flow(std::move(flow), {set.targets, references, elements});
      references += set.references;
      std::move(set.notes.begin(), set.notes.end(), std::back_inserter(out.notes));
    }
  };
  put_on_pages(0, before_contents);
  ts::Contents contents(tools, sheets, plan, targets);
  put_on_pages(before_contents, divisions.size());
  if (style.colophon.value_or(ts::has_chapters(plan)))
    ts::set_colophon(tools, sheets, plan, language);
  contents.finish();

  out.pages.outline = ts::outline(plan, sheets, contents.page(), words);
  out.quality = sheets.quality();
  out.pages.pages = sheets.take();
  out.pages.structure = structure.take(out.pages.pages);
  ts::set_page_beginnings(out.pages, structure.sources(), book);
  out.pages.right_to_left = materials.right_to_left;
  out.pages.images = pictures.take();
  workshop.number_fonts(out.pages);
  Notes unset = notes(workshop.help());
  std::move(unset.begin(), unset.end(), std::back_inserter(out.notes));
  return out;
}

} // namespace octavo

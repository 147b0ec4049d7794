// See pages.h.
#include "epub/pages.h"

#include "epub/semantics.h"
#include "epub/xhtml.h"
#include "model/credits.h"
#include "model/link.h"
#include "model/shown.h"
#include "text/printable.h"

#include <set>

namespace octavo::epub {
namespace {

constexpr std::string_view structures_prefix =
    " epub:prefix=\"z3998: http://www.daisy.org/z3998/2012/vocab/structure/#\"";

void heading_line(Xml& xml, XhtmlWriter& writer, const Section& section, const model::SectionHeading& heading,
                  int level, std::string_view id) {
  if (heading.own)
    writer.text_element(heading_name(level), {{"id", id}}, section.title);
  else
    xml.leaf_line(heading_name(level), {{"id", id}}, heading.title);
}

/// Label, title and subtitle.
void headings(Xml& xml, XhtmlWriter& writer, const Section& section, const model::SectionHeading& heading,
              int level, std::string_view id) {
  const Element element(xml, "hgroup");
  if (!heading.label.empty())
    xml.leaf_line("p", {{"class", "label"}}, heading.label);
  heading_line(xml, writer, section, heading, level, id);
  if (model::has_text(section.subtitle)) {
    writer.text_element("p", {{"class", "subtitle"}}, section.subtitle);
  }
}

void inset(Xml& xml, XhtmlWriter& writer, PageList& pages, const Inset& inset, int level) {
  const Section& section = *inset.section;
  const std::string title_id = inset.heading.shown ? inset.id + "_title" : std::string();
  const Semantics semantics = semantics_of(section.kind, Matter::body);
  const Element element(xml, "section",
                        {{"class", name(section.kind)},
                         {"id", inset.id},
                         {"epub:type", semantics.type},
                         {"role", semantics.role},
                         {"aria-labelledby", title_id},
                         {"aria-label", inset.heading.shown ? std::string_view() : inset.heading.title}});
  pages.mark(xml, &section);
  if (inset.heading.shown)
    headings(xml, writer, section, inset.heading, level, title_id);
  writer.blocks(section.blocks, level + 1);
  for (const Inset& child : inset.children)
    octavo::epub::inset(xml, writer, pages, child, level + 1);
}

/// All footnotes of a document are at its end, those of its insets too.
void expect_footnotes(XhtmlWriter& writer, const Section& section, const std::vector<Inset>& insets) {
  writer.expect(section.footnotes);
  for (const Inset& one : insets)
    expect_footnotes(writer, *one.section, one.children);
}

/// Publisher, rights and source, as far as they are known.
void imprint(Xml& xml, PageList& pages, const Metadata& metadata) {
  const std::string publisher = text::one_line(metadata.publisher);
  const std::string rights = text::one_line(metadata.rights);
  const std::string source = text::one_line(metadata.source_url);
  if (publisher.empty() && rights.empty() && source.empty())
    return;
  const Element element(xml, "div", {{"class", "imprint"}});
  pages.mark(xml, PageKind::imprint);
  for (const std::string& line : {publisher, rights})
    if (!line.empty())
      xml.leaf_line("p", {}, line);
  if (source.empty())
    return;
  xml.open("p");
  if (const std::string target = model::href(source); target.empty())
    xml.text(source);
  else
    xml.leaf("a", {{"href", target}}, source);
  xml.close();
  xml.line();
}

/// What readers choose such a story by, below its title: its world, who is in it, for whom it is. Books that
/// are set in a world of their own have none of it there.
void facts(Xml& xml, const Metadata& metadata) {
  if (metadata.fandoms.empty())
    return;
  const Element element(xml, "div", {{"class", "facts"}});
  const auto line = [&xml](const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values)
      if (const std::string one = text::one_line(value); !one.empty())
        all += (all.empty() ? "" : " \u00B7 ") + one;
    if (!all.empty())
      xml.leaf_line("p", {}, all);
  };
  for (const auto* const values : {&metadata.fandoms, &metadata.relationships, &metadata.characters})
    line(*values);
  line({metadata.rating, metadata.status});
}

using PageRefs = std::vector<const Page*>;

/// The pages of those sections, in the book's order.
PageRefs pages_among(const Plan& plan, const std::vector<std::string>& ids) {
  const std::set<std::string_view> wanted(ids.begin(), ids.end());
  PageRefs out;
  each_page(plan.pages, [&](const Page& page) {
    if (wanted.contains(page.section->id))
      out.push_back(&page);
  });
  return out;
}

/// The end of the chapters from `at` on that are named together, by their numbers: three and more that follow
/// each other and have no titles, which would say more, or so many that nobody reads them all.
std::size_t end_of_row(const PageRefs& pages, std::size_t at) {
  constexpr std::size_t fewest = 3, fewest_titled = 8;
  bool titled = false;
  std::size_t end = at;
  for (int number = 0; end < pages.size(); ++end, ++number) {
    const Section& section = *pages[end]->section;
    if (section.kind != SectionKind::chapter || !section.number ||
        *section.number != *pages[at]->section->number + number)
      break;
    titled = titled || !section.title.empty();
  }
  return end >= at + (titled ? fewest_titled : fewest) ? end : at + 1;
}

} // namespace

Document::Document(const Plan& plan, std::string_view title, std::string_view body_type,
                   std::string_view body_class) {
  xml_.doctype_html();
  xml_.open("html", {{"xmlns", "http://www.w3.org/1999/xhtml"},
                     {"xmlns:epub", "http://www.idpf.org/2007/ops"},
                     {"lang", plan.language},
                     {"xml:lang", plan.language},
                     {"dir", plan.right_to_left ? "rtl" : ""}});
  xml_.line();
  {
    const Element head(xml_, "head");
    xml_.empty("meta", {{"charset", "utf-8"}});
    xml_.line();
    xml_.leaf_line("title", {}, title);
    xml_.empty("link", {{"rel", "stylesheet"}, {"type", "text/css"}, {"href", "style.css"}});
    xml_.line();
  }
  xml_.open("body", {{"class", body_class}, {"epub:type", body_type}});
  xml_.line();
}

std::string Document::finish() {
  xml_.close();
  xml_.line();
  xml_.close();
  xml_.line();
  std::string all = xml_.take();
  if (all.find("\"z3998:") != std::string::npos) // only where one of its words is used
    all.insert(all.find(" lang="), structures_prefix);
  return all;
}

std::string cover_page(const Plan& plan, const Book& book, std::string_view image_file) {
  Document document(plan, plan.words->cover, "frontmatter", "cover");
  Xml& xml = document.xml();
  {
    const Element section(xml, "section", {{"class", "cover"}});
    xml.empty(
        "img",
        {{"src", image_file}, {"alt", cover_alt(plan, book)}, {"epub:type", "cover"}, {"role", "doc-cover"}});
    xml.line();
  }
  return document.finish();
}

std::string cover_alt(const Plan& plan, const Book& book) {
  const std::string given = text::one_line(book.cover ? book.cover->alt : std::string());
  return given.empty() ? std::string(plan.words->cover) + std::string(plan.words->joint) + plan.title : given;
}

std::string title_page(const Plan& plan, PageList& pages, const Metadata& metadata) {
  Document document(plan, plan.title, "frontmatter");
  Xml& xml = document.xml();
  const auto line = [&](const char* kind, std::string_view text) {
    if (!text.empty())
      xml.leaf_line("p", {{"class", kind}}, text);
  };
  {
    const Element section(xml, "section", {{"class", "title-page"}, {"epub:type", "titlepage"}});
    pages.mark(xml, PageKind::title);
    for (const Series& series : metadata.series)
      line("series", model::series_line(series));
    {
      const Element headings(xml, "hgroup");
      xml.leaf_line("h1", {}, plan.title);
      line("subtitle", text::one_line(metadata.subtitle));
    }
    for (const std::string& author : model::authors(metadata))
      line("author", author);
    for (const Contributor& person : metadata.contributors)
      line("credit", model::credit(person, *plan.words));
    facts(xml, metadata);
    imprint(xml, pages, metadata);
  }
  return document.finish();
}

std::string_view news_title(const Plan& plan, const WriteOptions& options) {
  return !pages_among(plan, options.added).empty()     ? plan.words->new_in_edition
         : !pages_among(plan, options.revised).empty() ? plan.words->revised
                                                       : std::string_view();
}

std::string news_page(const Plan& plan, const WriteOptions& options) {
  const PageRefs added = pages_among(plan, options.added), revised = pages_among(plan, options.revised);
  const std::string_view title = news_title(plan, options);
  if (title.empty())
    return {};
  Document document(plan, title, "frontmatter");
  Xml& xml = document.xml();
  const auto list = [&](const PageRefs& pages) {
    const Element ul(xml, "ul");
    for (std::size_t at = 0; at < pages.size();) {
      const std::size_t end = end_of_row(pages, at);
      const Page& first = *pages[at];
      xml.open("li");
      xml.leaf("a", {{"href", file_name(first)}},
               end == at + 1 ? first.heading.entry
                             : text::filled(plan.words->chapters, *first.section->number,
                                            *pages[end - 1]->section->number));
      xml.close();
      xml.line();
      at = end;
    }
  };
  {
    const Element section(
        xml, "section",
        {{"class", "news"}, {"epub:type", "toc-brief"}, {"role", "navigation"}, {"aria-label", title}});
    xml.leaf_line("h1", {}, title);
    list(added.empty() ? revised : added);
    if (!added.empty() && !revised.empty()) {
      xml.leaf_line("h2", {}, plan.words->revised);
      list(revised);
    }
  }
  return document.finish();
}

std::string section_page(const Page& page, const Plan& plan, PageList& pages, Figures& figures,
                         Notes& notes) {
  const Section& section = *page.section;
  const Semantics semantics = semantics_of(section.kind, page.matter);
  Document document(plan, page.heading.title, body_type(page.matter));
  Xml& xml = document.xml();
  XhtmlWriter writer(xml, plan, pages, figures, notes);
  expect_footnotes(writer, section, page.insets);
  {
    const Element element(xml, "section",
                          {{"class", name(section.kind)},
                           {"id", page.id},
                           {"epub:type", semantics.type},
                           {"role", semantics.role},
                           {"aria-label", page.heading.shown ? std::string_view() : page.heading.title}});
    pages.mark(xml, &section);
    if (page.heading.shown)
      headings(xml, writer, section, page.heading, 1, {});
    // Without a heading above them, those among the blocks are the first.
    writer.blocks(section.blocks, page.heading.shown ? 2 : 1, page.heading.shown && is_body(section.kind));
    for (const Inset& child : page.insets)
      inset(xml, writer, pages, child, 2);
    writer.footnotes(2);
  }
  return document.finish();
}

} // namespace octavo::epub

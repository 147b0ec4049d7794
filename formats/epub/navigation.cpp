// See navigation.h. NCX:
// https://daisy.org/activities/standards/daisy/daisy-3/z39-86-2005-r2012-specifications-for-the-digital-talking-book/#NCX
#include "epub/navigation.h"

#include "epub/pages.h"
#include "epub/xml.h"
#include "model/credits.h"

#include <algorithm>

namespace octavo::epub {
namespace {

std::vector<Entry> entries(const std::vector<Page>& pages, std::size_t from, bool all) {
  std::vector<Entry> out;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Page& page = pages[i];
    if (i < from && !page.heading.shown && !all)
      continue;
    Entry entry{page.heading.entry, file_name(page), entries(page.children, 0, all)};
    // A story bound as a part, whose only chapter has its title: said once.
    if (entry.children.size() == 1 && entry.children.front().text == entry.text)
      entry.children = std::move(entry.children.front().children);
    out.push_back(std::move(entry));
  }
  return out;
}

void list(Xml& xml, const std::vector<Entry>& entries) {
  const Element ol(xml, "ol");
  for (const Entry& entry : entries) {
    xml.open("li");
    xml.leaf("a", {{"href", entry.file}}, entry.text);
    if (!entry.children.empty()) {
      xml.line();
      list(xml, entry.children);
    }
    xml.close();
    xml.line();
  }
}

int depth(const std::vector<Entry>& entries) {
  int deepest = 0;
  for (const Entry& entry : entries)
    deepest = std::max(deepest, depth(entry.children));
  return entries.empty() ? 0 : deepest + 1;
}

void points(Xml& xml, const std::vector<Entry>& entries, int& order) {
  for (const Entry& entry : entries) {
    const std::string n = std::to_string(++order);
    const Element point(xml, "navPoint", {{"id", "point-" + n}, {"playOrder", n}});
    xml.open("navLabel");
    xml.leaf("text", {}, entry.text);
    xml.close();
    xml.line();
    xml.empty("content", {{"src", entry.file}});
    xml.line();
    points(xml, entry.children, order);
  }
}

void labelled(Xml& xml, const char* name, std::string_view text) {
  xml.open(name);
  xml.leaf("text", {}, text);
  xml.close();
  xml.line();
}

const Page* first_of(const std::vector<Page>& pages, Matter matter) {
  const Page* found = nullptr;
  each_page(pages, [&](const Page& page) {
    if (found == nullptr && page.matter == matter)
      found = &page;
  });
  return found;
}

} // namespace

std::vector<Entry> contents(const Plan& plan) {
  std::vector<Entry> out = entries(plan.pages, plan.contents_at, false);
  if (out.empty())
    out = entries(plan.pages, 0, true);
  if (out.empty())
    out.push_back({plan.title, "title-page.xhtml", {}});
  return out;
}

std::string start_file(const Plan& plan) {
  if (const Page* const body = first_of(plan.pages, Matter::body))
    return file_name(*body);
  return plan.pages.empty() ? "title-page.xhtml" : file_name(plan.pages.front());
}

std::string nav_document(const Plan& plan, const std::vector<Entry>& contents, bool has_cover) {
  Document document(plan, plan.words->contents, "frontmatter");
  Xml& xml = document.xml();
  {
    const Element toc(
        xml, "nav",
        {{"id", "toc"}, {"epub:type", "toc"}, {"role", "doc-toc"}, {"aria-labelledby", "toc-title"}});
    xml.leaf_line("h1", {{"id", "toc-title"}}, plan.words->contents);
    list(xml, contents);
  }
  const auto landmark = [&](const char* type, std::string_view file, std::string_view text) {
    xml.open("li");
    xml.leaf("a", {{"epub:type", type}, {"href", file}}, text);
    xml.close();
    xml.line();
  };
  {
    const Element landmarks(xml, "nav",
                            {{"id", "landmarks"}, {"epub:type", "landmarks"}, {"hidden", "hidden"}});
    const Element ol(xml, "ol");
    if (has_cover)
      landmark("cover", "cover.xhtml", plan.words->cover);
    landmark("titlepage", "title-page.xhtml", plan.words->title_page);
    landmark("toc", "nav.xhtml#toc", plan.words->contents);
    landmark("bodymatter", start_file(plan), plan.words->start);
  }
  return document.finish();
}

std::string ncx_document(const Plan& plan, const std::vector<Entry>& contents, const Metadata& metadata,
                         std::string_view identifier) {
  Xml xml;
  {
    const Element ncx(xml, "ncx",
                      {{"xmlns", "http://www.daisy.org/z3986/2005/ncx/"},
                       {"version", "2005-1"},
                       {"xml:lang", plan.language}});
    {
      const Element head(xml, "head");
      const auto meta = [&](const char* name, std::string_view content) {
        xml.empty("meta", {{"name", name}, {"content", content}});
        xml.line();
      };
      meta("dtb:uid", identifier);
      meta("dtb:depth", std::to_string(depth(contents)));
      meta("dtb:totalPageCount", "0");
      meta("dtb:maxPageNumber", "0");
    }
    labelled(xml, "docTitle", plan.title);
    for (const std::string& author : model::authors(metadata))
      labelled(xml, "docAuthor", author);
    const Element map(xml, "navMap");
    int order = 0;
    points(xml, contents, order);
  }
  return xml.take();
}

} // namespace octavo::epub

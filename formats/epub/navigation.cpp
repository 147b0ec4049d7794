// See navigation.h. NCX:
// https://daisy.org/activities/standards/daisy/daisy-3/z39-86-2005-r2012-specifications-for-the-digital-talking-book/#NCX
#include "epub/navigation.h"

#include "epub/pages.h"
#include "epub/xml.h"
#include "model/credits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

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

/// The order in which entries and page marks are come to. An entry's place is the head of its document.
class PlayOrder {
public:
  PlayOrder(const std::vector<Entry>& entries, const PageTargets& pages) {
    for (const std::string& file : pages.files)
      ranks_.emplace(file, ranks_.size());
    add(entries);
    for (const PlacedMark& mark : pages.marks)
      marks_.push_back(rank(mark.file));
    std::sort(marks_.begin(), marks_.end());
    std::sort(entries_.begin(), entries_.end());
  }

  /// Of the entry, and of the mark, that so many others stand before.
  std::string of_entry(std::size_t before, const Entry& entry) const {
    const auto marks = std::lower_bound(marks_.begin(), marks_.end(), rank(entry.file)) - marks_.begin();
    return std::to_string(before + static_cast<std::size_t>(marks) + 1);
  }
  std::string of_mark(std::size_t before, const PlacedMark& mark) const {
    const auto entries = std::upper_bound(entries_.begin(), entries_.end(), rank(mark.file));
    return std::to_string(before + static_cast<std::size_t>(entries - entries_.begin()) + 1);
  }

private:
  void add(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
      entries_.push_back(rank(entry.file));
      add(entry.children);
    }
  }
  std::size_t rank(const std::string& file) const {
    const auto found = ranks_.find(file);
    return found == ranks_.end() ? ranks_.size() : found->second;
  }

  std::unordered_map<std::string, std::size_t> ranks_{}; ///< of documents
  std::vector<std::size_t> entries_{}, marks_{};         ///< the ranks of theirs
};

void points(Xml& xml, const std::vector<Entry>& entries, const PlayOrder& order, std::size_t& before) {
  for (const Entry& entry : entries) {
    const std::string n = std::to_string(before + 1);
    const Element point(xml, "navPoint",
                        {{"id", "point-" + n}, {"playOrder", order.of_entry(before, entry)}});
    ++before;
    xml.open("navLabel");
    xml.leaf("text", {}, entry.text);
    xml.close();
    xml.line();
    xml.empty("content", {{"src", entry.file}});
    xml.line();
    points(xml, entry.children, order, before);
  }
}

void labelled(Xml& xml, const char* name, std::string_view text) {
  xml.open(name);
  xml.leaf("text", {}, text);
  xml.close();
  xml.line();
}

/// For devices made before EPUB 3, which tell pages of the text from those with roman numerals before it.
void page_targets(Xml& xml, const std::vector<PlacedMark>& marks, const PlayOrder& order) {
  const Element list(xml, "pageList");
  std::unordered_set<std::string_view> values; // each stands once
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const PlacedMark& mark = marks[i];
    const bool number = PageList::is_number(mark.label);
    const Element target(xml, "pageTarget",
                         {{"id", "page-" + std::to_string(i + 1)},
                          {"type", number ? "normal" : "front"},
                          {"value", number && values.insert(mark.label).second ? mark.label : std::string()},
                          {"playOrder", order.of_mark(i, mark)}});
    xml.open("navLabel");
    xml.leaf("text", {}, mark.label);
    xml.close();
    xml.line();
    xml.empty("content", {{"src", mark.file + '#' + mark.id}});
    xml.line();
  }
}

std::string highest_number(const std::vector<PlacedMark>& marks) {
  std::string_view out = "0";
  for (const PlacedMark& mark : marks)
    if (PageList::is_number(mark.label) &&
        std::pair(mark.label.size(), std::string_view(mark.label)) > std::pair(out.size(), out))
      out = mark.label;
  return std::string(out);
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

std::string nav_document(const Plan& plan, const std::vector<Entry>& contents, PageList& pages,
                         bool has_cover) {
  Document document(plan, plan.words->contents, "frontmatter");
  Xml& xml = document.xml();
  pages.mark(xml, PageKind::contents);
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
  if (const std::vector<PlacedMark> marks = pages.placed(); !marks.empty()) {
    const Element list(
        xml, "nav",
        {{"id", "page-list"}, {"epub:type", "page-list"}, {"role", "doc-pagelist"}, {"hidden", "hidden"}});
    const Element ol(xml, "ol");
    for (const PlacedMark& mark : marks) {
      xml.open("li");
      xml.leaf("a", {{"href", mark.file + '#' + mark.id}}, mark.label);
      xml.close();
      xml.line();
    }
  }
  return document.finish();
}

std::string ncx_document(const Plan& plan, const std::vector<Entry>& contents, const PageTargets& pages,
                         const Metadata& metadata, std::string_view identifier) {
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
      meta("dtb:totalPageCount", std::to_string(pages.marks.size()));
      meta("dtb:maxPageNumber", highest_number(pages.marks));
    }
    labelled(xml, "docTitle", plan.title);
    for (const std::string& author : model::authors(metadata))
      labelled(xml, "docAuthor", author);
    const PlayOrder order(contents, pages);
    {
      const Element map(xml, "navMap");
      std::size_t before = 0;
      points(xml, contents, order, before);
    }
    if (!pages.marks.empty())
      page_targets(xml, pages.marks, order);
  }
  return xml.take();
}

} // namespace octavo::epub

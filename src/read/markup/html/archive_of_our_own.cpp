// See plan.h. Downloads have #preface, #chapters and #afterword; pages of the site have #workskin. Both say
// what a block is in a heading or paragraph before it: "Summary", "Chapter Notes".
#include "read/header_entries.h"
#include "read/markup/html/plan.h"
#include "text/ascii.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup::html {
namespace {

constexpr std::array<std::string_view, 4> no_warning{"no archive warnings apply",
                                                     "creator chose not to use archive warnings",
                                                     "choose not to use archive warnings", "none"};

std::string label_of(std::string text) {
  text = text::collapse_spaces(text);
  while (text.ends_with(':') || text.ends_with(' '))
    text.pop_back();
  return text;
}

class Work {
public:
  Work(Page& page, Metadata& metadata) : page_(page), tree_(page.tree), metadata_(metadata) {}

  bool plan() {
    const NodeId preface = tree_.find(0, "preface");
    const NodeId chapters = tree_.find(0, "chapters");
    const NodeId skin = tree_.find(0, "workskin");
    NodeId tags = 0;
    for (NodeId id = 1; id < tree_.nodes.size() && tags == 0; ++id)
      if (!tree_.nodes[id].text && tree_.nodes[id].tag == Tag::dl &&
          (tree_.is_called(id, "tags") || (tree_.is_called(id, "work") && tree_.is_called(id, "meta"))))
        tags = id;
    if (chapters == 0 || (preface == 0 && skin == 0))
      return false;
    if (tags != 0) {
      read_tags(tags);
      page_.mark(tags, Part::silent);
    }
    if (preface != 0)
      read_preface(preface);
    if (skin != 0)
      read_page(skin);
    read_chapters(chapters);
    if (const NodeId after = tree_.find(0, "afterword"); after != 0)
      read_afterword(after);
    for (NodeId id = 1; id < tree_.nodes.size(); ++id) {
      if (tree_.nodes[id].text)
        continue;
      if (tree_.is_called(id, "toc-heading") && keeps(id))
        page_.mark(id, Part::silent);
      else if (tree_.is_called(id, "endnote-link") || tree_.is_called(id, "message") ||
               tree_.is_called(id, "landmark"))
        page_.mark(id, Part::left_out);
    }
    return true;
  }

private:
  /// The notes at the end; the works that this one inspired are the site's.
  void read_afterword(NodeId after) {
    read_blocks(after, true);
    for (NodeId i = after + 1; i < tree_.nodes[after].end; ++i)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::dl && page_.is(i, Part::story))
        page_.mark(i, Part::left_out);
  }

  bool keeps(NodeId id) const { return !page_.is(id, Part::heading); }

  void read_tags(NodeId list) {
    std::string key;
    for (NodeId id = tree_.nodes[list].first; id != 0; id = tree_.nodes[id].next) {
      if (tree_.nodes[id].tag == Tag::dt)
        key = label_of(tree_.words(id));
      else if (tree_.nodes[id].tag == Tag::dd && !key.empty())
        read_tag(key, id);
    }
  }

  void read_tag(const std::string& key, NodeId value) {
    const std::string folded = text::folded(key);
    if (folded == "stats")
      return read_stats(value);
    const auto entry = match_header_entry(key + ": x");
    if (!entry)
      return;
    std::vector<std::string> items;
    for (NodeId i = value + 1; i < tree_.nodes[value].end; ++i)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::a) {
        if (std::string item = tree_.words(i); !item.empty())
          items.push_back(std::move(item));
      }
    const std::string whole = tree_.words(value, 5000);
    switch (entry->key) {
    case HeaderKey::series: return read_series(whole, items);
    case HeaderKey::warnings:
      for (std::string& item : items.empty() ? items = {whole} : items)
        if (std::find(no_warning.begin(), no_warning.end(), text::folded(item)) == no_warning.end())
          metadata_.warnings.push_back(std::move(item));
      return;
    case HeaderKey::fandoms: return add(metadata_.fandoms, std::move(items), whole);
    case HeaderKey::relationships: return add(metadata_.relationships, std::move(items), whole);
    case HeaderKey::characters: return add(metadata_.characters, std::move(items), whole);
    case HeaderKey::tags:
    case HeaderKey::category: return add(metadata_.tags, std::move(items), whole);
    default: take_entry(metadata_, entry->key, whole); return;
    }
  }

  static void add(std::vector<std::string>& to, std::vector<std::string> items, const std::string& whole) {
    if (items.empty() && !whole.empty())
      items.push_back(whole);
    for (std::string& item : items)
      if (std::find(to.begin(), to.end(), item) == to.end())
        to.push_back(std::move(item));
  }

  /// "Part 2 of The Series".
  void read_series(const std::string& whole, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      Series series{name, {}};
      const std::size_t at = whole.find(" of " + name);
      if (at != std::string::npos) {
        std::size_t start = at;
        while (start > 0 && text::is_ascii_digit(whole[start - 1]))
          --start;
        series.position = whole.substr(start, at - start);
      }
      if (name.find("Previous") == std::string::npos && name.find("Next") == std::string::npos)
        metadata_.series.push_back(std::move(series));
    }
  }

  /// "Published: 2020-01-02 Completed: 2020-02-03 Words: 1,234 Chapters: 3/3".
  void read_stats(NodeId value) {
    const std::string text = text::folded(tree_.words(value)) + " ";
    const auto after = [&](std::string_view key) {
      const std::size_t at = text.find(key);
      if (at == std::string::npos)
        return std::string();
      const std::size_t start = text.find_first_not_of(' ', at + key.size());
      return start == std::string::npos ? std::string() : text.substr(start, text.find(' ', start) - start);
    };
    take_entry(metadata_, HeaderKey::published, after("published:"));
    const std::string completed = after("completed:");
    const std::string updated = after("updated:");
    if (!completed.empty() || !updated.empty())
      take_entry(metadata_, HeaderKey::modified, completed.empty() ? updated : completed);
    const std::string chapters = after("chapters:");
    const std::size_t slash = chapters.find('/');
    if (slash != std::string::npos && metadata_.status.empty())
      metadata_.status = chapters.substr(0, slash) == chapters.substr(slash + 1) ? "complete" : "in progress";
  }

  void set_title(NodeId heading) {
    if (const std::string title = tree_.words(heading); !title.empty()) {
      metadata_.title = title;
      page_.mark(heading, Part::silent);
    }
  }

  void set_authors(NodeId line) {
    metadata_.contributors.clear();
    for (NodeId i = line + 1; i < tree_.nodes[line].end; ++i)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::a)
        metadata_.contributors.push_back({tree_.words(i), {}, "aut"});
    if (metadata_.contributors.empty()) {
      std::string name = tree_.words(line);
      if (text::folded(name.substr(0, 3)) == "by ")
        name.erase(0, 3);
      if (!name.empty())
        metadata_.contributors.push_back({name, {}, "aut"});
    }
    page_.mark(line, Part::silent);
  }

  void read_preface(NodeId preface) {
    if (const NodeId title = tree_.find(preface, Tag::h1); title != 0)
      set_title(title);
    if (const NodeId by = tree_.find(preface, "byline"); by != 0)
      set_authors(by);
    for (NodeId i = preface + 1; i < tree_.nodes[preface].end; ++i) {
      const std::string_view href = tree_.get(i, "href");
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::a &&
          href.find("/works/") != std::string_view::npos && metadata_.source_url.empty())
        metadata_.source_url = text::one_line(href);
    }
    read_blocks(preface, true);
  }

  void read_page(NodeId skin) {
    for (NodeId i = skin + 1; i < tree_.nodes[skin].end; ++i) {
      if (tree_.nodes[i].text)
        continue;
      if (tree_.nodes[i].tag == Tag::h2 && tree_.is_called(i, "title"))
        set_title(i);
      else if (tree_.nodes[i].tag == Tag::h3 && tree_.is_called(i, "byline"))
        set_authors(i);
    }
    for (NodeId id = 1; id < tree_.nodes.size();) { // what is around the work
      if (id == skin)
        id = tree_.nodes[skin].end;
      else if (tree_.nodes[id].text || (id < skin && tree_.nodes[id].end > skin)) {
        ++id;
      } else {
        if (tree_.nodes[id].tag != Tag::head && page_.is(id, Part::story))
          page_.mark(id, Part::left_out);
        id = tree_.nodes[id].end;
      }
    }
    read_blocks(skin, true);
  }

  /// `Summary`, `Chapter End Notes`, `Notes for the Chapter`.
  static bool names_block(std::string_view text) {
    for (const std::string_view of : {" for the chapter", " for the work", " for the story"})
      if (text.ends_with(of)) {
        text.remove_suffix(of.size());
        break;
      }
    return text == "summary" || text == "notes" || text == "note" || text == "chapter summary" ||
           text == "chapter notes" || text == "end notes" || text == "chapter end notes" ||
           text == "end note" || text == "beginning notes";
  }

  /// The blocks that a line before them names: the story's own summary, and notes.
  void read_blocks(NodeId within, bool of_work) {
    std::string label;
    NodeId line = 0;
    for (NodeId i = within + 1; i < tree_.nodes[within].end; ++i) {
      const Node& node = tree_.nodes[i];
      if (node.text || !page_.is(i, Part::story))
        continue;
      if (node.tag == Tag::p || heading_level(node.tag) >= 3) {
        if (page_.weight(i) < 60 && names_block(text::folded(label_of(tree_.words(i))))) {
          label = label_of(tree_.words(i));
          line = i;
        }
        continue;
      }
      if (node.tag != Tag::blockquote || label.empty())
        continue;
      const std::string kind = text::folded(label);
      page_.mark(line, Part::silent);
      if (kind == "summary" && of_work && !described_) {
        page_.mark(i, Part::description);
        described_ = true;
      } else {
        page_.mark(i, Part::note);
        page_.plan.labels[i] = label;
      }
      label.clear();
      i = tree_.nodes[i].end - 1;
    }
  }

  void read_chapters(NodeId chapters) {
    bool headings = false;
    for (NodeId i = chapters + 1; i < tree_.nodes[chapters].end; ++i) {
      const Node& node = tree_.nodes[i];
      if (node.text)
        continue;
      const bool download = node.tag == Tag::h2 && tree_.is_called(i, "heading");
      const bool site = node.tag == Tag::h3 && tree_.is_called(i, "title");
      if (download || site) {
        page_.mark(i, Part::heading);
        headings = true;
      } else if (tree_.is_called(i, "meta") || tree_.is_called(i, "preface") || tree_.is_called(i, "notes") ||
                 tree_.is_called(i, "summary")) {
        read_blocks(i, false);
      }
    }
    // Headings that are only there for a program to make a table of contents of, where there are no others.
    if (headings)
      return;
    std::vector<NodeId> hidden;
    for (NodeId i = chapters + 1; i < tree_.nodes[chapters].end; ++i)
      if (!tree_.nodes[i].text && heading_level(tree_.nodes[i].tag) > 0 && tree_.is_called(i, "toc-heading"))
        hidden.push_back(i);
    if (hidden.size() > 1)
      for (const NodeId id : hidden)
        page_.mark(id, Part::heading);
  }

  Page& page_;
  const Tree& tree_;
  Metadata& metadata_;
  bool described_ = false;
};

} // namespace

void plan_archive_of_our_own(Page& page, Metadata& metadata) {
  Work(page, metadata).plan();
}

} // namespace octavo::reader::markup::html

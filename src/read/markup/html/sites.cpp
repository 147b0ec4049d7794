// See plan.h. What some sites' saved pages have in places of their own.
#include "read/header_entries.h"
#include "read/markup/html/plan.h"

#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

void set_author(Metadata& metadata, const std::string& name) {
  if (!name.empty() && name.size() < 120) {
    metadata.contributors.clear();
    metadata.contributors.push_back({name, {}, "aut"});
  }
}

/// Royal Road: the fiction's title and author above the chapter's.
void royal_road(Page& page, Metadata& metadata) {
  const Tree& tree = page.tree;
  const NodeId header = tree.find(0, "fic-header");
  if (header == 0)
    return;
  if (const NodeId title = tree.find(header, Tag::h2); title != 0) {
    metadata.title = tree.words(title);
    page.mark(title, Part::silent);
  }
  if (const NodeId by = tree.find(header, Tag::h3); by != 0) {
    const NodeId link = tree.find(by, Tag::a);
    const std::string words = tree.words(by);
    const bool says_by = text::folded(words).starts_with("by ");
    const std::string author = link != 0 ? tree.words(link) : says_by ? words.substr(3) : std::string();
    set_author(metadata, author);
    if (says_by || words == author)
      page.mark(by, Part::silent); // what says more is not the author alone
  }
  if (const NodeId chapter = tree.find(header, Tag::h1); chapter != 0)
    page.mark(chapter, Part::heading);
}

/// FanFiction.net: a box at the top with title, author, summary and figures.
void fanfiction(Page& page, Metadata& metadata) {
  const Tree& tree = page.tree;
  const NodeId box = tree.find(0, "profile_top");
  const NodeId text = tree.find(0, "storytext");
  if (box == 0 || text == 0)
    return;
  if (const NodeId title = tree.find(box, Tag::b); title != 0)
    metadata.title = tree.words(title);
  for (NodeId i = box + 1; i < tree.nodes[box].end; ++i)
    if (!tree.nodes[i].text && tree.nodes[i].tag == Tag::a &&
        tree.get(i, "href").find("/u/") != std::string_view::npos)
      set_author(metadata, tree.words(i));
  if (const NodeId summary = tree.find(box, Tag::div); summary != 0)
    metadata.description = tree.words(summary, 4000);
  for (NodeId i = box + 1; i < tree.nodes[box].end; ++i)
    if (!tree.nodes[i].text && tree.nodes[i].tag == Tag::span) {
      constexpr std::string_view key = "Rated:";
      const std::string figures = tree.words(i, 2000);
      if (figures.starts_with(key)) {
        take_rated(metadata, std::string(text::trim(std::string_view(figures).substr(key.size()))));
        break;
      }
    }
  page.mark(box, Part::silent);
}

/// Downloads that put "Title by Author" in their first heading, each in a link of its own.
void linked_title(Page& page, Metadata& metadata) {
  const Tree& tree = page.tree;
  for (const Tag tag : {Tag::h1, Tag::h3}) {
    const NodeId heading = tree.find(0, tag);
    if (heading == 0 || !page.is(heading, Part::story))
      continue;
    std::vector<NodeId> links;
    for (NodeId i = heading + 1; i < tree.nodes[heading].end; ++i)
      if (!tree.nodes[i].text && tree.nodes[i].tag == Tag::a && tree.has(i, "href"))
        links.push_back(i);
    if (links.size() < 2)
      continue;
    const std::string title = tree.words(links[0]);
    const std::string author = tree.words(links[1]);
    const std::string whole = tree.words(heading);
    if (title.empty() || author.empty() ||
        !whole.starts_with(std::string(title).append(" by ").append(author)))
      continue;
    metadata.title = title;
    set_author(metadata, author);
    if (const std::string_view href = tree.get(links[0], "href");
        href.starts_with("http") && metadata.source_url.empty())
      metadata.source_url = text::one_line(href);
    page.mark(heading, Part::silent);
    return;
  }
}

/// Wattpad: stands between a chapter's heading and its text.
void wattpad(Page& page, Metadata& metadata) {
  const Tree& tree = page.tree;
  const NodeId panel = tree.find(0, "panel-reading");
  const NodeId by = panel == 0 ? 0 : tree.find(panel, "author");
  if (by == 0 || page.weight(by) > 200)
    return;
  for (NodeId i = by + 1; i < tree.nodes[by].end; ++i)
    if (!tree.nodes[i].text && tree.nodes[i].tag == Tag::a)
      set_author(metadata, tree.words(i));
  page.mark(by, Part::silent);
}

/// Wikisource: the author in a header that the site puts above the text.
void wikisource(Page& page, Metadata& metadata) {
  const Tree& tree = page.tree;
  if (const NodeId author = tree.find(0, "header_author_text"); author != 0 && metadata.contributors.empty())
    set_author(metadata, tree.words(author));
}

/// Fimfiction: a header with the story's title and author, then its description to a rule.
void fimfiction(Page& page, Metadata& metadata) {
  const Tree& tree = page.tree;
  for (NodeId i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].text || tree.nodes[i].tag != Tag::a)
      continue;
    const std::string_view href = tree.get(i, "href");
    const NodeId parent = tree.nodes[i].parent;
    const bool heading = heading_level(tree.nodes[parent].tag) > 0;
    if (href.find("fimfiction.net/story/") != std::string_view::npos && heading &&
        page.is(parent, Part::story) && metadata.source_url.empty()) {
      metadata.title = tree.words(i);
      metadata.source_url = text::one_line(href);
      page.mark(parent, Part::silent);
    } else if (href.find("fimfiction.net/user/") != std::string_view::npos && !metadata.source_url.empty() &&
               metadata.contributors.empty() && page.weight(parent) < 100) {
      set_author(metadata, tree.words(i));
      page.mark(parent, Part::silent);
      return;
    }
  }
}

} // namespace

void plan_sites(Page& page, Metadata& metadata) {
  royal_road(page, metadata);
  fanfiction(page, metadata);
  fimfiction(page, metadata);
  wattpad(page, metadata);
  wikisource(page, metadata);
  linked_title(page, metadata);
}

} // namespace octavo::reader::markup::html

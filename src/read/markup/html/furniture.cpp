// See plan.h. What a web page has beside its text, told by its elements and by what they are called.
#include "read/markup/html/plan.h"

#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup::html {
namespace {

constexpr std::string_view furniture =
    " nav navbar navigation navmenu menu menubar main-navigation site-navigation breadcrumb breadcrumbs "
    "sidebar "
    "side-bar widget widget-area share sharing share-buttons share-links social social-links social-share "
    "addtoany sharedaddy jp-relatedposts comments comment-list comments-area comment-form commentlist "
    "comment-section respond disqus disqus_thread related related-posts recommended advert advertisement ads "
    "ad "
    "adsbygoogle cookie cookie-banner cookie-notice newsletter subscribe subscription pagination pager "
    "post-navigation nav-links nav-buttons chapter-nav chapter-navigation site-header site-footer "
    "site-branding "
    "masthead colophon screen-reader-text skip-link skiplink sr-only visually-hidden "
    "mw-editsection mw-jump-link catlinks printfooter navbox noprint ws-noexport toc-container mw-toc "
    "siteSub jump-to-nav edit-link reply-link post-tags tag-links cat-links author-box author-bio vote votes "
    "kudos bookmark bookmarks actions landmark searchform search-form login login-form popup modal toolbar "
    "page-footer part-comments comment comment-container comment-marker story-stats similar-stories "
    "recommendations about-author about-the-author portlet-about "
    "navigate mw-footer vector-header-container wst-header-nav ";

constexpr std::string_view furniture_roles =
    " navigation search complementary contentinfo menu menubar dialog alert toolbar doc-pagelist ";

constexpr std::string_view page_numbers =
    " pagenum pageno page-number page_number pagenumber page-num pagebreak pageno2 ";

constexpr std::string_view notes =
    " authors-note author-note authors_note author_note authornote authorsnote author-note-portlet "
    "fff_chapter_notes chapter-notes chapter_notes chapternotes a-n storynotes story-notes ";

constexpr std::string_view walking = " prev previous next back forward home index contents table of chapter "
                                     "chapters first last up top main menu "
                                     "toc story list page the to go mail email me us contact site our and ";

/// `« Prev | Index | Next »`: a line of links that lead about.
bool leads_about(const Page& page, NodeId id) {
  if (page.weight(id) > 120 || page.weight(id) == 0)
    return false;
  std::size_t linked = 0;
  for (NodeId i = id + 1; i < page.tree.nodes[id].end; ++i) {
    const Node& node = page.tree.nodes[i];
    if (!node.text && is_block(node.tag))
      return false;
    linked += !node.text && node.tag == Tag::a && page.tree.has(i, "href");
  }
  if (linked == 0)
    return false;
  std::size_t words = 0;
  bool leading = false;
  std::string word;
  const std::string text = text::folded(page.tree.words(id, 200)) + " ";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (text::is_letter(c)) {
      text::append(word, c);
      continue;
    }
    if (text::is_digit(c))
      return false;
    if (word.empty())
      continue;
    if (!is_among(walking, word))
      return false;
    leading = leading || is_among(" prev previous next home index contents toc back ", word);
    ++words;
    word.clear();
  }
  return leading && words <= 12;
}

bool inside_quotation(const Tree& tree, NodeId id) {
  for (NodeId up = tree.nodes[id].parent; up != 0; up = tree.nodes[up].parent)
    if (tree.nodes[up].tag == Tag::blockquote || tree.nodes[up].tag == Tag::figure)
      return true;
  return false;
}

/// Whether an element stands below the page's `<main>`, or its `<article>`, and not in it; what the author
/// says there is the author's.
bool is_beside_text(const Tree& tree, NodeId id) {
  bool below = false;
  for (NodeId before = tree.nodes[tree.nodes[id].parent].first; before != id;
       before = tree.nodes[before].next)
    below = below || tree.nodes[before].tag == Tag::main || tree.nodes[before].tag == Tag::article;
  return below && !starts_with_note_marker(tree.words(id, 300));
}

bool has_link(const Page& page, NodeId id) {
  return page.tree.find(id, Tag::a) != 0;
}

/// Whether the element is of the page and not of its text; never where it holds much of the page.
bool is_furniture(const Page& page, NodeId id, std::string_view names) {
  const Tag tag = page.tree.nodes[id].tag;
  const std::size_t weight = page.weight(id);
  const std::size_t whole = page.weight(0);
  if (weight * 10 > whole * 4)
    return false;
  if (tag == Tag::nav || tag == Tag::menu || tag == Tag::dialog || tag == Tag::object || tag == Tag::embed)
    return true;
  if (any_among(names, furniture) || any_among(page.tree.get(id, "role"), furniture_roles))
    return true;
  if (tag == Tag::footer && !inside_quotation(page.tree, id))
    return weight * 10 < whole && (has_link(page, id) || is_beside_text(page.tree, id) ||
                                   page.tree.words(id, 300).find("©") != std::string::npos);
  if (tag == Tag::header)
    return has_link(page, id) && page.tree.find(id, Tag::h1) == 0 && page.tree.find(id, Tag::h2) == 0 &&
           page.tree.find(id, Tag::h3) == 0 && page.tree.nodes[id].depth <= 3;
  if (tag == Tag::form)
    return weight * 10 < whole &&
           (page.tree.find(id, Tag::input) != 0 || page.tree.find(id, Tag::button) != 0);
  if (tag == Tag::p || tag == Tag::div || tag == Tag::center || tag == Tag::td || tag == Tag::ul ||
      tag == Tag::li)
    return leads_about(page, id);
  return false;
}

} // namespace

bool is_among(std::string_view list, std::string_view word) noexcept {
  if (word.empty() || word.size() > 40)
    return false;
  for (std::size_t at = 0; (at = list.find(word, at)) != std::string_view::npos; at += word.size())
    if (at > 0 && list[at - 1] == ' ' && at + word.size() < list.size() && list[at + word.size()] == ' ')
      return true;
  return false;
}

bool any_among(std::string_view words, std::string_view list) {
  return any_word(words, [&](std::string_view word) { return is_among(list, word); });
}

void plan_furniture(Page& page) {
  for (NodeId id = 1; id < page.tree.nodes.size();) {
    const Node& node = page.tree.nodes[id];
    if (node.text || node.tag == Tag::body) {
      ++id;
      continue;
    }
    if (!page.is(id, Part::story)) {
      id = node.end;
      continue;
    }
    std::string names(page.tree.get(id, "class"));
    names.append(" ").append(page.tree.get(id, "id")).append(" ").append(page.tree.get(id, "epub:type"));
    const std::string_view role = page.tree.get(id, "role");
    const bool number = any_among(names, page_numbers) || role == "doc-pagebreak";
    if (number && page.weight(id) <= 24)
      page.mark(id, Part::page_number);
    else if (any_among(names, notes) && page.weight(id) * 10 < page.weight(0) * 8 && is_block(node.tag))
      page.mark(id, Part::note);
    else if (is_furniture(page, id, names))
      page.mark(id, Part::left_out);
    id = page.is(id, Part::story) ? id + 1 : node.end;
  }
}

} // namespace octavo::reader::markup::html

// See plan.h. The main text of a web page, and what stands around it.
#include "read/markup/html/plan.h"

#include "text/unicode.h"

#include <algorithm>

namespace octavo::reader::markup::html {
namespace {

constexpr std::string_view contents =
    " chapter-content chapter-inner entry-content post-content post-body article-body article-content "
    "storytext "
    "story-text storycontent story-content workskin mw-parser-output storytextp post_body chapter-body "
    "content-body text-content ";

bool holds_text(const Tree& tree, NodeId id) {
  const Tag tag = tree.nodes[id].tag;
  if (tag == Tag::article || tag == Tag::main || tree.get(id, "role") == "main" ||
      tree.get(id, "itemprop") == "articleBody")
    return true;
  if (is_among(contents, tree.get(id, "id")))
    return true;
  return any_among(tree.get(id, "class"), contents);
}

/// Bytes of text inside, without what is left out already; and how many of them are links.
struct Text {
  std::size_t all = 0;
  std::size_t linked = 0;
};

class Surroundings {
public:
  explicit Surroundings(Page& page) : page_(page), tree_(page.tree) {
    all_.reserve(tree_.nodes.size() + 1);
    linked_.reserve(tree_.nodes.size() + 1);
    std::size_t all = 0;
    std::size_t linked = 0;
    NodeId out = 0;
    NodeId link = 0;
    for (NodeId id = 0; id < tree_.nodes.size(); ++id) {
      all_.push_back(all);
      linked_.push_back(linked);
      if (!page_.is(id, Part::story) && id >= out)
        out = tree_.nodes[id].end;
      if (!tree_.nodes[id].text && tree_.nodes[id].tag == Tag::a && tree_.has(id, "href"))
        link = std::max(link, tree_.nodes[id].end);
      if (!tree_.nodes[id].text || id < out)
        continue;
      const std::size_t size = text::trim(tree_.text(id)).size();
      all += size;
      linked += id < link ? size : 0;
    }
    all_.push_back(all);
    linked_.push_back(linked);
  }

  void plan() {
    NodeId body = tree_.find(0, Tag::body);
    const Text whole = text(body);
    // The heaviest element that says it holds the text; of those inside each other the innermost that is
    // nearly as heavy.
    NodeId best = 0;
    for (NodeId id = body + 1; id < tree_.nodes.size(); ++id) {
      if (tree_.nodes[id].text || !page_.is(id, Part::story) || !holds_text(tree_, id))
        continue;
      if (best == 0 || text(id).all > text(best).all ||
          (id < tree_.nodes[best].end && text(id).all * 10 >= text(best).all * 9))
        best = id;
    }
    if (best == 0 || text(best).all * 10 < whole.all * 4 || best == body)
      return;
    const std::size_t outside = whole.all - text(best).all;
    const std::size_t outside_links = whole.linked - text(best).linked;
    if (outside == 0 || outside_links * 5 < outside)
      return;
    const NodeId heading = heading_of(best);
    leave_out(body, best, heading);
  }

private:
  Text text(NodeId id) const {
    const NodeId end = tree_.nodes[id].end;
    return {all_[end] - all_[id], linked_[end] - linked_[id]};
  }

  bool has_heading(NodeId id, Tag tag) const {
    for (NodeId i = id + 1; i < tree_.nodes[id].end; ++i)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == tag)
        return true;
    return false;
  }

  NodeId heading_before(NodeId id, Tag tag) const {
    for (NodeId i = id; i-- > 1;)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == tag && page_.is(i, Part::story))
        return i;
    return 0;
  }

  /// The heading of a text that stands above it. Where the text has headings of its own, it is the page's
  /// title.
  NodeId heading_of(NodeId text) const {
    if (has_heading(text, Tag::h1))
      return 0;
    const NodeId first = heading_before(text, Tag::h1);
    if (has_heading(text, Tag::h2)) {
      const std::string words = first == 0 ? std::string() : tree_.words(first);
      const bool title = !words.empty() && tree_.words(tree_.find(0, Tag::title)).starts_with(words);
      return title ? first : 0;
    }
    return first != 0 ? first : heading_before(text, Tag::h2);
  }

  bool holds(NodeId outer, NodeId inner) const {
    return inner != 0 && outer <= inner && inner < tree_.nodes[outer].end;
  }

  /// All inside `id` but for `text`, `heading` and what is planned.
  void leave_out(NodeId id, NodeId text, NodeId heading) {
    for (NodeId child = tree_.nodes[id].first; child != 0; child = tree_.nodes[child].next) {
      if (child == text || child == heading || !page_.is(child, Part::story))
        continue;
      if (holds(child, text) || holds(child, heading) || holds_planned(child))
        leave_out(child, text, heading);
      else
        page_.mark(child, Part::left_out);
    }
  }

  bool holds_planned(NodeId id) const {
    for (NodeId i = id + 1; i < tree_.nodes[id].end; ++i)
      if (page_.is(i, Part::note) || page_.is(i, Part::description) || page_.is(i, Part::heading) ||
          (!tree_.nodes[i].text && page_.is(i, Part::story) && holds_text(tree_, i)))
        return true;
    return false;
  }

  Page& page_;
  const Tree& tree_;
  std::vector<std::size_t> all_{};    ///< before each node
  std::vector<std::size_t> linked_{}; ///< the same
};

} // namespace

void plan_surroundings(Page& page) {
  if (page.tree.nodes.size() > 1)
    Surroundings(page).plan();
}

} // namespace octavo::reader::markup::html

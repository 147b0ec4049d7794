// See blocks.h. Pictures, and where links lead.
#include "read/markup/html/blocks.h"

#include "model/link.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <utility>

namespace octavo::reader::markup::html {
namespace {

constexpr std::size_t largest_address = 2000;

} // namespace

/// Whether a page says that there is nothing to say of a picture: an empty `alt`, or a role for looks.
bool Builder::is_decorative(NodeId id) const {
  const std::string role = text::folded(text::trim(tree_.get(id, "role")));
  return role == "presentation" || role == "none" || tree_.get(id, "aria-hidden") == "true" ||
         (tree_.has(id, "alt") && text::trim(tree_.get(id, "alt")).empty());
}

void Builder::picture(NodeId id, const Context& context) {
  std::string_view source = tree_.get(id, "src");
  if (const std::string_view lazy = tree_.get(id, "data-src");
      !lazy.empty() && (source.empty() || source.starts_with("data:")))
    source = lazy;
  const std::string alt = text::one_line(tree_.get(id, "alt"));
  const std::string_view width = tree_.get(id, "width");
  const bool counts_visits = width == "1" || width == "0" || width == "1px";
  const int line = tree_.nodes[id].line;
  if (!source.empty() && !counts_visits)
    if (auto image = pictures_.load(source, alt, line)) {
      image->decorative = is_decorative(id);
      if (image->decorative)
        image->alt.clear();
      Block figure{Figure{std::move(*image), {}, page_.origin(id)}};
      if (is_among_words(id)) {
        note_moved_picture(found_, line);
        below_.push_back(std::move(figure));
        return;
      }
      flush(context, false);
      return put(std::move(figure));
    }
  if (alt.empty())
    return;
  if (runs_.blank())
    first_line_ = line;
  last_line_ = line;
  runs_.text(alt, context.manner);
}

/// Whether a picture stands in the middle of a line of its paragraph, which is not parted for it.
bool Builder::is_among_words(NodeId id) const {
  const Node& node = tree_.nodes[id];
  const auto is_words = [&](NodeId other) {
    return other != 0 && tree_.nodes[other].text && tree_.nodes[other].parent == node.parent &&
           !text::trim(tree_.text(other)).empty();
  };
  return !in_verse_ && tree_.nodes[node.parent].tag == Tag::p && is_words(id - 1) && is_words(node.next);
}

void Builder::figure(NodeId id, const Context& context) {
  const NodeId caption = tree_.find(id, Tag::figcaption);
  const bool quotes = tree_.find(id, Tag::img) == 0;
  Context inner = context;
  ++inner.nesting;
  Blocks blocks = inside(id, quotes ? context : inner);
  Figure* first = nullptr;
  for (Block& block : blocks)
    if (auto* const picture = std::get_if<Figure>(&block.node); picture != nullptr && first == nullptr)
      first = picture;
  if (first != nullptr && caption != 0 && first->caption.empty()) {
    // The caption's paragraphs came with the rest: those on its lines are it.
    first->caption = running_text(caption, styled(caption, inner));
    first->image.decorative = first->image.decorative && first->caption.empty(); // which says what it shows
    const std::string text = plain_text(first->caption);
    std::string met;
    for (std::size_t i = blocks.size(); i-- > 0;) {
      const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node);
      if (paragraph == nullptr)
        break;
      met.insert(0, plain_text(paragraph->content).append(met.empty() ? "" : " "));
      if (met == text) {
        for (std::size_t gone = i; gone < blocks.size(); ++gone)
          give_anchors(blocks[gone]);
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i), blocks.end());
        break;
      }
      if (met.size() > text.size())
        break;
    }
  }
  for (Block& block : blocks)
    put(std::move(block));
}

std::string Builder::link_target(std::string_view href) const {
  if (href.empty() || href.size() > largest_address)
    return {};
  if (href.starts_with('#'))
    return href.size() > 1 ? std::string(href) : std::string();
  if (!has_scheme(href)) { // another file of the same book
    const std::size_t mark = href.find('#');
    return mark == std::string_view::npos || mark + 1 >= href.size() ? std::string()
                                                                     : std::string(href.substr(mark));
  }
  return model::href(href).empty() ? std::string() : std::string(href);
}

} // namespace octavo::reader::markup::html

// See plan.h. A mark is a short link to a place inside the page; its note is the block that this place is in,
// which leads back, or says that it is a note.
#include "read/markup/html/plan.h"

#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace octavo::reader::markup::html {
namespace {

constexpr std::string_view noteref_words =
    " noteref footnote-ref footnoteref fnanchor fnref doc-noteref footnote_anchor ";
constexpr std::string_view note_words =
    " footnote endnote rearnote note fn footnotes-item doc-footnote doc-endnote footnote-item ";

bool has_word(const Tree& tree, NodeId id, std::string_view list) {
  return any_among(tree.get(id, "class"), list) || any_among(tree.get(id, "epub:type"), list) ||
         any_among(tree.get(id, "role"), list);
}

/// "[12]" as "12"; empty where it is no mark of a note.
std::string label_of(const std::string& text) {
  std::string_view label = text::trim(text);
  while (!label.empty() && std::string_view("[({").find(label.front()) != std::string_view::npos)
    label.remove_prefix(1);
  while (!label.empty() && std::string_view("])}.:").find(label.back()) != std::string_view::npos)
    label.remove_suffix(1);
  label = text::trim(label);
  for (const std::string_view word : {"Footnote ", "Note ", "note ", "fn. ", "Fußnote "})
    if (label.starts_with(word))
      label = text::trim(label.substr(word.size()));
  if (label.empty() || text::length(label) > 5 || label.find(' ') != std::string_view::npos)
    return {};
  const char32_t first = text::first(label);
  const bool figure = text::is_digit(first);
  const bool sign = std::u32string_view(U"*†‡§¶‖#").find(first) != std::u32string_view::npos;
  const bool letter = text::length(label) == 1 && text::is_letter(first);
  const bool roman = label.find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
  return figure || sign || letter || roman ? std::string(label) : std::string();
}

class Footnotes {
public:
  explicit Footnotes(Page& page) : page_(page), tree_(page.tree) {
    for (NodeId id = 1; id < tree_.nodes.size(); ++id) {
      if (tree_.nodes[id].text)
        continue;
      if (const std::string_view name = tree_.get(id, "id"); !name.empty())
        places_.try_emplace(std::string(name), id);
      if (const std::string_view name = tree_.get(id, "name"); !name.empty() && tree_.nodes[id].tag == Tag::a)
        places_.try_emplace(std::string(name), id);
    }
  }

  void plan() {
    for (NodeId id = 1; id < tree_.nodes.size(); ++id)
      if (!tree_.nodes[id].text && tree_.nodes[id].tag == Tag::a && page_.is(id, Part::story) &&
          !within_note(id))
        try_mark(id);
    for (const FootnotePlan& note : page_.plan.footnotes)
      page_.mark(note.body, Part::footnote);
  }

private:
  std::string target(NodeId link) const {
    const std::string_view href = tree_.get(link, "href");
    const std::size_t mark = href.find('#');
    return mark == std::string_view::npos ? std::string() : std::string(href.substr(mark + 1));
  }

  bool within_note(NodeId id) const {
    const auto after = bodies_.upper_bound(id);
    return after != bodies_.begin() && id < std::prev(after)->second;
  }

  void try_mark(NodeId id) {
    const std::string name = target(id);
    const auto place = places_.find(name);
    if (name.empty() || place == places_.end() || page_.weight(id) > 24)
      return;
    const std::string label = label_of(tree_.words(id, 40));
    if (label.empty() || in_heading(id) || in_heading(place->second))
      return;
    const auto known = notes_.find(place->second);
    if (known != notes_.end())
      return refer(id, known->second, label);
    const std::optional<NodeId> body = body_of(place->second, id);
    if (!body || (*body <= id && id < tree_.nodes[*body].end))
      return;
    FootnotePlan note;
    note.id = name;
    note.label = label;
    note.body = *body;
    if (!bodies_.emplace(*body, tree_.nodes[*body].end).second)
      return;
    drop_back_links(*body, label);
    notes_.emplace(place->second, page_.plan.footnotes.size());
    page_.plan.footnotes.push_back(std::move(note));
    refer(id, page_.plan.footnotes.size() - 1, label);
  }

  void refer(NodeId id, std::size_t note, const std::string& label) {
    // The sign around the link, [1] or ¹, goes with it.
    NodeId mark = id;
    for (NodeId up = tree_.nodes[id].parent; up != 0; up = tree_.nodes[up].parent) {
      const Tag tag = tree_.nodes[up].tag;
      if ((tag != Tag::sup && tag != Tag::span && tag != Tag::small && tag != Tag::b) ||
          label_of(tree_.words(up, 40)) != label)
        break;
      mark = up;
    }
    page_.mark(mark, Part::reference);
    page_.plan.references[mark] = {page_.plan.footnotes[note].id, label};
  }

  bool in_heading(NodeId id) const {
    for (; id != 0; id = tree_.nodes[id].parent)
      if (heading_level(tree_.nodes[id].tag) > 0)
        return true;
    return false;
  }

  /// The block that is the note at `place`: it says so, or has a link back to the mark.
  std::optional<NodeId> body_of(NodeId place, NodeId mark) const {
    NodeId block = place;
    while (block != 0 && !is_block(tree_.nodes[block].tag))
      block = tree_.nodes[block].parent;
    if (block == 0 || tree_.nodes[block].tag == Tag::body)
      return std::nullopt;
    // A bigger element that holds this one note.
    for (NodeId up = block; up != 0 && tree_.nodes[up].tag != Tag::body; up = tree_.nodes[up].parent)
      if (has_word(tree_, up, note_words) && page_.weight(up) < 20'000) {
        block = up;
        break;
      }
    if (tree_.nodes[block].tag == Tag::td || tree_.nodes[block].tag == Tag::th ||
        tree_.nodes[block].tag == Tag::dt)
      block = tree_.nodes[block].parent;
    if (page_.weight(block) > 20'000 || heading_level(tree_.nodes[block].tag) > 0)
      return std::nullopt;
    if (has_word(tree_, block, note_words) || has_word(tree_, mark, noteref_words))
      return block;
    for (NodeId i = block; i < tree_.nodes[block].end; ++i)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::a && leads_to(i, mark))
        return block;
    return std::nullopt;
  }

  /// Whether the link leads to the mark, to what is around it or next to it.
  bool leads_to(NodeId link, NodeId mark) const {
    const auto place = places_.find(target(link));
    if (place == places_.end())
      return false;
    const NodeId there = place->second;
    const NodeId parent = tree_.nodes[mark].parent;
    return there == mark || there == parent || tree_.nodes[there].parent == parent ||
           tree_.nodes[there].parent == mark || (there != 0 && tree_.nodes[parent].parent == there);
  }

  /// The note's own number and its way back are made anew by a book.
  void drop_back_links(NodeId body, const std::string& label) {
    for (NodeId i = body + 1; i < tree_.nodes[body].end; ++i) {
      if (tree_.nodes[i].text)
        continue;
      const bool link = tree_.nodes[i].tag == Tag::a;
      const std::string text = page_.weight(i) > 40 ? std::string() : tree_.words(i, 60);
      const bool number = label_of(text) == label;
      const bool arrow = text == "↩" || text == "↩︎" || text == "↑" || text == "^" || text == "Back" ||
                         text == "back" || text == "[back]" || text == "Return" || text == "⏎" || text == "←";
      if ((link && (number || arrow) && tree_.has(i, "href")) ||
          (number && (has_word(tree_, i, " label fnnum footnote-number ") ||
                      (tree_.nodes[i].tag == Tag::sup && i < body + 4)))) {
        page_.mark(i, Part::silent);
        i = tree_.nodes[i].end - 1;
      }
    }
  }

  Page& page_;
  const Tree& tree_;
  std::unordered_map<std::string, NodeId> places_{};
  std::unordered_map<NodeId, std::size_t> notes_{}; ///< by the place that marks lead to
  std::map<NodeId, NodeId> bodies_{};               ///< of the notes: from, to
};

} // namespace

void plan_footnotes(Page& page) {
  Footnotes(page).plan();
}

} // namespace octavo::reader::markup::html

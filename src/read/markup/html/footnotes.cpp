// See plan.h. A mark is a short link to a place inside the page; its note is the block that this place is in,
// which leads back, says that it is a note, stands in a list of notes, or begins with the number of the mark.
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

/// What all notes of a page or chapter stand in.
constexpr std::string_view notes_words =
    " footnotes endnotes rearnotes notes footnote-list endnote-list doc-endnotes doc-footnotes ";

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
    note.numbered = drop_back_links(*body, label) || tree_.nodes[*body].tag == Tag::li;
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
    return block > mark && (is_among_notes(block) || (stands_out(mark) && has_number(block, mark)))
               ? std::optional(block)
               : std::nullopt;
  }

  bool is_among_notes(NodeId block) const {
    for (NodeId up = tree_.nodes[block].parent; up != 0 && tree_.nodes[up].tag != Tag::body;
         up = tree_.nodes[up].parent)
      if (has_word(tree_, up, notes_words))
        return true;
    return false;
  }

  /// Whether the mark is raised or in brackets, as no link to a chapter is.
  bool stands_out(NodeId mark) const {
    if (tree_.words(mark, 40).starts_with('['))
      return true;
    for (NodeId i = mark; i < tree_.nodes[mark].end; ++i)
      if (!tree_.nodes[i].text && tree_.nodes[i].tag == Tag::sup)
        return true;
    return tree_.nodes[tree_.nodes[mark].parent].tag == Tag::sup;
  }

  /// Whether the block begins with the label of the mark, or is the item of a list with that number.
  bool has_number(NodeId block, NodeId mark) const {
    const std::string label = label_of(tree_.words(mark, 40));
    const std::string start = tree_.words(block, 40);
    if (own_label(start, label, false) > 0)
      return true;
    const NodeId list = tree_.nodes[block].parent;
    if (tree_.nodes[block].tag != Tag::li || tree_.nodes[list].tag != Tag::ol)
      return false;
    int number = 1;
    for (NodeId item = tree_.nodes[list].first; item != 0 && item != block; item = tree_.nodes[item].next)
      number += !tree_.nodes[item].text && tree_.nodes[item].tag == Tag::li;
    return !tree_.has(list, "start") && label == std::to_string(number);
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

  /// The note's own number and its way back are made anew by a book. Whether there was such a number.
  bool drop_back_links(NodeId body, const std::string& label) {
    bool dropped = false;
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
        dropped = dropped || number;
        i = tree_.nodes[i].end - 1;
      }
    }
    return dropped;
  }

  Page& page_;
  const Tree& tree_;
  std::unordered_map<std::string, NodeId> places_{};
  std::unordered_map<NodeId, std::size_t> notes_{}; ///< by the place that marks lead to
  std::map<NodeId, NodeId> bodies_{};               ///< of the notes: from, to
};

} // namespace

std::size_t own_label(std::string_view text, std::string_view label, bool bare) {
  const std::size_t start = text.find_first_not_of(" \t\n[(");
  if (label.empty() || start == std::string_view::npos || !text.substr(start).starts_with(label))
    return 0;
  std::size_t end = start + label.size();
  const std::size_t after = std::min(text.find_first_not_of("])}.:", end), text.size());
  const bool sign = !text::is_ascii_letter(label.front()) && !text::is_digit(text::first(label));
  const bool parted = after == text.size() || text[after] == ' ' || text[after] == '\n';
  if (after > end ? !parted : !sign && !(bare && parted && text::is_digit(text::first(label))))
    return 0;
  end = std::min(text.find_first_not_of(" \t\n", after), text.size());
  return end;
}

void plan_footnotes(Page& page) {
  Footnotes(page).plan();
}

} // namespace octavo::reader::markup::html

// See flow_links.h.
#include "read/markup/flow_links.h"

#include "model/walk.h"
#include "read/markup/pictures.h"
#include "text/unicode.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace octavo::reader::markup {
namespace {

constexpr std::size_t longest_slug = 40;

void each_block_in(Section& section, const std::function<void(Block&)>& visit) {
  model::each_block(section.blocks, visit);
  for (Section& child : section.children)
    each_block_in(child, visit);
}

/// Ids for places: what the source calls them, as far as an id can.
class PlaceNames {
public:
  std::string unique(const std::string& name) {
    std::string slug = text::slug(name, longest_slug);
    if (slug.empty() || slug.front() < 'a')
      slug = slug.empty() ? "place" : "place-" + slug;
    std::string id = slug;
    for (int& last = suffixes_.try_emplace(slug, 1).first->second; !taken_.insert(id).second;)
      id = slug + '-' + std::to_string(++last);
    return id;
  }

private:
  std::unordered_set<std::string> taken_{};
  std::unordered_map<std::string, int> suffixes_{};
};

class Resolver {
public:
  Resolver(Entries& entries, Flow& flow, const std::function<std::size_t(std::size_t)>& entry_of)
      : entries_(entries), flow_(flow), entry_of_(entry_of) {}

  void resolve() {
    find_places();
    const auto lead = [this](Inlines& text) {
      model::each_link(text, [this](Inline& part) {
        if (auto* const link = std::get_if<Link>(&part.node);
            link != nullptr && link->target.starts_with('#'))
          link->target = target_of(link->target.substr(1));
      });
    };
    for (Entry& entry : entries_)
      each_text_in(entry.section, lead);
    for (Footnote& note : flow_.footnotes)
      model::each_text(note.blocks, lead);
    const auto name = [this](Block& block) {
      const auto found = block.id.empty() ? places_.end() : places_.find(block.id);
      block.id = found == places_.end() || found->second.block != &block ? std::string() : found->second.id;
    };
    for (Entry& entry : entries_)
      each_block_in(entry.section, name);
    for (Footnote& note : flow_.footnotes)
      model::each_block(note.blocks, name);
  }

private:
  struct FoundPlace {
    const Block* block = nullptr;
    std::optional<std::size_t> opens{}; ///< the entry that begins with the block
    std::string id{};                   ///< empty: no link has led to it yet
  };

  void find_places() {
    const auto see = [this](Block& block) {
      if (!block.id.empty())
        places_.try_emplace(block.id, FoundPlace{&block, {}, {}});
    };
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      Section& section = entries_[i].section;
      each_block_in(section, see);
      if (section.blocks.empty() || section.blocks.front().id.empty())
        continue;
      FoundPlace& first = places_.at(section.blocks.front().id);
      if (first.block == &section.blocks.front())
        first.opens = i;
    }
    for (Footnote& note : flow_.footnotes)
      model::each_block(note.blocks, see);
  }

  /// Where a link with that name leads, with its `#`; empty: nowhere.
  std::string target_of(const std::string& name) {
    auto anchor = flow_.anchors.find(name);
    if (anchor == flow_.anchors.end())
      anchor = flow_.anchors.find(unescaped(name));
    if (anchor == flow_.anchors.end())
      return {};
    const std::size_t item = anchor->second.item;
    // A block may have gone into another one, whose name it has now, and that into a third. A text that says
    // a name twice may lead in a circle.
    constexpr int furthest = 8;
    auto next = anchor;
    for (int steps = 0; steps < furthest && next != flow_.anchors.end() && next->second.place != next->first;
         ++steps) {
      anchor = next;
      next = flow_.anchors.find(anchor->second.place);
    }
    const auto found = places_.find(anchor->second.place);
    if (found == places_.end())
      return to_section(entry_of_(item));
    FoundPlace& place = found->second;
    if (place.opens)
      return to_section(*place.opens);
    if (place.id.empty())
      place.id = names_.unique(found->first);
    return '#' + place.id;
  }

  // No place has a name with an underscore.
  std::string to_section(std::size_t entry) {
    while (entry < entries_.size() && is_left_out(entries_[entry].section))
      ++entry; // a page's head, of which nothing is left but the book's title
    if (entry >= entries_.size())
      return {};
    entries_[entry].section.id = "s_" + std::to_string(entry);
    return '#' + entries_[entry].section.id;
  }

  Entries& entries_;
  Flow& flow_;
  const std::function<std::size_t(std::size_t)>& entry_of_;
  std::unordered_map<std::string, FoundPlace> places_{}; ///< by the names of their blocks in the flow
  PlaceNames names_{};
};

} // namespace

void WaitingAnchors::take(Flow& flow, std::string& place) {
  if (names_.empty())
    return;
  if (place.empty())
    place = names_.front();
  for (std::string& name : names_)
    flow.anchors.insert_or_assign(std::move(name), FlowAnchor{flow.items.size(), place});
  names_.clear();
}

void each_text_in(Section& section, const std::function<void(Inlines&)>& visit) {
  visit(section.title);
  visit(section.subtitle);
  model::each_text(section.blocks, visit);
  for (Section& child : section.children)
    each_text_in(child, visit);
}

Inlines unwrapped(Inlines text) {
  Inlines result;
  for (Inline& part : text) {
    if (Inlines* const inner = model::children_of(part))
      *inner = unwrapped(std::move(*inner));
    auto* const link = std::get_if<Link>(&part.node);
    const auto append = [&](Inline&& piece) {
      auto* const last = result.empty() ? nullptr : std::get_if<Text>(&result.back().node);
      const auto* const more = std::get_if<Text>(&piece.node);
      if (last != nullptr && more != nullptr)
        last->text += more->text;
      else
        result.push_back(std::move(piece));
    };
    if (link != nullptr && link->target.empty()) {
      for (Inline& child : link->children)
        append(std::move(child));
    } else {
      append(std::move(part));
    }
  }
  return result;
}

void resolve_links(Entries& entries, Flow& flow, const std::function<std::size_t(std::size_t)>& entry_of) {
  Resolver(entries, flow, entry_of).resolve();
}

} // namespace octavo::reader::markup

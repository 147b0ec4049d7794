// See structure.h.
#include "typeset/structure.h"

#include <algorithm>
#include <utility>

namespace octavo::typesetter {
namespace {

std::size_t index(int number) {
  return static_cast<std::size_t>(number);
}

bool is_section(ElementRole role) {
  return role == ElementRole::section || role == ElementRole::part;
}

/// Whether an element of this role has its place even where it is empty.
bool stays_empty(ElementRole role) {
  return role == ElementRole::cell || role == ElementRole::header_cell || role == ElementRole::row_header;
}

} // namespace

bool is_inline(ElementRole role) noexcept {
  return role == ElementRole::reference || role == ElementRole::link || role == ElementRole::span;
}

int Structure::add(Element element) {
  element.parent = current();
  made_.push_back({std::move(element), -1});
  return static_cast<int>(made_.size()) - 1;
}

int Structure::open(Element element) {
  open_.push_back(add(std::move(element)));
  return current();
}

int Structure::add_note(int mark) {
  const auto found = references_.find(mark);
  const int number = add({ElementRole::note});
  if (found == references_.end())
    return number;
  int block = found->second;
  while (block >= 0 && is_inline(made_[index(block)].element.role))
    block = made_[index(block)].element.parent;
  if (block < 0)
    return number;
  const ElementRole role = made_[index(block)].element.role;
  Made& note = made_[index(number)];
  if (role == ElementRole::paragraph || role == ElementRole::heading) {
    note.element.parent = made_[index(block)].element.parent;
    note.after = block;
  } else { // a cell, a caption: what has text of its own has it in there
    note.element.parent = block;
  }
  return number;
}

void Structure::show(const Source& source) {
  if (source.element < 0 || (!sources_.empty() && sources_.back().element == source.element &&
                             sources_.back().piece == source.piece))
    return; // set once more in another way
  sources_.push_back(source);
}

int Structure::append(Structure part, int parent) {
  const auto by = static_cast<int>(made_.size());
  for (Made& one : part.made_) {
    one.element.parent = one.element.parent >= 0 ? one.element.parent + by : parent;
    one.after += one.after >= 0 ? by : 0;
    made_.push_back(std::move(one));
  }
  for (Source& source : part.sources_) {
    source.element += by;
    sources_.push_back(source);
  }
  return by;
}

std::vector<int> Structure::order() const {
  // Chains of siblings, the last one first, so that each is a push before those that are opened before it.
  std::vector<std::vector<int>> inside(made_.size() + 1), after(made_.size());
  for (std::size_t i = 0; i < made_.size(); ++i) {
    if (made_[i].after >= 0)
      after[index(made_[i].after)].push_back(static_cast<int>(i));
    else
      inside[index(made_[i].element.parent + 1)].push_back(static_cast<int>(i));
  }
  std::vector<int> out;
  std::vector<int> waiting(inside[0].rbegin(), inside[0].rend());
  while (!waiting.empty()) {
    const int number = waiting.back();
    waiting.pop_back();
    // Those after it wait below those inside it, which come first. Those after it in turn have their own.
    if (number < 0) {
      const std::vector<int>& notes = after[index(-number - 1)];
      waiting.insert(waiting.end(), notes.rbegin(), notes.rend());
      continue;
    }
    out.push_back(number);
    if (!after[index(number)].empty())
      waiting.push_back(-number - 1);
    const std::vector<int>& children = inside[index(number) + 1];
    waiting.insert(waiting.end(), children.rbegin(), children.rend());
  }
  return out;
}

void Structure::set_levels(std::vector<Element>& elements) const {
  std::vector<bool> headed(elements.size());
  std::vector<int> section(elements.size(), -1); // that each is in, or is itself
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Element& one = elements[i];
    const int around = one.parent >= 0 ? section[index(one.parent)] : -1;
    section[i] = is_section(one.role) ? static_cast<int>(i) : around;
    if (one.role == ElementRole::heading && one.level == own_heading && around >= 0)
      headed[index(around)] = true;
  }
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].role != ElementRole::heading)
      continue;
    int own = section[i];
    int level = 1;
    if (own >= 0 && elements[i].level == inner_heading)
      level += headed[index(own)] ? 1 : 0;
    while (own >= 0) {
      const int parent = elements[index(own)].parent;
      own = parent >= 0 ? section[index(parent)] : -1;
      level += own >= 0 && headed[index(own)] ? 1 : 0;
    }
    elements[i].level = level;
  }
}

std::vector<Element> Structure::take(std::vector<Page>& pages) {
  std::vector<bool> used(made_.size());
  const auto each_item = [&](const auto& see) {
    for (Page& page : pages)
      for (Item& item : page.items)
        see(item);
  };
  each_item([&](Item& item) {
    if (item.purpose != Purpose::text)
      item.element = -1;
    for (int one = item.element; one >= 0 && !used[index(one)]; one = made_[index(one)].element.parent)
      used[index(one)] = true;
  });
  std::vector<int> renamed(made_.size(), -1);
  std::vector<Element> out;
  for (const int number : order()) {
    Element& element = made_[index(number)].element;
    const bool in_used = element.parent >= 0 && used[index(element.parent)];
    if (!used[index(number)] && !(stays_empty(element.role) && in_used))
      continue;
    renamed[index(number)] = static_cast<int>(out.size());
    if (element.parent >= 0)
      element.parent = renamed[index(element.parent)];
    out.push_back(std::move(element));
  }
  set_levels(out);
  each_item([&](Item& item) { item.element = item.element >= 0 ? renamed[index(item.element)] : -1; });
  for (Page& page : pages)
    for (PageLink& link : page.links) {
      link.element = link.element >= 0 ? renamed[index(link.element)] : -1;
      while (link.element >= 0 && out[index(link.element)].role != ElementRole::link)
        link.element = out[index(link.element)].parent;
    }
  for (Source& source : sources_)
    source.element = renamed[index(source.element)];
  std::erase_if(sources_, [](const Source& source) { return source.element < 0; });
  std::stable_sort(sources_.begin(), sources_.end(),
                   [](const Source& a, const Source& b) { return a.element < b.element; });
  made_.clear();
  return out;
}

} // namespace octavo::typesetter

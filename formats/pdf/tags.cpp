// See tags.h. Elements are objects of their own, as 14.7.2 asks; which element a piece of marked content or
// an annotation belongs to is in the parent tree, under the page's number, or under one after those of all
// pages.
#include "pdf/tags.h"

#include "pdf/syntax.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace octavo::pdf {
namespace {

using model::Kid;
using model::Stretch;

constexpr std::size_t most_entries = 64; // of a leaf or node of a tree
constexpr int deepest_heading = 6;

/// A node of a number or name tree (ISO 32000-1, 7.9.6): what it holds under `key`, from `first` to `last`.
std::string tree_node(const std::string& first, const std::string& last, std::string_view key,
                      const std::string& held) {
  std::string out = "/Limits[" + first + ' ' + last + "]/";
  out.append(key);
  return out + '[' + held + ']';
}

/// Content of another page than the element's own.
std::string marked_on(const std::string& page, const std::string& mcid) {
  return "<</Type/MCR" + page + "/MCID " + mcid + ">>";
}

/// A number or name tree (7.9.6, 7.9.7) over `entries`, each with its key: a root whose kids know their
/// limits.
Reference add_tree(const std::vector<std::pair<std::string, std::string>>& entries, const std::string& key,
                   Objects& objects) {
  struct Node {
    std::string first, last;
    Reference object;
  };
  std::vector<Node> nodes;
  for (std::size_t at = 0; at < entries.size(); at += most_entries) {
    const std::size_t end = std::min(entries.size(), at + most_entries);
    std::string body;
    for (std::size_t i = at; i < end; ++i)
      body += (i > at ? " " : "") + entries[i].first + ' ' + entries[i].second;
    const std::string &first = entries[at].first, &last = entries[end - 1].first;
    nodes.push_back({first, last, objects.add(tree_node(first, last, key, body))});
  }
  while (nodes.size() > most_entries) {
    std::vector<Node> above;
    for (std::size_t at = 0; at < nodes.size(); at += most_entries) {
      const std::size_t end = std::min(nodes.size(), at + most_entries);
      std::string kids;
      for (std::size_t i = at; i < end; ++i)
        kids += (i > at ? " " : "") + to_string(nodes[i].object);
      const std::string &first = nodes[at].first, &last = nodes[end - 1].last;
      above.push_back({first, last, objects.add(tree_node(first, last, "Kids", kids))});
    }
    nodes = std::move(above);
  }
  std::string kids;
  for (const Node& node : nodes)
    kids += (kids.empty() ? "" : " ") + to_string(node.object);
  return objects.add("/Kids[" + kids + ']');
}

/// What the items of `kids` cover, as a rectangle of their page; empty where they are on several.
std::string box(const std::vector<Kid>& kids, const Pages& pages) {
  std::optional<Rectangle> all;
  std::optional<std::uint32_t> page;
  for (const Kid& kid : kids) {
    if (kid.element >= 0)
      continue;
    if (page && *page != kid.stretch.page)
      return {};
    page = kid.stretch.page;
    for (std::size_t i = kid.stretch.first; i < kid.stretch.last; ++i)
      if (const auto* const picture = std::get_if<Picture>(&pages.pages[*page].items[i].node))
        all = picture->area;
  }
  if (!all)
    return {};
  const Thousandths height = thousandths(pages.pages[*page].height);
  return "/BBox[" + number(thousandths(all->x)) + ' ' +
         number(height - thousandths(std::int64_t{all->y} + all->height)) + ' ' +
         number(thousandths(std::int64_t{all->x} + all->width)) + ' ' + number(height - thousandths(all->y)) +
         ']';
}

/// "<<" and ">>" around attributes of `owner`; nothing where there are none.
std::string attribute(std::string_view owner, const std::string& entries) {
  return entries.empty() ? std::string() : "/A<</O/" + std::string(owner) + entries + ">>";
}

/// Whether the line broke at a space, as far as text shows: not within a word, after a dash, in an address,
/// or in a script without spaces.
bool parted(std::string_view before, std::string_view after) {
  if (before.empty())
    return false;
  const char32_t last = text::last(before), first = after.empty() ? U'a' : text::first(after);
  constexpr char32_t soft_hyphen = 0xAD;
  const auto joins = [](char32_t c) {
    const bool thai_to_burmese = (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F);
    const bool khmer = c >= 0x1780 && c <= 0x17FF;
    const bool wide_punctuation = (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60);
    return thai_to_burmese || khmer || wide_punctuation || text::is_ideographic(c);
  };
  if (last == soft_hyphen || text::is_space(last) || text::is_space(first) || joins(last) || joins(first))
    return false;
  return std::u32string_view(U"—/").find(last) == std::u32string_view::npos &&
         std::u32string_view(U"./?&=#%_~:").find(first) == std::u32string_view::npos;
}

/// How the labels of a list count (14.8.5.5).
std::string_view numbering(const octavo::Element& list) {
  if (!list.numbered)
    return "Disc";
  switch (list.numbers) {
  case ListNumbers::decimal: return "Decimal";
  case ListNumbers::lower_alpha: return "LowerAlpha";
  case ListNumbers::upper_alpha: return "UpperAlpha";
  case ListNumbers::lower_roman: return "LowerRoman";
  case ListNumbers::upper_roman: return "UpperRoman";
  }
  return "Decimal";
}

std::string id(std::size_t number) {
  const std::string digits = std::to_string(number);
  return literal("note-" + std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits);
}

} // namespace

std::string structure_type(const Element& element) {
  switch (element.role) {
  case ElementRole::part: return "Part";
  case ElementRole::section: return "Sect";
  case ElementRole::division: return "Div";
  case ElementRole::heading: return "H" + std::to_string(std::clamp(element.level, 1, deepest_heading));
  case ElementRole::paragraph: return "P";
  case ElementRole::quotation: return "BlockQuote";
  case ElementRole::note: return "Note";
  case ElementRole::list: return "L";
  case ElementRole::item: return "LI";
  case ElementRole::label: return "Lbl";
  case ElementRole::body: return "LBody";
  case ElementRole::table: return "Table";
  case ElementRole::row: return "TR";
  case ElementRole::header_cell:
  case ElementRole::row_header: return "TH";
  case ElementRole::cell: return "TD";
  case ElementRole::figure: return "Figure";
  case ElementRole::caption: return "Caption";
  case ElementRole::contents: return "TOC";
  case ElementRole::entry: return "TOCI";
  case ElementRole::reference: return "Reference";
  case ElementRole::link: return "Link";
  case ElementRole::span: return "Span";
  }
  return "Span";
}

Tags::Tags(const Pages& pages, Objects& objects)
    : pages_(pages), objects_(objects), order_(model::reading_order(pages)) {
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
    contents_.push_back(model::stretches(pages, page));
    std::erase_if(contents_.back(), [](const Stretch& stretch) { return stretch.element < 0; });
  }
  last_pages_.resize(pages.structure.size());
  for (std::size_t page = 0; page < contents_.size(); ++page)
    for (const Stretch& stretch : contents_[page])
      last_pages_[static_cast<std::size_t>(block(stretch.element))] = page;
  document_ = objects.reserve();
  for (std::size_t i = 0; i < pages.structure.size(); ++i)
    references_.push_back(objects.reserve());
  annotations_.resize(pages.structure.size());
}

int Tags::block(int element) const {
  for (;; element = at(element).parent) {
    const ElementRole role = at(element).role;
    const bool in_line =
        role == ElementRole::link || role == ElementRole::reference || role == ElementRole::span;
    if (!in_line || at(element).parent < 0)
      return element;
  }
}

bool Tags::ends_word(std::size_t page, std::size_t item) const {
  const std::vector<Item>& items = pages_.pages[page].items;
  const auto* const run = std::get_if<GlyphRun>(&items[item].node);
  if (run == nullptr || !holds(items[item]))
    return false;
  const int own = block(items[item].element);
  for (std::size_t next = item + 1; next < items.size(); ++next)
    if (const auto* const other = std::get_if<GlyphRun>(&items[next].node);
        other != nullptr && holds(items[next]))
      if (block(items[next].element) == own)
        return (other->origin.y != run->origin.y || next > item + 1) && parted(run->text, other->text);
  return last_pages_[static_cast<std::size_t>(own)] > page && parted(run->text, {});
}

std::string Tags::role(int element) const {
  // A link whose target is none any more is text like any other.
  if (at(element).role == ElementRole::link && annotations_[static_cast<std::size_t>(element)].empty())
    return "Span";
  return structure_type(at(element));
}

std::string Tags::mark(int element) const {
  return '/' + structure_type(at(element));
}

void Tags::append_text(std::size_t holder, std::string& out) const {
  for (const Kid& kid : order_[holder]) {
    if (kid.element >= 0)
      append_text(static_cast<std::size_t>(kid.element), out);
    else
      out += (out.empty() ? "" : " ") + model::text_of(pages_.pages[kid.stretch.page].items, kid.stretch);
  }
}

std::string Tags::text(int element) const {
  std::string out;
  if (element >= 0 && static_cast<std::size_t>(element) < references_.size())
    append_text(static_cast<std::size_t>(element), out);
  return text::one_line(out);
}

std::string Tags::add_annotation(int element, std::size_t page, Reference annotation) {
  if (element < 0 || static_cast<std::size_t>(element) >= annotations_.size())
    return {};
  annotations_[static_cast<std::size_t>(element)].push_back({page, annotation});
  annotated_.push_back(element);
  return "/StructParent " + std::to_string(pages_.pages.size() + annotated_.size() - 1);
}

std::string Tags::of_page(std::size_t page) const {
  std::string out;
  if (!contents_[page].empty())
    out += "/StructParents " + std::to_string(page);
  if (!pages_.pages[page].links.empty())
    out += "/Tabs/S";
  return out;
}

std::size_t Tags::number(const Stretch& stretch) const {
  const std::vector<Stretch>& on_page = contents_[stretch.page];
  const auto found =
      std::lower_bound(on_page.begin(), on_page.end(), stretch.first,
                       [](const Stretch& one, std::size_t first) { return one.first < first; });
  return static_cast<std::size_t>(found - on_page.begin());
}

std::string Tags::kids(std::size_t holder, const PageReferences& pages) const {
  std::string list, own_page;
  std::size_t count = 0;
  std::optional<std::size_t> page; // of the contents that are just numbers
  const auto add = [&](const std::string& kid) {
    list += (list.empty() ? "" : " ") + kid;
    ++count;
  };
  const auto on = [&](std::size_t other) {
    if (!page) {
      page = other;
      own_page = "/Pg " + to_string(pages[other]);
    }
    return *page == other ? std::string() : "/Pg " + to_string(pages[other]);
  };
  for (const Kid& kid : order_[holder]) {
    if (kid.element >= 0) {
      add(to_string(references_[static_cast<std::size_t>(kid.element)]));
      continue;
    }
    const std::string elsewhere = on(kid.stretch.page);
    const std::string mcid = std::to_string(number(kid.stretch));
    add(elsewhere.empty() ? mcid : marked_on(elsewhere, mcid));
  }
  if (holder < annotations_.size())
    for (const Annotation& one : annotations_[holder]) {
      const std::string elsewhere = on(one.page);
      add("<</Type/OBJR" + elsewhere + "/Obj " + to_string(one.object) + ">>");
    }
  if (count == 0)
    return {};
  // A number alone needs a space before it.
  return own_page + (count == 1 ? "/K " + list : "/K[" + list + ']');
}

std::string Tags::attributes(int element, const std::vector<Kid>& kids) const {
  const Element& one = at(element);
  std::string spans = one.columns > 1 ? "/ColSpan " + std::to_string(one.columns) : std::string();
  if (one.rows > 1)
    spans += "/RowSpan " + std::to_string(one.rows);
  switch (one.role) {
  case ElementRole::header_cell: return attribute("Table", "/Scope/Column" + spans);
  case ElementRole::row_header: return attribute("Table", "/Scope/Row" + spans);
  case ElementRole::cell: return attribute("Table", spans);
  case ElementRole::list: return attribute("List", "/ListNumbering/" + std::string(numbering(one)));
  case ElementRole::figure: return attribute("Layout", "/Placement/Block" + box(kids, pages_));
  default: return {};
  }
}

Reference Tags::parents() {
  std::vector<std::pair<std::string, std::string>> entries;
  for (std::size_t page = 0; page < contents_.size(); ++page) {
    std::string owners;
    for (const Stretch& stretch : contents_[page])
      owners +=
          (owners.empty() ? "" : " ") + to_string(references_[static_cast<std::size_t>(stretch.element)]);
    if (!owners.empty())
      entries.emplace_back(std::to_string(page), '[' + owners + ']');
  }
  for (std::size_t i = 0; i < annotated_.size(); ++i)
    entries.emplace_back(std::to_string(contents_.size() + i),
                         to_string(references_[static_cast<std::size_t>(annotated_[i])]));
  return add_tree(entries, "Nums", objects_);
}

Reference Tags::define(const PageReferences& pages) {
  const Reference root = objects_.reserve();
  std::vector<std::pair<std::string, std::string>> notes;
  for (std::size_t i = 0; i < references_.size(); ++i) {
    const auto element = static_cast<int>(i);
    const Element& one = at(element);
    const Reference parent = one.parent >= 0 ? references_[static_cast<std::size_t>(one.parent)] : document_;
    std::string entries = "/S/" + role(element) + "/P " + to_string(parent) + kids(i, pages);
    if (!one.language.empty())
      entries += "/Lang" + text_string(one.language);
    if (!one.title.empty())
      entries += "/T" + text_string(text::one_line(one.title));
    if (!one.alternative.empty())
      entries += "/Alt" + text_string(text::one_line(one.alternative));
    entries += attributes(element, order_[i]);
    if (one.role == ElementRole::note) {
      notes.emplace_back(id(notes.size()), to_string(references_[i]));
      entries += "/ID" + notes.back().first;
    }
    objects_.define(references_[i], std::move(entries));
  }
  objects_.define(document_, "/S/Document/P " + to_string(root) + kids(references_.size(), pages));
  std::string entries = "/Type/StructTreeRoot/K " + to_string(document_) + "/ParentTree " +
                        to_string(parents()) + "/ParentTreeNextKey " +
                        std::to_string(contents_.size() + annotated_.size());
  if (!notes.empty())
    entries += "/IDTree " + to_string(add_tree(notes, "Names", objects_));
  objects_.define(root, std::move(entries));
  return root;
}

} // namespace octavo::pdf

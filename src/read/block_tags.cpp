// See block_tags.h. Tags are paired over all paragraphs that stand next to each other, then these are cut at
// the paired ones and put together as what the tags say.
#include "read/block_tags.h"

#include "read/breaks.h"
#include "read/inlines.h"
#include "read/tags.h"
#include "read/tokens.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <octavo/picture.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace octavo::reader {
namespace {

using Element = Tag::Element;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr std::size_t deepest = 12;       ///< tags that are open at a time
constexpr std::size_t longest_style = 40; ///< paragraphs that one goes over

/// A tag in one of the paragraphs.
struct Place {
  std::size_t block = 0;
  std::size_t at = 0; ///< bytes of the paragraph's flattened text
  std::size_t end = 0;
  Element element = Element::none;
  std::string name{};     ///< as written
  std::string argument{}; ///< of what has one that matters
  bool html = false;
  bool closing = false;
  bool alone = false;
  bool at_edge = false; ///< of a line
  std::size_t partner = none;
};

bool holds_blocks(Element element) noexcept {
  switch (element) {
  case Element::paragraph:
  case Element::centered:
  case Element::quote:
  case Element::rule:
  case Element::list:
  case Element::item:
  case Element::heading: return true;
  default: return false;
  }
}

bool is_style(Element element) noexcept {
  return element >= Element::emphasis && element <= Element::look && element != Element::link;
}

std::string_view line_before(std::string_view text, std::size_t at) {
  const std::size_t start = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return text.substr(start == std::string_view::npos ? 0 : start + 1,
                     at - (start == std::string_view::npos ? 0 : start + 1));
}

bool is_at_edge(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t stop = text.find_first_not_of(' ', end);
  return text::trim(line_before(text, at)).empty() || stop == std::string_view::npos || text[stop] == '\n' ||
         text[stop] == '<' || text[stop] == '[';
}

void find_tags(std::size_t block, const Inlines& inlines, std::vector<Place>& places) {
  static constexpr text::ByteSet brackets("[<");
  const bool any = std::any_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
    const auto* const run = std::get_if<Text>(&piece.node);
    return run != nullptr && brackets.any_in(run->text);
  });
  if (!any)
    return;
  const std::string text = flattened(inlines);
  for (std::size_t at = 0; (at = brackets.find_in(text, at)) != std::string::npos;) {
    const Tag tag = tag_at(std::string_view(text).substr(at));
    if (tag.size == 0) {
      ++at;
      continue;
    }
    Place place{block, at,       at + tag.size, tag.element, std::string(tag.name),
                {},    tag.html, tag.closing,   tag.alone};
    if (tag.element == Element::quote || tag.element == Element::list)
      place.argument = tag.argument;
    if (tag.element == Element::rule)
      place.at_edge = is_at_edge(text, at, at + tag.size);
    if (holds_blocks(tag.element) || is_style(tag.element))
      places.push_back(std::move(place));
    at += tag.size;
  }
}

bool is_same(const Place& a, const Place& b) {
  return a.html == b.html && text::folded(a.name) == text::folded(b.name);
}

/// Block tags must be in each other; styles may cross anything.
void pair(std::vector<Place>& places) {
  std::vector<std::size_t> blocks;
  std::vector<std::size_t> styles;
  for (std::size_t i = 0; i < places.size(); ++i) {
    Place& place = places[i];
    if (place.alone)
      continue;
    const bool style = is_style(place.element);
    std::vector<std::size_t>& open = style ? styles : blocks;
    if (!place.closing) {
      if (open.size() == deepest)
        open.erase(open.begin());
      open.push_back(i);
      continue;
    }
    const auto found = std::find_if(open.rbegin(), open.rend(),
                                    [&](std::size_t each) { return is_same(places[each], place); });
    if (found == open.rend())
      continue;
    place.partner = *found;
    places[*found].partner = i;
    open.erase(std::prev(found.base()), style ? found.base() : open.end());
  }
}

/// The pieces of `inlines` from byte `from` to `to` of its flattened text.
Inlines cut_out(const Inlines& inlines, std::size_t from, std::size_t to) {
  Inlines out;
  std::size_t at = 0;
  for (const Inline& piece : inlines) {
    const auto* const run = std::get_if<Text>(&piece.node);
    const std::size_t size = run != nullptr ? run->text.size() : 1;
    const std::size_t first = std::max(at, from);
    const std::size_t last = std::min(at + size, to);
    if (first < last && run != nullptr)
      out.push_back({Text{run->text.substr(first - at, last - first)}});
    else if (first < last)
      out.push_back(piece);
    at += size;
  }
  return out;
}

bool is_blank(const Inline& piece) {
  const auto* const run = std::get_if<Text>(&piece.node);
  if (run == nullptr)
    return std::holds_alternative<LineBreak>(piece.node);
  for (std::size_t at = 0; at < run->text.size(); ++at)
    if (run->text[at] == style_begin || run->text[at] == style_end)
      ++at; // and its letter
    else if (run->text[at] != ' ')
      return false;
  return true;
}

/// The same without blanks at its ends.
Inlines slice(const Inlines& inlines, std::size_t from, std::size_t to) {
  Inlines out = cut_out(inlines, from, to);
  out.erase(out.begin(), std::find_if_not(out.begin(), out.end(), is_blank));
  while (!out.empty() && is_blank(out.back()))
    out.pop_back();
  if (out.empty())
    return out;
  if (auto* const run = std::get_if<Text>(&out.front().node); run != nullptr && run->text.front() == ' ')
    run->text.erase(0, 1);
  if (auto* const run = std::get_if<Text>(&out.back().node))
    run->text = text::trim_end(run->text);
  return out;
}

/// What a tag holds, while it is open.
struct Frame {
  Element element = Element::none;
  const Place* place = nullptr;
  Blocks blocks;
  std::vector<ListItem> items;
  bool in_item = false;
  Origin origin{};
};

class Composer {
public:
  Composer() { frames_.emplace_back(); }

  void add(Block block) {
    if (frames_.back().element == Element::list && !frames_.back().in_item)
      start_item();
    frames_.back().blocks.push_back(std::move(block));
  }

  bool is_in_list() const noexcept { return frames_.back().element == Element::list; }

  void start_item() {
    end_item();
    frames_.back().in_item = true;
  }

  void open(const Place& place, Origin origin) {
    origin.rule = Rule::markup;
    frames_.push_back({place.element, &place, {}, {}, false, origin});
    if (place.element == Element::quote)
      if (const std::string whom = said_by(place); !whom.empty())
        add({Paragraph{plain(whom), ParagraphRole::attribution, 0, origin}});
  }

  void close(const Origin& end) {
    end_item();
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    frame.origin.last_line = end.last_line;
    switch (frame.element) {
    case Element::quote:
      if (!frame.blocks.empty())
        add({Quote{std::move(frame.blocks), frame.origin}});
      return;
    case Element::list:
      if (!frame.items.empty())
        add({List{is_ordered(*frame.place), 1, std::move(frame.items), frame.origin}});
      return;
    case Element::heading:
      if (frame.blocks.size() == 1)
        if (auto* const only = std::get_if<Paragraph>(&frame.blocks.front().node)) {
          add({Heading{std::move(only->content), frame.origin}});
          return;
        }
      break;
    case Element::centered:
      for (Block& block : frame.blocks)
        if (auto* const paragraph = std::get_if<Paragraph>(&block.node);
            paragraph != nullptr && paragraph->role == ParagraphRole::body) {
          if (std::string mark = plain_text(paragraph->content); is_row(mark)) {
            Origin origin = paragraph->origin;
            origin.rule = Rule::row;
            block.node = Break{BreakKind::ornament, 1, std::move(mark), origin};
          } else {
            paragraph->role = ParagraphRole::centered;
          }
        }
      break;
    default: break;
    }
    for (Block& block : frame.blocks)
      add(std::move(block));
  }

  Blocks finish() { return std::move(frames_.front().blocks); }

private:
  void end_item() {
    Frame& frame = frames_.back();
    if (frame.element == Element::list && !frame.blocks.empty())
      frame.items.push_back({std::exchange(frame.blocks, {})});
    frame.in_item = false;
  }

  static bool is_ordered(const Place& list) {
    return text::folded(list.name) == "ol" || (!list.html && !list.argument.empty());
  }

  /// `[quote=Ann]`, `[quote="Ann"]`, `[quote name="Ann"]`.
  static std::string said_by(const Place& quote) {
    if (quote.html)
      return {};
    std::string_view whom = quote.argument;
    if (const std::size_t equals = whom.find('='); equals != std::string_view::npos)
      whom = whom.substr(equals + 1);
    whom = text::trim(whom);
    while (!whom.empty() && (whom.front() == '"' || whom.front() == '\''))
      whom.remove_prefix(1);
    while (!whom.empty() && (whom.back() == '"' || whom.back() == '\''))
      whom.remove_suffix(1);
    return text::collapse_spaces(whom);
  }

  std::vector<Frame> frames_{};
};

/// Cuts the paragraphs of `blocks` at the paired tags and puts together what these say.
Blocks composed(Blocks blocks, const std::vector<Place>& places) {
  Composer composer;
  auto next = places.begin();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node);
    std::size_t done = 0;
    bool cut = false;
    const auto take_text = [&](std::size_t to) {
      Paragraph piece{slice(paragraph->content, done, to), paragraph->role, cut ? 0 : paragraph->gap_before,
                      paragraph->origin};
      piece.origin.rule = Rule::markup;
      if (!piece.content.empty())
        composer.add({std::move(piece)});
    };
    for (; next != places.end() && next->block == i; ++next) {
      const bool item = next->element == Element::item && composer.is_in_list();
      const bool rule = next->element == Element::rule && next->at_edge;
      if (!holds_blocks(next->element) || (next->partner == none && !rule && !(item && next->alone)) ||
          (next->element == Element::item && !item))
        continue;
      take_text(next->at);
      cut = true;
      done = next->end;
      if (rule)
        composer.add({Break{BreakKind::ornament, 0, {}, paragraph->origin}});
      else if (next->element == Element::item)
        next->closing ? void() : composer.start_item();
      else if (next->closing)
        composer.close(paragraph->origin);
      else
        composer.open(*next, paragraph->origin);
    }
    if (cut)
      take_text(none);
    else
      composer.add(std::move(blocks[i]));
  }
  return composer.finish();
}

/// What stands for a style's beginning or end; nothing for a look.
std::string sign(char end, Element element) {
  return element == Element::look ? std::string() : std::string{end, style_letter(element)};
}

/// What becomes of a paragraph in which styles begin, go on or end.
struct Edges {
  std::string before{};
  std::string after{};
  std::vector<std::pair<const Place*, std::string>> instead{}; ///< of tags, in order
};

/// Begins and ends in each paragraph the styles that go over several. What then holds nothing goes.
void spread(Blocks& blocks, const std::vector<Place>& places) {
  std::vector<Edges> edges;
  for (const Place& place : places) {
    if (!is_style(place.element) || place.partner == none)
      continue;
    const Place& open = place.closing ? places[place.partner] : place;
    const Place& close = place.closing ? place : places[place.partner];
    if (close.block == open.block || close.block - open.block > longest_style)
      continue;
    edges.resize(blocks.size());
    edges[place.block].instead.emplace_back(&place,
                                            sign(place.closing ? style_end : style_begin, open.element));
    if (place.closing)
      continue;
    for (std::size_t b = open.block; b <= close.block; ++b) {
      if (b > open.block)
        edges[b].before += sign(style_begin, open.element);
      if (b < close.block)
        edges[b].after.insert(0, sign(style_end, open.element));
    }
  }
  if (edges.empty())
    return;
  std::vector<bool> emptied(blocks.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    auto* const paragraph = std::get_if<Paragraph>(&blocks[b].node);
    const Edges& edge = edges[b];
    if (paragraph == nullptr || (edge.before.empty() && edge.after.empty() && edge.instead.empty()))
      continue;
    Inlines content;
    const auto add = [&](std::string_view text) {
      if (!text.empty())
        content.push_back({Text{std::string(text)}});
    };
    add(edge.before);
    std::size_t done = 0;
    for (const auto& [place, instead] : edge.instead) {
      for (Inline& piece : cut_out(paragraph->content, done, place->at))
        content.push_back(std::move(piece));
      add(instead);
      done = place->end;
    }
    for (Inline& piece : cut_out(paragraph->content, done, none))
      content.push_back(std::move(piece));
    add(edge.after);
    emptied[b] = std::all_of(content.begin(), content.end(), is_blank);
    paragraph->content = std::move(content);
  }
  std::size_t at = 0;
  std::erase_if(blocks, [&](const Block&) { return emptied[at++]; });
}

std::vector<Place> pairs_of(const Blocks& blocks) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (const auto* const paragraph = std::get_if<Paragraph>(&blocks[i].node))
      find_tags(i, paragraph->content, places);
  pair(places);
  return places;
}

/// In the blocks that tags put together as well.
void spread_all(Blocks& blocks) {
  spread(blocks, pairs_of(blocks));
  for (Block& block : blocks)
    if (auto* const quote = std::get_if<Quote>(&block.node))
      spread_all(quote->blocks);
    else if (auto* const list = std::get_if<List>(&block.node))
      for (ListItem& item : list->items)
        spread_all(item.blocks);
}

/// A paragraph that is nothing but the tag of a picture which is at hand.
std::optional<Figure> figure_of(const Paragraph& paragraph, const ReadOptions& options) {
  if (!options.load || paragraph.content.size() != 1)
    return std::nullopt;
  const auto* const run = std::get_if<Text>(&paragraph.content.front().node);
  const Tag tag = run == nullptr ? Tag{} : tag_at(run->text);
  if (tag.size == 0 || tag.closing || tag.element != Element::picture)
    return std::nullopt;
  std::string_view rest = std::string_view(run->text).substr(tag.size);
  std::string_view path = text::trim(tag.attribute("src"));
  if (!tag.alone) { // [img]path[/img]
    const std::size_t end = rest.find('[');
    if (end == std::string_view::npos)
      return std::nullopt;
    path = text::trim(rest.substr(0, end));
    const Tag close = tag_at(rest.substr(end));
    if (!close.closing || !same_name(tag, close))
      return std::nullopt;
    rest.remove_prefix(end + close.size);
  }
  if (!text::trim(rest).empty() || path.empty() || path.find("://") != std::string_view::npos)
    return std::nullopt;
  std::optional<std::string> bytes = options.load(path);
  const std::string_view type = bytes ? picture_type(*bytes) : std::string_view();
  if (type.empty())
    return std::nullopt;
  Origin origin = paragraph.origin;
  origin.rule = Rule::markup;
  return Figure{
      {std::string(type), std::move(*bytes), text::collapse_spaces(tag.attribute("alt"))}, {}, origin};
}

void read(Blocks& blocks, const ReadOptions& options) {
  if (const std::vector<Place> places = pairs_of(blocks); !places.empty()) {
    blocks = composed(std::move(blocks), places);
    spread_all(blocks);
  }
  for (Block& block : blocks) {
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
      if (std::optional<Figure> figure = figure_of(*paragraph, options)) {
        block.node = std::move(*figure);
        continue;
      }
    if (auto* const letter = std::get_if<Letter>(&block.node))
      read(letter->blocks, options);
    else if (auto* const aside = std::get_if<Aside>(&block.node))
      read(aside->blocks, options);
    else if (auto* const document = std::get_if<Document>(&block.node))
      read(document->blocks, options);
  }
}

} // namespace

void read_block_tags(Sections& sections, const ReadOptions& options) {
  for (Section& section : sections) {
    read(section.blocks, options);
    read_block_tags(section.children, options);
  }
}

} // namespace octavo::reader

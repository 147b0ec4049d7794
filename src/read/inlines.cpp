// See inlines.h. Tags are paired here, marks of emphasis in emphasis.cpp; what overlaps is closed and opened
// again by the builder (inline_builder.h).
#include "read/inlines.h"

#include "read/inline_builder.h"
#include "read/urls.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace octavo::reader {
namespace {

using Element = Tag::Element;

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr std::size_t deepest_tags = 16;

std::size_t count_visible(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

/// For each token the index of its partner; `none` where it has none. What two tags hold must be visible.
std::vector<std::size_t> pair_tags(std::string_view text, const std::vector<Token>& tokens) {
  std::vector<std::size_t> partners(tokens.size(), none);
  struct Open {
    std::size_t token;
    std::size_t visible; ///< characters before it, those of tags left out
  };
  std::vector<Open> open;
  std::size_t visible = 0;
  std::size_t done = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    visible += count_visible(text.substr(done, token.at - done));
    done = token.at + token.size;
    if (token.kind != Token::Kind::tag) {
      visible += token.kind != Token::Kind::line_end && token.kind != Token::Kind::style;
      continue;
    }
    if (token.tag.alone) {
      visible += token.tag.element == Element::picture;
      continue;
    }
    if (!token.tag.closing) {
      if (open.size() == deepest_tags)
        open.erase(open.begin());
      open.push_back({i, visible});
      continue;
    }
    const auto found = std::find_if(open.rbegin(), open.rend(), [&](const Open& each) {
      return same_name(tokens[each.token].tag, token.tag) && each.visible < visible;
    });
    if (found == open.rend())
      continue;
    partners[i] = found->token;
    partners[found->token] = i;
    open.erase(std::prev(found.base())); // `[b][i]x[/b][/i]` is meant as it should be
  }
  return partners;
}

Style style_of(Element element) noexcept {
  switch (element) {
  case Element::emphasis: return Style::emphasis;
  case Element::strong: return Style::strong;
  case Element::underlined: return Style::underlined;
  case Element::struck: return Style::struck;
  case Element::superscript: return Style::superscript;
  case Element::subscript: return Style::subscript;
  case Element::code: return Style::code;
  case Element::link: return Style::link;
  default: return Style::none;
  }
}

/// Whether a pair of these tags is nothing to running text: they go, and what they hold stays.
bool is_look(const Tag& tag) noexcept {
  switch (tag.element) {
  case Element::look:
  case Element::paragraph:
  case Element::centered:
  case Element::heading: return true;
  default: return false;
  }
}

/// The address of a film, which may be written as its number on the site only.
std::string video_target(std::string_view written) {
  if (std::string target = link_target(written); !target.empty())
    return target;
  const auto of_a_number = [](char c) { return text::is_ascii_alphanumeric(c) || c == '-' || c == '_'; };
  return written.size() == 11 && std::all_of(written.begin(), written.end(), of_a_number)
             ? "https://www.youtube.com/watch?v=" + std::string(written)
             : std::string();
}

/// A link's, or the words where it leads nowhere.
Inlines linked(std::string target, std::string_view shown) {
  if (target.empty())
    return plain(shown);
  return {Inline{Link{std::move(target), plain(shown)}}};
}

class Reader {
public:
  Reader(std::string_view text, std::vector<Inline> atoms, const Markup& markup)
      : text_(text), atoms_(std::move(atoms)), markup_(markup), tokens_(tokens_of(text)) {}

  Inlines read() {
    const std::vector<std::size_t> partners = pair_tags(text_, tokens_);
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      act(i, partners);
    const MarkPairs marks = pair_marks(text_, tokens_, markup_.marks);
    for (const MarkPair& pair : marks.pairs)
      if (!inside_whole(pair.open) && !inside_whole(pair.close))
        emphasise(pair);
    std::stable_sort(actions_.begin(), actions_.end(),
                     [](const Action& a, const Action& b) { return a.at < b.at; });
    return build_inlines(text_, std::move(actions_));
  }

private:
  Action& add(Action::Kind kind, std::size_t at, std::size_t size) {
    actions_.push_back({kind, at, size, Style::none, 0, {}, {}});
    return actions_.back();
  }

  void act(std::size_t i, const std::vector<std::size_t>& partners) {
    const Token& token = tokens_[i];
    if (token.kind == Token::Kind::atom) {
      add(Action::Kind::piece, token.at, 1).pieces = {std::move(atoms_[next_atom_])};
      ++next_atom_;
      return;
    }
    if (token.at < whole_)
      return;
    switch (token.kind) {
    case Token::Kind::line_end: end_line(token.at); return;
    case Token::Kind::url: {
      const std::string_view url = text_.substr(token.at, token.size);
      add(Action::Kind::address, token.at, token.size).target = url;
      return;
    }
    case Token::Kind::entity:
      if (markup_.html)
        text::append(add(Action::Kind::characters, token.at, token.size).target, token.character);
      return;
    case Token::Kind::tag: act(i, partners[i]); return;
    case Token::Kind::style: {
      Action& action =
          add(token.tag.closing ? Action::Kind::close : Action::Kind::open, token.at, token.size);
      action.style = style_of(token.tag.element);
      action.id = none - static_cast<std::size_t>(token.tag.element); // no other has it
      return;
    }
    default: return; // marks have their partners elsewhere
    }
  }

  void act(std::size_t i, std::size_t partner) {
    const Token& token = tokens_[i];
    const Tag& tag = token.tag;
    if (tag.alone) {
      if (tag.element == Element::line_break)
        add(Action::Kind::line_break, token.at, token.size);
      else if (tag.element == Element::picture)
        show_picture(token);
      return;
    }
    if (partner == none) {
      if (markup_.html && tag.element == Element::paragraph)
        add(Action::Kind::drop, token.at, token.size);
      return;
    }
    const Tag& opening = tag.closing ? tokens_[partner].tag : tag;
    if (opening.element == Element::picture || opening.element == Element::video) {
      if (!tag.closing)
        show_whole(token, tokens_[partner]);
      return;
    }
    const Style style = style_of(opening.element);
    if (style == Style::none && !is_look(opening))
      return;
    Action& action = add(style == Style::none ? Action::Kind::drop
                         : tag.closing        ? Action::Kind::close
                                              : Action::Kind::open,
                         token.at, token.size);
    action.style = style;
    action.id = tag.closing ? partner : i;
    if (style == Style::link && !tag.closing) {
      const std::size_t from = token.at + token.size;
      const std::string_view held = text_.substr(from, tokens_[partner].at - from);
      action.target = link_target(tag.html               ? tag.attribute("href")
                                  : tag.argument.empty() ? held
                                                         : tag.argument);
    }
  }

  /// `<br>` at a line's end is that line's end.
  void end_line(std::size_t at) {
    const Action* const last = actions_.empty() ? nullptr : &actions_.back();
    const bool ended =
        last != nullptr && last->kind == Action::Kind::line_break && last->size > 1 &&
        text_.substr(last->at + last->size, at - last->at - last->size).find_first_not_of(' ') ==
            std::string_view::npos;
    add(ended ? Action::Kind::drop : Action::Kind::line_break, at, 1);
  }

  /// `<img src="…" alt="…">`: its words, leading to it.
  void show_picture(const Token& token) {
    const std::string_view source = text::trim(token.tag.attribute("src"));
    const std::string alt = text::collapse_spaces(token.tag.attribute("alt"));
    add(Action::Kind::piece, token.at, token.size).pieces =
        alt.empty() && source.empty() ? Inlines() : linked(link_target(source), alt.empty() ? source : alt);
  }

  /// `[img]…[/img]`: what it holds is an address, and no text.
  void show_whole(const Token& open, const Token& close) {
    const std::size_t from = open.at + open.size;
    const std::string_view held = text::trim(text_.substr(from, close.at - from));
    if (held.find_first_of(" \n\x01") != std::string_view::npos)
      return;
    whole_ = close.at + close.size;
    wholes_.emplace_back(open.at, whole_);
    add(Action::Kind::piece, open.at, whole_ - open.at).pieces =
        linked(open.tag.element == Element::video ? video_target(held) : link_target(held), held);
  }

  bool inside_whole(std::size_t at) const {
    const auto after = std::upper_bound(wholes_.begin(), wholes_.end(), std::pair(at, none));
    return after != wholes_.begin() && at < std::prev(after)->second;
  }

  void emphasise(const MarkPair& pair) {
    const auto mark = [&](Style style, std::size_t open, std::size_t close, std::size_t size) {
      const std::size_t id = tokens_.size() + marks_++;
      for (const auto& [kind, at] :
           {std::pair(Action::Kind::open, open), std::pair(Action::Kind::close, close)}) {
        Action& action = add(kind, at, size);
        action.style = style;
        action.id = id;
      }
    };
    if (pair.kind == Token::Kind::tilde)
      return mark(Style::struck, pair.open, pair.close, pair.size);
    if (pair.kind == Token::Kind::equals)
      return mark(Style::strong, pair.open, pair.close, 1);
    if (pair.size >= 2)
      mark(Style::strong, pair.open, pair.close + pair.size - 2, 2);
    if (pair.size != 2)
      mark(Style::emphasis, pair.open + pair.size - 1, pair.close, 1);
  }

  std::string_view text_;
  std::vector<Inline> atoms_;
  const Markup& markup_;
  std::vector<Token> tokens_;
  std::vector<Action> actions_{};
  std::size_t next_atom_ = 0;
  std::size_t whole_ = 0;                                     ///< up to here all is one piece
  std::vector<std::pair<std::size_t, std::size_t>> wholes_{}; ///< where such pieces begin and end
  std::size_t marks_ = 0;
};

std::vector<Inline> atoms_of(Inlines& inlines) {
  std::vector<Inline> atoms;
  for (Inline& piece : inlines)
    if (!std::holds_alternative<Text>(piece.node) && !std::holds_alternative<LineBreak>(piece.node))
      atoms.push_back(std::move(piece));
  return atoms;
}

} // namespace

Inlines read_inlines(std::string_view text) {
  return build_inlines(text, {});
}

std::string flattened(const Inlines& inlines) {
  std::string text;
  for (const Inline& piece : inlines)
    if (const auto* const run = std::get_if<Text>(&piece.node))
      text += run->text;
    else
      text += std::holds_alternative<LineBreak>(piece.node) ? '\n' : atom_mark;
  return text;
}

Inlines read_marks(Inlines raw, const Markup& markup) {
  if (!is_marked(raw))
    return raw;
  const std::string text = flattened(raw);
  return Reader(text, atoms_of(raw), markup).read();
}

bool is_marked(const Inlines& inlines) noexcept {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
    const auto* const text = std::get_if<Text>(&piece.node);
    return text != nullptr && may_hold_tokens(text->text);
  });
}

std::vector<Inlines> contents_of(Stanza stanza) {
  std::vector<Inlines> lines;
  for (VerseLine& line : stanza.lines)
    lines.push_back(std::move(line.content));
  return lines;
}

Inlines joined_lines(std::vector<Inlines> lines) {
  Inlines all;
  for (Inlines& line : lines) {
    if (!all.empty())
      all.push_back({LineBreak{}});
    std::move(line.begin(), line.end(), std::back_inserter(all));
  }
  return all;
}

} // namespace octavo::reader

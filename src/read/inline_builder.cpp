// See inline_builder.h.
#include "read/inline_builder.h"

#include "model/walk.h"
#include "text/unicode.h"
#include "text/visible_bytes.h"

#include <algorithm>
#include <iterator>

namespace octavo::reader {
namespace {

constexpr std::size_t deepest = 12; ///< styles in each other

/// A style that is open, and what it holds so far. The first one is the text itself.
struct Frame {
  Style style = Style::none;
  std::size_t id = 0;
  std::string target{};
  bool silent = false; ///< adds nothing: it is open already, or too deep
  Inlines children;
};

Inline wrapped(Style style, const std::string& target, Inlines children) {
  switch (style) {
  case Style::emphasis: return {Emphasis{std::move(children)}};
  case Style::strong: return {Strong{std::move(children)}};
  case Style::underlined: return {Styled{InlineStyle::underlined, std::move(children)}};
  case Style::struck: return {Styled{InlineStyle::struck, std::move(children)}};
  case Style::superscript: return {Styled{InlineStyle::superscript, std::move(children)}};
  case Style::subscript: return {Styled{InlineStyle::subscript, std::move(children)}};
  case Style::code: return {Styled{InlineStyle::code, std::move(children)}};
  case Style::link:
  case Style::none: break;
  }
  return {Link{target, std::move(children)}};
}

/// Takes spaces and line breaks off the end, in what ends there as well.
void trim_end(Inlines& inlines) {
  while (!inlines.empty()) {
    Inline& last = inlines.back();
    if (auto* const text = std::get_if<Text>(&last.node)) {
      text->text = text::trim_end(text->text);
      if (!text->text.empty())
        return;
    } else if (Inlines* const children = model::children_of(last)) {
      trim_end(*children);
      if (!children->empty())
        return;
    } else if (!std::holds_alternative<LineBreak>(last.node)) {
      return;
    }
    inlines.pop_back();
  }
}

class Builder {
public:
  explicit Builder(std::string_view text) : text_(text) { frames_.push_back({}); }

  Inlines build(std::vector<Action> actions) {
    std::size_t at = 0;
    for (Action& action : actions) {
      if (action.at < at)
        continue;
      add_text(text_.substr(at, action.at - at));
      at = action.at + action.size;
      perform(action);
    }
    add_text(text_.substr(at));
    flush();
    while (frames_.size() > 1)
      close_last();
    Inlines out = std::move(frames_.front().children);
    trim_end(out);
    return out;
  }

private:
  void perform(Action& action) {
    switch (action.kind) {
    case Action::Kind::open: open(action); return;
    case Action::Kind::close: close(action.id); return;
    case Action::Kind::drop: return;
    case Action::Kind::line_break: add_line_break(); return;
    case Action::Kind::characters: add_text(action.target); return;
    case Action::Kind::address:
      last_was_space_ = false;
      if (within_link()) {
        run_ += action.target;
        return;
      }
      flush();
      add({Link{action.target, plain(action.target)}});
      return;
    case Action::Kind::piece:
      if (action.pieces.empty())
        return;
      flush();
      last_was_space_ = false;
      for (Inline& piece : action.pieces)
        add(std::move(piece));
      return;
    }
  }

  void open(Action& action) {
    flush();
    const bool dead = action.style == Style::link && action.target.empty();
    const bool again = std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
      return !frame.silent && frame.style == action.style;
    });
    if (frames_.size() > 2 * deepest)
      return; // what is never opened is not closed either
    frames_.push_back(
        {action.style, action.id, std::move(action.target), dead || again || frames_.size() > deepest, {}});
  }

  void close(std::size_t id) {
    const auto found = std::find_if(std::next(frames_.begin()), frames_.end(),
                                    [&](const Frame& frame) { return frame.id == id; });
    if (found == frames_.end())
      return;
    flush();
    const auto at = static_cast<std::size_t>(found - frames_.begin());
    std::vector<Frame> again;
    while (frames_.size() > at + 1) {
      const Frame& last = frames_.back();
      again.push_back({last.style, last.id, last.target, last.silent, {}});
      close_last();
    }
    close_last();
    std::move(again.rbegin(), again.rend(), std::back_inserter(frames_));
  }

  void close_last() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.children.empty())
      return;
    if (frame.silent || is_space(frame.children))
      std::move(frame.children.begin(), frame.children.end(), std::back_inserter(frames_.back().children));
    else
      frames_.back().children.push_back(wrapped(frame.style, frame.target, std::move(frame.children)));
  }

  static bool is_space(const Inlines& inlines) {
    return inlines.size() == 1 && std::holds_alternative<Text>(inlines.front().node) &&
           text::trim(std::get<Text>(inlines.front().node).text).empty();
  }

  bool within_link() const {
    return std::any_of(frames_.begin(), frames_.end(),
                       [](const Frame& frame) { return frame.style == Style::link && !frame.silent; });
  }

  void add(Inline piece) { frames_.back().children.push_back(std::move(piece)); }

  void flush() {
    if (!run_.empty())
      add({Text{std::move(run_)}});
    run_.clear();
  }

  void add_line_break() {
    while (run_.ends_with(' '))
      run_.pop_back();
    flush();
    const bool at_start = std::all_of(frames_.begin(), frames_.end(),
                                      [](const Frame& frame) { return frame.children.empty(); });
    if (!at_start)
      add({LineBreak{}});
    last_was_space_ = true;
  }

  /// Appends with spaces collapsed over the ends of pieces.
  void add_text(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t start = at;
      while (at < piece.size()) { // most of a text: characters that are no space, and single spaces between
        if (text::visible_bytes.contains(piece[at]))
          ++at;
        else if (at > start && piece[at] == ' ' && at + 1 < piece.size() &&
                 text::visible_bytes.contains(piece[at + 1]))
          at += 2;
        else
          break;
      }
      if (at > start) {
        run_.append(piece, start, at - start);
        last_was_space_ = false;
        continue;
      }
      const char32_t c = text::next(piece, at);
      const bool no_break = c == 0xA0 || c == 0x202F || c == 0x2007;
      const bool space = text::is_space(c) || c < U' ';
      if (!space || (no_break && !last_was_space_)) {
        run_.append(piece, start, at - start);
        last_was_space_ = no_break;
      } else {
        if (!last_was_space_)
          run_ += ' ';
        last_was_space_ = true;
      }
    }
  }

  std::string_view text_;
  std::vector<Frame> frames_{};
  std::string run_{}; ///< text that is not in a frame yet
  bool last_was_space_ = true;
};

/// Appends `inlines` to the last of `lines`, beginning a new one at each line break.
void distribute(Inlines inlines, std::vector<Inlines>& lines) {
  for (Inline& piece : inlines) {
    if (std::holds_alternative<LineBreak>(piece.node)) {
      lines.emplace_back();
      continue;
    }
    Inlines* const children = model::children_of(piece);
    if (children == nullptr) {
      lines.back().push_back(std::move(piece));
      continue;
    }
    std::vector<Inlines> inside(1);
    distribute(std::move(*children), inside);
    children->clear();
    for (std::size_t i = 0; i < inside.size(); ++i) {
      if (i > 0)
        lines.emplace_back();
      if (inside[i].empty())
        continue;
      lines.back().push_back(piece); // without children
      *model::children_of(lines.back().back()) = std::move(inside[i]);
    }
  }
}

} // namespace

Inlines build_inlines(std::string_view text, std::vector<Action> actions) {
  return Builder(text).build(std::move(actions));
}

std::vector<Inlines> split_lines(Inlines inlines) {
  std::vector<Inlines> lines(1);
  distribute(std::move(inlines), lines);
  return lines;
}

} // namespace octavo::reader

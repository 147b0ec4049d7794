// See tokens.h.
#include "read/tokens.h"

#include "read/entities.h"
#include "read/lines.h"
#include "read/urls.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <array>

namespace octavo::reader {
namespace {

using Kind = Token::Kind;

constexpr std::array<bool, 256> starters = [] {
  std::array<bool, 256> set{};
  for (const char c : {'*', '_', '~', '/', '=', '[', '<', '&', '\n', atom_mark, style_begin, style_end})
    set[static_cast<unsigned char>(c)] = true;
  return set;
}();

constexpr std::size_t longest_mark = 3;

Kind mark_kind(char c) noexcept {
  switch (c) {
  case '*': return Kind::star;
  case '_': return Kind::underscore;
  case '~': return Kind::tilde;
  case '/': return Kind::slash;
  default: return Kind::equals;
  }
}

/// Part of a word, so that a mark next to it stands inside. Scripts without spaces have no such words.
bool is_word(char32_t c) noexcept {
  return text::is_alphanumeric(c) && !text::is_ideographic(c);
}

bool is_blank(char32_t c) noexcept {
  return text::is_space(c) || c == U'\n';
}

bool is_stop(char32_t c) noexcept {
  return std::u32string_view(U".,;:!?)").find(c) != std::u32string_view::npos;
}

/// The eyes and cheeks of `^_^`, `>_<`, `*_*`, `;_;`.
bool is_face(char32_t before, char32_t after) noexcept {
  constexpr std::u32string_view eyes = U"^><-;@=*.~°•¬'TuxoO";
  return eyes.find(before) != std::u32string_view::npos && eyes.find(after) != std::u32string_view::npos &&
         !(text::is_alphanumeric(before) && text::is_alphanumeric(after)) &&
         (before == after || (before == U'>' && after == U'<') || (before == U'<' && after == U'>') ||
          (before == U'^' && after == U'~') || (before == U'~' && after == U'^'));
}

class Scanner {
public:
  explicit Scanner(std::string_view text) : text_(text), has_url_(text.find("://") != text.npos) {}

  std::vector<Token> scan() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (has_url_ && (c == 'h' || c == 'H') && take_url(at))
        continue;
      if (!starters[c]) {
        ++at;
        continue;
      }
      switch (c) {
      case '\n': add(Kind::line_end, at, 1); break;
      case atom_mark: add(Kind::atom, at, 1); break;
      case style_begin:
      case style_end: take_style(at); break;
      case '[':
      case '<': take_tag(at); break;
      case '&': take_entity(at); break;
      default: take_mark(at); break;
      }
    }
    return std::move(tokens_);
  }

private:
  Token& add(Kind kind, std::size_t& at, std::size_t size) {
    tokens_.push_back({kind, at, size, false, false, 0, {}});
    at += size;
    return tokens_.back();
  }

  bool take_url(std::size_t& at) {
    std::size_t start = at;
    if (at > 0 && text::is_alphanumeric(text::previous(text_, start)))
      return false;
    const std::size_t size = url_size(text_.substr(at));
    if (size == 0)
      return false;
    add(Kind::url, at, size);
    return true;
  }

  void take_tag(std::size_t& at) {
    const Tag tag = tag_at(text_.substr(at));
    if (tag.size == 0)
      ++at;
    else
      add(Kind::tag, at, tag.size).tag = tag;
  }

  void take_style(std::size_t& at) {
    const bool ends = text_[at] == style_end;
    const char letter = at + 1 < text_.size() ? text_[at + 1] : '\0';
    Token& token = add(Kind::style, at, letter == '\0' ? 1 : 2);
    token.tag.element = style_of_letter(letter);
    token.tag.closing = ends;
  }

  void take_entity(std::size_t& at) {
    const Entity entity = entity_at(text_.substr(at));
    if (entity.size == 0)
      ++at;
    else
      add(Kind::entity, at, entity.size).character = entity.character;
  }

  void take_mark(std::size_t& at) {
    const char c = text_[at];
    std::size_t end = at;
    while (end < text_.size() && text_[end] == c)
      ++end;
    std::size_t i = at;
    const char32_t before = at == 0 ? U' ' : text::previous(text_, i);
    i = end;
    const char32_t after = end == text_.size() ? U' ' : text::next(text_, i);
    if (c == '_' && is_face(before, after) && skip_face(at, end))
      return;
    Token mark{mark_kind(c), at, end - at, false, false, 0, {}};
    judge(mark, before, after);
    // What stands after a space and before a stop belongs to the words before it: `3 stars ***. So`.
    if (mark.can_open && is_stop(after) && (i == text_.size() || is_blank(text::first(text_.substr(i)))))
      mark.can_open = false;
    const bool inside = mark.kind == Kind::star && mark.size == 1 && is_word(before) && is_word(after);
    if (mark.can_open || mark.can_close || mark.kind == Kind::slash || inside)
      tokens_.push_back(mark);
    at = end;
  }

  static void judge(Token& mark, char32_t before, char32_t after) noexcept {
    mark.can_open = !is_word(before) && !is_blank(after);
    mark.can_close = !is_word(after) && !is_blank(before);
    const auto only = [&](std::size_t size) {
      mark.can_open = mark.can_open && mark.size == size;
      mark.can_close = mark.can_close && mark.size == size;
    };
    switch (mark.kind) {
    case Kind::tilde: only(2); return;
    case Kind::slash:
    case Kind::equals: { // rarer, and often something else: words must begin and end at them
      only(1);
      const bool start = is_blank(before) || is_opening_quote(before) || before == U'(' || before == U'—';
      mark.can_open = mark.can_open && start && (text::is_letter(after) || is_opening_quote(after));
      mark.can_close = mark.can_close && !is_word(after) && after != U'/' &&
                       (text::is_letter(before) || is_closing_quote(before) ||
                        std::u32string_view(U".,!?…").find(before) != std::u32string_view::npos);
      return;
    }
    default:
      if (mark.size > longest_mark)
        only(0);
      return;
    }
  }

  bool is_drawn(std::size_t at) const noexcept {
    return text_[at] > ' ' && !text::is_alphanumeric(static_cast<unsigned char>(text_[at]));
  }

  /// A face is drawn with marks, apart from words: none of those that touch it is emphasis. False: it is no
  /// face, but the end of a sentence.
  bool skip_face(std::size_t& at, std::size_t end) {
    constexpr std::size_t widest = 8;
    std::size_t start = at;
    while (start > 0 && at - start < widest && is_drawn(start - 1))
      --start;
    if (start > 0 && text_[start - 1] > ' ')
      return false;
    while (!tokens_.empty() && tokens_.back().is_mark() && tokens_.back().at >= start)
      tokens_.pop_back();
    while (end < text_.size() && is_drawn(end))
      ++end;
    at = end;
    return true;
  }

  std::string_view text_;
  bool has_url_;
  std::vector<Token> tokens_{};
};

} // namespace

char style_letter(Tag::Element element) noexcept {
  return static_cast<char>('a' + static_cast<int>(element));
}

Tag::Element style_of_letter(char letter) noexcept {
  const int element = letter - 'a';
  return element >= static_cast<int>(Tag::Element::emphasis) &&
                 element <= static_cast<int>(Tag::Element::code)
             ? static_cast<Tag::Element>(element)
             : Tag::Element::none;
}

std::vector<Token> tokens_of(std::string_view text) {
  return Scanner(text).scan();
}

bool may_hold_tokens(std::string_view text) noexcept {
  static constexpr text::ByteSet beginnings("*_~/=[<&\x02\x03"); // an address has slashes
  return beginnings.any_in(text);
}

} // namespace octavo::reader

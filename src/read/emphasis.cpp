// See emphasis.h.
#include "read/emphasis.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace octavo::reader {
namespace {

using Kind = Token::Kind;

constexpr std::size_t deepest = 8;           ///< marks that stand open at a time
constexpr std::size_t longest_of_rare = 300; ///< bytes that slashes and equals signs stand around

std::size_t count_alphanumerics(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();)
    count += text::is_alphanumeric(text::next(text, at));
  return count;
}

struct Open {
  Kind kind = Kind::star;
  std::size_t size = 1;
  std::size_t at = 0;
  std::size_t words = 0; ///< letters and figures before it
  bool looked = false;   ///< for a mark in the word that it opens
  bool broken = false;   ///< there is one: `*Un*fair`, of which nobody knows where it ends
};

class Pairer {
public:
  Pairer(std::string_view text, const MarkSet& used) : text_(text), used_(used) {}

  MarkPairs pair(const std::vector<Token>& tokens) {
    std::size_t done = 0;
    for (const Token& token : tokens) {
      words_ += count_alphanumerics(text_.substr(done, token.at - done));
      done = token.at + token.size;
      if (!token.is_mark()) {
        words_ += token.kind == Kind::url || token.kind == Kind::atom || token.kind == Kind::entity;
        continue;
      }
      if (!token.can_open && !token.can_close) { // within a word
        if (token.kind == Kind::slash)           // or of an address
          drop_slashes();
        else
          break_word(token);
        continue;
      }
      if (allowed(token))
        take(token);
    }
    while (!open_.empty())
      lose(open_.size() - 1);
    return std::move(found_);
  }

private:
  bool allowed(const Token& token) const {
    return used_.has(token.kind, token.size) ||
           (token.size == 3 && used_.has(token.kind, 1) && used_.has(token.kind, 2));
  }

  void take(const Token& token) {
    std::size_t at = token.at;
    std::size_t left = token.size;
    bool closed = false;
    while (token.can_close && left > 0) {
      const std::size_t taken = close(token.kind, at, left);
      if (taken == 0)
        break;
      closed = true;
      at += taken;
      left -= taken;
    }
    if (left == 0)
      return;
    if (token.can_open && !closed) {
      if (open_.size() == deepest)
        lose(0);
      open_.push_back({token.kind, left, at, words_, false, false});
    } else {
      found_.lone.push_back({token.kind, left, at, false});
    }
  }

  /// Closes with up to `size` marks at `at`; how many it took.
  std::size_t close(Kind kind, std::size_t at, std::size_t size) {
    for (std::size_t i = open_.size(); i-- > 0;) {
      Open& open = open_[i];
      const bool fits = open.size == size || open.size == 3 || (size == 3 && open.size < 3);
      if (open.kind != kind || !fits || words_ == open.words)
        continue;
      if (open.broken && is_before_dash(at + size)) { // which may as well open
        lose(i);
        continue;
      }
      if ((kind == Kind::slash || kind == Kind::equals) && at - open.at > longest_of_rare)
        return 0;
      const std::size_t taken = std::min(open.size, size);
      // Half of `***` needs the other half as well, so each must be a mark of this text.
      if (!used_.has(kind, taken))
        return 0;
      while (open_.size() > i + 1)
        lose(open_.size() - 1);
      found_.pairs.push_back({kind, taken, open.at + open.size - taken, at});
      if (open.size > taken)
        open.size -= taken;
      else
        open_.pop_back();
      return taken;
    }
    return 0;
  }

  /// Whether a dash and a word follow at once.
  bool is_before_dash(std::size_t at) const noexcept {
    if (at >= text_.size())
      return false;
    const char32_t c = text::next(text_, at);
    return (c == U'-' || c == U'–' || c == U'—') && at < text_.size() &&
           text::is_alphanumeric(text::first(text_.substr(at)));
  }

  void break_word(const Token& token) {
    if (open_.empty() || open_.back().kind != token.kind || std::exchange(open_.back().looked, true))
      return;
    Open& open = open_.back();
    open.broken = text_.substr(open.at, token.at - open.at).find_first_of(" \n") == std::string_view::npos;
  }

  void lose(std::size_t i) {
    found_.lone.push_back({open_[i].kind, open_[i].size, open_[i].at, true});
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
  }

  void drop_slashes() {
    for (std::size_t i = open_.size(); i-- > 0;)
      if (open_[i].kind == Kind::slash)
        lose(i);
  }

  std::string_view text_;
  MarkSet used_;
  std::size_t words_ = 0;
  std::vector<Open> open_{};
  MarkPairs found_{};
};

} // namespace

MarkSet all_marks() noexcept {
  MarkSet all = usual_marks();
  all.set(Kind::tilde, 2, true);
  all.set(Kind::slash, 1, true);
  all.set(Kind::equals, 1, true);
  return all;
}

MarkSet usual_marks() noexcept {
  MarkSet usual;
  for (const Kind kind : {Kind::star, Kind::underscore})
    for (std::size_t size = 1; size < mark_sizes; ++size)
      usual.set(kind, size, true);
  return usual;
}

MarkPairs pair_marks(std::string_view text, const std::vector<Token>& tokens, const MarkSet& used) {
  return Pairer(text, used).pair(tokens);
}

} // namespace octavo::reader

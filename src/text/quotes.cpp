// See quotes.h. A mark's neighbours decide (quote_marks.cpp); where they do not, what is open does. Single
// marks are apostrophes unless two of them enclose something.
#include "text/quotes.h"

#include "text/quote_marks.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace octavo::text {
namespace {

using Role = Mark::Role;

/// How far back an opening single mark is looked for over others that are rather apostrophes.
constexpr std::size_t most_skipped = 8;

class Director {
public:
  Director(std::string_view text, std::string_view language, std::span<const Span> verbatim, bool continues)
      : text_(text), language_(language), curls_double_(convention(language).double_open == "“"),
        typed_(typed_marks(text, verbatim, result_.ambiguities)) {
    look_ahead();
    speech_before_ =
        continues && (typed_.empty() || !typed_[0].at_line_start || typed_[0].facing != Facing::opening);
  }

  Quotes run() {
    for (std::size_t i = 0; i < typed_.size(); ++i) {
      if (typed_[i].mark.is_double) {
        direct_double(i);
      } else if (is_clipped_and(i)) {
        typed_[i].mark.role = typed_[i + 1].mark.role = Role::apostrophe;
        ++i;
      } else {
        direct_single(i);
      }
    }
    finish();
    result_.marks.reserve(typed_.size());
    for (const TypedMark& typed : typed_)
      result_.marks.push_back(typed.mark);
    return std::move(result_);
  }

private:
  struct Open {
    std::size_t mark; ///< index
    bool is_double;
    Elision elision; ///< of the word after a single mark: how much rather it is an apostrophe
  };

  // ------------------------------------------------------------------------------------------ double marks

  /// What a double mark's neighbours, or else its shape, say; nothing where it could be either.
  std::optional<Role> certain(const TypedMark& typed) const {
    if (typed.facing == Facing::opening)
      return Role::open;
    if (typed.facing == Facing::closing)
      return Role::close;
    switch (typed.mark.glyph) {
    case U'„':
    case U'‟': return Role::open;
    case U'“': return curls_double_ ? Role::open : Role::close;
    case U'”': return curls_double_ || language_.empty() ? std::optional(Role::close) : std::nullopt;
    default: return std::nullopt;
    }
  }

  void look_ahead() {
    next_double_.resize(typed_.size());
    next_single_closes_.resize(typed_.size());
    std::optional<Role> later;
    bool closes = false;
    for (std::size_t i = typed_.size(); i-- > 0;) {
      next_double_[i] = later;
      next_single_closes_[i] = closes;
      if (typed_[i].mark.is_double) {
        later = certain(typed_[i]);
        closes = false;
      } else if (typed_[i].facing == Facing::closing) {
        closes = true;
      } else if (typed_[i].facing == Facing::opening) {
        closes = false;
      }
    }
  }

  void direct_double(std::size_t i) {
    TypedMark& typed = typed_[i];
    std::optional<Role> role = certain(typed);
    if (!role) { // then the next one speaks: what is closed must be opened first
      if (next_double_[i])
        role = next_double_[i] == Role::close ? Role::open : Role::close;
      else
        role = doubles_ == 0 ? Role::open : Role::close;
    }
    if (*role == Role::close && is_digit(typed.before) && measures(i))
      return;
    typed.mark.role = *role;
    if (*role == Role::open)
      open_double(i);
    else
      close_double(i);
  }

  /// Inches and seconds: after a number where no speech is open, or inside one that is closed later.
  bool measures(std::size_t i) {
    Mark& mark = typed_[i].mark;
    if (doubles_ == 0 || follows_feet(i)) {
      mark.role = mark.glyph == '"' ? Role::prime : Role::keep;
      return true;
    }
    if (mark.glyph != '"' || doubles_ > 1 || next_double_[i] != Role::close || typed_[i].right == Side::stop)
      return false;
    mark.role = Role::prime;
    note(i, "quote-ambiguous",
         "a quotation mark after a number was taken for inches, since the speech ends later");
    return true;
  }

  /// The second mark of 6'2".
  bool follows_feet(std::size_t i) const {
    if (i == 0 || typed_[i - 1].mark.role != Role::prime || typed_[i - 1].mark.is_double)
      return false;
    const std::string_view between =
        text_.substr(typed_[i - 1].mark.end(), typed_[i].mark.at - typed_[i - 1].mark.end());
    return between.size() <= 5 && between.find_first_not_of("0123456789.") == std::string_view::npos;
  }

  void open_double(std::size_t i) {
    // Every line of a poem in a speech may begin with a quotation mark again.
    const bool again = typed_[i].at_line_start && typed_[i].mark.at > 0 && doubles_ > 0;
    if (again) {
      drop_singles();
      open_.back().mark = i;
      return;
    }
    open_.push_back({i, true, Elision::none});
    ++doubles_;
  }

  void close_double(std::size_t i) {
    drop_singles();
    if (open_.empty()) {
      if (!std::exchange(speech_before_, false))
        note(i, "quote-unbalanced", "a quotation mark closes what none has opened", true);
      return;
    }
    pair(i);
    --doubles_;
  }

  /// Closes the innermost open mark with mark `i`.
  void pair(std::size_t i) {
    const Open opener = open_.back();
    open_.pop_back();
    TypedMark& typed = typed_[opener.mark];
    typed.mark.partner = i;
    typed_[i].mark.partner = opener.mark;
    if (typed.mark.glyph == U'’' && (opener.elision != Elision::none || !begins_capital(typed)))
      typed.mark.role = Role::apostrophe; // as it was typed
  }

  /// Decides on the single marks that are open above the innermost double one, or above none.
  void drop_singles() {
    while (!open_.empty() && !open_.back().is_double) {
      settle_unclosed(open_.back());
      open_.pop_back();
    }
  }

  // ------------------------------------------------------------------------------------------ single marks

  /// rock 'n' roll
  bool is_clipped_and(std::size_t i) const {
    if (i + 1 >= typed_.size() || typed_[i].facing != Facing::opening || typed_[i + 1].mark.is_double)
      return false;
    const std::size_t begin = typed_[i].mark.end();
    const std::string_view between = text_.substr(begin, typed_[i + 1].mark.at - begin);
    return between == "n" || between == "N";
  }

  Elision elision_after(const TypedMark& typed) const {
    std::string word;
    std::size_t at = typed.mark.end();
    while (at < text_.size() && word.size() <= 12) {
      const std::size_t start = at;
      const char32_t c = next(text_, at);
      if (!is_letter(c) && !is_digit(c)) {
        at = start;
        break;
      }
      append(word, c);
    }
    if (word.size() >= 2 && is_digit(first(word))) { // '90s, '97
      const bool two = word.size() >= 2 && is_digit(static_cast<unsigned char>(word[1]));
      if (two &&
          (word.size() == 2 || word.substr(2) == "s" || word.substr(2) == "er" || word.substr(2) == "ers"))
        return word.size() == 2 ? Elision::possible : Elision::certain;
      return Elision::none;
    }
    return elision(folded(word), language_);
  }

  bool begins_capital(const TypedMark& typed) const { return !is_lower(typed.after); }
  bool may_open_speech(const TypedMark& typed) const {
    return begins_capital(typed) || typed.mark.glyph == U'‘' || typed.mark.glyph == U'‚';
  }

  void direct_single(std::size_t i) {
    TypedMark& typed = typed_[i];
    Mark& mark = typed.mark;
    switch (typed.facing) {
    case Facing::inside: mark.role = is_feet(i) ? Role::prime : Role::apostrophe; return;
    case Facing::opening:
      if (mark.glyph == 0xB4)
        return;
      open_single(i, mark.glyph == U'‚' ? Elision::none : elision_after(typed));
      return;
    case Facing::closing: close_single(i); return;
    case Facing::tight: // end.'He
      if (!close_single_if_open(i))
        open_single(i, elision_after(typed));
      return;
    case Facing::loose:
      if (close_single_if_open(i))
        return;
      if (next_single_closes_[i] && mark.glyph != 0xB4)
        open_single(i, Elision::none);
      return;
    }
  }

  void open_single(std::size_t i, Elision elided) {
    typed_[i].mark.role = Role::open;
    open_.push_back({i, false, elided});
  }

  bool single_open() const { return !open_.empty() && !open_.back().is_double; }

  bool close_single_if_open(std::size_t i) {
    if (!single_open() || open_.back().elision != Elision::none || typed_[i].mark.glyph == '`')
      return false;
    typed_[i].mark.role = Role::close;
    pair(i);
    return true;
  }

  /// A closing mark, or the apostrophe of dogs' and goin'. A stop before it speaks for the first.
  void close_single(std::size_t i) {
    TypedMark& typed = typed_[i];
    if (typed.mark.glyph == '`' || typed.mark.glyph == 0xB4)
      return;
    const bool own_shape = typed.mark.glyph == U'‘' && convention(language_).single_close == "‘";
    typed.mark.role = own_shape ? Role::keep : Role::apostrophe;
    if (!single_open()) {
      if (is_digit(typed.before) && typed.mark.glyph == '\'')
        typed.mark.role = Role::prime;
      return;
    }
    const bool after_stop = typed.left != Side::word;
    const bool clipped = !after_stop && ends_like_clipped(typed);
    if (clipped && next_single_closes_[i])
      return;
    // The nearest mark that surely opens something; else one that may, where there is reason to believe in a
    // quotation.
    std::size_t found = open_.size();
    for (std::size_t skipped = 0; skipped < most_skipped && skipped < open_.size(); ++skipped) {
      const std::size_t index = open_.size() - 1 - skipped;
      const Open& candidate = open_[index];
      if (candidate.is_double)
        break;
      if (candidate.elision == Elision::none) {
        found = index;
        break;
      }
      const bool believable =
          candidate.elision == Elision::possible ? !clipped : after_stop && begins_speech(candidate);
      if (believable && found == open_.size())
        found = index;
    }
    if (found == open_.size())
      return;
    while (open_.size() > found + 1) {
      settle_unclosed(open_.back());
      open_.pop_back();
    }
    typed.mark.role = Role::close;
    pair(i);
  }

  bool ends_like_clipped(const TypedMark& typed) const {
    const std::string_view before = text_.substr(0, typed.mark.at);
    return before.ends_with("s") || before.ends_with("in") || before.ends_with("S") ||
           before.ends_with("IN") || before.ends_with(" o") || before.ends_with(" an");
  }

  bool begins_speech(const Open& candidate) const {
    const TypedMark& typed = typed_[candidate.mark];
    return (typed.left == Side::opener || typed.at_line_start) && begins_capital(typed);
  }

  /// 6'2" and 30'15"
  bool is_feet(std::size_t i) const {
    const TypedMark& typed = typed_[i];
    return typed.mark.glyph == '\'' && is_digit(typed.before) && is_digit(typed.after);
  }

  /// An opening single mark that nothing closes is an apostrophe, unless it is rather a quotation whose end
  /// is missing.
  void settle_unclosed(const Open& open, bool quietly = false) {
    TypedMark& typed = typed_[open.mark];
    typed.mark.role = typed.mark.glyph == '`' ? Role::keep : Role::apostrophe;
    if (typed.mark.glyph == '`')
      return;
    if (open.elision != Elision::none)
      return;
    if (typed.mark.glyph == U'’' || !may_open_speech(typed))
      return;
    typed.mark.role = Role::open;
    if (!quietly)
      note(open.mark, "quote-ambiguous",
           "a single quotation mark opens what none closes; it may be an apostrophe");
  }

  // --------------------------------------------------------------------------------------------- the end

  /// The last quotation may run on in the next paragraph; what else is open lacks its end.
  void finish() {
    const bool speech = doubles_ > 0;
    while (!open_.empty() && !open_.back().is_double && (speech || open_.back().elision != Elision::none)) {
      settle_unclosed(open_.back(), speech);
      open_.pop_back();
    }
    if (!open_.empty() && runs_to_end(open_.back())) {
      result_.open = open_.back().mark;
      open_.pop_back();
    }
    for (; !open_.empty(); open_.pop_back()) {
      const Open& open = open_.back();
      if (!open.is_double)
        settle_unclosed(open);
      else
        note(open.mark, "quote-unbalanced", "a quotation mark opens what none closes");
    }
    std::stable_sort(result_.ambiguities.begin(), result_.ambiguities.end(),
                     [](const Ambiguity& a, const Ambiguity& b) { return a.at < b.at; });
  }

  /// Whether what is open is a quotation up to the end. Where others were closed inside it, they must follow
  /// a word, as quotations in a quotation do: what follows a stop is rather the same speaker's next speech.
  bool runs_to_end(const Open& open) const {
    if (!open.is_double)
      return doubles_ == 0 && may_open_speech(typed_[open.mark]);
    for (std::size_t i = open.mark + 1; i < typed_.size(); ++i) {
      const Mark& mark = typed_[i].mark;
      if (!mark.is_double || mark.role != Role::open)
        continue;
      const std::string_view before = trim_end(text_.substr(0, mark.at));
      if (!is_letter(last(before)))
        return false;
    }
    return true;
  }

  void note(std::size_t i, std::string_view code, std::string_view message, bool closes = false) {
    if (result_.ambiguities.size() < most_ambiguities)
      result_.ambiguities.push_back({typed_[i].mark.at, std::string(code), std::string(message), closes});
  }

  std::string_view text_;
  std::string_view language_;
  bool curls_double_;
  Quotes result_{};
  std::vector<TypedMark> typed_;
  std::vector<std::optional<Role>> next_double_{};
  std::vector<bool> next_single_closes_{};
  std::vector<Open> open_{};
  std::size_t doubles_ = 0; ///< how many of open_ are double
  bool speech_before_ =
      false; ///< a mark may close what an earlier paragraph opened; no direction depends on it
};

} // namespace

Quotes direct_quotes(std::string_view text, std::string_view language, std::span<const Span> verbatim,
                     bool continues) {
  return Director(text, language, verbatim, continues).run();
}

std::string_view replacement(const Mark& mark, const Convention& convention) {
  const char32_t glyph = mark.glyph;
  const bool typed_straight = glyph == '"' || glyph == '\'' || glyph == '`';
  const auto mended = [&](char32_t wrong, std::string_view right,
                          std::string_view usual) -> std::string_view {
    return glyph == wrong && right == usual ? right : std::string_view();
  };
  switch (mark.role) {
  case Role::keep: return {};
  case Role::prime: return mark.is_double ? "″" : "′";
  case Role::apostrophe: return glyph == U'’' ? std::string_view() : "’";
  case Role::open:
    if (mark.is_double)
      return typed_straight ? convention.double_open : mended(U'”', "“", convention.double_open);
    return typed_straight ? convention.single_open : mended(U'’', "‘", convention.single_open);
  case Role::close:
    if (mark.is_double)
      return typed_straight ? convention.double_close : mended(U'“', "”", convention.double_close);
    return typed_straight ? convention.single_close : mended(U'‘', "’", convention.single_close);
  }
  return {};
}

} // namespace octavo::text

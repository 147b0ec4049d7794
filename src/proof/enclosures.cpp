// Marks that come in pairs of different shapes: brackets, guillemets in either direction, the quotation marks
// of Chinese and Japanese.
#include "proof/checks.h"

#include "text/unicode.h"
#include "text/verbatim.h"

#include <algorithm>
#include <array>
#include <optional>

namespace octavo::proof {
namespace {

/// Over how many paragraphs what is open may run on before it is taken for unclosed: a bracketed passage, a
/// French conversation between « and ».
constexpr std::size_t furthest = 6;
constexpr std::size_t furthest_dialogue = 60;

struct Pair {
  char32_t open, close;
  bool quotes; ///< quotation marks: what runs on may open again with each paragraph
};

/// From this length on (in bytes) what is quoted is more than an answer, and may have several paragraphs.
constexpr std::size_t long_speech = 90;
/// More open marks than this are not looked through for a partner, nor kept for the next paragraph.
constexpr std::ptrdiff_t most_open = 32;

constexpr std::array pairs = {
    Pair{U'(', U')', false},   Pair{U'[', U']', false},  Pair{U'（', U'）', false},
    Pair{U'【', U'】', false}, Pair{U'《', U'》', true}, Pair{U'「', U'」', true},
    Pair{U'『', U'』', true},  Pair{U'«', U'»', true},   Pair{U'“', U'”', true},
};
constexpr std::size_t guillemets = pairs.size() - 2;
constexpr std::size_t curly = pairs.size() - 1; ///< of Chinese, whose directions are never in doubt

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

/// How a book uses its guillemets.
enum class Direction { inward, outward, alike }; // «so», »so«, »so»

Direction direction_of(const Passages& passages) {
  struct Count {
    std::size_t opens = 0, closes = 0;
  };
  Count left, right; // « and »
  for (const Passage& passage : passages) {
    const std::string_view text = passage.text;
    for (std::size_t at = text.find('\xC2'); at != std::string_view::npos; at = text.find('\xC2', at + 1)) {
      std::size_t end = at, begin = at;
      const char32_t c = text::next(text, end);
      if (c != U'«' && c != U'»')
        continue;
      const char32_t before = at == 0 ? U' ' : text::previous(text, begin);
      const char32_t after = end == text.size() ? U' ' : text::first(text.substr(end));
      Count& count = c == U'«' ? left : right;
      if ((text::is_space(before) || is_dash(before)) && text::is_alphanumeric(after))
        ++count.opens;
      else if (!text::is_space(before) && !text::is_alphanumeric(after))
        ++count.closes;
    }
  }
  const auto is_alike = [](const Count& one, const Count& other) {
    return 2 * std::min(one.opens, one.closes) > std::max(one.opens, one.closes) &&
           20 * (other.opens + other.closes) < one.opens + one.closes;
  };
  if (is_alike(left, right) || is_alike(right, left))
    return Direction::alike;
  return right.opens + left.closes > left.opens + right.closes ? Direction::outward : Direction::inward;
}

class Enclosures {
public:
  Enclosures(const Passages& passages, bool is_chinese, Report& report)
      : passages_(passages), report_(report), pairs_(pairs), is_chinese_(is_chinese),
        direction_(direction_of(passages)) {
    if (direction_ == Direction::outward)
      std::swap(pairs_[guillemets].open, pairs_[guillemets].close);
  }

  void run() {
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      const Passage& passage = passages_[i];
      if (passage.kind == Passage::Kind::boundary || passage.kind == Passage::Kind::interruption)
        end();
      if (!passage.has_text())
        continue;
      const bool stands_alone = passage.kind == Passage::Kind::line;
      if (!stands_alone)
        begin_paragraph(i);
      read(i, stands_alone);
    }
    end();
  }

private:
  struct Open {
    std::size_t pair, passage, at;
    bool after_stop = false;  ///< a sentence ended before it
    bool running = false;     ///< it takes up what an earlier paragraph left open
    bool is_settled = false;  ///< one mark closed it and another one inside it
    bool is_broken = false;   ///< another one began after a sentence in it, and was closed
    std::size_t distance = 0; ///< what distance_ and narrated_ were
    std::size_t narrated = 0;
  };

  /// What an earlier paragraph left open goes on, as far as its kind may.
  void begin_paragraph(std::size_t i) {
    ++distance_;
    const std::string_view text = text::trim(passages_[i].text);
    const char32_t first = text.empty() ? 0 : text::first(text);
    if (!is_dash(first))
      ++narrated_;
    again_.fill(false);
    std::erase_if(running_, [&](const Open& open) {
      const Pair& pair = pairs_[open.pair];
      const bool again = pair.quotes && first == pair.open;
      const bool is_next = distance_ == open.distance + 1;
      const std::size_t size = passages_[open.passage].text.size() - open.at;
      // A speech of several paragraphs opens again with each; of two short ones the first lacks its end,
      // unless both are speech and nothing else, and state something.
      if (again && is_next &&
          (open.running || size >= long_speech || passages_[i].text.size() >= long_speech ||
           (is_statement(pair, open.passage, false) && is_statement(pair, i, true)))) {
        again_[open.pair] = true;
        return true;
      }
      if (!again && narrated_ - open.narrated <= furthest && distance_ - open.distance <= furthest_dialogue)
        return false;
      unclosed(open);
      return true;
    });
  }

  /// Whether a paragraph is of more than a word or two, begins with the pair's opening mark, has no other of
  /// its marks but perhaps the closing one at its `closed` end, and ends as a statement does there.
  bool is_statement(const Pair& pair, std::size_t i, bool closed) const {
    constexpr std::size_t least = 14; // bytes
    std::string_view text = text::trim(passages_[i].text);
    if (text.size() < least || text::first(text) != pair.open)
      return false;
    std::size_t begin = 0;
    text::next(text, begin);
    if (closed) {
      std::size_t end = text.size();
      if (text::previous(text, end) != pair.close)
        return false;
      text = text.substr(0, end);
    }
    text = text::trim(text.substr(begin));
    for (std::size_t at = 0; at < text.size();)
      if (const char32_t c = text::next(text, at); c == pair.open || c == pair.close)
        return false;
    const char32_t last = text.empty() ? 0 : text::last(text);
    return last == '.' || last == '!' || last == U'…' || last == U'。' || last == U'！';
  }

  void read(std::size_t i, bool stands_alone) {
    const std::string_view text = passages_[i].text;
    open_.clear();
    if (text.find_first_of("()[]\xC2\xE2\xE3\xEF") == std::string_view::npos)
      return;
    const std::vector<text::Span> spans = text::verbatim(text);
    auto span = spans.begin();
    for (std::size_t at = 0; at < text.size();) {
      while (span != spans.end() && span->end <= at)
        ++span;
      if (span != spans.end() && at >= span->begin) {
        at = span->end;
        continue;
      }
      const std::size_t start = at;
      const char32_t c = text::next(text, at);
      for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
        if ((pair == guillemets && direction_ == Direction::alike) || (pair == curly && !is_chinese_))
          continue;
        if (c == pairs_[pair].open && !is_drawn(text, start, at))
          open_.push_back({pair, i, start, after_stop(text, start), again_[pair] && open_.empty()});
        else if (c == pairs_[pair].close && !is_drawn(text, start, at))
          close(i, pair, start);
      }
    }
    settle(stands_alone);
  }

  /// A smiley: :) ;-( (:
  static bool is_drawn(std::string_view text, std::size_t start, std::size_t end) {
    const char c = text[start];
    if (c != '(' && c != ')')
      return false;
    constexpr std::string_view eyes = ":;=^";
    const std::string_view before = text.substr(0, start), after = text.substr(end);
    std::string_view face = before.substr(before.size() - std::min<std::size_t>(before.size(), 3));
    face.remove_prefix(face.find_last_of(" \n") + 1); // npos + 1 is 0
    if (!face.empty() && eyes.find(face.front()) != std::string_view::npos &&
        (face.size() == 1 || face.find_first_not_of("-'o*^", 1) == std::string_view::npos))
      return true;
    return c == '(' && !after.empty() && eyes.find(after.front()) != std::string_view::npos;
  }

  /// The bracket of an item's mark: a) 12) iv)
  static bool is_of_list(std::string_view before) {
    constexpr std::size_t longest = 4;
    std::string_view mark = before.substr(before.size() - std::min(before.size(), longest + 1));
    mark.remove_prefix(mark.find_last_of(" \n") + 1); // npos + 1 is 0
    return !mark.empty() && mark.size() <= longest &&
           (mark.size() == 1 || mark.find_first_not_of("0123456789.") == std::string_view::npos ||
            mark.find_first_not_of("ivxIVX") == std::string_view::npos);
  }

  static bool after_stop(std::string_view text, std::size_t at) {
    const std::string_view before = text::trim_end(text.substr(0, at));
    const char32_t last = before.empty() ? 0 : text::last(before);
    return last == '.' || last == '!' || last == '?' || last == U'…' || last == U'。';
  }

  void close(std::size_t i, std::size_t pair, std::size_t at) {
    const auto of_pair = [&](const Open& open) { return open.pair == pair; };
    const auto far = open_.rbegin() + std::min(std::ssize(open_), most_open);
    const auto same = std::find_if(open_.rbegin(), far, of_pair);
    if (same != far) {
      const Open inner = *same;
      open_.erase(std::next(same).base());
      const auto outer_end = open_.rbegin() + std::min(std::ssize(open_), most_open);
      const auto outer = std::find_if(open_.rbegin(), outer_end, of_pair);
      if (outer != outer_end) {
        outer->is_settled = !inner.after_stop && pairs_[pair].quotes;
        outer->is_broken = inner.after_stop && pairs_[pair].quotes;
      }
      return;
    }
    const auto running = std::find_if(running_.begin(), running_.end(), of_pair);
    if (running != running_.end()) {
      running_.erase(running);
      return;
    }
    if (pairs_[pair].close == ')' && is_of_list(std::string_view(passages_[i].text).substr(0, at)))
      return;
    if (pairs_[pair].quotes && at == 0)
      return; // the mark that French sets again where a quotation goes on
    report_.add(code(pair), i, at,
                std::string(pairs_[pair].quotes ? "a quotation mark" : "a bracket") +
                    " closes what none has opened: " + excerpt_of_word(passages_[i].text, at));
  }

  /// At a paragraph's end: what of the open ones may run on.
  void settle(bool stands_alone) {
    std::array<bool, pairs.size()> outer{};
    for (const Open& open : open_) {
      if (open.is_settled || (pairs_[open.pair].quotes && outer[open.pair]))
        continue;
      outer[open.pair] = true;
      if (stands_alone || open.is_broken) {
        unclosed(open);
        continue;
      }
      if (std::ssize(running_) < most_open) {
        running_.push_back(open);
        running_.back().distance = distance_;
        running_.back().narrated = narrated_;
      }
    }
    open_.clear();
  }

  void end() {
    for (const Open& open : running_)
      unclosed(open);
    running_.clear();
  }

  void unclosed(const Open& open) {
    report_.add(code(open.pair), open.passage, open.at,
                std::string(pairs_[open.pair].quotes ? "a quotation mark" : "a bracket") +
                    " opens what none closes: " + excerpt(passages_[open.passage].text, open.at));
  }

  std::string_view code(std::size_t pair) const {
    return pairs_[pair].quotes ? "quote-unbalanced" : "bracket-unbalanced";
  }

  const Passages& passages_;
  Report& report_;
  std::array<Pair, pairs.size()> pairs_;
  bool is_chinese_;
  Direction direction_;
  std::vector<Open> open_{};               ///< in this paragraph
  std::vector<Open> running_{};            ///< from earlier ones
  std::array<bool, pairs.size()> again_{}; ///< the paragraph takes up what was open
  std::size_t distance_ = 0;               ///< paragraphs since the latest of running_ was opened
  std::size_t narrated_ = 0;               ///< those of them that no dash begins
};

} // namespace

void check_enclosures(const Passages& passages, std::string_view language, Report& report) {
  Enclosures(passages, language.starts_with("zh"), report).run();
}

} // namespace octavo::proof

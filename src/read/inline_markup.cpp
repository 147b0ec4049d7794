// See inline_markup.h.
#include "read/inline_markup.h"

#include "model/walk.h"
#include "read/inline_builder.h"
#include "read/inlines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace octavo::reader {
namespace {

using Kind = Token::Kind;

constexpr std::size_t fewest_slashes = 8;  ///< pairs, before a text is taken to write /so/
constexpr std::size_t fewest_equals = 3;   ///< and =so=
constexpr std::size_t fewest_entities = 3; ///< that say a text was HTML, where no tag does

/// How often a mark has a partner, and how often it has none.
struct Count {
  std::size_t pairs = 0;
  std::size_t lone = 0;
  std::size_t whole = 0; ///< pairs that hold a whole paragraph: a decoration, perhaps
};

constexpr std::array<Kind, mark_kinds> kinds{Kind::star, Kind::underscore, Kind::tilde, Kind::slash,
                                             Kind::equals};
constexpr std::array<char, mark_kinds> characters{'*', '_', '~', '/', '='};

class MarkSurvey {
public:
  void add(const Inlines& inlines) {
    if (!is_marked(inlines))
      return;
    const std::string text = flattened(inlines);
    const std::vector<Token> tokens = tokens_of(text);
    const MarkPairs marks = pair_marks(text, tokens, all_marks());
    for (const MarkPair& pair : marks.pairs) {
      Count& count = of(pair.kind, pair.size);
      ++count.pairs;
      count.whole += pair.open == 0 && pair.close + pair.size == text.size();
    }
    for (const LoneMark& mark : marks.lone)
      ++of(mark.kind, mark.size).lone;
    for (const Token& token : tokens)
      if (token.kind == Kind::entity)
        ++entities_;
      else if (token.kind == Kind::tag)
        add(token.tag);
  }

  Markup markup() const {
    Markup found;
    found.marks = {};
    for (const Kind kind : kinds)
      for (std::size_t size = 1; size < mark_sizes; ++size)
        found.marks.set(kind, size, is_used(kind, size));
    found.html = pairs_of_tags(true) > 0 || entities_ >= fewest_entities;
    return found;
  }

  void decide(const Markup& markup, Findings& found) const {
    decide_emphasis(markup, found);
    decide_tags(markup, found);
  }

private:
  Count& of(Kind kind, std::size_t size) { return counts_[static_cast<std::size_t>(kind)][size]; }
  const Count& of(Kind kind, std::size_t size) const { return counts_[static_cast<std::size_t>(kind)][size]; }

  void add(const Tag& tag) {
    if (tag.alone) {
      html_alone_ += tag.html;
      return;
    }
    Count& count = tags_[{tag.html, text::folded(tag.name)}];
    ++(tag.closing ? count.lone : count.pairs); // ends, and beginnings
  }

  std::size_t pairs_of_tags(bool html) const {
    std::size_t pairs = html ? html_alone_ : 0;
    for (const auto& [tag, count] : tags_)
      pairs += tag.first == html ? std::min(count.pairs, count.lone) : 0;
    return pairs;
  }

  bool is_used(Kind kind, std::size_t size) const {
    const Count& count = of(kind, size);
    if (count.pairs == 0)
      return false;
    switch (kind) {
    case Kind::slash: return count.pairs >= fewest_slashes && 10 * count.lone <= count.pairs;
    case Kind::equals: return count.pairs >= fewest_equals && 4 * count.lone <= count.pairs;
    case Kind::tilde: return 2 * count.whole < count.pairs && count.lone <= count.pairs;
    default: return 2 * count.pairs >= count.lone;
    }
  }

  static std::string shown(Kind kind, std::size_t size) {
    const std::string mark(size, characters[static_cast<std::size_t>(kind)]);
    return mark + "…" + mark;
  }

  static std::string figures(const Count& count) {
    return std::to_string(count.pairs) + (count.pairs == 1 ? " pair" : " pairs") +
           (count.lone > 0 ? ", " + std::to_string(count.lone) + " lone" : std::string());
  }

  void decide_emphasis(const Markup& markup, Findings& found) const {
    Decision decision;
    decision.what = "emphasis";
    decision.rule = Rule::markup;
    std::string refused;
    std::size_t confidence = 100;
    for (const Kind kind : kinds)
      for (std::size_t size = 1; size < mark_sizes; ++size) {
        const Count& count = of(kind, size);
        const bool used = markup.marks.has(kind, size);
        if (!used && (count.pairs == 0 || kind == Kind::slash || kind == Kind::equals))
          continue;
        std::string& names = used ? decision.reading : refused;
        names += (names.empty() ? "" : ", ") + shown(kind, size);
        decision.evidence +=
            (decision.evidence.empty() ? "" : "; ") + shown(kind, size) + " " + figures(count);
        const std::size_t fitting = used ? 2 * count.pairs : count.lone;
        confidence = std::min(confidence, 100 * fitting / (2 * count.pairs + count.lone));
      }
    if (decision.evidence.empty())
      return;
    decision.alternative = decision.reading.empty() ? refused + " marks emphasis" : "marks that are text";
    decision.reading = decision.reading.empty() ? "no mark of emphasis" : decision.reading;
    decision.confidence = static_cast<int>(confidence);
    found.decisions.push_back(std::move(decision));
  }

  void decide_tags(const Markup& markup, Findings& found) const {
    const std::size_t html = pairs_of_tags(true);
    const std::size_t bbcode = pairs_of_tags(false);
    if (!markup.html && bbcode == 0)
      return;
    Decision decision;
    decision.what = "markup";
    decision.rule = Rule::markup;
    std::size_t without = 0;
    for (const auto& [tag, count] : tags_)
      without += std::max(count.pairs, count.lone) - std::min(count.pairs, count.lone);
    decision.reading = bbcode == 0 ? "HTML in plain text" : html == 0 ? "BBCode" : "BBCode and HTML";
    decision.evidence = std::to_string(html + bbcode) +
                        (html + bbcode == 1 ? " pair of tags" : " pairs of tags") +
                        (without > 0 ? ", " + std::to_string(without) + " without a partner" : "") +
                        (entities_ > 0 ? ", " + std::to_string(entities_) + " entities" : "");
    const std::size_t fitting = 2 * (html + bbcode) + (markup.html ? entities_ : 0);
    decision.confidence = static_cast<int>(100 * fitting / std::max<std::size_t>(1, fitting + without));
    decision.alternative = "brackets that are text";
    found.decisions.push_back(std::move(decision));
  }

  std::array<std::array<Count, mark_sizes>, mark_kinds> counts_{};
  std::map<std::pair<bool, std::string>, Count> tags_{};
  std::size_t entities_ = 0;
  std::size_t html_alone_ = 0;
};

void survey(Sections& sections, MarkSurvey& seen) {
  const auto add = [&](Inlines& inlines) { seen.add(inlines); };
  const auto add_stanza = [&](Stanza& stanza) { seen.add(joined_lines(contents_of(stanza))); };
  for (Section& section : sections) {
    model::each_text(section, add, add_stanza);
    survey(section.children, seen);
  }
}

void apply(Sections& sections, const Markup& markup) {
  const auto read = [&](Inlines& inlines) { inlines = read_marks(std::move(inlines), markup); };
  const auto read_stanza = [&](Stanza& stanza) {
    if (std::none_of(stanza.lines.begin(), stanza.lines.end(),
                     [](const VerseLine& line) { return is_marked(line.content); }))
      return;
    std::vector<Inlines> lines = split_lines(read_marks(joined_lines(contents_of(stanza)), markup));
    if (lines.size() != stanza.lines.size()) { // a tag was a line's end, or a line of nothing but tags
      std::erase_if(lines, [](const Inlines& line) { return line.empty(); });
      stanza.lines.resize(lines.size());
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
      stanza.lines[i].content = std::move(lines[i]);
    std::erase_if(stanza.lines, [](const VerseLine& line) { return line.content.empty(); });
  };
  for (Section& section : sections) {
    model::each_text(section, read, read_stanza);
    apply(section.children, markup);
  }
}

} // namespace

void read_inline_markup(Sections& sections, Findings& found) {
  MarkSurvey seen;
  survey(sections, seen);
  const Markup markup = seen.markup();
  seen.decide(markup, found);
  apply(sections, markup);
}

} // namespace octavo::reader

// See marks.h.
#include "read/marks.h"

#include "model/ornament.h"
#include "read/breaks.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_mark = 60;  ///< columns of a mark that is learnt
constexpr std::size_t least_around = 2;   ///< paragraphs before and after a mark that is a lone letter
constexpr std::size_t least_chapters = 3; ///< that have one
constexpr std::size_t most_initials = 4;  ///< letters between marks
constexpr std::u32string_view silent = U".…!?,;'\"‘’“”„«»‹›¡¿·。、「」『』()";
constexpr std::u32string_view drawn_letters = U"xo0vwu";

/// Words that mean a line between two scenes. Those that say more than that are kept as the mark.
struct BreakWords {
  std::string_view words; ///< folded, without spaces
  bool only_a_line;
  bool alone; ///< even without marks around it
};
constexpr std::array break_words{
    BreakWords{"linebreak", true, true},
    BreakWords{"pagebreak", true, true},
    BreakWords{"scenebreak", true, true},
    BreakWords{"sectionbreak", true, true},
    BreakWords{"horizontalrule", true, true},
    BreakWords{"horizontalline", true, true},
    BreakWords{"insertlinebreak", true, true},
    BreakWords{"insertlinebreakhere", true, true},
    BreakWords{"linebreakhere", true, true},
    BreakWords{"breakline", true, false},
    BreakWords{"line", true, false},
    BreakWords{"break", true, false},
    BreakWords{"page", true, false},
    BreakWords{"hr", true, false},
    BreakWords{"divider", true, false},
    BreakWords{"separator", true, false},
    BreakWords{"scene", true, false},
    BreakWords{"trennlinie", true, false},
    BreakWords{"seitenumbruch", true, false},
    BreakWords{"sautdeligne", true, false},
    BreakWords{"saltodelínea", true, false},
    BreakWords{"scenechange", false, true},
    BreakWords{"scenechanges", false, true},
    BreakWords{"changescene", false, false},
    BreakWords{"changeofscene", false, false},
    BreakWords{"sceneshift", false, false},
    BreakWords{"newscene", false, false},
    BreakWords{"nextscene", false, false},
    BreakWords{"povchange", false, true},
    BreakWords{"povswitch", false, true},
    BreakWords{"povshift", false, false},
    BreakWords{"changepov", false, false},
    BreakWords{"changeofpov", false, false},
    BreakWords{"switchpov", false, false},
    BreakWords{"timeskip", false, true},
    BreakWords{"timejump", false, false},
    BreakWords{"szenenwechsel", false, true},
    BreakWords{"zeitsprung", false, true},
    BreakWords{"changementdescène", false, false},
    BreakWords{"ellipse", false, false},
    BreakWords{"cambiodeescena", false, false},
    BreakWords{"cambioscena", false, false},
    BreakWords{"сменасцены", false, false},
};

struct NamedBreak {
  const BreakWords* words = nullptr;
  bool decorated = false; ///< marks on both sides, or written again and again
  bool capitals = false;
};

NamedBreak match_named(std::string_view body) {
  if (body.size() > 4 * longest_mark || text::length(body) > longest_mark)
    return {};
  std::u32string letters;
  bool marked_before = false;
  bool marked_after = false;
  NamedBreak named;
  named.capitals = true;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = text::next(body, at);
    if (text::is_space(c) || c == U'-' || text::is_letter(c)) {
      if (text::is_letter(c)) {
        letters += c;
        named.capitals = named.capitals && text::is_upper(c);
        marked_after = false;
      } else if (c == U'-') {
        (letters.empty() ? marked_before : marked_after) = true;
      }
      continue;
    }
    if (text::is_alphanumeric(c) || among(U".…!?,;'\"‘’“”„«»", c))
      return {};
    (letters.empty() ? marked_before : marked_after) = true;
  }
  named.decorated = marked_before && marked_after;
  std::string word;
  for (const char32_t c : letters)
    text::append(word, c);
  word = text::folded(word);
  const auto known = [&](std::string_view candidate) -> const BreakWords* {
    for (const BreakWords& words : break_words) {
      std::string_view rest = candidate;
      while (rest.starts_with(words.words))
        rest.remove_prefix(words.words.size());
      if (!rest.empty() || candidate.empty())
        continue;
      named.decorated = named.decorated || candidate.size() > words.words.size();
      return &words;
    }
    return nullptr;
  };
  named.words = known(word);
  if (named.words == nullptr) { // "XxXLINEBREAKXxX"
    const std::size_t start = word.find_first_not_of("xo");
    const std::size_t end = word.find_last_not_of("xo");
    if (start != std::string::npos && start > 0 && end + 1 < word.size() &&
        (named.words = known(std::string_view(word).substr(start, end + 1 - start))) != nullptr)
      named.decorated = true;
  }
  return named;
}

/// How many times `GH GH GH`, `HPHPHPHP` or `-GH-GH-GH-` must return before it is a mark: initials written
/// again and again, which nobody can speak; 0: it is something else.
std::size_t times_of_initials(std::string_view body) {
  constexpr std::size_t least = 4, most = 24; // letters
  constexpr std::size_t longest_unit = 4;
  constexpr std::size_t repeats = 3;
  constexpr std::size_t with_marks = 3, without = 5; // times
  std::string letters;
  bool marked = false;
  bool spoken = false; // a vowel among them
  for (const char c : body) {
    if (c >= 'A' && c <= 'Z') {
      letters += c;
      spoken = spoken || std::string_view("AEIOUY").find(c) != std::string_view::npos;
    } else if (c != ' ' && (static_cast<unsigned char>(c) >= 0x80 ||
                            std::string_view("-=~*+_/|<>:#^").find(c) == std::string_view::npos)) {
      return 0;
    }
    marked = marked || (c < 'A' && c != ' ') || c > 'Z';
  }
  if (letters.size() < least || letters.size() > most)
    return 0;
  std::size_t unit = 2;
  while (unit <= longest_unit &&
         (letters.size() % unit != 0 ||
          !std::equal(letters.begin() + static_cast<std::ptrdiff_t>(unit), letters.end(), letters.begin())))
    ++unit;
  if (unit > longest_unit || letters.size() < repeats * unit)
    return 0;
  for (std::size_t i = 1; i < unit; ++i) // "SHH SHH SHH", "ZZZ ZZZ"
    if (letters.substr(0, i).find(letters[i]) != std::string::npos)
      return 0;
  const bool framed = marked && body.front() != ' ' && !(body.front() >= 'A' && body.front() <= 'Z') &&
                      !(body.back() >= 'A' && body.back() <= 'Z');
  return framed ? with_marks : spoken ? 0 : without;
}

/// How many times a mark must return before it is one; 0: never.
std::size_t times_needed(std::string_view body) {
  if (const std::size_t times = times_of_initials(body); times > 0)
    return times;
  std::size_t marks = 0;
  std::size_t letters = 0;
  std::size_t count = 0;
  bool drawn = true;    // letters are those that are drawn, not read
  bool capitals = true; // or initials
  char32_t first = 0;
  char32_t last = 0;
  std::u32string seen;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = text::next(body, at);
    if (text::is_space(c))
      continue;
    if (first == 0)
      first = c;
    last = c;
    ++count;
    if (text::is_alphanumeric(c) || text::is_mark(c)) {
      const char32_t folded = c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
      if (c != U'0' && !text::is_letter(c))
        return 0;
      ++letters;
      drawn = drawn && c < 0x80 && among(drawn_letters, folded);
      capitals = capitals && text::is_upper(c);
      if (!drawn && (!capitals || letters > most_initials))
        return 0; // it is read
      if (!among(seen, folded))
        seen += folded;
    } else if (!among(silent, c)) {
      ++marks;
    }
  }
  const auto is_drawn_mark = [](char32_t c) { return !text::is_alphanumeric(c) && !among(silent, c); };
  const bool framed = is_drawn_mark(first) && is_drawn_mark(last) && count >= 3;
  if (letters == 0)
    return marks > 0 ? (first == U'-' && count > 1 && marks == 1 ? 0 : 2) : body == "." ? 3 : 0;
  if (drawn && seen.size() <= 2 && count >= 3 && letters >= (framed ? 1U : 3U))
    return 2;
  if (framed && capitals && letters <= most_initials && marks >= 2 && marks + letters == count)
    return marks >= 6 ? 2 : 3;
  return 0;
}

/// `o`, `x`, `...`: what is read where it stands once, and may yet be the mark of all chapters.
bool is_lone_mark(std::string_view body) {
  return body == "o" || body == "O" || body == "x" || body == "X" || body == "...";
}

/// Where the lines of one mark stand in a text.
struct Uses {
  std::vector<std::size_t> at{}; ///< indices of lines
  std::size_t apart = 0;         ///< how many have blank lines on both sides
  std::size_t amid_text = 0;     ///< or a line of text that ends like one
  std::size_t together = 0;      ///< how many come within two filled lines of the one before
};

class Learner {
public:
  Learner(std::vector<Line>& lines, Findings& found) : lines_(lines), found_(found) {}

  void learn() {
    std::map<std::string, Uses> candidates;
    std::map<std::string, std::size_t> rows;
    bool numerals = false;
    std::size_t filled = 0;
    std::map<std::string, std::size_t> last_filled;
    std::map<std::string, std::vector<std::size_t>> lone;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (line.blank())
        continue;
      ++filled;
      numerals = numerals || line.body == "XXIX" || line.body == "XXXI";
      if (line.role || line.columns > longest_mark)
        continue;
      if (!line.row) {
        const NamedBreak named = match_named(line.body);
        const bool blanks =
            (i == 0 || lines_[i - 1].blank()) && (i + 1 == lines_.size() || lines_[i + 1].blank());
        const bool said =
            named.words != nullptr &&
            (named.decorated ||
             (named.words->alone && (named.capitals || (blanks && text::is_upper(text::first(line.body))))));
        if (said && stands_alone(i) && (named.decorated || !answers(i) || has_named_break()))
          line.row = true;
        else if (is_lone_mark(line.body)) {
          lone[std::string(line.body)].push_back(i);
          continue;
        } else if (named.words != nullptr ? !named.words->alone : times_needed(line.body) == 0)
          continue;
      }
      const std::string key = key_of(line);
      Uses& uses = candidates[key];
      const bool blanks =
          (i == 0 || lines_[i - 1].blank()) && (i + 1 == lines_.size() || lines_[i + 1].blank());
      uses.apart += blanks;
      uses.amid_text += !blanks && stands_alone(i);
      uses.together += !uses.at.empty() && filled - last_filled[key] <= 2;
      last_filled[key] = filled;
      uses.at.push_back(i);
    }
    for (auto& [key, uses] : candidates) {
      if (numerals && key == "X X X") { // a chapter's number, between XXIX and XXXI
        for (const std::size_t i : uses.at)
          lines_[i].row = false;
        uses.at.clear();
        continue;
      }
      if (lines_[uses.at.front()].row)
        continue;
      const NamedBreak named = match_named(key);
      const std::size_t needed = named.words != nullptr ? 2 : times_needed(key);
      const std::size_t times = uses.at.size();
      if (times < needed || 4 * (uses.apart + uses.amid_text) < 3 * times || 3 * uses.together > times) {
        uses.at.clear();
        continue;
      }
      for (const std::size_t i : uses.at)
        lines_[i].row = true;
    }
    if (std::none_of(candidates.begin(), candidates.end(),
                     [](const auto& c) { return c.second.at.size() > 1; }))
      for (const auto& [mark, at] : lone)
        if (divides_chapters(at)) {
          for (const std::size_t i : at)
            lines_[i].row = true;
          candidates[mark] = {at, at.size(), 0, 0};
          break;
        }
    decide(candidates);
  }

private:
  /// What is one mark, however long its rows are.
  static std::string key_of(const Line& line) {
    std::string body = text::collapse_spaces(line.body);
    if (!is_row(std::string_view(body)))
      return body;
    const std::string shown = model::ornament(body);
    return shown.empty() ? body.substr(0, body.find(body.front(), 1) == 1 ? 3 : std::string::npos) : shown;
  }

  /// Whether lines `at` stand between paragraphs in nearly every chapter, few in each, as the only mark of
  /// the text does; a silence comes again where it will.
  bool divides_chapters(const std::vector<std::size_t>& at) const {
    std::vector<std::size_t> in_chapter; // how many in each
    std::size_t next = 0;
    std::size_t since = least_around; // filled lines since a heading or mark
    bool after_mark = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.blank())
        continue;
      const bool alone =
          (i == 0 || lines_[i - 1].blank()) && (i + 1 == lines_.size() || lines_[i + 1].blank());
      if (next < at.size() && at[next] == i) {
        ++next;
        if (!alone || since < least_around || in_chapter.empty())
          return false;
        ++in_chapter.back();
        since = 0;
        after_mark = true;
      } else if (alone && line.columns <= longest_mark && is_chapter(line.body)) {
        if (since < least_around && after_mark)
          return false;
        if (since >= least_around || in_chapter.empty())
          in_chapter.push_back(0);
        since = 0;
        after_mark = false;
      } else {
        ++since;
      }
    }
    const auto with = static_cast<std::size_t>(
        std::count_if(in_chapter.begin(), in_chapter.end(), [](std::size_t count) { return count > 0; }));
    return with >= least_chapters && 4 * with >= 3 * in_chapter.size() && at.size() <= 3 * with &&
           since >= least_around;
  }

  static bool is_chapter(std::string_view body) {
    const auto match = match_heading(body);
    return match && match->number && match->form != HeadingMatch::Form::kind;
  }

  bool is_text(std::size_t i) const {
    const Line& line = lines_[i];
    return !line.row && line.columns >= 20 &&
           (ends_like_sentence(line.body) || is_closing_quote(text::last(line.body)));
  }
  /// Whether line `i` is set apart: by blank lines, or by whole paragraphs.
  bool stands_alone(std::size_t i) const {
    const bool before = i == 0 || lines_[i - 1].blank() || is_text(i - 1);
    const bool after = i + 1 >= lines_.size() || lines_[i + 1].blank() || lines_[i + 1].columns >= 20;
    return before && after;
  }

  /// Whether line `i` is what is asked for above it: `What does it say on the key?`
  bool answers(std::size_t i) const {
    std::size_t above = i;
    while (above > 0 && lines_[above - 1].blank())
      --above;
    if (above == 0)
      return false;
    std::string_view body = lines_[above - 1].body;
    while (!body.empty() &&
           (is_closing_quote(text::last(body)) || body.back() == '*' || body.back() == '_')) {
      std::size_t at = body.size();
      text::previous(body, at);
      body = body.substr(0, at);
    }
    return body.ends_with('?') || body.ends_with(':');
  }

  /// Whether such words are a break anywhere in the text, and no answer.
  bool has_named_break() {
    if (!named_break_) {
      named_break_ = false;
      for (std::size_t i = 0; i < lines_.size() && !*named_break_; ++i) {
        const Line& line = lines_[i];
        if (line.blank() || line.role || line.columns > longest_mark)
          continue;
        const NamedBreak named = match_named(line.body);
        named_break_ = named.words != nullptr && (named.decorated || (named.words->alone && !answers(i))) &&
                       stands_alone(i);
      }
    }
    return *named_break_;
  }

  void decide(const std::map<std::string, Uses>& candidates) {
    const std::pair<const std::string, Uses>* most = nullptr;
    const std::pair<const std::string, Uses>* second = nullptr;
    for (const auto& candidate : candidates) {
      if (candidate.second.at.empty())
        continue;
      if (most == nullptr || candidate.second.at.size() > most->second.at.size()) {
        second = most;
        most = &candidate;
      } else if (second == nullptr || candidate.second.at.size() > second->second.at.size()) {
        second = &candidate;
      }
    }
    if (most == nullptr)
      return;
    const Uses& uses = most->second;
    const std::size_t times = uses.at.size();
    const bool by_form = is_row(std::string_view(most->first));
    Decision decision;
    decision.what = "break-mark";
    decision.rule = Rule::row;
    decision.reading = "\"" + most->first + "\"";
    const int first = lines_[uses.at.front()].number;
    const int last = lines_[uses.at.back()].number;
    decision.evidence = times == 1 ? "once, on line " + std::to_string(first)
                                   : std::to_string(times) + " times between lines " + std::to_string(first) +
                                         " and " + std::to_string(last) + ", " + std::to_string(uses.apart) +
                                         " of them between blank lines";
    if (!by_form)
      decision.evidence +=
          match_named(most->first).words != nullptr ? "; its words say so" : "; it returns, and says nothing";
    const int more = static_cast<int>(std::min<std::size_t>(times, 6));
    decision.confidence = by_form ? std::min(99, 84 + 4 * more) : std::min(95, 56 + 7 * more);
    decision.alternative = second != nullptr
                               ? "\"" + second->first + "\" (" + std::to_string(second->second.at.size()) +
                                     (second->second.at.size() == 1 ? " time), too" : " times), too")
                               : "a line of the text";
    // Two kinds that return nearly as often may not mean the same.
    constexpr std::size_t least_second = 3; // times
    if (second != nullptr && second->second.at.size() >= least_second &&
        2 * second->second.at.size() >= times) {
      decision.confidence = std::min(decision.confidence, least_confidence - 2);
      decision.reading += " and \"" + second->first + "\", both between scenes";
      decision.alternative = "one of them parts chapters, or passages that are no scenes";
    }
    found_.decisions.push_back(std::move(decision));
  }

  std::vector<Line>& lines_;
  Findings& found_;
  std::optional<bool> named_break_{};
};

} // namespace

bool names_a_line(std::string_view body) {
  const NamedBreak named = match_named(body);
  return named.words != nullptr && named.words->only_a_line;
}

void learn_marks(std::vector<Line>& lines, Findings& found) {
  Learner(lines, found).learn();
}

} // namespace octavo::reader

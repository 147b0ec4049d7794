// See outline.h.
#include "read/markup/outline.h"

#include "read/heading_text.h"
#include "read/markup/flow_text.h"
#include "read/markup/title_page.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup {
namespace {

bool counts(const Mark& mark) {
  return mark.match && mark.match->rank == Rank::chapter && mark.match->form == HeadingMatch::Form::keyword;
}
bool is_number(const Mark& mark) {
  return mark.match && mark.match->form == HeadingMatch::Form::number;
}
bool is_kind(const Mark& mark) {
  return mark.match && mark.match->form == HeadingMatch::Form::kind;
}
bool is_part(const Mark& mark) {
  return mark.match && mark.match->rank < Rank::chapter;
}

/// Who wrote it, by a heading of a few words that says so.
std::optional<std::string> byline(const std::string& text) {
  constexpr int most_spaces = 8; // more are a sentence's
  if (text.size() < 5 || text.size() > 120 || text::folded(text.substr(0, 3)) != "by " ||
      std::count(text.begin(), text.end(), ' ') > most_spaces)
    return std::nullopt;
  return text::collapse_spaces(text.substr(3));
}

void add_author(Metadata& metadata, const std::string& name) {
  if (metadata.contributors.empty())
    metadata.contributors.push_back({name, {}, "aut"});
}

/// Whether a heading is what the page calls itself.
bool is_stated_title(const std::string& text, const std::string& stated) {
  const std::string heading = text::folded(text);
  const std::string whole = text::folded(stated);
  return !heading.empty() && (heading == whole || (heading.size() >= 4 && whole.starts_with(heading)) ||
                              (heading.size() >= 12 && whole.find(heading) != std::string::npos));
}

/// Whether a title that the text states and a heading are not about the same: neither holds the other.
bool is_another_title(const std::string& text, const std::string& stated) {
  return text::folded(text).find(text::folded(stated)) == std::string::npos && !is_stated_title(text, stated);
}

class Outline {
public:
  Outline(Flow& flow, Findings& found) : flow_(flow), found_(found) {}

  std::vector<Mark> read() {
    collect();
    find_title();
    find_byline();
    chapter_level_ = chapter_level();
    assign();
    merge();
    settle_parts();
    report();
    return std::move(marks_);
  }

private:
  const FlowHeading& heading(const Mark& mark) const { return std::get<FlowHeading>(flow_.items[mark.item]); }

  void collect() {
    for (std::size_t i = 0; i < flow_.items.size(); ++i) {
      if (auto* const block = std::get_if<Block>(&flow_.items[i]); block != nullptr && !marks_.empty()) {
        if (!std::holds_alternative<Break>(block->node)) {
          marks_.back().adjacent = false;
          marks_.back().words += words_of(plain_text(Blocks{*block}));
        }
        continue;
      }
      if (const auto* const block = std::get_if<Block>(&flow_.items[i]))
        words_before_ += words_of(plain_text(Blocks{*block}));
      if (std::holds_alternative<Section>(flow_.items[i]) && !marks_.empty())
        marks_.back().adjacent = false;
      auto* const heading = std::get_if<FlowHeading>(&flow_.items[i]);
      if (heading == nullptr)
        continue;
      Mark mark;
      mark.linked = std::any_of(heading->content.begin(), heading->content.end(),
                                [](const Inline& part) { return std::holds_alternative<Link>(part.node); });
      heading->content = bare(std::move(heading->content));
      mark.item = i;
      mark.level = heading->level;
      mark.text = plain_text(heading->content);
      mark.last_line = heading->origin.last_line;
      const std::vector<Inlines> lines = lines_of(heading->content);
      mark.match = lines.empty() ? std::nullopt : match_mark(plain_text(lines[0]), true);
      if (!mark.match)
        mark.match = match_mark(mark.text, true);
      mark.adjacent = true;
      marks_.push_back(std::move(mark));
    }
    if (!marks_.empty())
      marks_.back().adjacent = false;
  }

  void find_title() {
    if (marks_.empty())
      return;
    std::size_t first = 0;
    Mark& mark = marks_[first];
    // "Day One", "Ch One Story": a common word counts where others like it do.
    if (mark.match && mark.match->weak && counts(mark) &&
        std::none_of(marks_.begin() + 1, marks_.end(),
                     [&](const Mark& m) { return counts(m) || m.level <= mark.level; }))
      mark.match.reset();
    if (mark.match && !is_stated_title(mark.text, flow_.stated.title) &&
        (mark.match->title.empty() || without_chapter(flow_.stated.title, mark.match->title).empty()))
      return;
    if (mark.match) {
      std::string book = without_chapter(flow_.stated.title, mark.text);
      if (book.empty()) // "The Gate - The Long Rain", above "Chapter 2: The Gate"
        book = without_chapter(flow_.stated.title, mark.match->title);
      if (!book.empty()) {
        flow_.stated.title = book;
        return;
      }
    }
    if (heading(mark).divides || mark.text.size() > longest_title ||
        list_heading(mark.text) != ListHeading::none || byline(mark.text) ||
        (marks_.size() > 1 && mark.words > 0 ? front_note(mark.text).has_value() : is_note_marker(mark.text)))
      return;
    if (found_title_elsewhere() && is_another_title(mark.text, flow_.stated.title))
      return;
    const bool stated = is_stated_title(mark.text, flow_.stated.title);
    const bool alone = std::none_of(marks_.begin() + 1, marks_.end(),
                                    [&](const Mark& m) { return m.level <= mark.level && !byline(m.text); });
    // The same level for title and chapters: the title has no text of its own and no number as they have.
    const auto chapters =
        static_cast<std::size_t>(std::count_if(marks_.begin(), marks_.end(), [](const Mark& m) {
          return counts(m) || is_part(m) || (is_number(m) && !m.match->weak);
        }));
    const bool unlike = chapters >= 1 && mark.words < 60;
    if (!stated && !alone && !unlike)
      return;
    const bool others =
        std::any_of(marks_.begin() + 1, marks_.end(), [](const Mark& m) { return !byline(m.text); });
    if (!stated && !others && !flow_.stated.title.empty())
      return; // the title of the only chapter, in a page that knows the book's
    if (stated && mark.match && marks_.size() > 1 && !alone)
      return; // "Chapter 1", of a page that calls itself so
    if (!stated && !others && stands_in_text(mark)) {
      lone_ = true;
      return;
    }
    mark.use = Mark::Use::title;
    if (!found_title_elsewhere()) {
      const std::vector<Inlines> lines = lines_of(heading(mark).content);
      std::string title = lines.empty() ? mark.text : plain_text(lines[0]);
      // What the page calls itself in other letters is the better title: "The Long Rain" for "THE LONG RAIN".
      if (!has_capitals(title) || text::folded(title) != text::folded(flow_.stated.title))
        flow_.stated.title = std::move(title);
      for (std::size_t i = 1; i < lines.size(); ++i)
        if (const std::string text = plain_text(lines[i]); const auto author = byline(text))
          add_author(flow_.stated, *author);
        else if (flow_.stated.subtitle.empty())
          flow_.stated.subtitle = text;
    }
    found_.notes.push_back({"metadata-in-text", Severity::info, heading(mark).origin.first_line, 0,
                            "the title was taken from the first heading"});
    for (std::size_t next = first + 1; next < marks_.size() && (marks_[next - 1].adjacent || next == 1);
         ++next) {
      if (const auto author = byline(marks_[next].text)) {
        marks_[next].use = Mark::Use::byline;
        add_author(flow_.stated, *author);
        break;
      }
      if (!marks_[next - 1].adjacent || next > 3)
        break;
    }
  }

  /// "by Somebody" right below the first chapter's heading, the name in a link: no title of a chapter.
  void find_byline() {
    for (std::size_t i = 1; i < std::min<std::size_t>(marks_.size(), 4); ++i) {
      Mark& mark = marks_[i];
      if (!marks_[i - 1].adjacent)
        return;
      const auto author = byline(mark.text);
      if (!author || !mark.linked || mark.use != Mark::Use::inside)
        continue;
      mark.use = Mark::Use::byline;
      add_author(flow_.stated, *author);
      marks_[i - 1].adjacent = mark.adjacent;
      marks_[i - 1].words = mark.words;
      return;
    }
  }

  /// The only heading of a text, that much of it stands before: a heading of a scene.
  bool stands_in_text(const Mark& mark) const {
    constexpr std::size_t least = 60; // words
    return words_before_ >= least && 4 * words_before_ >= mark.words;
  }

  /// A page may name the book in fields of its own, which know better than its headings.
  bool found_title_elsewhere() const { return flow_.sure_title && !flow_.stated.title.empty(); }

  bool open(const Mark& mark) const { // neither title nor what stands over lists and notes
    return mark.use == Mark::Use::inside && list_heading(mark.text) == ListHeading::none &&
           !is_note_marker(mark.text) && mark.text.size() <= 2 * longest_title;
  }

  int chapter_level() {
    std::array<std::size_t, 7> all{};
    std::array<std::size_t, 7> named{};
    std::array<std::size_t, 7> kinds{};
    std::array<std::size_t, 7> numbers{};
    for (const Mark& mark : marks_) {
      if (!open(mark) || is_part(mark))
        continue;
      const auto level = static_cast<std::size_t>(std::clamp(mark.level, 1, 6));
      ++all[level];
      named[level] += counts(mark);
      kinds[level] += is_kind(mark);
      numbers[level] += is_number(mark);
    }
    const auto most = [](const std::array<std::size_t, 7>& of) {
      return static_cast<int>(std::max_element(of.begin(), of.end()) - of.begin());
    };
    if (named[static_cast<std::size_t>(most(named))] > 0)
      return most(named);
    int level = 0;
    for (int l = 1; l <= 6 && level == 0; ++l)
      if (all[static_cast<std::size_t>(l)] >= 2)
        level = l;
    const int numbered = most(numbers);
    if (numbers[static_cast<std::size_t>(numbered)] >= 2 && (level == 0 || numbered <= level))
      return numbered;
    if (level == 0)
      for (int l = 1; l <= 6 && level == 0; ++l)
        if (all[static_cast<std::size_t>(l)] >= 1)
          level = l;
    return level == 0 ? 1 : deeper_chapters(level);
  }

  /// Headings that have nothing of their own before the longer sections below them are parts.
  int deeper_chapters(int level) const {
    std::size_t bare_ones = 0;
    std::size_t uppers = 0;
    std::size_t lowers = 0;
    std::size_t words = 0;
    int below = 7;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!open(marks_[i]))
        continue;
      if (marks_[i].level == level) {
        ++uppers;
        bare_ones += i + 1 < marks_.size() && marks_[i].words < 30 && marks_[i + 1].level > level;
      } else if (marks_[i].level > level) {
        below = std::min(below, marks_[i].level);
        ++lowers;
        words += marks_[i].words;
      }
    }
    return below <= 6 && bare_ones * 10 >= uppers * 8 && lowers >= 2 * uppers && words >= 400 * lowers
               ? below
               : level;
  }

  void assign() {
    const bool divided =
        std::any_of(marks_.begin(), marks_.end(), [&](const Mark& m) { return heading(m).divides; });
    int last_number = 0;
    for (Mark& mark : marks_) {
      if (mark.use != Mark::Use::inside || lone_)
        continue;
      if (list_heading(mark.text) != ListHeading::none) {
        mark.use = Mark::Use::contents;
        continue;
      }
      if (is_front_note(mark)) {
        mark.use = Mark::Use::front_note;
        continue;
      }
      if (is_note_marker(mark.text)) {
        mark.use = Mark::Use::note;
        continue;
      }
      const FlowHeading& source = heading(mark);
      if (divided) {
        if (source.divides)
          mark.use = is_part(mark) ? Mark::Use::part : Mark::Use::section;
        continue;
      }
      if (mark.text.size() > 2 * longest_title)
        continue;
      const bool stated = source.kind && *source.kind != SectionKind::part;
      if (is_part(mark) || source.kind == SectionKind::part)
        mark.use = mark.level <= chapter_level_ ? Mark::Use::part : Mark::Use::inside;
      else if (mark.level < chapter_level_)
        mark.use = is_kind(mark) || counts(mark) || stated ? Mark::Use::section : Mark::Use::part;
      else if (mark.level == chapter_level_)
        mark.use = Mark::Use::section;
      else if (counts(mark) && mark.match->number == last_number + 1 && last_number > 0)
        mark.use = Mark::Use::section; // the same heading in other clothes
      if (mark.use == Mark::Use::section && mark.match && mark.match->number && counts(mark))
        last_number = *mark.match->number;
      cut(mark);
    }
    if (divided)
      for (Mark& mark : marks_)
        cut(mark);
  }

  /// Whether what the author says stands under a heading of its own, before the first of the story's.
  bool is_front_note(const Mark& mark) const {
    constexpr std::size_t most_words = 300;
    const bool below = &mark != &marks_.back() && !mark.adjacent && mark.words > 0;
    if (!below || mark.words > most_words || !front_note(mark.text))
      return false;
    return std::none_of(marks_.data(), &mark, [](const Mark& m) {
      return m.use == Mark::Use::part || m.use == Mark::Use::section;
    });
  }

  /// A heading's label, title and subtitle.
  void cut(Mark& mark) const {
    if (mark.use != Mark::Use::section && mark.use != Mark::Use::part)
      return;
    std::vector<Inlines> lines = lines_of(heading(mark).content);
    if (lines.empty())
      return;
    const auto first = match_mark(plain_text(lines[0]), true);
    std::size_t next = 1;
    if (first && !(first->form == HeadingMatch::Form::number && first->weak)) {
      mark.match = first;
      mark.label = first->label;
      const std::string text = plain_text(lines[0]);
      if (!first->title.empty())
        mark.title = text.ends_with(first->title)
                         ? without_start(std::move(lines[0]), text.size() - first->title.size())
                         : plain(first->title);
    } else {
      mark.title = std::move(lines[0]);
    }
    const auto join = [&](Inlines& to) {
      for (; next < lines.size(); ++next) {
        if (!to.empty())
          to.push_back({LineBreak{}});
        to.insert(to.end(), lines[next].begin(), lines[next].end());
      }
    };
    if (mark.title.empty())
      join(mark.title);
    else
      join(mark.subtitle);
  }

  /// Headings without text between them are one: a label and its title, a title and its subtitle.
  void merge() {
    for (std::size_t i = 0; i + 1 < marks_.size(); ++i) {
      Mark& mark = marks_[i];
      if (mark.use != Mark::Use::section && mark.use != Mark::Use::part)
        continue;
      std::size_t next = i + 1;
      while (next < marks_.size() && marks_[next - 1].adjacent) {
        Mark& other = marks_[next];
        const bool plain_other =
            !other.match || (other.match->form == HeadingMatch::Form::number && other.match->weak);
        const bool free = other.use == Mark::Use::inside || (other.use == Mark::Use::section && plain_other &&
                                                             !mark.label.empty() && mark.title.empty());
        // A part's heading right above its first chapter's is no label of it.
        const bool below = mark.use == Mark::Use::part && other.use == Mark::Use::section &&
                           other.level > mark.level && !other.adjacent;
        const bool counted = other.use == Mark::Use::inside && counts_inside(next);
        if (!free || below || counted || other.text.size() > longest_title || heading(other).divides)
          break;
        if (mark.title.empty())
          mark.title = heading(other).content;
        else if (mark.label.empty() && other.match && !plain_other && other.match->title.empty() &&
                 mark.subtitle.empty()) {
          mark.label = other.match->label; // the title above the label
          mark.match = other.match;
        } else if (mark.subtitle.empty() && other.level > mark.level)
          mark.subtitle = heading(other).content;
        else
          break;
        other.use = Mark::Use::merged;
        mark.last_line = other.last_line;
        mark.words = other.words;
        mark.adjacent = other.adjacent;
        ++next;
      }
    }
  }

  /// Whether heading `at` is a number that another of its level counts on from, in the same chapter: `i`,
  /// `ii`.
  bool counts_inside(std::size_t at) const {
    const auto number = [](const Mark& mark) -> std::optional<int> {
      const auto match = mark.match ? mark.match : match_small_number(mark.text);
      if (!match || match->form != HeadingMatch::Form::number || !match->title.empty())
        return std::nullopt;
      return match->number;
    };
    const auto first = number(marks_[at]);
    if (!first)
      return false;
    for (std::size_t i = at + 1; i < marks_.size() && marks_[i].level >= marks_[at].level; ++i)
      if (marks_[i].level == marks_[at].level)
        return number(marks_[i]) == *first + 1;
    return false;
  }

  /// Parts without chapters are chapters.
  void settle_parts() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].use != Mark::Use::part)
        continue;
      std::size_t next = i + 1;
      while (next < marks_.size() && marks_[next].use != Mark::Use::section &&
             marks_[next].use != Mark::Use::part)
        ++next;
      const bool chapters = next < marks_.size() &&
                            (marks_[next].use == Mark::Use::section || is_inner(marks_[i], marks_[next]));
      if (!chapters && (marks_[i].level < chapter_level_ || !any_section()))
        marks_[i].use = Mark::Use::section;
    }
  }
  bool any_section() const {
    return std::any_of(marks_.begin(), marks_.end(),
                       [](const Mark& m) { return m.use == Mark::Use::section; });
  }
  static bool is_inner(const Mark& outer, const Mark& inner) {
    const auto rank = [](const Mark& m) { return m.match ? m.match->rank : Rank::part; };
    return inner.use == Mark::Use::part && (inner.level > outer.level || rank(inner) > rank(outer));
  }

  void report() {
    std::size_t sections = 0;
    std::size_t parts = 0;
    std::size_t inside = 0;
    std::size_t numbered = 0;
    for (const Mark& mark : marks_) {
      sections += mark.use == Mark::Use::section;
      parts += mark.use == Mark::Use::part;
      inside += mark.use == Mark::Use::inside;
      numbered += mark.use == Mark::Use::section && mark.match.has_value();
    }
    if (sections == 0)
      return;
    Decision decision;
    decision.what = "headings";
    decision.rule = Rule::markup;
    decision.reading = "headings of level " + std::to_string(chapter_level_) + " open chapters";
    decision.evidence = std::to_string(sections) + " such headings, " + std::to_string(numbered) +
                        " of them with a number or a kind; " + std::to_string(parts) + " above them, " +
                        std::to_string(inside) + " inside";
    decision.confidence = numbered * 2 >= sections ? 95 : sections >= 2 ? 80 : 65;
    decision.alternative = inside > sections ? "the headings below them open chapters" : "one chapter";
    found_.decisions.push_back(std::move(decision));
  }

  Flow& flow_;
  Findings& found_;
  std::vector<Mark> marks_{};
  std::size_t words_before_ = 0; ///< the first heading
  bool lone_ = false;            ///< the only heading stands inside the text
  int chapter_level_ = 1;
};

} // namespace

std::optional<NoteKind> front_note(const std::string& text) {
  if (const auto kind = match_note_marker(text, true))
    return kind;
  for (const std::string_view ending : {":", "s:"})
    if (const auto kind = match_note_marker(text + std::string(ending), true);
        kind == NoteKind::content_warning || kind == NoteKind::disclaimer)
      return kind;
  return std::nullopt;
}

std::vector<Mark> read_outline(Flow& flow, Findings& found) {
  return Outline(flow, found).read();
}

} // namespace octavo::reader::markup

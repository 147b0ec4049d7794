// See story_head.h.
#include "read/markup/story_head.h"

#include "read/bylines.h"
#include "read/header_entries.h"
#include "read/markup/flow_text.h"
#include "read/markup/outline.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <set>
#include <utility>

namespace octavo::reader::markup {
namespace {

constexpr std::size_t longest_head = 80;   ///< items
constexpr std::size_t longest_entry = 120; ///< words of a paragraph that may be a summary
constexpr std::size_t enough = 3;          ///< entries

std::string folded_label(std::string_view text) {
  std::string folded = text::folded(text::trim(text));
  while (!folded.empty() && (folded.back() == ':' || folded.back() == '.'))
    folded.pop_back();
  return folded;
}

bool names_summary(std::string_view text) {
  const std::string label = text.size() > 40 ? std::string() : folded_label(text);
  return label == "summary" || label == "story summary" || label == "description" || label == "synopsis";
}

bool names_notes(std::string_view text) {
  const std::string label = text.size() > 40 ? std::string() : folded_label(text);
  return label == "notes" || label == "author's notes" || label == "author's note" || label == "story notes";
}

/// The story's own statement that a definition gives: `Rating: : Teen`, as `Rating:` above `:   Teen` reads.
std::optional<HeaderEntry> entry_of(const std::string& line) {
  auto entry = match_header_entry(line);
  if (entry)
    while (!entry->value.empty() && (entry->value.front() == ':' || entry->value.front() == ' '))
      entry->value.erase(0, 1);
  return entry && !entry->value.empty() ? std::move(entry) : std::nullopt;
}

/// `Stats: Published: 2020-01-01 Words: 1,234`: entries below a key of their own.
std::optional<HeaderEntry> entry_within(const std::string& line) {
  const auto outer = split_entry(line);
  if (!outer)
    return std::nullopt;
  std::string_view value = outer->second;
  while (value.starts_with(':') || value.starts_with(' '))
    value.remove_prefix(1);
  return entry_of(std::string(value));
}

class Head {
public:
  Head(Flow& flow, Findings& found) : flow_(flow), found_(found) {}

  void take() {
    find_end();
    find_title();
    for (std::size_t i = 0; i < end_; ++i)
      look(i);
    const bool only = rest_ == 0 && entries_.size() >= 2;
    const bool headed = std::any_of(entries_.begin(), entries_.end(),
                                    [&](const auto& entry) { return heading(entry.first) != nullptr; });
    if (!at_archive_ && entries_.size() < enough && !only && !quoted_summary_ && !headed)
      return;
    take_labels();
    take_entries();
    for (const std::size_t item : gone_)
      flow_.items[item] = FlowBoundary{};
    if (at_archive_)
      drop_frames();
    found_.notes.push_back(
        {"metadata-in-text", Severity::info, first_line_, 0, "metadata was taken from the head of the text"});
  }

private:
  const Paragraph* paragraph(std::size_t i) const {
    const auto* const block = i < flow_.items.size() ? std::get_if<Block>(&flow_.items[i]) : nullptr;
    return block == nullptr ? nullptr : std::get_if<Paragraph>(&block->node);
  }
  const Quote* quote(std::size_t i) const {
    const auto* const block = i < flow_.items.size() ? std::get_if<Block>(&flow_.items[i]) : nullptr;
    return block == nullptr ? nullptr : std::get_if<Quote>(&block->node);
  }
  const FlowHeading* heading(std::size_t i) const {
    return i < flow_.items.size() ? std::get_if<FlowHeading>(&flow_.items[i]) : nullptr;
  }
  std::string text_of(std::size_t i) const {
    return paragraph(i) != nullptr ? plain_text(paragraph(i)->content)
           : heading(i) != nullptr ? plain_text(heading(i)->content)
                                   : std::string();
  }

  /// The next item that is no gap.
  std::size_t next(std::size_t i) const {
    for (++i; i < flow_.items.size(); ++i) {
      const auto* const block = std::get_if<Block>(&flow_.items[i]);
      if (!std::holds_alternative<FlowBoundary>(flow_.items[i]) &&
          !(block != nullptr && std::holds_alternative<Break>(block->node)))
        return i;
    }
    return flow_.items.size();
  }

  /// What begins the story: a chapter's heading, or a paragraph too long to say something of it.
  void find_end() {
    for (end_ = 0; end_ < flow_.items.size() && end_ < longest_head; ++end_) {
      if (const FlowHeading* const one = heading(end_)) {
        const auto match = match_mark(plain_text(one->content), true);
        if (match && !frames_head(*match))
          return;
      } else if (paragraph(end_) != nullptr && words_of(text_of(end_)) > longest_entry) {
        return;
      }
    }
  }

  void find_title() {
    for (std::size_t i = 0; i < end_ && title_.empty(); ++i)
      if (const FlowHeading* const one = heading(i); one != nullptr && one->level == 1)
        title_ = plain_text(one->content);
  }

  /// `Preface`, as the Archive of Our Own calls what it says of a work.
  static bool frames_head(const HeadingMatch& match) {
    return match.form == HeadingMatch::Form::kind && match.kind == SectionKind::preface &&
           match.title.empty();
  }

  /// Counts what item `i` says.
  void look(std::size_t i) {
    const std::string text = text_of(i);
    if (text.empty()) {
      rest_ += quote(i) != nullptr && !labelled_.contains(i);
      return;
    }
    if (names_summary(text) || names_notes(text)) {
      const std::size_t below = next(i);
      labels_.push_back(i);
      labelled_.insert(below);
      quoted_summary_ =
          quoted_summary_ || (names_summary(text) && quote(below) != nullptr && heading(i) != nullptr);
      return;
    }
    if (heading(i) != nullptr) {
      const auto entry = match_header_entry(text);
      if (entry && (entry->key == HeaderKey::author || entry->key == HeaderKey::description))
        entries_.emplace_back(i, *entry);
      return;
    }
    if (labelled_.contains(i))
      return;
    std::size_t known = 0;
    const std::vector<Inlines> lines = lines_of(bare(paragraph(i)->content));
    std::vector<std::pair<std::size_t, HeaderEntry>> entries;
    for (const Inlines& words : lines) {
      const std::string line = text::collapse_spaces(plain_text(words));
      if (auto inner = entry_within(line))
        entries.emplace_back(i, std::move(*inner));
      else if (auto entry = entry_of(line))
        entries.emplace_back(i, std::move(*entry));
      else if (Metadata ignored; match_site_line(line, ignored))
        at_archive_ = true;
      else if (!byline(line) && (line != title_ || title_.empty()) && line != flow_.stated.title)
        continue;
      ++known;
    }
    if (known < lines.size()) {
      ++rest_;
      return;
    }
    for (auto& entry : entries)
      entries_.push_back(std::move(entry));
    if (!entries.empty() || at_archive_)
      places_.push_back(i);
  }

  static std::optional<std::string> byline(const std::string& line) {
    Line one;
    one.text = one.body = line;
    one.length = text::length(line);
    return match_byline(one);
  }

  /// A summary and notes, in what stands below their names.
  void take_labels() {
    for (const std::size_t i : labels_) {
      const std::size_t below = next(i);
      const bool summary = names_summary(text_of(i));
      Section section;
      section.origin.rule = summary ? Rule::archive : Rule::authors_note;
      section.kind = summary ? SectionKind::description : SectionKind::authors_note;
      if (const Quote* const words = quote(below)) {
        section.blocks = words->blocks;
        section.origin.first_line = words->origin.first_line;
        section.origin.last_line = words->origin.last_line;
      } else if (summary && below < end_ && paragraph(below) != nullptr) {
        section.blocks.push_back({*paragraph(below)});
        section.origin.first_line = paragraph(below)->origin.first_line;
        section.origin.last_line = paragraph(below)->origin.last_line;
      } else {
        continue;
      }
      if (!summary)
        section.label = text::collapse_spaces(text_of(i));
      note_line(section.origin.first_line);
      flow_.items[i] = FlowBoundary{};
      flow_.items[below] = std::move(section);
    }
  }

  void take_entries() {
    for (const auto& [item, entry] : entries_) {
      if (entry.key == HeaderKey::rating && entry.value.find(" - ") != std::string::npos) {
        take_rated(flow_.stated, entry.value);
        gone_.push_back(item);
        continue;
      }
      std::string value = take_further_entries(flow_.stated, entry.value);
      const bool known = entry.key == HeaderKey::title && flow_.sure_title;
      if (entry.key == HeaderKey::description)
        value = entry.value;
      if (!known)
        take_entry(flow_.stated, entry.key, value);
      gone_.push_back(item);
    }
    for (const std::size_t i : places_) {
      const Paragraph* const one = paragraph(i);
      if (one == nullptr)
        continue;
      note_line(one->origin.first_line);
      for (const Inlines& words : lines_of(bare(one->content))) {
        const std::string line = text::collapse_spaces(plain_text(words));
        match_site_line(line, flow_.stated);
        if (const auto name = byline(line); name && flow_.stated.contributors.empty())
          flow_.stated.contributors.push_back({*name, {}, "aut"});
      }
      gone_.push_back(i);
    }
  }

  /// `Preface` and `Afterword`, around all that the Archive of Our Own says of a work; its own last words.
  void drop_frames() {
    for (std::size_t i = 0; i < flow_.items.size(); ++i) {
      const std::string text =
          heading(i) != nullptr || i + 8 >= flow_.items.size() ? text_of(i) : std::string();
      if (text.empty() || text.size() > 160)
        continue;
      const std::string folded = folded_label(text);
      if ((heading(i) != nullptr && (folded == "afterword" || folded == "preface")) ||
          folded.starts_with("please drop by the archive and comment"))
        flow_.items[i] = FlowBoundary{};
    }
  }

  void note_line(int line) {
    if (line > 0 && (first_line_ == 0 || line < first_line_))
      first_line_ = line;
  }

  Flow& flow_;
  Findings& found_;
  std::size_t end_ = 0; ///< the item that the story begins with
  std::string title_{};
  std::vector<std::pair<std::size_t, HeaderEntry>> entries_{};
  std::vector<std::size_t> places_{}; ///< paragraphs that say nothing else
  std::vector<std::size_t> labels_{}; ///< `Summary`, `Notes`
  std::set<std::size_t> labelled_{};  ///< what stands below them
  std::vector<std::size_t> gone_{};
  std::size_t rest_ = 0; ///< paragraphs that are none of these
  bool at_archive_ = false;
  bool quoted_summary_ = false;
  int first_line_ = 0;
};

} // namespace

void take_story_head(Flow& flow, Findings& found) {
  Head(flow, found).take();
}

} // namespace octavo::reader::markup

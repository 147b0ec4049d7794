// See inline_notes.h.
#include "read/inline_notes.h"

#include "read/inlines.h"
#include "read/note_labels.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace octavo::reader {
namespace {

/// A note in running text, as flattened: `[Note 3: A fish.]`.
struct InlineNote {
  std::size_t at = 0;
  std::size_t end = 0;
  std::string label{};
};

/// Where the bracket at `at` closes, after its partner; 0: nowhere.
std::size_t closing(std::string_view text, std::size_t at) noexcept {
  int depth = 0;
  for (; at < text.size(); ++at) {
    depth += (text[at] == '[') - (text[at] == ']');
    if (depth == 0)
      return at + 1;
  }
  return 0;
}

/// Where a paragraph's own text begins: behind blanks and the styles that run on from the paragraph above.
std::size_t text_start(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size())
    if (text::is_space(static_cast<unsigned char>(text[at])))
      ++at;
    else if (text[at] == style_begin || text[at] == style_end)
      at += 2;
    else
      break;
  return std::min(at, text.size());
}

/// All that do not begin the paragraph.
std::vector<InlineNote> find_notes(std::string_view text) {
  constexpr std::size_t longest_label = 40; // bytes
  constexpr std::size_t most = 64;          // in one paragraph
  std::vector<InlineNote> notes;
  std::size_t at = text.find('[', text_start(text) + 1);
  while (at != std::string_view::npos && notes.size() < most) {
    const std::size_t colon = text.substr(at, longest_label).find_first_of(":.");
    NoteLabel label;
    if (colon != std::string_view::npos)
      label = note_label_at(std::string(text.substr(at, colon + 1)) + " text");
    std::size_t end = at + 1;
    if (label.named && label.bracketed) {
      end = closing(text, at);
      if (end == 0)
        break;
      notes.push_back({at, end, std::move(label.label)});
    }
    at = text.find('[', end);
  }
  return notes;
}

/// Cuts running text at an offset of its flattened form: the rest comes back.
Inlines cut(Inlines& text, std::size_t offset) {
  Inlines rest;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto* const run = std::get_if<Text>(&text[i].node);
    const std::size_t size = run != nullptr ? run->text.size() : 1;
    if (at + size <= offset) {
      at += size;
      continue;
    }
    if (run != nullptr && offset > at) {
      rest.push_back({Text{run->text.substr(offset - at)}});
      run->text.resize(offset - at);
      ++i;
    }
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(i);
    std::move(from, text.end(), std::back_inserter(rest));
    text.erase(from, text.end());
    break;
  }
  return rest;
}

/// The notes of one section, in order.
class Parting {
public:
  void part(Section& section) {
    if (std::none_of(section.blocks.begin(), section.blocks.end(), may_hold_note)) {
      for (Section& child : section.children)
        Parting().part(child);
      return;
    }
    Blocks result;
    for (Block& block : section.blocks) {
      auto* const paragraph = std::get_if<Paragraph>(&block.node);
      Blocks notes;
      if (paragraph != nullptr)
        notes = take_notes(*paragraph);
      result.push_back(std::move(block));
      std::move(notes.begin(), notes.end(), std::back_inserter(result));
    }
    section.blocks = std::move(result);
    for (Section& child : section.children)
      Parting().part(child);
  }

private:
  static bool may_hold_note(const Block& block) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->origin.rule != Rule::markup &&
           std::any_of(paragraph->content.begin(), paragraph->content.end(), [](const Inline& piece) {
             const auto* const text = std::get_if<Text>(&piece.node);
             return text != nullptr && text->text.find('[') != std::string::npos;
           });
  }

  Blocks take_notes(Paragraph& paragraph) {
    Blocks notes;
    if (paragraph.origin.rule == Rule::markup)
      return notes;
    const std::string text = flattened(paragraph.content);
    if (text.find('[') == std::string::npos)
      return notes;
    // What may be a note itself has none within.
    if (!note_label_at(std::string_view(text).substr(text_start(text))).label.empty())
      return notes;
    const std::vector<InlineNote> found = find_notes(text);
    const std::vector<bool> marked = see_marks(text, found);
    for (std::size_t i = found.size(); i-- > 0;) {
      Inlines rest = cut(paragraph.content, found[i].end);
      Inlines own = cut(paragraph.content, found[i].at);
      if (!marked[i])
        paragraph.content.push_back({Text{"[" + found[i].label + "]"}});
      else
        trim_end(paragraph.content);
      std::move(rest.begin(), rest.end(), std::back_inserter(paragraph.content));
      merge(own);
      notes.push_back({Paragraph{std::move(own), ParagraphRole::body, 0, paragraph.origin}});
    }
    if (!found.empty()) {
      merge(paragraph.content);
      std::reverse(notes.begin(), notes.end());
    }
    return notes;
  }

  /// Which of a paragraph's notes have a mark before them, in the section.
  std::vector<bool> see_marks(std::string_view text, const std::vector<InlineNote>& notes) {
    std::vector<bool> marked;
    std::size_t next = 0;
    const auto pass_to = [&](std::size_t at) {
      for (; next < notes.size() && notes[next].at <= at; ++next)
        marked.push_back(open_.erase(notes[next].label) > 0);
    };
    for (NoteMention& mention : note_mentions(text)) {
      pass_to(mention.at);
      const bool inside = next > 0 && mention.at < notes[next - 1].end;
      if (mention.form == note_square && !inside)
        open_.insert(std::move(mention.label));
    }
    pass_to(text.size());
    return marked;
  }

  static void trim_end(Inlines& text) {
    if (auto* const last = text.empty() ? nullptr : std::get_if<Text>(&text.back().node))
      last->text = text::trim_end(last->text);
  }

  /// Neighbouring runs of text as one.
  static void merge(Inlines& text) {
    Inlines merged;
    for (Inline& piece : text) {
      auto* const run = std::get_if<Text>(&piece.node);
      auto* const last = merged.empty() ? nullptr : std::get_if<Text>(&merged.back().node);
      if (run != nullptr && last != nullptr)
        last->text += run->text;
      else
        merged.push_back(std::move(piece));
    }
    text = std::move(merged);
  }

  std::set<std::string> open_{}; ///< labels of marks
};

} // namespace

void part_inline_notes(Sections& sections) {
  for (Section& section : sections)
    Parting().part(section);
}

} // namespace octavo::reader

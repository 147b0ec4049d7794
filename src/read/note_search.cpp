// See note_search.h.
#include "read/note_search.h"

#include "model/walk.h"
#include "read/inlines.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_note = 60; ///< blocks of a note in brackets
constexpr std::size_t farthest_sign = 6; ///< blocks between a star and its note, where no heading is above it

/// The text of a block that a note may be made of; nothing: it is none. What tags have cut out of a paragraph
/// has no lines of its own.
std::optional<std::string> text_of(const Block& block) {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return paragraph->origin.rule == Rule::markup ? std::nullopt
                                                  : std::optional(flattened(paragraph->content));
  const auto* const verse = std::get_if<Verse>(&block.node);
  if (verse == nullptr || verse->stanzas.size() != 1) // lines that end early
    return std::nullopt;
  std::string text;
  for (const VerseLine& line : verse->stanzas.front().lines)
    text += (text.empty() ? "" : "\n") + flattened(line.content);
  return text;
}

/// Whether text may begin with a note's label, as its first piece shows without a copy of it.
bool may_be_note(const Inlines& text) noexcept {
  const auto* const first = text.empty() ? nullptr : std::get_if<Text>(&text.front().node);
  return first == nullptr || may_begin_note(first->text);
}
bool may_be_note(const Block& block) noexcept {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return may_be_note(paragraph->content);
  const auto* const verse = std::get_if<Verse>(&block.node);
  return verse != nullptr && verse->stanzas.size() == 1 &&
         (verse->stanzas.front().lines.empty() || may_be_note(verse->stanzas.front().lines.front().content));
}

/// Whether text is so long that it heads nothing.
bool is_long(const Inlines& text) noexcept {
  constexpr std::size_t longest = 60; // as is_notes_heading() has it, in bytes
  const auto* const first = text.empty() ? nullptr : std::get_if<Text>(&text.front().node);
  return first != nullptr && first->text.size() > longest;
}

bool is_heading(const Block& block) {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return !is_long(paragraph->content) && is_notes_heading(flattened(paragraph->content));
  const auto* const heading = std::get_if<Heading>(&block.node);
  return heading != nullptr && is_notes_heading(flattened(heading->content));
}

class Collector {
public:
  NoteSearch collect(Sections& sections) {
    add(sections);
    return std::move(found_);
  }

private:
  void add(Sections& sections) {
    for (Section& section : sections) {
      add_mentions(section.title, section);
      add_mentions(section.subtitle, section);
      add_blocks(section);
      add(section.children);
    }
  }

  void add_blocks(Section& section) {
    below_heading_ = is_notes_heading(flattened(section.title)) || is_notes_heading(section.label);
    const std::size_t first_note = found_.notes.size();
    covered_ = 0;
    for (std::size_t i = 0; i < section.blocks.size(); ++i, ++place_) {
      Block& block = section.blocks[i];
      below_heading_ = below_heading_ || is_heading(block);
      if (auto* const list = std::get_if<List>(&block.node); list != nullptr && below_heading_)
        add_list(section, i, *list);
      else if (i >= covered_)
        add_note(section, i);
      const auto add_text = [&](Inlines& inlines) { add_mentions(inlines, section); };
      model::each_text(block, add_text);
    }
    go_on_below_heading(section, first_note);
  }

  void add_list(Section& section, std::size_t i, const List& list) {
    for (std::size_t k = 0; list.ordered && k < list.items.size(); ++k) {
      NoteCandidate note;
      note.label.label = std::to_string(list.start + static_cast<int>(k));
      note.label.forms = note_any & ~note_bare;
      note.label.listed = true;
      note.item = k;
      add(note, section, i, i);
    }
  }

  void add_note(Section& section, std::size_t i) {
    if (!may_be_note(section.blocks[i]))
      return;
    const std::optional<std::string> text = text_of(section.blocks[i]);
    if (!text)
      return;
    NoteCandidate note;
    note.label = note_label_at(*text);
    if (note.label.label.empty() || (note.label.listed && !below_heading_))
      return;
    std::size_t last = i;
    if (note.label.bracketed) {
      const auto end = closing(section.blocks, i, *text);
      if (!end)
        return;
      last = *end;
      covered_ = last + 1;
    }
    add(note, section, i, last);
  }

  void add(NoteCandidate& note, Section& section, std::size_t first, std::size_t last) {
    note.section = &section;
    note.first = first;
    note.last = last;
    note.place = place_;
    note.below_heading = below_heading_;
    found_.notes.push_back(std::move(note));
  }

  /// The block in which the bracket closes that a note begins with, at its end.
  static std::optional<std::size_t> closing(const Blocks& blocks, std::size_t first, std::string text) {
    int depth = 0;
    for (std::size_t i = first; i < blocks.size() && i < first + longest_note; ++i) {
      if (i > first) {
        const std::optional<std::string> next = text_of(blocks[i]);
        if (!next || note_label_at(*next).named)
          return std::nullopt;
        text = *next;
      }
      for (const char c : text)
        depth += (c == '[') - (c == ']');
      if (depth <= 0)
        return depth == 0 && text.ends_with(']') ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Below a heading, paragraphs between two notes belong to the first.
  void go_on_below_heading(Section& section, std::size_t first_note) {
    for (std::size_t k = first_note; k + 1 < found_.notes.size(); ++k) {
      NoteCandidate& note = found_.notes[k];
      const NoteCandidate& next = found_.notes[k + 1];
      if (!note.below_heading || note.item || note.label.bracketed)
        continue;
      std::size_t last = note.last;
      while (last + 1 < next.first && text_of(section.blocks[last + 1]))
        ++last;
      if (last + 1 == next.first)
        note.last = last;
    }
  }

  void add_mentions(Inlines& inlines, Section& section) {
    const bool any = std::any_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
      const auto* const text = std::get_if<Text>(&piece.node);
      return text != nullptr && may_mention_note(text->text);
    });
    if (!any)
      return;
    for (NoteMention& mention : note_mentions(flattened(inlines)))
      found_.references.push_back({std::move(mention), &inlines, &section, place_, no_note});
  }

  NoteSearch found_{};
  std::size_t place_ = 0;
  bool below_heading_ = false;
  std::size_t covered_ = 0; ///< blocks of the section that are in a note already
};

/// What is called by one label, in the order of the text.
struct Called {
  std::vector<std::size_t> references{};
  std::vector<std::size_t> notes{};
};

class Matcher {
public:
  explicit Matcher(NoteSearch& search) : search_(search) {}

  void match() {
    std::unordered_map<std::string, Called> labels;
    std::size_t reference = 0;
    for (std::size_t note = 0; note <= search_.notes.size(); ++note) {
      const std::size_t place =
          note < search_.notes.size() ? search_.notes[note].place : std::numeric_limits<std::size_t>::max();
      // References in a note's own blocks come after it.
      for (; reference < search_.references.size() && search_.references[reference].place < place;
           ++reference) {
        Called& called = labels[search_.references[reference].mention.label];
        if (!called.notes.empty())
          settle(called);
        called.references.push_back(reference);
      }
      if (note < search_.notes.size())
        labels[search_.notes[note].label.label].notes.push_back(note);
    }
    for (auto& [label, called] : labels)
      settle(called);
    drop_choices();
  }

private:
  bool accepts(const NoteCandidate& note, const Reference& reference) const {
    return (note.label.forms & reference.mention.form) != 0;
  }

  /// References, and then the notes that follow them.
  void settle(Called& called) {
    unsigned forms = 0;
    for (const std::size_t note : called.notes)
      forms |= search_.notes[note].label.forms;
    std::vector<std::size_t> references;
    for (const std::size_t each : called.references)
      if ((search_.references[each].mention.form & forms) != 0)
        references.push_back(each);
    if (called.notes.size() == 1)
      settle_one(references, called.notes.front());
    else if (!references.empty())
      settle_several(references, called.notes);
    called = {};
  }

  void bind(std::size_t reference, std::size_t note) {
    Reference& from = search_.references[reference];
    NoteCandidate& to = search_.notes[note];
    if (!accepts(to, from) || (to.referrer != nullptr && to.referrer != from.section))
      return;
    to.referrer = from.section;
    from.note = note;
  }

  /// The references in the section that has the last one, if the note is near enough.
  void settle_one(const std::vector<std::size_t>& references, std::size_t note) {
    if (references.empty())
      return;
    const NoteCandidate& to = search_.notes[note];
    const Reference& last = search_.references[references.back()];
    const bool sign = (last.mention.form & note_bare) != 0 || last.mention.label[0] == '*';
    if (sign && !to.below_heading && !to.label.named) {
      if (to.section == last.section && to.place - last.place <= farthest_sign)
        bind(references.back(), note);
      return;
    }
    for (auto each = references.rbegin();
         each != references.rend() && search_.references[*each].section == last.section; ++each)
      bind(*each, note);
  }

  /// As many of both go together in order; so do notes and the sections that refer to them.
  void settle_several(const std::vector<std::size_t>& references, const std::vector<std::size_t>& notes) {
    if (references.size() == notes.size()) {
      for (std::size_t i = 0; i < notes.size(); ++i)
        bind(references[i], notes[i]);
      return;
    }
    std::size_t sections = 1;
    for (std::size_t i = 1; i < references.size(); ++i)
      sections += search_.references[references[i]].section != search_.references[references[i - 1]].section;
    if (sections != notes.size()) {
      settle_one(references, notes.front());
      return;
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < references.size(); ++i) {
      at +=
          i > 0 && search_.references[references[i]].section != search_.references[references[i - 1]].section;
      bind(references[i], notes[at]);
    }
  }

  /// `Choose [1] or [2]`, and then the two: several numbers apart from their words in one text, with what
  /// they stand for in plain sight, are no references.
  void drop_choices() {
    std::vector<Reference>& all = search_.references;
    const auto is_choice = [&](const Reference& reference) {
      if (reference.note == no_note || reference.mention.attached)
        return false;
      const NoteCandidate& note = search_.notes[reference.note];
      return !note.label.named && !note.below_heading && note.place - reference.place <= farthest_sign;
    };
    for (std::size_t from = 0; from < all.size();) {
      std::size_t to = from;
      std::size_t choices = 0;
      for (; to < all.size() && all[to].text == all[from].text; ++to)
        choices += is_choice(all[to]);
      for (std::size_t i = from; i < to && choices >= 2; ++i)
        if (is_choice(all[i]))
          all[i].note = no_note;
      from = to;
    }
    for (NoteCandidate& note : search_.notes)
      note.referrer = nullptr;
    for (const Reference& reference : all)
      if (reference.note != no_note)
        search_.notes[reference.note].referrer = reference.section;
  }

  NoteSearch& search_;
};

} // namespace

NoteSearch search_notes(Sections& sections) {
  NoteSearch search = Collector().collect(sections);
  if (!search.notes.empty())
    Matcher(search).match();
  return search;
}

} // namespace octavo::reader

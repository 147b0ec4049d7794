// See passages.h.
#include "proof/passages.h"

namespace octavo::proof {
namespace {

using Kind = Passage::Kind;

/// Stands for the mark of a note, which is no part of the sentence.
constexpr std::string_view word_joiner = "\u2060";

class Collector {
public:
  Passages passages{};

  void add(const Sections& sections) {
    for (const Section& section : sections) {
      if (section.kind == SectionKind::back_matter)
        continue; // an archive's words, not the author's
      const bool is_story = is_body(section.kind);
      if (!is_story)
        add_boundary();
      add_line(section.title, section.heading);
      add_line(section.subtitle, section.heading);
      add(section.blocks, is_story);
      for (const Footnote& footnote : section.footnotes)
        add_apart(footnote.blocks);
      if (!is_story)
        add_boundary();
      add(section.children);
    }
  }

private:
  void add(const Blocks& blocks, bool is_body) {
    for (const Block& block : blocks)
      std::visit(Match{[&](const Paragraph& one) { add(one, is_body); },
                       [&](const Break& one) {
                         add_passage(Kind::pause, one.origin);
                         passages.back().is_ornament = one.kind == BreakKind::ornament;
                       },
                       [&](const Verse& one) { add(one); },
                       [&](const Letter& one) {
                         const std::size_t begin = passages.size();
                         add(one.blocks, false);
                         for (std::size_t i = begin; i < passages.size(); ++i)
                           passages[i].is_letter = true;
                       },
                       [&](const Quote& one) { add(one.blocks, false); },
                       [&](const Heading& one) { add_line(one.content, one.origin); },
                       [](const Preformatted&) {},
                       [&](const Figure& one) { add_line(one.caption, one.origin); },
                       [&](const Aside& one) {
                         passages.emplace_back().kind = Kind::interruption;
                         add(one.blocks, false);
                         passages.emplace_back().kind = Kind::resumption;
                       },
                       [&](const Document& one) { add_apart(one.blocks); },
                       [&](const Dialogue& one) {
                         for (const Turn& turn : one.turns)
                           add_apart(turn.blocks);
                       },
                       [&](const List& one) {
                         for (const ListItem& item : one.items)
                           add_apart(item.blocks);
                       },
                       [&](const Table& one) {
                         add_line(one.caption, one.origin);
                         for (const TableRow& row : one.rows)
                           for (const TableCell& cell : row.cells)
                             add_line(cell.content, one.origin);
                       }},
                 block.node);
  }

  void add(const Paragraph& one, bool is_body) {
    add_passage(one.role == ParagraphRole::headnote ? Kind::line : Kind::prose, one.origin);
    passages.back().is_body = is_body && one.role == ParagraphRole::body;
    append(one.content);
  }

  void add(const Verse& one) {
    add_passage(Kind::verse, one.origin);
    for (const Stanza& stanza : one.stanzas) {
      for (const VerseLine& line : stanza.lines) {
        append(line.content);
        append("\n");
      }
      append("\n");
    }
  }

  void add_line(const Inlines& inlines, const Origin& origin) {
    if (inlines.empty())
      return;
    add_passage(Kind::line, origin);
    append(inlines);
  }

  void add_apart(const Blocks& blocks) {
    add_boundary();
    add(blocks, false);
    add_boundary();
  }

  void add_boundary() { passages.emplace_back(); }

  void add_passage(Kind kind, const Origin& origin) {
    Passage& passage = passages.emplace_back();
    passage.kind = kind;
    passage.first_line = origin.first_line;
    passage.last_line = origin.last_line;
  }

  void append(const Inlines& inlines) {
    for (const Inline& piece : inlines)
      std::visit(Match{[&](const Text& text) { append(text.text); }, [&](const LineBreak&) { append("\n"); },
                       [&](const Emphasis& one) { append(one.children); },
                       [&](const Strong& one) { append(one.children); },
                       [&](const Styled& one) {
                         if (one.style == InlineStyle::code)
                           append_masked(plain_text(one.children));
                         else
                           append(one.children);
                       },
                       [&](const Link& one) {
                         const std::string shown = plain_text(one.children);
                         if (one.target.find(shown) == std::string::npos)
                           append(one.children);
                         else
                           append_masked(shown);
                       },
                       [&](const NoteReference&) { append(word_joiner); }},
                 piece.node);
  }

  void append(std::string_view text) {
    Passage& passage = passages.back();
    passage.text += text;
    if (!passage.typed.empty())
      passage.typed += text;
  }

  void append_masked(const std::string& text) {
    Passage& passage = passages.back();
    if (passage.typed.empty())
      passage.typed = passage.text;
    passage.typed += text;
    passage.text.append(text.size(), 'x');
  }
};

} // namespace

Passages passages_of(const Book& book) {
  Collector collector;
  collector.add(book.sections);
  return std::move(collector.passages);
}

} // namespace octavo::proof

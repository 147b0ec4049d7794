// See walk.h.
#include "model/walk.h"

namespace octavo::model {

namespace {

std::function<void(Stanza&)> each_line(const std::function<void(Inlines&)>& visit) {
  return [&visit](Stanza& stanza) {
    for (Inlines& line : stanza.lines)
      visit(line);
  };
}

} // namespace

void each_text(Block& block, const std::function<void(Inlines&)>& visit) {
  each_text(block, visit, each_line(visit));
}

void each_text(Blocks& blocks, const std::function<void(Inlines&)>& visit) {
  each_text(blocks, visit, each_line(visit));
}

void each_text(Block& block, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza) {
  std::visit(Match{[&](Paragraph& paragraph) { visit(paragraph.content); }, [](Break&) {},
                   [&](Verse& verse) {
                     for (Stanza& stanza : verse.stanzas)
                       visit_stanza(stanza);
                   },
                   [&](Letter& letter) { each_text(letter.blocks, visit, visit_stanza); },
                   [&](Quote& quote) { each_text(quote.blocks, visit, visit_stanza); },
                   [&](Heading& heading) { visit(heading.content); }, [](Preformatted&) {},
                   [&](Figure& figure) { visit(figure.caption); },
                   [&](Aside& aside) { each_text(aside.blocks, visit, visit_stanza); },
                   [&](Document& document) { each_text(document.blocks, visit, visit_stanza); },
                   [&](Dialogue& dialogue) {
                     for (Turn& turn : dialogue.turns) {
                       visit(turn.speaker);
                       each_text(turn.blocks, visit, visit_stanza);
                     }
                   },
                   [&](List& list) {
                     for (ListItem& item : list.items)
                       each_text(item.blocks, visit, visit_stanza);
                   },
                   [&](Table& table) {
                     visit(table.caption);
                     for (TableRow& row : table.rows)
                       for (TableCell& cell : row.cells)
                         visit(cell.content);
                   }},
             block.node);
}

void each_text(Blocks& blocks, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza) {
  for (Block& block : blocks)
    each_text(block, visit, visit_stanza);
}

void each_text(Section& section, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza) {
  visit(section.title);
  visit(section.subtitle);
  each_text(section.blocks, visit, visit_stanza);
  for (Footnote& footnote : section.footnotes)
    each_text(footnote.blocks, visit, visit_stanza);
}

void each_text(Section& section, const std::function<void(Inlines&)>& visit) {
  each_text(section, visit, each_line(visit));
}

void each_text(const Section& section, const std::function<void(const Inlines&)>& visit) {
  // The way is the same, and nothing on it is changed by a visitor that can't.
  each_text(const_cast<Section&>(section), [&visit](Inlines& text) { visit(text); });
}

void each_block(Block& block, const std::function<void(Block&)>& visit) {
  visit(block);
  std::visit(Match{[](Paragraph&) {}, [](Break&) {}, [](Verse&) {},
                   [&](Letter& letter) { each_block(letter.blocks, visit); },
                   [&](Quote& quote) { each_block(quote.blocks, visit); }, [](Heading&) {},
                   [](Preformatted&) {}, [](Figure&) {},
                   [&](Aside& aside) { each_block(aside.blocks, visit); },
                   [&](Document& document) { each_block(document.blocks, visit); },
                   [&](Dialogue& dialogue) {
                     for (Turn& turn : dialogue.turns)
                       each_block(turn.blocks, visit);
                   },
                   [&](List& list) {
                     for (ListItem& item : list.items)
                       each_block(item.blocks, visit);
                   },
                   [](Table&) {}},
             block.node);
}

void each_block(Blocks& blocks, const std::function<void(Block&)>& visit) {
  for (Block& block : blocks)
    each_block(block, visit);
}

// The way is the same, and nothing on it is changed by a visitor that can't.
void each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit) {
  each_block(const_cast<Blocks&>(blocks), [&visit](Block& block) { visit(block); });
}

void each_block(Section& section, const std::function<void(Block&)>& visit) {
  each_block(section.blocks, visit);
  for (Footnote& footnote : section.footnotes)
    each_block(footnote.blocks, visit);
}

void each_block(const Section& section, const std::function<void(const Block&)>& visit) {
  each_block(const_cast<Section&>(section), [&visit](Block& block) { visit(block); });
}

void each_origin(Blocks& blocks, const std::function<void(Origin&)>& visit) {
  each_block(blocks, [&visit](Block& block) {
    std::visit([&](auto& any) { visit(any.origin); }, block.node);
    if (auto* const dialogue = std::get_if<Dialogue>(&block.node))
      for (Turn& turn : dialogue->turns)
        visit(turn.origin);
  });
}

void each_figure(const Blocks& blocks, const std::function<void(const Figure&)>& visit) {
  each_block(blocks, [&visit](const Block& block) {
    if (const auto* const figure = std::get_if<Figure>(&block.node))
      visit(*figure);
  });
}

void each_image(Section& section, const std::function<void(Image&)>& visit) {
  const auto visit_figure = [&visit](const Figure& figure) { visit(const_cast<Figure&>(figure).image); };
  each_figure(section.blocks, visit_figure);
  for (const Footnote& footnote : section.footnotes)
    each_figure(footnote.blocks, visit_figure);
}

Inlines* children_of(Inline& piece) {
  return std::visit(
      Match{[](Text&) -> Inlines* { return nullptr; }, [](LineBreak&) -> Inlines* { return nullptr; },
            [](Emphasis& emphasis) { return &emphasis.children; },
            [](Strong& strong) { return &strong.children; }, [](Styled& styled) { return &styled.children; },
            [](Link& link) { return &link.children; }, [](NoteReference&) -> Inlines* { return nullptr; }},
      piece.node);
}

const Inlines* children_of(const Inline& piece) {
  return children_of(const_cast<Inline&>(piece));
}

void each_link(Inlines& inlines, const std::function<void(Inline&)>& visit) {
  for (Inline& piece : inlines) {
    if (std::holds_alternative<Link>(piece.node) || std::holds_alternative<NoteReference>(piece.node))
      visit(piece);
    if (Inlines* const children = children_of(piece))
      each_link(*children, visit);
  }
}

void each_link(const Inlines& inlines, const std::function<void(const Inline&)>& visit) {
  each_link(const_cast<Inlines&>(inlines), [&visit](Inline& piece) { visit(piece); });
}

void each_reference(Inlines& inlines, const std::function<void(NoteReference&)>& visit) {
  for (Inline& piece : inlines)
    if (auto* const reference = std::get_if<NoteReference>(&piece.node))
      visit(*reference);
    else if (Inlines* const children = children_of(piece))
      each_reference(*children, visit);
}

} // namespace octavo::model

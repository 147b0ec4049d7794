// See walk.h.
#include "model/walk.h"

namespace octavo::model {

namespace {

std::function<void(Stanza&)> each_line(const std::function<void(Inlines&)>& visit) {
  return [&visit](Stanza& stanza) {
    for (VerseLine& line : stanza.lines)
      visit(line.content);
  };
}

std::function<void(Verse&)> each_stanza(const std::function<void(Stanza&)>& visit) {
  return [&visit](Verse& verse) {
    for (Stanza& stanza : verse.stanzas)
      visit(stanza);
  };
}

void walk(Blocks& blocks, const std::function<void(Inlines&)>& visit,
          const std::function<void(Verse&)>& visit_verse);

void walk(Block& block, const std::function<void(Inlines&)>& visit,
          const std::function<void(Verse&)>& visit_verse) {
  std::visit(Match{[&](Paragraph& paragraph) { visit(paragraph.content); }, [](Break&) {},
                   [&](Verse& verse) { visit_verse(verse); },
                   [&](Letter& letter) { walk(letter.blocks, visit, visit_verse); },
                   [&](Quote& quote) { walk(quote.blocks, visit, visit_verse); },
                   [&](Heading& heading) { visit(heading.content); }, [](Preformatted&) {},
                   [&](Figure& figure) { visit(figure.caption); },
                   [&](Aside& aside) { walk(aside.blocks, visit, visit_verse); },
                   [&](Document& document) { walk(document.blocks, visit, visit_verse); },
                   [&](Dialogue& dialogue) {
                     for (Turn& turn : dialogue.turns) {
                       visit(turn.speaker);
                       walk(turn.blocks, visit, visit_verse);
                     }
                   },
                   [&](List& list) {
                     for (ListItem& item : list.items)
                       walk(item.blocks, visit, visit_verse);
                   },
                   [&](Table& table) {
                     visit(table.caption);
                     for (TableRow& row : table.rows)
                       for (TableCell& cell : row.cells)
                         visit(cell.content);
                   }},
             block.node);
}

void walk(Blocks& blocks, const std::function<void(Inlines&)>& visit,
          const std::function<void(Verse&)>& visit_verse) {
  for (Block& block : blocks)
    walk(block, visit, visit_verse);
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
  walk(block, visit, each_stanza(visit_stanza));
}

void each_text(Blocks& blocks, const std::function<void(Inlines&)>& visit,
               const std::function<void(Stanza&)>& visit_stanza) {
  walk(blocks, visit, each_stanza(visit_stanza));
}

void each_verse(Blocks& blocks, const std::function<void(Verse&)>& visit) {
  walk(
      blocks, [](Inlines&) {}, visit);
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

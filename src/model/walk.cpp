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

void each_reference(Inlines& inlines, const std::function<void(NoteReference&)>& visit) {
  for (Inline& piece : inlines)
    std::visit(Match{[](Text&) {}, [](LineBreak&) {},
                     [&](Emphasis& emphasis) { each_reference(emphasis.children, visit); },
                     [&](Strong& strong) { each_reference(strong.children, visit); },
                     [&](Styled& styled) { each_reference(styled.children, visit); },
                     [&](Link& link) { each_reference(link.children, visit); },
                     [&](NoteReference& reference) { visit(reference); }},
               piece.node);
}

} // namespace octavo::model

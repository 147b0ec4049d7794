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

void each_origin(Blocks& blocks, const std::function<void(Origin&)>& visit) {
  for (Block& block : blocks) {
    std::visit([&](auto& any) { visit(any.origin); }, block.node);
    std::visit(Match{[](Paragraph&) {}, [](Break&) {}, [](Verse&) {},
                     [&](Letter& letter) { each_origin(letter.blocks, visit); },
                     [&](Quote& quote) { each_origin(quote.blocks, visit); }, [](Heading&) {},
                     [](Preformatted&) {}, [](Figure&) {},
                     [&](Aside& aside) { each_origin(aside.blocks, visit); },
                     [&](Document& document) { each_origin(document.blocks, visit); },
                     [&](Dialogue& dialogue) {
                       for (Turn& turn : dialogue.turns) {
                         visit(turn.origin);
                         each_origin(turn.blocks, visit);
                       }
                     },
                     [&](List& list) {
                       for (ListItem& item : list.items)
                         each_origin(item.blocks, visit);
                     },
                     [](Table&) {}},
               block.node);
  }
}

void each_figure(const Blocks& blocks, const std::function<void(const Figure&)>& visit) {
  for (const Block& block : blocks)
    std::visit(Match{[](const Paragraph&) {}, [](const Break&) {}, [](const Verse&) {},
                     [&](const Letter& letter) { each_figure(letter.blocks, visit); },
                     [&](const Quote& quote) { each_figure(quote.blocks, visit); }, [](const Heading&) {},
                     [](const Preformatted&) {}, [&](const Figure& figure) { visit(figure); },
                     [&](const Aside& aside) { each_figure(aside.blocks, visit); },
                     [&](const Document& document) { each_figure(document.blocks, visit); },
                     [&](const Dialogue& dialogue) {
                       for (const Turn& turn : dialogue.turns)
                         each_figure(turn.blocks, visit);
                     },
                     [&](const List& list) {
                       for (const ListItem& item : list.items)
                         each_figure(item.blocks, visit);
                     },
                     [](const Table&) {}},
               block.node);
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

void each_reference(Inlines& inlines, const std::function<void(NoteReference&)>& visit) {
  for (Inline& piece : inlines)
    if (auto* const reference = std::get_if<NoteReference>(&piece.node))
      visit(*reference);
    else if (Inlines* const children = children_of(piece))
      each_reference(*children, visit);
}

} // namespace octavo::model

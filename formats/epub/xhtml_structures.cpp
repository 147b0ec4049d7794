// What is made of several parts, as XHTML: asides, documents, plays and chats, lists, tables, footnotes. See
// xhtml.h.
#include "epub/xhtml.h"

#include "model/headings.h"
#include "model/pieces.h"
#include "model/shown.h"
#include "model/table_grid.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <numeric>

namespace octavo::epub {
namespace {

/// What HTML allows; a cell that spans more is a mistake or an attack.
constexpr std::size_t most_columns = 1000;

std::string_view class_of(CellAlignment alignment) {
  switch (alignment) {
  case CellAlignment::start: return {};
  case CellAlignment::center: return "center";
  case CellAlignment::end: return "end";
  }
  return {};
}

/// Whether the longest words of its columns, side by side, are more than a telephone's line of large type.
bool is_wide(const model::TableGrid& grid) {
  constexpr std::size_t narrow = 24; // characters
  std::vector<std::size_t> longest;
  for (const std::vector<model::GridCell>& row : grid.rows)
    for (const model::GridCell& cell : row) {
      if (cell.columns > 1)
        continue;
      longest.resize(std::max(longest.size(), cell.column + 1));
      const std::string text = plain_text(cell.cell->content);
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        longest[cell.column] =
            std::max(longest[cell.column], text::length(std::string_view(text).substr(at, end - at)));
        at = end + 1;
      }
    }
  return std::accumulate(longest.begin(), longest.end(), std::size_t{0}) > narrow;
}

/// The value of an attribute that is usually 1.
std::string unless_one(std::size_t number) {
  return number == 1 ? std::string() : std::to_string(number);
}

std::string_view type_of(ListNumbers numbers) {
  switch (numbers) {
  case ListNumbers::decimal: return {};
  case ListNumbers::lower_alpha: return "a";
  case ListNumbers::upper_alpha: return "A";
  case ListNumbers::lower_roman: return "i";
  case ListNumbers::upper_roman: return "I";
  }
  return {};
}

/// Its first paragraph of plain text, which what stands before it can run into.
const Paragraph* opening_paragraph(std::span<const Block> blocks) {
  const auto* const first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().node);
  return first != nullptr && first->role == ParagraphRole::body ? first : nullptr;
}

std::span<const Block> without_first(std::span<const Block> blocks) {
  return blocks.subspan(1);
}

} // namespace

void XhtmlWriter::aside(const Aside& aside, int level, std::string_view id) {
  const bool warns = aside.kind == NoteKind::content_warning;
  const std::string label = text::one_line(aside.label);
  const std::string classes = "aside " + std::string(name(aside.kind));
  // The role of a notice is for sections; an aside is one of its own.
  const Element element(xml_, warns ? "section" : "aside",
                        {{"id", id},
                         {"class", classes},
                         {"epub:type", warns ? "notice" : ""},
                         {"role", warns ? "doc-notice" : ""},
                         {"aria-label", !label.empty() ? std::string_view(label)
                                                       : model::note_word(aside.kind, *plan_.words)}});
  if (!label.empty()) {
    xml_.open("p", {{"class", "label"}});
    pages_.mark(xml_, &aside);
    xml_.text(label);
    xml_.close();
    xml_.line();
  }
  blocks(aside.blocks, level);
}

void XhtmlWriter::document(const octavo::Document& document, int level, std::string_view id) {
  const std::string classes = "document " + std::string(name(document.kind));
  const Element element(xml_, "blockquote", {{"id", id}, {"class", classes}});
  blocks(document.blocks, level);
}

// ------------------------------------------------------------------------------------------ plays, chats

void XhtmlWriter::dialogue(const Dialogue& dialogue, int level, std::string_view id) {
  const bool plays = dialogue.kind == DialogueKind::play;
  const Element element(
      xml_, "div", {{"id", id}, {"class", name(dialogue.kind)}, {"epub:type", plays ? "z3998:drama" : ""}});
  for (const Turn& one : dialogue.turns)
    turn(one, dialogue.kind, level);
}

void XhtmlWriter::turn(const Turn& turn, DialogueKind kind, int level) {
  line_ = turn.origin.first_line > 0 ? turn.origin.first_line : line_;
  const bool named = model::has_text(turn.speaker);
  const std::string time = text::one_line(turn.time);
  if (!named && time.empty()) { // a direction
    blocks(turn.blocks, level);
    return;
  }
  const Element element(xml_, "div", {{"class", "turn"}});
  // Directions before the first words stand in their line.
  const auto is_run_in = [](const Block& block) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    return paragraph != nullptr && paragraph->gap_before == 0 && paragraph->role == ParagraphRole::direction;
  };
  const auto said = std::find_if_not(turn.blocks.begin(), turn.blocks.end(), is_run_in);
  std::span<const Block> rest(said, turn.blocks.end());
  const Paragraph* const first = opening_paragraph(rest);
  xml_.open("p", {{"id", first == nullptr ? std::string_view() : id_of(rest.front())},
                  {"class", first == nullptr             ? "speaker"
                            : kind == DialogueKind::chat ? "message"
                                                         : "speech"}});
  pages_.mark(xml_, &turn);
  if (!time.empty()) {
    xml_.leaf("span", {{"class", "time"}}, time);
    xml_.text(" ");
  }
  if (named) {
    xml_.open("span", {{"class", "name"}, {"epub:type", kind == DialogueKind::play ? "z3998:persona" : ""}});
    inlines(turn.speaker);
    xml_.close();
  }
  for (auto direction = turn.blocks.begin(); direction != said; ++direction) {
    xml_.text(" ");
    xml_.open("i",
              {{"id", id_of(*direction)}, {"class", "direction"}, {"epub:type", "z3998:stage-direction"}});
    inlines(std::get<Paragraph>(direction->node).content);
    xml_.close();
  }
  if (first != nullptr) {
    if (named || said != turn.blocks.begin())
      xml_.text(" ");
    inlines(first->content);
    rest = rest.subspan(1);
  }
  xml_.close();
  xml_.line();
  blocks(rest, level);
}

// ---------------------------------------------------------------------------------------- lists, tables

void XhtmlWriter::list(const List& list, int level, std::string_view id) {
  const bool counts_down = list.ordered && list.reversed; // from the number of items, if it says nothing else
  const bool starts = list.ordered && (list.start != 1 || counts_down);
  const Element element(xml_, list.ordered ? "ol" : "ul",
                        {{"id", id},
                         {"type", list.ordered ? type_of(list.numbers) : std::string_view()},
                         {"start", starts ? std::to_string(list.start) : std::string()},
                         {"reversed", counts_down ? "reversed" : ""}});
  for (const ListItem& item : list.items) {
    const Element one(xml_, "li");
    blocks(item.blocks, level);
  }
}

void XhtmlWriter::table(const Table& table, std::string_view id) {
  line_ = table.origin.first_line;
  const model::TableGrid grid = model::table_grid(table, most_columns);
  const Element element(xml_, "table", {{"id", id}, {"class", is_wide(grid) ? "wide" : ""}});
  if (model::has_text(table.caption)) {
    text_element("caption", {}, table.caption);
  }
  const auto rows = [&](std::size_t from, std::size_t to, const char* group) {
    if (from == to)
      return;
    const Element part(xml_, group);
    for (; from != to; ++from) {
      const bool header = table.rows[from].header;
      const Element line(xml_, "tr");
      for (const model::GridCell& cell : grid.rows[from]) {
        const CellAlignment alignment =
            cell.column < table.columns.size() ? table.columns[cell.column] : CellAlignment::start;
        // An empty corner heads nothing.
        const bool heads = (header || cell.cell->header) && model::has_text(cell.cell->content);
        const bool in_head = group == std::string_view("thead");
        // The first cell of a row that another reaches into is none of the first column.
        const bool is_inner = cell.column > 0 && &cell == &grid.rows[from].front();
        std::string classes(class_of(alignment));
        if (is_inner)
          classes += classes.empty() ? "inner" : " inner";
        text_element(heads ? "th" : "td",
                     {{"class", classes},
                      {"scope", !heads    ? ""
                                : in_head ? "col"
                                : header  ? ""
                                          : "row"},
                      {"colspan", unless_one(cell.columns)},
                      {"rowspan", unless_one(cell.rows)}},
                     cell.cell->content);
      }
    }
  };
  const std::size_t headers =
      std::all_of(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return row.header; })
          ? table.rows.size()
          : model::header_rows(table);
  rows(0, headers, "thead");
  rows(headers, table.rows.size(), "tbody");
}

// -------------------------------------------------------------------------------------------- footnotes
// Pop-ups on devices that have them, links on all others: an <aside> for Apple's, led by the way back for
// Kindle's. An underscore keeps their ids apart from those of sections; a dot would, too, but devices that
// look for "#note.1" as a selector of CSS find nothing.

void XhtmlWriter::expect(const std::vector<Footnote>& footnotes) {
  for (const Footnote& one : footnotes) {
    footnotes_.push_back(&one);
    numbers_.emplace(one.id, static_cast<int>(footnotes_.size()));
  }
}

void XhtmlWriter::reference(const NoteReference& reference) {
  const std::string label = text::one_line(reference.label);
  const auto number = numbers_.find(reference.target);
  const auto elsewhere = plan_.places.find(reference.target); // a note of another chapter, cited again
  const bool here = number != numbers_.end();
  if ((!here && elsewhere == plan_.places.end()) || in_link_ || label.empty()) {
    xml_.open("sup");
    words(label);
    xml_.close();
    return;
  }
  if (!here) {
    xml_.open("sup");
    xml_.leaf("a", {{"href", elsewhere->second}, {"epub:type", "noteref"}, {"role", "doc-noteref"}}, label);
    characters_ += marks_.empty() ? 0 : model::counted_characters(label);
    xml_.close();
    return;
  }
  const std::string note = std::to_string(number->second);
  const int times = ++references_[number->second];
  xml_.open("sup");
  xml_.leaf("a",
            {{"id", "ref_" + note + (times > 1 ? "_" + std::to_string(times) : "")},
             {"href", "#note_" + note},
             {"epub:type", "noteref"},
             {"role", "doc-noteref"}},
            label);
  characters_ += marks_.empty() ? 0 : model::counted_characters(label);
  xml_.close();
}

void XhtmlWriter::footnotes(int level) {
  if (footnotes_.empty())
    return;
  const Element element(
      xml_, "section",
      {{"class", "footnotes"}, {"epub:type", "footnotes"}, {"aria-label", plan_.words->notes}});
  for (std::size_t i = 0; i < footnotes_.size(); ++i)
    footnote(*footnotes_[i], static_cast<int>(i) + 1, level);
}

void XhtmlWriter::footnote(const Footnote& footnote, int number, int level) {
  line_ = footnote.origin.first_line;
  const std::string note = std::to_string(number);
  const std::string label = text::one_line(footnote.label);
  // One that nothing leads to would never be seen where notes are pop-ups.
  const bool is_referred_to = references_.count(number) > 0;
  const Element element(
      xml_, "aside",
      {{"id", "note_" + note}, {"epub:type", is_referred_to ? "footnote" : ""}, {"role", "doc-footnote"}});
  const Paragraph* const first = opening_paragraph(footnote.blocks);
  xml_.open("p", {{"id", first == nullptr ? std::string_view() : id_of(footnote.blocks.front())}});
  if (is_referred_to && !label.empty())
    xml_.leaf("a", {{"href", "#ref_" + note}, {"epub:type", "backlink"}, {"role", "doc-backlink"}}, label);
  else
    xml_.text(label);
  if (first != nullptr) {
    xml_.text(" ");
    inlines(first->content);
  }
  xml_.close();
  xml_.line();
  blocks(first == nullptr ? std::span<const Block>(footnote.blocks) : without_first(footnote.blocks), level);
}

} // namespace octavo::epub

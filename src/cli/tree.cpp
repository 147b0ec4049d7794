// See tree.h. Rows are made first, one a part of the story, and laid out in columns then.
#include "cli/tree.h"

#include "cli/messages.h"

#include "collection/counts.h"
#include "collection/names.h"

#include <algorithm>
#include <limits>
#include <set>

namespace octavo::cli {
namespace {

struct Row {
  Origin origin{};
  int depth = 0;
  std::string text{};
  std::vector<Rule> rules{};
};

/// A decision as lines: how sure what is, why, and what else it may be.
std::vector<std::string> lines_of(const Decision& decision) {
  std::vector<std::string> lines = {std::to_string(decision.confidence) + " %" +
                                    (decision.confidence < least_confidence ? ", doubtful" : "") + ": " +
                                    decision.reading};
  if (!decision.evidence.empty())
    lines.push_back("because: " + decision.evidence);
  if (!decision.alternative.empty())
    lines.push_back("else: " + decision.alternative);
  return lines;
}

/// Blocks and sections as rows, neighbouring paragraphs as one.
class Rows {
public:
  std::vector<Row> rows{};
  std::set<Rule> rules{}; ///< all that were used

  /// Each decision about a place below the part that it made, or the last one that begins before it.
  void add(const Decisions& decisions) {
    std::vector<Row> all;
    auto decision = decisions.begin();
    while (decision != decisions.end() && decision->first_line <= 0)
      ++decision;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      all.push_back(rows[i]);
      const auto is_here = [&](const Decision& one) {
        return i + 1 == rows.size() || one.first_line < next_line(i) ||
               (one.first_line == rows[i].origin.first_line && is_made_by(rows[i], one.rule));
      };
      for (; decision != decisions.end() && is_here(*decision); ++decision)
        add_decision(all, *decision, rows[i].depth + 1);
    }
    for (; decision != decisions.end(); ++decision) // of a story without parts
      add_decision(all, *decision, 0);
    rows = std::move(all);
  }

  void add(const Sections& sections, int depth) {
    for (const Section& section : sections) {
      add(section.origin, depth, title_of(section));
      if (section.heading.first_line > 0)
        add(section.heading, depth + 1, "heading");
      add(section.blocks, depth + 1);
      for (const Footnote& footnote : section.footnotes)
        add(footnote.origin, depth + 1, "footnote [" + footnote.label + "]");
      add(section.children, depth + 1);
    }
  }

private:
  /// The line of the next part that has one.
  int next_line(std::size_t i) const {
    while (++i < rows.size())
      if (rows[i].origin.first_line > 0)
        return rows[i].origin.first_line;
    return std::numeric_limits<int>::max();
  }

  static bool is_made_by(const Row& row, Rule rule) {
    return std::find(row.rules.begin(), row.rules.end(), rule) != row.rules.end();
  }

  void add_decision(std::vector<Row>& all, const Decision& decision, int depth) {
    rules.insert(decision.rule);
    std::vector<std::string> lines = lines_of(decision);
    all.push_back({{decision.first_line, decision.last_line, decision.rule},
                   depth,
                   decision.what + ", " + lines.front(),
                   {decision.rule}});
    for (std::size_t i = 1; i < lines.size(); ++i)
      all.push_back({{}, depth + 1, std::move(lines[i]), {}});
  }

  void add(const Blocks& blocks, int depth) {
    for (const Block& block : blocks)
      std::visit(
          Match{
              [&](const Paragraph& paragraph) { add(paragraph, depth); },
              [&](const Break& mark) { add(mark.origin, depth, what(mark)); },
              [&](const Verse& verse) { add(verse.origin, depth, what(verse)); },
              [&](const Letter& letter) {
                add(letter.origin, depth, "letter");
                add(letter.blocks, depth + 1);
              },
              [&](const Quote& quote) {
                add(quote.origin, depth, "quotation");
                add(quote.blocks, depth + 1);
              },
              [&](const Heading& heading) { add(heading.origin, depth, "heading" + said(heading.content)); },
              [&](const Preformatted& text) { add(text.origin, depth, "preformatted text"); },
              [&](const Figure& figure) { add(figure.origin, depth, "picture" + said(figure.caption)); },
              [&](const Aside& aside) {
                add(aside.origin, depth,
                    std::string(name(aside.kind)) + (aside.label.empty() ? "" : " [" + aside.label + "]"));
                add(aside.blocks, depth + 1);
              },
              [&](const Document& document) {
                add(document.origin, depth, std::string(name(document.kind)));
                add(document.blocks, depth + 1);
              },
              [&](const Dialogue& dialogue) {
                add(dialogue.origin, depth,
                    std::string(name(dialogue.kind)) + " of " +
                        counted(dialogue.turns.size(), "turn", "turns"));
              },
              [&](const List& list) {
                add(list.origin, depth,
                    (list.ordered ? "numbered list of " : "list of ") +
                        counted(list.items.size(), "item", "items"));
              },
              [&](const Table& table) {
                add(table.origin, depth, "table of " + counted(table.rows.size(), "row", "rows"));
              }},
          block.node);
    paragraphs_ = 0;
  }

  void add(const Paragraph& paragraph, int depth) {
    if (paragraph.role != ParagraphRole::body) {
      add(paragraph.origin, depth, std::string(name(paragraph.role)) + said(paragraph.content));
      return;
    }
    const Origin& origin = paragraph.origin;
    if (paragraphs_ == 0)
      add(origin, depth, "");
    Row& row = rows.back();
    row.text = counted(++paragraphs_, "paragraph", "paragraphs");
    row.origin.last_line = std::max(row.origin.last_line, origin.last_line);
    if (std::find(row.rules.begin(), row.rules.end(), origin.rule) == row.rules.end())
      row.rules.push_back(origin.rule);
    rules.insert(origin.rule);
  }

  void add(const Origin& origin, int depth, std::string text) {
    rows.push_back({origin, depth, std::move(text), {origin.rule}});
    rules.insert(origin.rule);
    paragraphs_ = 0;
  }

  static std::string in_quotes(const Inlines& inlines) {
    const std::string text = plain_text(inlines);
    return text.empty() ? std::string() : "“" + text + "”";
  }

  /// The words of a part after what it is; nothing where it has none.
  static std::string said(const Inlines& inlines) {
    const std::string text = in_quotes(inlines);
    return text.empty() ? text : ' ' + text;
  }

  static std::string title_of(const Section& section) {
    std::string text(name(section.kind));
    if (section.kind == SectionKind::authors_note)
      text = name(section.note);
    if (section.number)
      text += ' ' + std::to_string(*section.number);
    for (const std::string& part : {section.label.empty() ? std::string() : "[" + section.label + "]",
                                    in_quotes(section.title), in_quotes(section.subtitle)})
      if (!part.empty())
        text += ' ' + part;
    return text + (section.title.empty() && is_body(section.kind) ? ", untitled" : "");
  }

  static std::string what(const Break& mark) {
    return mark.kind == BreakKind::ornament
               ? "break, ornament" + (mark.mark.empty() ? "" : " " + mark.mark)
               : "break, space of " +
                     counted(static_cast<std::size_t>(std::max(mark.lines, 0)), "line", "lines");
  }

  static std::string what(const Verse& verse) {
    std::size_t lines = 0;
    for (const Stanza& stanza : verse.stanzas)
      lines += stanza.lines.size();
    return "poem of " + counted(verse.stanzas.size(), "stanza", "stanzas") + ", " +
           counted(lines, "line", "lines");
  }

  std::size_t paragraphs_ = 0; ///< in the last row, where that is one of paragraphs
};

std::string lines_of(const Origin& origin) {
  if (origin.first_line <= 0)
    return "";
  std::string text = std::to_string(origin.first_line);
  return origin.last_line > origin.first_line ? text + "–" + std::to_string(origin.last_line) : text;
}

std::string names_of(const std::vector<Rule>& rules) {
  std::string text;
  for (const Rule rule : rules)
    text += (text.empty() ? "" : ", ") + std::string(name(rule));
  return text;
}

/// Characters of text that has one a column: no more than ASCII and the dash of a range.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t columns) {
  text.append(columns - std::min(columns, width(text)), ' ');
  return text;
}

/// The decisions that are about the whole text.
void append_decisions(std::string& out, const Decisions& decisions) {
  std::size_t columns = 0;
  const auto is_of_text = [](const Decision& decision) { return decision.first_line <= 0; };
  for (const Decision& decision : decisions)
    if (is_of_text(decision))
      columns = std::max(columns, width(decision.what));
  if (columns > 0)
    out += "\ndecisions\n";
  for (const Decision& decision : decisions) {
    if (!is_of_text(decision))
      continue;
    std::vector<std::string> lines = lines_of(decision);
    lines.front() += " [" + std::string(name(decision.rule)) + "]";
    for (std::size_t i = 0; i < lines.size(); ++i)
      out +=
          "  " + padded(i == 0 ? decision.what : "", columns) + "  " + collection::printable(lines[i]) + '\n';
  }
}

void append_structure(std::string& out, const Rows& found) {
  std::size_t lines = 5, rules = 4;
  for (const Row& row : found.rows) {
    lines = std::max(lines, width(lines_of(row.origin)));
    rules = std::max(rules, width(names_of(row.rules)));
  }
  out += "\n" + padded("lines", lines) + "  " + padded("rule", rules) + "  structure\n";
  for (const Row& row : found.rows)
    out += padded(lines_of(row.origin), lines) + "  " + padded(names_of(row.rules), rules) + "  " +
           std::string(static_cast<std::size_t>(2 * row.depth), ' ') + collection::printable(row.text) + '\n';
}

void append_rules(std::string& out, const std::set<Rule>& rules) {
  std::size_t columns = 0;
  for (const Rule rule : rules)
    columns = std::max(columns, name(rule).size());
  if (!rules.empty())
    out += "\nrules\n";
  for (const Rule rule : rules)
    out += "  " + padded(std::string(name(rule)), columns) + "  " + std::string(summary(rule)) + '\n';
}

void append_notes(std::string& out, const std::string& file, const Notes& notes) {
  if (!notes.empty())
    out += "\nnotes\n";
  for (const Note& note : notes)
    out += "  " + collection::printable(note_line(file, note)) + '\n';
}

void append_metadata(std::string& out, const Metadata& metadata) {
  const auto line = [&](const std::string& key, const std::string& value) {
    if (value.empty())
      return;
    // A description has a line for each of its paragraphs.
    for (std::size_t start = 0; start <= value.size();) {
      const std::size_t end = std::min(value.find('\n', start), value.size());
      out +=
          padded(start == 0 ? key : "", 15) + collection::printable(value.substr(start, end - start)) + '\n';
      start = end + 1;
    }
  };
  const auto lines = [&](const std::string& key, const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values)
      all += (all.empty() ? "" : ", ") + value;
    line(key, all);
  };
  line("title", metadata.title);
  line("subtitle", metadata.subtitle);
  for (const Contributor& contributor : metadata.contributors)
    line(contributor.role == "aut" ? "author" : contributor.role, contributor.name);
  line("language", metadata.language);
  for (const Series& series : metadata.series)
    line("series", series.name + (series.position.empty() ? "" : " #" + series.position));
  lines("tags", metadata.tags);
  lines("characters", metadata.characters);
  lines("fandoms", metadata.fandoms);
  lines("relationships", metadata.relationships);
  lines("warnings", metadata.warnings);
  line("rating", metadata.rating);
  line("status", metadata.status);
  line("publisher", metadata.publisher);
  line("rights", metadata.rights);
  line("source", metadata.source_url);
  line("published", metadata.published);
  line("modified", metadata.modified);
  lines("identifier", metadata.identifiers);
  line("description", metadata.description);
}

} // namespace

std::string tree_of(const std::string& file, const Reading& reading) {
  const collection::Counts counts = collection::count(reading.book, reading.notes);
  std::string out = collection::printable(file) + '\n';
  out += reading.encoding + " · " + counted(counts.words, "word", "words") + " · " +
         found(counts, reading.notes) + "\n\n";
  append_metadata(out, reading.book.metadata);
  Rows rows;
  rows.add(reading.book.sections, 0);
  rows.add(reading.decisions);
  append_decisions(out, reading.decisions);
  append_structure(out, rows);
  append_rules(out, rows.rules);
  append_notes(out, collection::printable(file), reading.notes);
  return out;
}

} // namespace octavo::cli

// A Book as JSON. formats/json/README.md is the schema; json_read.cpp is the way back, in the same order.
#include <octavo/json.h>

#include "model/json_base64.h"
#include "model/json_pictures.h"
#include "model/json_writer.h"

namespace octavo {
namespace {

using Layout = model::JsonWriter::Layout;
using NameOf = std::function<std::string(const Image&)>;

struct Writer : model::JsonWriter {
  NameOf name_of{}; ///< of pictures that stand elsewhere; empty: none do
};

void text_field(Writer& out, std::string_view key, std::string_view value) {
  if (value.empty())
    return;
  out.key(key);
  out.string(value);
}

void number_field(Writer& out, std::string_view key, int value, int usual) {
  if (value == usual)
    return;
  out.key(key);
  out.number(value);
}

void list_field(Writer& out, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty())
    return;
  out.key(key);
  out.open('[', Layout::row);
  for (const std::string& value : values)
    out.string(value);
  out.close();
}

void origin_field(Writer& out, std::string_view key, const Origin& origin) {
  const bool from_text = origin.first_line != 0 || origin.last_line != 0;
  if (!from_text && origin.rule == Rule::none)
    return;
  out.key(key);
  out.open('{', Layout::row);
  if (from_text) {
    out.key("lines");
    out.open('[');
    out.number(origin.first_line);
    out.number(origin.last_line);
    out.close();
  }
  if (origin.rule != Rule::none) {
    out.key("rule");
    out.string(name(origin.rule));
  }
  out.close();
}

void write(Writer& out, const Inlines& inlines) {
  const auto nested = [&](std::string_view type, const Inlines& children, std::string_view target = {},
                          std::string_view language = {}) {
    out.open('{');
    out.key("type");
    out.string(type);
    text_field(out, "target", target);
    text_field(out, "language", language);
    out.key("children");
    write(out, children);
    out.close();
  };
  out.open('[', Layout::row);
  for (const Inline& piece : inlines)
    std::visit(
        Match{[&](const Text& text) { out.string(text.text); },
              [&](const LineBreak&) {
                out.open('{');
                out.key("type");
                out.string("line-break");
                out.close();
              },
              [&](const Emphasis& emphasis) { nested("emphasis", emphasis.children); },
              [&](const Strong& strong) { nested("strong", strong.children); },
              [&](const Styled& styled) { nested(name(styled.style), styled.children, {}, styled.language); },
              [&](const Link& link) { nested("link", link.children, link.target); },
              [&](const NoteReference& reference) {
                out.open('{');
                out.key("type");
                out.string("note-reference");
                text_field(out, "target", reference.target);
                text_field(out, "label", reference.label);
                out.close();
              }},
        piece.node);
  out.close();
}

void inlines_field(Writer& out, std::string_view key, const Inlines& inlines) {
  if (inlines.empty())
    return;
  out.key(key);
  write(out, inlines);
}

void image_field(Writer& out, std::string_view key, const Image& image) {
  out.key(key);
  out.open('{');
  out.key("media_type");
  out.string(image.media_type);
  text_field(out, "alt", image.alt);
  if (image.decorative) {
    out.key("decorative");
    out.boolean(true);
  }
  out.key("data");
  const std::string name = out.name_of ? out.name_of(image) : std::string();
  out.ascii(model::base64(name.empty() ? image.bytes : name));
  out.close();
}

void blocks_field(Writer& out, const Blocks& blocks);

void write_turns(Writer& out, const std::vector<Turn>& turns) {
  out.key("turns");
  out.open('[');
  for (const Turn& turn : turns) {
    out.open('{');
    text_field(out, "time", turn.time);
    inlines_field(out, "speaker", turn.speaker);
    blocks_field(out, turn.blocks);
    origin_field(out, "origin", turn.origin);
    out.close();
  }
  out.close();
}

void write_list(Writer& out, const List& list) {
  if (list.ordered) {
    out.key("ordered");
    out.boolean(true);
  }
  number_field(out, "start", list.start, 1);
  if (list.numbers != ListNumbers::decimal)
    text_field(out, "numbers", name(list.numbers));
  if (list.reversed) {
    out.key("reversed");
    out.boolean(true);
  }
  out.key("items");
  out.open('[');
  for (const ListItem& item : list.items) {
    out.open('{');
    blocks_field(out, item.blocks);
    out.close();
  }
  out.close();
}

void write_table(Writer& out, const Table& table) {
  out.key("columns");
  out.open('[', Layout::row);
  for (const CellAlignment alignment : table.columns)
    out.string(name(alignment));
  out.close();
  inlines_field(out, "caption", table.caption);
  out.key("rows");
  out.open('[');
  for (const TableRow& row : table.rows) {
    out.open('{');
    if (row.header) {
      out.key("header");
      out.boolean(true);
    }
    out.key("cells");
    out.open('[');
    for (const TableCell& cell : row.cells) {
      out.open('{');
      number_field(out, "columns", cell.columns, 1);
      number_field(out, "rows", cell.rows, 1);
      if (cell.header) {
        out.key("header");
        out.boolean(true);
      }
      inlines_field(out, "content", cell.content);
      out.close();
    }
    out.close();
    out.close();
  }
  out.close();
}

/// Running text alone, where nothing else is said of the line.
void write(Writer& out, const VerseLine& line) {
  if (line == VerseLine{line.content})
    return write(out, line.content);
  out.open('{');
  number_field(out, "indent", line.indent, 0);
  inlines_field(out, "content", line.content);
  out.close();
}

void write_verse(Writer& out, const Verse& verse) {
  out.key("stanzas");
  out.open('[');
  for (const Stanza& stanza : verse.stanzas) {
    out.open('[');
    for (const VerseLine& line : stanza.lines)
      write(out, line);
    out.close();
  }
  out.close();
}

void write(Writer& out, const Block& block) {
  const auto type = [&](std::string_view name) {
    out.key("type");
    out.string(name);
  };
  out.open('{');
  std::visit(Match{[&](const Paragraph& paragraph) {
                     type("paragraph");
                     if (paragraph.role != ParagraphRole::body)
                       text_field(out, "role", name(paragraph.role));
                     number_field(out, "gap_before", paragraph.gap_before, 0);
                     inlines_field(out, "content", paragraph.content);
                   },
                   [&](const Break& mark) {
                     type("break");
                     text_field(out, "kind", mark.kind == BreakKind::space ? "space" : "ornament");
                     number_field(out, "lines", mark.lines, 1);
                     text_field(out, "mark", mark.mark);
                   },
                   [&](const Verse& verse) {
                     type("verse");
                     write_verse(out, verse);
                   },
                   [&](const Letter& letter) {
                     type("letter");
                     blocks_field(out, letter.blocks);
                   },
                   [&](const Quote& quote) {
                     type("quote");
                     blocks_field(out, quote.blocks);
                   },
                   [&](const Heading& heading) {
                     type("heading");
                     inlines_field(out, "content", heading.content);
                   },
                   [&](const Preformatted& preformatted) {
                     type("preformatted");
                     out.key("text");
                     out.string(preformatted.text, true);
                   },
                   [&](const Figure& figure) {
                     type("figure");
                     image_field(out, "image", figure.image);
                     inlines_field(out, "caption", figure.caption);
                   },
                   [&](const Aside& aside) {
                     type("aside");
                     text_field(out, "kind", name(aside.kind));
                     text_field(out, "label", aside.label);
                     blocks_field(out, aside.blocks);
                   },
                   [&](const Document& document) {
                     type("document");
                     text_field(out, "kind", name(document.kind));
                     blocks_field(out, document.blocks);
                   },
                   [&](const Dialogue& dialogue) {
                     type("dialogue");
                     text_field(out, "kind", name(dialogue.kind));
                     write_turns(out, dialogue.turns);
                   },
                   [&](const List& list) {
                     type("list");
                     write_list(out, list);
                   },
                   [&](const Table& table) {
                     type("table");
                     write_table(out, table);
                   }},
             block.node);
  text_field(out, "id", block.id);
  std::visit([&](const auto& any) { origin_field(out, "origin", any.origin); }, block.node);
  out.close();
}

void blocks_field(Writer& out, const Blocks& blocks) {
  if (blocks.empty())
    return;
  out.key("blocks");
  out.open('[');
  for (const Block& block : blocks)
    write(out, block);
  out.close();
}

void write(Writer& out, const Sections& sections) {
  out.open('[');
  for (const Section& section : sections) {
    out.open('{');
    out.key("kind");
    out.string(name(section.kind));
    out.key("id");
    out.string(section.id);
    if (section.note != NoteKind::authors_note)
      text_field(out, "note", name(section.note));
    text_field(out, "label", section.label);
    if (section.number) {
      out.key("number");
      out.number(*section.number);
    }
    inlines_field(out, "title", section.title);
    inlines_field(out, "subtitle", section.subtitle);
    origin_field(out, "origin", section.origin);
    origin_field(out, "heading", section.heading);
    blocks_field(out, section.blocks);
    if (!section.footnotes.empty()) {
      out.key("footnotes");
      out.open('[');
      for (const Footnote& footnote : section.footnotes) {
        out.open('{');
        out.key("id");
        out.string(footnote.id);
        text_field(out, "label", footnote.label);
        blocks_field(out, footnote.blocks);
        origin_field(out, "origin", footnote.origin);
        out.close();
      }
      out.close();
    }
    if (!section.children.empty()) {
      out.key("children");
      write(out, section.children);
    }
    out.close();
  }
  out.close();
}

void write(Writer& out, const Metadata& metadata) {
  out.open('{');
  text_field(out, "title", metadata.title);
  text_field(out, "subtitle", metadata.subtitle);
  text_field(out, "sort_title", metadata.sort_title);
  if (!metadata.contributors.empty()) {
    out.key("contributors");
    out.open('[');
    for (const Contributor& contributor : metadata.contributors) {
      out.open('{', Layout::row);
      text_field(out, "name", contributor.name);
      text_field(out, "sort_name", contributor.sort_name);
      out.key("role");
      out.string(contributor.role);
      out.close();
    }
    out.close();
  }
  text_field(out, "language", metadata.language);
  list_field(out, "identifiers", metadata.identifiers);
  if (!metadata.series.empty()) {
    out.key("series");
    out.open('[');
    for (const Series& series : metadata.series) {
      out.open('{', Layout::row);
      text_field(out, "name", series.name);
      text_field(out, "position", series.position);
      out.close();
    }
    out.close();
  }
  list_field(out, "tags", metadata.tags);
  list_field(out, "characters", metadata.characters);
  list_field(out, "fandoms", metadata.fandoms);
  list_field(out, "relationships", metadata.relationships);
  list_field(out, "warnings", metadata.warnings);
  text_field(out, "rating", metadata.rating);
  text_field(out, "status", metadata.status);
  text_field(out, "publisher", metadata.publisher);
  text_field(out, "rights", metadata.rights);
  text_field(out, "source_url", metadata.source_url);
  text_field(out, "published", metadata.published);
  text_field(out, "modified", metadata.modified);
  if (!metadata.description.empty()) {
    out.key("description");
    out.string(metadata.description, true);
  }
  out.close();
}

std::string write(const Book& book, NameOf name_of) {
  Writer out;
  out.name_of = std::move(name_of);
  out.open('{');
  out.key("format");
  out.string("octavo-book");
  out.key("version");
  out.number(json_version);
  out.key("metadata");
  write(out, book.metadata);
  if (book.cover)
    image_field(out, "cover", *book.cover);
  out.key("sections");
  write(out, book.sections);
  out.close();
  return out.take();
}

} // namespace

std::string to_json(const Book& book) {
  return write(book, {});
}

std::string model::to_json(const Book& book, const NameOf& name_of) {
  return write(book, name_of);
}

} // namespace octavo

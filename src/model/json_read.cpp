// JSON as a Book, checked field by field. formats/json/README.md is the schema; json_write.cpp is the way
// there.
#include <octavo/error.h>
#include <octavo/json.h>

#include "model/ids.h"
#include "model/json_base64.h"
#include "model/json_fields.h"
#include "model/json_references.h"
#include "model/nearest.h"
#include "text/language.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_set>

namespace octavo {
namespace {

using Fields = model::JsonFields;
using Place = model::JsonPlace;
using Value = model::JsonValue;
using model::json_fail;
using model::json_integer;
using model::json_list;
using model::json_text;
using model::quoted;

std::string plain_string(Value& value, const Place& place) {
  return json_text(value, place);
}

/// A text of a field that, where it is there at all, says something.
std::string said(const Fields& fields, std::string_view key) {
  std::string text = fields.text(key);
  if (!text.empty() && text::trim(text).empty())
    json_fail(fields.place().member(key), "is nothing but spaces; write something, or leave the key out");
  return text;
}

/// Fails where the list that is all there is to a block has nothing in it.
template <typename List>
List some(List list, const Fields& fields, std::string_view key, std::string_view block) {
  if (list.empty())
    json_fail(fields.place().member(key),
              "is empty or missing; put something into it, or take the " + std::string(block) + " out");
  return list;
}

Origin origin(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 2>{"lines", "rule"});
  Origin made;
  const auto lines =
      fields.list("lines", [](Value& line, const Place& at) { return json_integer(line, at, 0); });
  if (fields.find("lines") != nullptr) {
    if (lines.size() != 2)
      json_fail(place.member("lines"), "must be the first line and the last");
    if (lines[0] > lines[1])
      json_fail(place.member("lines"), "the first line comes after the last; write the lower number first");
    made.first_line = lines[0];
    made.last_line = lines[1];
  }
  if (fields.find("rule") != nullptr)
    made.rule = fields.by_name("rule", rule_named);
  return made;
}

Inlines inlines(Value& value, const Place& place);

Inline inline_piece(Value& value, const Place& place) {
  if (std::holds_alternative<std::string>(value.data))
    return {Text{json_text(value, place)}};
  const Fields fields(value, place);
  const std::string type = fields.required_text("type");
  const auto children = [&] { return fields.optional("children", inlines, Inlines{}); };
  if (type == "line-break") {
    fields.only(std::array<std::string_view, 1>{"type"});
    return {LineBreak{}};
  }
  if (type == "link") {
    fields.only(std::array<std::string_view, 3>{"type", "target", "children"});
    std::string target = fields.text("target");
    if (text::trim(target).empty())
      json_fail(place.member("target"),
                "a link needs an address, or `#` and the id of a section or block; without one "
                "write its text alone");
    return {Link{std::move(target), children()}};
  }
  if (type == "note-reference") {
    fields.only(std::array<std::string_view, 3>{"type", "target", "label"});
    return {NoteReference{fields.text("target"), fields.text("label")}};
  }
  const auto style = inline_style_named(type);
  if (type != "emphasis" && type != "strong" && !style) {
    constexpr std::array<std::string_view, 11> types{"line-break",     "emphasis",   "strong", "link",
                                                     "note-reference", "underlined", "struck", "superscript",
                                                     "subscript",      "code",       "foreign"};
    json_fail(place.member("type"), "there is no inline " + quoted(type) + model::did_you_mean(type, types));
  }
  if (style == InlineStyle::foreign) {
    fields.only(std::array<std::string_view, 3>{"type", "language", "children"});
    Styled out{*style, children(), text::language_tag(fields.required_text("language"))};
    if (out.language.empty())
      json_fail(place.member("language"), "must be a language tag such as `fr` or `zh-Hant`");
    return {std::move(out)};
  }
  fields.only(std::array<std::string_view, 2>{"type", "children"});
  if (type == "emphasis")
    return {Emphasis{children()}};
  if (type == "strong")
    return {Strong{children()}};
  return {Styled{*style, children(), {}}};
}

Inlines inlines(Value& value, const Place& place) {
  return json_list(value, place, inline_piece);
}

Inlines inlines_field(const Fields& fields, std::string_view key) {
  return fields.optional(key, inlines, Inlines{});
}

Image image(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 4>{"media_type", "alt", "decorative", "data"});
  Image made;
  made.media_type = fields.required_text("media_type");
  constexpr std::array<std::string_view, 4> types{"image/jpeg", "image/png", "image/webp", "image/gif"};
  if (std::find(types.begin(), types.end(), made.media_type) == types.end())
    json_fail(place.member("media_type"), "must be `image/jpeg`, `image/png`, `image/webp` or `image/gif`");
  made.alt = fields.text("alt");
  made.decorative = fields.boolean("decorative");
  std::optional<std::string> bytes =
      model::from_base64(model::json_string(fields.required("data"), place.member("data")));
  if (!bytes)
    json_fail(place.member("data"), "is not base64 with padding and without spaces");
  made.bytes = std::move(*bytes);
  return made;
}

std::optional<BreakKind> break_kind_named(std::string_view name) {
  if (name == "space")
    return BreakKind::space;
  if (name == "ornament")
    return BreakKind::ornament;
  return std::nullopt;
}

VerseLine verse_line(Value& value, const Place& place) {
  if (!std::holds_alternative<Value::Object>(value.data))
    return {inlines(value, place)};
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 2>{"indent", "content"});
  return {inlines_field(fields, "content"), fields.integer("indent", 0)};
}

Stanza stanza(Value& value, const Place& place) {
  return {json_list(value, place, verse_line)};
}

Block block(Value& value, const Place& place);

Blocks blocks_field(const Fields& fields) {
  return fields.list("blocks", block);
}

Paragraph paragraph(const Fields& fields) {
  fields.only(std::array<std::string_view, 6>{"type", "role", "gap_before", "content", "id", "origin"});
  Paragraph made;
  if (fields.find("role") != nullptr)
    made.role = fields.by_name("role", paragraph_role_named);
  made.gap_before = fields.integer("gap_before", 0);
  made.content = inlines_field(fields, "content");
  return made;
}

Break scene_break(const Fields& fields) {
  fields.only(std::array<std::string_view, 6>{"type", "kind", "lines", "mark", "id", "origin"});
  Break made;
  made.kind = fields.by_name("kind", break_kind_named);
  made.lines = fields.integer("lines", 1);
  if (made.kind == BreakKind::space && made.lines < 1)
    json_fail(fields.place().member("lines"), "a space has a line at least; without one take the break out");
  made.mark = fields.text("mark");
  return made;
}

Verse verse(const Fields& fields) {
  fields.only(std::array<std::string_view, 4>{"type", "stanzas", "id", "origin"});
  Verse made{fields.list("stanzas", stanza), {}};
  if (std::all_of(made.stanzas.begin(), made.stanzas.end(),
                  [](const Stanza& one) { return one.lines.empty(); }))
    json_fail(fields.place().member("stanzas"),
              "is empty or missing; write the lines there, or take the verse out");
  return made;
}

Letter letter(const Fields& fields) {
  fields.only(std::array<std::string_view, 4>{"type", "blocks", "id", "origin"});
  return {blocks_field(fields), {}};
}

Quote quote(const Fields& fields) {
  fields.only(std::array<std::string_view, 4>{"type", "blocks", "id", "origin"});
  return {blocks_field(fields), {}};
}

Heading heading(const Fields& fields) {
  fields.only(std::array<std::string_view, 4>{"type", "content", "id", "origin"});
  return {inlines_field(fields, "content"), {}};
}

Preformatted preformatted(const Fields& fields) {
  fields.only(std::array<std::string_view, 4>{"type", "text", "id", "origin"});
  return {json_text(fields.required("text"), fields.place().member("text"), true), {}};
}

Figure figure(const Fields& fields) {
  fields.only(std::array<std::string_view, 5>{"type", "image", "caption", "id", "origin"});
  return {
      image(fields.required("image"), fields.place().member("image")), inlines_field(fields, "caption"), {}};
}

Aside aside(const Fields& fields) {
  fields.only(std::array<std::string_view, 6>{"type", "kind", "label", "blocks", "id", "origin"});
  return {fields.by_name("kind", note_kind_named), fields.text("label"), blocks_field(fields), {}};
}

Document document(const Fields& fields) {
  fields.only(std::array<std::string_view, 5>{"type", "kind", "blocks", "id", "origin"});
  return {fields.by_name("kind", document_kind_named), blocks_field(fields), {}};
}

Turn turn(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 4>{"time", "speaker", "blocks", "origin"});
  return {fields.text("time"), inlines_field(fields, "speaker"), blocks_field(fields),
          fields.optional("origin", origin, Origin{})};
}

Dialogue dialogue(const Fields& fields) {
  fields.only(std::array<std::string_view, 5>{"type", "kind", "turns", "id", "origin"});
  return {fields.by_name("kind", dialogue_kind_named),
          some(fields.list("turns", turn), fields, "turns", "dialogue"),
          {}};
}

ListItem list_item(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 1>{"blocks"});
  return {blocks_field(fields)};
}

List list(const Fields& fields) {
  fields.only(std::array<std::string_view, 8>{"type", "ordered", "start", "numbers", "reversed", "items",
                                              "id", "origin"});
  List made;
  made.ordered = fields.boolean("ordered");
  if (Value* const start = fields.find("start"))
    made.start = json_integer(*start, fields.place().member("start"), std::numeric_limits<int>::min());
  if (fields.find("numbers") != nullptr)
    made.numbers = fields.by_name("numbers", list_numbers_named);
  made.reversed = fields.boolean("reversed");
  made.items = fields.list("items", list_item);
  return made;
}

CellAlignment alignment(Value& value, const Place& place) {
  const auto found = cell_alignment_named(json_text(value, place));
  if (!found)
    json_fail(place, "must be `start`, `center` or `end`");
  return *found;
}

TableCell cell(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 4>{"columns", "rows", "header", "content"});
  const auto at_least_one = [](Value& number, const Place& at) { return json_integer(number, at, 1); };
  TableCell made;
  made.content = inlines_field(fields, "content");
  made.columns = fields.optional("columns", at_least_one, 1);
  made.rows = fields.optional("rows", at_least_one, 1);
  made.header = fields.boolean("header");
  return made;
}

TableRow table_row(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 2>{"header", "cells"});
  return {fields.boolean("header"), fields.list("cells", cell)};
}

Table table(const Fields& fields) {
  fields.only(std::array<std::string_view, 6>{"type", "columns", "rows", "caption", "id", "origin"});
  return {fields.list("columns", alignment),
          some(fields.list("rows", table_row), fields, "rows", "table"),
          inlines_field(fields, "caption"),
          {}};
}

template <typename Node>
Block with_origin(Node node, const Fields& fields) {
  node.origin = fields.optional("origin", origin, Origin{});
  return {std::move(node), fields.text("id")};
}

Block block(Value& value, const Place& place) {
  const Fields fields(value, place);
  const std::string type = fields.required_text("type");
  if (type == "paragraph")
    return with_origin(paragraph(fields), fields);
  if (type == "break")
    return with_origin(scene_break(fields), fields);
  if (type == "verse")
    return with_origin(verse(fields), fields);
  if (type == "letter")
    return with_origin(letter(fields), fields);
  if (type == "quote")
    return with_origin(quote(fields), fields);
  if (type == "heading")
    return with_origin(heading(fields), fields);
  if (type == "preformatted")
    return with_origin(preformatted(fields), fields);
  if (type == "figure")
    return with_origin(figure(fields), fields);
  if (type == "aside")
    return with_origin(aside(fields), fields);
  if (type == "document")
    return with_origin(document(fields), fields);
  if (type == "dialogue")
    return with_origin(dialogue(fields), fields);
  if (type == "list")
    return with_origin(list(fields), fields);
  if (type == "table")
    return with_origin(table(fields), fields);
  constexpr std::array<std::string_view, 13> types{
      "paragraph", "break", "verse",    "letter",   "quote", "heading", "preformatted",
      "figure",    "aside", "document", "dialogue", "list",  "table"};
  json_fail(place.member("type"), "there is no block " + quoted(type) + model::did_you_mean(type, types));
}

/// Sections, and what is to be known of the ids of all.
class SectionReader {
public:
  /// `ids`: those of blocks.
  explicit SectionReader(std::unordered_set<std::string> ids) : ids_(std::move(ids)) {}

  Sections sections(Value& value, const Place& place) {
    return json_list(value, place, [this](Value& each, const Place& at) { return section(each, at); });
  }
  bool ids_missing() const { return ids_missing_; }

private:
  Section section(Value& value, const Place& place) {
    constexpr std::array<std::string_view, 12> keys{"kind",    "id",     "note",      "label",
                                                    "number",  "title",  "subtitle",  "origin",
                                                    "heading", "blocks", "footnotes", "children"};
    const Fields fields(value, place);
    fields.only(keys);
    Section made;
    made.kind = fields.by_name("kind", section_kind_named);
    made.id = id(fields);
    if (fields.find("note") != nullptr)
      made.note = fields.by_name("note", note_kind_named);
    made.label = fields.text("label");
    if (Value* const number = fields.find("number"))
      made.number = json_integer(*number, place.member("number"), std::numeric_limits<int>::min());
    made.title = inlines_field(fields, "title");
    made.subtitle = inlines_field(fields, "subtitle");
    made.origin = fields.optional("origin", origin, Origin{});
    made.heading = fields.optional("heading", origin, Origin{});
    made.blocks = blocks_field(fields);
    made.footnotes =
        fields.list("footnotes", [this](Value& each, const Place& at) { return footnote(each, at); });
    if (Value* const children = fields.find("children"))
      made.children = sections(*children, place.member("children"));
    return made;
  }

  Footnote footnote(Value& value, const Place& place) {
    const Fields fields(value, place);
    fields.only(std::array<std::string_view, 4>{"id", "label", "blocks", "origin"});
    return {id(fields), fields.text("label"), blocks_field(fields),
            fields.optional("origin", origin, Origin{})};
  }

  std::string id(const Fields& fields) {
    if (fields.find("id") == nullptr)
      ids_missing_ = true;
    std::string id = fields.text("id");
    if (id.empty())
      return id;
    const Place place = fields.place().member("id");
    if (!model::is_id(id))
      json_fail(place, std::string(model::id_rule));
    if (!ids_.insert(id).second)
      json_fail(place, "another section, note or block has the id " + quoted(id) + " already");
    return id;
  }

  std::unordered_set<std::string> ids_;
  bool ids_missing_ = false;
};

Contributor contributor(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 3>{"name", "sort_name", "role"});
  Contributor made{fields.text("name"), said(fields, "sort_name")};
  if (fields.find("role") != nullptr)
    made.role = said(fields, "role");
  return made;
}

Series series(Value& value, const Place& place) {
  const Fields fields(value, place);
  fields.only(std::array<std::string_view, 2>{"name", "position"});
  return {fields.text("name"), said(fields, "position")};
}

Metadata metadata(Value& value, const Place& place) {
  constexpr std::array<std::string_view, 20> keys{
      "title",     "subtitle",   "sort_title",  "contributors", "language",      "identifiers", "series",
      "tags",      "characters", "rating",      "status",       "publisher",     "rights",      "source_url",
      "published", "modified",   "description", "fandoms",      "relationships", "warnings"};
  const Fields fields(value, place);
  fields.only(keys);
  Metadata made;
  made.title = said(fields, "title");
  made.subtitle = said(fields, "subtitle");
  made.sort_title = said(fields, "sort_title");
  made.contributors = fields.list("contributors", contributor);
  made.language = said(fields, "language");
  made.identifiers = fields.list("identifiers", plain_string);
  made.series = fields.list("series", series);
  made.tags = fields.list("tags", plain_string);
  made.characters = fields.list("characters", plain_string);
  made.fandoms = fields.list("fandoms", plain_string);
  made.relationships = fields.list("relationships", plain_string);
  made.warnings = fields.list("warnings", plain_string);
  made.rating = said(fields, "rating");
  made.status = said(fields, "status");
  made.publisher = said(fields, "publisher");
  made.rights = said(fields, "rights");
  made.source_url = said(fields, "source_url");
  made.published = said(fields, "published");
  made.modified = said(fields, "modified");
  if (Value* const description = fields.find("description"))
    made.description = json_text(*description, place.member("description"), true);
  return made;
}

/// Before anything else is looked at: a newer version may have keys that we do not know.
void check_version(const Fields& fields) {
  const Place& top = fields.place();
  if (fields.find("format") == nullptr || fields.text("format") != "octavo-book")
    json_fail(top, "is no book of Octavo's: `format` must be `octavo-book`");
  const int version = json_integer(fields.required("version"), top.member("version"), 1);
  if (version > json_version)
    json_fail(top.member("version"), "the book was written as version " + std::to_string(version) +
                                         " of the format by a newer Octavo; this one reads up to version " +
                                         std::to_string(json_version));
}

} // namespace

Book from_json(std::string_view json) {
  Value value = model::parse_json(json);
  const Place top;
  const Fields fields(value, top);
  check_version(fields);
  fields.only(std::array<std::string_view, 5>{"format", "version", "metadata", "cover", "sections"});
  model::check_note_references(value);
  std::unordered_set<std::string> ids = model::block_ids(value);
  Book book;
  book.metadata = fields.optional("metadata", metadata, Metadata{});
  if (Value* const cover = fields.find("cover"))
    book.cover = image(*cover, top.member("cover"));
  SectionReader reader(std::move(ids));
  book.sections = reader.sections(fields.required("sections"), top.member("sections"));
  if (reader.ids_missing())
    model::complete_ids(book.sections);
  return book;
}

} // namespace octavo

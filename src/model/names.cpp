// The stable names of the model's enumerations, for files, JSON and messages.
#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/picture.h>
#include <octavo/read.h>
#include <octavo/rule.h>
#include <octavo/version.h>

#include <algorithm>
#include <array>

namespace octavo {
namespace {

struct RuleRow {
  Rule rule;
  std::string_view name;
  std::string_view summary;
};

constexpr std::array rules{
    RuleRow{Rule::none, "none", "not read from a text"},
    RuleRow{Rule::document, "document", "a line that starts with one space starts a document"},
    RuleRow{Rule::description, "description", "the first document describes the story"},
    RuleRow{Rule::title, "title", "a first line set off from its text"},
    RuleRow{Rule::kind, "kind", "a title that names a kind of section"},
    RuleRow{Rule::row, "row", "a row of marks"},
    RuleRow{Rule::blank, "blank", "blank lines beyond the chapter's usual gap"},
    RuleRow{Rule::letter, "letter", "tab and salutation, to the signature"},
    RuleRow{Rule::verse, "verse", "short lines after a lead-in, from quotation mark to quotation mark"},
    RuleRow{Rule::authors_note, "authors-note", "an author's note's marker"},
    RuleRow{Rule::line, "line", "a paragraph is a line"},
    RuleRow{Rule::wrapped, "wrapped", "a paragraph is all lines up to a blank one"},
    RuleRow{Rule::indented, "indented", "a paragraph begins at an indented line"},
    RuleRow{Rule::url, "url", "a line that is a URL"},
    RuleRow{Rule::numbered_heading, "numbered-heading", "a heading that names or numbers a section"},
    RuleRow{Rule::front_matter, "front-matter", "what stands before the first heading"},
    RuleRow{Rule::back_matter, "back-matter", "what stands after the story's end"},
    RuleRow{Rule::whole_text, "whole-text", "no division found: one chapter"},
    RuleRow{Rule::contents_list, "contents-list", "a printed table of contents"},
    RuleRow{Rule::page_number, "page-number", "a printed page's number or running head"},
    RuleRow{Rule::archive, "archive", "what an archive or a site puts around a text"},
    RuleRow{Rule::markup, "markup", "the text's own markup"},
    RuleRow{Rule::footnote, "footnote", "a note's mark, and the note with the same mark"},
    RuleRow{Rule::content_warning, "content-warning", "a warning of what the story contains"},
    RuleRow{Rule::play, "play", "speakers' names before what they say"},
    RuleRow{Rule::chat, "chat", "a log of messages"},
    RuleRow{Rule::dateline, "dateline", "a place, date or time at the start of a scene"},
    RuleRow{Rule::telegram, "telegram", "a telegram"},
    RuleRow{Rule::newspaper, "newspaper", "a cutting from a newspaper"},
    RuleRow{Rule::notice, "notice", "words that are shown: a sign, a poster, a screen"},
    RuleRow{Rule::list, "list", "lines that begin with bullets or numbers in sequence"},
    RuleRow{Rule::correction, "correction", "a sidecar file says so"},
};

struct KindRow {
  SectionKind kind;
  std::string_view name;
};

constexpr std::array kinds{
    KindRow{SectionKind::front_matter, "front-matter"},
    KindRow{SectionKind::description, "description"},
    KindRow{SectionKind::dedication, "dedication"},
    KindRow{SectionKind::epigraph, "epigraph"},
    KindRow{SectionKind::foreword, "foreword"},
    KindRow{SectionKind::preface, "preface"},
    KindRow{SectionKind::introduction, "introduction"},
    KindRow{SectionKind::part, "part"},
    KindRow{SectionKind::prologue, "prologue"},
    KindRow{SectionKind::chapter, "chapter"},
    KindRow{SectionKind::interlude, "interlude"},
    KindRow{SectionKind::epilogue, "epilogue"},
    KindRow{SectionKind::afterword, "afterword"},
    KindRow{SectionKind::acknowledgments, "acknowledgments"},
    KindRow{SectionKind::appendix, "appendix"},
    KindRow{SectionKind::authors_note, "authors-note"},
    KindRow{SectionKind::notice, "notice"},
    KindRow{SectionKind::back_matter, "back-matter"},
};

struct RoleRow {
  ParagraphRole role;
  std::string_view name;
};

constexpr std::array roles{
    RoleRow{ParagraphRole::body, "body"},
    RoleRow{ParagraphRole::headnote, "headnote"},
    RoleRow{ParagraphRole::salutation, "salutation"},
    RoleRow{ParagraphRole::signature, "signature"},
    RoleRow{ParagraphRole::dateline, "dateline"},
    RoleRow{ParagraphRole::direction, "direction"},
    RoleRow{ParagraphRole::centered, "centered"},
    RoleRow{ParagraphRole::attribution, "attribution"},
};

struct InputRow {
  InputFormat format;
  std::string_view name;
};

constexpr std::array inputs{
    InputRow{InputFormat::automatic, "auto"},    InputRow{InputFormat::text, "text"},
    InputRow{InputFormat::markdown, "markdown"}, InputRow{InputFormat::html, "html"},
    InputRow{InputFormat::json, "json"},         InputRow{InputFormat::epub, "epub"},
};

/// A value of one of the smaller enumerations, and its name.
template <typename Value>
struct Named {
  Value value;
  std::string_view name;
};

constexpr std::array styles{
    Named<InlineStyle>{InlineStyle::underlined, "underlined"},
    Named<InlineStyle>{InlineStyle::struck, "struck"},
    Named<InlineStyle>{InlineStyle::superscript, "superscript"},
    Named<InlineStyle>{InlineStyle::subscript, "subscript"},
    Named<InlineStyle>{InlineStyle::code, "code"},
    Named<InlineStyle>{InlineStyle::foreign, "foreign"},
};
constexpr std::array note_kinds{
    Named<NoteKind>{NoteKind::authors_note, "authors-note"},
    Named<NoteKind>{NoteKind::disclaimer, "disclaimer"},
    Named<NoteKind>{NoteKind::recap, "recap"},
    Named<NoteKind>{NoteKind::thanks, "thanks"},
    Named<NoteKind>{NoteKind::replies, "replies"},
    Named<NoteKind>{NoteKind::content_warning, "content-warning"},
    Named<NoteKind>{NoteKind::editors_note, "editors-note"},
};
constexpr std::array document_kinds{
    Named<DocumentKind>{DocumentKind::telegram, "telegram"},
    Named<DocumentKind>{DocumentKind::newspaper, "newspaper"},
    Named<DocumentKind>{DocumentKind::notice, "notice"},
};
constexpr std::array dialogue_kinds{
    Named<DialogueKind>{DialogueKind::play, "play"},
    Named<DialogueKind>{DialogueKind::chat, "chat"},
};
constexpr std::array list_numbers{
    Named<ListNumbers>{ListNumbers::decimal, "decimal"},
    Named<ListNumbers>{ListNumbers::lower_alpha, "lower-alpha"},
    Named<ListNumbers>{ListNumbers::upper_alpha, "upper-alpha"},
    Named<ListNumbers>{ListNumbers::lower_roman, "lower-roman"},
    Named<ListNumbers>{ListNumbers::upper_roman, "upper-roman"},
};
constexpr std::array cell_alignments{
    Named<CellAlignment>{CellAlignment::start, "start"},
    Named<CellAlignment>{CellAlignment::center, "center"},
    Named<CellAlignment>{CellAlignment::end, "end"},
};

template <typename Value, std::size_t Size>
std::string_view name_in(const std::array<Named<Value>, Size>& table, Value value) noexcept {
  return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.value == value; })->name;
}

template <typename Value, std::size_t Size>
std::optional<Value> value_in(const std::array<Named<Value>, Size>& table, std::string_view name) noexcept {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
  if (found == table.end())
    return std::nullopt;
  return found->value;
}

const RuleRow& row(Rule rule) noexcept {
  return *std::find_if(rules.begin(), rules.end(), [&](const RuleRow& r) { return r.rule == rule; });
}

} // namespace

std::string_view name(Rule rule) noexcept {
  return row(rule).name;
}
std::string_view summary(Rule rule) noexcept {
  return row(rule).summary;
}

std::optional<Rule> rule_named(std::string_view name) noexcept {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const RuleRow& r) { return r.name == name; });
  if (found == rules.end())
    return std::nullopt;
  return found->rule;
}

std::string_view name(InputFormat format) noexcept {
  return std::find_if(inputs.begin(), inputs.end(), [&](const InputRow& i) { return i.format == format; })
      ->name;
}

std::optional<InputFormat> input_format_named(std::string_view name) noexcept {
  const auto found =
      std::find_if(inputs.begin(), inputs.end(), [&](const InputRow& i) { return i.name == name; });
  if (found == inputs.end())
    return std::nullopt;
  return found->format;
}

std::string_view name(SectionKind kind) noexcept {
  return std::find_if(kinds.begin(), kinds.end(), [&](const KindRow& k) { return k.kind == kind; })->name;
}

std::optional<SectionKind> section_kind_named(std::string_view name) noexcept {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const KindRow& k) { return k.name == name; });
  if (found == kinds.end())
    return std::nullopt;
  return found->kind;
}

std::string_view name(ParagraphRole role) noexcept {
  return std::find_if(roles.begin(), roles.end(), [&](const RoleRow& r) { return r.role == role; })->name;
}

std::optional<ParagraphRole> paragraph_role_named(std::string_view name) noexcept {
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const RoleRow& r) { return r.name == name; });
  if (found == roles.end())
    return std::nullopt;
  return found->role;
}

std::string_view name(InlineStyle value) noexcept {
  return name_in(styles, value);
}
std::optional<InlineStyle> inline_style_named(std::string_view name) noexcept {
  return value_in(styles, name);
}

std::string_view name(NoteKind value) noexcept {
  return name_in(note_kinds, value);
}
std::optional<NoteKind> note_kind_named(std::string_view name) noexcept {
  return value_in(note_kinds, name);
}

std::string_view name(DocumentKind value) noexcept {
  return name_in(document_kinds, value);
}
std::optional<DocumentKind> document_kind_named(std::string_view name) noexcept {
  return value_in(document_kinds, name);
}

std::string_view name(DialogueKind value) noexcept {
  return name_in(dialogue_kinds, value);
}
std::optional<DialogueKind> dialogue_kind_named(std::string_view name) noexcept {
  return value_in(dialogue_kinds, name);
}

std::string_view name(ListNumbers value) noexcept {
  return name_in(list_numbers, value);
}
std::optional<ListNumbers> list_numbers_named(std::string_view name) noexcept {
  return value_in(list_numbers, name);
}

std::string_view name(CellAlignment value) noexcept {
  return name_in(cell_alignments, value);
}
std::optional<CellAlignment> cell_alignment_named(std::string_view name) noexcept {
  return value_in(cell_alignments, name);
}

bool is_body(SectionKind kind) noexcept {
  switch (kind) {
  case SectionKind::part:
  case SectionKind::prologue:
  case SectionKind::chapter:
  case SectionKind::interlude:
  case SectionKind::epilogue: return true;
  case SectionKind::front_matter:
  case SectionKind::description:
  case SectionKind::dedication:
  case SectionKind::epigraph:
  case SectionKind::foreword:
  case SectionKind::preface:
  case SectionKind::introduction:
  case SectionKind::afterword:
  case SectionKind::acknowledgments:
  case SectionKind::appendix:
  case SectionKind::authors_note:
  case SectionKind::notice:
  case SectionKind::back_matter: return false;
  }
  return false;
}

std::string_view name(Severity severity) noexcept {
  switch (severity) {
  case Severity::info: return "info";
  case Severity::doubt: return "doubt";
  case Severity::warning: return "warning";
  }
  return "info";
}

std::string_view version() noexcept {
  return OCTAVO_VERSION;
}

std::string_view picture_type(std::string_view bytes) noexcept {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xD8\xFF"sv))
    return "image/jpeg";
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv))
    return "image/png";
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"))
    return "image/webp";
  return bytes.starts_with("GIF8") ? "image/gif"sv : ""sv;
}

} // namespace octavo

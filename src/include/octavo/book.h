// The document model: what a story is, once read. Plain values that know nothing about looks, files or
// formats.
//
// A Book can be copied, compared and built by hand. All text is UTF-8 without control characters other than
// the newlines of Preformatted and of Metadata::description. Comparison ignores where things came from
// (Origin). Nothing here is synchronised: a Book may be read from several threads at once, and written by
// one.
#pragma once

#include <octavo/export.h>
#include <octavo/rule.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace octavo {

/// Where a part of a Book stands in the text it was read from, and by which rule it was recognised.
/// All origins are equal: two books are the same whatever lines they came from.
struct Origin {
  int first_line = 0; ///< 1-based; 0: not from a text
  int last_line = 0;  ///< inclusive
  Rule rule = Rule::none;
  friend bool operator==(const Origin&, const Origin&) noexcept { return true; }
};

// ---------------------------------------------------------------------------------------------- inlines

struct Inline;
using Inlines = std::vector<Inline>;

/// A run of characters, spaces collapsed.
struct Text {
  std::string text{};
  bool operator==(const Text&) const = default;
};

/// A line end that belongs to the text.
struct LineBreak {
  bool operator==(const LineBreak&) const = default;
};

struct Emphasis {
  Inlines children;
};

struct Strong {
  Inlines children;
};

enum class InlineStyle {
  underlined,
  struck, ///< crossed out
  superscript,
  subscript,
  code,    ///< in a typewriter's face
  foreign, ///< in another language than the text around it; looks as that does
};

struct Styled {
  InlineStyle style = InlineStyle::underlined;
  Inlines children;
  std::string language{}; ///< BCP 47, of what is foreign; empty for all others
};

struct Link {
  /// An absolute URL, as written; or `#` and the id of a Section, Block or Footnote of the Book.
  std::string target{};
  Inlines children;
};

/// The mark in the running text that refers to a Footnote of the same section.
struct NoteReference {
  std::string target{}; ///< the Footnote's id
  std::string label{};  ///< as it is shown: "1", "*"; the source's brackets are not part of it
  bool operator==(const NoteReference&) const = default;
};

/// One piece of running text. Visit `node` with Match and one lambda a type.
struct Inline {
  std::variant<Text, LineBreak, Emphasis, Strong, Styled, Link, NoteReference> node{};
};

// ----------------------------------------------------------------------------------------------- blocks

struct Block;
using Blocks = std::vector<Block>;

enum class ParagraphRole {
  body,
  headnote,    ///< stands above a chapter's text: the URL of its music or picture
  salutation,  ///< opens a Letter
  signature,   ///< closes a Letter
  dateline,    ///< the place, date or time at the start of a scene, a letter or an entry of a diary
  direction,   ///< a stage direction
  centered,    ///< set in the middle of the measure by its source
  attribution, ///< says whom a quotation or an epigraph is from
};

struct Paragraph {
  Inlines content;
  ParagraphRole role = ParagraphRole::body;
  /// Blank lines before it that are a gap between paragraphs, and no scene break: those inside a letter,
  /// a note or a description.
  int gap_before = 0;
  Origin origin{};
};

enum class BreakKind {
  space,   ///< an empty space of `lines` lines; two or more is a pause in the telling
  ornament ///< the author's own `mark`
};

/// A break between scenes.
struct Break {
  BreakKind kind = BreakKind::space;
  int lines = 1;      ///< of a space: how many lines the source leaves free beyond its usual gap
  std::string mark{}; ///< of an ornament: its row as the author typed it, trimmed
  Origin origin{};
};

/// A line of a poem. Running text alone makes one that begins where the poem does.
struct VerseLine {
  VerseLine() = default;
  VerseLine(Inlines text, int ems = 0) : content(std::move(text)), indent(ems) {}

  Inlines content;
  int indent = 0; ///< how far it is set in from where the poem's lines begin, in ems
};

struct Stanza {
  std::vector<VerseLine> lines{};
};

struct Verse {
  std::vector<Stanza> stanzas{};
  Origin origin{};
};

/// A letter that a character reads or writes. Its salutation and signature are paragraphs of that role.
struct Letter {
  Blocks blocks;
  Origin origin{};
};

/// A block quotation, an inscription.
struct Quote {
  Blocks blocks;
  Origin origin{};
};

/// Whom the author speaks as, or what of, where the text is not the story.
enum class NoteKind {
  authors_note,
  disclaimer,      ///< "I own nothing"
  recap,           ///< "Previously on …"
  thanks,          ///< to beta readers and others
  replies,         ///< to reviews
  content_warning, ///< what the text contains that a reader may not want to read
  editors_note,    ///< by an editor, translator or transcriber
};

/// The author speaking to the reader inside a section: before its text, or in the middle. What is said after
/// a section is a child of it, a Section of kind authors_note.
struct Aside {
  NoteKind kind = NoteKind::authors_note;
  std::string label{}; ///< as typed above it: "Author's Note"; empty: none
  Blocks blocks;
  Origin origin{};
};

enum class DocumentKind {
  telegram,
  newspaper, ///< an article or cutting; its headline is a Heading
  notice,    ///< a sign, a poster, a card, a screen
};

/// A document that stands in the story, other than a letter.
struct Document {
  DocumentKind kind = DocumentKind::notice;
  Blocks blocks;
  Origin origin{};
};

enum class DialogueKind {
  play, ///< speakers and stage directions
  chat, ///< messages of a chat, by text message, on a radio
};

/// What one speaker says at a time, or a stage direction between speeches.
struct Turn {
  std::string time{}; ///< of a message, as typed: "[10:32]"; empty: none
  Inlines speaker;    ///< as typed, its colon or stop included: "HAMLET.", "Bob:"; empty: nobody speaks
  Blocks blocks;      ///< paragraphs, verse; directions as paragraphs of that role
  Origin origin{};
};

/// A passage of a play, or a log of messages.
struct Dialogue {
  DialogueKind kind = DialogueKind::play;
  std::vector<Turn> turns;
  Origin origin{};
};

struct ListItem {
  Blocks blocks;
};

enum class ListNumbers { decimal, lower_alpha, upper_alpha, lower_roman, upper_roman };

struct List {
  bool ordered = false;
  int start = 1; ///< the number of the first item, where ordered
  std::vector<ListItem> items;
  Origin origin{};
  ListNumbers numbers = ListNumbers::decimal; ///< how they are written, where ordered
  bool reversed = false;                      ///< they count down
};

enum class CellAlignment { start, center, end };

struct TableCell {
  Inlines content;
  int columns = 1;     ///< that it spans
  int rows = 1;        ///< that it spans: its own and those below it, as far as the table has any
  bool header = false; ///< says what the cells beside it in its row are about
};

struct TableRow {
  bool header = false; ///< its cells say what those below them are about
  std::vector<TableCell> cells;
};

/// A simple table: cells of running text, which stand from the row's start on in the columns that no cell
/// above reaches into. Rows may have fewer cells than there are columns.
struct Table {
  std::vector<CellAlignment> columns{}; ///< one for each
  std::vector<TableRow> rows;
  Inlines caption;
  Origin origin{};
};

/// A heading inside a section that starts no section of its own.
struct Heading {
  Inlines content;
  Origin origin{};
};

/// Text whose spaces and line ends mean something.
struct Preformatted {
  std::string text{}; ///< lines separated by '\n', none at the end
  Origin origin{};
};

/// A picture, whole and in memory. Formats show WebP and GIF, of what moves the first picture, as PNG or
/// JPEG.
struct Image {
  std::string media_type{}; ///< what picture_type() of octavo/picture.h says of its bytes
  std::string bytes{};      ///< the file's bytes
  std::string alt{};        ///< what it shows, in words
  bool decorative = false;  ///< it shows nothing that words could say: an ornament, passed over in reading
  bool operator==(const Image&) const = default;
};

struct Figure {
  Image image{};
  Inlines caption;
  Origin origin{};
};

/// One block of a section. Visit `node` with Match and one lambda a type.
struct Block {
  std::variant<Paragraph, Break, Verse, Letter, Quote, Heading, Preformatted, Figure, Aside, Document,
               Dialogue, List, Table>
      node{};
  /// Where Links lead to it: unique among the ids of the Book, of the same characters; empty: none does.
  std::string id{};
};

/// A note to a place in the text, referred to by NoteReferences.
struct Footnote {
  std::string id{};    ///< unique among the ids of the Book, of the same characters
  std::string label{}; ///< as its references show it
  Blocks blocks;
  Origin origin{};
};

// --------------------------------------------------------------------------------------------- sections

enum class SectionKind {
  front_matter, ///< what a text prints before its first chapter: title page, contents, licence
  description,
  dedication,
  epigraph,
  foreword,
  preface,
  introduction,
  part,
  prologue,
  chapter,
  interlude,
  epilogue,
  afterword,
  acknowledgments,
  appendix,
  authors_note, ///< a child of its chapter
  notice,       ///< what to know before reading: content warnings
  back_matter,  ///< what a text prints after its end: licence, transcriber's notes
};

struct Section;
using Sections = std::vector<Section>;

struct Section {
  SectionKind kind = SectionKind::chapter;
  std::string label{};         ///< what the author put before or above the title: "Chapter IV", "Prologue"
  Inlines title;               ///< empty: untitled
  Inlines subtitle;            ///< empty: none
  std::optional<int> number{}; ///< its place among its kind, where it is numbered
  /// Unique in the Book, also among the ids of Blocks and Footnotes, of [a-z0-9-], starting with a letter;
  /// stays the same when the story grows.
  std::string id{};
  Blocks blocks;
  std::vector<Footnote> footnotes; ///< to its blocks, in the order of their first references
  Sections children;
  NoteKind note = NoteKind::authors_note; ///< of an authors_note, what kind
  Origin origin{};                        ///< all its lines
  Origin heading{};                       ///< the lines of its heading, with the rule that made it one
};

// --------------------------------------------------------------------------------------------- metadata

struct Contributor {
  std::string name{};
  std::string sort_name{};  ///< empty: derived by writers that need one
  std::string role = "aut"; ///< MARC relator code
  bool operator==(const Contributor&) const = default;
};

struct Series {
  std::string name{};
  std::string position{}; ///< a decimal number such as "3" or "1.5"; empty: unknown
  bool operator==(const Series&) const = default;
};

/// What is known of a story beside its text. Empty means unknown; nothing is ever made up.
struct Metadata {
  std::string title{};
  std::string subtitle{};
  std::string sort_title{};
  std::vector<Contributor> contributors{};
  std::string language{};                 ///< BCP 47
  std::vector<std::string> identifiers{}; ///< ISBN, URL or UUID, as URNs or URLs; the first one is the book's
  std::vector<Series> series{};
  std::vector<std::string> tags{};
  std::vector<std::string> characters{};
  std::string rating{};
  std::string status{};
  std::string publisher{};
  std::string rights{};
  std::string source_url{};
  std::string published{};                  ///< YYYY, YYYY-MM or YYYY-MM-DD
  std::string modified{};                   ///< YYYY-MM-DD or RFC 3339 with time, UTC
  std::string description{};                ///< paragraphs, separated by '\n'
  std::vector<std::string> fandoms{};       ///< whose world a story is set in
  std::vector<std::string> relationships{}; ///< "Anna/Vera", "Tom & Jerry"
  std::vector<std::string> warnings{};      ///< of what the story contains
  bool operator==(const Metadata&) const = default;
};

struct Book {
  Metadata metadata{};
  std::optional<Image> cover{};
  Sections sections;
};

// The bodies are in src/model/book.cpp: clang 14 cannot define them inside a type that contains itself.
OCTAVO_API bool operator==(const Emphasis&, const Emphasis&);
OCTAVO_API bool operator==(const Strong&, const Strong&);
OCTAVO_API bool operator==(const Styled&, const Styled&);
OCTAVO_API bool operator==(const Link&, const Link&);
OCTAVO_API bool operator==(const Inline&, const Inline&);
OCTAVO_API bool operator==(const Paragraph&, const Paragraph&);
OCTAVO_API bool operator==(const Break&, const Break&);
OCTAVO_API bool operator==(const VerseLine&, const VerseLine&);
OCTAVO_API bool operator==(const Stanza&, const Stanza&);
OCTAVO_API bool operator==(const Verse&, const Verse&);
OCTAVO_API bool operator==(const Letter&, const Letter&);
OCTAVO_API bool operator==(const Quote&, const Quote&);
OCTAVO_API bool operator==(const Heading&, const Heading&);
OCTAVO_API bool operator==(const Preformatted&, const Preformatted&);
OCTAVO_API bool operator==(const Figure&, const Figure&);
OCTAVO_API bool operator==(const Aside&, const Aside&);
OCTAVO_API bool operator==(const Document&, const Document&);
OCTAVO_API bool operator==(const Turn&, const Turn&);
OCTAVO_API bool operator==(const Dialogue&, const Dialogue&);
OCTAVO_API bool operator==(const ListItem&, const ListItem&);
OCTAVO_API bool operator==(const List&, const List&);
OCTAVO_API bool operator==(const TableCell&, const TableCell&);
OCTAVO_API bool operator==(const TableRow&, const TableRow&);
OCTAVO_API bool operator==(const Table&, const Table&);
OCTAVO_API bool operator==(const Block&, const Block&);
OCTAVO_API bool operator==(const Footnote&, const Footnote&);
OCTAVO_API bool operator==(const Section&, const Section&);
OCTAVO_API bool operator==(const Book&, const Book&);

// ---------------------------------------------------------------------------------------------- helpers

/// One visitor of several lambdas. Give it one for each type and no catch-all: a new type is then a compile
/// error wherever it was forgotten.
template <typename... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Match(Cases...) -> Match<Cases...>;

/// The kind's stable name, e.g. "authors-note", and the way back.
OCTAVO_API std::string_view name(SectionKind kind) noexcept;
OCTAVO_API std::optional<SectionKind> section_kind_named(std::string_view name) noexcept;

/// The role's stable name, e.g. "headnote", and the way back.
OCTAVO_API std::string_view name(ParagraphRole role) noexcept;
OCTAVO_API std::optional<ParagraphRole> paragraph_role_named(std::string_view name) noexcept;

/// The stable names of the smaller enumerations, e.g. "content-warning", and the way back.
OCTAVO_API std::string_view name(InlineStyle style) noexcept;
OCTAVO_API std::optional<InlineStyle> inline_style_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(NoteKind kind) noexcept;
OCTAVO_API std::optional<NoteKind> note_kind_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(DocumentKind kind) noexcept;
OCTAVO_API std::optional<DocumentKind> document_kind_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(DialogueKind kind) noexcept;
OCTAVO_API std::optional<DialogueKind> dialogue_kind_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(ListNumbers numbers) noexcept;
OCTAVO_API std::optional<ListNumbers> list_numbers_named(std::string_view name) noexcept;
OCTAVO_API std::string_view name(CellAlignment alignment) noexcept;
OCTAVO_API std::optional<CellAlignment> cell_alignment_named(std::string_view name) noexcept;

/// Whether a section of this kind is a division of the story's own text: part, prologue, chapter, interlude,
/// epilogue.
OCTAVO_API bool is_body(SectionKind kind) noexcept;

/// The characters of running text, line breaks as spaces.
OCTAVO_API std::string plain_text(const Inlines& inlines);
/// The text of blocks: one line a paragraph, heading or line of verse; breaks as their marks.
OCTAVO_API std::string plain_text(const Blocks& blocks);
/// All that the book's sections say, in order: labels, titles, subtitles, blocks, children.
OCTAVO_API std::string plain_text(const Book& book);

/// Words of the story as a writer counts them: runs of characters between spaces that hold a letter or digit,
/// and of Chinese and Japanese each character; in the blocks of all sections but descriptions and notes and
/// what surrounds the story.
OCTAVO_API std::size_t word_count(const Book& book);

/// Running text of one plain run.
OCTAVO_API Inlines plain(std::string_view text);

} // namespace octavo

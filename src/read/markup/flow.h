// A text whose marks have been understood, before it is divided: what the readers of HTML and Markdown make,
// in the order of the text, and the stage after them that makes sections of it. Knows neither of the two.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace octavo::reader::markup {

/// What the source marks as a heading. Whether it is the book's title, opens a part or a chapter, or stands
/// inside one, is decided over the whole flow.
struct FlowHeading {
  int level = 1;   ///< 1 to 6, as the source says
  Inlines content; ///< LineBreaks part a label from a title, and a title from a subtitle
  /// What the source says that it opens ("prologue", "dedication"), beside its words; nothing: it says none.
  std::optional<SectionKind> kind{};
  bool divides = false; ///< the source says that a section starts here: its level is not asked
  Origin origin{};
};

/// A place where the source starts a page, a file or a section of its own: the best place for a division
/// where there are no headings, and no division by itself.
struct FlowBoundary {
  Origin origin{};
};

/// One piece of the text:
/// - a Block is taken as it is, but for two: a Break of kind space whose rule is Rule::blank is an empty
///   paragraph or a wide gap, which is judged section by section, as blank lines of plain text are, and
///   dropped where it means nothing; and an Aside that closes its section becomes the section's child.
/// - a Section is one that the source states whole: description, front matter, back matter, a notice. It
///   ends the section before it, unless it is an authors_note, which becomes the child of that section.
using FlowItem = std::variant<Block, FlowHeading, FlowBoundary, Section>;

struct Flow {
  Metadata stated{}; ///< what the text says of itself
  /// The title in `stated` is the book's; else, of a web page for one, the highest heading knows better.
  bool sure_title = false;
  std::vector<FlowItem> items;
  /// In the order of the text. Their ids and the targets of the NoteReferences to them are any strings that
  /// belong together: sections_of() gives both anew, and puts each where its first reference is. A Footnote
  /// that nothing refers to is put at the end of the last section that has text.
  std::vector<Footnote> footnotes;
  /// The names that Links `#name` lead to, each with the item of `items` that it stands in or before. A link
  /// inside the text whose name is not here becomes plain text.
  std::map<std::string, std::size_t> anchors{};
};

/// The sections of a book: titles, parts, chapters and what surrounds them, by the headings' levels and words
/// and how this text uses them. A heading that is the book's own title becomes `flow.stated.title` where that
/// is not sure. Their `id`s are names for Links of this very draft (`#name`), empty where no link
/// leads to them; read() gives the final ones. Takes time linear in the size of the flow.
Sections sections_of(Flow& flow, Findings& found);

} // namespace octavo::reader::markup

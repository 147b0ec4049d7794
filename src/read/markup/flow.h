// A text whose marks have been understood, before it is divided: what the readers of HTML and Markdown make,
// in the order of the text, and the stage after them that makes sections of it. Knows neither of the two.
#pragma once

#include "read/findings.h"

#include <octavo/book.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
  std::string place{}; ///< the anchor's name that it is where it stands inside a section; empty: none
};

/// What a Link `#name` leads to.
struct FlowAnchor {
  std::size_t item = 0; ///< of Flow::items, that it stands in or before; their number: it is in a footnote
  /// The name of the block there, which is its id in the flow; another than its own where the block has
  /// several.
  std::string place{};
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
/// The indents of verse are columns of the source, two to an em; so are no-break spaces, a Text of their own,
/// before lines of a paragraph that may be verse.
using FlowItem = std::variant<Block, FlowHeading, FlowBoundary, Section>;

struct Flow {
  Metadata stated{}; ///< what the text says of itself
  /// The title in `stated` is the book's; else, of a web page for one, the highest heading knows better.
  bool sure_title = false;
  std::vector<FlowItem> items;
  /// In the order of the text. Their ids and the targets of the NoteReferences to them are any strings that
  /// belong together: sections_of() gives both anew, and puts each where its first reference is. A Footnote
  /// that nothing refers to is put at the end of the section that it stands in.
  std::vector<Footnote> footnotes;
  /// The names that Links `#name` lead to. A link inside the text whose name is not here becomes plain text.
  /// Blocks have the names for ids, of any characters; those that no link leads to lose them.
  std::map<std::string, FlowAnchor> anchors{};
};

/// Anchors that have been met, of what comes next.
class WaitingAnchors {
public:
  void add(std::string name) { names_.push_back(std::move(name)); }

  /// They are of what `flow` gets next, whose name is `place`; where it has none yet, that is the first of
  /// them.
  void take(Flow& flow, std::string& place);

private:
  std::vector<std::string> names_{};
};

/// The sections of a book: titles, parts, chapters and what surrounds them, by the headings' levels and words
/// and how this text uses them. A heading that is the book's own title becomes `flow.stated.title` where that
/// is not sure. Their `id`s are names for Links of this very draft (`#name`), empty where no link
/// leads to them; read() gives the final ones. The ids of blocks are final ones where no section takes them.
/// Takes time linear in the size of the flow.
Sections sections_of(Flow& flow, Findings& found);

} // namespace octavo::reader::markup

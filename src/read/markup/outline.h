// What each heading of a flow is: the book's title, a part, a chapter, or a heading inside one. Decided over
// all of them together, by their levels, their words and what stands between them.
#pragma once

#include "read/headings.h"
#include "read/markup/flow.h"

namespace octavo::reader::markup {

struct Mark {
  enum class Use {
    title,  ///< the book's
    byline, ///< who wrote it
    part,
    section,    ///< a chapter, prologue …
    inside,     ///< a heading in a section
    contents,   ///< over a printed table of contents
    note,       ///< over an author's note
    front_note, ///< over one that stands before the story, by itself
    merged,     ///< belongs to the heading before it
  };
  std::size_t item = 0; ///< of the flow
  int level = 0;
  std::string text{};                  ///< all of it
  std::optional<HeadingMatch> match{}; ///< of its first line
  std::size_t words = 0;               ///< of text between it and the next heading
  bool adjacent = false;               ///< nothing stands between it and the next heading
  bool linked = false;                 ///< part of it leads elsewhere
  Use use = Use::inside;
  // Of a part or section:
  std::string label{};
  Inlines title{};
  Inlines subtitle{};
  int last_line = 0;
};

constexpr std::size_t longest_title = 160; ///< bytes; a longer "heading" is a paragraph in large letters

/// What a heading's text says that it opens, with or without marks of Markdown before it.
std::optional<HeadingMatch> match_mark(const std::string& text, bool heading = false);

/// The kind of note that a heading before the story is over: `Content Warning`, `Author's Note`, `Warnings`.
std::optional<NoteKind> front_note(const std::string& text);

/// Paragraphs that stand for headings, in a flow that has none: "Chapter 1" in bold or centred, or by itself.
void promote_paragraphs(Flow& flow, Findings& found);

/// All headings of the flow, in order. `flow.stated` gets title and author where headings say them.
std::vector<Mark> read_outline(Flow& flow, Findings& found);

} // namespace octavo::reader::markup

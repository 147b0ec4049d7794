// Who writes a page's plan: each recogniser marks what it knows, the first one wins. See page.h.
#pragma once

#include "read/markup/html/page.h"

namespace octavo::reader::markup::html {

/// A download of the Archive of Our Own, or a page of it: its tags become metadata, its summary the
/// description, its notes asides, its chapters' headings chapters.
void plan_archive_of_our_own(Page& page, Metadata& metadata);

/// Pages of Royal Road, FanFiction.net, Wattpad, Wikisource and Fimfiction: title, author and description
/// from their own fields.
void plan_sites(Page& page, Metadata& metadata);

/// What Project Gutenberg puts around a book becomes metadata, or goes.
void plan_gutenberg(Page& page, Metadata& metadata, Findings& found);

/// `Key: value` in bold type, tables and definition lists before the story becomes metadata.
void plan_entries(Page& page, Metadata& metadata, Findings& found);

/// Marks of notes and the notes that lead back to them.
void plan_footnotes(Page& page);

/// The bytes at the beginning of a note's text that are its own label again, "1. " or "[1] ", with the spaces
/// after them; 0: there are none. `bare`: a number needs no stop or bracket.
std::size_t own_label(std::string_view text, std::string_view label, bool bare);

/// Navigation, menus, buttons, comments, page numbers; author's notes by what they are called.
void plan_furniture(Page& page);

/// Of a page of the web, all that stands around its main text.
void plan_surroundings(Page& page);

/// Lines whose class says that they are titles, at least two with text below each, are chapters' headings
/// in a page that has no headings.
void plan_named_titles(Page& page);

/// Whether `word` is one of those in `list`, which spaces part.
bool is_among(std::string_view list, std::string_view word) noexcept;
/// Whether one of the words of an attribute is.
bool any_among(std::string_view words, std::string_view list);

} // namespace octavo::reader::markup::html

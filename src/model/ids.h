// The stable ids of sections, footnotes and places. They become file names and link targets of the formats,
// so they must survive a story that grows.
#pragma once

#include <octavo/book.h>

namespace octavo::model {

/// Gives every section of the tree a fresh id, in document order and in time linear in their number:
/// - the slug of its title (at most 40 characters); one that starts with a digit goes after the kind's name;
/// - without a title that makes a slug, the kind and its ordinal among the sections of its kind
/// ("chapter-2"); kinds
///   that stand alone as a rule go without one for the first ("prologue", "prologue-2");
/// - an author's note: its parent's id and "-note";
/// - a name that is taken already, or that is_reserved(), with "-2", "-3" … after it.
/// A section added at the end changes no id before it. One added in the middle changes later ids only where
/// they are ordinals, or the later section has the same title.
///
/// Footnotes get their section's id and "-fn-1", "-fn-2" …. A reader gives them provisional ids, which need
/// be unique in their section only and may be of any characters, and its NoteReferences these as targets:
/// references in the section (title, subtitle, blocks, footnotes) follow their footnote to its new id. One
/// that finds no footnote in its own section follows the book's first one of that provisional id; where there
/// is none either, its target stays.
///
/// Blocks that have an id keep it where it is_id() and no section or footnote has it, else they get it with
/// "-2" …, or their section's id and "-place". Links to the ids that sections, blocks and footnotes had lead
/// to the new ones; of several that had the same, to the first.
void assign_ids(Sections& sections);

/// Gives an id to the sections that have none or one that is not is_id(), as assign_ids() would, without
/// taking one that another section has. Of several sections with the same id the first keeps it. All other
/// ids stay as they are. The same for footnotes, whose references follow them, and for blocks that have an
/// id.
void complete_ids(Sections& sections);

/// Puts `prefix` and a hyphen before the ids of all sections and blocks, where that makes them no longer than
/// `longest` bytes; the links to them follow.
void prefix_ids(Sections& sections, std::string_view prefix, std::size_t longest);

/// Whether `id` is of [a-z0-9-] and starts with a letter.
bool is_id(std::string_view id) noexcept;

/// What is_id() asks, for messages.
inline constexpr std::string_view id_rule =
    "an id is of small letters, digits and hyphens, and starts with a letter";

/// Whether packages use this name for a part of their own, or a file system for a device.
bool is_reserved(std::string_view id) noexcept;

} // namespace octavo::model

// What the package will hold: which sections are files of their own, their names, headings and place in the
// book. Decides everything that more than one of the package's files must agree on, and writes nothing.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>
#include <octavo/typeset.h>

#include "model/divisions.h"
#include "model/headings.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace octavo::epub {

using model::Matter;

/// A section inside another one's file, and those inside it: a chapter's author's note, a part's description.
struct Inset {
  const Section* section = nullptr;
  std::string id{};
  model::SectionHeading heading{};
  std::vector<Inset> children;
};

/// A section with a file of its own.
struct Page {
  const Section* section = nullptr;
  std::string id{}; ///< the manifest's id and, with ".xhtml", the file's name
  model::SectionHeading heading{};
  Matter matter = Matter::body;
  std::vector<Inset> insets{};
  std::vector<Page> children; ///< those of its sections that have files of their own
};

struct Plan {
  std::string title{};    ///< never empty
  std::string language{}; ///< a well-formed BCP 47 tag
  bool right_to_left = false;
  bool drop_caps = false; ///< chapters open with one where they can
  const text::Words* words = nullptr;
  std::vector<Page> pages{};
  /// The ids of the elements of blocks that have one.
  std::unordered_map<const Block*, std::string> blocks{};
  /// Where each section, footnote and block is that a link can lead to, by their own ids: "one.xhtml",
  /// "one.xhtml#one-note", "one.xhtml#note_1", "one.xhtml#fig3".
  std::unordered_map<std::string, std::string> places{};
  std::size_t contents_at = 0; ///< how many of the top-level pages stand before the contents
};

/// The plan of `book`, which must outlive it. What was amiss with the book is added to `notes`.
Plan plan(const Book& book, const Style& style, Notes& notes);

std::string file_name(const Page& page);

/// Calls `see` with every page in reading order.
template <typename See>
void each_page(const std::vector<Page>& pages, const See& see) {
  for (const Page& page : pages) {
    see(page);
    each_page(page.children, see);
  }
}

} // namespace octavo::epub

// The book's contents, for readers and for their devices: nav.xhtml, and toc.ncx for those made before
// EPUB 3.
#pragma once

#include <octavo/book.h>

#include "epub/page_list.h"
#include "epub/plan.h"

#include <string>

namespace octavo::epub {

/// An entry of the contents.
struct Entry {
  std::string text{};
  std::string file{};
  std::vector<Entry> children;
};

/// What the contents list: every section with a heading, and none of the pages before the contents that have
/// none. Where that leaves nothing, all pages; where there are none, the title page.
std::vector<Entry> contents(const Plan& plan);

/// The file where the story begins.
std::string start_file(const Plan& plan);

/// The document with contents, landmarks and, where `pages` has marks, the list of pages. Those of the
/// contents are marked in it.
std::string nav_document(const Plan& plan, const std::vector<Entry>& contents, PageList& pages,
                         bool has_cover);

/// What there is of pages, and the documents in the order in which they are read.
struct PageTargets {
  std::vector<PlacedMark> marks{};
  std::vector<std::string> files{};
};

std::string ncx_document(const Plan& plan, const std::vector<Entry>& contents, const PageTargets& pages,
                         const Metadata& metadata, std::string_view identifier);

} // namespace octavo::epub

// The book's contents, for readers and for their devices: nav.xhtml, and toc.ncx for those made before
// EPUB 3.
#pragma once

#include <octavo/book.h>

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

std::string nav_document(const Plan& plan, const std::vector<Entry>& contents, bool has_cover);

std::string ncx_document(const Plan& plan, const std::vector<Entry>& contents, const Metadata& metadata,
                         std::string_view identifier);

} // namespace octavo::epub

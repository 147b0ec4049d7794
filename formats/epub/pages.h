// The XHTML documents that a reader turns: cover, title page, and one for each section. The contents are in
// navigation.h.
#pragma once

#include <octavo/book.h>
#include <octavo/format.h>
#include <octavo/note.h>

#include "epub/figures.h"
#include "epub/page_list.h"
#include "epub/plan.h"
#include "epub/xml.h"

#include <string>

namespace octavo::epub {

/// A document from its declaration to its <body>, which is open for as long as this lives.
class Document {
public:
  Document(const Plan& plan, std::string_view title, std::string_view body_type,
           std::string_view body_class = {});
  Xml& xml() { return xml_; }
  /// Closes the document and gives it out.
  std::string finish();

private:
  Xml xml_;
};

/// The cover in words: the picture's own, or the book's title.
std::string cover_alt(const Plan& plan, const Book& book);

std::string cover_page(const Plan& plan, const Book& book, std::string_view image_file);

std::string title_page(const Plan& plan, PageList& pages, const Metadata& metadata);

/// What the next page is called; empty where there is none.
std::string_view news_title(const Plan& plan, const WriteOptions& options);

/// What is new in this edition, and what was revised; empty where that is nothing.
std::string news_page(const Plan& plan, const WriteOptions& options);

/// A section's file. Nothing in it but page marks depends on the sections before it, and nothing on those
/// after it, so that it stays the same, byte for byte, when the story grows.
std::string section_page(const Page& page, const Plan& plan, PageList& pages, Figures& figures, Notes& notes);

} // namespace octavo::epub

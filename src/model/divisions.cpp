// See divisions.h.
#include "model/divisions.h"

#include "model/headings.h"
#include "text/printable.h"

namespace octavo::model {
namespace {

std::string first_title(const Sections& sections) {
  for (const Section& section : sections) {
    if (std::string title = title_text(section.title); !title.empty())
      return title;
    if (std::string title = first_title(section.children); !title.empty())
      return title;
  }
  return {};
}

} // namespace

bool is_inset(SectionKind kind) noexcept {
  switch (kind) {
  case SectionKind::authors_note:
  case SectionKind::description:
  case SectionKind::dedication:
  case SectionKind::epigraph: return true;
  case SectionKind::notice:
  case SectionKind::front_matter:
  case SectionKind::foreword:
  case SectionKind::preface:
  case SectionKind::introduction:
  case SectionKind::part:
  case SectionKind::prologue:
  case SectionKind::chapter:
  case SectionKind::interlude:
  case SectionKind::epilogue:
  case SectionKind::afterword:
  case SectionKind::acknowledgments:
  case SectionKind::appendix:
  case SectionKind::back_matter: return false;
  }
  return false;
}

bool precedes_contents(SectionKind kind) noexcept {
  return kind == SectionKind::front_matter || kind == SectionKind::description ||
         kind == SectionKind::dedication || kind == SectionKind::epigraph || kind == SectionKind::notice;
}

Matter matter(SectionKind kind, bool body_begun) noexcept {
  switch (kind) {
  case SectionKind::front_matter:
  case SectionKind::notice:
  case SectionKind::description:
  case SectionKind::dedication:
  case SectionKind::epigraph:
  case SectionKind::foreword:
  case SectionKind::preface:
  case SectionKind::introduction: return Matter::front;
  case SectionKind::part:
  case SectionKind::prologue:
  case SectionKind::chapter:
  case SectionKind::interlude:
  case SectionKind::epilogue: return Matter::body;
  case SectionKind::afterword:
  case SectionKind::appendix:
  case SectionKind::back_matter: return Matter::back;
  case SectionKind::acknowledgments: return body_begun ? Matter::back : Matter::front;
  // Between chapters it stays what it is when the story grows by another.
  case SectionKind::authors_note: return body_begun ? Matter::body : Matter::front;
  }
  return Matter::body;
}

bool is_empty(const Section& section) noexcept {
  return section.blocks.empty() && section.children.empty() && section.title.empty() &&
         section.footnotes.empty() && (section.label.empty() || section.kind == SectionKind::description) &&
         !is_body(section.kind);
}

std::string title(const Book& book, const text::Words& words) {
  std::string title = text::one_line(book.metadata.title);
  if (title.empty())
    title = first_title(book.sections);
  return title.empty() ? std::string(words.untitled) : title;
}

} // namespace octavo::model

// See passages.h.
#include "model/passages.h"

#include "model/walk.h"

namespace octavo::model {
namespace {

void add(std::set<std::string>& languages, const Inlines& inlines) {
  for (const Inline& piece : inlines) {
    const auto* const styled = std::get_if<Styled>(&piece.node);
    if (styled && styled->style == InlineStyle::foreign)
      languages.insert(styled->language);
    if (const Inlines* const children = children_of(piece))
      add(languages, *children);
  }
}

void add(std::set<std::string>& languages, const Sections& sections) {
  for (const Section& section : sections) {
    each_text(section, [&languages](const Inlines& text) { add(languages, text); });
    add(languages, section.children);
  }
}

} // namespace

std::set<std::string> passage_languages(const Book& book) {
  std::set<std::string> out;
  add(out, book.sections);
  return out;
}

void mark_language(Inlines& inlines, std::string language) {
  Inlines all;
  all.push_back({Styled{InlineStyle::foreign, std::move(inlines), std::move(language)}});
  inlines = std::move(all);
}

void mark_language(Sections& sections, const std::string& language) {
  for (Section& section : sections) {
    each_text(section, [&](Inlines& inlines) {
      if (!inlines.empty())
        mark_language(inlines, language);
    });
    mark_language(section.children, language);
  }
}

} // namespace octavo::model

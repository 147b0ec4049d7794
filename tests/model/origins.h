// Every Origin of a Book in order: books are equal whatever lines they came from, so tests that care compare
// these.
#pragma once

#include <octavo/book.h>

namespace octavo::tests {

inline void collect_origins(const Blocks& blocks, std::vector<Origin>& all) {
  for (const Block& block : blocks) {
    std::visit([&](const auto& any) { all.push_back(any.origin); }, block.node);
    if (const auto* letter = std::get_if<Letter>(&block.node))
      collect_origins(letter->blocks, all);
    if (const auto* quote = std::get_if<Quote>(&block.node))
      collect_origins(quote->blocks, all);
  }
}

inline void collect_origins(const Sections& sections, std::vector<Origin>& all) {
  for (const Section& section : sections) {
    all.push_back(section.origin);
    all.push_back(section.heading);
    collect_origins(section.blocks, all);
    collect_origins(section.children, all);
  }
}

/// One line each: "4-60 title".
inline std::string origins(const Book& book) {
  std::vector<Origin> all;
  collect_origins(book.sections, all);
  std::string text;
  for (const Origin& origin : all)
    text += std::to_string(origin.first_line) + '-' + std::to_string(origin.last_line) + ' ' +
            std::string(name(origin.rule)) + '\n';
  return text;
}

} // namespace octavo::tests

// What leads through a document: links, outline, page labels (ISO 32000-1, 12.3, 12.4.2, 12.5).
#pragma once

#include "pdf/objects.h"

#include <octavo/pages.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::pdf {

/// Where the pages of a document are, by their index.
using PageReferences = std::vector<Reference>;

class Tags;

/// The annotations of the links of page `page`; one that leads nowhere, or to what is no address, is left
/// out. They are added to `tags`, unless that is null.
std::vector<Reference> add_links(std::size_t page, const Pages& pages, const PageReferences& references,
                                 Objects& objects, Tags* tags);

/// The outline's root; nothing where there are no entries.
std::optional<Reference> add_outline(const Pages& pages, const PageReferences& references, Objects& objects);

/// Pages from `first` on whose labels are a prefix and, unless the style is 0, a number that grows.
struct LabelRange {
  std::size_t first = 0; ///< index of a page
  char style = 0;        ///< as PDF has it: D decimal, r and R roman
  std::string prefix{};
  int start = 1;
  bool operator==(const LabelRange&) const = default;
};

/// The fewest ranges that give every page its label.
std::vector<LabelRange> label_ranges(const std::vector<Page>& pages);

/// The number tree of the ranges, without the brackets.
std::string page_labels(const std::vector<LabelRange>& ranges);

} // namespace octavo::pdf

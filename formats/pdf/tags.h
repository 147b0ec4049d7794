// The logical structure of a document as objects (ISO 32000-1, 14.7 and 14.8): what tells those who read
// aloud, or in another shape, what is a heading, a paragraph, a footnote.
#pragma once

#include "pdf/navigation.h"
#include "pdf/objects.h"

#include "model/reading_order.h"

#include <octavo/pages.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::pdf {

class Tags {
public:
  /// The structure of `pages`, which must outlive this.
  Tags(const Pages& pages, Objects& objects);

  /// Whether an item is part of an element; else it is an artifact.
  bool holds(const Item& item) const {
    return item.purpose == Purpose::text && item.element >= 0 &&
           static_cast<std::size_t>(item.element) < references_.size();
  }

  /// Whether a space is read after the item with that index on a page, which ends a line: what comes next in
  /// the same paragraph or heading is another word.
  bool ends_word(std::size_t page, std::size_t item) const;

  /// "/P": what the content of an element is marked as.
  std::string mark(int element) const;

  /// The text of an element with all that is in it, on one line.
  std::string text(int element) const;

  /// Says that `annotation` on that page is part of `element`; returns its own entry for that.
  std::string add_annotation(int element, std::size_t page, Reference annotation);

  /// The entries of a page dictionary.
  std::string of_page(std::size_t page) const;

  /// Makes the objects, once all annotations are added; returns the root of the tree.
  Reference define(const PageReferences& pages);

private:
  struct Annotation {
    std::size_t page = 0;
    Reference object{};
  };

  const Element& at(int element) const { return pages_.structure[static_cast<std::size_t>(element)]; }
  std::string role(int element) const;
  /// The element around it that is no part of a line.
  int block(int element) const;
  std::string attributes(int element, const std::vector<model::Kid>& kids) const;
  std::string kids(std::size_t holder, const PageReferences& pages) const;
  void append_text(std::size_t holder, std::string& out) const;
  /// The number of a stretch among the marked contents of its page.
  std::size_t number(const model::Stretch& stretch) const;
  Reference parents();

  const Pages& pages_;
  Objects& objects_;
  std::vector<Reference> references_{};
  Reference document_{};
  std::vector<std::vector<model::Kid>> order_;
  std::vector<std::vector<model::Stretch>> contents_{}; ///< marked ones, by page
  std::vector<std::size_t> last_pages_{};               ///< of blocks, by element
  std::vector<std::vector<Annotation>> annotations_{};  ///< by element
  std::vector<int> annotated_{};                        ///< the elements, by the annotations' numbers
};

/// "H2": the standard structure type of an element.
std::string structure_type(const Element& element);

} // namespace octavo::pdf

// The logical structure under construction: which element is open, and all that have been. Knows neither
// lines nor pages; what is set meanwhile is stamped with the number of the element that is open.
//
// Elements have numbers in the order in which they are opened. take() gives them those of the order in which
// they are read, in which a footnote comes after what refers to it, and leaves out those that hold nothing.
#pragma once

#include <octavo/pages.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace octavo::typesetter {

/// What an element shows of the Book.
struct Source {
  int element = -1;
  const void* piece = nullptr; ///< as model::each_piece() has it
  const Inlines* text = nullptr;
  std::string_view words{}; ///< where it is no running text; they live as long as the Book
};

class Structure {
public:
  /// An element that is open as long as this lives.
  class [[nodiscard]] Scope {
  public:
    Scope(Structure& structure, ElementRole role) : Scope(structure, Element{role}) {}
    /// Opens one that has been added.
    Scope(Structure& structure, int number) : structure_(structure) { structure.open_.push_back(number); }
    Scope(Structure& structure, Element element) : structure_(structure) {
      structure.open(std::move(element));
    }
    ~Scope() { structure_.close(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

  private:
    Structure& structure_;
  };

  /// Adds an element to the one that is open; returns its number.
  int add(Element element);
  /// The same, and makes it the current one.
  int open(Element element);
  void close() { open_.pop_back(); }
  /// The innermost element that is open; -1: none.
  int current() const { return open_.empty() ? -1 : open_.back(); }

  /// A section's own heading has the level of the section, by how many it is inside of that have one; a
  /// heading in its text is one deeper.
  static constexpr int own_heading = 0, inner_heading = 1;
  static Element heading(int kind) { return {ElementRole::heading, -1, kind}; }
  /// A section, or a part, with the title that those see who look at the tree.
  static Element titled(ElementRole role, std::string title) {
    Element out{role};
    out.title = std::move(title);
    return out;
  }

  /// What turned out to be something else.
  void become(int number, ElementRole role) { made_[static_cast<std::size_t>(number)].element.role = role; }

  /// The current element shows a piece of the Book: `text`, after what it shows already.
  void show(const Inlines& text) { show({current(), &text, &text}); }
  void show(const void* piece, std::string_view words = {}) { show({current(), piece, nullptr, words}); }

  /// The current element refers to what the mark with this number leads to.
  void refer(int mark) { references_.emplace(mark, current()); }
  /// Adds a footnote, to be read after the block that referred to it by that mark; -1, or a mark that nobody
  /// knows: here.
  int add_note(int mark);

  /// Adds all of `part`, which was made apart, to the element `parent`, or to the book itself where that is
  /// -1; returns what its numbers have to be raised by, which is the number of its first element.
  int append(Structure part, int parent);

  /// The elements as Pages have them. Items and links of `pages` get the new numbers: none but text keeps
  /// one, and a link that of the link element that it stands in.
  std::vector<Element> take(std::vector<Page>& pages);
  /// What these elements show, by the numbers that take() gave them, and in each in the order of reading.
  const std::vector<Source>& sources() const { return sources_; }

private:
  void show(const Source& source);

  struct Made {
    Element element{};
    int after = -1; ///< the element of the same parent that it is read after; -1: the one opened before it
  };

  /// The elements in the order of reading, by their numbers.
  std::vector<int> order() const;
  void set_levels(std::vector<Element>& elements) const;

  std::vector<Made> made_{};
  std::vector<int> open_{};
  std::vector<Source> sources_{};
  std::unordered_map<int, int> references_{}; ///< which element refers by a mark
};

/// Whether an element of this role stands in a line of text.
bool is_inline(ElementRole role) noexcept;

} // namespace octavo::typesetter

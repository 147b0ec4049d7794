// See foreign_passages.h.
#include "read/foreign_passages.h"

#include "model/passages.h"
#include "model/walk.h"
#include "text/foreign.h"

#include <algorithm>
#include <string>
#include <utility>

namespace octavo::reader {
namespace {

constexpr std::size_t fewest_of_paragraph = 8; // words
constexpr std::size_t fewest_of_emphasis = 3;

/// Whether the source says of a part of `inlines` which language it is in.
bool is_marked(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
    const auto* const styled = std::get_if<Styled>(&piece.node);
    const Inlines* const children = model::children_of(piece);
    return (styled != nullptr && styled->style == InlineStyle::foreign) ||
           (children != nullptr && is_marked(*children));
  });
}

class Marker {
public:
  explicit Marker(std::string_view language) : finder_(language) {}

  void mark(Inlines& inlines) const {
    if (!is_marked(inlines) && !mark_whole(inlines))
      mark_pieces(inlines);
  }

private:
  /// What is foreign from its first letter to its last.
  bool mark_whole(Inlines& inlines) const {
    const auto* const first = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().node);
    const bool letters = may_have_letters(inlines);
    if (!letters && first != nullptr && finder_.has_own_word(first->text))
      return false;
    const std::string text = plain_text(inlines);
    if (letters)
      if (auto runs = finder_.by_letters(text);
          runs.size() == 1 && runs[0].end - runs[0].begin == text.size()) {
        model::mark_language(inlines, std::move(runs[0].language));
        return true;
      }
    std::string language = finder_.by_words(text, fewest_of_paragraph);
    if (language.empty())
      return false;
    model::mark_language(inlines, std::move(language));
    return true;
  }

  bool may_have_letters(const Inlines& inlines) const {
    return std::any_of(inlines.begin(), inlines.end(), [&](const Inline& piece) {
      const auto* const text = std::get_if<Text>(&piece.node);
      const Inlines* const children = model::children_of(piece);
      return text != nullptr ? finder_.may_have_letters(text->text)
                             : children != nullptr && may_have_letters(*children);
    });
  }

  void mark_pieces(Inlines& inlines) const {
    Inlines out;
    out.reserve(inlines.size());
    for (Inline& piece : inlines) {
      auto* const text = std::get_if<Text>(&piece.node);
      if (text != nullptr && finder_.may_have_letters(text->text)) {
        add_parts(out, std::move(text->text));
        continue;
      }
      if (Inlines* const children = model::children_of(piece); children != nullptr)
        mark_children(piece, *children);
      out.push_back(std::move(piece));
    }
    inlines = std::move(out);
  }

  /// Words of another language are mostly emphasised.
  void mark_children(const Inline& piece, Inlines& children) const {
    if (std::holds_alternative<Emphasis>(piece.node))
      if (std::string language = finder_.by_words(plain_text(children), fewest_of_emphasis);
          !language.empty()) {
        model::mark_language(children, std::move(language));
        return;
      }
    mark_pieces(children);
  }

  /// Adds `text`, parted where it is foreign.
  void add_parts(Inlines& out, std::string text) const {
    const std::vector<text::ForeignRun> runs = finder_.by_letters(text);
    if (runs.empty()) {
      out.push_back({Text{std::move(text)}});
      return;
    }
    std::size_t from = 0;
    for (const text::ForeignRun& run : runs) {
      if (from < run.begin)
        out.push_back({Text{text.substr(from, run.begin - from)}});
      out.push_back(
          {Styled{InlineStyle::foreign, plain(text.substr(run.begin, run.end - run.begin)), run.language}});
      from = run.end;
    }
    if (from < text.size())
      out.push_back({Text{text.substr(from)}});
  }

  text::ForeignFinder finder_;
};

void mark(Sections& sections, const Marker& marker) {
  for (Section& section : sections) {
    model::each_text(section, [&](Inlines& inlines) { marker.mark(inlines); });
    mark(section.children, marker);
  }
}

} // namespace

void mark_foreign_passages(Book& book) {
  if (!book.metadata.language.empty())
    mark(book.sections, Marker(book.metadata.language));
}

} // namespace octavo::reader

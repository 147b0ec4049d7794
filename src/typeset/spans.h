// The Book's running text as the setter takes it: styles for emphasis, numbers for links, clean characters.
#pragma once

#include <octavo/book.h>
#include <octavo/note.h>

#include "typeset/anchors.h"
#include "typeset/setter.h"
#include "typeset/structure.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace octavo::typesetter {

/// A place in the book, by its number.
struct Mark {
  int number = -1;
};

/// What the links of one division lead to, by the numbers that spans have: a URL, or a place in the book.
using LinkTargets = std::vector<std::variant<std::string, Mark>>;

class SpanMaker {
public:
  /// Adds to `targets`, `references` and `structure`, and to `notes` where a link cannot be one. Links are in
  /// colour `link`.
  SpanMaker(LinkTargets& targets, const Anchors& anchors, References& references, Structure& structure,
            Notes& notes, Colour link = {})
      : targets_(targets), anchors_(anchors), references_(references), structure_(structure), notes_(notes),
        link_colour_(link) {}

  /// All spans are part of the element that is open in the structure, or of a link that is opened in it.
  ///
  /// `inlines` in `style`: emphasis is italic, and roman again within italics; strong is bold. Each run of
  /// white space is one space, with none at the ends. `line` is where they are in the source, for notes.
  Spans spans(const Inlines& inlines, const TextStyle& style, int line = 0);

  /// The same with a lead-in in small capitals, where the text has one.
  Spans opening(const Inlines& inlines, const TextStyle& style, int line = 0);

  /// A footnote's label as it stands before its text, linked to the place with number `back`; -1: not linked.
  Spans note_label(std::string_view label, const TextStyle& style, int back);

  /// `text` linked to `target`, which has to be one that model::href made; empty: not linked.
  Spans address(std::string_view text, const std::string& target, const TextStyle& style);

private:
  void add(const Inlines& inlines, const TextStyle& style);
  void add(std::string_view text, const TextStyle& style);
  void add(const Link& link, const TextStyle& style);
  void add(const Styled& styled, const TextStyle& style);
  void add_foreign(const Styled& styled, const TextStyle& style);
  void add(const NoteReference& reference, TextStyle style);
  /// The number of a new link to what `target` names; -1 where it names nothing.
  int link_to(const std::string& target);
  Spans finished();

  LinkTargets& targets_;
  const Anchors& anchors_;
  References& references_;
  Structure& structure_;
  Notes& notes_;
  Colour link_colour_;
  Spans out_{};
  int link_ = -1;
  bool url_ = false, whole_ = false;
  int mark_ = -1;
  std::string language_{};  ///< of a passage
  std::size_t lead_in_ = 0; ///< how many bytes of the text to come are the lead-in
  int line_ = 0;
};

/// `text` on one line, in one style.
Spans plain_spans(std::string_view text, const TextStyle& style);

} // namespace octavo::typesetter

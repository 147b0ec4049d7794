// A Book as one row of passages, each a paragraph's characters with its lines: what the checks look at. Knows
// no check.
#pragma once

#include <octavo/book.h>

#include <string>
#include <vector>

namespace octavo::proof {

struct Passage {
  enum class Kind {
    prose,        ///< a paragraph, from which a speech may run on into the next one
    verse,        ///< a poem, its lines separated by '\n', its stanzas by two
    line,         ///< what stands by itself: a heading, a caption, a cell, a signature
    pause,        ///< a scene break
    interruption, ///< the author speaks here, up to `resumption`: the speech around it may run on
    resumption,
    boundary, ///< nothing runs on over it: a note of the author, a document, the end of a part of the book
  };
  Kind kind = Kind::boundary;
  std::string text{};  ///< line breaks as '\n'; code and shown addresses as letters x, references to notes as
                       ///< word joiners
  std::string typed{}; ///< the text with its code and addresses, where that differs
  int first_line = 0;  ///< as in Origin
  int last_line = 0;
  bool is_ornament = false; ///< of a pause: a row of marks, which nobody types by accident
  bool is_letter = false;   ///< a paragraph of a letter
  bool is_body = false;     ///< an ordinary paragraph directly in a section of the story

  bool has_text() const { return kind == Kind::prose || kind == Kind::verse || kind == Kind::line; }
};

using Passages = std::vector<Passage>;

/// Calls `look` with the index of each passage that has text.
template <typename Look>
void each_with_text(const Passages& passages, Look look) {
  for (std::size_t i = 0; i < passages.size(); ++i)
    if (passages[i].has_text())
      look(i);
}

/// All running text of the book, in order.
Passages passages_of(const Book& book);

} // namespace octavo::proof

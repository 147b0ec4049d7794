// The page marks in running text: where it is divided for them. See xhtml.h and page_list.h.
#include "epub/xhtml.h"

#include "model/pieces.h"

namespace octavo::epub {

void XhtmlWriter::begin_marks(const void* piece) {
  marks_ = pages_.marks_in(piece);
  characters_ = 0;
}

void XhtmlWriter::marks_here() {
  for (; !marks_.empty() && marks_.front().characters <= characters_; marks_ = marks_.subspan(1))
    pages_.mark(xml_, marks_.front());
}

void XhtmlWriter::end_marks() {
  for (; !marks_.empty(); marks_ = marks_.subspan(1))
    pages_.mark(xml_, marks_.front());
}

void XhtmlWriter::words(std::string_view text) {
  const int before = characters_;
  characters_ += marks_.empty() ? 0 : model::counted_characters(text);
  std::size_t done = 0;
  for (; !marks_.empty() && marks_.front().characters < characters_; marks_ = marks_.subspan(1)) {
    const std::size_t at = model::at_character(text, marks_.front().characters - before);
    if (at > done)
      xml_.text(text.substr(done, at - done));
    pages_.mark(xml_, marks_.front());
    done = at;
  }
  if (done == 0 || done < text.size())
    xml_.text(text.substr(done));
}

void XhtmlWriter::preformatted(const Preformatted& preformatted) {
  std::string_view text = preformatted.text;
  std::size_t done = 0;
  for (const MarkInPiece& mark : pages_.marks_in(&preformatted)) {
    // Its line whole: the spaces at its head belong to it.
    const std::size_t at = text.rfind('\n', model::at_character(text, mark.characters));
    const std::size_t begin = at == std::string_view::npos ? 0 : at + 1;
    if (begin > done)
      xml_.lines(text.substr(done, begin - done));
    pages_.mark(xml_, mark);
    done = begin;
  }
  xml_.lines(text.substr(done));
}

} // namespace octavo::epub

// Typographic punctuation over a Book: joins the running text of each paragraph, has it punctuated, and puts
// the marks back into the pieces they came from. The rules themselves are in src/text/quotes.cpp and its
// neighbours.
#include <octavo/punctuation.h>

#include "text/speech.h"

#include <algorithm>
#include <span>

namespace octavo {
namespace {

/// More notes than this are no help: the text is one that nobody can mend by hand.
constexpr std::size_t most_notes = 200;

/// Running text as one string, and where its pieces stand in it. What must not change is there as letters.
class Joined {
public:
  void add(Inlines& inlines) {
    for (Inline& piece : inlines)
      std::visit(Match{[&](Text& text) {
                         pieces_.push_back({&text.text, text_.size()});
                         text_ += text.text;
                       },
                       [&](LineBreak&) { add_line_end(); },
                       [&](Emphasis& emphasis) { add(emphasis.children); },
                       [&](Strong& strong) { add(strong.children); },
                       [&](Styled& styled) {
                         if (styled.style == InlineStyle::code)
                           text_.append(plain_text(styled.children).size(), 'x');
                         else
                           add(styled.children);
                       },
                       [&](Link& link) {
                         const std::string shown = plain_text(link.children);
                         if (link.target.find(shown) == std::string::npos)
                           add(link.children);
                         else
                           text_.append(shown.size(), 'x');
                       },
                       [&](NoteReference&) {}},
                 piece.node);
  }
  void add_line_end() { text_ += '\n'; }

  const std::string& text() const { return text_; }

  /// Changes the pieces as `result`, made of text(), says. A mark that is spread over several is left alone.
  void put_back(const text::Punctuated& result) {
    auto edit = result.edits.begin();
    std::size_t shift = 0; // how much further on the new text is; it may wrap around below zero
    for (const Piece& piece : pieces_) {
      const std::size_t end = piece.begin + piece.text->size();
      std::string changed;
      std::size_t done = piece.begin;
      for (; edit != result.edits.end() && edit->at < end; ++edit) {
        if (edit->at >= piece.begin && edit->at + edit->old_size <= end) {
          changed.append(text_, done, edit->at - done);
          changed.append(result.text, edit->at + shift, edit->new_size);
          done = edit->at + edit->old_size;
        }
        shift += edit->new_size - edit->old_size;
      }
      if (done == piece.begin)
        continue;
      changed.append(text_, done, end - done);
      *piece.text = std::move(changed);
    }
  }

private:
  struct Piece {
    std::string* text;
    std::size_t begin;
  };
  std::string text_{};
  std::vector<Piece> pieces_{};
};

class Smartener {
public:
  explicit Smartener(std::string language) : language_(std::move(language)) {}

  /// Text that stands for itself: what is said of it is said where it stands in the story.
  void alone(std::string& text) const { text = text::punctuate(text, language_).text; }

  void walk(Sections& sections) {
    for (Section& section : sections) {
      if (!is_body(section.kind))
        speech_.end();
      alone(section.label);
      heading(section.title, section.heading.first_line);
      heading(section.subtitle, section.heading.first_line);
      walk(section.blocks);
      for (Footnote& footnote : section.footnotes)
        apart(footnote.blocks);
      if (!is_body(section.kind))
        speech_.end();
      walk(section.children);
    }
  }

  Notes finish() {
    speech_.end();
    std::stable_sort(notes_.begin(), notes_.end(),
                     [](const Note& a, const Note& b) { return a.line < b.line; });
    if (notes_.size() > most_notes) {
      const std::size_t more = notes_.size() - most_notes;
      notes_.resize(most_notes);
      notes_.push_back({"quote-ambiguous", Severity::doubt, notes_.back().line, 0,
                        "there are " + std::to_string(more) + " more doubtful quotation marks further on"});
    }
    return std::move(notes_);
  }

private:
  void walk(Blocks& blocks) {
    for (Block& block : blocks)
      std::visit(
          Match{[&](Paragraph& one) { paragraph(one); }, [](Break&) {}, [&](Verse& one) { verse(one); },
                [&](Letter& letter) { walk(letter.blocks); }, [&](Quote& quote) { walk(quote.blocks); },
                [&](Heading& one) { heading(one.content, one.origin.first_line); }, [](Preformatted&) {},
                [&](Figure& figure) { heading(figure.caption, figure.origin.first_line); },
                [&](Aside& aside) {
                  alone(aside.label);
                  speech_.interrupt(); // the speech around it may run on
                  apart(aside.blocks);
                  speech_.resume();
                },
                [&](Document& document) { apart(document.blocks); },
                [&](Dialogue& dialogue) {
                  for (Turn& turn : dialogue.turns) {
                    heading(turn.speaker, turn.origin.first_line);
                    apart(turn.blocks);
                  }
                },
                [&](List& list) {
                  for (ListItem& item : list.items)
                    apart(item.blocks);
                },
                [&](Table& table) {
                  heading(table.caption, table.origin.first_line);
                  for (TableRow& row : table.rows)
                    for (TableCell& cell : row.cells)
                      heading(cell.content, table.origin.first_line);
                }},
          block.node);
  }

  /// Blocks that no speech of the story runs into or out of.
  void apart(Blocks& blocks) {
    speech_.end();
    walk(blocks);
    speech_.end();
  }

  void paragraph(Paragraph& one) {
    if (one.role == ParagraphRole::headnote) {
      heading(one.content, one.origin.first_line); // no part of what the story's people say
      return;
    }
    Joined joined;
    joined.add(one.content);
    put(joined, speech_.paragraph(joined.text()), one.origin.first_line);
  }

  /// One paragraph of several lines: a quotation may run on from stanza to stanza.
  void verse(Verse& one) {
    Joined joined;
    for (Stanza& stanza : one.stanzas) {
      for (VerseLine& line : stanza.lines) {
        joined.add(line.content);
        joined.add_line_end();
      }
      joined.add_line_end();
    }
    put(joined, speech_.verse(joined.text()), one.origin.first_line);
  }

  /// A line or paragraph that no speech runs into or out of.
  void heading(Inlines& inlines, int line) {
    Joined joined;
    joined.add(inlines);
    put(joined, speech_.apart(joined.text()), line);
  }

  void put(Joined& joined, const text::Punctuated& result, int line) {
    joined.put_back(result);
    for (const text::Ambiguity& ambiguity : result.ambiguities)
      if (ambiguity.code != "quote-unbalanced") // the text's fault, and proofread()'s to say
        notes_.push_back({ambiguity.code, Severity::doubt, line, 0, ambiguity.message});
  }

  std::string language_;
  text::Speech speech_{language_};
  Notes notes_{};
};

} // namespace

Notes smarten(Book& book) {
  Smartener smartener(book.metadata.language);
  smartener.alone(book.metadata.title);
  smartener.alone(book.metadata.subtitle);
  smartener.alone(book.metadata.description);
  smartener.walk(book.sections);
  return smartener.finish();
}

} // namespace octavo

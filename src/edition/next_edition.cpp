// See octavo/edition.h: what has changed between two states of a book.
#include <octavo/edition.h>

#include "model/identity.h"
#include "model/walk.h"

#include <unordered_map>
#include <utility>

namespace octavo {
namespace {

using Known = std::unordered_map<std::string_view, const Section*>;

/// Chapters and what else a story is told in; parts are told by what is in them.
bool is_told(const Section& section) {
  return is_body(section.kind) && section.kind != SectionKind::part;
}

void learn(Known& known, const Sections& sections) {
  for (const Section& section : sections) {
    if (is_told(section))
      known.emplace(section.id, &section);
    learn(known, section.children);
  }
}

bool same_texts(const Section& a, const Section& b) {
  return a.title == b.title && a.subtitle == b.subtitle && a.blocks == b.blocks && a.footnotes == b.footnotes;
}

/// `section` alone, without the ids that links to its blocks know: another chapter may have begun to link
/// there.
Section without_places(const Section& section) {
  Section out;
  out.title = section.title;
  out.subtitle = section.subtitle;
  out.blocks = section.blocks;
  out.footnotes = section.footnotes;
  model::each_block(out, [](Block& block) { block.id.clear(); });
  return out;
}

/// Whether what is read of them is the same; notes around a chapter are no words of it.
bool same_words(const Section& a, const Section& b) {
  return same_texts(a, b) || same_texts(without_places(a), without_places(b));
}

class Comparison {
public:
  explicit Comparison(const Sections& before) { learn(known_, before); }

  void see(const Sections& sections) {
    for (const Section& section : sections) {
      if (is_told(section))
        see(section);
      see(section.children);
    }
  }

  /// Where nothing is as before it is another book, and all of it new: which goes without saying.
  void tell(EditionFacts& facts) {
    if (!of_before_)
      return;
    facts.added = std::move(added_);
    facts.revised = std::move(revised_);
  }

private:
  void see(const Section& section) {
    const auto old = known_.find(section.id);
    of_before_ = of_before_ || old != known_.end();
    if (old == known_.end())
      added_.push_back(section.id);
    else if (!same_words(*old->second, section))
      revised_.push_back(section.id);
  }

  Known known_{};
  std::vector<std::string> added_{}, revised_{};
  bool of_before_ = false;
};

bool same_metadata(Metadata a, const Metadata& b) {
  a.modified = b.modified;
  return a == b;
}

} // namespace

std::string identifier_of(const Book& book) {
  return model::identifier(book);
}

EditionFacts next_edition(const Edition& before, const Book& book, std::string_view modified) {
  if (before.book.sections == book.sections && before.book.cover == book.cover &&
      same_metadata(before.book.metadata, book.metadata))
    return before.facts;
  EditionFacts facts;
  facts.modified =
      modified > before.facts.modified ? std::string(modified) : model::a_second_later(before.facts.modified);
  Comparison comparison(before.book.sections);
  comparison.see(book.sections);
  comparison.tell(facts);
  return facts;
}

} // namespace octavo

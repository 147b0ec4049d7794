// Several books made into one. What becomes of their metadata is in bind_metadata.cpp.
#include <octavo/bind.h>
#include <octavo/error.h>
#include <octavo/sidecar.h>

#include "convert/bind_metadata.h"
#include "model/ids.h"
#include "model/notices.h"
#include "model/passages.h"
#include "model/walk.h"
#include "text/language.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace octavo {
namespace binding {
namespace {

/// As deep as sections may be in each other. A story has four levels at most; binding what is bound adds one
/// each time.
constexpr std::size_t most_levels = 32;

/// Ids grow by their part's each time that a bound book is bound; then they do without.
constexpr std::size_t longest_id = 100;

std::size_t levels(const Sections& sections) {
  std::size_t most = 0;
  for (const Section& section : sections)
    most = std::max(most, 1 + levels(section.children));
  return most;
}

// ----------------------------------------------------------------------------------------------- origins

/// Line 27 of which text? In a bound book a line's number says nothing.
void forget_origins(Sections& sections) {
  const auto forget = [](Origin& origin) { origin = {}; };
  for (Section& section : sections) {
    section.origin = {};
    section.heading = {};
    model::each_origin(section.blocks, forget);
    for (Footnote& footnote : section.footnotes) {
      footnote.origin = {};
      model::each_origin(footnote.blocks, forget);
    }
    forget_origins(section.children);
  }
}

// ------------------------------------------------------------------------------------------------ titles

bool is_untitled(const Section& section) {
  return section.title.empty() && section.label.empty();
}

/// The only section of the story's own text, where there is just one; else null.
Section* only_body(Sections& sections) {
  Section* only = nullptr;
  for (Section& section : sections)
    if (is_body(section.kind)) {
      if (only != nullptr || section.kind == SectionKind::part)
        return nullptr;
      only = &section;
    }
  return only;
}

/// The byte of `line` after the letters and digits of `title`, where it begins with these whatever stands
/// between them; else nothing.
std::optional<std::size_t> after_words(std::string_view line, std::string_view title) {
  const auto next_letter = [](std::string_view text, std::size_t& at) {
    while (at < text.size())
      if (const char32_t c = text::next(text, at); text::is_alphanumeric(c))
        return c;
    return U'\0';
  };
  std::size_t at = 0;
  std::size_t compared = 0;
  bool any = false;
  for (std::size_t title_at = 0;;) {
    const char32_t c = next_letter(title, title_at);
    if (c == 0)
      return any ? std::optional(at) : std::nullopt;
    compared = at;
    if (next_letter(line, compared) != c)
      return std::nullopt;
    at = compared;
    any = true;
  }
}

/// Whether the title is just how the chapter begins, as stories without any are called: a chapter needs no
/// such title. One or two words that a text happens to go on from ("Rain" fell) are a title.
bool is_first_words(std::string_view title, const Section& section) {
  constexpr std::size_t most_blocks = 5; // pictures and music come before the first paragraph
  const auto end =
      section.blocks.begin() + static_cast<std::ptrdiff_t>(std::min(section.blocks.size(), most_blocks));
  const bool long_title = std::count(title.begin(), title.end(), ' ') > 1;
  return std::any_of(section.blocks.begin(), end, [&](const Block& block) {
    const auto* const paragraph = std::get_if<Paragraph>(&block.node);
    if (paragraph == nullptr)
      return false;
    const std::string line = plain_text(paragraph->content);
    std::optional<std::size_t> after = after_words(line, title);
    if (!after)
      return false;
    const char32_t c = *after < line.size() ? text::next(line, *after) : U'.';
    return long_title ? !text::is_alphanumeric(c) : !text::is_alphanumeric(c) && !text::is_space(c);
  });
}

/// A book's only chapter without a title is called as the book.
void take_title(Book& book) {
  Section* const only = only_body(book.sections);
  if (only == nullptr || !is_untitled(*only) || book.metadata.title.empty())
    return;
  only->title = plain(book.metadata.title);
  if (only->subtitle.empty() && !book.metadata.subtitle.empty())
    only->subtitle = plain(book.metadata.subtitle);
  only->number.reset();
}

/// A title that several books have is not their chapters'.
void forget_shared_titles(std::vector<Book>& books, const Metadata& metadata) {
  std::vector<std::string> titles;
  for (const Book& book : books)
    titles.push_back(book.metadata.title);
  std::sort(titles.begin(), titles.end());
  for (Book& book : books) {
    const auto [first, last] = std::equal_range(titles.begin(), titles.end(), book.metadata.title);
    if (last - first > 1 || book.metadata.title == metadata.title)
      book.metadata.title.clear();
  }
}

// -------------------------------------------------------------------------------------------- languages

std::string_view primary(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

/// What is in another language than the whole book says so.
void keep_language(Sections& sections, const Metadata& of, const std::string& whole) {
  const std::string tag = text::language_tag(of.language);
  if (!tag.empty() && primary(tag) != primary(text::language_tag(whole)))
    model::mark_language(sections, tag);
}

// ---------------------------------------------------------------------------------------------- chapters

/// One count for chapters without title and label, over all books. A number that goes on from the one before,
/// or leaves some out, stays; one that starts again, since each book counted for itself, goes on instead.
class Numbering {
public:
  void apply(Sections& sections) {
    for (Section& section : sections) {
      if (section.kind == SectionKind::chapter)
        apply(section);
      apply(section.children);
    }
  }

private:
  void apply(Section& chapter) {
    const bool counts_on = chapter.number && *chapter.number > last_;
    if (is_untitled(chapter) && !counts_on)
      chapter.number = last_ + 1;
    last_ = counts_on ? *chapter.number : last_ + 1;
    last_ = std::min(last_, std::numeric_limits<int>::max() - 1);
  }

  int last_ = 0;
};

/// A description that stands between chapters opens the section after it, as a quotation; where none comes
/// after it stays what it is. The first one stays too where the story has not begun.
void place_descriptions(Sections& sections) {
  bool begun = false;
  Sections placed;
  Blocks waiting;
  for (Section& section : sections) {
    const bool stays = section.kind != SectionKind::description || !begun || &section == &sections.back() ||
                       !section.children.empty();
    begun = begun || is_body(section.kind) || section.kind == SectionKind::description;
    if (stays) {
      section.blocks.insert(section.blocks.begin(), std::make_move_iterator(waiting.begin()),
                            std::make_move_iterator(waiting.end()));
      waiting.clear();
      placed.push_back(std::move(section));
      continue;
    }
    Quote quote;
    if (!section.title.empty())
      quote.blocks.push_back({Heading{std::move(section.title), {}}});
    std::move(section.blocks.begin(), section.blocks.end(), std::back_inserter(quote.blocks));
    if (!quote.blocks.empty())
      waiting.push_back({std::move(quote)});
  }
  sections = std::move(placed);
}

Sections as_chapters(std::vector<Book> books, const Metadata& metadata) {
  forget_shared_titles(books, metadata);
  Sections row;
  std::size_t number = 0;
  for (Book& book : books) {
    model::prefix_ids(book.sections, "book-" + std::to_string(++number), longest_id); // links stay inside
    if (const Section* const only = only_body(book.sections);
        only != nullptr && is_first_words(book.metadata.title, *only))
      book.metadata.title.clear();
    take_title(book);
    keep_language(book.sections, book.metadata, metadata.language);
    std::move(book.sections.begin(), book.sections.end(), std::back_inserter(row));
  }
  place_descriptions(row);
  Numbering{}.apply(row);
  model::assign_ids(row);
  return row;
}

// ------------------------------------------------------------------------------------------------- parts

/// What stands under a part's title: the book's subtitle, then who wrote it if that is not the same of all.
Inlines part_subtitle(const Metadata& metadata, bool authors_differ) {
  Inlines subtitle;
  if (!metadata.subtitle.empty())
    subtitle = plain(metadata.subtitle);
  const std::string authors = authors_differ ? author_names(metadata) : std::string{};
  if (authors.empty())
    return subtitle;
  if (!subtitle.empty())
    subtitle.push_back({LineBreak{}});
  subtitle.push_back({Text{authors}});
  return subtitle;
}

void add_description(Book& book) {
  const bool there = std::any_of(book.sections.begin(), book.sections.end(), [](const Section& section) {
    return section.kind == SectionKind::description;
  });
  if (there || book.metadata.description.empty())
    return;
  Section description;
  description.kind = SectionKind::description;
  const std::string_view text = book.metadata.description;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const std::string_view line = text::trim(text.substr(at, end - at)); !line.empty())
      description.blocks.push_back({Paragraph{plain(line), ParagraphRole::body, 0, {}}});
    at = end + 1;
  }
  book.sections.insert(book.sections.begin(), std::move(description));
}

Section part_of(Book book, int number, bool authors_differ) {
  Section part;
  part.kind = SectionKind::part;
  if (book.metadata.title.empty())
    part.number = number;
  else
    part.title = plain(book.metadata.title);
  part.subtitle = part_subtitle(book.metadata, authors_differ);
  book.metadata.subtitle.clear(); // is said above already
  add_description(book);
  model::complete_ids(book.sections); // before the title, which the chapter has only until a second one comes
  take_title(book);
  part.children = std::move(book.sections);
  return part;
}

Sections as_parts(std::vector<Book> books, const std::string& language) {
  const bool differ = std::any_of(books.begin(), books.end(), [&](const Book& book) {
    return author_names(book.metadata) != author_names(books.front().metadata);
  });
  Sections parts;
  for (Book& book : books) {
    const Metadata metadata = book.metadata;
    Sections made;
    made.push_back(part_of(std::move(book), static_cast<int>(parts.size()) + 1, differ));
    keep_language(made, metadata, language);
    parts.push_back(std::move(made.front()));
  }
  // A chapter's id is its part's and its own: no story's growth changes the ids of another.
  std::vector<Sections> inside;
  for (Section& part : parts)
    inside.push_back(std::exchange(part.children, {}));
  model::assign_ids(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    model::prefix_ids(inside[i], parts[i].id, longest_id);
    parts[i].children = std::move(inside[i]);
  }
  model::complete_ids(parts);
  return parts;
}

/// Whether each book is one chapter and nothing else.
bool are_chapters(const std::vector<Book>& books) {
  return std::all_of(books.begin(), books.end(), [](const Book& book) {
    return book.sections.size() == 1 && is_body(book.sections.front().kind) &&
           book.sections.front().kind != SectionKind::part;
  });
}

} // namespace
} // namespace binding

Book bind(std::vector<Book> books, Metadata metadata, BindAs as) {
  using namespace binding;
  if (books.size() < 2) {
    Book book = books.empty() ? Book{} : std::move(books.front());
    const auto notice = [](const Section& section) { return section.kind == SectionKind::notice; };
    if (!metadata.warnings.empty() && std::none_of(book.sections.begin(), book.sections.end(), notice)) {
      model::place_notice(book.sections, metadata.warnings);
      model::complete_ids(book.sections);
    }
    book.metadata = merged(std::move(metadata), book.metadata);
    return book;
  }
  if (as == BindAs::detect)
    as = are_chapters(books) ? BindAs::chapters : BindAs::parts;
  Book whole;
  const std::vector<std::string> warnings = metadata.warnings; // of the whole; each book has its own notice
  whole.metadata = bound_metadata(std::move(metadata), books, as == BindAs::chapters);
  whole.cover = std::move(books.front().cover);
  whole.sections = as == BindAs::chapters ? as_chapters(std::move(books), whole.metadata)
                                          : as_parts(std::move(books), whole.metadata.language);
  if (!warnings.empty()) {
    model::place_notice(whole.sections, warnings);
    model::complete_ids(whole.sections);
  }
  if (levels(whole.sections) > most_levels)
    throw Error(ErrorCode::too_large, "the bound book would have sections more than " +
                                          std::to_string(most_levels) + " levels deep");
  forget_origins(whole.sections);
  return whole;
}

} // namespace octavo

// See <octavo/cover.h>. What a cover looks like is chosen here and drawn in compositions.h, in the colours of
// palettes.h; its words are set in lettering.h.
#include <octavo/cover.h>

#include "cover/compositions.h"
#include "cover/lettering.h"
#include "cover/picture.h"
#include "model/divisions.h"
#include "model/identity.h"
#include "text/language.h"
#include "text/printable.h"
#include "text/unicode.h"
#include "text/words.h"
#include "typeset/user_fonts.h"

#include <octavo/error.h>

#include <algorithm>
#include <set>

namespace octavo {
namespace {

using cover::Composition;

/// Sums of the lengths of all words that are tried, and shapes that reach off the page, are to be Lengths: a
/// larger cover is drawn no larger than this, and enlarged.
constexpr Length largest_drawn = 20 * inch;

constexpr Length largest_side = 200 * inch; // what a PDF page may measure (ISO 32000-1, annex C)

/// The words of a cover, as far as they are known: nothing is made up, not even a title.
cover::Words words_of(const Book& book, const text::Words& words) {
  const Metadata& metadata = book.metadata;
  cover::Words out;
  const std::string title = model::title(book, words);
  out.title = title == words.untitled ? text::one_line(metadata.title) : title;
  out.subtitle = text::one_line(metadata.subtitle);
  for (const Contributor& person : metadata.contributors)
    if (const std::string name = text::one_line(person.name); person.role == "aut" && !name.empty())
      out.authors += (out.authors.empty() ? "" : " · ") + name;
  if (!metadata.series.empty()) {
    const std::string position = text::one_line(metadata.series.front().position);
    out.series = text::one_line(metadata.series.front().name);
    if (!out.series.empty() && !position.empty())
      out.series += " · " + position;
  }
  return out;
}

/// The one of `all` that has the name; Error(bad_option) says what there is else.
template <typename All>
const auto& named(const All& all, const std::string& name, const char* what) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
  if (found != all.end())
    return *found;
  std::string names;
  for (const auto& one : all) {
    names += names.empty() ? "" : ", ";
    names += one.name;
  }
  throw Error(ErrorCode::bad_option,
              std::string("there is no ") + what + " of covers '" + name + "'; choose one of " + names);
}

/// One of `all`, or of those that are `allowed`, where any are named: `choose` says which.
template <typename All>
const auto& chosen(const All& all, const std::vector<std::string>& allowed, const char* what,
                   cover::Choices& choose) {
  if (allowed.empty())
    return all[static_cast<std::size_t>(choose.below(static_cast<int>(all.size())))];
  const auto which = static_cast<std::size_t>(choose.below(static_cast<int>(allowed.size())));
  return named(all, allowed[which], what);
}

bool all_ascii(const cover::Words& words) {
  for (const std::string* const one : {&words.series, &words.title, &words.subtitle, &words.authors})
    if (text::ascii_size(*one) < one->size())
      return false;
  return true;
}

/// `text` without the characters `missing`; empty where that takes more than half of its letters.
std::string without(const std::string& text, const std::set<char32_t>& missing) {
  std::string out;
  std::size_t kept = 0, taken = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    const bool shown = !missing.contains(c);
    if (text::is_alphanumeric(c))
      ++(shown ? kept : taken);
    if (shown)
      text::append(out, c);
  }
  return kept == 0 || taken > kept ? std::string() : text::collapse_spaces(out);
}

/// Takes from `words` what no font has, which a cover had better not show as boxes, and says so in `notes`.
void drop_what_has_no_font(cover::Words& words, const typesetter::SetterOptions& with, Notes& notes) {
  typesetter::FontHelp help;
  bool unlettered = false;
  for (std::string* const one : {&words.series, &words.title, &words.subtitle, &words.authors}) {
    typesetter::Setter setter(with);
    typesetter::TextStyle style;
    style.size = 10 * point;
    setter.line({{*one, style}});
    const std::set<char32_t> missing = setter.help().missing;
    if (missing.empty())
      continue;
    *one = without(*one, missing);
    unlettered = unlettered || one->empty();
    help.missing.insert(missing.begin(), missing.end());
  }
  for (Note& note : typesetter::notes(help))
    notes.push_back(std::move(note));
  if (unlettered)
    notes.push_back(
        {"cover-unlettered", Severity::warning, 0, 0,
         "the cover leaves out what no font has the characters of: install a font that has them, give "
         "one with --font, or a picture with --cover"});
}

void draw(Typesetting& out, Page& page, const Book& book, const std::string& language,
          const CoverOptions& options) {
  const text::Words& words = text::words(language);
  const auto divided_up = [](Length whole, Length by) { return (whole + by - 1) / by; };
  const Length times = divided_up(std::max(page.width, page.height), largest_drawn);
  cover::Choices choose(model::identifiers(book.metadata, model::title(book, words)).front());
  // All that a book is known by is chosen before its composition draws: another style keeps the colours.
  const CoverDesign& design = options.design;
  const Composition& own = chosen(cover::compositions(), design.compositions, "style", choose);
  const Composition& composition =
      options.style.empty() ? own : named(cover::compositions(), options.style, "style");
  const cover::Palette& palette = chosen(cover::palettes(), design.palettes, "palette", choose);
  const bool deep = choose.below(100) < 60;
  const bool dark = design.ground == CoverGround::either ? deep : design.ground == CoverGround::dark;
  cover::Canvas canvas{cover::Drawing(page),           palette, choose, divided_up(page.width, times),
                       divided_up(page.height, times), dark,    true,   true};
  typesetter::SetterOptions with{options.family, language, options.system_fonts};
  with.user_fonts = typesetter::user_fonts(options.fonts);
  cover::Words said = words_of(book, words);
  if (!all_ascii(said))
    drop_what_has_no_font(said, with, out.notes);
  canvas.titled = !said.title.empty() || !said.series.empty() || !said.subtitle.empty();
  canvas.bylined = !said.authors.empty();
  const cover::Places places = composition.draw(canvas);
  typesetter::Setter setter(with);
  cover::set_words(page, setter, said, places, canvas.u(1), design.typeface);
  if (times > 1)
    cover::enlarge(page, times);
  out.pages.fonts = setter.fonts();
  for (Note& note : setter.notes())
    out.notes.push_back(std::move(note));
}

/// The cover for those who do not see it: in the picture's own words, or by what it is the cover of.
Element shown(const Book& book, const std::string& language) {
  const text::Words& words = text::words(language);
  Element out{ElementRole::figure};
  if (book.cover)
    out.alternative = text::one_line(book.cover->alt);
  if (out.alternative.empty())
    out.alternative =
        std::string(words.cover) + std::string(words.joint) + text::one_line(model::title(book, words));
  return out;
}

} // namespace

std::vector<std::string_view> cover_palettes() {
  std::vector<std::string_view> names;
  for (const cover::Palette& one : cover::palettes())
    names.push_back(one.name);
  return names;
}

std::vector<std::string_view> cover_styles() {
  std::vector<std::string_view> names;
  for (const Composition& one : cover::compositions())
    names.push_back(one.name);
  return names;
}

CoverOptions cover_options(const WriteOptions& options) {
  const Style& style = options.style;
  return {options.cover_style, style.width, style.height,      style.family,
          style.system_fonts,  style.fonts, style.design.cover};
}

Typesetting draw_cover(const Book& book, const CoverOptions& options) {
  if (std::min(options.width, options.height) < inch ||
      std::max(options.width, options.height) > largest_side)
    throw Error(ErrorCode::bad_option, "a cover is between 1 and 200 inches wide and high");
  const std::string language = text::language_tag(book.metadata.language);
  Typesetting out;
  Page page;
  page.kind = PageKind::cover;
  page.width = options.width;
  page.height = options.height;
  page.label = text::words(language).cover;
  if (book.cover)
    cover::put_picture(out, page, *book.cover);
  else
    draw(out, page, book, language, options);
  out.pages.structure.push_back(shown(book, language));
  for (Item& item : page.items)
    item.element = item.purpose == Purpose::text ? 0 : -1;
  out.pages.pages.push_back(std::move(page));
  return out;
}

void put_cover(Pages& pages, Pages cover) {
  const auto first_font = static_cast<std::uint32_t>(cover.fonts.size());
  const auto first_image = static_cast<std::uint32_t>(cover.images.size());
  const auto added = static_cast<std::uint32_t>(cover.pages.size());
  const auto first_element = static_cast<int>(cover.structure.size());
  for (Page& page : pages.pages) {
    for (Item& item : page.items) {
      item.element += item.element >= 0 ? first_element : 0;
      std::visit(Match{[&](GlyphRun& run) { run.font += first_font; }, [](Fill&) {}, [](Shape&) {},
                       [&](Picture& picture) { picture.image += first_image; }},
                 item.node);
    }
    for (PageLink& link : page.links) {
      link.element += link.element >= 0 ? first_element : 0;
      if (auto* const to = std::get_if<Destination>(&link.target))
        to->page += added;
    }
  }
  for (Element& element : pages.structure)
    element.parent += element.parent >= 0 ? first_element : 0;
  for (OutlineEntry& entry : pages.outline)
    entry.to.page += added;
  const auto append = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  append(cover.fonts, pages.fonts);
  append(cover.images, pages.images);
  append(cover.pages, pages.pages);
  append(cover.outline, pages.outline);
  append(cover.structure, pages.structure);
  cover.right_to_left = pages.right_to_left;
  pages = std::move(cover);
}

void put_cover(Typesetting& book, Typesetting cover) {
  put_cover(book.pages, std::move(cover.pages));
  for (Note& note : cover.notes)
    if (std::find(book.notes.begin(), book.notes.end(), note) == book.notes.end())
      book.notes.push_back(std::move(note));
}

} // namespace octavo

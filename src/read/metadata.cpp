// See metadata.h.
#include "read/metadata.h"

#include "read/dateline.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "text/ascii.h"
#include "text/language.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::array<std::string_view, 20> minor_words{"a",   "an",   "the",  "of",   "and", "or",  "in",
                                                       "on",  "at",   "to",   "by",   "as",  "for", "but",
                                                       "nor", "from", "with", "into", "vs",  "is"};
constexpr std::array<std::string_view, 14> nameless{"story", "stdin", "input", "untitled", "document",
                                                    "file",  "text",  "book",  "output",   "test",
                                                    "temp",  "tmp",   "new",   "export"};

bool is_hex_or_number(std::string_view word) {
  const bool hex = std::all_of(word.begin(), word.end(), text::is_hexadecimal);
  return hex && (word.size() >= 8 || word.find_first_not_of("0123456789") == std::string_view::npos);
}

std::string capitalised(std::string_view word) {
  std::size_t at = 0;
  text::next(word, at);
  return text::upper(word.substr(0, at)) + std::string(word.substr(at));
}

/// `text` without the date that it begins with, `12 May. The rain fell.`, or who says it, `KING. So shaken
/// …`.
std::string_view without_opening(std::string_view text) {
  std::size_t opening = leading_date(text);
  if (opening == 0) {
    const std::size_t stop = text.find_first_of(".:");
    const std::string_view label = text.substr(0, stop);
    const std::string_view said =
        stop == std::string_view::npos ? std::string_view() : text::trim(text.substr(stop + 1));
    if (!said.empty() && std::count(label.begin(), label.end(), ' ') < 2 && has_capitals(label) &&
        count_letters(label) >= 3 && !has_capitals(said.substr(0, said.find(' ', said.find(' ') + 1))))
      opening = stop + 1;
  }
  std::string_view rest = text.substr(opening);
  std::size_t at = 0;
  for (std::size_t next = 0; opening > 0 && next < rest.size(); at = next)
    if (text::is_alphanumeric(text::next(rest, next)))
      break;
  return at < rest.size() ? rest.substr(at) : text;
}

/// The first paragraph of the story, in its parts too; empty where it has none.
std::string first_paragraph(const Sections& sections) {
  for (const Section& section : sections) {
    if (!is_body(section.kind))
      continue;
    for (const Block& block : section.blocks)
      if (const auto* const paragraph = std::get_if<Paragraph>(&block.node);
          paragraph != nullptr && paragraph->role == ParagraphRole::body)
        if (std::string text = plain_text(paragraph->content); !match_dateline(text).dated)
          return std::string(without_opening(text));
    if (std::string text = first_paragraph(section.children); !text.empty())
      return text;
  }
  return {};
}

/// `title` without the small words at its end, which what was cut off goes on from: "wet wool and".
std::string without_loose_end(std::string title) {
  constexpr std::string_view loose =
      " a an the of and or in on at to by as for but nor from with into is was that which who if so than "
      "then "
      "his her its my your our their this these those under over upon it's he she it they we i you were are "
      "be "
      "der die das den dem des ein eine einen einem und oder in im am an auf von zu mit für als dass aber "
      "le la les un une des du de et ou à au aux dans sur pour par avec que qui ne el los las una y o en con "
      "por para al del il lo gli i di da e che per os as do dos em um uma com и в на с к от из для за по о у "
      "а ";
  for (std::size_t space; (space = title.rfind(' ')) != std::string::npos && title.find(' ') != space;) {
    const std::string_view last = std::string_view(title).substr(space + 1);
    if (!text::is_alphanumeric(text::last(last)) ||
        loose.find(' ' + text::folded(last) + ' ') == std::string_view::npos)
      break;
    title.resize(space);
  }
  return title;
}

/// The first words of the story, as a poem without a title is called.
std::string first_words(const Book& book) {
  constexpr std::size_t most = 40;
  const std::string text = first_paragraph(book.sections);
  // The first sentence, or as many of its words as a title may have, without the marks around it.
  std::string title;
  std::size_t words = 0;
  bool cut = true; // before the sentence's end
  for (std::size_t at = 0; at < text.size() && words < 8;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (words > 0 && text::length(title) + text::length(word) > most)
      break;
    title += (words == 0 ? "" : " ") + std::string(word);
    ++words;
    cut = at < text.size();
    if (words >= 2 && word.find_first_of(".!?") != std::string_view::npos) {
      cut = false;
      break;
    }
  }
  if (cut)
    title = without_loose_end(std::move(title));
  // A cut would leave half a quotation, so a title has no quotation marks.
  std::string bare;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = text::next(title, at);
    if (std::u32string_view(U"\"“”„‟«»「」『』").find(c) == std::u32string_view::npos)
      text::append(bare, c);
  }
  const auto is_own = [](char32_t c) { return text::is_alphanumeric(c) || c == U'?' || c == U'!'; };
  while (!bare.empty() && !is_own(text::last(bare))) {
    std::size_t at = bare.size();
    text::previous(bare, at);
    bare.resize(at);
  }
  std::size_t start = 0;
  for (std::size_t at = 0; at < bare.size() && !text::is_alphanumeric(text::next(bare, at));)
    start = at;
  bare.erase(0, start);
  constexpr std::size_t longest = 60; // a single word may be any length
  return text::length(bare) > longest ? std::string() : bare;
}

/// The first section of the story; of a part without a title and text of its own, the first inside.
const Section* first_body(const Sections& sections) {
  for (const Section& section : sections)
    if (is_body(section.kind)) {
      const bool bare = section.title.empty() && section.blocks.empty();
      const Section* const inner = bare ? first_body(section.children) : nullptr;
      return inner != nullptr ? inner : &section;
    }
  return nullptr;
}

/// The line that opens a text before its first heading, where it can be the book's title; else null.
const Paragraph* title_at_head(const Book& book) {
  if (book.sections.empty() || book.sections.front().kind != SectionKind::front_matter ||
      book.sections.front().blocks.empty())
    return nullptr;
  const auto* const first = std::get_if<Paragraph>(&book.sections.front().blocks.front().node);
  if (first == nullptr || first->origin.first_line != first->origin.last_line || first->content.size() != 1)
    return nullptr;
  const auto& node = first->content.front().node;
  if (!std::holds_alternative<Text>(node) && !std::holds_alternative<Strong>(node) &&
      !std::holds_alternative<Emphasis>(node))
    return nullptr;
  const std::string text = plain_text(first->content);
  bool says = false;
  for (std::size_t at = 0; at < text.size() && !says;)
    says = text::is_alphanumeric(text::next(text, at));
  Line line;
  line.text = line.body = text;
  line.length = text::length(text);
  return says && looks_like_title(line) && !match_heading(text) ? first : nullptr;
}

/// The title at a text's head is the book's, and its line no page of its own where it is all that stands
/// there.
bool take_title_at_head(Book& book, Findings& found) {
  const Paragraph* const head = title_at_head(book);
  if (head == nullptr)
    return false;
  book.metadata.title = without_note_mark(plain_text(head->content));
  found.notes.push_back({"metadata-in-text", Severity::info, head->origin.first_line, 0,
                         "the title \"" + book.metadata.title +
                             "\" was taken from the head of the text; set another with --title or `title` in "
                             "the sidecar file"});
  if (book.sections.front().blocks.size() == 1)
    book.sections.erase(book.sections.begin());
  return true;
}

void guess_title(Book& book, std::string_view name, Findings& found) {
  const auto guessed = [&](std::string title, int line, const std::string& from) {
    title = without_note_mark(std::move(title));
    if (title.empty())
      return false;
    found.notes.push_back({"title-guessed", Severity::info, line, 0,
                           "the title \"" + title + "\" was taken from " + from +
                               "; set another with --title or `title` in the sidecar file"});
    book.metadata.title = std::move(title);
    return true;
  };
  // None of these may depend on how many chapters there are: a story that grows keeps its title, and by it
  // its identity.
  const Section* const first = first_body(book.sections);
  const bool titled = first != nullptr && !first->title.empty();
  if (titled && first->heading.rule == Rule::kind &&
      guessed(plain_text(first->title), first->heading.first_line,
              "the heading of its " + std::string(octavo::name(first->kind))))
    return;
  if (take_title_at_head(book, found))
    return;
  if (guessed(title_from_name(name), 0, "the file's name"))
    return;
  if (titled && first->label.empty() &&
      guessed(plain_text(first->title), first->heading.first_line, "the heading of its first chapter"))
    return;
  if (guessed(first_words(book), 0, "the first words of the story"))
    return;
  if (titled)
    guessed(plain_text(first->title), first->heading.first_line, "the heading of its first section");
}

} // namespace

std::string without_note_mark(std::string title) {
  for (const std::string_view mark : {"***", "**", "*", "†", "‡", "¹", "[1]", "[*]", "(*)"})
    if (title.size() > mark.size() && title.ends_with(mark) &&
        title.substr(0, title.size() - mark.size()).find_first_of("*[") == std::string::npos) {
      title.resize(title.size() - mark.size());
      break;
    }
  return std::string(text::trim_end(title));
}

std::string title_from_name(std::string_view name) {
  if (const std::size_t slash = name.find_last_of("/\\"); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos && dot > 0)
    name = name.substr(0, dot);
  if (!text::is_valid(name))
    return {};
  std::string spaced(name);
  const bool has_space = spaced.find(' ') != std::string::npos;
  for (char& c : spaced)
    if (c == '_' || (c == '-' && !has_space) || (c == '.' && !has_space) || c == '\t' ||
        static_cast<unsigned char>(c) < ' ' || c == 0x7F)
      c = ' ';
  std::vector<std::string> words;
  bool real = false;
  for (std::size_t at = 0; at < spaced.size();) {
    const std::size_t end = std::min(spaced.find(' ', at), spaced.size());
    std::string word = spaced.substr(at, end - at);
    at = end + 1;
    const bool leading_number = words.empty() && word.find_first_not_of("0123456789") == std::string::npos;
    if (word.empty() || leading_number || (is_hex_or_number(word) && word.size() >= 8))
      continue;
    real = real || (text::length(word) >= 3 && text::is_letter(text::first(word)) &&
                    !is_hex_or_number(word) && word.find_first_of("0123456789") == std::string::npos);
    words.push_back(std::move(word));
  }
  if (!real || (words.size() == 1 &&
                std::find(nameless.begin(), nameless.end(), text::folded(words[0])) != nameless.end()))
    return {};
  const bool small = text::lower(spaced) == spaced;
  std::string title;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool minor = i > 0 && i + 1 < words.size() &&
                       std::find(minor_words.begin(), minor_words.end(), words[i]) != minor_words.end();
    title += (i == 0 ? "" : " ") + (small && !minor ? capitalised(words[i]) : words[i]);
  }
  return text::collapse_spaces(title);
}

void complete(Book& book, std::string_view name, std::string_view text, Findings& found) {
  Metadata& metadata = book.metadata;
  if (metadata.title.empty())
    guess_title(book, name, found);
  if (metadata.language.empty()) {
    constexpr double sure = 0.5;
    const text::LanguageGuess guess = text::guess_language(text);
    metadata.language = guess.tag;
    if (!guess.tag.empty() && (guess.tag != "en" || guess.confidence < sure))
      found.notes.push_back({"language-guessed", guess.confidence < sure ? Severity::doubt : Severity::info,
                             0, 0,
                             "the language was taken to be \"" + guess.tag +
                                 "\"; set another with --language or `language` in the sidecar file"});
  }
  if (!metadata.description.empty())
    return;
  for (const Section& section : book.sections)
    if (section.kind == SectionKind::description) {
      metadata.description = plain_text(section.blocks);
      while (metadata.description.ends_with('\n'))
        metadata.description.pop_back();
    }
}

} // namespace octavo::reader

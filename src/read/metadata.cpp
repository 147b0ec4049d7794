// See metadata.h.
#include "read/metadata.h"

#include "read/headings.h"
#include "text/language.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

// ------------------------------------------------------------------------------------------------ header

enum class Key {
  title,
  author,
  language,
  series,
  published,
  status,
  rating,
  tags,
  source,
  description,
  publisher
};

struct KeyWord {
  std::string_view word;
  Key key;
};
constexpr std::array key_words{
    KeyWord{"title", Key::title},
    KeyWord{"story title", Key::title},
    KeyWord{"story", Key::title},
    KeyWord{"author", Key::author},
    KeyWord{"authors", Key::author},
    KeyWord{"by", Key::author},
    KeyWord{"written by", Key::author},
    KeyWord{"language", Key::language},
    KeyWord{"series", Key::series},
    KeyWord{"published", Key::published},
    KeyWord{"status", Key::status},
    KeyWord{"rating", Key::rating},
    KeyWord{"rated", Key::rating},
    KeyWord{"tags", Key::tags},
    KeyWord{"genre", Key::tags},
    KeyWord{"genres", Key::tags},
    KeyWord{"category", Key::tags},
    KeyWord{"source", Key::source},
    KeyWord{"url", Key::source},
    KeyWord{"story url", Key::source},
    KeyWord{"storyurl", Key::source},
    KeyWord{"summary", Key::description},
    KeyWord{"description", Key::description},
    KeyWord{"publisher", Key::publisher},
};

struct LanguageName {
  std::string_view name;
  std::string_view tag;
};
constexpr std::array language_names{
    LanguageName{"english", "en"},    LanguageName{"french", "fr"},    LanguageName{"français", "fr"},
    LanguageName{"german", "de"},     LanguageName{"deutsch", "de"},   LanguageName{"spanish", "es"},
    LanguageName{"español", "es"},    LanguageName{"italian", "it"},   LanguageName{"italiano", "it"},
    LanguageName{"portuguese", "pt"}, LanguageName{"português", "pt"}, LanguageName{"dutch", "nl"},
    LanguageName{"nederlands", "nl"}, LanguageName{"swedish", "sv"},   LanguageName{"danish", "da"},
    LanguageName{"norwegian", "no"},  LanguageName{"finnish", "fi"},   LanguageName{"polish", "pl"},
    LanguageName{"czech", "cs"},      LanguageName{"hungarian", "hu"}, LanguageName{"romanian", "ro"},
    LanguageName{"russian", "ru"},    LanguageName{"русский", "ru"},   LanguageName{"ukrainian", "uk"},
    LanguageName{"greek", "el"},      LanguageName{"turkish", "tr"},   LanguageName{"chinese", "zh"},
    LanguageName{"japanese", "ja"},   LanguageName{"korean", "ko"},    LanguageName{"arabic", "ar"},
    LanguageName{"hebrew", "he"},     LanguageName{"latin", "la"},     LanguageName{"esperanto", "eo"},
};

struct Entry {
  Key key;
  std::string value;
};

std::optional<Entry> match_entry(std::string_view body) {
  const std::size_t colon = body.find(':');
  if (colon == std::string_view::npos || colon > 20)
    return std::nullopt;
  const std::string word = text::folded(text::trim(body.substr(0, colon)));
  const auto found =
      std::find_if(key_words.begin(), key_words.end(), [&](const KeyWord& k) { return k.word == word; });
  std::string value = text::collapse_spaces(body.substr(colon + 1));
  if (found == key_words.end() || value.empty())
    return std::nullopt;
  return Entry{found->key, std::move(value)};
}

/// "by Jane Doe" on a line of its own.
std::optional<std::string> match_byline(const Line& line) {
  if (line.length > 80 || line.body.size() < 5 || text::folded(line.body.substr(0, 3)) != "by ")
    return std::nullopt;
  const std::string name = text::collapse_spaces(line.body.substr(3));
  if (ends_like_sentence(name) || !text::is_alphanumeric(text::first(name)))
    return std::nullopt;
  return name;
}

bool is_date(std::string_view value) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  if (value.size() != 4 && value.size() != 7 && value.size() != 10)
    return false;
  for (std::size_t i = 0; i < value.size(); ++i)
    if (pattern[i] == 'd' ? value[i] < '0' || value[i] > '9' : value[i] != '-')
      return false;
  return true;
}

std::vector<std::string> split_list(std::string_view value) {
  std::vector<std::string> items;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find_first_of(",;", at), value.size());
    if (std::string item = text::collapse_spaces(value.substr(at, end - at)); !item.empty())
      items.push_back(std::move(item));
    at = end + 1;
  }
  return items;
}

/// Takes the entry into `metadata`; false where its value is not what the field can hold.
bool take(Metadata& metadata, const Entry& entry) {
  switch (entry.key) {
  case Key::title: metadata.title = entry.value; return true;
  case Key::author: metadata.contributors.push_back({entry.value, {}, "aut"}); return true;
  case Key::language: {
    const std::string folded = text::folded(entry.value);
    const auto found = std::find_if(language_names.begin(), language_names.end(),
                                    [&](const LanguageName& l) { return l.name == folded; });
    metadata.language = found != language_names.end() ? std::string(found->tag)
                        : text::is_language_tag(entry.value) && entry.value.size() <= 3 ? entry.value
                                                                                        : std::string();
    return !metadata.language.empty();
  }
  case Key::series: metadata.series.push_back({entry.value, {}}); return true;
  case Key::published:
    if (is_date(entry.value))
      metadata.published = entry.value;
    return is_date(entry.value);
  case Key::status: metadata.status = entry.value; return true;
  case Key::rating: metadata.rating = entry.value; return true;
  case Key::tags:
    for (std::string& tag : split_list(entry.value))
      metadata.tags.push_back(std::move(tag));
    return true;
  case Key::source:
    if (is_url(entry.value))
      metadata.source_url = entry.value;
    return is_url(entry.value);
  case Key::description: metadata.description = entry.value; return true;
  case Key::publisher: metadata.publisher = entry.value; return true;
  }
  return false;
}

/// Index after an archive's header, whose entries are metadata; 0 where there is none.
std::size_t archive_header(Lines lines, Metadata& metadata) {
  constexpr std::size_t furthest = 400;
  for (std::size_t i = 0; i < lines.size() && i < furthest; ++i) {
    const std::string folded = text::folded(lines[i].body.substr(0, 100));
    if (!folded.starts_with("*** start of th") && !folded.starts_with("***start of th"))
      continue;
    for (std::size_t k = 0; k < i; ++k)
      if (const auto entry = match_entry(lines[k].body); entry && entry->key <= Key::language)
        take(metadata, *entry);
    return i + 1;
  }
  return 0;
}

/// Whether line `at` is `# Title`, and all other marked headings of the text are deeper.
bool is_only_top_heading(Lines lines, std::size_t at) {
  const auto depth = [](const Line& line) { return line.body.find_first_not_of('#'); };
  const auto top = match_heading(lines[at].body);
  if (!lines[at].body.starts_with('#') || !top || top->title.empty() || !top->label.empty())
    return false;
  bool deeper = false;
  for (const Line& line : lines.subspan(at + 1))
    if (line.body.starts_with('#') && match_heading(line.body)) {
      if (depth(line) <= depth(lines[at]))
        return false;
      deeper = true;
    }
  return deeper;
}

// ------------------------------------------------------------------------------------------------- title

constexpr std::array<std::string_view, 20> minor_words{"a",   "an",   "the",  "of",   "and", "or",  "in",
                                                       "on",  "at",   "to",   "by",   "as",  "for", "but",
                                                       "nor", "from", "with", "into", "vs",  "is"};
constexpr std::array<std::string_view, 14> nameless{"story", "stdin", "input", "untitled", "document",
                                                    "file",  "text",  "book",  "output",   "test",
                                                    "temp",  "tmp",   "new",   "export"};

bool is_hex_or_number(std::string_view word) {
  const bool hex = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  });
  return hex && (word.size() >= 8 || word.find_first_not_of("0123456789") == std::string_view::npos);
}

std::string capitalised(std::string_view word) {
  std::size_t at = 0;
  text::next(word, at);
  return text::upper(word.substr(0, at)) + std::string(word.substr(at));
}

/// The first words of the story, as a poem without a title is called.
std::string first_words(const Book& book) {
  constexpr std::size_t most = 40;
  std::string text;
  for (const Section& section : book.sections) {
    if (!is_body(section.kind))
      continue;
    for (const Block& block : section.blocks) {
      const auto* const paragraph = std::get_if<Paragraph>(&block.node);
      if (paragraph == nullptr || paragraph->role != ParagraphRole::body)
        continue;
      text = plain_text(paragraph->content);
      break;
    }
    if (!text.empty())
      break;
  }
  // The first sentence, or as many of its words as a title may have, without the marks around it.
  std::string title;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < 8;) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = std::string_view(text).substr(at, end - at);
    at = end + 1;
    if (words > 0 && text::length(title) + text::length(word) > most)
      break;
    title += (words == 0 ? "" : " ") + std::string(word);
    ++words;
    if (words >= 2 && word.find_first_of(".!?") != std::string_view::npos)
      break;
  }
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
  while (!bare.empty() && !text::is_alphanumeric(text::first(bare))) {
    std::size_t at = 0;
    text::next(bare, at);
    bare.erase(0, at);
  }
  constexpr std::size_t longest = 60; // a single word may be any length
  return text::length(bare) > longest ? std::string() : bare;
}

const Section* first_body(const Sections& sections) {
  for (const Section& section : sections)
    if (is_body(section.kind))
      return &section;
  return nullptr;
}

void guess_title(Book& book, std::string_view name, Findings& found) {
  const auto guessed = [&](std::string title, int line, const std::string& from) {
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
  if (guessed(title_from_name(name), 0, "the file's name"))
    return;
  if (titled && first->label.empty() &&
      guessed(plain_text(first->title), first->heading.first_line, "the heading of its first chapter"))
    return;
  guessed(first_words(book), 0, "the first words of the story");
}

} // namespace

Header read_header(Lines lines, Findings& found) {
  Header header;
  header.rest = lines;
  if (archive_header(lines, header.metadata) > 0)
    return header;
  const auto took = [&](std::size_t after) { header.rest = lines.subspan(after); };
  const auto say = [&](int line, const std::string& what) {
    found.notes.push_back(
        {"metadata-in-text", Severity::info, line, 0, what + " taken from the head of the text"});
  };
  std::size_t at = skip_blank(lines, 0);
  std::size_t entries = 0;
  Metadata stated;
  std::size_t i = at;
  for (std::size_t after = at; i < lines.size() && !lines[i].role; i = skip_blank(lines, after)) {
    const auto entry = match_entry(lines[i].body);
    if (!entry || !take(stated, *entry))
      break;
    ++entries;
    after = i + 1;
  }
  if (entries >= 2 || (entries == 1 && !stated.title.empty())) {
    header.metadata = stated;
    say(lines[at].number, "metadata was");
    took(i);
    return header;
  }
  if (at < lines.size() && !lines[at].role && is_only_top_heading(lines, at)) {
    header.metadata.title = match_heading(lines[at].body)->title;
    say(lines[at].number, "the title was");
    took(at + 1);
    return header;
  }
  // A title, and below it who wrote it.
  const std::size_t second = at < lines.size() ? skip_blank(lines, at + 1) : lines.size();
  if (second >= lines.size() || second - at > 6 || lines[at].role || lines[second].role ||
      !looks_like_title(lines[at]))
    return header;
  if (const auto heading = match_heading(lines[at].body);
      heading && heading->form != HeadingMatch::Form::marked)
    return header;
  if (const auto author = match_byline(lines[second])) {
    const auto marked = match_heading(lines[at].body);
    header.metadata.title = marked ? marked->title : text::collapse_spaces(lines[at].body);
    header.metadata.contributors.push_back({*author, {}, "aut"});
    say(lines[at].number, "title and author were");
    took(second + 1);
  }
  return header;
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

// See keyword_headings.h. The words of each language are in heading_words.h.
#include "read/keyword_headings.h"

#include "read/heading_keys.h"
#include "read/heading_text.h"
#include "read/heading_words.h"
#include "read/numeral_signs.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace octavo::reader {
namespace {

struct Keyword {
  Rank rank;
  Languages languages;
  bool weak;
};

using Keywords = std::unordered_map<std::string, std::vector<Keyword>>;

const Keywords& keywords() {
  static const Keywords built = [] {
    Keywords words;
    for (const HeadingWords& row : heading_words)
      for_each_entry(row.words, [&](const std::string& word) {
        words[word].push_back({row.rank, languages(row.languages), row.weak});
      });
    return words;
  }();
  return built;
}

HeadingMatch match_of(const Keyword& keyword, std::string_view word) {
  HeadingMatch match;
  match.rank = keyword.rank;
  match.kind = keyword.rank >= Rank::chapter ? SectionKind::chapter : SectionKind::part;
  match.keyword = word;
  match.languages = keyword.languages;
  match.weak = keyword.weak;
  return match;
}

bool is_last(std::string_view word) {
  static constexpr std::array<std::string_view, 22> words{
      "last",     "final",     "letztes", "letzter",   "letzte",  "dernier",  "derniere",  "ultimo",
      "ultima",   "ostatni",   "laatste", "sista",     "siste",   "sidste",   "viimeinen", "utolso",
      "posledni", "poslednia", "son",     "последняя", "остання", "τελευταιο"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A Roman number of capitals that was typed, or read by a machine, with the small letter l for I: `lll`,
/// `lV`. `Chapter l` is the fiftieth only where a text counts that far.
std::optional<Numeral> with_small_l(std::string_view text) {
  std::size_t size = 0;
  std::string mended;
  bool small = false;
  for (; size < text.size() && std::string_view("lIVX").find(text[size]) != std::string_view::npos; ++size) {
    small = small || text[size] == 'l';
    mended += text[size] == 'l' ? 'I' : text[size];
  }
  const char32_t next = size < text.size() ? text::first(text.substr(size)) : 0;
  if (!small || text::is_alphanumeric(next))
    return std::nullopt;
  const auto number = whole_numeral(mended);
  return number && number->style == NumeralStyle::roman
             ? std::optional(Numeral{number->value, number->style, any_language, size})
             : std::nullopt;
}

/// `-02-01`: what makes a date of the year before it.
bool is_rest_of_date(std::string_view rest) noexcept {
  const auto part = [&](std::size_t at) {
    return at + 2 < rest.size() && (rest[at] == '-' || rest[at] == '/') &&
           text::is_ascii_digit(rest[at + 1]) && text::is_ascii_digit(rest[at + 2]);
  };
  return part(0) && part(3);
}

/// `Chapter 4`, `Kapitel Eins`, `Chapter the Last: Home`: `word` is the line's first.
std::optional<HeadingMatch> match_number_after(std::string_view text, const std::vector<Word>& words,
                                               const Keyword& keyword) {
  const Word& word = words.front();
  std::size_t at = word.to;
  // "Chapter No. 4", "Capítulo n.º 4"
  std::size_t next = 1;
  if (words.size() > 2 &&
      (words[1].bare == "no" || words[1].bare == "nr" || words[1].bare == "n" || words[1].bare == "number"))
    if (text::is_digit(text::first(text.substr(words[2].from))))
      next = 2;
  if (words.size() <= next)
    return std::nullopt;
  const std::string_view gap = text.substr(at, words[next].from - at);
  if (gap.empty() && !text::is_digit(text::first(text.substr(words[next].from))))
    return std::nullopt;
  if (next == 1 && gap.find_first_not_of(" .#:_-\t") != std::string_view::npos && text::trim(gap) != "№" &&
      text::trim(gap) != "—")
    return std::nullopt;
  if (gap.size() > 8 || (gap == "-" && text::is_letter(text::first(text.substr(words[next].from)))))
    return std::nullopt;
  at = words[next].from;
  auto number = with_small_l(text.substr(at));
  if (!number)
    number = leading_numeral(text.substr(at), keyword.languages);
  HeadingMatch match = match_of(keyword, word.bare);
  std::size_t end = 0;
  if (number) {
    end = at + number->size;
    if (number->style == NumeralStyle::arabic) {
      const std::size_t ending = ordinal_ending(text.substr(end));
      end +=
          ending > 1 && !text.substr(end).starts_with('.') && !text.substr(end).starts_with('-') ? ending : 0;
    }
    const std::string_view further = text.substr(end);
    if (is_rest_of_date(further))
      return std::nullopt; // "tom 2023-02-01"
    const std::size_t more = further_number(further);
    const std::size_t first = further.substr(0, more).find_first_of("0123456789");
    const auto again = more == 0 || further.starts_with('.') || further.starts_with('/')
                           ? std::nullopt
                           : figures(further.substr(first, more - first));
    if (more == 0 || again == number->value) // "Chapter 3 - 3: Home"
      match.number = number->value;
    end += more > 0 ? more : of_how_many(further);
    const bool lettered = !further.empty() &&
                          std::string_view("ABCDEFabcdef").find(further.front()) != std::string_view::npos &&
                          !text::is_alphanumeric(text::first(further.substr(1))) &&
                          !further.substr(1).starts_with('\'') && !further.substr(1).starts_with("’");
    if (number->style == NumeralStyle::arabic && more == 0 &&
        (lettered || text::is_upper(text::first(further)))) {
      const std::string_view after = further.substr(1);
      if (lettered) {
        ++end; // "Chapter 5A", "Chapter 5b"
        if (further.front() != 'A' && further.front() != 'a')
          match.number.reset();
      } else if (text::is_lower(text::first(after)) || text::is_space(text::first(after))) {
        match.label = text::collapse_spaces(text.substr(0, end)); // "Chapter 5The Gate", as pages are copied
        match.title = text::collapse_spaces(further);
        match.weak = true;
        return ends_like_sentence(further) ? std::nullopt : std::optional(std::move(match));
      }
    }
    match.style = number->style;
  } else {
    const std::size_t last = words[next].bare == "the" ? next + 1 : next;
    if (words.size() <= last || !is_last(words[last].bare) || keyword.weak)
      return std::nullopt;
    end = words[last].to;
  }
  const auto title = title_after(text.substr(end));
  if (!title)
    return std::nullopt;
  match.label = text::collapse_spaces(text.substr(0, end));
  match.title = *title;
  // "Ch One Story" may be what something is called: a short form, a word, and nothing before the title.
  if (word.bare == "ch" && match.style == NumeralStyle::words && text[word.to] == ' ' && !title->empty() &&
      text.substr(end + 1).starts_with(*title))
    match.weak = true;
  // "Chapter 3: Chapter 3: Home", as a site has it whose author counts too.
  const std::vector<Word> again = first_words(match.title, before_keyword + 1);
  if (match.number && !again.empty() && again.front().from == 0 && again.front().bare == word.bare)
    if (const auto inner = match_number_after(match.title, again, keyword);
        inner && inner->number == match.number) {
      match.label += ": " + inner->label;
      match.title = inner->title;
    }
  return match;
}

/// `1. fejezet`, `The First Chapter`, `Zweites Kapitel: Daheim`: `words[k]` names what is numbered.
std::optional<HeadingMatch> match_number_before(std::string_view text, const std::vector<Word>& words,
                                                std::size_t k, const Keyword& keyword) {
  const std::string_view before = text::trim(text.substr(0, words[k].from));
  HeadingMatch match = match_of(keyword, words[k].bare);
  if (const auto number = leading_numeral(before, keyword.languages)) {
    std::string_view rest = before.substr(number->size);
    rest.remove_prefix(number->style == NumeralStyle::arabic || number->style == NumeralStyle::roman
                           ? ordinal_ending(rest)
                           : 0);
    if (!text::trim(rest).empty() || words[k].from == words[k - 1].to)
      return std::nullopt;
    match.number = number->value;
    match.style = number->style;
  } else if (!is_last(words[k - 1].bare) || k > 2 || (k == 2 && words[0].bare != "the")) {
    return std::nullopt;
  }
  const std::string_view rest = text.substr(words[k].to);
  const auto title = title_after(rest);
  if (!title || (!title->empty() && text::is_space(text::first(rest)) &&
                 !text::is_space(text::first(text::trim(rest))) &&
                 text::is_alphanumeric(text::first(text::trim(rest)))))
    return std::nullopt; // "Second Part Time"
  match.label = text::collapse_spaces(text.substr(0, words[k].to));
  match.title = *title;
  return match;
}

/// `Inferno: Canto I`, `The Long Road - Chapter 3: Home`: a book's title, and after a separator what is
/// numbered in it. It takes a sequence to tell it from a sentence.
std::optional<HeadingMatch> match_below_title(std::string_view text, const std::vector<Word>& words,
                                              std::size_t k, const Keyword& keyword) {
  const std::string_view before = text::trim(text.substr(0, words[k].from));
  const char32_t separator = text::last(before);
  const bool separated = among(U":-–—•|,", separator);
  const bool named = is_title_case(before) && text::is_upper(text::first(before)); // "The Gate Chapter 3"
  if ((!separated && !named) || keyword.weak || (!separated && keyword.rank != Rank::chapter))
    return std::nullopt;
  std::vector<Word> rest(words.begin() + static_cast<std::ptrdiff_t>(k), words.end());
  const std::string_view inner = text.substr(words[k].from);
  for (Word& word : rest) {
    word.from -= words[k].from;
    word.to -= words[k].from;
  }
  auto match = match_number_after(inner, rest, keyword);
  if (!match || !match->number || (!separated && ends_like_sentence(match->title)))
    return std::nullopt;
  match->label = text::collapse_spaces(text.substr(0, words[k].from)) + " " + match->label;
  match->weak = true;
  return match;
}

/// Whether a word that is common in prose heads chapters behind its number as well: `Erster Brief`.
bool is_counted_before(std::string_view word) {
  static constexpr std::array<std::string_view, 12> words{"letter",  "brief",     "lettre",    "carta",
                                                          "lettera", "brev",      "письмо",    "lecture",
                                                          "lesson",  "adventure", "abenteuer", "folge"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `1.1 The Gate`, `2.3`: the numbers of an arc and of the chapter in it, perhaps with a title.
std::optional<HeadingMatch> match_decimal(std::string_view text, const std::vector<Word>& words) {
  if (words.size() < 2 || words[0].from != 0 || words[0].to > 2 || words[1].from != words[0].to + 1 ||
      text[words[0].to] != '.' || words[1].to - words[1].from > 2)
    return std::nullopt;
  const auto number = figures(words[1].bare);
  std::string_view title = text.substr(words[1].to);
  bool doubtful = false;
  if (!figures(words[0].bare) || !number || words[0].bare == "0" || *number == 0 ||
      words[1].bare.front() == '0' ||
      (!title.empty() && (!text::is_space(text::first(title)) && !among(U".:)", text::first(title)))))
    return std::nullopt;
  while (!title.empty() && std::string_view(" .:)-").find(title.front()) != std::string_view::npos)
    title.remove_prefix(1);
  if (!title.empty() && (!may_be_numbered_title(title, doubtful) || doubtful))
    return std::nullopt;
  HeadingMatch match;
  match.label = text.substr(0, words[1].to);
  match.title = text::collapse_spaces(title);
  match.number = *number;
  match.keyword = "1.1";
  match.weak = true;
  return match;
}

/// `Gestation 1.1`: the name of an arc, its number, and that of the chapter in it.
std::optional<HeadingMatch> match_arc(std::string_view text, const std::vector<Word>& words) {
  if (words.size() < 3 || words.size() > 5 || words.back().to != text.size() ||
      text::is_lower(text::first(text)))
    return std::nullopt;
  const Word& arc = words[words.size() - 2];
  const Word& chapter = words.back();
  if (chapter.from != arc.to + 1 || text[arc.to] != '.' || words[words.size() - 3].to + 1 != arc.from ||
      text[arc.from - 1] != ' ')
    return std::nullopt;
  const auto number = whole_numeral(chapter.bare);
  const auto arc_number = whole_numeral(arc.bare);
  if (!number || !arc_number || number->style != NumeralStyle::arabic ||
      arc_number->style != NumeralStyle::arabic)
    return std::nullopt;
  HeadingMatch match;
  match.label = text::collapse_spaces(text);
  match.number = number->value;
  match.keyword = "1.1";
  match.weak = true;
  return match;
}

} // namespace

bool is_heading_keyword(const std::string& word) {
  return keywords().contains(word);
}

std::optional<HeadingMatch> match_keyword(std::string_view text, const std::vector<Word>& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    const auto found = keywords().find(words[k].bare);
    if (found == keywords().end())
      continue;
    for (const Keyword& keyword : found->second) {
      auto match =
          k == 0 ? match_number_after(text, words, keyword) : match_number_before(text, words, k, keyword);
      if (match && k > 0 && keyword.weak && (!match->title.empty() || !is_counted_before(words[k].bare)))
        match.reset();
      if (!match && k > 0)
        match = match_below_title(text, words, k, keyword);
      if (match)
        return match;
    }
  }
  auto arc = match_arc(text, words);
  return arc ? arc : match_decimal(text, words);
}
} // namespace octavo::reader

// See punctuation.h. The parts are: verbatim.h (what is left alone), quotes.h (directions), dashes.h (hyphens
// and dots), conventions.h (what languages use).
#include "text/punctuation.h"

#include "text/dashes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace octavo::text {
namespace {

/// From this length on (in bytes) a quotation is more than an answer: one that is open at the end of its
/// paragraph is then taken for a speech of several.
constexpr std::size_t long_speech = 120;
/// The same of the first of several short paragraphs that one person speaks: more than a word or two.
constexpr std::size_t least_of_several = 13;

constexpr std::array<bool, 256> candidates = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\"'`-"))
    table[static_cast<unsigned char>(c)] = true;
  table[0xE2] = table[0xC2] = true; // curved marks; acute accents
  return table;
}();

bool may_change(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (candidates[byte] ||
        (byte == '.' && at + 1 < text.size() && (text[at + 1] == '.' || text[at + 1] == ' ')))
      return true;
  }
  return false;
}

/// A row of marks is drawn, not written: without a letter or a digit nothing in it is a dash or a quotation
/// mark.
bool is_drawn(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (is_alphanumeric(c) || c == '"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'‘')
      return false;
  }
  return true;
}

std::string excerpt(std::string_view text, std::size_t at) {
  constexpr int most = 24;
  const std::string_view rest = text.substr(at);
  std::size_t end = 0;
  for (int count = 0; end < rest.size() && rest[end] != '\n' && count < most; ++count)
    next(rest, end);
  return std::string(trim_end(rest.substr(0, end))) + (end < rest.size() ? "…" : "");
}

std::vector<Replacement> replacements(std::string_view text, const Convention& convention,
                                      const std::vector<Mark>& marks, std::span<const Span> spans) {
  std::vector<Replacement> all;
  for (const Mark& mark : marks)
    if (const std::string_view with = replacement(mark, convention); !with.empty())
      all.push_back({mark.at, mark.size, with});
  const std::ptrdiff_t quotes = std::ssize(all);
  if (!is_drawn(text)) {
    const std::vector<Replacement> found = dashes(text, convention, spans, marks);
    all.insert(all.end(), found.begin(), found.end());
  }
  const std::vector<Replacement> found = ellipses(text, spans);
  const auto by_place = [](const Replacement& a, const Replacement& b) { return a.at < b.at; };
  std::inplace_merge(all.begin(), all.begin() + quotes, all.end(), by_place);
  const std::ptrdiff_t before = std::ssize(all);
  all.insert(all.end(), found.begin(), found.end());
  std::inplace_merge(all.begin(), all.begin() + before, all.end(), by_place);
  return all;
}

void apply(std::string_view text, const std::vector<Replacement>& all, Punctuated& result) {
  result.text.reserve(text.size() + 2 * all.size());
  result.edits.reserve(all.size());
  std::size_t done = 0;
  for (const Replacement& one : all) {
    result.text += text.substr(done, one.at - done);
    result.text += one.with;
    result.edits.push_back({one.at, one.size, one.with.size()});
    done = one.at + one.size;
  }
  result.text += text.substr(done);
}

/// Whether a speech that nothing closes may end before its paragraph does: `"Where? she asked.`, `"No, said
/// Tom.`
bool tells_who(std::string_view paragraph) {
  for (std::size_t at = paragraph.find_first_of("?!"); at != std::string_view::npos;
       at = paragraph.find_first_of("?!", at + 1))
    if (const std::string_view rest = paragraph.substr(at + 1);
        rest.starts_with(' ') && is_lower(first(trim(rest))))
      return true;
  constexpr std::ptrdiff_t fewest = 2, most = 3; // words behind the last comma
  const std::size_t comma = paragraph.rfind(", ");
  const std::string_view tail = comma == std::string_view::npos ? "" : trim(paragraph.substr(comma + 1));
  const auto words = 1 + std::count(tail.begin(), tail.end(), ' ');
  return words >= fewest && words <= most;
}

bool ends_statement(std::string_view paragraph) {
  const char32_t end = last(trim_end(paragraph));
  return end == U'.' || end == U'!' || end == U'…';
}

/// One pass. Where it turns a mark, another beside it may be read in a new light.
Punctuated pass(std::string_view paragraph, std::string_view language, bool continues) {
  Punctuated result;
  const std::vector<Span> spans = verbatim(paragraph);
  const bool directed = !convention(language).double_open.empty();
  Quotes quotes = directed ? direct_quotes(paragraph, language, spans, continues) : Quotes{};
  apply(paragraph, replacements(paragraph, convention(language), quotes.marks, spans), result);

  result.ambiguities = std::move(quotes.ambiguities);
  if (quotes.open != Mark::no_partner) {
    result.speech_open = true;
    result.open_at = quotes.marks[quotes.open].at;
    result.open_size = paragraph.size() - result.open_at;
  }
  if (!quotes.marks.empty() && quotes.marks[0].role == Mark::Role::open &&
      trim(paragraph.substr(0, quotes.marks[0].at)).empty()) {
    const Mark& mark = quotes.marks[0];
    result.opens = true;
    result.opening_size = (mark.partnered() ? quotes.marks[mark.partner].at : paragraph.size()) - mark.at;
    result.only_quotes = mark.partnered()
                             ? mark.partner + 1 == quotes.marks.size() &&
                                   trim(paragraph.substr(quotes.marks[mark.partner].end())).empty()
                             : quotes.open == 0 && !tells_who(paragraph);
    result.ends_statement =
        ends_statement(mark.partnered() ? paragraph.substr(0, quotes.marks[mark.partner].at) : paragraph);
  }
  return result;
}

/// The edits that do what `first` and then `second` does.
std::vector<Punctuated::Edit> composed(const std::vector<Punctuated::Edit>& first,
                                       const std::vector<Punctuated::Edit>& second) {
  std::vector<Punctuated::Edit> all;
  std::size_t shift = 0; // from the text before to the one between, at a's place; it wraps around below zero
  auto a = first.begin();
  auto b = second.begin();
  while (a != first.end() || b != second.end()) {
    // A cluster of edits that overlap in the text between, which have to be one.
    const std::size_t begin =
        std::min(a != first.end() ? a->at + shift : b->at, b != second.end() ? b->at : a->at + shift);
    std::size_t end = begin;
    const std::size_t old_begin = begin - shift;
    std::size_t growth = 0;
    for (;;) {
      if (a != first.end() && (a->at + shift < end || a->at + shift == begin)) {
        end = std::max(end, a->at + shift + a->new_size);
        shift += a->new_size - a->old_size;
        ++a;
      } else if (b != second.end() && (b->at < end || b->at == begin)) {
        end = std::max(end, b->at + b->old_size);
        growth += b->new_size - b->old_size;
        ++b;
      } else {
        break;
      }
    }
    all.push_back({old_begin, end - shift - old_begin, end - begin + growth});
  }
  return all;
}

} // namespace

Punctuated punctuate(std::string_view paragraph, std::string_view language, bool continues) {
  if (!may_change(paragraph) || has_own_punctuation(language)) {
    Punctuated result;
    result.text = paragraph;
    return result;
  }
  // Prose is settled after one pass; what is not after a few is none, and is left alone.
  constexpr int most_passes = 5;
  Punctuated result = pass(paragraph, language, continues);
  for (int passes = 1; !result.edits.empty(); ++passes) {
    const Punctuated again = pass(result.text, language, continues);
    if (again.edits.empty())
      break;
    const bool settles = passes < most_passes;
    result.text = settles ? again.text : paragraph;
    result.edits = settles ? composed(result.edits, again.edits) : std::vector<Punctuated::Edit>();
  }
  for (Ambiguity& ambiguity : result.ambiguities)
    ambiguity.message += ": " + excerpt(paragraph, ambiguity.at);
  return result;
}

bool runs_on(const Punctuated& before, const Punctuated& after, bool running) {
  return before.speech_open && after.opens &&
         (running || before.open_size >= long_speech || after.opening_size >= long_speech ||
          after.speech_open ||
          (before.open_size >= least_of_several && before.only_quotes && before.ends_statement &&
           after.only_quotes && after.ends_statement));
}

Ambiguity unclosed(std::string_view paragraph, std::size_t open_at) {
  return {open_at, "quote-unbalanced",
          "a quotation mark opens what none closes: " + excerpt(paragraph, open_at), false};
}

} // namespace octavo::text

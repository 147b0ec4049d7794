// See epigraphs.h.
#include "read/epigraphs.h"

#include "read/lines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace octavo::reader {
namespace {

constexpr std::size_t most_paragraphs = 4; ///< of a quotation
constexpr std::size_t most_words = 120;
constexpr std::size_t most_epigraphs = 3;

/// Bytes of the dash that text begins with; 0: none.
std::size_t dash_size(std::string_view text) noexcept {
  for (const std::string_view dash : {"---", "--", "—", "–", "―", "- ", "~ "})
    if (text.starts_with(dash))
      return dash.size();
  return 0;
}

bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 32> particles{
      "of",  "the", "and", "in",  "to",  "a",   "an",  "on", "from", "for", "by",
      "at",  "de",  "du",  "des", "la",  "le",  "les", "et", "y",    "el",  "von",
      "der", "die", "das", "und", "aus", "van", "di",  "da", "und",  "и"};
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// Marks of emphasis and quotation around a word.
std::string_view bare_word(std::string_view word) noexcept {
  constexpr std::string_view marks = "*_\"'.,;:()[]";
  const std::size_t start = word.find_first_not_of(marks);
  if (start == std::string_view::npos)
    return {};
  word = word.substr(start, word.find_last_not_of(marks) + 1 - start);
  for (const std::string_view quote : {"“", "‘", "«", "„"})
    if (word.starts_with(quote))
      word.remove_prefix(quote.size());
  return word;
}

/// Names, titles and numbers, and what joins them.
bool is_of_names(std::string_view text) {
  constexpr std::size_t longest = 120; // bytes
  text = text::trim(text);
  if (text.empty() || text.size() > longest)
    return false;
  std::size_t names = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = bare_word(text.substr(at, end - at));
    at = end + 1;
    if (word.empty())
      continue;
    const char32_t first = text::first(word);
    if (text::is_upper(first))
      ++names;
    else if (!text::is_digit(first) && !is_particle(word) && dash_size(word) == 0 && text::is_letter(first))
      return false;
  }
  // A name may end in the stop of an initial or in a bracket, and hardly as a sentence does.
  const bool sentence = text.ends_with('?') || text.ends_with('!') ||
                        (text.ends_with('.') && text.size() > 2 && text.find(',') == std::string_view::npos);
  return names > 0 && !sentence;
}

/// In emphasis from end to end, which may be read later.
bool is_whole_emphasis(const Inlines& content) {
  const std::string text = plain_text(content);
  if (text.size() > 2 && (text.front() == '*' || text.front() == '_') && text.back() == text.front())
    return true;
  return content.size() == 1 && (std::holds_alternative<Emphasis>(content.front().node) ||
                                 std::holds_alternative<Strong>(content.front().node));
}

std::size_t words_in(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

const Paragraph* paragraph_at(const Blocks& blocks, std::size_t i) {
  const auto* const found = i < blocks.size() ? std::get_if<Paragraph>(&blocks[i].node) : nullptr;
  return found != nullptr && (found->role == ParagraphRole::body || found->role == ParagraphRole::centered ||
                              found->role == ParagraphRole::attribution)
             ? found
             : nullptr;
}

/// Where, in bytes, a dash parts words that end as `ends` says from whom they are from.
template <typename Ends>
std::optional<std::size_t> attributed_at(std::string_view text, Ends ends) {
  for (const std::string_view dash : {"—", "–", "--", " - ", " ~ "}) {
    const std::size_t at = text.rfind(dash);
    if (at == std::string_view::npos || at == 0)
      continue;
    if (ends(text::trim_end(text.substr(0, at))) && is_of_names(text.substr(at + dash.size())))
      return at;
  }
  return std::nullopt;
}

/// `“Hell is empty.” — William Shakespeare`, or the same in emphasis.
bool is_attributed(const Paragraph& paragraph) {
  const std::string text = plain_text(paragraph.content);
  const bool quoted = is_opening_quote(text::first(text));
  const bool marked = text.starts_with('*') || text.starts_with('_');
  const bool emphasised =
      !paragraph.content.empty() && std::holds_alternative<Emphasis>(paragraph.content.front().node);
  if (!quoted && !marked && !emphasised)
    return false;
  const std::size_t own = emphasised ? plain_text({paragraph.content.front()}).size() : 0;
  return attributed_at(text,
                       [&](std::string_view said) {
                         return quoted   ? is_closing_quote(text::last(said))
                                : marked ? said.back() == text.front()
                                         : said.size() <= own + 1 && ends_like_sentence(said);
                       })
      .has_value();
}

/// One epigraph while it is made.
struct Framed {
  Blocks blocks{};
  std::size_t end = 0; ///< the block after it
};

/// Lines of verse, and who wrote them: below them or as their last line.
std::optional<Framed> verse_at(const Blocks& blocks, std::size_t i) {
  const auto* const verse = std::get_if<Verse>(&blocks[i].node);
  if (verse == nullptr || verse->stanzas.empty() || words_in(plain_text(Blocks{blocks[i]})) > most_words)
    return std::nullopt;
  if (const Paragraph* const by = paragraph_at(blocks, i + 1);
      by != nullptr && is_attribution(plain_text(by->content))) {
    Paragraph whom = *by;
    whom.role = ParagraphRole::attribution;
    return Framed{{blocks[i], {std::move(whom)}}, i + 2};
  }
  const std::vector<VerseLine>& last = verse->stanzas.back().lines;
  if (last.size() < 2 || !is_attribution(plain_text(last.back().content)))
    return std::nullopt;
  Verse words = *verse;
  Paragraph whom{last.back().content, ParagraphRole::attribution, 0, verse->origin};
  whom.origin.first_line = whom.origin.last_line;
  words.stanzas.back().lines.pop_back();
  words.origin.last_line = std::max(words.origin.first_line, words.origin.last_line - 1);
  return Framed{{{std::move(words)}, {std::move(whom)}}, i + 1};
}

std::optional<Framed> paragraphs_at(const Blocks& blocks, std::size_t i, bool headed) {
  const Paragraph* const first = paragraph_at(blocks, i);
  if (first == nullptr || is_attribution(plain_text(first->content)))
    return std::nullopt;
  if (is_attributed(*first) && words_in(plain_text(first->content)) <= most_words)
    return Framed{{blocks[i]}, i + 1};
  const bool quoted = is_opening_quote(text::first(plain_text(first->content)));
  bool emphasised = true;
  std::size_t words = 0;
  for (std::size_t k = i; k < i + most_paragraphs; ++k) {
    const Paragraph* const paragraph = paragraph_at(blocks, k);
    const Paragraph* const below = paragraph_at(blocks, k + 1);
    if (paragraph == nullptr || below == nullptr)
      return std::nullopt;
    const std::string text = plain_text(paragraph->content);
    words += words_in(text);
    emphasised = emphasised && is_whole_emphasis(paragraph->content);
    const std::string by = plain_text(below->content);
    if (!is_attribution(by))
      continue;
    const bool closed = quoted && is_closing_quote(text::last(text));
    const bool plain =
        headed && k == i && !quoted && ends_like_sentence(text) && by.find(' ') != std::string::npos;
    if (words > most_words || !(closed || emphasised || plain))
      return std::nullopt;
    Framed framed{{}, k + 2};
    framed.blocks.assign(blocks.begin() + static_cast<std::ptrdiff_t>(i),
                         blocks.begin() + static_cast<std::ptrdiff_t>(k + 2));
    std::get<Paragraph>(framed.blocks.back().node).role = ParagraphRole::attribution;
    return framed;
  }
  return std::nullopt;
}

Origin origin_of(const Block& block) {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return paragraph->origin;
  const auto* const verse = std::get_if<Verse>(&block.node);
  return verse != nullptr ? verse->origin : Origin{};
}

} // namespace

bool is_attribution(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  while (paragraph.starts_with('*') || paragraph.starts_with('_'))
    paragraph.remove_prefix(1);
  const std::size_t dash = dash_size(paragraph);
  return dash > 0 && is_of_names(paragraph.substr(dash));
}

bool is_attributed_sentence(std::string_view line) {
  constexpr std::size_t least = 20; // bytes
  return attributed_at(line,
                       [](std::string_view said) {
                         while (said.ends_with('*') || said.ends_with('_'))
                           said.remove_suffix(1);
                         return said.size() >= least && ends_like_sentence(said) && !said.ends_with(',') &&
                                !said.ends_with(':');
                       })
      .has_value();
}

namespace {

/// The epigraph at block `at`, as one Quote.
std::optional<Framed> epigraph_at(const Blocks& blocks, std::size_t at, bool headed, Findings& found) {
  std::optional<Framed> framed = verse_at(blocks, at);
  if (!framed)
    framed = paragraphs_at(blocks, at, headed);
  if (!framed)
    return std::nullopt;
  Quote quote;
  quote.origin = origin_of(framed->blocks.front());
  quote.origin.last_line = std::max(quote.origin.last_line, origin_of(framed->blocks.back()).last_line);
  found.decisions.push_back({"epigraph", quote.origin.rule, quote.origin.first_line, quote.origin.last_line,
                             "an epigraph", "a quotation before the text, and whose words they are", 80,
                             "the first lines of the story"});
  quote.blocks = std::move(framed->blocks);
  framed->blocks.clear();
  framed->blocks.push_back({std::move(quote)});
  return framed;
}

} // namespace

void frame_epigraphs(Section& section, Findings& found) {
  const bool headed = !section.title.empty() || !section.label.empty();
  Blocks& blocks = section.blocks;
  std::size_t at = 0;
  while (at < blocks.size() && std::holds_alternative<Aside>(blocks[at].node))
    ++at;
  for (std::size_t count = 0; count < most_epigraphs && at < blocks.size(); ++count, ++at) {
    Findings own;
    std::optional<Framed> framed = epigraph_at(blocks, at, headed, own);
    if (!framed || framed->end >= blocks.size())
      return;
    std::move(own.decisions.begin(), own.decisions.end(), std::back_inserter(found.decisions));
    blocks[at] = std::move(framed->blocks.front());
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at + 1),
                 blocks.begin() + static_cast<std::ptrdiff_t>(framed->end));
  }
}

void name_epigraph(Section& section, Findings& found) {
  if (section.kind != SectionKind::front_matter || !section.title.empty() || section.blocks.empty())
    return;
  Findings own;
  Blocks quotes;
  for (std::size_t at = 0; at < section.blocks.size();) {
    std::optional<Framed> framed = epigraph_at(section.blocks, at, false, own);
    if (!framed || quotes.size() == most_epigraphs)
      return;
    at = framed->end;
    quotes.push_back(std::move(framed->blocks.front()));
  }
  section.kind = SectionKind::epigraph;
  section.blocks = std::move(quotes);
  std::move(own.decisions.begin(), own.decisions.end(), std::back_inserter(found.decisions));
}

} // namespace octavo::reader

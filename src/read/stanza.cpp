// See stanza.h.
#include "read/stanza.h"

#include "read/rhymes.h"
#include "read/verse_indents.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>
#include <unordered_map>

namespace octavo::reader {
namespace {

constexpr std::size_t rhyme_reach = 4;    ///< lines between which an ear hears a rhyme
constexpr std::size_t most_counted = 400; ///< lines: a longer poem is judged by its beginning

void count_rhymes(const std::vector<std::string_view>& bodies, Evidence& evidence) {
  std::vector<Rhyme> ends;
  ends.reserve(bodies.size());
  std::vector<bool> rhymed(bodies.size());
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    ends.push_back(rhyme_of(bodies[i]));
    for (std::size_t j = i > rhyme_reach ? i - rhyme_reach : 0; j < i; ++j)
      if (rhyme(ends[i], ends[j]))
        rhymed[i] = rhymed[j] = true;
  }
  evidence.rhymed = static_cast<std::size_t>(std::count(rhymed.begin(), rhymed.end(), true));
}

bool has_music(std::string_view body) noexcept {
  return body.find("♪") != std::string_view::npos || body.find("♫") != std::string_view::npos ||
         body.find("♬") != std::string_view::npos;
}

bool is_emphasised(std::string_view body) noexcept {
  return body.size() > 2 && (body.front() == '*' || body.front() == '_') && body.back() == body.front();
}

/// `Name: …`, a key or a speaker.
bool has_label(std::string_view body) noexcept {
  const std::size_t colon = body.substr(0, 24).find(": ");
  return colon != std::string_view::npos && body.substr(0, colon).find(' ') == std::string_view::npos;
}

std::size_t count_words(std::string_view body) noexcept {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < body.size();) {
    const char32_t c = text::next(body, at);
    if (text::is_ideographic(c))
      ++words;
    const bool letter = !text::is_space(c);
    words += letter && !inside && !text::is_ideographic(c);
    inside = letter;
  }
  return words;
}

/// What a line may say before verse. A star at the end: the beginning of words.
constexpr std::array<std::string_view, 46> words_of_verse{
    "sang",      "sing",     "sings",   "singing", "song",     "songs",   "poem",     "poems",
    "verse",     "verses",   "recite*", "chant*",  "lyrics",   "ballad",  "hymn",     "stanza*",
    "rhyme*",    "refrain",  "lullaby", "riddle*", "prophec*", "ditty",   "couplet*", "incantation*",
    "limerick*", "gedicht*", "sangen",  "gesang",  "vers",     "strophe", "poème*",   "chanson",
    "canción",   "poema*",   "cantó",   "cantar",  "verso*",   "canzone", "rima",     "песн*",
    "стих*",     "пел*",     "запел*",  "詩*",     "诗*",      "歌*"};

bool has_word(std::string_view folded, std::string_view word) noexcept {
  const bool beginning = word.ends_with('*');
  if (beginning)
    word.remove_suffix(1);
  for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    std::size_t start = at;
    const bool starts =
        at == 0 || text::is_ideographic(text::first(word)) || !text::is_letter(text::previous(folded, start));
    std::size_t end = at + word.size();
    const bool ends = beginning || end == folded.size() || !text::is_letter(text::next(folded, end));
    if (starts && ends)
      return true;
  }
  return false;
}

/// How many syllables an English line has, as far as its letters tell: its groups of vowels, without the
/// silent e.
std::size_t count_syllables(std::string_view body) {
  std::size_t count = 0;
  std::size_t in_word = 0;
  bool vowel = false;
  const auto is_vowel = [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; };
  const std::string folded = text::folded(body) + ' ';
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if (c >= 'a' && c <= 'z') {
      in_word += is_vowel(c) && !vowel;
      vowel = is_vowel(c);
      continue;
    }
    const bool silent = in_word > 1 && i > 1 && folded[i - 1] == 'e' && !is_vowel(folded[i - 2]) &&
                        !(folded[i - 2] == 'l' && i > 2 && !is_vowel(folded[i - 3]));
    count += in_word - silent;
    in_word = 0;
    vowel = false;
  }
  return count;
}

/// Three short lines without a stop among paragraphs: five, seven and five syllables where they can be
/// counted, and in a script without capitals at most so many letters.
bool is_haiku(const std::vector<std::string_view>& bodies, const Evidence& e) {
  constexpr std::size_t most_letters = 12;
  if (bodies.size() != 3 || e.pairs != 2 || e.open != 3 || e.speeches + e.figures + e.labels > 0)
    return false;
  if (e.caseless == 3)
    return e.phrased == 0 && e.longest <= most_letters &&
           std::all_of(bodies.begin(), bodies.end(),
                       [](std::string_view body) { return text::is_ideographic(text::first(body)); });
  return count_syllables(bodies[0]) == 5 && count_syllables(bodies[1]) == 7 &&
         count_syllables(bodies[2]) == 5;
}

int share(std::size_t part, std::size_t all) noexcept {
  return all == 0 ? 0 : static_cast<int>(100 * part / all);
}

} // namespace

Evidence weigh(const Sheet& sheet, std::size_t first, std::size_t size, std::size_t gap) {
  Evidence e;
  std::vector<std::string_view> bodies;
  std::vector<std::size_t> stanza_sizes;
  std::unordered_map<std::string_view, int> times;
  std::vector<std::size_t> rooms; // what lines with their next one's first word would take
  std::size_t small = 0;
  std::size_t further = 0; // lines set in further than the first
  double sum = 0;
  double squares = 0;
  std::size_t blanks = gap;
  const std::vector<bool> over = turned_over(sheet.lines.subspan(first, std::min(size, 2 * most_counted)));
  bool open = false; // the last line
  for (std::size_t i = first; i < first + size && e.lines < most_counted; ++i) {
    const Line& line = sheet.lines[i];
    const Look& look = sheet.looks[i];
    if (line.blank()) {
      ++blanks;
      continue;
    }
    if (i - first < over.size() && over[i - first]) { // its end
      e.words += count_words(line.body);
      e.open -= open && look.ends_sentence();
      open = open && !look.ends_sentence();
      continue;
    }
    if (blanks >= gap)
      stanza_sizes.push_back(0);
    blanks = 0;
    ++stanza_sizes.back();
    ++e.lines;
    e.words += count_words(line.body);
    e.longest = std::max(e.longest, line.length);
    e.capitals += text::is_upper(look.first);
    e.caseless += !text::is_upper(look.first) && !text::is_lower(look.first);
    open = !look.ends_sentence();
    e.open += open;
    e.speeches += look.quoted && look.closed;
    e.all_caps += look.capitals;
    e.figures += text::is_digit(text::first(line.body)) || text::is_digit(text::last(line.body));
    e.labels += has_label(line.body);
    e.repeated += times[line.body]++ > 0;
    e.indented += line.indent >= 2;
    further += line.indent >= sheet.lines[first].indent + 2;
    e.marked += is_emphasised(line.body) || has_music(line.body);
    e.equal += line.length == sheet.lines[first].length;
    small += text::is_lower(look.first);
    if (i + 1 < first + size && !sheet.lines[i + 1].blank()) {
      ++e.pairs;
      e.phrased += std::u32string_view(U".,;:!?…—–·、。，；：").find(look.last) != std::u32string_view::npos;
      rooms.push_back(
          line.length + 1 +
          text::length(sheet.lines[i + 1].body.substr(0, sheet.lines[i + 1].body.find_first_of(" \t"))));
    }
    sum += static_cast<double>(line.length);
    squares += static_cast<double>(line.length) * static_cast<double>(line.length);
    bodies.push_back(line.body);
  }
  e.stanzas = stanza_sizes.size();
  if (e.lines == 0)
    return e;
  const double mean = sum / static_cast<double>(e.lines);
  e.spread = std::sqrt(std::max(0.0, squares / static_cast<double>(e.lines) - mean * mean)) / mean;
  if (e.stanzas >= 2 && stanza_sizes[0] >= 2)
    e.regular =
        static_cast<std::size_t>(std::count(stanza_sizes.begin(), stanza_sizes.end(), stanza_sizes[0])) +
            (e.stanzas > 2) >=
        e.stanzas;
  e.early = static_cast<std::size_t>(
      std::count_if(rooms.begin(), rooms.end(), [&](std::size_t room) { return room <= e.longest; }));
  e.runs_over = 4 * small >= e.lines && e.capitals > 0 && text::is_upper(sheet.looks[first].first);
  e.narrow = sheet.wrapping.wrapped && 10 * e.longest <= 6 * sheet.wrapping.width;
  e.stepped = !sheet.wrapping.wrapped && e.lines >= 4 && e.pairs > 0 && 4 * further >= e.lines &&
              4 * further <= 3 * e.lines;
  e.haiku = is_haiku(bodies, e);
  count_rhymes(bodies, e);
  e.led_in = announces_verse(sheet, first);
  e.shaped = is_shaped(sheet.lines.subspan(first, size));
  return e;
}

bool ends_at_phrases(const Evidence& e) noexcept {
  if (e.pairs == 0 || e.figures + e.speeches + e.all_caps + e.labels > 0)
    return false;
  return 2 * e.phrased >= e.pairs || (e.runs_over && 3 * e.early >= 2 * e.pairs) || e.marked == e.lines;
}

bool is_shaped(Lines lines) {
  constexpr std::size_t fewest = 7, longest = 30, fewest_indents = 4;
  if (lines.size() < fewest || lines.size() > most_counted)
    return false;
  std::set<int> indents;
  std::size_t changes = 0, small = 0, open = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank() || line.length > longest ||
        line.holds(holds_digit | holds_bar | holds_angle | holds_backslash | holds_slash) ||
        line.body.find("  ") != std::string_view::npos ||
        line.body.find_first_of("{}=\t") != std::string_view::npos)
      return false;
    indents.insert(line.indent);
    changes += i > 0 && line.indent != lines[i - 1].indent;
    small += text::is_lower(text::first(line.body));
    open += !ends_like_sentence(line.body);
  }
  return indents.size() >= fewest_indents && 4 * changes >= 3 * (lines.size() - 1) &&
         2 * small >= lines.size() && 2 * open >= lines.size();
}

int verse_score(const Evidence& e) noexcept {
  if (e.lines < 2 || e.words < 2 * e.lines)
    return 0; // names, an address, shouts
  int score = 0;
  const int capitals = share(e.capitals + e.caseless, e.lines);
  score += capitals >= 90 ? 20 : capitals >= 70 ? 10 : capitals < 40 ? -10 : 0;
  const int open = share(e.open, e.lines);
  score += open >= 60 ? 35 : open >= 40 ? 25 : open >= 25 ? 10 : -20;
  const int rhymed = share(e.rhymed, e.lines);
  score += rhymed >= 60 ? 30 : rhymed >= 40 ? 20 : 0;
  score += e.regular ? (e.stanzas > 2 ? 25 : 15) : 0;
  score += e.spread < 0.15 ? 15 : e.spread < 0.3 ? 10 : e.spread > 0.6 ? -20 : 0;
  score += share(e.indented, e.lines) >= 90 ? 25 : 0;
  score += share(e.marked, e.lines) >= 80 ? 30 : 0;
  const bool set = e.kept && ends_at_phrases(e) && (e.lines >= 4 || e.marked == e.lines || e.narrow);
  score += set ? 15 + (e.runs_over ? (e.narrow ? 35 : 15) : 0) : 0;
  score += e.stepped ? 15 : 0;
  score += e.haiku && e.kept ? 55 : 0;
  score += e.led_in ? 25 : 0;
  score += e.shaped ? 100 : 0;
  score += e.kept ? 25 : 0;
  score += e.whole && e.lines >= 8 ? 25 : 0;
  score += share(e.repeated, e.lines) >= 10 ? 15 : 0;
  score += e.lines >= 12 ? 20 : e.lines >= 8 ? 10 : e.lines < 4 ? -10 : 0;
  score += e.caseless == e.lines && e.equal == e.lines && e.lines >= 4 && e.longest <= 32 ? 50 : 0;
  score -= share(e.speeches, e.lines) >= 50 ? 60 : 0;
  score -= share(e.all_caps, e.lines) >= 50 ? 50 : 0;
  score -= share(e.figures, e.lines) >= 40 ? 50 : 0;
  score -= share(e.labels, e.lines) >= 50 ? 50 : 0;
  score -= 10 * e.words < 30 * e.lines ? 20 : 0;
  return score;
}

std::string described(const Evidence& e) {
  const std::string of = " of " + std::to_string(e.lines);
  std::string text = std::to_string(e.lines) + " lines of at most " + std::to_string(e.longest) +
                     " characters in " + std::to_string(e.stanzas) +
                     (e.stanzas == 1 ? " stanza, " : " stanzas, ") + std::to_string(e.open) + of +
                     " without a sentence's end";
  if (e.capitals > 0)
    text += ", " + std::to_string(e.capitals) + " that begin with a capital";
  if (3 * e.rhymed >= e.lines)
    text += ", " + std::to_string(e.rhymed) + " that rhyme";
  if (2 * e.indented >= e.lines)
    text += ", " + std::to_string(e.indented) + " set in";
  if (e.shaped)
    text += ", in a shape";
  if (e.repeated > 0)
    text += ", " + std::to_string(e.repeated) + " that come again";
  if (e.haiku)
    text += ", of five, seven and five syllables";
  if (e.led_in)
    text += ", and a line that announces them";
  return text;
}

bool follows_lead_in(const Sheet& sheet, std::size_t at) noexcept {
  std::size_t before = at;
  while (before > 0 && sheet.lines[before - 1].blank() && at - before < 3)
    --before;
  if (before == 0 || sheet.lines[before - 1].blank())
    return false;
  std::string_view body = sheet.lines[before - 1].body;
  while (!body.empty() && (body.back() == '-' || body.back() == '*' || body.back() == '_'))
    body.remove_suffix(1);
  const char32_t last = text::last(body);
  return last == U':' || last == U'：' || body.ends_with(":—") || body.ends_with(":–");
}

bool announces_verse(const Sheet& sheet, std::size_t at) {
  return follows_lead_in(sheet, at) || names_verse(sheet, at);
}

bool names_verse(const Sheet& sheet, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && sheet.lines[before - 1].blank() && at - before < 3)
    --before;
  if (before == 0 || sheet.lines[before - 1].blank())
    return false;
  const std::string_view body = sheet.lines[before - 1].body;
  const std::string folded = text::folded(body.size() > 200 ? body.substr(body.size() - 200) : body);
  return std::any_of(words_of_verse.begin(), words_of_verse.end(),
                     [&](std::string_view word) { return has_word(folded, word); });
}

} // namespace octavo::reader

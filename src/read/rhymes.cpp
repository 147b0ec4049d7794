// See rhymes.h.
#include "read/rhymes.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

/// The endings that may sound alike, each row a sound; `^` before a whole word. An ending of several sounds
/// stands in several rows.
constexpr std::array<std::string_view, 61> sounds{
    " ^me ^he ^she ^we ^be ^ye ee ea y ey ie ",
    " y ie igh ye uy eye ^i ",
    " ay ey eigh ",
    " ow o oe ^though ^dough ^sew ",
    " ow ^thou ^bough ^plough ",
    " oo ue ew ^you ^through ^to ^do ^who ^two ^into ^unto ^shoe iew ieu ",
    " aw or ore oar oor our ^war ^your ",
    " ar ^are ah ",
    " air are ^bear ^wear ^tear ^pear ^swear ere eir ayer ",
    " ear eer ere ier ",
    " ight ite eight yte ",
    " ate ait eight aight ",
    " eat eet ete eit ",
    " ote oat ",
    " out oubt ought ",
    " oot ute uit ",
    " et eat ebt ette ",
    " ade aid ayed eyed ",
    " ide ied yed ighed eyed ",
    " eed ead ede ",
    " ed ead ^said ",
    " ode oad owed ",
    " ood ould ude ewed ued ooed ",
    " ain ane ein eign ",
    " een ean ine ene ",
    " ine ign yne ",
    " one own oan ",
    " own oun ",
    " oon une ewn ",
    " un ^done ^one ^son ^none ^won ^gone ^on ",
    " eam eem eme ",
    " ime yme imb ",
    " ame aim ",
    " oom ume omb ",
    " ome oam omb ",
    " ale ail eil ",
    " eal eel ",
    " ile yle isle ",
    " ole oal oul oll owl ",
    " ool ule uel ",
    " ake eak ^ache ",
    " eak eek ique ",
    " ace ase ",
    " ice ise ",
    " ise ize ies ighs uys yes ",
    " ays aze aise ase eys ",
    " ees ease eas eeze eese ese ies ys ",
    " ose ows oes oze os ",
    " ues ose oose use ews oos uise ",
    " ound owned ",
    " ind ined igned ",
    " end iend ",
    " ird erd eard urd ^word erred urred ",
    " ord oard oared ored ^ward awed ",
    " urn earn ern ",
    " ought aught ort ",
    " ough uff ",
    " ood ud ",
    " ower our ",
    " ire yre iar igher yer ier ",
    " est east essed ",
};

bool row_has(std::string_view row, std::string_view ending, bool whole) noexcept {
  for (std::size_t at = row.find(ending); at != std::string_view::npos; at = row.find(ending, at + 1)) {
    const std::size_t start = whole ? 2 : 1;
    if (at >= start && row[at - start] == ' ' && (!whole || row[at - 1] == '^') &&
        row[at + ending.size()] == ' ')
      return true;
  }
  return false;
}

std::uint64_t rows_with(std::string_view ending, bool whole) noexcept {
  std::uint64_t rows = 0;
  for (std::size_t i = 0; i < sounds.size(); ++i)
    if (row_has(sounds[i], ending, whole))
      rows |= std::uint64_t{1} << i;
  return rows;
}

std::uint64_t sounds_of(std::string_view word) noexcept {
  if (std::any_of(word.begin(), word.end(), [](char c) { return c < 'a' || c > 'z'; }))
    return 0;
  std::uint64_t found = rows_with(word, true);
  constexpr std::size_t longest_ending = 5;
  for (std::size_t size = std::min(word.size(), longest_ending); size > 0 && found == 0; --size)
    found = rows_with(word.substr(word.size() - size), false);
  return found;
}

bool is_vowel(char c) noexcept {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// The word from its last vowels before a consonant on: `ight` of "night", `ate` of "gate".
std::string_view full_ending(std::string_view word) noexcept {
  std::size_t at = word.size();
  if (at > 2 && word[at - 1] == 'e' && !is_vowel(word[at - 2]))
    at -= 1; // silent
  while (at > 0 && !is_vowel(word[at - 1]))
    --at;
  const std::size_t consonant = at;
  while (at > 0 && is_vowel(word[at - 1]))
    --at;
  return consonant == word.size() || at == consonant ? std::string_view() : word.substr(at);
}

/// What many words end in without a stress: those rhyme by what stands before it.
bool is_unstressed(std::string_view ending) noexcept {
  for (const std::string_view each :
       {"ed", "ing", "er", "es", "en", "on", "ion", "ers", "ings", "est", "ess"})
    if (ending == each)
      return true;
  return false;
}

} // namespace

Rhyme rhyme_of(std::string_view body) {
  Rhyme found;
  const std::string folded = text::folded(body.size() > 40 ? body.substr(body.size() - 40) : body);
  std::size_t end = folded.size();
  while (end > 0) {
    std::size_t at = end;
    if (text::is_letter(text::previous(folded, at)))
      break;
    end = at;
  }
  std::size_t start = end;
  std::size_t letters = 0;
  std::size_t tail = end;
  while (start > 0) {
    std::size_t at = start;
    const char32_t c = text::previous(folded, at);
    if (!text::is_letter(c) && !text::is_mark(c))
      break;
    start = at;
    letters += text::is_letter(c);
    if (letters <= 2)
      tail = start;
    if (text::is_ideographic(c))
      return {};
  }
  found.word = folded.substr(start, end - start);
  if (letters >= 2)
    found.tail = folded.substr(tail, end - tail);
  found.sounds = sounds_of(found.word);
  return found;
}

bool rhyme(const Rhyme& a, const Rhyme& b) noexcept {
  return a.word != b.word && ((a.sounds & b.sounds) != 0 || (!a.tail.empty() && a.tail == b.tail));
}

bool rhyme_fully(const Rhyme& a, const Rhyme& b) noexcept {
  if (a.word.empty() || a.word == b.word)
    return false;
  if ((a.sounds & b.sounds) != 0 && !is_unstressed(full_ending(a.word)) &&
      !is_unstressed(full_ending(b.word)))
    return true;
  const std::string_view ending = full_ending(a.word);
  if (ending.empty() || full_ending(b.word) != ending)
    return false;
  if (!is_unstressed(ending))
    return true;
  // `weather` and `feather`, `walking` and `talking`; `ring` and `sing` have no other vowel.
  const std::size_t before = ending.size() + 1;
  if (a.word.size() < before || b.word.size() < before)
    return false;
  const auto has_vowel = [&](const std::string& word) {
    return std::any_of(word.begin(), word.end() - static_cast<std::ptrdiff_t>(ending.size()), is_vowel);
  };
  return (!has_vowel(a.word) && !has_vowel(b.word)) ||
         a.word[a.word.size() - before] == b.word[b.word.size() - before];
}

} // namespace octavo::reader

// See note_support.h.
#include "read/note_support.h"

#include "read/author_signs.h"
#include "read/disclaimers.h"
#include "read/voices.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

/// What readers are warned of, and in which words; folded beginnings of words.
constexpr std::array<std::string_view, 78> warned_of{
    "violen",   "blood",   "gore",     "gory",   "death",    "dies",      "murder",    "sex",     "smut",
    "lemon",    "lime",    "language", "swear",  "cursing",  "profanity", "abus",      "rape",    "non-con",
    "noncon",   "dub-con", "dubcon",   "angst",  "spoiler",  "self-harm", "self harm", "suicid",  "drug",
    "alcohol",  "tortur",  "mention",  "mature", "explicit", "adult",     "slash",     "yaoi",    "yuri",
    "femslash", "ooc",     "au ",      "fluff",  "sad",      "tears",     "feels",     "trigger", "contain",
    "content",  "chapter", "fic",      "story",  "crack",    "unbeta",    "character", "incest",  "depress",
    "anxiety",  "ptsd",    "kidnap",   "nsfw",   "m/m",      "f/f",       "bdsm",      "kink",    "gewalt",
    "blut",     "mort",    "sang",     "sexe",   "muerte",   "sangre",    "morte",     "sesso",   "насили",
    "смерт",    "кров",    "тод",      "racis",  "homophob", "spanking"};

/// Of rights, and of what is made up.
constexpr std::array<std::string_view, 36> disclaimed{
    "own",      "belong",   "rights",  "character", "fiction",  "profit",   "copyright", "propert",
    "mine",     "credit",   "work of", "fan",       "creator",  "author",   "infring",   "gehör",
    "besitz",   "eigentum", "apparti", "propriété", "pertenec", "propieda", "propriet",  "pertence",
    "прина",    "права",    "story",   "chapter",   "canon",    "series",   "trademark", "resemblance",
    "universe", "hasbro",   "disney",  "rowling"};

/// Whether a word of the folded text begins with one of them.
template <std::size_t Size>
bool holds_word(const std::string& folded, const std::array<std::string_view, Size>& all) {
  return std::any_of(all.begin(), all.end(), [&](std::string_view each) {
    for (std::size_t at = folded.find(each); at != std::string::npos; at = folded.find(each, at + 1)) {
      std::size_t before = at;
      if (at == 0 || !text::is_letter(text::previous(folded, before)))
        return true;
    }
    return false;
  });
}

/// The folded word before the colon, without marks around it.
std::string marker_of(std::string_view paragraph) {
  constexpr std::string_view decoration = "*_[({<=~-# \t";
  const std::size_t colon = paragraph.substr(0, 40).find(':');
  if (colon == std::string_view::npos)
    return {};
  paragraph = paragraph.substr(0, colon);
  const std::size_t start = paragraph.find_first_not_of(decoration);
  if (start == std::string_view::npos)
    return {};
  return text::folded(paragraph.substr(start, paragraph.find_last_not_of(decoration) + 1 - start));
}

} // namespace

bool needs_support(std::string_view paragraph, NoteKind kind) {
  static constexpr std::array<std::string_view, 12> common{
      "note",        "notes",        "warning", "warnings",       "warnung",    "avertissement",
      "advertencia", "avvertimenti", "avisos",  "предупреждение", "disclaimer", "nota"};
  if (kind != NoteKind::authors_note && kind != NoteKind::content_warning && kind != NoteKind::disclaimer)
    return false;
  const std::string marker = marker_of(paragraph);
  return std::find(common.begin(), common.end(), marker) != common.end();
}

bool speaks_as_note(std::string_view text, NoteKind kind) {
  constexpr std::size_t far = 2000; // bytes
  const std::size_t colon = text.substr(0, 40).find(':');
  const std::string_view said = colon == std::string_view::npos ? text : text.substr(colon + 1);
  const std::string folded = text::folded(said.substr(0, far));
  if (kind == NoteKind::disclaimer)
    return holds_word(folded, disclaimed) || is_disclaimer(said);
  if (kind == NoteKind::content_warning && holds_word(folded, warned_of))
    return true;
  const Voice voice = voice_of(said);
  return author_signs(said).weight > 0 || voice.to_readers;
}

} // namespace octavo::reader

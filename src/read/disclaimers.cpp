// See disclaimers.h.
#include "read/disclaimers.h"

#include "read/lines.h"
#include "text/beginnings.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest = 500; // bytes

template <std::size_t Size>
bool holds_one_of(std::string_view text, const std::array<std::string_view, Size>& all) {
  return std::any_of(all.begin(), all.end(),
                     [&](std::string_view each) { return text.find(each) != std::string_view::npos; });
}

/// Takes what `text` begins with off it.
template <std::size_t Size>
bool take_one_of(std::string_view& text, const std::array<std::string_view, Size>& all) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](std::string_view each) { return text.starts_with(each); });
  if (found != all.end())
    text.remove_prefix(found->size());
  return found != all.end();
}

// What disclaimers begin with.
constexpr std::array<std::string_view, 17> whole_beginnings{"no copyright infringement",
                                                            "all rights belong to",
                                                            "all rights go to",
                                                            "anything you recognize",
                                                            "anything you recognise",
                                                            "everything you recognize",
                                                            "everything you recognise",
                                                            "les personnages ne m'appartiennent pas",
                                                            "les personnages appartiennent à",
                                                            "los personajes no me pertenecen",
                                                            "los personajes pertenecen a",
                                                            "die charaktere gehören nicht mir",
                                                            "alle charaktere gehören",
                                                            "alle rechte liegen bei",
                                                            "i personaggi non mi appartengono",
                                                            "os personagens não me pertencem",
                                                            "все персонажи принадлежат"};
constexpr std::array<std::string_view, 14> leads{
    "as always, ", "as usual, ", "sadly, ", "sadly ",      "unfortunately, ", "unfortunately ", "obviously, ",
    "obviously ",  "of course ", "still ",  "of course, ", "again, ",         "just saying, ",  "nope, "};
constexpr std::array<std::string_view, 10> denials{
    "i do not own ",      "i don't own ",           "i dont own ",    "we do not own ",
    "we don't own ",      "i do not claim to own ", "i own none of ", "i don't claim to own ",
    "i still don't own ", "i still do not own "};
constexpr std::array<std::string_view, 4> nothing{"i own nothing", "we own nothing", "i do not own anything",
                                                  "i don't own anything"};
constexpr std::array<std::string_view, 9> character_subjects{
    "all characters ",   "all the characters ", "all of the characters ", "the characters ",  "characters ",
    "all recognizable ", "all recognisable ",   "all publicly ",          "these characters "};

/// Whether a paragraph, as it was typed, may begin as a disclaimer does; false is certain.
bool may_be_disclaimer(std::string_view paragraph) {
  static constexpr text::Beginnings beginnings(whole_beginnings, leads, denials, nothing, character_subjects);
  static constexpr text::ByteSet marks("*_~([{<>=-");
  for (std::size_t at = 0; at < paragraph.size(); ++at)
    if (const char c = paragraph[at]; !marks.contains(c) && (c < 0 || c > ' '))
      return beginnings.may_begin(paragraph.substr(at));
  return false;
}

/// With straight apostrophes and single spaces, without marks of emphasis and brackets before it.
std::string straightened(std::string_view paragraph) {
  const std::size_t start = paragraph.find_first_not_of("*_~([{<>=- \t");
  std::string text = text::collapse_spaces(start == std::string_view::npos ? "" : paragraph.substr(start));
  for (std::size_t at = 0; (at = text.find("’", at)) != std::string::npos; ++at)
    text.replace(at, std::string_view("’").size(), "'");
  return text;
}

/// What belongs to those who made it, and to no person of a story.
constexpr std::array<std::string_view, 13> works{
    "characters", "rights",    "copyright", "franchise", "trademark", "anime",     "manga",
    "fandom",     "this show", "the show",  "tv show",   "tv series", "video game"};

/// `I do not own Harry Potter`, `I own nothing but the plot`: not "I do not own a car".
bool disowns(std::string_view typed, std::string_view folded) {
  static constexpr std::array<std::string_view, 9> but{"",
                                                       ".",
                                                       "!",
                                                       " but the plot",
                                                       " but my oc",
                                                       " except",
                                                       " but the oc",
                                                       " but the story",
                                                       " you recogni"};
  std::string_view rest = folded;
  take_one_of(rest, leads);
  if (std::string_view behind = rest; take_one_of(behind, nothing))
    return std::any_of(but.begin(), but.end(),
                       [&](std::string_view each) {
                         return each.size() < 2 ? behind == each : behind.starts_with(each);
                       }) ||
           holds_one_of(behind, works);
  if (!take_one_of(rest, denials))
    return false;
  if (holds_one_of(rest, works))
    return true;
  // A name, in a short paragraph that says no more.
  constexpr std::size_t most = 70; // bytes
  const std::string_view named = typed.substr(typed.size() - std::min(rest.size(), typed.size()));
  const std::size_t stop = named.find_first_of(".!?;,");
  return named.size() <= most && text::is_upper(text::first(named)) &&
         (stop == std::string_view::npos || stop + 1 >= named.size() ||
          holds_one_of(rest, std::array<std::string_view, 3>{"i own", "i just", "i only"}));
}

/// `All characters belong to Hasbro.`, `The characters are the property of their creators.`
bool gives_characters_away(std::string_view typed, std::string_view folded) {
  static constexpr std::array<std::string_view, 8> verbs{
      "belong to ",           "belongs to ",   "are owned by ", "are property of ",
      "are the property of ", "are copyright", "are not mine",  "do not belong to me"};
  std::string_view rest = folded;
  if (!take_one_of(rest, character_subjects))
    return false;
  for (const std::string_view verb : verbs)
    if (const std::size_t at = rest.find(verb); at != std::string_view::npos && at < 80) {
      if (!verb.ends_with("to ") && !verb.ends_with("by "))
        return true;
      const std::size_t owner = folded.size() - rest.size() + at + verb.size();
      const std::string_view whose = rest.substr(at + verb.size());
      return whose.starts_with("their ") || whose.starts_with("the ") ||
             (folded.size() == typed.size() && text::is_upper(text::first(typed.substr(owner))));
    }
  return false;
}

} // namespace

bool is_disclaimer(std::string_view paragraph) {
  if (paragraph.size() > longest || !may_be_disclaimer(paragraph) ||
      is_opening_quote(text::first(text::trim(paragraph))))
    return false;
  const std::string typed = straightened(paragraph);
  const std::string folded = text::folded(typed);
  std::string_view rest = folded;
  return take_one_of(rest, whole_beginnings) || disowns(typed, folded) ||
         gives_characters_away(typed, folded);
}

} // namespace octavo::reader

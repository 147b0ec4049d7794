// See screens.h.
#include "read/screens.h"

#include "read/lines.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_line = 100; ///< bytes

/// The values of those who play, folded.
constexpr std::array<std::string_view, 62> game_keys{
    "hp",           "mp",        "sp",         "xp",          "exp",         "lvl",       "lv",
    "level",        "str",       "dex",        "con",         "int",         "wis",       "cha",
    "agi",          "vit",       "luk",        "luck",        "strength",    "dexterity", "constitution",
    "intelligence", "wisdom",    "charisma",   "agility",     "vitality",    "stamina",   "mana",
    "health",       "endurance", "perception", "class",       "race",        "job",       "rank",
    "skills",       "stats",     "attributes", "stat points", "free points", "abilities", "spells",
    "perks",        "titles",    "title",      "experience",  "willpower",   "magic",     "attack",
    "defense",      "defence",   "speed",      "power",       "energy",      "qi",        "ki",
    "cultivation",  "affinity",  "species",    "profession",  "soul",        "toughness"};

/// Names of values that stand below what a screen says in brackets: `[Quest Complete]`, `Reward: 100 gold`.
constexpr std::array<std::string_view, 22> detail_keys{
    "reward",   "rewards",  "objective", "objectives", "time limit", "penalty",    "cost",   "cooldown",
    "duration", "effect",   "effects",   "type",       "grade",      "tier",       "rarity", "durability",
    "bonus",    "requires", "range",     "damage",     "quest",      "description"};

/// What such a screen says in brackets.
constexpr std::array<std::string_view, 30> game_words{
    "level",     "quest", "skill",  "status",   "system",   "achievement",     "title",  "gained",
    "acquired",  "ding",  "class",  "warning",  "error",    "alert",           "reward", "experience",
    "xp",        "hp",    "mana",   "points",   "unlocked", "congratulations", "stat",   "exp",
    "inventory", "item",  "damage", "you have", "defeated", "strength"};

/// Whether it begins with a game's word: `Level Up`, `Skill acquired: Stealth`.
bool names_value(std::string_view inner) {
  const std::string first = text::folded(inner.substr(0, inner.find_first_of(" :+")));
  const auto is_first = [&](std::string_view word) { return word == first; };
  return inner.find('/') == std::string_view::npos &&
         (std::any_of(game_keys.begin(), game_keys.end(), is_first) ||
          std::any_of(game_words.begin(), game_words.end(), is_first));
}

std::string_view inside(std::string_view body) {
  body = text::trim(body);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets{
      {{"[", "]"}, {"【", "】"}, {"『", "』"}, {"<", ">"}}};
  for (std::size_t i = 0; i < brackets.size(); ++i) {
    const std::string_view open = brackets[i].first;
    const std::string_view close = brackets[i].second;
    if (!body.starts_with(open) || !body.ends_with(close) || body.size() <= open.size() + close.size())
      continue;
    const std::string_view inner = body.substr(open.size(), body.size() - open.size() - close.size());
    // The last two quote and link, too.
    if (inner.find(open) == std::string_view::npos && (i < 2 || names_value(inner)))
      return text::trim(inner);
  }
  return {};
}

/// Whether the line is `[ Class ] Ranger`.
bool is_framed_key(std::string_view line) {
  constexpr std::size_t longest_key = 24;
  const std::size_t close = line.substr(0, longest_key).find("] ");
  return line.starts_with('[') && close != std::string_view::npos && close > 2 &&
         line.find('[', 1) == std::string_view::npos;
}

/// The folded key of `STR: 10`, `[ Class ] Ranger`, `Level 5`; empty: it is none.
std::string key_of(std::string_view line) {
  constexpr std::size_t longest_key = 24;
  constexpr std::size_t longest_value = 60;
  line = text::trim(line);
  const bool framed = is_framed_key(line); // [ Class ] Ranger
  const std::size_t colon = line.substr(0, longest_key).find(framed ? ']' : ':');
  if (colon == std::string_view::npos || colon == 0)
    return {};
  const std::string_view value = text::trim(line.substr(colon + 1));
  if (value.size() > longest_value || (value.ends_with('.') && value.find(' ') != std::string_view::npos) ||
      is_opening_quote(text::first(value)))
    return {};
  constexpr std::string_view marks = "*_ "; // of emphasis that is read later
  std::string_view key = line.substr(framed ? 1 : 0, colon - framed);
  key.remove_prefix(std::min(key.find_first_not_of(marks), key.size()));
  key = key.substr(0, key.find_last_not_of(marks) + 1); // npos + 1 is 0
  if (key.empty())
    return {};
  return std::count(key.begin(), key.end(), ' ') > 2 ? std::string() : text::folded(key);
}

bool is_game_key(std::string_view key) {
  return std::find(game_keys.begin(), game_keys.end(), key) != game_keys.end();
}

bool says_game(std::string_view inner) {
  const std::string folded = text::folded(inner);
  return folded.find_first_of("0123456789+") != std::string::npos ||
         std::any_of(game_words.begin(), game_words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

/// The lines of a block that may be shown on a screen; none: it is another.
std::vector<Inlines> lines_of(const Block& block) {
  constexpr std::size_t most_lines = 40;
  std::vector<Inlines> lines;
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node)) {
    if (paragraph->role != ParagraphRole::body && paragraph->role != ParagraphRole::centered)
      return {};
    lines.emplace_back();
    for (const Inline& piece : paragraph->content) {
      if (!std::holds_alternative<LineBreak>(piece.node))
        lines.back().push_back(piece);
      else if (lines.size() > most_lines)
        return {};
      else
        lines.emplace_back();
    }
  } else if (const auto* const verse = std::get_if<Verse>(&block.node)) {
    for (const Stanza& stanza : verse->stanzas)
      for (const VerseLine& line : stanza.lines)
        lines.push_back(line.content);
  }
  return lines;
}

enum class Kind { none, bracketed, keyed };

Kind kind_of(const Inlines& line) {
  const auto* const first = line.empty() ? nullptr : std::get_if<Text>(&line.front().node);
  if (first != nullptr && first->text.size() > longest_line)
    return Kind::none;
  const std::string text = plain_text(line);
  if (text.size() > longest_line)
    return Kind::none;
  return is_screen_line(text) ? Kind::bracketed : !key_of(text).empty() ? Kind::keyed : Kind::none;
}

Origin origin_of(const Block& block) {
  if (const auto* const paragraph = std::get_if<Paragraph>(&block.node))
    return paragraph->origin;
  const auto* const verse = std::get_if<Verse>(&block.node);
  return verse != nullptr ? verse->origin : Origin{};
}

/// A title above values: in brackets, in emphasis, or one of the words for it.
bool heads_screen(const Block& block) {
  const auto* const paragraph = std::get_if<Paragraph>(&block.node);
  if (paragraph == nullptr || paragraph->role != ParagraphRole::body)
    return false;
  const std::string text = plain_text(paragraph->content);
  constexpr std::size_t longest = 60;
  if (text.size() > longest || ends_like_sentence(text))
    return false;
  const std::size_t first = text.find_first_not_of("=-~* ");
  const std::string folded =
      first == std::string::npos
          ? std::string()
          : text::folded(std::string_view(text).substr(first, text.find_last_not_of("=-~* ") + 1 - first));
  const bool strong =
      (paragraph->content.size() == 1 && std::holds_alternative<Strong>(paragraph->content.front().node)) ||
      (text.size() > 4 && text.starts_with("**") && text.ends_with("**"));
  return strong || is_screen_line(text) || folded == "status" || folded == "stats" ||
         folded == "status window" || folded == "character sheet" || folded == "status screen";
}

/// Blocks whose lines are in brackets, or have keys: in this order, where they have both.
struct Run {
  std::size_t end = 0; ///< one past the last
  bool is_screen = false;
};

/// What the lines of a run are.
struct Count {
  std::size_t bracketed = 0;
  std::size_t said = 0; ///< of them, as a game says it
  std::size_t keyed = 0;
  std::size_t games = 0;   ///< of them, with a key of a game
  std::size_t details = 0; ///< or with one of what it says in brackets
  std::size_t framed = 0;  ///< `[ Class ] Ranger`, with a key of a game
  std::vector<std::string> keys{};
  bool again = false; ///< a key comes twice

  /// Takes the lines of a block, if they go on with those before.
  bool add(const std::vector<Inlines>& lines) {
    constexpr std::size_t most_keys = 60; // of a screen
    for (const Inlines& line : lines) {
      const Kind kind = kind_of(line);
      if (kind == Kind::none || (kind == Kind::bracketed && keyed > 0) ||
          (kind == Kind::keyed && bracketed > 0 && said == 0))
        return false;
      const std::string text = plain_text(line);
      if (kind == Kind::bracketed) {
        ++bracketed;
        said += says_game(inside(text));
        continue;
      }
      std::string key = key_of(text);
      again = again || keys.size() == most_keys || std::find(keys.begin(), keys.end(), key) != keys.end();
      ++keyed;
      games += is_game_key(key);
      details += std::find(detail_keys.begin(), detail_keys.end(), key) != detail_keys.end();
      framed += is_framed_key(text::trim(text)) && is_game_key(key);
      keys.push_back(std::move(key));
    }
    return !again;
  }

  bool is_screen(bool often) const {
    return bracketed == 0 ? (keyed >= 3 && games >= 2) || (keyed > 0 && framed == keyed)
           : keyed == 0   ? bracketed >= (often ? 1U : 2U) && said > 0
                          : said > 0 && games + details > 0;
  }
};

/// The blocks from `at` on that are one screen, or of which none begins one; at least one. `often`: screens
/// return, so that one line may be one.
Run run_from(const Blocks& blocks, std::size_t at, bool often) {
  Count all;
  std::size_t end = at;
  for (; end < blocks.size(); ++end) {
    const std::vector<Inlines> lines = lines_of(blocks[end]);
    if (lines.empty())
      break;
    Count more = all;
    if (!more.add(lines)) {
      if (more.again)
        return {at + 1}; // who speaks again
      break;
    }
    all = std::move(more);
  }
  return {std::max(end, at + 1), end > at && all.is_screen(often)};
}

/// Whether lines in brackets that a game shows return.
bool shows_often(const Blocks& blocks) {
  constexpr std::size_t least = 3;
  std::size_t count = 0;
  for (const Block& block : blocks)
    if (const auto* const paragraph = std::get_if<Paragraph>(&block.node);
        paragraph != nullptr && paragraph->content.size() == 1 && count < least) {
      const auto* const text = std::get_if<Text>(&paragraph->content.front().node);
      count += text != nullptr && is_screen_line(text->text) && says_game(inside(text->text)) ? 1 : 0;
    }
  return count >= least;
}

/// A rule above or below a box that is drawn.
bool is_edge(const Block& block) {
  const auto* const row = std::get_if<Break>(&block.node);
  return row != nullptr && row->kind == BreakKind::ornament &&
         (row->mark.starts_with('+') || row->mark.starts_with("┌") || row->mark.starts_with("└") ||
          row->mark.starts_with("╔") || row->mark.starts_with("╚") || row->mark.starts_with("├"));
}

} // namespace

bool is_screen_line(std::string_view body) {
  if (body.size() > longest_line)
    return false;
  const std::string_view inner = inside(body);
  std::size_t letters = 0;
  for (std::size_t at = 0; at < inner.size();)
    letters += text::is_letter(text::next(inner, at));
  return letters >= 2 && !is_note_marker(body) && !starts_with_note_marker(body);
}

void frame_screens(Blocks& blocks, Findings& found) {
  const bool often = shows_often(blocks);
  Blocks result;
  result.reserve(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (auto* const box = std::get_if<Preformatted>(&blocks[i].node);
        box != nullptr && !result.empty() && is_edge(result.back()) && i + 1 < blocks.size() &&
        is_edge(blocks[i + 1])) {
      const Break& above = std::get<Break>(result.back().node);
      const Break& below = std::get<Break>(blocks[i + 1].node);
      box->text = above.mark + "\n" + box->text + "\n" + below.mark;
      box->origin.first_line = above.origin.first_line;
      box->origin.last_line = below.origin.last_line;
      result.back() = std::move(blocks[i]);
      ++i;
      continue;
    }
    const auto [end, is_screen] = run_from(blocks, i, often);
    if (!is_screen) {
      for (; i < end; ++i)
        result.push_back(std::move(blocks[i]));
      --i;
      continue;
    }
    const bool headed = !result.empty() && heads_screen(result.back()) && !is_edge(result.back());
    Origin origin = origin_of(headed ? result.back() : blocks[i]);
    origin.rule = Rule::notice;
    Inlines content;
    const auto add = [&](const Block& block) {
      for (const Inlines& line : lines_of(block)) {
        if (!content.empty())
          content.push_back({LineBreak{}});
        content.insert(content.end(), line.begin(), line.end());
      }
      origin.last_line = std::max(origin.last_line, origin_of(block).last_line);
    };
    if (headed) {
      add(result.back());
      result.pop_back();
    }
    for (; i < end; ++i)
      add(blocks[i]);
    --i;
    Document screen{DocumentKind::notice, {}, origin};
    screen.blocks.push_back({Paragraph{std::move(content), ParagraphRole::body, 0, origin}});
    found.decisions.push_back({"notice", Rule::notice, origin.first_line, origin.last_line,
                               "what a game shows", "lines in brackets, or values with their names", 80,
                               "prose"});
    result.push_back({std::move(screen)});
  }
  blocks = std::move(result);
}

} // namespace octavo::reader

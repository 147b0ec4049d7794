// Messages below heads that say who wrote them and when, as Discord and the like copy them: `mira — Today at
// 3:14 PM`, then what she wrote, on lines of its own. See passage.h.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/passage.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace octavo::reader {
namespace {

struct Head {
  std::size_t line = 0;
  std::string name{};
  std::string words{};    ///< all of it, as the time stands after the name
  bool bracketed = false; ///< from end to end, as a place and time may be
};

/// Takes off `text` what a word before a time may be: `Today at`, `Yesterday at`, `01/02/2023`.
std::string_view without_day(std::string_view text) {
  text = text::trim_end(text);
  for (const std::string_view at : {" at", ",", " um", " à", " a las"})
    if (text.ends_with(at))
      text.remove_suffix(at.size());
  text = text::trim_end(text);
  constexpr std::string_view figures = "0123456789/.-";
  std::size_t start = text.size();
  std::size_t digits = 0;
  while (start > 0 && figures.find(text[start - 1]) != std::string_view::npos)
    digits += text::is_ascii_digit(text[--start]) ? 1 : 0;
  if (digits >= 3 && text.size() - start >= 5 && start > 0 && text[start - 1] == ' ')
    return text::trim_end(text.substr(0, start));
  for (const std::string_view day : {"Today", "Yesterday", "today", "yesterday", "Heute", "Gestern", "Hoy",
                                     "Ayer", "Aujourd'hui", "Hier", "Oggi", "Ieri", "Hoje", "Ontem"})
    if (text.ends_with(day) && text.size() > day.size() && text[text.size() - day.size() - 1] == ' ')
      return text::trim_end(text.substr(0, text.size() - day.size()));
  return {};
}

/// Where the clock begins that ends `text`: `3:14 PM`; nothing: it has none there.
std::optional<std::size_t> clock_at(std::string_view text) {
  for (const std::string_view half : {" AM", " PM", " am", " pm", "AM", "PM", "am", "pm"})
    if (text.ends_with(half)) {
      text.remove_suffix(half.size());
      break;
    }
  std::size_t start = text.size();
  while (start > 0 && (text::is_ascii_digit(text[start - 1]) || text[start - 1] == ':'))
    --start;
  const std::string_view clock = text.substr(start);
  const std::size_t colon = clock.find(':');
  const bool is_clock =
      colon != std::string_view::npos && colon > 0 && colon <= 2 && clock.size() >= colon + 3;
  return is_clock ? std::optional(start) : std::nullopt;
}

/// The name before `— Today at 3:14 PM` or `[3:14 PM]`, its dash included; empty: the line is no head.
std::string_view named_at(std::string_view body) {
  if (body.ends_with(']') || body.ends_with(')')) {
    const std::size_t open = body.rfind(body.back() == ']' ? '[' : '(');
    if (open == std::string_view::npos)
      return {};
    const std::string_view inner = body.substr(open + 1, body.size() - open - 2);
    const auto clock = clock_at(inner);
    if (open == 0) // "[CLARA 10:41 PM]"
      return clock && *clock > 1 && inner[*clock - 1] == ' ' ? text::trim_end(inner.substr(0, *clock))
                                                             : std::string_view();
    if (open < 2 || body[open - 1] != ' ')
      return {};
    const bool is_time =
        clock && (*clock == 0 || !without_day("x " + std::string(inner.substr(0, *clock))).empty());
    return is_time ? text::trim_end(body.substr(0, open)) : std::string_view();
  }
  const auto clock = clock_at(body);
  return clock ? without_day(body.substr(0, *clock)) : std::string_view();
}

/// `mira — Today at 3:14 PM`.
std::optional<Head> head_at(const Line& line, std::size_t at) {
  constexpr std::size_t longest = 70; // bytes
  constexpr std::size_t longest_name = 34;
  const std::string_view body = line.body;
  if (body.size() > longest || body.size() < 6 || line.role)
    return std::nullopt;
  std::string_view name = named_at(body);
  for (const std::string_view dash : {"—", "–", "-", "|", "·"})
    if (name.ends_with(dash)) {
      name = text::trim_end(name.substr(0, name.size() - dash.size()));
      break;
    }
  if (name.empty() || text::length(name) > longest_name || std::count(name.begin(), name.end(), ' ') > 3 ||
      name.find_first_of("?!;:,.") != std::string_view::npos || is_opening_quote(text::first(name)))
    return std::nullopt;
  return Head{at, std::string(name), text::collapse_spaces(body),
              body.starts_with('[') || body.starts_with('(')};
}

/// Whether a short message stands right below line `at`, and nothing below that.
bool heads_message(Lines lines, std::size_t at) {
  constexpr std::size_t longest = 160; // code points
  constexpr std::size_t most_lines = 4;
  const bool above = at == 0 || lines[at - 1].blank();
  std::size_t end = at + 1;
  while (end < lines.size() && !lines[end].blank() && end - at <= most_lines)
    if (lines[end++].length > longest)
      return false;
  return above && end > at + 1 && end - at <= most_lines;
}

} // namespace

Passages find_chat_heads(const Sheet& sheet) {
  constexpr std::size_t furthest = 14; // lines from one head to the next
  Passages found;
  std::vector<Head> heads;
  const auto lines = sheet.lines;
  const auto add = [&] {
    // Two who speak: a log has one name for all its entries.
    if (std::all_of(heads.begin(), heads.end(),
                    [&](const Head& each) { return each.name == heads.front().name; })) {
      heads.clear();
      return;
    }
    // Whether heads stand right on what they head: then a blank line ends the last message.
    const bool close = heads.front().line + 1 < lines.size() && !lines[heads.front().line + 1].blank();
    Dialogue chat{DialogueKind::chat, {}, {}};
    std::size_t last = 0;
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const bool ends = k + 1 == heads.size();
      std::size_t from = skip_blank(lines, heads[k].line + 1);
      std::size_t to = ends ? from : heads[k + 1].line;
      if (ends && from < lines.size() && !lines[from].row && !lines[from].role) {
        to = from + 1;
        while (close && to < lines.size() && !lines[to].blank() && !lines[to].row && !lines[to].role)
          ++to;
      }
      while (to > from && lines[to - 1].blank())
        --to;
      Turn turn;
      turn.speaker = plain(heads[k].words);
      turn.blocks = from < to ? paragraphs_of(lines.subspan(from, to - from), sheet.wrapping) : Blocks();
      last = std::max(to, heads[k].line + 1);
      turn.origin = origin_of(lines.subspan(heads[k].line, last - heads[k].line), Rule::chat);
      chat.turns.push_back(std::move(turn));
    }
    const std::size_t first = heads.front().line;
    chat.origin = origin_of(lines.subspan(first, last - first), Rule::chat);
    Passage passage{first, last - first, {}, true, decided(sheet, "chat", Rule::chat, first, last - first)};
    passage.decision.reading = "a chat";
    passage.decision.evidence =
        std::to_string(heads.size()) + " lines say who wrote and when, above what was written";
    passage.decision.confidence = 92;
    passage.blocks.push_back({std::move(chat)});
    found.push_back(std::move(passage));
    heads.clear();
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    if (lines[i].row || lines[i].role) {
      add();
      continue;
    }
    if (auto head = head_at(lines[i], i); head && (!head->bracketed || heads_message(lines, i))) {
      if (!heads.empty() && i - heads.back().line > furthest)
        add();
      heads.push_back(std::move(*head));
    }
  }
  add();
  return found;
}

} // namespace octavo::reader

// See aozora.h.
#include "read/aozora.h"

#include "read/archive.h"
#include "read/header_entries.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::string_view opening = "［＃";
constexpr std::string_view opening_bracket = "［";
constexpr std::string_view closing_bracket = "］";
constexpr std::string_view signs = "【テキスト中に現れる記号について】";
constexpr std::string_view colophon = "底本：";

/// Bytes of the annotation that begins at `at` of a line, brackets within it included; 0: it does not end.
std::size_t annotation_size(std::string_view line, std::size_t at) noexcept {
  int depth = 0;
  for (std::size_t i = at; i < line.size();) {
    if (line.substr(i).starts_with(opening_bracket)) {
      ++depth;
      i += opening_bracket.size();
    } else if (line.substr(i).starts_with(closing_bracket)) {
      i += closing_bracket.size();
      if (--depth == 0)
        return i - at;
    } else {
      ++i;
    }
  }
  return 0;
}

/// What an annotation speaks of: the X of `［＃「X」に傍点］`.
std::string_view subject(std::string_view annotation) noexcept {
  constexpr std::string_view open = "［＃「";
  const std::size_t close = annotation.rfind("」");
  return annotation.starts_with(open) && close != std::string_view::npos && close > open.size()
             ? annotation.substr(open.size(), close - open.size())
             : std::string_view();
}

/// One line without its annotations.
std::string plain_line(std::string_view line) {
  std::string out;
  std::size_t depth = 0; // of a heading
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t next = line.find(opening, at);
    out += line.substr(at, next - at);
    if (next == std::string_view::npos)
      break;
    const std::size_t size = annotation_size(line, next);
    if (size == 0) {
      out += line.substr(next);
      break;
    }
    const std::string_view annotation = line.substr(next, size);
    const std::string_view about = subject(annotation);
    at = next + size;
    if (out.ends_with("※")) // describes a character
      out += annotation;
    else if (annotation.find("大見出し") != std::string_view::npos)
      depth = 1;
    else if (annotation.find("中見出し") != std::string_view::npos)
      depth = 2;
    else if (annotation.find("小見出し") != std::string_view::npos)
      depth = 3;
    else if (annotation.ends_with("に傍点］") && !about.empty() && out.ends_with(about))
      out.replace(out.size() - about.size(), about.size(), "[i]" + std::string(about) + "[/i]");
  }
  if (const std::string_view body = text::trim(out); depth > 0 && !body.empty())
    return std::string(depth, '#') + ' ' + std::string(body);
  return out;
}

std::size_t next_filled(const std::vector<Line>& lines, std::size_t at) {
  return skip_blank(lines, at);
}

/// "太宰治" is the author, "三上於菟吉訳" the translator.
void take_people(const std::vector<Line>& lines, std::size_t from, std::size_t to, Metadata& metadata) {
  std::vector<std::string> names;
  for (std::size_t i = from; i < to; ++i)
    if (!lines[i].blank())
      names.push_back(text::collapse_spaces(lines[i].body));
  for (std::size_t k = 0; k < names.size(); ++k) {
    std::string_view name = names[k];
    if (name.ends_with("訳")) {
      name.remove_suffix(std::string_view("訳").size());
      add_contributors(metadata, name, "trl");
    } else if (name.ends_with("編")) {
      name.remove_suffix(std::string_view("編").size());
      add_contributors(metadata, name, "edt");
    } else if (k + 1 == names.size() || (k + 2 == names.size() && names.back().ends_with("訳"))) {
      add_contributors(metadata, name, "aut");
    } else if (metadata.subtitle.empty()) {
      metadata.subtitle = name;
    }
  }
}

} // namespace

bool is_aozora(std::string_view text) noexcept {
  if (text.substr(0, 8000).find(signs) != std::string_view::npos)
    return true;
  const std::size_t tail = text.size() > 6000 ? text.size() - 6000 : 0;
  return text.substr(tail).find(colophon) != std::string_view::npos &&
         text.substr(tail).find("青空文庫") != std::string_view::npos;
}

std::string without_annotations(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.find(opening) == std::string_view::npos)
      out += line;
    else
      out += plain_line(line);
    if (end < text.size())
      out += '\n';
    at = end + 1;
  }
  return out;
}

void take_aozora(std::vector<Line>& lines, std::string_view text, Metadata& metadata, Findings& found) {
  const auto take = [&](std::size_t from, std::size_t to, const std::string& what) {
    for (std::size_t i = from; i < to; ++i)
      if (lines[i].role)
        return;
    for (std::size_t i = from; i < to; ++i)
      if (!lines[i].blank())
        leave_out(lines[i]);
    found.notes.push_back({"archive-left-out", Severity::info, lines[from].number, 0,
                           what + " left out, up to line " + std::to_string(lines[to - 1].number)});
    found.decisions.push_back({"archive", Rule::archive, lines[from].number, lines[to - 1].number,
                               what + ": not of the story", "Aozora Bunko's own words", 98,
                               "front or back matter"});
  };

  // Lines that only said how to set others are no gaps.
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size() && number < lines.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (lines[number].blank() && !text::trim(text.substr(at, end - at)).empty())
      leave_out(lines[number]);
    at = end + 1;
  }

  constexpr std::size_t furthest = 80;
  const std::size_t title = next_filled(lines, 0);
  std::size_t signs_at = 0;
  for (std::size_t i = title; i < lines.size() && i < furthest && signs_at == 0; ++i)
    if (lines[i].body == signs)
      signs_at = i;
  std::size_t people_end = title; // after the lines below the title
  if (signs_at > 0) {
    std::size_t from = signs_at;
    while (from > title && (lines[from - 1].blank() || lines[from - 1].row))
      --from;
    people_end = from;
    std::size_t to = signs_at + 1;
    while (to < lines.size() && to < signs_at + furthest && !lines[to].row)
      ++to;
    if (to < lines.size() && lines[to].row)
      take(next_filled(lines, from), to + 1, "the archive's notes on signs");
  } else {
    while (people_end < lines.size() && !lines[people_end].blank() && people_end < title + 4)
      ++people_end;
    if (people_end == title + 4 || people_end < title + 2)
      people_end = title; // no title and author set apart from the text
  }
  if (people_end > title && people_end <= title + 6 && lines[title].columns <= 80) {
    if (metadata.title.empty())
      metadata.title = text::collapse_spaces(lines[title].body);
    take_people(lines, title + 1, people_end, metadata);
    found.notes.push_back({"metadata-in-text", Severity::info, lines[title].number, 0,
                           "title and author were taken from the head of the text"});
    take(title, people_end, "title and author");
  }

  for (std::size_t i = lines.size(); i-- > 0 && i + 100 > lines.size();)
    if (lines[i].body.starts_with(colophon) && (i == 0 || lines[i - 1].blank())) {
      std::size_t end = lines.size();
      while (lines[end - 1].blank())
        --end;
      take(i, end, "the archive's colophon");
      break;
    }
}

} // namespace octavo::reader

// See readings.h.
#include "read/readings.h"

#include "text/unicode.h"

#include <algorithm>
#include <optional>

namespace octavo::reader {
namespace {

constexpr std::string_view open = "《";
constexpr std::string_view close = "》";
constexpr std::size_t longest_reading = 90; ///< bytes
constexpr std::size_t longest_base = 60;    ///< bytes between a mark and its reading
constexpr std::size_t longest_dotted = 240; ///< bytes

bool is_kana(char32_t c) noexcept {
  return (c >= 0x3041 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

/// Chinese characters, and the mark that repeats one.
bool is_sign(char32_t c) noexcept {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         c == U'々' || c == U'ヶ' || c == U'〇';
}

/// Whether all of it is kana, with what parts the readings of several signs.
bool is_reading(std::string_view inner) noexcept {
  for (std::size_t at = 0; at < inner.size();)
    if (const char32_t c = text::next(inner, at); !is_kana(c) && c != U'　' && c != U' ')
      return false;
  return !inner.empty();
}

struct Reading {
  std::size_t mark = 0;      ///< where the mark of its beginning stands
  std::size_t mark_size = 0; ///< 0: there is none
  std::size_t end = 0;       ///< after the 》
};

/// The reading whose 《 stands at `at` of `line`.
std::optional<Reading> reading_at(std::string_view line, std::size_t at) noexcept {
  const std::size_t end = line.find(close, at + open.size());
  if (end == std::string_view::npos || end - at > longest_reading || at == 0)
    return std::nullopt;
  const std::string_view inner = line.substr(at + open.size(), end - at - open.size());
  Reading found;
  found.end = end + close.size();
  const std::size_t from = at > longest_base ? at - longest_base : 0;
  const std::string_view before = line.substr(from, at - from);
  for (const std::string_view mark : {"｜", "|"})
    if (const std::size_t bar = before.rfind(mark); bar != std::string_view::npos &&
                                                    bar + mark.size() < before.size() &&
                                                    before.find(close, bar) == std::string_view::npos &&
                                                    (found.mark_size == 0 || from + bar > found.mark)) {
      found.mark = from + bar;
      found.mark_size = mark.size();
    }
  if (found.mark_size > 0 ? inner.find(open) == std::string_view::npos && !inner.empty()
                          : is_reading(inner) && is_sign(text::last(line.substr(0, at))))
    return found;
  return std::nullopt;
}

/// Whether what stands doubled at `at` is emphasised: `《《so》》`. The bytes of all of it; 0: it is not.
std::size_t dotted_size(std::string_view line, std::size_t at) noexcept {
  if (!line.substr(at + open.size()).starts_with(open))
    return 0;
  const std::size_t from = at + 2 * open.size();
  const std::size_t end = line.find("》》", from);
  return end == std::string_view::npos || end == from || end - from > longest_dotted
             ? 0
             : end + 2 * close.size() - at;
}

std::string line_with_readings(std::string_view line) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = 0; (at = line.find(open, at)) != std::string_view::npos;) {
    if (const std::size_t size = dotted_size(line, at); size > 0) {
      out.append(line, done, at - done);
      out += "[i]";
      out += line.substr(at + 2 * open.size(), size - 2 * open.size() - 2 * close.size());
      out += "[/i]";
      done = at = at + size;
      continue;
    }
    const auto reading = reading_at(line, at);
    if (!reading) {
      at += open.size();
      continue;
    }
    if (reading->mark_size > 0 && reading->mark >= done) {
      out.append(line, done, reading->mark - done);
      done = reading->mark + reading->mark_size;
    }
    out.append(line, done, at - done);
    out += "（";
    out += line.substr(at + open.size(), reading->end - close.size() - at - open.size());
    out += "）";
    done = at = reading->end;
  }
  return out.append(line, done);
}

} // namespace

bool has_readings(std::string_view text) noexcept {
  std::size_t all = 0;
  std::size_t readings = 0;
  constexpr std::size_t enough = 1000;
  for (std::size_t at = 0; all < enough && (at = text.find(open, at)) != std::string_view::npos; ++all) {
    std::size_t start = at > longest_base ? at - longest_base : 0;
    if (const std::size_t newline = text.substr(start, at - start).rfind('\n');
        newline != std::string_view::npos)
      start += newline + 1;
    readings +=
        reading_at(text.substr(start, at - start + longest_reading + close.size()), at - start).has_value();
    at += open.size();
  }
  return readings > 0 && 2 * readings >= all;
}

std::string with_bracketed_readings(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.find(open) == std::string_view::npos)
      out += line;
    else
      out += line_with_readings(line);
    if (end < text.size())
      out += '\n';
    at = end + 1;
  }
  return out;
}

} // namespace octavo::reader

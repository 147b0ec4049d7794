// See messages.h.
#include "cli/messages.h"

#include "collection/names.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include <unistd.h>

namespace octavo::cli {
namespace {

constexpr std::size_t most_warnings = 5;
constexpr std::size_t most_lines = 12;

/// In one write, so that lines of several processes stay whole. There is nobody to tell where it fails.
void write_error(std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// `FILE:LINE:COLUMN: ` as far as it is known.
std::string place_in(const std::string& file, int line, int column) {
  if (file.empty())
    return "";
  std::string text = file + ':';
  if (line > 0)
    text += std::to_string(line) + ':';
  if (line > 0 && column > 0)
    text += std::to_string(column) + ':';
  return text + ' ';
}

std::string place(const std::string& file, int line, int column) {
  return "octavo: " + place_in(file, line, column);
}

} // namespace

std::string note_line(const std::string& file, const Note& note) {
  return place_in(file, note.line, note.column) + std::string(name(note.severity)) + ": " + note.message +
         " [" + note.code + "]";
}

void print_line(std::string_view line) {
  write_error(collection::printable(line) + '\n');
}

std::string message(const collection::Failure& failure) {
  return place(failure.file(), failure.line(), failure.column()) + "error: " + failure.what();
}

void print_failure(const collection::Failure& failure) {
  print_line(message(failure));
}

void print_warnings(const std::string& file, const Notes& notes) {
  std::size_t warnings = 0;
  for (const Note& note : notes)
    if (note.severity == Severity::warning && ++warnings <= most_warnings)
      print_line(place(file, note.line, note.column) + "warning: " + note.message);
  if (warnings > most_warnings)
    print_line(place(file, 0, 0) + "warning: and " + std::to_string(warnings - most_warnings) + " more");
}

Progress::Progress(std::size_t total, bool wanted)
    : total_(total), is_shown_(wanted && ::isatty(STDERR_FILENO) != 0) {
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::string_view(terminal) == "dumb")
    is_shown_ = false;
}

void Progress::show(std::size_t finished, std::size_t failed) {
  if (!is_shown_)
    return;
  std::string line = "\r" + std::to_string(finished) + " of " + std::to_string(total_);
  if (failed > 0)
    line += " · " + std::to_string(failed) + " failed";
  write_error(line + "\x1b[K");
  is_on_line_ = true;
}

void Progress::clear() noexcept {
  if (std::exchange(is_on_line_, false))
    write_error("\r\x1b[K");
}

std::string counted(std::size_t number, std::string_view one, std::string_view several) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : several);
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
    text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > most)
    text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

std::string found(const collection::Counts& counts, const Notes& notes) {
  std::string text = counts.parts > 0 ? counted(counts.parts, "part", "parts") + " · " : "";
  text += counted(counts.chapters, "chapter", "chapters");
  if (counts.letters > 0)
    text += " · " + counted(counts.letters, "letter", "letters");
  if (counts.verses > 0)
    text += " · " + counted(counts.verses, "poem", "poems");
  if (counts.doubts > 0) {
    text += " · " + counted(counts.doubts, "doubt", "doubts");
    std::vector<std::string> lines;
    for (const int line : collection::doubtful_lines(notes))
      lines.push_back(std::to_string(line));
    if (!lines.empty())
      text += (lines.size() == 1 ? ": line " : ": lines ") + listed(lines, most_lines);
  }
  return text;
}

std::string shell_quoted(const std::string& name) {
  const auto is_plain = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("_-./+,:=@%").find(c) != std::string_view::npos ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (!name.empty() && name[0] != '-' && std::all_of(name.begin(), name.end(), is_plain))
    return name;
  std::string text = "'";
  for (const char c : name)
    text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return (name.starts_with('-') ? "-- " : "") + text + "'";
}

} // namespace octavo::cli

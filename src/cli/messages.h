// What the command says on standard error: errors and remarks as compilers put them, one closing line,
// progress. Where standard error cannot be written, it is silent.
#pragma once

#include "collection/counts.h"
#include "collection/failure.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace octavo::cli {

/// `octavo: FILE:LINE:COLUMN: error: what; remedy`
std::string message(const collection::Failure& failure);
void print_failure(const collection::Failure& failure);

/// The warnings among `notes`, as `octavo: FILE:LINE:COLUMN: warning: what`; where there are many, the first
/// ones and how many more.
void print_warnings(const std::string& file, const Notes& notes);

/// `FILE:LINE:COLUMN: doubt: what [code]`, as compilers put it.
std::string note_line(const std::string& file, const Note& note);

/// A line of its own.
void print_line(std::string_view line);

/// A line that is rewritten as a run goes on; shown on terminals only.
class Progress {
public:
  /// `total` stories; nothing is ever shown where `wanted` is false or standard error is no terminal.
  Progress(std::size_t total, bool wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  void show(std::size_t finished, std::size_t failed);
  /// Makes room for another line.
  void clear() noexcept;

private:
  std::size_t total_;
  bool is_shown_;
  bool is_on_line_ = false;
};

/// "2 chapters · 1 letter · 3 doubts: lines 27, 45, 100"
std::string found(const collection::Counts& counts, const Notes& notes);
/// "1 letter", "2 letters"
std::string counted(std::size_t number, std::string_view one, std::string_view several);
/// "a, b, c and 4 more"
std::string listed(const std::vector<std::string>& names, std::size_t most);
/// A file's name as a shell takes it.
std::string shell_quoted(const std::string& name);

} // namespace octavo::cli

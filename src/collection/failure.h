// What stops a story or a run: whose fault it is, which file and line it is about, and what to do. Not for
// the library, whose one error is octavo::Error; as_failure() turns that into one of these.
#pragma once

#include <octavo/error.h>

#include <stdexcept>
#include <string>

namespace octavo::collection {

enum class Fault {
  usage,    ///< what was asked for cannot be done, whatever the files hold
  input,    ///< a file that is read
  output,   ///< a file that is written
  doubtful, ///< nobody's: the reading is doubtful, and only sure ones are wanted
  internal, ///< Octavo itself, or the machine: out of memory, a library that failed
};

/// Thrown by all of src/collection. what() is a sentence or two without the file's name.
class Failure : public std::runtime_error {
public:
  Failure(Fault fault, std::string file, const std::string& message, int line = 0, int column = 0)
      : std::runtime_error(message), fault_(fault), file_(std::move(file)), line_(line), column_(column) {}
  Fault fault() const noexcept { return fault_; }
  const std::string& file() const noexcept {
    return file_;
  }                                               ///< as the user knows it; empty: none in particular
  int line() const noexcept { return line_; }     ///< 1-based; 0: the whole file
  int column() const noexcept { return column_; } ///< 1-based; 0: the whole line

private:
  Fault fault_;
  std::string file_;
  int line_;
  int column_;
};

/// The exception being handled as a Failure that is about `file`, unless it says itself what it is about.
/// Call it in a handler only.
Failure as_failure(const std::string& file);

/// An Error of a sidecar, whose message begins with "FILE:LINE:COLUMN: ", with its place taken apart.
Failure sidecar_failure(const Error& error, const std::string& file);

} // namespace octavo::collection

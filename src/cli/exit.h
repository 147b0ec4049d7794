// How the command ends.
#pragma once

#include "collection/failure.h"

namespace octavo::cli {

/// What the shell sees. Scripts rely on these numbers: they never change their meaning.
///
///     0  ok        everything that was asked for was done; doubts and warnings do not change that
///     1  internal  Octavo failed, or the machine: out of memory, a bug
///     2  usage     the command line, or SOURCE_DATE_EPOCH, asks for what cannot be done; nothing was written
///     3  input     a story, a .toml file or a cover is missing, unreadable, or not what it should be
///     4  output    a book cannot be written: the disk is full, a folder is in its place, it would replace an
///                  input
///     5  partial   of several stories some failed, and the others were done
///     6  found     'octavo check' found what --fail-on names, by default doubts and warnings; 'octavo
///     convert
///                  --check' found such in an EPUB, which is written all the same
///     7  doubtful  --strict: a decision of the reader is doubtful, or something could not be kept; 'inspect'
///                  and 'check' have done their work, 'convert' wrote nothing of that story
///
/// Where several are true: what failed (1 to 5) before 7, and 7 before 6.
enum class Exit {
  ok = 0,
  internal = 1,
  usage = 2,
  input = 3,
  output = 4,
  partial = 5,
  found = 6,
  doubtful = 7
};

inline Exit exit_of(collection::Fault fault) {
  switch (fault) {
  case collection::Fault::usage: return Exit::usage;
  case collection::Fault::input: return Exit::input;
  case collection::Fault::output: return Exit::output;
  case collection::Fault::doubtful: return Exit::doubtful;
  case collection::Fault::internal: return Exit::internal;
  }
  return Exit::internal;
}

} // namespace octavo::cli

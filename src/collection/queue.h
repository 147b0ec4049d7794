// Work on all cores, reported in order. Knows no story.
#pragma once

#include <cstddef>
#include <functional>

namespace octavo::collection {

struct Queue {
  int threads = 1; ///< how many at once; 1: all in the calling thread
  /// What to do for each number below `count`; from several threads at once. Must not throw.
  std::function<void(std::size_t)> work{};
  /// Called once for each number, in order, from the calling thread, when it and all before it are done.
  std::function<void(std::size_t)> done{};
  /// Called from the calling thread when more are done, in whatever order; may be empty.
  std::function<void(std::size_t finished)> progress{};
};

/// Returns when all is done. Where the system gives fewer threads than were asked for, goes on with those.
/// What `done` and `progress` throw comes out when the work under way has ended; no more is begun then.
void run(const Queue& queue, std::size_t count);

/// As many threads as the machine, or what part of it this process may use, runs at once; at least 1.
int available_threads() noexcept;

} // namespace octavo::collection

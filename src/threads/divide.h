// Work divided over threads. Knows no book.
#pragma once

#include <cstddef>
#include <functional>

namespace octavo::threads {

/// Calls `work(worker, number)` for each number below `count`, in order as far as they are begun. Each of
/// `workers` is a thread of its own; the first, 0, is the calling one. Where the system gives fewer threads
/// than were asked for, goes on with those. What work throws stops what has not begun; then that of the
/// lowest number is thrown on.
void divide(std::size_t count, std::size_t workers,
            const std::function<void(std::size_t worker, std::size_t number)>& work);

/// How many threads the machine has; at least 1.
std::size_t available() noexcept;

/// How many workers `asked`, a number of threads as options have it, stands for: 0 is as many as the machine
/// has; no more than 256.
std::size_t workers(int asked) noexcept;

} // namespace octavo::threads

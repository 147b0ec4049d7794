// See queue.h.
#include "collection/queue.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace octavo::collection {
namespace {

class Workers {
public:
  Workers(const Queue& queue, std::size_t count) : queue_(queue), is_done_(count, false) {
    const auto wanted = std::min(static_cast<std::size_t>(queue.threads), count);
    try {
      for (std::size_t i = 0; i < wanted; ++i)
        threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      if (threads_.empty())
        work();
    }
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      next_ = is_done_.size();
    }
    for (std::thread& thread : threads_)
      thread.join();
  }

  /// Waits until more than `finished` are done; returns how many are.
  std::size_t wait_for_more_than(std::size_t finished) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return finished_ > finished; });
    return finished_;
  }

  bool is_done(std::size_t i) {
    const std::lock_guard lock(mutex_);
    return is_done_[i];
  }

private:
  void work() {
    std::unique_lock lock(mutex_);
    while (next_ < is_done_.size()) {
      const std::size_t mine = next_++;
      lock.unlock();
      queue_.work(mine);
      lock.lock();
      is_done_[mine] = true;
      ++finished_;
      changed_.notify_one();
    }
  }

  const Queue& queue_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::vector<bool> is_done_;
  std::size_t next_ = 0;
  std::size_t finished_ = 0;
  std::vector<std::thread> threads_{};
};

void run_here(const Queue& queue, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    queue.work(i);
    queue.done(i);
    if (queue.progress)
      queue.progress(i + 1);
  }
}

} // namespace

void run(const Queue& queue, std::size_t count) {
  if (queue.threads <= 1 || count <= 1)
    return run_here(queue, count);
  Workers workers(queue, count);
  for (std::size_t finished = 0, reported = 0; reported < count;) {
    finished = workers.wait_for_more_than(finished);
    for (; reported < count && workers.is_done(reported); ++reported)
      queue.done(reported);
    finished = std::max(finished, reported); // more may have been done while those were reported
    if (queue.progress)
      queue.progress(finished);
  }
}

int available_threads() noexcept {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace octavo::collection

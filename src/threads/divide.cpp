// See divide.h.
#include "threads/divide.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace octavo::threads {
namespace {

class Crew {
public:
  Crew(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work)
      : count_(count), failed_(count), work_(work) {}

  void run(std::size_t worker) {
    for (std::size_t number = next_++; number < count_; number = next_++)
      try {
        work_(worker, number);
      } catch (...) {
        next_ = count_;
        const std::lock_guard lock(mutex_);
        if (number < failed_) {
          failed_ = number;
          failure_ = std::current_exception();
        }
      }
  }

  /// To be called when all threads are done.
  void finish() const {
    if (failure_)
      std::rethrow_exception(failure_);
  }

private:
  const std::size_t count_;
  std::size_t failed_; ///< the lowest number that has
  std::exception_ptr failure_{};
  std::mutex mutex_{};
  std::atomic<std::size_t> next_ = 0;
  const std::function<void(std::size_t, std::size_t)>& work_;
};

} // namespace

void divide(std::size_t count, std::size_t workers,
            const std::function<void(std::size_t worker, std::size_t number)>& work) {
  Crew crew(count, work);
  std::vector<std::thread> threads;
  try {
    for (std::size_t worker = 1; worker < std::min(workers, count); ++worker)
      threads.emplace_back([&crew, worker] { crew.run(worker); });
  } catch (const std::system_error&) { // no more threads: those that there are do it
  }
  crew.run(0);
  for (std::thread& thread : threads)
    thread.join();
  crew.finish();
}

std::size_t available() noexcept {
  return std::max(1U, std::thread::hardware_concurrency());
}

std::size_t workers(int asked) noexcept {
  constexpr std::size_t most = 256;
  return asked > 0 ? std::min(static_cast<std::size_t>(asked), most) : available();
}

} // namespace octavo::threads

// Work on several threads: all of it done, each once, reported in order.
#include "collection/queue.h"

#include "catch.h"

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

using namespace octavo::collection;

TEST_CASE("all work is done once and reported in order", "[collection]") {
  const int threads = GENERATE(1, 2, 7, 64);
  const std::size_t count = GENERATE(0U, 1U, 5U, 500U);
  std::vector<std::atomic<int>> runs(count);
  std::vector<std::size_t> reported;
  std::size_t finished = 0;
  Queue queue;
  queue.threads = threads;
  queue.work = [&](std::size_t i) { ++runs[i]; };
  queue.done = [&](std::size_t i) {
    CHECK(runs[i] == 1);
    reported.push_back(i);
  };
  queue.progress = [&](std::size_t now) {
    CHECK(now > finished);
    finished = now;
  };
  run(queue, count);
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  CHECK(reported == all);
  CHECK(finished == count);
}

TEST_CASE("an observer that throws ends the work and is heard", "[collection]") {
  const int threads = GENERATE(1, 4);
  Queue queue;
  queue.threads = threads;
  std::atomic<int> under_way{0};
  queue.work = [&](std::size_t) {
    ++under_way;
    --under_way;
  };
  queue.done = [](std::size_t i) {
    if (i == 3)
      throw std::runtime_error("enough");
  };
  CHECK_THROWS_WITH(run(queue, 1000), "enough");
  CHECK(under_way == 0);
}

TEST_CASE("there is at least one thread", "[collection]") {
  CHECK(available_threads() >= 1);
}

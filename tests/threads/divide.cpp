// Work divided over threads.
#include "threads/divide.h"

#include "catch.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using namespace octavo::threads;

TEST_CASE("Each number is worked on once, by workers that there are", "[threads]") {
  for (const std::size_t workers : {0U, 1U, 3U, 50U}) {
    std::vector<int> times(40);
    std::atomic<std::size_t> highest = 0;
    divide(times.size(), workers, [&](std::size_t worker, std::size_t number) {
      ++times[number];
      std::size_t known = highest;
      while (worker > known && !highest.compare_exchange_weak(known, worker)) {
      }
    });
    CHECK(times == std::vector<int>(40, 1));
    CHECK(highest < std::max<std::size_t>(workers, 1));
  }
  divide(0, 4, [](std::size_t, std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("A number of workers is what was asked for, within reason", "[threads]") {
  CHECK(workers(1) == 1);
  CHECK(workers(7) == 7);
  CHECK(workers(0) == available());
  CHECK(workers(1'000'000) == 256);
}

TEST_CASE("Of several failures the first one counts, whoever meets it first", "[threads]") {
  for (int time = 0; time < 20; ++time) {
    const auto fail = [](std::size_t, std::size_t number) {
      if (number >= 7)
        throw std::runtime_error(std::to_string(number));
    };
    CHECK_THROWS_WITH(divide(100, 4, fail), "7");
  }
}

// Writes the benchmarks' prose to the standard output. Usage: octavo_bench_prose BYTES
#include "prose.h"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2)
    return EXIT_FAILURE;
  std::cout << octavo::bench::prose(std::strtoull(argv[1], nullptr, 10)) << std::flush;
  return std::cout ? EXIT_SUCCESS : EXIT_FAILURE;
}

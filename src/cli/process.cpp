// See process.h.
#include "cli/process.h"

#include "collection/temporary.h"

#include <csignal>
#include <cstdint>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace octavo::cli {
namespace {

extern "C" void end_by_signal(int signal) {
  collection::remove_temporaries();
  // The handler is gone already (SA_RESETHAND): the signal does now what it does to all programs.
  ::raise(signal);
}

/// Opened the wrong way round: reading from or writing to a closed stream is still an error.
void take_standard_descriptors() noexcept {
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) < 0)
      static_cast<void>(::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY));
}

} // namespace

void prepare_memory() noexcept {
#ifdef __GLIBC__
  constexpr int step = 32 << 20;
  mallopt(M_TOP_PAD, step);
  mallopt(M_MMAP_THRESHOLD, step); // what is freed is used again
  mallopt(M_TRIM_THRESHOLD, 16 * step);
  void* const first = std::malloc(1 << 20); // more than there is yet: the heap grows by a step
  constexpr std::uintptr_t large_page = 2 << 20;
  const auto begin = (reinterpret_cast<std::uintptr_t>(first) + large_page - 1) / large_page * large_page;
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0)) / large_page * large_page;
  if (first != nullptr && begin < end &&
      end - begin <= 2 * static_cast<std::uintptr_t>(step)) // is the heap's
    ::madvise(reinterpret_cast<void*>(begin), end - begin,
              MADV_HUGEPAGE); // where the system has none: as ever
  std::free(first);
#endif
}

void prepare_process() noexcept {
  take_standard_descriptors();
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    // nohup and the like have it ignored on purpose.
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
      continue;
    action = {};
    action.sa_handler = end_by_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

} // namespace octavo::cli

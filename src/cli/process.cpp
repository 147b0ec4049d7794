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
  if (first == nullptr)
    return;
  constexpr std::uintptr_t large_page = 2 << 20;
  const auto past_page = [](const char* at) { return reinterpret_cast<std::uintptr_t>(at) % large_page; };
  auto* begin = static_cast<char*>(first);
  auto* end = static_cast<char*>(::sbrk(0));
  begin += (large_page - past_page(begin)) % large_page;
  end -= past_page(end);
  if (begin < end && end - begin <= 2 * step) // is the heap's
    ::madvise(begin, static_cast<std::size_t>(end - begin),
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

// See process.h.
#include "cli/process.h"

#include "collection/temporary.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

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

// See temporary.h. The names stand in a fixed table, because a signal handler may neither lock nor allocate.
#include "collection/temporary.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace octavo::collection {
namespace {

enum State { unused, filling, in_use };

struct Slot {
  std::atomic<int> state{unused};
  std::array<char, 4096> name{};
};
static_assert(std::atomic<int>::is_always_lock_free);

// One a thread that is writing; where there are more, the last ones go without.
std::array<Slot, 64> slots;
std::atomic<unsigned> next_number{0};

int registered(const std::string& name) {
  if (name.size() >= slots.front().name.size())
    return -1;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    int expected = unused;
    if (!slots[i].state.compare_exchange_strong(expected, filling))
      continue;
    std::memcpy(slots[i].name.data(), name.c_str(), name.size() + 1);
    slots[i].state.store(in_use);
    return static_cast<int>(i);
  }
  return -1;
}

void forget(int slot) noexcept {
  if (slot >= 0)
    slots[static_cast<std::size_t>(slot)].state.store(unused);
}

[[noreturn]] void fail(int error) {
  throw std::system_error(error, std::generic_category());
}

} // namespace

Temporary::Temporary(const std::filesystem::path& folder) {
  // A file of that name can only be left from a process of the same number that was killed.
  for (int attempt = 0; attempt < 100 && descriptor_ < 0; ++attempt) {
    path_ = folder / (".octavo-" + std::to_string(::getpid()) + "-" + std::to_string(next_number++));
    slot_ = registered(path_.native());
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ >= 0)
      return;
    const int error = errno;
    forget(slot_);
    if (error != EEXIST && error != EINTR)
      fail(error);
  }
  if (descriptor_ < 0)
    fail(EEXIST);
}

Temporary::~Temporary() {
  if (descriptor_ >= 0)
    ::close(descriptor_);
  if (!path_.empty())
    ::unlink(path_.c_str());
  forget(slot_);
}

void Temporary::rename_to(const std::filesystem::path& target) {
  // The last of the bytes may fail here only, on a network's disk.
  if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR)
    fail(errno);
  if (::rename(path_.c_str(), target.c_str()) != 0)
    fail(errno);
  path_.clear();
}

void remove_temporaries() noexcept {
  for (const Slot& slot : slots)
    if (slot.state.load() == in_use)
      ::unlink(slot.name.data());
}

} // namespace octavo::collection

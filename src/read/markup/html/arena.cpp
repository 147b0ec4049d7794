// See arena.h. Each piece is preceded by a header of 16 bytes: its size in steps, or 0 and its index among
// the large ones.
#include "read/markup/html/arena.h"

#include <cstring>
#include <limits>

namespace octavo::reader::markup::html {
namespace {

struct Header {
  std::size_t steps;
  std::size_t index;
};
static_assert(sizeof(Header) == 16);

} // namespace

void* Arena::take(std::size_t size) {
  const std::size_t steps = (size + step - 1) / step + (size == 0);
  if (steps > largest / step) {
    std::size_t index = large_.size();
    if (vacant_.empty()) {
      large_.emplace_back();
      vacant_.reserve(large_.size()); // so that give() need not
    } else {
      index = vacant_.back();
      vacant_.pop_back();
    }
    large_[index].reset(new std::byte[sizeof(Header) + size]);
    const Header header{0, index};
    std::memcpy(large_[index].get(), &header, sizeof header);
    return large_[index].get() + sizeof(Header);
  }
  if (Free* const free = free_[steps]; free != nullptr) {
    free_[steps] = free->next;
    return free;
  }
  const std::size_t whole = sizeof(Header) + steps * step;
  if (static_cast<std::size_t>(end_ - at_) < whole) {
    blocks_.emplace_back(new std::byte[block_size]);
    at_ = blocks_.back().get();
    end_ = at_ + block_size;
  }
  const Header header{steps, 0};
  std::memcpy(at_, &header, sizeof header);
  void* const piece = at_ + sizeof(Header);
  at_ += whole;
  return piece;
}

void Arena::give(void* piece) noexcept {
  if (piece == nullptr)
    return;
  Header header;
  std::memcpy(&header, static_cast<std::byte*>(piece) - sizeof header, sizeof header);
  if (header.steps == 0) {
    large_[header.index].reset();
    vacant_.push_back(header.index);
    return;
  }
  free_[header.steps] = ::new (piece) Free{free_[header.steps]};
}

} // namespace octavo::reader::markup::html

// Memory that is given out in pieces and freed at once. The HTML parser takes its own from it, so that a deep
// tree needs no deep recursion to be freed.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace octavo::reader::markup::html {

class Arena {
public:
  /// Aligned for anything. Throws std::bad_alloc.
  void* take(std::size_t size);
  /// Gives back what take() gave; it is used again for pieces of about its size. Null is nothing.
  void give(void* piece) noexcept;

private:
  struct Free {
    Free* next;
  };
  static constexpr std::size_t step = 16;
  static constexpr std::size_t largest = 1024; ///< of what is cut from blocks
  static constexpr std::size_t block_size = std::size_t{1} << 18;

  std::vector<std::unique_ptr<std::byte[]>> blocks_{};
  std::byte* at_ = nullptr;
  std::byte* end_ = nullptr;
  Free* free_[largest / step + 1]{};
  std::vector<std::unique_ptr<std::byte[]>> large_{}; ///< each begins with its index
  std::vector<std::size_t> vacant_{};                 ///< indexes of `large_` that are free
};

} // namespace octavo::reader::markup::html

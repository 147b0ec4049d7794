// See cff.h. Adobe Technical Note 5176: the header in 6, indices in 5, dictionaries in 4, charsets in 13.
#include "pdf/cff.h"

#include <cstdint>
#include <optional>

namespace octavo::pdf {
namespace {

constexpr unsigned charset_operator = 15, escape = 12, ros_operator = 30;

/// Reads numbers out of a table; what is not there is 0, and known by failed().
class Reader {
public:
  Reader(const std::string& bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  std::uint32_t number(std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
      value = value << 8U | byte();
    return value;
  }
  unsigned byte() {
    if (at_ >= bytes_.size()) {
      failed_ = true;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }
  std::size_t at() const { return at_; }
  void skip_to(std::size_t at) { at_ = at; }
  bool failed() const { return failed_; }

private:
  const std::string& bytes_;
  std::size_t at_;
  bool failed_ = false;
};

struct Extent {
  std::size_t begin = 0, end = 0; ///< of the first object
  std::size_t after = 0;          ///< the whole index
};

std::optional<Extent> index(const std::string& cff, std::size_t at) {
  Reader reader(cff, at);
  const std::size_t count = reader.number(2);
  if (count == 0)
    return reader.failed() ? std::nullopt : std::optional(Extent{0, 0, at + 2});
  const std::size_t size = reader.byte();
  const std::size_t offsets = reader.at(), data = offsets + (count + 1) * size - 1; // offsets count from 1
  const std::size_t first = reader.number(size), second = reader.number(size);
  reader.skip_to(offsets + count * size);
  const std::size_t last = reader.number(size);
  if (reader.failed() || size == 0 || size > 4)
    return std::nullopt;
  return Extent{data + first, data + second, data + last};
}

/// Where the charset of a font with CIDs is; nothing for other fonts.
std::optional<std::size_t> charset(const std::string& cff) {
  if (cff.size() < 4)
    return std::nullopt;
  const auto names = index(cff, static_cast<unsigned char>(cff[2]));
  const auto top = names ? index(cff, names->after) : std::nullopt;
  if (!top || top->end > cff.size())
    return std::nullopt;
  Reader reader(cff, top->begin);
  bool has_cids = false;
  std::optional<std::size_t> found;
  std::uint32_t operand = 0;
  while (reader.at() < top->end && !reader.failed()) {
    const unsigned first = reader.byte();
    if (first == escape) {
      has_cids = reader.byte() == ros_operator || has_cids;
    } else if (first < 22) {
      if (first == charset_operator)
        found = operand;
    } else if (first == 28) {
      operand = reader.number(2);
    } else if (first == 29) {
      operand = reader.number(4);
    } else if (first == 30) { // decimal digits, to one that is none
      for (unsigned pair = 0; (pair & 15U) != 15U && !reader.failed();)
        pair = reader.byte();
    } else if (first >= 247) {
      operand = (first - 247) * 256 + reader.byte() + 108; // or negative, which no offset is
    } else {
      operand = first - 139;
    }
  }
  return has_cids ? found : std::nullopt;
}

void put16(std::string& bytes, std::size_t at, std::size_t value) {
  bytes[at] = static_cast<char>(value >> 8U & 0xFFU);
  bytes[at + 1] = static_cast<char>(value & 0xFFU);
}

} // namespace

void number_cids(std::string& cff, std::size_t glyphs) {
  const auto at = charset(cff);
  constexpr std::size_t longest = 5;
  if (!at || *at < 3 || glyphs < 2 || *at + longest > cff.size())
    return;
  const char format = cff[*at];
  if (format == 0) {
    for (std::size_t i = 1; i < glyphs && *at + 2 * i < cff.size(); ++i)
      put16(cff, *at + 2 * i - 1, i);
    return;
  }
  // Ranges of numbers and how many follow: the first one becomes all, unless that is more than it can count.
  if (format == 2) {
    put16(cff, *at + 1, 1);
    put16(cff, *at + 3, glyphs - 2);
  } else if (format == 1) {
    std::size_t place = *at + 1;
    for (std::size_t next = 1; next < glyphs && place + 2 < cff.size(); place += 3) {
      put16(cff, place, next);
      next += static_cast<unsigned char>(cff[place + 2]) + std::size_t{1};
    }
  }
}

} // namespace octavo::pdf

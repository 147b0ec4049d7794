// See cast.h.
#include "read/cast.h"

#include "read/speaker.h"
#include "text/unicode.h"

namespace octavo::reader {
namespace {

constexpr std::size_t often = 3;           ///< times that two of them speak at least
constexpr std::size_t fewest_speeches = 6; ///< of all who speak more than once

/// Whether the body begins with two capitals, emphasised or not.
bool begins_in_capitals(std::string_view body) noexcept {
  const std::size_t marks = body.find_first_not_of("*_");
  if (marks == std::string_view::npos)
    return false;
  std::size_t at = marks;
  return text::is_upper(text::next(body, at)) && at < body.size() && text::is_upper(text::next(body, at));
}

} // namespace

void CastCount::add(std::string_view body) {
  if (begins_in_capitals(body))
    if (const auto label = match_label(body); label && label->capitals)
      ++times_[label->name];
}

Cast CastCount::cast() const {
  Cast cast;
  std::size_t speeches = 0;
  std::size_t main = 0;
  for (const auto& [name, count] : times_) {
    if (count < 2)
      continue;
    cast.insert(name);
    speeches += count;
    main += count >= often;
  }
  return main >= 2 && speeches >= fewest_speeches ? cast : Cast();
}

Cast find_cast(Lines lines) {
  CastCount count;
  for (const Line& line : lines)
    if (!line.blank())
      count.add(line.body);
  return count.cast();
}

} // namespace octavo::reader

// See places.h.
#include "proof/places.h"

#include "text/unicode.h"

#include <algorithm>

namespace octavo::proof {
namespace {

bool is_skipped(char32_t c) {
  return text::is_space(c) || c == 0x2060;
}

} // namespace

Places::Places(std::string_view source) : source_(source) {
  for (std::size_t at = 0; at != std::string_view::npos; at = source.find('\n', at)) {
    at += lines_.empty() ? 0 : 1;
    lines_.push_back(at);
  }
}

std::optional<Place> Places::find(const Passage& passage, std::size_t at) {
  const std::size_t count = lines_.size();
  const auto first = static_cast<std::size_t>(std::max(passage.first_line, 1));
  const auto last = static_cast<std::size_t>(std::max(passage.last_line, passage.first_line));
  if (passage.first_line < 1 || last > count || &passage == failed_)
    return {};
  if (&passage != passage_ || at < done_) {
    passage_ = &passage;
    done_ = 0;
    reached_ = lines_[first - 1];
  }
  const std::size_t end = last < count ? lines_[last] : source_.size();
  const std::string_view typed = passage.typed.empty() ? passage.text : passage.typed;
  std::size_t place = reached_;
  while (done_ < typed.size()) {
    std::size_t next = done_;
    const char32_t c = text::next(typed, next);
    if (is_skipped(c)) {
      done_ = next;
      continue;
    }
    std::size_t behind = reached_;
    do {
      if (behind >= end) {
        failed_ = &passage;
        return {};
      }
      place = behind;
    } while (text::next(source_, behind) != c);
    if (done_ >= at)
      break; // and stay before it: it may be asked for again
    done_ = next;
    reached_ = behind;
  }
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), place) - lines_.begin();
  const std::size_t begin = lines_[static_cast<std::size_t>(line) - 1];
  return Place{static_cast<int>(line),
               static_cast<int>(text::length(source_.substr(begin, place - begin))) + 1};
}

} // namespace octavo::proof

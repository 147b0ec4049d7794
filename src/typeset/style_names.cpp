// The names of a Style's enumerations, as options and files of designs have them.
#include <octavo/typeset.h>

#include <algorithm>
#include <array>

namespace octavo {
namespace {

template <typename Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr std::array openings = {
    Named<Opening>{"smallcaps", Opening::small_caps},
    Named<Opening>{"dropcap", Opening::drop_cap},
    Named<Opening>{"plain", Opening::plain},
};
constexpr std::array numbers = {
    Named<ChapterNumbers>{"as-written", ChapterNumbers::as_written},
    Named<ChapterNumbers>{"words", ChapterNumbers::words},
    Named<ChapterNumbers>{"figures", ChapterNumbers::figures},
    Named<ChapterNumbers>{"roman", ChapterNumbers::roman},
};
constexpr std::array heads = {
    Named<RunningHeads>{"chapter", RunningHeads::chapter},
    Named<RunningHeads>{"book", RunningHeads::book},
    Named<RunningHeads>{"none", RunningHeads::none},
};

template <typename Table, typename Value>
std::string_view name_in(const Table& table, Value value) noexcept {
  const auto* const row =
      std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.value == value; });
  return row == table.end() ? std::string_view{} : row->name;
}

template <typename Value, std::size_t Size>
std::optional<Value> value_in(const std::array<Named<Value>, Size>& table, std::string_view name) noexcept {
  const auto* const row =
      std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.name == name; });
  return row == table.end() ? std::nullopt : std::optional(row->value);
}

} // namespace

std::string_view name(Opening opening) noexcept {
  return name_in(openings, opening);
}
std::optional<Opening> opening_named(std::string_view name) noexcept {
  return value_in(openings, name);
}
std::string_view name(ChapterNumbers chapter_numbers) noexcept {
  return name_in(numbers, chapter_numbers);
}
std::optional<ChapterNumbers> chapter_numbers_named(std::string_view name) noexcept {
  return value_in(numbers, name);
}
std::string_view name(RunningHeads running_heads) noexcept {
  return name_in(heads, running_heads);
}
std::optional<RunningHeads> running_heads_named(std::string_view name) noexcept {
  return value_in(heads, name);
}

} // namespace octavo

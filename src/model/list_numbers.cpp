// See list_numbers.h. As in CSS Counter Styles 3: letters go on with aa after z, Roman numerals end at 3999.
#include "model/list_numbers.h"

#include "text/roman.h"

#include <algorithm>
#include <cstdint>

namespace octavo::model {
namespace {

std::string letters(std::int64_t number) {
  std::string out;
  for (; number > 0; number = (number - 1) / 26)
    out += static_cast<char>('a' + (number - 1) % 26);
  std::reverse(out.begin(), out.end());
  return out;
}

std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

} // namespace

std::string list_number(const List& list, std::size_t index) {
  constexpr std::int64_t last_roman = 3999;
  const auto steps = static_cast<std::int64_t>(index);
  const std::int64_t number = std::int64_t{list.start} + (list.reversed ? -steps : steps);
  const auto roman = [&] { return text::roman(static_cast<int>(number)); };
  switch (number < 1 ? ListNumbers::decimal : list.numbers) {
  case ListNumbers::decimal: break;
  case ListNumbers::lower_alpha: return letters(number);
  case ListNumbers::upper_alpha: return capitals(letters(number));
  case ListNumbers::lower_roman:
    if (number <= last_roman)
      return roman();
    break;
  case ListNumbers::upper_roman:
    if (number <= last_roman)
      return capitals(roman());
    break;
  }
  return std::to_string(number);
}

} // namespace octavo::model

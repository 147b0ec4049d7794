// See roman.h.
#include "text/roman.h"

#include <array>
#include <string_view>

namespace octavo::text {
namespace {

struct Digit {
  int value;
  std::string_view letters;
};

constexpr std::array digits = {Digit{1000, "m"}, Digit{900, "cm"}, Digit{500, "d"}, Digit{400, "cd"},
                               Digit{100, "c"},  Digit{90, "xc"},  Digit{50, "l"},  Digit{40, "xl"},
                               Digit{10, "x"},   Digit{9, "ix"},   Digit{5, "v"},   Digit{4, "iv"},
                               Digit{1, "i"}};

} // namespace

std::string roman(int number) {
  std::string out;
  for (const Digit& digit : digits)
    for (; number >= digit.value; number -= digit.value)
      out += digit.letters;
  return out;
}

} // namespace octavo::text

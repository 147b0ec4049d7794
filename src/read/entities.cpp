// See entities.h. The names are those of HTML 4 that a story in a European language uses, and those of HTML 5
// for what marks emphasis.
#include "read/entities.h"

#include "model/characters.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace octavo::reader {
namespace {

struct Named {
  std::string_view name;
  char32_t character;
};

/// Of the characters U+00A0 to U+00FF, in order.
constexpr std::array<std::string_view, 96> latin{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",
    "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",
    "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12",
    "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil",
    "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde",
    "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",
    "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",
    "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::array others{
    Named{"amp", U'&'},      Named{"quot", U'"'},    Named{"lt", U'<'},     Named{"gt", U'>'},
    Named{"apos", U'\''},    Named{"mdash", U'—'},   Named{"ndash", U'–'},  Named{"hellip", U'…'},
    Named{"lsquo", U'‘'},    Named{"rsquo", U'’'},   Named{"ldquo", U'“'},  Named{"rdquo", U'”'},
    Named{"sbquo", U'‚'},    Named{"bdquo", U'„'},   Named{"lsaquo", U'‹'}, Named{"rsaquo", U'›'},
    Named{"bull", U'•'},     Named{"dagger", U'†'},  Named{"Dagger", U'‡'}, Named{"permil", U'‰'},
    Named{"euro", U'€'},     Named{"trade", U'™'},   Named{"OElig", U'Œ'},  Named{"oelig", U'œ'},
    Named{"Scaron", U'Š'},   Named{"scaron", U'š'},  Named{"Yuml", U'Ÿ'},   Named{"fnof", U'ƒ'},
    Named{"circ", U'ˆ'},     Named{"tilde", U'˜'},   Named{"prime", U'′'},  Named{"Prime", U'″'},
    Named{"larr", U'←'},     Named{"uarr", U'↑'},    Named{"rarr", U'→'},   Named{"darr", U'↓'},
    Named{"hearts", U'♥'},   Named{"spades", U'♠'},  Named{"clubs", U'♣'},  Named{"diams", U'♦'},
    Named{"minus", U'−'},    Named{"infin", U'∞'},   Named{"ne", U'≠'},     Named{"le", U'≤'},
    Named{"zwnj", 0x200C},   Named{"zwj", 0x200D},   Named{"ast", U'*'},    Named{"lowbar", U'_'},
    Named{"num", U'#'},      Named{"sol", U'/'},     Named{"bsol", U'\\'},  Named{"grave", U'`'},
    Named{"Tab", U' '},      Named{"NewLine", U' '}, Named{"star", U'☆'},   Named{"starf", U'★'},
    Named{"horbar", U'―'},   Named{"ge", U'≥'},      Named{"ensp", 0x2002}, Named{"emsp", 0x2003},
    Named{"thinsp", 0x2009},
};

constexpr std::size_t longest = 10; ///< bytes between `&` and `;`

/// What Windows-1252 has at numbers that are controls in Unicode: old editors wrote `&#146;` for an
/// apostrophe, and HTML reads it so.
constexpr std::array<char32_t, 32> windows{U'€', 0,    U'‚', U'ƒ', U'„', U'…', U'†', U'‡', U'ˆ', U'‰', U'Š',
                                           U'‹', U'Œ', 0,    U'Ž', 0,    0,    U'‘', U'’', U'“', U'”', U'•',
                                           U'–', U'—', U'˜', U'™', U'š', U'›', U'œ', 0,    U'ž', U'Ÿ'};

char32_t numbered(std::string_view digits) noexcept {
  const bool hexadecimal = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (hexadecimal)
    digits.remove_prefix(1);
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (error != std::errc{} || end != digits.data() + digits.size())
    return 0;
  if (value == U'\t' || value == U'\n' || value == U'\r')
    return U' ';
  if (value >= 0x80 && value < 0xA0)
    return windows[value - 0x80];
  const bool whole = value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  return whole && model::is_book_character(value, false) ? static_cast<char32_t>(value) : 0;
}

char32_t named(std::string_view name) noexcept {
  if (const auto found = std::find(latin.begin(), latin.end(), name); found != latin.end())
    return static_cast<char32_t>(0xA0 + (found - latin.begin()));
  const auto found =
      std::find_if(others.begin(), others.end(), [&](const Named& each) { return each.name == name; });
  return found == others.end() ? 0 : found->character;
}

} // namespace

char32_t entity_named(std::string_view name) noexcept {
  if (name.empty())
    return 0;
  return name.front() == '#' ? numbered(name.substr(1)) : named(name);
}

Entity entity_at(std::string_view text) noexcept {
  if (text.size() < 4 || text.front() != '&')
    return {};
  const std::string_view body = text.substr(1, longest + 1);
  const std::size_t end = body.find(';');
  if (end == std::string_view::npos || end < 2)
    return {};
  const char32_t c = entity_named(body.substr(0, end));
  return c == 0 ? Entity{} : Entity{c, end + 2};
}

} // namespace octavo::reader

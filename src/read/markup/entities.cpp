// See entities.h. The names are those of HTML 4.01, section 24, that a story in any European language uses.
#include "read/markup/entities.h"

#include "model/characters.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup {
namespace {

/// From U+00A0 on.
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

struct Name {
  std::string_view name;
  char32_t character;
};
constexpr std::array names{
    Name{"quot", U'"'},        Name{"amp", U'&'},       Name{"lt", U'<'},        Name{"gt", U'>'},
    Name{"apos", U'\''},       Name{"OElig", U'Œ'},     Name{"oelig", U'œ'},     Name{"Scaron", U'Š'},
    Name{"scaron", U'š'},      Name{"Yuml", U'Ÿ'},      Name{"ensp", U'\u2002'}, Name{"emsp", U'\u2003'},
    Name{"thinsp", U'\u2009'}, Name{"zwnj", U'\u200C'}, Name{"zwj", U'\u200D'},  Name{"ndash", U'–'},
    Name{"mdash", U'—'},       Name{"lsquo", U'‘'},     Name{"rsquo", U'’'},     Name{"sbquo", U'‚'},
    Name{"ldquo", U'“'},       Name{"rdquo", U'”'},     Name{"bdquo", U'„'},     Name{"dagger", U'†'},
    Name{"Dagger", U'‡'},      Name{"bull", U'•'},      Name{"hellip", U'…'},    Name{"permil", U'‰'},
    Name{"prime", U'′'},       Name{"Prime", U'″'},     Name{"lsaquo", U'‹'},    Name{"rsaquo", U'›'},
    Name{"euro", U'€'},        Name{"trade", U'™'},     Name{"larr", U'←'},      Name{"uarr", U'↑'},
    Name{"rarr", U'→'},        Name{"darr", U'↓'},      Name{"minus", U'−'},     Name{"infin", U'∞'},
    Name{"hearts", U'♥'},      Name{"ast", U'*'},       Name{"lowbar", U'_'},    Name{"num", U'#'},
    Name{"sol", U'/'},         Name{"bsol", U'\\'},     Name{"grave", U'`'},     Name{"Tab", U' '},
    Name{"NewLine", U' '},     Name{"star", U'☆'},      Name{"starf", U'★'},     Name{"horbar", U'―'}};

char32_t numbered(std::string_view digits, unsigned base) {
  char32_t value = 0;
  for (const char c : digits) {
    const unsigned digit =
        c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 0x20) - 'a' + 10);
    value = value * base + digit;
    if (digit >= base || value > 0x10FFFF)
      return 0;
  }
  return value;
}

} // namespace

std::string entity(std::string_view reference) {
  constexpr std::size_t shortest = 3;
  if (reference.size() < shortest)
    return std::string(reference);
  std::string_view name = reference.substr(1, reference.size() - 2);
  std::string out;
  if (name.front() == '#') {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const char32_t c = numbered(name.substr(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    const bool space = c == U'\t' || c == U'\n' || c == U'\r';
    text::append(out, space ? U' ' : c != 0 && model::is_book_character(c, false) ? c : U'\uFFFD');
    return out;
  }
  if (const auto found = std::find(latin.begin(), latin.end(), name); found != latin.end())
    text::append(out, static_cast<char32_t>(0xA0 + (found - latin.begin())));
  else if (const auto* const other =
               std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.name == name; });
           other != names.end())
    text::append(out, other->character);
  else
    out = reference;
  return out;
}

} // namespace octavo::reader::markup

// See sidecar_values.h.
#include "read/sidecar_values.h"

#include "model/characters.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace octavo::reader {
namespace {

Checked refused(std::string problem) {
  return {{}, std::move(problem)};
}

/// Whether `text` begins with a scheme and a colon (RFC 3986, section 3.1), and holds nothing that no URI
/// does.
bool is_uri(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() ||
      !text::is_ascii_letter(text.front()))
    return false;
  const std::string_view scheme = text.substr(0, colon);
  return std::all_of(scheme.begin(), scheme.end(),
                     [](char c) {
                       return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '+' || c == '.' ||
                              c == '-';
                     }) &&
         text.find_first_of(" <>\"{}|\\^`") == std::string_view::npos;
}

/// The digits of an ISBN, where the text is one by its length: "ISBN 978-3-16-148410-0", "3-16-148410-X".
std::optional<std::string> isbn_digits(std::string_view text) {
  if (text.starts_with("ISBN") || text.starts_with("isbn"))
    text.remove_prefix(4);
  std::string digits;
  for (const char c : text)
    if (text::is_ascii_digit(c) || ((c == 'X' || c == 'x') && digits.size() == 9))
      digits += c == 'x' ? 'X' : c;
    else if (c != '-' && c != ' ' && c != ':')
      return std::nullopt;
  if (digits.size() != 10 &&
      !(digits.size() == 13 && (digits.starts_with("978") || digits.starts_with("979"))))
    return std::nullopt;
  return digits;
}

bool isbn_checks(std::string_view digits) noexcept {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[i] == 'X' ? 10 : digits[i] - '0';
    sum += digit * (digits.size() == 10 ? 10 - static_cast<int>(i) : (i % 2 == 0 ? 1 : 3));
  }
  return sum % (digits.size() == 10 ? 11 : 10) == 0;
}

bool is_uuid(std::string_view text) noexcept {
  if (text.size() != 36)
    return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i == 8 || i == 13 || i == 18 || i == 23 ? text[i] != '-' : !text::is_hexadecimal(text[i]))
      return false;
  return true;
}

/// Reads dates from the front of a text.
class Scanner {
public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool accept(std::string_view any) {
    if (rest_.empty() || any.find(rest_.front()) == std::string_view::npos)
      return false;
    rest_.remove_prefix(1);
    return true;
  }

  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  /// Exactly `count` digits.
  std::optional<int> number(std::size_t count) {
    if (rest_.size() < count ||
        !std::all_of(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(count), text::is_ascii_digit))
      return std::nullopt;
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + count, value);
    rest_.remove_prefix(count);
    return value;
  }

  void skip_digits() {
    while (!rest_.empty() && text::is_ascii_digit(rest_.front()))
      rest_.remove_prefix(1);
  }

private:
  std::string_view rest_;
};

constexpr int minutes_a_day = 24 * 60;

int days_in(int year, int month) noexcept {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// A day, and in UTC the time of it, where one is given.
struct Moment {
  int year = 0;
  int month = 1;
  int day = 1;
  int parts = 1; ///< of the day that are given: year, month, day
  bool has_time = false;
  int minutes = 0; ///< since the day began; out of its range until to_utc()
  int seconds = 0;

  bool is_day() const noexcept {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
  }

  /// Moves what a zone brought beyond midnight into the neighbouring day.
  void to_utc() noexcept {
    if (minutes < 0) {
      minutes += minutes_a_day;
      if (--day == 0) {
        month = month == 1 ? 12 : month - 1;
        year -= month == 12 ? 1 : 0;
        day = days_in(year, month);
      }
    } else if (minutes >= minutes_a_day) {
      minutes -= minutes_a_day;
      if (++day > days_in(year, month)) {
        day = 1;
        month = month == 12 ? 1 : month + 1;
        year += month == 1 ? 1 : 0;
      }
    }
  }
};

bool take_time(Scanner& in, Moment& made) {
  const auto hour = in.number(2);
  if (!hour || !in.accept(":"))
    return false;
  const auto minute = in.number(2);
  if (!minute)
    return false;
  std::optional<int> second = 0;
  if (in.accept(":")) {
    second = in.number(2);
    if (in.accept("."))
      in.skip_digits();
  }
  if (!second || *hour > 23 || *minute > 59 || *second > 60)
    return false;
  made.has_time = true;
  made.minutes = *hour * 60 + *minute;
  made.seconds = std::min(*second, 59); // a leap second
  return true;
}

/// The zone's distance from UTC in minutes; none is UTC.
std::optional<int> zone(Scanner& in) {
  if (in.at_end() || in.accept("Zz"))
    return 0;
  const bool west = in.peek() == '-';
  if (!in.accept("+-"))
    return std::nullopt;
  const auto hours = in.number(2);
  in.accept(":");
  const auto minutes = in.number(2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59)
    return std::nullopt;
  const int distance = *hours * 60 + *minutes;
  return west ? -distance : distance;
}

std::optional<Moment> moment(std::string_view text) {
  Scanner in(text);
  const auto year = in.number(4);
  std::optional<int> month = 1;
  std::optional<int> day = 1;
  Moment made;
  if (year && in.accept("-")) {
    month = in.number(2);
    made.parts = 2;
    if (month && in.accept("-")) {
      day = in.number(2);
      made.parts = 3;
    }
  }
  if (!year || !month || !day)
    return std::nullopt;
  made.year = *year;
  made.month = *month;
  made.day = *day;
  if (!made.is_day())
    return std::nullopt;
  if (made.parts == 3 && in.accept("Tt ")) {
    const auto distance = take_time(in, made) ? zone(in) : std::nullopt;
    if (!distance)
      return std::nullopt;
    made.minutes -= *distance;
  }
  if (!in.at_end())
    return std::nullopt;
  return made;
}

std::string digits(int value, std::size_t count) {
  std::string text = std::to_string(value);
  return std::string(count - std::min(count, text.size()), '0') + text;
}

std::string written_day(const Moment& moment) {
  std::string text = digits(moment.year, 4);
  if (moment.parts > 1)
    text += '-' + digits(moment.month, 2);
  if (moment.parts > 2)
    text += '-' + digits(moment.day, 2);
  return text;
}

} // namespace

Checked checked_text(std::string_view text) {
  std::string value = text::collapse_spaces(text);
  for (std::size_t at = 0; at < value.size();)
    if (const char32_t c = text::next(value, at); !model::is_book_character(c, false))
      return refused("must not hold the character " + model::code_point(c));
  return {std::move(value), {}};
}

Checked checked_language(std::string_view text) {
  std::string tag(text);
  std::replace(tag.begin(), tag.end(), '_', '-');
  std::size_t size = 0; // of the present subtag
  bool first = true;
  bool good = !tag.empty();
  const auto end_subtag = [&] {
    // Registered languages have codes of two or three letters; the longer ones that the grammar allows do not
    // exist.
    good = good && (first ? size == 2 || size == 3 : size >= 1 && size <= 8);
    first = false;
    size = 0;
  };
  for (const char c : tag)
    if (c == '-') {
      end_subtag();
    } else {
      good = good && (text::is_ascii_letter(c) || (text::is_ascii_digit(c) && !first));
      ++size;
    }
  end_subtag();
  if (!good)
    return refused("must be a language's code such as \"en\", \"pt-BR\" or \"zh-Hans\"");
  return {std::move(tag), {}};
}

Checked checked_url(std::string_view text) {
  if (!is_uri(text) || text.find("://") == std::string_view::npos)
    return refused("must be a whole URL, such as \"https://example.org/story\"");
  return {std::string(text), {}};
}

Checked checked_identifier(std::string_view text) {
  if (const auto isbn = isbn_digits(text)) {
    if (!isbn_checks(*isbn))
      return refused("is no ISBN: its check digit is wrong");
    return {"urn:isbn:" + *isbn, {}};
  }
  if (is_uuid(text)) {
    return {"urn:uuid:" + text::ascii_lower(text), {}};
  }
  if (is_uri(text))
    return {std::string(text), {}};
  return refused("must be an ISBN, a UUID, a URL or a URN");
}

Checked checked_position(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto all_digits = [](std::string_view part) {
    return !part.empty() && part.size() < 20 && std::all_of(part.begin(), part.end(), text::is_ascii_digit);
  };
  if (!all_digits(text.substr(0, point)) ||
      (point != std::string_view::npos && !all_digits(text.substr(point + 1))))
    return refused("must be a number such as 3 or 1.5");
  return {std::string(text), {}};
}

Checked checked_role(std::string_view text) {
  // https://id.loc.gov/vocabulary/relators.html
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> words{{{"author", "aut"},
                                                                                 {"editor", "edt"},
                                                                                 {"translator", "trl"},
                                                                                 {"illustrator", "ill"},
                                                                                 {"artist", "art"},
                                                                                 {"cover designer", "cov"},
                                                                                 {"proofreader", "pfr"},
                                                                                 {"adapter", "adp"},
                                                                                 {"compiler", "com"},
                                                                                 {"contributor", "ctb"}}};
  const std::string word = text::folded(text);
  for (const auto& [name, code] : words)
    if (word == name)
      return {std::string(code), {}};
  if (text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return {std::string(text), {}};
  std::string names;
  for (const auto& [name, code] : words)
    names += (names.empty() ? "" : ", ") + std::string(name);
  return refused("must be a MARC relator code such as \"edt\", or one of: " + names);
}

Checked checked_published(std::string_view text) {
  const auto read = moment(text);
  if (!read)
    return refused("must be a date: \"2013\", \"2013-04\" or \"2013-04-01\"");
  return {written_day(*read), {}};
}

Checked checked_modified(std::string_view text) {
  auto read = moment(text);
  if (read)
    read->to_utc();
  if (!read || read->parts != 3 || !read->is_day())
    return refused("must be a day such as 2013-04-01, or a time such as 2013-04-01T12:00:00Z");
  if (!read->has_time)
    return {written_day(*read), {}};
  return {written_day(*read) + 'T' + digits(read->minutes / 60, 2) + ':' + digits(read->minutes % 60, 2) +
              ':' + digits(read->seconds, 2) + 'Z',
          {}};
}

} // namespace octavo::reader

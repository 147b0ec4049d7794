// See identity.h.
#include "model/identity.h"

#include <octavo/error.h>

#include "model/divisions.h"
#include "text/language.h"
#include "text/printable.h"
#include "text/unicode.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include <uuid/uuid.h>

namespace octavo::model {
namespace {

// ----------------------------------------------------------------------------------------- identifiers

// The namespace of names that are made of a title and authors: a random UUID that must never change.
constexpr uuid_t octavo_namespace = {0x6b, 0x1f, 0x0d, 0x9a, 0x52, 0xe4, 0x4c, 0x37,
                                     0x9e, 0x08, 0x3a, 0x71, 0xc5, 0xd2, 0x46, 0xbf};

/// A UUID of version 5, RFC 4122.
std::string uuid_of(const uuid_t space, std::string_view name) {
  uuid_t made = {};
  uuid_generate_sha1(made, space, name.data(), name.size());
  std::array<char, UUID_STR_LEN> text{};
  uuid_unparse_lower(made, text.data());
  return "urn:uuid:" + std::string(text.data());
}

bool is_uuid(const std::string& text) {
  uuid_t parsed = {};
  return uuid_parse(text.c_str(), parsed) == 0;
}

int digit(char c) {
  return c == 'X' || c == 'x' ? 10 : c >= '0' && c <= '9' ? c - '0' : -1;
}

bool is_isbn(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int n = digit(digits[i]);
    if (n < 0 || (n == 10 && !(digits.size() == 10 && i == 9)))
      return false;
    sum += n * (digits.size() == 10 ? 10 - static_cast<int>(i) : i % 2 == 0 ? 1 : 3);
  }
  return digits.size() == 10 ? sum % 11 == 0 : digits.size() == 13 && sum % 10 == 0;
}

/// An identifier in the form that says what it is: "ISBN 978-3-16-148410-0" becomes "urn:isbn:9783161484100".
std::string normal(std::string_view given) {
  std::string text = text::one_line(given);
  const std::string folded = text::folded(text);
  constexpr std::string_view uuid = "urn:uuid:";
  if (folded.starts_with(uuid) || is_uuid(text)) {
    const std::string rest = text.substr(folded.starts_with(uuid) ? uuid.size() : 0);
    return is_uuid(rest) ? std::string(uuid) + text::folded(rest) : rest;
  }
  std::string_view bare = text;
  if (folded.starts_with("urn:isbn:"))
    bare.remove_prefix(9);
  else if (folded.starts_with("isbn"))
    bare.remove_prefix(4);
  std::string digits;
  for (const char c : bare)
    if (c != '-' && c != ' ' && c != ':')
      digits += c;
  return is_isbn(digits) ? "urn:isbn:" + text::upper(digits) : text;
}

/// `title` with its punctuation as on a typewriter, so that typographic punctuation is no other book.
std::string typewritten(std::string_view title) {
  std::string out;
  for (std::size_t at = 0; at < title.size();) {
    const char32_t c = text::next(title, at);
    if (std::u32string_view(U"‘’‚‛‹›").find(c) != std::u32string_view::npos)
      out += '\'';
    else if (std::u32string_view(U"“”„‟«»").find(c) != std::u32string_view::npos)
      out += '"';
    else if (c == U'…')
      out += "...";
    else if (c != U'-' && c != U'–' && c != U'—')
      text::append(out, c);
    else if (!out.ends_with('-'))
      out += '-';
  }
  return out;
}

// ----------------------------------------------------------------------------------------------- dates

/// Reads `digits` decimal digits at `at`, which is moved past them; nothing where they are not there.
std::optional<int> number(std::string_view text, std::size_t& at, std::size_t digits) {
  if (at + digits > text.size())
    return std::nullopt;
  int n = 0;
  for (const std::size_t end = at + digits; at < end; ++at) {
    if (text[at] < '0' || text[at] > '9')
      return std::nullopt;
    n = n * 10 + (text[at] - '0');
  }
  return n;
}

std::optional<int> number_after(char before, std::string_view text, std::size_t& at) {
  if (at >= text.size() || text[at] != before)
    return std::nullopt;
  ++at;
  return number(text, at, 2);
}

struct Date {
  int year = 0, month = 1, day = 1;
  std::size_t size = 0; ///< of its text: 4, 7 or 10 characters
};

int days_in(int month, int year) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days.at(static_cast<std::size_t>(month) - 1);
}

/// YYYY, YYYY-MM or YYYY-MM-DD at the start of `text`.
std::optional<Date> date(std::string_view text) {
  Date out;
  const std::optional<int> year = number(text, out.size, 4);
  if (!year)
    return std::nullopt;
  out.year = *year;
  std::size_t at = out.size;
  const std::optional<int> month = number_after('-', text, at);
  if (!month)
    return out;
  out.month = *month;
  out.size = at;
  if (out.month < 1 || out.month > 12)
    return std::nullopt;
  const std::optional<int> day = number_after('-', text, at);
  if (!day)
    return out;
  out.day = *day;
  out.size = at;
  return out.day >= 1 && out.day <= days_in(out.month, out.year) ? std::optional(out) : std::nullopt;
}

/// `minutes` after the day's first, which may be as far as a day before or after it, as a day and a time of
/// that.
void settle(Date& date, int& minutes) {
  constexpr int day = 24 * 60;
  const int days = minutes < 0 ? -1 : minutes >= day ? 1 : 0;
  minutes -= days * day;
  date.day += days;
  if (date.day < 1) {
    date.month = date.month == 1 ? 12 : date.month - 1;
    date.year -= date.month == 12 ? 1 : 0;
    date.day = days_in(date.month, date.year);
  } else if (date.day > days_in(date.month, date.year)) {
    date.day = 1;
    date.month = date.month == 12 ? 1 : date.month + 1;
    date.year += date.month == 1 ? 1 : 0;
  }
}

/// The time of day after a date, in minutes and seconds, less its offset from UTC.
struct Time {
  int minutes = 0;
  int seconds = 0;
};

std::optional<Time> time(std::string_view text) {
  std::size_t at = 1;
  const std::optional<int> hour = number(text, at, 2);
  const std::optional<int> minute = number_after(':', text, at);
  if (std::string_view("Tt ").find(text.front()) == std::string_view::npos || !hour || !minute ||
      *hour > 23 || *minute > 59)
    return std::nullopt;
  Time out{*hour * 60 + *minute,
           std::min(number_after(':', text, at).value_or(0), 59)}; // 60 is a leap second
  if (at < text.size() && text[at] == '.')
    at = std::min(text.find_first_not_of("0123456789", at + 1), text.size());
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) {
    const int sign = text[at] == '+' ? 1 : -1;
    const std::optional<int> hours = number(text, ++at, 2);
    const std::optional<int> minutes = number_after(':', text, at);
    if (!hours || !minutes || *hours > 23 || *minutes > 59)
      return std::nullopt;
    out.minutes -= sign * (*hours * 60 + *minutes);
  } else if (at < text.size() && (text[at] == 'Z' || text[at] == 'z')) {
    ++at;
  }
  return at == text.size() ? std::optional(out) : std::nullopt;
}

std::string digits(int n, std::size_t size) {
  std::string out = std::to_string(n);
  return out.insert(0, size - std::min(out.size(), size), '0');
}

struct Moment {
  Date day{};
  Time time{};
};

/// A date, or RFC 3339's date and time with any offset, in UTC to the second.
std::optional<Moment> moment(std::string_view text) {
  std::optional<Date> day = date(text);
  if (!day)
    return std::nullopt;
  std::optional<Time> of_day = Time{};
  if (day->size < text.size())
    of_day = day->size == 10 ? time(text.substr(day->size)) : std::nullopt;
  if (!of_day)
    return std::nullopt;
  settle(*day, of_day->minutes);
  if (day->year < 0 || day->year > 9999)
    return std::nullopt;
  return Moment{*day, *of_day};
}

std::string written(const Moment& moment) {
  const auto& [day, time] = moment;
  return digits(day.year, 4) + '-' + digits(day.month, 2) + '-' + digits(day.day, 2) + 'T' +
         digits(time.minutes / 60, 2) + ':' + digits(time.minutes % 60, 2) + ':' + digits(time.seconds, 2) +
         'Z';
}

constexpr std::string_view undated = "2000-01-01T00:00:00Z";

void note_date(Notes& notes, const std::string& what, const std::string& given) {
  notes.push_back({"date-ignored", Severity::warning, 0, 0,
                   "'" + text::one_line(given) + "' is no date of " + what + "; write it as YYYY-MM-DD"});
}

} // namespace

std::vector<std::string> identifiers(const Metadata& metadata, std::string_view title) {
  std::vector<std::string> out;
  for (const std::string& given : metadata.identifiers)
    if (std::string one = normal(given); !one.empty() && std::find(out.begin(), out.end(), one) == out.end())
      out.push_back(std::move(one));
  if (!out.empty())
    return out;
  if (const std::string source = text::one_line(metadata.source_url); !source.empty())
    return {uuid_of(*uuid_get_template("url"), source)};
  std::string name = typewritten(title);
  for (const Contributor& person : metadata.contributors)
    if (person.role == "aut")
      name += '\n' + text::one_line(person.name);
  return {uuid_of(octavo_namespace, name)};
}

std::string identifier(const Book& book) {
  const text::Words& words = text::words(text::language_tag(book.metadata.language));
  return identifiers(book.metadata, title(book, words)).front();
}

std::string modified(const Metadata& metadata, const WriteOptions& options, Notes& notes) {
  if (!options.modified.empty()) {
    if (const std::optional<Moment> given = moment(options.modified))
      return written(*given);
    throw Error(ErrorCode::bad_option,
                "'" + text::one_line(options.modified) + "' is no moment; write it as YYYY-MM-DDThh:mm:ssZ");
  }
  if (!metadata.modified.empty()) {
    if (const std::optional<Moment> given = moment(text::one_line(metadata.modified)))
      return written(*given);
    note_date(notes, "modification", metadata.modified);
  }
  const std::optional<Moment> first = moment(text::one_line(metadata.published)); // nothing changes before it
  return std::max(std::string(undated), first ? written(*first) : std::string());
}

std::string a_second_later(std::string_view text) {
  std::optional<Moment> next = moment(text);
  if (!next)
    return std::string(undated);
  if (++next->time.seconds == 60) {
    next->time.seconds = 0;
    ++next->time.minutes;
    settle(next->day, next->time.minutes);
  }
  return next->day.year > 9999 ? std::string(text) : written(*next);
}

std::string published(const Metadata& metadata, Notes& notes) {
  const std::string given = text::one_line(metadata.published);
  if (given.empty())
    return {};
  const std::optional<Date> day = date(given);
  if (day && (day->size == given.size() || moment(given)))
    return given.substr(0, day->size);
  note_date(notes, "publication", given);
  return {};
}

} // namespace octavo::model

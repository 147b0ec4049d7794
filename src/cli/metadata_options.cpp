// See metadata_options.h.
#include "cli/metadata_options.h"

#include "collection/names.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <chrono>
#include <cstdlib>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;

[[noreturn]] void reject(const std::string& option, const std::string& value, const std::string& wanted) {
  throw Failure(Fault::usage, "", option + " '" + value + "': " + wanted);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Without white space at its ends, line ends and tabs as spaces. Throws where it is not text that a book can
/// hold.
std::string cleaned(const std::string& option, std::string value) {
  for (char& c : value)
    if (c == '\n' || c == '\r' || c == '\t')
      c = ' ';
  const std::size_t start = std::min(value.find_first_not_of(' '), value.size());
  value = value.substr(start, value.find_last_not_of(' ') + 1 - start);
  if (!collection::is_plain_text(value))
    reject(option, collection::printable(value), "it is not plain UTF-8 text");
  return value;
}

/// The same for text of several paragraphs, a line each.
std::string cleaned_lines(const std::string& option, const std::string& value) {
  std::string lines;
  for (std::size_t start = 0; start <= value.size();) {
    const std::size_t end = std::min(value.find('\n', start), value.size());
    const std::string line = cleaned(option, value.substr(start, end - start));
    if (!line.empty())
      lines += (lines.empty() ? "" : "\n") + line;
    start = end + 1;
  }
  return lines;
}

/// Digits of `text` from `at` on as a number; -1 where one of them is none.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = -1;
  const char* end = text.data() + at + digits;
  if (text.size() < at + digits || !is_digit(text[at]))
    return -1;
  return std::from_chars(text.data() + at, end, number).ptr == end ? number : -1;
}

/// YYYY, YYYY-MM or YYYY-MM-DD, of a day that there is.
bool is_date(std::string_view text) {
  const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape)
    return false;
  const int year = number_at(text, 0, 4);
  const int month = text.size() > 4 ? number_at(text, 5, 2) : 1;
  const int day = text.size() > 7 ? number_at(text, 8, 2) : 1;
  using namespace std::chrono;
  return year >= 0 && month > 0 && day > 0 &&
         year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

/// YYYY-MM-DD, also with THH:MM:SSZ behind it.
bool is_moment(std::string_view text) {
  if (text.size() == 10)
    return is_date(text);
  const auto in = [&](std::size_t at, int most) {
    const int number = number_at(text, at, 2);
    return number >= 0 && number <= most;
  };
  return text.size() == 20 && is_date(text.substr(0, 10)) && text[10] == 'T' && in(11, 23) &&
         text[13] == ':' && in(14, 59) && text[16] == ':' && in(17, 59) && text[19] == 'Z';
}

/// Well-formed as BCP 47 tags are; whether the subtags are registered is not looked up.
bool is_language(std::string_view tag) {
  for (std::size_t start = 0, subtag = 0; start <= tag.size(); ++subtag) {
    const std::size_t end = std::min(tag.find('-', start), tag.size());
    const std::string_view part = tag.substr(start, end - start);
    const bool letters = std::all_of(part.begin(), part.end(), is_letter);
    const bool characters =
        std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); });
    if (subtag == 0 ? !letters || part.size() < 2 || part.size() > 8
                    : !characters || part.empty() || part.size() > 8)
      return false;
    start = end + 1;
  }
  return tag != "POSIX";
}

bool is_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? "0" : text.substr(point + 1);
  return !whole.empty() && !part.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
         std::all_of(part.begin(), part.end(), is_digit);
}

bool is_url(std::string_view text) {
  const std::size_t scheme = text.find("://");
  return scheme != std::string_view::npos && scheme > 0 && text.size() > scheme + 3 &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(scheme), is_letter) &&
         text.find_first_of(" <>\"") == std::string_view::npos;
}

bool is_uuid(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return text.size() == shape.size() &&
         std::equal(text.begin(), text.end(), shape.begin(), [](char c, char s) {
           return s == '-' ? c == '-' : is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

/// The digits of an ISBN without its hyphens, its check digit right (ISO 2108); empty for anything else.
std::string isbn(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c != '-' && c != ' ')
      digits += c == 'x' ? 'X' : c;
  if ((digits.size() != 10 && digits.size() != 13) ||
      !std::all_of(digits.begin(), digits.end() - 1, is_digit))
    return {};
  const bool is_long = digits.size() == 13;
  if (!is_digit(digits.back()) && (is_long || digits.back() != 'X'))
    return {};
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int value = digits[i] == 'X' ? 10 : digits[i] - '0';
    sum += value * (is_long ? (i % 2 == 0 ? 1 : 3) : static_cast<int>(10 - i));
  }
  return sum % (is_long ? 10 : 11) == 0 ? digits : std::string();
}

std::string identifier(const std::string& value) {
  if (is_url(value) || value.starts_with("urn:"))
    return value;
  if (is_uuid(value))
    return "urn:uuid:" + value;
  if (const std::string digits = isbn(value); !digits.empty())
    return "urn:isbn:" + digits;
  reject("--identifier", value,
         "it must be an ISBN (its last digit is checked), a UUID, a URL, or a URN such as urn:isbn:…");
}

/// "NAME" or "NAME #3".
Series series_of(const std::string& text, const std::string& index) {
  Series series{text, index};
  const std::size_t mark = text.rfind(" #");
  if (index.empty() && mark != std::string::npos && is_decimal(std::string_view(text).substr(mark + 2)))
    series = {text.substr(0, text.find_last_not_of(' ', mark) + 1), text.substr(mark + 2)};
  if (series.name.empty() && !series.position.empty())
    reject("--series-index", index, "the series has no name; give it with --series NAME");
  if (!series.position.empty() && !is_decimal(series.position))
    reject("--series-index", series.position, "it must be a number such as 3 or 1.5");
  return series;
}

void check(const std::string& option, const std::string& value, bool is_right, const std::string& wanted) {
  if (!value.empty() && !is_right)
    reject(option, value, wanted);
}

} // namespace

void MetadataOptions::add_to(CLI::App& app) {
  const auto one = [&](const std::string& name, std::string& value, const std::string& what,
                       const std::string& type) {
    app.add_option(name, value, what)->type_name(type)->group("Metadata");
  };
  const auto several = [&](const std::string& name, std::vector<std::string>& values, const std::string& what,
                           const std::string& type) {
    app.add_option(name, values, what + "; repeatable")
        ->type_name(type)
        ->allow_extra_args(false)
        ->group("Metadata");
  };
  one("--title", plain_.title, "The book's title", "TEXT");
  one("--subtitle", plain_.subtitle, "Its subtitle", "TEXT");
  several("--author", authors_, "Who wrote it", "NAME");
  one("--language", plain_.language, "Its language, as BCP 47 has it: en, fr, pt-BR", "TAG");
  one("--series", series_, "Its series, with its place in it or without", "'NAME #3'");
  one("--series-index", series_index_, "Its place in the series", "NUMBER");
  several("--tag", plain_.tags, "A subject or genre", "TEXT");
  several("--character", plain_.characters, "A character", "NAME");
  one("--rating", plain_.rating, "For whom it is", "TEXT");
  one("--status", plain_.status, "Whether it is complete", "TEXT");
  one("--publisher", plain_.publisher, "Who publishes it", "NAME");
  one("--rights", plain_.rights, "Who may do what with it", "TEXT");
  one("--source-url", plain_.source_url, "Where it is from", "URL");
  one("--published", plain_.published, "When it was published: YYYY, YYYY-MM or YYYY-MM-DD", "DATE");
  one("--modified", plain_.modified, "When it was changed: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ", "DATE");
  one("--description", plain_.description, "What it is about", "TEXT");
  several("--identifier", identifiers_, "An ISBN, URL or UUID; the first one is the book's", "ID");
  one("--cover", cover_, "A JPEG or PNG picture", "FILE");
}

Metadata MetadataOptions::metadata() const {
  Metadata metadata = plain_;
  const auto clean = [](const char* option, std::string& value) {
    value = cleaned(option, std::move(value));
  };
  clean("--title", metadata.title);
  clean("--subtitle", metadata.subtitle);
  clean("--language", metadata.language);
  clean("--rating", metadata.rating);
  clean("--status", metadata.status);
  clean("--publisher", metadata.publisher);
  clean("--rights", metadata.rights);
  clean("--source-url", metadata.source_url);
  clean("--published", metadata.published);
  clean("--modified", metadata.modified);
  metadata.description = cleaned_lines("--description", metadata.description);
  for (std::string& tag : metadata.tags)
    clean("--tag", tag);
  for (std::string& character : metadata.characters)
    clean("--character", character);
  for (const std::string& author : authors_)
    metadata.contributors.push_back({cleaned("--author", author), {}, "aut"});
  for (const std::string& value : identifiers_)
    metadata.identifiers.push_back(identifier(cleaned("--identifier", value)));
  if (!series_.empty() || !series_index_.empty())
    metadata.series = {series_of(cleaned("--series", series_), cleaned("--series-index", series_index_))};
  // What is said empty is not said: an empty name in a list would be one more author without a name.
  std::erase_if(metadata.contributors,
                [](const Contributor& contributor) { return contributor.name.empty(); });
  std::erase(metadata.tags, "");
  std::erase(metadata.characters, "");
  check("--language", metadata.language, is_language(metadata.language),
        "it must be a tag such as en, de or pt-BR");
  check("--source-url", metadata.source_url, is_url(metadata.source_url),
        "it must be a whole URL: https://…");
  check("--published", metadata.published, is_date(metadata.published),
        "it must be YYYY, YYYY-MM or YYYY-MM-DD");
  check("--modified", metadata.modified, is_moment(metadata.modified),
        "it must be YYYY-MM-DD, or YYYY-MM-DDTHH:MM:SSZ in UTC");
  return metadata;
}

std::string MetadataOptions::option_of_one_story() const {
  if (!plain_.title.empty())
    return "--title";
  if (!plain_.subtitle.empty())
    return "--subtitle";
  if (!plain_.source_url.empty())
    return "--source-url";
  if (!plain_.description.empty())
    return "--description";
  return identifiers_.empty() ? "" : "--identifier";
}

std::string source_date() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr || *value == '\0')
    return {};
  const std::string text = value;
  long long seconds = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  constexpr long long end_of_9999 = 253402300799;
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > end_of_9999)
    throw Failure(Fault::usage, "",
                  "SOURCE_DATE_EPOCH '" + collection::printable(text) +
                      "' must be a whole number of seconds since 1970; mend it or unset it");
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds(seconds)};
  const auto day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  char out[40];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return out;
}

} // namespace octavo::cli

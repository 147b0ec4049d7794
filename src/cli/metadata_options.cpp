// See metadata_options.h.
#include "cli/metadata_options.h"

#include "collection/names.h"
#include "collection/stories.h"

#include <octavo/sidecar.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace octavo::cli {
namespace {

using collection::Failure;
using collection::Fault;

/// What the options are called as a sidecar; it shows in no message.
constexpr std::string_view as_file = "options";

/// A TOML string that holds any text. Throws where a book cannot.
std::string in_toml(const std::string& option, const std::string& value) {
  std::string quoted = "\"", line;
  for (std::size_t start = 0; start <= value.size();) {
    const std::size_t end = std::min(value.find_first_of("\n\r\t", start), value.size());
    line = value.substr(start, end - start);
    if (!collection::is_plain_text(line))
      throw Failure(Fault::usage, "",
                    option + " '" + collection::printable(line) + "' is not plain UTF-8 text");
    for (const char c : line)
      quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    if (end < value.size())
      quoted += value[end] == '\n' ? "\\n" : " ";
    start = end + 1;
  }
  return quoted + '"';
}

/// "NAME #3" as a series and a place in it; any other name as it is.
std::string series_in_toml(const std::string& option, const std::string& value) {
  const std::size_t mark = value.rfind('#');
  const bool has_place = mark != std::string::npos && mark > 1 && value[mark - 1] == ' ' &&
                         mark + 1 < value.size() &&
                         value.find_first_not_of("0123456789.", mark + 1) == std::string::npos;
  if (!has_place)
    return in_toml(option, value);
  return "{ name = " + in_toml(option, value.substr(0, mark)) +
         ", position = " + in_toml(option, value.substr(mark + 1)) + " }";
}

} // namespace

void MetadataOptions::add_to(CLI::App& app) {
  struct Row {
    const char* name;
    const char* key;
    const char* type;
    const char* help;
    bool is_repeatable = false;
    bool is_of_one_story = false;
  };
  static constexpr Row rows[] = {
      {"--title", "title", "TEXT", "The book's title", false, true},
      {"--subtitle", "subtitle", "TEXT", "Its subtitle", false, true},
      {"--author", "author", "NAME", "Who wrote it", true},
      {"--language", "language", "TAG", "Its language, as BCP 47 has it: en, fr, pt-BR"},
      {"--series", "series", "'NAME #3'", "Its series, with its place in it or without"},
      {"--series-index", "series_index", "NUMBER", "Its place in the series"},
      {"--tag", "tags", "TEXT", "A subject or genre", true},
      {"--character", "characters", "NAME", "A character", true},
      {"--fandom", "fandoms", "NAME", "A world that the story is set in", true},
      {"--relationship", "relationships", "NAMES", "A pairing or friendship", true},
      {"--warning", "warnings", "TEXT", "A warning of what the story contains", true},
      {"--rating", "rating", "TEXT", "For whom it is"},
      {"--status", "status", "TEXT", "Whether it is complete"},
      {"--publisher", "publisher", "NAME", "Who publishes it"},
      {"--rights", "rights", "TEXT", "Who may do what with it"},
      {"--source-url", "url", "URL", "Where it is from", false, true},
      {"--published", "published", "DATE", "When it was published: YYYY, YYYY-MM or YYYY-MM-DD"},
      {"--modified", "modified", "DATE", "When it was changed: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ"},
      {"--description", "description", "TEXT", "What it is about", false, true},
      {"--identifier", "identifiers", "ID", "An ISBN, URL, UUID or URN; the first one is the book's", true,
       true},
  };
  options_.reserve(std::size(rows)); // CLI11 keeps where each value is
  for (const Row& row : rows) {
    Option& option = options_.emplace_back(Option{row.name, row.key, row.is_of_one_story, {}, {}});
    CLI::Option* known = row.is_repeatable
                             ? app.add_option(row.name, option.values, std::string(row.help) + "; repeatable")
                             : app.add_option(row.name, option.value, row.help);
    known->type_name(row.type)->allow_extra_args(false)->group("Metadata");
  }
  app.add_option("--cover", cover_, "A JPEG, PNG, WebP or GIF picture")->type_name("FILE")->group("Metadata");
}

void MetadataOptions::add_language_to(CLI::App& app) {
  Option& option = options_.emplace_back(Option{"--language", "language", false, {}, {}});
  app.add_option(option.name, option.value, "The stories' language, as BCP 47 has it (what they are in)")
      ->type_name("TAG")
      ->allow_extra_args(false);
}

Metadata MetadataOptions::metadata() const {
  std::string toml;
  std::vector<std::string> names; // of the option on each line
  for (const Option& option : options_) {
    if (!option.is_given())
      continue;
    std::string value;
    for (const std::string& one : option.values)
      value += (value.empty() ? "[" : ", ") + in_toml(option.name, one);
    if (value.empty())
      value = option.key == "series" ? series_in_toml(option.name, option.value)
                                     : in_toml(option.name, option.value);
    else
      value += ']';
    toml += option.key + " = " + value + '\n';
    names.push_back(option.name);
  }
  if (toml.empty())
    return {};
  try {
    return parse_sidecar(toml, as_file).metadata;
  } catch (const Error& error) {
    const Failure failure = collection::sidecar_failure(error, std::string(as_file));
    const auto line = static_cast<std::size_t>(std::max(failure.line(), 1));
    throw Failure(Fault::usage, "", names.at(std::min(line, names.size()) - 1) + ": " + failure.what());
  }
}

std::string MetadataOptions::option_of_one_story() const {
  const auto found = std::find_if(options_.begin(), options_.end(), [](const Option& option) {
    return option.is_of_one_story && option.is_given();
  });
  return found == options_.end() ? std::string() : found->name;
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

// See encoding_guess.h. ICU's detector ranks the candidates by their commonest letters; what is here gives it
// a sample worth its while (it looks at 8 kB only) and decides when to believe it.
#include "text/encoding_guess.h"

#include "text/unicode.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>

namespace octavo::text {
namespace {

constexpr std::size_t sample_size = 8000;

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

struct Statistics {
  std::array<std::size_t, 256> count{};
  std::size_t high = 0;
  std::size_t in_runs =
      0;           ///< of the high bytes, those in runs of three and more that are not one byte repeated
  bool c1 = false; ///< has bytes that are control characters in the ISO 8859 encodings
};

Statistics statistics(std::string_view bytes) {
  Statistics result;
  for (std::size_t at = ascii_size(bytes); at < bytes.size(); at += ascii_size(bytes.substr(at))) {
    const std::size_t start = at;
    bool varied = false;
    for (; at < bytes.size() && is_high(bytes[at]); ++at) {
      ++result.count[byte_at(bytes, at)];
      varied |= bytes[at] != bytes[start];
    }
    result.high += at - start;
    if (at - start >= 3 && varied)
      result.in_runs += at - start;
  }
  result.c1 = std::any_of(result.count.begin() + 0x80, result.count.begin() + 0xA0,
                          [](std::size_t n) { return n > 0; });
  return result;
}

/// Pieces of the text around its bytes that are not ASCII, each from space to space, joined.
std::string sample_of(std::string_view bytes) {
  constexpr std::size_t before = 32;
  constexpr std::size_t after = 32;
  std::string sample;
  std::size_t taken = 0; // all before this is in the sample or passed over
  for (std::size_t at = ascii_size(bytes); at < bytes.size() && sample.size() < sample_size;
       at += ascii_size(bytes.substr(at))) {
    std::size_t start = at;
    while (start > taken && at - start<before&& static_cast<unsigned char>(bytes[start - 1])> ' ')
      --start;
    std::size_t end = std::min(bytes.size(), at + after);
    while (end < bytes.size() && end - at < 2 * after && byte_at(bytes, end) > ' ')
      ++end;
    sample.append(bytes, start, end - start);
    sample += ' ';
    at = taken = end;
  }
  return sample;
}

struct Candidate {
  std::string_view name;
  int confidence;
};

enum class Family { western, latin, other };

Family family(std::string_view name) {
  if (name == "ISO-8859-1" || name == "windows-1252")
    return Family::western;
  if (name == "ISO-8859-2" || name == "windows-1250" || name == "ISO-8859-9" || name == "windows-1254")
    return Family::latin;
  return Family::other;
}

/// Capital and small letters are in 80-AF and E0-EF, box drawings between them.
bool looks_like_ibm866(const Statistics& found) {
  std::size_t letters = 0;
  for (std::size_t byte = 0x80; byte <= 0xEF; ++byte)
    if (byte < 0xB0 || byte >= 0xE0)
      letters += found.count[byte];
  std::size_t small = 0;
  for (std::size_t byte = 0xA0; byte <= 0xAF; ++byte)
    small += found.count[byte];
  return letters * 10 >= found.high * 9 && small * 3 >= found.high;
}

bool is_small(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

/// An apostrophe inside a word is a capital letter inside it if Mac OS Roman is taken for Latin-1.
bool looks_like_macintosh(std::string_view bytes, const Statistics& found) {
  std::size_t apostrophes = 0;
  for (std::size_t at = 1; found.count[0xD5] > 0 && at + 1 < bytes.size(); ++at)
    apostrophes += byte_at(bytes, at) == 0xD5 && is_small(bytes[at - 1]) && is_small(bytes[at + 1]);
  return apostrophes * 8 >= found.high;
}

/// The encodings before Windows have small letters where windows-1252 has punctuation, or nothing at all:
/// inside words they give themselves away, and their commonest letters tell which of them it is.
std::string_view guess_older(std::string_view bytes, const Statistics& found) {
  if (!found.c1)
    return {};
  std::size_t older = 0;   // inside a word, and no letter of windows-1252 that is common there
  std::size_t western = 0; // inside or at the end of one, and a letter there
  for (std::size_t at = 1; at + 1 < bytes.size(); ++at) {
    if (!is_high(bytes[at]) || !is_small(bytes[at - 1]))
      continue;
    const unsigned char c = byte_at(bytes, at);
    older +=
        is_small(bytes[at + 1]) && c < 0xA0 && c != 0x92 && c != 0x96 && c != 0x97 && c != 0x85 && c != 0x9C;
    western += c >= 0xC0;
  }
  if (older < 3 || older < 4 * western || older * 3 < found.high)
    return {};
  const auto count = [&](std::initializer_list<int> letters) {
    std::size_t sum = 0;
    for (const int letter : letters)
      sum += found.count[static_cast<std::size_t>(letter)];
    return sum;
  };
  const std::size_t dos = count({0x81, 0x82, 0x84, 0x85, 0x87, 0x94, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4});
  const std::size_t mac = count({0x8D, 0x8E, 0x8F, 0x90, 0x96, 0x97, 0x9A, 0x9C, 0x9F, 0x92});
  return dos > mac ? "IBM850" : "macintosh";
}

/// Japanese in EUC-JP is half kana, whose pairs begin with these bytes; Thai has but one byte a letter.
bool looks_like_thai(const Statistics& found) {
  std::size_t letters = 0;
  for (std::size_t byte = 0xA1; byte <= 0xFB; ++byte)
    if (byte <= 0xDA || byte >= 0xDF)
      letters += found.count[byte];
  const std::size_t kana = found.count[0xA4] + found.count[0xA5];
  const std::size_t vowels = found.count[0xD2] + found.count[0xE0] + found.count[0xE1] + found.count[0xD5];
  return letters == found.high && kana * 20 < found.high && vowels * 10 >= found.high;
}

/// The same letters in an encoding that has more characters around them, or in the one of two that the bytes
/// need.
std::string_view superset(std::string_view name, const Statistics& found) {
  if (name == "ISO-8859-9")
    return "windows-1254";
  if (name == "ISO-8859-8" || name == "ISO-8859-8-I")
    return "windows-1255";
  if (name == "ISO-8859-7" && found.count[0xA2] > found.count[0xB6]) // a capital alpha with tonos
    return "windows-1253";
  if (name == "KOI8-R" && found.count[0xA4] + found.count[0xA6] + found.count[0xA7] > 0) // Ukrainian letters
    return "KOI8-U";
  return name;
}

} // namespace

std::string_view guess_utf16(std::string_view bytes) {
  // An ASCII text with stray NULs has letters beside them on both sides; a UTF-16 one has zeros and a few
  // other values, the script's high byte, in every second place.
  const std::string_view sample = bytes.substr(0, 4096);
  std::size_t zeros[2] = {0, 0};
  std::size_t letters[2] = {0, 0};
  for (std::size_t at = 0; at < sample.size(); ++at) {
    zeros[at % 2] += sample[at] == 0;
    letters[at % 2] += sample[at] >= '0' && sample[at] <= 'z';
  }
  const std::size_t units = sample.size() / 2;
  for (const std::size_t high : {std::size_t{0}, std::size_t{1}})
    if (zeros[high] >= 2 && zeros[high] * 20 >= units && letters[high] * 20 <= units &&
        zeros[1 - high] * 20 <= zeros[high])
      return high == 0 ? "UTF-16BE" : "UTF-16LE";
  return {};
}

bool is_iso_2022_jp(std::string_view bytes) {
  const std::size_t escape = bytes.find("\x1B$");
  return escape != std::string_view::npos && escape + 2 < bytes.size() &&
         (bytes[escape + 2] == 'B' || bytes[escape + 2] == '@') &&
         bytes.find("\x1B(", escape) != std::string_view::npos &&
         std::none_of(bytes.begin(), bytes.end(), is_high);
}

std::string guess_legacy(std::string_view bytes) {
  const Statistics found = statistics(bytes);
  std::string western = looks_like_macintosh(bytes, found) ? "macintosh"
                        : found.c1                         ? "windows-1252"
                                                           : "ISO-8859-1";
  if (found.high < 4)
    return western;
  if (const std::string_view older = guess_older(bytes, found); !older.empty())
    western = older;

  // The words of a language in another script are runs of high bytes, which no western text has many of.
  const bool foreign_runs = found.in_runs * 2 >= found.high;
  if (foreign_runs && looks_like_ibm866(found)) // which the detector does not know
    return "IBM866";

  const std::string sample = sample_of(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status))
    return western;

  int western_confidence = 0;
  Candidate best{western, 0};
  for (const UCharsetMatch* const match : std::span(matches, static_cast<std::size_t>(count))) {
    const std::string_view name = ucsdet_getName(match, &status);
    const int confidence = ucsdet_getConfidence(match, &status);
    if (name.starts_with("UTF-") || name.starts_with("IBM"))
      continue;
    const Family kind = family(name);
    if (kind == Family::western)
      western_confidence = std::max(western_confidence, confidence);
    if ((kind == Family::other) == foreign_runs && confidence > best.confidence)
      best = {name, confidence};
  }
  if (foreign_runs && best.name == "EUC-JP" && looks_like_thai(found))
    return "windows-874";
  if (foreign_runs)
    return best.confidence >= 20 ? std::string(superset(best.name, found)) : western;
  if (western == "IBM850" || western == "macintosh")
    return western;
  if (family(best.name) == Family::latin && best.confidence >= std::max(30, western_confidence + 8))
    return std::string(superset(best.name, found));
  return western;
}

} // namespace octavo::text

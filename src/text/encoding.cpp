// See encoding.h. Decides on the encoding, then has every character pass the Cleaner.
#include "text/encoding.h"

#include "text/clean_text.h"
#include "text/encoding_guess.h"
#include "text/file_signature.h"
#include "text/unicode.h"

#include <octavo/error.h>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

namespace octavo::text {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};

// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr Mark byte_order_marks[] = {
    {"\xEF\xBB\xBF"sv, "UTF-8"}, {"\xFF\xFE\0\0"sv, "UTF-32LE"}, {"\0\0\xFE\xFF"sv, "UTF-32BE"},
    {"\xFF\xFE"sv, "UTF-16LE"},  {"\xFE\xFF"sv, "UTF-16BE"},     {"\x84\x31\x95\x33"sv, "GB18030"},
};

[[noreturn]] void not_text(std::string_view what, std::string_view remedy) {
  throw Error(ErrorCode::not_text, "this is " + std::string(what) + ", not text. " + std::string(remedy));
}

const std::uint8_t* units_of(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

/// Whether `bytes` are best read as UTF-8: they are, or those that are not are few beside characters that
/// are, or are such as no western encoding would have. ASCII with a few other bytes is not.
bool is_utf8(std::string_view bytes) {
  std::size_t for_it = 0; // three bytes that fit are hardly a chance, two might be
  std::size_t against = 0;
  const std::uint8_t* const s = units_of(bytes);
  for (std::size_t at = ascii_size(bytes); at < bytes.size(); at += ascii_size(bytes.substr(at))) {
    const std::size_t start = at;
    UChar32 c = 0;
    U8_NEXT(s, at, bytes.size(), c);
    if (c >= 0) {
      for_it += at - start > 2 ? 3 : 1;
      continue;
    }
    const std::uint8_t b = s[start];
    const bool cut = at - start > 1; // the first bytes of a character
    const bool no_letter = b >= 0xFE || b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
    against += !cut && !no_letter;
  }
  return against == 0 || for_it >= against;
}

/// How many bytes `bytes` begins with, in steps of eight, that are characters of ASCII but no control ones.
std::size_t printable_size(std::string_view bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    // A byte below a space borrows, U+007F carries, and others than ASCII have the highest bit.
    if (((eight | (eight - ones * ' ') | (eight + ones)) & (ones * 0x80)) != 0)
      break;
  }
  return at;
}

void clean_utf8(std::string_view bytes, Cleaner& cleaner) {
  const std::uint8_t* const s = units_of(bytes);
  std::size_t run = 0; // where the ordinary characters began that the cleaner has not got yet
  const auto flush = [&](std::size_t end) {
    if (end > run)
      cleaner.ordinary(bytes.substr(run, end - run));
  };
  std::size_t looked_at = 0; // up to here there is something else than printable characters of ASCII
  for (std::size_t at = 0; at < bytes.size();) {
    if (at >= looked_at) {
      at += printable_size(bytes.substr(at));
      looked_at = at + sizeof(std::uint64_t);
      if (at == bytes.size())
        break;
    }
    const std::size_t start = at;
    UChar32 c = s[at];
    if (c < 0x80)
      ++at;
    else
      U8_NEXT(s, at, bytes.size(), c);
    if (c >= 0 && is_ordinary(static_cast<char32_t>(c)))
      continue;
    flush(start);
    run = at;
    if (c < 0)
      cleaner.ill_formed(bytes.substr(start, at - start));
    else
      cleaner.put(static_cast<char32_t>(c));
  }
  flush(bytes.size());
}

/// Where a converter met bytes that are no character, in the UTF-16 it made.
struct BadPlace {
  std::ptrdiff_t at;
  std::string bytes;
};

struct BadPlaces {
  const char16_t* base;
  std::vector<BadPlace> places;
};

extern "C" void on_bad_bytes(const void* context, UConverterToUnicodeArgs* to, const char* bytes,
                             std::int32_t length, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) // not about characters, but the converter's own opening and closing
    return;
  auto& bad = *static_cast<BadPlaces*>(const_cast<void*>(context));
  bad.places.push_back({to->target - bad.base, std::string(bytes, static_cast<std::size_t>(length))});
  constexpr char16_t replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(to, &replacement, 1, 0, status);
}

void clean_converted(std::string_view bytes, std::string_view encoding, Cleaner& cleaner) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(std::string(encoding).c_str(), &status), ucnv_close);
  if (U_FAILURE(status))
    throw Error(ErrorCode::internal, "ICU has no converter for " + std::string(encoding));
  // No encoding here makes more than one unit of a byte; the end of an incomplete character needs one more.
  std::u16string units(bytes.size() + 2, u'\0');
  BadPlaces bad{units.data(), {}};
  ucnv_setToUCallBack(converter.get(), on_bad_bytes, &bad, nullptr, nullptr, &status);
  char16_t* target = units.data();
  const char* source = bytes.data();
  ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, bytes.data() + bytes.size(),
                 nullptr, true, &status);
  if (U_FAILURE(status))
    throw Error(ErrorCode::internal,
                "ICU cannot convert from " + std::string(encoding) + ": " + u_errorName(status));

  const std::ptrdiff_t size = target - units.data();
  auto next_bad = bad.places.begin();
  std::string printable;
  for (std::ptrdiff_t at = 0; at < size;) {
    if (next_bad != bad.places.end() && next_bad->at == at) {
      cleaner.ill_formed(next_bad->bytes);
      ++next_bad;
      ++at;
      continue;
    }
    const std::ptrdiff_t until = next_bad == bad.places.end() ? size : next_bad->at;
    std::ptrdiff_t end = at; // of what is printable ASCII, as most of a text is
    while (end < until && units[static_cast<std::size_t>(end)] - U' ' < U'\x7F' - U' ')
      ++end;
    if (end > at) {
      printable.assign(units.begin() + at, units.begin() + end);
      cleaner.ordinary(printable);
      at = end;
      continue;
    }
    UChar32 c = 0;
    U16_NEXT(units.data(), at, size, c);
    cleaner.put(static_cast<char32_t>(c));
  }
}

/// Refuses what is mostly not characters. A few control characters, or one in twenty, do not make a text
/// unreadable; a file of another kind has one in ten.
void check_text(const Cleaner& cleaner, const Decoded& decoded) {
  const std::size_t lost = cleaner.dropped() + cleaner.bad();
  if (lost == 0)
    return;
  const std::size_t kept = length(decoded.text);
  if (cleaner.dropped() > 8 + kept / 20)
    not_text("a binary file (control characters all over it)", "Give the story as a plain text file.");
  const bool blank = std::all_of(decoded.text.begin(), decoded.text.end(),
                                 [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  if (blank || cleaner.bad() * 2 > kept)
    not_text("a file without a character that can be read", "Give the story as a plain text file in UTF-8.");
}

Decoded converted(std::string_view bytes, std::string_view encoding, bool guessed) {
  Cleaner cleaner(bytes.size() + bytes.size() / 8);
  if (encoding == "UTF-8")
    clean_utf8(bytes, cleaner);
  else
    clean_converted(bytes, encoding, cleaner);
  Decoded result = cleaner.finish(encoding);
  check_text(cleaner, result);
  if (guessed)
    result.problems.insert(result.problems.begin(), {Problem::Kind::guessed, 0, 0, result.encoding});
  return result;
}

} // namespace

Decoded decode(std::string_view bytes) {
  if (const FileKind kind = file_kind(bytes); !kind.what.empty())
    not_text(kind.what, kind.remedy);
  for (const Mark& mark : byte_order_marks)
    if (bytes.starts_with(mark.bytes))
      return converted(bytes.substr(mark.bytes.size()), mark.encoding, false);
  if (const std::string_view utf16 = guess_utf16(bytes); !utf16.empty())
    return converted(bytes, utf16, true);
  if (is_iso_2022_jp(bytes))
    return converted(bytes, "ISO-2022-JP", true);
  if (is_utf8(bytes))
    return converted(bytes, "UTF-8", false);
  return converted(bytes, guess_legacy(bytes), true);
}

Decoded decode(std::string_view bytes, std::string_view stated) {
  const bool marked = std::any_of(std::begin(byte_order_marks), std::end(byte_order_marks),
                                  [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  const std::string name = folded(stated);
  // UTF-16 that ASCII states is a mistake of whoever saved it; UTF-8 is found without being told.
  if (marked || name.empty() || name.starts_with("utf"))
    return decode(bytes);
  UErrorCode status = U_ZERO_ERROR;
  // What pages call Latin-1 is Windows-1252, as in every browser.
  const std::string wanted = name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii"
                                 ? "windows-1252"
                                 : name;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(wanted.c_str(), &status),
                                                                     ucnv_close);
  if (U_FAILURE(status) || ucnv_getMinCharSize(converter.get()) != 1)
    return decode(bytes);
  const char* const iana = ucnv_getStandardName(ucnv_getName(converter.get(), &status), "IANA", &status);
  const bool ascii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (U_FAILURE(status) || iana == nullptr || (ascii && ucnv_getMaxCharSize(converter.get()) == 1))
    return decode(bytes);
  if (const FileKind kind = file_kind(bytes); !kind.what.empty())
    not_text(kind.what, kind.remedy);
  Decoded result = converted(bytes, iana, false);
  const bool fits = std::none_of(result.problems.begin(), result.problems.end(),
                                 [](const Problem& p) { return p.kind == Problem::Kind::ill_formed; });
  // Bytes that are good UTF-8 are that, whatever the page says; so few texts are both.
  return fits && (ascii || !is_valid(bytes)) ? result : decode(bytes);
}

} // namespace octavo::text

// See unaccented.h.
#include "text/unaccented.h"

#include "text/ascii.h"
#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace octavo::text {
namespace {

constexpr char32_t first_east_asian = 0x2E80;

/// Letters whose stroke or missing dot Unicode does not take for a mark.
char32_t without_stroke(char32_t c) noexcept {
  switch (c) {
  case U'ł': return U'l';
  case U'ø': return U'o';
  case U'đ': return U'd';
  case U'ı': return U'i';
  default: return c;
  }
}

} // namespace

std::string unaccented(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next(text, at);
    if (c < 0x80) {
      out += ascii_lower(static_cast<char>(c));
      continue;
    }
    icu::UnicodeString parts;
    if (c < first_east_asian && nfd != nullptr && nfd->getDecomposition(static_cast<UChar32>(c), parts)) {
      for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = static_cast<char32_t>(parts.char32At(i));
        if (!is_mark(part))
          append(out, without_stroke(static_cast<char32_t>(
                          u_foldCase(static_cast<UChar32>(part), U_FOLD_CASE_DEFAULT))));
      }
      continue;
    }
    if (c < first_east_asian && is_mark(c))
      continue;
    append(out,
           without_stroke(static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT))));
  }
  return out;
}

} // namespace octavo::text

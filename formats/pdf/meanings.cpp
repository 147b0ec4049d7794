// See meanings.h.
#include "pdf/meanings.h"

#include "pdf/syntax.h"

#include <algorithm>

namespace octavo::pdf {
namespace {

constexpr std::size_t most_layers = 8;
constexpr std::size_t most_bytes = 2 * 8;      // of UTF-16: readers keep no more for one code
constexpr std::size_t entries_per_block = 100; // Adobe Technical Note 5014

/// Whether a table can hold it, and readers take all of it.
bool is_short(std::string_view text) {
  return text.size() <= most_bytes / 2 || utf16(text).size() <= most_bytes;
}

} // namespace

void Meanings::see(std::uint16_t glyph, std::string_view text) {
  glyph = drawn(glyph);
  if (seen_.empty())
    seen_.resize(std::max<std::size_t>(glyph_count_, 1));
  seen_[glyph] = true;
  if (layers_.empty())
    layers_.emplace_back(seen_.size());
  text = text.empty() ? no_text : text;
  if (layer(glyph, text) || !is_short(text))
    return;
  for (Layer& one : layers_)
    if (one[glyph].empty()) {
      one[glyph] = text;
      return;
    }
  if (layers_.size() < most_layers)
    layers_.emplace_back(seen_.size())[glyph] = text;
}

std::optional<std::size_t> Meanings::layer(std::uint16_t glyph, std::string_view text) const {
  glyph = drawn(glyph);
  text = text.empty() ? no_text : text;
  for (std::size_t i = 0; i < layers_.size(); ++i)
    if (layers_[i][glyph] == text)
      return i;
  return std::nullopt;
}

std::vector<std::uint16_t> Meanings::glyphs() const {
  std::vector<std::uint16_t> out;
  for (std::size_t i = 0; i < seen_.size(); ++i)
    if (seen_[i])
      out.push_back(static_cast<std::uint16_t>(i));
  return out;
}

std::optional<RunTexts::Piece> RunTexts::next() {
  if (glyph_ == run_.glyphs.size())
    return std::nullopt;
  const std::string_view all = run_.text;
  Piece piece{glyph_, 1, all.substr(byte_, run_.glyphs[glyph_].text_bytes)};
  byte_ += piece.text.size();
  ++glyph_;
  if (piece.text.empty())
    return piece;
  while (glyph_ < run_.glyphs.size() && run_.glyphs[glyph_].text_bytes == 0) {
    ++glyph_;
    ++piece.count;
  }
  return piece;
}

std::string to_unicode(const std::vector<std::string_view>& texts) {
  std::vector<std::string> lines;
  for (std::size_t code = 0; code < texts.size(); ++code)
    if (!texts[code].empty()) {
      const std::string bytes{static_cast<char>(code >> 8U), static_cast<char>(code & 0xFFU)};
      lines.push_back(hexadecimal(bytes) + hexadecimal(utf16(texts[code])) + '\n');
    }
  std::string out = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  for (std::size_t at = 0; at < lines.size(); at += entries_per_block) {
    const std::size_t end = std::min(lines.size(), at + entries_per_block);
    out += std::to_string(end - at) + " beginbfchar\n";
    for (std::size_t i = at; i < end; ++i)
      out += lines[i];
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

} // namespace octavo::pdf

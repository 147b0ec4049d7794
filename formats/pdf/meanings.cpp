// See meanings.h.
#include "pdf/meanings.h"

#include "pdf/syntax.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::pdf {
namespace {

constexpr std::size_t most_layers = 40;        // a vowel sign may say any consonant that it is drawn before
constexpr std::size_t most_bytes = 2 * 8;      // of UTF-16: readers keep no more for one code
constexpr std::size_t entries_per_block = 100; // Adobe Technical Note 5014

/// Whether a table can hold it, and readers take all of it.
bool is_short(std::string_view text) {
  return text.size() <= most_bytes / 2 || utf16(text).size() <= most_bytes;
}

/// Whether no character of it needs care: it is Latin, Greek or Cyrillic, with punctuation.
bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xD6 && byte != 0xE2;
  });
}

bool runs_backwards(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

/// Whether a character stands for itself wherever it is: of Chinese and its neighbours, or a space.
bool stands_alone(char32_t c) {
  return c <= U' ' || c == 0xA0 || (c >= 0x2E80 && c <= 0xD7FF) || (c >= 0xFF00 && c <= 0xFFEF) ||
         c >= 0x20000;
}

constexpr std::size_t most_groups = 500; // said together: a string has its limit (ISO 19005-2, 6.1.13)

} // namespace

void Meanings::see(std::uint16_t glyph, std::string_view text) {
  glyph = drawn(glyph);
  if (layer(glyph, text))
    return; // as most are
  if (seen_.empty())
    seen_.resize(std::max<std::size_t>(glyph_count_, 1));
  seen_[glyph] = true;
  if (layers_.empty())
    layers_.emplace_back(seen_.size());
  text = text.empty() ? no_text : text;
  if (!is_short(text))
    return;
  for (Layer& one : layers_)
    if (one[glyph].empty()) {
      one[glyph] = text;
      return;
    }
  if (layers_.size() < most_layers)
    layers_.emplace_back(seen_.size())[glyph] = text;
}

std::vector<std::uint16_t> Meanings::glyphs() const {
  std::vector<std::uint16_t> out;
  for (std::size_t i = 0; i < seen_.size(); ++i)
    if (seen_[i])
      out.push_back(static_cast<std::uint16_t>(i));
  return out;
}

RunTexts::RunTexts(const GlyphRun& run, bool carriers)
    : run_(run), carriers_(carriers), plain_(is_plain(run.text)) {}

RunTexts::Group RunTexts::next_group() {
  Group group{glyph_, 1, std::string_view(run_.text).substr(byte_, run_.glyphs[glyph_].text_bytes)};
  byte_ += group.text.size();
  ++glyph_;
  if (!group.text.empty())
    for (; glyph_ < run_.glyphs.size() && run_.glyphs[glyph_].text_bytes == 0; ++glyph_)
      ++group.count;
  return group;
}

const RunTexts::Piece* RunTexts::next_of_any() {
  if (glyph_ == run_.glyphs.size())
    return nullptr;
  piece_.parts.clear();
  const std::size_t from = byte_;
  Group group = next_group();
  const char32_t first = text::first(group.text);
  if (!plain_ && runs_backwards(first)) {
    piece_.text = group.text;
    add_backwards(group);
    return &piece_;
  }
  bool said = group.count > 1 || group.text.empty();
  if (!plain_ && !stands_alone(first)) {
    // To the end of the word, where it needs it.
    const std::size_t glyph = glyph_, byte = byte_;
    bool displaced = is_displaced(group);
    std::size_t groups = 1;
    for (; glyph_ < run_.glyphs.size() && groups < most_groups; ++groups) {
      const char32_t next = text::first(std::string_view(run_.text).substr(byte_));
      if (stands_alone(next) || runs_backwards(next))
        break;
      displaced = is_displaced(next_group()) || displaced;
    }
    const std::size_t end = glyph_;
    glyph_ = glyph;
    byte_ = byte;
    if (displaced) {
      add(group);
      while (glyph_ < end)
        add(next_group());
      said = true;
    }
  }
  if (piece_.parts.empty())
    add(group);
  piece_.said_as_a_whole = said;
  piece_.text = std::string_view(run_.text).substr(from, byte_ - from);
  return &piece_;
}

/// Whether its glyphs stand where tools do not look for them.
bool RunTexts::is_displaced(const Group& group) const {
  const Glyph& glyph = run_.glyphs[group.first];
  return group.count > 1 || glyph.x_offset != 0 || glyph.advance == 0 ||
         text::is_mark(text::first(group.text));
}

void RunTexts::add(const Group& group) {
  // A character for each glyph, the rest for the last. Tools know no text of several characters of which one
  // is beyond U+FFFF.
  std::size_t at = 0;
  for (std::size_t i = 0; i < group.count; ++i) {
    std::size_t end = at;
    if (at < group.text.size())
      text::next(group.text, end);
    const bool last = i + 1 == group.count;
    const bool apart =
        last && carriers_ && group.text.find_first_of("\xF0\xF1\xF2\xF3\xF4", at) < group.text.size();
    if (last && !apart)
      end = group.text.size();
    piece_.parts.push_back({group.first + i, group.text.substr(at, end - at)});
    at = end;
  }
  while (at < group.text.size()) {
    const std::size_t start = at;
    text::next(group.text, at);
    piece_.parts.push_back({group.first + group.count - 1, group.text.substr(start, at - start), true});
  }
}

void RunTexts::add_backwards(const Group& group) {
  characters_.clear();
  for (std::size_t at = 0; at < group.text.size();) {
    const std::size_t start = at;
    text::next(group.text, at);
    characters_.push_back(group.text.substr(start, at - start));
  }
  piece_.said_as_a_whole = false;
  if (characters_.size() > group.count && !carriers_) {
    piece_.said_as_a_whole = true;
    piece_.parts.push_back({group.first, group.text});
    for (std::size_t i = 1; i < group.count; ++i)
      piece_.parts.push_back({group.first + i, {}});
    return;
  }
  // The last characters come first.
  for (std::size_t i = 0; i < group.count; ++i) {
    std::string_view text;
    if (!characters_.empty()) {
      text = characters_.back();
      characters_.pop_back();
    }
    piece_.said_as_a_whole = piece_.said_as_a_whole || text.empty();
    piece_.parts.push_back({group.first + i, text});
  }
  for (; !characters_.empty(); characters_.pop_back())
    piece_.parts.push_back({group.first + group.count - 1, characters_.back(), true});
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

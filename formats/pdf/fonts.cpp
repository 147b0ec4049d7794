// See fonts.h. ISO 32000-1, 9.7 and 9.8: a Type 0 font for each layer, over one CIDFont whose character
// codes, CIDs and glyph numbers are the same.
#include "pdf/fonts.h"

#include "pdf/syntax.h"
#include "text/digest.h"

#include <algorithm>

namespace octavo::pdf {
namespace {

constexpr std::string_view system_info = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

constexpr std::size_t most_of_name = 36; // of a font's, so that with all around it a name stays one, escaped

/// "ABCDEF+": six letters that follow from the glyphs.
std::string subset_tag(const std::string& font, const std::vector<GlyphId>& glyphs) {
  std::string bytes = font;
  for (const GlyphId glyph : glyphs) {
    bytes += static_cast<char>(glyph >> 8U);
    bytes += static_cast<char>(glyph & 0xFFU);
  }
  const text::Digest digest = text::digest(bytes);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i)
    tag += static_cast<char>('A' + digest[i] % 26);
  return tag + '+';
}

int flags(const FontDescription& font) {
  constexpr int fixed_pitch = 1, serif = 2, symbolic = 4, italic = 64;
  return symbolic + (font.fixed_pitch ? fixed_pitch : 0) + (font.serif ? serif : 0) +
         (font.italic ? italic : 0);
}

Reference descriptor(const FontDescription& font, const std::string& base_name, const Subset& subset,
                     Objects& objects) {
  const bool cff = subset.outlines == Outlines::cff;
  const Reference file = objects.add_compressed(
      cff ? "/Subtype/CIDFontType0C" : "/Length1 " + std::to_string(subset.bytes.size()), subset.bytes);
  std::string entries = "/Type/FontDescriptor/FontName" + base_name + "/Flags " + std::to_string(flags(font));
  entries += "/FontBBox[" + std::to_string(font.left) + ' ' + std::to_string(font.bottom) + ' ' +
             std::to_string(font.right) + ' ' + std::to_string(font.top) + ']';
  entries += "/ItalicAngle " + std::to_string(font.italic_angle) + "/Ascent " + std::to_string(font.ascent) +
             "/Descent " + std::to_string(font.descent) + "/CapHeight " + std::to_string(font.cap_height) +
             "/StemV " + std::to_string(font.stem_v);
  entries += (cff ? "/FontFile3 " : "/FontFile2 ") + to_string(file);
  return objects.add(std::move(entries));
}

/// The widths from code 0 on, but for those that are the default one.
std::string width_table(const std::vector<int>& widths, int otherwise) {
  std::string out = "/DW " + std::to_string(otherwise) + "/W[";
  for (std::size_t i = 0; i < widths.size();) {
    if (widths[i] == otherwise) {
      ++i;
      continue;
    }
    out += std::to_string(i) + '[';
    for (std::size_t first = i; i < widths.size() && widths[i] != otherwise; ++i)
      out += (i == first ? "" : " ") + std::to_string(widths[i]);
    out += ']';
  }
  return out + ']';
}

/// The width that most glyphs have; the smaller where several are equally common.
int commonest(std::vector<int> widths) {
  std::sort(widths.begin(), widths.end());
  int best = 1000;
  std::ptrdiff_t most = 0;
  for (auto at = widths.begin(); at != widths.end();) {
    const auto end = std::upper_bound(at, widths.end(), *at);
    if (end - at > most) {
      most = end - at;
      best = *at;
    }
    at = end;
  }
  return best;
}

void embed(EmbeddedFont& font, const Font& source, Objects& objects) {
  const std::vector<GlyphId> used = font.meanings.glyphs();
  const Subset subset = font.file.subset(used);
  const bool cff = subset.outlines == Outlines::cff;
  font.codes.assign(std::max<std::size_t>(font.file.glyph_count(), 1), 0);
  for (std::size_t code = 0; code < subset.old_ids.size(); ++code) {
    font.codes[subset.old_ids[code]] = static_cast<GlyphId>(code);
    font.widths.push_back(font.file.advance(subset.old_ids[code]));
  }
  const std::string given =
      name(source.name.empty() ? "Font" : source.name.substr(0, most_of_name)).substr(1);
  const std::string base_name = '/' + (subset.whole ? "" : subset_tag(given, used)) + given;

  std::string entries = std::string("/Type/Font/Subtype") + (cff ? "/CIDFontType0" : "/CIDFontType2") +
                        "/BaseFont" + base_name + std::string(system_info);
  entries += "/FontDescriptor " + to_string(descriptor(font.file.description(), base_name, subset, objects));
  entries += width_table(font.widths, commonest(font.widths));
  if (!cff)
    entries += "/CIDToGIDMap/Identity";
  const Reference descendant = objects.add(std::move(entries));

  for (std::size_t layer = 0; layer < font.meanings.layers(); ++layer) {
    std::vector<std::string_view> texts(subset.old_ids.size());
    for (std::size_t code = 0; code < texts.size(); ++code)
      texts[code] = font.meanings.text(layer, subset.old_ids[code]);
    if (layer == 0)
      for (const GlyphId glyph : used)
        if (std::string_view& text = texts[font.codes[glyph]]; text.empty())
          text = no_text;
    const Reference table = objects.add_compressed("", to_unicode(texts));
    font.dictionaries.push_back(objects.add("/Type/Font/Subtype/Type0/BaseFont" + base_name +
                                            (cff ? "-Identity-H" : "") + "/Encoding/Identity-H" +
                                            "/DescendantFonts[" + to_string(descendant) + "]/ToUnicode " +
                                            to_string(table)));
  }
}

/// Glyphs that the text has not, from the font's last one on.
void choose_carriers(EmbeddedFont& font) {
  const std::vector<GlyphId> used = font.meanings.glyphs();
  std::size_t glyph = font.file.glyph_count();
  for (auto& [text, carrier] : font.carriers) {
    while (glyph > 1) {
      carrier = static_cast<GlyphId>(--glyph);
      if (font.file.advance(carrier) > 0 && !std::binary_search(used.begin(), used.end(), carrier))
        break;
    }
    font.meanings.see(carrier, text);
  }
}

/// A system's font may have been loaded more than once.
bool same(const Font& a, const Font& b) {
  return a.index == b.index && a.file.size() == b.file.size() &&
         (a.file.data() == b.file.data() || a.file == b.file);
}

} // namespace

bool has_carriers(const FontFile& file) {
  constexpr std::size_t enough = 100; // of glyphs, for some to be none of the text's
  return file.glyph_count() >= enough;
}

Fonts::Fonts(const Pages& pages, Objects& objects, bool tagged) {
  fonts_.resize(pages.fonts.size());
  of_.resize(pages.fonts.size());
  for (std::size_t i = 0; i < of_.size(); ++i)
    of_[i] =
        static_cast<std::size_t>(std::find_if(pages.fonts.begin(), pages.fonts.end(),
                                              [&](const Font& font) { return same(font, pages.fonts[i]); }) -
                                 pages.fonts.begin());
  for (const Page& page : pages.pages)
    for (const Item& item : page.items) {
      const auto* const run = std::get_if<GlyphRun>(&item.node);
      if (run == nullptr || run->font >= fonts_.size())
        continue;
      std::optional<EmbeddedFont>& font = fonts_[of_[run->font]];
      if (!font) {
        font.emplace(pages.fonts[of_[run->font]]);
        font->space = tagged ? font->file.space() : std::nullopt;
        if (font->space)
          font->meanings.see(*font->space, " ");
      }
      RunTexts texts(*run, has_carriers(font->file));
      while (const auto* const piece = texts.next())
        for (const RunTexts::Part& part : piece->parts)
          if (part.carried)
            font->carriers.emplace(part.text, GlyphId{0});
          else
            font->meanings.see(run->glyphs[part.glyph].id, part.text);
    }
  for (std::optional<EmbeddedFont>& font : fonts_)
    if (font)
      choose_carriers(*font);
  std::size_t names = 1;
  for (std::size_t i = 0; i < fonts_.size(); ++i)
    if (fonts_[i]) {
      embed(*fonts_[i], pages.fonts[i], objects);
      fonts_[i]->first_name = names;
      names += fonts_[i]->meanings.layers();
    }
}

std::string resource_name(const EmbeddedFont& font, std::size_t layer) {
  return "F" + std::to_string(font.first_name + layer);
}

} // namespace octavo::pdf

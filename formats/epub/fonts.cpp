// See fonts.h.
#include "epub/fonts.h"

#include "subset/subset.h"
#include "text/printable.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>

namespace octavo::epub {
namespace {

/// What devices put into a text by themselves: hyphens; into lists, numbers and marks.
constexpr std::u32string_view of_words = U" -\u00A0\u2010", of_lists = U".0123456789\u2022";

std::string name_of(Typeface typeface) {
  return typeface == Typeface::sans ? "sans" : typeface == Typeface::display ? "display" : "text";
}

std::string name_of(Cut cut) {
  switch (cut) {
  case Cut::regular: return "regular";
  case Cut::italic: return "italic";
  case Cut::bold: return "bold";
  case Cut::bold_italic: return "bold-italic";
  }
  return {};
}

bool is_same(const DesignFont& a, const DesignFont& b) {
  return a.font.file.data() == b.font.file.data();
}

/// A name that can stand between quotation marks in a style sheet.
std::string family_name(const DesignFont& font) {
  std::string name = text::one_line(font.family);
  std::erase_if(name, [](char c) { return c == '"' || c == '\\' || c == ','; });
  return name.empty() ? "Text" : name;
}

/// Whether the font has any of what there is to see.
bool has_any(const Font& font, const std::set<char32_t>& characters) {
  std::u32string seen;
  for (const char32_t c : characters)
    if (!text::is_space(c))
      seen += c;
  return lacking(font, seen).size() < seen.size();
}

/// A sign that any font may stand for; letters of other scripts have better ones on the device.
bool is_sign(char32_t c) {
  const bool is_private = c >= 0xE000 && c <= 0xF8FF;
  return !text::is_alphanumeric(c) && !text::is_mark(c) && !text::is_space(c) && !text::is_ideographic(c) &&
         c > U'~' && !is_private && (c < 0x200B || c > 0x200F) && (c < 0xFE00 || c > 0xFE0F);
}

} // namespace

Fonts::Fonts(const Style& style, bool old_style_figures)
    : fonts_(design_fonts(style)), old_style_figures_(old_style_figures) {
  const DesignFont& text = font_of(Typeface::text, Cut::regular);
  const DesignFont& display = font_of(Typeface::display, Cut::regular);
  names_.text = family_name(text);
  names_.sans = family_name(font_of(Typeface::sans, Cut::regular));
  if (!is_same(display, text))
    names_.display = family_name(display);
  // Each has a name of its own, whatever the fonts of the user's are called.
  if (names_.sans == names_.text)
    names_.sans += " Sans";
  if (names_.display == names_.text || names_.display == names_.sans)
    names_.display += " Display";
}

const DesignFont& Fonts::font_of(Typeface typeface, Cut cut) const {
  return *std::find_if(fonts_.fonts.begin(), fonts_.fonts.end(),
                       [&](const DesignFont& one) { return one.typeface == typeface && one.cut == cut; });
}

const std::string& Fonts::family_of(Typeface typeface) const {
  return typeface == Typeface::sans      ? names_.sans
         : typeface == Typeface::display ? names_.display
                                         : names_.text;
}

void Fonts::use(const UsedTexts& used) {
  // One file may stand for several cuts: it has what all of them need, under the name of the first.
  std::vector<std::pair<const DesignFont*, UsedText>> wanted;
  for (const auto& [key, text] : used) {
    const DesignFont& font = font_of(key.first, key.second);
    const auto same = std::find_if(wanted.begin(), wanted.end(),
                                   [&](const auto& one) { return is_same(*one.first, font); });
    if (same == wanted.end()) {
      wanted.emplace_back(&font, text);
      continue;
    }
    same->second.caps |= text.caps;
    same->second.characters.insert(text.characters.begin(), text.characters.end());
  }
  for (const auto& [font, text] : wanted)
    take(*font, name_of(font->typeface) + '-' + name_of(font->cut), text);
  for (const auto& [key, text] : used) {
    const DesignFont& font = font_of(key.first, key.second);
    const auto at =
        std::find_if(taken_.begin(), taken_.end(), [&](const auto* one) { return is_same(*one, font); });
    if (at != taken_.end())
      add_face(family_of(key.first), font, files_[static_cast<std::size_t>(at - taken_.begin())].name);
  }
  take_symbols(used);
  if (!files_.empty())
    add_licences();
}

void Fonts::take(const DesignFont& font, const std::string& stem, const UsedText& used) {
  subset::Needs needs;
  needs.characters.assign(used.characters.begin(), used.characters.end());
  needs.characters += of_words;
  if (stem == "text-regular")
    needs.characters += of_lists;
  if (old_style_figures_)
    needs.features = {"onum", "pnum"}; // see style.cpp
  if ((used.caps & (Lettered::small_caps | Lettered::all_small_caps)) != 0)
    needs.features.emplace_back("smcp");
  if ((used.caps & Lettered::all_small_caps) != 0)
    needs.features.emplace_back("c2sc");
  if (!has_any(font.font, used.characters))
    return; // of Chinese, say, it shows nothing
  std::optional<subset::Subset> made = subset::made(font.font, needs);
  if (!made) {
    fonts_.notes.push_back({"font-not-embedded", Severity::warning, 0, 0,
                            "the font " + font.font.name + " cannot be taken apart, and is not in the EPUB"});
    return;
  }
  if (made->whole && font.font.index == 0)
    made->file = std::string(font.font.file);
  const bool postscript = !subset::table(made->file, "CFF ").empty();
  files_.push_back({"font-" + stem + (postscript ? ".otf" : ".ttf"), postscript ? "font/otf" : "font/ttf",
                    std::move(made->file)});
  taken_.push_back(&font);
}

void Fonts::add_face(const std::string& family, const DesignFont& font, const std::string& file) {
  const bool bold = font.cut == Cut::bold || font.cut == Cut::bold_italic;
  const bool italic = font.cut == Cut::italic || font.cut == Cut::bold_italic;
  faces_ += "@font-face { font-family: \"" + family + "\"; font-style: " + (italic ? "italic" : "normal") +
            "; font-weight: " + (bold ? "bold" : "normal") + "; src: url(" + file + "); }\n";
}

void Fonts::take_symbols(const UsedTexts& used) {
  std::set<char32_t> missing, letters_of_users;
  for (const auto& [key, text] : used) {
    const Font& font = font_of(key.first, key.second).font;
    const std::u32string characters(text.characters.begin(), text.characters.end());
    for (const char32_t c : lacking(font, characters))
      if (is_sign(c))
        missing.insert(c);
      else if (font.owner && text::is_alphanumeric(c)) // what is compiled in has no owner
        letters_of_users.insert(c);
  }
  if (!letters_of_users.empty())
    note_letters(letters_of_users);
  int n = 0;
  for (const DesignFont& symbols : fonts_.symbols) {
    ++n;
    const std::u32string asked(missing.begin(), missing.end());
    const std::u32string lacks = lacking(symbols.font, asked);
    if (lacks.size() == asked.size())
      continue;
    UsedText has;
    for (const char32_t c : asked)
      if (lacks.find(c) == std::u32string::npos)
        has.characters.insert(c);
    const std::size_t before = files_.size();
    take(symbols, "symbols-" + std::to_string(n), has);
    if (files_.size() == before)
      continue;
    const std::string family = family_name(symbols);
    add_face(family, symbols, files_.back().name);
    names_.symbols += ", \"" + family + '"';
    missing = {lacks.begin(), lacks.end()};
  }
}

void Fonts::note_letters(const std::set<char32_t>& letters) {
  constexpr std::size_t most = 8;
  std::string some;
  std::size_t n = 0;
  for (const char32_t c : letters)
    if (n++ < most) {
      some += some.empty() ? "" : ", ";
      text::append(some, c);
    }
  fonts_.notes.push_back({"font-lacks-letter", Severity::warning, 0, 0,
                          std::to_string(letters.size()) +
                              (letters.size() == 1 ? " letter of the book is" : " letters of the book are") +
                              " not in your font, and shown by devices in one of their own: " + some +
                              (n > most ? " ..." : "")});
}

void Fonts::add_licences() {
  // The same terms are said once, below all that they hold for.
  std::vector<std::pair<std::string_view, std::string>> all;
  for (const DesignFont* const font : taken_) {
    auto terms =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == font->licence; });
    if (terms == all.end())
      terms = all.insert(all.end(), {font->licence, {}});
    std::string line = family_name(*font);
    if (const std::string whose = text::one_line(font->copyright); !whose.empty())
      line += ": " + whose;
    line += '\n';
    if (terms->second.find(line) == std::string::npos)
      terms->second += line;
  }
  std::string text =
      "The fonts in this book are not the book's. They are parts of the fonts that are named here,\n"
      "and under their terms.\n";
  for (const auto& [terms, whose] : all) {
    text += "\n----------------------------------------------------------------------------\n\n" + whose;
    if (!terms.empty())
      text += '\n' + std::string(text::trim_end(terms)) + '\n';
  }
  files_.push_back({"font-licences.txt", "text/plain", std::move(text)});
}

} // namespace octavo::epub

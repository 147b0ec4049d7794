// The fonts that a package carries: of those of the design, what its documents show, with their licences.
#pragma once

#include <octavo/fonts.h>
#include <octavo/note.h>

#include "epub/cascade.h"
#include "epub/used_text.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::epub {

struct FontFileOfPackage {
  std::string name{}; ///< "font-text-italic.otf", "font-licences.txt"
  std::string_view media_type{};
  std::string bytes{};
};

class Fonts {
public:
  /// Of `style`. Throws as design_fonts() does.
  Fonts(const Style& style, bool old_style_figures);

  /// What the style sheet calls them; after use(), with those that have the signs which the others lack.
  const FamilyNames& names() const { return names_; }

  /// Takes of each font what `used` needs of it.
  void use(const UsedTexts& used);

  /// After use(): `@font-face` rules.
  const std::string& faces() const { return faces_; }
  /// After use(): the fonts by name, then their licences; none where no text is shown in them.
  std::vector<FontFileOfPackage>& files() { return files_; }
  /// What their makers ask for, and what could not be done.
  const Notes& notes() const { return fonts_.notes; }

private:
  void take(const DesignFont& font, const std::string& stem, const UsedText& used);
  void add_face(const std::string& family, const DesignFont& font, const std::string& file);
  void take_symbols(const UsedTexts& used);
  void add_licences();
  /// On those that the user's fonts have not.
  void note_letters(const std::set<char32_t>& letters);
  const std::string& family_of(Typeface typeface) const;
  const DesignFont& font_of(Typeface typeface, Cut cut) const;

  DesignFonts fonts_;
  bool old_style_figures_;
  FamilyNames names_{};
  std::string faces_{};
  std::vector<FontFileOfPackage> files_{};
  std::vector<const DesignFont*> taken_{}; ///< those that are in files_, in its order
};

} // namespace octavo::epub

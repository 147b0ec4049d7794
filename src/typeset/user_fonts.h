// Font files of the user's: checked, and by what they are for. Knows no book.
#pragma once

#include <octavo/note.h>
#include <octavo/typeset.h>

#include "typeset/faces.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace octavo::typesetter {

/// Never changes once it is made, so that threads may share it.
class UserFonts {
public:
  /// Of several files for one role the last counts. Throws Error(bad_font) that names the file, for what is
  /// no static TrueType or OpenType font with outlines, or is damaged, or whose maker does not let it be
  /// embedded.
  explicit UserFonts(const std::vector<FontFile>& files);

  std::size_t size() const { return fonts_.size(); }
  const Face& operator[](std::size_t number) const { return *fonts_[number].face; }
  /// The cut that the font is of; a display font is a regular one.
  Cut cut(std::size_t number) const;
  /// The number of the font for a style; nothing where the family has to help.
  std::optional<std::size_t> font_for(const TextStyle& style) const;

  /// The numbers of all: that for running text first, and titles' last, which are to help where another one
  /// lacks characters.
  const std::vector<std::size_t>& in_order_of_help() const { return in_order_; }

  /// What the makers of the fonts ask for.
  Notes notes() const { return notes_; }

private:
  struct Font {
    FontRole role = FontRole::regular;
    std::unique_ptr<Face> face{};
  };
  std::optional<std::size_t> find(FontRole role) const;

  std::vector<Font> fonts_{};
  std::vector<std::size_t> in_order_{};
  Notes notes_{};
};

/// The fonts in `files`; null where there are none. Throws as UserFonts does.
std::shared_ptr<const UserFonts> user_fonts(const std::vector<FontFile>& files);

} // namespace octavo::typesetter

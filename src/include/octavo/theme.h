// Themes: complete designs of a book, each a small file of data that people can copy and change.
// src/theme/README.md documents it key by key.
#pragma once

#include <octavo/typeset.h>

#include <string>
#include <string_view>
#include <vector>

namespace octavo {

struct Theme {
  /// A font file that a theme asks for. The library opens no files: the caller reads `path`, which is
  /// relative to the theme's own, and adds the bytes to style.fonts.
  struct Font {
    std::string path{};
    FontRole role = FontRole::automatic;
    bool operator==(const Font&) const = default;
  };

  std::string name{};
  std::string summary{}; ///< a line for people
  Style style{};         ///< how books look in it
  std::vector<Font> fonts{};
};

/// The names of the built-in themes, the default first.
OCTAVO_API std::vector<std::string_view> themes();

/// The file that a built-in theme is; lives for ever. Throws Error(bad_option) that lists the names where
/// there is none.
OCTAVO_API std::string_view theme_file(std::string_view name);

/// A built-in theme. Throws as theme_file() does.
OCTAVO_API Theme theme(std::string_view name);

/// The theme that `toml` says. `name` is its file's, for messages: "mine.toml". What it does not say is as in
/// the built-in theme that its `base` names, or else in the default one. Throws Error(bad_theme)
/// "NAME:LINE:COLUMN: what is wrong and what would be right", for unknown keys and values out of range as
/// well. Thread-safe.
OCTAVO_API Theme parse_theme(std::string_view toml, std::string_view name);

} // namespace octavo

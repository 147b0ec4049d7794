// The pictures that a marked-up text names: local ones, through the caller's loader.
#pragma once

#include "read/findings.h"

#include <octavo/read.h>

#include <optional>
#include <string>
#include <string_view>

namespace octavo::reader::markup {

/// Whether an address begins with a scheme: `https:`, `data:`. One letter is a drive's.
bool has_scheme(std::string_view address) noexcept;

/// `%20` and the like in an address as what they stand for; one that is none of that stays as it is.
std::string unescaped(std::string_view address);

/// Loads the pictures of one text.
class Pictures {
public:
  Pictures(const ReadOptions& options, Findings& found) : options_(options), found_(found) {}

  /// The picture that `target`, an address as the text has it, names: whole. Nothing where there
  /// is none, it is on the net or inside the text, or it is damaged: a Note at `line` then says why and what
  /// to do, and its words have to stand in its place.
  std::optional<Image> load(std::string_view target, std::string alt, int line);

private:
  std::optional<Image> refuse(const char* code, int line, const std::string& why);

  const ReadOptions& options_;
  Findings& found_;
  int refused_ = 0;
};

/// Says that a picture stands below the paragraph that has it among its words.
void note_moved_picture(Findings& found, int line);

} // namespace octavo::reader::markup

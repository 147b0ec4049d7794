// What a file that is no text is, by its first bytes. Knows no book.
#pragma once

#include <string_view>

namespace octavo::text {

struct FileKind {
  std::string_view what{};   ///< "a PNG image"; empty: no signature that is known
  std::string_view remedy{}; ///< what its owner can do, a sentence
};

/// The kind of file that begins with `bytes`, where that is unmistakably one that is not plain text.
FileKind file_kind(std::string_view bytes);

} // namespace octavo::text

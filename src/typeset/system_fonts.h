// The fonts of the system, by fontconfig: opened when a character is in no bundled font. The one place of the
// library that reads files.
#pragma once

#include "typeset/faces.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace octavo::typesetter {

/// Thread-safe. Which font has a character does not depend on what was asked for before.
class SystemFonts {
public:
  explicit SystemFonts(std::string_view language);
  ~SystemFonts();
  SystemFonts(const SystemFonts&) = delete;
  SystemFonts& operator=(const SystemFonts&) = delete;

  /// The first font that has the character; null where none has. It lives as long as this.
  const Face* find(char32_t character);

private:
  struct Candidates;
  std::mutex mutex_{};
  std::string language_;
  std::unique_ptr<Candidates> candidates_; ///< the most fitting first; null until one is asked for
  std::map<std::pair<std::string, int>, std::unique_ptr<Face>> faces_{}; ///< by file and index
};

} // namespace octavo::typesetter

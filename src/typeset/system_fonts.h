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

/// Thread-safe. Which font has a character depends on what fonts there are and on the book's language: not on
/// what was asked for before, nor on how the user has configured fontconfig.
class SystemFonts {
public:
  explicit SystemFonts(std::string_view language);
  ~SystemFonts();
  SystemFonts(const SystemFonts&) = delete;
  SystemFonts& operator=(const SystemFonts&) = delete;

  /// The best font that has the character, bold rather than not where that is wanted; null where none has. It
  /// lives as long as this.
  const Face* find(char32_t character, bool bold);

  /// The best font with letters of one width; null where there is none. It lives as long as this.
  const Face* fixed_pitch();

private:
  struct Candidate;
  void list();
  const Face* open(const Candidate& candidate);

  std::mutex mutex_{};
  std::string language_;
  bool listed_ = false;
  std::vector<Candidate> candidates_[2]; ///< the most fitting first: for regular and for bold type
  std::map<std::pair<std::string, int>, std::unique_ptr<Face>> faces_{}; ///< by file and index
};

} // namespace octavo::typesetter

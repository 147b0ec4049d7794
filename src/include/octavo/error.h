// The one exception type of the library. Odd input is never an error: see note.h for what is said of it.
#pragma once

#include <octavo/export.h>

#include <stdexcept>
#include <string>

namespace octavo {

/// Why a call failed, for callers that act on the reason; what() is for people.
enum class ErrorCode {
  not_text,    ///< the input of read() is not text at all (a picture, an archive, nothing but control
               ///< characters)
  bad_sidecar, ///< a TOML file of metadata and corrections that cannot be parsed, or says what it may not
  bad_theme,   ///< a theme that cannot be parsed, or says what it may not
  bad_css,     ///< a style sheet that refers to files, or sets what books may not
  bad_font,    ///< a font file of the user's that is damaged, of a kind that books cannot hold, or may not be
               ///< embedded
  bad_json,    ///< JSON that is not a Book as the JSON format documents it
  bad_epub,    ///< an EPUB that is damaged, or not one of Octavo's own as it was made
  bad_image,   ///< a cover or figure that is damaged, or neither JPEG nor PNG
  bad_option,  ///< an option whose value is not among those allowed, e.g. the name of a format
  too_large,   ///< a result that the format cannot hold
  internal,    ///< a library underneath failed in a way that the input does not explain
};

/// Thrown by every function of the library that says it throws. The message is one sentence or two: what is
/// wrong, where (as precisely as is known), and what to do about it.
class OCTAVO_API Error : public std::runtime_error {
public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const noexcept { return code_; }

private:
  ErrorCode code_;
};

} // namespace octavo

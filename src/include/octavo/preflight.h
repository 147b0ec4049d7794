// What is wrong with a finished EPUB, whoever made it: what stores refuse and devices show badly, told from
// the file alone. Beside EPUBCheck, which knows the standard; this knows the customs of Kindle, Kobo, Apple
// and old readers, and does not judge what EPUBCheck does better, such as which element may stand where.
#pragma once

#include <octavo/note.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace octavo {

/// A kind of finding. src/preflight/CODES.md says of each whom it concerns.
struct PackageCode {
  std::string_view code{}; ///< as in Note::code
  Severity severity{};     ///< warning: refused or broken somewhere; doubt: shown badly; info: worth knowing
  std::string_view summary{}; ///< in a few words, for people
};

/// All codes that check_package() may give, in the order of the manual.
OCTAVO_API std::span<const PackageCode> package_codes() noexcept;

/// One remark on a file of a package. The note's line is that of the file, as far as it is known.
struct PackageFinding {
  std::string file{}; ///< its path in the package; empty: the package itself
  Note note{};
  bool operator==(const PackageFinding&) const = default;
};

/// What is wrong with `epub`, a whole file, ordered by file and line; nothing where it is as all of them want
/// it. Throws Error(bad_epub) where it is no archive, has a password, or a file in it is damaged.
OCTAVO_API std::vector<PackageFinding> check_package(std::string_view epub);

} // namespace octavo

// The checks of a finished EPUB, in their order: check_package() of octavo/preflight.h.
//
//     the archive               archive.h
//     its files, taken apart    package.h
//     metadata, manifest, spine manifest.cpp
//     XHTML                     documents.cpp, styles.cpp
//     contents                  navigation.cpp
//     pictures, fonts           pictures.cpp, fonts.cpp
//     accessibility             access.cpp
#include "preflight/archive.h"
#include "preflight/checks.h"

#include <set>
#include <utility>

namespace octavo {

std::vector<PackageFinding> check_package(std::string_view epub) {
  using namespace preflight;
  Findings findings;
  const std::vector<ArchiveEntry> entries = archive_entries(epub);
  check_archive(epub, entries, findings);
  std::set<std::string> closed;
  for (const ArchiveEntry& entry : entries)
    if (!is_usual(entry))
      closed.insert(entry.name);
  const Package package(epub, std::move(closed), findings);
  if (package.document) {
    check_package_document(package);
    check_documents(package);
    check_navigation(package);
    check_styles(package);
    check_pictures(package);
    check_fonts(package);
    check_access(package);
  }
  return findings.taken();
}

} // namespace octavo

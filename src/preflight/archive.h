// An EPUB's archive as its bytes have it: what stands where, and packed how. Independent of what packs EPUBs.
#pragma once

#include "preflight/findings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace octavo::preflight {

/// A file as the archive's directory tells of it.
struct ArchiveEntry {
  std::string name{};
  unsigned flags = 0, method = 0;
  std::uint64_t offset = 0; ///< of its own header
};

/// Whether it is stored or deflated: what every device opens.
bool is_usual(const ArchiveEntry& entry);

/// The directory of a ZIP archive, in its order. Throws Error(bad_epub) where there is none.
std::vector<ArchiveEntry> archive_entries(std::string_view bytes);

/// The type first and stored; names; ways of packing.
void check_archive(std::string_view bytes, const std::vector<ArchiveEntry>& entries, Findings& findings);

} // namespace octavo::preflight

// Which sections of a Book the `[[chapter]]` entries of a sidecar speak of.
#pragma once

#include <octavo/book.h>

namespace octavo::reader {

/// Depth first, so in the order of the text: the sections that are is_body(), parts and chapters alike, and
/// those that an entry has made something else (their heading's rule is Rule::correction), so that a sidecar
/// written from a corrected reading has the same entries. Author's notes never count. The n-th entry is the
/// n-th section's. The pointers are good until the tree changes.
std::vector<Section*> entry_sections(Sections& sections);
std::vector<const Section*> entry_sections(const Sections& sections);

} // namespace octavo::reader

// The groups of checks, a file each. All take a package whose package document could be parsed.
#pragma once

#include "preflight/package.h"

namespace octavo::preflight {

void check_package_document(const Package& package); ///< manifest.cpp
void check_documents(const Package& package);        ///< documents.cpp: XHTML, its links and ids
void check_navigation(const Package& package);       ///< navigation.cpp
void check_styles(const Package& package);           ///< styles.cpp
void check_pictures(const Package& package);         ///< pictures.cpp
void check_fonts(const Package& package);            ///< fonts.cpp
void check_access(const Package& package);           ///< access.cpp: whether what the metadata say is so

/// What declarations of CSS in `file`, from its line `first_line` on, do that they should not.
void check_css(std::string_view css, std::string_view file, int first_line, const Package& package);

} // namespace octavo::preflight

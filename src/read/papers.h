// Names of newspapers, in the languages that stories are written in.
#pragma once

#include <string_view>

namespace octavo::reader {

/// Whether a line is nothing but what a newspaper may be called: `THE DAILY HERALD`, `Le Petit Journal`.
bool names_paper(std::string_view body);

/// Whether a line says what papers say of themselves below their names: `Vol. XII, No. 3`, `Price 2d`.
bool numbers_paper(std::string_view body);

/// `By Jane Doe`, `From our own correspondent`.
bool is_byline(std::string_view body);

} // namespace octavo::reader

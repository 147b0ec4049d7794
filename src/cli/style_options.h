// The options that say how pages are set and covered, for every subcommand that makes or shows pages.
#pragma once

#include "cli/cli11.h"

#include <octavo/format.h>

#include <optional>
#include <string>
#include <vector>

namespace octavo::cli {

class StyleOptions {
public:
  /// The options refer to this object, which has to stay where it is.
  void add_to(CLI::App& app);

  /// Puts what was said into `options`. Throws Failure(usage) that names the option and what it takes.
  void apply(WriteOptions& options) const;

  /// Throws Failure(usage) where one of `formats` is the cover alone and none is to be drawn, unless `given`
  /// names one.
  void check_cover(const std::vector<Format>& formats, const std::string& given) const;

private:
  std::optional<std::string> theme_{};
  std::vector<std::string> fonts_{};
  std::optional<std::string> trim_{}, margins_{}, font_size_{}, leading_{}, family_{}, cover_style_{},
      pdf_standard_{};
  std::optional<std::string> opening_{}, chapter_numbers_{}, running_heads_{};
  std::optional<bool> two_sided_{}, open_right_{}, half_title_{}, colophon_{};
  std::optional<std::string> css_{};
  bool no_system_fonts_ = false, no_cover_ = false, embed_fonts_ = false;
};

} // namespace octavo::cli

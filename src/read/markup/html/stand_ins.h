// Single characters that stand for stretches of a page's text while the HTML parser has it: it takes its time
// over every character, and these tell it no more than that there is one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace octavo::reader::markup::html {

class StandIns {
public:
  StandIns() = default;
  /// `page` outlives this. Where it may have such characters itself, its text stays as it is.
  explicit StandIns(std::string_view page);

  /// Appends `text` of the page, without tags, to `out`. White space, lines and what begins with '&' are as
  /// they were.
  void put(std::string_view text, std::string& out);
  /// What the page has for `text`, which the parser made of what was put.
  std::string restored(std::string_view text) const;

private:
  bool possible_ = false;
  std::vector<std::string_view> stretches_{};
};

} // namespace octavo::reader::markup::html

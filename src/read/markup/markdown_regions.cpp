// See markdown_regions.h.
#include "read/markup/markdown_regions.h"

#include "read/markup/markdown_lines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup {
namespace {

constexpr std::array<std::string_view, 16> elements{
    "table", "ul",     "ol",     "dl",   "pre",    "script", "style", "figure",
    "svg",   "iframe", "object", "form", "select", "video",  "audio", "textarea"};

/// The name in a tag that `text` begins with, `</name` or `<name`, small letters; empty where it is none.
std::string tag_name(std::string_view text, bool end_tag) {
  const std::string_view start = end_tag ? "</" : "<";
  if (!text.starts_with(start))
    return {};
  std::size_t size = start.size();
  while (size < text.size() && size < 12 && text::is_letter(static_cast<unsigned char>(text[size])))
    ++size;
  if (size < text.size() && text[size] != '>' && text[size] != ' ' && text[size] != '/' && text[size] != '\t')
    return {};
  return text::folded(text.substr(start.size(), size - start.size()));
}

bool is_closing_fence(std::string_view body) {
  return fence_of(body) == body.size() && !body.empty();
}

} // namespace

MarkdownRegions::MarkdownRegions(Lines lines) : lines_(lines) {
  ticks_.resize(lines.size() + 1);
  tildes_.resize(lines.size() + 1);
  for (std::size_t i = lines.size(); i-- > 0;) {
    const std::string_view body = lines[i].body;
    ticks_[i] = ticks_[i + 1];
    tildes_[i] = tildes_[i + 1];
    if (is_closing_fence(body)) {
      auto& longest = body.front() == '`' ? ticks_[i] : tildes_[i];
      longest = std::max(longest, body.size());
    }
    if (last_comment_end_ == 0 && body.find("-->") != std::string_view::npos)
      last_comment_end_ = i + 1;
    if (last_division_close_ == 0 && body.size() >= 3 &&
        body.find_first_not_of(':') == std::string_view::npos)
      last_division_close_ = i;
    for (std::size_t at = body.find("</"); at != std::string_view::npos; at = body.find("</", at + 2))
      if (std::string name = tag_name(body.substr(at), true); !name.empty())
        last_close_.try_emplace(std::move(name), i);
  }
}

std::string_view MarkdownRegions::text(std::size_t from, std::size_t to) const {
  const char* const start = lines_[from].text.data();
  const char* const end = lines_[to - 1].text.data() + lines_[to - 1].text.size();
  return {start, static_cast<std::size_t>(end - start)};
}

std::size_t MarkdownRegions::comment_end(std::size_t i) const {
  if (!lines_[i].body.starts_with("<!--"))
    return i;
  for (std::size_t k = i; k < last_comment_end_; ++k)
    if (const std::size_t at = lines_[k].body.find("-->", k == i ? 4 : 0); at != std::string_view::npos)
      return at + 3 == lines_[k].body.size() ? k + 1 : i;
  return i;
}

std::size_t MarkdownRegions::element_end(std::size_t i) {
  const std::string name = tag_name(lines_[i].body, false);
  const auto last = last_close_.find(name);
  if (std::find(elements.begin(), elements.end(), name) == elements.end() || last == last_close_.end() ||
      last->second < i)
    return i;
  int depth = 0;
  for (std::size_t k = i; k <= last->second; ++k) {
    const std::string_view body = lines_[k].body;
    for (std::size_t at = body.find('<'); at != std::string_view::npos; at = body.find('<', at + 1)) {
      depth += tag_name(body.substr(at), false) == name ? 1 : 0;
      depth -= tag_name(body.substr(at), true) == name ? 1 : 0;
    }
    if (depth <= 0)
      return k + 1;
  }
  return last->second + 1;
}

bool MarkdownRegions::blank_beside(std::size_t i) const noexcept {
  return (i == 0 || lines_[i - 1].blank()) && (i + 1 == lines_.size() || lines_[i + 1].blank());
}

std::size_t MarkdownRegions::fence_end(std::size_t i) const {
  const std::string_view body = lines_[i].body;
  const std::size_t size = fence_of(body);
  if ((body.front() == '`' ? ticks_ : tildes_)[i + 1] < size)
    return i;
  for (std::size_t k = i + 1; k < lines_.size(); ++k) {
    const std::string_view closing = lines_[k].body;
    if (closing.empty() || closing.front() != body.front() || !is_closing_fence(closing) ||
        closing.size() < size)
      continue;
    const bool rows = body.front() == '~' && is_closing_fence(body) && blank_beside(i) && blank_beside(k);
    return rows ? i : k;
  }
  return i;
}

bool MarkdownRegions::is_poem(std::size_t fence, std::size_t close) const {
  const std::string_view body = lines_[fence].body;
  const std::string info = text::folded(text::trim(body.substr(fence_of(body))));
  if (!info.empty())
    return info == "poem" || info == "poetry" || info == "verse" || info == "lyrics" || info == "song";
  const WordLines found = word_lines(fence + 1, close);
  return found.count >= 4 && found.capitals * 10 >= found.count * 8;
}

bool MarkdownRegions::is_indented_poem(std::size_t from, std::size_t end) const {
  const WordLines found = word_lines(from, end);
  return found.count >= 3 && found.capitals * 10 >= found.count * 8 && found.stopped * 2 >= found.count &&
         found.words >= 3 * found.count;
}

MarkdownRegions::WordLines MarkdownRegions::word_lines(std::size_t from, std::size_t end) const {
  constexpr std::size_t longest = 60;
  WordLines found;
  for (std::size_t k = from; k < end; ++k) {
    const Line& line = lines_[k];
    if (line.blank())
      continue;
    if (line.length > longest || line.body.find_first_of("{}=;<>|\\_#/@[]$") != std::string_view::npos ||
        line.body.find("  ") != std::string_view::npos || line.body.find(' ') == std::string_view::npos)
      return {};
    ++found.count;
    found.capitals += text::is_upper(text::first(line.body)) || is_opening_quote(text::first(line.body));
    found.stopped +=
        std::u32string_view(U".,!?:—–'\"”’").find(text::last(line.body)) != std::u32string_view::npos;
    found.words += 1 + static_cast<std::size_t>(std::count(line.body.begin(), line.body.end(), ' '));
  }
  return found;
}

} // namespace octavo::reader::markup

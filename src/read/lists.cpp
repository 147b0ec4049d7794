// Lists: paragraphs that each begin with the same bullet, or with the numbers of a sequence.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/passage.h"
#include "read/stanza.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_item =
    300; ///< code points of an item's first line, where a line is a paragraph

struct Marker {
  char32_t bullet = 0; ///< 0: a number
  char after = 0;      ///< of a number: `.` or `)`
  int number = 0;
  std::size_t size = 0; ///< bytes, with the space
};

std::optional<Marker> marker_of(std::string_view body) {
  if (body.size() < 3)
    return std::nullopt;
  Marker marker;
  std::size_t at = 0;
  if (text::is_ascii_digit(body[0])) {
    const auto [end, error] =
        std::from_chars(body.data(), body.data() + std::min<std::size_t>(body.size(), 3), marker.number);
    at = static_cast<std::size_t>(end - body.data());
    if (error != std::errc() || at + 2 > body.size() || (body[at] != '.' && body[at] != ')'))
      return std::nullopt;
    marker.after = body[at++];
  } else {
    constexpr std::u32string_view bullets = U"-–*+•·◦‣○●▪■□►✓→☐";
    marker.bullet = text::next(body, at);
    if (bullets.find(marker.bullet) == std::u32string_view::npos)
      return std::nullopt;
  }
  const std::size_t mark = at;
  while (at < body.size() && (body[at] == ' ' || body[at] == '\t'))
    ++at;
  if (at == mark || at == body.size() || !text::is_alphanumeric(text::first(bared(body.substr(at)))))
    return std::nullopt;
  marker.size = at;
  return marker;
}

struct Item {
  std::size_t first = 0;
  std::size_t end = 0;
  Marker marker{};
};

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {
    for (std::size_t i = 0; i < sheet.lines.size(); ++i)
      if (!sheet.apart(i))
        if (const auto marker = marker_of(sheet.lines[i].body))
          dashes_ += marker->bullet == U'-' || marker->bullet == U'–';
  }

  Passages find() {
    for (std::size_t at = 0; at < sheet_.lines.size();) {
      const auto marker =
          sheet_.begins_paragraph(at) || follows_lead_in(sheet_, at) ? item_marker(at) : std::nullopt;
      at = marker ? take(at, *marker) : at + 1;
    }
    return std::move(found_);
  }

private:
  std::optional<Marker> item_marker(std::size_t at) const {
    if (sheet_.apart(at) || sheet_.lines[at].role || sheet_.looks[at].heading ||
        sheet_.lines[at].length > longest_item)
      return std::nullopt;
    return marker_of(sheet_.lines[at].body);
  }

  static bool follows(const Marker& before, const Marker& marker) noexcept {
    return before.bullet == marker.bullet && before.after == marker.after &&
           (before.bullet != 0 || marker.number == before.number + 1);
  }

  /// Takes the items from `at` on; returns the line to go on at.
  std::size_t take(std::size_t at, Marker marker) {
    std::vector<Item> items;
    std::size_t line = at;
    while (true) {
      std::size_t end = line + 1;
      while (sheet_.wrapping.wrapped && !sheet_.apart(end) && !sheet_.lines[end].role && !item_marker(end))
        ++end;
      items.push_back({line, end, marker});
      const std::size_t next = skip_blank(sheet_.lines, end);
      if (next == sheet_.lines.size() || next - end > 1)
        break;
      const auto more = item_marker(next);
      if (!more || !follows(marker, *more))
        break;
      line = next;
      marker = *more;
    }
    if (is_list(items))
      add(items);
    return items.back().end;
  }

  bool is_list(const std::vector<Item>& items) const {
    const bool led_in = follows_lead_in(sheet_, items.front().first);
    const Marker& marker = items.front().marker;
    if (items.size() < (led_in ? 2U : 3U))
      return false;
    std::size_t sentences = 0;
    for (const Item& item : items)
      sentences += sheet_.looks[item.end - 1].ends_sentence();
    if (marker.bullet == 0)
      return led_in || marker.number == 1 || marker.number == 0;
    if (marker.bullet != U'-' && marker.bullet != U'–')
      return true;
    // Dashes open speeches too: those end as sentences do, and there are others.
    return led_in && 5 * sentences <= items.size() && dashes_ <= 3 * items.size();
  }

  void add(const std::vector<Item>& items) {
    const std::size_t first = items.front().first;
    const std::size_t size = items.back().end - first;
    List list;
    list.ordered = items.front().marker.bullet == 0;
    list.start = list.ordered ? items.front().marker.number : 1;
    list.origin = origin_of(sheet_.lines.subspan(first, size), Rule::list);
    for (const Item& item : items) {
      std::vector<Line> lines(sheet_.lines.begin() + static_cast<std::ptrdiff_t>(item.first),
                              sheet_.lines.begin() + static_cast<std::ptrdiff_t>(item.end));
      lines.front().body.remove_prefix(item.marker.size);
      const Origin origin = origin_of(lines, Rule::list);
      list.items.push_back(
          {{{Paragraph{content_of(lines, Grouped::Ends::fold), ParagraphRole::body, 0, origin}}}});
    }
    Passage passage{first, size, {}, true, decided(sheet_, "list", Rule::list, first, size)};
    passage.decision.reading = list.ordered ? "a numbered list" : "a list";
    std::string bullet;
    if (!list.ordered)
      text::append(bullet, items.front().marker.bullet);
    passage.decision.evidence =
        std::to_string(items.size()) +
        (list.ordered ? " paragraphs are numbered from " + std::to_string(list.start) + " on"
                      : " paragraphs begin with \"" + bullet + "\"");
    passage.decision.confidence = list.ordered || items.front().marker.bullet > 127 ? 90 : 75;
    passage.blocks.push_back({std::move(list)});
    found_.push_back(std::move(passage));
  }

  const Sheet& sheet_;
  std::size_t dashes_ = 0; ///< lines of the section that begin with one
  Passages found_{};
};

} // namespace

Passages find_lists(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

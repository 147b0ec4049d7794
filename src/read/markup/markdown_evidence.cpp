// See markdown_evidence.h.
#include "read/markup/markdown_evidence.h"

#include "read/divisions.h"
#include "read/headings.h"
#include "read/markup/front_matter.h"
#include "read/markup/markdown_lines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader::markup {
namespace {

/// One kind of sign: what each counts, and what all together may count at most.
struct Sign {
  std::string_view name;
  int each;
  int most;
  int count = 0;
  int points() const noexcept { return std::min(most, each * count); }
};

struct Signs {
  Sign file{"name of Markdown", 60, 60};
  Sign front{"front matter", 90, 90};
  Sign headings{"headings with #", 15, 30};
  Sign levels{"levels of them", 10, 20};
  Sign underlined{"underlined headings", 10, 30};
  Sign links{"links", 25, 60};
  Sign definitions{"definitions of links", 25, 50};
  Sign notes{"footnotes", 25, 50};
  Sign tables{"tables", 40, 40};
  Sign fences{"pieces of fenced code", 25, 50};
  Sign divisions{"fenced divisions", 40, 40};
  Sign strong{"words in **", 5, 15};
  Sign quotes{"lines of quotations", 2, 10};
  Sign items{"items of lists", 2, 6};
  Sign escapes{"escaped marks", 10, 30};

  std::array<const Sign*, 15> all() const {
    return {&file,   &front,  &headings,  &levels, &underlined, &links, &definitions, &notes,
            &tables, &fences, &divisions, &strong, &quotes,     &items, &escapes};
  }
};

bool is_markdown_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string extension =
      dot == std::string_view::npos ? std::string() : text::folded(name.substr(dot));
  return extension == ".md" || extension == ".markdown" || extension == ".mkd" || extension == ".mdown";
}

/// `](address)` after a word: links and pictures.
int count_links(std::string_view body) {
  constexpr int enough = 10;
  int count = 0, looked_at = 0;
  for (std::size_t at = body.find("]("); at != std::string_view::npos && looked_at < enough;
       at = body.find("](", at + 2), ++looked_at) {
    const std::string_view target = body.substr(at + 2, 400);
    const std::size_t end = target.find_first_of(") \"");
    count += at > 0 && end != std::string_view::npos && end > 2 &&
             target.substr(0, end).find_first_of("./#") != std::string_view::npos;
  }
  return count;
}

int count_pairs(std::string_view body, std::string_view mark) {
  int count = 0;
  for (std::size_t at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at + mark.size()))
    ++count;
  return count / 2;
}

/// `\*`, `\#` and the like, and a `\` at the line's end.
int count_escapes(std::string_view body) {
  int count = body.size() > 1 && body.ends_with('\\') ? 1 : 0;
  for (std::size_t at = body.find('\\'); at != std::string_view::npos && at + 1 < body.size();
       at = body.find('\\', at + 2))
    count += std::string_view("*_#[]()`>~.-+!|'\"").find(body[at + 1]) != std::string_view::npos;
  return count;
}

void count_line(Lines lines, std::size_t i, std::array<bool, 7>& levels, Signs& signs) {
  const Line& line = lines[i];
  const std::string_view body = line.body;
  const bool starts = i == 0 || lines[i - 1].blank();
  switch (body.front()) {
  case '#':
    if (const std::size_t depth = body.find_first_not_of('#');
        depth <= 6 && indent_of(line) < code_indent && body[depth] == ' ') {
      ++signs.headings.count;
      levels[depth] = true;
    }
    break;
  case '[':
    if (note_mark(body) > 0)
      ++signs.notes.count;
    else if (const std::size_t end = body.find("]: "); end != std::string_view::npos && end > 1 &&
                                                       end < 200 &&
                                                       body.find("://", end) != std::string_view::npos)
      ++signs.definitions.count;
    break;
  case ':': signs.divisions.count += body.starts_with(":::") && body.size() > 4; break;
  case '>': signs.quotes.count += body.size() > 2 && body[1] == ' '; break;
  default: break;
  }
  if (item_marker(body) == 1 && !is_break(body))
    ++signs.items.count;
  if (line.holds(holds_bar) && is_table_row(body) && i > 0 &&
      lines[i - 1].body.find('|') != std::string_view::npos)
    ++signs.tables.count;
  if (starts && i + 1 < lines.size() && lines[i + 1].body.size() >= 3 && is_underline(lines[i + 1]) &&
      is_underlined_title(line, lines[i + 1]))
    ++signs.underlined.count;
  if (line.holds(holds_bracket))
    signs.links.count += count_links(body);
  if (line.holds(holds_star))
    signs.strong.count += count_pairs(body, "**");
  if (line.holds(holds_backslash))
    signs.escapes.count += count_escapes(body);
}

Signs count(Lines lines) {
  Signs signs;
  std::array<bool, 7> levels{};
  std::size_t fence = 0;
  char fence_mark = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank())
      continue;
    const std::size_t size = fence_of(lines[i].body);
    const char mark = lines[i].body.front();
    if (fence > 0) {
      if (size >= fence && mark == fence_mark) {
        signs.fences.count += mark == '`'; // rows of tildes stand between scenes
        fence = 0;
      }
    } else if (size > 0 && mark == '`') {
      fence = size;
      fence_mark = mark;
    } else {
      count_line(lines, i, levels, signs);
    }
  }
  signs.levels.count = static_cast<int>(std::count(levels.begin(), levels.end(), true));
  if (signs.headings.count < 2)
    signs.levels.count = signs.headings.count = 0;
  return signs;
}

} // namespace

Fit fits_markdown(Lines lines, std::string_view name) {
  if (is_export(lines))
    return {};
  Signs signs = count(lines);
  signs.file.count = is_markdown_name(name);
  Findings ignored;
  if (const auto front = read_front_matter(lines, ignored))
    signs.front.count = front->kind != FrontMatter::Kind::key_lines;
  Fit fit;
  for (const Sign* const sign : signs.all()) {
    if (sign->points() == 0)
      continue;
    fit.confidence += sign->points();
    fit.evidence += (fit.evidence.empty() ? "" : ", ") +
                    (sign == &signs.file || sign == &signs.front ? "" : std::to_string(sign->count) + " ") +
                    std::string(sign->name);
  }
  fit.confidence = std::min(fit.confidence, 98);
  return fit;
}

} // namespace octavo::reader::markup

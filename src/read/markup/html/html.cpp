// The reader of HTML: page → fence → tree → plan → flow → sections. See ../../draft.h, and page.h for the
// plan.
#include "read/draft.h"

#include "read/markup/flow.h"
#include "read/markup/html/blocks.h"
#include "read/markup/html/fence.h"
#include "read/markup/html/head.h"
#include "read/markup/html/languages.h"
#include "read/markup/html/plan.h"
#include "text/unicode.h"

#include <algorithm>
#include <optional>
#include <string>

namespace octavo::reader {

namespace {

/// A page whose body is a plain text: it has no element of blocks, and blank lines between what it has.
struct PlainPage {
  std::string_view shell{}; ///< all before its text
  std::string text{};       ///< its lines have the numbers that they have in the page
};

std::optional<PlainPage> plain_page(std::string_view page) {
  using namespace markup::html;
  constexpr std::size_t longest_shell = 20'000;
  constexpr std::size_t least_gaps = 2;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = page.find('<'); at < longest_shell; at = page.find('<', at + 1))
    if (text::folded(page.substr(at + 1, 4)) == "body") {
      open = page.find('>', at);
      break;
    }
  if (open == std::string_view::npos)
    return std::nullopt;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::size_t end = page.size();
  std::size_t gaps = 0; // blank lines between others
  for (std::size_t at = open + 1; at < end; ++at) {
    if (page[at] == '\n') {
      const std::size_t next = page.find_first_not_of(" \t", at + 1);
      gaps += next != std::string_view::npos && page[next] == '\n';
    }
    if (page[at] != '<')
      continue;
    const bool closing = page.substr(at + 1).starts_with('/');
    const std::size_t from = at + 1 + closing;
    const std::size_t to = std::min(page.find_first_not_of(letters, from), page.size());
    if (to == from && !page.substr(from).starts_with('!'))
      continue;
    switch (tag_named(text::folded(page.substr(from, to - from)))) {
    case Tag::a:
    case Tag::b:
    case Tag::em:
    case Tag::i:
    case Tag::s:
    case Tag::strong:
    case Tag::u: break;
    case Tag::body:
    case Tag::html:
      if (!closing)
        return std::nullopt;
      end = at;
      break;
    default: return std::nullopt;
    }
  }
  if (gaps < least_gaps)
    return std::nullopt;
  PlainPage result;
  result.shell = page.substr(0, open + 1);
  result.text.assign(static_cast<std::size_t>(std::count(result.shell.begin(), result.shell.end(), '\n')),
                     '\n');
  result.text += page.substr(open + 1, end - open - 1);
  return result;
}

/// What the page's head says is kept.
Draft read_plain_page(const PlainPage& page, const ReadOptions& options, Findings& found) {
  using namespace markup::html;
  Draft draft = read_plain(page.text, {}, options, found);
  const Fenced shell = fence(page.shell);
  draft.stated = merged(draft.stated, read_head(make_page(parse(shell), shell.css), shell));
  return draft;
}

} // namespace

Draft read_html(std::string_view text, const ReadOptions& options, Findings& found) {
  using namespace markup;
  using namespace markup::html;
  if (const auto plain = plain_page(text))
    return read_plain_page(*plain, options, found);
  const Fenced fenced = fence(text);
  if (fenced.flattened > 0)
    found.notes.push_back({"page-too-deep", Severity::warning, fenced.flattened, 0,
                           "elements stand more than " + std::to_string(deepest) +
                               " deep inside each other; what is deeper was read as text"});
  if (fenced.unclosed > 0)
    found.notes.push_back({"page-unclosed", Severity::warning, fenced.unclosed, 0,
                           "a comment, script or style that begins here has no end; the rest was not read"});
  Page page = make_page(parse(fenced), fenced.css);
  Flow flow;
  flow.stated = read_head(page, fenced);
  const std::string head_title = flow.stated.title;
  plan_archive_of_our_own(page, flow.stated);
  plan_sites(page, flow.stated);
  plan_gutenberg(page, flow.stated, found);
  plan_entries(page, flow.stated, found);
  plan_footnotes(page);
  plan_furniture(page);
  plan_surroundings(page);
  plan_named_titles(page);
  flow.stated.language = book_language(page, flow.stated.language);
  flow.sure_title = flow.stated.title != head_title;
  Builder builder(page, options, flow, found);
  builder.add(0);
  builder.add_footnotes();
  builder.report();
  // A description in the page says more than its head.
  const bool described = std::any_of(flow.items.begin(), flow.items.end(), [](const FlowItem& item) {
    const auto* const section = std::get_if<Section>(&item);
    return section != nullptr && section->kind == SectionKind::description;
  });
  if (described)
    flow.stated.description.clear();
  Draft draft;
  draft.sections = sections_of(flow, found);
  draft.stated = std::move(flow.stated);
  return draft;
}

} // namespace octavo::reader

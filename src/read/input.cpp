// See input.h.
#include "read/input.h"

#include "read/markup/markdown_evidence.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t head_size = 4096; ///< where a page says what it is

/// What follows `key` and an equals sign, with or without quotation marks.
std::string value_after(const std::string& head, std::string_view key, std::size_t from, std::size_t to) {
  std::size_t at = head.find(key, from);
  if (at == std::string::npos || at >= to)
    return {};
  at = head.find_first_not_of(" \t\r\n", at + key.size());
  if (at == std::string::npos || head[at] != '=')
    return {};
  at = head.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string::npos)
    return {};
  return head.substr(at, head.find_first_of(" \t\r\n\"';/>?", at) - at);
}

/// The encoding that a page states in its first bytes; empty: none.
std::string stated_encoding(std::string_view bytes) {
  const std::string head = text::ascii_lower(bytes.substr(0, head_size));
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string::npos || head[start] != '<')
    return {};
  if (head.compare(start, 5, "<?xml") == 0)
    if (std::string name = value_after(head, "encoding", start, head.find("?>", start)); !name.empty())
      return name;
  for (std::size_t at = start; (at = head.find("<meta", at)) != std::string::npos; at += 5)
    if (std::string name = value_after(head, "charset", at, head.find('>', at)); !name.empty())
      return name;
  return {};
}

constexpr std::array<std::string_view, 24> block_names{
    "p",          "div",     "h1",      "h2",     "h3",   "h4",     "h5",     "h6",
    "blockquote", "ul",      "ol",      "li",     "dl",   "pre",    "table",  "tr",
    "td",         "section", "article", "center", "main", "header", "figure", "body"};

/// The name of the tag at a '<', in small letters, with its slash; empty where it is none.
std::string tag_name(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (end < text.size() && text[end] == '/')
    ++end;
  while (end < text.size() && end - at < 16 && text::is_ascii_alphanumeric(text[end]))
    ++end;
  if (end >= text.size() || (text[end] != '>' && text[end] != ' ' && text[end] != '\n' && text[end] != '/'))
    return {};
  return text::ascii_lower(text.substr(at + 1, end - at - 1));
}

/// A JSON object that says at its beginning that it is a Book.
bool is_book(std::string_view text) {
  constexpr std::size_t beginning = 256;
  text = text::trim(text.substr(0, beginning));
  return text.starts_with('{') && text.find("\"format\"") != std::string_view::npos &&
         text.find("\"octavo-book\"") != std::string_view::npos;
}

bool is_block(std::string_view name) {
  return std::find(block_names.begin(), block_names.end(), name) != block_names.end();
}

} // namespace

text::Decoded decode_input(std::string_view bytes, InputFormat from) {
  if (from == InputFormat::automatic || from == InputFormat::html)
    if (const std::string stated = stated_encoding(bytes); !stated.empty())
      return text::decode(bytes, stated);
  return text::decode(bytes);
}

Fit fits_html(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos || text[start] != '<')
    return {};
  const std::string head = text::ascii_lower(text.substr(start, head_size));
  // Text inside and outside of blocks; an unclosed paragraph is open to the end.
  std::size_t inside = 0;
  std::size_t outside = 0;
  std::size_t blocks = 0;
  std::size_t tags = 0;
  int depth = 0;
  for (std::size_t at = start; at < text.size();) {
    const std::size_t tag = std::min(text.find('<', at), text.size());
    (depth > 0 ? inside : outside) += tag - at;
    at = tag + 1;
    if (tag == text.size())
      break;
    const std::string name = tag_name(text, tag);
    const bool comment = text.substr(tag, 4) == "<!--";
    if (name.empty() && !comment) {
      ++(depth > 0 ? inside : outside);
      continue;
    }
    const std::size_t end = comment ? text.find("-->", tag) : text.find('>', tag);
    at = end == std::string_view::npos ? text.size() : end + 1;
    ++tags;
    const bool closing = name.starts_with('/');
    if (!is_block(std::string_view(name).substr(closing ? 1 : 0)))
      continue;
    ++blocks;
    depth = std::max(0, depth + (closing ? -1 : name == "p" && depth > 0 ? 0 : 1));
    if (closing && depth == 0 && name == "/p")
      depth = 0;
  }
  for (const std::string_view sign :
       {"<!doctype html", "<html", "<head>", "<head ", "<body>", "<body ", "<?xml"}) {
    const std::size_t at = head.find(sign);
    if (at == std::string::npos || (at > 0 && head.find_first_not_of(" \t\n") == at ? false : at > 2000))
      continue;
    // Only declarations and comments may stand before it.
    bool first = at == 0;
    if (!first) {
      const std::string_view before = text::trim(std::string_view(head).substr(0, at));
      first = before.ends_with('>') && (before.starts_with("<?") || before.starts_with("<!"));
    }
    const bool xml = sign == "<?xml";
    if (!first || (xml && head.find("<html") == std::string::npos))
      continue;
    if (tags < 3 && sign != std::string_view("<!doctype html"))
      continue;
    return {99, "it begins with " + std::string(sign) + " and has " + std::to_string(tags) + " tags"};
  }
  if (blocks < 2 || !is_block(tag_name(head, 0)))
    return {};
  const std::size_t all = inside + outside;
  if (all == 0 || inside * 10 < all * 8)
    return {};
  return {std::min(95, 60 + static_cast<int>(std::min<std::size_t>(blocks, 35))),
          std::to_string(inside * 100 / all) + " % of it stands inside " + std::to_string(blocks) +
              " tags of blocks"};
}

InputFormat input_format(std::string_view text, InputFormat from, Findings& found, std::string_view name,
                         std::vector<Line>& lines) {
  constexpr int enough = 60; // of the evidence, to be read as Markdown
  constexpr int worth_saying = 30;
  if (from != InputFormat::automatic)
    return from;
  if (is_book(text))
    return InputFormat::json;
  Decision decision;
  decision.what = "format";
  decision.rule = Rule::markup;
  if (const Fit html = fits_html(text); html.confidence > 0) {
    decision.reading = "HTML";
    decision.evidence = html.evidence;
    decision.confidence = html.confidence;
    decision.alternative = "plain text with tags in it";
    found.decisions.push_back(std::move(decision));
    return InputFormat::html;
  }
  lines = split_lines(text);
  const Fit markdown = markup::fits_markdown(lines, name);
  if (markdown.confidence < worth_saying) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    const bool tagged = start != std::string_view::npos && text[start] == '<';
    decision.rule = Rule::line;
    decision.reading = "plain text";
    decision.evidence =
        std::string(tagged ? "it begins with a tag, but with none of a page"
                           : "it begins with no tag of a page") +
        (markdown.evidence.empty() ? ", and has nothing that only Markdown has"
                                   : ", and has no more of Markdown than " + markdown.evidence);
    decision.confidence = 99 - markdown.confidence;
    decision.alternative = tagged && markdown.confidence == 0 ? "HTML" : "Markdown";
    found.decisions.push_back(std::move(decision));
    return InputFormat::text;
  }
  const bool is_markdown = markdown.confidence >= enough;
  decision.reading = is_markdown ? "Markdown" : "plain text";
  decision.alternative = is_markdown ? "plain text" : "Markdown";
  decision.evidence = (is_markdown ? "" : "no more of Markdown than ") + markdown.evidence;
  decision.confidence = is_markdown ? markdown.confidence : 100 - markdown.confidence;
  if (!is_markdown)
    decision.rule = Rule::line;
  found.decisions.push_back(std::move(decision));
  return is_markdown ? InputFormat::markdown : InputFormat::text;
}

} // namespace octavo::reader

// See mail_header.h.
#include "read/mail_header.h"

#include "read/archive.h"
#include "read/bylines.h"
#include "read/dates.h"
#include "read/header_entries.h"
#include "read/headings.h"
#include "text/ascii.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t most_entries = 60; ///< lines of one head

/// Keys of mail and news, folded. Those that begin with `x-`, `archive-` or `nntp-` are such as well.
constexpr std::array<std::string_view, 30> keys{"from",
                                                "to",
                                                "cc",
                                                "newsgroups",
                                                "subject",
                                                "date",
                                                "organization",
                                                "lines",
                                                "message-id",
                                                "references",
                                                "sender",
                                                "reply-to",
                                                "path",
                                                "followup-to",
                                                "approved",
                                                "distribution",
                                                "mime-version",
                                                "content-type",
                                                "content-transfer-encoding",
                                                "keywords",
                                                "summary",
                                                "expires",
                                                "in-reply-to",
                                                "return-path",
                                                "received",
                                                "originator",
                                                "supersedes",
                                                "list-id",
                                                "xref",
                                                "delivered-to"};

struct Entry {
  std::string key{};
  std::string_view value{};
};

std::optional<Entry> entry_of(std::string_view body) {
  constexpr std::size_t longest_key = 30; // bytes
  const std::size_t colon = body.substr(0, longest_key).find(':');
  if (colon == std::string_view::npos || colon == 0 || !text::is_ascii_alphanumeric(body.front()))
    return std::nullopt;
  std::string key = text::ascii_lower(body.substr(0, colon));
  if (key.find(' ') != std::string::npos)
    return std::nullopt;
  const bool known = key.starts_with("x-") || key.starts_with("archive-") || key.starts_with("nntp-") ||
                     std::find(keys.begin(), keys.end(), key) != keys.end();
  return known ? std::optional(Entry{std::move(key), text::trim(body.substr(colon + 1))}) : std::nullopt;
}

/// One head: its lines, and what is in it.
struct Head {
  std::size_t from = 0;
  std::size_t to = 0;
  std::vector<Entry> entries{};

  std::string_view value(std::string_view key) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? std::string_view() : found->value;
  }
  /// Keys that nobody's letters in a story have.
  bool technical() const {
    return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
      return entry.key == "newsgroups" || entry.key == "message-id" || entry.key == "path" ||
             entry.key.starts_with("x-") || entry.key.starts_with("archive-") ||
             entry.key.starts_with("nntp-");
    });
  }
  bool of_mail() const {
    return value("from").find('@') != std::string_view::npos && !value("subject").empty() &&
           !value("date").empty();
  }
};

/// The head that begins at line `at`: two entries or more, to a blank line.
std::optional<Head> head_at(Lines lines, std::size_t at) {
  Head head;
  head.from = head.to = at;
  for (; head.to < lines.size() && head.to < at + most_entries && !lines[head.to].blank(); ++head.to) {
    if (lines[head.to].role)
      return std::nullopt;
    auto entry = entry_of(lines[head.to].body);
    if (entry)
      head.entries.push_back(std::move(*entry));
    else if (head.entries.empty() || lines[head.to].indent == 0) // a value that goes on stands further in
      return std::nullopt;
  }
  return head.entries.size() >= 2 || (head.entries.size() == 1 && head.technical())
             ? std::optional(std::move(head))
             : std::nullopt;
}

/// Who `Jo March <jo@example.com>` or `jo@example.com (Jo March)` is.
std::string name_in(std::string_view from) {
  std::string_view name = from;
  const std::size_t open = from.find('(');
  const std::size_t close = from.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos && from.find('@') < open)
    name = from.substr(open + 1, close - open - 1);
  else
    name = from.substr(0, from.find_first_of("<("));
  std::string plain = text::collapse_spaces(name);
  std::erase(plain, '"');
  if (const std::size_t at = plain.find('@'); at != std::string::npos)
    plain.resize(at);
  return plain;
}

/// `NEW: The Gate (1/3) VOY J/C [PG]`, `Re: [fic] The Gate`: without what a group wants to know.
std::string title_in(std::string_view subject) {
  std::string_view rest = text::trim(subject);
  for (bool again = true; again;) {
    again = false;
    if (rest.starts_with('[') && rest.find(']') != std::string_view::npos) {
      rest = text::trim(rest.substr(rest.find(']') + 1));
      again = true;
    }
    const std::size_t colon = rest.find(':');
    const std::string_view tag = rest.substr(0, colon);
    const bool capitals = std::none_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (colon != std::string_view::npos && colon <= 8 &&
        (capitals || tag == "Re" || tag == "Fwd" || tag == "Fic")) {
      rest = text::trim(rest.substr(colon + 1));
      again = true;
    }
  }
  std::size_t end = std::min(rest.find_first_of("[("), rest.size());
  if (const std::size_t slash = rest.find('/');
      slash != std::string_view::npos && slash < end) { // "The Gate 1/3"
    const std::size_t space = rest.rfind(' ', slash);
    if (space != std::string_view::npos && slash > space + 1 && text::is_ascii_digit(rest[space + 1]))
      end = space;
  }
  std::string title = text::collapse_spaces(rest.substr(0, end));
  while (!title.empty() && std::string_view(" ,-:").find(title.back()) != std::string_view::npos)
    title.pop_back();
  for (const std::string_view article : {", The", ", A", ", An"})
    if (title.ends_with(article))
      title = std::string(article.substr(2)) + " " + title.substr(0, title.size() - article.size());
  return title;
}

Metadata stated_in(const Head& head) {
  Metadata stated;
  stated.title =
      title_in(head.value("archive-title").empty() ? head.value("subject") : head.value("archive-title"));
  const std::string author =
      name_in(head.value("archive-author").empty() ? head.value("from") : head.value("archive-author"));
  if (!author.empty())
    add_contributors(stated, author, "aut");
  std::string_view date = head.value("date");
  if (const std::size_t comma = date.find(", "); comma == 3) // "Tue, 3 May 1999 11:12:13 -0500"
    date.remove_prefix(comma + 2);
  date = date.substr(0, date.find(':'));
  if (const std::size_t hour = date.rfind(' '); hour != std::string_view::npos && hour + 3 == date.size())
    date = date.substr(0, hour);
  stated.published = iso_date(date);
  return stated;
}

/// Whether what stands below line `at` opens a work: its title and author, a heading.
bool opens_work(Lines lines, std::size_t at) {
  constexpr std::size_t most = 3; // lines, one of which says so
  for (std::size_t i = skip_blank(lines, at), count = 0; i < lines.size() && count < most;
       i = skip_blank(lines, i + 1), ++count)
    if (match_header_entry(lines[i].body) || match_heading(lines[i].body) || match_byline(lines[i]))
      return true;
  return false;
}

} // namespace

Metadata take_mail_header(std::vector<Line>& lines, Findings& found) {
  const std::size_t first = skip_blank(lines, 0);
  const auto head = first < lines.size() ? head_at(lines, first) : std::nullopt;
  if (!head || !(head->technical() || (head->of_mail() && opens_work(lines, head->to))))
    return {};
  std::vector<Head> all;
  for (std::size_t i = head->to; i < lines.size(); ++i) {
    if (lines[i].blank() || !(i == 0 || lines[i - 1].blank()) || !entry_of(lines[i].body))
      continue;
    auto further = head_at(lines, i);
    if (!further)
      continue;
    if (!head->technical())
      return {}; // the mails are the story
    i = further->to;
    if (further->technical())
      all.push_back(std::move(*further));
  }
  Metadata stated = stated_in(*head);
  all.insert(all.begin(), *head);
  found.decisions.push_back(
      {"mail-header", Rule::archive, lines[head->from].number, lines[all.back().to - 1].number,
       all.size() == 1 ? "the head of a mail became metadata"
                       : "the heads of " + std::to_string(all.size()) + " mails became metadata",
       std::to_string(head->entries.size()) + " entries that mail programs write",
       head->technical() ? 97 : 85, "a mail in the story"});
  for (const Head& each : all)
    for (std::size_t i = each.from; i < each.to; ++i)
      leave_out(lines[i]);
  return stated;
}

} // namespace octavo::reader

// See site_lines.h.
#include "read/site_lines.h"

#include "read/archive.h"
#include "read/heading_text.h"
#include "read/headings.h"
#include "text/ascii.h"
#include "text/beginnings.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_line = 120; ///< bytes
constexpr std::size_t longest_piece = 36; ///< bytes of one link's words

/// Links that lead to a chapter before or after, folded.
constexpr std::array<std::string_view, 52> ways{"previous chapter",
                                                "prev chapter",
                                                "next chapter",
                                                "previous",
                                                "prev",
                                                "next",
                                                "last chapter",
                                                "first chapter",
                                                "latest chapter",
                                                "go to previous chapter",
                                                "go to next chapter",
                                                "previous part",
                                                "next part",
                                                "previous page",
                                                "next page",
                                                "chapitre précédent",
                                                "chapitre suivant",
                                                "précédent",
                                                "suivant",
                                                "vorheriges kapitel",
                                                "nächstes kapitel",
                                                "zurück",
                                                "weiter",
                                                "capítulo anterior",
                                                "siguiente capítulo",
                                                "capítulo siguiente",
                                                "próximo capítulo",
                                                "anterior",
                                                "siguiente",
                                                "próximo",
                                                "capitolo precedente",
                                                "capitolo successivo",
                                                "precedente",
                                                "successivo",
                                                "vorig hoofdstuk",
                                                "volgend hoofdstuk",
                                                "poprzedni rozdział",
                                                "następny rozdział",
                                                "предыдущая глава",
                                                "следующая глава",
                                                "предыдущая",
                                                "следующая",
                                                "назад",
                                                "вперёд",
                                                "вперед",
                                                "上一章",
                                                "下一章",
                                                "上一页",
                                                "下一页",
                                                "前へ",
                                                "次へ",
                                                "이전화"};
/// Others that stand beside them.
constexpr std::array<std::string_view, 39> places{"table of contents",
                                                  "toc",
                                                  "index",
                                                  "contents",
                                                  "chapter list",
                                                  "chapter index",
                                                  "story index",
                                                  "chapters",
                                                  "home",
                                                  "top",
                                                  "back to top",
                                                  "bookmark",
                                                  "add bookmark",
                                                  "report chapter",
                                                  "report",
                                                  "comments",
                                                  "leave a comment",
                                                  "comment",
                                                  "share",
                                                  "full screen",
                                                  "glossary",
                                                  "first",
                                                  "last",
                                                  "main page",
                                                  "reader mode",
                                                  "donate",
                                                  "sommaire",
                                                  "inhaltsverzeichnis",
                                                  "inhalt",
                                                  "índice",
                                                  "indice",
                                                  "оглавление",
                                                  "содержание",
                                                  "目录",
                                                  "返回目录",
                                                  "目次",
                                                  "章节目录",
                                                  "加入书签",
                                                  "back"};

template <std::size_t N>
bool is_one(const std::array<std::string_view, N>& words, std::string_view piece) {
  return std::find(words.begin(), words.end(), piece) != words.end();
}

constexpr text::ByteSet ascii_parts("[]|<>/()*_=~\t-:#^");

/// What parts links, or frames them.
bool parts(char32_t c) noexcept {
  constexpr std::u32string_view others = U"«»‹›←→⇐⇒◄►◀▶⏪⏩⬅➡•·【】\uFE0F–—↑▲";
  return c < 0x80 ? ascii_parts.contains(static_cast<char>(c)) : others.find(c) != std::u32string_view::npos;
}

struct Navigation {
  std::size_t ways = 0;
  std::size_t pieces = 0;
  bool marked = false; ///< with brackets, arrows or bars
};

std::optional<Navigation> navigation(std::string_view body) {
  static constexpr text::Beginnings beginnings(ways, places);
  static constexpr text::ByteSet separators = [] {
    text::ByteSet set = ascii_parts;
    set.add_beyond_ascii();
    return set;
  }();
  if (body.empty() || body.size() > longest_line)
    return std::nullopt;
  const bool word =
      (body.front() >= 'A' && body.front() <= 'Z') || (body.front() >= 'a' && body.front() <= 'z');
  if (word ? !beginnings.may_begin(body) : among(U"\"'“‘„", text::first(body)))
    return std::nullopt; // as nearly every line
  const std::string_view first = body.substr(0, longest_piece + 1);
  if (body.size() > longest_piece && !separators.any_in(first) && first.find("   ") == std::string_view::npos)
    return std::nullopt;
  Navigation found;
  std::string piece;
  std::size_t spaces = 0;
  const auto end_piece = [&] {
    const std::string folded = text::folded(text::trim(piece));
    piece.clear();
    if (folded.empty())
      return true;
    ++found.pieces;
    const bool way = is_one(ways, folded);
    found.ways += way;
    return way || is_one(places, folded);
  };
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t from = at;
    const char32_t c = text::next(body, at);
    spaces = c == U' ' ? spaces + 1 : 0;
    if (parts(c) || spaces == 3) {
      found.marked = found.marked || (c != U' ' && c != U'-' && c != U':');
      if (!end_piece())
        return std::nullopt;
      continue;
    }
    piece.append(body, from, at - from);
    if (piece.size() > longest_piece)
      return std::nullopt;
  }
  if (!end_piece() || found.pieces == 0)
    return std::nullopt;
  return found;
}

/// `#12`, `Post #12`: the number of a post.
std::optional<int> post_number(std::string_view body) {
  if (body.starts_with("Post "))
    body.remove_prefix(5);
  if (body.size() < 2 || body.size() > 7 || body.front() != '#')
    return std::nullopt;
  int number = 0;
  for (const char c : body.substr(1)) {
    if (c == ',' && number > 0) // #1,204
      continue;
    if (c < '0' || c > '9')
      return std::nullopt;
    number = 10 * number + (c - '0');
  }
  return number;
}

/// The name above a forum's post that a day and a time follow: `tom 2023-02-01 3:15 PM`; empty: there is
/// none.
std::string_view post_name(std::string_view body) {
  constexpr std::size_t longest = 60; // bytes
  constexpr std::ptrdiff_t most = 2;  // spaces in a name
  if (body.size() > longest || body.find(':') == std::string_view::npos)
    return {};
  for (const std::string_view half : {" AM", " PM", " am", " pm"})
    if (body.ends_with(half))
      body.remove_suffix(half.size());
  const auto take_last = [&](std::string_view marks, std::ptrdiff_t count, std::size_t least) {
    const std::size_t space = body.rfind(' ');
    const std::string_view word =
        space == std::string_view::npos ? std::string_view() : body.substr(space + 1);
    const auto is_mark = [&](char c) { return marks.find(c) != std::string_view::npos; };
    if (word.size() < least || std::count_if(word.begin(), word.end(), is_mark) != count ||
        !std::all_of(word.begin(), word.end(),
                     [&](char c) { return is_mark(c) || text::is_ascii_digit(c); }) ||
        is_mark(word.front()) || is_mark(word.back()))
      return false;
    body = text::trim_end(body.substr(0, space));
    return true;
  };
  if (!take_last(":", 1, 4) || !take_last("-/.", 2, 6) || std::count(body.begin(), body.end(), ' ') > most ||
      body.find_first_of("?!;:,") != std::string_view::npos)
    return {};
  return body;
}

class Taker {
public:
  Taker(std::vector<Line>& lines, Metadata& metadata, Findings& found)
      : lines_(lines), metadata_(metadata), found_(found) {}

  void take() {
    take_links();
    take_posts();
    take_post_heads();
    take_repeated_title();
  }

private:
  /// Links that follow each other with nothing but blank lines between them.
  struct Group {
    std::vector<std::size_t> at{};
    Navigation links{};
  };

  /// Whether a heading, or the text's end, is the next thing below line `at`, or above it.
  bool is_beside_heading(std::size_t first, std::size_t last) const {
    const std::size_t below = skip_blank(lines_, last + 1);
    if (below >= lines_.size() || match_heading(lines_[below].body))
      return true;
    while (first > 0 && lines_[first - 1].blank())
      --first;
    return first == 0 || match_heading(lines_[first - 1].body).has_value();
  }

  void take_links() {
    std::vector<Group> groups;
    std::size_t filled = 0; // the last line that is not blank
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank())
        continue;
      if (const auto links = lines_[i].role ? std::nullopt : navigation(lines_[i].body)) {
        if (groups.empty() || groups.back().at.back() != filled)
          groups.emplace_back();
        Group& group = groups.back();
        group.at.push_back(i);
        group.links.ways += links->ways;
        group.links.pieces += links->pieces;
        group.links.marked = group.links.marked || links->marked;
      }
      filled = i;
    }
    std::erase_if(groups, [](const Group& group) { return group.links.ways == 0; });
    // One word by itself is a link where it comes again, beside headings.
    std::size_t alone = 0;
    const auto says_more = [](const Group& group) {
      return group.links.pieces > 1 && (group.links.marked || group.at.size() > 1);
    };
    for (const Group& group : groups)
      alone += !says_more(group) && is_beside_heading(group.at.front(), group.at.back());
    std::vector<std::size_t> taken;
    for (const Group& group : groups)
      if (says_more(group) || (alone + 1 >= groups.size() && groups.size() > 1 &&
                               is_beside_heading(group.at.front(), group.at.back())))
        taken.insert(taken.end(), group.at.begin(), group.at.end());
    leave_out_all(taken, "navigation", "links to other chapters were left out",
                  "they say nothing but where they lead");
  }

  /// `#1`, `#2` above what a forum's posts begin with.
  void take_posts() {
    std::vector<std::size_t> posts;
    std::size_t headed = 0;
    int last = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto number = lines_[i].role ? std::nullopt : post_number(lines_[i].body);
      if (!number)
        continue;
      if (*number <= last)
        return;
      last = *number;
      posts.push_back(i);
      const std::size_t below = skip_blank(lines_, i + 1);
      const auto heading = below < lines_.size() ? match_heading(lines_[below].body) : std::nullopt;
      headed += heading &&
                (heading->form == HeadingMatch::Form::keyword || heading->form == HeadingMatch::Form::kind);
    }
    if (posts.size() >= 2 && 2 * headed >= posts.size())
      leave_out_all(posts, "posts", "the numbers of a forum's posts were left out",
                    "they count on, above headings of the story");
  }

  /// `tom 2023-02-01 3:15 PM` above what the posts of one who tells a story begin with.
  void take_post_heads() {
    std::vector<std::size_t> heads;
    std::string_view name;
    std::size_t headed = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view one =
          lines_[i].blank() || lines_[i].role ? std::string_view() : post_name(lines_[i].body);
      if (one.empty())
        continue;
      if (!heads.empty() && one != name)
        return; // people who speak
      name = one;
      heads.push_back(i);
      const std::size_t below = skip_blank(lines_, i + 1);
      headed += below < lines_.size() && match_heading(lines_[below].body).has_value();
    }
    if (heads.size() < 2 || 2 * headed < heads.size())
      return;
    if (metadata_.contributors.empty())
      metadata_.contributors.push_back({std::string(name), {}, "aut"});
    leave_out_all(heads, "posts", "who wrote a forum's posts and when was left out",
                  "one name above headings of the story");
  }

  /// The work's title, at the text's head and right above each of its chapters again, as files that were put
  /// together have it.
  void take_repeated_title() {
    const std::size_t head = skip_blank(lines_, 0);
    if (head >= lines_.size() || lines_[head].role || !looks_like_title(lines_[head]) ||
        match_heading(lines_[head].body))
      return;
    const auto is_chapter = [&](std::size_t i) {
      const auto heading = match_heading(lines_[i].body);
      return heading && heading->form == HeadingMatch::Form::keyword && !heading->weak;
    };
    std::vector<std::size_t> again;
    for (std::size_t i = head + 1; i < lines_.size(); ++i)
      if (!lines_[i].role && lines_[i].body == lines_[head].body)
        if (const std::size_t below = skip_blank(lines_, i + 1); below < lines_.size() && is_chapter(below))
          again.push_back(i);
    if (again.size() < 2)
      return;
    std::size_t chapters = 0;
    for (std::size_t i = head; i < lines_.size(); ++i)
      chapters += lines_[i].columns <= 100 && is_chapter(i);
    if (again.size() + 1 < chapters)
      return;
    if (const std::size_t below = skip_blank(lines_, head + 1); below < lines_.size() && is_chapter(below)) {
      again.insert(again.begin(), head);
      if (metadata_.title.empty())
        metadata_.title = text::collapse_spaces(lines_[head].body);
    }
    leave_out_all(again, "running-title", "the work's title above its chapters was left out",
                  "it stands above each of them, and at the text's head");
  }

  void leave_out_all(const std::vector<std::size_t>& taken, std::string what, std::string reading,
                     std::string evidence) {
    if (taken.empty())
      return;
    const int first = lines_[taken.front()].number;
    const int last = lines_[taken.back()].number;
    for (const std::size_t i : taken)
      leave_out(lines_[i]);
    found_.decisions.push_back(
        {std::move(what), Rule::archive, first, last,
         std::to_string(taken.size()) + (taken.size() == 1 ? " line: " : " lines: ") + std::move(reading),
         std::move(evidence), 90, "headings, or text"});
  }

  std::vector<Line>& lines_;
  Metadata& metadata_;
  Findings& found_;
};

} // namespace

bool is_navigation(std::string_view body) {
  const auto links = navigation(body);
  return links && links->ways > 0;
}

void take_site_lines(std::vector<Line>& lines, Metadata& metadata, Findings& found) {
  Taker(lines, metadata, found).take();
}

} // namespace octavo::reader

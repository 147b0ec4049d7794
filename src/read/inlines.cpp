// See inlines.h.
#include "read/inlines.h"

#include "read/lines.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace octavo::reader {
namespace {

/// A mark that could open or close emphasis. All are found first, then matched, then the text is cut at them.
struct Mark {
  std::size_t at = 0;
  std::size_t size = 0;
  enum class Kind { star, underscore, emphasis_tag, strong_tag } kind = Kind::star;
  bool can_open = false;
  bool can_close = false;
  std::optional<std::size_t> partner{}; ///< index of the mark that closes, or opens, with this one
};

struct Tag {
  std::string_view open;
  std::string_view close;
  Mark::Kind kind;
};
constexpr std::array tags{
    Tag{"[i]", "[/i]", Mark::Kind::emphasis_tag},   Tag{"[b]", "[/b]", Mark::Kind::strong_tag},
    Tag{"<i>", "</i>", Mark::Kind::emphasis_tag},   Tag{"<em>", "</em>", Mark::Kind::emphasis_tag},
    Tag{"<b>", "</b>", Mark::Kind::strong_tag},     Tag{"<strong>", "</strong>", Mark::Kind::strong_tag},
    Tag{"[em]", "[/em]", Mark::Kind::emphasis_tag}, Tag{"[strong]", "[/strong]", Mark::Kind::strong_tag},
};

/// Whether `text` begins with `small`, ASCII letters of either case.
bool has_prefix(std::string_view text, std::string_view small) noexcept {
  return text.size() >= small.size() &&
         std::equal(small.begin(), small.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

std::size_t url_size(std::string_view text) {
  if (!has_prefix(text, "http://") && !has_prefix(text, "https://"))
    return 0;
  std::size_t end = text.find_first_of(" \t<>\"[]|`");
  std::string_view url = text.substr(0, end);
  for (std::size_t at = 0; at < url.size();) { // no typographic mark or space is part of a URL
    const std::size_t start = at;
    const char32_t c = text::next(url, at);
    if (text::is_space(c) ||
        (c >= 0x80 && (is_opening_quote(c) || is_closing_quote(c) || c == U'…' || c == U'—'))) {
      url = url.substr(0, start);
      break;
    }
  }
  while (!url.empty() && std::string_view(".,;:!?'*_").find(url.back()) != std::string_view::npos)
    url.remove_suffix(1);
  while (url.ends_with(')') &&
         std::count(url.begin(), url.end(), '(') < std::count(url.begin(), url.end(), ')'))
    url.remove_suffix(1);
  const std::size_t host = url.find("//") + 2;
  return url.size() > host && text::is_alphanumeric(static_cast<unsigned char>(url[host])) ? url.size() : 0;
}

struct Scan {
  std::vector<Mark> marks{};
  std::vector<std::pair<std::size_t, std::size_t>> urls{}; ///< where, and how long
};

Scan scan(std::string_view text) {
  Scan found;
  for (std::size_t at = text.find_first_of("*_[<hH"); at != std::string_view::npos;
       at = text.find_first_of("*_[<hH", at)) {
    const char c = text[at];
    if (c == 'h' || c == 'H') {
      std::size_t start = at;
      const bool inside_word = at > 0 && text::is_alphanumeric(text::previous(text, start));
      const std::size_t size = inside_word ? 0 : url_size(text.substr(at));
      if (size > 0)
        found.urls.emplace_back(at, size);
      at += std::max<std::size_t>(size, 1);
      continue;
    }
    if (c == '[' || c == '<') {
      std::size_t size = 1;
      for (const Tag& tag : tags) {
        const bool opens = has_prefix(text.substr(at), tag.open);
        if (!opens && !has_prefix(text.substr(at), tag.close))
          continue;
        size = opens ? tag.open.size() : tag.close.size();
        found.marks.push_back({at, size, tag.kind, opens, !opens, {}});
        break;
      }
      at += size;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] == c)
      ++end;
    const std::size_t size = end - at;
    std::size_t i = at;
    const char32_t before = at == 0 ? U' ' : text::previous(text, i);
    i = end;
    const char32_t after = end == text.size() ? U' ' : text::next(text, i);
    Mark mark{at, size, c == '*' ? Mark::Kind::star : Mark::Kind::underscore, false, false, {}};
    mark.can_open = size <= 3 && !text::is_alphanumeric(before) && !text::is_space(after);
    mark.can_close = size <= 3 && !text::is_alphanumeric(after) && !text::is_space(before);
    if (mark.can_open || mark.can_close)
      found.marks.push_back(mark);
    at = end;
  }
  return found;
}

std::size_t count_alphanumerics(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();)
    count += text::is_alphanumeric(text::next(text, at));
  return count;
}

/// Pairs each closing mark with the nearest open one of its kind and size; what stands open between them is
/// text.
void match(std::vector<Mark>& marks, std::string_view text) {
  constexpr std::size_t deepest = 8;
  std::vector<std::size_t> open;
  std::vector<std::size_t> words(
      marks.size()); // letters and figures before each mark, those of tags left out
  for (std::size_t i = 0, at = 0; i < marks.size(); at = marks[i].at + marks[i].size, ++i)
    words[i] = (i == 0 ? 0 : words[i - 1]) + count_alphanumerics(text.substr(at, marks[i].at - at));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].can_close) {
      const auto found = std::find_if(open.rbegin(), open.rend(), [&](std::size_t o) {
        return marks[o].kind == marks[i].kind &&
               (marks[i].size == marks[o].size || marks[i].kind >= Mark::Kind::emphasis_tag) &&
               words[i] > words[o];
      });
      if (found != open.rend()) {
        marks[i].partner = *found;
        marks[*found].partner = i;
        open.erase(std::prev(found.base()), open.end());
        continue;
      }
    }
    if (marks[i].can_open) {
      if (open.size() == deepest)
        open.erase(open.begin());
      open.push_back(i);
    }
  }
}

class Builder {
public:
  Builder(std::string_view text, Scan scanned) : text_(text), scan_(std::move(scanned)) {}

  Inlines build() {
    Inlines out = build(0, text_.size());
    trim_ends(out);
    return out;
  }

private:
  /// The running text between two offsets; advances through marks and URLs, which are in order.
  Inlines build(std::size_t from, std::size_t to) {
    Inlines out;
    std::size_t at = from;
    while (true) {
      while (mark_ < scan_.marks.size() && !scan_.marks[mark_].partner)
        ++mark_;
      const std::size_t mark_at = mark_ < scan_.marks.size() ? scan_.marks[mark_].at : to;
      const std::size_t url_at = url_ < scan_.urls.size() ? scan_.urls[url_].first : to;
      const std::size_t stop = std::min({to, mark_at, url_at});
      add_text(out, text_.substr(at, stop - at));
      if (stop == to)
        return out;
      if (url_at == stop) {
        const std::string url(text_.substr(stop, scan_.urls[url_].second));
        at = stop + scan_.urls[url_].second;
        ++url_;
        last_was_space_ = false;
        out.push_back({Link{url, plain(url)}});
        continue;
      }
      const Mark mark = scan_.marks[mark_];
      const Mark closing = scan_.marks[*mark.partner];
      ++mark_;
      Inlines children = build(mark.at + mark.size, closing.at);
      ++mark_; // the closing one
      at = closing.at + closing.size;
      const bool strong =
          mark.kind == Mark::Kind::strong_tag || (mark.kind < Mark::Kind::emphasis_tag && mark.size >= 2);
      if (strong && mark.kind < Mark::Kind::emphasis_tag && mark.size == 3)
        children = {Inline{Emphasis{std::move(children)}}};
      if (strong)
        out.push_back({Strong{std::move(children)}});
      else if (children.size() == 1 && std::holds_alternative<Emphasis>(children.front().node))
        out.push_back(std::move(children.front())); // `*_x_*` is meant once
      else
        out.push_back({Emphasis{std::move(children)}});
    }
  }

  /// Appends with spaces collapsed over the ends of pieces.
  void add_text(Inlines& out, std::string_view piece) {
    std::string clean;
    clean.reserve(piece.size());
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t start = at;
      while (at < piece.size() && piece[at] > ' ') // most of a text
        ++at;
      if (at > start) {
        clean.append(piece, start, at - start);
        last_was_space_ = false;
        continue;
      }
      const char32_t c = text::next(piece, at);
      const bool no_break = c == 0xA0 || c == 0x202F || c == 0x2007;
      if (!text::is_space(c) || (no_break && !last_was_space_)) {
        clean.append(piece, start, at - start);
        last_was_space_ = no_break;
      } else {
        if (!last_was_space_)
          clean += ' ';
        last_was_space_ = true;
      }
    }
    if (!clean.empty())
      out.push_back({Text{std::move(clean)}});
  }

  static void trim_ends(Inlines& out) {
    while (!out.empty()) {
      auto* const last = std::get_if<Text>(&out.back().node);
      if (last == nullptr)
        return;
      last->text = text::trim_end(last->text);
      if (!last->text.empty())
        return;
      out.pop_back();
    }
  }

  std::string_view text_;
  Scan scan_;
  std::size_t mark_ = 0;
  std::size_t url_ = 0;
  bool last_was_space_ = true;
};

} // namespace

Inlines read_inlines(std::string_view text) {
  Scan scanned = scan(text);
  match(scanned.marks, text);
  return Builder(text, std::move(scanned)).build();
}

} // namespace octavo::reader

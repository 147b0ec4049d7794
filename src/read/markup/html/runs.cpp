// See runs.h.
#include "read/markup/html/runs.h"

#include "read/markup/flow_text.h"
#include "text/unicode.h"
#include "text/visible_bytes.h"

#include <algorithm>
#include <iterator>

namespace octavo::reader::markup::html {
namespace {

/// Levels of nesting, from the outermost; one more is the text itself.
enum Level {
  level_link,
  level_language,
  level_strong,
  level_emphasis,
  level_underlined,
  level_struck,
  level_raised,
  level_lowered,
  level_code,
  level_text
};

bool holds(const Manner& manner, int level) {
  switch (level) {
  case level_link: return manner.link >= 0;
  case level_language: return manner.language >= 0;
  case level_strong: return manner.strong;
  case level_emphasis: return manner.emphasis;
  case level_underlined: return manner.underlined;
  case level_struck: return manner.struck;
  case level_raised: return manner.raised;
  case level_lowered: return manner.lowered;
  case level_code: return manner.code;
  default: return false;
  }
}

bool is_no_break(char32_t c) noexcept {
  return c == 0xA0 || c == 0x202F || c == 0x2007;
}

/// The columns of a space at a line's start.
int room_of(char32_t c, bool preformatted) noexcept {
  switch (c) {
  case U' ': return preformatted ? 1 : 0;
  case U'\t': return preformatted ? 4 : 0;
  case 0x2001: // em quad, em space, ideographic space
  case 0x2003:
  case 0x3000: return 2;
  default: return is_no_break(c) || c == 0x2000 || c == 0x2002 ? 1 : 0;
  }
}

} // namespace

void Runs::text(std::string_view characters, const Manner& manner) {
  if (characters.empty())
    return;
  if (!visible_)
    for (std::size_t at = 0; at < characters.size() && !visible_;)
      if (const char32_t c = text::next(characters, at); !text::is_space(c) && c != 0xAD && c != 0x200B)
        visible_ = true;
  if (!pieces_.empty() && pieces_.back().kind == Piece::Kind::text && pieces_.back().manner == manner) {
    pieces_.back().text += characters;
    return;
  }
  Piece piece;
  piece.text = characters;
  piece.manner = manner;
  pieces_.push_back(std::move(piece));
}

void Runs::line_break() {
  pieces_.emplace_back();
  pieces_.back().kind = Piece::Kind::line_break;
}

void Runs::room(int columns) {
  pieces_.emplace_back();
  pieces_.back().kind = Piece::Kind::room;
  pieces_.back().columns = columns;
}

void Runs::reference(NoteReference reference) {
  pieces_.emplace_back();
  pieces_.back().kind = Piece::Kind::reference;
  pieces_.back().reference = std::move(reference);
  visible_ = true;
}

int Runs::target(std::string target) {
  if (targets_.empty() || targets_.back() != target)
    targets_.push_back(std::move(target));
  return static_cast<int>(targets_.size()) - 1;
}

int Runs::language(const std::string& tag) {
  const auto known = std::find(languages_.begin(), languages_.end(), tag);
  const auto number = static_cast<int>(known - languages_.begin());
  if (known == languages_.end())
    languages_.push_back(tag);
  return number;
}

int Runs::empty_lines(bool paragraph) const noexcept {
  int breaks = 0;
  bool held = false;
  for (const Piece& piece : pieces_) {
    breaks += piece.kind == Piece::Kind::line_break;
    held = held || piece.text.find_first_not_of(" \t\n") != std::string::npos; // a no-break space
  }
  return paragraph ? std::max(breaks, held ? 1 : 0) : breaks;
}

void Runs::clear() {
  pieces_.clear(); // a link may go on in the next paragraph: the targets stay
  visible_ = false;
}

/// Spaces of one line: each run of them one, none at the ends. A single no-break space stays what it is.
void Runs::tidy(Pieces& pieces) {
  bool line_start = true;
  bool space = false; // one that is due before the next character
  bool folds = false; // the space is the end of a line, which means nothing between Chinese characters
  char32_t before = 0;
  char32_t due = U' ';
  std::size_t due_at = 0; // the piece that it was met in
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == Piece::Kind::reference) {
      if (space && !line_start)
        text::append(pieces[due_at].text, due);
      space = line_start = false;
      continue;
    }
    std::string tidied;
    const std::string raw = std::move(pieces[i].text);
    pieces[i].text.clear();
    for (std::size_t at = 0; at < raw.size();) {
      const std::size_t start = at;
      const char32_t c = text::next(raw, at);
      if (text::is_space(c)) {
        folds = (folds || !space) && c == U'\n' && text::is_ideographic(before);
        due = space ? U' ' : is_no_break(c) ? c : U' ';
        if (!space)
          due_at = i;
        space = true;
        continue;
      }
      if (c == 0x200B) // where a line may break, which a book decides for itself
        continue;
      if (space && !line_start && !(folds && text::is_ideographic(c)))
        text::append(due_at == i ? tidied : pieces[due_at].text, due);
      space = line_start = false;
      while (at < raw.size() && text::visible_bytes.contains(raw[at])) // most of a text
        ++at;
      tidied.append(raw, start, at - start);
      before = text::last(tidied);
    }
    pieces[i].text += tidied;
  }
  std::erase_if(pieces, [](const Piece& p) { return p.kind != Piece::Kind::reference && p.text.empty(); });
}

Inlines Runs::nested(const Piece* begin, const Piece* end, int level) const {
  Inlines result;
  while (begin != end) {
    if (level == level_text || begin->kind == Piece::Kind::reference) {
      if (begin->kind == Piece::Kind::reference)
        result.push_back({begin->reference});
      else if (auto* const last = result.empty() ? nullptr : std::get_if<Text>(&result.back().node))
        last->text += begin->text;
      else
        result.push_back({Text{begin->text}});
      ++begin;
      continue;
    }
    const bool inside = holds(begin->manner, level);
    const Piece* last = begin + 1;
    while (last != end && last->kind == Piece::Kind::text && holds(last->manner, level) == inside &&
           (level != level_link || last->manner.link == begin->manner.link) &&
           (level != level_language || last->manner.language == begin->manner.language))
      ++last;
    Inlines children = nested(begin, last, level + 1);
    const auto styled = [&](InlineStyle style) {
      result.push_back({Styled{style, std::move(children), {}}});
    };
    if (!inside) {
      std::move(children.begin(), children.end(), std::back_inserter(result));
    } else {
      switch (level) {
      case level_link:
        result.push_back({Link{targets_[static_cast<std::size_t>(begin->manner.link)], std::move(children)}});
        break;
      case level_language:
        styled(InlineStyle::foreign);
        std::get<Styled>(result.back().node).language =
            languages_[static_cast<std::size_t>(begin->manner.language)];
        break;
      case level_strong: result.push_back({Strong{std::move(children)}}); break;
      case level_emphasis: result.push_back({Emphasis{std::move(children)}}); break;
      case level_underlined: styled(InlineStyle::underlined); break;
      case level_struck: styled(InlineStyle::struck); break;
      case level_raised: styled(InlineStyle::superscript); break;
      case level_lowered: styled(InlineStyle::subscript); break;
      default: styled(InlineStyle::code); break;
      }
    }
    begin = last;
  }
  return result;
}

Inlines Runs::inlines(Pieces pieces) const {
  tidy(pieces);
  return nested(pieces.data(), pieces.data() + pieces.size(), level_link);
}

std::vector<int> Runs::columns(bool preformatted) const {
  std::vector<int> result{0};
  bool begins = true;
  for (const Piece& piece : pieces_) {
    if (piece.kind == Piece::Kind::line_break) {
      result.push_back(0);
      begins = true;
    } else if (begins && piece.kind == Piece::Kind::room) {
      result.back() += piece.columns;
    } else if (begins && piece.kind == Piece::Kind::reference) {
      begins = false;
    } else if (begins) {
      for (std::size_t at = 0; at < piece.text.size() && begins;) {
        const char32_t c = text::next(piece.text, at);
        begins = text::is_space(c) || c == 0x200B;
        if (!begins)
          break;
        if (c == U'\n') // the source's own, after which its spaces mean as little as it
          continue;
        result.back() += room_of(c, preformatted);
      }
    }
  }
  return result;
}

std::vector<Inlines> Runs::lines() {
  std::vector<Inlines> result;
  if (std::none_of(pieces_.begin(), pieces_.end(),
                   [](const Piece& piece) { return piece.kind == Piece::Kind::line_break; })) {
    result.push_back(inlines(std::move(pieces_))); // one line may hold all of a text: it is not copied
    clear();
    return result;
  }
  Pieces line;
  for (Piece& piece : pieces_) {
    if (piece.kind != Piece::Kind::line_break) {
      line.push_back(std::move(piece));
      continue;
    }
    result.push_back(inlines(std::move(line)));
    line.clear();
  }
  result.push_back(inlines(std::move(line)));
  clear();
  return result;
}

Inlines Runs::take(bool rooms) {
  const std::vector<int> set_in = rooms ? columns(false) : std::vector<int>();
  std::vector<Inlines> all = lines();
  if (all.size() == 1)
    return std::move(all.front());
  Inlines result;
  bool due = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Inlines& line = all[i];
    if (line.empty())
      continue;
    if (due)
      result.push_back({LineBreak{}});
    if (rooms && all.size() > 1)
      add_room(result, set_in[i]);
    std::move(line.begin(), line.end(), std::back_inserter(result));
    due = true;
  }
  return result;
}

} // namespace octavo::reader::markup::html

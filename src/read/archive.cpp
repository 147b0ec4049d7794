// See archive.h.
#include "read/archive.h"

#include "read/archive_phrases.h"
#include "read/header_entries.h"
#include "read/headings.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_header = 600; ///< lines in which an archive's start marker stands
constexpr std::size_t longest_title_page = 120;

/// Small letters and figures of `text`, nothing else.
std::string letters_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    if (const char32_t c = text::next(text, at); text::is_alphanumeric(c))
      text::append(out, c);
  return text::folded(out);
}

/// The line folded, without the marks that decorate it.
std::string plain_line(const Line& line) {
  std::string_view body = line.body.substr(0, 200);
  const std::size_t start = body.find_first_not_of("*[_-=~ ");
  std::string folded = start == std::string_view::npos ? std::string() : text::folded(body.substr(start));
  for (std::size_t at = 0; (at = folded.find("’", at)) != std::string::npos;)
    folded.replace(at, std::string_view("’").size(), "'");
  return folded;
}

template <std::size_t N>
bool begins_with_one(std::string_view text, const std::array<std::string_view, N>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}
template <std::size_t N>
bool holds_one(std::string_view text, const std::array<std::string_view, N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.find(phrase) != std::string_view::npos; });
}

/// A name and where it begins and ends, for a Note.
struct Taken {
  std::string what;
  std::size_t from;
  std::size_t to;
};

class Taker {
public:
  Taker(std::vector<Line>& lines, Metadata& metadata, Findings& found)
      : lines_(lines), metadata_(metadata), found_(found) {}

  void take() {
    const std::size_t start = start_marker();
    started_ = start > 0;
    if (started_) {
      read_entries(start);
      title_from_marker(start);
      leave_out_range(0, start, "an archive's header");
    } else {
      take_loose_header();
    }
    const bool known = start > 0 || !taken_.empty();
    if (known)
      take_title_page(start);
    take_end();
    say();
  }

private:
  bool corrected(std::size_t from, std::size_t to) const {
    return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(from),
                       lines_.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const Line& line) { return line.role.has_value(); });
  }

  bool leave_out_range(std::size_t from, std::size_t to, const std::string& what) {
    if (from >= to || corrected(from, to))
      return false;
    bool any = false;
    for (std::size_t i = from; i < to; ++i)
      if (!lines_[i].blank()) {
        leave_out(lines_[i]);
        any = true;
      }
    if (!any)
      return false;
    if (!taken_.empty() && taken_.back().what == what && skip_blank(lines_, taken_.back().to) >= from)
      taken_.back().to = to;
    else
      taken_.push_back({what, from, to});
    return true;
  }

  std::size_t run_end(std::size_t at) const {
    while (at < lines_.size() && !lines_[at].blank())
      ++at;
    return at;
  }

  std::string joined_run(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < to; ++i)
      out += plain_line(lines_[i]) + ' ';
    return out;
  }

  /// Index after the marker that begins at `i` and goes on over a line or two until its closing stars; where
  /// the text is not set apart from it, it is one line without them.
  std::size_t marker_end(std::size_t i) const {
    constexpr std::size_t most = 3;
    const std::size_t end = run_end(i);
    for (std::size_t at = i; at < std::min(end, i + most); ++at)
      if (lines_[at].body.ends_with("***") && lines_[at].body.size() > 3)
        return at + 1;
    return end - i <= most ? end : i + 1;
  }

  /// Index after the line that ends a header, 0 where there is none: `*** START OF …`, or the end of the
  /// small print of the 1990s.
  std::size_t start_marker() const {
    std::size_t found = 0;
    for (std::size_t i = 0; i < lines_.size() && i < longest_header; ++i) {
      const std::string_view body = lines_[i].body;
      if (!body.starts_with('*') || body.size() > 200)
        continue;
      const std::string line = plain_line(lines_[i]);
      if (line.starts_with("start of th") && body.starts_with("***"))
        return marker_end(i);
      const std::string letters = letters_of(body);
      if (letters.starts_with("endthesmallprint") ||
          letters.find("smallprintforpublicdomain") != std::string::npos)
        if (!letters.starts_with("start"))
          found = i + 1;
    }
    return found;
  }

  /// Entries, with the lines that go on below them, standing in.
  void read_entries(std::size_t end) {
    for (std::size_t i = 0; i < end; ++i) {
      const auto entry = match_header_entry(lines_[i].body);
      if (!entry || entry->value.empty() || entry->key == HeaderKey::description)
        continue;
      std::string value = entry->value;
      std::vector<std::string> further;
      while (i + 1 < end && !lines_[i + 1].blank() && lines_[i + 1].indent > lines_[i].indent &&
             lines_[i + 1].indent >= 3 && !match_header_entry(lines_[i + 1].body)) {
        further.push_back(text::collapse_spaces(lines_[++i].body));
        if (further.size() > 8)
          break;
      }
      const bool one_each = entry->key == HeaderKey::author || entry->key == HeaderKey::translator ||
                            entry->key == HeaderKey::illustrator || entry->key == HeaderKey::editor;
      if (entry->key == HeaderKey::title && !further.empty() && value.size() < 50) {
        std::string subtitle;
        for (const std::string& more : further)
          subtitle += (subtitle.empty() ? "" : " ") + more;
        take_entry(metadata_, HeaderKey::subtitle, subtitle);
      } else if (one_each) {
        for (const std::string& more : further)
          value.back() == ',' ? void(value += ' ' + more) : take_later(entry->key, more);
      } else if (entry->key == HeaderKey::title) {
        for (const std::string& more : further)
          value += ' ' + more;
      }
      take_entry(metadata_, entry->key, value);
      for (auto& [key, name] : later_)
        take_entry(metadata_, key, name);
      later_.clear();
    }
  }
  void take_later(HeaderKey key, const std::string& name) { later_.emplace_back(key, name); }

  /// "The Project Gutenberg Etext of TITLE, by AUTHOR", where no entry says it.
  void title_from_marker(std::size_t end) {
    for (std::size_t i = 0; i < end; ++i) {
      const std::string line = plain_line(lines_[i]);
      if (line.find("[etext #") != std::string::npos &&
          metadata_.published.empty()) // "January, 1994  [Etext #99]"
        take_entry(metadata_, HeaderKey::published, line);
      for (const std::string_view before :
           {"the project gutenberg etext of ", "the project gutenberg ebook of ",
            "the project gutenberg ebook, ", "the project gutenberg etext, ", "project gutenberg etext of ",
            "project gutenberg ebook of ", "project gutenberg's etext of ", "project gutenberg's "}) {
        const std::size_t start = lines_[i].body.find_first_not_of("*[_-=~ ");
        if (!line.starts_with(before) || line.size() != lines_[i].body.substr(start).size())
          continue;
        std::string rest = text::collapse_spaces(lines_[i].body.substr(start + before.size()));
        while (!rest.empty() && std::string_view("*#., ").find(rest.back()) != std::string_view::npos)
          rest.pop_back();
        const std::size_t by = text::folded(rest).rfind(" by ");
        if (by != std::string::npos && by > 0) {
          if (metadata_.contributors.empty())
            add_contributors(metadata_, std::string_view(rest).substr(by + 4), "aut");
          rest.resize(by);
          while (!rest.empty() && (rest.back() == ',' || rest.back() == ' '))
            rest.pop_back();
        }
        if (letters_of(rest).size() > 2 && metadata_.title.empty())
          metadata_.title = rest;
        break;
      }
    }
  }

  /// Paragraphs of an archive without a marker that ends them: those that hold its phrases, entries among
  /// them, and lines that only repeat these.
  void take_loose_header() {
    const std::size_t end = std::min(lines_.size(), longest_title_page);
    std::size_t last = 0;
    std::size_t times = 0;
    bool begins = false; // with the archive's name, as no story does
    bool gutenberg = false;
    constexpr std::size_t latest = 12; // line by which it has begun
    for (std::size_t at = skip_blank(lines_, 0); at < end; at = skip_blank(lines_, run_end(at))) {
      const std::string run = joined_run(at, std::min(run_end(at), at + 40));
      if (last == 0 && at > latest)
        return;
      if (holds_one(run, archive_phrases)) {
        begins = begins || begins_with_one(run, archive_phrases) ||
                 run.starts_with("the project gutenberg ") || run.starts_with("a distributed proofreaders") ||
                 run.starts_with("a project gutenberg");
        gutenberg = gutenberg || run.find("gutenberg") != std::string::npos;
      } else if (last == 0 || !holds_one(run, archive_words)) {
        continue;
      }
      ++times;
      last = run_end(at);
    }
    if (last == 0 || (times < 2 && !begins))
      return;
    if (first_heading(0, last) < last)
      last = first_heading(0, last);
    read_entries(last);
    if (gutenberg)
      title_from_marker(last);
    for (std::size_t at = skip_blank(lines_, 0); at < last; at = skip_blank(lines_, run_end(at))) {
      const std::size_t run = std::min(run_end(at), last);
      const std::string text = joined_run(at, std::min(run, at + 40));
      const bool entries = std::all_of(
          lines_.begin() + static_cast<std::ptrdiff_t>(at), lines_.begin() + static_cast<std::ptrdiff_t>(run),
          [&](const Line& line) { return match_header_entry(line.body) || line.indent >= 3 || line.row; });
      if (entries || holds_one(text, archive_phrases) || holds_one(text, archive_words) ||
          repeats(metadata_, text))
        leave_out_range(at, run, "an archive's header");
    }
  }

  std::size_t first_heading(std::size_t from, std::size_t end) const {
    for (std::size_t i = from; i < end; ++i)
      if (!lines_[i].blank() && !match_header_entry(lines_[i].body)) {
        if (const auto match = match_heading(lines_[i].body);
            match && match->form != HeadingMatch::Form::number)
          return i;
        const std::string letters = letters_of(lines_[i].body.substr(0, 60));
        if (letters == "contents" || letters == "tableofcontents" || letters == "inhalt" ||
            letters == "tabledesmatières" || letters == "índice" || letters == "indice" ||
            letters == "оглавление")
          return i;
      }
    return end;
  }

  /// Credits, transcriber's notes and what only repeats the metadata, before the first heading.
  void take_title_page(std::size_t start) {
    const std::size_t furthest = std::min(lines_.size(), start + longest_title_page);
    const std::size_t end = first_heading(start, furthest);
    for (std::size_t at = skip_blank(lines_, start); at < end; at = skip_blank(lines_, run_end(at))) {
      const std::size_t run = run_end(at);
      if (run - at > 40)
        break;
      const std::string line = plain_line(lines_[at]);
      if (begins_with_one(line, credits)) {
        leave_out_range(at, run, "an archive's credits");
      } else if (begins_with_one(line, transcriber)) {
        leave_out_range(at, end_of_note(at, end), "a transcriber's note");
      } else if (run - at <= 6 && repeats(metadata_, joined_run(at, run))) {
        leave_out_range(at, run, "a title page");
      } else if (run - at == 1 && (lines_[at].row || joins(lines_[at].body))) {
        // A rule, or a "by" whose name stands on the next line.
        const std::size_t next = skip_blank(lines_, run);
        if (lines_[at].row ? start == 0 : next < end && repeats(metadata_, joined_run(next, run_end(next))))
          leave_out_range(at, run, "a title page");
      } else if (run - at == 1) {
        take_person(at);
      }
    }
    // The title once more above the first chapter.
    for (std::size_t at = skip_blank(lines_, end); at < furthest; at = skip_blank(lines_, run_end(at)))
      if (run_end(at) - at <= 3 && !metadata_.title.empty() &&
          letters_of(joined_run(at, run_end(at))) == letters_of(metadata_.title) &&
          stands_above_heading(run_end(at)))
        leave_out_range(at, run_end(at), "a title page");
  }

  /// Whether a heading comes soon; a chapter may be called as the book is, with its text below.
  bool stands_above_heading(std::size_t at) const {
    constexpr int most_runs = 3;
    at = skip_blank(lines_, at);
    for (int runs = 0; runs < most_runs && at < lines_.size() && run_end(at) - at <= 3; ++runs) {
      if (match_heading(lines_[at].body))
        return true;
      at = skip_blank(lines_, run_end(at));
    }
    return false;
  }

  static bool joins(std::string_view body) {
    const std::string letters = letters_of(body.substr(0, 20));
    return letters == "by" || letters == "von" || letters == "par" || letters == "di" || letters == "por";
  }

  /// "Translated by X" on a title page.
  void take_person(std::size_t at) {
    const std::string line = plain_line(lines_[at]);
    for (const auto& [words, role] : {std::pair<std::string_view, std::string_view>{"translated by ", "trl"},
                                      {"illustrated by ", "ill"},
                                      {"edited by ", "edt"},
                                      {"with illustrations by ", "ill"}}) {
      const std::string_view body = lines_[at].body;
      if (!line.starts_with(words) || text::folded(body.substr(0, words.size())) != words ||
          lines_[at].columns > 60)
        continue;
      std::string_view name = body.substr(words.size());
      while (name.ends_with('.') || name.ends_with('_'))
        name.remove_suffix(1);
      if (std::none_of(metadata_.contributors.begin(), metadata_.contributors.end(),
                       [code = role](const Contributor& c) { return c.role == code; }))
        add_contributors(metadata_, name, role);
      leave_out_range(at, at + 1, "a title page");
      return;
    }
  }

  /// A note in brackets runs to its bracket; one below a heading to the first two blank lines; else it is one
  /// paragraph.
  std::size_t end_of_note(std::size_t at, std::size_t end) const {
    constexpr std::size_t longest = 80;
    if (lines_[at].body.starts_with('[')) {
      int open = 0;
      for (std::size_t i = at; i < end && i < at + longest; ++i) {
        open += static_cast<int>(std::count(lines_[i].body.begin(), lines_[i].body.end(), '[')) -
                static_cast<int>(std::count(lines_[i].body.begin(), lines_[i].body.end(), ']'));
        if (open <= 0)
          return i + 1;
      }
      return run_end(at);
    }
    const std::size_t run = run_end(at);
    if (run - at > 1)
      return run;
    for (std::size_t i = skip_blank(lines_, run); i < end && i < at + longest; ++i)
      if (lines_[i].blank() && i + 1 < end && lines_[i + 1].blank())
        return i;
    return run_end(skip_blank(lines_, run));
  }

  /// The marker of a text's end and all after it, with the transcriber's notes before it.
  void take_end() {
    std::size_t marker = lines_.size();
    const std::size_t from = lines_.size() > 5000 ? lines_.size() - 5000 : 0;
    for (std::size_t i = from; i < lines_.size(); ++i) {
      if (lines_[i].blank() || lines_[i].columns > 200)
        continue;
      const char32_t first = text::first(lines_[i].body);
      if (std::u32string_view(U"*Ee[Aa_").find(first) == std::u32string_view::npos)
        continue;
      const std::string line = plain_line(lines_[i]);
      const bool stars = lines_[i].body.starts_with("***") && line.starts_with("end of th") &&
                         (started_ || line.find("gutenberg") != std::string::npos);
      const bool gutenberg =
          line.starts_with("end of project gutenberg") || line.starts_with("end of the project gutenberg") ||
          line.starts_with("end of this project gutenberg") || line.starts_with("end of this etext");
      const bool packager = line == "end file." && skip_blank(lines_, i + 1) == lines_.size();
      const bool wikisource = line == "about this digital edition";
      if ((stars || gutenberg || wikisource || packager) && (i == 0 || lines_[i - 1].blank())) {
        marker = i;
        break;
      }
    }
    if (marker == lines_.size())
      return take_closing_line();
    std::string tail;
    for (std::size_t i = marker; i < lines_.size() && tail.size() < 4000; ++i)
      tail += text::folded(lines_[i].body.substr(0, 200)) + ' ';
    const bool licence = tail.find("gutenberg") != std::string::npos ||
                         tail.find("licen") != std::string::npos ||
                         tail.find("wikisource") != std::string::npos || tail.starts_with("end file.");
    if (!licence)
      return;
    constexpr std::size_t longest_note = 200;
    for (std::size_t i = marker > longest_note ? marker - longest_note : 0; i < marker; ++i)
      if (!lines_[i].blank() && (i == 0 || lines_[i - 1].blank()) &&
          begins_with_one(plain_line(lines_[i]), transcriber) && first_heading(i + 1, marker) == marker) {
        leave_out_range(i, marker, "a transcriber's note");
        break;
      }
    leave_out_range(marker, lines_.size(), "an archive's end");
  }

  void say() {
    std::stable_sort(taken_.begin(), taken_.end(),
                     [](const Taken& a, const Taken& b) { return a.from < b.from; });
    for (const Taken& taken : taken_) {
      const std::size_t first = skip_left_out(taken.from);
      const int from = lines_[first].number;
      const int to = lines_[taken.to - 1].number;
      found_.notes.push_back(
          {"archive-left-out", Severity::info, from, 0,
           taken.what + " left out, up to line " + std::to_string(to) +
               (taken.what == "an archive's header" ? "; what it says of the work became metadata" : "")});
      found_.decisions.push_back({"archive", Rule::archive, from, to, taken.what + ": not of the story",
                                  "its own words say so", 97, "front or back matter"});
    }
  }
  std::size_t skip_left_out(std::size_t at) const {
    while (at + 1 < lines_.size() && !lines_[at].left_out)
      ++at;
    return at;
  }

  /// "[End of TITLE, by AUTHOR]" as the last line.
  void take_closing_line() {
    std::size_t last = lines_.size();
    while (last > 0 && lines_[last - 1].blank())
      --last;
    constexpr std::string_view words = "[end of ";
    if (last == 0 || text::folded(lines_[last - 1].body.substr(0, words.size())) != words)
      return;
    if (repeats(metadata_, lines_[last - 1].body.substr(words.size())))
      leave_out_range(last - 1, last, "an archive's end");
  }

  std::vector<Line>& lines_;
  Metadata& metadata_;
  Findings& found_;
  std::vector<Taken> taken_{};
  bool started_ = false; ///< a line has said where the text starts
  std::vector<std::pair<HeaderKey, std::string>> later_{};
};

} // namespace

void leave_out(Line& line) noexcept {
  const int number = line.number;
  line = measured(line.text.substr(0, 0));
  line.number = number;
  line.left_out = true;
}

bool repeats(const Metadata& metadata, std::string_view said) {
  struct Piece {
    std::string letters;
    bool told; ///< says something of the work
  };
  std::vector<Piece> pieces;
  for (const char* const joint : {"by", "and", "with", "the", "von", "par", "di", "por", "a", "of", "novel",
                                  "story", "written", "translated", "illustrated", "edited"})
    pieces.push_back({joint, false});
  const auto add = [&](std::string_view field) {
    if (std::string letters = letters_of(field); !letters.empty())
      pieces.push_back({std::move(letters), true});
  };
  add(metadata.title);
  add(metadata.subtitle);
  for (const Contributor& contributor : metadata.contributors) {
    add(contributor.name);
    if (const std::size_t also = contributor.name.find(" AKA "); also != std::string::npos)
      add(std::string_view(contributor.name).substr(also + std::string_view(" AKA ").size()));
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.letters.size() > b.letters.size(); });
  constexpr std::size_t longest = 1000;
  const std::string letters = letters_of(said.substr(0, longest));
  bool told = false;
  for (std::string_view rest = letters; !rest.empty();) {
    const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                    [&](const Piece& p) { return rest.starts_with(p.letters); });
    if (piece == pieces.end())
      return false;
    told = told || piece->told;
    rest.remove_prefix(piece->letters.size());
  }
  return told && said.size() <= longest;
}

void take_archive(std::vector<Line>& lines, Metadata& metadata, Findings& found) {
  Taker(lines, metadata, found).take();
}

} // namespace octavo::reader

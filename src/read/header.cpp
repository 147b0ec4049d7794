// See header.h.
#include "read/header.h"

#include "read/archive.h"
#include "read/bylines.h"
#include "read/header_entries.h"
#include "read/header_notes.h"
#include "read/headings.h"
#include "read/metadata.h"
#include "read/notes.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_header = 200;     ///< lines
constexpr std::size_t longest_description = 60; ///< lines of a summary

/// Whether line `at` is `# Title`, and all other marked headings of the text are deeper.
bool is_only_top_heading(Lines lines, std::size_t at) {
  const auto depth = [](const Line& line) { return line.body.find_first_not_of('#'); };
  if (!lines[at].body.starts_with('#'))
    return false;
  const auto top = match_heading(lines[at].body);
  if (!top || top->title.empty() || !top->label.empty())
    return false;
  bool deeper = false;
  for (const Line& line : lines.subspan(at + 1))
    if (line.body.starts_with('#') && match_heading(line.body)) {
      if (depth(line) <= depth(lines[at]))
        return false;
      deeper = true;
    }
  return deeper;
}

class HeadReader {
public:
  HeadReader(std::vector<Line>& lines, Metadata& known, Findings& found)
      : lines_(lines), known_(known), found_(found) {}

  void read() {
    const std::size_t start = skip_blank(lines_, 0);
    if (start >= lines_.size() || lines_[start].role)
      return;
    if (is_only_top_heading(lines_, start)) {
      known_.title = known_.title.empty() ? match_heading(lines_[start].body)->title : known_.title;
      take(start, start + 1, "the title was");
      return;
    }
    std::size_t at = start;
    at = title_block(at);
    at = entries(at);
    const bool titled = !stated_.title.empty();
    if (count_ >= 2 || (count_ == 1 && titled && (title_entry_ || byline_)) ||
        ((byline_ || noted_) && titled)) {
      merge();
      take(start, last_, count_ > 0 ? "metadata was" : byline_ ? "title and author were" : "the title was");
    }
  }

private:
  /// A title that no key names, and below it who wrote it; perhaps between rows.
  std::size_t title_block(std::size_t at) {
    std::size_t i = at;
    if (is_drawn(i) && i + 1 < lines_.size())
      i = skip_blank(lines_, i + 1);
    if (i >= lines_.size() || i - at > 3 || lines_[i].role || match_entry_line(i))
      return at;
    Line bare = lines_[i];
    bare.body = unbracketed(undrawn(bare.body));
    bare.tabs = 0;
    if (bare.blank() || bare.columns > 100 || !looks_like_title(bare))
      return at;
    if (const auto heading = match_heading(bare.body); heading && heading->form != HeadingMatch::Form::marked)
      return at;
    const auto marked = match_heading(bare.body);
    std::size_t next = skip_blank(lines_, i + 1);
    if (is_drawn(next))
      next = skip_blank(lines_, next + 1);
    if (next >= lines_.size() || lines_[next].role)
      return at;
    const auto take_title = [&] {
      stated_.title = without_note_mark(marked ? marked->title : text::collapse_spaces(bare.body));
    };
    // One line may stand between them: a subtitle.
    std::size_t by = next;
    for (std::size_t between = 0; between < 2 && by < lines_.size() && by - i <= 9; ++between) {
      if (lines_[by].role || (between == 1 && !may_be_subtitle(next, by)))
        break;
      if (const auto author = author_at(by)) {
        take_title();
        if (between == 1)
          stated_.subtitle = text::collapse_spaces(lines_[next].body);
        add_contributors(stated_, author->name, "aut");
        byline_ = true;
        last_ = author->end;
        return after_rows(last_);
      }
      by = skip_blank(lines_, by + 1);
    }
    if (const std::size_t after = name_below(i); after > i) {
      take_title();
      return after;
    }
    if (notes_until_heading(lines_, next)) {
      take_title();
      noted_ = true;
      last_ = i + 1;
      return next;
    }
    Metadata ignored;
    if (!split_entry(bare.body) && (match_entry_line(next) || match_site_line(lines_[next].body, ignored))) {
      take_title(); // kept only if entries follow
      return next;
    }
    return at;
  }

  /// Who wrote what line `i` names stands right below it without a word, above what a site says of the work;
  /// the index after. `i`: it does not.
  std::size_t name_below(std::size_t i) {
    const std::size_t by = i + 1;
    if (by >= lines_.size() || lines_[by].blank() || lines_[by].role || lines_[by].columns > 40 ||
        ends_like_sentence(lines_[by].body) || match_heading(lines_[by].body) || split_entry(lines_[by].body))
      return i;
    const std::size_t next = skip_blank(lines_, by + 1);
    if (next >= lines_.size() || !above_text(next))
      return i;
    add_contributors(stated_, text::collapse_spaces(lines_[by].body), "aut");
    byline_ = true;
    last_ = by + 1;
    return next;
  }

  /// Whether line `i` says what comes between a work's title and its text.
  bool above_text(std::size_t i) const {
    const auto entry = match_header_entry(undrawn(lines_[i].body));
    return (entry && (entry->key == HeaderKey::description || entry->key == HeaderKey::rating)) ||
           lines_[i].body == "Notes:" || lines_[i].body == "Work Text:";
  }

  struct Author {
    std::string name;
    std::size_t end; ///< index after the lines that say it
  };
  /// "by Jane Doe", or "by" and the name on the next line.
  std::optional<Author> author_at(std::size_t i) const {
    if (auto name = match_byline(lines_[i]))
      return Author{std::move(*name), i + 1};
    const std::string joint = text::folded(lines_[i].body.substr(0, 4));
    const std::size_t next = skip_blank(lines_, i + 1);
    if ((joint != "by" && joint != "von" && joint != "par" && joint != "di") || next >= lines_.size() ||
        next - i > 3 || lines_[next].role || lines_[next].columns > 60 ||
        !looks_like_name(lines_[next].body) || ends_like_sentence(lines_[next].body))
      return std::nullopt;
    return Author{text::collapse_spaces(lines_[next].body), next + 1};
  }

  bool may_be_subtitle(std::size_t i, std::size_t next) const {
    return lines_[i].columns <= 60 && looks_like_title(lines_[i]) && !match_heading(lines_[i].body) &&
           (next > i + 1 || (i > 0 && !lines_[i - 1].blank())) && !split_entry(lines_[i].body);
  }

  /// "Copyright 2012 Jane Doe", "All rights reserved."
  bool match_rights(std::size_t i) {
    const std::string_view body = lines_[i].body;
    const std::string folded = text::folded(body.substr(0, 40));
    const bool states =
        (folded.starts_with("copyright ") || folded.starts_with("©") || folded.starts_with("(c) ")) &&
        body.find_first_of("0123456789") != std::string_view::npos;
    if (lines_[i].columns > 100 ||
        (!states && folded != "all rights reserved." && folded != "all rights reserved"))
      return false;
    stated_.rights += (stated_.rights.empty() ? "" : " ") + text::collapse_spaces(body);
    return true;
  }

  bool is_drawn(std::size_t i) const {
    return i < lines_.size() && !lines_[i].blank() && (lines_[i].row || undrawn(lines_[i].body).empty());
  }

  /// A title without the marks that Chinese and Japanese put around one.
  static std::string_view unbracketed(std::string_view title) {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"《", "》"}, {"『", "』"}, {"「", "」"}})
      if (title.starts_with(open) && title.ends_with(close) && title.size() > open.size() + close.size())
        return title.substr(open.size(), title.size() - open.size() - close.size());
    return title;
  }

  std::size_t after_rows(std::size_t at) {
    std::size_t i = skip_blank(lines_, at);
    if (is_drawn(i) && !lines_[i].role) {
      const bool framed = is_drawn(skip_blank(lines_, 0)) || lines_[i].body.starts_with('>') ||
                          lines_[i].body.starts_with('/');
      const std::size_t next = skip_blank(lines_, i + 1);
      if (framed) {
        last_ = i + 1;
        return next;
      }
      if (next < lines_.size() && match_entry_line(next))
        return next;
    }
    return i;
  }

  bool match_entry_line(std::size_t i) const {
    return i < lines_.size() && match_header_entry(undrawn(lines_[i].body)).has_value();
  }

  std::size_t entries(std::size_t at) {
    for (std::size_t i = skip_blank(lines_, at); i < lines_.size() && i < longest_header;
         i = skip_blank(lines_, i)) {
      if (lines_[i].role)
        return i;
      if (lines_[i].row && count_ > 0) { // a row among entries, or below them
        const std::size_t next = skip_blank(lines_, i + 1);
        if (!match_entry_line(next) && !repeated(next))
          return i;
        i = next;
        continue;
      }
      if (match_site_line(lines_[i].body, stated_)) {
        ++count_;
        last_ = ++i;
        continue;
      }
      if ((count_ > 0 || byline_) && match_rights(i)) {
        last_ = ++i;
        continue;
      }
      if (const std::size_t after = entry(i); after > i) {
        last_ = i = after;
        continue;
      }
      if (count_ > 0 && repeated(i)) {
        last_ = ++i;
        continue;
      }
      if (const auto author = match_byline(lines_[i]); author && count_ > 0 && stated_.contributors.empty()) {
        add_contributors(stated_, *author, "aut");
        byline_ = true;
        last_ = ++i;
        continue;
      }
      if (const std::size_t after = count_ >= 3 && stated_.title.empty() ? name_below(i) : i; after > i) {
        stated_.title = text::collapse_spaces(lines_[i].body);
        i = after;
        continue;
      }
      if (const std::size_t after = summary_above_rating(i); after > i) {
        i = after;
        continue;
      }
      const std::size_t after = unknown(i);
      if (after == i)
        return i;
      i = after;
    }
    return at;
  }

  bool repeated(std::size_t i) const {
    return i < lines_.size() && lines_[i].columns < 120 && !lines_[i].role &&
           !match_heading(lines_[i].body) && repeats(stated_, lines_[i].body);
  }

  /// The index after the entry on line `i`; `i` where there is none.
  std::size_t entry(std::size_t i) {
    const std::string_view body = undrawn(lines_[i].body);
    if (const auto words = label_alone(body))
      return below(i, *words);
    auto found = match_header_entry(body);
    if (!found)
      return i;
    std::size_t after = i + 1;
    if (found->value.empty())
      return below(i, found->key);
    // Lines that stand in further go on with the value.
    while (after < lines_.size() && !lines_[after].blank() && !lines_[after].role &&
           !match_entry_line(after) && !lines_[after].row &&
           (lines_[after].indent > lines_[i].indent + 1 || full(i, after)) && after < i + longest_description)
      found->value += ' ' + text::collapse_spaces(lines_[after++].body);
    if (!accept(found->key, found->value))
      return i;
    return after;
  }

  /// A summary that no key names, between who wrote the story and `Rated: Fiction T - English - …`.
  std::size_t summary_above_rating(std::size_t i) {
    constexpr std::size_t longest = 8;
    if (!byline_ || count_ > 0)
      return i;
    std::string value;
    for (std::size_t at = i; at < lines_.size() && at < i + longest && !lines_[at].role; ++at) {
      const auto entry = match_header_entry(lines_[at].body);
      if (entry && entry->key == HeaderKey::rating && entry->value.find(" - ") != std::string::npos) {
        take_entry(stated_, HeaderKey::description, value);
        return at;
      }
      if (entry || match_heading(lines_[at].body))
        return i;
      value += (value.empty() || lines_[at].blank() ? "" : " ") + text::collapse_spaces(lines_[at].body);
    }
    return i;
  }

  /// Whether a summary goes on on the next line, since the lines before had no room.
  bool full(std::size_t from, std::size_t i) const {
    const auto key = match_header_entry(undrawn(lines_[from].body));
    return key && key->key == HeaderKey::description && lines_[i - 1].columns >= 60 &&
           lines_[i - 1].columns <= 120;
  }

  /// "Summary" above a summary.
  std::optional<HeaderKey> label_alone(std::string_view body) const {
    const std::string folded = text::folded(body.substr(0, 20));
    if (folded == "summary" && (count_ > 0 || byline_))
      return HeaderKey::description;
    return std::nullopt;
  }

  /// The value of an entry stands on the lines below it: to a blank line, the next entry, a heading.
  std::size_t below(std::size_t i, HeaderKey key) {
    const bool long_one = key == HeaderKey::description;
    std::size_t first = skip_blank(lines_, i + 1);
    if (key == HeaderKey::aside) { // "Stats:"
      ++count_;
      return i + 1;
    }
    if (first >= lines_.size() || (first > i + 1 && !long_one) || first > i + 3 || match_entry_line(first))
      return i;
    if (key == HeaderKey::characters && is_annotated(lines_, first))
      return i; // who they are is part of the text
    std::size_t end = first;
    std::string value;
    while (end < lines_.size() && end < first + longest_description && !lines_[end].blank() &&
           !lines_[end].role && !lines_[end].row && !match_entry_line(end) &&
           !match_heading(lines_[end].body)) {
      const std::string line = text::collapse_spaces(lines_[end].body);
      const bool listed = !long_one && !value.empty() && !value.ends_with(',');
      value += (value.empty() ? "" : listed ? ", " : " ") + line;
      ++end;
      if (!long_one && end < lines_.size() && lines_[end].indent < lines_[first].indent)
        break;
    }
    if (end == first || !accept(key, value))
      return i;
    return end;
  }

  bool accept(HeaderKey key, const std::string& value) {
    if (key == HeaderKey::rating && value.find(" - ") != std::string::npos) {
      take_rated(stated_, value);
      ++count_;
      return true;
    }
    // "Published: 2015-01-01 Completed: 2015-02-01 Words: 12,345"
    std::string first = value;
    if (key == HeaderKey::published || key == HeaderKey::aside || key == HeaderKey::modified)
      first = take_further_entries(stated_, value);
    if (key != HeaderKey::aside && !take_entry(stated_, key, first))
      return false;
    if (key == HeaderKey::category)
      categories_.push_back(first);
    title_entry_ = title_entry_ || key == HeaderKey::title;
    byline_ = byline_ || key == HeaderKey::author;
    ++count_;
    return true;
  }

  /// Entries of keys that are not known, before one that is: they become tags, but for what the author says
  /// to the reader, which stays where it is.
  std::size_t unknown(std::size_t i) {
    constexpr std::size_t most = 3;
    constexpr std::size_t longest_key = 24;
    if (count_ < 2)
      return i;
    std::size_t end = i;
    for (std::size_t count = 0; !match_entry_line(end); ++count) {
      const auto pair = end < lines_.size() ? split_entry(lines_[end].body) : std::nullopt;
      if (count == most || !pair || pair->second.empty() || lines_[end].columns > 120 || lines_[end].role ||
          match_heading(lines_[end].body) || pair->first.size() > longest_key ||
          is_opening_quote(text::first(lines_[end].body)))
        return i;
      const std::size_t next = skip_blank(lines_, end + 1);
      if (next - end > 2)
        return i;
      end = next;
    }
    for (std::size_t k = i; k < end; ++k) {
      if (lines_[k].blank() || speaks_to_reader(lines_[k].body)) {
        kept_.push_back(k);
        continue;
      }
      const auto pair = split_entry(lines_[k].body);
      stated_.tags.push_back(pair->first + ": " + pair->second);
      found_.notes.push_back({"metadata-unknown", Severity::info, lines_[k].number, 0,
                              "\"" + pair->first + "\" is no field of a book: its entry became a tag"});
    }
    return end;
  }

  /// "The Mill by jane_doe" above entries that name no author.
  void split_title() {
    const std::size_t by = stated_.title.rfind(" by ");
    if (by == std::string::npos || by == 0 || !stated_.contributors.empty() || title_entry_)
      return;
    const std::string name = stated_.title.substr(by + 4);
    const bool names_all = count_ >= 5 && !stated_.source_url.empty(); // as programs that pack stories write
    if (name.size() < 4 || (name.find(' ') != std::string::npos && !looks_like_name(name) && !names_all) ||
        is_small_word(text::folded(name)))
      return;
    add_contributors(stated_, name, "aut");
    stated_.title.resize(by);
  }

  void merge() {
    split_title();
    // What a site calls a category is whose world the story is set in, or a kind of relationship.
    const bool packaged = std::any_of(
        lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(last_), [](const Line& line) {
          const std::string folded = text::folded(line.body.substr(0, 12));
          return folded.starts_with("packaged:") || folded.starts_with("story url:") ||
                 folded.starts_with("storyurl:");
        });
    if (packaged)
      for (const std::string& category : categories_)
        if (const auto at = std::find(stated_.tags.begin(), stated_.tags.end(), category);
            at != stated_.tags.end()) {
          stated_.tags.erase(at);
          stated_.fandoms.push_back(category);
        }
    const auto fill = [](auto& to, auto& from) {
      if (to.empty())
        to = std::move(from);
    };
    fill(known_.title, stated_.title);
    fill(known_.subtitle, stated_.subtitle);
    fill(known_.contributors, stated_.contributors);
    fill(known_.language, stated_.language);
    fill(known_.series, stated_.series);
    fill(known_.tags, stated_.tags);
    fill(known_.characters, stated_.characters);
    fill(known_.rating, stated_.rating);
    fill(known_.status, stated_.status);
    fill(known_.publisher, stated_.publisher);
    fill(known_.rights, stated_.rights);
    fill(known_.source_url, stated_.source_url);
    fill(known_.published, stated_.published);
    fill(known_.modified, stated_.modified);
    fill(known_.description, stated_.description);
    fill(known_.fandoms, stated_.fandoms);
    fill(known_.relationships, stated_.relationships);
    fill(known_.warnings, stated_.warnings);
  }

  void take(std::size_t from, std::size_t to, const std::string& what) {
    found_.notes.push_back({"metadata-in-text", Severity::info, lines_[from].number, 0,
                            what + " taken from the head of the text"});
    found_.decisions.push_back({"header", Rule::archive, lines_[from].number, lines_[to - 1].number,
                                "the text's head, which became metadata",
                                std::to_string(count_) + (count_ == 1 ? " entry" : " entries") +
                                    (byline_ ? ", and who wrote it below a title" : ""),
                                count_ >= 3             ? 97
                                : count_ + byline_ >= 2 ? 90
                                                        : 80,
                                "the story's first lines"});
    for (std::size_t i = from; i < to; ++i)
      if (!lines_[i].blank() && std::find(kept_.begin(), kept_.end(), i) == kept_.end())
        leave_out(lines_[i]);
  }

  std::vector<Line>& lines_;
  Metadata& known_;
  Findings& found_;
  Metadata stated_{};
  std::vector<std::string> categories_{};
  std::vector<std::size_t> kept_{}; ///< lines among the entries that stay
  std::size_t last_ = 0;            ///< after the last line that was recognised
  std::size_t count_ = 0;           ///< entries
  bool byline_ = false;
  bool title_entry_ = false;
  bool noted_ = false; ///< notes stand between the title and the first heading
};

} // namespace

void take_header(std::vector<Line>& lines, Metadata& metadata, Findings& found) {
  HeadReader(lines, metadata, found).read();
}

} // namespace octavo::reader

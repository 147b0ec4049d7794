// What characters read that is no letter: telegrams, headlines of newspapers, signs and inscriptions.
#include "read/compose.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/papers.h"
#include "read/passage.h"
#include "read/stanza.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_sign = 80; ///< code points of a headline or a line of a sign
constexpr std::size_t most_lines = 8;    ///< of a sign, or of headlines above each other

constexpr std::array<std::string_view, 19> paper_words{
    "headline",   "newspaper",   "gazette",  "article", "front page", "tribune", "the paper",
    "the papers", "schlagzeile", "zeitung",  "journal", "manchette",  "titular", "periódico",
    "giornale",   "titolo",      "manchete", "газет",   "заголов"};

constexpr std::array<std::string_view, 31> sign_words{
    "sign",    "plaque",  "inscription", "engraved", "carved",    "headstone", "tombstone", "gravestone",
    "poster",  "notice",  "banner",      "placard",  "label",     "card",      " read:",    " said:",
    "written", "screen",  "letters",     "schild",   "inschrift", "stand:",    "panneau",   "pancarte",
    "inscrit", "letrero", "cartel",      "insegna",  "вывеск",    "надпис",    "табличк"};

constexpr std::array<std::string_view, 7> telegram_words{
    "telegram", "telegramm", "télégramme", "telegrama", "telegramma", "телеграмма", "cablegram"};

template <typename Words>
bool holds(std::string_view folded, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

/// How often the word STOP stands in capitals, as in telegrams.
std::size_t count_stops(Lines lines) noexcept {
  std::size_t count = 0;
  for (const Line& line : lines)
    for (std::size_t at = line.body.find("STOP"); at != std::string_view::npos;
         at = line.body.find("STOP", at + 4)) {
      const bool starts = at == 0 || line.body[at - 1] == ' ';
      const char after = at + 4 < line.body.size() ? line.body[at + 4] : ' ';
      count += starts && std::string_view(" .,\"'*_-").find(after) != std::string_view::npos;
    }
  return count;
}

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {}

  Passages find() {
    for (std::size_t at = 0; at < sheet_.lines.size();) {
      const bool begins = sheet_.begins_paragraph(at) && !sheet_.lines[at].role;
      const std::size_t end =
          !begins ? 0 : first_of({telegram(at), headed_telegram(at), sign(at), cutting(at), masthead(at)});
      at = end > 0 ? end : at + 1;
    }
    return std::move(found_);
  }

private:
  static std::size_t first_of(std::initializer_list<std::size_t> ends) {
    for (const std::size_t end : ends)
      if (end > 0)
        return end;
    return 0;
  }

  Lines paragraph(std::size_t at) const { return sheet_.lines.subspan(at, sheet_.paragraph_end(at) - at); }

  bool all_capitals(std::size_t at) const noexcept {
    for (std::size_t i = at; i < sheet_.paragraph_end(at); ++i)
      if (!sheet_.looks[i].capitals)
        return false;
    return true;
  }

  /// The paragraph after the one that ends at `end`, over one blank line at most; lines.size() for none.
  std::size_t next_paragraph(std::size_t end, std::size_t blanks = 1) const noexcept {
    const std::size_t next = skip_blank(sheet_.lines, end);
    return next < sheet_.lines.size() && next - end <= blanks && sheet_.begins_paragraph(next) &&
                   !sheet_.lines[next].role
               ? next
               : sheet_.lines.size();
  }

  Paragraph paragraph_of(std::size_t at, ParagraphRole role, Rule rule) const {
    const Lines lines = paragraph(at);
    return {content_of(lines, Grouped::Ends::fold), role, 0, origin_of(lines, rule)};
  }

  void add(DocumentKind kind, Rule rule, std::size_t first, std::size_t end, Blocks blocks,
           std::string evidence, int confidence) {
    const std::size_t size = end - first;
    Passage passage{first, size, {}, true, decided(sheet_, std::string(name(kind)), rule, first, size)};
    passage.decision.reading = "a " + std::string(name(kind));
    passage.decision.evidence = std::move(evidence);
    passage.decision.confidence = confidence;
    passage.blocks.push_back(
        {Document{kind, std::move(blocks), origin_of(sheet_.lines.subspan(first, size), rule)}});
    found_.push_back(std::move(passage));
  }

  // --------------------------------------------------------------------------------------- telegrams

  /// `ARRIVING TUESDAY STOP BRING HORSES STOP`, with the lines in capitals around it.
  std::size_t telegram(std::size_t at) {
    if (!all_capitals(at) && count_stops(paragraph(at)) < 2)
      return 0;
    std::size_t stops = 0;
    std::size_t end = at;
    std::size_t paragraphs = 0;
    Blocks blocks;
    for (std::size_t i = at; i < sheet_.lines.size() && paragraphs < most_lines; i = next_paragraph(end)) {
      const std::size_t more = count_stops(paragraph(i));
      if (more == 0 && (!all_capitals(i) || sheet_.looks[i].heading))
        break;
      stops += more;
      end = sheet_.paragraph_end(i);
      ++paragraphs;
      blocks.push_back({paragraph_of(i, ParagraphRole::body, Rule::telegram)});
    }
    if (stops < 2)
      return 0;
    add(DocumentKind::telegram, Rule::telegram, at, end, std::move(blocks),
        "STOP stands " + std::to_string(stops) + " times between its sentences", 92);
    return end;
  }

  /// `Telegram from A to B`, and what stands below it in quotation marks.
  std::size_t headed_telegram(std::size_t at) {
    const Line& line = sheet_.lines[at];
    if (sheet_.paragraph_end(at) != at + 1 || line.length > 100 || sheet_.looks[at].quoted)
      return 0;
    const std::string folded = text::folded(bared(line.body.substr(0, 60)));
    if (std::none_of(telegram_words.begin(), telegram_words.end(),
                     [&](std::string_view word) { return folded.starts_with(word); }))
      return 0;
    Blocks blocks{{paragraph_of(at, ParagraphRole::body, Rule::telegram)}};
    bool quoted = false;
    std::size_t end = at + 1;
    for (int paragraphs = 0; paragraphs < 6; ++paragraphs) {
      const std::size_t next = next_paragraph(end, 2);
      if (next == sheet_.lines.size() || sheet_.looks[next].row || sheet_.looks[next].heading)
        return 0;
      if (!sheet_.looks[next].quoted && (quoted || paragraphs > 1))
        return 0;
      quoted = quoted || sheet_.looks[next].quoted;
      blocks.push_back({paragraph_of(next, ParagraphRole::body, Rule::telegram)});
      end = sheet_.paragraph_end(next);
      if (quoted && sheet_.looks[end - 1].closed) {
        add(DocumentKind::telegram, Rule::telegram, at, end, std::move(blocks),
            "a line that says so, above what stands in quotation marks", 88);
        return end;
      }
    }
    return 0;
  }

  // ---------------------------------------------------------------------------- headlines and signs

  /// Lines in capitals from `at` on, at most one blank line between them: one past the last.
  std::size_t capitals_end(std::size_t at) const noexcept {
    std::size_t end = at;
    for (std::size_t count = 0, i = at; i < sheet_.lines.size() && count <= most_lines;
         ++count, i = next_paragraph(end)) {
      if (!all_capitals(i) || sheet_.looks[i].row)
        break;
      for (std::size_t k = i; k < sheet_.paragraph_end(i); ++k)
        if (sheet_.lines[k].length > longest_sign)
          return 0;
      end = sheet_.paragraph_end(i);
      if (count == most_lines)
        return 0;
    }
    return end > at ? end : 0;
  }

  /// The end of the line that announces what stands at `at`, folded.
  std::string lead_in(std::size_t at) const {
    std::size_t before = at;
    while (sheet_.lines[before - 1].blank())
      --before;
    const std::string_view body = sheet_.lines[before - 1].body;
    return text::folded(body.size() > 160 ? body.substr(body.size() - 160) : body);
  }

  std::size_t sign(std::size_t at) {
    if (!sheet_.looks[at].capitals || !follows_lead_in(sheet_, at))
      return 0;
    const std::size_t end = capitals_end(at);
    const std::string lead = end > 0 ? lead_in(at) : std::string();
    const bool paper = end > 0 && holds(lead, paper_words);
    if (end == 0 || (!paper && !holds(lead, sign_words)))
      return 0;
    Blocks blocks;
    std::size_t lines = 0;
    for (std::size_t i = at; i < end; ++i) {
      if (sheet_.lines[i].blank())
        continue;
      ++lines;
      const Lines line = sheet_.lines.subspan(i, 1);
      if (paper)
        blocks.push_back({Heading{content_of(line, Grouped::Ends::fold), origin_of(line, Rule::newspaper)}});
      else
        blocks.push_back({Paragraph{content_of(line, Grouped::Ends::fold), ParagraphRole::centered, 0,
                                    origin_of(line, Rule::notice)}});
    }
    std::size_t last = end;
    if (paper)
      if (const std::size_t next = next_paragraph(end);
          next < sheet_.lines.size() && has_place_of_news(next)) {
        blocks.push_back({paragraph_of(next, ParagraphRole::body, Rule::newspaper)});
        last = sheet_.paragraph_end(next);
      }
    add(paper ? DocumentKind::newspaper : DocumentKind::notice, paper ? Rule::newspaper : Rule::notice, at,
        last, std::move(blocks),
        std::to_string(lines) + (lines == 1 ? " line" : " lines") +
            " in capitals, announced by the line before",
        80);
    return last;
  }

  /// `LONDON, Tuesday.--The …`, `NEW YORK (AP) — The …`
  bool has_place_of_news(std::size_t at) const noexcept {
    const std::string_view body = sheet_.lines[at].body;
    std::size_t dash = std::min(body.find("--"), body.find("—"));
    dash = std::min(dash, body.find(" – "));
    if (dash == std::string_view::npos || dash < 4 || dash > 48)
      return false;
    const std::string_view place = body.substr(0, body.find_first_of(",(.-"));
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < place.size();) {
      const char32_t c = text::next(place, i);
      if (text::is_lower(c))
        return false;
      capitals += text::is_upper(c);
    }
    return capitals >= 3;
  }

  /// `_"The Gazette," 25 September._`, and headlines below it.
  std::size_t cutting(std::size_t at) {
    const std::string_view body = sheet_.lines[at].body;
    if (sheet_.paragraph_end(at) != at + 1 || sheet_.lines[at].length > longest_sign ||
        !sheet_.looks[at].quoted || sheet_.looks[at].closed)
      return 0;
    const std::size_t quote = std::max(body.rfind('"') == std::string_view::npos ? 0 : body.rfind('"'),
                                       body.rfind("”") == std::string_view::npos ? 0 : body.rfind("”") + 2);
    if (quote < 4 || !match_dateline(text::trim(body.substr(quote + 1))).dated)
      return 0;
    Blocks blocks{{paragraph_of(at, ParagraphRole::dateline, Rule::newspaper)}};
    std::size_t end = at + 1;
    std::size_t headlines = 0;
    for (std::size_t count = 0; count < most_lines; ++count) {
      const std::size_t next = next_paragraph(end, 2);
      if (next == sheet_.lines.size() || sheet_.paragraph_end(next) != next + 1 ||
          sheet_.lines[next].length > longest_sign ||
          !(sheet_.looks[next].capitals || sheet_.lines[next].indent > sheet_.lines[at].indent + 3))
        break;
      headlines += sheet_.looks[next].capitals;
      const Lines line = sheet_.lines.subspan(next, 1);
      blocks.push_back({Heading{content_of(line, Grouped::Ends::fold), origin_of(line, Rule::newspaper)}});
      end = next + 1;
    }
    if (headlines == 0)
      return 0;
    add(DocumentKind::newspaper, Rule::newspaper, at, end, std::move(blocks),
        "a paper's name with a date above " + std::to_string(headlines) +
            (headlines == 1 ? " line in capitals" : " lines in capitals"),
        85);
    return end;
  }

  // ----------------------------------------------------------------------------------------- mastheads

  bool is_brief(std::size_t at) const noexcept {
    return !sheet_.apart(at) && !sheet_.lines[at].role && sheet_.lines[at].length <= longest_sign;
  }

  /// The next line that is not blank, at most two blank ones on; lines.size() for none.
  std::size_t next_line(std::size_t at) const noexcept {
    const std::size_t next = skip_blank(sheet_.lines, at + 1);
    return next < sheet_.lines.size() && next - at <= 3 ? next : sheet_.lines.size();
  }

  bool is_date(std::size_t at) const { return match_dateline(sheet_.lines[at].body).dated; }

  /// `The Daily Herald, 3 March 1921`
  static bool names_paper_with_date(std::string_view body) {
    static constexpr std::array<std::string_view, 6> marks{", ", "-- ", "— ", "– ", "| ", "("};
    static constexpr text::ByteSet beginnings(",-\xE2|(");
    for (std::size_t at = 0; (at = beginnings.find_in(body, at)) != std::string_view::npos; ++at) {
      const auto mark = std::find_if(marks.begin(), marks.end(), [&](std::string_view one) {
        return body.substr(at).starts_with(one) && (one == marks.front() || (at > 0 && body[at - 1] == ' '));
      });
      if (mark == marks.end() || !names_paper(text::trim_end(body.substr(0, at))))
        continue;
      std::string_view date = text::trim(body.substr(at + mark->size()));
      while (date.ends_with(')') || date.ends_with('*') || date.ends_with('_'))
        date.remove_suffix(1);
      return match_dateline(date).dated;
    }
    return false;
  }

  /// `THE DAILY HERALD`, `3 March 1921`, `MAYOR MISSING`: a paper's name with a date above or below a
  /// headline.
  std::size_t masthead(std::size_t at) {
    if (!is_brief(at) || !text::is_upper(sheet_.looks[at].first))
      return 0;
    const bool dated = names_paper_with_date(sheet_.lines[at].body);
    if (!dated && !names_paper(sheet_.lines[at].body))
      return 0;
    Blocks blocks;
    add_line(blocks, at, dated ? Part::dateline : Part::headline);
    bool has_date = dated;
    bool contiguous = true;
    std::size_t headlines = 0;
    std::size_t end = at + 1;
    for (std::size_t count = 0, i = next_line(at);
         count < most_lines && i < sheet_.lines.size() && is_brief(i); ++count, i = next_line(i)) {
      const std::string_view body = sheet_.lines[i].body;
      const bool date = headlines == 0 && (is_date(i) || numbers_paper(body));
      const bool byline = headlines > 0 && is_byline(body);
      const bool headline = !date && !byline && sheet_.looks[i].capitals && !sheet_.looks[i].heading;
      if (!date && !byline && !headline)
        break;
      has_date = has_date || (date && is_date(i));
      headlines += headline;
      contiguous = contiguous && i == end;
      add_line(blocks, i, headline ? Part::headline : byline ? Part::byline : Part::dateline);
      end = i + 1;
      if (byline)
        break;
    }
    if (!has_date || headlines == 0)
      return 0;
    const std::size_t last = end_of_article(at, end, contiguous);
    for (std::size_t i = skip_blank(sheet_.lines, end); i < last; i = skip_blank(sheet_.lines, i)) {
      const std::size_t paragraph = std::min(sheet_.paragraph_end(i), last);
      const Lines lines = sheet_.lines.subspan(i, paragraph - i);
      blocks.push_back({Paragraph{content_of(lines, Grouped::Ends::fold), ParagraphRole::body, 0,
                                  origin_of(lines, Rule::newspaper)}});
      i = paragraph;
    }
    add(DocumentKind::newspaper, Rule::newspaper, at, last, std::move(blocks),
        "a paper's name and a date above " + std::to_string(headlines) +
            (headlines == 1 ? " line in capitals" : " lines in capitals"),
        88);
    return last;
  }

  enum class Part { dateline, headline, byline };

  void add_line(Blocks& blocks, std::size_t at, Part part) const {
    const Lines line = sheet_.lines.subspan(at, 1);
    const Origin origin = origin_of(line, Rule::newspaper);
    if (part == Part::headline)
      blocks.push_back({Heading{content_of(line, Grouped::Ends::fold), origin}});
    else
      blocks.push_back(
          {Paragraph{content_of(line, Grouped::Ends::fold),
                     part == Part::dateline ? ParagraphRole::dateline : ParagraphRole::body, 0, origin}});
  }

  /// How far what stands below the headlines is the paper's: lines that follow them without a gap, what
  /// stands between the same rows as they do, or a paragraph that begins with its place. `end`: none of it.
  std::size_t end_of_article(std::size_t first, std::size_t end, bool contiguous) const {
    constexpr std::size_t longest_article = 16; // paragraphs
    const bool own_run = first == 0 || sheet_.apart(first - 1);
    const bool parted =
        sheet_.spaced || sheet_.wrapping.wrapped; // so that a run is hardly more than a paragraph
    if (contiguous && own_run && !sheet_.apart(end) && !sheet_.lines[end].role)
      if (const std::size_t run = sheet_.run_end(end);
          run - end <= (parted ? 60U : longest_article) && (parted || run < sheet_.lines.size()))
        return run;
    std::size_t above = first;
    while (above > 0 && sheet_.lines[above - 1].blank())
      --above;
    if (above == 0 || sheet_.looks[above - 1].row) {
      std::size_t last = end;
      std::size_t i = skip_blank(sheet_.lines, end);
      for (std::size_t count = 0; count < longest_article && i < sheet_.lines.size(); ++count) {
        if (sheet_.looks[i].row)
          return last;
        if (sheet_.lines[i].role || sheet_.looks[i].heading)
          break;
        last = sheet_.paragraph_end(i);
        i = skip_blank(sheet_.lines, last);
      }
    }
    const std::size_t next = next_paragraph(end);
    return next < sheet_.lines.size() && has_place_of_news(next) ? sheet_.paragraph_end(next) : end;
  }

  const Sheet& sheet_;
  Passages found_{};
};

} // namespace

Passages find_cuttings(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

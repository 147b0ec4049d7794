// Letters and messages between a salutation and a signature, in any way that a text can set them; the tabbed
// ones of an export are rule 7's, in letter.cpp.
#include "read/compose.h"
#include "read/dateline.h"
#include "read/divisions.h"
#include "read/letter_parts.h"
#include "read/passage.h"
#include "read/stanza.h"
#include "read/voices.h"
#include "text/unicode.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_letter = 120; ///< paragraphs

struct Part {
  std::size_t first = 0;
  std::size_t end = 0;
};

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {
    for (std::size_t at = 0; at < sheet.lines.size();) {
      if (sheet.apart(at) || sheet.lines[at].role) {
        ++at;
        continue;
      }
      std::size_t end = sheet.paragraph_end(at);
      if (end - at > 1) // what greets, closes or signs has its own lines, even in a run
        end = cut(at, end);
      parts_.push_back({at, end});
      at = end;
    }
  }

  Passages find() {
    for (std::size_t i = 0; i < parts_.size();)
      i = take(i);
    return std::move(found_);
  }

private:
  const Line& line(std::size_t part) const noexcept { return sheet_.lines[parts_[part].first]; }
  const Look& look(std::size_t part) const noexcept { return sheet_.looks[parts_[part].first]; }
  bool single(std::size_t part) const noexcept { return parts_[part].end - parts_[part].first == 1; }

  std::size_t cut(std::size_t at, std::size_t end) const {
    const auto apart = [&](std::size_t i) {
      const Line& one = sheet_.lines[i];
      return one.length <= longest_part &&
             (is_greeting(one, sheet_.looks[i]) || closing_of(one, sheet_.looks[i]) != Closing::none ||
              is_mail_key(one.body) || is_postscript(one.body));
    };
    const auto after_closing = [&](std::size_t i) {
      return i > 0 && !sheet_.lines[i - 1].blank() &&
             closing_of(sheet_.lines[i - 1], sheet_.looks[i - 1]) == Closing::alone &&
             sheet_.lines[i].length <= longest_signature;
    };
    if (apart(at) || after_closing(at) ||
        (at + 1 < end && sheet_.lines[at].length <= longest_part && is_dateline_of_letter(at)))
      return at + 1;
    for (std::size_t i = at + 1; i < end; ++i)
      if (apart(i))
        return i;
    return end;
  }

  bool is_dateline_of_letter(std::size_t at) const { return match_dateline(sheet_.lines[at].body).dated; }

  bool barred(std::size_t part) const noexcept {
    for (std::size_t i = parts_[part - 1].end; i < parts_[part].first; ++i)
      if (sheet_.looks[i].row || sheet_.lines[i].role)
        return true;
    return sheet_.looks[parts_[part].first].heading;
  }

  std::size_t take(std::size_t i) {
    if (single(i) && is_diary(line(i).body)) {
      add_roles(i, ParagraphRole::salutation, "diary");
      return i + 1;
    }
    const std::size_t headers = count_headers(i);
    const bool openly = (single(i) && is_greeting(line(i), look(i))) || is_run_in_greeting(line(i));
    const bool barely = !openly && greets_barely(i);
    const bool greets = openly || barely;
    const bool note = !greets && headers == 0 && announces_letter(i);
    if (!greets && headers == 0 && !note)
      return i + 1;
    std::size_t start = i;
    std::size_t end = 0; // one past the last part
    const std::size_t most = std::min(parts_.size(), i + (note ? 8 : longest_letter));
    std::string ending;
    for (std::size_t k = i + std::max<std::size_t>(headers, note ? 0 : 1); k < most && end == 0; ++k) {
      if (k > i && (barred(k) || begins_another(k, i + headers)))
        break;
      if (k > i + headers && count_headers(k) > 0)
        break;
      end = ending_at(k, i, note, ending);
    }
    if (headers > 0)
      end = end_of_message(i, i + headers, end, ending);
    if (barely && headers == 0 && !is_letter_to_name(i, end, ending))
      return i + 1;
    if (end <= i + headers) // a head alone is no message
      return i + std::max<std::size_t>(headers, 1);
    while (end < parts_.size() && end - i < longest_letter && !barred(end) && is_postscript(line(end).body))
      ++end;
    end = past_quotation(i, end);
    if (greets)
      while (start > 0 && i - start < 3 && !is_taken(start - 1) && !barred(start) && is_head(start - 1, i))
        --start;
    if (headers > 0 && i > 0 && single(i - 1) && !is_taken(i - 1) && !barred(i) &&
        names_memo(line(i - 1).body))
      start = i - 1;
    add(start, i, end, headers, ending);
    return end;
  }

  /// A letter in quotation marks that its signature does not close goes on to where they close, if that is
  /// near.
  std::size_t past_quotation(std::size_t start, std::size_t end) const noexcept {
    const auto closed = [&](std::size_t part) { return sheet_.looks[parts_[part].end - 1].closed; };
    if (!look(start).quoted || closed(end - 1))
      return end;
    for (std::size_t k = end; k < std::min(end + 3, parts_.size()) && look(k).quoted && !barred(k); ++k)
      if (closed(k))
        return k + 1;
    return end;
  }

  /// Whether part `k` greets again, below what greets at `start`.
  bool begins_another(std::size_t k, std::size_t start) const {
    return single(k) && ((k > start + 3 && is_greeting(line(k), look(k))) ||
                         (k > start + 1 && greets_by_name(line(k), look(k))));
  }

  /// `Anna` below `Dear Tom,`, `E. Holt, Manager` below `To whom it may concern:`, with nothing between them
  /// that somebody says.
  bool signs_by_name(std::size_t k, std::size_t start) const {
    constexpr std::size_t furthest = 14;
    if (k < start + 2 || k > start + furthest || !single(start) ||
        !signs_alone(line(start), look(start), line(k), look(k)))
      return false;
    for (std::size_t part = start + 1; part < k; ++part)
      if (look(part).quoted)
        return false;
    return true;
  }

  bool is_taken(std::size_t part) const noexcept {
    return !found_.empty() && parts_[part].first < found_.back().first + found_.back().size;
  }

  /// `12 Elm Street, London`: a line of an address, which begins with a number or stands right above or below
  /// a date.
  bool is_address(std::size_t part) const {
    const std::string_view body = line(part).body;
    if (look(part).quoted || look(part).ends_sentence() || !is_capitalised(body))
      return false;
    if (text::is_digit(text::first(body)))
      return body.find(' ') != std::string_view::npos;
    const auto dated = [&](std::size_t other) {
      return single(other) && match_dateline(line(other).body).dated;
    };
    return (part > 0 && parts_[part - 1].end == parts_[part].first && dated(part - 1)) ||
           (part + 1 < parts_.size() && parts_[part].end == parts_[part + 1].first && dated(part + 1));
  }

  /// A date, place or address above the salutation, in the same quotation marks.
  bool is_head(std::size_t part, std::size_t greeting) const {
    if (!single(part) || line(part).length > longest_part)
      return false;
    const Dateline date = match_dateline(line(part).body);
    if (date.dated || is_address(part))
      return true;
    const bool like =
        look(part).quoted && look(greeting).quoted && !look(part).closed && !text::is_lower(look(part).first);
    const bool set_in = line(part).indent >= line(greeting).indent + 4;
    return (like || set_in) && std::count(line(part).body.begin(), line(part).body.end(), ' ') < 8 &&
           look(part).last != U'?' && look(part).last != U'!' && look(part).last != U':';
  }

  /// `Dein Tom`, where no name stands below it: `Dein Freund` may have one.
  bool signs_itself(std::size_t k) const {
    return is_own_signature(line(k)) &&
           (k + 1 == parts_.size() || barred(k + 1) || !single(k + 1) || look(k + 1).ends_sentence() ||
            look(k + 1).quoted || line(k + 1).length > longest_signature);
  }

  /// Where a letter ends that has come to part `k`: one past its signature; 0: not there.
  std::size_t ending_at(std::size_t k, std::size_t start, bool note, std::string& ending) const {
    if (!single(k))
      return note ? tail_of_note(k, ending) : 0;
    const Line& one = line(k);
    if (!note && signs_itself(k)) {
      ending = "a closing with a name";
      return k + 1;
    }
    if (!note)
      switch (closing_of(one, look(k))) {
      case Closing::signed_: ending = "a closing with a name"; return k + 1;
      case Closing::alone:
        for (std::size_t n = k + 1; n <= k + 3 && n < parts_.size() && !barred(n); ++n)
          if (single(n) && line(n).length <= longest_signature && is_name(line(n).body) &&
              closing_of(line(n), look(n)) == Closing::none) {
            ending = "a closing and a name";
            const bool more = n + 1 < parts_.size() && single(n + 1) && !barred(n + 1) &&
                              parts_[n].end == parts_[n + 1].first &&
                              line(n + 1).length <= longest_signature && is_name(line(n + 1).body) &&
                              !sheet_.lines[parts_[n + 1].first].blank() && !look(n + 1).ends_sentence() &&
                              !look(n + 1).quoted;
            return n + 1 + more;
          } else if (closing_of(line(n), look(n)) == Closing::none) {
            break;
          } else if (!line(n).body.ends_with(',') && line(n).length <= longest_signature &&
                     !look(n).ends_sentence() && line(n).body.find(' ') != std::string_view::npos) {
            ending = "a closing and a name"; // `Herzliche Grüße`, `Dein Thomas`
            return n + 1;
          }
        break;
      case Closing::none: break;
      }
    if (const std::size_t dash = dash_at(one.body); dash > 0 && one.length <= longest_signature &&
                                                    is_name(text::trim(one.body.substr(dash))) &&
                                                    !look(k).closed) {
      ending = "a name after a dash";
      return k + 1;
    }
    if (!note && signs_by_name(k, start)) {
      ending = "a name alone";
      return k + 1;
    }
    const bool quoted = look(start).quoted || look(start + (start + 1 < parts_.size())).quoted;
    if (!note && quoted && look(k).quoted && look(k).capitals && one.length <= longest_signature &&
        k > start + 1) {
      ending = "a name in capitals";
      return k + 1;
    }
    return note ? tail_of_note(k, ending) : 0;
  }

  std::size_t tail_of_note(std::size_t k, std::string& ending) const {
    if (!signs_after_dash(sheet_.lines[parts_[k].end - 1].body))
      return 0;
    ending = "a name after a dash";
    return k + 1;
  }

  /// `Tavi,` between blank lines.
  bool greets_barely(std::size_t i) const {
    const std::size_t at = parts_[i].first;
    return single(i) && is_bare_greeting(line(i), look(i)) && !look(i).heading &&
           (at == 0 || sheet_.lines[at - 1].blank()) &&
           (at + 1 < sheet_.lines.size() && sheet_.lines[at + 1].blank());
  }

  /// Whether a bare name greets what `ending` ends before part `end`: a closing with a name, and nobody
  /// speaks before it.
  bool is_letter_to_name(std::size_t i, std::size_t end, const std::string& ending) const {
    if (end < i + 3 || end - i > longest_letter / 5 || !ending.starts_with("a closing"))
      return false;
    while (end > i && !look(end - 1).quoted)
      --end;
    return end == i;
  }

  /// A line before part `i` says that a letter follows, and ends in a colon.
  bool announces_letter(std::size_t i) const {
    const std::size_t at = parts_[i].first;
    if (i == 0 || !follows_lead_in(sheet_, at))
      return false;
    const std::string_view body = sheet_.lines[parts_[i - 1].end - 1].body;
    return speaks_of_letter(body.size() > 160 ? body.substr(body.size() - 160) : body);
  }

  std::size_t count_headers(std::size_t i) const {
    std::size_t count = 0;
    while (i + count < parts_.size() && count < 8 && single(i + count) && is_mail_key(line(i + count).body) &&
           (count == 0 || parts_[i + count].first - parts_[i + count - 1].end <= 1))
      ++count;
    return count >= 2 ? count : 0;
  }

  /// Where the message ends whose head is at `head` and whose text begins at part `from`. A closing at
  /// `closed` (0: there is none) ends it where the story has not gone on before; else it ends before a row, a
  /// gap wider than the usual, or with a name alone. Where the story goes on before any of these, its head
  /// and the paragraphs that speak to somebody are all that is sure.
  std::size_t end_of_message(std::size_t head, std::size_t from, std::size_t closed,
                             std::string& ending) const {
    constexpr std::size_t longest = 40;
    const std::size_t usual = sheet_.spaced || sheet_.wrapping.wrapped ? 1 : 0;
    const std::size_t most = std::min(parts_.size(), from + longest);
    const bool greeted = from < parts_.size() && single(from) && is_greeting(line(from), look(from));
    for (std::size_t k = from; k < most; ++k) {
      if (k > from && (barred(k) || count_headers(k) > 0 || parts_[k].first - parts_[k - 1].end > usual)) {
        ending = "a gap";
        return k + (!barred(k) && count_headers(k) == 0 && is_name_alone(k) && is_bare_name(line(k).body));
      }
      if (k + 1 == closed)
        return closed;
      if (tells_again(k, head) && !(greeted && closed > k))
        return sure_end(head, from, k, ending);
      if (k > from && is_name_alone(k)) {
        ending = "a name alone";
        return k + 1;
      }
    }
    return sure_end(head, from, most, ending);
  }

  bool is_name_alone(std::size_t k) const {
    const std::string_view body = line(k).body;
    return single(k) && line(k).length <= longest_signature && is_name(body) && !look(k).quoted &&
           closing_of(line(k), look(k)) == Closing::none &&
           (!look(k).ends_sentence() || is_bare_name(body)) && std::count(body.begin(), body.end(), ' ') <= 2;
  }

  /// Whether the story goes on at part `k`: somebody speaks in quotation marks that the message has none of,
  /// or it is told of others, or of what happened to who tells it.
  bool tells_again(std::size_t k, std::size_t head) const {
    if (look(k).quoted && !look(head).quoted)
      return true;
    const std::string text = text_of(k);
    return voice_of(text).narrates || goes_on_telling(text);
  }

  /// One past the last part that is the message's without doubt, of those before `end`: its first paragraph,
  /// and those after it that say I or you.
  std::size_t sure_end(std::size_t head, std::size_t from, std::size_t end, std::string& ending) const {
    ending = "the story";
    std::size_t sure = from;
    if (sure < end || (from < parts_.size() && !barred(from) && !(look(from).quoted && !look(head).quoted)))
      ++sure;
    while (sure < end) {
      const Voice voice = voice_of(text_of(sure));
      if (!voice.first && !voice.second)
        break;
      ++sure;
    }
    return sure;
  }

  std::string text_of(std::size_t part) const {
    return joined(sheet_.lines.subspan(parts_[part].first, parts_[part].end - parts_[part].first));
  }

  /// Whether a closing stands among the parts: the letter is signed there, and not before.
  bool closes_within(std::size_t first, std::size_t end) const {
    for (std::size_t part = first; part < end; ++part)
      if (single(part) && closing_of(line(part), look(part)) != Closing::none)
        return true;
    return false;
  }

  ParagraphRole role_of(std::size_t part, std::size_t greeting, std::size_t end, std::size_t headers) const {
    if (headers > 0 && part < greeting + headers)
      return ParagraphRole::body;
    if (part < greeting)
      return ParagraphRole::dateline;
    if (part == greeting && single(part) && is_greeting(line(part), look(part)))
      return ParagraphRole::salutation;
    if (part == greeting + headers && single(part) && is_greeting(line(part), look(part)))
      return ParagraphRole::salutation;
    if (!single(part) || part + 6 < end || part <= greeting || is_postscript(line(part).body) ||
        line(part).length > longest_part)
      return ParagraphRole::body;
    const Closing closing = closing_of(line(part), look(part));
    const bool after =
        part > 0 && single(part - 1) && closing_of(line(part - 1), look(part - 1)) == Closing::alone;
    const bool last =
        part + 1 == end || (is_postscript(line(part + 1).body) && !closes_within(part + 1, end));
    return closing != Closing::none || after ||
                   (last && is_name(line(part).body.substr(dash_at(line(part).body))) &&
                    (headers == 0 || !look(part).ends_sentence() || is_bare_name(line(part).body)))
               ? ParagraphRole::signature
               : ParagraphRole::body;
  }

  void add(std::size_t start, std::size_t greeting, std::size_t end, std::size_t headers,
           const std::string& ending) {
    const std::size_t first = parts_[start].first;
    const std::size_t size = parts_[end - 1].end - first;
    Decision decision = decided(sheet_, "letter", Rule::letter, first, size);
    decision.reading = headers > 0 ? "a message with its head" : "a letter";
    decision.evidence = headers > 0 ? std::to_string(headers) + " lines of a message's head"
                                    : "\"" + beginning_of(line(greeting).body) + "\" opens it";
    if (!ending.empty())
      decision.evidence += ", " + ending + " after " + std::to_string(end - greeting - 1) +
                           (end - greeting == 2 ? " paragraph" : " paragraphs");
    decision.confidence = ending == "the story"                            ? 70
                          : headers > 0 || ending.starts_with("a closing") ? 92
                                                                           : 75;
    // A chapter that is a letter needs no frame: its ends have their roles.
    const bool whole = 10 * (end - start) >= 8 * parts_.size() && parts_.size() > 4;
    if (whole && headers == 0) {
      decision.reading = "a chapter that is a letter";
      for (std::size_t part = start; part < end; ++part)
        if (const ParagraphRole role = role_of(part, greeting, end, headers); role != ParagraphRole::body)
          add_role(part, role, std::exchange(decision, Decision{}));
      return;
    }
    Letter letter{{}, origin_of(sheet_.lines.subspan(first, size), Rule::letter)};
    for (std::size_t part = start; part < end;) {
      const ParagraphRole role = role_of(part, greeting, end, headers);
      std::size_t next = part + 1;
      const int gap = part == start ? 0 : static_cast<int>(parts_[part].first - parts_[part - 1].end);
      if (role == ParagraphRole::body && !(headers > 0 && part < greeting + headers)) {
        while (next < end && role_of(next, greeting, end, headers) == ParagraphRole::body)
          ++next;
        const Lines lines =
            sheet_.lines.subspan(parts_[part].first, parts_[next - 1].end - parts_[part].first);
        Blocks body = body_of(lines);
        if (!body.empty())
          if (auto* const paragraph = std::get_if<Paragraph>(&body.front().node))
            paragraph->gap_before = gap;
        std::move(body.begin(), body.end(), std::back_inserter(letter.blocks));
      } else {
        const bool head = headers > 0 && part == greeting;
        next = head ? part + headers : part + 1;
        const Lines lines =
            sheet_.lines.subspan(parts_[part].first, parts_[next - 1].end - parts_[part].first);
        letter.blocks.push_back({Paragraph{head ? head_of(lines) : content_of(lines, Grouped::Ends::fold),
                                           role, gap, origin_of(lines, Rule::line)}});
      }
      part = next;
    }
    Passage passage{first, size, {}, true, std::move(decision)};
    passage.blocks.push_back({std::move(letter)});
    found_.push_back(std::move(passage));
  }

  /// The lines of a message's head, blank ones between them left out.
  static Inlines head_of(Lines lines) {
    std::vector<Line> filled;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(filled),
                 [](const Line& each) { return !each.blank(); });
    return content_of(filled, Grouped::Ends::keep);
  }

  /// Paragraphs, with the poems among them.
  Blocks body_of(Lines lines) const {
    const Sheet inner = measure(lines, sheet_.wrapping);
    Blocks blocks;
    std::size_t at = 0;
    for (Passage& poem : find_poems(inner)) {
      append(blocks, lines.subspan(at, poem.first - at));
      std::move(poem.blocks.begin(), poem.blocks.end(), std::back_inserter(blocks));
      at = poem.first + poem.size;
    }
    append(blocks, lines.subspan(at));
    return blocks;
  }

  void append(Blocks& blocks, Lines lines) const {
    Blocks more = paragraphs_of(lines, sheet_.wrapping);
    std::move(more.begin(), more.end(), std::back_inserter(blocks));
  }

  void add_role(std::size_t part, ParagraphRole role, Decision decision) {
    const Part& at = parts_[part];
    const Lines lines = sheet_.lines.subspan(at.first, at.end - at.first);
    if (at.first > 0 && !sheet_.begins_paragraph(at.first))
      return; // part of a run that is read as one
    if (at.end < sheet_.lines.size() && sheet_.wrapping.wrapped && !sheet_.apart(at.end))
      return;
    Passage passage{at.first, lines.size(), {}, false, std::move(decision)};
    passage.blocks.push_back(
        {Paragraph{content_of(lines, Grouped::Ends::fold), role, 0, origin_of(lines, Rule::letter)}});
    found_.push_back(std::move(passage));
  }

  void add_roles(std::size_t part, ParagraphRole role, std::string what) {
    Decision decision = decided(sheet_, std::move(what), Rule::dateline, parts_[part].first, 1);
    decision.reading = "an entry of a diary";
    decision.evidence = "\"" + beginning_of(line(part).body) + "\" alone on its line";
    decision.confidence = 85;
    add_role(part, role, std::move(decision));
  }

  const Sheet& sheet_;
  std::vector<Part> parts_{};
  Passages found_{};
};

} // namespace

Passages find_letters(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

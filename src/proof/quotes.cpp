// Quotation marks that the reading of their directions (text/quotes.h) cannot bring into balance: those typed
// as " ' “ ” „ ‟ ‘ ’. Guillemets and corner brackets are enclosures.cpp's.
#include "proof/checks.h"

#include "text/speech.h"
#include "text/unicode.h"

#include <algorithm>

namespace octavo::proof {
namespace {

constexpr std::string_view code = "quote-unbalanced";
/// Lines of verse that the reader took for paragraphs: how long they are at most (in bytes), and how many of
/// them a quotation may run over.
constexpr std::size_t longest_line = 160;
constexpr std::size_t most_lines = 60;

/// More are not looked at.
constexpr std::size_t most_found = 10'000;

bool is_single(char32_t c) {
  return c == '\'' || c == U'‘' || c == U'’' || c == U'‚' || c == U'‛' || c == '`';
}

struct Unbalanced {
  std::size_t passage;
  text::Ambiguity ambiguity;
};

class Quotes {
public:
  Quotes(const Passages& passages, std::string_view language, Report& report)
      : passages_(passages), speech_(std::string(language)), report_(report) {}

  void run() {
    for (std::size_t i = 0; i < passages_.size(); ++i)
      read(i);
    speech_.end();
    for (const text::Speech::Unclosed& one : speech_.unclosed())
      found_.push_back({one.paragraph, one.ambiguity});
    std::stable_sort(found_.begin(), found_.end(), [](const Unbalanced& a, const Unbalanced& b) {
      return a.passage != b.passage ? a.passage < b.passage : a.ambiguity.at < b.ambiguity.at;
    });
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Unbalanced& one = found_[i];
      const bool is_single_mark = is_single(glyph(one));
      if ((!is_single_mark && is_letter_quoted(one)) || is_open_in_verse(one))
        continue;
      if (is_single_mark ? is_apostrophe(one) || is_closed_lines_later(one) : is_closed_by_next(i)) {
        i += is_single_mark ? 0 : 1;
        continue;
      }
      report_.add(code, one.passage, one.ambiguity.at, one.ambiguity.message);
    }
  }

private:
  void read(std::size_t i) {
    const Passage& passage = passages_[i];
    text::Punctuated read;
    switch (passage.kind) {
    case Passage::Kind::prose: read = speech_.paragraph(passage.text, i); break;
    case Passage::Kind::verse: read = speech_.verse(passage.text, i); break;
    case Passage::Kind::line: read = speech_.apart(passage.text, i); break;
    case Passage::Kind::pause: break;
    case Passage::Kind::interruption: speech_.interrupt(); break;
    case Passage::Kind::resumption: speech_.resume(); break;
    case Passage::Kind::boundary: speech_.end(); break;
    }
    if (read.opens)
      (is_single(text::first(text::trim(passage.text))) ? singles_ : doubles_) += 1;
    for (text::Ambiguity& ambiguity : read.ambiguities)
      if (ambiguity.code == code && found_.size() < most_found)
        found_.push_back({i, std::move(ambiguity)});
  }

  char32_t glyph(const Unbalanced& one) const {
    return text::first(std::string_view(passages_[one.passage].text).substr(one.ambiguity.at));
  }

  /// A straight single mark where speeches are in double ones.
  bool is_apostrophe(const Unbalanced& one) const { return glyph(one) == '\'' && doubles_ > singles_; }

  /// Whether what the mark opens is closed by the next unbalanced one, with nothing but lines of verse
  /// between.
  bool is_closed_by_next(std::size_t i) const {
    if (i + 1 >= found_.size() || found_[i].ambiguity.closes || !found_[i + 1].ambiguity.closes ||
        is_single(glyph(found_[i + 1])) || found_[i + 1].passage > found_[i].passage + most_lines)
      return false;
    for (std::size_t at = found_[i].passage; at <= found_[i + 1].passage; ++at)
      if (!is_line(passages_[at]))
        return false;
    return true;
  }

  /// The same of a single mark, whose partner looks like an apostrophe.
  bool is_closed_lines_later(const Unbalanced& one) const {
    const std::size_t end = std::min(passages_.size(), one.passage + most_lines);
    for (std::size_t at = one.passage; at < end && is_line(passages_[at]); ++at) {
      const std::string_view text = text::trim_end(passages_[at].text);
      if (at > one.passage && (text.ends_with("’") || text.ends_with("'")))
        return true;
    }
    return false;
  }

  /// Whether the mark opens a quotation in a poem: that may close nowhere, or open again with every stanza.
  bool is_open_in_verse(const Unbalanced& one) const {
    const Passage& passage = passages_[one.passage];
    constexpr std::ptrdiff_t least_line_ends = 3; // of a paragraph that keeps its lines
    return !one.ambiguity.closes &&
           (passage.kind == Passage::Kind::verse ||
            std::count(passage.text.begin(), passage.text.end(), '\n') >= least_line_ends);
  }

  /// Whether a paragraph that opens and does not close is followed by the signature or the postscript of a
  /// letter, quoted as a letter is: each of its paragraphs opens again.
  bool is_letter_quoted(const Unbalanced& one) const {
    if (one.ambiguity.closes || one.ambiguity.at > 2)
      return false;
    std::size_t next = one.passage + 1;
    while (next < passages_.size() && passages_[next].kind == Passage::Kind::pause)
      ++next;
    if (next == passages_.size() || !passages_[next].has_text())
      return false;
    std::string_view text = text::trim(passages_[next].text);
    while (text.starts_with('_') || text.starts_with('*') || text.starts_with('('))
      text.remove_prefix(1);
    if (text.empty())
      return false;
    std::size_t at = 0;
    const char32_t mark = text::next(text, at);
    if (mark != '"' && mark != U'“' && mark != U'„')
      return false;
    const std::string_view words = text.substr(at);
    constexpr std::size_t longest_signature = 60;
    return words.starts_with("P.S") || words.starts_with("P. S") || words.starts_with("PS") ||
           passages_[next].is_letter ||
           (words.size() <= longest_signature && text::upper(words) == words && words.size() > 3);
  }

  static bool is_line(const Passage& passage) {
    return passage.kind == Passage::Kind::verse || passage.kind == Passage::Kind::pause ||
           (passage.kind == Passage::Kind::prose && passage.text.size() <= longest_line);
  }

  const Passages& passages_;
  text::Speech speech_;
  Report& report_;
  std::vector<Unbalanced> found_{};
  std::size_t singles_ = 0, doubles_ = 0; ///< paragraphs that begin with one or the other
};

} // namespace

void check_quotes(const Passages& passages, std::string_view language, Report& report) {
  Quotes(passages, language, report).run();
}

} // namespace octavo::proof

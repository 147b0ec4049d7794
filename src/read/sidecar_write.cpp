// A sidecar that says what was read, for people to mend: values as TOML, all else as comments.
#include <octavo/read.h>

#include "model/characters.h"
#include "read/sidecar_entries.h"
#include "read/sidecar_values.h"
#include "text/unicode.h"

#include <algorithm>
#include <limits>

namespace octavo {
namespace reader {
namespace {

constexpr std::string_view head =
    R"(# What Octavo read in this text. Change what is wrong and convert the text again: this file, beside it under the
# same name with .toml, is read with it. Lines that begin with # say nothing; take the # away to use one.
)";

constexpr std::string_view chapters_head = R"(
# One [[chapter]] for each chapter and part, in the order of the text: the third entry is the third one's. What goes on
# saying what was read changes nothing.
)";

constexpr std::string_view lines_head = R"(
# What a line of the text is, where it was read wrongly: NUMBER = "prose", or "FIRST-LAST" = "verse" for a range. One of
# break, pause, prose, title, chapter, verse, letter, note, quote, heading, preformatted.
[lines]
)";

/// A TOML basic string. What is no character becomes U+FFFD.
std::string quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next(text, at);
    if (c == '"' || c == '\\')
      (out += '\\') += static_cast<char>(c);
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c < 0x20 || c == 0x7F)
      ((out += "\\u00") += digits[c >> 4]) += digits[c & 0xF];
    else
      text::append(out, c);
  }
  return out + '"';
}

/// The text on one line, for a comment, where TOML allows no control characters.
std::string commentable(std::string_view text) {
  std::string out;
  for (const char c : text::collapse_spaces(text))
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  std::string whole;
  for (std::size_t at = 0; at < out.size();)
    text::append(whole, text::next(out, at));
  return whole;
}

/// Running text as one types it, its emphasis marked.
std::string marked(const Inlines& inlines) {
  std::string out;
  for (const Inline& piece : inlines)
    std::visit(Match{[&](const Text& text) { out += text.text; }, [&](const LineBreak&) { out += ' '; },
                     [&](const Emphasis& emphasis) { out += '*' + marked(emphasis.children) + '*'; },
                     [&](const Styled& styled) { out += marked(styled.children); },
                     [&](const NoteReference& reference) { out += reference.label; },
                     [&](const Strong& strong) { out += "**" + marked(strong.children) + "**"; },
                     [&](const Link& link) { out += marked(link.children); }},
               piece.node);
  return out;
}

std::string list(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values)
    out += (out.size() == 1 ? "" : ", ") + quoted(value);
  return out + ']';
}

class Writer {
public:
  Writer(const Reading& reading, const Sidecar& applied) : reading_(reading), applied_(applied) {}

  std::string write() {
    out_ = head;
    remarks();
    out_ += '\n';
    metadata();
    chapters();
    lines();
    return std::move(out_);
  }

private:
  /// Doubts of the text as a whole, but for those that stand at the key they are about.
  void remarks() {
    for (const Note& note : reading_.notes)
      if (note.line == 0 && note.severity != Severity::info && !note.code.starts_with("title-") &&
          !note.code.starts_with("language-"))
        out_ += "# Noted: " + commentable(note.message) + '\n';
  }

  /// What was guessed of `key`: notes whose codes begin with its name.
  void guesses(std::string_view key) {
    for (const Note& note : reading_.notes)
      if (note.code.starts_with(std::string(key) + '-'))
        out_ += "# A guess: " + commentable(note.message) + ".\n";
  }

  void line(std::string_view key, const std::string& value) { (((out_ += key) += " = ") += value) += '\n'; }
  void absent(std::string_view key, std::string_view example) {
    line("# " + std::string(key), std::string(example));
  }

  void text(std::string_view key, const std::string& value) {
    if (value.empty())
      absent(key, "\"\"");
    else if (const Checked result = checked_text(value); result.ok())
      line(key, quoted(result.value));
    else
      absent(key, quoted(value));
  }

  /// A value that must have a form; one that has it not is left as a comment, since it could not be read
  /// back.
  template <typename Check>
  void checked(std::string_view key, const std::string& value, Check check, std::string_view example) {
    guesses(key);
    if (value.empty())
      absent(key, example);
    else if (check(value).ok())
      line(key, quoted(value));
    else
      absent(key, quoted(value));
  }

  void metadata() {
    const Metadata& metadata = reading_.book.metadata;
    guesses("title");
    text("title", metadata.title);
    text("subtitle", metadata.subtitle);
    text("sort_title", metadata.sort_title);
    contributors(metadata.contributors);
    checked("language", metadata.language, checked_language, "\"en\"");
    series(metadata.series);
    strings("tags", metadata.tags);
    strings("characters", metadata.characters);
    strings("fandoms", metadata.fandoms);
    strings("relationships", metadata.relationships);
    strings("warnings", metadata.warnings);
    text("rating", metadata.rating);
    text("status", metadata.status);
    text("publisher", metadata.publisher);
    text("rights", metadata.rights);
    checked("url", metadata.source_url, checked_url, "\"https://example.org/story\"");
    identifiers(metadata.identifiers);
    checked("published", metadata.published, checked_published, "2013-04-01");
    checked("modified", metadata.modified, checked_modified, "2013-04-01");
    description(metadata.description);
    if (applied_.cover.empty())
      absent("cover", "\"cover.jpg\"");
    else
      line("cover", quoted(applied_.cover));
  }

  static std::string contributor(const Contributor& contributor) {
    const bool usual = contributor.role == "aut" || !checked_role(contributor.role).ok();
    if (usual && contributor.sort_name.empty())
      return quoted(contributor.name);
    return "{ name = " + quoted(contributor.name) +
           (contributor.sort_name.empty() ? "" : ", sort = " + quoted(contributor.sort_name)) +
           (usual ? "" : ", role = " + quoted(contributor.role)) + " }";
  }

  void contributors(const std::vector<Contributor>& contributors) {
    std::vector<std::string> named;
    for (const Contributor& each : contributors)
      if (!text::trim(each.name).empty() && checked_text(each.name).ok() && checked_text(each.sort_name).ok())
        named.push_back(contributor(each));
    guesses("author");
    if (named.empty())
      return absent("author", "\"\"");
    if (named.size() == 1)
      return line("author", named.front());
    std::string all = "[\n";
    for (const std::string& each : named)
      all += "  " + each + ",\n";
    line("authors", all + ']');
  }

  void series(const std::vector<Series>& series) {
    std::vector<std::string> named;
    for (const Series& each : series) {
      if (text::trim(each.name).empty() || !checked_text(each.name).ok())
        continue;
      const bool placed = checked_position(each.position).ok();
      named.push_back(placed
                          ? "{ name = " + quoted(each.name) + ", position = " + quoted(each.position) + " }"
                          : quoted(each.name));
    }
    guesses("series");
    if (!named.empty()) {
      std::string all;
      for (const std::string& each : named)
        all += (all.empty() ? "" : ", ") + each;
      line("series", named.size() == 1 ? all : '[' + all + ']');
    } else if (!series.empty() && checked_position(series.front().position).ok()) {
      line("series_index", quoted(series.front().position));
    } else {
      absent("series", R"({ name = "", position = 1 })");
    }
  }

  void strings(std::string_view key, const std::vector<std::string>& values) {
    std::vector<std::string> good;
    for (const std::string& value : values)
      if (!text::trim(value).empty() && checked_text(value).ok())
        good.push_back(value);
    guesses(key);
    if (good.empty())
      absent(key, "[]");
    else
      line(key, list(good));
  }

  void identifiers(const std::vector<std::string>& identifiers) {
    std::vector<std::string> good;
    for (const std::string& each : identifiers)
      if (checked_identifier(each).ok())
        good.push_back(each);
      else
        absent("identifier", quoted(each));
    if (good.size() == 1)
      line("identifier", quoted(good.front()));
    else if (!good.empty())
      line("identifiers", list(good));
    else if (identifiers.empty())
      absent("identifier", "\"\"");
  }

  /// On as many lines as it has, which are its paragraphs.
  void description(const std::string& text) {
    guesses("description");
    if (text.empty())
      return absent("description", "\"\"");
    const std::string value = quoted(text);
    if (!is_readable(text))
      return absent("description", value);
    if (text.find('\n') == std::string::npos)
      return line("description", value);
    std::string lines = "\"\"\"\n";
    for (std::size_t at = 1; at + 1 < value.size(); ++at)
      if (value[at] != '\\')
        lines += value[at];
      else if (value[++at] == 'n')
        lines += '\n';
      else
        (lines += '\\') += value[at];
    line("description", lines + "\"\"\"");
  }

  /// Whether each line is a text.
  static bool is_readable(std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (!checked_text(text.substr(at, end - at)).ok())
        return false;
      at = end + 1;
    }
    return true;
  }

  /// The lines of a section, and how its text begins.
  static std::string place(const Section& section) {
    constexpr std::size_t most = 60;
    std::string text = commentable(plain_text(section.blocks).substr(0, 1000));
    if (text::length(text) > most) {
      const std::string_view cut = model::shortened(text, most);
      text = std::string(text::trim(cut.substr(0, cut.rfind(' ')))) + " …";
    }
    std::string place;
    if (section.origin.first_line > 0)
      place = "lines " + std::to_string(section.origin.first_line) + "-" +
              std::to_string(section.origin.last_line);
    if (!text.empty())
      place += (place.empty() ? "" : ": ") + text;
    return place.empty() ? place : "# " + place + '\n';
  }

  void chapters() {
    const std::vector<const Section*> sections = entry_sections(reading_.book.sections);
    if (sections.empty())
      return;
    out_ += chapters_head;
    bool first = true;
    for (const Section* const section : sections) {
      if (!first)
        out_ += '\n';
      first = false;
      (out_ += "[[chapter]]\n") += place(*section);
      text("title", marked(section->title));
      text("subtitle", marked(section->subtitle));
      line("kind", quoted(name(section->kind)));
      number(*section);
    }
  }

  void number(const Section& section) {
    if (!section.number)
      return absent("number", "1");
    const std::string number = std::to_string(*section.number);
    if (*section.number < 0)
      return absent("number", number);
    if (section.label.empty())
      return line("number", number);
    absent("number", number + "  # as its label says: " + commentable(section.label));
  }

  void lines() {
    out_ += lines_head;
    auto at = applied_.lines.begin();
    const auto applied_before = [&](int line_number) {
      for (; at != applied_.lines.end() && at->first < line_number; ++at)
        line(std::to_string(at->first), quoted(name(at->second)));
    };
    int last = 0; // the line of the doubts before this one that an entry could mend
    for (const Note& note : reading_.notes) {
      if (note.severity != Severity::doubt || note.line <= 0)
        continue;
      if (note.line > last && last > 0) {
        doubted(last);
        last = 0;
      }
      applied_before(note.line);
      out_ += "# Line " + std::to_string(note.line) + ": " + commentable(note.message) + " (" +
              commentable(note.code) + ").\n";
      if (!is_of_punctuation(note))
        last = note.line;
    }
    if (last > 0)
      doubted(last);
    applied_before(std::numeric_limits<int>::max());
  }

  /// Such doubts are mended in the text itself.
  static bool is_of_punctuation(const Note& note) {
    return note.code.starts_with("quote-") || note.code.starts_with("apostrophe-");
  }

  /// The entry that would mend a doubt, once for a line; none where the line has one that was applied.
  void doubted(int number) {
    if (!applied_.lines.contains(number))
      absent(std::to_string(number), "\"prose\"");
  }

  const Reading& reading_;
  const Sidecar& applied_;
  std::string out_{};
};

} // namespace
} // namespace reader

std::string write_sidecar(const Reading& reading, const Sidecar& applied) {
  return reader::Writer(reading, applied).write();
}

} // namespace octavo

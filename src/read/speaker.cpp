// See speaker.h.
#include "read/speaker.h"

#include "read/notes.h"
#include "read/tags.h"
#include "text/ascii.h"
#include "text/byte_set.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>

namespace octavo::reader {
namespace {

constexpr std::size_t longest_name = 34;       ///< code points
constexpr std::size_t longest_direction = 120; ///< bytes of a direction in brackets after a name

/// What stands before a colon and is no speaker.
constexpr std::array<std::string_view, 44> keys{
    "note",   "notes",   "warning", "warnings", "author",  "title",     "summary", "rating",     "chapter",
    "part",   "ps",      "p.s.",    "p.s",      "edit",    "a/n",       "an",      "disclaimer", "http",
    "https",  "date",    "from",    "to",       "subject", "cc",        "re",      "genre",      "words",
    "status", "pairing", "example", "answer",   "fact",    "attention", "tags",    "characters", "published",
    "series", "name",    "age",     "by",       "sent",    "language",  "fandom",  "hinweis"};

bool is_key(std::string_view name) noexcept {
  return std::find(keys.begin(), keys.end(), name) != keys.end();
}

/// `Yes.`, `No.`: what people say, not who says it.
bool is_answer(std::string_view said) {
  static constexpr std::array<std::string_view, 44> words{
      "yes",  "no",     "oh",   "ah",   "well", "what", "why",    "right", "okay", "ok",   "sure",
      "good", "fine",   "so",   "then", "now",  "here", "there",  "this",  "that", "it",   "never",
      "not",  "please", "ja",   "nein", "nej",  "nee",  "oui",    "non",   "si",   "sí",   "sì",
      "sim",  "não",    "bien", "gut",  "да",   "нет",  "хорошо", "come",  "look", "wait", "nothing"};
  const std::string folded = text::folded(said.substr(0, said.find(' ')));
  return std::find(words.begin(), words.end(), folded) != words.end();
}

std::size_t marks_at(std::string_view body, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < body.size() && (body[end] == '*' || body[end] == '_'))
    ++end;
  return end - at;
}

std::size_t spaces_at(std::string_view body, std::size_t at) noexcept {
  const std::size_t start = at;
  while (at < body.size()) {
    std::size_t next = at;
    if (!text::is_space(text::next(body, next)))
      break;
    at = next;
  }
  return at - start;
}

/// The bracket that closes the one at `at`, and what follows it; npos where there is none near.
std::size_t past_bracket(std::string_view body, std::size_t at) noexcept {
  const char close = body[at] == '(' ? ')' : ']';
  const std::size_t end = body.substr(0, at + longest_direction).find(close, at);
  return end == std::string_view::npos ? end : end + 1;
}

bool has_time(std::string_view part) noexcept {
  for (std::size_t i = 1; i + 2 < part.size(); ++i)
    if (part[i] == ':' && text::is_ascii_digit(part[i - 1]) && part[i + 1] >= '0' && part[i + 1] <= '9' &&
        text::is_ascii_digit(part[i + 2]))
      return true;
  return false;
}

struct Name {
  std::size_t end = 0; ///< byte after it
  std::size_t length = 0;
  std::size_t words = 0;
  bool capitals = true; ///< no small letter
  bool titled = true;   ///< each word begins with a capital or a letter of a script without them
  bool handle = false;
  std::size_t letters = 0;
  std::size_t upper = 0;
};

/// `Mr`, before a stop that ends no name.
bool is_title(std::string_view word) noexcept {
  for (const std::string_view title :
       {"Mr", "Mrs", "Ms", "Dr", "St", "Mme", "MR", "MRS", "MS", "DR", "ST", "MME"})
    if (word == title)
      return true;
  return false;
}

constexpr std::size_t most_words = 4; ///< of a name

bool is_particle(std::string_view rest) noexcept {
  static constexpr text::ByteSet beginnings("aedlotuvy");
  static constexpr std::array<std::string_view, 10> particles{"de ", "of ", "the ", "von ", "and ",
                                                              "la ", "du ", "y ",   "und ", "et "};
  return beginnings.contains(rest.front()) &&
         std::any_of(particles.begin(), particles.end(),
                     [&](std::string_view particle) { return rest.starts_with(particle); });
}

/// The longest run from `at` on that may be a name: letters, figures, and what names hold. Nothing where what
/// is read so far is the beginning of no name, as most lines' is at their second word.
std::optional<Name> name_at(std::string_view body, std::size_t at) noexcept {
  Name name;
  name.end = at;
  const std::size_t start = at;
  const bool ideographic = text::is_ideographic(text::first(body.substr(at)));
  bool word_start = true;
  bool digits = false;
  bool lower_start = false;
  while (at < body.size() && name.length <= longest_name) {
    const std::size_t here = at;
    const char32_t c = text::next(body, at);
    const bool joint =
        c == U'\'' || c == U'’' || c == U'-' || c == U'&' || c == U'#' || c == U'_' || c == U'/';
    const bool stop = c == U'.' && (name.length == 1 || is_title(body.substr(start, here - start)));
    if (c == U' ') {
      word_start = true;
      ++name.length;
      continue;
    }
    if (!text::is_alphanumeric(c) && !text::is_mark(c) && !joint && !(stop && name.words == 1))
      break;
    if (c == U'_' && (at == body.size() || marks_at(body, at) > 0 || body[at] == ' ' || body[at] == ':'))
      break;
    if (word_start) {
      ++name.words;
      const bool small = text::is_lower(c);
      lower_start = lower_start || (small && name.words == 1);
      name.titled = name.titled && (!small || (name.words > 1 && is_particle(body.substr(here))));
      if (name.words > most_words ||
          (name.words > 1 && !name.titled && (small || !name.capitals) && !ideographic))
        return std::nullopt;
      word_start = false;
    }
    digits = digits || text::is_digit(c) || c == U'_';
    name.letters += text::is_letter(c);
    name.upper += text::is_upper(c);
    name.capitals = name.capitals && !text::is_lower(c);
    name.end = at;
    ++name.length;
  }
  name.capitals = name.capitals && name.upper >= 2;
  name.handle = name.words == 1 && (lower_start || digits);
  return name;
}

Label labelled(Label::Form form, std::string_view body, std::size_t start, const Name& name,
               std::size_t time_size, std::size_t size) {
  Label label;
  label.form = form;
  label.name = text::folded(text::trim(body.substr(start, name.end - start)));
  label.time_size = time_size;
  label.size = size;
  label.timed = time_size > 0;
  label.capitals = name.capitals;
  label.handle = name.handle;
  return label;
}

} // namespace

std::size_t direction_in(std::string_view label) noexcept {
  const std::string_view bare = label.substr(0, label.find_last_not_of(".:") + 1);
  const std::size_t open = bare.find_first_of("([");
  const bool behind =
      open != 0 && open != std::string_view::npos && (bare.ends_with(')') || bare.ends_with(']'));
  return behind && label.find_first_of("*_<") == std::string_view::npos ? open : label.size();
}

std::size_t time_at_start(std::string_view body) noexcept {
  if (body.empty())
    return 0;
  const bool bracket = body[0] == '[' || body[0] == '(';
  std::size_t at = bracket ? 1 : 0;
  if (at >= body.size() || body[at] < '0' || body[at] > '9')
    return 0;
  while (at < body.size() && at < 32 &&
         std::string_view("0123456789:/.,- ").find(body[at]) != std::string_view::npos)
    ++at;
  for (const std::string_view half : {"AM", "PM", "am", "pm", "a.m.", "p.m."})
    if (body.substr(at).starts_with(half))
      at += half.size();
  if (!has_time(body.substr(0, at)))
    return 0;
  if (bracket) {
    if (at >= body.size() || (body[at] != ']' && body[at] != ')'))
      return 0;
    ++at;
  }
  const std::size_t space = spaces_at(body, at);
  at += space;
  if (body.substr(at).starts_with("- "))
    at += 2;
  return at;
}

namespace {

/// What may be somebody's name on the net, from `at` to before `end`.
bool is_handle(std::string_view body, std::size_t at, std::size_t end) noexcept {
  constexpr std::size_t longest_handle = 20; // bytes
  const std::string_view handle = body.substr(at, end - at);
  return !handle.empty() && handle.size() <= longest_handle && handle.find(' ') == std::string_view::npos &&
         text::is_letter(text::first(handle)) && std::none_of(handle.begin(), handle.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x80 && !text::is_ascii_alphanumeric(c) && c != '_' &&
                  c != '-' && c != '.';
         });
}

/// `[bob]: text`, `@bob: text`, `bob > text`, `> text`.
std::optional<Label> match_marked_label(std::string_view body) {
  std::size_t from = 0;
  std::size_t end = 0; // of the name
  std::size_t size = 0;
  if ((body[0] == '>' || body[0] == '<') && body[1] == ' ') {
    end = 1;
    size = 1;
  } else if (body[0] == '[' || body[0] == '@') {
    from = 1;
    const std::string_view mark = body[0] == '[' ? "]: " : ": ";
    end = std::min(body.substr(0, 2 * longest_name).find(mark), body.size());
    size = end + mark.size();
    if (end == body.size() || !is_handle(body, from, end) ||
        is_key(text::folded(body.substr(from, end - from))))
      return std::nullopt;
  } else {
    end = body.find(' ');
    if (end == std::string_view::npos || !body.substr(end).starts_with(" > ") || !is_handle(body, 0, end))
      return std::nullopt;
    size = end + 3;
  }
  size += spaces_at(body, size);
  if (size >= body.size())
    return std::nullopt;
  Name name;
  name.end = end;
  Label label = labelled(Label::Form::marked, body, from, name, 0, size);
  label.capitals = false;
  label.handle = true;
  return label;
}

} // namespace

std::optional<Label> match_label(std::string_view body) {
  if (body.size() < 2 || is_script_heading(body))
    return std::nullopt;
  if (auto label = match_marked_label(body))
    return label;
  const std::size_t time = time_at_start(body);
  std::size_t at = time;
  if (at < body.size() && body[at] == '<') {
    if (time == 0 && tag_at(body).size > 0)
      return std::nullopt; // `<i>`, which is nobody's name
    const std::size_t close = body.substr(0, at + 40).find('>', at);
    if (close == std::string_view::npos || close < at + 2 || body[at + 1] == '/')
      return std::nullopt;
    const std::string_view inner = body.substr(at + 1, close - at - 1);
    const std::size_t sigil = inner.find_first_not_of("@+%~& ");
    if (sigil == std::string_view::npos || inner.find_first_of("=\"") != std::string_view::npos)
      return std::nullopt;
    Name name;
    name.end = close;
    Label label = labelled(Label::Form::bracket, body, at + 1 + sigil, name, time,
                           close + 1 + spaces_at(body, close + 1));
    label.handle = true;
    if (label.size >= body.size())
      return std::nullopt;
    return label;
  }
  const std::size_t marks = marks_at(body, at);
  at += marks;
  if (at >= body.size() || !text::is_alphanumeric(text::first(body.substr(at))))
    return std::nullopt;
  const std::size_t start = at;
  const std::optional<Name> named = name_at(body, at);
  if (!named || named->letters == 0 || named->length > longest_name)
    return std::nullopt;
  const Name& name = *named;
  at = name.end;
  const bool corner =
      body.substr(at).starts_with("「") && text::is_ideographic(text::first(body.substr(start)));
  if (corner && name.length <= 8)
    return labelled(Label::Form::corner, body, start, name, time, at);

  // What may stand between the name and its mark: emphasis that ends, a direction in brackets or after a
  // comma.
  std::size_t closing = marks_at(body, at);
  at += closing;
  bool timed = false;
  bool direction = false;
  const std::size_t before_direction = at;
  at += spaces_at(body, at);
  if (at < body.size() && (body[at] == '(' || body[at] == '[')) {
    const std::size_t end = past_bracket(body, at);
    if (end == std::string_view::npos)
      return std::nullopt;
    timed = has_time(body.substr(at, end - at));
    at = end;
    direction = true;
  } else {
    const bool wide = at - before_direction >= 2 || body.substr(before_direction).starts_with("\t");
    if (wide && name.capitals && at < body.size())
      return labelled(Label::Form::stop, body, start, name, time, at);
    at = before_direction;
  }
  if (!direction && name.capitals && body.substr(at).starts_with(", ")) {
    const std::size_t end = body.substr(0, at + longest_direction).find_first_of(".:!?", at);
    if (end != std::string_view::npos &&
        text::is_lower(text::first(body.substr(at + 2 + marks_at(body, at + 2)))))
      at = end;
  }
  at += marks_at(body, at) * (direction ? 1 : 0);
  if (at >= body.size()) {
    if (!name.capitals || closing != marks)
      return std::nullopt;
    Label label = labelled(Label::Form::alone, body, start, name, time, at);
    return label;
  }
  const bool wide_colon = body.substr(at).starts_with("：");
  if (body[at] == ':' || wide_colon) {
    at += wide_colon ? 3 : 1;
    at += marks_at(body, at) > 0 && marks > closing ? marks_at(body, at) : 0;
    const std::size_t space = spaces_at(body, at);
    if (at < body.size() && space == 0 && !wide_colon)
      return std::nullopt;
    const bool like_a_name = name.capitals || name.titled || name.handle;
    Label label = labelled(at == body.size() ? Label::Form::alone : Label::Form::colon, body, start, name,
                           time, at + space);
    label.timed = label.timed || timed;
    if (!like_a_name || is_key(label.name))
      return std::nullopt;
    label.note = is_note_word(body.substr(start, name.end - start));
    return label.note && starts_with_note_marker(body) ? std::nullopt : std::optional(label);
  }
  if (body[at] == '.' || body.substr(at).starts_with("—") || body.substr(at).starts_with("--")) {
    const bool stop = body[at] == '.';
    at += stop ? 1 : 0;
    std::size_t after_marks = 0;
    if (marks > closing)
      after_marks = marks_at(body, at);
    at += after_marks;
    std::size_t end = at + spaces_at(body, at);
    for (const std::string_view dash : {"--", "—", "–", "-"})
      if (body.substr(end).starts_with(dash)) {
        end += dash.size();
        end += spaces_at(body, end);
        break;
      }
    if (at == body.size())
      return name.capitals && stop ? std::optional(labelled(Label::Form::alone, body, start, name, time, at))
                                   : std::nullopt;
    if (end == at)
      return std::nullopt;
    if (name.capitals && end < body.size())
      return labelled(Label::Form::stop, body, start, name, time, end);
    if (stop && name.titled && name.words <= 3 && name.length <= 20 && end < body.size() &&
        !is_answer(body.substr(start, name.end - start)))
      return labelled(Label::Form::short_, body, start, name, time, end);
  }
  return std::nullopt;
}

bool is_direction(std::string_view body) noexcept {
  if (body.size() < 3)
    return false;
  while (body.size() > 2 && body.back() == '.')
    body.remove_suffix(1);
  const char first = body.front();
  const char last = body.back();
  if ((first == '(' && last == ')') || (first == '[' && last == ']'))
    return true;
  if (first != last || (first != '*' && first != '_'))
    return false;
  const std::size_t marks = marks_at(body, 0);
  return body.substr(marks, body.size() - 2 * marks).find(first) == std::string_view::npos;
}

bool says_chat(std::string_view folded) {
  static constexpr std::array<std::string_view, 24> words{
      "text",      "texted",      "texting", "message",  "messages",  "messaged", "chat",    "phone",
      "group",     "typed",       "online",  "screen",   "inbox",     "whatsapp", "discord", "telegram",
      "nachricht", "chatverlauf", "mensaje", "mensajes", "message :", "сообщени", "чат",     "messaggio"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const std::size_t at = folded.find(word);
    return at != std::string_view::npos && (at == 0 || folded[at - 1] == ' ');
  });
}

bool is_chat_event(std::string_view body) noexcept {
  const bool marked = body.starts_with("* ") || body.starts_with("*** ") || body.starts_with("-- ") ||
                      body.starts_with("-!- ") || body.starts_with("--> ") || body.starts_with("<-- ") ||
                      body.starts_with("→ ") || body.starts_with("— ");
  if (marked)
    return true;
  if (body.size() > 160)
    return false;
  static constexpr std::array<std::string_view, 12> phrases{
      " has left",      " has joined",       " joined the",        " left the",
      " has logged ",   " is typing",        " changed the",       " went offline",
      " is now online", " began pestering ", " ceased pestering ", " began trolling "};
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return body.find(phrase) != std::string_view::npos; });
}

bool is_script_heading(std::string_view body) noexcept {
  if (body.front() != 'I' && body.front() != 'E')
    return false; // as nearly always
  constexpr std::array<std::string_view, 8> beginnings{"INT. ",      "EXT. ",      "INT ",     "EXT ",
                                                       "INT./EXT. ", "EXT./INT. ", "INT/EXT ", "EXT/INT "};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return body.starts_with(beginning); }) &&
         std::none_of(body.begin(), body.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_bare_direction(std::string_view body) noexcept {
  if (is_script_heading(body))
    return true;
  static constexpr std::array<std::string_view, 27> words{
      "CUT TO",  "DISSOLVE TO", "Scene: ",   "Setting: ", "SETTING: ", "Enter ",  "Exit",
      "Exeunt",  "Re-enter ",   "Manet ",    "Flourish",  "Curtain",   "CURTAIN", "Alarum",
      "SCENE: ", "Auftritt",    "Tritt auf", "Entra ",    "Sale ",     "Vorhang", "RIDEAU",
      "Rideau",  "TELÓN",       "Telón",     "ЗАНАВЕС",   "Занавес",   "FADE "};
  static constexpr text::ByteSet beginnings = [] {
    text::ByteSet set("");
    for (const std::string_view word : words)
      set.add(word.front());
    return set;
  }();
  return beginnings.contains(body.front()) &&
         std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return body.starts_with(word); });
}

} // namespace octavo::reader

// Plays and chats: passages in which a label stands before what each speaker says, again and again.
#include "read/compose.h"
#include "read/divisions.h"
#include "read/inlines.h"
#include "read/notes.h"
#include "read/passage.h"
#include "read/speaker.h"
#include "read/speeches.h"
#include "read/stanza.h"
#include "text/unicode.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>

namespace octavo::reader {
namespace {

/// What stands where a paragraph begins.
struct Place {
  std::size_t first = 0; ///< its lines
  std::size_t end = 0;
  const Label* label = nullptr; ///< nullptr: none, as nearly everywhere
  bool direction = false;
};

/// A passage while it is gathered: from the first place with a label to the last.
struct Gathered {
  std::size_t first = 0; ///< indices of places
  std::size_t last = 0;
  std::size_t turns = 0;
  std::size_t others = 0; ///< places that are neither turn nor direction
  std::size_t timed = 0;
  std::size_t handles = 0;
  std::size_t capitals = 0;
  std::size_t directions = 0;
  std::size_t small = 0;   ///< turns that begin with a small letter, as hardly anything but messages do
  std::size_t formats = 0; ///< turns whose form alone tells a chat: `<bob>`, a time
  std::unordered_map<std::string, std::size_t> names{};
};

class Finder {
public:
  explicit Finder(const Sheet& sheet) : sheet_(sheet) {
    count_abbreviations();
    gather_places();
    count_short_names();
    is_scene_ = sheet.wrapping.cast != nullptr && is_scene(*sheet.wrapping.cast);
  }

  Passages find() {
    for (std::size_t at = 0; at < places_.size();) {
      if (!is_known(places_[at])) {
        ++at;
        continue;
      }
      Gathered gathered = gather(at);
      if (is_passage(gathered))
        add(gathered);
      at = gathered.last +
           1; // where these are none, none of them begins another: it would end at the same place
    }
    return std::move(found_);
  }

private:
  void gather_places() {
    std::size_t at = 0;
    while (at < sheet_.lines.size()) {
      if (sheet_.apart(at) || sheet_.lines[at].role) {
        ++at;
        continue;
      }
      Place place{at, at + 1, nullptr, false};
      const bool heading = sheet_.looks[at].heading;
      if (!heading && !sheet_.looks[at].quoted)
        if (auto label = match_label(sheet_.lines[at].body))
          place.label = &labels_.emplace_back(std::move(*label));
      const bool alone = place.label && place.label->form == Label::Form::alone;
      if (sheet_.wrapping.wrapped || alone || begins_lines(place) || hangs(place))
        place.end = end_of(at);
      const bool bare = !heading && is_bare_direction(sheet_.lines[at].body);
      place.direction = bare || (!heading && is_direction(joined_ends(place)));
      if (place.label && (bare || (place.direction && alone))) // `SCENE: A kitchen` is nobody's speech
        place.label = nullptr;
      if (place.label)
        ++times_[place.label->name];
      at = place.end;
      places_.push_back(place);
    }
    take_script();
    for (Place& place : places_) // who speaks but once under such a name is the author
      if (place.label && place.label->note && times_of(place) == 1)
        place.label = nullptr;
  }

  /// In a script, whose scenes have headings (`INT. THE MILL - NIGHT`) and whose speakers stand above what
  /// they say, all else is shown: directions.
  void take_script() {
    const auto headings = std::count_if(places_.begin(), places_.end(), [&](const Place& place) {
      return is_script_heading(sheet_.lines[place.first].body);
    });
    const auto speeches = std::count_if(places_.begin(), places_.end(), [](const Place& place) {
      return place.label && place.label->form == Label::Form::alone;
    });
    is_script_ = headings >= 2 && speeches >= 3;
    for (Place& place : places_)
      place.direction = place.direction || (is_script_ && !place.label && !sheet_.looks[place.first].heading);
  }

  /// Whether a speech begins in capitals below a blank line, and has nothing but short lines to the next one:
  /// those are its own, though a line is a paragraph elsewhere.
  bool begins_lines(const Place& place) const {
    if (!place.label || !place.label->capitals || (place.first > 0 && !sheet_.apart(place.first - 1)))
      return false;
    constexpr std::size_t longest_line = 75;
    for (std::size_t i = place.first; !sheet_.apart(i); ++i)
      if (sheet_.lines[i].length > longest_line)
        return false;
    return true;
  }

  /// Whether an abbreviation's speech goes on in lines set in further than it.
  bool hangs(const Place& place) const {
    const std::size_t next = place.first + 1;
    return place.label && is_abbreviation(*place.label) && !sheet_.apart(next) &&
           sheet_.lines[next].indent > sheet_.lines[place.first].indent;
  }

  /// `Ham.` set in, or in emphasis: those that return are speakers, within a run of lines too.
  void count_abbreviations() {
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i)
      if (const Line& line = sheet_.lines[i];
          !sheet_.apart(i) && (line.indent > 0 || line.body.front() == '_'))
        if (const auto label = match_label(line.body); label && label->form == Label::Form::short_)
          ++abbreviations_[label->name];
    std::size_t often = 0;
    std::size_t times = 0;
    for (const auto& [name, count] : abbreviations_)
      if (count >= 3) {
        ++often;
        times += count;
      }
    is_play_of_abbreviations_ = often >= 2 && times >= 8;
  }

  /// Whether hardly anything but speeches below names such as `Lady Anne.` stands here, and names return.
  void count_short_names() {
    std::size_t labelled = 0;
    std::size_t others = 0;
    std::unordered_map<std::string_view, std::size_t> names;
    for (const Place& place : places_)
      if (place.label && place.label->form == Label::Form::short_) {
        ++labelled;
        ++names[place.label->name];
      } else {
        others += !place.direction && !sheet_.looks[place.first].heading;
      }
    const auto often =
        std::count_if(names.begin(), names.end(), [](const auto& name) { return name.second >= 3; });
    mostly_short_ = labelled >= 8 && often >= 2 && 2 * names.size() <= labelled && labelled >= 3 * others;
  }

  /// Whether hardly anything but speeches stands here, and of somebody who speaks elsewhere too: a scene may
  /// have two of them, or one.
  bool is_scene(const Cast& cast) const {
    std::size_t of_cast = 0;
    std::size_t speeches = 0;
    std::size_t others = 0;
    for (const Place& place : places_) {
      const bool speech = place.label && place.label->capitals;
      of_cast += speech && cast.contains(place.label->name);
      speeches += speech;
      others += !speech && !place.direction && !sheet_.looks[place.first].heading;
    }
    return of_cast > 0 && 2 * others <= speeches;
  }

  bool is_abbreviation(const Label& label) const {
    const auto found = abbreviations_.find(label.name);
    return label.form == Label::Form::short_ && found != abbreviations_.end() &&
           (found->second >= 3 || is_play_of_abbreviations_);
  }

  /// The end of the paragraph at `at`: where the run ends, or another speaker begins in it.
  std::size_t end_of(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < sheet_.lines.size() && !sheet_.apart(end) && !sheet_.lines[end].role) {
      constexpr int far = 20; // columns that a direction may be set in
      if (sheet_.lines[end].indent >= far && is_bare_direction(sheet_.lines[end].body))
        break;
      if (const auto label = match_label(sheet_.lines[end].body);
          label && (is_abbreviation(*label) ||
                    (label->capitals || label->form == Label::Form::bracket || label->timed ||
                     (label->form == Label::Form::colon &&
                      sheet_.lines[end].indent <= sheet_.lines[at].indent && times_.contains(label->name)))))
        break;
      ++end;
    }
    return end;
  }

  /// The first line's start and the last one's end: what shows whether brackets go around all of it.
  std::string joined_ends(const Place& place) const {
    const std::string_view first = sheet_.lines[place.first].body;
    if (place.end - place.first == 1)
      return std::string(first);
    const std::string_view last = sheet_.lines[place.end - 1].body;
    return std::string(first.substr(0, 3)) +
           std::string(last.substr(last.size() - std::min<std::size_t>(last.size(), 3)));
  }

  /// Whether the place is labelled by one who speaks more than once, or in a form that is a chat's alone.
  bool is_known(const Place& place) const {
    if (!place.label)
      return false;
    const Label& label = *place.label;
    const std::size_t count = times_of(place);
    if (is_scene_ && label.capitals)
      return true;
    if (label.timed && label.form != Label::Form::alone)
      return true;
    if (label.form == Label::Form::short_)
      return count >= 4 || is_abbreviation(label) || mostly_short_;
    return count >= 2;
  }

  bool has_break_before(std::size_t place) const {
    const std::size_t from = places_[place - 1].end;
    const std::size_t to = places_[place].first;
    for (std::size_t i = from; i < to; ++i)
      if (sheet_.looks[i].row || sheet_.lines[i].role)
        return true;
    return from + 4 < to;
  }

  /// Whether those who speak before and after the place are known, directions aside.
  bool answers(std::size_t at) const {
    const auto known = [&](std::size_t i) { return is_known(places_[i]) || times_of(places_[i]) >= 2; };
    std::size_t before = at;
    while (before > 0 && places_[before - 1].direction)
      --before;
    std::size_t after = at + 1;
    while (after < places_.size() && places_[after].direction)
      ++after;
    return before > 0 && known(before - 1) && (after == places_.size() || known(after));
  }

  std::size_t times_of(const Place& place) const {
    const auto found = place.label ? times_.find(place.label->name) : times_.end();
    return found == times_.end() ? 0 : found->second;
  }

  Gathered gather(std::size_t at) const {
    Gathered gathered;
    gathered.first = gathered.last = at;
    const Label::Form form = places_[at].label->form;
    const bool capitals = places_[at].label->capitals;
    const bool abbreviated = form == Label::Form::short_;
    const std::size_t patience = capitals ? 4 : abbreviated ? 2 : 1;
    std::size_t silent = 0;
    std::size_t directions = 0;
    std::size_t others = 0;
    for (std::size_t i = at; i < places_.size(); ++i) {
      const Place& place = places_[i];
      if (i > at && has_break_before(i))
        break;
      if (sheet_.looks[place.first].heading || starts_with_note_marker(sheet_.lines[place.first].body))
        break;
      const bool like = place.label && place.label->form == form && place.label->capitals == capitals;
      const bool between = abbreviated && like && i > at && answers(i);
      if (is_known(place) || (like && !abbreviated) || between) {
        gathered.last = i;
        gathered.others += others;
        gathered.directions += directions;
        others = directions = silent = 0;
        ++gathered.turns;
        gathered.timed += place.label->timed;
        gathered.handles += place.label->handle;
        gathered.capitals += place.label->capitals;
        gathered.small +=
            place.label->form == Label::Form::colon &&
            text::is_lower(text::first(sheet_.lines[place.first].body.substr(place.label->size)));
        gathered.formats += place.label->timed || place.label->form == Label::Form::bracket;
        ++gathered.names[place.label->name];
      } else if (place.direction || is_chat_event(sheet_.lines[place.first].body)) {
        if (++directions > 8 && !is_script_)
          break;
      } else {
        ++others;
        if (++silent > patience)
          break;
      }
    }
    return gathered;
  }

  bool is_passage(const Gathered& g) const {
    const std::size_t again = g.turns - g.names.size();
    if (g.formats == g.turns)
      return g.turns >= 2;
    if (is_scene_ && g.capitals == g.turns)
      return true;
    if (g.turns < 3 || g.names.size() < 2 || again < 1 || 2 * g.others > g.turns)
      return false;
    if (g.turns == 3)
      return follows_lead_in(sheet_, places_[g.first].first);
    return 3 * g.names.size() <= 2 * g.turns;
  }

  DialogueKind kind_of(const Gathered& g) const {
    if (2 * g.formats >= g.turns || 2 * g.handles > g.turns ||
        (2 * g.small > g.turns && g.capitals == 0 && g.directions == 0))
      return DialogueKind::chat;
    const bool me = g.names.contains("me") || g.names.contains("moi") || g.names.contains("ich") ||
                    g.names.contains("yo") || g.names.contains("я");
    bool initials = g.capitals == g.turns; // of the handles of a pesterlog
    for (const auto& [name, times] : g.names)
      initials = initials && name.size() == 2;
    std::size_t before = places_[g.first].first;
    while (before > 0 && sheet_.lines[before - 1].blank())
      --before;
    const std::string_view body = before > 0 ? sheet_.lines[before - 1].body : std::string_view();
    const std::string lead = text::folded(body.size() > 200 ? body.substr(body.size() - 200) : body);
    return me || initials || (g.capitals == 0 && g.directions == 0 && says_chat(lead)) ? DialogueKind::chat
                                                                                       : DialogueKind::play;
  }

  /// What a chat says of itself, or what a stage shows, before the first turn and after the last one.
  void add_ends(Gathered& g, DialogueKind kind) const {
    const auto event = [&](std::size_t place) {
      return (kind == DialogueKind::chat ? is_chat_event(sheet_.lines[places_[place].first].body)
                                         : places_[place].direction) &&
             (found_.empty() || places_[place].first >= found_.back().first + found_.back().size);
    };
    while (g.first > 0 && !has_break_before(g.first) && event(g.first - 1))
      --g.first;
    while (g.last + 1 < places_.size() && !has_break_before(g.last + 1) && event(g.last + 1))
      ++g.last;
  }

  void add(Gathered& g) {
    const DialogueKind kind = kind_of(g);
    add_ends(g, kind);
    const std::size_t first = places_[g.first].first;
    const std::size_t size = places_[g.last].end - first;
    const Rule rule = kind == DialogueKind::play ? Rule::play : Rule::chat;
    const std::size_t begin = found_.size();
    std::size_t from = g.first;
    const bool close = stands_close(g);
    for (std::size_t i = g.first + 1; close && i < g.last; ++i)
      if (is_set_off(places_[i])) {
        if (i > from)
          found_.push_back(passage_of(from, i, rule));
        from = i + 1;
      }
    found_.push_back(passage_of(from, g.last + 1, rule));
    Passage& passage = found_[begin]; // it speaks for all
    passage.decision = decided(sheet_, std::string(name(rule)), rule, first, size);
    passage.decision.reading = kind == DialogueKind::play ? "a play" : "a chat";
    passage.decision.evidence =
        std::to_string(g.turns) + " lines are labelled with " + std::to_string(g.names.size()) + " names" +
        (g.timed > 0 ? ", " + std::to_string(g.timed) + " with a time" : std::string()) +
        (g.capitals > 0 ? ", " + std::to_string(g.capitals) + " in capitals" : std::string()) + ", " +
        std::to_string(g.others) + " paragraphs between them are not" +
        (is_scene_ ? "; those who speak do in other scenes too" : "");
    passage.decision.confidence =
        static_cast<int>(std::min<std::size_t>(98, 55 + 6 * g.turns + 10 * (g.formats > 0) + 20 * is_scene_) -
                         std::min<std::size_t>(20, 30 * g.others / g.turns));
    passage.decision.alternative = kind == DialogueKind::play ? "prose, or a chat" : "prose, or a play";
  }

  /// The dialogue that the places up to `end` are.
  Passage passage_of(std::size_t from, std::size_t end, Rule rule) const {
    const std::size_t first = places_[from].first;
    const std::size_t size = places_[end - 1].end - first;
    Dialogue dialogue{rule == Rule::play ? DialogueKind::play : DialogueKind::chat,
                      {},
                      origin_of(sheet_.lines.subspan(first, size), rule)};
    std::vector<Spoken> all;
    for (std::size_t i = from; i < end; ++i)
      all.push_back({sheet_.lines.subspan(places_[i].first, places_[i].end - places_[i].first),
                     places_[i].label, places_[i].direction});
    add_turns(dialogue, all, sheet_.wrapping, rule);
    Passage passage{first, size, {}, true, {}};
    passage.blocks.push_back({std::move(dialogue)});
    return passage;
  }

  /// Whether a paragraph without a label has blank lines above and below it.
  bool is_set_off(const Place& place) const {
    return !place.label && !place.direction && place.first > 0 && sheet_.apart(place.first - 1) &&
           sheet_.apart(place.end) && !is_chat_event(sheet_.lines[place.first].body);
  }

  /// Whether what is said follows without blank lines, so that what has them around it is told, not said.
  bool stands_close(const Gathered& g) const {
    std::size_t close = 0;
    std::size_t wide = 0;
    for (std::size_t i = g.first + 1; i <= g.last; ++i)
      if (places_[i].label && places_[i - 1].label)
        ++(places_[i].first == places_[i - 1].end ? close : wide);
    return close > wide;
  }

  const Sheet& sheet_;
  std::deque<Label> labels_{}; ///< those of `places_`, which stay where they are
  std::vector<Place> places_{};
  std::unordered_map<std::string, std::size_t> abbreviations_{};
  bool is_play_of_abbreviations_ = false; ///< so that those who speak but once are speakers too
  bool mostly_short_ = false;
  bool is_script_ = false;
  bool is_scene_ = false; ///< of those who speak in all of the text
  std::unordered_map<std::string, std::size_t> times_{};
  Passages found_{};
};

} // namespace

Passages find_dialogues(const Sheet& sheet) {
  return Finder(sheet).find();
}

} // namespace octavo::reader

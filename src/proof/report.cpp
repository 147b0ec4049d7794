// See report.h.
#include "proof/report.h"

#include "proof/codes.h"
#include "proof/places.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>

namespace octavo::proof {
namespace {

constexpr std::size_t no_passage = static_cast<std::size_t>(-1);
/// More remarks of a kind than this are no help: the text is one that nobody mends by hand.
constexpr std::size_t most_remarks = 200;
/// From so many on, what may be a habit is one, where every hundredth paragraph has it.
constexpr std::size_t least_habit = 12;
constexpr std::size_t habit_share = 100;
constexpr int most_characters = 24;

} // namespace

void Report::add(Remark remark) {
  // Two checks may make remarks of one kind, so twice as many as are shown may be needed.
  if (++counts_[remark.code] <= 2 * most_remarks)
    remarks_.push_back(std::move(remark));
}

void Report::add(std::string_view code, std::size_t index, std::size_t at, std::string message) {
  add({code, index, at, 0, std::move(message)});
}

void Report::add_line(std::string_view code, int line, std::string message) {
  add({code, no_passage, 0, line, std::move(message)});
}

Notes Report::notes(const std::vector<std::string>& ignore, std::string_view source) const {
  std::vector<const Remark*> order;
  std::map<std::string_view, std::size_t> given;
  for (const Remark& remark : remarks_)
    if (std::find(ignore.begin(), ignore.end(), remark.code) == ignore.end())
      order.push_back(&remark);
  std::stable_sort(order.begin(), order.end(), [](const Remark* a, const Remark* b) {
    return a->passage != b->passage ? a->passage < b->passage : a->at < b->at;
  });
  Notes notes;
  Places places(source);
  for (const Remark* remark : order) {
    const std::size_t count = counts_.at(remark->code);
    const bool is_habit =
        may_be_habit(remark->code) && count >= least_habit && count * habit_share >= passages_.size();
    const std::size_t most = is_habit ? 1 : most_remarks;
    const std::size_t number = ++given[remark->code];
    if (number > most)
      continue;
    Note note{std::string(remark->code), find_code(remark->code)->severity, remark->line, 0, remark->message};
    if (number == most && count > most)
      note.message += is_habit ? "; the text has " + std::to_string(count) + " such places"
                               : "; and " + std::to_string(count - most) + " more further on";
    if (remark->passage != no_passage) {
      const Passage& passage = passages_[remark->passage];
      note.line = passage.first_line;
      if (const auto place = source.empty() ? std::nullopt : places.find(passage, remark->at)) {
        note.line = place->line;
        note.column = place->column;
      }
    }
    notes.push_back(std::move(note));
  }
  std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
  return notes;
}

std::string excerpt(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  std::size_t end = 0;
  for (int count = 0; end < rest.size() && rest[end] != '\n' && count < most_characters; ++count)
    text::next(rest, end);
  return std::string(text::trim_end(rest.substr(0, end))) + (end < rest.size() ? "…" : "");
}

std::string excerpt_of_word(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (int count = 0; begin > 0 && count < most_characters; ++count) {
    std::size_t before = begin;
    const char32_t c = text::previous(text, before);
    if (text::is_space(c))
      break;
    begin = before;
  }
  return excerpt(text, begin);
}

} // namespace octavo::proof

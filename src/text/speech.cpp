// See speech.h.
#include "text/speech.h"

#include <utility>

namespace octavo::text {
namespace {

/// More of them are no help to anyone, and would take memory.
constexpr std::size_t most_unclosed = 10'000;

} // namespace

Punctuated Speech::paragraph(std::string_view text, std::size_t id) {
  const bool continues = now_.open.has_value();
  Punctuated result = punctuate(text, language_, continues);
  now_.running = continues && runs_on(now_.open->paragraph, result, now_.running);
  if (!now_.running)
    end();
  now_.open.reset();
  if (result.speech_open)
    now_.open = Open{result, {id, octavo::text::unclosed(text, result.open_at)}, false};
  return result;
}

Punctuated Speech::verse(std::string_view text, std::size_t id) {
  Punctuated result = paragraph(text, id);
  if (now_.open)
    now_.open->is_verse = true;
  return result;
}

Punctuated Speech::apart(std::string_view text, std::size_t id) {
  Punctuated result = punctuate(text, language_);
  if (result.speech_open && unclosed_.size() < most_unclosed)
    unclosed_.push_back({id, octavo::text::unclosed(text, result.open_at)});
  return result;
}

void Speech::end() {
  if (now_.open && !now_.open->is_verse && unclosed_.size() < most_unclosed)
    unclosed_.push_back(std::move(now_.open->unclosed));
  now_.open.reset();
  now_.running = false;
}

void Speech::interrupt() {
  interrupted_.push_back(std::exchange(now_, State{}));
}

void Speech::resume() {
  end();
  if (interrupted_.empty())
    return;
  now_ = std::move(interrupted_.back());
  interrupted_.pop_back();
}

} // namespace octavo::text

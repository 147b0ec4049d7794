// Whose voice paragraphs are in: an author's, who speaks to readers of what they read, or that of a story.
// Knows no lines, blocks or notes.
#pragma once

#include <cstddef>
#include <string_view>

namespace octavo::reader {

/// Who tells a story: somebody who says I, or nobody.
enum class Narrator { unknown, first_person, third_person };

/// Whose voice paragraphs of a story are in, what is said in quotation marks aside.
class NarratorCount {
public:
  void add(std::string_view paragraph);
  Narrator narrator() const noexcept;

private:
  std::size_t first_ = 0; ///< words such as "I" and "my"
  std::size_t third_ = 0; ///< and such as "he" and "her"
};

/// Paragraphs before a note that its story's voice is told by.
inline constexpr std::size_t most_told = 40;

/// What the words of a paragraph say of who speaks in it, and to whom.
struct Voice {
  std::size_t words = 0;
  bool to_readers = false; ///< of chapters, reviews, updates, drafts
  bool of_fandom = false;  ///< without doubt
  bool second = false;
  bool first = false;
  bool spoken = false;   ///< begins as speech does
  bool narrates = false; ///< of him and her, with nobody who tells it

  bool addresses() const noexcept {
    return !spoken && ((of_fandom && (first || second || words <= 12)) || (to_readers && words <= 6));
  }
  bool speaks() const noexcept { return !spoken && (to_readers || first || second); }
};

Voice voice_of(std::string_view paragraph);

/// What several paragraphs together are.
struct Voices {
  std::size_t words = 0;
  std::size_t paragraphs = 0;
  std::size_t spoken = 0;  ///< paragraphs
  std::size_t telling = 0; ///< words of those that narrate
  std::size_t speaking = 0;
  std::size_t readers = 0; ///< paragraphs that speak of reading
  std::size_t fandom = 0;  ///< without doubt

  void add(const Voice& voice) {
    words += voice.words;
    ++paragraphs;
    spoken += voice.spoken;
    telling += voice.narrates ? voice.words : 0;
    speaking += voice.speaks() && !voice.narrates ? voice.words : 0;
    readers += voice.to_readers && !voice.spoken;
    fandom += voice.of_fandom && !voice.spoken;
  }

  /// Whether nearly all of it says I or you, as nobody does in a story told of others.
  bool is_of_author() const noexcept {
    return spoken == 0 && 10 * telling <= words && 10 * speaking >= 6 * words;
  }

  /// Whether they read as the story does.
  bool is_story(Narrator narrator = Narrator::unknown) const noexcept {
    constexpr std::size_t silent = 60; // words in which nobody says I or you
    // Somebody who says I may tell a story of their own: how many words they may have, and how many more for
    // each paragraph that may, or must, be of reading and writing.
    constexpr std::size_t brief = 60, may_be = 40, must_be = 150;
    if (spoken > 0 && readers == 0)
      return true;
    if (narrator == Narrator::third_person && is_of_author())
      return false;
    return 3 * spoken > paragraphs || telling > speaking ||
           (words - speaking > silent && 2 * speaking < words) ||
           words > brief + may_be * readers + must_be * fandom;
  }
};

/// Whether it has a word of what an author's days are filled with: exams, laptops, plots.
bool speaks_of_days(std::string_view paragraph);

/// `I walked home through the rain`: somebody goes on telling what happened, to nobody in particular.
bool goes_on_telling(std::string_view paragraph);

} // namespace octavo::reader

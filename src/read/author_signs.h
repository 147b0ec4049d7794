// The signs that a paragraph is an author's who speaks to readers, whether a marker says so or not: that it
// greets them, is sorry for the wait, speaks of chapters, hands over to the story, asks for reviews. Weighs
// one paragraph at a time; where notes begin and end is for who calls.
#pragma once

#include <string_view>

namespace octavo::reader {

struct AuthorSigns {
  int weight = 0;           ///< of all signs together; below 3 a story may say the same
  bool greets = false;      ///< several readers: `Hey guys!`
  bool hands_over = false;  ///< ends with words that lead to a story: `On with the chapter!`
  bool may_hand = false;    ///< or with such as may: `Enjoy!`
  bool takes_leave = false; ///< of readers, or asks them for an opinion
  bool of_posting = false;  ///< as only they do whose story comes out chapter by chapter
  bool of_chapters = false; ///< speaks of chapters, reviews and the like
  bool tells = false;       ///< speech, or who said it: then nothing else counts
};

AuthorSigns author_signs(std::string_view paragraph);

} // namespace octavo::reader

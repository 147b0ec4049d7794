// Whose words those below a chapter are: its author's, in any language, or those of who tells the story.
#include <octavo/read.h>

#include "catch.h"

using namespace octavo;

TEST_CASE("what an author says below one chapter and above the next is a note, in other languages too") {
  const auto notes_of = [](const std::string& heading, const std::string& next, const std::string& marker,
                           const std::string& story) {
    std::string text = heading + "\n\n";
    for (int i = 0; i < 5; ++i)
      text += story + "\n\n";
    const std::string whole = text + marker + "\n\n" + story + "\n\n" + next + "\n\n" + story + "\n";
    const Book book = read(whole).book;
    REQUIRE(book.sections.size() == 2);
    return book.sections[0].children.size();
  };
  CHECK(notes_of("第一章 雨", "第二章 风", "作者有话要说：", "他走到河边，看着水流，没有人来接他。") == 1);
  CHECK(notes_of("第一章　雨", "第二章　風", "後書き", "彼は川辺まで歩いて、水の流れを見ていた。") == 1);
  CHECK(notes_of("第一章　雨", "第二章　風", "あとがき", "彼は川辺まで歩いて、水の流れを見ていた。") == 1);
  CHECK(notes_of("제1장", "제2장", "작가의 말", "그는 강가로 걸어가 물이 흐르는 것을 보았다.") == 1);
  CHECK(notes_of("Глава 1", "Глава 2", "От автора:", "Он вышел к реке и смотрел на воду.") == 1);
  CHECK(notes_of("Capítulo 1", "Capítulo 2", "Nota del autor:", "Caminó hasta el río y miró el agua.") == 1);
  CHECK(notes_of("Chapitre 1", "Chapitre 2", "Note de l’auteur", "Il marcha vers la rivière.") == 1);
  CHECK(notes_of("Kapitel 1", "Kapitel 2", "Anmerkung des Autors", "Er ging an den Fluss.") == 1);
}

TEST_CASE("an afterword stays one at the end, and a foreword below a chapter's heading is a note") {
  const std::string story = "彼は川辺まで歩いて、水の流れを見ていた。\n\n";
  const Book after = read("第一章　雨\n\n" + story + "第二章　風\n\n" + story + "あとがき\n\n" + story).book;
  REQUIRE(after.sections.size() == 3);
  CHECK(after.sections[2].kind == SectionKind::afterword);
  const Book before =
      read("第一章　雨\n\nまえがき\n\n" + story + "***\n\n" + story + story + "第二章　風\n\n" + story).book;
  REQUIRE(before.sections.size() == 2);
  CHECK(std::holds_alternative<Aside>(before.sections[0].blocks[0].node));
}

TEST_CASE("who tells the story tells what is his below a note, and who tells none is the author") {
  const std::string tom =
      "He had not slept for three days when he came down the hill and looked for his boat.\n\n"
      "Nobody answered him. He stood under the eaves and watched the water run down the street.\n\n";
  const std::string mine =
      "I had not slept for three days when I came down the hill and looked for my boat.\n\n"
      "Nobody answered me. I stood under the eaves and watched the water run down the street.\n\n";
  const std::string life =
      "I have been very busy this month. My sister got married, and I had to help with everything.\n\n"
      "I know that some of you were waiting for this. I am sorry, and I hope that you can forgive me.\n\n";
  const auto times = [](const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i)
      all += text;
    return all;
  };
  const auto notes_of = [](const std::string& text) {
    const Book book = read(text).book;
    REQUIRE(book.sections.size() == 1);
    return book.sections[0].children;
  };
  const auto blocks_of = [](const std::string& text) { return read(text).book.sections[0].blocks.size(); };
  const std::string walked =
      "I walked home through the rain that night, and I thought about what she had said.\n";
  // The story goes on below a note, whatever its marker is like.
  CHECK(notes_of(times(mine, 3) + "A/N: Thank you for reading this chapter!\n\n" + walked).empty());
  CHECK(blocks_of(times(mine, 3) + "Author's Note:\n\nThank you for reading this chapter!\n\n" + walked) ==
        8);
  CHECK(
      notes_of(times(mine, 3) + "A/N: Sorry that this chapter is short.\n\nI was sick all week.\n").size() ==
      1);
  CHECK(notes_of(times(tom, 3) + "A/N: Thank you for reading this chapter!\n\n" + walked).size() == 1);
  // A long note below a story that nobody tells, with and without a marker.
  const std::vector<Section> marked = notes_of(times(tom, 40) + "A/N: Hi.\n\n" + times(life, 20));
  REQUIRE(marked.size() == 1);
  CHECK(marked[0].blocks.size() == 41);
  const std::string bare = "***\n\n" + times(life, 3) + "See you in the next chapter!\n";
  CHECK(notes_of(times(tom, 10) + bare).size() == 1);
  CHECK(notes_of(times(mine, 10) + bare).empty());
  CHECK(notes_of(times(tom, 10) + "***\n\n" + times(life, 3)).empty());
}

// Letters, notes and messages that stand in a story, in any way that a text can set them.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

#include <algorithm>

using namespace octavo;
using tests::outline;

namespace {

const std::string before = "The envelope had been lying on the table since the morning, and nobody had dared "
                           "to open it until she came.\n";
const std::string after = "She folded it again and put it back, and none of them said anything about it for "
                          "the rest of that evening.\n"
                          "The fire went out, and one after the other they took their candles and went up "
                          "the stair to their rooms.\n"
                          "Only the old man stayed, and when the house was quiet he took the letter from the "
                          "drawer and read it again.\n";
const std::string body =
    "I write to you from the harbour, where we have been waiting for the wind for eleven days now.\n"
    "The captain says that it will turn tomorrow. He has said so each day since we came here.\n";

std::string spaced(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += c == '\n' ? std::string("\n\n") : std::string(1, c);
  return out;
}

bool has_letter(const std::string& text) {
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  return outline(reading.book).find("letter ") != std::string::npos;
}

} // namespace

TEST_CASE("a letter from its date to its postscript") {
  CHECK(outline(before + "\n14 March 1891\nMy dear Anna,\n" + body +
                "Your loving brother,\nThomas\nP.S. Feed the cat.\n\n" + after) == R"(chapter 1-13 whole-text
  p 1
  letter 3-9
    dateline 3
    salutation 4
    p 5..6
    signature 7
    signature 8
    p 9
  p 11..13
)");
}

TEST_CASE("the address above a salutation is the letter's") {
  const auto head = [](const std::string& lines) {
    const std::string all =
        outline(before + "\n" + lines + "\nMy dear Anna,\n\n" + body + "\nYours ever,\nThomas\n\n" + after);
    INFO(all);
    std::size_t count = 0;
    for (std::size_t at = 0; (at = all.find("    dateline", at)) != std::string::npos; ++at)
      ++count;
    return count;
  };
  CHECK(head("14 March 1892\n12 Elm Street, London\n") == 2);
  CHECK(head("12 Elm Street, London\n14 March 1892\n") == 2);
  CHECK(head("12 Elm Street\nLondon\n14 March 1892\n") == 3);
  CHECK(head("Elm Cottage\n14 March 1892\n") == 2);
  CHECK(head("12 Elm Street, London\n") == 1);
  CHECK(head("12 men came.\n14 March 1892\n") == 1);
  CHECK(head("They came at noon\n14 March 1892\n") == 1);
  CHECK(head("Elm Cottage\n") == 0);
}

TEST_CASE("a letter is signed below its closing, wherever its postscript stands") {
  const auto signatures = [](const std::string& end) {
    const std::string all = outline(before + "\n14 March 1892\n\nDear Tom,\n\n" + end + "\n" + after);
    INFO(all);
    std::string lines;
    for (std::size_t at = 0; (at = all.find("    signature ", at)) != std::string::npos; ++at)
      lines += all.substr(at + 14, all.find_first_of(" \n", at + 14) - at - 14) + " ";
    return lines;
  };
  CHECK(signatures("I am well. The bees are back.\n\nP.S. Bring sugar.\n\nYours ever,\nMara\n") == "11 12 ");
  CHECK(signatures("The bees are back.\n\nYours ever,\nMara\n\nP.S. Bring sugar.\n") == "9 10 ");
  CHECK(signatures("I am well.\n\nP.S. Bring sugar.\n\nYours ever, Mara\n") == "11 ");
}

TEST_CASE("a letter says what shows it") {
  const Reading reading = read(before + "Dear Anna,\n" + body + "Yours truly,\nThomas\n" + after);
  const auto found = std::find_if(reading.decisions.begin(), reading.decisions.end(),
                                  [](const Decision& d) { return d.what == "letter"; });
  REQUIRE(found != reading.decisions.end());
  CHECK(found->first_line == 2);
  CHECK(found->last_line == 6);
  CHECK(found->evidence == "\"Dear Anna,\" opens it, a closing and a name after 4 paragraphs");
  CHECK(found->confidence >= least_confidence);
}

TEST_CASE("letters in many languages") {
  struct {
    const char* greeting;
    const char* closing;
    const char* name;
  } const letters[] = {
      {"Dear Princess Celestia,", "Your faithful student,", "Twilight Sparkle"},
      {"To whom it may concern:", "Sincerely,", "J. Vale"},
      {"Liebe Anna!", "Herzliche Grüße", "Dein Thomas"},
      {"Sehr geehrte Frau Berg,", "Hochachtungsvoll", "Karl Wolf"},
      {"Ma chère Anne,", "Je t'embrasse,", "Thomas"},
      {"Monsieur,", "Bien à vous,", "Jean Valcourt"},
      {"Querida Ana:", "Un abrazo,", "Tomás"},
      {"Caro Paolo,", "Con affetto,", "Lucia"},
      {"Prezado senhor,", "Atenciosamente,", "João Vale"},
      {"Дорогая Анна!", "С уважением,", "Фома"},
      {"Lieve Anna,", "Veel liefs,", "Tom"},
      {"Kära Anna,", "Med vänlig hälsning,", "Tomas"},
  };
  for (const auto& letter : letters) {
    INFO(letter.greeting);
    const std::string lines =
        std::string(letter.greeting) + "\n" + body + letter.closing + "\n" + letter.name + "\n";
    CHECK(has_letter(before + lines + after));
    CHECK(has_letter(spaced(before + lines + after)));
  }
}

TEST_CASE("a letter in quotation marks, each paragraph with its own") {
  const std::string text = R"(The letter had come with the evening post, and since nobody else was in
the house he opened it himself, standing under the lamp in the hall with
his hat still on his head and the rain running down from it:

"_24 May_.

"My dear Arthur,--

"I have so much to tell you that I do not know where to begin, and so I
shall begin with the weather, which has been bad, and with the dog, who
has been worse than the weather.

"Yours ever,

"QUENTIN."

He put it into his pocket and went up to the room where the others were
waiting for him, and he did not say anything to them about the letter or
about the dog, although it was all that he could think of until dinner.
)";
  CHECK(outline(text).find("letter 5-15\n    dateline 5\n    salutation 7 gap 1\n    p 9-11 wrapped gap 1\n"
                           "    signature 13 gap 1\n    signature 15 gap 1\n") != std::string::npos);
}

TEST_CASE("a chapter that is a letter keeps its paragraphs, and its ends have roles") {
  const std::string text =
      "Letter 1\n\nMy dear sister,\n\n" + spaced(body + body + after) + "Your loving brother,\n\nThomas\n";
  const std::string all = outline(text);
  INFO(all);
  CHECK(all.find("letter ") == std::string::npos);
  CHECK(all.find("salutation 3") != std::string::npos);
  CHECK(all.find("signature") != std::string::npos);
}

TEST_CASE("a message with its head") {
  CHECK(outline(spaced(before) +
                "From: anna@example.org\nTo: bob@example.org\nSubject: Tonight\n\nI cannot come "
                "tonight. The car is dead again.\n\nAnna\n\n" +
                spaced(after)) == R"(chapter 1-15 whole-text
  p 1
  letter 3-9
    p 3-5
    p 7 gap 1
    signature 9 gap 1
  p 11
  p 13
  p 15
)");
}

TEST_CASE("a note that says so and is signed") {
  CHECK(has_letter(
      before + "There was a note on the door, and it said:\n\nGone to market. Back by six. —M.\n\n" + after));
  CHECK_FALSE(has_letter(before + "Gone to market. Back by six. —M.\n\n" + after));
}

TEST_CASE("what only looks like a letter is prose") {
  CHECK_FALSE(has_letter(before + "Dear Anna,\n" + body + after));                              // no end
  CHECK_FALSE(has_letter(before + "\"Dear me!\"\n" + body + "Yours truly,\nThomas\n" + after)); // speech
  CHECK_FALSE(has_letter(before + body + "Yours truly,\nThomas\n" + after)); // no beginning
  CHECK_FALSE(has_letter(before + "Dear Anna,\n" + body + "***\n" + body + "Love,\nThomas\n" +
                         after)); // a scene ends
}

TEST_CASE("letters that close with a word and a name on one line") {
  for (const char* const letter :
       {"Liebe Anna,\nich bin gut angekommen.\nBis bald!\nDein Tom\n",
        "Дорогая Анна!\nЯ приехал. Идёт дождь.\nТвой Том\n", "Caro Tom,\ntorna.\nTua Anna\n",
        "Dear Anna,\nI have arrived. It rains.\nYour Tom\n",
        "Cara Anna,\nsono arrivato bene.\nUn bacio,\nTommaso\n",
        "Droga Anno,\nprzyjechałem.\nCałuję,\nTomek\n",
        "Liebe Anna,\nich bin gut angekommen.\nDein Freund\nTom\n"}) {
    INFO(letter);
    CHECK(has_letter(before + "\n" + letter + "\n" + after));
    CHECK(has_letter(spaced(before + letter + after)));
  }
  // What closes is in the letter, and the story below is not.
  const std::string found =
      outline(spaced(before + "Liebe Anna,\nich bin da.\nDein Tom\nEr weinte.\n" + after));
  CHECK(found.find("letter 3-7\n") != std::string::npos);
  for (const char* const prose : {"Liebe Anna,\nsagte er zu ihr.\nDein Tom ist da\nund wartet.\n",
                                  "Dear Anna,\nhe said to her.\nYour Majesty!\nHe bowed.\n",
                                  "Dear Anna,\nhe said to her.\nYour dog barks\nall night.\n"}) {
    INFO(prose);
    CHECK_FALSE(has_letter(before + "\n" + prose + "\n" + after));
  }
}

TEST_CASE("letters are signed with initials, kisses or a name alone") {
  for (const char* const end :
       {"Yours, T.\n", "Love, Anna.\n", "xx Anna\n", "Love,\nAnna\n", "Anna\n", "T.\n"}) {
    CHECK(has_letter(spaced(before + "My dear Tom,\n" + body + end + after)));
    CHECK(has_letter(before + "Dear T.,\n" + body + end + after));
  }
  // Nobody greets by name, somebody speaks, or it is a word and no name.
  CHECK_FALSE(has_letter(before + "Dear Tom, who had never learned,\nsat down.\nAnna\n" + after));
  CHECK_FALSE(has_letter(before + "Dear Tom,\n\"What is it?\" he asked.\nAnna\n" + after));
  CHECK_FALSE(has_letter(before + "Dear Tom,\nHe read no more of it than that.\nSilence.\n" + after));
}

TEST_CASE("letters follow each other") {
  const std::string found =
      outline(spaced(before +
                     "Dear Anna,\nIt is cold here.\nYours,\nT.\nDear Tom,\nIt is warm here.\nYours, A.\n"
                     "Dear Anna,\nThen I come home.\nTom\n" +
                     after));
  INFO(found);
  CHECK(found.find("letter 3-9") != std::string::npos);
  CHECK(found.find("letter 11-15") != std::string::npos);
  CHECK(found.find("letter 17-21") != std::string::npos);
}

TEST_CASE("a note that is announced may be signed after a hyphen") {
  CHECK(has_letter(spaced(before + "The note said:\nGone fishing. Back at six. - T\n" + after)));
  CHECK_FALSE(has_letter(spaced(before + "The note said:\nGone fishing - back at six.\n" + after)));
}

TEST_CASE("what greets anybody is signed by a name and an office") {
  const std::string notice = "To whom it may concern:\n\nThe mill is closed until further notice.\n\n"
                             "E. Holt, Manager\n\n";
  CHECK(has_letter(spaced(before) + notice + spaced(after)));
  CHECK(!has_letter(spaced(before) + "To whom it may concern:\n\n" + spaced(after)));
}

TEST_CASE("an initial signs a message with a head") {
  const std::string mail = "To: dog@example.org\nFrom: kitty@example.org\nSubject: that\n\n"
                           "I can't talk about it here.\n\nK.\n\n";
  const std::string read_as = outline(read(spaced(before) + mail + spaced(after)).book);
  INFO(read_as);
  CHECK(read_as.find("signature 9") != std::string::npos);
}

TEST_CASE("a letter in Hebrew") {
  const std::string text =
      "המכתב הגיע בבוקר, ודינה קראה אותו ליד החלון של הבית הישן.\n\n    14 במרץ 1893\n\n"
      "    דינה היקרה,\n\n    אני כותב לך מן הבית הישן על הגבעה.\n\n    שלך,\n    יוסי\n\n"
      "היא קיפלה את המכתב.\n\nוהיא הלכה.\n";
  CHECK(has_letter(text));
  CHECK(!has_letter("היא ראתה את דינה היקרה, והלכה.\n\nהבית היה ישן.\n\nוהיא הלכה.\n"));
}

TEST_CASE("a name alone greets where a closing and a name end the letter") {
  const std::string letter = "\nTavi,\n\n" + body + "\nLove, Vinyl\n\n";
  CHECK(has_letter(before + letter + after));
  CHECK(has_letter(spaced(before) + "Tavi,\n\n" + spaced(body) + "Love, Vinyl\n\n" + spaced(after)));
  CHECK_FALSE(has_letter(before + "\nTavi,\n\n" + body + "\n" + after));        // nobody signs
  CHECK_FALSE(has_letter(before + "Tavi,\n" + body + "Love, Vinyl\n" + after)); // nothing sets it off
  CHECK_FALSE(has_letter(before + "\nTavi,\n\n" + body + "“Who is it?”\n\nLove, Vinyl\n\n" + after));
  CHECK_FALSE(has_letter(before + "\nTavi, come,\n\n" + body + "\nLove, Vinyl\n\n" + after));
}

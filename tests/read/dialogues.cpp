// Plays and chats in a story, and chapters that are plays.
#include "read/outline.h"

#include "catch.h"
#include "lost.h"

#include <algorithm>

using namespace octavo;
using tests::outline;

namespace {

const std::string before = "The hall was dark when the company came in, and for some minutes nobody could "
                           "find the lamp behind the door.\n";
const std::string after = "They all sat down again, since the rehearsal was over, and the old man asked for "
                          "his tea and for the papers.\n"
                          "It was late, and the rain had not stopped, and nobody seemed to want to be the "
                          "first to go out into the cold.\n";

std::string read_as(const std::string& text) {
  const Reading reading = read(text);
  INFO(text);
  CHECK(tests::lost(text, reading) == "");
  return outline(reading.book);
}

bool is_play(const std::string& text) {
  return read_as(text).find("play ") != std::string::npos;
}
bool is_chat(const std::string& text) {
  return read_as(text).find("chat ") != std::string::npos;
}

} // namespace

TEST_CASE("a script in a story") {
  CHECK(read_as(before +
                "Anna: Who is there?\nBob (aside): Nobody.\n*Thunder*\nAnna: I see.\nBob: Do you?\n" +
                after) == R"(chapter 1-8 whole-text
  p 1
  play 2-6
    turn 2 Anna:
      p 2
    turn 3 Bob
      direction 3 play
      p 3
    turn 4 
      direction 4 play
    turn 5 Anna:
      p 5
    turn 6 Bob:
      p 6
  p 7..8
)");
}

TEST_CASE("a direction beside a speaker's name is none of the name") {
  const std::string play =
      "THE HALL\n\nHAMLET (TO HIMSELF)\nA little more than kin.\n\nHORATIO (kneeling)\nMy "
      "lord.\n\nHAMLET [aside]\nMock me not.\n\nHORATIO\nIt followed hard upon.\n";
  const std::string all = read_as(play);
  INFO(all);
  CHECK(all.find("turn 3-4 HAMLET\n      direction 3 play\n      p 4\n") != std::string::npos);
  CHECK(all.find("turn 6-7 HORATIO\n      direction 6 play\n") != std::string::npos);
  CHECK(all.find("turn 9-10 HAMLET\n      direction 9 play\n") != std::string::npos);
}

TEST_CASE("labels of plays") {
  for (const char* const text :
       {"ANNA. Who is there?\nBOB. Nobody.\nANNA. I see.\nBOB. Do you?\n",
        "ANNA: Who is there?\n\nBOB: Nobody.\n\nANNA: I see.\n\nBOB: Do you?\n",
        "ANNA.--Who is there?\n\nBOB.--Nobody.\n\nANNA.--I see.\n\nBOB.--Do you?\n",
        "ANNA. – Qui est là?\n\nBOB, à part. – Personne.\n\nANNA. – Je vois.\n\nBOB. – Vraiment?\n",
        "ANNA\nWho is there?\n\nBOB\nNobody.\n\nANNA\nI see.\n\nBOB\nDo you?\n",
        "**Anna:** Who is there?\n**Bob:** Nobody.\n**Anna:** I see.\n**Bob:** Do you?\n",
        "_Ann._ Who is there?\n\n_Bob._ Nobody.\n\n_Ann._ I see.\n\n_Bob._ Do you?\n\n_Ann._ I do.\n\n_Bob._ "
        "So?\n\n"
        "_Ann._ So.\n\n_Bob._ So.\n",
        "АННА. Кто там?\n\nИВАН. Никого.\n\nАННА. Вижу.\n\nИВАН. Правда?\n"}) {
    INFO(text);
    CHECK(is_play(before + "\n" + text + "\n" + after));
  }
}

TEST_CASE("speeches in verse keep their lines, and prose is folded") {
  const std::string text = R"(BARNARDO.
Who walks upon the upper castle wall?

FRANCISCO.
Nay, answer me. It is a bitter night and I have been standing here since
the sun went down without so much as a word from anybody in the whole of
the castle, and I am sick at heart and cold.

BARNARDO.
Long live the King, who sleeps and does not hear
The wind that blows across the empty fields,
And all the ghosts that walk the upper stair!

[_Exit Francisco, who has heard enough of the wind and of the King and
of the ghosts for one night._]

FRANCISCO.
Good night, and if you meet the others on the road, then bid them hurry,
because I would not be alone here when the clock has told the hour again
as it did last night.

BARNARDO.
I will.
)";
  CHECK(read_as(text) == R"(chapter 1-23 whole-text
  play 1-23
    turn 1-2 BARNARDO.
      p 2
    turn 4-7 FRANCISCO.
      p 5-7 wrapped
    turn 9-12 BARNARDO.
      verse 10-12 1 stanzas
    turn 14-15 
      direction 14-15 play
    turn 17-20 FRANCISCO.
      p 18-20 wrapped
    turn 22-23 BARNARDO.
      p 23
)");
}

TEST_CASE("abbreviations with hanging lines, and speeches that are all verse") {
  const std::string hanging =
      "  Ant. In truth I know not why I am so sad,\n    It wearies me, you say it wearies you;\n"
      "    But how I caught it I am still to learn.\n  Sal. Your mind is on the sea.\n"
      "  Ant. Believe me, no.\n  Sal. Why then you are in love.\n  Ant. Fie, fie!\n"
      "  Sal. Not in love neither?\n";
  const std::string all = read_as(hanging);
  INFO(all);
  CHECK(all.find("    turn 1-3 Ant.\n      verse 1-3 1 stanzas\n    turn 4 Sal.\n      p 4\n") !=
        std::string::npos);
  const std::string verse =
      "FAUST. Die Nacht ist tief, das Licht ist schwach,\nUnd niemand ist im Hause wach.\n\n"
      "WAGNER. Verzeiht, ich hörte Euch im Gang,\nUnd ging dem Klang der Stimme lang.\n\n"
      "FAUST. So geht, es ist schon Mitternacht!\n\nWAGNER. Ich habe nur an Euch gedacht.\n";
  CHECK(read_as(verse).find("turn 1-2 FAUST.\n      verse 1-2 1 stanzas") != std::string::npos);
}

TEST_CASE("logs of messages") {
  CHECK(read_as(before + "\n[10:32] anna: are you there\n[10:33] bob: yes\n* anna has left the room\n\n" +
                after) ==
        R"(chapter 1-8 whole-text
  p 1
  chat 3-5
    turn 3 [10:32] anna:
      p 3
    turn 4 [10:33] bob:
      p 4
    turn 5 
      direction 5 chat
  p 7..8
)");
  for (const char* const text :
       {"<anna> are you there\n<bob> yes\n<anna> good\n",
        "anna: are you there\nbob: yes\nanna: good\nbob: why\n",
        "[12/05/2019, 10:32] Anna: Are you there?\n[12/05/2019, 10:33] Bob: Yes.\n",
        "12/05/2019, 10:32 - Anna: Are you there?\n12/05/2019, 10:33 - Bob: Yes.\n",
        "anna (10:32 PM): are you there\nbob (10:33 PM): yes\n",
        "TG: hey\nEB: oh hi\nTG: so whats up\nEB: nothing much\n",
        "Me: What?\nMum: Are you coming?\nMe: No.\nMum: Dad made soup.\nMe: Yes.\n"}) {
    INFO(text);
    CHECK(is_chat(before + text + after));
    CHECK(is_chat(before + "\n" + text + "\n" + after));
  }
}

TEST_CASE("a message keeps its time and its speaker as typed") {
  const Reading reading = read(before + "[10:32] anna: are you there\n[10:33] bob: yes\n" + after);
  for (const Block& block : reading.book.sections.at(0).blocks)
    if (const auto* const dialogue = std::get_if<Dialogue>(&block.node)) {
      CHECK(dialogue->turns.at(0).time == "[10:32]");
      CHECK(plain_text(dialogue->turns.at(0).speaker) == "anna:");
    }
}

TEST_CASE("what only looks like a play is prose") {
  for (const char* const text :
       {"Note: this is old.\nWarning: it bites.\nNote: it does.\nWarning: it did.\n",
        "Name: Anna\nAge: thirty\nHair: brown\nEyes: green\n", "Part One: The Road\nPart Two: The Inn\n",
        "\"Anna: come here.\"\n\"Bob: no.\"\n\"Anna: why?\"\n\"Bob: so.\"\n",
        "<i>Where is he?</i>\nHe looked.\n<i>He is late.</i>\n<b>Gone.</b>\n<i>No.</i>\n",
        "Yes. I know.\nNo. You do not.\nYes. I do.\nNo. Never.\n",
        "He said: come here.\nShe said: no.\nHe said: why?\nShe said: so.\n",
        "Anna: come here.\nThat was all that she wrote.\nNobody ever knew what she had meant by it at "
        "all.\n"}) {
    INFO(text);
    CHECK_FALSE(is_play(before + text + after));
    CHECK_FALSE(is_chat(before + text + after));
  }
}

namespace {

/// So many speeches of two by turns.
std::string speeches(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += i % 2 == 0 ? "ANN. The kettle will not boil, and the fire is low.\n\n"
                       : "BOB. There is no coal in the house.\n\n";
  return text;
}

} // namespace

TEST_CASE("who speaks in one scene of a play speaks in all") {
  const std::string first = "ACT I\n\nSCENE I. A kitchen.\n\n" + speeches(8);
  const auto plays = [](const std::string& text) {
    const std::string found = read_as(text);
    std::size_t count = 0;
    for (std::size_t at = found.find("play "); at != std::string::npos; at = found.find("play ", at + 1))
      ++count;
    return count;
  };
  CHECK(plays(first + "SCENE II. A street.\n\n" + speeches(2) + "[Exeunt.]\n") == 2);
  CHECK(plays(first + "SCENE II. A hill.\n\nANN. (alone) Now it is night.\n\nCURTAIN\n") == 2);
  CHECK(
      plays(first +
            "SCENE II. A hill.\n\nEnter POLICEMAN.\n\nPOLICEMAN. Good morrow.\n\nBOB. Good morrow, sir.\n") ==
      2);
  // Nobody in it is known, or most of it is a story.
  CHECK(plays(first + "SCENE II. A hill.\n\nTOM. Now it is night.\n\nIt was.\n") == 1);
  CHECK(plays("Chapter 1\n\n" + before + "\n" + speeches(8) + after + "\nChapter 2\n\n" + before +
              "\nANN. Now it is night.\n\n" + after) == 1);
  CHECK(plays("Chapter 1\n\n" + speeches(2) + "Chapter 2\n\n" + speeches(2)) == 0); // too few in all
}

TEST_CASE("where a scene is laid is a direction, and nobody's speech") {
  const std::string found = read_as("SCENE: A kitchen.\n\n" + speeches(6));
  CHECK(found.find("direction 1") != std::string::npos);
  CHECK(found.find("turn 1 SCENE") == std::string::npos);
  CHECK(found.find("turn 3 ANN.") != std::string::npos);
}

TEST_CASE("a note of the author's is no speech") {
  const std::string messages = "Bob: hey\nMira: hello\nBob: are you there?\nMira: I am.\n";
  for (const char* const note :
       {"Author's Note: please vote.", "Author Note: please vote.", "End Notes: please vote.", "Beta: Sunny.",
        "A/N: please vote.", "Author\u2019s Note: please vote."}) {
    const std::string read = read_as(before + messages + "She put the phone away.\n" + note + "\n");
    INFO(note);
    CHECK(read.find("chat 2-5\n") != std::string::npos);
    CHECK(read.find("authors-note 7") != std::string::npos);
  }
  CHECK(read_as("Previously: they met.\n" + messages).find("turn 1 ") == std::string::npos);
  CHECK(read_as(messages + "Author's Note: a pause.\n" + messages).find("turn 5") == std::string::npos);
}

TEST_CASE("whose name returns speaks, though it may head a note") {
  CHECK(read_as(before + "Alpha: Come in.\nBeta: We read you.\nAlpha: Well?\nBeta: Nothing.\n" + after)
            .find("turn 5 Beta:") != std::string::npos);
}

TEST_CASE("what is told between messages, with blank lines around it, is no message") {
  const std::string messages = "anna: hi there\nbob: hey!\nanna: tonight?\nbob: I do not know yet\n";
  const std::string read = read_as(messages + "\nThen I closed the window.\n\n" + messages);
  CHECK(read.find("chat 1-4\n") != std::string::npos);
  CHECK(read.find("\n  p 6\n") != std::string::npos);
  CHECK(read.find("chat 8-11\n") != std::string::npos);
  CHECK(read_as(messages + "and more of it\n" + messages).find("chat 1-9\n") != std::string::npos);
  CHECK(read_as(before + "\nanna: hi\n\nbob: hey!\n\nanna: well?\n\nI closed it.\n\nbob: yes\n\nanna: no\n")
            .find("chat 3-13\n") != std::string::npos);
}

TEST_CASE("messages begin with small letters, and a direction may stand below a name") {
  const std::string chat =
      read_as(before + "\nTom: where are you\n\nAnna: on the bus\n\nTom: hurry\n\nAnna: ok\n\n" + after);
  INFO(chat);
  CHECK(chat.find("chat 3-9") != std::string::npos);
  const std::string play =
      read_as("TOM\n(sitting)\nWhere is she?\n\nANNA\nHere.\n\nTOM\nGood.\n\nANNA\n(laughs)\nVery.\n");
  INFO(play);
  CHECK(play.find("direction 2") != std::string::npos);
  CHECK(play.find("verse") == std::string::npos);
}

TEST_CASE("names between marks, and the marks alone, are those who write") {
  for (const char* const chat : {"[clara]: hi\n[rook]: hello\n[clara]: where r u\n[rook]: train\n",
                                 "@clara: who took my key\n@rook: not me\n@clara: sure\n@rook: really\n",
                                 "clara > hi there\nrook > hello\nclara > where\nrook > train\n",
                                 "> hi\n< hello\n> where\n< train\n"}) {
    CHECK(is_chat(before + chat + after));
    CHECK(!is_play(before + chat + after));
  }
  CHECK(!is_chat(before + "[clara]: hi\n" + after + "[rook]: hello\n" + after));
  CHECK(!is_chat(before +
                 "> He wrote of the rain.\n> He wrote of the river.\n> He wrote of me.\n> That was all.\n" +
                 after));
  CHECK(!is_chat(before + "[Note]: the king is dead\n[Note]: the queen is dead\n[Note]: nobody is left\n" +
                 after));
}

TEST_CASE("a message right below a name and a time in brackets is hers") {
  CHECK(is_chat(before + "\n[CLARA 10:41 PM]\nu there?\n\n[ROOK 10:42 PM]\nyes\n\n" + after));
  CHECK(!is_chat(before + "\n[LONDON 10:41 PM]\n\n" + after + "\n[PARIS 11:42 PM]\n\n" + after));
}

TEST_CASE("a script's scenes are directions, and so is what they show") {
  const std::string script =
      "INT. THE MILL - NIGHT\n\nRain on the windows. A dog barks somewhere.\n\n"
      "                    CLARA\n          Who is there?\n\n"
      "                    ROOK\n               (quietly)\n          Nobody.\n\n"
      "EXT. HARBOUR - DAWN\n\nThe boats are gone, and the light comes up behind the wall.\n\n"
      "                    CLARA\n          I thought so.\n\n"
      "                    ROOK\n          So did I.\n";
  const std::string read = read_as(script);
  INFO(read);
  CHECK(read.find("turn 6 CLARA") == std::string::npos);
  CHECK(read.find("play ") != std::string::npos);
  CHECK(read.find("INT.") == std::string::npos); // nobody's name
  CHECK(read.find("direction 1 play") != std::string::npos);
  CHECK(!is_play("INT. THE MILL - NIGHT\n\n" + before + "\nEXT. HARBOUR - DAWN\n\n" + after));
}

TEST_CASE("a short scene of a short play is a play") {
  const std::string play =
      "ACT I\n\nSCENE 1\n\n[A room. Night. Two clerks.]\n\nFIRST CLERK: Who's there?\n\n"
      "SECOND CLERK: Nobody. It is only the wind.\n\nFIRST CLERK: Then why do I hear steps?\n\n"
      "SECOND CLERK: Rats.\n\n[They listen.]\n\nSCENE 2\n\nFIRST CLERK: It is morning.\n\n"
      "SECOND CLERK: So it is.\n\n[Exeunt.]\n";
  const std::string all = read_as(play);
  INFO(all);
  CHECK(all.find("play ") != all.rfind("play "));
  CHECK(all.find("\n    p ") == std::string::npos);
}
